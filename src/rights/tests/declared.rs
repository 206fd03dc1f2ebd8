use super::member;
use crate::testing::TestApp;
use amana_sql::sql;

const FORM: [(&str, &str); 10] = [
    ("address", "12 شارع المثال، الرباط"),
    ("contact", "مصلحة الحقوق، 0500000000"),
    ("hosting", "الرباط، جهاز في ملك التنظيم"),
    ("transfers", ""),
    ("links", ""),
    ("months_application", "6"),
    ("months_prospect", "24"),
    ("months_membership", "60"),
    ("months_session", "12"),
    ("months_request", "60"),
];

/// 09-08 art. 12, 14, 15, 19: the register of processing follows from the program's configuration, in Arabic and French, on the page
/// and on paper; each change is a version of its history; the commission's receipt and each notification are entered.
#[tokio::test(flavor = "multi_thread")]
async fn the_register_is_printed_from_the_configuration() {
    TestApp::each(async |app| {
        let administrator = app.administrator().await;
        let m = member(app, "كمال المريني").await;
        let page = m.client.get("/processing").await;
        assert_eq!(page.status, 200, "{page}");
        assert!(
            page.text().contains("لم تدون أي نسخة بعد") && page.text().contains("لا نقل إلى الخارج"),
            "{page}"
        );
        assert_eq!(m.client.post("/processing", &FORM).await.status, 403);
        let mut wrong = FORM;
        wrong[5].1 = "0";
        let refused = administrator.post("/processing", &wrong).await;
        assert!(refused.status == 422 && refused.text().contains("من 1 إلى 600"), "{refused}");
        assert_eq!(administrator.post("/processing", &FORM).await.status, 303);
        assert_eq!(administrator.post("/processing", &FORM).await.status, 303, "the same is no version");
        let months = crate::rights::retention::months(&app.app, crate::rights::Rule::Application).await;
        assert_eq!(months.expect("a number"), 6);
        let page = administrator.get("/processing").await;
        assert!(page.text().contains("النسخة 1") && !page.text().contains("النسخة 2"), "{page}");
        assert!(page.text().contains("مصلحة الحقوق، 0500000000"), "{page}");
        let told = [("on", "2026-05-04"), ("reference", "D-9/2026")];
        assert_eq!(administrator.post("/processing/versions/1/notification", &told).await.status, 303);
        let settings = [("language", "ar"), ("hijri", "0"), ("declaration", "D-GC-77/2026")];
        assert_eq!(administrator.post("/settings", &settings).await.status, 303);
        let mut other = FORM;
        other[2].1 = "الدار البيضاء";
        assert_eq!(administrator.post("/processing", &other).await.status, 303);
        let paper = administrator.get("/processing.pdf").await;
        assert!(paper.prints("مضمون التصريح") && paper.prints("D-GC-77/2026"), "{}", paper.printed());
        assert!(paper.prints("D-9/2026"), "the history: {}", paper.printed());
        let paper = administrator.get("/processing.pdf?lang=fr").await;
        assert!(
            paper.prints("Responsable du traitement") && paper.prints("Finalités"),
            "{}",
            paper.printed()
        );
        let rows = app.app.db.all(sql!((i64), "select number from processing_version order by number"));
        assert_eq!(rows.await.expect("versions"), [1, 2]);
    })
    .await;
}

/// 09-08 art. 12(1)e: the number of an identity card is not kept unless an authorisation of the commission is recorded.
#[tokio::test(flavor = "multi_thread")]
async fn no_identity_number_without_an_authorisation() {
    TestApp::each(async |app| {
        let m = member(app, "سعاد الدرقاوي").await;
        let write = async || {
            let visit = crate::web::Visit::of_program(app.app.clone());
            let mut deed = crate::access::Deed::begin(&visit, crate::journal::Verb::WriteProtected).await.unwrap();
            let new = [(m.person, "identity", "ZZ000000".to_owned())];
            crate::members::protect(&mut deed, &new).await.unwrap();
            let about = crate::journal::Subject::new("person", m.person);
            deed.commit(crate::journal::Entry::about(about, crate::territory::Place::NATION)).await.unwrap();
        };
        let person = m.person;
        let kept = async || {
            let rows = app.app.db.one(sql!(
                (i64),
                "select cast(count(*) as bigint) as n from person_secret where person_id = {person} and field = 'identity'"
            ));
            rows.await.unwrap()
        };
        write().await;
        assert_eq!(kept().await, 0);
        let administrator = app.administrator().await;
        assert!(administrator.get("/processing").await.text().contains("لا يحفظ"));
        let settings = [("language", "ar"), ("hijri", "0"), ("identity_authorisation", "A-1/2026")];
        assert_eq!(administrator.post("/settings", &settings).await.status, 303);
        write().await;
        assert_eq!(kept().await, 1);
        assert!(administrator.get("/processing").await.text().contains("A-1/2026"));
    })
    .await;
}
