//! Statutes as data: the rules of one organisation, read from a TOML file, checked, and asked questions.
//!
//! A *statute* is one version of the rules, as a congress adopted it: the *levels* of the territory on which the
//! organisation lives, the *kinds of body* that exist there, the *posts* of each body and the ways to hold them, and the
//! rules of meetings, membership, discipline, congress and endorsement. Every rule carries the article that states it; a
//! rule that is absent is unknown, and is shown as unknown.
//!
//! ```
//! # let text = include_str!("../../../data/statutes/phs.toml");
//! use amana_statute::{Gender, Lang, Number, Statute};
//! let statute = Statute::parse(text).expect("a sound statute");
//! let body = statute.body_kind("provincial_secretariat").expect("it exists");
//! let post = body.post("provincial_secretary").expect("it exists");
//! assert_eq!(post.label(Lang::Ar, Gender::Feminine, Number::One), "الأمينة الإقليمية");
//! ```
//!
//! One walk through: [`Statute::check`] parses the text with its positions (`read`), fills the types of `model`, looks for
//! contradictions and for what law 29-11 asks (`check`), and answers with every [`Problem`] at once, each with its line,
//! its column and a sentence in Arabic, French and English (`words`). The rest of the program asks the questions of
//! `labels`, `find`, `composition` and `quorum`; [`Statutes`] holds the versions and answers which was in force on a day.

mod check;
mod composition;
mod diff;
mod find;
mod fold;
mod labels;
mod model;
mod offices;
mod problem;
mod quorum;
mod read;
mod reference;
mod share;
mod versions;
mod vocabulary;
mod words;

pub use composition::{Finding, Holder, Sex, Standing, Trouble};
pub use diff::{Change, Changed, diff};
pub use find::{FoundBody, FoundPost};
pub use fold::fold;
pub use labels::{Gender, Lang, Number};
pub use model::*;
pub use offices::Capacity;
pub use problem::{LawKey, Problem, Severity, Shape, What};
pub use quorum::{Call, QuorumAnswer};
pub use reference::PostRef;
pub use share::Share;
pub use versions::{Source, Statutes};
pub use vocabulary::{OrganEntry, PostEntry, Vocabulary};

#[cfg(test)]
mod tests;
