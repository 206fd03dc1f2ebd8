//! The program is killed at any moment: what was entered is whole, and what follows goes on from there.

use super::{HEAD, csv, drain, members, person, previewed, record, row_of, stage};
use crate::{
    importing::{Stage, acts::commit},
    jobs,
    testing::{NOW, TestApp},
    web::Visit,
};
use amana_sql::sql;
use std::time::Duration;

/// Rows that say they are entered, and memberships without such a row.
async fn torn(app: &TestApp) -> (i64, i64) {
    app.app
        .db
        .one(sql!(
            (i64, i64),
            "select (select cast(count(*) as bigint) from listed_row r where r.done_by is not null and r.undone_by is null
                 and not exists (select 1 from membership m where m.id = r.membership_id)) as \"rows!\",
               (select cast(count(*) as bigint) from membership m
                 where not exists (select 1 from listed_row r where r.membership_id = m.id and r.undone_by is null)) as \"members!\""
        ))
        .await
        .expect("counts")
}

/// Entering is broken off at forty different moments; each time every row is entered whole or not at all, nothing is lost and
/// nobody is doubled; taking it back, broken off as often, leaves nothing.
#[tokio::test(flavor = "multi_thread")]
async fn entering_and_taking_back_are_broken_off_at_any_moment() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let before = record(app).await;
        let file = csv(HEAD, &(0..1700).map(person).collect::<Vec<_>>());
        let list = previewed(app, &rapporteur, "a.csv", &file).await;
        assert_eq!(rapporteur.post(&format!("{list}/entry"), &[]).await.status, 303);
        let visit = Visit::of_program(app.app.clone());
        let row = row_of(app, &list).await;
        for n in 0..40u64 {
            let patience = Duration::from_millis(n * n / 4);
            let _ = tokio::time::timeout(patience, commit::portion(&visit, &row, None, 0)).await;
            assert_eq!(torn(app).await, (0, 0), "broken off after {patience:?}");
        }
        drain(app).await;
        assert_eq!((members(app).await, stage(app, &list).await), (1700, Stage::Committed));
        assert_eq!(rapporteur.post(&format!("{list}/withdrawal"), &[]).await.status, 303);
        let mut now = NOW;
        for n in 0..4u64 {
            let _ = tokio::time::timeout(Duration::from_millis(n * 60), jobs::drain(&app.app, |_| {})).await;
            assert_eq!(torn(app).await, (0, 0));
            now = now.plus_seconds(jobs::model::LEASE_SECONDS + 1);
            app.clock.set(now);
        }
        drain(app).await;
        assert_eq!((stage(app, &list).await, record(app).await), (Stage::Undone, before));
    })
    .await;
}

/// Comparing that is broken off begins anew and comes to the same.
#[tokio::test(flavor = "multi_thread")]
async fn comparing_is_broken_off_and_begins_anew() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let file = csv(HEAD, &(0..700).map(person).collect::<Vec<_>>());
        let list = super::sent(app, &rapporteur, "a.csv", &file).await;
        let page = rapporteur.get(&format!("{list}/columns")).await;
        let values = ["sheet", "was", "header", "joined_on"].map(|name| (name, super::value(&page, name)));
        let form: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(rapporteur.post(&format!("{list}/columns"), &form).await.status, 303);
        let _ = tokio::time::timeout(Duration::from_millis(150), jobs::drain(&app.app, |_| {})).await;
        app.clock.set(NOW.plus_seconds(jobs::model::LEASE_SECONDS + 1));
        drain(app).await;
        assert_eq!(stage(app, &list).await, Stage::Previewed);
        assert_eq!(super::states(app, &list).await, "new 700");
    })
    .await;
}

/// Work that breaks again and again ends in words, at whatever step, and can be taken up again.
#[tokio::test(flavor = "multi_thread")]
async fn work_that_breaks_again_and_again_is_told() {
    let app = TestApp::on_sqlite().await;
    let rapporteur = app.rapporteur_of("03.531").await;
    let file = csv(HEAD, &(0..5).map(person).collect::<Vec<_>>());
    let breaks = async |list: &str, what: &str, form: &[(&str, &str)]| {
        assert_eq!(rapporteur.post(&format!("{list}/{what}"), form).await.status, 303);
        let attempts = jobs::model::ATTEMPTS - 1;
        app.write(sql!("update job set attempts = {attempts} where finished_at is null")).await;
        drain(&app).await;
        rapporteur.get(list).await
    };
    let list = previewed(&app, &rapporteur, "a.csv", &file).await;
    let page = breaks(&list, "entry", &[]).await;
    assert!(page.text().contains("تعثر الإدخال مرارا"), "{page}");
    super::done(&app, &rapporteur, &list, "entry").await;
    assert_eq!(members(&app).await, 5);
    let page = breaks(&list, "withdrawal", &[]).await;
    assert!(page.text().contains("تعثر سحب اللائحة مرارا"), "{page}");
    super::done(&app, &rapporteur, &list, "withdrawal").await;
    assert_eq!((members(&app).await, stage(&app, &list).await), (0, Stage::Undone));
}

/// Whatever of the record bears a person is looked at before somebody whom a list entered is taken back; or is of people who have
/// an account, an office or a place at a meeting, or belongs to what is taken back with them.
#[test]
fn every_table_about_a_person_is_looked_at_before_one_is_taken_back() {
    let with_others = [
        "act",
        "person_key",
        "person_place",
        "person_secret",
        "never_same",
        "listed_row",
        "prospect",
        // Of somebody who applies: their application is looked at.
        "paper_form",
        // At a meeting, or with an account.
        "movement",
        "late_arrival",
        "teller",
        "speech",
        "report",
        "proposal",
        "amendment",
        "elector",
        "vote",
        "count_sheet",
        "minutes_signature",
        "publication_step",
        "publication_wording",
        "addressee_step",
        "item_step",
        "digest_choice",
        "digest",
        // What was shown or frozen stands: it bears the name that it had.
        "export_person",
        "roll_entry",
    ];
    let asked = include_str!("../store/undoing.rs");
    let untied = asked.split("pub fn persons_untied").nth(1).and_then(|s| s.split("pub fn").next()).unwrap();
    let mut folder: Vec<_> =
        std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations")).unwrap().collect();
    folder.sort_by_key(|entry| entry.as_ref().unwrap().path());
    let mut looked = 0;
    for entry in folder {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        for table in text.split("create table ").skip(1) {
            let (name, body) = table.split_once(" (").unwrap();
            let body = body.split("\n);").next().unwrap();
            if !body.contains("references person (id)") && !body.contains("person_id bigint") {
                continue;
            }
            looked += 1;
            let known = untied.contains(&format!("from {name} ")) || with_others.contains(&name);
            assert!(known, "{name} bears a person: is it kept when a list is taken back?");
        }
    }
    assert!(looked > 30, "{looked}");
}
