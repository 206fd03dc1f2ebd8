//! The expected no of the verbs of rolls.

use crate::{
    record::{self, Stop},
    ui::Words,
};
use amana_base::Day;

/// Why a verb of rolls did not do what was asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// Of a text.
    Record(record::Refusal),
    /// What is voted on is not said.
    TitleMissing,
    /// The vote lies more than two years away.
    DayTooFar,
    /// No such body there on that day.
    NoBody,
    /// It is frozen: nothing moves it.
    FrozenAlready,
    /// It was withdrawn.
    Withdrawn,
    /// It is not frozen yet.
    NotFrozen,
    /// Its hash is published already.
    PublishedAlready,
    /// It is not shown: there is nothing to remark on.
    NotShown,
    /// It was shown until this day.
    TooLate(Day),
    /// It is shown until this day.
    StillShown(Day),
    /// The statute wants it shown for so many days before, under this article.
    ShowFirst(u32, String),
    /// The statute wants it shown until this day at least, under this article.
    TooShort(Day, String),
    /// That day is over.
    UntilPast,
    /// The vote is on this day: nothing can be answered after it.
    NoTimeLeft(Day),
    /// So many remarks wait for an answer.
    RemarksWait(i64),
    /// There is no such remark.
    NoRemark,
    /// It was answered.
    AnsweredAlready,
    /// The decider is not the subject.
    OwnRemark,
    /// The reason is missing.
    ReasonMissing,
    /// Of so many the register does not tell: what becomes of them must be said.
    ChooseUnknown(i64),
    /// Nobody may vote.
    Nobody,
    /// The person who is meant is not known there.
    NoPerson,
}

impl Refusal {
    /// What to tell the person: what is wrong and what to do next.
    pub fn sentence(&self, w: Words) -> String {
        let by = |sentence: String, article: &str| {
            if article.is_empty() { sentence } else { w.rolls_by_article(sentence, article) }
        };
        match self {
            Refusal::Record(refusal) => refusal.sentence(w),
            Refusal::TitleMissing => w.rolls_no_title(),
            Refusal::DayTooFar => w.rolls_no_day(),
            Refusal::NoBody => w.rolls_no_body(),
            Refusal::FrozenAlready => w.rolls_no_frozen(),
            Refusal::Withdrawn => w.rolls_no_withdrawn(),
            Refusal::NotFrozen => w.rolls_no_open(),
            Refusal::PublishedAlready => w.rolls_no_published(),
            Refusal::NotShown => w.rolls_no_shown(),
            Refusal::TooLate(on) => w.rolls_no_late(w.date(*on)),
            Refusal::StillShown(on) => w.rolls_no_still(w.date(*on)),
            Refusal::ShowFirst(days, article) => by(w.rolls_no_first(i64::from(*days)), article),
            Refusal::TooShort(on, article) => by(w.rolls_no_short(w.date(*on)), article),
            Refusal::UntilPast => w.rolls_no_past(),
            Refusal::NoTimeLeft(on) => w.rolls_no_time(w.date(*on)),
            Refusal::RemarksWait(n) => w.rolls_no_waiting(*n),
            Refusal::NoRemark => w.rolls_no_remark(),
            Refusal::AnsweredAlready => w.rolls_no_answered(),
            Refusal::OwnRemark => w.rolls_no_own(),
            Refusal::ReasonMissing => w.rolls_no_reason(),
            Refusal::ChooseUnknown(n) => w.rolls_no_choice(*n),
            Refusal::Nobody => w.rolls_no_nobody(),
            Refusal::NoPerson => w.rolls_no_person(),
        }
    }

    /// The field of a form it is about.
    pub fn field(&self) -> &'static str {
        match self {
            Refusal::TitleMissing | Refusal::Record(_) => "title",
            Refusal::NoBody => "body",
            Refusal::ReasonMissing | Refusal::OwnRemark | Refusal::AnsweredAlready => "reason",
            Refusal::ChooseUnknown(_) => "unknown",
            Refusal::NoPerson => "person",
            Refusal::TooShort(..) | Refusal::UntilPast | Refusal::NoTimeLeft(_) => "until",
            _ => "on",
        }
    }
}

/// The answer of a verb of rolls.
pub type Outcome<T> = Result<T, Stop<Refusal>>;

impl From<Refusal> for Stop<Refusal> {
    fn from(refusal: Refusal) -> Stop<Refusal> {
        Stop::Refused(refusal)
    }
}
impl From<amana_sql::Error> for Stop<Refusal> {
    /// Two who freeze at once, or somebody who writes on what was frozen meanwhile.
    fn from(error: amana_sql::Error) -> Stop<Refusal> {
        match error.constraint() {
            Some(name) if name == "roll_frozen" || name.starts_with("roll_seal") => {
                Stop::Refused(Refusal::FrozenAlready)
            }
            _ => Stop::Failed(error.into()),
        }
    }
}
