use super::member;
use crate::{
    rights,
    testing::{NOW, TestApp},
};
use amana_sql::sql;

/// 09-08 art. 3: what was kept as long as it was needed is proposed, once, with its reason; nothing goes by itself; an officer sees what
/// would go and confirms, or keeps it on with a reason. A neighbour sees nothing of it.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_kept_long_enough_is_proposed_and_confirmed() {
    TestApp::each(async |app| {
        let gone = member(app, "زهرة الدرقاوي").await;
        let stays = member(app, "كمال العلوي").await;
        for m in [&gone, &stays] {
            let form = [("step", "resigned"), ("on", "2026-02-01"), ("reason", "سبب شخصي")];
            let left = m.rapporteur.post(&format!("{}/steps", m.at), &form).await;
            assert_eq!(left.status, 303, "{left}");
        }
        assert_eq!(rights::propose(&app.app).await.expect("a look"), 0, "not yet");
        // Five years and a day later.
        let later = NOW.plus_seconds(86_400 * 366 * 5);
        app.clock.set(later);
        let n = rights::propose(&app.app).await.expect("a look");
        assert!(n >= 2, "{n}");
        assert_eq!(rights::propose(&app.app).await.expect("a look"), 0, "once");
        let names = async || {
            let rows = app.app.db.one(sql!(
                (i64),
                "select cast(count(*) as bigint) as n from person where erased_at is not null"
            ));
            rows.await.unwrap()
        };
        assert_eq!(names().await, 0, "nothing by itself");
        let rapporteur = app.rapporteur_of("03.531").await;
        let page = rapporteur.get("/rights/retention").await;
        let text = page.text();
        assert!(
            text.contains("زهرة الدرقاوي") && text.contains("كمال العلوي") && text.contains("تقادم"),
            "{page}"
        );
        let neighbour = app.rapporteur_of("03.561").await;
        assert!(!neighbour.get("/rights/retention").await.text().contains("زهرة الدرقاوي"));
        let row = |name: &str| {
            let before = page.body.split(name).nth(1).expect("the row");
            let at = before.split("action=\"").nth(1).and_then(|r| r.split('"').next()).expect("its address");
            at.trim_end_matches("/execution").to_owned()
        };
        let (one, two) = (row("زهرة الدرقاوي"), row("كمال العلوي"));
        assert_eq!(neighbour.post(&format!("{one}/execution"), &[]).await.status, 404);
        let shown = rapporteur.post(&format!("{one}/execution"), &[]).await;
        assert!(shown.status == 200 && shown.text().contains("ما يبقى دون اسم"), "{shown}");
        assert_eq!(names().await, 0, "shown before it is done");
        let bare = rapporteur.post(&format!("{one}/execution"), &[("seen", "on")]).await;
        assert!(bare.status == 422 && bare.text().contains("لا رجعة في المحو"), "{bare}");
        let done = rapporteur.post(&format!("{one}/execution"), &[("seen", "on"), ("confirm", "on")]).await;
        assert_eq!(done.status, 303, "{done}");
        assert_eq!(names().await, 1);
        let kept = rapporteur
            .post(&format!("{two}/keeping"), &[("seen", "on"), ("reason", "نزاع معروض على القضاء")])
            .await;
        assert_eq!(kept.status, 303, "{kept}");
        let page = rapporteur.get("/rights/retention").await;
        assert!(!page.text().contains("كمال العلوي"), "{page}");
        let verbs = super::verbs(app).await;
        for verb in ["propose_retention", "erase_person", "settle_retention"] {
            assert!(verbs.contains(&verb.to_owned()), "{verb}");
        }
    })
    .await;
}
