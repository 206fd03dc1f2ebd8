//! Arrivals at the door, from devices that may have been without a network (C06).

use super::{about, act};
use crate::{
    access::{
        Deed, Granted,
        capability::{KeepDoor, RunMeeting},
    },
    app::App,
    journal::Verb,
    meetings::{self, Meeting, NewPresence, Role},
    people::{self, Because, Person},
    sitting::{
        Outcome, Refusal, Room,
        model::{Arrival, Doubt, Presence, Standing, State, code, read_code},
        room,
        store::{
            self,
            door::{self, Doubtful},
            roll,
        },
    },
};
use amana_base::{Id, Instant};
use serde_json::json;

/// The personal code of somebody at a meeting.
pub fn personal_code(app: &App, meeting: Id<Meeting>, person: Id<Person>) -> String {
    code(meeting, person, &mark(app, meeting, person))
}

fn mark(app: &App, meeting: Id<Meeting>, person: Id<Person>) -> String {
    let digest = app.keys.digest("attendance code", format!("{meeting}/{person}").as_bytes());
    data_encoding::BASE32_NOPAD.encode(digest.get(..10).unwrap_or(&digest))
}

/// An arrival as a device tells it.
#[derive(Clone, Debug, Default)]
pub struct Arriving {
    /// What the device calls it.
    pub client: String,
    /// Who, when chosen from the roll.
    pub person: Option<Id<Person>>,
    /// The code as read, or the name as typed.
    pub said: String,
    /// When, by the device's own clock.
    pub device_at: Option<Instant>,
    /// By how much that clock is ahead of the server's, in microseconds.
    pub skew: i64,
    /// At which door.
    pub door: String,
}

/// What became of an arrival.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrived {
    /// The person is here.
    Taken,
    /// The person was here already, or the arrival had been sent before.
    Already,
    /// The bureau judges it.
    InDoubt(Doubt),
}

/// Checks somebody in. What was sent before is not written again; what comes after the closing, or of somebody who is not
/// on the roll, waits for the bureau: it is neither in nor out by itself.
pub async fn arrive(by: &Granted<KeepDoor>, room: &Room, arriving: &Arriving) -> Outcome<Arrived> {
    act(by.visit(), room.id(), Verb::CheckIn, |deed| arrived(deed, room, arriving)).await
}

async fn arrived(mut deed: Deed<'_>, room: &Room, a: &Arriving) -> Outcome<Arrived> {
    let (id, visit) = (room.id(), deed.visit());
    if deed.tx.first(roll::movement(id, &a.client)).await?.is_some() {
        return Ok(Arrived::Already);
    }
    if let Some(why) = deed.tx.first(door::doubt(id, &a.client)).await? {
        return Ok(Arrived::InDoubt(why));
    }
    let person = a.person.or_else(|| {
        let (meeting, person, sign) = read_code(&a.said)?;
        (meeting == id && sign == mark(&visit.app, meeting, person)).then_some(person)
    });
    let steps = deed.tx.all(store::steps(id)).await?;
    let state = crate::sitting::model::state(steps.iter().map(|s| s.step));
    let called = deed.tx.first(store::sitting(id)).await?.is_some();
    let line = match person {
        Some(person) => deed.tx.first(roll::line(id, person)).await?,
        None => None,
    };
    let why = match (state, person, &line) {
        (State::Closed | State::CalledOff, ..) => Some(Doubt::Closed),
        _ if !called => Some(Doubt::NotOpen),
        (_, None, _) => Some(Doubt::Unknown),
        (_, Some(_), None) => Some(Doubt::NotCalled),
        _ => None,
    };
    // By the server's clock: a device's hour is believed no further than now.
    let happened = a.device_at.map_or(visit.now, |at| Instant((at.0 - a.skew).min(visit.now.0)));
    let skew = a.device_at.map(|_| a.skew);
    if let Some(why) = why {
        let known = match person {
            Some(person) => deed.tx.first(people::store::names(person)).await?.map(|_| person),
            None => None,
        };
        let said: String = a.said.trim().chars().take(200).collect();
        let (client, door, device_at) = (a.client.as_str(), a.door.as_str(), a.device_at);
        let row = Doubtful { meeting: id, person: known, client, said: &said, why, device_at, skew, door };
        if deed.tx.exec(door::doubtful_insert(deed.id(), &row, visit.now, deed.act)).await? > 0 {
            deed.commit(about(room).with(json!({ "problem": why.as_str() }))).await?;
        }
        return Ok(Arrived::InDoubt(why));
    }
    let Some(line) = line else { return Ok(Arrived::InDoubt(Doubt::NotCalled)) };
    let left_since = line.left_at.is_some_and(|left| left > happened);
    if line.state.attends() || left_since {
        return Ok(Arrived::Already);
    }
    let moved = roll::Moved {
        meeting: id,
        person: line.person_id,
        client: &a.client,
        was: line.state,
        to: Presence::Present,
        proxy: None,
        at: happened,
    };
    let device = a.device_at.map(|at| (at, a.skew));
    let row = roll::movement_insert(deed.id(), &moved, visit.now, device, &a.door, deed.act);
    if deed.tx.exec(row).await? == 0 || deed.tx.exec(roll::attendance_set(&moved)).await? == 0 {
        return Err(crate::web::Error::Busy.into());
    }
    let mut detail = json!({ "person": line.person_id });
    // Who voted for them until now.
    if let Some(holder) = line.proxy_id {
        detail["holder"] = json!(holder);
    }
    deed.commit(about(room).with(detail)).await?;
    Ok(Arrived::Taken)
}

