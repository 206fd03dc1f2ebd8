use super::{detail, entered};
use crate::{journal::Verb, testing::TestApp};

/// G01: a member's data are updated with date, author and source, and keep their former values; the journal names the fields and no
/// value; a protected value shows nowhere, neither now nor before.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_written_over_is_kept() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let at = entered(
            &rapporteur,
            "زهرة الودغيري",
            "03.531.01.05",
            &[("category", "student"), ("phone", "0611111111")],
        )
        .await;
        let form = rapporteur.get(&format!("{at}/fields/edit")).await;
        assert!(!form.body.contains("0611111111"), "what is protected is not sent: {form}");
        let version = form.body.split("name=\"version\" value=\"").nth(1).and_then(|r| r.split('"').next());
        let version = version.expect("a version").to_owned();
        let new = |version: &str, category: &str, source: &str| -> Vec<(String, String)> {
            let pairs = [
                ("version", version),
                ("name_ar", "زهراء الودغيري"),
                ("name_la", ""),
                ("sex", "f"),
                ("category", category),
                ("birth_year", "1990"),
                ("phone", "0622222222"),
                ("source", source),
                ("note", "بطاقة التعريف"),
            ];
            pairs.map(|(k, v)| (k.to_owned(), v.to_owned())).to_vec()
        };
        let send = async |form: Vec<(String, String)>| {
            let pairs: Vec<(&str, &str)> = form.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
            rapporteur.post(&format!("{at}/fields"), &pairs).await
        };
        let nowhere = send(new(&version, "farmer", "")).await;
        assert!(nowhere.status == 422 && nowhere.text().contains("اختاروا مصدر القيمة الجديدة"), "{nowhere}");
        assert_eq!(send(new(&version, "farmer", "document")).await.status, 303);
        let page = rapporteur.get(&at).await;
        let text = page.text();
        assert!(text.contains("زهراء الودغيري") && text.contains("فلاحون وصيادون"), "{page}");
        assert!(text.contains("زهرة الودغيري") && text.contains("طلبة وتلاميذ"), "the former values: {page}");
        assert!(
            text.contains("وثيقة مدلى بها (بطاقة التعريف)") && text.contains("كتبه"),
            "source and author: {page}"
        );
        assert!(!page.body.contains("0611111111") && !page.body.contains("0622222222"), "{page}");
        let line = detail(app, Verb::CorrectMember).await;
        assert!(
            line.contains("\"phone\"") && line.contains("document") && !line.contains("0622222222"),
            "{line}"
        );
        // Somebody else's change in between is not written over; nothing new is nothing.
        let stale = send(new(&version, "retired", "document")).await;
        assert!(stale.status == 422 && stale.text().contains("في هذه الأثناء"), "{stale}");
        let form = rapporteur.get(&format!("{at}/fields/edit")).await;
        let version = form.body.split("name=\"version\" value=\"").nth(1).and_then(|r| r.split('"').next());
        let same = send(new(version.expect("a version"), "farmer", "document")).await;
        assert!(same.status == 422 && same.text().contains("لا شيء مختلف"), "{same}");
        // Found and listed by the new name.
        assert_eq!(super::counted(&rapporteur.get("/members?q=%D8%B2%D9%87%D8%B1%D8%A7%D8%A1").await), 1);
        // The former values lie under the person's own key.
        let clear = app
            .app
            .db
            .all(amana_sql::sql!((Vec<u8>), "select former from membership_change"))
            .await
            .expect("rows");
        assert!(clear.len() >= 3);
        for former in clear {
            assert!(!String::from_utf8_lossy(&former).contains("زهرة"), "not in the clear");
        }
    })
    .await;
}

/// 09-08 art. 24: each reading of a sensitive value is written down.
///
/// A protected field is revealed one at a time, with a reason, and each time is written down.
#[tokio::test(flavor = "multi_thread")]
async fn a_protected_field_is_revealed_with_a_reason() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let at = entered(&rapporteur, "سعاد العلوي", "03.531.01.05", &[("phone", "06 33-33-33-33")]).await;
        let hidden = rapporteur.get(&at).await;
        assert!(!hidden.body.contains("0633333333") && hidden.text().contains("مخفي"), "{hidden}");
        let reading = format!("{at}/fields/phone/reading");
        assert_eq!(rapporteur.post(&reading, &[("reason", " ")]).await.status, 422);
        let shown = rapporteur.post(&reading, &[("reason", "دعوة إلى اجتماع")]).await;
        assert!(shown.status == 200 && shown.text().contains("0633333333"), "{shown}");
        assert!(detail(app, Verb::RevealProtected).await.contains("دعوة إلى اجتماع"));
        let deputy = app.holder(crate::access::Position::Deputy, "03.531").await;
        assert_eq!(deputy.get(&at).await.status, 200);
        assert_eq!(deputy.post(&reading, &[("reason", "x")]).await.status, 403);
    })
    .await;
}
