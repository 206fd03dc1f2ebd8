//! A body with its members and the meetings it holds, for journeys that begin before or in a meeting.

use super::sit;
use amana::{
    access::Position,
    people::Person,
    testing::{Client, Listening},
};
use amana_base::Id;
use amana_testkit::browser::{Browser, Screen};
use serde_json::json;
use std::time::{Duration, Instant};

/// The province of these journeys.
pub const PROVINCE: &str = "03.531";

/// A provincial secretariat: its head, its rapporteur, members.
pub struct Assembly {
    pub program: Listening,
    pub head: Client,
    pub rapporteur: Client,
    pub members: Vec<Client>,
}

impl Assembly {
    /// One of so many, head and rapporteur among them.
    pub async fn of(members: usize) -> Assembly {
        let program = Listening::start().await;
        let head = program.test.secretary_of(PROVINCE).await;
        let rapporteur = program.test.rapporteur_of(PROVINCE).await;
        let mut others = vec![];
        for _ in 2..members {
            others.push(program.test.holder(Position::Member, PROVINCE).await);
        }
        Assembly { program, head, rapporteur, members: others }
    }

    /// The address of the body's page.
    pub async fn body(&self) -> String {
        let page = self.rapporteur.get(&format!("/bodies?unit={PROVINCE}")).await;
        let mut found = page.body.split("href=\"/bodies/").skip(1).filter_map(|rest| rest.split('"').next());
        let id = found.find(|id| id.chars().all(|c| c.is_ascii_alphanumeric()) && id.len() > 8);
        format!("/bodies/{}", id.unwrap_or_else(|| panic!("no body: {page}")))
    }

    /// Who somebody is.
    pub async fn person(&self, who: &Client) -> Id<Person> {
        who.officer(&self.program.test).await.and_then(|o| o.person).expect("a person")
    }

    /// Days pass; sessions of before are over, so each comes in again.
    pub async fn days_pass(&mut self, days: i64) {
        let mut everybody = vec![self.person(&self.head).await, self.person(&self.rapporteur).await];
        for member in &self.members {
            everybody.push(self.person(member).await);
        }
        let test = &self.program.test;
        test.clock.set(test.app.clock.now().plus_seconds(days * 86_400));
        let mut again = vec![];
        for person in everybody {
            again.push(test.signed_in(Some(person)).await);
        }
        self.members = again.split_off(2);
        self.rapporteur = again.remove(1);
        self.head = again.remove(0);
    }

    /// Convenes a meeting and waits until its day; gives its address. By requests: for journeys that begin in the meeting.
    pub async fn meets_today(&mut self, mode: &str) -> String {
        let body = self.body().await;
        let form = self.head.get(&format!("{body}/meetings/new")).await;
        let on = form.body.split("name=\"on\"").nth(1).and_then(|rest| rest.split("value=\"").nth(1));
        let on =
            on.and_then(|rest| rest.split('"').next()).unwrap_or_else(|| panic!("no day: {form}")).to_owned();
        let select = form.body.split("name=\"convener\"").nth(1).expect("a choice of conveners");
        let convener = select.split("value=\"provincial_").nth(1).and_then(|rest| rest.split('"').next());
        let convener = format!("provincial_{}", convener.expect("somebody who may convene"));
        let plan = [
            ("on", on.as_str()),
            ("hour", "00:00"),
            ("mode", mode),
            ("venue", "المقر الإقليمي"),
            ("conference", if mode == "in_person" { "" } else { "https://meet.example.org/x" }),
            ("convener", &convener),
        ];
        let made = self.head.post(&format!("{body}/meetings"), &plan).await;
        assert_eq!(made.status, 303, "{made}");
        let meeting = made.location.expect("an address").trim_end_matches("/convocation").to_owned();
        for point in ["برنامج العمل", "فتح المقر"] {
            self.head.post(&format!("{meeting}/agenda"), &[("text", point)]).await;
        }
        let page = self.head.get(&format!("{meeting}/convocation")).await;
        let version =
            page.body.split("name=\"version\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        let sent = [("version", version.expect("a version")), ("confirmed", "on")];
        assert_eq!(self.head.post(&format!("{meeting}/sending"), &sent).await.status, 303);
        let day: amana_base::Day = on.parse().expect("a day");
        let today = self.program.test.app.clock.now().day(60);
        self.days_pass(day.0 - today.0).await;
        meeting
    }

    /// A browser in which somebody is signed in.
    pub async fn browser(&self, who: &Client, screen: Screen) -> Browser {
        let browser = sit(&self.program, who).await;
        browser.screen(screen).await;
        browser
    }

    /// An address of the program.
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.program.address)
    }
}

/// Nothing is wrong with the page; keeps a picture of it.
pub async fn in_order(browser: &Browser, name: &str) {
    assert_eq!(browser.faults().await, Vec::<String>::new(), "{name}");
    browser.screenshot(&format!("journey-{name}")).await;
}

/// Chooses in a list the first answer that says these words.
pub async fn choose(browser: &Browser, css: &str, words: &str) {
    browser.finds(css).await;
    let script = "const list = document.querySelector(arguments[0]);
        const one = [...list.options].find((o) => o.text.includes(arguments[1]));
        if (one) { list.value = one.value; list.dispatchEvent(new Event('change', { bubbles: true })); }
        return one ? '' : [...list.options].map((o) => o.text).join(' | ')";
    let missing = browser.script(script, &[json!(css), json!(words)]).await;
    assert_eq!(missing, "", "{css} offers no “{words}”");
}

/// Types into a field at once, as pasting does.
pub async fn paste(browser: &Browser, css: &str, text: &str) {
    browser.finds(css).await;
    let script = "const field = document.querySelector(arguments[0]); field.closest('details')?.setAttribute('open', '');
        field.value = arguments[1]";
    browser.script(script, &[json!(css), json!(text)]).await;
}

/// Presses the button with these words, and waits for others.
pub async fn press(browser: &Browser, words: &str, then: &str) {
    let begun = Instant::now();
    let script = "const shown = (e) => e.offsetParent !== null;
        const all = [...document.querySelectorAll('main button, main a.button, main a')];
        const said = (e) => e.innerText.replace(/[\\u2066-\\u2069]/g, '').trim().replace(/\\s+/g, ' ');
        const named = all.filter((e) => said(e).startsWith(arguments[0]));
        const one = named.find(shown) ?? named[0];
        if (!one) return false;
        one.closest('details')?.setAttribute('open', '');
        one.click();
        return true";
    while browser.script(script, &[json!(words)]).await != true {
        let shown = format!("{}\n{}", browser.address().await, browser.text().await);
        assert!(begun.elapsed() < Duration::from_secs(10), "no button “{words}” on {shown}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    browser.sees(then).await;
}

/// Marks everybody on the roll, one button after another.
pub async fn mark_all(browser: &Browser, how: &str) {
    let css = format!("form[action$='/attendance'] button[value={how}]");
    loop {
        let left = browser.count(&css).await;
        if left == 0 {
            return;
        }
        browser.click(&css).await;
        let begun = Instant::now();
        while browser.count(&css).await >= left {
            assert!(begun.elapsed() < Duration::from_secs(10), "{}", browser.text().await);
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}
