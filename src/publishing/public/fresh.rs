//! Answers that may be kept: each with its tag and its day, and 304 for who has it already.

use amana_base::Instant;
use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use sha2::{Digest, Sha256};

/// An answer as it may be kept.
pub struct Kept {
    body: Vec<u8>,
    mime: &'static str,
    changed: Option<Instant>,
}

impl Kept {
    /// A body, what it is, when it last changed.
    pub fn page(body: Vec<u8>, mime: &'static str, changed: Option<Instant>) -> Kept {
        Kept { body, mime, changed }
    }
}

/// The answer, or 304 where the asker has it already. A tag decides before a day.
pub fn fresh(asked: &HeaderMap, kept: Kept) -> Response {
    let digest = Sha256::digest(&kept.body);
    let tag = format!("\"{}\"", data_encoding::BASE64URL_NOPAD.encode(&digest[..15]));
    let day = kept.changed.map(http_date);
    let text = |name: header::HeaderName| asked.get(name).and_then(|v| v.to_str().ok());
    let known = match text(header::IF_NONE_MATCH) {
        Some(tags) => tags.split(',').any(|t| t.trim().trim_start_matches("W/") == tag || t.trim() == "*"),
        None => day.as_deref().is_some_and(|day| text(header::IF_MODIFIED_SINCE) == Some(day)),
    };
    let mut answer =
        if known { StatusCode::NOT_MODIFIED.into_response() } else { Body::from(kept.body).into_response() };
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kept.mime));
    // Kept, and asked again each time: what is switched off or withdrawn is gone at once.
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=0, must-revalidate"));
    for (name, value) in [(header::ETAG, Some(tag)), (header::LAST_MODIFIED, day)] {
        if let Some(value) = value.and_then(|v| HeaderValue::from_str(&v).ok()) {
            headers.insert(name, value);
        }
    }
    answer
}

/// `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110).
fn http_date(at: Instant) -> String {
    const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let day = at.day(0);
    let (year, month, date) = day.ymd();
    let second = at.0.div_euclid(1_000_000).rem_euclid(86_400);
    format!(
        "{}, {date:02} {} {year:04} {:02}:{:02}:{:02} GMT",
        DAYS[day.weekday() as usize % 7],
        MONTHS[(month - 1).rem_euclid(12) as usize],
        second / 3600,
        second / 60 % 60,
        second % 60
    )
}

/// `2026-05-04T09:30:00Z` (RFC 3339).
pub fn stamp(at: Instant) -> String {
    let second = at.0.div_euclid(1_000_000).rem_euclid(86_400);
    format!("{}T{:02}:{:02}:{:02}Z", at.day(0), second / 3600, second / 60 % 60, second % 60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use amana_base::Day;

    #[test]
    fn days_as_http_and_atom_write_them() {
        let at = Instant(784_111_777_000_000);
        assert_eq!(http_date(at), "Sun, 06 Nov 1994 08:49:37 GMT");
        assert_eq!(stamp(at), "1994-11-06T08:49:37Z");
        assert_eq!(at.day(0), Day::of(1994, 11, 6).unwrap());
    }

    /// D11: who has a page already is told so, by its tag first.
    #[test]
    fn who_has_it_is_told_so() {
        let kept = || Kept::page(b"x".to_vec(), "text/plain", Some(Instant(784_111_777_000_000)));
        let first = fresh(&HeaderMap::new(), kept());
        assert_eq!(first.status(), StatusCode::OK);
        let tag = first.headers()[header::ETAG].clone();
        let mut asked = HeaderMap::new();
        asked.insert(header::IF_NONE_MATCH, tag);
        assert_eq!(fresh(&asked, kept()).status(), StatusCode::NOT_MODIFIED);
        asked.insert(header::IF_NONE_MATCH, HeaderValue::from_static("\"other\""));
        asked.insert(header::IF_MODIFIED_SINCE, HeaderValue::from_static("Sun, 06 Nov 1994 08:49:37 GMT"));
        assert_eq!(fresh(&asked, kept()).status(), StatusCode::OK, "another tag means another text");
        asked.remove(header::IF_NONE_MATCH);
        assert_eq!(fresh(&asked, kept()).status(), StatusCode::NOT_MODIFIED);
    }
}
