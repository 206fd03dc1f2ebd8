//! What decisions are called.

use super::{Kind, Taken};
use crate::ui::Words;

/// A sort of decision in words.
pub fn kind_word(w: Words, kind: Kind) -> String {
    match kind {
        Kind::Resolution => w.decisions_kind_resolution(),
        Kind::Recommendation => w.decisions_kind_recommendation(),
        Kind::Designation => w.decisions_kind_designation(),
        Kind::Creation => w.decisions_kind_creation(),
        Kind::Renewal => w.decisions_kind_renewal(),
        Kind::Admission => w.decisions_kind_admission(),
        Kind::Directive => w.decisions_kind_directive(),
        Kind::Action => w.decisions_kind_action(),
        Kind::Milestone => w.decisions_kind_milestone(),
        Kind::Text => w.decisions_kind_text(),
        Kind::Headquarters => w.decisions_kind_headquarters(),
        Kind::Position => w.decisions_kind_position(),
        Kind::Appointment => w.decisions_kind_appointment(),
        Kind::Other => w.decisions_kind_other(),
    }
}

/// How a decision was taken, in words (D03).
pub fn taken_word(w: Words, taken: Taken) -> String {
    match taken {
        Taken::Unanimity => w.decisions_taken_unanimity(),
        Taken::Consensus => w.decisions_taken_consensus(),
        Taken::Majority => w.decisions_taken_majority(),
        Taken::SecretBallot => w.decisions_taken_secret_ballot(),
        Taken::Unknown => w.decisions_taken_unknown(),
    }
}
