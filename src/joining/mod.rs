//! Joining: from a form on a telephone to a decision of the competent body (G03-G06).
//!
//! A campaign opens a form for a territory. What somebody writes there is sealed under the key of the person they may become and
//! is nobody's record before they are admitted; withdrawing destroys the key. Where an application stands on a day is computed
//! from its dated steps and the statute ([`Rule::stand`]); the program decides nothing (09-08 art. 11). Where the statute names a
//! body, the only way in is a decision of a meeting of that body ([`judge`]); where it names none, an officer decides and the
//! step says so ([`decide_alone`]).

pub(crate) mod acts;
mod model;
pub mod pages;
mod refusal;
pub(crate) mod scan;
pub(crate) mod sealed;
pub mod store;
#[cfg(test)]
pub(crate) mod tests;
mod values;
pub mod words;

use acts::close_campaign;
pub use acts::papers::run as forget_papers;
pub use acts::{
    NewApplication, NewCampaign, NewProspect, Received, Seat, decide_alone, judge, note_prospect,
    open_campaign, receive, tell, withdraw_prospect, write_text,
};
pub use model::{
    CampaignKind, Channel, Judgement, Purpose, Rule, Stand, Step, StepKind, Verdict, Via, stand,
};
pub use refusal::Refusal;
pub use values::{SWORN, Values};

/// A form that is open for a territory.
pub enum Campaign {}
/// A version of what whoever applies is told and consents to.
pub enum ConsentText {}
/// Somebody's request to become a member.
pub enum Application {}
/// A form that was signed on paper, with its scan.
pub enum Paper {}
/// Somebody who wants to be told more, and no more than that (G06).
pub enum Prospect {}
