//! How long a list of members takes from its file to the register and back, and how much memory, on both engines.
//!
//! `cargo run --release --example lists-rate -- ROWS`, sound rows of one province, of the whole country from 50,000 on;
//! `… -- old ROWS`, an old list of a province as offices keep them.

use amana::{
    importing::store::rows,
    jobs, territory,
    testing::{Answer, Client, OldList, TestApp, plain_list},
};
use std::time::Instant;

#[tokio::main]
async fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let old = args.first().is_some_and(|a| a == "old");
    let number: usize = args.last().and_then(|n| n.parse().ok()).unwrap_or(if old { 20_000 } else { 10_000 });
    TestApp::each(async |app| {
        let unit = if old || number < 50_000 { "03.531" } else { "" };
        let by = app.secretary_of(if unit.is_empty() { "MA" } else { unit }).await;
        let file = if old {
            let list = OldList::new(number, 5);
            println!("{number} rows, {} people, {} broken rows", list.people, list.broken);
            list.workbook()
        } else {
            let gazette = territory::gazette(&app.app).await.expect("the territory");
            plain_list(number, &gazette, unit)
        };
        through(app, &by, unit, &file).await;
    })
    .await;
}

/// Sends a file and goes through all that is done with it.
async fn through(app: &TestApp, by: &Client, unit: &str, file: &[u8]) {
    let mut begun = Instant::now();
    let mut told = |what: &str| {
        println!("  {what}: {:.2} s, at most {} MB", begun.elapsed().as_secs_f64(), peak());
        begun = Instant::now();
    };
    peak();
    let answer = by.upload("/members/imports", &[("unit", unit)], &[("file", "list", file)]).await;
    let list = answer.location.clone().unwrap_or_else(|| panic!("{answer}"));
    jobs::drain(&app.app, |_| {}).await.expect("the jobs");
    told(&format!("sent and recognised, {} MB", file.len() >> 20));
    let page = by.get(&format!("{list}/columns")).await;
    let values = ["sheet", "was", "header", "joined_on"].map(|name| (name, value(&page, name)));
    let form: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    for (what, path, form) in [
        ("compared", "columns", form.as_slice()),
        ("entered", "entry", &[]),
        ("taken back", "withdrawal", &[]),
    ] {
        let answer = by.post(&format!("{list}/{path}"), form).await;
        assert_eq!(answer.status, 303, "{what}: {answer}");
        jobs::drain(&app.app, |_| {}).await.expect("the jobs");
        told(what);
        let page = by.get(&list).await;
        assert_eq!(page.status, 200, "{what}: {page}");
        told("  its page");
        println!("  {}", states(app, &list).await);
        told("  counted");
    }
}

/// The value of a field of a form: what is written in it, or chosen.
fn value(page: &Answer, name: &str) -> String {
    let at = page.body.find(&format!("name=\"{name}\"")).unwrap_or_else(|| panic!("no {name} in {page}"));
    let begin = page.body[..at].rfind('<').unwrap_or(0);
    let whole = &page.body[begin..];
    let tag = match whole.strip_prefix("<select") {
        Some(select) => {
            let options = select.split("</select>").next().unwrap_or_default();
            options.split("<option").find(|option| option.contains(" selected")).unwrap_or_default()
        }
        None => whole.split('>').next().unwrap_or_default(),
    };
    tag.split("value=\"").nth(1).and_then(|v| v.split('"').next()).unwrap_or_default().to_owned()
}

/// How many rows there are of each state, and how many became a member, were changed, were taken back.
async fn states(app: &TestApp, list: &str) -> String {
    let id = list.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an identifier");
    let counts = app.app.db.all(rows::counts(id)).await.expect("counts");
    let became = app.app.db.one(rows::outcome(id)).await.expect("an outcome");
    let counts: Vec<String> = counts.iter().map(|(state, n)| format!("{state} {n}")).collect();
    format!(
        "{}; added {}, changed {}, taken back {}, kept {}",
        counts.join(", "),
        became.added,
        became.changed,
        became.undone,
        became.kept
    )
}

/// The most memory that this process held since it was last asked, in megabytes; 0 where that is not told.
fn peak() -> usize {
    let told = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak =
        told.lines().find_map(|line| line.strip_prefix("VmHWM:")?.split_whitespace().next()?.parse().ok());
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    peak.unwrap_or(0usize) / 1024
}
