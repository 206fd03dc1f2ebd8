//! SQL of the pages of people. A person is found only through the places where they are known.

use crate::people::{Person, Sex};
use crate::{
    access::Scope,
    bodies::{Basis, Body, FollowUp, Mandate, Sphere},
    territory::{Place, Unit},
};
use amana_base::{Day, Id};
use amana_sql::{Query, sql};

/// A person in a list.
#[derive(Clone, Debug)]
pub struct PersonRow {
    /// Who.
    pub id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// Titles of courtesy (O05).
    pub honorific: String,
    /// When known.
    pub sex: Option<Sex>,
    /// Region of the home, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
}

impl PersonRow {
    /// Home.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// Where a list of people goes on.
pub struct Anchor {
    /// The key of the order.
    pub sort_key: String,
    /// Who.
    pub id: Id<Person>,
}

/// The place of a person in the lists.
pub fn anchor(id: Id<Person>) -> Query<Anchor> {
    sql!(Anchor, "select sort_key, id from person where id = {id}")
}

/// A page of everybody, in alphabetical order.
pub fn everybody(after: Option<&Anchor>, limit: i64) -> Query<PersonRow> {
    sql!(
        PersonRow,
        "select p.id, p.name_ar, p.name_la, p.honorific, p.sex, p.region_id, p.province_id, p.commune_id from person p
         where p.erased_at is null and p.merged_into is null
           {?after: and (p.sort_key, p.id) > ({after.sort_key}, {after.id})}
         order by p.sort_key, p.id limit {limit}"
    )
}

/// A page of those known in a territory, in alphabetical order. A nation is for [`everybody`].
pub fn known_in(scope: Scope, after: Option<&Anchor>, limit: i64) -> Query<PersonRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        PersonRow,
        "select p.id, p.name_ar, p.name_la, p.honorific, p.sex, p.region_id, p.province_id, p.commune_id
         from (select distinct pp.sort_key, pp.person_id from person_place pp
           where 1 = 1 {?region: and pp.region_id = {region}} {?province: and pp.province_id = {province}}
             {?commune: and pp.commune_id = {commune}} {?after: and (pp.sort_key, pp.person_id) > ({after.sort_key}, {after.id})}
           order by pp.sort_key, pp.person_id limit {limit}) k
           join person p on p.id = k.person_id
         where p.erased_at is null and p.merged_into is null order by k.sort_key, k.person_id"
    )
}

/// These people, by identifier.
pub fn these(ids: &[Id<Person>]) -> Query<PersonRow> {
    sql!(
        PersonRow,
        "select p.id, p.name_ar, p.name_la, p.honorific, p.sex, p.region_id, p.province_id, p.commune_id from person p
         where p.id in ({*ids..}) and p.erased_at is null and p.merged_into is null order by p.sort_key, p.id"
    )
}

/// A person who is known in a territory; nothing otherwise. A nation knows everybody.
pub fn person(id: Id<Person>, scope: Scope) -> Query<PersonRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        PersonRow,
        "select p.id, p.name_ar, p.name_la, p.honorific, p.sex, p.region_id, p.province_id, p.commune_id from person p
         where p.id = {id} and p.merged_into is null
           {?region: and exists (select 1 from person_place r where r.person_id = p.id and r.region_id = {region})}
           {?province: and exists (select 1 from person_place r where r.person_id = p.id and r.province_id = {province})}
           {?commune: and exists (select 1 from person_place r where r.person_id = p.id and r.commune_id = {commune})}"
    )
}

/// Whether somebody was erased, or became another record.
pub fn fate(id: Id<Person>) -> Query<(Option<i64>, Option<Id<Person>>)> {
    sql!((Option<i64>, Option<Id<Person>>), "select erased_at, merged_into from person where id = {id}")
}

