use crate::{
    bodies::{Basis, Body, Mandate},
    decisions::{Kind, NewDecision, Taken, Votes},
    joining::Verdict,
    members::{Membership, Sanction, StepKind},
    moving,
    people::Person,
    record::Refusal,
    territory::Unit,
};
use amana_base::{Day, Id};
use amana_sql::text_enum;
use serde::{Deserialize, Serialize};

/// A decision that has not been adopted yet.
pub enum Proposed {}
/// What somebody said of a proposal.
pub enum Comment {}

text_enum! {
    /// Where a proposal stands.
    pub enum State {
        /// Being prepared.
        Open = "open",
        /// A decision of its meeting.
        Adopted = "adopted",
        /// Given up.
        Dropped = "dropped",
    }
}

text_enum! {
    /// What sort of outcome a decision is (D05).
    pub enum Outcome {
        /// Of the organisation's own structure.
        Organisational = "organisational",
        /// Of its administration.
        Administrative = "administrative",
        /// Of its communication.
        Media = "media",
        /// A stand.
        Political = "political",
        /// Not said.
        Unsaid = "unsaid",
    }
}

/// The words of a decision and how it was taken.
#[derive(Clone, Debug)]
pub struct Content {
    /// What sort.
    pub kind: Kind,
    /// What is decided.
    pub text: String,
    /// What sort of outcome.
    pub outcome: Outcome,
    /// How it was taken.
    pub taken: Taken,
    /// The count.
    pub votes: Votes,
    /// The article it names.
    pub article: String,
}

impl Content {
    /// The decision to record, without its effects.
    pub fn decision(&self, unit: Id<Unit>) -> NewDecision {
        NewDecision {
            taken: self.taken,
            votes: self.votes,
            article: self.article.clone(),
            ..NewDecision::of(unit, self.kind, self.text.clone())
        }
    }
    /// Checks what must hold before it is kept.
    pub fn check(&self) -> Result<(), Refusal> {
        self.decision(Id::from_raw(0)).check()
    }
}

/// Somebody: known to the record, or to be entered when the decision is adopted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Who {
    /// When known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<Id<Person>>,
    /// The name as it was written.
    pub name: String,
    /// `f` or `m` when said.
    #[serde(default)]
    pub sex: String,
}

/// What a proposal would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "does", rename_all = "snake_case")]
pub enum Wish {
    /// A mandate begins; whoever holds the seat alone is succeeded (D04).
    Begin {
        /// In which body.
        body: Id<Body>,
        /// In which post.
        post: String,
        /// At which rank; 0 where there is none.
        rank: u32,
        /// Whose.
        who: Who,
        /// The key of a [`Basis`].
        basis: String,
        /// From which day.
        from_on: Day,
    },
    /// A mandate ends.
    End {
        /// Which.
        mandate: Id<Mandate>,
        /// On which day.
        on: Day,
        /// Why.
        reason: String,
    },
    /// A body is founded, with its first office-holder when there is one (B11, B12).
    Found {
        /// The statute's key of its kind.
        kind: String,
        /// Its own name in Arabic.
        name_ar: String,
        /// In French.
        name_fr: String,
        /// What it decides on.
        competence: String,
        /// From which day.
        on: Day,
        /// Post, rank, who.
        head: Option<(String, u32, Who)>,
    },
    /// Work is given (D05).
    Item {
        /// The body that answers for it.
        body: Id<Body>,
        /// Who does it.
        person: Option<Id<Person>>,
        /// What.
        text: String,
        /// The words of the deadline, as written (D06).
        written: String,
        /// The day they mean.
        due_on: Option<Day>,
    },
    /// A date is set (D06).
    Milestone {
        /// What must have happened.
        what: String,
        /// The words of the date, as written.
        written: String,
        /// The day they mean.
        due_on: Option<Day>,
        /// Only its month was said.
        month: bool,
    },
    /// An application to become a member is judged (G04).
    Judge(Verdict),
    /// A membership rests for a time (G01).
    Suspend {
        /// Which.
        membership: Id<Membership>,
        /// From which day.
        on: Day,
        /// Until which day.
        until: Option<Day>,
        /// Why.
        reason: String,
    },
    /// A membership ends, and the offices held with it (G01).
    Expel {
        /// Which.
        membership: Id<Membership>,
        /// On which day.
        on: Day,
        /// Why.
        reason: String,
    },
    /// A suspension or an expulsion is lifted (G01).
    Reinstate {
        /// Which.
        membership: Id<Membership>,
        /// From which day.
        on: Day,
        /// Why.
        reason: String,
    },
    /// A member's transfer to another unit is decided (G01).
    Transfer(moving::Verdict),
}

impl Wish {
    /// What it does to a membership, when it is a sanction or lifts one.
    pub fn sanction(&self) -> Option<Sanction> {
        let (membership, kind, on, until, reason) = match self {
            Wish::Suspend { membership, on, until, reason } => {
                (membership, StepKind::Suspended, on, *until, reason)
            }
            Wish::Expel { membership, on, reason } => (membership, StepKind::Expelled, on, None, reason),
            Wish::Reinstate { membership, on, reason } => {
                (membership, StepKind::Reinstated, on, None, reason)
            }
            _ => return None,
        };
        Some(Sanction { membership: *membership, kind, on: *on, until, reason: reason.clone() })
    }
    /// The basis of a mandate that begins.
    pub fn basis(key: &str) -> Option<Basis> {
        key.parse().ok().filter(|b| matches!(b, Basis::Election | Basis::Consensus | Basis::Appointment))
    }
}

/// At most so many effects in one decision.
pub const WISHES: usize = 60;
/// The longest comment, in letters.
pub const COMMENT_LIMIT: usize = 5_000;

/// The effects as kept.
pub fn wishes(json: &str) -> Vec<Wish> {
    serde_json::from_str(json).unwrap_or_default()
}
/// The effects, to keep.
pub fn kept(wishes: &[Wish]) -> String {
    serde_json::to_string(wishes).unwrap_or_else(|_| "[]".into())
}