/// Judges an arrival in doubt: admitted, the person was here from the hour that the device told; refused, it stays written
/// that the device told it. The quorum stays as it was counted.
pub async fn judge_arrival(
    by: &Granted<RunMeeting>,
    room: &Room,
    arrival: Id<Arrival>,
    admitted: bool,
) -> Outcome<()> {
    act(by.visit(), room.id(), Verb::JudgeArrival, |deed| judged(deed, room, arrival, admitted)).await
}

async fn judged(mut deed: Deed<'_>, room: &Room, arrival: Id<Arrival>, admitted: bool) -> Outcome<()> {
    let (id, visit) = (room.id(), deed.visit());
    let Some(known) = deed.tx.first(door::waiting(id, Some(arrival))).await? else { return Ok(()) };
    if admitted {
        let person = known.person_id.ok_or(Refusal::ArrivalUnknown)?;
        deed.tx.first(store::sitting(id)).await?.ok_or(Refusal::NoRoll)?;
        admit(&mut deed, room, person, &known).await?;
    }
    deed.tx.exec(door::arrival_judge(arrival, admitted, visit.now, deed.act)).await?;
    let detail = json!({ "person": known.person_id, "to": if admitted { "admitted" } else { "refused" } });
    deed.commit(about(room).with(detail)).await?;
    Ok(())
}

async fn admit(
    deed: &mut Deed<'_>,
    room: &Room,
    person: Id<Person>,
    known: &door::WaitingLine,
) -> Outcome<()> {
    let (id, visit) = (room.id(), deed.visit());
    if deed.tx.first(roll::line(id, person)).await?.is_none() {
        let names = deed.tx.first(people::store::names(person)).await?.ok_or(Refusal::ArrivalUnknown)?;
        let (standing, sort_key) = (Standing::Guest, names.sort_key.as_str());
        let called = roll::Called { person, standing, mandate: None, capacity: "", represents: "", sort_key };
        deed.tx.exec(roll::called_insert(id, &called, deed.act)).await?;
        people::place(deed, person, room.meeting.place(), Because::Meeting).await?;
    }
    let line = deed.tx.first(roll::line(id, person)).await?.ok_or(Refusal::NotOnRoll)?;
    if line.arrived_at.is_none() {
        let at =
            known.device_at.map_or(known.at, |at| Instant((at.0 - known.skew.unwrap_or(0)).min(known.at.0)));
        let client = format!("judged-{}", known.id);
        let (was, to) = (line.state, Presence::Present);
        let moved = roll::Moved { meeting: id, person, client: &client, was, to, proxy: None, at };
        deed.tx
            .exec(roll::movement_insert(deed.id(), &moved, visit.now, None, &known.door, deed.act))
            .await?;
        deed.tx.exec(roll::attendance_set(&moved)).await?;
    }
    let (state, ..) = room::standing(&mut deed.tx, &visit.app.rules(), room, visit.today).await?;
    if state == State::Closed {
        let role = if line.standing == Standing::Guest { Role::Guest } else { Role::Attendee };
        let ordinal = deed.tx.one(store::next_ordinal(id)).await?;
        let capacity_written = line.capacity.clone();
        let presence = NewPresence { person, role, capacity_written, mandate: line.mandate_id };
        let row =
            meetings::store::presence_insert(deed.id(), id, &presence, line.mandate_id, ordinal, deed.act);
        deed.tx.exec(row).await?;
    }
    Ok(())
}
