//! Electoral rolls: who may vote in a unit or in a body on a day (the base of congresses).
//!
//! A roll is drawn up from the register exactly as its dated steps say for the day of the vote, past or to come, under the rule that
//! the statute in force on that day has for such a vote ([`Rule`]). For each person left out it tells the reason with its article, and
//! for each of whom the register does not tell, that it does not. It is shown to those concerned, who may object within the
//! statute's days; then it is frozen ([`freeze`]): an act, after which nothing that happens to the register moves it. Its hash can be
//! published, and each voter keeps a slip that proves to be on it without showing anybody else ([`proof`]).
//!
//! A ballot or a meeting that is held on a frozen roll asks [`electorate`] for its voters, or [`may_vote`] for one of them: both
//! answer only for a roll that is frozen and was not withdrawn, and give the hash that the minutes should cite.

mod acts;
mod model;
pub mod pages;
pub mod proof;
mod refusal;
pub mod store;
#[cfg(test)]
mod tests;
pub mod words;

pub use acts::{
    Frozen, NewRemark, NewRoll, about, answer, draw_up, freeze, proves, publish, redraw, remark, show, slip,
    withdraw,
};
pub use model::{
    Answer, Asks, Born, Electors, Judged, Reason, Rule, Ruled, Stand, StepOf, Taken, Verdict, in_force,
    judge, stand,
};
pub use refusal::Refusal;

use crate::{access::Scope, people::Person, web::Result};
use amana_base::Id;
use amana_sql::Db;

/// Who may vote in a unit or a body on a day.
pub enum Roll {}
/// What somebody says is wrong with a roll.
pub enum Remark {}

/// The electorate of a vote that is held on a frozen roll.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Electorate {
    /// Those who may vote, by identifier.
    pub persons: Vec<Id<Person>>,
    /// The hash of the roll: what minutes cite.
    pub hash: Vec<u8>,
}

/// The voters of a frozen roll that was not withdrawn; none for any other. Whoever calls has seen that the visitor may.
pub async fn electorate(db: &Db, roll: Id<Roll>) -> Result<Option<Electorate>> {
    let Some(hash) = standing_hash(db, roll).await? else { return Ok(None) };
    let (mut persons, mut after) = (vec![], Id::from_raw(i64::MIN));
    loop {
        let some = db.all(store::leaves(roll, after, 20_000)).await?;
        let Some((last, _)) = some.last() else { break };
        after = *last;
        persons.extend(some.into_iter().map(|(person, _)| person));
    }
    Ok(Some(Electorate { persons, hash }))
}

/// May this person vote on a frozen roll? None when the roll is not frozen, or was withdrawn.
pub async fn may_vote(db: &Db, roll: Id<Roll>, person: Id<Person>) -> Result<Option<bool>> {
    if standing_hash(db, roll).await?.is_none() {
        return Ok(None);
    }
    let line = db.first(store::lists::line_of(roll, person)).await?;
    Ok(Some(line.is_some_and(|line| line.verdict == Verdict::Listed)))
}

/// The hash of a roll that stands frozen.
async fn standing_hash(db: &Db, roll: Id<Roll>) -> Result<Option<Vec<u8>>> {
    let Some(row) = db.first(store::roll(roll, Scope::Nation)).await? else { return Ok(None) };
    let steps = db.all(store::lists::steps_of(&[roll])).await?;
    let stands = stand(steps.into_iter().map(|(_, step, until)| (step, until)));
    Ok(row.hash.filter(|_| matches!(stands, Stand::Frozen | Stand::Published)))
}
