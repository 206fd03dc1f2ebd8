//! A form that was sent after the session ended: it is kept inside the sign-in page, under a mark of ours, and offered
//! back once the person is in again. Nothing of it is stored here.

use crate::{app::App, web::Visit};
use axum::http::{HeaderMap, header};
use data_encoding::BASE64URL_NOPAD;
use serde::{Deserialize, Serialize};

/// The largest form that is kept, in bytes.
pub const MOST: usize = 2 * 1024 * 1024;

/// A form as it was sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// Where it was sent.
    pub path: String,
    /// The page it was filled on.
    pub page: String,
    /// Its fields, in order. Passwords are left out.
    pub fields: Vec<(String, String)>,
}

impl Kept {
    /// The form of a request's body.
    pub fn of(visit: &Visit, headers: &HeaderMap, body: &[u8]) -> Option<Kept> {
        let fields: Vec<(String, String)> = serde_urlencoded::from_bytes(body).ok()?;
        let fields = fields.into_iter().filter(|(name, _)| !name.contains("password")).collect();
        Some(Kept { path: visit.path.clone(), page: page_of(headers), fields })
    }
    /// The form as text for a hidden field: a mark of the program's and the form.
    pub fn seal(&self, app: &App) -> String {
        let body = serde_json::to_vec(self).unwrap_or_default();
        let mark = app.keys.digest("kept form", &body);
        format!("{}.{}", BASE64URL_NOPAD.encode(&mark), BASE64URL_NOPAD.encode(&body))
    }
    /// Reads it back; `None` when the mark is not ours.
    pub fn open(app: &App, text: &str) -> Option<Kept> {
        let (mark, body) = text.split_once('.')?;
        let body = BASE64URL_NOPAD.decode(body.as_bytes()).ok()?;
        let right = app.keys.digest("kept form", &body);
        let given = BASE64URL_NOPAD.decode(mark.as_bytes()).ok()?;
        // Compared through a second digest, so that the time it takes tells nothing.
        if app.keys.digest("mark", &right) != app.keys.digest("mark", &given) {
            return None;
        }
        let kept: Kept = serde_json::from_slice(&body).ok()?;
        super::local_path(&kept.path).then_some(kept)
    }
    /// What the person wrote, for showing: the values that are words and not references.
    pub fn shown(&self) -> Vec<&str> {
        self.fields
            .iter()
            .filter(|(name, value)| name != "version" && !value.trim().is_empty())
            .map(|(_, value)| value.as_str())
            .collect()
    }
}

/// The page a form was filled on, as the browser says, or home.
pub fn page_of(headers: &HeaderMap) -> String {
    let referer = headers.get(header::REFERER).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let path =
        referer.split_once("://").and_then(|(_, rest)| rest.find('/').map(|at| rest[at..].to_string()));
    path.filter(|p| super::local_path(p)).unwrap_or_else(|| "/".into())
}
