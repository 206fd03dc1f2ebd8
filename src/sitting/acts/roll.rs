//! The roll: called, completed by hand, and kept while people come and go.

use super::{about, act};
use crate::{
    access::{Deed, Granted, capability::RunMeeting},
    bodies::Mandate,
    journal::Verb,
    meetings::{self, NewPresence, Role},
    organisations,
    people::{self, Because, NewPerson, Person},
    record::view::name_in,
    sitting::{
        Outcome, Refusal, Room,
        model::{Presence, Standing, State},
        room,
        store::{self, roll},
        words,
    },
    ui::Words,
};
use amana_base::{Id, Instant};
use serde_json::json;

/// Speaking time given when nobody says otherwise, in seconds.
const SECONDS: i64 = 180;

/// Calls the roll, or calls it again: members of the body on the day come onto it; who is no member any more stays as a
/// guest; nobody who is here loses that.
pub async fn call_roll(by: &Granted<RunMeeting>, room: &Room) -> Outcome<()> {
    act(by.visit(), room.id(), Verb::CallRoll, |deed| call_roll_on(deed, room)).await
}

/// The same on an open act, which it commits.
pub async fn call_roll_on(mut deed: Deed<'_>, room: &Room) -> Outcome<()> {
    let visit = deed.visit();
    let (today, rules, id) = (visit.today, visit.app.rules(), room.id());
    if room.meeting.held_on.ok_or(Refusal::NoDay)? > today {
        return Err(Refusal::NotYet(room.day(today)).into());
    }
    let (state, ..) = room::standing(&mut deed.tx, &rules, room, today).await?;
    match state {
        State::Closed => return Err(Refusal::Closed.into()),
        State::CalledOff => return Err(Refusal::CalledOff.into()),
        _ => {}
    }
    let minutes = room.rules(&rules, today).and_then(|(_, kind)| kind.speaking.as_ref()?.minutes);
    let seconds = minutes.map_or(SECONDS, |m| i64::from(m) * 60);
    let call = deed.tx.first(store::convened_call(id)).await?.unwrap_or(1);
    deed.tx.exec(store::sitting_insert(id, call, seconds, deed.act)).await?;
    let (mut came, mut went) = (0, 0);
    if let Some(body) = room.body() {
        let on = room.day(today);
        let depth = i64::from(crate::access::Scope::of(room.meeting.place()).depth());
        for (person, ..) in deed.tx.all(roll::members_gone(id, body, on)).await? {
            went += deed.tx.exec(roll::member_to_guest(id, person)).await?;
        }
        came += deed.tx.exec(roll::guests_to_members(id, body, on)).await?;
        came += deed.tx.exec(roll::members_insert(id, body, on, depth, deed.act)).await?;
    }
    came += deed.tx.exec(roll::summoned_insert(id, deed.act)).await?;
    deed.commit(about(room).with(json!({ "came": came, "went": went }))).await?;
    Ok(())
}

/// Somebody who comes onto the roll by hand.
#[derive(Clone, Debug)]
pub struct NewGuest {
    /// Who.
    pub who: Who,
    /// In what capacity, as written.
    pub capacity: String,
    /// The organisation they represent, by its key in the statute; empty for whoever represents none (J04).
    pub represents: String,
}

/// Who comes.
#[derive(Clone, Debug)]
pub enum Who {
    /// Of the record.
    Known(Id<Person>),
    /// Entered now.
    New(NewPerson),
}

/// Puts a guest on the roll, and marks them as here. Whoever is on it stays as they are.
pub async fn add_to_roll(by: &Granted<RunMeeting>, room: &Room, guest: &NewGuest) -> Outcome<()> {
    act(by.visit(), room.id(), Verb::CallRoll, |deed| added(deed, room, guest)).await
}

