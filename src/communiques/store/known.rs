//! What the record already knows: units, persons, offices, bodies, meetings.

use crate::{
    access::Scope,
    bodies::Body,
    meetings::Meeting,
    people::Person,
    territory::{Place, Unit},
};
use amana_base::{Day, Id};
use amana_sql::{Query, sql};

/// Where a unit stands.
pub struct UnitPlace {
    /// The unit.
    pub id: Id<Unit>,
    /// Region, or 0.
    pub region_id: i64,
    /// Province, or 0.
    pub province_id: i64,
    /// Commune, or 0.
    pub commune_id: i64,
}

/// The place of one unit.
pub fn unit_place(id: Id<Unit>) -> Query<UnitPlace> {
    sql!(UnitPlace, "select id, region_id, province_id, commune_id from unit where id = {id}")
}

/// Somebody of the record.
#[derive(Clone, Debug)]
pub struct FoundPerson {
    /// Identifier.
    pub id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// Titles of courtesy.
    pub honorific: String,
    /// Region, or 0.
    pub region_id: i64,
    /// Province, or 0.
    pub province_id: i64,
    /// Commune, or 0.
    pub commune_id: i64,
}

/// Those known in a territory under this very name.
pub fn persons_named(scope: Scope, key: &str) -> Query<Id<Person>> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        (Id<Person>),
        "select distinct person_id from person_place where sort_key = {key} {?region: and region_id = {region}}
           {?province: and province_id = {province}} {?commune: and commune_id = {commune}} limit 20"
    )
}

/// Those known in a territory whose names share these two keys of search.
pub fn persons_alike(scope: Scope, rare: &str, other: &str) -> Query<Id<Person>> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        (Id<Person>),
        "select distinct a.ref_id as id from name_token a where a.token = {rare} and a.kind = 'person'
           {?region: and a.region_id = {region}} {?province: and a.province_id = {province}}
           {?commune: and a.commune_id = {commune}}
           and exists (select 1 from name_token b where b.token = {other} and b.kind = 'person' and b.ref_id = a.ref_id)
         limit 20"
    )
}

/// Those of this very name who hold office on a day in a body of the levels above a place.
pub fn officers_above(p: Place, key: &str, on: Day) -> Query<Id<Person>> {
    sql!(
        (Id<Person>),
        "select distinct p.id from person p join mandate m on m.person_id = p.id
         where p.sort_key = {key} and p.erased_at is null and p.merged_into is null
           and m.from_on <= {on} and (m.until_on is null or m.until_on > {on})
           and m.province_id = 0 and (m.region_id = 0 or m.region_id = {p.region}) limit 20"
    )
}

/// These persons, without those merged or erased.
pub fn persons(ids: Vec<Id<Person>>) -> Query<FoundPerson> {
    sql!(
        FoundPerson,
        "select id, name_ar, name_la, honorific, region_id, province_id, commune_id from person
         where id in ({ids..}) and erased_at is null and merged_into is null order by id"
    )
}

/// An office held.
#[derive(Clone, Debug)]
pub struct OfficeHeld {
    /// By whom.
    pub person_id: Id<Person>,
    /// Key of the kind of body.
    pub kind: String,
    /// The body's own name.
    pub body_ar: String,
    /// Key of the post.
    pub post: String,
    /// Its rank, 0 for none.
    pub rank: i64,
    /// Code of the unit.
    pub unit_code: String,
    /// Its name.
    pub unit_ar: String,
    /// The same in French.
    pub unit_fr: String,
    /// Region, or 0.
    pub region_id: i64,
    /// Province, or 0.
    pub province_id: i64,
    /// Commune, or 0.
    pub commune_id: i64,
}

/// The offices that these persons hold on a day.
pub fn offices_of(ids: Vec<Id<Person>>, on: Day) -> Query<OfficeHeld> {
    sql!(
        OfficeHeld,
        "select m.person_id, b.kind, b.name_ar as body_ar, s.post, s.rank, u.code as unit_code, u.name_ar as unit_ar,
           u.name_fr as unit_fr, b.region_id, b.province_id, b.commune_id
         from mandate m join seat s on s.id = m.seat_id join body b on b.id = m.body_id join unit u on u.id = b.unit_id
         where m.person_id in ({ids..}) and m.from_on <= {on} and (m.until_on is null or m.until_on > {on})
         order by m.person_id, m.from_on, m.id"
    )
}

/// A living body.
#[derive(Clone, Debug)]
pub struct BodyHere {
    /// Identifier.
    pub id: Id<Body>,
    /// Key of its kind.
    pub kind: String,
    /// Its unit.
    pub unit_id: Id<Unit>,
    /// Its own name.
    pub name_ar: String,
}

/// The living bodies of these units.
pub fn bodies_at(units: Vec<Id<Unit>>) -> Query<BodyHere> {
    sql!(
        BodyHere,
        "select id, kind, unit_id, name_ar from body where unit_id in ({units..}) and dissolved_on is null order by id"
    )
}

/// A mandate of a body.
#[derive(Clone, Debug)]
pub struct HeldHere {
    /// The body.
    pub body_id: Id<Body>,
    /// Key of the post.
    pub post: String,
    /// Its rank, 0 for none.
    pub rank: i64,
    /// `single` or `collective`.
    pub holding: String,
    /// Who.
    pub person_id: Id<Person>,
    /// The name.
    pub name_ar: String,
    /// The same in Latin script.
    pub name_la: String,
    /// First day.
    pub from_on: Day,
    /// The day after the last.
    pub until_on: Option<Day>,
}

/// The mandates of these bodies.
pub fn held_in(bodies: Vec<Id<Body>>) -> Query<HeldHere> {
    sql!(
        HeldHere,
        "select m.body_id, s.post, s.rank, m.holding, m.person_id, p.name_ar, p.name_la, m.from_on, m.until_on
         from mandate m join seat s on s.id = m.seat_id join person p on p.id = m.person_id
         where m.body_id in ({bodies..}) order by m.from_on desc, m.id"
    )
}

/// A meeting of a body on a day.
pub fn meeting_of(body: Id<Body>, on: Day) -> Query<Id<Meeting>> {
    sql!(
        (Id<Meeting>),
        "select id from meeting where body_id = {body} and held_on = {on} order by id limit 1"
    )
}
