//! The one chromedriver of a test process.

use super::wire;
use serde_json::Value;
use std::{
    net::{SocketAddr, TcpListener, TcpStream},
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::OnceLock,
    time::{Duration, Instant},
};

/// The line that a person without the browser needs.
const INSTALL: &str =
    "The browser tests need Chromium and its driver. Install them: apt-get install chromium chromium-driver";

/// The shell waits for the end of its input, which comes when the tests' process ends in any way; then it ends the
/// driver with every browser it opened, and takes their profiles away.
const LEASH: &str = r#"
trap : INT TERM HUP
TMPDIR=$(mktemp -d) || exit 1
export TMPDIR
"$@" </dev/null >/dev/null 2>&1 &
cat >/dev/null
kill -TERM 0
wait
rm -rf "$TMPDIR"
"#;

/// A running chromedriver.
pub struct Driver {
    address: SocketAddr,
    _leash: Child,
}

/// The driver of this process, started when first asked for.
pub fn driver() -> &'static Driver {
    static DRIVER: OnceLock<Driver> = OnceLock::new();
    DRIVER.get_or_init(|| Driver::start().unwrap_or_else(|reason| panic!("{reason}")))
}

impl Driver {
    fn start() -> Result<Driver, String> {
        let program = on_path("chromedriver").ok_or(INSTALL)?;
        on_path("chromium").ok_or(INSTALL)?;
        let free = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
        let address = free.map_err(|e| e.to_string())?;
        let mut shell = Command::new("sh");
        // A group of its own: an interrupt at the terminal reaches the tests, whose end reaches the shell.
        std::os::unix::process::CommandExt::process_group(&mut shell, 0);
        let leash = shell
            .args(["-c", LEASH, "sh"])
            .arg(program)
            .arg(format!("--port={}", address.port()))
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|e| format!("sh: {e}"))?;
        let begun = Instant::now();
        while TcpStream::connect(address).is_err() {
            if begun.elapsed() > Duration::from_secs(30) {
                return Err("chromedriver did not start within thirty seconds".to_owned());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(Driver { address, _leash: leash })
    }

    /// Sends a command of the WebDriver protocol and gives its value.
    pub async fn send(&self, method: &str, path: &str, body: &Value) -> Result<Value, String> {
        let answer = wire::exchange(self.address, method, path, body)
            .await
            .map_err(|e| format!("chromedriver: {e}"))?;
        let value = &answer["value"];
        match value["error"].as_str() {
            // The message goes on with chromedriver's own backtrace.
            Some(error) => {
                let message = value["message"].as_str().unwrap_or_default();
                Err(format!("{error}: {}", message.lines().next().unwrap_or_default()))
            }
            None => Ok(value.clone()),
        }
    }
}

fn on_path(program: &str) -> Option<PathBuf> {
    std::env::split_paths(&std::env::var_os("PATH")?)
        .map(|folder| folder.join(program))
        .find(|path| path.is_file())
}
