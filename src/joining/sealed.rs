//! Sealing what an application says of a person, under the key of the person to be.

use super::{Values, store::ApplicationRow};
use crate::{app::App, people::Person, web::Result};
use amana_base::Id;

/// What the sealed value is of.
const ABOUT: &[u8] = b"application";

/// Seals the values under a person's key.
pub fn seal(app: &App, key: &[u8; 32], values: &Values) -> Result<Vec<u8>> {
    let plain = serde_json::to_vec(values).map_err(anyhow::Error::from)?;
    Ok(app.keys.lock_with(key, ABOUT, &plain)?)
}

/// Opens the values of an application; none once their key was destroyed.
pub fn open(app: &App, row: &ApplicationRow) -> Result<Option<Values>> {
    opened(app, row.person_id, row.wrapped.as_deref(), &row.sealed)
}

/// Opens what was sealed under a person's key; none once it was destroyed.
pub fn opened(
    app: &App,
    person: Id<Person>,
    wrapped: Option<&[u8]>,
    sealed: &[u8],
) -> Result<Option<Values>> {
    let Some(wrapped) = wrapped else { return Ok(None) };
    let key = app.keys.unwrap_person(person.raw(), wrapped)?;
    let plain = app.keys.open_with(&key, ABOUT, sealed)?;
    Ok(Some(serde_json::from_slice(&plain).map_err(anyhow::Error::from)?))
}
