//! The end of the process while a convocation is handed to the mail server.

use super::{Prepared, serving_with};
use amana::{access::Position, config::Config, testing::TestApp};
use amana_base::Clock;
use amana_sql::Db;
use std::{
    collections::HashMap,
    fs,
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    path::Path,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

/// How many messages each recipient got.
type Taken = Arc<Mutex<HashMap<String, usize>>>;

/// A slow mail server; gives its address and what it takes.
fn letterbox() -> (String, Taken) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let (url, taken) = (format!("smtp://{}", listener.local_addr().unwrap()), Taken::default());
    let kept = taken.clone();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let kept = kept.clone();
            std::thread::spawn(move || talk(&stream, &kept));
        }
    });
    (url, taken)
}

/// One dialogue; ends with the line.
fn talk(mut stream: &TcpStream, taken: &Taken) -> Option<()> {
    let mut lines = BufReader::new(stream).lines();
    let mut to = String::new();
    stream.write_all(b"220 localhost\r\n").ok()?;
    loop {
        let line = lines.next()?.ok()?;
        let answer = match line.get(..4)? {
            "EHLO" => "250-localhost\r\n250 8BITMIME\r\n",
            "RCPT" => {
                to = line;
                "250 ok\r\n"
            }
            "DATA" => {
                stream.write_all(b"354 go on\r\n").ok()?;
                while lines.next()?.ok()? != "." {}
                *taken.lock().ok()?.entry(to.clone()).or_default() += 1;
                std::thread::sleep(Duration::from_millis(25));
                "250 taken\r\n"
            }
            _ => "250 ok\r\n",
        };
        stream.write_all(answer.as_bytes()).ok()?;
    }
}

/// How many messages are in each state.
async fn states(data: &Path) -> HashMap<String, usize> {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::sqlite(data.join("amana.db")).unwrap();
    let written = amana::ops::portable::write(&db, &folder.path().join("form"), None, 0).await.unwrap();
    let outbox = written.tables.iter().find(|table| table.name == "outbox").unwrap();
    let state = outbox.columns.iter().position(|(name, _)| name == "state").unwrap();
    let rows = fs::read_to_string(folder.path().join("form/outbox.ndjson")).unwrap();
    let mut out = HashMap::new();
    for row in rows.lines() {
        let row: serde_json::Value = serde_json::from_str(row).unwrap();
        *out.entry(row[state].as_str().unwrap().to_owned()).or_default() += 1;
    }
    out
}

/// C04: `kill -9` while a convocation is handed over: the next start goes on, nobody is mailed twice, and the one message of
/// which nobody knows whether it left is in doubt.
#[tokio::test(flavor = "multi_thread")]
async fn a_convocation_survives_kill_9() {
    let ((url, taken), clock) = (letterbox(), Clock::system());
    let mut settings = tempfile::NamedTempFile::new().unwrap();
    let public = "http://localhost";
    writeln!(settings, "public_url = \"{public}\"\nsmtp_url = \"{url}\"\nsmtp_from = \"office@example.org\"")
        .unwrap();
    let config = Config {
        public_url: public.into(),
        smtp_url: url,
        smtp_from: "office@example.org".into(),
        ..Config::default()
    };
    let test = TestApp::configured(amana_testkit::sqlite(amana::MIGRATIONS).await, config, clock.now()).await;
    test.found().await;
    let secretary = test.secretary_of("03.531").await;
    for _ in 0..30 {
        test.holder(Position::Member, "03.531").await;
    }
    let unit = secretary.get("/units/03.531").await.body;
    let body = unit.split("href=\"/bodies/").nth(1).and_then(|s| s.split(['"', '/', '?']).next()).unwrap();
    let on = test.app.clock.now().plus_seconds(40 * 86_400).day(60).to_string();
    let plan = [("on", on.as_str()), ("hour", "18:30"), ("mode", "in_person"), ("venue", "المقر الإقليمي")];
    let planned = secretary.post(&format!("/bodies/{body}/meetings"), &plan).await;
    let meeting = planned.location.expect("an address").trim_end_matches("/convocation").to_owned();
    assert_eq!(secretary.post(&format!("{meeting}/agenda"), &[("text", "برنامج العمل")]).await.status, 303);
    let page = secretary.get(&format!("{meeting}/convocation")).await.body;
    let version = page.split("name=\"version\" value=\"").nth(1).and_then(|s| s.split('"').next()).unwrap();
    let sent =
        secretary.post(&format!("{meeting}/sending"), &[("version", version), ("confirmed", "on")]).await;
    assert_eq!(sent.status, 303, "{sent}");
    let Prepared { folder, .. } = Prepared::of(&test, &secretary);
    let data = folder.path();
    let people = states(data).await["queued"];
    assert!(people >= 31, "{people} are called");

    let many = |n: usize| {
        let begun = Instant::now();
        while taken.lock().unwrap().len() < n && begun.elapsed() < Duration::from_secs(120) {
            std::thread::sleep(Duration::from_millis(3));
        }
    };
    let (mut child, _) = serving_with(data, Some(settings.path()));
    many(8);
    child.kill().unwrap();
    child.wait().unwrap();
    let before = taken.lock().unwrap().len();
    assert!((8..people).contains(&before), "{before} of {people} had been taken");

    let (mut child, _) = serving_with(data, Some(settings.path()));
    let begun = Instant::now();
    let ended = loop {
        let states = states(data).await;
        let ended = states.get("sent").unwrap_or(&0) + states.get("in_doubt").unwrap_or(&0);
        if ended == people || begun.elapsed() > Duration::from_secs(120) {
            break states;
        }
        std::thread::sleep(Duration::from_millis(200));
    };
    child.kill().unwrap();
    child.wait().unwrap();
    let (sent, doubt) = (ended.get("sent").unwrap_or(&0), ended.get("in_doubt").unwrap_or(&0));
    assert!(sent + doubt == people && *doubt <= 1, "{ended:?}");
    let taken = taken.lock().unwrap();
    assert!(taken.values().all(|n| *n == 1), "nobody twice: {taken:?}");
    assert!(taken.len() >= *sent && taken.len() <= people, "{} taken, {ended:?}", taken.len());
}
