//! The public form and the page of whoever applied.

use super::{HERE, THERE, applied, campaign, commune, count, last, members, said};
use crate::testing::TestApp;
use amana_sql::sql;

/// G03: from a telephone, without an account: the notice with the number of the declaration, what is wrong beside its field, and
/// what comes of it: a receipt and a page of one's own. Nobody is a person of the record by applying, and nothing of the person
/// is readable in the database or in the journal. Sent twice, it is one application.
#[tokio::test(flavor = "multi_thread")]
async fn somebody_applies_from_a_telephone() {
    TestApp::each(async |app| {
        let (_, _, form) = campaign(app).await;
        let people = || sql!((i64), "select cast(count(*) as bigint) as n from person");
        let before = count(app, people()).await;
        let phone = app.nobody();
        let page = phone.get(&form).await;
        assert_eq!(page.status, 200, "{page}");
        for part in [
            "حملة الانخراط بتاونات",
            "D-GC-77/2026",
            "لا تسلم المعطيات إلى أحد",
            "المادة 21",
            "المادة 23",
            "تتعرض",
        ] {
            assert!(page.text().contains(part), "{part}: {page}");
        }
        assert!(!page.body.contains("<script>"), "no script is needed: {page}");
        for language in ["fr", "en"] {
            assert_eq!(phone.speaking(language).get(&form).await.status, 200);
        }
        assert_eq!(phone.get("/join/nowhere1").await.status, 404);

        let unit = commune(app, HERE).await;
        let right = said(&unit, "سعاد البقالي", "0612345678");
        let without = |field: &str| -> Vec<(&str, &str)> {
            right.iter().copied().filter(|(name, _)| *name != field).collect()
        };
        for (field, says) in [
            ("sworn_single", "هذا التصريح واجب قانونا"),
            ("sworn_offices", "هذا التصريح واجب قانونا"),
            ("sworn_rights", "هذا التصريح واجب قانونا"),
            ("consent", "لا تعالج معطياتك دون موافقتك"),
            ("unit", "اختر الجماعة"),
            ("phone", "لنجيبك"),
            ("birth", "اكتب تاريخ الازدياد"),
        ] {
            let refused = phone.post(&form, &without(field)).await;
            assert_eq!(refused.status, 422, "{field}: {refused}");
            assert!(refused.text().contains(says), "{field}: {refused}");
        }
        // Eighteen tomorrow (29-11 art. 19).
        let mut young = without("birth");
        young.push(("birth", "2008-05-05"));
        let refused = phone.post(&form, &young).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("5 ماي 2026"), "{refused}");
        // A commune of another province is none of this campaign.
        let mut elsewhere = without("unit");
        let other = commune(app, THERE).await;
        elsewhere.push(("unit", &other));
        assert_eq!(phone.post(&form, &elsewhere).await.status, 422);
        let none = sql!((i64), "select cast(count(*) as bigint) as n from application");
        assert_eq!(count(app, none).await, 0);

        let mark = "name=\"once\" value=\"";
        let at = page.body.find(mark).expect("a mark") + mark.len();
        let once: String = page.body[at..].chars().take_while(|c| *c != '"').collect();
        let mut sent = right.clone();
        sent.push(("once", &once));
        let first = phone.post(&form, &sent).await;
        assert_eq!(first.status, 303, "{first}");
        let mine = first.location.clone().expect("an address");
        assert!(mine.starts_with("/applications/mine/"), "{mine}");
        let again = phone.post(&form, &sent).await;
        assert_eq!(again.location.as_deref(), Some(mine.as_str()), "sent twice: {again}");
        let one = sql!((i64), "select cast(count(*) as bigint) as n from application");
        assert_eq!(count(app, one).await, 1);

        let shown = phone.get(&mine).await;
        for part in
            ["سعاد البقالي", "03.531/2026/0001", "بقي 30 يوما للبت", "لجنة البت في الانخراطات", "سحب الطلب"]
        {
            assert!(shown.text().contains(part), "{part}: {shown}");
        }
        assert_eq!(shown.header("cache-control"), Some("no-store"));
        assert_eq!(shown.header("x-robots-tag"), Some("noindex, nofollow"));
        let receipt = phone.get(&format!("{mine}/receipt.pdf")).await;
        assert!(
            receipt.prints("03.531/2026/0001") && receipt.prints("D-GC-77/2026"),
            "{}",
            receipt.printed()
        );
        assert_eq!(phone.get("/applications/mine/aaaaaaaaaaaaaaaaaaaaaaaaaa").await.status, 404);

        assert_eq!((count(app, people()).await, members(app).await), (before, 0));
        let id = last(app).await;
        let sealed = app
            .app
            .db
            .one(sql!((Vec<u8>), "select sealed from application where id = {id}"))
            .await
            .expect("a row");
        let readable = |needle: &str| sealed.windows(needle.len()).any(|w| w == needle.as_bytes());
        assert!(!readable("0612345678") && !readable("البقالي"));
        let lines =
            app.app.db.all(sql!((String), "select detail from act where verb = 'receive_application'")).await;
        let lines = lines.expect("lines");
        assert_eq!(lines.len(), 1);
        assert!(
            lines[0].contains("0001") && !lines[0].contains("البقالي") && !lines[0].contains("0612"),
            "{lines:?}"
        );
    })
    .await;
}

