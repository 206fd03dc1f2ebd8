//! What a sitting is made of: pure.

mod code;
mod difference;
mod floor;
mod outcome;
mod quorum;

pub use code::{code, read_code};
pub use difference::{Piece, difference};
pub use floor::{Asker, order};
pub use outcome::{Count, Electorate, Outcome, Ruling, outcome, rule_for};
pub use quorum::{Again, Later, Quorum, Tally, later_calls, quorum};

use crate::meetings::Step;
use amana_sql::text_enum;

/// The life of one meeting in its room.
pub enum Sitting {}
/// A change of somebody's attendance.
pub enum Movement {}
/// An arrival that the bureau judges.
pub enum Arrival {}
/// A point taken up.
pub enum Discussion {}
/// An intervention, asked for or given.
pub enum Speech {}
/// A report attached to a meeting.
pub enum Report {}
/// A proposal.
pub enum Proposal {}
/// Another wording of a proposal.
pub enum Amendment {}
/// A vote.
pub enum Ballot {}

text_enum! {
    /// How somebody on the roll attends.
    pub enum Presence {
        /// Called, and not here yet.
        Expected = "expected",
        /// In the room.
        Present = "present",
        /// From afar.
        Remote = "remote",
        /// Absent, and excused.
        Excused = "excused",
        /// Absent, and represented by somebody who is here.
        Represented = "represented",
        /// Was here, and left.
        Left = "left",
    }
}

impl Presence {
    /// Is the person here now, in the room or from afar?
    pub fn attends(self) -> bool {
        matches!(self, Presence::Present | Presence::Remote)
    }
}

text_enum! {
    /// As what somebody is on the roll.
    pub enum Standing {
        /// Member of the body: in the quorum and in the votes.
        Member = "member",
        /// Staff: outside both (B07).
        Staff = "staff",
        /// Guest: outside both (C08).
        Guest = "guest",
    }
}

text_enum! {
    /// Why an arrival waits for the bureau.
    pub enum Doubt {
        /// It was sent after the meeting was closed.
        Closed = "closed",
        /// It was sent before the meeting had a room.
        NotOpen = "not_open",
        /// The person is not on the roll.
        NotCalled = "not_called",
        /// Nobody has this code or this name.
        Unknown = "unknown",
    }
}

text_enum! {
    /// What somebody asks the floor for.
    pub enum SpeechKind {
        /// To speak on the point.
        Intervention = "intervention",
        /// On the order of the meeting itself (نقطة نظام): before everybody else.
        PointOfOrder = "point_of_order",
        /// To answer somebody who named them.
        Reply = "reply",
    }
}

text_enum! {
    /// What became of a proposal (D10).
    pub enum Fate {
        /// Not decided.
        Open = "open",
        /// Adopted.
        Adopted = "adopted",
        /// Rejected.
        Rejected = "rejected",
        /// Put off to another meeting.
        Deferred = "deferred",
    }
}

text_enum! {
    /// How a vote is held.
    pub enum Manner {
        /// Raised hands, counted by tellers.
        Hands = "hands",
        /// Each from their own device, openly.
        Devices = "devices",
        /// In secret, on paper; tellers enter what they counted.
        Paper = "paper",
    }
}

text_enum! {
    /// What somebody votes, openly.
    pub enum Choice {
        /// For.
        For = "for",
        /// Against.
        Against = "against",
        /// Abstains.
        Abstain = "abstain",
    }
}

/// Where a meeting stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Not opened yet.
    Waiting,
    /// Opened, with its quorum or where none is asked.
    Open,
    /// Found without quorum: nobody votes.
    Inquorate,
    /// Closed.
    Closed,
    /// Called off.
    CalledOff,
}

impl State {
    /// Is the room in use: is attendance taken?
    pub fn sits(self) -> bool {
        matches!(self, State::Open | State::Inquorate)
    }
}

/// Where the steps of a meeting, in their order, leave it.
pub fn state(steps: impl IntoIterator<Item = Step>) -> State {
    steps.into_iter().fold(State::Waiting, |state, step| match step {
        Step::Planned | Step::Convened | Step::Postponed => match state {
            State::CalledOff => State::Waiting,
            other => other,
        },
        Step::Opened => State::Open,
        Step::Inquorate => State::Inquorate,
        Step::Closed | Step::Reported | Step::Adopted => State::Closed,
        Step::Cancelled => State::CalledOff,
    })
}

/// The first, second or third call, as stored.
pub fn call_of(stored: i64) -> amana_statute::Call {
    match stored {
        2 => amana_statute::Call::Second,
        3 => amana_statute::Call::Third,
        _ => amana_statute::Call::First,
    }
}

/// The longest identifier that a device gives a change.
pub const CLIENT_LIMIT: usize = 64;

/// What a device calls a change, when it is one that can be kept.
pub fn client_of(text: &str) -> Option<&str> {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    (!text.is_empty() && text.len() <= CLIENT_LIMIT && text.chars().all(plain)).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_lead_from_one_state_to_the_next() {
        use Step::*;
        assert_eq!(state([Planned, Convened]), State::Waiting);
        assert_eq!(state([Convened, Opened]), State::Open);
        assert_eq!(state([Opened, Closed, Reported]), State::Closed);
        assert_eq!(state([Convened, Inquorate]), State::Inquorate);
        assert_eq!(state([Inquorate, Opened]), State::Open, "a second call of the same meeting");
        assert_eq!(state([Cancelled]), State::CalledOff);
        assert_eq!(state([Cancelled, Convened]), State::Waiting);
    }

    #[test]
    fn a_device_may_not_call_a_change_anything() {
        assert_eq!(client_of("3f-A_9"), Some("3f-A_9"));
        assert_eq!(client_of(""), None);
        assert_eq!(client_of("a b"), None);
        assert_eq!(client_of(&"a".repeat(65)), None);
    }
}
