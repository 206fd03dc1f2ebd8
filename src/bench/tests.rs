use super::{Crowd, Letterbox, Measured, Plan, Size, build, measure};
use crate::{config::Config, testing::TestApp};
use amana_sql::{Db, sql};
use std::{collections::HashMap, time::Duration};

const SMALL: Size = Size { persons: 2_000, meetings: 300, seed: 7 };

const CROWD: Crowd = Crowd { people: 24, called: 20, time: Duration::from_secs(1) };

struct Count {
    n: i64,
}

async fn rows(db: &Db) -> HashMap<String, i64> {
    db.all(super::store::rows()).await.unwrap().into_iter().map(|r| (r.name, r.n)).collect()
}

async fn built(app: &TestApp) -> Plan {
    build(&app.app, SMALL, &mut |_| {}).await.unwrap()
}

/// O01, B01, F06: a small nation on both engines is whole: everybody has a home, is found by either script where they are
/// known, and no two mandates overlap (the database would refuse).
#[tokio::test(flavor = "multi_thread")]
async fn a_small_nation_keeps_what_the_verbs_keep() {
    TestApp::each(async |app| {
        let definition = || sql!(
            (String),
            "select {sqlite: sql as \"definition!\" from sqlite_master where name = 'name_token_ref'}{postgres: indexdef as \"definition!\" from pg_indexes where indexname = 'name_token_ref'}"
        );
        let index = || app.app.db.one(definition());
        let made_by_the_migration = index().await.unwrap();
        let plan = built(app).await;
        assert_eq!(index().await.unwrap().replace("if not exists ", ""), made_by_the_migration);
        let (db, rows) = (&app.app.db, rows(&app.app.db).await);
        assert_eq!((rows["person"], rows["meeting"]), (2_000, 300));
        assert_eq!(rows["body"] as usize, plan.bodies.len());
        assert_eq!(rows["mandate"] as usize, plan.mandates.len());
        let lost = db.one(sql!(
            Count,
            "select cast(count(*) as bigint) as n from person p where not exists (select 1 from person_place pp
               where pp.person_id = p.id and pp.because = 'home' and pp.commune_id = p.commune_id)"
        ));
        assert_eq!(lost.await.unwrap().n, 0);
        let unplaced = db.one(sql!(
            Count,
            "select cast(count(*) as bigint) as n from meeting_person mp join meeting m on m.id = mp.meeting_id
             where not exists (select 1 from person_place pp where pp.person_id = mp.person_id and pp.because = 'meeting'
               and pp.region_id = m.region_id and pp.province_id = m.province_id and pp.commune_id = m.commune_id)"
        ));
        assert_eq!(unplaced.await.unwrap().n, 0);
        let unfound = db.one(sql!(
            Count,
            "select cast(count(*) as bigint) as n from person_place pp where not exists (select 1 from name_token t
               where t.kind = 'person' and t.ref_id = pp.person_id and t.region_id = pp.region_id
                 and t.province_id = pp.province_id and t.commune_id = pp.commune_id)"
        ));
        assert_eq!(unfound.await.unwrap().n, 0);
        let begun = db.one(sql!(
            Count,
            "select cast(count(*) as bigint) as n from mandate m where m.decision_id is not null and not exists (select 1
               from decision d join effect e on e.decision_id = d.id
               where d.id = m.decision_id and e.kind = 'mandate_begun' and e.ref_id = m.id)"
        ));
        assert_eq!(begun.await.unwrap().n, 0);
        let strangers = db.one(sql!(
            Count,
            "select cast(count(*) as bigint) as n from meeting_person mp join meeting t on t.id = mp.meeting_id
               join mandate m on m.id = mp.mandate_id
             where m.person_id <> mp.person_id or m.body_id <> t.body_id or m.from_on > t.held_on
               or m.until_on <= t.held_on"
        ));
        assert_eq!(strangers.await.unwrap().n, 0);
    })
    .await;
}

/// The whole name of somebody is found in both spellings; every line of the report is a page.
#[tokio::test(flavor = "multi_thread")]
async fn every_question_is_answered_with_a_page() {
    TestApp::each(async |app| {
        let plan = built(app).await;
        let name = super::names::Names::new(SMALL.seed).person(42);
        let secretary = app.secretary_of("MA").await;
        for asked in [&name.ar, &name.la] {
            let answer = secretary.get(&format!("/search.json?q={}", asked.replace(' ', "%20"))).await;
            assert!(
                asked.is_empty() || answer.body.contains(&Plan::person(42).to_string()),
                "{asked}: {answer}"
            );
        }
        let letterbox = Letterbox::open().await.unwrap();
        let only: Vec<String> = ["unit", "search-name", "home"].map(String::from).to_vec();
        let measured =
            measure(&app.app, &plan, &only, Duration::from_millis(200), CROWD, &letterbox, &mut |_| {})
                .await
                .unwrap();
        assert!(measured.len() >= 10, "{measured:?}");
        for line in &measured {
            assert!(line.problem.is_none() && line.times > 0 && line.bytes > 500, "{line:?}");
        }
    })
    .await;
}

