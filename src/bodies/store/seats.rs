//! Seats and the mandates in them.

use crate::bodies::{Body, Holding, Mandate, NewMandate, Seat, model::SeatPlan};
use crate::{decisions::Decision, journal::Act, people::Person, territory::Unit};
use amana_base::{Day, Id};
use amana_sql::{Change, Query, sql};

/// Adds a seat.
pub fn seat_insert(id: Id<Seat>, body: Id<Body>, s: &SeatPlan, act: Id<Act>) -> Change {
    sql!(
        "insert into seat (id, body_id, post, rank, holding, capacity, staff, made_by)
         values ({id}, {body}, {s.post}, {s.rank}, {s.holding}, {s.capacity}, {s.staff}, {act})"
    )
}

/// A seat with its body.
#[derive(Clone, Debug)]
pub struct SeatRow {
    /// The seat.
    pub id: Id<Seat>,
    /// Key of the post.
    pub post: String,
    /// Rank, 0 for none.
    pub rank: i64,
    /// Single or collective.
    pub holding: Holding,
    /// Outside quorum and votes.
    pub staff: bool,
    /// Its body.
    pub body_id: Id<Body>,
    /// Key of the body's kind.
    pub body_kind: String,
    /// When the body was dissolved.
    pub dissolved_on: Option<Day>,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
}

/// A seat.
pub fn seat(id: Id<Seat>) -> Query<SeatRow> {
    sql!(
        SeatRow,
        "select s.id, s.post, s.rank, s.holding, s.staff, b.id as body_id, b.kind as body_kind, b.dissolved_on,
           b.region_id, b.province_id, b.commune_id
         from seat s join body b on b.id = s.body_id where s.id = {id}"
    )
}

/// The seat of a post and rank (0 for none) in a body.
pub fn seat_by_post(body: Id<Body>, post: &str, rank: i64) -> Query<SeatRow> {
    sql!(
        SeatRow,
        "select s.id, s.post, s.rank, s.holding, s.staff, b.id as body_id, b.kind as body_kind, b.dissolved_on,
           b.region_id, b.province_id, b.commune_id
         from seat s join body b on b.id = s.body_id where s.body_id = {body} and s.post = {post} and s.rank = {rank}"
    )
}

/// Seat, post and rank of every seat of a body.
pub fn seats(body: Id<Body>) -> Query<(Id<Seat>, String, i64)> {
    sql!((Id<Seat>, String, i64), "select id, post, rank from seat where body_id = {body} order by id")
}

/// A mandate of a seat, with its holder's name.
pub struct SeatMandate {
    /// The mandate.
    pub id: Id<Mandate>,
    /// Its holder.
    pub person_id: Id<Person>,
    /// The holder's name in Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// First day.
    pub from_on: Day,
    /// The day after the last.
    pub until_on: Option<Day>,
}

/// Every mandate of a seat, the oldest first.
pub fn mandates_of_seat(seat: Id<Seat>) -> Query<SeatMandate> {
    sql!(
        SeatMandate,
        "select m.id, m.person_id, p.name_ar, p.name_la, m.from_on, m.until_on
         from mandate m join person p on p.id = m.person_id where m.seat_id = {seat} order by m.from_on, m.id"
    )
}

/// Adds a mandate.
pub fn mandate_insert(
    id: Id<Mandate>,
    m: &NewMandate,
    seat: &SeatRow,
    until: Option<Day>,
    end_reason: &str,
    term_ends: Option<Day>,
    act: Id<Act>,
) -> Change {
    let reason = m.reason.trim();
    sql!(
        "insert into mandate (id, seat_id, body_id, person_id, holding, from_on, from_known, until_on, term_ends_on, basis,
           reason, decision_id, appointed_by_body, end_reason, region_id, province_id, commune_id, made_by)
         values ({id}, {seat.id}, {seat.body_id}, {m.person}, {seat.holding}, {m.from_on}, {m.from_known}, {until}, {term_ends},
           {m.basis}, {reason}, {m.decision}, {m.appointed_by}, {end_reason}, {seat.region_id}, {seat.province_id},
           {seat.commune_id}, {act})"
    )
}

/// A period as stored.
pub struct PeriodRow {
    /// First day.
    pub from_on: Day,
    /// The day after the last.
    pub until_on: Option<Day>,
}

/// When a mandate ran.
pub fn mandate_period(id: Id<Mandate>) -> Query<PeriodRow> {
    sql!(PeriodRow, "select from_on, until_on from mandate where id = {id}")
}

/// Ends an open mandate.
pub fn mandate_end(
    id: Id<Mandate>,
    on: Day,
    reason: &str,
    decision: Option<Id<Decision>>,
    act: Id<Act>,
) -> Change {
    sql!(
        "update mandate set until_on = {on}, end_reason = {reason}, ended_by_decision = {decision}, ended_by = {act}
         where id = {id} and until_on is null"
    )
}

/// How many persons count in a body on a day: holders of its seats, staff apart (B07), each once.
pub fn members_on(body: Id<Body>, on: Day) -> Query<i64> {
    sql!(
        (i64),
        "select cast(count(distinct m.person_id) as bigint) as n from mandate m join seat s on s.id = m.seat_id
         where m.body_id = {body} and s.staff = 0 and m.from_on <= {on} and (m.until_on is null or m.until_on > {on})"
    )
}
