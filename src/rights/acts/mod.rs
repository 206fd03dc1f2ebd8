//! Verbs on an open act: see [`crate::record`].

mod disclosing;
mod erasing;
mod exporting;
mod opposing;
mod retaining;
mod setting_right;

pub use disclosing::{Agreed, Disclosed, agree, disclose, told};
pub use erasing::{erase, listed, obligations};
pub use exporting::{note_exported, note_exported_applications};
pub use opposing::{Opposed, end_opposition, oppose, withdraw_consent};
pub use retaining::{carry_out, keep_on, propose};
pub use setting_right::{Asked, NewRequest, accept, ask, opened, opened_answer, refuse, withdraw_request};

/// The longest reason, in letters.
const REASON: usize = 1_000;

/// A reason as it is kept; none when it says nothing or too much.
fn reason(text: &str) -> Option<String> {
    let text = text.replace("\r\n", "\n");
    let text = text.trim();
    (!text.is_empty() && text.chars().count() <= REASON).then(|| text.to_owned())
}
