//! The door from a meeting: the rapporteur's wording, what was made of it, and the way to a draft.

use super::state_word;
use crate::{
    access::{
        Can, Granted,
        capability::{ReadRecord, WriteRecord},
    },
    bodies::{self, Body},
    meetings::{self, Meeting, Step, communique::recorded},
    publishing::{Block, Kind, NewDraft, Publication, Refusal, acts, blocks, refusal::Stop, store},
    record::view::me,
    ui::{Choice, Field, Frame, parts},
    web::{Error, FormErrors, Result, Urlencoded, page, see},
};
use amana_base::Id;
use askama::Template;
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "publishing/pages/door.html")]
struct Page {
    frame: Frame,
    id: Id<Meeting>,
    errors: FormErrors,
    title: String,
    blocks: Vec<Block>,
    known: Vec<(Id<Publication>, String, parts::State)>,
    may_export: bool,
    may_write: bool,
    body: Option<Field>,
}

/// Which body issues it, where the meeting has none.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct BodyForm {
    body: String,
}

/// Has the meeting been held?
fn held(step: Option<Step>) -> bool {
    !matches!(
        step,
        Some(Step::Planned | Step::Convened | Step::Postponed | Step::Cancelled | Step::Inquorate)
    )
}

/// `GET /meetings/{id}/communique`: the rapporteur's wording, and what was made of it.
pub async fn of_meeting(by: Granted<ReadRecord>, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    shown(&by, id, FormErrors::default()).await
}

async fn shown(by: &Granted<ReadRecord>, id: Id<Meeting>, errors: FormErrors) -> Result<Response> {
    let visit = by.visit();
    let (db, w, rules) = (&visit.app.db, visit.words(), visit.app.rules());
    let recorded = recorded(visit, id).await?;
    let row = &recorded.row;
    by.at(row.place())?;
    let frame = visit
        .frame(w.meetings_communique())
        .step("/meetings", w.meetings_title())
        .step(format!("/meetings/{id}"), meetings::pages::title_of(w, &row.title));
    let covers =
        |can: Can| visit.officer().is_some_and(|o| o.scopes(can).iter().any(|s| s.covers(row.place())));
    let may_write = covers(Can::WriteRecord) && held(row.step);
    let mut known = vec![];
    for one in db.all(store::of_meeting(id)).await? {
        if let Some(p) = db.first(store::publication(one, me(visit), visit.today)).await?
            && (p.published_at.is_some() || covers(Can::WriteRecord) || covers(Can::Publish))
        {
            known.push((
                one,
                p.label().map_or(p.title.clone(), |n| format!("{n} · {}", p.title)),
                state_word(w, p.state),
            ));
        }
    }
    let mut body = None;
    if may_write && row.body_id.is_none() {
        let mut choices = vec![Choice::new("", w.bodies_choose())];
        for (id, name) in bodies::pages::choices(db, &rules, row.place(), visit.lang).await? {
            choices.push(Choice::new(id.to_string(), name));
        }
        body = Some(Field::select("body", w.publishing_issuer(), choices).error(errors.of("body")));
    }
    let (title, text) = recorded.wording();
    let wrong = !errors.is_empty();
    let mut answer = page(Page {
        id,
        blocks: blocks(&text),
        title,
        known,
        may_export: covers(Can::ExportList),
        may_write,
        body,
        errors,
        frame,
    })?;
    if wrong {
        *answer.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(answer.into_response())
}

/// `POST /meetings/{id}/communique`: begins a draft with the rapporteur's wording.
pub async fn begin_of_meeting(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Meeting>>,
    Urlencoded(form): Urlencoded<BodyForm>,
) -> Result<Response> {
    let visit = by.visit();
    let recorded = recorded(visit, id).await?;
    by.at(recorded.row.place())?;
    let mut errors = FormErrors::default();
    let mut refuse = |refusal: Refusal| errors.add(refusal.field(), refusal.sentence(visit.words()));
    let body: Option<Id<Body>> = recorded.row.body_id.or_else(|| form.body.parse().ok());
    let issuer = match body {
        Some(body) => visit.app.db.first(store::issuer(body, me(visit), visit.today)).await?,
        None => None,
    };
    match issuer {
        _ if !held(recorded.row.step) => refuse(Refusal::NotHeld),
        None if recorded.row.body_id.is_some() => return Err(Error::NotFound),
        None => refuse(Refusal::NoBody),
        Some(issuer) => {
            let (title, text) = recorded.wording();
            let new = NewDraft {
                body: issuer.id,
                meeting: Some(id),
                kind: Kind::Communique,
                title,
                text,
                recorded: whole_of(&recorded),
                corrects: None,
            };
            match acts::draft(&by, issuer.place(), &new).await {
                Ok(id) => return Ok(see(&format!("/communiques/{id}"))),
                Err(Stop::Refused(refusal)) => refuse(refusal),
                Err(Stop::Failed(e)) => return Err(e),
            }
        }
    }
    shown(&read, id, errors).await
}

/// The record's wording of a publication's meeting, as `recorded` keeps it.
pub(super) fn whole_of(recorded: &crate::meetings::communique::Recorded) -> String {
    let (title, text) = recorded.wording();
    format!("{title}\n{text}")
}
