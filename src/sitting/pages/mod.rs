//! Pages of a meeting in session.

pub mod ballots;
pub mod door;
pub mod floor;
pub mod guests;
pub mod live;
pub mod mine;
pub mod now;
mod qr;
pub use qr::{Drawing, drawing};
mod quorum;
pub mod roll;
pub mod room;
pub mod sheet;
pub mod texts;

use super::{Refusal, Room, Stop, model::Presence, store};
use crate::{
    access::{Can, Capability, Granted},
    record::view::name_in,
    ui::{Choice, Frame, parts::Tabs},
    web::{Error, FormErrors, Result, Visit, see},
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
    let reaches = |can: Can| reaches(visit, room, can);
    let mut tabs = vec![];
    if reaches(Can::RunMeeting) {
        tabs.push((format!("/meetings/{id}/room"), w.sitting_tab_room()));
        tabs.push((format!("/meetings/{id}/roll"), w.sitting_tab_roll()));
        tabs.push((format!("/meetings/{id}/floor"), w.sitting_tab_floor()));
        tabs.push((format!("/meetings/{id}/proposals"), w.sitting_tab_proposals()));
        tabs.push((format!("/meetings/{id}/ballots"), w.sitting_tab_ballots()));
    }
    if reaches(Can::KeepDoor) {
        tabs.push((format!("/meetings/{id}/door"), w.sitting_tab_door()));
    }
    Tabs { label: w.sitting_tabs(), tabs, current: format!("/meetings/{id}/{current}") }
}

fn reaches(visit: &Visit, room: &Room, can: Can) -> bool {
    visit.officer().is_some_and(|o| o.scopes(can).iter().any(|s| s.covers(room.meeting.place())))
}

/// May this visitor run the meeting?
fn runs(visit: &Visit, room: &Room) -> bool {
    reaches(visit, room, Can::RunMeeting)
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

/// After a verb: on to the page at `to`; or, refused, the page again with the reason, of the room as it stands now.
async fn back<A: Capability, W: Future<Output = Result<Response>>>(
    by: &Granted<A>,
    room: Room,
    to: &str,
    (field, no): (&str, Option<Refusal>),
    again: impl FnOnce(Room, FormErrors) -> W,
) -> Result<Response> {
    let id = room.id();
    match no {
        None => Ok(see(&format!("/meetings/{id}/{to}"))),
        Some(refusal) => {
            let errors = refused(by.visit(), field, &refusal);
            again(Room::of(by, id).await?, errors).await
        }
    }
}

/// The room of the meeting in the address.
async fn room_of<A: Capability>(by: &Granted<A>, id: &str) -> Result<Room> {
    Room::of(by, id.parse().map_err(|_| Error::NotFound)?).await
}

/// Those who are here, to choose from: at most three hundred.
async fn here(visit: &Visit, room: &Room) -> Result<Vec<Choice>> {
    let db = &visit.app.db;
    let mut lines = db.all(store::roll::roll(room.id(), Some(Presence::Present), None, None, 200)).await?;
    lines.extend(db.all(store::roll::roll(room.id(), Some(Presence::Remote), None, None, 100)).await?);
    let people = lines
        .iter()
        .map(|l| Choice::new(l.person_id.to_string(), name_in(visit.lang, &l.name_ar, &l.name_la)));
    Ok(std::iter::once(Choice::new("", visit.words().bodies_choose())).chain(people).collect())
}
