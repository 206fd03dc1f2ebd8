//! What the pages of lists say.

use super::{Reason, RowState, Stage, Verdict, model::ToldShift};
use crate::{
    lists::words as lists,
    ui::{Words, parts},
};
use amana_linkage::{Agreement, Field as Compared, Nearness};
use amana_tables::{OtherKind, Unreadable, columns::Field, values::Fault};

/// What a list is at, beside its name.
pub fn stage(w: Words, stage: Stage) -> parts::State {
    match stage {
        Stage::Received => parts::State::waiting(w.importing_stage_received()),
        Stage::Read => parts::State::waiting(w.importing_stage_read()),
        Stage::Unreadable => parts::State::bad(w.importing_stage_unreadable()),
        Stage::Mapped => parts::State::waiting(w.importing_stage_mapped()),
        Stage::Previewed => parts::State::waiting(w.importing_stage_previewed()),
        Stage::Committing => parts::State::waiting(w.importing_stage_committing()),
        Stage::Paused => parts::State::waiting(w.importing_stage_paused()),
        Stage::Committed => parts::State::good(w.importing_stage_committed()),
        Stage::Undoing => parts::State::waiting(w.importing_stage_undoing()),
        Stage::Undone => parts::State::over(w.importing_stage_undone()),
        Stage::Cancelled => parts::State::over(w.importing_stage_cancelled()),
    }
}

/// A state of rows, as the head of their table.
pub fn row_state(w: Words, state: RowState) -> String {
    match state {
        RowState::New => w.importing_rows_new(),
        RowState::Update => w.importing_rows_update(),
        RowState::Same => w.importing_rows_same(),
        RowState::Doubtful => w.importing_rows_doubtful(),
        RowState::Refused => w.importing_rows_refused(),
    }
}

/// What somebody said of a doubtful row.
pub fn verdict(w: Words, verdict: Verdict) -> String {
    match verdict {
        Verdict::Same => w.importing_verdict_same(),
        Verdict::Different => w.importing_verdict_different(),
        Verdict::Skip => w.importing_verdict_skip(),
    }
}

/// What is wrong with a row, or is to be told of it.
pub fn reason(w: Words, reason: &Reason) -> String {
    match reason {
        Reason::Value { column, field, fault: why } if reason.refuses() => {
            w.importing_why_value(column + 1, lists::field(w, *field), fault(w, why))
        }
        Reason::Value { column, field, fault: why } => {
            w.importing_why_left_out(column + 1, lists::field(w, *field), fault(w, why))
        }
        Reason::Nameless => w.importing_why_nameless(),
        Reason::NameWrong => w.importing_why_name_wrong(),
        Reason::PlaceMissing => w.importing_why_place_missing(),
        Reason::PlaceUnknown => w.importing_why_place_unknown(),
        Reason::PlaceSeveral => w.importing_why_place_several(),
        Reason::PlaceOutside => w.importing_why_place_outside(),
        Reason::TooYoung { years } => w.importing_why_too_young(*years),
        Reason::JoinedLater => w.importing_why_joined_later(),
        Reason::MemberUntil { day } => w.importing_why_member_until(w.date(*day)),
        Reason::NotTaken => w.importing_why_not_taken(),
        Reason::Repeats { row } => w.importing_why_repeats(*row),
        Reason::Elsewhere => w.importing_why_elsewhere(),
        Reason::Unclear { column, field } => w.importing_why_unclear(column + 1, lists::field(w, *field)),
    }
}

/// Why a cell says nothing that can be used.
fn fault(w: Words, fault: &Fault) -> String {
    match fault {
        Fault::Sheet { .. } => w.importing_fault_sheet(),
        Fault::TooLong { .. } => w.importing_fault_too_long(),
        Fault::NotAName => w.importing_fault_name(),
        Fault::NotADate => w.importing_fault_date(),
        Fault::NoSuchDay => w.importing_fault_no_such_day(),
        Fault::YearOutside { .. } => w.importing_fault_year(),
        Fault::AmbiguousDate => w.importing_fault_ambiguous(),
        Fault::NotAPhone => w.importing_fault_phone(),
        Fault::PhoneTooShort { .. } => w.importing_fault_phone_short(),
        Fault::PhoneTooLong { .. } => w.importing_fault_phone_long(),
        Fault::NotASex => w.importing_fault_sex(),
        Fault::NotAnEmail => w.importing_fault_email(),
        Fault::NotAnAge => w.importing_fault_age(),
        _ => w.importing_fault_other(),
    }
}

