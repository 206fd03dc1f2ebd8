//! Points under discussion, and those who speak.

use crate::{
    journal::Act,
    meetings::{Meeting, store::AgendaItem},
    people::{Person, Sex},
    sitting::model::{Discussion, Speech, SpeechKind, Standing},
};
use amana_base::{Id, Instant};
use amana_sql::{Change, Query, sql};

/// A point of the agenda, as the room sees it.
#[derive(Clone, Debug)]
pub struct PointLine {
    /// It.
    pub id: Id<AgendaItem>,
    /// Its place.
    pub ordinal: i64,
    /// What it says.
    pub text: String,
    /// Since when it is under discussion, when it is.
    pub open_at: Option<Instant>,
    /// How often it was taken up.
    pub taken_up: i64,
}

/// The points of a meeting, in order.
pub fn points(meeting: Id<Meeting>) -> Query<PointLine> {
    sql!(
        PointLine,
        "select i.id, i.ordinal, i.text,
           (select min(d.opened_at) from discussion d where d.item_id = i.id and d.closed_at is null) as open_at,
           (select cast(count(*) as bigint) from discussion d where d.item_id = i.id) as \"taken_up!\"
         from agenda_item i where i.meeting_id = {meeting} order by i.ordinal, i.id"
    )
}

/// A point of this meeting.
pub fn point(meeting: Id<Meeting>, item: Id<AgendaItem>) -> Query<PointLine> {
    sql!(
        PointLine,
        "select i.id, i.ordinal, i.text,
           (select min(d.opened_at) from discussion d where d.item_id = i.id and d.closed_at is null) as open_at,
           (select cast(count(*) as bigint) from discussion d where d.item_id = i.id) as \"taken_up!\"
         from agenda_item i where i.id = {item} and i.meeting_id = {meeting}"
    )
}

/// What hangs on a point: discussions, interventions, reports, proposals, votes.
pub fn point_used(item: Id<AgendaItem>) -> Query<i64> {
    sql!(
        (i64),
        "select cast((select count(*) from discussion where item_id = {item}) + (select count(*) from speech where item_id = {item})
           + (select count(*) from report where item_id = {item}) + (select count(*) from proposal where item_id = {item})
           + (select count(*) from ballot where item_id = {item}) as bigint) as n"
    )
}

/// The next place on the agenda.
pub fn next_point(meeting: Id<Meeting>) -> Query<i64> {
    sql!(
        (i64),
        "select cast(coalesce(max(ordinal), 0) + 1 as bigint) as n from agenda_item where meeting_id = {meeting}"
    )
}

/// Takes away what the convocation said of a point.
pub fn point_detail_delete(item: Id<AgendaItem>) -> Change {
    sql!("delete from agenda_detail where item_id = {item}")
}

/// Takes a point away.
pub fn point_delete(item: Id<AgendaItem>) -> Change {
    sql!("delete from agenda_item where id = {item}")
}

/// The point under discussion.
pub fn under_discussion(meeting: Id<Meeting>) -> Query<Id<AgendaItem>> {
    sql!(
        (Id<AgendaItem>),
        "select item_id from discussion where meeting_id = {meeting} and closed_at is null"
    )
}

/// Takes a point up.
pub fn discussion_insert(
    id: Id<Discussion>,
    meeting: Id<Meeting>,
    item: Id<AgendaItem>,
    at: Instant,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into discussion (id, meeting_id, item_id, opened_at, made_by) values ({id}, {meeting}, {item}, {at}, {act})"
    )
}

/// Ends the discussion that is open.
pub fn discussion_close(meeting: Id<Meeting>, at: Instant, act: Id<Act>) -> Change {
    sql!(
        "update discussion set closed_at = {at}, closed_by = {act} where meeting_id = {meeting} and closed_at is null"
    )
}

/// Somebody who asked for the floor, has it, or had it.
#[derive(Clone, Debug)]
pub struct SpeechLine {
    /// It.
    pub id: Id<Speech>,
    /// On which point.
    pub item_id: Option<Id<AgendaItem>>,
    /// Who.
    pub person_id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// When known.
    pub sex: Option<Sex>,
    /// As what.
    pub standing: Option<Standing>,
    /// Kind of the body of the office.
    pub kind: Option<String>,
    /// The post.
    pub post: Option<String>,
    /// The rank.
    pub rank: Option<i64>,
    /// In what capacity, as written.
    pub capacity: Option<String>,
    /// What for.
    pub purpose: SpeechKind,
    /// When it was asked.
    pub asked_at: Instant,
    /// When it began.
    pub began_at: Option<Instant>,
    /// When it ended.
    pub ended_at: Option<Instant>,
    /// Time given, in seconds.
    pub seconds: Option<i64>,
    /// What was said.
    pub summary: String,
    /// For the next change.
    pub version: i64,
    /// How often the person spoke on this point.
    pub spoken: i64,
    /// The delegation, or 0.
    pub delegation: i64,
    /// Microseconds that the delegation spoke in this meeting.
    pub share: i64,
}

