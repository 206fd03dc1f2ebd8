//! Opening pages through the program's own router, with the session of an officer, and timing them.

use super::{
    import,
    live::{self, Crowd},
    machine,
    mail::Letterbox,
    plan::Plan,
    printing,
    questions::{Level, Question},
    session, store, summons,
};
use crate::{app::App, routes};
use anyhow::{Context, Result, anyhow, bail};
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
};
use serde::Serialize;
use std::{
    collections::BTreeMap,
    sync::Arc,
    time::{Duration, Instant},
};
use tower::ServiceExt;

/// What can be measured with `--only`.
pub const NAMES: &[&str] = &[
    "home",
    "unit",
    "unit-region",
    "unit-province",
    "unit-commune",
    "structure",
    "structure-past",
    "structure-map",
    "structure-list",
    "structure-below",
    "report",
    "report-pdf",
    "readiness",
    "readiness-past",
    "organisations",
    "headquarters",
    "means",
    "body",
    "officer",
    "person",
    "people",
    "people-later",
    "members",
    "members-later",
    "members-filter",
    "members-name",
    "members-counts",
    "members-shares",
    "member",
    "member-check",
    "bodies",
    "bodies-elected",
    "bodies-gone",
    "bodies-kind",
    "meetings",
    "meetings-body",
    "meeting",
    "decisions",
    "decisions-kind",
    "decisions-open",
    "decisions-late",
    "decision",
    "archive",
    "journal",
    "search-name",
    "search-latin",
    "search-family",
    "search-begun",
    "search-two",
    "search-common",
    "search-unit",
    "together",
    "import",
    printing::NAME,
    LIVE,
    SUMMONS,
];

/// Measured only when they are asked for by their names: they take minutes, and found a body each time.
const LIVE: &str = "live";
const SUMMONS: &str = "summons";

/// Texts of one import.
const TEXTS: usize = 1000;

/// How long each line is measured when nothing else is asked.
pub const LONG_ENOUGH: Duration = Duration::from_secs(3);
/// How often at most.
const OFTEN_ENOUGH: usize = 400;
/// Opened before the clock starts: statements are prepared, pages of the database read once.
const WARM: usize = 10;

/// One line of the report.
#[derive(Debug, Serialize)]
pub struct Measured {
    /// What was opened.
    pub name: String,
    /// By whom.
    pub level: &'static str,
    /// How many times.
    pub times: usize,
    /// Half of them took no longer, in milliseconds.
    pub p50_ms: f64,
    /// 99 of 100 took no longer.
    pub p99_ms: f64,
    /// Time the program worked for one, a server of its database apart.
    pub cpu_ms: Option<f64>,
    /// Bytes of one answer, at the median.
    pub bytes: usize,
    /// Answers a second, when several ask at once.
    pub per_second: Option<f64>,
    /// What it answered instead of a page.
    pub problem: Option<String>,
}

/// Measures everything of which the name begins with one of `only`; what takes seconds when there is none. Each line takes
/// `long`; a meeting has `crowd`.
pub async fn measure(
    app: &Arc<App>,
    plan: &Plan,
    only: &[String],
    long: Duration,
    crowd: Crowd,
    letterbox: &Letterbox,
    told: &mut (dyn FnMut(&Measured) + Send),
) -> Result<Vec<Measured>> {
    let wanted = |name: &str| only.is_empty() || only.iter().any(|o| name.starts_with(o.as_str()));
    let mut browsers = BTreeMap::new();
    for level in Level::ALL {
        if let Some(browser) = Browser::of(app, plan, level).await? {
            browsers.insert(level, browser);
        }
    }
    let questions = plan.questions();
    let mut out = vec![];
    for question in questions.iter().filter(|q| wanted(q.name)) {
        let Some(browser) = browsers.get(&question.level) else { continue };
        let measured = browser.times(question, long).await?;
        told(&measured);
        out.push(measured);
    }
    if wanted("together") {
        let measured = together(&browsers, &questions, long * 2).await?;
        told(&measured);
        out.push(measured);
    }
    if wanted("import") {
        let measured = import::import(app, plan, TEXTS).await?;
        told(&measured);
        out.push(measured);
    }
    if wanted(printing::NAME) {
        let measured = printing::printing(plan.size.seed, long).await?;
        told(&measured);
        out.push(measured);
    }
    let named = |name: &str| only.iter().any(|o| name.starts_with(o.as_str()));
    let mut large = vec![];
    if named(LIVE) {
        large.extend(live::live(app, plan, crowd).await?);
    }
    if named(SUMMONS) {
        large.extend(summons::summons(app, plan, crowd.called, letterbox).await?);
    }
    for measured in large {
        told(&measured);
        out.push(measured);
    }
    let mut tx = app.db.begin().await?;
    for change in store::sessions_delete() {
        tx.exec(change).await?;
    }
    tx.commit().await?;
    Ok(out)
}

/// An officer's browser.
#[derive(Clone)]
struct Browser {
    router: Router,
    cookie: String,
}

