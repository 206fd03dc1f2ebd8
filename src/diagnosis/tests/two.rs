use super::*;

/// N05: two people write the same sheet. What only one of them changed is kept; what both did is told with who and when, and the second
/// chooses. Nothing that either wrote is lost, however often it is sent.
#[tokio::test(flavor = "multi_thread")]
async fn the_second_to_save_is_told_what_changed() {
    TestApp::each(async |app| {
        let (head, rapporteur) = (app.secretary_of(PROVINCE).await, app.rapporteur_of(PROVINCE).await);
        let page = launched(&head, "تشخيص", PROVINCE).await;
        let sheet = sheet_of(app, &page, COMMUNE).await;
        let answers = format!("{sheet}/answers");
        assert_eq!(sent(&head, &sheet, &[("strengths", "أولى"), ("needs", "مقر")], "").await.status, 303);
        // Both open the form at the same saving.
        let read = version(&head.get(&answers).await);
        assert_eq!(read, version(&rapporteur.get(&answers).await));
        let first = [("version", read.as_str()), ("strengths", "كتبها الأول"), ("needs", "مقر")];
        assert_eq!(head.post(&answers, &first).await.status, 303);
        let second = [
            ("version", read.as_str()),
            ("strengths", "كتبها الثاني"),
            ("needs", "مقر وتكوين"),
            ("free", "ملاحظة"),
        ];
        let told = rapporteur.post(&answers, &second).await;
        assert_eq!(told.status, 409, "{told}");
        for words in ["جواب واحد غيره غيرك", "كتبها الأول", "كتبها الثاني", "اختر أي الجوابين يبقى"]
        {
            assert!(told.text().contains(words) || told.body.contains(words), "{words}: {told}");
        }
        let now = head.get(&sheet).await;
        for words in ["كتبها الأول", "مقر وتكوين", "ملاحظة"] {
            assert!(now.text().contains(words), "{words}: {now}");
        }
        assert!(!now.text().contains("كتبها الثاني"), "not over what the first wrote: {now}");
        let next = version(&told);
        let theirs =
            [("version", next.as_str()), ("strengths", "كتبها الثاني"), ("keep-strengths", "theirs")];
        assert_eq!(rapporteur.post(&answers, &theirs).await.status, 303);
        assert!(head.get(&sheet).await.text().contains("كتبها الأول"));
        let mine = [("version", next.as_str()), ("strengths", "كتبها الثاني"), ("keep-strengths", "mine")];
        for _ in 0..2 {
            assert_eq!(rapporteur.post(&answers, &mine).await.status, 303);
        }
        assert!(head.get(&sheet).await.text().contains("كتبها الثاني"));
        let written = sql!(
            (i64),
            "select cast(count(*) as bigint) as n from diagnosis_answer where question = 'strengths'"
        );
        assert_eq!(app.app.db.one(written).await.expect("a count"), 3, "sent twice, written once");
    })
    .await;
}

/// N05: a hostile text stays text; one that is too long is told and not lost; an answer that is none is refused.
#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_written_stays_text() {
    TestApp::each(async |app| {
        let head = app.secretary_of(PROVINCE).await;
        let hostile = "\"><script>alert(1)</script>";
        let page = launched(&head, hostile, PROVINCE).await;
        let sheet = sheet_of(app, &page, COMMUNE).await;
        assert_eq!(sent(&head, &sheet, &[("free", hostile)], "").await.status, 303);
        for path in [&page, &sheet, &format!("{sheet}/answers"), &"/diagnoses".to_owned()] {
            let answer = head.get(path).await;
            assert!(answer.status == 200 && !answer.body.contains("<script>alert"), "{path}: {answer}");
        }
        let long = "ط".repeat(5_001);
        let told = sent(&head, &sheet, &[("free", &long), ("needs", "مقر")], "").await;
        assert_eq!(told.status, 422);
        assert!(told.body.contains(&long) && told.body.contains("free-error"), "not lost");
        let none = sent(&head, &sheet, &[("presence", "x' or 1=1")], "").await;
        assert!(none.status == 422 && none.text().contains("اختر أحد الأجوبة"), "{none}");
        assert_eq!(head.post(&format!("{sheet}/answers"), &[("version", "x")]).await.status, 400);
        assert_eq!(head.get("/diagnoses?after=%00&unit=&state=%3Cb%3E").await.status, 200);
        assert_eq!(head.get(&format!("{page}?after=x&province=%22&state=%3Cb%3E")).await.status, 200);
    })
    .await;
}

/// N05: a sheet stands beside the last one of the same unit: what the record says and what people say, and what changed of it.
#[tokio::test(flavor = "multi_thread")]
async fn a_sheet_is_compared_with_the_last_one() {
    TestApp::each(async |app| {
        let head = app.secretary_of(PROVINCE).await;
        let first = launched(&head, "الأول", PROVINCE).await;
        let old = sheet_of(app, &first, COMMUNE).await;
        assert_eq!(head.get(&format!("{old}/comparison")).await.status, 404, "there is none before it");
        assert_eq!(sent(&head, &old, &ENOUGH, "hand_in").await.status, 303);
        let closing = version(&head.get(&first).await);
        let done = head.post(&format!("{first}/closure"), &[("version", &closing), ("reason", "تم")]).await;
        assert_eq!(done.status, 303, "{done}");
        // Somebody heads the commune from now on.
        app.held(crate::access::Position::Head, COMMUNE, day("2026-05-01"), None).await;
        let second = launched(&head, "الثاني", PROVINCE).await;
        let new = sheet_of(app, &second, COMMUNE).await;
        let changed = [ENOUGH[0], ("strengths", "نساء قياديات"), ENOUGH[2], ENOUGH[3]];
        assert_eq!(sent(&head, &new, &changed, "hand_in").await.status, 303);
        assert!(head.get(&new).await.body.contains("/comparison"), "a link leads there");
        let page = head.get(&format!("{new}/comparison")).await;
        for words in
            ["شباب متطوع", "نساء قياديات", "لم تسجل فيها هيئة قط", "مهيكلة منذ 1 ماي 2026", "تغير", "كما كان"]
        {
            assert!(page.text().contains(words), "{words}: {page}");
        }
        // What was frozen does not change with the record.
        assert!(head.get(&old).await.text().contains("لم تسجل فيها هيئة قط"));
    })
    .await;
}

/// N05, G08: what the register says of members is for whoever reads it.
#[tokio::test(flavor = "multi_thread")]
async fn members_stand_on_a_sheet_for_whom_they_concern() {
    TestApp::each(async |app| {
        let head = app.secretary_of(PROVINCE).await;
        let page = launched(&head, "تشخيص", PROVINCE).await;
        let sheet = sheet_of(app, &page, PROVINCE).await;
        assert!(head.get(&sheet).await.text().contains("الأعضاء والتمثيلية"));
        let reader = app.reader_of(PROVINCE).await;
        let seen = reader.get(&sheet).await;
        assert!(seen.status == 200 && !seen.text().contains("الأعضاء والتمثيلية"), "{seen}");
    })
    .await;
}
