//! The few addresses of the frame itself: the organisation's colour, language and theme, the page of parts.

use super::{Frame, Lang, Theme, accent, gallery::Gallery};
use crate::web::{self, Error, Result, Urlencoded, Visit};
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

/// `GET /theme.css`: the organisation's colour as two variables.
pub async fn theme(visit: Visit) -> Response {
    let mut response = accent::stylesheet(visit.app.rules().colour()).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/css; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=300"));
    response
}

/// Language or theme, and the page to come back to.
#[derive(Deserialize)]
pub struct Appearance {
    lang: Option<String>,
    theme: Option<String>,
    #[serde(default)]
    back: String,
}

/// `POST /appearance`: keeps the language or the theme on this device for a year.
pub async fn set_appearance(visit: Visit, Urlencoded(asked): Urlencoded<Appearance>) -> Result<Response> {
    let mut response = web::see(within(&asked.back));
    let mut keep = |name: &str, value: &str| {
        let secure = if visit.app.config.secure() { "; Secure" } else { "" };
        let cookie = format!("{name}={value}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly{secure}");
        if let Ok(cookie) = HeaderValue::from_str(&cookie) {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
    };
    if let Some(lang) = asked.lang.as_deref().and_then(Lang::from_code) {
        keep("amana_language", lang.code());
    }
    if let Some(theme) = &asked.theme {
        keep("amana_theme", Theme::from_code(theme).code());
    }
    Ok(response)
}

/// `GET /_ui`: every part of the interface. Not found on an installation people use.
pub async fn gallery(visit: Visit) -> Result<Response> {
    if !visit.app.config.dev {
        return Err(Error::NotFound);
    }
    let frame: Frame = visit.frame("المجلس الإقليمي");
    web::page(Gallery::new(frame))
}

/// A path of this site, or the home page: never the address of another.
fn within(back: &str) -> &str {
    let plain = back.starts_with('/') && !back.starts_with("//") && !back.contains(['\\', '\r', '\n', '\t']);
    if plain { back } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::within;

    #[test]
    fn the_way_back_never_leaves_the_site() {
        assert_eq!(within("/archive?at=2"), "/archive?at=2");
        for outside in ["https://example.org", "//example.org", "/\\example.org", "", "/\t/example.org"] {
            assert_eq!(within(outside), "/", "{outside}");
        }
    }
}
