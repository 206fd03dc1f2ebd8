//! Pages of the register. Lists and counts ask the roster; one membership is reached within what the visitor may read, and nothing
//! else exists for them.

mod counts;
mod entry;
mod export;
mod fields;
mod list;
mod one;
mod sanctions;
mod shares;
mod steps;
mod views;

pub use counts::{counts, counts_csv};
pub use entry::{MemberForm, create, likeness, new};
pub use export::{Taken, csv};
pub use fields::{FieldsForm, LabelForm, edit, label, unlabel, write};
pub use list::{AskedFor, MemberLine, index};
pub use one::{Protected, StepShown, reveal, show};
pub use sanctions::said;
pub use shares::{AskedShares, shares, shares_csv};
pub use steps::{StepForm, new_step, pass, take_back};
pub use views::{ViewForm, drop_view, keep_view};

use crate::{
    access::{Can, Capability, Granted, Scope, capability::ExportMembers},
    journal::{Entry, Subject, Verb},
    members::{Membership, Renewal, store},
    people::Person,
    rights,
    territory::{self, Place},
    ui::Choice,
    web::{Error, Result, Visit},
};
use amana_base::Id;

/// The version of the words to which a member consents, as the form shows them.
pub const CONSENT: &str = "2026-1";

/// A membership within what this visitor may read; anything else does not exist.
async fn reach<A: Capability>(by: &Granted<A>, id: Id<Membership>) -> Result<store::MembershipRow> {
    for scope in by.scopes() {
        if let Some(row) = by.visit().app.db.first(store::membership(id, *scope)).await? {
            return Ok(row);
        }
    }
    Err(Error::NotFound)
}

/// May this visitor do it there?
fn may(visit: &Visit, can: Can, place: Place) -> bool {
    visit.officer().is_some_and(|o| o.scopes(can).iter().any(|scope| scope.covers(place)))
}

/// The statute's rule of renewal today.
fn rule(visit: &Visit) -> Option<Renewal> {
    Renewal::of(visit.app.rules().on(visit.today))
}

/// The place that a scope is.
async fn place_of(visit: &Visit, scope: Scope) -> Result<Place> {
    let unit = match scope {
        Scope::Nation => return Ok(Place::NATION),
        Scope::Region(id) | Scope::Province(id) | Scope::Commune(id) => id,
    };
    let row = visit.app.db.first(territory::store::unit(unit)).await?;
    Ok(row.ok_or(Error::NotFound)?.place())
}

/// Writes down that a list was taken away.
async fn taken_away(
    by: &Granted<ExportMembers>,
    place: Place,
    whom: &[Id<Person>],
    detail: serde_json::Value,
) -> Result<()> {
    let mut deed = by.begin(Verb::ExportList).await?;
    rights::note_exported(&mut deed, whom.iter().copied()).await?;
    deed.commit(Entry::about(Subject { kind: "members", id: 0 }, place).with(detail)).await?;
    Ok(())
}

/// A line of the journal about a membership: what, where; no personal value.
fn about(id: Id<Membership>, place: Place) -> Entry {
    Entry::about(Subject::new("membership", id), place)
}

/// The choices of a field that may stay unknown.
fn choices<T: Copy>(
    nothing: String,
    all: &[T],
    key: fn(T) -> &'static str,
    word: impl Fn(T) -> String,
) -> Vec<Choice> {
    let known = all.iter().map(|value| Choice::new(key(*value), word(*value)));
    std::iter::once(Choice::new("", nothing)).chain(known).collect()
}
