//! SQL of bodies, seats, mandates and follow-ups that the verbs use; pages read through [`super::lists`].

mod follow_ups;
mod passing;
mod seats;

use crate::bodies::{Body, Mandate, NewBody, Sphere};
use crate::{
    decisions::Decision,
    journal::Act,
    people::Person,
    territory::{Place, Unit},
    ui::Lang,
};
use amana_base::{Day, Id};
use amana_sql::{Change, Query, sql};
use amana_statute as statute;
pub use follow_ups::{
    Follower, follow_up_end, follow_up_insert, follow_up_open, follow_up_period, followers,
};
pub use passing::{OpenItem, hand_over_insert, hand_over_item_insert, item_person_set, open_items_of_seat};
pub use seats::{
    PeriodRow, SeatMandate, SeatRow, mandate_end, mandate_insert, mandate_period, mandates_of_seat,
    members_on, seat, seat_by_post, seat_insert, seats,
};

pub mod lists;

/// A unit as far as bodies need it.
#[derive(Clone, Debug)]
pub struct UnitLine {
    /// Its kind.
    pub kind: String,
    /// In Arabic.
    pub name_ar: String,
    /// In French.
    pub name_fr: String,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
}

impl UnitLine {
    /// Where it stands.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }

    /// Its name in a language.
    pub fn name(&self, lang: Lang) -> &str {
        if lang == Lang::Ar { &self.name_ar } else { &self.name_fr }
    }
}

/// A unit.
pub fn unit(id: Id<Unit>) -> Query<UnitLine> {
    sql!(
        UnitLine,
        "select kind, name_ar, name_fr, region_id, province_id, commune_id from unit where id = {id}"
    )
}

/// A body that is not dissolved.
pub struct Living {
    /// It.
    pub id: Id<Body>,
    /// Its own name, or nothing.
    pub name_ar: String,
}

/// The living bodies of a kind at a unit.
pub fn living_at(unit: Id<Unit>, kind: &str) -> Query<Living> {
    sql!(
        Living,
        "select id, name_ar from body where unit_id = {unit} and kind = {kind} and dissolved_on is null order by id"
    )
}

/// A body as the verbs need it.
pub struct BodyLine {
    /// Key of its kind.
    pub kind: String,
    /// When it was founded.
    pub founded_on: Option<Day>,
    /// When it was dissolved.
    pub dissolved_on: Option<Day>,
}

/// A body.
pub fn body(id: Id<Body>) -> Query<BodyLine> {
    sql!(BodyLine, "select kind, founded_on, dissolved_on from body where id = {id}")
}

/// What a new row of `body` has besides what was asked.
pub struct BodyInsert<'a> {
    /// Identifier.
    pub id: Id<Body>,
    /// Whose body.
    pub sphere: Sphere,
    /// Where.
    pub place: Place,
    /// Clean own name in Arabic, or nothing.
    pub name_ar: &'a str,
    /// Clean own name in French, or nothing.
    pub name_fr: &'a str,
    /// What it decides on.
    pub competence: &'a str,
    /// Seen by its members only (B13).
    pub confidential: bool,
    /// By what lists sort it.
    pub sort_key: &'a str,
}

/// Adds a body.
pub fn body_insert(b: &NewBody, r: &BodyInsert<'_>, act: Id<Act>) -> Change {
    sql!(
        "insert into body (id, kind, sphere, unit_id, region_id, province_id, commune_id, name_ar, name_fr, parent_id,
           competence, confidential, founded_on, founded_by_decision, sort_key, made_by)
         values ({r.id}, {b.kind}, {r.sphere}, {b.unit}, {r.place.region}, {r.place.province}, {r.place.commune}, {r.name_ar},
           {r.name_fr}, {b.parent}, {r.competence}, {r.confidential}, {b.founded_on}, {b.founded_by}, {r.sort_key}, {act})"
    )
}

/// How many bodies are alive inside a body.
pub fn living_children(body: Id<Body>) -> Query<i64> {
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n from body where parent_id = {body} and dissolved_on is null"
    )
}

/// The latest first day of an open mandate of a body.
pub fn latest_beginning(body: Id<Body>) -> Query<Option<Day>> {
    sql!((Option<Day>), "select max(from_on) as day from mandate where body_id = {body} and until_on is null")
}

/// Marks a body as dissolved.
pub fn body_dissolve(body: Id<Body>, on: Day, decision: Option<Id<Decision>>, act: Id<Act>) -> Change {
    sql!(
        "update body set dissolved_on = {on}, dissolved_by_decision = {decision}, dissolved_by = {act}
         where id = {body} and dissolved_on is null"
    )
}

/// Ends every open mandate of a body.
pub fn body_mandates_end(
    body: Id<Body>,
    on: Day,
    reason: &str,
    decision: Option<Id<Decision>>,
    act: Id<Act>,
) -> Change {
    sql!(
        "update mandate set until_on = {on}, end_reason = {reason}, ended_by_decision = {decision}, ended_by = {act}
         where body_id = {body} and until_on is null"
    )
}

