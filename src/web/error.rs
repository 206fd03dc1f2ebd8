use crate::access::Denial;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use std::sync::Arc;

/// The answer of everything that can fail.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a request is not answered as asked. Rendered by [`super::guard::explain`] as a page with a way out.
#[derive(Debug, Clone)]
pub enum Error {
    /// Nobody is signed in.
    SignIn,
    /// There is nothing there, or nothing this person may know of.
    NotFound,
    /// It is there and may be seen, but this is not allowed.
    Denied(Denial),
    /// It was there and was erased.
    Gone,
    /// Somebody changed it meanwhile: look again.
    Changed,
    /// The request itself is malformed; the reason is for the log.
    Malformed(String),
    /// The body is larger than accepted, in megabytes.
    TooLarge(usize),
    /// What was asked for is too long to be printed in one file.
    TooLong,
    /// Too many attempts; seconds to wait.
    Slow(i64),
    /// Others were writing the same rows for too long: nothing was saved, try again.
    Busy,
    /// No room left on the disk: nothing was saved.
    Full,
    /// A defect or a broken part. Logged with its chain under a reference number.
    Broken(Arc<anyhow::Error>),
}

impl Error {
    /// The HTTP status.
    pub fn status(&self) -> StatusCode {
        match self {
            Error::SignIn => StatusCode::UNAUTHORIZED,
            Error::NotFound => StatusCode::NOT_FOUND,
            Error::Denied(_) => StatusCode::FORBIDDEN,
            Error::Gone => StatusCode::GONE,
            Error::Changed => StatusCode::CONFLICT,
            Error::Malformed(_) => StatusCode::BAD_REQUEST,
            Error::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Error::TooLong => StatusCode::UNPROCESSABLE_ENTITY,
            Error::Slow(_) => StatusCode::TOO_MANY_REQUESTS,
            Error::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Error::Full => StatusCode::INSUFFICIENT_STORAGE,
            Error::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Error::Broken(e) => write!(f, "{e:#}"),
            other => write!(f, "{other:?}"),
        }
    }
}
impl std::error::Error for Error {}

impl From<anyhow::Error> for Error {
    fn from(e: anyhow::Error) -> Error {
        Error::Broken(Arc::new(e))
    }
}
impl From<amana_sql::Error> for Error {
    fn from(e: amana_sql::Error) -> Error {
        match e {
            amana_sql::Error::Full => Error::Full,
            e if e.is_transient() => Error::Busy,
            e => anyhow::Error::new(e).into(),
        }
    }
}
impl From<crate::keys::Locked> for Error {
    fn from(e: crate::keys::Locked) -> Error {
        anyhow::Error::new(e).into()
    }
}
impl From<askama::Error> for Error {
    fn from(e: askama::Error) -> Error {
        anyhow::Error::new(e).into()
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}
