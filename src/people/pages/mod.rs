//! Pages of people: names and capacities for all who may read the territory, protected fields one by one, with a reason.

mod entry;
mod follow;
mod list;
mod person;

use crate::people::{Person, lists};
use crate::{
    access::{Capability, Granted},
    web::{Error, Result},
};
use amana_base::Id;
pub use entry::{PersonForm, create, new};
pub use follow::{FollowForm, follow, unfollow};
pub(crate) use list::sex_word;
pub use list::{Asked, Candidate, Line, candidates, export, index};
pub use person::{Follow, Just, Office, Protected, ReasonForm, reason_field, reveal, show};

/// A person within what this visitor may read; anybody else does not exist. Erased: gone.
pub async fn reach<A: Capability>(by: &Granted<A>, id: Id<Person>) -> Result<lists::PersonRow> {
    let db = &by.visit().app.db;
    for scope in by.scopes() {
        if let Some(row) = db.first(lists::person(id, *scope)).await? {
            return match db.first(lists::fate(id)).await? {
                Some((Some(_), _)) => Err(Error::Gone),
                _ => Ok(row),
            };
        }
    }
    Err(Error::NotFound)
}
