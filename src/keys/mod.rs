//! Keys, kept in a file outside the database, and what they protect.
//!
//! One master key and one signing seed. From the master key HKDF derives what each use needs: wrapping the key of each
//! person, encrypting what belongs to no person, blind indexes, signing of tokens. A person's protected fields and former
//! values are encrypted under that person's own key; erasing the person destroys the wrapped key and leaves every
//! journal line verifiable.
//!
//! A rotation adds a key that protects fields from then on ([`begin_rotation`]); what was under a former key is wrapped and
//! encrypted anew in portions, and the former key stays in the file for reading.

mod cipher;
mod entropy;
mod file;
mod rotation;
pub mod store;
#[cfg(test)]
mod tests;

pub use cipher::Locked;
pub use entropy::Entropy;
pub use file::{KeyFileProblem, Keys};
pub use rotation::{Rotated, begin_rotation, finish_rotation, rotate_some, unfinished};

use crate::{
    app::App,
    people::Person,
    web::{Error, Result},
};
use amana_base::Id;
use amana_sql::Tx;
use std::collections::{HashMap, hash_map::Entry};

/// Encrypts former personal values under the person's key, making the key if there is none yet.
pub async fn seal_for_person(
    tx: &mut Tx,
    app: &App,
    person: Id<Person>,
    value: &serde_json::Value,
) -> Result<Vec<u8>> {
    let key = person_key(tx, app, person).await?;
    Ok(app.keys.lock_with(&key, b"former", value.to_string().as_bytes())?)
}

/// Encrypts one protected field under the person's key. Returns ciphertext and blind index.
pub async fn seal_field(
    tx: &mut Tx,
    app: &App,
    person: Id<Person>,
    field: &str,
    value: &str,
) -> Result<(Vec<u8>, Vec<u8>)> {
    let key = person_key(tx, app, person).await?;
    Ok((app.keys.lock_field(&key, field, value.as_bytes())?, app.keys.blind_field(field, value)))
}

/// The same of many persons in few statements: ciphertext and blind index of each value, in their order.
pub async fn seal_fields(
    tx: &mut Tx,
    app: &App,
    values: &[(Id<Person>, &str, &str)],
) -> Result<Vec<(Vec<u8>, Vec<u8>)>> {
    let mut persons: Vec<Id<Person>> = values.iter().map(|(person, ..)| *person).collect();
    persons.sort_unstable();
    persons.dedup();
    let mut keys = HashMap::new();
    for some in persons.chunks(500) {
        for (person, wrapped) in tx.all(store::person_keys(some)).await? {
            let wrapped = wrapped.ok_or(Error::Gone)?;
            keys.insert(person, app.keys.unwrap_person(person.raw(), &wrapped)?);
        }
    }
    let mut fresh = vec![];
    for person in persons {
        if let Entry::Vacant(place) = keys.entry(person) {
            let (key, wrapped) = app.keys.fresh_person(person.raw())?;
            place.insert(key);
            fresh.push(store::person_key_add(person, &wrapped));
        }
    }
    tx.bulk(fresh).await?;
    let mut out = Vec::with_capacity(values.len());
    for (person, field, value) in values {
        let key = keys.get(person).ok_or(Error::Gone)?;
        out.push((app.keys.lock_field(key, field, value.as_bytes())?, app.keys.blind_field(field, value)));
    }
    Ok(out)
}

/// Opens former values that [`seal_for_person`] sealed. `None` for those whose person was erased.
pub async fn open_former(
    app: &App,
    person: Id<Person>,
    sealed: &[Vec<u8>],
) -> Result<Vec<Option<serde_json::Value>>> {
    let row = app.db.first(store::person_key(person)).await?;
    let Some(wrapped) = row.and_then(|row| row.wrapped) else {
        return Ok(sealed.iter().map(|_| None).collect());
    };
    let key = app.keys.unwrap_person(person.raw(), &wrapped)?;
    let open = |sealed: &Vec<u8>| {
        let plain = app.keys.open_with(&key, b"former", sealed)?;
        Ok(serde_json::from_slice(&plain).ok())
    };
    sealed.iter().map(open).collect()
}

/// Decrypts one protected field. `None` when the person's key was destroyed: the person was erased.
pub async fn open_field(
    tx: &mut Tx,
    app: &App,
    person: Id<Person>,
    field: &str,
    cipher: &[u8],
) -> Result<Option<String>> {
    let Some(row) = tx.first(store::person_key(person)).await? else { return Ok(None) };
    let Some(wrapped) = row.wrapped else { return Ok(None) };
    let key = app.keys.unwrap_person(person.raw(), &wrapped)?;
    let plain = app.keys.open_field(&key, field, cipher)?;
    Ok(Some(String::from_utf8_lossy(&plain).into_owned()))
}

async fn person_key(tx: &mut Tx, app: &App, person: Id<Person>) -> Result<[u8; 32]> {
    if let Some(row) = tx.first(store::person_key(person)).await? {
        let wrapped = row.wrapped.ok_or(Error::Gone)?;
        return Ok(app.keys.unwrap_person(person.raw(), &wrapped)?);
    }
    let (key, wrapped) = app.keys.fresh_person(person.raw())?;
    store::person_key_insert(tx, person, &wrapped).await?;
    Ok(key)
}
