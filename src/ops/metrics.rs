//! Figures for Prometheus, in its text format. Counted in memory: a restart begins at nought, as Prometheus expects.

use super::store;
use crate::{
    app::App,
    journal,
    web::{Error, Result},
};
use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use std::{
    collections::BTreeMap,
    fmt::Write,
    net::SocketAddr,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use subtle::ConstantTimeEq;

/// Upper limits of the classes of duration, in seconds.
const CLASSES: [f64; 10] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];

/// What was counted since the program started.
#[derive(Default)]
pub struct Metrics(Mutex<Counted>);

#[derive(Default)]
struct Counted {
    answers: BTreeMap<(String, String, u16), u64>,
    durations: BTreeMap<(String, String), Durations>,
}

#[derive(Default)]
struct Durations {
    classes: [u64; CLASSES.len()],
    count: u64,
    seconds: f64,
}

impl Metrics {
    /// A request was answered.
    pub fn note(&self, method: &str, route: &str, status: u16, spent: Duration) {
        // Whatever a stranger writes as a method is one figure, not many.
        let method = if matches!(method, "GET" | "POST" | "HEAD") { method } else { "other" };
        let mut counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (method.to_owned(), route.to_owned());
        *counted.answers.entry((key.0.clone(), key.1.clone(), status)).or_default() += 1;
        let durations = counted.durations.entry(key).or_default();
        let seconds = spent.as_secs_f64();
        durations.count += 1;
        durations.seconds += seconds;
        for (limit, n) in CLASSES.iter().zip(&mut durations.classes) {
            if seconds <= *limit {
                *n += 1;
            }
        }
    }

    fn write(&self, out: &mut String) {
        let counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        head(out, "amana_http_requests_total", "counter", "Requests answered, by route and status.");
        for ((method, route, status), n) in &counted.answers {
            let _ = writeln!(
                out,
                "amana_http_requests_total{{method=\"{method}\",route=\"{route}\",status=\"{status}\"}} {n}"
            );
        }
        let name = "amana_http_request_duration_seconds";
        head(out, name, "histogram", "How long requests took.");
        for ((method, route), d) in &counted.durations {
            let labels = format!("method=\"{method}\",route=\"{route}\"");
            for (limit, n) in CLASSES.iter().zip(&d.classes) {
                let _ = writeln!(out, "{name}_bucket{{{labels},le=\"{limit}\"}} {n}");
            }
            let _ = writeln!(out, "{name}_bucket{{{labels},le=\"+Inf\"}} {}", d.count);
            let _ = writeln!(out, "{name}_sum{{{labels}}} {}", d.seconds);
            let _ = writeln!(out, "{name}_count{{{labels}}} {}", d.count);
        }
    }
}

/// `GET /metrics`: for who knows the token of the settings, or without one for this machine alone. To others there is
/// nothing here.
pub async fn show(State(app): State<Arc<App>>, request: Request) -> Result<Response> {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|c| c.0);
    if !may_read(&app.config.metrics_token, peer, request.headers()) {
        return Err(Error::NotFound);
    }
    let mut out = String::new();
    let engine = format!("{:?}", app.db.engine()).to_lowercase();
    head(&mut out, "amana_build_info", "gauge", "The version of the program and its engine.");
    let _ = writeln!(out, "amana_build_info{{version=\"{}\",engine=\"{engine}\"}} 1", crate::ui::VERSION);
    app.metrics.write(&mut out);
    let spent = app.db.spent();
    let seconds = spent.micros() as f64 / 1e6;
    figure(&mut out, "amana_db_statements_total", "counter", "Statements and commits.", spent.statements());
    figure(&mut out, "amana_db_seconds_total", "counter", "Time waited for the database.", seconds);
    let waiting = app.db.one(journal::store::waiting()).await?.n;
    figure(&mut out, "amana_journal_unsealed_acts", "gauge", "Acts that wait for their seal.", waiting);
    let jobs = app.db.one(store::jobs()).await?;
    figure(&mut out, "amana_jobs_waiting", "gauge", "Jobs that are not finished.", jobs.waiting);
    figure(&mut out, "amana_jobs_failed", "gauge", "Jobs that ended with an error.", jobs.failed);
    let sessions = app.db.one(store::sessions_alive(app.clock.now())).await?.n;
    figure(&mut out, "amana_sessions", "gauge", "Sessions that are open.", sessions);
    let kind = "text/plain; version=0.0.4; charset=utf-8";
    Ok(([(header::CONTENT_TYPE, kind)], out).into_response())
}

fn may_read(token: &str, peer: Option<SocketAddr>, headers: &HeaderMap) -> bool {
    if token.is_empty() {
        // A proxy on this machine brings strangers: it says so in a header.
        let forwarded =
            headers.keys().any(|name| name.as_str().starts_with("x-forwarded") || name == "forwarded");
        return !forwarded && peer.is_some_and(|peer| peer.ip().to_canonical().is_loopback());
    }
    let given = headers.get(header::AUTHORIZATION).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let given = given.strip_prefix("Bearer ").unwrap_or_default();
    given.as_bytes().ct_eq(token.as_bytes()).into()
}

fn head(out: &mut String, name: &str, kind: &str, what: &str) {
    let _ = writeln!(out, "# HELP {name} {what}\n# TYPE {name} {kind}");
}

fn figure(out: &mut String, name: &str, kind: &str, what: &str, value: impl std::fmt::Display) {
    head(out, name, kind, what);
    let _ = writeln!(out, "{name} {value}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_or_the_token_reads() {
        let here: Option<SocketAddr> = Some("127.0.0.1:5".parse().unwrap());
        let there: Option<SocketAddr> = Some("192.0.2.7:5".parse().unwrap());
        let mut headers = HeaderMap::new();
        assert!(may_read("", here, &headers));
        assert!(may_read("", Some("[::ffff:127.0.0.1]:5".parse().unwrap()), &headers));
        assert!(!may_read("", there, &headers) && !may_read("", None, &headers));
        headers.insert("x-forwarded-for", "192.0.2.7".parse().unwrap());
        assert!(!may_read("", here, &headers), "a proxy on this machine");
        assert!(!may_read("secret", here, &headers));
        headers.insert("authorization", "Bearer secret".parse().unwrap());
        assert!(may_read("secret", there, &headers));
        assert!(!may_read("another", there, &headers));
    }

    #[test]
    fn classes_of_duration_are_cumulative() {
        let metrics = Metrics::default();
        for ms in [1, 7, 300, 60_000] {
            metrics.note("GET", "/units/{code}", 200, Duration::from_millis(ms));
        }
        metrics.note("BREW", "/units/{code}", 405, Duration::from_millis(1));
        let mut out = String::new();
        metrics.write(&mut out);
        let line = |start: &str| out.lines().find(|l| l.starts_with(start)).unwrap_or_default().to_owned();
        let labels = "method=\"GET\",route=\"/units/{code}\"";
        let name = "amana_http_request_duration_seconds";
        assert!(line(&format!("{name}_bucket{{{labels},le=\"0.005\"}}")).ends_with(" 1"), "{out}");
        assert!(line(&format!("{name}_bucket{{{labels},le=\"0.5\"}}")).ends_with(" 3"), "{out}");
        assert!(line(&format!("{name}_bucket{{{labels},le=\"+Inf\"}}")).ends_with(" 4"), "{out}");
        assert!(line("amana_http_requests_total{method=\"other\"").ends_with("status=\"405\"} 1"), "{out}");
    }
}
