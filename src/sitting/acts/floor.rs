//! Points under discussion, and who speaks (C09).

use super::{about, act, require_sitting};
use crate::{
    access::{Deed, Granted, capability::RunMeeting},
    journal::Verb,
    meetings::{self, store::AgendaItem},
    people::Person,
    record,
    record::view::name_in,
    sitting::{
        Attendee, Outcome, Refusal, Room,
        model::{Speech, SpeechKind, State},
        room,
        store::{self, floor},
    },
    web::{Error, Visit},
};
use amana_base::Id;
use serde_json::json;

/// The longest point, in letters.
const POINT: usize = 1_000;
/// The longest summary of an intervention, in letters.
const SUMMARY: usize = 10_000;

/// A text that is there and not too long.
pub(super) fn said(text: &str, limit: usize) -> Result<&str, Refusal> {
    let text = text.trim();
    match text.chars().count() {
        0 => Err(Refusal::Record(record::Refusal::TextMissing)),
        n if n > limit => Err(Refusal::Record(record::Refusal::TextTooLong(limit))),
        _ => Ok(text),
    }
}

/// Adds a point to the agenda in session.
pub async fn add_point(by: &Granted<RunMeeting>, room: &Room, text: &str) -> Outcome<()> {
    let text = said(text, POINT)?;
    act(by.visit(), room.id(), Verb::ArrangeAgenda, |deed| point_added(deed, room, text)).await
}

async fn point_added(mut deed: Deed<'_>, room: &Room, text: &str) -> Outcome<()> {
    unless_closed(&mut deed, room).await?;
    let n = deed.tx.one(floor::next_point(room.id())).await?;
    deed.tx.exec(meetings::store::agenda_insert(deed.id(), room.id(), n, text, deed.act)).await?;
    deed.commit(about(room).with(json!({ "added": n }))).await?;
    Ok(())
}

/// Takes a point off the agenda. One under discussion, or on which something was said, stays.
pub async fn remove_point(by: &Granted<RunMeeting>, room: &Room, item: Id<AgendaItem>) -> Outcome<()> {
    act(by.visit(), room.id(), Verb::ArrangeAgenda, |deed| point_removed(deed, room, item)).await
}

async fn point_removed(mut deed: Deed<'_>, room: &Room, item: Id<AgendaItem>) -> Outcome<()> {
    unless_closed(&mut deed, room).await?;
    let point = deed.tx.first(floor::point(room.id(), item)).await?.ok_or(Refusal::NoPoint)?;
    if point.open_at.is_some() {
        return Err(Refusal::PointOpen(point.text).into());
    }
    if deed.tx.one(floor::point_used(item)).await? > 0 {
        return Err(Refusal::PointUsed(point.text).into());
    }
    deed.tx.exec(floor::point_detail_delete(item)).await?;
    deed.tx.exec(floor::point_delete(item)).await?;
    deed.commit(about(room).with(json!({ "removed": point.ordinal }))).await?;
    Ok(())
}

/// Takes a point up: the one under discussion is ended.
pub async fn take_up(by: &Granted<RunMeeting>, room: &Room, item: Id<AgendaItem>) -> Outcome<()> {
    act(by.visit(), room.id(), Verb::ArrangeAgenda, |deed| take_up_on(deed, room, item)).await
}

/// The same on an open act, which it commits.
pub async fn take_up_on(mut deed: Deed<'_>, room: &Room, item: Id<AgendaItem>) -> Outcome<()> {
    let (id, now) = (room.id(), deed.visit().now);
    require_sitting(&mut deed, room).await?;
    let point = deed.tx.first(floor::point(id, item)).await?.ok_or(Refusal::NoPoint)?;
    if point.open_at.is_some() {
        return Ok(());
    }
    deed.tx.exec(floor::discussion_close(id, now, deed.act)).await?;
    deed.tx.exec(floor::discussion_insert(deed.id(), id, item, now, deed.act)).await?;
    deed.commit(about(room).with(json!({ "on": point.ordinal }))).await?;
    Ok(())
}

/// Ends the discussion that is open.
pub async fn end_discussion(by: &Granted<RunMeeting>, room: &Room) -> Outcome<()> {
    act(by.visit(), room.id(), Verb::ArrangeAgenda, |deed| discussion_ended(deed, room)).await
}

