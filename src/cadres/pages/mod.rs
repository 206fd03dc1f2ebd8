//! Pages of paths: one member's, printable and as a file; the cadres of a territory.

mod list;
mod path;

pub use list::{AskedFor, csv as list_csv, index};
pub use path::{LineForm, add, csv, read, remove, show};

use super::LineKind;
use crate::ui::Words;

/// What a line tells, in a word.
pub fn kind_word(w: Words, kind: LineKind) -> String {
    match kind {
        LineKind::Training => w.cadres_training(),
        LineKind::Evaluation => w.cadres_evaluation(),
        LineKind::Proposal => w.cadres_proposal(),
    }
}
