//! Handing over, against a mail server of the test's own, on both engines.

use super::{GIVE_UP_SECONDS, pause_seconds};
use crate::{
    access::Position,
    config::Config,
    jobs,
    testing::{Client, NOW, TestApp},
};
use amana_sql::sql;
use amana_testkit::mail::{MailServer, Manner};

const PROVINCE: &str = "03.531";

/// The program with a mail server, on both engines; `manner` says what that one does with each address.
async fn each(manner: fn(&str) -> Manner, test: impl AsyncFn(&TestApp, &MailServer)) {
    for database in amana_testkit::engines(crate::MIGRATIONS).await {
        eprintln!("engine: {:?}", database.engine());
        let server = MailServer::start(manner).await;
        let config = Config {
            public_url: "http://localhost".into(),
            smtp_url: server.url(),
            smtp_from: "الأمانة الإقليمية <office@example.org>".into(),
            dev: true,
            ..Config::default()
        };
        let app = TestApp::configured(database, config, NOW).await;
        app.found().await;
        test(&app, &server).await;
        app.remove().await;
    }
}

/// A secretary, two members, and a meeting of theirs that was sent.
async fn convened(app: &TestApp) -> (Client, String) {
    let secretary = app.secretary_of(PROVINCE).await;
    for _ in 0..2 {
        app.holder(Position::Member, PROVINCE).await;
    }
    let unit = app.unit(PROVINCE).await.id;
    let body = crate::convening::store::host_at(unit, "provincial_secretariat");
    let body = app.app.db.one(body).await.expect("a body");
    let plan = [("on", "2026-05-12"), ("hour", "18:30"), ("mode", "in_person"), ("venue", "المقر الإقليمي")];
    let planned = secretary.post(&format!("/bodies/{body}/meetings"), &plan).await;
    assert_eq!(planned.status, 303, "{planned}");
    let meeting = planned.location.expect("an address").trim_end_matches("/convocation").to_owned();
    assert_eq!(secretary.post(&format!("{meeting}/agenda"), &[("text", "برنامج العمل")]).await.status, 303);
    let page = secretary.get(&format!("{meeting}/convocation")).await;
    let version = page.body.split("name=\"version\" value=\"").nth(1).and_then(|s| s.split('"').next());
    let fields = [("version", version.expect("a version")), ("confirmed", "on")];
    let sent = secretary.post(&format!("{meeting}/sending"), &fields).await;
    assert_eq!(sent.status, 303, "{sent}");
    (secretary, meeting)
}

async fn states(app: &TestApp) -> Vec<String> {
    app.app.db.all(sql!((String), "select delivery from summons order by id")).await.expect("a query")
}

async fn work(app: &TestApp) {
    while jobs::work_one(&app.app).await.expect("a job is worked on") {}
}

/// C04: each is told once, in the organisation's language, with an invitation for calendars; a change is told with a higher
/// sequence and the same name, a cancellation calls it off.
#[tokio::test(flavor = "multi_thread")]
async fn everyone_is_told_once() {
    each(
        |_| Manner::Takes,
        async |app, server| {
            let (secretary, meeting) = convened(app).await;
            assert_eq!(states(app).await, ["queued"; 3]);
            work(app).await;
            assert_eq!(states(app).await, ["sent"; 3]);
            let taken = server.taken();
            assert_eq!(taken.len(), 3);
            let mut to: Vec<&str> = taken.iter().map(|t| t.to.as_str()).collect();
            to.sort_unstable();
            to.dedup();
            assert_eq!(to.len(), 3, "nobody twice");
            let text = unfolded(&taken[0].text);
            for part in [
                "METHOD:REQUEST",
                "SEQUENCE:0",
                "DTSTART:20260512T173000Z",
                "برنامج العمل",
                "/called/",
                "يشرفنا أن ندعوكم",
            ] {
                assert!(text.contains(part), "{part}\n{text}");
            }
            work(app).await;
            assert_eq!(server.taken().len(), 3, "no more work");

            let page = secretary.get(&format!("{meeting}/convocation")).await;
            let version =
                page.body.split("name=\"version\" value=\"").nth(1).and_then(|s| s.split('"').next());
            let moved =
                [("version", version.expect("a version")), ("to_on", "2026-05-20"), ("reason", "عطلة")];
            assert_eq!(secretary.post(&format!("{meeting}/postponement"), &moved).await.status, 303);
            work(app).await;
            let told = server.taken().split_off(3);
            assert_eq!(told.len(), 3);
            let text = unfolded(&told[0].text);
            assert!(
                text.contains("SEQUENCE:1") && text.contains("عطلة") && text.contains("DTSTART:20260520"),
                "{text}"
            );

            let page = secretary.get(&format!("{meeting}/convocation")).await;
            let version =
                page.body.split("name=\"version\" value=\"").nth(1).and_then(|s| s.split('"').next());
            let off = [("version", version.expect("a version")), ("reason", "ألغي")];
            assert_eq!(secretary.post(&format!("{meeting}/cancellation"), &off).await.status, 303);
            work(app).await;
            let told = server.taken().split_off(6);
            assert!(told.len() == 3 && unfolded(&told[0].text).contains("METHOD:CANCEL"), "{told:?}");
            let written = sql!((i64), "select count(*) as n from act where verb = 'hand_over_mail'");
            assert_eq!(app.app.db.one(written).await.expect("the journal"), 3);
        },
    )
    .await;
}

