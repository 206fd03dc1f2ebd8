use super::samples;
use crate::testing::TestApp;

/// B09: rules are versioned by the congress that adopted them; what is asked of a day is answered by the version in force.
#[tokio::test(flavor = "multi_thread")]
async fn each_day_has_its_version() {
    TestApp::each(async |app| {
        let administrator = app.administrator().await;
        let former = samples::INVENTED_BEFORE.text;
        let adopted = administrator.post("/statute/versions", &[("text", former)]).await;
        assert_eq!(
            (adopted.status, adopted.location.as_deref()),
            (303, Some("/statute?version=4")),
            "{adopted}"
        );
        let rules = app.app.rules();
        let day = |y, m, d| amana_base::Day::of(y, m, d).unwrap();
        assert_eq!(rules.on(day(2023, 1, 1)).map(|s| s.version.number), Some(4));
        assert_eq!(rules.on(day(2026, 1, 1)).map(|s| s.version.number), Some(5));
        let page = administrator.get("/statute?version=4").await;
        assert!(page.text().contains("المؤتمر الوطني الرابع"), "{page}");
        let again = administrator.post("/statute/versions", &[("text", former)]).await;
        assert_eq!(again.status, 422, "{again}");
        let other = samples::to_choose().find(|s| !s.text.contains("code = \"PHS\"")).unwrap();
        let other = administrator.post("/statute/versions", &[("text", other.text)]).await;
        assert_eq!(other.status, 422, "{other}");
        let broken = administrator.post("/statute/versions", &[("text", "[organisation]\ncode = 5\n")]).await;
        assert_eq!(broken.status, 422, "{broken}");
        assert!(broken.text().contains("السطر 2"), "{broken}");
        let secretary = app.secretary_of("03.531").await;
        assert_eq!(secretary.post("/statute/versions", &[("text", former)]).await.status, 403);
    })
    .await;
}
