//! The records of a body and of an office-holder through the door, on both engines.

use super::{PROVINCE, day, row, sheets};
use crate::{access::Position, bodies::Body, people::Person, testing::TestApp};
use amana_base::Id;
use amana_sql::sql;

/// Somebody heads a body of the province since 2024, presided one of its two meetings of this year and answers for late work.
async fn story(app: &TestApp) -> (Id<Person>, Id<Body>) {
    let head = app.held(Position::Head, PROVINCE, day("2024-01-01"), None).await.expect("a head");
    let person = head.officer(app).await.and_then(|o| o.person).expect("a person");
    let body = sql!((Id<Body>), "select body_id from mandate where person_id = {person}");
    let body = app.app.db.one(body).await.expect("a body");
    let chaired = app.meeting_held(Some(body), PROVINCE, day("2026-02-10")).await;
    app.meeting_held(Some(body), PROVINCE, day("2026-03-10")).await;
    let (part, item, due) = (app.id::<()>(), app.id::<()>(), day("2026-03-01"));
    let unit = app.unit(PROVINCE).await;
    app.write(sql!(
        "insert into meeting_person (id, meeting_id, person_id, role, ordinal, made_by) values ({part}, {chaired}, {person}, 'chair', 1, 0)"
    ))
    .await;
    app.write(sql!(
        "insert into action_item (id, body_id, person_id, text, due_on, region_id, province_id, commune_id, made_by)
         values ({item}, {body}, {person}, 'إعداد المؤتمر الإقليمي', {due}, {unit.region_id}, {unit.province_id}, 0, 0)"
    ))
    .await;
    (person, body)
}

/// B16: the record of a body over a period: its sessions, what became of its work and who answers for it, its seats and who came; from
/// its page, on paper and as a workbook, with whoever is named in it noted; a neighbour finds nothing.
#[tokio::test(flavor = "multi_thread")]
async fn the_record_of_a_body() {
    TestApp::each(async |app| {
        let (person, body) = story(app).await;
        let reader = app.rapporteur_of(PROVINCE).await;
        let path = format!("/bodies/{body}/record");
        assert!(reader.get(&format!("/bodies/{body}")).await.body.contains(&path), "a link leads there");
        let page = reader.get(&path).await;
        for words in [
            "سجل الأداء",
            "انعقد اجتماعان خلال الفترة",
            "النصاب غير مدون",
            "إعداد المؤتمر الإقليمي",
            "مهام حل أجلها",
            "لم يتخذ أي مقرر",
        ] {
            assert!(page.text().contains(words), "{words}: {page}");
        }
        assert!(page.body.contains(&format!("/people/{person}")), "who answers for it: {page}");
        let past = reader.get(&format!("{path}?from=2024-01-01&to=2024-12-31")).await;
        assert!(past.text().contains("لم ينعقد أي اجتماع خلال الفترة"), "{past}");
        assert!(past.text().contains("1 يناير 2024"), "whose mandate began then: {past}");
        let pdf = reader.get(&format!("{path}.pdf")).await;
        assert!(pdf.prints("إعداد المؤتمر الإقليمي") && pdf.prints("المحتويات"), "{}", pdf.printed());
        let book = sheets(&reader.get(&format!("{path}.xlsx")).await);
        assert!(row(&book, "إعداد المؤتمر الإقليمي").cells.len() > 2);
        let noted =
            sql!((i64), "select cast(count(*) as bigint) as n from export_person where person_id = {person}");
        assert_eq!(app.app.db.one(noted).await.expect("a count"), 2, "once for each file");
        let wrong = reader.get(&format!("{path}.pdf?from=2026-03-01&to=2026-02-01")).await;
        assert_eq!(wrong.status, 303);
        let neighbour = app.rapporteur_of("03.561").await;
        for end in ["", ".pdf", ".xlsx"] {
            assert_eq!(neighbour.get(&format!("{path}{end}")).await.status, 404, "{end}");
        }
        // What a confidential body does is for its members (B13).
        app.write(sql!("update body set confidential = 1 where id = {body}")).await;
        let stranger = app.reader_of(PROVINCE).await;
        assert_eq!(stranger.get(&path).await.status, 404);
    })
    .await;
}

/// B16, N09: the record of an office-holder over a period, each figure with its list; what they did in the program for whoever reads the
/// journal; their own is open to them, a neighbour's is not found.
#[tokio::test(flavor = "multi_thread")]
async fn the_record_of_an_office_holder() {
    TestApp::each(async |app| {
        let (person, _) = story(app).await;
        let path = format!("/people/{person}/record");
        let reader = app.rapporteur_of(PROVINCE).await;
        assert!(reader.get(&format!("/people/{person}")).await.body.contains(&path), "a link leads there");
        let page = reader.get(&path).await;
        for words in
            ["الانتدابات خلال الفترة", "رئاسة", "إعداد المؤتمر الإقليمي", "لم يقدم أي تقرير", "في المنصب"]
        {
            assert!(page.text().contains(words), "{words}: {page}");
        }
        assert!(!page.text().contains("ما دونه السجل"), "the journal is not theirs to read: {page}");
        let own = app.signed_in(Some(person)).await;
        let page = own.get(&path).await;
        assert!(page.text().contains("ما دونه السجل"), "who heads a body reads the journal: {page}");
        let pdf = reader.get(&format!("{path}.pdf")).await;
        assert!(pdf.prints("إعداد المؤتمر الإقليمي"), "{}", pdf.printed());
        let book = sheets(&reader.get(&format!("{path}.xlsx")).await);
        let chaired = row(&book, "ترأس");
        assert_eq!(chaired.cell(1), &amana_tables::Cell::Number(1.0));
        let noted =
            sql!((i64), "select cast(count(*) as bigint) as n from export_person where person_id = {person}");
        assert_eq!(app.app.db.one(noted).await.expect("a count"), 2);
        let neighbour = app.rapporteur_of("03.561").await;
        for end in ["", ".pdf", ".xlsx"] {
            assert_eq!(neighbour.get(&format!("{path}{end}")).await.status, 404, "{end}");
        }
    })
    .await;
}
