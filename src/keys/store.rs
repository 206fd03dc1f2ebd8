use crate::people::Person;
use amana_base::{Id, Instant};
use amana_sql::{Change, Query, Result, Tx, sql};

/// The wrapped key of a person; empty once destroyed.
pub struct PersonKeyRow {
    /// Encrypted under the master key.
    pub wrapped: Option<Vec<u8>>,
}

/// The key of one person.
pub fn person_key(person: Id<Person>) -> Query<PersonKeyRow> {
    sql!(PersonKeyRow, "select wrapped from person_key where person_id = {person}")
}

/// Keeps a new person's wrapped key.
pub async fn person_key_insert(tx: &mut Tx, person: Id<Person>, wrapped: &[u8]) -> Result<()> {
    tx.exec(sql!("insert into person_key (person_id, wrapped) values ({person}, {wrapped})")).await?;
    Ok(())
}

/// The same, among the changes of many rows.
pub fn person_key_add(person: Id<Person>, wrapped: &[u8]) -> Change {
    sql!("insert into person_key (person_id, wrapped) values ({person}, {wrapped})")
}

/// The wrapped keys of these persons.
pub fn person_keys(persons: &[Id<Person>]) -> Query<(Id<Person>, Option<Vec<u8>>)> {
    sql!(
        (Id<Person>, Option<Vec<u8>>),
        "select person_id, wrapped from person_key where person_id in ({*persons..})"
    )
}

/// Destroys a person's key: what was under it cannot be read any more.
pub fn person_key_destroy(person: Id<Person>, now: Instant) -> Change {
    sql!("update person_key set wrapped = null, destroyed_at = {now} where person_id = {person}")
}

/// A person's wrapped key, in the order of a rotation.
pub struct WrappedRow {
    /// The person.
    pub person_id: Id<Person>,
    /// Encrypted under the newest key, or one before it.
    pub wrapped: Option<Vec<u8>>,
}

/// The wrapped keys after a person's, in order; destroyed ones are passed over.
pub fn wrapped_after(person: Id<Person>, limit: i64) -> Query<WrappedRow> {
    sql!(
        WrappedRow,
        "select person_id, wrapped from person_key where person_id > {person} and wrapped is not null
         order by person_id limit {limit}"
    )
}

/// Keeps a person's key wrapped anew, unless it was destroyed or changed meanwhile.
pub fn person_key_rewrap(person: Id<Person>, was: &[u8], wrapped: &[u8]) -> Change {
    sql!("update person_key set wrapped = {wrapped} where person_id = {person} and wrapped = {was}")
}

/// A protected field as it is stored.
pub struct SecretRow {
    /// Which.
    pub field: String,
    /// Its ciphertext.
    pub cipher: Vec<u8>,
}

/// The protected fields of a person.
pub fn secrets(person: Id<Person>) -> Query<SecretRow> {
    sql!(SecretRow, "select field, cipher from person_secret where person_id = {person} order by field")
}

/// Keeps a field encrypted anew, with its new blind index.
pub fn secret_update(person: Id<Person>, field: &str, cipher: &[u8], blind: &[u8]) -> Change {
    sql!(
        "update person_secret set cipher = {cipher}, blind = {blind} where person_id = {person} and field = {field}"
    )
}

/// Whether a lease is held at this moment.
pub fn lease_held(name: &str, now: Instant) -> Query<i64> {
    sql!((i64), "select cast(count(*) as bigint) as n from lease where name = {name} and until_at > {now}")
}
