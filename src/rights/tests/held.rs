//! Files that are held about a person: in the copy of their data, and gone with them.

use super::{member, unzipped};
use crate::testing::{Client, TestApp};
use amana_sql::sql;

/// A photograph, as far as anybody looks at it.
fn photograph() -> Vec<u8> {
    [&[0xFF, 0xD8, 0xFF, 0xE0][..], b"THE-SIGNED-SHEET", &vec![7; 1_200_000], &[0xFF, 0xD9]].concat()
}

/// An application on paper with its scan, said to be of somebody of the record.
async fn scanned(app: &TestApp, secretary: &Client, person: &str) -> String {
    let admin = app.administrator().await;
    let form = [("language", "ar"), ("hijri", "0"), ("declaration", "D-GC-77/2026")];
    assert_eq!(admin.post("/settings", &form).await.status, 303);
    let kept = secretary
        .upload("/applications/papers", &[("unit", "03.531")], &[("scan", "a.jpg", &photograph())])
        .await;
    assert_eq!(kept.status, 303, "{kept}");
    let paper = kept.location.expect("an address");
    let typed = [
        ("unit", super::HERE),
        ("name_ar", "زهرة بنصالح"),
        ("birth", "1990-03-01"),
        ("phone", "0611111111"),
        ("sworn_rights", "on"),
        ("sworn_single", "on"),
        ("sworn_offices", "on"),
        ("consent", "on"),
        ("canvassing", "no"),
        ("on", "2026-05-02"),
        ("signed_on", "2026-05-01"),
    ];
    let entered = secretary.post(&paper, &typed).await;
    assert_eq!(entered.status, 303, "{entered}");
    let at = entered.location.expect("an address");
    assert_eq!(
        secretary.post(&format!("{at}/match"), &[("person", person), ("same", "yes")]).await.status,
        303
    );
    at
}

/// 09-08 art. 7: the copy holds the files beside what is said: the scan of the signed form, every receipt, the card; an index in the
/// reader's language leads to each, and a program reads which is what. Somebody else's are not in it.
#[tokio::test(flavor = "multi_thread")]
async fn a_copy_holds_the_files() {
    TestApp::each(async |app| {
        let m = member(app, "زهرة بنصالح").await;
        let other = member(app, "سعاد الدرقاوي").await;
        let secretary = app.secretary_of("03.531").await;
        for at in [&m.at, &other.at] {
            let paid =
                [("on", "2026-02-01"), ("amount", "200"), ("paid_by", "cash"), ("until", "2027-02-01")];
            let answer = m.rapporteur.post(&format!("{at}/payments"), &paid).await;
            assert_eq!(answer.status, 303, "{answer}");
        }
        assert_eq!(secretary.post(&format!("{}/cards", m.at), &[]).await.status, 303);
        scanned(app, &secretary, &m.person.to_string()).await;

        let answer = m.client.get("/my-data/copy.zip").await;
        assert_eq!(unzipped(&answer, "files/scan-1.jpg"), photograph(), "the very same");
        for file in ["files/receipts-1.pdf", "files/card.pdf"] {
            assert!(unzipped(&answer, file).starts_with(b"%PDF"), "{file}");
        }
        let index = String::from_utf8(unzipped(&answer, "index.html")).expect("text");
        assert!(index.contains("lang=\"ar\" dir=\"rtl\"") && index.contains("زهرة بنصالح"), "{index}");
        for file in ["files/scan-1.jpg", "files/receipts-1.pdf", "files/card.pdf", "data.json", "data.pdf"] {
            assert!(index.contains(&format!("href=\"{file}\"")), "{file}: {index}");
        }
        assert!(!index.contains("<script") && !index.contains("سعاد الدرقاوي"), "{index}");
        let told: serde_json::Value = serde_json::from_slice(&unzipped(&answer, "data.json")).expect("JSON");
        let what: Vec<&str> =
            told["files"].as_array().expect("files").iter().filter_map(|f| f["what"].as_str()).collect();
        assert_eq!(what, ["scan", "receipts", "card"]);
        // The same for who asks on paper.
        let answer =
            m.rapporteur.post(&format!("/people/{}/data", m.person), &[("checked", "بطاقة التعريف")]).await;
        assert_eq!(unzipped(&answer, "files/scan-1.jpg"), photograph());
        // Somebody else's copy has their own receipt, and neither scan nor card.
        let theirs = other.client.get("/my-data/copy.zip").await;
        let told: serde_json::Value = serde_json::from_slice(&unzipped(&theirs, "data.json")).expect("JSON");
        assert_eq!(told["files"].as_array().expect("files").len(), 1, "{told}");
    })
    .await;
}

/// 09-08 art. 8: with the person goes the scan they signed: its pieces are deleted and the key it was under is destroyed.
#[tokio::test(flavor = "multi_thread")]
async fn a_scan_goes_with_the_person() {
    TestApp::each(async |app| {
        let m = member(app, "زهرة بنصالح").await;
        let secretary = app.secretary_of("03.531").await;
        scanned(app, &secretary, &m.person.to_string()).await;
        let pieces = sql!((i64), "select cast(count(*) as bigint) as n from paper_piece");
        assert_eq!(app.app.db.one(pieces).await.unwrap(), 2);
        assert_eq!(m.client.post("/my-data/erasure", &[("confirm", "on")]).await.status, 303);
        let at = super::first_request(&m.rapporteur).await;
        let done = m.rapporteur.post(&format!("{at}/acceptance"), &[("confirm", "on")]).await;
        assert_eq!(done.status, 303, "{done}");
        for left in [
            sql!((i64), "select cast(count(*) as bigint) as n from paper_piece"),
            sql!((i64), "select cast(count(*) as bigint) as n from paper_form"),
            sql!((i64), "select cast(count(*) as bigint) as n from application a join person_key k on k.person_id = a.person_id
               where k.wrapped is not null"),
        ] {
            assert_eq!(app.app.db.one(left).await.unwrap(), 0);
        }
    })
    .await;
}

/// 29-11 art. 41, 42: money that came in somebody's name and is not settled keeps them until it is receipted or left aside; erasure is
/// refused with the article (09-08 art. 3(1)).
#[tokio::test(flavor = "multi_thread")]
async fn an_unsettled_payment_stands_in_the_way() {
    TestApp::each(async |app| {
        let m = member(app, "زهرة بنصالح").await;
        let head = app.secretary_of("03.531").await;
        let text = "Date opération;Libellé;Crédit;Référence\n02/05/2026;VIR زهرة بنصالح;100,00;R1\n";
        let came = head.upload("/bank-files", &[], &[("file", "may.csv", text.as_bytes())]).await;
        assert_eq!(came.status, 303, "{came}");
        let file = came.location.expect("an address");
        let no = m.client.post("/my-data/erasure", &[("confirm", "on")]).await;
        assert!(no.status == 422 && no.text().contains("المادتان 41 و42"), "{no}");
        let page = head.get(&file).await;
        let line = page
            .body
            .split("/lines/")
            .nth(1)
            .and_then(|rest| rest.split('/').next())
            .expect("a line")
            .to_owned();
        assert_eq!(head.post(&format!("{file}/lines/{line}/aside"), &[]).await.status, 303);
        assert_eq!(m.client.post("/my-data/erasure", &[("confirm", "on")]).await.status, 303);
    })
    .await;
}