async fn discussion_ended(mut deed: Deed<'_>, room: &Room) -> Outcome<()> {
    let now = deed.visit().now;
    if deed.tx.exec(floor::discussion_close(room.id(), now, deed.act)).await? > 0 {
        deed.commit(about(room)).await?;
    }
    Ok(())
}

/// Sets the time given, in seconds, and whether delegations share it.
pub async fn share_floor(
    by: &Granted<RunMeeting>,
    room: &Room,
    seconds: i64,
    by_delegation: bool,
) -> Outcome<()> {
    if !(15..=7_200).contains(&seconds) {
        return Err(Refusal::SecondsUnlikely.into());
    }
    act(by.visit(), room.id(), Verb::TakeFloor, |mut deed| async move {
        deed.tx.exec(store::sitting_floor(room.id(), seconds, by_delegation)).await?;
        deed.commit(about(room)).await?;
        Ok(())
    })
    .await
}

/// What somebody asks.
#[derive(Clone, Debug)]
pub struct Asking {
    /// What for.
    pub purpose: SpeechKind,
    /// What the form or the device calls it.
    pub client: String,
}

/// Asks for the floor, oneself. Whoever waits already goes on waiting.
pub async fn ask_floor(by: &Attendee, asking: &Asking) -> Outcome<()> {
    act(by.visit(), by.room.id(), Verb::TakeFloor, |deed| asked(deed, &by.room, by.person(), asking)).await
}

/// Writes somebody into the queue who raised a hand.
pub async fn ask_floor_for(
    by: &Granted<RunMeeting>,
    room: &Room,
    person: Id<Person>,
    asking: &Asking,
) -> Outcome<()> {
    act(by.visit(), room.id(), Verb::TakeFloor, |deed| asked(deed, room, person, asking)).await
}

async fn asked(mut deed: Deed<'_>, room: &Room, person: Id<Person>, asking: &Asking) -> Outcome<()> {
    let (id, visit) = (room.id(), deed.visit());
    require_sitting(&mut deed, room).await?;
    let line = deed.tx.first(store::roll::line(id, person)).await?.ok_or(Refusal::NotOnRoll)?;
    if !line.state.attends() {
        return Err(Refusal::SpeakerAway(name_in(visit.lang, &line.name_ar, &line.name_la)).into());
    }
    if deed.tx.first(floor::waiting_of(id, person)).await?.is_some() {
        return Ok(());
    }
    let item = deed.tx.first(floor::under_discussion(id)).await?;
    let speech = floor::NewSpeech {
        id: deed.id(),
        meeting: id,
        item,
        person,
        purpose: asking.purpose,
        client: &asking.client,
        asked_at: visit.now,
        held_at: None,
        summary: "",
    };
    if deed.tx.exec(floor::speech_insert(&speech, deed.act)).await? > 0 {
        deed.commit(about(room).with(json!({ "person": person }))).await?;
    }
    Ok(())
}

/// Gives the floor to somebody who waits: whoever has it, ends.
pub async fn give_floor(by: &Granted<RunMeeting>, room: &Room, speech: Id<Speech>) -> Outcome<()> {
    act(by.visit(), room.id(), Verb::TakeFloor, |deed| given(deed, room, speech)).await
}

async fn given(mut deed: Deed<'_>, room: &Room, speech: Id<Speech>) -> Outcome<()> {
    let (id, now) = (room.id(), deed.visit().now);
    require_sitting(&mut deed, room).await?;
    let known = deed.tx.first(floor::speech(id, speech)).await?.ok_or(Refusal::NoSpeech)?;
    if known.withdrawn_at.is_some() {
        return Err(Refusal::NoSpeech.into());
    }
    if known.began_at.is_some() {
        return Ok(());
    }
    let seconds = deed.tx.first(store::sitting(id)).await?.map_or(180, |s| s.seconds);
    deed.tx.exec(floor::floor_end(id, now)).await?;
    deed.tx.exec(floor::floor_give(speech, now, seconds)).await?;
    deed.commit(about(room).with(json!({ "person": known.person_id }))).await?;
    Ok(())
}

