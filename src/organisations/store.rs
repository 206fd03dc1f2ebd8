//! SQL of organisations: who heads their bodies, and which meetings their representatives attended. How the bodies stand is read from
//! the structure in memory.

use crate::{
    access::Scope,
    bodies::Body,
    meetings::Meeting,
    people::{Person, Sex},
};
use amana_base::{Day, Id};
use amana_sql::{Query, sql};

/// Somebody who holds an office of one in a body.
#[derive(Clone, Debug)]
pub struct OfficerRow {
    /// In which body.
    pub body_id: Id<Body>,
    /// Who.
    pub person_id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// When known.
    pub sex: Option<Sex>,
    /// The post.
    pub post: String,
    /// Its rank, or 0.
    pub rank: i64,
    /// Since when.
    pub from_on: Day,
    /// When the term ends or ended.
    pub term_ends_on: Option<Day>,
}

/// Who holds the offices of one in these bodies on a day, in order of protocol.
pub fn officers(bodies: &[Id<Body>], on: Day) -> Query<OfficerRow> {
    sql!(
        OfficerRow,
        "select m.body_id, m.person_id, p.name_ar, p.name_la, p.sex, s.post, s.rank, m.from_on, m.term_ends_on
         from mandate m join seat s on s.id = m.seat_id join person p on p.id = m.person_id
         where m.body_id in ({*bodies..}) and m.holding = 'single' and m.from_on <= {on} and (m.until_on is null or m.until_on > {on})
           and p.erased_at is null
         order by m.body_id, s.id, m.id"
    )
}

/// A meeting that a representative attended (J04).
#[derive(Clone, Debug)]
pub struct RepresentedRow {
    /// The meeting.
    pub meeting_id: Id<Meeting>,
    /// What it is called.
    pub title: String,
    /// Its day.
    pub held_on: Option<Day>,
    /// Who came.
    pub person_id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// As written down.
    pub capacity: String,
}

/// The meetings of a territory that representatives of an organisation attended, the latest first; those of confidential bodies apart
/// (B13).
pub fn represented(organisation: &str, scope: Scope, limit: i64) -> Query<RepresentedRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        RepresentedRow,
        "select t.id as meeting_id, t.title, t.held_on, a.person_id, p.name_ar, p.name_la, a.capacity
         from attendance a join meeting t on t.id = a.meeting_id join person p on p.id = a.person_id
           left join body b on b.id = t.body_id
         where a.represents = {organisation} and a.arrived_at is not null and (b.id is null or b.confidential = 0)
           {?region: and t.region_id = {region}} {?province: and t.province_id = {province}} {?commune: and t.commune_id = {commune}}
         order by t.sort_on desc, t.id desc, a.sort_key limit {limit}"
    )
}