/// A field of a member that a list writes.
pub fn change(w: Words, field: &str) -> String {
    match field {
        "name_ar" => w.bodies_col_name_ar(),
        "name_la" => w.bodies_col_name_la(),
        "sex" => w.people_sex(),
        "number" => w.members_number(),
        "category" => w.members_category(),
        "education" => w.members_education(),
        "birth" => w.people_birth(),
        "birth_year" => w.members_birth_year(),
        "phone" => w.people_phone(),
        "email" => w.people_email(),
        _ => w.people_address(),
    }
}

/// A field that is compared.
pub fn compared(w: Words, field: Compared) -> String {
    match field {
        Compared::Given => lists::field(w, Field::GivenName),
        Compared::Family => lists::field(w, Field::FamilyName),
        Compared::Birth => lists::field(w, Field::BirthDate),
        Compared::Sex => lists::field(w, Field::Sex),
        Compared::Place => lists::field(w, Field::Commune),
        Compared::Phone => lists::field(w, Field::Phone),
        Compared::Email => lists::field(w, Field::Email),
        Compared::Identity => lists::field(w, Field::Identity),
    }
}

/// How far a field agrees.
pub fn agreement(w: Words, agreement: Agreement) -> parts::State {
    match agreement {
        Agreement::Missing => parts::State::over(w.importing_agree_missing()),
        Agreement::Differs => parts::State::bad(w.importing_agree_differs()),
        Agreement::Agrees => parts::State::good(w.importing_agree_agrees()),
        Agreement::Nearly(near) => parts::State::plain(match near {
            Nearness::Sound => w.importing_agree_sound(),
            Nearness::NearSound => w.importing_agree_near_sound(),
            Nearness::Slip => w.importing_agree_slip(),
            Nearness::Part => w.importing_agree_part(),
            Nearness::DayAndMonth => w.importing_agree_day_and_month(),
            Nearness::NearDate => w.importing_agree_near_date(),
            Nearness::Year => w.importing_agree_year(),
            Nearness::OnlyYear => w.importing_agree_only_year(),
            Nearness::NextYear => w.importing_agree_next_year(),
            Nearness::Mailbox => w.importing_agree_mailbox(),
        }),
    }
}

/// Columns that change halfway.
pub fn shift(w: Words, shift: &ToldShift) -> String {
    let (from, a, b) = (shift.from_row, shift.a + 1, shift.b + 1);
    if shift.exchanged { w.importing_exchanged(from, a, b) } else { w.importing_moved(from, a, b) }
}

/// Why a file gives no rows, from how that is kept.
pub fn unreadable(w: Words, kept: &str) -> String {
    let (key, row) = kept.split_once(' ').unwrap_or((kept, "0"));
    let row = row.parse().unwrap_or(0);
    let limits = super::acts::limits();
    let why = match key {
        "empty" => Unreadable::Empty,
        "inflated" => Unreadable::Inflated,
        "too-many-rows" => Unreadable::TooManyRows { limit: limits.rows },
        "too-many-columns" => Unreadable::TooManyColumns { row, limit: limits.columns },
        "too-many-sheets" => Unreadable::TooManySheets { limit: limits.sheets },
        "cell-too-long" => Unreadable::CellTooLong { row },
        "encrypted" => Unreadable::Encrypted,
        "page" | "xml-spreadsheet" | "binary-workbook" => Unreadable::Other(OtherKind::Page),
        "archive" | "packed" => Unreadable::Other(OtherKind::Archive),
        "no-such-sheet" => Unreadable::NoSuchSheet,
        "pdf" | "document" | "picture" | "binary" => Unreadable::Other(OtherKind::Binary),
        _ => Unreadable::Broken,
    };
    lists::unreadable(w, &why)
}
