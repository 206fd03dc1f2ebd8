//! The record of acts. Every write of the program is an [`Act`]: who, in what capacity, when, the verb, the subject, the
//! place, and what changed; written in the same transaction as the change ([`record`], called by
//! [`crate::access::Deed::commit`] and by nothing else). Its leaf hash binds all of that; the sealer gathers leaves into
//! Merkle trees and signs the chain of their roots.

pub mod model;
pub mod store;
mod verbs;

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
    let line = model::Line::new(id, at, author, verb, entry, secret);
    store::act_insert(tx, &line).await?;
    Ok(())
}
