//! The words of what an entry may be.

use crate::{communiques::link::Why, ui::Words};

/// A kind of meeting in words.
pub fn kind_word(w: Words, kind: &str) -> String {
    match kind {
        "ordinary_meeting" => w.communiques_kind_ordinary(),
        "council_session" => w.communiques_kind_council(),
        "congress" => w.communiques_kind_congress(),
        "founding" => w.communiques_kind_founding(),
        "outreach" => w.communiques_kind_outreach(),
        "training" => w.communiques_kind_training(),
        "activity" => w.communiques_kind_activity(),
        "remote_meeting" => w.communiques_kind_remote(),
        _ => w.communiques_kind_other(),
    }
}

pub(super) fn mode_word(w: Words, mode: &str) -> String {
    match mode {
        "in_person" => w.communiques_mode_in_person(),
        "remote" => w.communiques_mode_remote(),
        "hybrid" => w.communiques_mode_hybrid(),
        _ => w.communiques_mode_unknown(),
    }
}

pub(super) fn role_word(w: Words, role: &str) -> String {
    match role {
        "chair" => w.communiques_role_chair(),
        "moderator" => w.communiques_role_moderator(),
        "framer" => w.communiques_role_framer(),
        "rapporteur" => w.communiques_role_rapporteur(),
        "speaker" => w.communiques_role_speaker(),
        "attendee" => w.communiques_role_attendee(),
        "guest" => w.communiques_role_guest(),
        _ => w.communiques_role_named(),
    }
}

pub(super) fn decision_word(w: Words, kind: &str) -> String {
    match kind {
        "resolution" => w.communiques_decision_resolution(),
        "recommendation" => w.communiques_decision_recommendation(),
        "designation" => w.communiques_decision_designation(),
        "creation" => w.communiques_decision_creation(),
        "renewal" => w.communiques_decision_renewal(),
        "admission" => w.communiques_decision_admission(),
        "directive" => w.communiques_decision_directive(),
        "action" => w.communiques_decision_action(),
        "milestone" => w.communiques_decision_milestone(),
        "text" => w.communiques_decision_text(),
        "headquarters" => w.communiques_decision_headquarters(),
        "position" => w.communiques_decision_position(),
        "appointment" => w.communiques_decision_appointment(),
        _ => w.communiques_decision_other(),
    }
}

pub(super) fn taken_word(w: Words, taken: &str) -> String {
    match taken {
        "unanimity" => w.communiques_taken_unanimity(),
        "consensus" => w.communiques_taken_consensus(),
        "majority" => w.communiques_taken_majority(),
        "secret_ballot" => w.communiques_taken_secret(),
        _ => w.communiques_taken_unknown(),
    }
}

pub(super) fn why_word(w: Words, why: Why) -> String {
    match why {
        Why::SameName => w.communiques_why_name(),
        Why::Spelling => w.communiques_why_spelling(),
        Why::Part => w.communiques_why_part(),
        Why::SameOffice => w.communiques_why_office(),
        Why::SamePlace => w.communiques_why_place(),
    }
}