impl Browser {
    /// Signs the head of a level in; none when nobody heads one there.
    async fn of(app: &Arc<App>, plan: &Plan, level: Level) -> Result<Option<Browser>> {
        let Some(head) = plan.head_of(level) else { return Ok(None) };
        let (cookie, rows) = session::signed_in(app, head.person)?;
        let mut tx = app.db.begin().await?;
        for row in rows {
            tx.exec(row).await?;
        }
        tx.commit().await?;
        Ok(Some(Browser { router: routes::router(app.clone()), cookie }))
    }

    async fn open(&self, path: &str) -> Result<(StatusCode, usize)> {
        let (request, form) = match path.strip_prefix("POST ").and_then(|rest| rest.split_once('?')) {
            Some((address, form)) => {
                let kind = "application/x-www-form-urlencoded";
                (Request::post(address).header(header::CONTENT_TYPE, kind), form.to_owned())
            }
            None => (Request::get(path), String::new()),
        };
        let request = request
            .header(header::HOST, "localhost")
            .header(header::ACCEPT, "text/html")
            .header("sec-fetch-site", "same-origin")
            .header(header::COOKIE, &self.cookie)
            .body(Body::from(form))?;
        let response = self.router.clone().oneshot(request).await?;
        let status = response.status();
        let body = to_bytes(response.into_body(), 64 << 20).await?;
        Ok((status, body.len()))
    }

    async fn times(&self, question: &Question, long: Duration) -> Result<Measured> {
        let (name, level) = (question.name, question.level.name());
        let mut paths = question.paths.iter().cycle();
        for path in paths.by_ref().take(WARM) {
            let (status, _) = self.open(path).await?;
            if status != StatusCode::OK {
                let problem = Some(format!("{path}: {status}"));
                return Ok(Measured { problem, ..Measured::of(name, level, vec![], 0, None, None) });
            }
        }
        let (mut took, mut sizes) = (vec![], vec![]);
        let (begun, worked) = (Instant::now(), machine::worked());
        for path in paths {
            if begun.elapsed() > long || took.len() >= OFTEN_ENOUGH {
                break;
            }
            let start = Instant::now();
            let (status, bytes) = self.open(path).await?;
            took.push(start.elapsed());
            sizes.push(bytes);
            if status != StatusCode::OK {
                bail!("{path} answered {status}");
            }
        }
        let worked = machine::since(worked);
        sizes.sort_unstable();
        Ok(Measured::of(name, level, took, share(&sizes, 50), worked, None))
    }
}

/// The pages that answer, opened by four at once for a while: what two cores serve when they do nothing else.
async fn together(
    browsers: &BTreeMap<Level, Browser>,
    questions: &[Question],
    long: Duration,
) -> Result<Measured> {
    let mut paths = vec![];
    for question in questions {
        let Some(browser) = browsers.get(&question.level) else { continue };
        let first = question.paths.first().context("a question without an address")?;
        if browser.open(first).await?.0 == StatusCode::OK {
            paths.extend(question.paths.iter().take(40).map(|path| (browser.clone(), path.clone())));
        }
    }
    let paths = Arc::new(paths);
    if paths.is_empty() {
        bail!("no page answers");
    }
    let (begun, worked) = (Instant::now(), machine::worked());
    let visitors = (0..4).map(|visitor| {
        let paths = paths.clone();
        tokio::spawn(async move {
            let mut took = vec![];
            // A step that meets every page, in another order for each.
            let mut at = visitor * 997;
            while begun.elapsed() < long {
                at = (at + 1009) % paths.len();
                let (browser, path) = &paths[at];
                let start = Instant::now();
                let (status, _) = browser.open(path).await?;
                if status != StatusCode::OK {
                    bail!("{path} answered {status}");
                }
                took.push(start.elapsed());
            }
            Ok(took)
        })
    });
    let mut took = vec![];
    for visitor in visitors.collect::<Vec<_>>() {
        took.extend(visitor.await.map_err(|e| anyhow!("{e}"))??);
    }
    let lasted = begun.elapsed();
    let worked = machine::since(worked);
    Ok(Measured::of("together", "all", took, 0, worked, Some(lasted)))
}

impl Measured {
    /// From what each took, what the program worked for all, and how long several at once took together.
    pub(super) fn of(
        name: &str,
        level: &'static str,
        mut took: Vec<Duration>,
        bytes: usize,
        worked: Option<Duration>,
        lasted: Option<Duration>,
    ) -> Measured {
        took.sort_unstable();
        let times = took.len();
        Measured {
            name: name.to_owned(),
            level,
            times,
            p50_ms: ms(share(&took, 50)),
            p99_ms: ms(share(&took, 99)),
            cpu_ms: worked.map(|w| ms(w) / times.max(1) as f64),
            bytes,
            per_second: lasted.map(|l| times as f64 / l.as_secs_f64()),
            problem: None,
        }
    }
}

/// The value that so many of a hundred do not pass.
fn share<T: Copy + Default>(sorted: &[T], percent: usize) -> T {
    let at = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
    sorted.get(at).copied().unwrap_or_default()
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_of_a_hundred() {
        let values: Vec<u32> = (1..=200).collect();
        assert_eq!((share(&values, 50), share(&values, 99), share(&values, 100)), (100, 198, 200));
        assert_eq!(share::<u32>(&[], 50), 0);
        assert_eq!(share(&[7], 99), 7);
    }
}
