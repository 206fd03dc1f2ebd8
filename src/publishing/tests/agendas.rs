//! Texts that another body is to discuss.

use super::*;

/// An invented text of the national body.
const NATIONAL: &str = "بلاغ رقم 12/2026

بلاغ الأمانة العامة لحزب الأفق والتضامن

عقدت الأمانة العامة لحزب الأفق والتضامن، يوم الثلاثاء 6 يناير 2026، بالمقر المركزي بالرباط، اجتماعا عاديا برئاسة السيدة نجاة بنموسى، المنسقة الوطنية للأمانة العامة.
";

/// D02 C11: what a body above issued or the archive received from it stands in the register of those below with its issuer's
/// number, and is put on the agenda of a meeting to come, whose point leads to it; nobody puts it on another's agenda.
#[tokio::test(flavor = "multi_thread")]
async fn a_text_from_above_stands_on_an_agenda() {
    TestApp::each(async |app| {
        let above = app.rapporteur_of("MA").await;
        let rapporteur = app.rapporteur_of("03.531").await;
        let secretary = app.secretary_of("03.531").await;
        let neighbour = app.secretary_of("03.561").await;
        let held = meeting(app, &rapporteur).await;
        let archived = archived(app, &above, NATIONAL).await;
        let id = archived.rsplit('/').next().unwrap().to_owned();
        let register = above.get("/communiques?from=received").await;
        assert!(register.text().contains("12/2026"), "its issuer's number: {register}");
        let register = rapporteur.get("/communiques?from=above").await;
        assert!(register.body.contains(&format!("/communiques/{id}")), "{register}");
        let page = rapporteur.get(&format!("/communiques/{id}")).await;
        assert_eq!(page.status, 200, "{page}");
        assert!(page.text().contains("رقم 12/2026") && page.text().contains("عقدت الأمانة العامة"), "{page}");
        let number = [("number", "١٣/٢٠٢٦")];
        assert_eq!(
            rapporteur.post(&format!("/communiques/{id}/number"), &number).await.status,
            404,
            "kept above"
        );
        assert_eq!(above.post(&format!("/communiques/{id}/number"), &[("number", "x")]).await.status, 422);
        assert_eq!(above.post(&format!("/communiques/{id}/number"), &number).await.status, 303);
        assert!(rapporteur.get(&format!("/communiques/{id}")).await.text().contains("رقم 13/2026"));

        let page = rapporteur.get(&held).await;
        let at = page.body.find("href=\"/bodies/").expect("a body") + 6;
        let body: String = page.body[at..].chars().take_while(|c| *c != '"').collect();
        let form = secretary.get(&format!("{body}/meetings/new")).await;
        let convener =
            form.body.split("value=\"provincial_secretariat.").nth(1).expect("somebody who may convene");
        let convener = format!("provincial_secretariat.{}", convener.split('"').next().unwrap());
        let plan = [
            ("convener", convener.as_str()),
            ("title", "اجتماع لتدارس بلاغ الأمانة العامة"),
            ("on", "2026-06-20"),
            ("hour", "18:00"),
            ("mode", "in_person"),
            ("venue", "المقر الإقليمي"),
            ("session_kind", "ordinary"),
        ];
        let planned = secretary.post(&format!("{body}/meetings"), &plan).await;
        assert_eq!(planned.status, 303, "{planned}");
        let workshop = planned.location.clone().expect("an address");
        let workshop = workshop.split('#').next().unwrap().to_owned();
        let meeting = workshop.trim_start_matches("/meetings/").split('/').next().unwrap().to_owned();
        let page = rapporteur.get(&format!("/communiques/{id}")).await;
        assert!(page.body.contains(&format!("<option value=\"{meeting}\"")), "{page}");
        let put = format!("/communiques/{id}/agenda");
        assert_eq!(rapporteur.post(&put, &[]).await.status, 422, "which?");
        assert_eq!(neighbour.post(&put, &[("meeting", &meeting)]).await.status, 404);
        for _ in 0..2 {
            assert_eq!(rapporteur.post(&put, &[("meeting", &meeting)]).await.status, 303, "twice is once");
        }
        let shown = rapporteur.get(&format!("/meetings/{meeting}/convocation")).await;
        assert_eq!(shown.body.matches(&format!("href=\"/communiques/{id}\"")).count(), 1, "{shown}");
        assert!(
            rapporteur
                .get(&format!("/meetings/{meeting}"))
                .await
                .body
                .contains(&format!("/communiques/{id}"))
        );
        let page = rapporteur.get(&format!("/communiques/{id}")).await;
        assert!(
            page.text().contains("على جدول أعمال") && page.text().contains("اجتماع لتدارس بلاغ"),
            "{page}"
        );

        // One's own: only once it is published.
        let own = draft(&rapporteur, &held).await;
        let early = rapporteur.post(&format!("{own}/agenda"), &[("meeting", &meeting)]).await;
        assert_eq!(early.status, 422, "{early}");
        published(&rapporteur, &secretary, &own).await;
        assert_eq!(rapporteur.post(&format!("{own}/agenda"), &[("meeting", &meeting)]).await.status, 303);
        let shown = rapporteur.get(&format!("/meetings/{meeting}/convocation")).await;
        assert!(shown.text().contains("(رقم 1/2026)"), "{shown}");
    })
    .await;
}
