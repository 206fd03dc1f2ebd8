use crate::{
    accounts::{Account, Session},
    bodies::Body,
    people::Person,
    territory::{Place, Unit},
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// The row of a body.
pub struct BodyRow {
    /// Its identifier.
    pub id: Id<Body>,
}

/// The body of a kind at a unit.
pub fn body_of(unit: Id<Unit>, kind: &str) -> Query<BodyRow> {
    sql!(BodyRow, "select id from body where unit_id = {unit} and kind = {kind} limit 1")
}

/// A person.
pub fn person_insert(id: Id<Person>, name_ar: &str, name_la: &str, place: Place) -> Change {
    sql!(
        "insert into person (id, name_ar, name_la, region_id, province_id, commune_id, sort_key, made_by)
         values ({id}, {name_ar}, {name_la}, {place.region}, {place.province}, {place.commune}, {name_ar}, 0)"
    )
}

/// Where a person is known.
pub fn person_place_insert(person: Id<Person>, place: Place, sort_key: &str) -> Change {
    sql!(
        "insert into person_place (person_id, region_id, province_id, commune_id, because, sort_key, made_by)
         values ({person}, {place.region}, {place.province}, {place.commune}, 'mandate', {sort_key}, 0)"
    )
}

/// A body of the party.
pub fn body_insert(id: Id<Body>, kind: &str, unit: Id<Unit>, place: Place, ar: &str, fr: &str) -> Change {
    sql!(
        "insert into body (id, kind, sphere, unit_id, region_id, province_id, commune_id, name_ar, name_fr, sort_key, made_by)
         values ({id}, {kind}, 'party', {unit}, {place.region}, {place.province}, {place.commune}, {ar}, {fr}, {ar}, 0)"
    )
}

/// A seat of a body.
pub fn seat_insert(id: Id<()>, body: Id<Body>, post: &str, rank: i64, holding: &str, staff: i64) -> Change {
    sql!(
        "insert into seat (id, body_id, post, rank, holding, staff, made_by)
         values ({id}, {body}, {post}, {rank}, {holding}, {staff}, 0)"
    )
}

/// What a mandate is held in.
pub struct Held<'a> {
    /// The seat.
    pub seat: Id<()>,
    /// Its body.
    pub body: Id<Body>,
    /// `single` or `collective`.
    pub holding: &'a str,
    /// Where.
    pub place: Place,
}

/// A mandate by election, from one day until before another.
pub fn mandate_insert(
    id: Id<()>,
    person: Id<Person>,
    Held { seat, body, holding, place }: Held<'_>,
    (from, until): (Day, Option<Day>),
) -> Change {
    sql!(
        "insert into mandate (id, seat_id, body_id, person_id, holding, from_on, until_on, basis,
           region_id, province_id, commune_id, made_by)
         values ({id}, {seat}, {body}, {person}, {holding}, {from}, {until}, 'election',
           {place.region}, {place.province}, {place.commune}, 0)"
    )
}

/// An account.
pub fn account_insert(
    id: Id<Account>,
    person: Option<Id<Person>>,
    blind: &[u8],
    cipher: &[u8],
    at: Instant,
) -> Change {
    sql!(
        "insert into account (id, person_id, login_blind, login_cipher, created_at, made_by)
         values ({id}, {person}, {blind}, {cipher}, {at}, 0)"
    )
}

/// A session that is alive, strongly signed in.
pub fn session_insert(
    id: Id<Session>,
    account: Id<Account>,
    hash: &[u8],
    at: Instant,
    until: Instant,
) -> Change {
    sql!(
        "insert into session (id, account_id, token_hash, opened_at, seen_at, expires_at, strong_at, agent, address, made_by)
         values ({id}, {account}, {hash}, {at}, {at}, {until}, {at}, 'test', '', 0)"
    )
}

/// A position without a mandate.
pub fn grant_insert(id: Id<()>, account: Id<Account>, position: &str, unit: Id<Unit>, from: Day) -> Change {
    sql!(
        "insert into special_grant (id, account_id, position, unit_id, from_on, reason, made_by)
         values ({id}, {account}, {position}, {unit}, {from}, 'test', 0)"
    )
}

/// The verbs of the journal, in order.
pub fn verbs() -> Query<String> {
    sql!((String), "select verb from act order by id")
}
