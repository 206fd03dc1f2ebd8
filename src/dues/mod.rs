//! What members pay, and what shows that they are members.
//!
//! Money comes in by a form or out of a bank's file, and each time it does a receipt is written: numbered without a hole in the year
//! of its treasury, never deleted. The amounts are those of the schedule of the year, each with its title, or the statute's
//! ([`Tariff`]); what a member owes on a day follows from them, from the steps of the membership and from what was paid in part
//! ([`owed`]). A card says nothing but whether its holder is a member today, to anybody who scans it ([`token`]).

mod acts;
mod model;
pub mod pages;
mod refusal;
pub mod spelled;
mod statement;
pub mod store;
#[cfg(test)]
mod tests;
pub mod token;
pub mod words;

pub use acts::{
    Issued, Received, Taking, cancel, confirm, drop_rate, expires, issue_card, named, payers, receive,
    remove_file, revoke_card, set_aside, set_rate, take, take_line_up,
};
pub use model::{Asked, Kind, Owed, Period, Rate, Tariff, month_of, owed};
pub use refusal::Refusal;
pub use statement::{Line, Payer, Proposal, Unread, propose, read};

/// What was written down of a payment.
pub enum Receipt {}
/// A file of a bank's.
pub enum BankFile {}
/// A line of one.
pub enum BankLine {}
/// What a member shows.
pub enum Card {}
