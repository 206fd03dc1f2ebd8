//! Which statute: a known one or one's own.

use super::{Guest, Question, go_on, named, title};
use crate::setup::model::Step;
use crate::{
    statutes::{samples, spoken},
    ui::{Choice, Field},
    web::{Error, Result, Urlencoded, see},
};
use amana_statute::{Severity, Statute};
use axum::{extract::Multipart, http::StatusCode, response::Response};
use serde::Deserialize;

/// The sample chosen.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct StatuteForm {
    statute: String,
}

fn statute_question(guest: &Guest, problem: Option<String>) -> Question {
    let (visit, w) = (&guest.visit, guest.visit.words());
    let mut choices: Vec<Choice> = samples::to_choose()
        .filter_map(|s| {
            let statute = Statute::parse(s.text).ok()?;
            let hint = if s.key == samples::INVENTED.key {
                w.setup_statute_invented()
            } else {
                w.setup_statute_sample()
            };
            Some(Choice::new(s.key, named(&statute, visit.lang)).hint(hint))
        })
        .collect();
    choices.push(Choice::new("own", w.setup_statute_own()).hint(w.setup_statute_own_hint()));
    let mut q = Question::of(visit, Step::Statute, title(w, Step::Statute), w.setup_statute_lead());
    if let Some(problem) = problem {
        q.problems.add("statute", problem);
    }
    let field = Field::radios("statute", w.setup_statute_which(), choices).value(&guest.answers.statute);
    q.fields = vec![field.error(q.problems.of("statute"))];
    q
}

/// `GET /setup/statute`.
pub async fn statute(guest: Guest) -> Result<Response> {
    statute_question(&guest, None).answer(true)
}

/// `POST /setup/statute`.
pub async fn take_statute(mut guest: Guest, Urlencoded(form): Urlencoded<StatuteForm>) -> Result<Response> {
    if form.statute == "own" {
        return Ok(see("/setup/statute/own"));
    }
    if !samples::to_choose().any(|s| s.key == form.statute) {
        let problem = guest.visit.words().setup_statute_missing();
        return statute_question(&guest, Some(problem)).answer(false);
    }
    guest.answers.statute = form.statute;
    go_on(&guest).await
}

fn own_question(guest: &Guest, text: &str) -> Question {
    let w = guest.visit.words();
    let mut q = Question::of(&guest.visit, Step::Statute, w.setup_own_title(), w.setup_own_lead());
    (q.action, q.files) = ("/setup/statute/own", true);
    q.fields = vec![
        Field::file("file", w.setup_own_file(), ".toml,text/plain", false),
        Field::long("text", w.setup_own_text()).latin().limit(2_000_000).value(text),
    ];
    q
}

/// `GET /setup/statute/own`.
pub async fn own(guest: Guest) -> Result<Response> {
    own_question(&guest, &guest.answers.text).answer(true)
}

/// `POST /setup/statute/own`: a file or a text. Every problem is shown with its line, its key and what is expected.
pub async fn take_own(mut guest: Guest, mut form: Multipart) -> Result<Response> {
    let (mut text, mut file) = (String::new(), String::new());
    let broken = |e: axum::extract::multipart::MultipartError| match e.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Error::TooLarge(2),
        _ => Error::Malformed(e.body_text()),
    };
    let w = guest.visit.words();
    while let Some(field) = form.next_field().await.map_err(broken)? {
        let name = field.name().unwrap_or_default().to_owned();
        let bytes = field.bytes().await.map_err(broken)?;
        match (name.as_str(), String::from_utf8(bytes.to_vec())) {
            ("file", Ok(read)) => file = read,
            ("text", Ok(read)) => text = read.replace("\r\n", "\n"),
            (_, Err(_)) => {
                let mut q = own_question(&guest, &text);
                q.problems.add("file", w.setup_own_not_text());
                return q.answer(false);
            }
            _ => {}
        }
    }
    let text = if file.trim().is_empty() { text } else { file };
    let mut q = own_question(&guest, &text);
    if text.trim().is_empty() {
        q.problems.add("text", w.setup_own_missing());
        return q.answer(false);
    }
    let (statute, problems) = Statute::check(&text);
    let errors = problems.iter().filter(|p| p.severity == Severity::Error).count();
    if statute.is_none() || errors > 0 {
        q.problems.add("text", w.setup_own_problems(errors.max(1) as i64));
        q.found = problems
            .iter()
            .take(100)
            .map(|p| {
                let place = w.setup_own_place(p.line as i64, p.key.as_str());
                (place, p.sentence(spoken(guest.visit.lang)))
            })
            .collect();
        return q.answer(false);
    }
    (guest.answers.statute, guest.answers.text) = ("own".into(), text);
    go_on(&guest).await
}