impl SeatRow {
    /// Where its body is.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// An office of a person as stored.
#[derive(Clone, Debug)]
pub struct CapacityRow {
    /// The mandate.
    pub mandate_id: Id<Mandate>,
    /// The person.
    pub person_id: Id<Person>,
    /// Key of the kind of body.
    pub body_kind: String,
    /// Whose body.
    pub sphere: Sphere,
    /// Key of the post.
    pub post: String,
    /// The body.
    pub body_id: Id<Body>,
    /// Its unit.
    pub unit_id: Id<Unit>,
    /// Inhabitants of the unit.
    pub population: Option<i64>,
    /// Region, or 0.
    pub region_id: i64,
    /// Province, or 0.
    pub province_id: i64,
    /// Commune, or 0.
    pub commune_id: i64,
    /// First day.
    pub from_on: Day,
    /// The day after the last.
    pub until_on: Option<Day>,
}

/// Every office of these persons, elected ones included (B04).
pub fn capacities(persons: &[Id<Person>]) -> Query<CapacityRow> {
    sql!(
        CapacityRow,
        "select m.id as mandate_id, m.person_id, b.kind as body_kind, b.sphere, s.post, b.id as body_id, b.unit_id, u.population,
           b.region_id, b.province_id, b.commune_id, m.from_on, m.until_on
         from mandate m join seat s on s.id = m.seat_id join body b on b.id = m.body_id join unit u on u.id = b.unit_id
         where m.person_id in ({*persons..}) order by m.person_id, m.from_on, m.id"
    )
}

/// Offices in the terms of the statute crate.
pub fn as_capacities(rows: &[CapacityRow]) -> Vec<statute::Capacity> {
    rows.iter()
        .map(|r| statute::Capacity {
            person: r.person_id.raw(),
            body: r.body_kind.clone(),
            post: r.post.clone(),
            level: level_of(r.region_id, r.province_id, r.commune_id),
            body_id: r.body_id.raw(),
            unit: r.unit_id.raw(),
            population: r.population.and_then(|n| u32::try_from(n).ok()),
            from: r.from_on,
            until: r.until_on,
        })
        .collect()
}

fn level_of(region: i64, province: i64, commune: i64) -> statute::LevelKey {
    match (region, province, commune) {
        (_, _, n) if n != 0 => statute::LevelKey::Local,
        (_, n, _) if n != 0 => statute::LevelKey::Provincial,
        (n, _, _) if n != 0 => statute::LevelKey::Regional,
        _ => statute::LevelKey::National,
    }
}

/// A body with its unit, for choices.
pub struct Choice {
    /// It.
    pub id: Id<Body>,
    /// Its kind.
    pub kind: String,
    /// Own name in Arabic.
    pub name_ar: String,
    /// In French.
    pub name_fr: String,
    /// Unit in Arabic.
    pub unit_ar: String,
    /// Unit in French.
    pub unit_fr: String,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
}

impl Choice {
    /// Where it is.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// The living bodies of the organisation at a place and above it, the nearest first: those that may appoint there.
pub fn above(p: Place) -> Query<Choice> {
    sql!(
        Choice,
        "select b.id, b.kind, b.name_ar, b.name_fr, u.name_ar as unit_ar, u.name_fr as unit_fr, b.region_id, b.province_id,
           b.commune_id
         from body b join unit u on u.id = b.unit_id
         where b.dissolved_on is null and b.sphere <> 'elected'
           and ((b.region_id = 0 and b.province_id = 0 and b.commune_id = 0)
             or (b.region_id = {p.region} and b.province_id = 0 and b.commune_id = 0)
             or (b.region_id = {p.region} and b.province_id = {p.province} and b.commune_id = 0)
             or (b.region_id = {p.region} and b.province_id = {p.province} and b.commune_id = {p.commune}))
         order by b.commune_id desc, b.province_id desc, b.region_id desc, b.sort_key, b.id limit 200"
    )
}

/// A line of the journal, as taking it back needs it.
pub struct ActLine {
    /// Its verb.
    pub verb: String,
    /// About what.
    pub subject_kind: String,
    /// Which.
    pub subject_id: i64,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
}

impl ActLine {
    /// Where.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }

    /// Where to go when it was taken back: what it was about may be gone.
    pub fn way_back(&self) -> String {
        match self.subject_kind.as_str() {
            "person" | "follow_up" => "/people".into(),
            "decision" => "/decisions".into(),
            _ => "/bodies".into(),
        }
    }
}

/// A line of the journal.
pub fn act(id: Id<Act>) -> Query<ActLine> {
    sql!(
        ActLine,
        "select verb, subject_kind, subject_id, region_id, province_id, commune_id from act where id = {id}"
    )
}
