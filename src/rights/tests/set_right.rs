use super::{first_request, member};
use crate::testing::{NOW, TestApp};

/// 09-08 art. 8: a member asks for a value to be set right; ten full days run in the officer's queue; accepted, it is written through
/// the register's own correction with the former value kept, and the journal bears no value.
#[tokio::test(flavor = "multi_thread")]
async fn a_value_is_set_right_in_ten_days() {
    TestApp::each(async |app| {
        let m = member(app, "زهرة بوعنان").await;
        let ask = async |field: &str, value: &str, reason: &str| {
            m.client
                .post("/my-data/requests", &[("field", field), ("value", value), ("reason", reason)])
                .await
        };
        let wrong = ask("birth", "غدا", "خطأ").await;
        assert!(wrong.status == 422 && wrong.text().contains("لم تفهم هذه القيمة"), "{wrong}");
        assert_eq!(ask("identity", "AB123", "x").await.status, 422, "not kept, so not set right");
        let bare = ask("phone", "0622222222", " ").await;
        assert!(bare.status == 422 && bare.text().contains("اكتبوا السبب"), "{bare}");
        assert_eq!(ask("phone", "06 22 22 22 22", "غيرت رقمي").await.status, 303);
        let twice = ask("phone", "0633333333", "مرة أخرى").await;
        assert!(twice.status == 422 && twice.text().contains("في انتظار الجواب"), "{twice}");
        let mine = m.client.get("/my-data").await;
        assert!(mine.text().contains("بقيت 10 أيام للجواب"), "{mine}");
        // The neighbour's queue is empty; the request does not exist there.
        let at = first_request(&m.rapporteur).await;
        let neighbour = app.rapporteur_of("03.561").await;
        assert_eq!(neighbour.get(&at).await.status, 404);
        assert_eq!(neighbour.post(&format!("{at}/acceptance"), &[]).await.status, 404);
        assert!(neighbour.get("/rights").await.text().contains("لا طلب في الانتظار"));
        // Eleven days later it is late.
        app.clock.set(NOW.plus_seconds(11 * 86_400));
        let rapporteur = app.rapporteur_of("03.531").await;
        let late = rapporteur.get("/rights").await;
        assert!(late.text().contains("متأخر بيوم واحد") && late.text().contains("واحد منها متأخر"), "{late}");
        let one = rapporteur.get(&at).await;
        assert!(one.text().contains("0622222222") && one.text().contains("غيرت رقمي"), "{one}");
        assert!(!one.text().contains("0611111111"), "what is protected now stays hidden: {one}");
        assert_eq!(rapporteur.post(&format!("{at}/acceptance"), &[]).await.status, 303);
        let member = rapporteur.get(&m.at).await;
        assert!(member.text().contains("تصريح المعني بالأمر"), "the former value with its source: {member}");
        let detail = app
            .app
            .db
            .all(amana_sql::sql!((String), "select detail from act where verb = 'answer_right'"))
            .await
            .expect("the journal");
        assert!(detail.iter().all(|d| !d.contains("0622222222")) && detail.len() == 1, "{detail:?}");
        app.clock.set(NOW);
        let mine = m.client.get("/my-data").await;
        assert!(mine.text().contains("استجيب له") && mine.text().contains("0622222222"), "{mine}");
        // What was answered is answered.
        let again = m.rapporteur.post(&format!("{at}/refusal"), &[("reason", "x")]).await;
        assert!(again.status == 422 && again.text().contains("سبق الجواب عنه"), "{again}");
    })
    .await;
}

/// 09-08 art. 8: a refusal has its reason and names the way to the national commission; the person may take a request back.
#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_names_the_appeal() {
    TestApp::each(async |app| {
        let m = member(app, "يوسف المريني").await;
        let form = [("field", "name_ar"), ("value", "يوسف المريني العلوي"), ("reason", "الاسم الكامل")];
        assert_eq!(m.client.post("/my-data/requests", &form).await.status, 303);
        let at = first_request(&m.rapporteur).await;
        let bare = m.rapporteur.post(&format!("{at}/refusal"), &[("reason", "")]).await;
        assert!(bare.status == 422 && bare.text().contains("اكتبوا السبب"), "{bare}");
        let no =
            m.rapporteur.post(&format!("{at}/refusal"), &[("reason", "لم تدل بنسخة من رسم الولادة")]).await;
        assert_eq!(no.status, 303, "{no}");
        let mine = m.client.get("/my-data").await;
        let text = mine.text();
        assert!(text.contains("لم تدل بنسخة من رسم الولادة"), "{mine}");
        assert!(text.contains("اللجنة الوطنية لمراقبة حماية المعطيات"), "the appeal: {mine}");
        assert_eq!(m.client.post("/my-data/requests", &form).await.status, 303, "asked anew");
        let page = m.client.get("/my-data").await;
        let back = page.body.split("action=\"/my-data/requests/").nth(1).and_then(|r| r.split('"').next());
        let back = format!("/my-data/requests/{}", back.expect("a way to take it back"));
        // Nobody else takes it back.
        let other = member(app, "سعاد الشرقي").await;
        other.client.post(&back, &[]).await;
        assert!(m.client.get("/my-data").await.body.contains(&back));
        assert_eq!(m.client.post(&back, &[]).await.status, 303);
        assert!(!m.client.get("/my-data").await.body.contains(&back));
        // On paper, of the day it came; the clock runs from there.
        let paper = format!("/people/{}/data/requests", m.person);
        let form = [
            ("kind", "rectification"),
            ("field", "sex"),
            ("value", "m"),
            ("reason", "خطأ مادي"),
            ("on", "2026-04-20"),
        ];
        let sent = m.rapporteur.post(&paper, &form).await;
        assert_eq!(sent.status, 303, "{sent}");
        let queue = m.rapporteur.get("/rights").await;
        assert!(queue.text().contains("متأخر بـ4 أيام"), "{queue}");
    })
    .await;
}
