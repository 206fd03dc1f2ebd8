//! Putting up, signing, adopting, sealing, rectifying.

use super::{answered, version, view::Reading, writable};
use crate::{
    access::{Granted, capability::WriteRecord},
    bodies,
    decisions::Decision,
    meetings::Meeting,
    minutes::acts::{self, Submission},
    people::Person,
    web::{Error, FormErrors, Result, Urlencoded, Visit},
};
use amana_base::Id;
use axum::{extract::Path, response::Response};
use serde::Deserialize;

/// What the forms of this page send.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Sent {
    version: String,
    way: String,
    chair: String,
    rapporteur: String,
    meeting: String,
    later: String,
    decision: String,
    person: String,
    on: String,
    shown: String,
    text: String,
    reason: String,
}

/// `POST /meetings/{id}/minutes/submission`: puts them up, for signatures or to a later meeting.
pub async fn submit(
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Meeting>>,
    Urlencoded(sent): Urlencoded<Sent>,
) -> Result<Response> {
    let (meeting, row) = writable(&by, id).await?;
    let to = match sent.way.as_str() {
        "meeting" => {
            let point = super::point(&meeting.title, meeting.held_on);
            Submission::Meeting { meeting: sent.meeting.parse().ok(), point }
        }
        _ => {
            Submission::Signature { chair: sent.chair.parse().ok(), rapporteur: sent.rapporteur.parse().ok() }
        }
    };
    let field = if sent.way == "meeting" { "meeting" } else { "chair" };
    let outcome = acts::submit(&by, &row, &meeting, version(&sent.version)?, &to).await;
    answered(by.visit(), id, field, outcome).await
}

/// `POST /meetings/{id}/minutes/submission/withdrawal`: takes them back before adoption.
pub async fn withdraw(by: Granted<WriteRecord>, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let (_, row) = writable(&by, id).await?;
    answered(by.visit(), id, "minutes", acts::withdraw(&by, &row).await).await
}

/// `POST /meetings/{id}/minutes/signature`: whoever is asked signs what they read.
pub async fn sign(
    visit: Visit,
    Path(id): Path<Id<Meeting>>,
    Urlencoded(sent): Urlencoded<Sent>,
) -> Result<Response> {
    let reading = Reading::of(visit, id).await?;
    let row = reading.minutes.as_ref().ok_or(Error::NotFound)?;
    let outcome = acts::sign(&reading.visit, row, &sent.shown).await;
    answered(&reading.visit, id, "minutes", outcome).await
}

/// `POST /meetings/{id}/minutes/paper-signatures`: a signature on paper, with its day.
pub async fn sign_paper(
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Meeting>>,
    Urlencoded(sent): Urlencoded<Sent>,
) -> Result<Response> {
    let (meeting, row) = writable(&by, id).await?;
    let w = by.visit().words();
    let mut errors = FormErrors::default();
    let on = bodies::forms::day_of(&sent.on, "on", w, &mut errors);
    let person = sent.person.parse::<Id<Person>>().ok();
    if person.is_none() {
        errors.add("person", w.minutes_refusal_signer_missing());
    }
    if on.is_none() && errors.of("on").is_none() {
        errors.add("on", w.bodies_form_bad_day());
    }
    let (Some(on), Some(person)) = (on, person) else {
        let reading = Reading::of(by.visit().clone(), id).await?;
        let mut response = super::show::render(reading, errors, None).await?;
        *response.status_mut() = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(response);
    };
    let outcome = acts::sign_paper(&by, &row, &meeting, person, on).await;
    answered(by.visit(), id, "on", outcome).await
}

/// `POST /meetings/{id}/minutes/adoption`: a later meeting adopted them.
pub async fn adopt(
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Meeting>>,
    Urlencoded(sent): Urlencoded<Sent>,
) -> Result<Response> {
    let (meeting, row) = writable(&by, id).await?;
    let (later, decision) = (sent.later.parse().ok(), sent.decision.parse::<Id<Decision>>().ok());
    let outcome = acts::adopt(&by, &row, &meeting, later, decision).await;
    answered(by.visit(), id, "later", outcome).await
}

/// `POST /meetings/{id}/minutes/adoption/withdrawal`: takes a mistaken adoption back before the seal.
pub async fn reopen(by: Granted<WriteRecord>, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let (_, row) = writable(&by, id).await?;
    answered(by.visit(), id, "minutes", acts::reopen(&by, &row).await).await
}

/// `POST /meetings/{id}/minutes/seal`: seals them for good.
pub async fn seal(by: Granted<WriteRecord>, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let (meeting, row) = writable(&by, id).await?;
    answered(by.visit(), id, "minutes", acts::seal(&by, &row, &meeting).await).await
}

/// `POST /meetings/{id}/minutes/rectifications`: adds one, sealed after the others.
pub async fn rectify(
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Meeting>>,
    Urlencoded(sent): Urlencoded<Sent>,
) -> Result<Response> {
    let (_, row) = writable(&by, id).await?;
    let field = if sent.text.trim().is_empty() { "text" } else { "reason" };
    let outcome = acts::rectify(&by, &row, &sent.text, &sent.reason).await;
    answered(by.visit(), id, field, outcome).await
}
