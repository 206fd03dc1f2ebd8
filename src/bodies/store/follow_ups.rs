//! Members who follow a territory (B10).

use super::PeriodRow;
use crate::bodies::{FollowUp, NewFollowUp};
use crate::{
    decisions::Decision,
    journal::Act,
    people::Person,
    territory::{Place, Unit},
};
use amana_base::{Day, Id};
use amana_sql::{Change, Query, sql};

/// Since when a person follows a unit, when still so.
pub fn follow_up_open(person: Id<Person>, unit: Id<Unit>) -> Query<Day> {
    sql!(
        (Day),
        "select from_on from follow_up where unit_id = {unit} and person_id = {person} and until_on is null"
    )
}

/// Adds an assignment.
pub fn follow_up_insert(id: Id<FollowUp>, f: &NewFollowUp, p: Place, act: Id<Act>) -> Change {
    sql!(
        "insert into follow_up (id, person_id, unit_id, from_on, decision_id, region_id, province_id, commune_id, made_by)
         values ({id}, {f.person}, {f.unit}, {f.from_on}, {f.decision}, {p.region}, {p.province}, {p.commune}, {act})"
    )
}

/// When an assignment ran.
pub fn follow_up_period(id: Id<FollowUp>) -> Query<PeriodRow> {
    sql!(PeriodRow, "select from_on, until_on from follow_up where id = {id}")
}

/// Ends an assignment.
pub fn follow_up_end(id: Id<FollowUp>, on: Day, act: Id<Act>) -> Change {
    sql!("update follow_up set until_on = {on}, ended_by = {act} where id = {id} and until_on is null")
}

/// Somebody who follows a territory.
pub struct Follower {
    /// The assignment.
    pub id: Id<FollowUp>,
    /// Who.
    pub person_id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// Titles of courtesy.
    pub honorific: String,
    /// First day.
    pub from_on: Day,
    /// The day after the last.
    pub until_on: Option<Day>,
    /// The decision that assigned it.
    pub decision_id: Option<Id<Decision>>,
}

/// Who follows a unit on a day (B10): its contact sheet.
pub fn followers(unit: Id<Unit>, on: Day) -> Query<Follower> {
    sql!(
        Follower,
        "select f.id, f.person_id, p.name_ar, p.name_la, p.honorific, f.from_on, f.until_on, f.decision_id
         from follow_up f join person p on p.id = f.person_id
         where f.unit_id = {unit} and f.from_on <= {on} and (f.until_on is null or f.until_on > {on})
         order by f.from_on, f.id"
    )
}
