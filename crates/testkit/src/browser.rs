//! A person at a browser: Debian's Chromium, driven through its chromedriver.
//!
//! ```ignore
//! let browser = Browser::open().await;
//! browser.passkeys().await;
//! browser.goto("http://localhost:8008/sign-in").await;
//! browser.click("button[data-passkey]").await;
//! browser.sees("الأرشيف").await;
//! assert_eq!(browser.faults().await, Vec::<String>::new());
//! browser.close().await;
//! ```
//!
//! Whatever does not happen within ten seconds fails the test with the words that were on the screen.

mod driver;
mod wire;

use driver::Driver;
use serde_json::{Value, json};
use std::{
    path::PathBuf,
    time::{Duration, Instant},
};

/// How long anything may take to appear.
const PATIENCE: Duration = Duration::from_secs(10);
/// The key of an element in an answer of WebDriver.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
/// What the keyboard sends for keys without a character, as WebDriver writes them.
pub mod keys {
    #![allow(missing_docs, reason = "each is the key of its name")]
    pub const ENTER: &str = "\u{e007}";
    pub const ESCAPE: &str = "\u{e00c}";
    pub const TAB: &str = "\u{e004}";
    pub const UP: &str = "\u{e013}";
    pub const DOWN: &str = "\u{e015}";
    pub const LEFT: &str = "\u{e012}";
    pub const RIGHT: &str = "\u{e014}";
    pub const CONTROL: &str = "\u{e009}";
    pub const ALT: &str = "\u{e00a}";
    pub const SHIFT: &str = "\u{e008}";
}

/// How wide the screen is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// A desk: 1280 x 900.
    Desk,
    /// A small phone: 360 x 780.
    Phone,
}

/// A browser with a profile of its own.
pub struct Browser {
    driver: &'static Driver,
    session: String,
}

