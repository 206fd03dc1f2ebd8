//! The expected no of joining.

use super::words::by_article;
use crate::{
    members,
    record::{self, Stop},
    ui::Words,
};
use amana_base::Day;

/// Why something about joining was not done as asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// Of the person's name, the place, …
    Record(Box<record::Refusal>),
    /// Of the register of members.
    Member(Box<members::Refusal>),
    /// There is no such application.
    NoApplication,
    /// The application is of another territory than the body.
    Elsewhere(String),
    /// It was decided on this day.
    DecidedAlready(String, Day),
    /// It came on this day, after the meeting.
    CameLater(String, Day),
    /// Whoever applied took it back on this day.
    WithdrawnAlready(String, Day),
    /// Another body decides: which, by which article.
    NotCompetent(String, String),
    /// Nobody decides alone: which body does, by which article.
    BodyDecides(String, String),
    /// By the statute silence has accepted it since this day; the article.
    SilenceAccepted(Day, String),
    /// Whoever applied sits in the body that would decide.
    SitsThere(String),
    /// Somebody of the record may be the same person: that is said first.
    Unresolved(String),
    /// The reason is missing.
    ReasonMissing,
    /// It is put off to a day after the meeting.
    UntilWrong,
    /// Too young: the age asked and the day on which it is reached.
    TooYoung(u32, Day),
    /// The day of birth is asked for.
    BirthMissing,
    /// Nobody is born on that day.
    BirthUnlikely,
    /// A statement is missing.
    NotSworn,
    /// The consent is missing (09-08 art. 4).
    NoConsent,
    /// Neither a telephone nor an address.
    NoContact,
    /// What is not understood as what it should be.
    NotUnderstood,
    /// The commune is missing.
    PlaceMissing,
    /// The form is not open.
    Closed,
    /// There is one open for the same territory already: its title.
    OpenAlready(String),
    /// The number of the declaration to the national commission is not entered (09-08 art. 5, 19).
    NoDeclaration,
    /// The last day lies before the first.
    DaysWrong,
    /// There is nothing to appeal, or the time has passed.
    NoAppeal,
    /// Nothing was chosen.
    NothingChosen,
    /// The scan is missing.
    NoScan,
    /// More sheets than this.
    ManySheets(i64),
    /// This sheet is larger than so many megabytes.
    LargeSheet(i64, i64),
    /// This sheet is neither a picture nor a PDF, or was cut off.
    OddSheet(i64),
    /// Signed after it came, or long before.
    SignedWhen,
    /// So many at most.
    TooMany(usize),
}

impl Refusal {
    /// What to tell the person: what is wrong and what to do next.
    pub fn sentence(&self, w: Words) -> String {
        match self {
            Refusal::Record(refusal) => refusal.sentence(w),
            Refusal::Member(refusal) => refusal.sentence(w),
            Refusal::NoApplication => w.joining_no_application(),
            Refusal::Elsewhere(n) => w.joining_no_elsewhere(n.as_str()),
            Refusal::DecidedAlready(n, on) => w.joining_no_decided(n.as_str(), w.date(*on)),
            Refusal::CameLater(n, on) => w.joining_no_later(n.as_str(), w.date(*on)),
            Refusal::WithdrawnAlready(n, on) => w.joining_no_withdrawn(n.as_str(), w.date(*on)),
            Refusal::NotCompetent(body, article) => {
                by_article(w, w.joining_no_competent(body.as_str()), article)
            }
            Refusal::BodyDecides(body, article) => by_article(w, w.joining_no_alone(body.as_str()), article),
            Refusal::SilenceAccepted(on, article) => {
                by_article(w, w.joining_no_silence(w.date(*on)), article)
            }
            Refusal::SitsThere(n) => w.joining_no_sits(n.as_str()),
            Refusal::Unresolved(n) => w.joining_no_unresolved(n.as_str()),
            Refusal::ReasonMissing => w.joining_no_reason(),
            Refusal::UntilWrong => w.joining_no_until(),
            Refusal::TooYoung(years, on) => w.joining_no_young(*years, w.date(*on)),
            Refusal::BirthMissing => w.joining_no_birth(),
            Refusal::BirthUnlikely => w.joining_no_birth_day(),
            Refusal::NotSworn => w.joining_no_sworn(),
            Refusal::NoConsent => w.joining_no_consent(),
            Refusal::NoContact => w.joining_no_contact(),
            Refusal::NotUnderstood => w.joining_no_understood(),
            Refusal::PlaceMissing => w.joining_no_place(),
            Refusal::Closed => w.joining_no_open(),
            Refusal::OpenAlready(title) => w.joining_no_second(title.as_str()),
            Refusal::NoDeclaration => w.joining_no_declaration(),
            Refusal::DaysWrong => w.joining_no_days(),
            Refusal::NoAppeal => w.joining_no_appeal(),
            Refusal::NoScan => w.joining_no_scan(),
            Refusal::ManySheets(most) => w.joining_no_many_sheets(*most),
            Refusal::LargeSheet(n, most) => w.joining_no_large_sheet(*n, *most),
            Refusal::OddSheet(n) => w.joining_no_odd_sheet(*n),
            Refusal::SignedWhen => w.joining_no_signed_when(),
            Refusal::NothingChosen => w.joining_no_choice(),
            Refusal::TooMany(n) => w.record_refusal_too_many(*n),
        }
    }
}

/// The answer of a verb of joining.
pub type Outcome<T> = Result<T, Stop<Refusal>>;

impl From<record::Refusal> for Refusal {
    fn from(refusal: record::Refusal) -> Refusal {
        Refusal::Record(Box::new(refusal))
    }
}
impl From<Refusal> for Stop<Refusal> {
    fn from(refusal: Refusal) -> Stop<Refusal> {
        Stop::Refused(refusal)
    }
}
impl From<Stop> for Stop<Refusal> {
    fn from(stop: Stop) -> Stop<Refusal> {
        match stop {
            Stop::Refused(refusal) => Stop::Refused(refusal.into()),
            Stop::Failed(error) => Stop::Failed(error),
        }
    }
}
impl From<Stop<members::Refusal>> for Stop<Refusal> {
    fn from(stop: Stop<members::Refusal>) -> Stop<Refusal> {
        match stop {
            Stop::Refused(refusal) => Stop::Refused(Refusal::Member(Box::new(refusal))),
            Stop::Failed(error) => Stop::Failed(error),
        }
    }
}
/// What a decision of a meeting would do is rehearsed with the effects of the record.
impl From<Stop<Refusal>> for Stop {
    fn from(stop: Stop<Refusal>) -> Stop {
        match stop {
            Stop::Refused(refusal) => Stop::Refused(record::Refusal::Application(Box::new(refusal))),
            Stop::Failed(error) => Stop::Failed(error),
        }
    }
}
impl From<amana_sql::Error> for Stop<Refusal> {
    fn from(error: amana_sql::Error) -> Stop<Refusal> {
        Stop::Failed(error.into())
    }
}
