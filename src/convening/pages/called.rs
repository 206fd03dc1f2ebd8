//! The page that a personal link opens: one meeting, without signing in. Day, place, agenda, and the answer.

use super::{reply_state, state_of};
use crate::convening::{
    acts::{self, answer},
    mail::{ics, letter},
    model::{Reply, hour_text},
    store::{self, lists},
};
use crate::{
    meetings::{Mode, Step},
    ui::{Frame, Problems, parts::State},
    web::{Error, Result, Urlencoded, Visit, page, see},
};
use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "convening/pages/called.html")]
struct Called {
    frame: Frame,
    token: String,
    body: String,
    name: String,
    when: String,
    hour: String,
    moved: Option<(String, String)>,
    cancelled: Option<String>,
    state: Option<State>,
    place: String,
    map: String,
    directions: String,
    conference: String,
    agenda: Vec<String>,
    convener: String,
    convener_office: String,
    reply: Option<State>,
    note: String,
    open: bool,
    seen: bool,
    errors: Problems,
}

/// `GET /called/{token}`: reading it writes nothing; a script tells that it was opened.
pub async fn open_link(visit: Visit, Path(token): Path<String>) -> Result<Response> {
    let mut response = page(load(&visit, &token, Problems::none()).await?)?;
    private(&mut response);
    Ok(response)
}

/// Neither kept by anybody on the way, nor found by a search, nor told to the next site.
fn private(response: &mut Response) {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex, nofollow"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
}

async fn load(visit: &Visit, token: &str, errors: Problems) -> Result<Called> {
    let (of, row) = answer::of_link(visit, token).await?;
    let (db, w, rules) = (&visit.app.db, visit.words(), visit.app.rules());
    let host = db.first(store::host(row.body_id)).await?.ok_or(Error::NotFound)?;
    let agenda: Vec<String> = db.all(store::points(row.id)).await?.into_iter().map(|p| p.text).collect();
    let steps = db.all(lists::steps(row.id)).await?;
    let moved = steps
        .iter()
        .rfind(|s| s.step == Step::Postponed && s.to_on == Some(row.held_on))
        .and_then(|s| Some((w.date(s.from_on?), s.reason.clone().unwrap_or_default())));
    let cancelled =
        steps.iter().rfind(|s| s.step == Step::Cancelled).map(|s| s.reason.clone().unwrap_or_default());
    let letter = super::one::letter_of(visit, w, &row, &host, &agenda, &of);
    let place = if row.mode == Mode::Remote { String::new() } else { letter::place(&row, visit.lang) };
    Ok(Called {
        token: token.to_owned(),
        body: acts::name_of(&rules, &host, visit.lang),
        name: letter.name,
        when: letter.when,
        hour: hour_text(row.starts_at_minute),
        moved,
        cancelled,
        state: state_of(w, row.step).filter(|_| row.step != Some(Step::Convened)),
        map: if place.is_empty() { String::new() } else { super::map_of(&place) },
        place,
        directions: letter.directions,
        conference: letter.conference,
        agenda,
        convener: letter.convener,
        convener_office: letter.convener_office,
        reply: reply_state(w, of.answer),
        note: of.answer_note,
        open: row.is_open(),
        seen: of.opened_at.is_some(),
        errors,
        frame: visit.frame(row.title.clone()),
    })
}

/// `POST /called/{token}/opening`: the page was opened by a person's browser.
pub async fn note_opening(visit: Visit, Path(token): Path<String>) -> Result<Response> {
    answer::open(&visit, &token).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// The answer.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct ReplyForm {
    answer: String,
    note: String,
}

/// `POST /called/{token}/answer`.
pub async fn accept_answer(
    visit: Visit,
    Path(token): Path<String>,
    Urlencoded(form): Urlencoded<ReplyForm>,
) -> Result<Response> {
    let w = visit.words();
    let mut errors = Problems::none();
    let reply = form.answer.parse::<Reply>().ok().filter(|r| *r != Reply::None);
    match reply {
        None => {
            answer::of_link(&visit, &token).await?;
            errors.add("answer", w.convening_no_answer());
        }
        Some(reply) => {
            if answer::reply(&visit, &token, reply, &form.note).await? {
                return Ok(see(&format!("/called/{token}")));
            }
            errors.add("answer", w.convening_no_answer_now());
        }
    }
    let mut response = page(load(&visit, &token, errors).await?)?;
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    private(&mut response);
    Ok(response)
}

/// `GET /called/{token}/invitation.ics`: for the phone's calendar.
pub async fn calendar_of_link(visit: Visit, Path(token): Path<String>) -> Result<Response> {
    let (of, row) = answer::of_link(&visit, &token).await?;
    let db = &visit.app.db;
    let host = db.first(store::host(row.body_id)).await?.ok_or(Error::NotFound)?;
    let agenda: Vec<String> = db.all(store::points(row.id)).await?.into_iter().map(|p| p.text).collect();
    let mut event = letter::event(&visit.app, visit.words(), &row, &host, &agenda, visit.now);
    event.url = acts::link(&visit.app, of.id, of.token_turn);
    let mut response = super::calendar_file("invitation", &ics::calendar(ics::Method::Publish, "", &[event]));
    private(&mut response);
    Ok(response)
}

impl Called {
    fn wrong(&self, field: &str) -> Option<&str> {
        self.errors.of(field)
    }
}