/// Whoever has the floor ends.
pub async fn end_floor(by: &Granted<RunMeeting>, room: &Room) -> Outcome<()> {
    act(by.visit(), room.id(), Verb::TakeFloor, |mut deed| async move {
        let now = deed.visit().now;
        if deed.tx.exec(floor::floor_end(room.id(), now)).await? > 0 {
            deed.commit(about(room)).await?;
        }
        Ok(())
    })
    .await
}

/// Takes the own asking back.
pub async fn give_up_floor(by: &Attendee) -> Outcome<()> {
    let room = &by.room;
    act(by.visit(), room.id(), Verb::TakeFloor, |mut deed| async move {
        let waiting = deed.tx.first(floor::waiting_of(room.id(), by.person())).await?;
        match waiting {
            Some(speech) => withdrawn(deed, room, speech).await,
            None => Ok(()),
        }
    })
    .await
}

/// Takes an asking, or an intervention written by mistake, away.
pub async fn withdraw_speech(by: &Granted<RunMeeting>, room: &Room, speech: Id<Speech>) -> Outcome<()> {
    act(by.visit(), room.id(), Verb::TakeFloor, |deed| withdrawn(deed, room, speech)).await
}

async fn withdrawn(mut deed: Deed<'_>, room: &Room, speech: Id<Speech>) -> Outcome<()> {
    let now = deed.visit().now;
    deed.tx.first(floor::speech(room.id(), speech)).await?.ok_or(Refusal::NoSpeech)?;
    if deed.tx.exec(floor::speech_withdraw(speech, now)).await? > 0 {
        deed.commit(about(room).with(json!({ "removed": 1 }))).await?;
    }
    Ok(())
}

/// Writes down what somebody said, who did not pass through the queue.
pub async fn note_speech(
    by: &Granted<RunMeeting>,
    room: &Room,
    person: Id<Person>,
    summary: &str,
    client: &str,
) -> Outcome<()> {
    let summary = said(summary, SUMMARY)?;
    act(by.visit(), room.id(), Verb::RecordSpeech, |deed| noted(deed, room, person, summary, client)).await
}

async fn noted(
    mut deed: Deed<'_>,
    room: &Room,
    person: Id<Person>,
    summary: &str,
    client: &str,
) -> Outcome<()> {
    let (id, now) = (room.id(), deed.visit().now);
    require_sitting(&mut deed, room).await?;
    deed.tx.first(store::roll::line(id, person)).await?.ok_or(Refusal::NotOnRoll)?;
    let item = deed.tx.first(floor::under_discussion(id)).await?;
    let speech = floor::NewSpeech {
        id: deed.id(),
        meeting: id,
        item,
        person,
        purpose: SpeechKind::Intervention,
        client,
        asked_at: now,
        held_at: Some(now),
        summary,
    };
    if deed.tx.exec(floor::speech_insert(&speech, deed.act)).await? > 0 {
        deed.commit(about(room).with(json!({ "person": person }))).await?;
    }
    Ok(())
}

/// Writes, or corrects, the summary of an intervention. Somebody else's correction is not overwritten.
pub async fn summarise(
    by: &Granted<RunMeeting>,
    room: &Room,
    speech: Id<Speech>,
    summary: &str,
    version: i64,
) -> Outcome<()> {
    let summary = said(summary, SUMMARY)?;
    act(by.visit(), room.id(), Verb::RecordSpeech, |mut deed| async move {
        let known = deed.tx.first(floor::speech(room.id(), speech)).await?.ok_or(Refusal::NoSpeech)?;
        if deed.tx.exec(floor::speech_summary(speech, summary, version)).await? == 0 {
            return Err(Error::Changed.into());
        }
        deed.commit(about(room).with(json!({ "person": known.person_id }))).await?;
        Ok(())
    })
    .await
}

async fn unless_closed(deed: &mut Deed<'_>, room: &Room) -> Outcome<()> {
    let visit: &Visit = deed.visit();
    let (state, ..) = room::standing(&mut deed.tx, &visit.app.rules(), room, visit.today).await?;
    match state {
        State::Closed => Err(Refusal::Closed.into()),
        State::CalledOff => Err(Refusal::CalledOff.into()),
        _ => Ok(()),
    }
}
