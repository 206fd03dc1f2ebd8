//! Pages of minutes.

mod paper;
mod register;
mod seals;
mod show;
mod steps;
mod text;
mod view;
mod waiting;

pub use paper::pdf;
pub use register::{export, register};
pub use seals::{ask as ask_seal, check as check_seal, plain};
pub use show::{compose, show};
pub use steps::{adopt, rectify, reopen, seal, sign, sign_paper, submit, withdraw};
pub use text::{
    add, agree, agree_all, bring_back, choices, choose, displace, edit, history, remove, restore, save, tell,
};
pub use view::{Reading, fact_word, section_word, state_mark, state_word};
pub use waiting::{Group, point, points, waiting};

use super::{
    refusal::{Outcome, Stop},
    store::{self, MinutesRow},
};
use crate::{
    access::{Can, Granted, capability::WriteRecord},
    meetings::{self, Meeting, lists::MeetingRow},
    record::view::me,
    ui::{Frame, parts},
    web::{Error, FormErrors, Result, Visit, see},
};
use amana_base::Id;
use axum::{http::StatusCode, response::Response};

/// A meeting with its minutes, that one may write.
async fn writable(by: &Granted<WriteRecord>, id: Id<Meeting>) -> Result<(MeetingRow, MinutesRow)> {
    let meeting = reachable(by, id).await?;
    let row = by.visit().app.db.first(store::of_meeting(id)).await?.ok_or(Error::NotFound)?;
    Ok((meeting, row))
}

/// A meeting whose minutes one may write.
async fn reachable(by: &Granted<WriteRecord>, id: Id<Meeting>) -> Result<MeetingRow> {
    let visit = by.visit();
    let meeting = visit.app.db.first(meetings::lists::meeting(id, me(visit), visit.today)).await?;
    let meeting = meeting.ok_or(Error::NotFound)?;
    by.at(meeting.place())?;
    Ok(meeting)
}

/// The frame of a page about the minutes of a meeting.
fn frame(visit: &Visit, meeting: &MeetingRow, title: String) -> Frame {
    let w = visit.words();
    visit
        .frame(title)
        .step("/meetings", w.meetings_title())
        .step(format!("/meetings/{}", meeting.id), meetings::pages::title_of(w, &meeting.title))
}

/// The address of the minutes of a meeting.
fn address(id: Id<Meeting>) -> String {
    format!("/meetings/{id}/minutes")
}

/// Goes back to the minutes after a verb, to a passage when one is named; a refusal is shown on their page.
async fn answered<T>(visit: &Visit, id: Id<Meeting>, field: &str, outcome: Outcome<T>) -> Result<Response> {
    match outcome {
        Ok(_) => Ok(see(&address(id))),
        Err(Stop::Refused(refusal)) => {
            let mut errors = FormErrors::default();
            errors.add(field, refusal.sentence(visit.words()));
            let mut response = show::render(Reading::of(visit.clone(), id).await?, errors, None).await?;
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(response)
        }
        Err(Stop::Failed(error)) => Err(error),
    }
}

/// The version that a form was made from.
fn version(text: &str) -> Result<i64> {
    text.parse().map_err(|_| Error::Malformed("no version".into()))
}

/// How the page of a meeting leads to its minutes: where they stand, or that they can be composed.
pub async fn of_meeting(visit: &Visit, meeting: &MeetingRow) -> Result<Option<Shown>> {
    let (db, w) = (&visit.app.db, visit.words());
    if let Some(row) = db.first(store::of_meeting(meeting.id)).await? {
        return Ok(Some(Shown { state: Some(state_mark(w, row.state)), label: w.minutes_of_meeting() }));
    }
    let writes =
        |o: &crate::web::Officer| o.scopes(Can::WriteRecord).iter().any(|s| s.covers(meeting.place()));
    if !visit.officer().is_some_and(writes) {
        return Ok(None);
    }
    let steps: Vec<_> =
        db.all(meetings::lists::steps(meeting.id)).await?.into_iter().map(|(s, _)| s).collect();
    let may = super::gather::has_sat(meeting, &steps, visit.today);
    Ok(may.then(|| Shown { state: None, label: w.minutes_compose() }))
}

/// The way from a meeting to its minutes.
pub struct Shown {
    /// What the link says.
    pub label: String,
    /// Where they stand, when there are some.
    pub state: Option<parts::State>,
}
