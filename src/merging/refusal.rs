//! The expected no of making two records one.

use crate::{record::Stop, ui::Words};
use amana_base::Day;

/// Why two records were not made one, or not taken apart again.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// It is one record.
    Same,
    /// One of them is not there any more: erased, or part of another already.
    Gone,
    /// Somebody said that they are not one.
    NeverSame,
    /// Somebody of them is known in a territory that the visitor does not write: the level above is asked.
    OutOfReach,
    /// Both hold this post at the same time.
    SamePost(String),
    /// Both sign in.
    TwoAccounts,
    /// Two memberships at once, the one that goes on ended on this day.
    MembershipEnded(Day),
    /// The merge is not there, or was taken back.
    NoMerge,
    /// One of them became part of another since: that is taken back first.
    MergedSince,
    /// Something of theirs was changed since, so that it cannot be as it was.
    ChangedSince,
    /// The reason is missing.
    ReasonMissing,
    /// It was asked of the level above already.
    AskedAlready,
}

impl Refusal {
    /// What to tell the person: what is wrong and what to do next.
    pub fn sentence(&self, w: Words) -> String {
        match self {
            Refusal::Same => w.merging_no_same(),
            Refusal::Gone => w.merging_no_gone(),
            Refusal::NeverSame => w.merging_no_never(),
            Refusal::OutOfReach => w.merging_no_reach(),
            Refusal::SamePost(post) => w.merging_no_post(post.as_str()),
            Refusal::TwoAccounts => w.merging_no_accounts(),
            Refusal::MembershipEnded(on) => w.merging_no_ended(w.date(*on)),
            Refusal::NoMerge => w.merging_no_merge(),
            Refusal::MergedSince => w.merging_no_since(),
            Refusal::ChangedSince => w.merging_no_changed(),
            Refusal::ReasonMissing => w.merging_no_reason(),
            Refusal::AskedAlready => w.merging_no_asked(),
        }
    }
}

/// The answer of a verb of merging.
pub type Outcome<T> = Result<T, Stop<Refusal>>;

impl From<Refusal> for Stop<Refusal> {
    fn from(refusal: Refusal) -> Stop<Refusal> {
        Stop::Refused(refusal)
    }
}
impl From<amana_sql::Error> for Stop<Refusal> {
    /// Two who act on the same records at once.
    fn from(error: amana_sql::Error) -> Stop<Refusal> {
        match error.constraint() {
            Some("mandate_overlap" | "mandate_twice") => Stop::Refused(Refusal::SamePost(String::new())),
            Some("membership_once") => Stop::Refused(Refusal::ChangedSince),
            _ => Stop::Failed(error.into()),
        }
    }
}
