//! What all pages share: the visit (who, when, in which language), errors that offer a way out, forms, headers.

pub mod assets;
pub mod csv;
mod error;
mod forms;
pub mod guard;
mod menu;
mod problem;
pub mod sent;
pub mod sheet;
mod visit;

pub use error::{Error, Result};
pub use forms::{FormErrors, Urlencoded};
pub use visit::{Officer, Visit};

use askama::Template;
use axum::response::{Html, IntoResponse, Response};

/// Renders a page struct.
pub fn page(template: impl Template) -> Result<Response> {
    Ok(Html(template.render()?).into_response())
}

/// Goes to another page after a form was accepted (303, so that going back does not send it twice).
pub fn see(path: &str) -> Response {
    axum::response::Redirect::to(path).into_response()
}

/// `GET /healthz`: is the program able to answer from its database?
pub async fn health(
    axum::extract::State(app): axum::extract::State<std::sync::Arc<crate::app::App>>,
) -> Result<&'static str> {
    app.db.one(crate::territory::store::unit_count()).await?;
    Ok("ok\n")
}
