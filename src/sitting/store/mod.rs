//! SQL of a meeting in session.

pub mod ballots;
pub mod door;
pub mod floor;
pub mod roll;
pub mod texts;

use crate::{
    bodies::Body,
    journal::Act,
    meetings::{Meeting, Mode, NewStep, Step},
    people::Person,
    territory::{Place, Unit},
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// What a room needs to know of its meeting.
#[derive(Clone, Debug)]
pub struct MeetingLine {
    /// It.
    pub id: Id<Meeting>,
    /// What it is called.
    pub title: String,
    /// Of which body.
    pub body_id: Option<Id<Body>>,
    /// Its kind.
    pub body_kind: Option<String>,
    /// Its own name in Arabic.
    pub body_ar: Option<String>,
    /// In French.
    pub body_fr: Option<String>,
    /// Unit in Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
    /// First day.
    pub held_on: Option<Day>,
    /// Last day, for several.
    pub held_until_on: Option<Day>,
    /// How people attend.
    pub mode: Mode,
    /// Where.
    pub venue: String,
}

impl MeetingLine {
    /// Where it belongs.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// A meeting, whoever asks: the caller has shown that the visitor is called to it, or asks [`crate::meetings::lists`] first.
pub fn meeting(id: Id<Meeting>) -> Query<MeetingLine> {
    sql!(
        MeetingLine,
        "select t.id, t.title, t.body_id, b.kind as body_kind, b.name_ar as body_ar, b.name_fr as body_fr, u.name_ar as unit_ar,
           u.name_fr as unit_fr, t.region_id, t.province_id, t.commune_id, t.held_on, t.held_until_on, t.mode, t.venue
         from meeting t join unit u on u.id = t.unit_id left join body b on b.id = t.body_id where t.id = {id}"
    )
}

/// A step with its author.
#[derive(Clone, Debug)]
pub struct StepLine {
    /// It.
    pub id: Id<NewStep>,
    /// Which.
    pub step: Step,
    /// On what day.
    pub on_day: Option<Day>,
    /// When it was written.
    pub at: Instant,
    /// The act.
    pub made_by: Id<Act>,
    /// Its author in Arabic.
    pub name_ar: Option<String>,
    /// In Latin script.
    pub name_la: Option<String>,
}

/// The steps of a meeting, in order. An act's author is asked for row by row here and wherever a few rows name their act:
/// offered a join, PostgreSQL may read all acts in order, once many rows were written by one act (docs/performance.md).
pub fn steps(meeting: Id<Meeting>) -> Query<StepLine> {
    sql!(
        StepLine,
        "select s.id, s.step, s.on_day, s.at, s.made_by, p.name_ar, p.name_la
         from meeting_step s left join person p on p.id = (select a.person_id from act a where a.id = s.made_by)
         where s.meeting_id = {meeting} order by s.id"
    )
}

/// Takes a step away.
pub fn step_delete(id: Id<NewStep>, meeting: Id<Meeting>) -> Change {
    sql!("delete from meeting_step where id = {id} and meeting_id = {meeting}")
}

/// Takes away who was written down as attending by an act: the closing that is withdrawn.
pub fn attendees_delete(meeting: Id<Meeting>, act: Id<Act>) -> Change {
    sql!(
        "delete from meeting_person where meeting_id = {meeting} and made_by = {act} and role in ('attendee', 'guest')"
    )
}

/// The room of a meeting.
#[derive(Clone, Copy, Debug)]
pub struct SittingRow {
    /// First, second or third.
    pub call: i64,
    /// Speaking time given by default.
    pub seconds: i64,
    /// Is the time shared among delegations?
    pub by_delegation: bool,
}

/// The room of a meeting, when it has one.
pub fn sitting(meeting: Id<Meeting>) -> Query<SittingRow> {
    sql!(SittingRow, "select call, seconds, by_delegation from sitting where meeting_id = {meeting}")
}

/// The call for which a meeting was convened, when it was convened here.
pub fn convened_call(meeting: Id<Meeting>) -> Query<i64> {
    sql!((i64), "select call from convocation where meeting_id = {meeting}")
}

/// Opens a room: once.
pub fn sitting_insert(meeting: Id<Meeting>, call: i64, seconds: i64, act: Id<Act>) -> Change {
    sql!(
        "insert into sitting (meeting_id, call, seconds, made_by) values ({meeting}, {call}, {seconds}, {act})
         on conflict (meeting_id) do nothing"
    )
}

/// Which call it is.
pub fn sitting_call(meeting: Id<Meeting>, call: i64) -> Change {
    sql!("update sitting set call = {call} where meeting_id = {meeting}")
}

/// How the floor is shared.
pub fn sitting_floor(meeting: Id<Meeting>, seconds: i64, by_delegation: bool) -> Change {
    sql!(
        "update sitting set seconds = {seconds}, by_delegation = {by_delegation} where meeting_id = {meeting}"
    )
}

/// What the record keeps of the attendance: members then, those who counted, how many were needed.
pub fn meeting_attended(meeting: Id<Meeting>, members: i64, present: i64, needed: Option<i64>) -> Change {
    sql!(
        "update meeting set members_then = {members}, present = {present}, quorum_needed = {needed} where id = {meeting}"
    )
}

/// The last act about a meeting: what live pages are stamped with.
pub fn version(meeting: Id<Meeting>) -> Query<i64> {
    let raw = meeting.raw();
    sql!(
        (i64),
        "select cast(count(*) as bigint) as version from act where subject_kind = 'meeting' and subject_id = {raw}"
    )
}

/// An act about the meeting.
#[derive(Clone, Debug)]
pub struct ActLine {
    /// It.
    pub id: Id<Act>,
    /// What the journal says of it, as JSON.
    pub detail: String,
}

/// The latest acts about a meeting, newest first.
pub fn latest_acts(meeting: Id<Meeting>, limit: i64) -> Query<ActLine> {
    let raw = meeting.raw();
    sql!(
        ActLine,
        "select id, detail from act where subject_kind = 'meeting' and subject_id = {raw} order by id desc limit {limit}"
    )
}

/// Somebody with a part in the meeting.
#[derive(Clone, Debug)]
pub struct RoleLine {
    /// Who.
    pub person_id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// When known.
    pub sex: Option<crate::people::Sex>,
    /// Doing what.
    pub role: crate::meetings::Role,
}

/// Chair, moderators, framers, rapporteur (C08).
pub fn roles(meeting: Id<Meeting>) -> Query<RoleLine> {
    sql!(
        RoleLine,
        "select mp.person_id, p.name_ar, p.name_la, p.sex, mp.role from meeting_person mp join person p on p.id = mp.person_id
         where mp.meeting_id = {meeting} and mp.role in ('chair', 'moderator', 'framer', 'rapporteur') order by mp.ordinal, mp.id"
    )
}

/// Takes a part away from whoever has it.
pub fn role_delete(meeting: Id<Meeting>, person: Id<Person>, role: crate::meetings::Role) -> Change {
    sql!("delete from meeting_person where meeting_id = {meeting} and person_id = {person} and role = {role}")
}

/// Who presides.
pub fn chair(meeting: Id<Meeting>) -> Query<Id<Person>> {
    sql!(
        (Id<Person>),
        "select person_id from meeting_person where meeting_id = {meeting} and role = 'chair' order by id limit 1"
    )
}

/// Whoever presides no longer does.
pub fn chair_delete(meeting: Id<Meeting>) -> Change {
    sql!("delete from meeting_person where meeting_id = {meeting} and role = 'chair'")
}

/// The next place in the list of people.
pub fn next_ordinal(meeting: Id<Meeting>) -> Query<i64> {
    sql!(
        (i64),
        "select cast(coalesce(max(ordinal), 0) + 1 as bigint) as n from meeting_person where meeting_id = {meeting}"
    )
}
