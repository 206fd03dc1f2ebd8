use super::{UnitKind, store};
use crate::{access::Position, testing::TestApp};

/// A01: the statute's region abroad has no census code; it has its page, bodies and a coordinator like any region.
#[tokio::test(flavor = "multi_thread")]
async fn the_thirteenth_region_lives_beside_the_twelve() {
    TestApp::each(async |app| {
        let regions = app.app.db.all(store::units_of_kind(UnitKind::Region, None, None)).await.unwrap();
        assert_eq!(regions.len(), 12);
        let world = app.unit("13").await;
        assert_eq!((world.kind, world.official, world.population), (UnitKind::PartyRegion, false, None));
        assert_eq!(world.place().region, world.id);
        let coordinator = app.holder(Position::Head, "13").await;
        let page = coordinator.get("/units/13").await;
        assert_eq!(page.status, 200, "{page}");
        assert!(page.text().contains("جهة مغاربة العالم"), "{page}");
        assert!(page.text().contains("وحدة خاصة بالتنظيم"), "{page}");
        assert_eq!(coordinator.get("/units/03").await.status, 404);
    })
    .await;
}

/// A05: a commune belongs to its cercle and to an electoral district as well as to its province.
#[tokio::test(flavor = "multi_thread")]
async fn a_commune_is_attached_to_a_cercle_and_to_a_district() {
    TestApp::each(async |app| {
        let secretary = app.secretary_of("03.531").await;
        let rural = app.app.db.all(store::units_below(app.unit("03.531").await.id)).await.unwrap();
        let rural = rural.into_iter().find(|u| u.milieu.as_deref() == Some("rural")).unwrap();
        let cercles = app.app.db.all(store::attachments(rural.id)).await.unwrap();
        assert_eq!(cercles.iter().map(|c| c.kind).collect::<Vec<_>>(), [UnitKind::Cercle]);
        let made = secretary
            .post("/units/03.531/districts", &[("name_ar", "تاونات تيسة"), ("name_fr", "Taounate Tissa")])
            .await;
        assert_eq!(made.status, 303, "{made}");
        let district = made.location.clone().unwrap();
        let code = district.strip_prefix("/units/").unwrap();
        let attached = secretary.post(&format!("/units/{}/attachments", rural.code), &[("to", code)]).await;
        assert_eq!(attached.status, 303, "{attached}");
        let page = secretary.get(&format!("/units/{}", rural.code)).await;
        assert!(page.text().contains("تاونات تيسة"), "{page}");
        assert!(secretary.get(&district).await.text().contains(&rural.name_ar));
        let wrong = secretary.post(&format!("/units/{}/attachments", rural.code), &[("to", "03.531")]).await;
        assert_eq!(wrong.status, 422, "{wrong}");
        let elsewhere =
            secretary.post(&format!("/units/{}/attachments", rural.code), &[("to", "01.511.05")]).await;
        assert_eq!(elsewhere.status, 422, "{elsewhere}");
        let nameless = secretary.post("/units/03.531/districts", &[("name_ar", " "), ("name_fr", "")]).await;
        assert_eq!(nameless.status, 422, "{nameless}");
    })
    .await;
}

/// A06: communes carry urban or rural and free tags, and lists are filtered by both.
#[tokio::test(flavor = "multi_thread")]
async fn tags_and_milieu_filter_the_communes() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let communes = app.app.db.all(store::units_below(app.unit("03.531").await.id)).await.unwrap();
        let rural = communes.iter().find(|u| u.milieu.as_deref() == Some("rural")).unwrap();
        let urban = communes.iter().find(|u| u.milieu.as_deref() == Some("urban")).unwrap();
        let tagged =
            rapporteur.post(&format!("/units/{}/tags", rural.code), &[("tag", " منطقة   جبلية ")]).await;
        assert_eq!(tagged.status, 303, "{tagged}");
        let links = |html: &str, code: &str| html.contains(&format!("href=\"/units/{code}\""));
        let page = rapporteur
            .get("/units/03.531?tag=%D9%85%D9%86%D8%B7%D9%82%D8%A9%20%D8%AC%D8%A8%D9%84%D9%8A%D8%A9")
            .await;
        assert!(links(&page.body, &rural.code) && !links(&page.body, &urban.code), "{page}");
        let page = rapporteur.get("/units/03.531?milieu=urban").await;
        assert!(links(&page.body, &urban.code) && !links(&page.body, &rural.code), "{page}");
        let file = rapporteur.get("/units/03.531/below.csv?milieu=urban").await;
        assert_eq!(file.status, 200);
        assert!(file.body.contains(&urban.code) && !file.body.contains(&rural.code));
    })
    .await;
}

