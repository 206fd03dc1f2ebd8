//! Arrivals that the bureau judges.

use crate::{
    journal::Act,
    meetings::Meeting,
    people::Person,
    sitting::model::{Arrival, Doubt},
};
use amana_base::{Id, Instant};
use amana_sql::{Change, Query, sql};

/// An arrival in doubt, as a device sent it.
pub struct Doubtful<'a> {
    /// At which meeting.
    pub meeting: Id<Meeting>,
    /// Who, when known.
    pub person: Option<Id<Person>>,
    /// What the device calls it.
    pub client: &'a str,
    /// The name as typed, or the code as read.
    pub said: &'a str,
    /// Why it is in doubt.
    pub why: Doubt,
    /// The device's own clock.
    pub device_at: Option<Instant>,
    /// By how much it was ahead of the server's, in microseconds.
    pub skew: Option<i64>,
    /// At which door.
    pub door: &'a str,
}

/// Keeps an arrival for the bureau, once.
pub fn doubtful_insert(id: Id<Arrival>, d: &Doubtful<'_>, at: Instant, act: Id<Act>) -> Change {
    sql!(
        "insert into late_arrival (id, meeting_id, person_id, client, said, why, at, device_at, skew, door, made_by)
         values ({id}, {d.meeting}, {d.person}, {d.client}, {d.said}, {d.why}, {at}, {d.device_at}, {d.skew}, {d.door}, {act})
         on conflict (meeting_id, client) do nothing"
    )
}

/// Was this arrival kept already, and why?
pub fn doubt(meeting: Id<Meeting>, client: &str) -> Query<Doubt> {
    sql!((Doubt), "select why from late_arrival where meeting_id = {meeting} and client = {client}")
}

/// An arrival that waits.
#[derive(Clone, Debug)]
pub struct WaitingLine {
    /// It.
    pub id: Id<Arrival>,
    /// Who, when known.
    pub person_id: Option<Id<Person>>,
    /// In Arabic.
    pub name_ar: Option<String>,
    /// In Latin script.
    pub name_la: Option<String>,
    /// As typed or read.
    pub said: String,
    /// Why it is in doubt.
    pub why: Doubt,
    /// When it reached the server.
    pub at: Instant,
    /// The device's own clock.
    pub device_at: Option<Instant>,
    /// By how much it was ahead, in microseconds.
    pub skew: Option<i64>,
    /// At which door.
    pub door: String,
}

/// The arrivals that wait, in the order in which they reached the server; or one of them.
pub fn waiting(meeting: Id<Meeting>, one: Option<Id<Arrival>>) -> Query<WaitingLine> {
    sql!(
        WaitingLine,
        "select l.id, l.person_id, p.name_ar, p.name_la, l.said, l.why, l.at, l.device_at, l.skew, l.door
         from late_arrival l left join person p on p.id = l.person_id
         where l.meeting_id = {meeting} and l.judged_at is null {?one: and l.id = {one}} order by l.id limit 500"
    )
}

/// Judges an arrival, once.
pub fn arrival_judge(id: Id<Arrival>, admitted: bool, at: Instant, act: Id<Act>) -> Change {
    sql!(
        "update late_arrival set judged_at = {at}, admitted = {admitted}, judged_by = {act} where id = {id} and judged_at is null"
    )
}
