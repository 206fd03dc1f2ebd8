//! Campaigns of provinces (G05).

use super::{HERE, THERE, campaign, declared, opening};
use crate::testing::TestApp;

/// 09-08 art. 5, 19: no form without the number of the declaration.
///
/// G05: a province opens a campaign for itself and closes it; another province neither sees it, nor writes its text, nor closes
/// it, nor opens one here. Without the number of the declaration nothing is opened (09-08 art. 5).
#[tokio::test(flavor = "multi_thread")]
async fn each_province_opens_and_closes_its_own() {
    TestApp::each(async |app| {
        let early = app.secretary_of(HERE).await;
        let undeclared = early.post("/campaigns", &opening("حملة", HERE)).await;
        assert_eq!(undeclared.status, 422, "{undeclared}");
        assert!(undeclared.text().contains("رقم وصل التصريح"), "{undeclared}");

        let (secretary, address, form) = campaign(app).await;
        let neighbour = app.secretary_of(THERE).await;
        assert_eq!(neighbour.get(&address).await.status, 404);
        assert_eq!(neighbour.post(&format!("{address}/closing"), &[]).await.status, 404);
        let text = [("notice", "نص آخر"), ("consent", "أوافق")];
        assert_eq!(neighbour.post(&format!("{address}/texts"), &text).await.status, 404);
        assert_eq!(neighbour.get(&format!("{address}/poster.pdf")).await.status, 404);
        assert!(!neighbour.get("/campaigns").await.text().contains("بتاونات"));
        let foreign = neighbour.post("/campaigns", &opening("حملة عند الجار", HERE)).await;
        assert_eq!(foreign.status, 422, "a unit out of reach does not exist: {foreign}");
        let own = neighbour.post("/campaigns", &opening("حملة الجار", THERE)).await;
        assert_eq!(own.status, 303, "{own}");

        let second = secretary.post("/campaigns", &opening("حملة ثانية", HERE)).await;
        assert_eq!(second.status, 422, "{second}");
        assert!(second.text().contains("حملة الانخراط بتاونات"), "{second}");
        let renewal = [
            ("kind", "renewal"),
            ("title", "حملة تجديد الانخراط"),
            ("unit", HERE),
            ("opened_on", "2026-05-04"),
            ("closes_on", "2026-05-03"),
            ("notice", "إخبار"),
            ("consent", "أوافق"),
        ];
        assert_eq!(secretary.post("/campaigns", &renewal).await.status, 422, "it ends before it begins");
        let mut right = renewal;
        right[4] = ("closes_on", "2026-06-30");
        let renewing = secretary.post("/campaigns", &right).await;
        assert_eq!(renewing.status, 303, "another purpose stands beside it: {renewing}");
        let renewing = secretary.get(renewing.location.as_deref().expect("an address")).await;
        let public = app.nobody().get(&super::form_of(&renewing)).await;
        assert!(
            public.text().contains("يجدد الانخراط لدى فرعك") && !public.body.contains("name=\"birth\""),
            "{public}"
        );

        // A deputy reads and does not open; a treasurer neither closes.
        let deputy = app.holder(crate::access::Position::Deputy, HERE).await;
        assert_eq!(deputy.get(&address).await.status, 200);
        assert_eq!(deputy.post(&format!("{address}/closing"), &[]).await.status, 403);

        let poster = secretary.get(&format!("{address}/poster.pdf")).await;
        assert!(poster.prints("حملة الانخراط بتاونات") && poster.prints(&form), "{}", poster.printed());
        assert_eq!(secretary.post(&format!("{address}/closing"), &[]).await.status, 303);
        assert!(secretary.get(&address).await.text().contains("أغلقت يوم 4 ماي 2026"));
        assert_eq!(secretary.post(&format!("{address}/closing"), &[]).await.status, 422, "closed once");
        assert_eq!(secretary.post(&format!("{address}/texts"), &text).await.status, 422);
        let verbs = app.app.db.all(crate::testing::store::verbs()).await.expect("verbs");
        for verb in ["open_campaign", "close_campaign"] {
            assert!(verbs.iter().any(|v| v == verb), "{verb}: {verbs:?}");
        }
        let journal = secretary.get("/journal").await;
        assert!(journal.text().contains("حملة"), "{journal}");
    })
    .await;
}

/// A campaign of the whole country asks the province first, then the commune; without a script.
#[tokio::test(flavor = "multi_thread")]
async fn a_national_form_asks_the_province_first() {
    TestApp::each(async |app| {
        declared(app).await;
        let head = app.secretary_of("MA").await;
        let opened = head.post("/campaigns", &opening("انخرط معنا", "MA")).await;
        assert_eq!(opened.status, 303, "{opened}");
        let form = super::form_of(&head.get(opened.location.as_deref().expect("an address")).await);
        let phone = app.nobody();
        let first = phone.get(&form).await;
        assert!(
            first.body.contains("name=\"province\"") && !first.body.contains("name=\"birth\""),
            "{first}"
        );
        let then = phone.get(&format!("{form}?province={HERE}")).await;
        assert!(then.body.contains("name=\"birth\""), "{then}");
        let unit = super::commune(app, HERE).await;
        let mut sent = super::said(&unit, "ليلى الصنهاجي", "0655555555");
        assert_eq!(phone.post(&form, &sent).await.status, 422, "the province was not chosen");
        sent.push(("province", HERE));
        assert_eq!(phone.post(&form, &sent).await.status, 303);
    })
    .await;
}