async fn added(mut deed: Deed<'_>, room: &Room, guest: &NewGuest) -> Outcome<()> {
    let id = room.id();
    deed.tx.first(store::sitting(id)).await?.ok_or(Refusal::NoRoll)?;
    let person = match &guest.who {
        Who::Known(person) => *person,
        Who::New(new) => people::enter(&mut deed, new.clone()).await?,
    };
    let names = deed.tx.first(people::store::names(person)).await?.ok_or(crate::record::Refusal::NoPerson);
    let names = names.map_err(Refusal::Record)?;
    let on = room.day(deed.visit().today);
    let mandate: Option<Id<Mandate>> =
        deed.tx.first(meetings::store::mandate_at(person, room.body(), room.meeting.place(), on)).await?;
    let app = deed.visit().app.clone();
    let rules = app.rules();
    let represents = guest.represents.as_str();
    // Who represents an organisation attends as such, not in an office (J04).
    let (capacity, mandate): (String, _) = match rules.parallels(on).iter().find(|o| o.key == represents) {
        None if !represents.is_empty() => return Err(Refusal::OrganisationUnknown.into()),
        None => (guest.capacity.trim().chars().take(200).collect(), mandate),
        Some(_) => {
            let w = Words::of(app.settings().language);
            let sex = deed.tx.first(people::store::sex_of(person)).await?.flatten();
            (organisations::representative(w, &rules, represents, "", sex), None)
        }
    };
    let standing = Standing::Guest;
    let sort_key = &names.sort_key;
    let called = roll::Called { person, standing, mandate, capacity: &capacity, represents, sort_key };
    if deed.tx.exec(roll::called_insert(id, &called, deed.act)).await? == 0 {
        return Ok(());
    }
    people::place(&mut deed, person, room.meeting.place(), Because::Meeting).await?;
    deed.commit(about(room).with(json!({ "people": 1 }))).await?;
    Ok(())
}

/// A change of somebody's attendance, as a form or a device sends it.
#[derive(Clone, Debug)]
pub struct Attending {
    /// Who.
    pub person: Id<Person>,
    /// As the form showed it.
    pub was: Presence,
    /// As it is.
    pub to: Presence,
    /// Who represents them.
    pub proxy: Option<Id<Person>>,
    /// What the form or the device calls the change: the same change is written once.
    pub client: String,
    /// When it happened, when not now.
    pub at: Option<Instant>,
}

/// Writes how somebody attends (C06). Twice the same change is once; a line that somebody else changed meanwhile is not
/// overwritten.
pub async fn record_attendance(by: &Granted<RunMeeting>, room: &Room, change: &Attending) -> Outcome<()> {
    act(by.visit(), room.id(), Verb::RecordAttendance, |deed| record_attendance_on(deed, room, change)).await
}

/// The same on an open act, which it commits.
pub async fn record_attendance_on(mut deed: Deed<'_>, room: &Room, change: &Attending) -> Outcome<()> {
    let visit = deed.visit();
    let (id, rules, today) = (room.id(), visit.app.rules(), visit.today);
    if deed.tx.first(roll::movement(id, &change.client)).await?.is_some() {
        return Ok(());
    }
    let (state, ..) = room::standing(&mut deed.tx, &rules, room, today).await?;
    match state {
        State::Closed => return Err(Refusal::Closed.into()),
        State::CalledOff => return Err(Refusal::CalledOff.into()),
        _ => {}
    }
    let line = deed.tx.first(roll::line(id, change.person)).await?.ok_or(Refusal::NotOnRoll)?;
    if line.state == change.to && line.proxy_id == change.proxy {
        return Ok(());
    }
    if line.state != change.was {
        let name = name_in(visit.lang, &line.name_ar, &line.name_la);
        return Err(Refusal::Meanwhile(name, words::presence(visit.words(), line.state, line.sex)).into());
    }
    allowed(&mut deed, room, change, line.standing).await?;
    let at = change.at.unwrap_or(visit.now);
    let offset = visit.app.config.utc_offset_minutes;
    if at > visit.now || at.day(offset) < room.day(today) {
        return Err(Refusal::TimeUnlikely.into());
    }
    let moved = roll::Moved {
        meeting: id,
        person: change.person,
        client: &change.client,
        was: change.was,
        to: change.to,
        proxy: change.proxy,
        at,
    };
    let row = roll::movement_insert(deed.id(), &moved, visit.now, None, "", deed.act);
    if deed.tx.exec(row).await? == 0 || deed.tx.exec(roll::attendance_set(&moved)).await? == 0 {
        return Err(crate::web::Error::Busy.into());
    }
    let mut detail =
        json!({ "person": change.person, "from": change.was.as_str(), "to": change.to.as_str() });
    // Who votes for them now, or did until now.
    if let Some(holder) = change.proxy.or(line.proxy_id) {
        detail["holder"] = json!(holder);
    }
    deed.commit(about(room).with(detail)).await?;
    Ok(())
}

