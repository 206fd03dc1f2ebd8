use super::member;
use crate::{convening::mail, rights::Purpose, testing::TestApp};

/// 09-08 art. 9, 10: an opposition is one press, per purpose and channel, and holds at once: nothing leaves by e-mail for that purpose
/// from that moment; it ends as easily.
#[tokio::test(flavor = "multi_thread")]
async fn an_opposition_holds_at_once() {
    TestApp::each(async |app| {
        let m = member(app, "سعاد بنصالح").await;
        let opposed = async |purpose| mail::opposed(&app.app, m.person, purpose).await.expect("a query");
        assert!(!opposed(Purpose::Reminders).await);
        let nothing = m.client.post("/my-data/oppositions", &[("purpose", ""), ("via", "email")]).await;
        assert!(nothing.status == 422 && nothing.text().contains("اختاروا الغرض"), "{nothing}");
        let form = [("purpose", "reminders"), ("via", "email")];
        assert_eq!(m.client.post("/my-data/oppositions", &form).await.status, 303);
        assert_eq!(m.client.post("/my-data/oppositions", &form).await.status, 303, "twice is once");
        assert!(opposed(Purpose::Reminders).await && !opposed(Purpose::Meetings).await);
        let sms = [("purpose", "meetings"), ("via", "sms")];
        assert_eq!(m.client.post("/my-data/oppositions", &sms).await.status, 303);
        assert!(!opposed(Purpose::Meetings).await, "another channel");
        // On paper, by whoever answers; every channel.
        let paper = format!("/people/{}/data/oppositions", m.person);
        assert_eq!(m.rapporteur.post(&paper, &[("purpose", "meetings"), ("via", "any")]).await.status, 303);
        assert!(opposed(Purpose::Meetings).await);
        let page = m.client.get("/my-data").await;
        let ends: Vec<String> = page
            .body
            .split("action=\"/my-data/oppositions/")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .map(|id| format!("/my-data/oppositions/{id}"))
            .collect();
        assert_eq!(ends.len(), 3, "{page}");
        // Another's press does nothing.
        let other = member(app, "كمال بوعنان").await;
        for end in &ends {
            other.client.post(end, &[]).await;
        }
        assert!(opposed(Purpose::Reminders).await);
        for end in &ends {
            assert_eq!(m.client.post(end, &[]).await.status, 303);
        }
        assert!(!opposed(Purpose::Reminders).await && !opposed(Purpose::Meetings).await);
        let verbs = super::verbs(app).await;
        assert!(verbs.contains(&"oppose_use".to_owned()) && verbs.contains(&"end_opposition".to_owned()));
    })
    .await;
}

/// 09-08 art. 4: a consent is taken back as easily as it was given, from the person's own page, and stays known with both days.
#[tokio::test(flavor = "multi_thread")]
async fn a_consent_is_given_and_taken_back() {
    TestApp::each(async |app| {
        let m = member(app, "إدريس العلوي").await;
        let page = m.client.get("/my-data").await;
        assert!(page.text().contains("معالجة المعطيات لتدبير العضوية"), "{page}");
        assert_eq!(m.client.post("/my-data/consents", &[("purpose", "news")]).await.status, 303);
        let page = m.client.get("/my-data").await;
        let withdraw: Vec<&str> = page
            .body
            .split("action=\"/my-data/consents/")
            .skip(1)
            .filter_map(|r| r.split('"').next())
            .collect();
        assert_eq!(withdraw.len(), 2, "membership and news: {page}");
        assert_eq!(m.client.post(&format!("/my-data/consents/{}", withdraw[0]), &[]).await.status, 303);
        let page = m.client.get("/my-data").await;
        assert!(page.text().contains("إلى غاية"), "{page}");
        assert_eq!(m.client.post("/my-data/consents", &[("purpose", "anything")]).await.status, 400);
    })
    .await;
}
