//! The expected no of transfers.

use crate::{
    joining::words::by_article,
    members,
    record::{self, Stop},
    ui::Words,
};
use amana_base::Day;

/// Why something about a transfer was not done as asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// Of the register of members.
    Member(Box<members::Refusal>),
    /// There is no such transfer.
    NoTransfer,
    /// One is asked for already, since this day.
    OpenAlready(Day),
    /// The unit of arrival is missing, or the one where the membership is.
    UnitWrong,
    /// Neither before the membership nor in the future.
    AskedWhen,
    /// The reason is missing.
    ReasonMissing,
    /// It is put off to a day that is not after the decision.
    UntilWrong,
    /// Nothing was chosen.
    NothingChosen,
    /// It was decided or taken back on this day.
    Closed(Day),
    /// It was asked for on this day, after the meeting.
    CameLater(Day),
    /// These bodies decide, by this article.
    NotCompetent(String, String),
    /// By the statute silence has accepted it since this day; the article.
    SilenceAccepted(Day, String),
    /// The member sits in the body that would decide, or is who decides.
    OwnCase,
    /// There is nothing to appeal, or the time has passed.
    NoAppeal,
    /// Only the last step is taken back.
    NotLast,
    /// It is part of a decision: that is taken back, and this with it.
    OfDecision,
    /// The membership went on since.
    WentOn,
}

impl Refusal {
    /// What to tell the person: what is wrong and what to do next.
    pub fn sentence(&self, w: Words) -> String {
        match self {
            Refusal::Member(refusal) => refusal.sentence(w),
            Refusal::NoTransfer => w.moving_no_transfer(),
            Refusal::OpenAlready(on) => w.moving_no_second(w.date(*on)),
            Refusal::UnitWrong => w.moving_no_unit(),
            Refusal::AskedWhen => w.moving_no_day(),
            Refusal::ReasonMissing => w.moving_no_reason(),
            Refusal::UntilWrong => w.moving_no_until(),
            Refusal::NothingChosen => w.moving_no_choice(),
            Refusal::Closed(on) => w.moving_no_closed(w.date(*on)),
            Refusal::CameLater(on) => w.moving_no_later(w.date(*on)),
            Refusal::NotCompetent(bodies, article) => {
                by_article(w, w.moving_no_competent(bodies.as_str()), article)
            }
            Refusal::SilenceAccepted(on, article) => by_article(w, w.moving_no_silence(w.date(*on)), article),
            Refusal::OwnCase => w.moving_no_own(),
            Refusal::NoAppeal => w.moving_no_appeal(),
            Refusal::NotLast => w.moving_no_last(),
            Refusal::OfDecision => w.moving_no_of_decision(),
            Refusal::WentOn => w.moving_no_went_on(),
        }
    }

    /// The field of a form it is about.
    pub fn field(&self) -> &'static str {
        match self {
            Refusal::Member(refusal) => refusal.field(),
            Refusal::UnitWrong | Refusal::OpenAlready(_) => "unit",
            Refusal::AskedWhen => "on",
            Refusal::ReasonMissing => "reason",
            Refusal::UntilWrong => "until",
            _ => "judgement",
        }
    }
}

/// The answer of a verb of transfers.
pub type Outcome<T> = Result<T, Stop<Refusal>>;

impl From<Refusal> for Stop<Refusal> {
    fn from(refusal: Refusal) -> Stop<Refusal> {
        Stop::Refused(refusal)
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
            Stop::Refused(refusal) => Stop::Refused(record::Refusal::Transfer(Box::new(refusal))),
            Stop::Failed(error) => Stop::Failed(error),
        }
    }
}
impl From<amana_sql::Error> for Stop<Refusal> {
    /// Two requests at once: the database refuses the second.
    fn from(error: amana_sql::Error) -> Stop<Refusal> {
        match error.constraint() {
            Some("member_transfer_open") => {
                Stop::Refused(Refusal::Member(Box::new(members::Refusal::ChangedMeanwhile)))
            }
            _ => Stop::Failed(error.into()),
        }
    }
}
