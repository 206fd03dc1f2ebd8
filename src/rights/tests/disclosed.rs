use super::{first_request, member};
use crate::testing::TestApp;

/// 09-08 art. 4, 12: nothing is disclosed without an express consent that stands, of this person, with its proof; what was is told to
/// the person; a value set right since makes whoever got it be told (art. 8).
#[tokio::test(flavor = "multi_thread")]
async fn no_disclosure_without_proof() {
    TestApp::each(async |app| {
        let m = member(app, "نادية بنصالح").await;
        let at = format!("/people/{}/data", m.person);
        let disclose = async |consent: &str| {
            let form = [("consent", consent), ("field-phone", "on")];
            m.rapporteur.post(&format!("{at}/disclosures"), &form).await
        };
        let blocked = disclose("").await;
        assert!(blocked.status == 422 && blocked.text().contains("لا إبلاغ بدون موافقة صريحة"), "{blocked}");
        let agree = async |reference: &str| {
            let form = [
                ("agree-recipient", "جمعية تكوين"),
                ("agree-purpose", "دورة تكوينية"),
                ("agree-channel", "paper"),
                ("agree-reference", reference),
                ("agree-on", "2026-05-01"),
            ];
            m.rapporteur.post(&format!("{at}/agreements"), &form).await
        };
        let unproven = agree("").await;
        assert!(unproven.status == 422 && unproven.text().contains("سند الموافقة"), "{unproven}");
        assert_eq!(agree("ورقة 12، خزانة الفرع").await.status, 303);
        let page = m.rapporteur.get(&at).await;
        let select = page.body.split("id=\"consent\"").nth(1).expect("the select");
        let consent = select.split("value=\"").nth(2).and_then(|r| r.split('"').next()).expect("a consent");
        // Another's consent is none.
        let other = member(app, "سعاد العلوي").await;
        let form = [("consent", consent), ("field-phone", "on")];
        let theirs =
            other.rapporteur.post(&format!("/people/{}/data/disclosures", other.person), &form).await;
        assert_eq!(theirs.status, 422, "{theirs}");
        let none = m.rapporteur.post(&format!("{at}/disclosures"), &[("consent", consent)]).await;
        assert!(none.status == 422 && none.text().contains("اختاروا المعطيات"), "{none}");
        assert_eq!(disclose(consent).await.status, 303);
        let mine = m.client.get("/my-data").await;
        assert!(mine.text().contains("أبلغت إلى جمعية تكوين"), "{mine}");
        // Set right: they are to be told.
        let form = [("field", "phone"), ("value", "0644444444"), ("reason", "رقم جديد")];
        assert_eq!(m.client.post("/my-data/requests", &form).await.status, 303);
        let request = first_request(&m.rapporteur).await;
        assert_eq!(m.rapporteur.post(&format!("{request}/acceptance"), &[]).await.status, 303);
        let page = m.rapporteur.get(&request).await;
        assert!(page.text().contains("من يجب إشعارهم") && page.text().contains("جمعية تكوين"), "{page}");
        let tell = page.body.split(&format!("action=\"{request}/notices/")).nth(1);
        let tell = tell.and_then(|r| r.split('"').next()).expect("a way to say so").to_owned();
        assert_eq!(m.rapporteur.post(&format!("{request}/notices/{tell}"), &[]).await.status, 303);
        assert!(m.rapporteur.get(&request).await.text().contains("أشعروا في"));
        // The person takes the consent back: nothing is disclosed on it any more.
        let page = m.client.get("/my-data").await;
        let back = page.body.split("action=\"/my-data/disclosure-consents/").nth(1);
        let back = back.and_then(|r| r.split('"').next()).expect("a way to take it back");
        assert_eq!(m.client.post(&format!("/my-data/disclosure-consents/{back}"), &[]).await.status, 303);
        assert_eq!(disclose(consent).await.status, 422);
    })
    .await;
}
