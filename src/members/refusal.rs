//! The expected no of the register's verbs.

use crate::{
    record::{self, Stop},
    ui::Words,
};
use amana_base::Day;

/// Why a verb of the register did not do what was asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// Of the person's name, place, …
    Record(record::Refusal),
    /// There is no such membership.
    NoMembership,
    /// The person is a member since this day.
    MemberAlready(Day),
    /// The person was a member until this day: a new membership begins then or later.
    MemberUntil(Day),
    /// Too young: the age asked and the day on which it is reached.
    TooYoung(u32, Day),
    /// The day of birth is asked for.
    BirthMissing,
    /// The statement of single membership is missing (29-11 art. 21).
    NotSworn,
    /// The consent to the processing of the data is missing (09-08 art. 4).
    NoConsent,
    /// A member is of a commune, or of a province where communes are not entered.
    UnitTooWide,
    /// It ended on this day.
    EndedAlready(Day),
    /// Before the first day of the membership.
    BeforeJoining(Day),
    /// A day that has not come.
    InFuture,
    /// It is suspended since this day.
    SuspendedAlready(Day),
    /// It is not suspended then.
    NotSuspended,
    /// The reason is missing.
    ReasonMissing,
    /// An amount is missing or is none.
    AmountMissing,
    /// Cash from 10,000 dirhams on (29-11 art. 40).
    CashTooMuch,
    /// The day until which it is paid or suspended is missing, or lies before.
    UntilWrong,
    /// The statute does not say for how long: the day must be given.
    UntilUnknown,
    /// It is there already.
    SameUnit,
    /// Another province's: whoever holds both moves it.
    OutOfReach,
    /// These bodies decide on a transfer, by this article.
    BodiesMove(String, String),
    /// The step is of a transfer, which is taken back where it was decided.
    OfTransfer,
    /// The step is an effect of a decision, which is taken back with it.
    OfDecision,
    /// No body is known to have met.
    NoBodyMet,
    /// The member is of another territory than the body that met.
    OfOtherUnit,
    /// Only the last step is taken back.
    NotLast,
    /// A receipt stands for it: the receipt is cancelled, and the payment with it.
    HasReceipt,
    /// Somebody else changed it meanwhile.
    ChangedMeanwhile,
    /// Nothing is different.
    NothingChanged,
    /// From where the new value comes.
    SourceMissing,
    /// A label without letters, or longer than this.
    LabelWrong(usize),
    /// There are so many already.
    TooMany(usize),
    /// What it is not understood as: an e-mail address, a telephone number, a year.
    NotUnderstood,
}

impl Refusal {
    /// What to tell the person: what is wrong and what to do next.
    pub fn sentence(&self, w: Words) -> String {
        match self {
            Refusal::Record(refusal) => refusal.sentence(w),
            Refusal::NoMembership => w.members_no_membership(),
            Refusal::MemberAlready(on) => w.members_no_twice(w.date(*on)),
            Refusal::MemberUntil(on) => w.members_no_until(w.date(*on)),
            Refusal::TooYoung(years, on) => w.members_no_young(*years, w.date(*on)),
            Refusal::BirthMissing => w.members_no_birth(),
            Refusal::NotSworn => w.members_no_sworn(),
            Refusal::NoConsent => w.members_no_consent(),
            Refusal::UnitTooWide => w.members_no_wide(),
            Refusal::EndedAlready(on) => w.members_no_ended(w.date(*on)),
            Refusal::BeforeJoining(on) => w.members_no_before(w.date(*on)),
            Refusal::InFuture => w.members_no_future(),
            Refusal::SuspendedAlready(on) => w.members_no_suspended(w.date(*on)),
            Refusal::NotSuspended => w.members_no_rest(),
            Refusal::ReasonMissing => w.members_no_reason(),
            Refusal::AmountMissing => w.members_no_amount(),
            Refusal::CashTooMuch => w.members_no_cash(),
            Refusal::UntilWrong => w.members_no_until_wrong(),
            Refusal::UntilUnknown => w.members_no_until_unknown(),
            Refusal::SameUnit => w.members_no_same_unit(),
            Refusal::OutOfReach => w.members_no_reach(),
            Refusal::BodiesMove(bodies, article) => {
                crate::joining::words::by_article(w, w.members_no_direct_move(bodies.as_str()), article)
            }
            Refusal::OfTransfer => w.members_no_of_transfer(),
            Refusal::OfDecision => w.members_no_of_decision(),
            Refusal::NoBodyMet => w.members_no_body_met(),
            Refusal::OfOtherUnit => w.members_no_other_unit(),
            Refusal::NotLast => w.members_no_last(),
            Refusal::HasReceipt => w.members_no_receipt(),
            Refusal::ChangedMeanwhile => w.members_no_meanwhile(),
            Refusal::NothingChanged => w.members_no_change(),
            Refusal::SourceMissing => w.members_no_source(),
            Refusal::LabelWrong(n) => w.members_no_label(*n),
            Refusal::TooMany(n) => w.record_refusal_too_many(*n),
            Refusal::NotUnderstood => w.members_no_understood(),
        }
    }

    /// The field of a form it is about.
    pub fn field(&self) -> &'static str {
        match self {
            Refusal::Record(_) => "name_ar",
            Refusal::TooYoung(..) | Refusal::BirthMissing => "birth",
            Refusal::NotSworn => "sworn",
            Refusal::NoConsent => "consent",
            Refusal::UnitTooWide | Refusal::SameUnit | Refusal::OutOfReach | Refusal::BodiesMove(..) => {
                "unit"
            }
            Refusal::ReasonMissing => "reason",
            Refusal::AmountMissing => "amount",
            Refusal::CashTooMuch => "paid_by",
            Refusal::UntilWrong | Refusal::UntilUnknown => "until",
            Refusal::SourceMissing => "source",
            Refusal::LabelWrong(_) | Refusal::TooMany(_) => "label",
            _ => "on",
        }
    }
}

/// The answer of a verb of the register.
pub type Outcome<T> = Result<T, Stop<Refusal>>;

impl From<Refusal> for Stop<Refusal> {
    fn from(refusal: Refusal) -> Stop<Refusal> {
        Stop::Refused(refusal)
    }
}
impl From<Stop> for Stop<Refusal> {
    fn from(stop: Stop) -> Stop<Refusal> {
        match stop {
            Stop::Refused(refusal) => Stop::Refused(Refusal::Record(refusal)),
            Stop::Failed(error) => Stop::Failed(error),
        }
    }
}
impl From<amana_sql::Error> for Stop<Refusal> {
    /// The database's own refusal of two memberships at once is expected; it says so when two people act at once.
    fn from(error: amana_sql::Error) -> Stop<Refusal> {
        match error.constraint() {
            Some(name) if name == "membership_once" || name.starts_with("membership_step") => {
                Stop::Refused(Refusal::ChangedMeanwhile)
            }
            _ => Stop::Failed(error.into()),
        }
    }
}
/// What a decision of a meeting would do is rehearsed with the effects of the record.
impl From<Stop<Refusal>> for Stop {
    fn from(stop: Stop<Refusal>) -> Stop {
        match stop {
            Stop::Refused(Refusal::Record(refusal)) => Stop::Refused(refusal),
            Stop::Refused(refusal) => Stop::Refused(record::Refusal::Member(Box::new(refusal))),
            Stop::Failed(error) => Stop::Failed(error),
        }
    }
}
