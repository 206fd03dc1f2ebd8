//! SQL of meetings that the verbs use.

pub mod lists;

use super::{Meeting, NewFigure, NewMeeting, NewPresence, NewStep};
use crate::{
    bodies::{Body, Mandate},
    journal::Act,
    people::Person,
    territory::Place,
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// What a new row of `meeting` has besides what was asked.
pub struct MeetingInsert {
    /// Identifier.
    pub id: Id<Meeting>,
    /// Where.
    pub place: Place,
    /// Does the weekday of the text agree with its date?
    pub weekday_agrees: Option<bool>,
    /// Members the statute wanted present.
    pub quorum_needed: Option<i64>,
    /// By what lists sort it.
    pub sort_on: Day,
}

/// Adds a meeting.
pub fn meeting_insert(m: &NewMeeting, r: &MeetingInsert, act: Id<Act>) -> Change {
    let (title, venue, slogan) = (m.title.trim(), m.venue.trim(), m.slogan.trim());
    sql!(
        "insert into meeting (id, body_id, kind, title, unit_id, host_unit_id, region_id, province_id, commune_id, held_on,
           held_until_on, date_precision, date_written, weekday_agrees, mode, venue, slogan, convened_by_person, convened_as,
           convened_on, members_then, present, quorum_needed, communique_id, sort_on, made_by)
         values ({r.id}, {m.body}, {m.kind}, {title}, {m.unit}, {m.host_unit}, {r.place.region}, {r.place.province},
           {r.place.commune}, {m.held_on}, {m.held_until_on}, {m.date_precision}, {m.date_written}, {r.weekday_agrees}, {m.mode},
           {venue}, {slogan}, {m.convened_by}, {m.convened_as}, {m.convened_on}, {m.members_then}, {m.present},
           {r.quorum_needed}, {m.communique}, {r.sort_on}, {act})"
    )
}

/// Adds a step.
pub fn step_insert(id: Id<NewStep>, meeting: Id<Meeting>, s: &NewStep, at: Instant, act: Id<Act>) -> Change {
    sql!(
        "insert into meeting_step (id, meeting_id, step, on_day, at, made_by)
         values ({id}, {meeting}, {s.step}, {s.on}, {at}, {act})"
    )
}

/// A point of an agenda.
pub enum AgendaItem {}

/// Adds a point of the agenda.
pub fn agenda_insert(
    id: Id<AgendaItem>,
    meeting: Id<Meeting>,
    ordinal: i64,
    text: &str,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into agenda_item (id, meeting_id, ordinal, text, made_by) values ({id}, {meeting}, {ordinal}, {text}, {act})"
    )
}

/// Adds a figure.
pub fn figure_insert(
    id: Id<NewFigure>,
    meeting: Id<Meeting>,
    ordinal: i64,
    f: &NewFigure,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into figure (id, meeting_id, ordinal, value, unit_written, made_by)
         values ({id}, {meeting}, {ordinal}, {f.value}, {f.unit_written}, {act})"
    )
}

/// Adds somebody; the same person in the same role once.
pub fn presence_insert(
    id: Id<NewPresence>,
    meeting: Id<Meeting>,
    p: &NewPresence,
    mandate: Option<Id<Mandate>>,
    ordinal: i64,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into meeting_person (id, meeting_id, person_id, role, capacity_written, mandate_id, ordinal, made_by)
         values ({id}, {meeting}, {p.person}, {p.role}, {p.capacity_written}, {mandate}, {ordinal}, {act})
         on conflict (meeting_id, person_id, role) do nothing"
    )
}

/// The mandate in which somebody is at a meeting on a day: in its body, else in its territory.
pub fn mandate_at(person: Id<Person>, body: Option<Id<Body>>, p: Place, on: Day) -> Query<Id<Mandate>> {
    let body = body.map_or(0, Id::raw);
    sql!(
        (Id<Mandate>),
        "select m.id from mandate m
         where m.person_id = {person} and m.from_on <= {on} and (m.until_on is null or m.until_on > {on})
           and (m.body_id = {body}
             or (m.region_id = {p.region} and m.province_id = {p.province} and m.commune_id = {p.commune}))
         order by case when m.body_id = {body} then 0 else 1 end, m.from_on desc, m.id limit 1"
    )
}
