//! The expected no of a verb of declarations.

use crate::{joining, ui::Words};
use amana_base::Day;

/// Why not. Each says what to do next.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// The day is missing.
    DayMissing,
    /// Something is filed after the fact, and not in the future: the day of the fact.
    DayOutside(Day),
    /// Where it was filed must be said.
    PlaceMissing,
    /// Who brought it must be said.
    PersonMissing,
    /// Whoever brought it neither leads the body nor enters this.
    PersonElsewhere,
    /// A receipt has a number and a day: one of them is missing.
    ReceiptHalf,
    /// The receipt's day is before the filing, or in the future.
    ReceiptDay,
    /// It was filed on that day already.
    FiledAlready(Day),
    /// Nothing is filed that could be set right, refused or given a scan.
    NotFiled,
    /// Nothing changes.
    SameEntry,
    /// A reason must be given.
    ReasonMissing,
    /// The reference is missing.
    ReferenceMissing,
    /// Words longer than this many letters.
    TooLong(usize),
    /// The fact is in the record no more.
    FactGone,
    /// Something stands already that says that nothing is to be done.
    NotOpen,
    /// Nothing stands that could be taken back.
    NothingStands,
    /// What a body or a version of the statute says is no matter of words: it is declared.
    NotFromWords,
    /// Nothing is due in this territory before that day.
    NothingBefore,
    /// The file is about no body: there are no leaders in it.
    NoLeaders,
    /// Nothing was written into the form.
    NothingWritten,
    /// The day of birth is not likely.
    BirthUnlikely,
    /// The number of a card is two letters at most, then figures.
    IdentityWrong,
    /// The record has it: it is set right there.
    KnownAlready,
    /// The number of a card is kept only under an authorisation of the national commission.
    NotAuthorised,
    /// Of the sheets of a scan.
    Scan(joining::Refusal),
    /// As many sheets of the receipt are kept as can be.
    ScanFull,
}

impl Refusal {
    /// As a sentence that says what to do.
    pub fn sentence(&self, w: Words) -> String {
        match self {
            Refusal::DayMissing => w.declarations_no_day(),
            Refusal::DayOutside(on) => w.declarations_no_day_outside(w.date(*on)),
            Refusal::PlaceMissing => w.declarations_no_place(),
            Refusal::PersonMissing => w.declarations_no_person(),
            Refusal::PersonElsewhere => w.declarations_no_person_elsewhere(),
            Refusal::ReceiptHalf => w.declarations_no_receipt_half(),
            Refusal::ReceiptDay => w.declarations_no_receipt_day(),
            Refusal::FiledAlready(on) => w.declarations_no_filed(w.date(*on)),
            Refusal::NotFiled => w.declarations_no_not_filed(),
            Refusal::SameEntry => w.declarations_no_same(),
            Refusal::ReasonMissing => w.declarations_no_reason(),
            Refusal::ReferenceMissing => w.declarations_no_reference(),
            Refusal::TooLong(n) => w.record_refusal_text_too_long(*n),
            Refusal::FactGone => w.declarations_no_fact(),
            Refusal::NotOpen => w.declarations_no_open(),
            Refusal::NothingStands => w.declarations_no_stands(),
            Refusal::NotFromWords => w.declarations_no_words(),
            Refusal::NothingBefore => w.declarations_no_before(),
            Refusal::NoLeaders => w.declarations_no_leaders(),
            Refusal::NothingWritten => w.declarations_no_written(),
            Refusal::BirthUnlikely => w.declarations_no_birth(),
            Refusal::IdentityWrong => w.declarations_no_identity(),
            Refusal::KnownAlready => w.declarations_no_known(),
            Refusal::NotAuthorised => w.declarations_no_authorised(),
            Refusal::Scan(no) => no.sentence(w),
            Refusal::ScanFull => w.declarations_no_scan_full(),
        }
    }
    /// The field of a form beside which it stands.
    pub fn field(&self) -> &'static str {
        match self {
            Refusal::DayMissing | Refusal::DayOutside(_) | Refusal::FiledAlready(_) => "on",
            Refusal::PlaceMissing => "place",
            Refusal::PersonMissing | Refusal::PersonElsewhere => "person",
            Refusal::ReceiptHalf => "receipt",
            Refusal::ReceiptDay => "receipt_on",
            Refusal::ReferenceMissing => "reference",
            Refusal::NothingBefore => "until",
            Refusal::BirthUnlikely | Refusal::NothingWritten => "birth",
            Refusal::IdentityWrong | Refusal::NotAuthorised => "identity",
            Refusal::Scan(_) | Refusal::ScanFull => "scan",
            _ => "reason",
        }
    }
}