/// Who speaks, who waits, who spoke: everybody whose asking was not withdrawn, in the order of asking.
pub fn speeches(meeting: Id<Meeting>, waiting: bool, limit: i64) -> Query<SpeechLine> {
    let spoken = !waiting;
    sql!(
        SpeechLine,
        "select s.id, s.item_id, s.person_id, p.name_ar, p.name_la, p.sex, a.standing, b.kind, t.post, t.rank, a.capacity, s.kind as purpose,
           s.asked_at, s.began_at, s.ended_at, s.seconds, s.summary, s.version,
           (select cast(count(*) as bigint) from speech d where d.meeting_id = s.meeting_id and d.person_id = s.person_id
             and d.began_at is not null and d.withdrawn_at is null and coalesce(d.item_id, 0) = coalesce(s.item_id, 0)) as \"spoken!\",
           coalesce(a.delegation_id, 0) as delegation,
           (select cast(coalesce(sum(d.ended_at - d.began_at), 0) as bigint) from speech d join attendance x on x.meeting_id = d.meeting_id
             and x.person_id = d.person_id where d.meeting_id = s.meeting_id and x.delegation_id = a.delegation_id
             and d.ended_at is not null and d.withdrawn_at is null) as \"share!\"
         from speech s join person p on p.id = s.person_id left join attendance a on a.meeting_id = s.meeting_id and a.person_id = s.person_id
           left join mandate m on m.id = a.mandate_id left join seat t on t.id = m.seat_id left join body b on b.id = m.body_id
         where s.meeting_id = {meeting} and s.withdrawn_at is null {?waiting: and s.began_at is null}
           {?spoken: and s.began_at is not null}
         order by s.asked_at, s.id limit {limit}"
    )
}

/// How a speech stands.
#[derive(Clone, Copy, Debug)]
pub struct SpeechState {
    /// Whose.
    pub person_id: Id<Person>,
    /// When it began.
    pub began_at: Option<Instant>,
    /// When it ended.
    pub ended_at: Option<Instant>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<Instant>,
    /// For the next change.
    pub version: i64,
}

/// A speech of this meeting.
pub fn speech(meeting: Id<Meeting>, id: Id<Speech>) -> Query<SpeechState> {
    sql!(
        SpeechState,
        "select person_id, began_at, ended_at, withdrawn_at, version from speech where id = {id} and meeting_id = {meeting}"
    )
}

/// Does somebody wait for the floor already?
pub fn waiting_of(meeting: Id<Meeting>, person: Id<Person>) -> Query<Id<Speech>> {
    sql!(
        (Id<Speech>),
        "select id from speech where meeting_id = {meeting} and person_id = {person} and began_at is null and withdrawn_at is null
         order by id limit 1"
    )
}

/// A speech to write down.
pub struct NewSpeech<'a> {
    /// Which.
    pub id: Id<Speech>,
    /// At which meeting.
    pub meeting: Id<Meeting>,
    /// On which point.
    pub item: Option<Id<AgendaItem>>,
    /// Who.
    pub person: Id<Person>,
    /// What for.
    pub purpose: SpeechKind,
    /// What the device calls it.
    pub client: &'a str,
    /// When it was asked.
    pub asked_at: Instant,
    /// When it was given and ended, when both are past.
    pub held_at: Option<Instant>,
    /// What was said.
    pub summary: &'a str,
}

/// Asks for the floor, or writes down what was said; the same asking once.
pub fn speech_insert(s: &NewSpeech<'_>, act: Id<Act>) -> Change {
    sql!(
        "insert into speech (id, meeting_id, item_id, person_id, kind, client, asked_at, began_at, ended_at, summary, made_by)
         values ({s.id}, {s.meeting}, {s.item}, {s.person}, {s.purpose}, {s.client}, {s.asked_at}, {s.held_at}, {s.held_at}, {s.summary}, {act})
         on conflict (meeting_id, client) do nothing"
    )
}

/// Whoever has the floor ends.
pub fn floor_end(meeting: Id<Meeting>, at: Instant) -> Change {
    sql!(
        "update speech set ended_at = {at}, version = version + 1 where meeting_id = {meeting} and began_at is not null
           and ended_at is null and withdrawn_at is null"
    )
}

/// Gives the floor.
pub fn floor_give(id: Id<Speech>, at: Instant, seconds: i64) -> Change {
    sql!(
        "update speech set began_at = {at}, seconds = {seconds}, version = version + 1 where id = {id} and began_at is null
           and withdrawn_at is null"
    )
}

/// Takes an asking back.
pub fn speech_withdraw(id: Id<Speech>, at: Instant) -> Change {
    sql!(
        "update speech set withdrawn_at = {at}, version = version + 1 where id = {id} and withdrawn_at is null"
    )
}

/// Writes what was said (C09).
pub fn speech_summary(id: Id<Speech>, summary: &str, version: i64) -> Change {
    sql!(
        "update speech set summary = {summary}, version = version + 1 where id = {id} and version = {version}"
    )
}

/// Nobody waits any more: the meeting is closed.
pub fn waiting_withdraw(meeting: Id<Meeting>, at: Instant) -> Change {
    sql!(
        "update speech set withdrawn_at = {at} where meeting_id = {meeting} and began_at is null and withdrawn_at is null"
    )
}

/// How many interventions and discussions there were.
pub fn held(meeting: Id<Meeting>) -> Query<i64> {
    sql!(
        (i64),
        "select cast((select count(*) from speech where meeting_id = {meeting} and began_at is not null and withdrawn_at is null)
           + (select count(*) from discussion where meeting_id = {meeting})
           + (select count(*) from ballot where meeting_id = {meeting} and cancelled_at is null) as bigint) as n"
    )
}
