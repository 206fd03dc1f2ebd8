use crate::{
    bodies::{Body, Mandate, NewBody, NewFollowUp, NewMandate, Seat},
    meetings::{Meeting, Precision},
    people::Person,
    record::Refusal,
    territory::Unit,
};
use amana_base::{Day, Id};
use amana_sql::text_enum;

/// What was decided.
pub enum Decision {}
/// Work to do.
pub enum Item {}
/// Something that must have happened by a day.
pub enum Milestone {}

text_enum! {
    /// What sort of decision it is.
    pub enum Kind {
        /// A binding resolution (مقرر).
        Resolution = "resolution",
        /// A recommendation.
        Recommendation = "recommendation",
        /// Designates somebody (D04).
        Designation = "designation",
        /// Creates a body (B11, B12).
        Creation = "creation",
        /// Renews a body.
        Renewal = "renewal",
        /// Admits members.
        Admission = "admission",
        /// Directs lower bodies.
        Directive = "directive",
        /// Something to do.
        Action = "action",
        /// A date to reach.
        Milestone = "milestone",
        /// Adopts a text.
        Text = "text",
        /// About premises.
        Headquarters = "headquarters",
        /// Takes a public position.
        Position = "position",
        /// Charges somebody (B08).
        Appointment = "appointment",
        /// Anything else.
        Other = "other",
    }
}

text_enum! {
    /// How a decision was taken (D03).
    pub enum Taken {
        /// By all.
        Unanimity = "unanimity",
        /// By agreement without a vote.
        Consensus = "consensus",
        /// By a majority.
        Majority = "majority",
        /// By secret ballot.
        SecretBallot = "secret_ballot",
        /// Not said.
        Unknown = "unknown",
    }
}

text_enum! {
    /// What a decision did.
    pub enum EffectKind {
        /// A mandate began.
        MandateBegun = "mandate_begun",
        /// A mandate ended.
        MandateEnded = "mandate_ended",
        /// A body was founded.
        BodyCreated = "body_created",
        /// A body was dissolved.
        BodyDissolved = "body_dissolved",
        /// Work was given.
        ItemAssigned = "item_assigned",
        /// A date was set.
        MilestoneSet = "milestone_set",
        /// Somebody was assigned to follow a territory.
        FollowUpAssigned = "follow_up_assigned",
    }
}

/// Votes as counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Votes {
    /// For.
    pub votes_for: Option<i64>,
    /// Against.
    pub against: Option<i64>,
    /// Abstentions.
    pub abstentions: Option<i64>,
}

/// A decision to record.
#[derive(Clone, Debug)]
pub struct NewDecision {
    /// The meeting that took it, when known.
    pub meeting: Option<Id<Meeting>>,
    /// The body that took it, when known.
    pub body: Option<Id<Body>>,
    /// What sort.
    pub kind: Kind,
    /// How it was taken.
    pub taken: Taken,
    /// The count, when there was one.
    pub votes: Votes,
    /// What was decided, in words.
    pub text: String,
    /// When; the meeting's day when not given.
    pub taken_on: Option<Day>,
    /// Its place among the meeting's decisions.
    pub ordinal: i64,
    /// The article it names, if any.
    pub article: String,
    /// The unit it concerns.
    pub unit: Id<Unit>,
    /// What it does.
    pub effects: Vec<Effect>,
}

/// What a decision does. The decision's own identifier is filled in.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Begins a mandate.
    BeginMandate(NewMandate),
    /// Ends one on a day, with the reason.
    EndMandate(Id<Mandate>, Day, String),
    /// Founds a body.
    FoundBody(NewBody),
    /// Founds a body and begins mandates in it: the post's key, the rank, the mandate to begin there (its seat is
    /// replaced by that of the new body): "a women's pole is formed, presided by X" (B11, D04).
    FoundBodyWith(NewBody, Vec<(String, Option<u32>, NewMandate)>),
    /// Dissolves a body on a day.
    DissolveBody(Id<Body>, Day),
    /// Gives work.
    AssignItem(NewItem),
    /// Sets a date to reach.
    SetMilestone(NewMilestone),
    /// Assigns somebody to follow a territory.
    AssignFollowUp(NewFollowUp),
}

/// Work to give.
#[derive(Clone, Debug)]
pub struct NewItem {
    /// The body that answers for it.
    pub body: Id<Body>,
    /// The seat it belongs to: it passes to the successor (B15).
    pub seat: Option<Id<Seat>>,
    /// Who does it; the holder of the seat when not given.
    pub person: Option<Id<Person>>,
    /// What to do.
    pub text: String,
    /// By when.
    pub due_on: Option<Day>,
}

/// A date to reach.
#[derive(Clone, Debug)]
pub struct NewMilestone {
    /// The meeting that set it.
    pub meeting: Option<Id<Meeting>>,
    /// The body that answers for it.
    pub body: Option<Id<Body>>,
    /// What.
    pub what: String,
    /// By when.
    pub due_on: Option<Day>,
    /// How exactly.
    pub precision: Precision,
    /// Where.
    pub unit: Id<Unit>,
}

impl NewDecision {
    /// A decision of which only the words are known.
    pub fn of(unit: Id<Unit>, kind: Kind, text: impl Into<String>) -> NewDecision {
        NewDecision {
            meeting: None,
            body: None,
            kind,
            taken: Taken::Unknown,
            votes: Votes::default(),
            text: text.into(),
            taken_on: None,
            ordinal: 0,
            article: String::new(),
            unit,
            effects: vec![],
        }
    }
    /// Checks what must hold whatever the source.
    pub fn check(&self) -> Result<(), Refusal> {
        if self.text.trim().is_empty() {
            return Err(Refusal::TextMissing);
        }
        if self.text.chars().count() > 20_000 {
            return Err(Refusal::TextTooLong(20_000));
        }
        let v = self.votes;
        if [v.votes_for, v.against, v.abstentions].into_iter().flatten().any(|n| n < 0) {
            return Err(Refusal::VotesWrong);
        }
        // Nobody votes against what all decided.
        if self.taken == Taken::Unanimity && v.against.is_some_and(|n| n > 0) {
            return Err(Refusal::VotesWrong);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// D03: how it was taken agrees with the count.
    #[test]
    fn unanimity_has_no_vote_against() {
        let mut d = NewDecision::of(Id::from_raw(1), Kind::Resolution, "…");
        d.taken = Taken::Unanimity;
        d.votes.against = Some(1);
        assert_eq!(d.check(), Err(Refusal::VotesWrong));
        d.votes.against = Some(0);
        assert_eq!(d.check(), Ok(()));
        d.text = "  ".into();
        assert_eq!(d.check(), Err(Refusal::TextMissing));
    }
}