impl Browser {
    /// Opens one that asks for Arabic, at a desk.
    ///
    /// # Panics
    /// When Chromium or chromedriver is not installed: with the line to install them.
    pub async fn open() -> Browser {
        let driver = tokio::task::spawn_blocking(driver::driver).await.expect("chromedriver is started");
        let flags = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--hide-scrollbars",
            "--force-color-profile=srgb",
            "--lang=ar-MA",
        ];
        let asked = json!({"capabilities": {"alwaysMatch": {
            "browserName": "chrome",
            "goog:chromeOptions": {"args": flags, "prefs": {"intl.accept_languages": "ar-MA,ar"}},
            "goog:loggingPrefs": {"browser": "ALL"},
        }}});
        let opened = driver.send("POST", "/session", &asked).await.unwrap_or_else(|e| panic!("{e}"));
        let session = opened["sessionId"].as_str().unwrap_or_else(|| panic!("{opened}")).to_owned();
        let browser = Browser { driver, session };
        browser.screen(Screen::Desk).await;
        browser
    }

    /// Closes it. One that is not closed ends with the tests' process.
    pub async fn close(self) {
        self.ask("DELETE", "", &Value::Null).await;
    }

    /// Sits down at another screen.
    pub async fn screen(&self, screen: Screen) {
        let (width, height, mobile) = match screen {
            Screen::Desk => (1280, 900, false),
            Screen::Phone => (360, 780, true),
        };
        let size = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile});
        self.devtools("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// Dark or light, as the device would say.
    pub async fn dark(&self, dark: bool) {
        let value = if dark { "dark" } else { "light" };
        let features = json!({"features": [{"name": "prefers-color-scheme", "value": value}]});
        self.devtools("Emulation.setEmulatedMedia", features).await;
    }

    /// Types an address.
    pub async fn goto(&self, url: &str) {
        self.ask("POST", "/url", &json!({ "url": url })).await;
    }

    /// The address of the page.
    pub async fn address(&self) -> String {
        self.ask("GET", "/url", &Value::Null).await.as_str().unwrap_or_default().to_owned()
    }

    /// Presses a key, or several together: `press(&[keys::CONTROL, "k"])`. It goes where the focus is.
    pub async fn press(&self, together: &[&str]) {
        let down = together.iter().map(|key| json!({"type": "keyDown", "value": key}));
        let up = together.iter().rev().map(|key| json!({"type": "keyUp", "value": key}));
        let strokes: Vec<Value> = down.chain(up).collect();
        let actions = json!({"actions": [{"type": "key", "id": "keyboard", "actions": strokes}]});
        self.ask("POST", "/actions", &actions).await;
    }

    /// Clicks the first element that a selector finds and that a person could click.
    pub async fn click(&self, css: &str) {
        let begun = Instant::now();
        loop {
            let element = self.element(css).await;
            let clicked =
                self.driver.send("POST", &self.path(&format!("/element/{element}/click")), &json!({})).await;
            match clicked {
                Ok(_) => return,
                Err(e) if begun.elapsed() > PATIENCE => panic!("{css}: {e}\n{}", self.text().await),
                // Moved, replaced or covered meanwhile.
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        }
    }

    /// Empties a control and types into it. A file control takes a path.
    pub async fn fill(&self, css: &str, text: &str) {
        let element = self.element(css).await;
        if self.script("return arguments[0].type !== 'file'", &[reference(&element)]).await == true {
            self.ask("POST", &format!("/element/{element}/clear"), &json!({})).await;
        }
        self.ask("POST", &format!("/element/{element}/value"), &json!({ "text": text })).await;
    }

    /// Waits until a selector finds something.
    pub async fn finds(&self, css: &str) {
        self.element(css).await;
    }

    /// How many elements a selector finds now.
    pub async fn count(&self, css: &str) -> usize {
        let found = self.script("return document.querySelectorAll(arguments[0]).length", &[json!(css)]).await;
        found.as_u64().unwrap_or_default() as usize
    }

    /// Waits until words are on the screen.
    pub async fn sees(&self, words: &str) {
        let begun = Instant::now();
        while !self.text().await.contains(words) {
            let shown = format!("{}\n{}", self.address().await, self.text().await);
            assert!(begun.elapsed() < PATIENCE, "“{words}” did not appear on {shown}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// The words on the screen, without the marks of direction between them.
    pub async fn text(&self) -> String {
        let words = "return document.body ? document.body.innerText.replace(/[\\u2066-\\u2069]/g, '') : ''";
        self.script(words, &[]).await.as_str().unwrap_or_default().into()
    }

    /// Runs a script in the page; `arguments` are what is given, `return` answers.
    pub async fn script(&self, body: &str, arguments: &[Value]) -> Value {
        self.ask("POST", "/execute/sync", &json!({"script": body, "args": arguments})).await
    }

    /// Runs a script that answers by calling its last argument.
    pub async fn script_later(&self, body: &str, arguments: &[Value]) -> Value {
        self.ask("POST", "/execute/async", &json!({"script": body, "args": arguments})).await
    }

    /// Puts a device with passkeys into the machine; it agrees to everything, as a finger on the sensor does.
    pub async fn passkeys(&self) {
        self.devtools("WebAuthn.enable", json!({})).await;
        let device = json!({"options": {
            "protocol": "ctap2", "transport": "internal", "hasResidentKey": true, "hasUserVerification": true,
            "isUserVerified": true, "automaticPresenceSimulation": true,
        }});
        self.devtools("WebAuthn.addVirtualAuthenticator", device).await;
    }

    /// Saves the whole page as `target/screenshots/NAME.png`.
    pub async fn screenshot(&self, name: &str) {
        let shot = self.devtools("Page.captureScreenshot", json!({"captureBeyondViewport": true})).await;
        let bytes = data_encoding::BASE64.decode(shot["data"].as_str().unwrap_or_default().as_bytes());
        let path = screenshots().join(format!("{name}.png"));
        std::fs::create_dir_all(screenshots()).expect("a folder for screenshots");
        std::fs::write(&path, bytes.expect("a picture"))
            .unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    }

    /// Sends a command of the Chrome DevTools Protocol.
    pub async fn devtools(&self, command: &str, params: Value) -> Value {
        self.ask("POST", "/goog/cdp/execute", &json!({"cmd": command, "params": params})).await
    }

    async fn element(&self, css: &str) -> String {
        let begun = Instant::now();
        let wanted = json!({"using": "css selector", "value": css});
        loop {
            match self.driver.send("POST", &self.path("/element"), &wanted).await {
                Ok(found) => return found[ELEMENT].as_str().unwrap_or_default().to_owned(),
                Err(e) if begun.elapsed() > PATIENCE => {
                    panic!("{css}: {e}\n{}\n{}", self.address().await, self.text().await)
                }
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        }
    }

    async fn ask(&self, method: &str, path: &str, body: &Value) -> Value {
        self.driver
            .send(method, &self.path(path), body)
            .await
            .unwrap_or_else(|e| panic!("{method} {path}: {e}"))
    }

    fn path(&self, rest: &str) -> String {
        format!("/session/{}{rest}", self.session)
    }
}

/// What is wrong with a page, for [`assert_eq!`] against nothing.
impl Browser {
    /// All of it: accessibility, what the page complained of, what is wider than the screen.
    pub async fn faults(&self) -> Vec<String> {
        let mut faults = self.axe().await;
        faults.extend(self.overflow().await);
        faults.extend(self.complaints().await);
        faults
    }

    /// What axe-core finds against WCAG 2.2 AA and good practice.
    pub async fn axe(&self) -> Vec<String> {
        let source = std::fs::read_to_string(axe()).unwrap_or_else(|e| {
            panic!("{}: {e}; build crates/assets without AMANA_UI_DIST", axe().display())
        });
        self.script(&format!("{source}; return true"), &[]).await;
        let run = "const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(
              found => done(found.violations.map(v => `${v.id} (${v.impact}): ${v.help}: ` +
                v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + n.html.slice(0, 120) + ' ' +
                  (n.any[0] ? n.any[0].message : '')).join(' | '))),
              error => done(['axe failed: ' + error]));";
        strings(&self.script_later(run, &[]).await)
    }

    /// What sticks out of the screen sideways, unless it scrolls in a box of its own.
    pub async fn overflow(&self) -> Vec<String> {
        let find = "const root = document.documentElement, wide = root.scrollWidth - root.clientWidth;
            if (wide <= 0) return [];
            const page = root.getBoundingClientRect();
            const boxed = e => { for (let p = e.parentElement; p && p !== document.body; p = p.parentElement)
              if (getComputedStyle(p).overflowX !== 'visible') return true; return false; };
            const out = [...document.body.querySelectorAll('*')].filter(e => {
              const box = e.getBoundingClientRect();
              return box.width > 0 && getComputedStyle(e).position !== 'fixed' && (box.right > page.right + 1 || box.left < page.left - 1) && !boxed(e); });
            const deepest = out.filter(e => !out.some(other => other !== e && e.contains(other)));
            return [`the page is ${wide} px too wide: ` + deepest.slice(0, 5).map(e => e.outerHTML.slice(0, 160)).join(' | ')];";
        strings(&self.script(find, &[]).await)
    }

    /// What the page wrote to its console since last asked: errors, refusals of the content policy.
    pub async fn complaints(&self) -> Vec<String> {
        let log = self.ask("POST", "/se/log", &json!({"type": "browser"})).await;
        // A form sent back with its mistakes is an answer like another.
        let expected =
            |entry: &Value| entry["message"].as_str().is_some_and(|words| words.contains("status of 422"));
        let severe = |entry: &&Value| {
            matches!(entry["level"].as_str(), Some("SEVERE" | "WARNING")) && !expected(entry)
        };
        let entries = log.as_array().cloned().unwrap_or_default();
        entries
            .iter()
            .filter(severe)
            .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
            .collect()
    }
}

/// Where pictures of pages go: `target/screenshots`.
pub fn screenshots() -> PathBuf {
    repository().join("target/screenshots")
}

/// Where the accessibility checker lies once npm has run.
fn axe() -> PathBuf {
    repository().join("crates/assets/ui/node_modules/axe-core/axe.min.js")
}

/// The folder that holds the lockfile: a test starts in the folder of its own package.
fn repository() -> PathBuf {
    let here = std::env::current_dir().unwrap_or_default();
    here.ancestors().find(|folder| folder.join("Cargo.lock").exists()).unwrap_or(&here).to_owned()
}

fn reference(element: &str) -> Value {
    json!({ ELEMENT: element })
}

fn strings(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().map(|one| one.as_str().unwrap_or_default().to_owned()).collect()
}