/// A refusal is shown with the server's words; what is put off is tried again, ever more rarely, and given up after days.
#[tokio::test(flavor = "multi_thread")]
async fn refusals_are_shown_and_delays_tried_again() {
    each(
        |_| Manner::Refuses,
        async |app, _| {
            let (secretary, meeting) = convened(app).await;
            work(app).await;
            assert_eq!(states(app).await, ["refused"; 3]);
            let page = secretary.get(&format!("{meeting}/convocation")).await;
            let one = page.body.split("href=\"/summonses/").nth(1).and_then(|s| s.split('"').next());
            let person = secretary.get(&format!("/summonses/{}", one.expect("one"))).await;
            assert!(person.text().contains("no such mailbox"), "the server's words: {person}");
        },
    )
    .await;
    each(
        |_| Manner::PutsOff,
        async |app, _| {
            convened(app).await;
            work(app).await;
            assert_eq!(states(app).await, ["deferred"; 3]);
            app.clock.set(NOW.plus_seconds(19));
            work(app).await;
            let tries = sql!((i64), "select attempts from outbox order by id");
            assert_eq!(app.app.db.all(tries).await.expect("a query"), [1, 1, 1], "not before its time");
            app.clock.set(NOW.plus_seconds(25));
            work(app).await;
            let tries = sql!((i64), "select attempts from outbox order by id");
            assert_eq!(app.app.db.all(tries).await.expect("a query"), [2, 2, 2]);
            app.clock.set(NOW.plus_seconds(GIVE_UP_SECONDS + 10));
            work(app).await;
            assert_eq!(states(app).await, ["refused"; 3], "after five days it is told");
        },
    )
    .await;
}

/// When everything was said and no answer came, nobody knows: in doubt, shown, and never sent again but by hand.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_broken_off_is_never_sent_again_by_itself() {
    each(
        |_| Manner::BreaksOff,
        async |app, server| {
            let (secretary, meeting) = convened(app).await;
            work(app).await;
            assert_eq!(states(app).await, ["in_doubt"; 3]);
            app.clock.set(NOW.plus_seconds(86_400));
            work(app).await;
            assert_eq!(states(app).await, ["in_doubt"; 3]);
            assert!(server.taken().is_empty());
            app.clock.set(NOW);
            let page = secretary.get(&format!("{meeting}/convocation")).await;
            assert!(page.text().contains("غير مؤكدة"), "{page}");
            let one = page.body.split("href=\"/summonses/").nth(1).and_then(|s| s.split('"').next());
            let one = format!("/summonses/{}/dispatch", one.expect("one"));
            assert_eq!(secretary.post(&one, &[]).await.status, 303);
            let queued = states(app).await.into_iter().filter(|s| s == "queued").count();
            assert_eq!(queued, 1, "by hand only");
        },
    )
    .await;
    // The end of the process between the mark and the answer looks the same to whoever comes after.
    each(
        |_| Manner::Takes,
        async |app, server| {
            convened(app).await;
            let due = sql!((i64), "select id from outbox order by id limit 1");
            let due = app.app.db.one(due).await.expect("a message");
            app.write(sql!("update outbox set state = 'handing_over', claim = 7 where id = {due}")).await;
            work(app).await;
            let mut now = states(app).await;
            now.sort();
            assert_eq!(now, ["in_doubt", "sent", "sent"]);
            work(app).await;
            assert_eq!(server.taken().len(), 2);
        },
    )
    .await;
}

/// O08: the line to a mail server is encrypted by STARTTLS, with an authority that the settings name, before the password is
/// said; a wrong password, or an authority that nobody knows, leaves everything waiting with the reason.
#[tokio::test(flavor = "multi_thread")]
async fn the_line_is_encrypted_and_signed_in() {
    for database in amana_testkit::engines(crate::MIGRATIONS).await {
        let server = MailServer::guarded(|_| Manner::Takes, "office", "correct horse").await;
        let folder = tempfile::tempdir().expect("a folder");
        let file = |name: &str, text: &str| {
            let path = folder.path().join(name);
            std::fs::write(&path, text).expect("a file");
            path
        };
        let config = Config {
            public_url: "http://localhost".into(),
            smtp_url: format!("smtp://office@localhost:{}", server.port),
            smtp_from: "office@example.org".into(),
            smtp_password_file: file("password", "wrong\n"),
            dev: true,
            ..Config::default()
        };
        // Nobody vouches for its certificate: the password is not even said.
        let stranger = super::smtp::Line::open(&config).await.err().expect("refused");
        assert!(stranger.to_lowercase().contains("certificate"), "{stranger}");
        let config = Config { smtp_ca_file: file("authority.pem", &server.authority), ..config };
        let wrong = super::smtp::Line::open(&config).await.err().expect("refused");
        assert!(wrong.contains("535"), "{wrong}");
        let password = file("password", "correct horse\n");
        let app = TestApp::configured(database, config, NOW).await;
        app.found().await;
        convened(&app).await;
        std::fs::write(&password, "wrong\n").expect("a file");
        work(&app).await;
        assert_eq!(states(&app).await, ["deferred"; 3], "a wrong password loses nothing");
        std::fs::write(&password, "correct horse\n").expect("a file");
        app.clock.set(NOW.plus_seconds(60));
        work(&app).await;
        assert_eq!(states(&app).await, ["sent"; 3]);
        assert_eq!(server.taken().len(), 3);
        app.remove().await;
    }
}