/// A build that was interrupted goes on; another data set is refused beside it.
#[tokio::test(flavor = "multi_thread")]
async fn a_build_goes_on_where_it_stopped() {
    let app = TestApp::on_sqlite().await;
    let whole = built(&app).await;
    let before = rows(&app.app.db).await;
    let mut again = vec![];
    build(&app.app, SMALL, &mut |p| again.push(p.clone())).await.unwrap();
    assert!(again.is_empty(), "{again:?}");
    assert_eq!(rows(&app.app.db).await, before);
    let other = Size { seed: 8, ..SMALL };
    let refused = build(&app.app, other, &mut |_| {}).await.err().unwrap().to_string();
    assert!(refused.contains("--persons 2000"), "{refused}");
    // The last words are forgotten and written again.
    let mut tx = app.app.db.begin().await.unwrap();
    let gone = tx.exec(sql!("delete from name_token where kind = 'person'")).await.unwrap();
    tx.exec(sql!("update setting set value = replace(replace(value, '\"complete\"', '\"tokens\"'), '\"of\":0', '\"of\":1')"))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert!(gone > 2_000);
    built(&app).await;
    assert_eq!(rows(&app.app.db).await, before);
    assert_eq!(whole.bodies.len(), before["body"] as usize);
}

/// Whatever is asked can be asked for by its name, and the other way round.
#[tokio::test(flavor = "multi_thread")]
async fn every_question_has_its_name() {
    let app = TestApp::on_sqlite().await;
    let plan = built(&app).await;
    let asked: std::collections::BTreeSet<&str> = plan.questions().iter().map(|q| q.name).collect();
    let apart = ["together", "import", "minutes-pdf", "live", "summons"];
    let named = super::NAMES.iter().copied().filter(|name| !apart.contains(name)).collect();
    assert_eq!(asked, named);
}

/// O09: texts sent one after the other while workers read are all stored and read, once, on both engines.
#[tokio::test(flavor = "multi_thread")]
async fn texts_are_received_while_others_are_read() {
    TestApp::each(async |app| {
        let plan = built(app).await;
        let measured = super::import::import(&app.app, &plan, 60).await.unwrap();
        assert_eq!(measured.times, 60);
        let read = app.app.db.one(sql!(
            Count,
            "select cast(count(*) as bigint) as n from communique where state = 'draft' and version = 2"
        ));
        assert_eq!(read.await.unwrap().n, 60);
    })
    .await;
}

/// C06, C10, D03: a meeting over sockets: everybody arrives and votes once, and every page shows it; both are measured.
#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_is_held_over_sockets() {
    TestApp::each(async |app| {
        let plan = built(app).await;
        let letterbox = Letterbox::open().await.unwrap();
        let only = ["live".to_owned()];
        let measured =
            measure(&app.app, &plan, &only, Duration::from_millis(200), CROWD, &letterbox, &mut |_| {})
                .await
                .unwrap();
        let times: Vec<(&str, usize)> = measured.iter().map(|m| (m.name.as_str(), m.times)).collect();
        assert_eq!(times[0], ("live-arrival", CROWD.people));
        assert!(times[1].0 == "live-arrived" && times[1].1 >= CROWD.people, "{times:?}");
        assert_eq!(
            times[2..5],
            [("live-own", CROWD.people), ("live-buttons", CROWD.people), ("live-vote", CROWD.people)]
        );
        assert_eq!(times[6], ("live-closed", CROWD.people));
    })
    .await;
}

/// C04: a convocation is handed to a mail server, each message once, while pages are opened.
#[tokio::test(flavor = "multi_thread")]
async fn a_convocation_is_handed_over() {
    let now = super::TODAY;
    for database in amana_testkit::engines(crate::MIGRATIONS).await {
        let letterbox = Letterbox::open().await.unwrap();
        let config = Config {
            public_url: "http://localhost".into(),
            smtp_url: letterbox.url(),
            smtp_from: "office@example.org".into(),
            ..Config::default()
        };
        let app = TestApp::configured(database, config, now).await;
        app.found().await;
        let plan = built(&app).await;
        let only = ["summons".to_owned()];
        let (long, mut told) = (Duration::from_millis(20), |_: &Measured| {});
        let measured = measure(&app.app, &plan, &only, long, CROWD, &letterbox, &mut told).await.unwrap();
        assert_eq!(measured[1].times, CROWD.called);
        assert_eq!(letterbox.taken(), (CROWD.called, CROWD.called));
        app.remove().await;
    }
}
