//! Opening, calling again, closing, and taking a mistaken step back.

use super::{about, act};
use crate::{
    access::{Deed, Granted, capability::RunMeeting},
    journal::{Act, Verb},
    meetings::{self, NewPresence, NewStep, Role, Step},
    people::{self, Because, Person},
    record::view::name_in,
    sitting::{
        Outcome, Refusal, Room,
        model::{Again, Quorum, Standing, State, later_calls},
        room, store,
    },
};
use amana_base::Id;
use serde_json::json;

/// How a meeting is opened.
#[derive(Clone, Debug)]
pub struct Opening {
    /// Who presides.
    pub chair: Option<Id<Person>>,
    /// Without quorum, and said so.
    pub inquorate: bool,
}

/// Opens the meeting; without quorum only as inquorate, and then nobody votes in it.
pub async fn open(by: &Granted<RunMeeting>, room: &Room, opening: &Opening) -> Outcome<()> {
    let verb = if opening.inquorate { Verb::FindInquorate } else { Verb::OpenSitting };
    act(by.visit(), room.id(), verb, |deed| open_on(deed, room, opening)).await
}

/// The same on an open act, which it commits.
pub async fn open_on(mut deed: Deed<'_>, room: &Room, opening: &Opening) -> Outcome<()> {
    let visit = deed.visit();
    let (today, rules, id) = (visit.today, visit.app.rules(), room.id());
    if room.meeting.held_on.ok_or(Refusal::NoDay)? > today {
        return Err(Refusal::NotYet(room.day(today)).into());
    }
    deed.tx.first(store::sitting(id)).await?.ok_or(Refusal::NoRoll)?;
    let (state, tally, quorum) = room::standing(&mut deed.tx, &rules, room, today).await?;
    match state {
        State::Open => return Err(Refusal::OpenAlready.into()),
        State::Closed => return Err(Refusal::Closed.into()),
        State::CalledOff => return Err(Refusal::CalledOff.into()),
        State::Inquorate if opening.inquorate => return Err(Refusal::OpenAlready.into()),
        State::Waiting | State::Inquorate => {}
    }
    let chair = opening.chair.ok_or(Refusal::NoChair)?;
    let line = deed.tx.first(store::roll::line(id, chair)).await?.ok_or(Refusal::NotOnRoll)?;
    if !line.state.attends() {
        return Err(Refusal::ChairAway(name_in(visit.lang, &line.name_ar, &line.name_la)).into());
    }
    match (&quorum, opening.inquorate) {
        (Quorum::Short { counted, needed, missing, .. }, false) => {
            return Err(Refusal::Short(*counted, *needed, *missing).into());
        }
        (Quorum::Reached { .. }, true) => return Err(Refusal::QuorumReached.into()),
        _ => {}
    }
    let step = if opening.inquorate { Step::Inquorate } else { Step::Opened };
    let row = NewStep { step, on: Some(room.day(today)) };
    deed.tx.exec(meetings::store::step_insert(deed.id(), id, &row, visit.now, deed.act)).await?;
    preside(&mut deed, room, chair, line.mandate_id).await?;
    let (members, counted) = (i64::from(tally.members), i64::from(quorum.counted()));
    let needed = quorum.needed().map(i64::from);
    deed.tx.exec(store::meeting_attended(id, members, counted, needed)).await?;
    let detail = json!({ "members": members, "present": counted, "needed": needed, "call": room.call() });
    deed.commit(about(room).with(detail)).await?;
    Ok(())
}

/// Makes somebody preside; whoever did, no longer does.
pub(super) async fn preside(
    deed: &mut Deed<'_>,
    room: &Room,
    chair: Id<Person>,
    mandate: Option<Id<crate::bodies::Mandate>>,
) -> Outcome<()> {
    let id = room.id();
    deed.tx.exec(store::chair_delete(id)).await?;
    let presence = NewPresence { person: chair, role: Role::Chair, capacity_written: String::new(), mandate };
    let row = meetings::store::presence_insert(deed.id(), id, &presence, mandate, 0, deed.act);
    deed.tx.exec(row).await?;
    people::place(deed, chair, room.meeting.place(), Because::Meeting).await?;
    Ok(())
}

/// Passes to the second or third call of a meeting found without quorum, where the statute knows one of the same day and its
/// time has passed. Where it wants members called again, that is a convocation of its own.
pub async fn call_again(by: &Granted<RunMeeting>, room: &Room) -> Outcome<()> {
    act(by.visit(), room.id(), Verb::CallAgain, |deed| called_again(deed, room)).await
}

async fn called_again(mut deed: Deed<'_>, room: &Room) -> Outcome<()> {
    let visit = deed.visit();
    let (today, rules, id) = (visit.today, visit.app.rules(), room.id());
    let sitting = deed.tx.first(store::sitting(id)).await?.ok_or(Refusal::NoRoll)?;
    let (state, tally, _) = room::standing(&mut deed.tx, &rules, room, today).await?;
    if state != State::Inquorate {
        return Err(Refusal::NotOpen.into());
    }
    let (_, kind) = room.rules(&rules, today).ok_or(Refusal::NoLaterCall)?;
    let later = later_calls(kind, sitting.call, tally.members);
    let next = later.first().ok_or(Refusal::NoLaterCall)?;
    let found = room.steps.iter().rev().find(|s| s.step == Step::Inquorate);
    match (next.again, found) {
        (Again::SameDay(minutes), Some(found)) => {
            let from = found.at.plus_seconds(i64::from(minutes) * 60);
            if from > visit.now {
                return Err(Refusal::CallTooEarly(
                    visit.words().time(from, visit.app.config.utc_offset_minutes),
                )
                .into());
            }
        }
        (Again::SameDay(_), None) => {}
        // Members must be called again: the room itself does not pass to that call.
        (Again::Convocation(days), _) => {
            let on = found.and_then(|s| s.on_day).unwrap_or(today);
            return Err(Refusal::CallByConvocation(on.plus(i64::from(days))).into());
        }
    }
    deed.tx.exec(store::sitting_call(id, next.call)).await?;
    deed.commit(about(room).with(json!({ "call": next.call }))).await?;
    Ok(())
}

