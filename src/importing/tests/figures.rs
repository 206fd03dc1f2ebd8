//! How long a large list takes, and how much memory: run by hand in a release build; docs/performance.md says how.

use super::{csv, members, stage, states, value};
use crate::{
    bench::names::Names,
    importing::Stage,
    jobs,
    territory::{self, Gazette, store::GazetteRow},
    testing::{Client, OldList, TestApp},
};
use amana_statute::LevelKey;
use std::time::{Duration, Instant};

const HEAD: &str =
    "الاسم الكامل;Nom et prénom;الجنس;تاريخ الازدياد;الهاتف;الجماعة;الإقليم;رقم الانخراط;تاريخ الانخراط;المهنة";

/// Invented people at home in these communes, nobody twice.
fn rows(n: usize, communes: &[&GazetteRow], gazette: &Gazette) -> Vec<String> {
    let names = Names::new(7);
    let row = |n: usize| {
        let p = names.person(n as u64);
        let (year, month, day) = (1945 + (n * 7) % 58, 1 + (n * 5) % 12, 1 + (n * 11) % 28);
        let commune = communes[(n * 7_919) % communes.len()];
        let province = gazette.at_level(commune, LevelKey::Provincial).map_or("", |p| p.name_ar.as_str());
        let phone = (n as u64 + 1) * 7_368_787 % 99_999_989;
        let sex = if p.woman { "أنثى" } else { "ذكر" };
        format!(
            "{};{};{sex};{day:02}/{month:02}/{year};06{phone:08};{};{province};{n};{};تاجر",
            p.ar,
            p.la,
            commune.code,
            2010 + n % 14
        )
    };
    (0..n).map(row).collect()
}

/// The most memory that this process has held since it was last asked, in megabytes; 0 where that is not told.
fn peak() -> usize {
    let told = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak =
        told.lines().find_map(|line| line.strip_prefix("VmHWM:")?.split_whitespace().next()?.parse().ok());
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    peak.unwrap_or(0usize) / 1024
}

async fn timed(
    what: &str,
    app: &TestApp,
    by: &Client,
    list: &str,
    path: &str,
    form: &[(&str, &str)],
) -> Duration {
    peak();
    let begun = Instant::now();
    let answer = by.post(&format!("{list}/{path}"), form).await;
    assert_eq!(answer.status, 303, "{answer}");
    jobs::drain(&app.app, |_| {}).await.expect("the jobs");
    let took = begun.elapsed();
    eprintln!("  {what}: {:.1} s, at most {} MB", took.as_secs_f64(), peak());
    took
}

/// Sends a file and goes through all of it.
async fn measured(
    app: &TestApp,
    by: &Client,
    unit: &str,
    name: &str,
    file: &[u8],
    back: bool,
) -> [Duration; 2] {
    let begun = Instant::now();
    let answer = by.upload("/members/imports", &[("unit", unit)], &[("file", name, file)]).await;
    assert_eq!(answer.status, 303, "{answer}");
    jobs::drain(&app.app, |_| {}).await.expect("the jobs");
    let list = answer.location.expect("an address");
    eprintln!("  sent and recognised, {} MB: {:.1} s", file.len() >> 20, begun.elapsed().as_secs_f64());
    let page = by.get(&format!("{list}/columns")).await;
    let values = ["sheet", "was", "header", "joined_on"].map(|field| (field, value(&page, field)));
    let form: Vec<(&str, &str)> = values.iter().map(|(field, value)| (*field, value.as_str())).collect();
    let compared = timed("compared", app, by, &list, "columns", &form).await;
    eprintln!("  {}", states(app, &list).await);
    let opened = Instant::now();
    assert_eq!(by.get(&list).await.status, 200);
    eprintln!("  its page: {:.1} ms", opened.elapsed().as_secs_f64() * 1e3);
    let entered = timed("entered", app, by, &list, "entry", &[]).await;
    assert_eq!(stage(app, &list).await, Stage::Committed);
    eprintln!("  {} members; {}", members(app).await, states(app, &list).await);
    if back {
        timed("taken back", app, by, &list, "withdrawal", &[]).await;
        assert_eq!(stage(app, &list).await, Stage::Undone);
    }
    [compared, entered]
}

/// G01: a list of `AMANA_ROWS` rows, 10,000 unless told: of one province, or of the nation from 50,000 rows on.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "measured by hand: cargo test --release -p amana --lib importing::tests::figures -- --ignored --nocapture"]
async fn a_large_list_in_time() {
    let n: usize = std::env::var("AMANA_ROWS").ok().and_then(|n| n.parse().ok()).unwrap_or(10_000);
    TestApp::each(async |app| {
        let gazette = territory::gazette(&app.app).await.expect("the territory");
        let unit = if n < 50_000 { "03.531" } else { "MA" };
        let within = |row: &&GazetteRow| unit == "MA" || row.code.starts_with(unit);
        let communes: Vec<&GazetteRow> = gazette
            .rows()
            .iter()
            .filter(|row| Gazette::level(row) == LevelKey::Local && row.commune_id == row.id.raw())
            .filter(within)
            .collect();
        let by = app.secretary_of(unit).await;
        let file = csv(HEAD, &rows(n, &communes, &gazette));
        eprintln!("{n} rows of {} communes", communes.len());
        let [compared, entered] =
            measured(app, &by, if unit == "MA" { "" } else { unit }, "a.csv", &file, n < 500_000).await;
        let limit = |seconds: u64| Duration::from_secs(seconds);
        match n {
            10_000 => assert!(compared < limit(5) && entered < limit(10), "{compared:?} {entered:?}"),
            100_000 => assert!(compared + entered < limit(60), "{compared:?} {entered:?}"),
            1_000_000 => assert!(compared + entered < limit(300), "{compared:?} {entered:?}"),
            _ => {}
        }
    })
    .await;
}

/// G01: an old list of 20,000 rows, as another office made it.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "measured by hand, like the one before"]
async fn an_old_list_in_time() {
    TestApp::each(async |app| {
        let by = app.rapporteur_of("03.531").await;
        let old = OldList::new(20_000, 5);
        eprintln!("20,000 rows, {} people, {} broken rows", old.people, old.broken);
        measured(app, &by, "03.531", "old.xlsx", &old.workbook(), true).await;
    })
    .await;
}
