//! SQL of persons.

pub mod lists;

use super::{Because, NewPerson, Person, Sex};
use crate::{journal::Act, territory::Place};
use amana_base::Id;
use amana_sql::{Change, Query, sql};

/// Names and sort key.
pub struct Names {
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// By which lists are sorted.
    pub sort_key: String,
}

/// Adds a person.
pub fn person_insert(id: Id<Person>, p: &NewPerson, sort_key: &str, act: Id<Act>) -> Change {
    sql!(
        "insert into person (id, name_ar, name_la, honorific, sex, region_id, province_id, commune_id, sort_key, made_by)
         values ({id}, {p.name_ar}, {p.name_la}, {p.honorific}, {p.sex}, {p.place.region}, {p.place.province},
           {p.place.commune}, {sort_key}, {act})"
    )
}

/// Names of a person who exists and was not erased.
pub fn names(person: Id<Person>) -> Query<Names> {
    sql!(Names, "select name_ar, name_la, sort_key from person where id = {person} and erased_at is null")
}

/// The sex of a person, when known: titles agree with it (O10).
pub fn sex_of(person: Id<Person>) -> Query<Option<Sex>> {
    sql!((Option<Sex>), "select sex from person where id = {person}")
}

/// Ties a person to a place, unless tied for the same cause already.
pub fn place_insert(person: Id<Person>, p: Place, because: Because, sort_key: &str, act: Id<Act>) -> Change {
    sql!(
        "insert into person_place (person_id, region_id, province_id, commune_id, because, sort_key, made_by)
         values ({person}, {p.region}, {p.province}, {p.commune}, {because}, {sort_key}, {act})
         on conflict (person_id, region_id, province_id, commune_id, because) do nothing"
    )
}

/// Keeps a protected field of somebody who has none yet.
pub fn secret_add(person: Id<Person>, field: &str, cipher: &[u8], blind: &[u8], act: Id<Act>) -> Change {
    sql!(
        "insert into person_secret (person_id, field, cipher, blind, made_by)
         values ({person}, {field}, {cipher}, {blind}, {act})"
    )
}

/// Keeps a protected field, encrypted; a former one is replaced.
pub fn secret_put(person: Id<Person>, field: &str, cipher: &[u8], blind: &[u8], act: Id<Act>) -> Change {
    sql!(
        "insert into person_secret (person_id, field, cipher, blind, made_by)
         values ({person}, {field}, {cipher}, {blind}, {act})
         on conflict (person_id, field) do update set cipher = excluded.cipher, blind = excluded.blind,
           made_by = excluded.made_by"
    )
}