/// How a meeting is closed.
#[derive(Clone, Copy, Debug)]
pub struct Closing {
    /// Without quorum at the end, and said so.
    pub inquorate: bool,
}

/// Closes the meeting: whoever was here enters the record. Without quorum it is closed only as inquorate.
pub async fn close(by: &Granted<RunMeeting>, room: &Room, closing: Closing) -> Outcome<()> {
    act(by.visit(), room.id(), Verb::CloseSitting, |deed| closed(deed, room, closing)).await
}

async fn closed(mut deed: Deed<'_>, room: &Room, closing: Closing) -> Outcome<()> {
    let visit = deed.visit();
    let (today, now, rules, id) = (visit.today, visit.now, visit.app.rules(), room.id());
    let (state, tally, quorum) = room::standing(&mut deed.tx, &rules, room, today).await?;
    match state {
        State::Open | State::Inquorate => {}
        State::Closed => return Err(Refusal::Closed.into()),
        State::CalledOff => return Err(Refusal::CalledOff.into()),
        State::Waiting => return Err(Refusal::NotOpen.into()),
    }
    if !deed.tx.all(store::ballots::ballots(id, None, true, 1)).await?.is_empty() {
        return Err(Refusal::BallotOpen.into());
    }
    deed.tx.exec(store::floor::discussion_close(id, now, deed.act)).await?;
    deed.tx.exec(store::floor::floor_end(id, now)).await?;
    deed.tx.exec(store::floor::waiting_withdraw(id, now)).await?;
    let on = Some(room.day(today));
    match (&quorum, state, closing.inquorate) {
        (Quorum::Short { counted, needed, .. }, State::Open, false) => {
            return Err(Refusal::ShortAtClose(*counted, *needed).into());
        }
        (Quorum::Short { .. }, State::Open, true) => {
            let row = NewStep { step: Step::Inquorate, on };
            deed.tx.exec(meetings::store::step_insert(deed.id(), id, &row, now, deed.act)).await?;
        }
        _ => {}
    }
    let row = NewStep { step: Step::Closed, on };
    deed.tx.exec(meetings::store::step_insert(deed.id(), id, &row, now, deed.act)).await?;
    let detail = json!({ "members": tally.members, "present": quorum.counted(), "needed": quorum.needed() });
    attended(&mut deed, room).await?;
    deed.commit(about(room).with(detail)).await?;
    Ok(())
}

/// Writes everybody who was here into the record, after those with a part in the meeting.
async fn attended(deed: &mut Deed<'_>, room: &Room) -> Outcome<()> {
    let (id, act) = (room.id(), deed.act);
    let first = deed.tx.one(store::next_ordinal(id)).await?;
    let here = deed.tx.all(store::roll::attended(id)).await?;
    let mut rows = Vec::with_capacity(here.len());
    for (n, a) in here.iter().enumerate() {
        let role = if a.standing == Standing::Guest { Role::Guest } else { Role::Attendee };
        let capacity_written = a.capacity.clone();
        let presence = NewPresence { person: a.person_id, role, capacity_written, mandate: a.mandate_id };
        let ordinal = first + i64::try_from(n).unwrap_or(0);
        rows.push(meetings::store::presence_insert(deed.id(), id, &presence, a.mandate_id, ordinal, act));
    }
    deed.tx.bulk(rows).await?;
    // Members are known in their body's territory already.
    for guest in here.iter().filter(|a| a.standing == Standing::Guest) {
        people::place(deed, guest.person_id, room.meeting.place(), Because::Meeting).await?;
    }
    Ok(())
}

/// Takes back the last step of the meeting, written by mistake. The journal keeps both.
pub async fn withdraw_step(by: &Granted<RunMeeting>, room: &Room, step: Id<NewStep>) -> Outcome<()> {
    act(by.visit(), room.id(), Verb::WithdrawStep, |deed| withdrawn(deed, room, step)).await
}

async fn withdrawn(mut deed: Deed<'_>, room: &Room, step: Id<NewStep>) -> Outcome<()> {
    let id = room.id();
    let steps = deed.tx.all(store::steps(id)).await?;
    let last = steps.last().filter(|s| s.id == step).ok_or(Refusal::NotLastStep)?;
    if !matches!(last.step, Step::Opened | Step::Inquorate | Step::Closed) {
        return Err(Refusal::NotLastStep.into());
    }
    if last.step != Step::Closed && deed.tx.one(store::floor::held(id)).await? > 0 {
        return Err(Refusal::BuiltUpon.into());
    }
    let made: Id<Act> = last.made_by;
    // A closing without quorum wrote two steps in one act: they go together.
    for s in steps.iter().filter(|s| s.made_by == made) {
        deed.tx.exec(store::step_delete(s.id, id)).await?;
    }
    if last.step == Step::Closed {
        deed.tx.exec(store::attendees_delete(id, made)).await?;
    }
    let detail = json!({ "step": last.step.as_str(), "act": made });
    deed.commit(about(room).with(detail)).await?;
    Ok(())
}
