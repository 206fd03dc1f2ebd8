//! A province sees nothing of another's money and cards (B03), by any address, list, export or count.

use super::{entered, paid, receipted};
use crate::{access::Position, testing::TestApp};

const FILE: &[u8] = "Date;Libellé;Débit;Crédit\n02/05/2026;VIR NADIA CHERKI;;100,00\n".as_bytes();

/// B03: the neighbour's receipts, files and cards do not exist, and nothing shown changes when the neighbour writes.
#[tokio::test(flavor = "multi_thread")]
async fn another_provinces_money_does_not_exist() {
    TestApp::each(async |app| {
        let theirs = app.secretary_of("03.531").await;
        let mine = app.secretary_of("03.561").await;
        let looks = [
            "/dues",
            "/dues.csv",
            "/receipts?state=all",
            "/receipts.csv?state=all",
            "/bank-files",
            "/cards/sheet",
        ];
        let mut before = vec![];
        for address in looks {
            let page = mine.get(address).await;
            assert_eq!(page.status, 200, "{address}: {page}");
            before.push(page.text());
        }
        let at = entered(&theirs, "نادية الشرقي", "03.531.01.05", &[("name_la", "Nadia Cherki")]).await;
        let receipt = receipted(&theirs, &at, &[]).await;
        let file = theirs.upload("/bank-files", &[], &[("file", "may.csv", FILE)]).await;
        assert_eq!(file.status, 303, "{file}");
        let file = file.location.expect("an address");
        assert_eq!(theirs.post(&format!("{at}/cards"), &[]).await.status, 303);
        for (address, text) in looks.iter().zip(&before) {
            assert_eq!(mine.get(address).await.text(), *text, "{address}");
        }
        for address in [
            format!("{at}/payments"),
            format!("{at}/payments/new"),
            format!("{at}/card"),
            format!("{at}/card.pdf"),
            receipt.clone(),
            format!("{receipt}/receipt.pdf"),
            file.clone(),
            "/dues?unit=03.531".into(),
            "/dues.csv?unit=03.531".into(),
            "/receipts?unit=03.531".into(),
            "/receipts.csv?unit=03.531".into(),
            "/receipts/book.pdf?unit=03.531".into(),
            "/cards/sheet?unit=03.531".into(),
        ] {
            assert_eq!(mine.get(&address).await.status, 404, "{address}");
            assert_eq!(theirs.get(&address).await.status, 200, "{address}");
        }
        assert_eq!(paid(&mine, &at, &[]).await.status, 404);
        for (address, form) in [
            (format!("{receipt}/cancellation"), vec![("reason", "x")]),
            (format!("{at}/cards"), vec![("reason", "x")]),
            (format!("{at}/cards/removal"), vec![("reason", "x")]),
            (format!("{file}/matches"), vec![("line", "x")]),
            (format!("{file}/removal"), vec![]),
            ("/cards".into(), vec![("unit", "03.531")]),
        ] {
            assert_eq!(mine.post(&address, &form).await.status, 404, "{address}");
        }
        // A commune's treasurer takes the dues of the commune; the book and the bank's files are the province's.
        if let Some(local) =
            app.held(Position::Head, "03.531.01.05", app.app.clock.now().day(60).plus(-9), None).await
        {
            assert_eq!(local.get(&receipt).await.status, 200);
            assert_eq!(local.get("/receipts/book.pdf").await.status, 404);
            assert_eq!(local.get(&file).await.status, 404);
            assert_eq!(local.get("/receipts.csv").await.status, 403);
            assert_eq!(
                local.upload("/bank-files", &[("unit", "03.531")], &[("file", "m.csv", FILE)]).await.status,
                422
            );
        }
        let rapporteur = app.holder(Position::Deputy, "03.531").await;
        assert_eq!(rapporteur.get(&receipt).await.status, 403);
        let asked = app.nobody().get(&receipt).await;
        assert!(
            asked.location.is_some_and(|to| to.starts_with("/sign-in")),
            "whoever is not signed in signs in"
        );
    })
    .await;
}