/// An office of somebody (B04).
#[derive(Clone, Debug)]
pub struct OfficeRow {
    /// The mandate.
    pub id: Id<Mandate>,
    /// Who.
    pub person_id: Id<Person>,
    /// Kind of the body.
    pub kind: String,
    /// Whose body.
    pub sphere: Sphere,
    /// The body.
    pub body_id: Id<Body>,
    /// Its own name in Arabic.
    pub body_ar: String,
    /// In French.
    pub body_fr: String,
    /// Code of its unit.
    pub unit_code: String,
    /// In Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// Region, or 0.
    pub region_id: i64,
    /// Province, or 0.
    pub province_id: i64,
    /// Commune, or 0.
    pub commune_id: i64,
    /// Post.
    pub post: String,
    /// Rank, 0 for none.
    pub rank: i64,
    /// First day.
    pub from_on: Day,
    /// Is that day the true one?
    pub from_known: bool,
    /// The day after the last.
    pub until_on: Option<Day>,
    /// When the term ends.
    pub term_ends_on: Option<Day>,
    /// How it was given.
    pub basis: Basis,
}

/// The offices that these people hold on a day.
pub fn offices_on(ids: &[Id<Person>], on: Day) -> Query<OfficeRow> {
    sql!(
        OfficeRow,
        "select m.id, m.person_id, b.kind, b.sphere, b.id as body_id, b.name_ar as body_ar, b.name_fr as body_fr,
           u.code as unit_code, u.name_ar as unit_ar, u.name_fr as unit_fr, b.region_id, b.province_id, b.commune_id, s.post, s.rank,
           m.from_on, m.from_known, m.until_on, m.term_ends_on, m.basis
         from mandate m join seat s on s.id = m.seat_id join body b on b.id = m.body_id join unit u on u.id = b.unit_id
         where m.person_id in ({*ids..}) and m.from_on <= {on} and (m.until_on is null or m.until_on > {on})
         order by m.person_id, m.from_on, m.id"
    )
}

/// Every office of somebody, the latest first (B04).
pub fn offices(id: Id<Person>) -> Query<OfficeRow> {
    sql!(
        OfficeRow,
        "select m.id, m.person_id, b.kind, b.sphere, b.id as body_id, b.name_ar as body_ar, b.name_fr as body_fr,
           u.code as unit_code, u.name_ar as unit_ar, u.name_fr as unit_fr, b.region_id, b.province_id, b.commune_id, s.post, s.rank,
           m.from_on, m.from_known, m.until_on, m.term_ends_on, m.basis
         from mandate m join seat s on s.id = m.seat_id join body b on b.id = m.body_id join unit u on u.id = b.unit_id
         where m.person_id = {id}
         order by case when m.until_on is null then 0 else 1 end, m.from_on desc, m.id desc limit 200"
    )
}

/// A territory that somebody follows (B10).
#[derive(Clone, Debug)]
pub struct FollowRow {
    /// The assignment.
    pub id: Id<FollowUp>,
    /// Code of the unit.
    pub unit_code: String,
    /// In Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
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

/// What somebody follows, the latest first.
pub fn follows(id: Id<Person>) -> Query<FollowRow> {
    sql!(
        FollowRow,
        "select f.id, u.code as unit_code, u.name_ar as unit_ar, u.name_fr as unit_fr, f.region_id, f.province_id, f.commune_id,
           f.from_on, f.until_on
         from follow_up f join unit u on u.id = f.unit_id where f.person_id = {id}
         order by case when f.until_on is null then 0 else 1 end, f.from_on desc, f.id desc limit 100"
    )
}

/// One assignment with its person.
pub fn follow(id: Id<FollowUp>) -> Query<(Id<Person>, i64, i64, i64)> {
    sql!(
        (Id<Person>, i64, i64, i64),
        "select person_id, region_id, province_id, commune_id from follow_up where id = {id}"
    )
}

/// The protected fields that are kept of somebody: their names only.
pub fn fields(id: Id<Person>) -> Query<String> {
    sql!((String), "select field from person_secret where person_id = {id} order by field")
}

/// A protected field, encrypted.
pub fn field(id: Id<Person>, field: &str) -> Query<Vec<u8>> {
    sql!((Vec<u8>), "select cipher from person_secret where person_id = {id} and field = {field}")
}
