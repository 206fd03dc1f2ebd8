//! Being told more, and no more than that (G06).

use super::{HERE, THERE, campaign, commune, count, members};
use crate::testing::TestApp;
use amana_sql::sql;

/// 09-08 art. 10, 12(1)a: a contact has a purpose, a channel, a consent and an end.
///
/// G06: somebody agrees to be told more, for this purpose and by this channel; the officer of the territory sees it and nobody
/// else; the consent is taken back by a link and nothing can be read any more; one who applies is on the list no more.
#[tokio::test(flavor = "multi_thread")]
async fn somebody_agrees_to_be_told_more() {
    TestApp::each(async |app| {
        let (secretary, _, form) = campaign(app).await;
        let contact = format!("{form}/contact");
        let phone = app.nobody();
        assert!(phone.get(&form).await.body.contains(&contact));
        let page = phone.get(&contact).await;
        assert!(page.status == 200 && page.text().contains("D-GC-77/2026"), "{page}");
        let unit = commune(app, HERE).await;
        let right = [
            ("name", "هند المرابط"),
            ("unit", unit.as_str()),
            ("phone", "0677000001"),
            ("via", "whatsapp"),
            ("consent", "on"),
            ("once", "a-mark-of-this-form"),
        ];
        for missing in ["name", "unit", "phone", "via", "consent"] {
            let fields: Vec<(&str, &str)> = right.iter().copied().filter(|(field, _)| *field != missing).collect();
            assert_eq!(phone.post(&contact, &fields).await.status, 422, "{missing}");
        }
        let mut by_mail = right;
        by_mail[3] = ("via", "email");
        assert_eq!(phone.post(&contact, &by_mail).await.status, 422, "by a channel that was not given");
        let sent = phone.post(&contact, &right).await;
        assert_eq!(sent.status, 303, "{sent}");
        let mine = sent.location.clone().expect("an address");
        assert_eq!(phone.post(&contact, &right).await.location.as_deref(), Some(mine.as_str()), "sent twice");

        let list = secretary.get("/prospects").await;
        assert!(list.text().contains("هند المرابط") && list.text().contains("راغب واحد"), "{list}");
        assert!(list.text().contains("واتساب") && !list.body.contains("0677000001"), "{list}");
        let neighbour = app.secretary_of(THERE).await;
        assert!(!neighbour.get("/prospects").await.text().contains("المرابط"));
        let at = list.body.find("/applications/new?prospect=").expect("a way to apply");
        let enter: String = list.body[at..].chars().take_while(|c| *c != '"').collect();
        assert_eq!(neighbour.get(&enter).await.status, 404);
        let entry = secretary.get(&enter).await;
        assert!(entry.body.contains("هند المرابط") && !entry.body.contains("0677000001"), "{entry}");
        let prospect = enter.rsplit('=').next().expect("an identifier");
        let mut paper = super::said(&unit, "هند المرابط", "");
        paper.extend([("channel", "paper"), ("on", "2026-05-04"), ("prospect", prospect)]);
        assert_eq!(secretary.post("/applications", &paper).await.status, 303);
        assert!(secretary.get("/prospects").await.text().contains("لا راغب"));
        let reached = sql!((i64), "select cast(count(*) as bigint) as n from application where phone_blind is not null");
        assert_eq!(count(app, reached).await, 1, "with the contact given before");
        assert_eq!(secretary.post("/applications", &paper).await.status, 410, "once");

        let mut other = right;
        (other[0], other[5]) = (("name", "نبيل الزياني"), ("once", "another-mark"));
        let other = phone.post(&contact, &other).await.location.expect("an address");
        assert_eq!(phone.post(&format!("{other}/withdrawal"), &[]).await.status, 303);
        assert!(phone.get(&other).await.text().contains("ومحيت معطياتك"));
        assert!(!secretary.get("/prospects").await.text().contains("الزياني"));
        let gone = sql!(
            (i64),
            "select cast(count(*) as bigint) as n from prospect p join person_key k on k.person_id = p.person_id
             where p.withdrawn_on is not null and k.wrapped is null"
        );
        assert_eq!((count(app, gone).await, members(app).await), (1, 0));
        assert_eq!(phone.get("/contacts/mine/aaaaaaaa").await.status, 404);
    })
    .await;
}
