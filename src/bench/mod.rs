//! A nation of invented people of any size, and how fast the program is over it: what `amana bench` builds and measures.
//!
//! Row `n` follows from the seed, the census and the statute alone ([`dice`]), so that two machines build the same nation and an
//! interrupted build goes on. It is written past the verbs, many rows at a time, and keeps what the verbs keep: every person
//! known in each territory that ties them, every name under its search tokens, mandates that never overlap, meetings with the
//! mandates in which people attended, decisions with their effects ([`build`]). Then requests go through the program's own
//! router with the sessions of officers of four levels ([`measure`]).

mod build;
mod dice;
mod import;
mod live;
mod machine;
mod mail;
mod measure;
mod members;
mod minutes;
pub(crate) mod names;
mod plan;
mod printing;
mod questions;
mod report;
mod session;
pub mod store;
mod summons;
#[cfg(test)]
mod tests;
mod texts;
mod ties;
mod words;

pub use build::{Progress, build};
pub use live::Crowd;
pub use mail::Letterbox;
pub use measure::{LONG_ENOUGH, Measured, NAMES, measure};
pub use plan::Plan;
pub use report::{Report, heading};

use amana_base::{Id, Instant};
use serde::{Deserialize, Serialize};

/// The moment at which it is always measured: 21 November 2026, noon in Greenwich. Mandates that end and work that is late are
/// the same on every machine.
pub const TODAY: Instant = Instant(1_795_262_400_000_000);

/// How much there is of the data set, and which one it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Size {
    /// Persons, at home in communes in proportion to their inhabitants.
    pub persons: usize,
    /// Meetings of the last twelve years.
    pub meetings: usize,
    /// The same number makes the same nation.
    pub seed: u64,
}

/// What an identifier of the data set is of. They are small numbers: those that the program makes begin far above.
#[derive(Clone, Copy)]
enum Table {
    Person = 1,
    Body,
    Seat,
    Mandate,
    FollowUp,
    Meeting,
    Step,
    Presence,
    Agenda,
    Figure,
    Decision,
    Effect,
    Item,
    Milestone,
    Membership,
    MembershipStep,
}

/// No identifier of the data set reaches this.
const LIMIT: i64 = 20 << 40;

impl Table {
    fn id<T>(self, n: usize) -> Id<T> {
        Id::from_raw((self as i64) << 40 | n as i64)
    }
}
