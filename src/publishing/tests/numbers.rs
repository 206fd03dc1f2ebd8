//! Numbers that many take at once.

use super::*;
use amana_sql::sql;

/// D02: texts of one body published at the same moment take the numbers one to twelve, each once, without a gap, on both
/// engines; a register that goes on over the years has its own.
#[tokio::test(flavor = "multi_thread")]
async fn numbers_have_no_gap_and_no_twin() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let secretary = app.secretary_of("03.531").await;
        let meeting = meeting(app, &rapporteur).await;
        let mut ready = vec![];
        for n in 0..12 {
            let address = statement(&rapporteur, &meeting, &format!("بيان {n}"), "نص البيان.").await;
            assert_eq!(step(&rapporteur, &address, "submission", &[]).await.status, 303);
            assert_eq!(step(&secretary, &address, "approval", &[]).await.status, 303);
            ready.push(address);
        }
        let mut at_once = tokio::task::JoinSet::new();
        for address in ready.clone() {
            let who = rapporteur.clone();
            at_once
                .spawn(async move { who.post(&format!("{address}/publication"), &[("version", "3")]).await });
        }
        let mut busy = 0;
        while let Some(done) = at_once.join_next().await {
            match done.expect("an answer").status {
                303 => {}
                503 => busy += 1,
                other => panic!("{other}"),
            }
        }
        // Who was turned away because others were writing took no number: pressed again, it is given the next.
        for address in &ready {
            let again = rapporteur.post(&format!("{address}/publication"), &[("version", "3")]).await;
            assert!(matches!(again.status, 303 | 422), "{again}");
        }
        let numbers = sql!(
            (i64),
            "select number as \"number!\" from publication where number is not null order by number"
        );
        let numbers = app.app.db.all(numbers).await.expect("numbers");
        assert_eq!(numbers, (1..=12).collect::<Vec<i64>>(), "{busy} were turned away");

        let administrator = app.administrator().await;
        let form = [("language", "ar"), ("hijri", "0"), ("numbering", "continuous")];
        assert_eq!(administrator.post("/settings", &form).await.status, 303);
        let address = statement(&rapporteur, &meeting, "بيان متواصل الترقيم", "نص.").await;
        let page = published(&rapporteur, &secretary, &address).await;
        assert!(page.text().contains("بيان رقم 1\n"), "{page}");
    })
    .await;
}
