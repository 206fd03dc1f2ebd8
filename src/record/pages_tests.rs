//! The pages of the record through the HTTP door.

use crate::testing::TestApp;

/// B08 B12 B15: a provincial secretary founds a body, begins a mandate by appointment with its reason, sees it, takes it back;
/// the neighbour does not find it, a reader cannot write.
#[tokio::test(flavor = "multi_thread")]
async fn the_record_is_written_by_hand_and_taken_back() {
    TestApp::each(async |app| {
        let secretary = app.secretary_of("03.531").await;
        for path in
            ["/bodies", "/people", "/meetings", "/decisions", "/bodies/new", "/people/new", "/bodies.csv"]
        {
            let page = secretary.get(path).await;
            assert_eq!(page.status, 200, "{path}: {page}");
        }
        let wrong = secretary.post("/bodies", &[("unit", "03.531"), ("kind", "provincial_pole")]).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.text().contains("فاكتب الاسم الذي يميزه"), "{wrong}");
        let form = [
            ("unit", "03.531"),
            ("kind", "provincial_pole"),
            ("name_ar", "قطب النساء"),
            ("founded_on", "2026-03-01"),
        ];
        let founded = secretary.post("/bodies", &form).await;
        assert_eq!(founded.status, 303, "{founded}");
        let way = founded.location.clone().unwrap();
        let page = secretary.get(&way).await;
        assert!(page.text().contains("قطب النساء"), "{page}");
        let (body, act) = way.split_once("?done=").unwrap();
        let again = secretary.post("/bodies", &form).await;
        assert_eq!(again.status, 422, "there is one already");

        let mandates = format!("{body}/mandates");
        let mandate = [
            ("post", "president:0"),
            ("person", "خديجة الصنهاجي"),
            ("from_on", "2026-03-01"),
            ("basis", "appointment"),
        ];
        let asked = secretary.post(&mandates, &mandate).await;
        assert_eq!(asked.status, 422);
        assert!(asked.text().contains("شخص جديد"), "{asked}");
        let picked: Vec<(&str, &str)> =
            mandate.iter().copied().chain([("pick", "new-person"), ("sex", "f")]).collect();
        let refused = secretary.post(&mandates, &picked).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("التكليف يلزمه الجهاز الذي كلف"), "{refused}");
        let elected: Vec<(&str, &str)> = picked
            .iter()
            .map(|(k, v)| if *k == "basis" { ("basis", "election") } else { (*k, *v) })
            .collect();
        let begun = secretary.post(&mandates, &elected).await;
        assert_eq!(begun.status, 303, "{begun}");
        let page = secretary.get(body).await;
        assert!(page.text().contains("خديجة الصنهاجي"), "{page}");
        assert!(page.text().contains("رئيسة القطب"), "O10: the title agrees with her: {page}");

        let first = secretary.post(&format!("/acts/{act}/withdrawal"), &[]).await;
        assert_eq!(first.status, 422, "a mandate stands on it");
        let second = begun.location.clone().unwrap();
        let (_, second) = second.split_once("?done=").unwrap();
        assert_eq!(secretary.post(&format!("/acts/{second}/withdrawal"), &[]).await.status, 303);
        assert!(!secretary.get(body).await.text().contains("خديجة الصنهاجي"));
        assert_eq!(secretary.post(&format!("/acts/{act}/withdrawal"), &[]).await.status, 303);
        assert_eq!(secretary.get(body).await.status, 404);

        let reader = app.reader_of("03.531").await;
        assert_eq!(reader.get("/bodies").await.status, 200);
        assert_eq!(reader.post("/bodies", &form).await.status, 403);
        let nobody = app.nobody().get("/bodies").await;
        assert!(nobody.location.is_some_and(|way| way.starts_with("/sign-in")), "nobody is shown in");
    })
    .await;
}

/// B04: outside one's territory a body does not exist: 404, not 403.
#[tokio::test(flavor = "multi_thread")]
async fn a_neighbours_body_does_not_exist() {
    TestApp::each(async |app| {
        let secretary = app.secretary_of("03.531").await;
        let form = [("unit", "03.531"), ("kind", "membership_committee")];
        let founded = secretary.post("/bodies", &form).await;
        let way = founded.location.clone().unwrap();
        let (body, _) = way.split_once('?').unwrap();
        let neighbour = app.secretary_of("03.561").await;
        assert_eq!(secretary.get(body).await.status, 200);
        assert_eq!(neighbour.get(body).await.status, 404);
        assert_eq!(neighbour.get("/bodies?unit=03.531").await.status, 404);
        let elsewhere = neighbour.post("/bodies", &form).await;
        assert_eq!(elsewhere.status, 422, "the unit is not known there");
    })
    .await;
}
