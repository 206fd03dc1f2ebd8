//! Conferences, addresses of e-mail, rounds that go on, points that something hangs on.

use super::{PROVINCE, convener, first_summons, link_of, planned, secretariat, sent, version};
use crate::{
    config::Config,
    testing::{NOW, TestApp},
};
use amana_sql::sql;
use std::sync::{Arc, Mutex};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::TcpListener,
};

/// A conference server: answers each request with this, and keeps what was asked.
async fn server(answer: &'static str) -> (u16, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let port = listener.local_addr().expect("an address").port();
    let asked = Arc::new(Mutex::new(vec![]));
    let kept = asked.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let mut stream = BufReader::new(stream);
            let mut line = String::new();
            let _ = stream.read_line(&mut line).await;
            kept.lock().expect("kept").push(line.trim().to_owned());
            let answer = format!("HTTP/1.0 200 OK\r\nContent-Type: text/xml\r\n\r\n{answer}");
            let _ = stream.write_all(answer.as_bytes()).await;
        }
    });
    (port, asked)
}

/// C03: a remote meeting whose link the program makes: Jitsi leads to a room with a secret name, BigBlueButton is asked to make
/// the meeting and signs who joins. Those called come in by their own link; who is not called finds nothing; a server that is
/// down is told in words.
#[tokio::test(flavor = "multi_thread")]
async fn the_program_makes_the_links_of_conferences() {
    for database in amana_testkit::engines(crate::MIGRATIONS).await {
        let (port, asked) = server("<response><returncode>SUCCESS</returncode></response>").await;
        let folder = tempfile::tempdir().expect("a folder");
        let secret = folder.path().join("secret");
        std::fs::write(&secret, "639259d4\n").expect("a file");
        let config = Config {
            public_url: "http://localhost".into(),
            jitsi_url: "https://meet.example.org".into(),
            bigbluebutton_url: format!("http://127.0.0.1:{port}/bigbluebutton"),
            bigbluebutton_secret_file: secret,
            dev: true,
            ..Config::default()
        };
        let app = TestApp::configured(database, config, NOW).await;
        app.found().await;
        let (secretary, body) = secretariat(&app).await;
        let form = secretary.get(&format!("/bodies/{body}/meetings/new")).await;
        assert!(form.text().contains("قاعة Jitsi تنشئها أمانة"), "{form}");
        let chosen = convener(&form);
        for (service, on) in [("jitsi", "2026-05-12"), ("bigbluebutton", "2026-05-14")] {
            let plan = [
                ("on", on),
                ("hour", "18:30"),
                ("mode", "remote"),
                ("conference_service", service),
                ("convener", chosen.as_str()),
            ];
            let made = secretary.post(&format!("/bodies/{body}/meetings"), &plan).await;
            assert_eq!(made.status, 303, "{made}");
            let meeting = made.location.expect("an address").trim_end_matches("/convocation").to_owned();
            sent(&secretary, &meeting).await;
            let workshop = secretary.get(&format!("{meeting}/convocation")).await;
            let one = first_summons(&workshop);
            let link = link_of(&secretary.get(&one).await);
            let page = app.nobody().get(&link).await;
            assert!(page.body.contains(&format!("{link}/conference")), "{page}");
            assert!(!page.body.contains("meet.example.org"), "the room itself is not told: {page}");
            let to = app.nobody().get(&format!("{link}/conference")).await;
            assert_eq!(to.status, 303, "{to}");
            let to = to.location.expect("the conference");
            let own = secretary.get(&format!("{meeting}/conference")).await;
            let own = own.location.expect("the conference");
            if service == "jitsi" {
                assert!(to.starts_with("https://meet.example.org/amana-"), "{to}");
                assert_eq!(to.split('#').next(), own.split('#').next(), "one room");
            } else {
                let query = |to: &str| to.split("checksum=").next().unwrap_or_default().to_owned();
                assert!(to.contains("/bigbluebutton/api/join?fullName="), "{to}");
                assert_ne!(query(&to), query(&own), "who runs it joins as its moderator");
                let asked = asked.lock().expect("kept").clone();
                assert!(asked[0].starts_with("GET /bigbluebutton/api/create?meetingID="), "{asked:?}");
                assert!(asked[0].contains("&checksum="), "{asked:?}");
            }
            let stranger = app.secretary_of("03.561").await;
            assert_eq!(stranger.get(&format!("{meeting}/conference")).await.status, 404);
            assert_eq!(
                app.nobody().get(&format!("{meeting}/conference")).await.status,
                303,
                "to the sign-in"
            );
            // Whoever may only read the record sees the meeting, and no way in.
            let reader = app.reader_of(PROVINCE).await;
            let seen = reader.get(&meeting).await;
            assert!(seen.status == 200 && !seen.body.contains("/conference"), "{seen}");
        }
        app.remove().await;
    }
}

