//! What crosses people, bodies, meetings and decisions: the expected no of a verb ([`Refusal`]), the title of a fact
//! ([`title`]) and taking an act back ([`take_back`]).
//!
//! The verbs that write the record work on an open [`Deed`](crate::access::Deed), so that one act can do many: the
//! confirmation of a communique enters persons, founds bodies, records the meeting with its decisions, and each decision
//! begins the mandates it says. Every row bears the act in `made_by`; what an act changed in rows of others bears it in
//! `ended_by`, `done_by` or `dissolved_by`. Taking the act back deletes the first and restores the second, exactly.

mod acts;
pub mod names;
pub mod refusal;
pub mod rules;
pub mod store;
pub mod title;
pub mod view;

pub use acts::take_back;
pub use names::body_name;
pub use refusal::{Dependent, Refusal, Stop};

#[cfg(test)]
pub(crate) mod ground;
#[cfg(test)]
mod pages_tests;
#[cfg(test)]
mod tests;
