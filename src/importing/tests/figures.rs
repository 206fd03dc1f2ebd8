//! How long a large list takes: run by hand in a release build.

use super::{FAMILY, GIVEN, HEAD, csv, members, stage};
use crate::{importing::Stage, jobs, testing::TestApp};
use std::time::Instant;

/// Three names, as many as ten thousand need.
fn row(n: usize) -> String {
    let (given, own, family) = (GIVEN[n % 12], FAMILY[(n / 12) % 15], FAMILY[(n / 180) % 15]);
    let (year, month, day) = (1945 + (n * 7) % 58, 1 + (n * 5) % 12, 1 + (n * 11) % 28);
    let commune = ["تاونات", "غفساي", "تيسة", "قرية با محمد"][n % 4];
    let phone = (n as u64 + 1) * 7_368_787 % 99_999_989;
    format!("{given} {own} {family};{day:02}/{month:02}/{year};06{phone:08};{commune};{n};2019;تاجر")
}

/// A list of `AMANA_ROWS` rows, 10,000 unless told: compared in 5 seconds, entered in 10, taken back.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "measured by hand: cargo test --release --lib importing::tests::figures -- --ignored --nocapture"]
async fn a_large_list_in_time() {
    let rows = std::env::var("AMANA_ROWS").ok().and_then(|n| n.parse().ok()).unwrap_or(10_000);
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let file = csv(HEAD, &(0..rows).map(row).collect::<Vec<_>>());
        let mut list = String::new();
        for turn in ["first", "again"] {
            let begun = Instant::now();
            list = super::sent(app, &rapporteur, "large.csv", &file).await;
            let sent = begun.elapsed();
            let begun = Instant::now();
            super::mapped(app, &rapporteur, &list, &[]).await;
            let compared = begun.elapsed();
            let begun = Instant::now();
            assert_eq!(rapporteur.post(&format!("{list}/entry"), &[]).await.status, 303);
            jobs::drain(&app.app, |_| {}).await.expect("the jobs");
            let entered = begun.elapsed();
            assert_eq!(stage(app, &list).await, Stage::Committed);
            let states = super::states(app, &list).await;
            eprintln!(
                "{turn}: {rows} rows, sent {sent:?}, compared {compared:?}, entered {entered:?}: {states}"
            );
            if turn == "first" {
                eprintln!("members: {}", members(app).await);
            }
        }
        let first = super::previewed(app, &rapporteur, "half.csv", &file).await;
        super::done(app, &rapporteur, &first, "cancellation").await;
        assert_eq!(stage(app, &list).await, Stage::Committed);
    })
    .await;
}
