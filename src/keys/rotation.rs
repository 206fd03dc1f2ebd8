//! A new key for protected fields: added to the key file, then everything under a former key is brought under it in
//! portions. Whatever is done stays done; run again, it goes on where it stopped, because each row tells by itself which
//! key it is under.

use super::{Keys, store};
use crate::{
    access::Deed,
    app::App,
    journal::{Entry, Subject, Verb},
    people::Person,
    territory::Place,
    web::{Result, Visit},
};
use amana_base::Id;
use serde_json::json;

/// How many persons a portion holds.
const PORTION: i64 = 200;

/// How far a rotation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rotated {
    /// The last person looked at; from whom to go on.
    pub last: Id<Person>,
    /// Persons whose key was wrapped anew in this portion.
    pub persons: i64,
    /// Their fields, encrypted anew and indexed anew.
    pub fields: i64,
    /// Nothing is left after it.
    pub done: bool,
}

/// Is anything still under a former key?
pub async fn unfinished(app: &App) -> Result<bool> {
    let mut last = Id::from_raw(i64::MIN);
    loop {
        let rows = app.db.all(store::wrapped_after(last, PORTION)).await?;
        let Some(end) = rows.last().map(|row| row.person_id) else { return Ok(false) };
        let old = |row: &store::WrappedRow| {
            row.wrapped.as_ref().is_some_and(|w| !app.keys.wraps(row.person_id.raw(), w))
        };
        if rows.iter().any(old) {
            return Ok(true);
        }
        last = end;
    }
}

/// Writes down that a new key was put into use; `former` are the keys before it.
pub async fn begin_rotation(visit: &Visit, former: &Keys) -> Result<()> {
    let detail = json!({ "from": former.mark(), "mark": visit.app.keys.mark() });
    let deed = Deed::begin(visit, Verb::RotateKeys).await?;
    deed.commit(Entry::about(Subject { kind: "installation", id: 0 }, Place::NATION).with(detail)).await?;
    Ok(())
}

/// Brings one portion under the newest key, in one act; a portion in which nothing is left to do writes nothing.
pub async fn rotate_some(visit: &Visit, after: Id<Person>) -> Result<Rotated> {
    let app = &visit.app;
    let mut deed = Deed::begin(visit, Verb::RewrapKeys).await?;
    let rows = deed.tx.all(store::wrapped_after(after, PORTION)).await?;
    let mut out = Rotated { last: after, persons: 0, fields: 0, done: rows.len() < PORTION as usize };
    for row in rows {
        out.last = row.person_id;
        let person = row.person_id.raw();
        let Some(wrapped) = row.wrapped.filter(|w| !app.keys.wraps(person, w)) else { continue };
        let key = app.keys.unwrap_person(person, &wrapped)?;
        let anew = app.keys.wrap_person(person, &key)?;
        if deed.tx.exec(store::person_key_rewrap(row.person_id, &wrapped, &anew)).await? == 0 {
            continue;
        }
        out.persons += 1;
        for secret in deed.tx.all(store::secrets(row.person_id)).await? {
            let plain = app.keys.open_field(&key, &secret.field, &secret.cipher)?;
            let cipher = app.keys.lock_field(&key, &secret.field, &plain)?;
            let blind = app.keys.blind_field(&secret.field, &String::from_utf8_lossy(&plain));
            deed.tx.exec(store::secret_update(row.person_id, &secret.field, &cipher, &blind)).await?;
            out.fields += 1;
        }
    }
    if out.persons > 0 {
        let detail = json!({ "mark": app.keys.mark(), "persons": out.persons, "fields": out.fields });
        let entry = Entry::about(Subject { kind: "installation", id: 0 }, Place::NATION);
        deed.commit(entry.with(detail)).await?;
    }
    Ok(out)
}

/// Brings everything under the newest key; gives how many persons and fields that took.
pub async fn finish_rotation(visit: &Visit, mut told: impl FnMut(i64)) -> Result<(i64, i64)> {
    let (mut last, mut persons, mut fields) = (Id::from_raw(i64::MIN), 0, 0);
    loop {
        let some = rotate_some(visit, last).await?;
        persons += some.persons;
        fields += some.fields;
        last = some.last;
        told(persons);
        if some.done {
            return Ok((persons, fields));
        }
    }
}
