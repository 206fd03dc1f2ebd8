//! SQL of the register in memory in which people of lists are looked for, and of what is compared with a row.

use crate::{
    members::{Category, Education, Membership},
    people::{Person, Sex},
    territory::Place,
};
use amana_base::{Day, Id};
use amana_sql::{Query, sql};

/// Somebody of the record.
pub struct PersonLine {
    /// Who.
    pub id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// When known.
    pub sex: Option<Sex>,
    /// Region of the home, or 0.
    pub region_id: i64,
    /// Province, or 0.
    pub province_id: i64,
    /// Commune, or 0.
    pub commune_id: i64,
}

/// Everybody after somebody, in the order of identifiers.
pub fn after(id: Id<Person>, limit: i64) -> Query<PersonLine> {
    sql!(
        PersonLine,
        "select id, name_ar, name_la, sex, region_id, province_id, commune_id from person
         where id > {id} and erased_at is null and merged_into is null order by id limit {limit}"
    )
}

/// Who comes after somebody.
pub fn ids_after(id: Id<Person>) -> Query<Id<Person>> {
    sql!(
        (Id<Person>),
        "select id from person where id > {id} and erased_at is null and merged_into is null order by id"
    )
}

/// These.
pub fn of(ids: &[Id<Person>]) -> Query<PersonLine> {
    sql!(
        PersonLine,
        "select id, name_ar, name_la, sex, region_id, province_id, commune_id from person
         where id in ({*ids..}) and erased_at is null and merged_into is null"
    )
}

/// A membership, as it is compared with a row.
#[derive(Clone, Debug)]
pub struct CurrentRow {
    /// Whose.
    pub person_id: Id<Person>,
    /// It.
    pub id: Id<Membership>,
    /// Counts its changes.
    pub version: i64,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// When known.
    pub sex: Option<Sex>,
    /// Of an old card.
    pub number: String,
    /// Category.
    pub category: Option<Category>,
    /// Education.
    pub education: Option<Education>,
    /// Year of birth.
    pub birth_year: Option<i64>,
    /// First day.
    pub joined_on: Day,
    /// First day on which it is over.
    pub ended_on: Option<Day>,
    /// Region, or 0.
    pub region_id: i64,
    /// Province, or 0.
    pub province_id: i64,
    /// Commune, or 0.
    pub commune_id: i64,
}

impl CurrentRow {
    /// Where.
    pub fn place(&self) -> Place {
        Place::raw(self.region_id, self.province_id, self.commune_id)
    }
}

/// The memberships of these persons, of each the last one last.
pub fn memberships(persons: &[Id<Person>]) -> Query<CurrentRow> {
    sql!(
        CurrentRow,
        "select m.person_id, m.id, m.version, p.name_ar, p.name_la, p.sex, m.number, m.category, m.education, m.birth_year,
           m.joined_on, m.ended_on, m.region_id, m.province_id, m.commune_id
         from membership m join person p on p.id = m.person_id
         where m.person_id in ({*persons..}) order by m.person_id, m.joined_on, m.id"
    )
}

/// What was touched from a mark on, with its mark; see [`crate::members::store::lines::touched`].
pub fn marks(since: i64) -> Query<(Id<Membership>, i64)> {
    sql!(
        (Id<Membership>, i64),
        "select membership_id, mark from membership_mark where mark >= {since}
           {postgres: and mark < pg_snapshot_xmax(pg_current_snapshot())::text::bigint}
         order by +membership_id"
    )
}

/// Whose these memberships are.
pub fn persons_of(memberships: &[Id<Membership>]) -> Query<(Id<Membership>, Id<Person>)> {
    sql!((Id<Membership>, Id<Person>), "select id, person_id from membership where id in ({*memberships..})")
}

/// The protected fields of these persons, each under its person's key.
pub fn secrets(persons: &[Id<Person>]) -> Query<(Id<Person>, String, Vec<u8>)> {
    sql!(
        (Id<Person>, String, Vec<u8>),
        "select person_id, field, cipher from person_secret where person_id in ({*persons..}) order by person_id"
    )
}

/// The home of these persons.
pub fn homes(persons: &[Id<Person>]) -> Query<(Id<Person>, i64, i64, i64)> {
    sql!(
        (Id<Person>, i64, i64, i64),
        "select id, region_id, province_id, commune_id from person where id in ({*persons..})"
    )
}
