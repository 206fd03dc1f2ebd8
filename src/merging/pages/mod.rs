//! Pages of pairs: those of a territory, two side by side, what was made one lately.

mod compare;
mod list;

pub use compare::{AskedPair, PairForm, ask, compare, join, take_back, tell};
pub use list::{AskedFor, LookForm, index, look};

use crate::{
    access::{Can, Capability, Granted, Scope, capability::ReadMembers},
    people::{self, Person},
    record::view::name_in,
    web::{Error, Result, Visit},
};
use amana_base::Id;

/// A person within what the visitor may read of members; nobody else exists.
async fn reach<A: Capability>(by: &Granted<A>, id: Id<Person>) -> Result<people::lists::PersonRow> {
    for scope in by.scopes() {
        if let Some(row) = by.visit().app.db.first(people::lists::person(id, *scope)).await? {
            return Ok(row);
        }
    }
    Err(Error::NotFound)
}

/// What somebody is called, within reach; none outside.
async fn called(by: &Granted<ReadMembers>, id: Id<Person>) -> Result<Option<String>> {
    match reach(by, id).await {
        Ok(row) => Ok(Some(name_in(by.visit().lang, &row.name_ar, &row.name_la))),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Where the visitor may write members.
fn writes(visit: &Visit) -> Vec<Scope> {
    visit.officer().map(|o| o.scopes(Can::WriteMembers)).unwrap_or_default()
}
