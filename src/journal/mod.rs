//! The record of acts. Every write of the program is an [`Act`]: who, in what capacity, when, the verb, the subject, the
//! place, and what changed; written in the same transaction as the change ([`record`], called by
//! [`crate::access::Deed::commit`] and by nothing else). Its leaf hash binds all of that; the sealer gathers leaves into
//! Merkle trees and signs the chain of their roots ([`sealer`]); [`verify`] recomputes all of it from the rows.

pub mod model;
pub mod pages;
mod phrase;
pub mod seal;
pub mod sealer;
pub mod store;
#[cfg(test)]
mod tests;
mod verbs;
pub mod verify;
pub mod words;

pub use model::{Act, Author, Entry, Subject};
pub use verbs::Verb;

use crate::{app::App, web::Result};
use amana_base::{Id, Instant};
use amana_sql::Tx;

/// Writes the line of one act into the transaction that makes it true.
pub async fn record(
    tx: &mut Tx,
    app: &App,
    id: Id<Act>,
    at: Instant,
    author: Author,
    verb: Verb,
    entry: Entry,
) -> Result<()> {
    let secret = match &entry.former {
        Some((person, former)) => {
            Some((*person, crate::keys::seal_for_person(tx, app, *person, former).await?))
        }
        None => None,
    };
    let mut line = model::Line::new(id, at, author, verb, entry, secret);
    line.mac = mark(app, &line.leaf);
    store::act_insert(tx, &line).await?;
    Ok(())
}

/// The mark of this installation over a leaf hash: only who has its key file can make one, so a line that somebody writes
/// into the database by other means is never sealed.
fn mark(app: &App, leaf: &[u8]) -> Vec<u8> {
    app.keys.digest("journal line", leaf)
}

/// Was this database written with the keys that the program has? True for one that holds no act yet.
pub async fn written_with(app: &App) -> Result<bool> {
    if let Some(first) = app.db.first(store::seal(1)).await? {
        return Ok(first.seal().signer == app.keys.signing().verifying_key().to_bytes());
    }
    match app.db.first(store::first_act()).await? {
        Some(row) => Ok(mark(app, &row.leaf) == row.mac),
        None => Ok(true),
    }
}
