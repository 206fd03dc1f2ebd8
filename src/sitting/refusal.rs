//! The expected no of a meeting in session.

use crate::{record, ui::Words};
use amana_base::Day;

/// The answer of a verb that may refuse.
pub type Outcome<T> = std::result::Result<T, Stop>;

/// Why a verb did not do what was asked.
pub type Stop = record::Stop<Refusal>;

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Stop {
        Stop::Refused(refusal)
    }
}
impl From<amana_sql::Error> for Stop {
    fn from(error: amana_sql::Error) -> Stop {
        Stop::Failed(error.into())
    }
}
impl From<record::Stop> for Stop {
    fn from(stop: record::Stop) -> Stop {
        match stop {
            record::Stop::Refused(refusal) => Stop::Refused(Refusal::Record(refusal)),
            record::Stop::Failed(error) => Stop::Failed(error),
        }
    }
}

/// An expected no, with words in three languages.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// What the record says of persons and texts.
    Record(record::Refusal),
    /// The day of the meeting is not known.
    NoDay,
    /// The day of the meeting has not come.
    NotYet(Day),
    /// The roll was not called.
    NoRoll,
    /// The meeting is open already.
    OpenAlready,
    /// The meeting is not open.
    NotOpen,
    /// The meeting is closed.
    Closed,
    /// The meeting was called off.
    CalledOff,
    /// Nobody was chosen to preside.
    NoChair,
    /// Whoever is to preside is not here: the name.
    ChairAway(String),
    /// Not enough members: here, needed, missing.
    Short(u32, u32, u32),
    /// Not enough members are left to close with quorum: here, needed.
    ShortAtClose(u32, u32),
    /// There is a quorum: the meeting cannot be declared without.
    QuorumReached,
    /// The statute knows no later call.
    NoLaterCall,
    /// A later call is a convocation of its own, possible from this day.
    CallByConvocation(Day),
    /// A later call of the same day is possible from this hour.
    CallTooEarly(String),
    /// The statute names no such organisation.
    OrganisationUnknown,
    /// Nobody of that name is on the roll.
    NotOnRoll,
    /// Somebody changed this line meanwhile: the name, and how they attend now, in words.
    Meanwhile(String, String),
    /// The statute does not allow attendance from afar.
    RemoteForbidden,
    /// The statute does not allow representation.
    ProxyForbidden,
    /// The statute does not say whether one may be represented.
    ProxyUnknown,
    /// Whoever represents must be a member who is here.
    ProxyAway,
    /// Nobody may represent more than this many.
    ProxyTooMany(u32),
    /// The time is not one of this meeting's day, or has not come.
    TimeUnlikely,
    /// A step that is not the last is not withdrawn.
    NotLastStep,
    /// Something was done since: votes, interventions.
    BuiltUpon,
    /// A vote is open.
    BallotOpen,
    /// There is no such point on the agenda.
    NoPoint,
    /// The point is under discussion: what it says.
    PointOpen(String),
    /// Something was said, proposed or voted on the point: what it says.
    PointUsed(String),
    /// A speaking time between fifteen seconds and two hours.
    SecondsUnlikely,
    /// Whoever asks for the floor is not here: the name.
    SpeakerAway(String),
    /// There is no such intervention, or it was withdrawn.
    NoSpeech,
    /// There is no such proposal or amendment.
    NoProposal,
    /// A vote settled the proposal.
    DecidedByVote,
    /// The proposal, or the amendment, is settled.
    ProposalSettled,
    /// The amendment says what the proposal says.
    SameWording,
    /// The proposal was reworded since the amendment was written.
    Reworded,
    /// There is no quorum any more: here, needed.
    NoQuorumToVote(u32, u32),
    /// A meeting without quorum decides nothing.
    InquorateDecidesNothing,
    /// Nobody here has a vote.
    NobodyVotes,
    /// There is no such vote.
    NoBallot,
    /// The votes were not equal, or the chair's side decided already.
    NoTie,
    /// The statute does not let the chair's vote decide here.
    NoCastingVote,
    /// Whoever presides has no vote in it, or declared an interest.
    ChairNoElector,
    /// The vote is closed.
    VoteLate,
    /// This vote is not held on devices.
    NotOnDevices,
    /// The vote was cast already.
    VotedAlready,
    /// The person is no member, and has no vote.
    NoVote,
    /// The mandate ended.
    MandateEnded,
    /// The person declared an interest.
    Recused,
    /// The person was not here when the vote was opened.
    NotElector,
    /// The person is no teller.
    NotTeller,
    /// The devices count this vote.
    CountedByDevices,
    /// More votes than voters: votes, voters.
    TooManyVotes(u32, i64),
    /// So many tellers must enter their count.
    CountsMissing(usize),
    /// The tellers do not agree.
    CountsDiffer,
    /// Nobody knows who came.
    ArrivalUnknown,
    /// A number of votes was not a number.
    NotANumber,
}

