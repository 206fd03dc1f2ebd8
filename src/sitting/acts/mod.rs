//! Verbs of a meeting in session. Each takes the permission or the place on the roll that allows it, and ends in a line of
//! the journal about the meeting.

mod ballots;
mod casting;
mod door;
mod floor;
mod roll;
mod steps;
mod texts;

pub(in crate::sitting) use ballots::matter_of;
pub use ballots::{
    Casting, NewVote, cancel_ballot, cast_vote, close_ballot, declare_interest, declare_interest_of,
    enter_count, enter_count_of, name_teller, open_ballot,
};
pub(in crate::sitting) use casting::casting_rule;
pub use casting::give_casting_vote;
pub use door::{Arrived, Arriving, arrive, judge_arrival, personal_code};
pub use floor::{
    Asking, add_point, ask_floor, ask_floor_for, end_discussion, end_floor, give_floor, give_up_floor,
    note_speech, remove_point, share_floor, summarise, take_up, take_up_on, withdraw_speech,
};
pub use roll::{
    Attending, NewGuest, Who, add_to_roll, assign_role, call_roll, call_roll_on, record_attendance,
    record_attendance_on, release_role,
};
pub use steps::{Closing, Opening, call_again, close, open, open_on, withdraw_step};
pub use texts::{
    Bringing, Rewording, amend, attach_report, judge_amendment, judge_proposal, propose, record_proposal,
    record_proposal_on,
};

use super::{Outcome, Refusal, Room, Stop, model::State, room};
use crate::{
    access::Deed,
    journal::{Entry, Subject, Verb},
    meetings::Meeting,
    web::{Error, Visit},
};
use amana_base::Id;
use std::time::{Duration, Instant};

/// How long an act is begun again when others wrote the same rows: whoever stands at a door waits rather than be refused.
const PATIENCE: Duration = Duration::from_secs(8);

/// Does one act, again from the start when another got in its way: many write about one meeting at once. Each waits
/// for their turn, so that they do not all get in each other's.
async fn act<'a, T, F, W>(visit: &'a Visit, meeting: Id<Meeting>, verb: Verb, mut work: F) -> Outcome<T>
where
    F: FnMut(Deed<'a>) -> W,
    W: Future<Output = Outcome<T>>,
{
    let _turn = visit.app.live.turn(meeting).await;
    let (begun, mut attempt) = (Instant::now(), 0_u32);
    loop {
        attempt = attempt.saturating_add(1);
        let deed = Deed::begin(visit, verb).await?;
        // Two that met do not meet again at the same moment.
        let spread = deed.act.raw().unsigned_abs() % 7;
        match work(deed).await {
            Err(Stop::Failed(Error::Busy)) if begun.elapsed() < PATIENCE => {
                let pause = u64::from(attempt.min(12)) * (2 + spread);
                tokio::time::sleep(Duration::from_millis(pause)).await;
            }
            other => return other,
        }
    }
}

/// A line about the meeting.
fn about(room: &Room) -> Entry {
    Entry::about(Subject::new("meeting", room.id()), room.meeting.place())
}

/// The meeting sits: with its quorum, or found without.
async fn require_sitting(deed: &mut Deed<'_>, room: &Room) -> Outcome<State> {
    let visit = deed.visit();
    let (state, ..) = room::standing(&mut deed.tx, &visit.app.rules(), room, visit.today).await?;
    match state {
        State::Open | State::Inquorate => Ok(state),
        State::Waiting => Err(Refusal::NotOpen.into()),
        State::Closed => Err(Refusal::Closed.into()),
        State::CalledOff => Err(Refusal::CalledOff.into()),
    }
}

/// The meeting is open with its quorum: it may decide.
async fn require_open(deed: &mut Deed<'_>, room: &Room) -> Outcome<()> {
    match require_sitting(deed, room).await? {
        State::Inquorate => Err(Refusal::InquorateDecidesNothing.into()),
        _ => Ok(()),
    }
}
