//! Pages of a meeting in session.

pub mod guests;
mod quorum;
pub mod roll;
pub mod room;

use super::{Refusal, Room, Stop};
use crate::{
    access::{Can, Capability, Granted},
    ui::{Frame, parts::Tabs},
    web::{Error, FormErrors, Result, Visit},
};
use axum::{http::StatusCode, response::Response};

/// The frame of a page of the room, under its meeting.
fn frame(visit: &Visit, room: &Room, title: String) -> Frame {
    let w = visit.words();
    let name = crate::meetings::pages::title_of(w, &room.meeting.title);
    visit.frame(title).step("/meetings", w.meetings_title()).step(format!("/meetings/{}", room.id()), name)
}

/// The pages of the room that this visitor may open.
fn tabs(visit: &Visit, room: &Room, current: &str) -> Tabs {
    let w = visit.words();
    let id = room.id();
    let reaches = |can: Can| {
        visit.officer().is_some_and(|o| o.scopes(can).iter().any(|s| s.covers(room.meeting.place())))
    };
    let mut tabs = vec![];
    if reaches(Can::RunMeeting) {
        tabs.push((format!("/meetings/{id}/room"), w.sitting_tab_room()));
        tabs.push((format!("/meetings/{id}/roll"), w.sitting_tab_roll()));
    }
    Tabs { label: w.sitting_tabs(), tabs, current: format!("/meetings/{id}/{current}") }
}

/// What was refused, as the summary of a page shows it.
fn refused(visit: &Visit, field: &str, refusal: &Refusal) -> FormErrors {
    let mut errors = FormErrors::default();
    errors.add(field, refusal.sentence(visit.words()));
    errors
}

/// The refusal of a verb, for the page to show; anything else goes on as an error.
fn refusal<T>(outcome: super::Outcome<T>) -> Result<Option<Refusal>> {
    match outcome {
        Ok(_) => Ok(None),
        Err(Stop::Refused(refusal)) => Ok(Some(refusal)),
        Err(Stop::Failed(error)) => Err(error),
    }
}

/// A page: 422 when something was wrong.
fn answered(mut response: Response, sound: bool) -> Response {
    if !sound {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    response
}

/// The room of the meeting in the address.
async fn room_of<A: Capability>(by: &Granted<A>, id: &str) -> Result<Room> {
    Room::of(by, id.parse().map_err(|_| Error::NotFound)?).await
}