impl Refusal {
    /// What to tell the person: what is wrong and what to do next.
    pub fn sentence(&self, w: Words) -> String {
        use Refusal::*;
        match self {
            Record(refusal) => refusal.sentence(w),
            NoDay => w.sitting_refusal_no_day(),
            NotYet(day) => w.sitting_refusal_not_yet(w.date(*day)),
            NoRoll => w.sitting_refusal_no_roll(),
            OpenAlready => w.sitting_refusal_open_already(),
            NotOpen => w.sitting_refusal_not_open(),
            Closed => w.sitting_refusal_closed(),
            CalledOff => w.sitting_refusal_called_off(),
            NoChair => w.sitting_refusal_no_chair(),
            ChairAway(name) => w.sitting_refusal_chair_away(name.as_str()),
            Short(here, needed, missing) => {
                w.sitting_refusal_short(i64::from(*here), i64::from(*needed), i64::from(*missing))
            }
            ShortAtClose(here, needed) => {
                w.sitting_refusal_short_at_close(i64::from(*here), i64::from(*needed))
            }
            QuorumReached => w.sitting_refusal_quorum_reached(),
            NoLaterCall => w.sitting_refusal_no_later_call(),
            CallByConvocation(day) => w.sitting_refusal_call_by_convocation(w.date(*day)),
            CallTooEarly(time) => w.sitting_refusal_call_too_early(time.as_str()),
            OrganisationUnknown => w.convening_no_organisation(),
            NotOnRoll => w.sitting_refusal_not_on_roll(),
            Meanwhile(name, now) => w.sitting_refusal_meanwhile(name.as_str(), now.as_str()),
            RemoteForbidden => w.sitting_refusal_remote_forbidden(),
            ProxyForbidden => w.sitting_refusal_proxy_forbidden(),
            ProxyUnknown => w.sitting_refusal_proxy_unknown(),
            ProxyAway => w.sitting_refusal_proxy_away(),
            ProxyTooMany(n) => w.sitting_refusal_proxy_too_many(i64::from(*n)),
            TimeUnlikely => w.sitting_refusal_time(),
            NotLastStep => w.sitting_refusal_not_last_step(),
            BuiltUpon => w.sitting_refusal_built_upon(),
            BallotOpen => w.sitting_refusal_ballot_open(),
            NoPoint => w.sitting_refusal_no_point(),
            PointOpen(text) => w.sitting_refusal_point_open(text.as_str()),
            PointUsed(text) => w.sitting_refusal_point_used(text.as_str()),
            SecondsUnlikely => w.sitting_refusal_seconds_unlikely(),
            SpeakerAway(text) => w.sitting_refusal_speaker_away(text.as_str()),
            NoSpeech => w.sitting_refusal_no_speech(),
            NoProposal => w.sitting_refusal_no_proposal(),
            DecidedByVote => w.sitting_refusal_decided_by_vote(),
            ProposalSettled => w.sitting_refusal_proposal_settled(),
            SameWording => w.sitting_refusal_same_wording(),
            Reworded => w.sitting_refusal_reworded(),
            NoQuorumToVote(a, b) => w.sitting_refusal_no_quorum_to_vote(i64::from(*a), i64::from(*b)),
            InquorateDecidesNothing => w.sitting_refusal_inquorate_decides_nothing(),
            NobodyVotes => w.sitting_refusal_nobody_votes(),
            NoBallot => w.sitting_refusal_no_ballot(),
            NoTie => w.sitting_refusal_no_tie(),
            NoCastingVote => w.sitting_refusal_no_casting_vote(),
            ChairNoElector => w.sitting_refusal_chair_no_elector(),
            VoteLate => w.sitting_refusal_vote_late(),
            NotOnDevices => w.sitting_refusal_not_on_devices(),
            VotedAlready => w.sitting_refusal_voted_already(),
            NoVote => w.sitting_refusal_no_vote(),
            MandateEnded => w.sitting_refusal_mandate_ended(),
            Recused => w.sitting_refusal_recused(),
            NotElector => w.sitting_refusal_not_elector(),
            NotTeller => w.sitting_refusal_not_teller(),
            CountedByDevices => w.sitting_refusal_counted_by_devices(),
            TooManyVotes(a, b) => w.sitting_refusal_too_many_votes(i64::from(*a), *b),
            CountsMissing(n) => w.sitting_refusal_counts_missing(*n),
            CountsDiffer => w.sitting_refusal_counts_differ(),
            ArrivalUnknown => w.sitting_refusal_arrival_unknown(),
            NotANumber => w.sitting_refusal_not_a_number(),
        }
    }
}
