//! What stands before and behind every handler: the visit, the permission of the route, cross-site requests, headers,
//! and the page that explains a refusal.

use super::{Error, Visit};
use crate::{
    access::Can,
    accounts,
    app::App,
    ui::{Lang, Theme, negotiate},
};
use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, HeaderValue, Method, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use std::{net::SocketAddr, sync::Arc};

/// What a route asks of a visitor before its handler is entered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Needs {
    /// Anyone may come: sign-in, assets, health.
    Nothing,
    /// Only before the organisation exists: the first-run guide.
    EmptyDatabase,
    /// A session.
    SignedIn,
    /// A session that holds this somewhere.
    Grant(Can),
}

impl Needs {
    /// As printed in the table of addresses: the capability's key, or `nothing`, `first_run`, `signed_in`.
    pub fn key(self) -> &'static str {
        match self {
            Needs::Nothing => "nothing",
            Needs::EmptyDatabase => "first_run",
            Needs::SignedIn => "signed_in",
            Needs::Grant(can) => can.key(),
        }
    }
}

/// Lays the [`Visit`] of the request for everything behind.
pub async fn enter(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    match visit_of(&app, &parts).await {
        Ok(visit) => parts.extensions.insert(visit),
        Err(e) => return e.into_response(),
    };
    next.run(Request::from_parts(parts, body)).await
}

async fn visit_of(app: &Arc<App>, request: &Parts) -> Result<Visit, Error> {
    let headers = &request.headers;
    let mut visit = Visit::of_program(app.clone());
    visit.path = request.uri.path_and_query().map(|p| p.as_str().to_string()).unwrap_or_default();
    visit.fragment = headers.contains_key("hx-request");
    visit.address = address_of(app, request);
    let mut chosen = None;
    visit.theme = cookie(headers, "amana_theme").map(|c| Theme::from_code(&c)).unwrap_or_default();
    if let Some(token) = cookie(headers, accounts::session::cookie_name(&app.config))
        && let Some((officer, lang)) =
            accounts::session::officer_of(app, &token, visit.now, visit.today).await?
    {
        if let Some(asker) = request.extensions.get::<crate::ops::logs::Asker>() {
            asker.is(officer.account);
        }
        visit.officer = Some(Arc::new(officer));
        chosen = Some(lang);
    }
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok());
    // What was chosen on this device was chosen by hand and last; the account knows how to begin elsewhere.
    let here = cookie(headers, "amana_language").and_then(|c| Lang::from_code(&c));
    // Whoever asks for none of the three gets the organisation's.
    let asks = accepted.is_some_and(|a| Lang::ALL.iter().any(|l| a.to_lowercase().contains(l.code())));
    let default = (!asks).then(|| app.settings().language);
    visit.lang = negotiate(here.or(chosen).or(default), None, accepted);
    Ok(visit)
}

fn address_of(app: &App, request: &Parts) -> String {
    let peer =
        request.extensions.get::<ConnectInfo<SocketAddr>>().map(|c| c.0.ip().to_string()).unwrap_or_default();
    if !app.config.trusted_proxy.is_empty() && app.config.trusted_proxy == peer {
        let forwarded = request.headers.get("x-forwarded-for").and_then(|v| v.to_str().ok()).unwrap_or("");
        if let Some(last) = forwarded.rsplit(',').next().map(str::trim).filter(|s| !s.is_empty()) {
            return last.to_string();
        }
    }
    peer
}

/// The value of a cookie.
pub fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|v| v.to_str().ok())
        .flat_map(|v| v.split(';'))
        .find_map(|pair| {
            let (key, value) = pair.trim().split_once('=')?;
            (key == name && !value.is_empty()).then(|| value.to_string())
        })
}

/// What works before there is an organisation: health, figures, the interface's own files, language and theme.
fn answers_always(path: &str) -> bool {
    let path = path.split('?').next().unwrap_or_default();
    path.starts_with("/assets/")
        || matches!(path, "/healthz" | "/metrics" | "/theme.css" | "/appearance" | "/_ui")
}