/// A10: a unit's page shows the census beside what the organisation has there, for each commune below too.
#[tokio::test(flavor = "multi_thread")]
async fn the_census_stands_beside_the_organisation() {
    TestApp::each(async |app| {
        let secretary = app.secretary_of("03.531").await;
        let page = secretary.get("/units/03.531").await;
        let text = page.text();
        assert!(text.contains("612.650") && text.contains("147.051"), "{page}");
        assert!(text.contains("49 جماعة"), "{page}");
        assert!(text.contains("الأمينة الإقليمية") || text.contains("الأمين الإقليمي"), "{page}");
        assert_eq!(secretary.get("/units/03").await.status, 404, "the region above is outside");
        assert_eq!(secretary.get("/units/03.561").await.status, 404, "so is the neighbour");
        assert_eq!(app.nobody().get("/units/03.531").await.status, 303, "and nothing is shown to nobody");
    })
    .await;
}

/// A05: a former code is recorded on the unit's page, leads to it, and is withdrawn; a code in use or unlikely is refused with
/// words, and each change has its line in the journal.
#[tokio::test(flavor = "multi_thread")]
async fn a_former_code_is_recorded_and_withdrawn() {
    TestApp::each(async |app| {
        let chief = app.administrator().await;
        let post = async |code: &str| {
            chief.post("/units/03.531/former-codes", &[("old_code", code), ("kind", "merged")]).await
        };
        assert_eq!(post("٥٣١").await.status, 303);
        let page = chief.get("/units/03.531").await;
        assert!(page.text().contains("531") && page.text().contains("إدماج"), "{page}");
        assert_eq!(chief.get("/units/531").await.location.as_deref(), Some("/units/03.531"));
        use crate::{territory, ui::Lang};
        let typed = async |text: &str| territory::typed(&app.app, text, Lang::Ar).await.expect("an answer");
        assert!(
            matches!(typed("531").await, territory::Typed::One(u) if u.code == "03.531"),
            "forms know it too"
        );
        assert!(matches!(typed("تاونات").await, territory::Typed::Several(each) if each.len() > 1));
        assert!(matches!(typed("لا وجود لها").await, territory::Typed::Nothing));
        let refused = post("03.561").await;
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("تحمل وحدة أخرى هذا الرمز"), "{refused}");
        assert_eq!(post("a b").await.status, 422);
        let gone = chief.post("/units/03.531/former-codes/removal", &[("old_code", "531")]).await;
        assert_eq!(gone.status, 303);
        assert_eq!(chief.get("/units/531").await.status, 404);
        let journal = chief.get("/journal?verb=record_former_code").await;
        assert_eq!(journal.text().matches("الرموز السابقة لوحدة ترابية").count() - 1, 2, "{journal}");
    })
    .await;
}

/// A unit is found by a code it had before.
#[tokio::test(flavor = "multi_thread")]
async fn a_former_code_leads_to_its_successor() {
    TestApp::each(async |app| {
        let unit = app.unit("03.531").await;
        let mut tx = app.app.db.begin().await.unwrap();
        let act = amana_base::Id::from_raw(1);
        tx.exec(store::succession_insert(
            amana_base::Id::from_raw(1),
            "531",
            unit.id,
            crate::territory::Succession::Renumbered,
            None,
            act,
        ))
        .await
        .unwrap();
        tx.commit().await.unwrap();
        let secretary = app.secretary_of("03.531").await;
        let answer = secretary.get("/units/531").await;
        assert_eq!((answer.status, answer.location.as_deref()), (303, Some("/units/03.531")));
    })
    .await;
}
