//! Publishing: the communiques and statements that a body issues (D02, D11), from draft to public page.
//!
//! A publication walks so. A draft is made from a meeting (the rapporteur's wording, `meetings::rapporteur`) or written
//! freely by a body; people edit it as text, every wording is kept. Before anybody approves it, its page shows what the
//! organisation's own reader reads back from it, field by field against the record ([`check`]), and what of it looks like
//! personal data ([`personal`]). It is submitted, approved by whoever holds the office competent for the body
//! ([`competence`]), and published: one transaction gives it the next number of its body's register and fixes its words for
//! good. What was wrong is corrected by another that names it; one that is withdrawn keeps its number.
//!
//! What was *received* from elsewhere is [`crate::communiques`], the archive; the register shows it beside what was issued.
//! [`public`] is the part of this that the world may see, once the organisation switched it on.

mod acts;
pub mod check;
pub mod competence;
mod model;
pub mod pages;
pub mod personal;
pub mod public;
mod refusal;
mod sheet;
pub mod store;
#[cfg(test)]
mod tests;

pub use acts::{NewDraft, approve_on, draft_on, publish_on, submit_on};
pub use model::{Block, Kind, Publication, State, Step, blocks, label, slug, whole};
pub use refusal::{Refusal, Stop};
