//! The expected no of the verbs of these rights.

use super::{Obligation, words};
use crate::{members, record::Stop, ui::Words};

/// Why something was not done.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// No such field may be asked to be set right.
    Field,
    /// The value is missing.
    ValueMissing,
    /// The value is not understood as what it is to be.
    ValueWrong,
    /// The reason is missing, or longer than this.
    Reason(usize),
    /// The same waits already.
    Waits,
    /// It was answered already.
    Answered,
    /// There is nobody, or their data were erased.
    Nobody,
    /// What the law makes us keep the person for, now.
    Obliged(Vec<Obligation>),
    /// The second step of an erasure: the words that were asked for.
    NotConfirmed,
    /// Identity was not proved a short while ago.
    Unproved,
    /// A paper was not said to be checked.
    NotChecked,
    /// To whom it is disclosed.
    RecipientMissing,
    /// For what.
    PurposeMissing,
    /// Where the proof of the consent is.
    ProofMissing,
    /// There is no express consent to a disclosure to this recipient that stands (09-08 art. 4, 12).
    NoConsent,
    /// Which fields.
    FieldsMissing,
    /// A day that has not come.
    InFuture,
    /// What the register of members says.
    Register(members::Refusal),
    /// Somebody else wrote meanwhile.
    Meanwhile,
}

impl Refusal {
    /// What to tell the person: what is wrong and what to do next.
    pub fn sentence(&self, w: Words) -> String {
        match self {
            Refusal::Field => w.rights_no_field(),
            Refusal::ValueMissing => w.rights_no_value(),
            Refusal::ValueWrong => w.rights_no_value_wrong(),
            Refusal::Reason(most) => w.rights_no_reason(*most),
            Refusal::Waits => w.rights_no_waits(),
            Refusal::Answered => w.rights_no_answered(),
            Refusal::Nobody => w.rights_no_person(),
            Refusal::Obliged(all) => {
                let all: Vec<String> = all.iter().map(|o| words::obligation(w, o)).collect();
                w.rights_no_obliged(w.list(&all))
            }
            Refusal::NotConfirmed => w.rights_no_confirmed(),
            Refusal::Unproved => w.rights_no_proved(),
            Refusal::NotChecked => w.rights_no_checked(),
            Refusal::RecipientMissing => w.rights_no_recipient(),
            Refusal::PurposeMissing => w.rights_no_purpose(),
            Refusal::ProofMissing => w.rights_no_proof(),
            Refusal::NoConsent => w.rights_no_consent(),
            Refusal::FieldsMissing => w.rights_no_fields(),
            Refusal::InFuture => w.members_no_future(),
            Refusal::Register(refusal) => refusal.sentence(w),
            Refusal::Meanwhile => w.members_no_meanwhile(),
        }
    }

    /// The field of a form it is about.
    pub fn field(&self) -> &'static str {
        match self {
            Refusal::Field => "field",
            Refusal::ValueMissing | Refusal::ValueWrong | Refusal::Register(_) => "value",
            Refusal::NotConfirmed | Refusal::Obliged(_) | Refusal::Unproved => "confirm",
            Refusal::NotChecked => "checked",
            Refusal::RecipientMissing => "recipient",
            Refusal::PurposeMissing => "purpose",
            Refusal::ProofMissing => "reference",
            Refusal::NoConsent => "consent",
            Refusal::FieldsMissing => "fields",
            Refusal::InFuture => "on",
            Refusal::Reason(_)
            | Refusal::Waits
            | Refusal::Answered
            | Refusal::Nobody
            | Refusal::Meanwhile => "reason",
        }
    }
}

/// The answer of a verb.
pub type Outcome<T> = Result<T, Stop<Refusal>>;

impl From<Refusal> for Stop<Refusal> {
    fn from(refusal: Refusal) -> Stop<Refusal> {
        Stop::Refused(refusal)
    }
}
impl From<amana_sql::Error> for Stop<Refusal> {
    fn from(error: amana_sql::Error) -> Stop<Refusal> {
        Stop::Failed(error.into())
    }
}
impl From<Stop<members::Refusal>> for Stop<Refusal> {
    fn from(stop: Stop<members::Refusal>) -> Stop<Refusal> {
        match stop {
            Stop::Failed(error) => Stop::Failed(error),
            Stop::Refused(refusal) => Stop::Refused(Refusal::Register(refusal)),
        }
    }
}
