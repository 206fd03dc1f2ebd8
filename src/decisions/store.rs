//! SQL of decisions, items and milestones that the verbs use.

pub mod lists;

use super::{Decision, EffectKind, Item, Milestone, NewDecision, NewItem, NewMilestone};
use crate::{
    bodies::{Body, Seat},
    journal::Act,
    meetings::Meeting,
    people::Person,
    territory::{Place, Unit},
};
use amana_base::{Day, Id};
use amana_sql::{Change, Query, sql};

/// The day of a meeting, when the meeting exists.
pub fn meeting_day(id: Id<Meeting>) -> Query<Option<Day>> {
    sql!((Option<Day>), "select held_on from meeting where id = {id}")
}

/// Adds a decision.
pub fn decision_insert(
    id: Id<Decision>,
    d: &NewDecision,
    taken_on: Option<Day>,
    sort_on: Day,
    p: Place,
    act: Id<Act>,
) -> Change {
    let text = d.text.trim();
    sql!(
        "insert into decision (id, meeting_id, body_id, kind, text, taken, votes_for, votes_against, abstentions, taken_on,
           ordinal, article, unit_id, region_id, province_id, commune_id, sort_on, made_by)
         values ({id}, {d.meeting}, {d.body}, {d.kind}, {text}, {d.taken}, {d.votes.votes_for}, {d.votes.against},
           {d.votes.abstentions}, {taken_on}, {d.ordinal}, {d.article}, {d.unit}, {p.region}, {p.province}, {p.commune},
           {sort_on}, {act})"
    )
}

/// Links a decision to what it did.
pub fn effect_insert(
    id: Id<EffectKind>,
    decision: Id<Decision>,
    kind: EffectKind,
    ref_id: i64,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into effect (id, decision_id, kind, ref_id, made_by) values ({id}, {decision}, {kind}, {ref_id}, {act})"
    )
}

/// Where a body is.
pub struct BodyPlace {
    region_id: Id<Unit>,
    province_id: Id<Unit>,
    commune_id: Id<Unit>,
}

impl BodyPlace {
    /// As a place.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// Where a body is.
pub fn body_place(id: Id<Body>) -> Query<BodyPlace> {
    sql!(BodyPlace, "select region_id, province_id, commune_id from body where id = {id}")
}

/// Who holds a single seat on a day.
pub fn single_holder(seat: Id<Seat>, on: Day) -> Query<Id<Person>> {
    sql!(
        (Id<Person>),
        "select person_id from mandate where seat_id = {seat} and holding = 'single'
           and from_on <= {on} and (until_on is null or until_on > {on})"
    )
}

/// Adds work.
pub fn item_insert(
    id: Id<Item>,
    i: &NewItem,
    person: Option<Id<Person>>,
    decision: Option<Id<Decision>>,
    p: Place,
    act: Id<Act>,
) -> Change {
    let text = i.text.trim();
    sql!(
        "insert into action_item (id, decision_id, body_id, seat_id, person_id, text, due_on, region_id, province_id, commune_id,
           made_by)
         values ({id}, {decision}, {i.body}, {i.seat}, {person}, {text}, {i.due_on}, {p.region}, {p.province}, {p.commune}, {act})"
    )
}

/// When an item was done, when it exists.
pub fn item_done(id: Id<Item>) -> Query<Option<Day>> {
    sql!((Option<Day>), "select done_on from action_item where id = {id}")
}

/// Marks an item done.
pub fn item_finish(id: Id<Item>, on: Day, act: Id<Act>) -> Change {
    sql!("update action_item set done_on = {on}, done_by = {act} where id = {id} and done_on is null")
}

/// Opens an item again.
pub fn item_reopen(id: Id<Item>) -> Change {
    sql!("update action_item set done_on = null, done_by = null where id = {id} and done_on is not null")
}

/// Adds a date to reach.
pub fn milestone_insert(id: Id<Milestone>, m: &NewMilestone, p: Place, act: Id<Act>) -> Change {
    let what = m.what.trim();
    sql!(
        "insert into milestone (id, meeting_id, body_id, what, due_on, date_precision, unit_id, region_id, province_id, commune_id,
           made_by)
         values ({id}, {m.meeting}, {m.body}, {what}, {m.due_on}, {m.precision}, {m.unit}, {p.region}, {p.province}, {p.commune},
           {act})"
    )
}

/// How many of the deciding body and the meeting's body keep their cases to themselves (B13).
pub fn closed(body: Option<Id<Body>>, meeting: Option<Id<Meeting>>) -> Query<i64> {
    let (body, meeting) = (body.map_or(0, Id::raw), meeting.map_or(0, Id::raw));
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n from body b
         where b.confidential = 1 and (b.id = {body} or b.id in (select t.body_id from meeting t where t.id = {meeting}))"
    )
}
