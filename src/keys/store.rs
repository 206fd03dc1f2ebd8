use crate::people::Person;
use amana_base::Id;
use amana_sql::{Query, Result, Tx, sql};

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