/// Refuses a request that the route's need does not admit.
pub async fn admit(needs: Needs, request: Request, next: Next) -> Response {
    let visit = request.extensions().get::<Visit>().cloned();
    let officer = visit.as_ref().and_then(Visit::officer);
    if let Some(visit) = &visit
        && !answers_always(&visit.path)
    {
        // Before there is an organisation there is nothing but the guide; afterwards there is no guide.
        match (crate::setup::is_open(&visit.app).await, needs) {
            (Err(e), _) => return e.into_response(),
            (Ok(true), Needs::EmptyDatabase) => {}
            (Ok(true), _) => return super::see("/setup"),
            (Ok(false), Needs::EmptyDatabase) => return Error::NotFound.into_response(),
            (Ok(false), _) => {}
        }
    }
    let refused = match needs {
        Needs::Nothing | Needs::EmptyDatabase => None,
        Needs::SignedIn => officer.is_none().then_some(Error::SignIn),
        Needs::Grant(can) => match officer {
            None => Some(Error::SignIn),
            Some(officer) if officer.can(can) => None,
            Some(_) => Some(Error::Denied(crate::access::Denial { can, at: None })),
        },
    };
    match (refused, visit) {
        (Some(Error::SignIn), Some(visit)) => accounts::pages::sign_in::ask(visit, request).await,
        (Some(e), _) => e.into_response(),
        (None, _) => next.run(request).await,
    }
}

/// Refuses writes that another site sends: `Sec-Fetch-Site` says it, or else `Origin` must name this host.
pub async fn same_site(request: Request, next: Next) -> Response {
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        return next.run(request).await;
    }
    let headers = request.headers();
    let text = |name: &str| headers.get(name).and_then(|v| v.to_str().ok());
    let ours = match text("sec-fetch-site") {
        Some(site) => site == "same-origin",
        None => match text("origin") {
            Some(origin) => {
                let host = text("host").unwrap_or("");
                !host.is_empty() && origin.split_once("://").is_some_and(|(_, o)| o == host)
            }
            // Neither header: not a browser, so no cookie can have been sent against a person's will.
            None => true,
        },
    };
    if ours { next.run(request).await } else { Error::Malformed("cross-site request".into()).into_response() }
}

/// Headers of every answer.
pub async fn headers(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let h = response.headers_mut();
    let mut set = |name: header::HeaderName, value: &'static str| {
        h.entry(name).or_insert(HeaderValue::from_static(value));
    };
    set(
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
         connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'",
    );
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "same-origin");
    set(header::CACHE_CONTROL, "no-store");
    set(
        header::HeaderName::from_static("permissions-policy"),
        "geolocation=(), microphone=(), camera=(self)",
    );
    set(header::HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    if app.config.secure() {
        set(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000");
    }
    response
}

/// Turns a refusal into a page in the visitor's language. Broken parts are logged with their chain under a reference.
pub async fn explain(request: Request, next: Next) -> Response {
    let visit = request.extensions().get::<Visit>().cloned();
    let accept = request.headers().get(header::ACCEPT).and_then(|v| v.to_str().ok()).map(str::to_owned);
    let wants_page = accept.as_deref().is_none_or(|a| a.contains("html") || a.contains("*/*"));
    // The page's own scripts show the words beside what they sent.
    let as_json = accept.as_deref().is_some_and(|a| a.starts_with("application/json"));
    let response = next.run(request).await;
    let (Some(error), Some(visit)) = (response.extensions().get::<Error>().cloned(), visit) else {
        return response;
    };
    let reference = match &error {
        Error::Broken(chain) => {
            let reference = visit.app.ids.fresh::<()>().to_string();
            tracing::error!(reference, path = visit.path, "{chain:#}");
            Some(reference)
        }
        Error::Malformed(why) => {
            tracing::info!(path = visit.path, why, "malformed request");
            None
        }
        _ => None,
    };
    if matches!(error, Error::SignIn) && !visit.fragment && wants_page && visit.path != "/sign-out" {
        let back = data_encoding::BASE64URL_NOPAD.encode(visit.path.as_bytes());
        return axum::response::Redirect::to(&format!("/sign-in?back={back}")).into_response();
    }
    let page = super::problem::Problem::new(&visit, &error, reference);
    if as_json {
        return (error.status(), axum::Json(serde_json::json!({ "text": page.text() }))).into_response();
    }
    let mut answer = match super::page(page) {
        Ok(answer) => answer,
        Err(e) => {
            tracing::error!("the page of a problem did not render: {e}");
            error.status().into_response()
        }
    };
    *answer.status_mut() = error.status();
    answer
}
