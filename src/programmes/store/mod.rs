//! SQL of programmes: what is written. What is read is in [`facts`] and [`lists`].

pub mod facts;
pub mod lists;

use super::{Programme, Target, TargetStep, model};
use crate::{
    bodies::Body,
    decisions::Decision,
    journal::Act,
    meetings::Meeting,
    people::Person,
    territory::{Place, Unit},
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// A programme to write.
pub struct NewRow<'a> {
    /// It.
    pub id: Id<Programme>,
    /// What sort.
    pub kind: model::Kind,
    /// What it is called.
    pub title: &'a str,
    /// Whose.
    pub body: Id<Body>,
    /// The decision that adopted it.
    pub decision: Option<Id<Decision>>,
    /// Of which unit.
    pub unit: Id<Unit>,
    /// Where.
    pub place: Place,
    /// First day.
    pub from: Day,
    /// Last day.
    pub until: Day,
}

/// Adds a programme.
pub fn programme_insert(r: &NewRow<'_>, act: Id<Act>) -> Change {
    sql!(
        "insert into programme (id, kind, title, body_id, decision_id, unit_id, region_id, province_id, commune_id, from_on, until_on,
           made_by)
         values ({r.id}, {r.kind}, {r.title}, {r.body}, {r.decision}, {r.unit}, {r.place.region}, {r.place.province},
           {r.place.commune}, {r.from}, {r.until}, {act})"
    )
}

/// Counts a change of a programme, if nobody changed it since it was read.
pub fn programme_touch(id: Id<Programme>, version: i64) -> Change {
    sql!("update programme set version = version + 1 where id = {id} and version = {version}")
}

/// Moves the last day of a programme.
pub fn programme_until(id: Id<Programme>, until: Day, version: i64) -> Change {
    sql!(
        "update programme set until_on = {until}, version = version + 1 where id = {id} and version = {version}"
    )
}

/// Gives it up.
pub fn end_insert(id: Id<Programme>, on: Day, reason: &str, act: Id<Act>) -> Change {
    sql!(
        "insert into programme_end (programme_id, on_day, reason, made_by) values ({id}, {on}, {reason}, {act})"
    )
}

/// Takes it up again.
pub fn end_delete(id: Id<Programme>) -> Change {
    sql!("delete from programme_end where programme_id = {id}")
}

/// A target to write.
pub struct NewTargetRow<'a> {
    /// It.
    pub id: Id<Target>,
    /// Of which programme.
    pub programme: Id<Programme>,
    /// What it asks.
    pub goal: model::Goal,
    /// Of which kind of body; empty where any does.
    pub kind: &'a str,
    /// Of which unit.
    pub unit: Id<Unit>,
    /// Where.
    pub place: Place,
    /// By what lists sort.
    pub sort_key: &'a str,
    /// What is to be done, for free work.
    pub text: &'a str,
    /// Who answers for it.
    pub owner: Id<Person>,
    /// By when.
    pub due: Day,
}

/// Adds a target.
pub fn target_insert(t: &NewTargetRow<'_>, act: Id<Act>) -> Change {
    sql!(
        "insert into programme_target (id, programme_id, goal, body_kind, unit_id, text, owner_id, due_on, region_id, province_id,
           commune_id, sort_key, made_by)
         values ({t.id}, {t.programme}, {t.goal}, {t.kind}, {t.unit}, {t.text}, {t.owner}, {t.due}, {t.place.region},
           {t.place.province}, {t.place.commune}, {t.sort_key}, {act})"
    )
}

/// How many targets a programme has.
pub fn target_count(programme: Id<Programme>) -> Query<i64> {
    sql!((i64), "select cast(count(*) as bigint) as n from programme_target where programme_id = {programme}")
}

/// Moves its day, if nobody changed it since it was read.
pub fn target_due(id: Id<Target>, due: Day, version: i64) -> Change {
    sql!(
        "update programme_target set due_on = {due}, version = version + 1 where id = {id} and version = {version}"
    )
}

/// Hands it on.
pub fn target_owner(id: Id<Target>, owner: Id<Person>, version: i64) -> Change {
    sql!(
        "update programme_target set owner_id = {owner}, version = version + 1 where id = {id} and version = {version}"
    )
}

/// Says which meeting was convened for it.
pub fn target_meeting(id: Id<Target>, meeting: Id<Meeting>, version: i64) -> Change {
    sql!(
        "update programme_target set meeting_id = {meeting}, version = version + 1 where id = {id} and version = {version}"
    )
}

/// Counts a change of a target.
pub fn target_touch(id: Id<Target>, version: i64) -> Change {
    sql!("update programme_target set version = version + 1 where id = {id} and version = {version}")
}

/// What somebody did to a target.
#[derive(Clone, Debug)]
pub struct NewStep<'a> {
    /// What.
    pub step: model::Step,
    /// Why, or what proves it.
    pub text: &'a str,
    /// Where it can be seen.
    pub link: &'a str,
    /// The day it was due, when it moved.
    pub days: Option<(Day, Day)>,
    /// From whom to whom, when it was handed on.
    pub owners: Option<(Id<Person>, Id<Person>)>,
    /// The meeting convened.
    pub meeting: Option<Id<Meeting>>,
}

impl<'a> NewStep<'a> {
    /// A step with its words.
    pub fn of(step: model::Step, text: &'a str) -> NewStep<'a> {
        NewStep { step, text, link: "", days: None, owners: None, meeting: None }
    }
}

/// Keeps a step.
pub fn step_insert(
    id: Id<TargetStep>,
    target: Id<Target>,
    s: &NewStep<'_>,
    on: Day,
    at: Instant,
    act: Id<Act>,
) -> Change {
    let (from_on, to_on) = s.days.unzip();
    let (from_owner, to_owner) = s.owners.unzip();
    sql!(
        "insert into programme_target_step (id, target_id, step, text, link, from_on, to_on, from_owner, to_owner, meeting_id, on_day, at,
           made_by)
         values ({id}, {target}, {s.step}, {s.text}, {s.link}, {from_on}, {to_on}, {from_owner}, {to_owner}, {s.meeting}, {on}, {at},
           {act})"
    )
}

/// How many targets of an act have been touched since, or belong to a programme that was: such an act is not taken back.
pub fn built_upon(act: Id<Act>) -> Query<i64> {
    sql!(
        (i64),
        "select cast((select count(*) from programme_target t where t.made_by = {act} and t.version > 1)
           + (select count(*) from programme_target t join programme p on p.id = t.programme_id
               where p.made_by = {act} and t.made_by <> {act})
           + (select count(*) from programme p where p.made_by = {act} and p.version > 1) as bigint) as n"
    )
}

/// How many programmes and targets an act made.
pub fn made_by(act: Id<Act>) -> Query<(i64, i64)> {
    sql!(
        (i64, i64),
        "select (select cast(count(*) as bigint) from programme where made_by = {act}) as \"programmes!\",
           (select cast(count(*) as bigint) from programme_target where made_by = {act}) as \"targets!\""
    )
}

/// What an act made, gone.
pub fn gone(act: Id<Act>) -> Vec<Change> {
    vec![
        sql!("delete from headquarters_target where made_by = {act}"),
        sql!("delete from programme_target where made_by = {act}"),
        sql!("delete from programme where made_by = {act}"),
    ]
}

/// The act that made a target, or a programme.
pub fn act_of_target(id: Id<Target>) -> Query<Id<Act>> {
    sql!((Id<Act>), "select made_by from programme_target where id = {id}")
}
