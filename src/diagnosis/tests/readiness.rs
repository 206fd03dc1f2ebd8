use super::*;

/// N07: each province has a score from listed criteria, each with its weight, value, what is wanted and where it is read; sorted by
/// score, on any day that is recorded, taken away; a province sees its own only.
#[tokio::test(flavor = "multi_thread")]
async fn readiness_is_told_by_its_criteria() {
    TestApp::each(async |app| {
        let (near, far) = (app.secretary_of(PROVINCE).await, app.secretary_of(NEIGHBOUR).await);
        let region = app.secretary_of("03").await;
        app.held(crate::access::Position::Head, COMMUNE, day("2026-01-01"), None).await;
        let page = near.get("/readiness/03.531").await;
        for words in [
            "هيئات محلية بانتدابات سارية",
            "60% على الأقل",
            "1 من 49",
            "غير مستوفى",
            "لا إكراه حاد مفتوح",
            "مستوفى",
            "نقطة من",
            "مؤشر: ",
            "لائحة المعايير رقم 1",
        ] {
            assert!(page.text().contains(words), "{words}: {page}");
        }
        assert!(page.body.contains("/structure/structured?unit=03.531"), "{page}");
        // A severe constraint takes its points away, from its first day on.
        let severe = [
            ("unit", COMMUNE),
            ("category", "council"),
            ("severity", "severe"),
            ("since", "2026-04-01"),
            ("text", "قطيعة"),
        ];
        assert_eq!(near.post("/constraints", &severe).await.status, 303);
        let points = |answer: &Answer| -> i64 {
            let text = answer.text();
            let at = text.find(" نقطة من").expect("points");
            let digits: String = text[..at].chars().rev().take_while(char::is_ascii_digit).collect();
            digits.chars().rev().collect::<String>().parse().expect("a number")
        };
        let after = near.get("/readiness/03.531").await;
        assert_eq!(points(&after), points(&page) - 10, "{after}");
        let past = near.get("/readiness/03.531?on=2026-03-31").await;
        assert_eq!(points(&past), points(&page), "not before it was there: {past}");
        // Its sheets count when they are handed in.
        let diagnosis = launched(&near, "تشخيص", PROVINCE).await;
        let sheet = sheet_of(app, &diagnosis, COMMUNE).await;
        assert_eq!(sent(&near, &sheet, &ENOUGH, "hand_in").await.status, 303);
        assert!(near.get("/readiness/03.531").await.text().contains("2% (1 من 49)"));

        let list = region.get("/readiness").await;
        assert_eq!(list.body.matches("<a href=\"/readiness/03.").count(), 9, "{list}");
        let own = near.get("/readiness").await;
        assert_eq!(own.body.matches("<a href=\"/readiness/").count(), 1, "{own}");
        for path in [
            "/readiness/03.531",
            "/readiness?unit=03.531",
            "/readiness.csv?unit=03.531",
            "/readiness.xlsx?unit=03.531",
        ] {
            assert_eq!(far.get(path).await.status, 404, "{path}");
        }
        for path in ["/readiness/nowhere", "/readiness/03", "/readiness/03.531.01.05"] {
            assert_eq!(region.get(path).await.status, 404, "{path}");
        }
        for (ask, said) in [
            ("on=1999-01-01", "لا شيء مسجل قبل"),
            ("on=2999-01-01", "هذا اليوم لم يأت بعد"),
            ("on=x", "لا يوم بهذا الاسم"),
            ("until=2020-01-01", "يوم الاستحقاق بعد التاريخ المختار"),
            ("until=%3Cscript%3E", "يوم الاستحقاق بعد التاريخ المختار"),
        ] {
            for path in ["/readiness", "/readiness/03.531"] {
                let answer = near.get(&format!("{path}?{ask}")).await;
                assert!(answer.status == 200 && answer.text().contains(said), "{path} {ask}: {answer}");
            }
        }
        let file = region.get("/readiness.csv").await;
        assert_eq!(file.body.lines().count(), 10, "{}", file.body);
        assert_eq!(region.get("/readiness.csv?on=1999-01-01").await.body.lines().count(), 1);
        assert_eq!(region.get("/readiness.xlsx").await.status, 200);
        let local = app.secretary_of(COMMUNE).await;
        assert!(local.get("/readiness").await.text().contains("ولا إقليم في نطاقك"));
    })
    .await;
}

/// N07: the score of a province is the same alone and in the list of its region and of the country.
#[tokio::test(flavor = "multi_thread")]
async fn a_score_is_the_same_wherever_it_is_read() {
    TestApp::each(async |app| {
        let nation = app.secretary_of("MA").await;
        app.held(crate::access::Position::Head, COMMUNE, day("2026-01-01"), None).await;
        app.secretary_of(PROVINCE).await;
        let line = |answer: &Answer| {
            let found = answer.body.lines().find(|l| l.contains("\"03.531\"")).map(str::to_owned);
            found.unwrap_or_else(|| panic!("no line: {answer}"))
        };
        let lines = [
            line(&nation.get("/readiness.csv").await),
            line(&nation.get("/readiness.csv?unit=03").await),
            line(&nation.get("/readiness.csv?unit=03.531").await),
        ];
        assert!(lines.iter().all(|l| *l == lines[0]), "{lines:?}");
    })
    .await;
}
