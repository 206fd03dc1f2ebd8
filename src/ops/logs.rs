//! One line of log for each request, readable alone: method, the route's pattern (never the path itself, which may name a
//! person), status, milliseconds, the account, and a request number that the answer carries too.

use crate::{app::App, config::Config};
use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderName, HeaderValue},
    middleware::Next,
    response::Response,
};
use std::{
    io::IsTerminal,
    sync::{Arc, OnceLock},
    time::Instant,
};

/// Opens the log as the settings say: to standard error, as text for people or JSON for machines.
pub fn init(config: &Config) {
    let base = tracing_subscriber::fmt()
        .with_env_filter(&config.log)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal());
    if config.log_format == "json" {
        base.json().flatten_event(true).with_current_span(false).with_span_list(false).init();
    } else {
        base.init();
    }
}

/// Who turned out to be asking: filled in by the guard that knows the session.
#[derive(Clone, Default)]
pub struct Asker(Arc<OnceLock<String>>);

impl Asker {
    /// This account asks.
    pub fn is(&self, account: impl ToString) {
        let _ = self.0.set(account.to_string());
    }
}

/// Counts and logs a request. The outermost layer.
pub async fn watch(State(app): State<Arc<App>>, mut request: Request, next: Next) -> Response {
    let since = Instant::now();
    let method = request.method().clone();
    let route =
        request.extensions().get::<MatchedPath>().map_or("unmatched".to_owned(), |p| p.as_str().to_owned());
    let asker = Asker::default();
    request.extensions_mut().insert(asker.clone());
    let number = app.ids.fresh::<()>().to_string();
    let mut response = next.run(request).await;
    if let Ok(value) = HeaderValue::from_str(&number) {
        response.headers_mut().insert(HeaderName::from_static("x-request-id"), value);
    }
    let status = response.status().as_u16();
    let spent = since.elapsed();
    app.metrics.note(method.as_str(), &route, status, spent);
    let ms = spent.as_secs_f64() * 1000.0;
    let ms = (ms * 10.0).round() / 10.0;
    let account = asker.0.get().map_or("-", String::as_str);
    let method = method.as_str();
    let routine = matches!(route.as_str(), "/healthz" | "/metrics" | "/assets/{name}" | "/theme.css");
    if status >= 500 {
        tracing::warn!(method, route, status, ms, account, request = number, "request");
    } else if routine {
        tracing::debug!(method, route, status, ms, account, request = number, "request");
    } else {
        tracing::info!(method, route, status, ms, account, request = number, "request");
    }
    response
}