/// Attendance from afar and representation, as far as the statute allows them (C03).
async fn allowed(deed: &mut Deed<'_>, room: &Room, change: &Attending, standing: Standing) -> Outcome<()> {
    let rules = deed.visit().app.rules();
    let kind = room.rules(&rules, deed.visit().today).map(|(_, kind)| kind);
    let remote = kind.and_then(|k| k.remote.as_ref()?.allowed);
    if change.to == Presence::Remote && standing == Standing::Member && remote == Some(false) {
        return Err(Refusal::RemoteForbidden.into());
    }
    if change.to != Presence::Represented {
        return Ok(());
    }
    let rule = kind.and_then(|k| k.proxies.as_ref());
    match rule.and_then(|r| r.allowed) {
        Some(true) => {}
        Some(false) => return Err(Refusal::ProxyForbidden.into()),
        None => return Err(Refusal::ProxyUnknown.into()),
    }
    let holder = change.proxy.filter(|holder| *holder != change.person).ok_or(Refusal::ProxyAway)?;
    let line = deed.tx.first(roll::line(room.id(), holder)).await?.ok_or(Refusal::ProxyAway)?;
    if standing != Standing::Member || line.standing != Standing::Member || !line.state.attends() {
        return Err(Refusal::ProxyAway.into());
    }
    if let Some(most) = rule.and_then(|r| r.most)
        && deed.tx.one(roll::represented_by(room.id(), holder)).await? >= i64::from(most)
    {
        return Err(Refusal::ProxyTooMany(most).into());
    }
    Ok(())
}

/// Gives somebody on the roll a part in the meeting: moderator, framer, rapporteur; or makes them preside (C08).
pub async fn assign_role(
    by: &Granted<RunMeeting>,
    room: &Room,
    person: Id<Person>,
    role: Role,
) -> Outcome<()> {
    act(by.visit(), room.id(), Verb::AssignRole, |deed| assigned(deed, room, person, role)).await
}

async fn assigned(mut deed: Deed<'_>, room: &Room, person: Id<Person>, role: Role) -> Outcome<()> {
    let id = room.id();
    let line = deed.tx.first(roll::line(id, person)).await?.ok_or(Refusal::NotOnRoll)?;
    if role == Role::Chair {
        if !line.state.attends() {
            let name = name_in(deed.visit().lang, &line.name_ar, &line.name_la);
            return Err(Refusal::ChairAway(name).into());
        }
        super::steps::preside(&mut deed, room, person, line.mandate_id).await?;
    } else {
        let ordinal = deed.tx.one(store::next_ordinal(id)).await?;
        let capacity_written = line.capacity.clone();
        let presence = NewPresence { person, role, capacity_written, mandate: line.mandate_id };
        let row =
            meetings::store::presence_insert(deed.id(), id, &presence, line.mandate_id, ordinal, deed.act);
        if deed.tx.exec(row).await? == 0 {
            return Ok(());
        }
        people::place(&mut deed, person, room.meeting.place(), Because::Meeting).await?;
    }
    deed.commit(about(room).with(json!({ "person": person, "role": role.as_str() }))).await?;
    Ok(())
}

/// Takes a part in the meeting away from somebody.
pub async fn release_role(
    by: &Granted<RunMeeting>,
    room: &Room,
    person: Id<Person>,
    role: Role,
) -> Outcome<()> {
    act(by.visit(), room.id(), Verb::AssignRole, |deed| released(deed, room, person, role)).await
}

async fn released(mut deed: Deed<'_>, room: &Room, person: Id<Person>, role: Role) -> Outcome<()> {
    if deed.tx.exec(store::role_delete(room.id(), person, role)).await? > 0 {
        let detail = json!({ "person": person, "ended": role.as_str() });
        deed.commit(about(room).with(detail)).await?;
    }
    Ok(())
}