/// C04: a message that the server refuses after reading it is refused with its words; a mail server that is down for a day and
/// comes back at the same address takes everything, once.
#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_was_down_for_a_day_gets_each_message_once() {
    each(
        |_| Manner::RefusesText,
        async |app, _| {
            let (secretary, meeting) = convened(app).await;
            work(app).await;
            assert_eq!(states(app).await, ["refused"; 3]);
            let page = secretary.get(&format!("{meeting}/convocation")).await;
            let one = page.body.split("href=\"/summonses/").nth(1).and_then(|s| s.split('"').next());
            let person = secretary.get(&format!("/summonses/{}", one.expect("one"))).await;
            assert!(person.text().contains("not this"), "the server's words: {person}");
        },
    )
    .await;
    for database in amana_testkit::engines(crate::MIGRATIONS).await {
        // Nobody listens on the port until the server comes back.
        let held = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = held.local_addr().expect("an address").port();
        drop(held);
        let config = Config {
            public_url: "http://localhost".into(),
            smtp_url: format!("smtp://127.0.0.1:{port}"),
            smtp_from: "office@example.org".into(),
            dev: true,
            ..Config::default()
        };
        let app = TestApp::configured(database, config, NOW).await;
        app.found().await;
        convened(&app).await;
        for hours in 0..25 {
            app.clock.set(NOW.plus_seconds(hours * 3_600));
            work(&app).await;
        }
        assert_eq!(states(&app).await, ["deferred"; 3]);
        let server = MailServer::start_on(port, |_| Manner::Takes).await;
        app.clock.set(NOW.plus_seconds(26 * 3_600));
        work(&app).await;
        work(&app).await;
        assert_eq!(states(&app).await, ["sent"; 3]);
        assert_eq!(server.taken().len(), 3, "each once");
        app.remove().await;
    }
}

/// A mail server that is down marks nothing: everything waits, says why, and leaves when it is up again.
#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_down_loses_nothing() {
    for database in amana_testkit::engines(crate::MIGRATIONS).await {
        let port = MailServer::start(|_| Manner::Takes).await.port;
        let config = Config {
            public_url: "http://localhost".into(),
            smtp_url: format!("smtp://127.0.0.1:{port}"),
            smtp_from: "office@example.org".into(),
            dev: true,
            ..Config::default()
        };
        let app = TestApp::configured(database, config, NOW).await;
        app.found().await;
        convened(&app).await;
        work(&app).await;
        assert_eq!(states(&app).await, ["deferred"; 3]);
        let tries = sql!((i64), "select attempts from outbox order by id");
        assert_eq!(app.app.db.all(tries).await.expect("a query"), [0, 0, 0], "nothing was begun");
        for hours in 1..30 {
            app.clock.set(NOW.plus_seconds(hours * 3_600));
            work(&app).await;
        }
        assert_eq!(states(&app).await, ["deferred"; 3], "a day later it still waits");
        app.remove().await;
    }
}

#[test]
fn pauses_grow_from_seconds_to_an_hour() {
    let pauses: Vec<i64> = [0, 30, 60, 600, 7_000, 86_400].into_iter().map(pause_seconds).collect();
    assert_eq!(pauses, [20, 20, 30, 300, 3_500, 3_600]);
}

/// Lines joined, and the parts in base 64 or quoted printable read.
fn unfolded(text: &str) -> String {
    let mut out = String::new();
    let lines = text.lines();
    let mut encoding = String::new();
    let mut body = String::new();
    let flush = |encoding: &str, body: &mut String, out: &mut String| {
        let read = match encoding {
            "base64" => {
                let joined: String = body.split_whitespace().collect();
                let bytes = data_encoding::BASE64.decode(joined.as_bytes()).unwrap_or_default();
                String::from_utf8_lossy(&bytes).into_owned()
            }
            _ => body.clone(),
        };
        out.push_str(&read.replace("\r\n ", "").replace("\n ", ""));
        body.clear();
    };
    for line in lines {
        if let Some(kind) = line.strip_prefix("Content-Transfer-Encoding: ") {
            encoding = kind.trim().to_owned();
        } else if line.starts_with("--") {
            flush(&encoding, &mut body, &mut out);
            encoding.clear();
        } else if line.contains(": ") && !line.starts_with(' ') && encoding.is_empty() {
            continue;
        } else {
            body.push_str(line);
            body.push('\n');
        }
    }
    flush(&encoding, &mut body, &mut out);
    out
}
