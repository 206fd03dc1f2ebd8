use super::member;
use crate::testing::TestApp;

/// 09-08 art. 7, 24: the person's own page says what is kept with source and purpose, who can see it by office, and who did: each
/// reading with its reason, each list that contained them with its purpose.
#[tokio::test(flavor = "multi_thread")]
async fn who_can_see_me_and_who_did() {
    TestApp::each(async |app| {
        let m = member(app, "نادية العلوي").await;
        let page = m.client.get("/my-data").await;
        assert_eq!(page.status, 200, "{page}");
        let text = page.text();
        assert!(text.contains("نادية العلوي") && text.contains("0611111111"), "{page}");
        assert!(text.contains("المصدر: أنتم") && text.contains("الغرض: مسك سجل الأعضاء"), "{page}");
        assert!(text.contains("العضوية وما وقع فيها") && text.contains("تاونات"), "by office: {page}");
        assert!(text.contains("لم يكشف أحد أي معطى محمي"), "nobody did yet: {page}");
        let reading = format!("{}/fields/phone/reading", m.at);
        assert_eq!(
            m.rapporteur.post(&reading, &[("reason", "دعوة عاجلة إلى الجمع العام")]).await.status,
            200
        );
        let taken = m.rapporteur.get("/members.csv?purpose=%D8%AA%D9%83%D9%88%D9%8A%D9%86").await;
        assert!(taken.status == 200 && taken.body.contains("نادية العلوي"), "{taken}");
        let page = m.client.get("/my-data").await;
        let text = page.text();
        assert!(text.contains("دعوة عاجلة إلى الجمع العام"), "{page}");
        assert!(text.contains("استخرج") && text.contains("تكوين"), "{page}");
        // Somebody else's reading is not told here.
        let other = member(app, "سعاد المريني").await;
        assert!(!other.client.get("/my-data").await.text().contains("دعوة عاجلة"));
        // In the three languages.
        for language in ["fr", "en"] {
            assert_eq!(m.client.speaking(language).get("/my-data").await.status, 200);
        }
    })
    .await;
}

/// 09-08 art. 7: who asks on paper gets the same from an officer in whose territory they are, who says how identity was checked; it is
/// written down and the person sees it. A neighbour finds nobody, a deputy is refused.
#[tokio::test(flavor = "multi_thread")]
async fn the_same_for_who_asks_on_paper() {
    TestApp::each(async |app| {
        let m = member(app, "كمال الشرقي").await;
        let at = format!("/people/{}/data", m.person);
        assert_eq!(m.rapporteur.get(&at).await.status, 200);
        let unchecked = m.rapporteur.post(&at, &[("checked", " ")]).await;
        assert!(unchecked.status == 422 && unchecked.text().contains("كيف تحققتم"), "{unchecked}");
        let answer = m.rapporteur.post(&at, &[("checked", "أدلى ببطاقته")]).await;
        let told = String::from_utf8(super::unzipped(&answer, "data.json")).expect("text");
        assert!(told.contains("كمال الشرقي"), "{told}");
        assert!(super::verbs(app).await.contains(&"produce_data".to_owned()));
        assert!(m.client.get("/my-data").await.text().contains("سلم"));
        let neighbour = app.rapporteur_of("03.561").await;
        assert_eq!(neighbour.get(&at).await.status, 404);
        assert_eq!(neighbour.post(&at, &[("checked", "x")]).await.status, 404);
        let deputy = app.holder(crate::access::Position::Deputy, "03.531").await;
        assert_eq!(deputy.get(&at).await.status, 403);
    })
    .await;
}