/// 09-08 art. 4, 9, 10.
///
/// G03: consents are rows of their own, by purpose and channel, given or not (09-08 art. 4, 9, 10); the application names the
/// version of the text that was read.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_consented_to_is_kept_by_purpose_and_channel() {
    TestApp::each(async |app| {
        let (secretary, address, form) = campaign(app).await;
        applied(app, &form, "سعاد البقالي", "0612345678").await;
        let id = last(app).await;
        let given = sql!(
            (String, String, bool),
            "select purpose, via, given from application_consent where application_id = {id} order by purpose, via"
        );
        let given = app.app.db.all(given).await.expect("consents");
        let said = |purpose: &str, via: &str| {
            given.iter().find(|(p, v, _)| p == purpose && v == via).map(|(.., yes)| *yes)
        };
        assert_eq!(said("membership", "any"), Some(true));
        assert_eq!(said("news", "sms"), Some(true));
        assert_eq!(said("news", "email"), Some(false));
        assert_eq!(said("canvassing", "any"), Some(false), "opposed");
        // Another version leaves the first as it was, and the application with it.
        let text = [("notice", "صيغة معدلة."), ("consent", "أوافق.")];
        assert_eq!(secretary.post(&format!("{address}/texts"), &text).await.status, 303);
        assert_eq!(secretary.post(&format!("{address}/texts"), &text).await.status, 303, "the same is no other version");
        let versions = sql!((i64, String), "select number, notice from consent_text order by number");
        let versions = app.app.db.all(versions).await.expect("versions");
        assert_eq!(versions.len(), 2);
        assert!(versions[0].1.starts_with("المسؤول"), "{versions:?}");
        let read = sql!(
            (i64),
            "select t.number from application a join consent_text t on t.id = a.text_id where a.id = {id}"
        );
        assert_eq!(count(app, read).await, 1);
        let page = app.nobody().get(&form).await;
        assert!(page.text().contains("صيغة معدلة"), "{page}");
    })
    .await;
}

/// M-consent: whoever applied takes the application back by their link: the key is destroyed, nothing can be read any more by
/// anybody, and nothing can be decided; number and dates remain, and the journal holds.
#[tokio::test(flavor = "multi_thread")]
async fn whoever_takes_it_back_is_forgotten() {
    TestApp::each(async |app| {
        let (secretary, _, form) = campaign(app).await;
        let mine = applied(app, &form, "سعاد البقالي", "0612345678").await;
        let id = last(app).await;
        assert!(secretary.get("/applications").await.text().contains("سعاد البقالي"));
        let phone = app.nobody();
        assert_eq!(phone.post(&format!("{mine}/appeal"), &[("reason", "…")]).await.status, 422, "nothing was refused");
        assert_eq!(phone.post(&format!("{mine}/withdrawal"), &[]).await.status, 303);
        assert_eq!(phone.post(&format!("{mine}/withdrawal"), &[]).await.status, 422, "once");
        let keys = sql!(
            (i64),
            "select cast(count(*) as bigint) as n from person_key k join application a on a.person_id = k.person_id
             where a.id = {id} and k.wrapped is null and k.destroyed_at is not null and a.phone_blind is null"
        );
        assert_eq!(count(app, keys).await, 1);
        let shown = phone.get(&mine).await;
        assert!(shown.text().contains("مسحوب يوم 4 ماي 2026") && !shown.text().contains("البقالي"), "{shown}");
        assert_eq!(phone.get(&format!("{mine}/receipt.pdf")).await.status, 410);
        let page = secretary.get(&format!("/applications/{id}")).await;
        assert!(page.text().contains("محيت معطياته") && !page.text().contains("البقالي"), "{page}");
        assert!(!secretary.get("/applications").await.text().contains("0001"), "it waits no more");
        let reading = format!("/applications/{id}/fields/phone/reading");
        assert_eq!(secretary.post(&reading, &[("reason", "…")]).await.status, 404);
    })
    .await;
}

/// G03: a form that is closed takes nothing, and says so; a flood from one address is told to wait, honestly, and nothing of it is
/// taken; the others are not refused.
#[tokio::test(flavor = "multi_thread")]
async fn a_flood_waits_and_a_closed_form_is_closed() {
    TestApp::each(async |app| {
        let (secretary, address, form) = campaign(app).await;
        let unit = commune(app, HERE).await;
        let phone = app.nobody();
        for n in 0..30 {
            let number = format!("06{n:08}");
            assert_eq!(phone.post(&form, &said(&unit, "سعاد البقالي", &number)).await.status, 303, "{n}");
        }
        let many = phone.post(&form, &said(&unit, "سعاد البقالي", "0611111111")).await;
        assert_eq!(many.status, 429, "{many}");
        assert!(many.text().contains("لم يسجل طلبك"), "{many}");
        let all = || sql!((i64), "select cast(count(*) as bigint) as n from application");
        assert_eq!(count(app, all()).await, 30);
        app.clock.set(crate::testing::NOW.plus_seconds(3_700));
        assert_eq!(phone.post(&form, &said(&unit, "سعاد البقالي", "0611111111")).await.status, 303);
        assert_eq!(secretary.post(&format!("{address}/closing"), &[]).await.status, 303);
        let closed = phone.get(&form).await;
        assert_eq!(closed.status, 410, "{closed}");
        assert!(closed.text().contains("غير مفتوحة اليوم"), "{closed}");
        assert_eq!(phone.post(&form, &said(&unit, "سعاد البقالي", "0622222222")).await.status, 410);
        assert_eq!(count(app, all()).await, 31);
    })
    .await;
}