/// C04: the e-mail address of somebody called is entered where one convenes: encrypted, with its line in the journal and the
/// former one under the person's key; never shown again there. What is no address is refused in words.
#[tokio::test(flavor = "multi_thread")]
async fn an_address_is_entered_where_one_convenes() {
    TestApp::each(async |app| {
        let (secretary, body) = secretariat(app).await;
        let meeting = planned(&secretary, &body, "2026-05-12").await;
        let page = secretary.get(&format!("{meeting}/convocation")).await;
        let one = first_summons(&page);
        let address = format!("{one}/address");
        for wrong in ["", "office", "office@", "a b@example.org"] {
            let refused = secretary.post(&address, &[("email", wrong)]).await;
            assert!(
                refused.status == 422 && refused.text().contains("name@example.org"),
                "{wrong}: {refused}"
            );
        }
        for email in ["first@example.org", "second@example.org", "second@example.org"] {
            assert_eq!(secretary.post(&address, &[("email", email)]).await.status, 303);
        }
        let kept = sql!((Vec<u8>), "select cipher from person_secret where field = 'email'");
        let kept = app.app.db.all(kept).await.expect("a query");
        assert_eq!(kept.len(), 1);
        assert!(!kept[0].windows(7).any(|part| part == b"example"), "it is encrypted");
        let written = sql!((i64), "select count(*) as n from act where verb = 'write_protected'");
        assert_eq!(app.app.db.one(written).await.expect("the journal"), 2, "the same again writes nothing");
        let shown = secretary.get(&one).await;
        assert!(
            !shown.body.contains("second@example.org") && shown.text().contains("له عنوان محفوظ"),
            "{shown}"
        );
        let member = app.holder(crate::access::Position::Member, PROVINCE).await;
        assert_eq!(member.post(&address, &[("email", "x@example.org")]).await.status, 403);
        let neighbour = app.secretary_of("03.561").await;
        assert_eq!(neighbour.post(&address, &[("email", "x@example.org")]).await.status, 404);
    })
    .await;
}

/// C15: a round says how many meetings are still to be planned and goes on with them: beyond one portion, or of a body that was
/// founded since.
#[tokio::test(flavor = "multi_thread")]
async fn a_round_goes_on() {
    TestApp::each(async |app| {
        secretariat(app).await;
        let region = app.secretary_of("03").await;
        let form = [
            ("title", "لقاءات التواصل"),
            ("kind", "provincial_secretariat"),
            ("unit", "03"),
            ("on", "2026-05-20"),
            ("hour", "18:00"),
            ("until", "2026-06-30"),
            ("agenda", "الوضع التنظيمي"),
        ];
        let round = region.post("/rounds", &form).await.location.expect("an address");
        assert!(!region.get(&round).await.text().contains("متابعة البرمجة"));
        let planned = sql!((i64), "select count(*) as n from convocation where round_id is not null");
        assert_eq!(app.app.db.one(planned).await.expect("a count"), 1);
        app.secretary_of("03.561").await;
        let page = region.get(&round).await;
        assert!(page.text().contains("بقي اجتماع واحد لم يبرمج بعد"), "{page}");
        let lower = app.secretary_of(PROVINCE).await;
        assert_eq!(lower.post(&format!("{round}/meetings"), &[]).await.status, 404);
        for _ in 0..2 {
            assert_eq!(region.post(&format!("{round}/meetings"), &[]).await.status, 303);
        }
        let planned = sql!((i64), "select count(*) as n from convocation where round_id is not null");
        assert_eq!(app.app.db.one(planned).await.expect("a count"), 2, "once each");
        let points = sql!((i64), "select count(*) as n from agenda_item where text = 'الوضع التنظيمي'");
        assert_eq!(app.app.db.one(points).await.expect("a count"), 2);
        assert!(!region.get(&round).await.text().contains("متابعة البرمجة"));
    })
    .await;
}

/// C11: a point on which a report hangs already is not removed from the agenda: said in words, nothing lost.
#[tokio::test(flavor = "multi_thread")]
async fn a_point_with_a_report_stays() {
    TestApp::each(async |app| {
        let (secretary, body) = secretariat(app).await;
        let meeting = planned(&secretary, &body, "2026-05-12").await;
        secretary.post(&format!("{meeting}/agenda"), &[("text", "برنامج العمل")]).await;
        let point = sql!((amana_base::Id<()>), "select id from agenda_item");
        let point = app.app.db.one(point).await.expect("a point");
        let report = app.id::<()>();
        app.write(sql!(
            "insert into report (id, meeting_id, item_id, title, text, client, made_by)
             select {report}, meeting_id, id, 'تقرير', 'نص', 'r', 0 from agenda_item"
        ))
        .await;
        let kept = secretary.post(&format!("{meeting}/agenda/{point}/removal"), &[]).await;
        assert!(kept.status == 422 && kept.text().contains("تبقى في جدول الأعمال"), "{kept}");
        assert_eq!(version(&kept), version(&secretary.get(&format!("{meeting}/convocation")).await));
    })
    .await;
}
