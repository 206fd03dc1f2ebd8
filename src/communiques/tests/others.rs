//! Texts of other organisations.

use super::{confirm, pasted, version};
use crate::testing::TestApp;
use amana_sql::sql;

/// An invented meeting of a party that is not the one at work here.
const TEXT: &str = "حزب الاستقلال ينظم لقاء بتاونات

نظم حزب الاستقلال بإقليم تاونات، يوم السبت 17 يناير 2026، لقاء تواصليا بالمقر الإقليمي، برئاسة السيد منعم الشفشاوني.
";

/// A text of another organisation is named as such, and nothing of it enters the record until somebody says so.
#[tokio::test(flavor = "multi_thread")]
async fn another_organisation_enters_only_when_ticked() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let meetings = async || -> i64 {
            let n = sql!((i64), "select cast(count(*) as bigint) as n from meeting");
            app.app.db.one(n).await.expect("a count")
        };
        let address = pasted(app, &rapporteur, TEXT).await;
        let page = rapporteur.get(&address).await;
        let text = page.text();
        assert!(text.contains("يتحدث هذا النص عن تنظيم آخر"), "{text}");
        assert!(!text.contains(": PI"), "by its name, not by a code: {text}");
        let refused = confirm(&rapporteur, &address).await;
        assert_eq!((refused.status, meetings().await), (422, 0), "{}", refused.text());
        let field = page.body.split("name=\"field\" value=\"m").nth(1).expect("a switch");
        let field = format!("m{}", field.split('"').next().expect("a field"));
        let form = [("version", version(&page)), ("field", field), ("take", "on".to_owned())];
        let form: Vec<(&str, &str)> = form.iter().map(|(k, v)| (*k, v.as_str())).collect();
        let ticked = rapporteur.post(&format!("{address}/fields"), &form).await;
        assert_eq!(ticked.status, 303, "{}", ticked.text());
        let done = confirm(&rapporteur, &address).await;
        assert_eq!((done.status, meetings().await), (303, 1), "{}", done.text());
    })
    .await;
}
