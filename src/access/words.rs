//! A denial as sentences: what was asked, and which office allows it, in the statute's own words where it has them.

use super::{Denial, Level, Position};
use crate::{ui::Words, web::Visit};

/// What is not allowed.
pub fn denied(visit: &Visit, denial: &Denial) -> String {
    visit.words().access_denied(capability(visit.words(), denial.can))
}

/// Which mandates would allow it.
pub fn who_grants(visit: &Visit, denial: &Denial) -> String {
    let words = visit.words();
    let offices: Vec<String> = denial
        .missing()
        .into_iter()
        .take(6)
        .map(|(p, l)| words.access_office(position(words, p), level(words, l)))
        .collect();
    words.access_who_grants(words.list(&offices))
}

/// A capability in words: "confirm a draft into the record".
pub fn capability(words: Words, can: super::Can) -> String {
    use super::Can::*;
    match can {
        ReadRecord => words.access_can_read_record(),
        ExportList => words.access_can_export_list(),
        RevealField => words.access_can_reveal_field(),
        ReadArchive => words.access_can_read_archive(),
        ReviewArchive => words.access_can_review_archive(),
        ConfirmArchive => words.access_can_confirm_archive(),
        WriteRecord => words.access_can_write_record(),
        DoWork => words.access_can_do_work(),
        WriteTerritory => words.access_can_write_territory(),
        InvitePeople => words.access_can_invite_people(),
        ReadJournal => words.access_can_read_journal(),
        Administer => words.access_can_administer(),
    }
}

/// A position in words.
pub fn position(words: Words, position: Position) -> String {
    match position {
        Position::Head => words.access_head(),
        Position::Deputy => words.access_deputy(),
        Position::Rapporteur => words.access_rapporteur(),
        Position::Treasurer => words.access_treasurer(),
        Position::Coordinator => words.access_coordinator(),
        Position::Member => words.access_member(),
        Position::Staff => words.access_staff(),
        Position::CommitteeMember => words.access_committee_member(),
        Position::Delegate => words.access_delegate(),
        Position::Administrator => words.access_administrator(),
        Position::Reader => words.access_reader(),
    }
}

/// A level in words.
pub fn level(words: Words, level: Level) -> String {
    match level {
        Level::National => words.access_national(),
        Level::Regional => words.access_regional(),
        Level::Provincial => words.access_provincial(),
        Level::Local => words.access_local(),
    }
}
