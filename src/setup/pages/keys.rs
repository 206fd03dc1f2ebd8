//! The keys, kept before anything is written.

use super::{Guest, Question, go_on, title};
use crate::setup::model::Step;
use crate::{
    ui::{Field, Frame},
    web::{Result, Urlencoded, page},
};
use askama::Template;
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

/// The mark typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct KeysForm {
    mark: String,
}

fn keys_question(guest: &Guest, typed: &str, problem: Option<String>) -> Question {
    let (visit, w) = (&guest.visit, guest.visit.words());
    let mut q = Question::of(visit, Step::Keys, title(w, Step::Keys), w.setup_keys_lead());
    q.hint = Some(w.setup_keys_where(visit.app.config.keys_path().display().to_string()));
    if let Some(problem) = problem {
        q.problems.add("mark", problem);
    }
    let field = Field::text("mark", w.setup_keys_mark())
        .hint(w.setup_keys_mark_hint())
        .value(typed)
        .latin()
        .limit(40);
    q.fields = vec![field.autocomplete("off").error(q.problems.of("mark"))];
    q
}

/// `GET /setup/keys`.
pub async fn keys(guest: Guest) -> Result<Response> {
    keys_question(&guest, "", None).answer(true)
}

/// `GET /setup/keys/file`: the key file, to be put away.
pub async fn keys_file(guest: Guest) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"amana.keys\"")),
    ];
    (headers, guest.visit.app.keys.to_text()).into_response()
}

#[derive(Template)]
#[template(path = "setup/paper.html")]
struct Paper {
    frame: Frame,
    text: String,
}

/// `GET /setup/keys/paper`: the same for a printer.
pub async fn keys_paper(guest: Guest) -> Result<Response> {
    let visit = &guest.visit;
    let frame =
        visit.frame(visit.words().setup_paper_title()).step("/setup/keys", visit.words().setup_keys_title());
    page(Paper { frame, text: visit.app.keys.to_text() })
}

/// `POST /setup/keys`: who types the mark has the copy in hand.
pub async fn take_keys(mut guest: Guest, Urlencoded(form): Urlencoded<KeysForm>) -> Result<Response> {
    let typed: String =
        form.mark.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
    if typed != guest.visit.app.keys.mark() {
        let w = guest.visit.words();
        let problem = if typed.is_empty() { w.setup_keys_missing() } else { w.setup_keys_wrong() };
        return keys_question(&guest, &form.mark, Some(problem)).answer(false);
    }
    guest.answers.mark = typed;
    go_on(&guest).await
}
