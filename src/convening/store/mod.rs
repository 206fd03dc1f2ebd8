//! SQL of convening: the meeting to come and its agenda.

pub mod calendar;
pub mod lists;
pub mod outbox;
pub mod rounds;
pub mod summons;

use super::model::{Office, Plan, SessionKind};
use crate::{
    bodies::Body,
    journal::Act,
    meetings::{Meeting, Mode, Step},
    people::{Person, Sex},
    territory::{Place, Unit},
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// A body that is to meet.
pub struct Host {
    /// It.
    pub id: Id<Body>,
    /// Its kind.
    pub kind: String,
    /// Its unit.
    pub unit_id: Id<Unit>,
    /// Own name in Arabic.
    pub name_ar: String,
    /// In French.
    pub name_fr: String,
    /// Code of the unit.
    pub unit_code: String,
    /// Unit in Arabic.
    pub unit_ar: String,
    /// Unit in French.
    pub unit_fr: String,
    /// Its cases are for its members only (B13).
    pub confidential: bool,
    /// When it was founded.
    pub founded_on: Option<Day>,
    /// When it was dissolved.
    pub dissolved_on: Option<Day>,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
}

impl Host {
    /// Where it is.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// A body.
pub fn host(id: Id<Body>) -> Query<Host> {
    sql!(
        Host,
        "select b.id, b.kind, b.unit_id, b.name_ar, b.name_fr, u.code as unit_code, u.name_ar as unit_ar, u.name_fr as unit_fr,
           b.confidential, b.founded_on, b.dissolved_on, b.region_id, b.province_id, b.commune_id
         from body b join unit u on u.id = b.unit_id where b.id = {id}"
    )
}

/// The living body of a kind at a unit, when there is one.
pub fn host_at(unit: Id<Unit>, kind: &str) -> Query<Id<Body>> {
    sql!(
        (Id<Body>),
        "select id from body where unit_id = {unit} and kind = {kind} and dissolved_on is null order by id limit 1"
    )
}

/// The last day on which a body met: a meeting to come has not been held until it opened.
pub fn met_on(body: Id<Body>, on: Day) -> Query<Option<Day>> {
    sql!(
        (Option<Day>),
        "select max(t.held_on) as day from meeting t where t.body_id = {body} and t.held_on <= {on}
           and not exists (select 1 from convocation c where c.meeting_id = t.id
             and not exists (select 1 from meeting_step s where s.meeting_id = t.id and s.step in ('opened', 'closed', 'reported', 'adopted')))"
    )
}

/// The number of the last session of a body, meetings called off apart (C12).
pub fn last_number(body: Id<Body>) -> Query<Option<i64>> {
    sql!(
        (Option<i64>),
        "select max(c.session_number) as n from meeting t join convocation c on c.meeting_id = t.id
         where t.body_id = {body}
           and not exists (select 1 from meeting_step s where s.meeting_id = t.id and s.step = 'cancelled')"
    )
}

/// Where a body met last: hall, and the unit whose premises they were.
pub fn last_place(body: Id<Body>) -> Query<(String, Option<Id<Unit>>)> {
    sql!(
        (String, Option<Id<Unit>>),
        "select venue, host_unit_id from meeting where body_id = {body} and venue <> '' order by sort_on desc, id desc limit 1"
    )
}

/// Who holds an office on a day in the body itself or in one at its unit or above it, the nearest first, by rank.
pub fn holders_of_office(kind: &str, post: &str, p: Place, on: Day) -> Query<OfficeHolder> {
    sql!(
        OfficeHolder,
        "select m.person_id, m.id as mandate_id, s.rank, q.name_ar, q.name_la, q.sex
         from body b join seat s on s.body_id = b.id join mandate m on m.seat_id = s.id join person q on q.id = m.person_id
         where b.kind = {kind} and s.post = {post} and b.dissolved_on is null
           and m.from_on <= {on} and (m.until_on is null or m.until_on > {on})
           and (b.region_id = 0 or b.region_id = {p.region}) and (b.province_id = 0 or b.province_id = {p.province})
           and (b.commune_id = 0 or b.commune_id = {p.commune})
         order by b.commune_id desc, b.province_id desc, b.region_id desc, s.rank, m.from_on, m.id limit 30"
    )
}

/// The holder of an office.
pub struct OfficeHolder {
    /// Who.
    pub person_id: Id<Person>,
    /// The mandate.
    pub mandate_id: Id<crate::bodies::Mandate>,
    /// Rank, or 0.
    pub rank: i64,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// When known.
    pub sex: Option<Sex>,
}

/// What a new meeting to come has besides what was asked.
pub struct NewRow<'a> {
    /// It.
    pub id: Id<Meeting>,
    /// The body.
    pub body: &'a Host,
    /// First, second or third call.
    pub call: i64,
    /// The meeting without quorum before it, and its day.
    pub earlier: Option<(Id<Meeting>, Day)>,
    /// The round it belongs to.
    pub round: Option<Id<super::Round>>,
}

/// Adds the meeting.
pub fn meeting_insert(r: &NewRow<'_>, p: &Plan, act: Id<Act>) -> Change {
    let (b, place) = (r.body, r.body.place());
    let kind = p.session_kind.as_str();
    sql!(
        "insert into meeting (id, body_id, kind, title, unit_id, host_unit_id, region_id, province_id, commune_id, held_on,
           date_precision, mode, venue, slogan, convened_by_person, sort_on, made_by)
         values ({r.id}, {b.id}, {kind}, {p.title}, {b.unit_id}, {p.host}, {place.region}, {place.province}, {place.commune}, {p.on},
           'day', {p.mode}, {p.venue}, {p.slogan}, {p.convener}, {p.on}, {act})"
    )
}

/// Adds its convocation.
pub fn convocation_insert(r: &NewRow<'_>, p: &Plan, act: Id<Act>) -> Change {
    let (earlier, earlier_on) = r.earlier.unzip();
    sql!(
        "insert into convocation (meeting_id, session_number, session_kind, urgent, call, earlier_meeting, earlier_on,
           starts_at_minute, directions, conference, conference_service, convener_office, stands_in, round_id, made_by)
         values ({r.id}, {p.session_number}, {p.session_kind}, {p.urgent}, {r.call}, {earlier}, {earlier_on}, {p.minute},
           {p.directions}, {p.conference}, {p.conference_service}, {p.convener_office}, {p.stands_in}, {r.round}, {act})"
    )
}

/// Changes the meeting.
pub fn meeting_update(id: Id<Meeting>, p: &Plan) -> Change {
    let kind = p.session_kind.as_str();
    sql!(
        "update meeting set kind = {kind}, title = {p.title}, host_unit_id = {p.host}, held_on = {p.on}, sort_on = {p.on},
           mode = {p.mode}, venue = {p.venue}, slogan = {p.slogan}, convened_by_person = {p.convener} where id = {id}"
    )
}

/// Changes the convocation, if nobody did meanwhile.
pub fn convocation_update(id: Id<Meeting>, version: i64, p: &Plan, raise: i64) -> Change {
    sql!(
        "update convocation set session_number = {p.session_number}, session_kind = {p.session_kind}, urgent = {p.urgent},
           starts_at_minute = {p.minute}, directions = {p.directions}, conference = {p.conference}, conference_service = {p.conference_service},
           convener_office = {p.convener_office}, stands_in = {p.stands_in}, sequence = sequence + {raise}, version = version + 1
         where meeting_id = {id} and version = {version}"
    )
}

/// Locks the convocation for whoever changes its agenda.
pub fn sequence_touch(id: Id<Meeting>) -> Change {
    sql!("update convocation set version = version + 1 where meeting_id = {id}")
}

/// Raises the sequence: those called must know of a change.
pub fn sequence_raise(id: Id<Meeting>) -> Change {
    sql!("update convocation set sequence = sequence + 1, version = version + 1 where meeting_id = {id}")
}

/// Marks the meeting as convened on a day, in an office as written.
pub fn meeting_convened(id: Id<Meeting>, on: Day, office: &str, members: i64, needed: Option<i64>) -> Change {
    sql!(
        "update meeting set convened_on = {on}, convened_as = {office}, members_then = {members}, quorum_needed = {needed}
         where id = {id}"
    )
}

/// Marks the convocation as sent.
pub fn convocation_sent(id: Id<Meeting>, version: i64, at: Instant) -> Change {
    sql!(
        "update convocation set sent_at = {at}, version = version + 1
         where meeting_id = {id} and version = {version} and sent_at is null"
    )
}

/// Moves a meeting to another day.
pub fn meeting_move(id: Id<Meeting>, on: Day) -> Change {
    sql!("update meeting set held_on = {on}, sort_on = {on} where id = {id}")
}

/// Moves a meeting to another hour, if nobody changed it meanwhile.
pub fn convocation_move(id: Id<Meeting>, version: i64, minute: i64) -> Change {
    sql!(
        "update convocation set starts_at_minute = {minute}, sequence = sequence + 1, version = version + 1
         where meeting_id = {id} and version = {version}"
    )
}

/// Counts a change that touches nothing else, if nobody changed it meanwhile.
pub fn convocation_touch(id: Id<Meeting>, version: i64, raise: i64) -> Change {
    sql!(
        "update convocation set sequence = sequence + {raise}, version = version + 1
         where meeting_id = {id} and version = {version}"
    )
}

/// Why a step was taken, from when to when.
pub struct Reason<'a> {
    /// In words.
    pub reason: &'a str,
    /// The day it was to be.
    pub from: (Day, i64),
    /// The new day and hour.
    pub to: Option<(Day, i64)>,
}

/// Adds the reason of a step.
pub fn reason_insert(
    step: Id<crate::meetings::NewStep>,
    meeting: Id<Meeting>,
    r: &Reason<'_>,
    act: Id<Act>,
) -> Change {
    let (to_on, to_minute) = r.to.unzip();
    let (from_on, from_minute) = r.from;
    sql!(
        "insert into step_reason (step_id, meeting_id, reason, from_on, from_minute, to_on, to_minute, made_by)
         values ({step}, {meeting}, {r.reason}, {from_on}, {from_minute}, {to_on}, {to_minute}, {act})"
    )
}

/// A meeting to come as its verbs and pages need it.
#[derive(Clone, Debug)]
pub struct ConvocationRow {
    /// It.
    pub id: Id<Meeting>,
    /// The body.
    pub body_id: Id<Body>,
    /// What it is called.
    pub title: String,
    /// The day.
    pub held_on: Day,
    /// How people attend.
    pub mode: Mode,
    /// The hall.
    pub venue: String,
    /// Its slogan.
    pub slogan: String,
    /// Whose premises.
    pub host_unit_id: Option<Id<Unit>>,
    /// Code of that unit.
    pub host_code: Option<String>,
    /// In Arabic.
    pub host_ar: Option<String>,
    /// In French.
    pub host_fr: Option<String>,
    /// Who convenes.
    pub convened_by_person: Option<Id<Person>>,
    /// In Arabic.
    pub convener_ar: Option<String>,
    /// In Latin script.
    pub convener_la: Option<String>,
    /// When known.
    pub convener_sex: Option<Sex>,
    /// When those called were told.
    pub convened_on: Option<Day>,
    /// Its number.
    pub session_number: Option<i64>,
    /// Ordinary or not.
    pub session_kind: SessionKind,
    /// Called with the shorter notice.
    pub urgent: bool,
    /// Which call.
    pub call: i64,
    /// The meeting without quorum before it.
    pub earlier_meeting: Option<Id<Meeting>>,
    /// Its day.
    pub earlier_on: Option<Day>,
    /// Minutes since midnight.
    pub starts_at_minute: i64,
    /// How to get there.
    pub directions: String,
    /// Address of the conference.
    pub conference: String,
    /// Whose conference it is.
    pub conference_service: super::model::Service,
    /// In which office one convenes.
    pub convener_office: String,
    /// Those before are declared prevented.
    pub stands_in: bool,
    /// Of the calendar invitation.
    pub sequence: i64,
    /// When it was sent.
    pub sent_at: Option<Instant>,
    /// The round.
    pub round_id: Option<Id<super::Round>>,
    /// Of the row.
    pub version: i64,
    /// The last step.
    pub step: Option<Step>,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
}

impl ConvocationRow {
    /// Where it belongs.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
    /// May it still be changed? Neither called off nor opened.
    pub fn is_open(&self) -> bool {
        matches!(self.step, None | Some(Step::Planned | Step::Convened | Step::Postponed))
    }
    /// In which office one convenes.
    pub fn office(&self) -> Option<Office> {
        Office::parse(&self.convener_office)
    }
}

/// A meeting to come.
pub fn convocation(id: Id<Meeting>) -> Query<ConvocationRow> {
    sql!(
        ConvocationRow,
        "select t.id, t.body_id as \"body_id!\", t.title, t.held_on as \"held_on!\", t.mode, t.venue, t.slogan, t.host_unit_id,
           h.code as host_code, h.name_ar as host_ar, h.name_fr as host_fr, t.convened_by_person, p.name_ar as convener_ar,
           p.name_la as convener_la, p.sex as convener_sex, t.convened_on, c.session_number, c.session_kind, c.urgent, c.call,
           c.earlier_meeting, c.earlier_on, c.starts_at_minute, c.directions, c.conference, c.conference_service, c.convener_office, c.stands_in,
           c.sequence, c.sent_at, c.round_id, c.version,
           (select s.step from meeting_step s where s.meeting_id = t.id order by s.id desc limit 1) as step,
           t.region_id, t.province_id, t.commune_id
         from convocation c join meeting t on t.id = c.meeting_id left join unit h on h.id = t.host_unit_id
           left join person p on p.id = t.convened_by_person where c.meeting_id = {id}"
    )
}

/// A point of the agenda with where it came from.
#[derive(Clone, Debug)]
pub struct PointRow {
    /// It.
    pub id: Id<crate::meetings::store::AgendaItem>,
    /// Its place.
    pub ordinal: i64,
    /// In words.
    pub text: String,
    /// Of which level (C11).
    pub level: Option<String>,
    /// Its theme (C11).
    pub theme: Option<String>,
    /// Where it came from.
    pub from_kind: Option<String>,
    /// Which.
    pub from_id: Option<i64>,
}

/// The agenda in order.
pub fn points(meeting: Id<Meeting>) -> Query<PointRow> {
    sql!(
        PointRow,
        "select i.id, i.ordinal, i.text, d.level as \"level?\", d.theme as \"theme?\", d.from_kind as \"from_kind?\", d.from_id as \"from_id?\"
         from agenda_item i left join agenda_detail d on d.item_id = i.id where i.meeting_id = {meeting} order by i.ordinal, i.id"
    )
}

/// What a point is besides its words.
#[derive(Clone, Debug, Default)]
pub struct Detail {
    /// `national`, …, or nothing.
    pub level: String,
    /// Its theme.
    pub theme: String,
    /// `item`, `milestone`, `directive`, or nothing.
    pub from_kind: String,
    /// Which.
    pub from_id: i64,
}

/// Adds what a point is.
pub fn detail_insert(item: Id<crate::meetings::store::AgendaItem>, d: &Detail, act: Id<Act>) -> Change {
    sql!(
        "insert into agenda_detail (item_id, level, theme, from_kind, from_id, made_by)
         values ({item}, {d.level}, {d.theme}, {d.from_kind}, {d.from_id}, {act})"
    )
}

/// Changes the words of a point.
pub fn point_update(
    meeting: Id<Meeting>,
    item: Id<crate::meetings::store::AgendaItem>,
    text: &str,
) -> Change {
    sql!("update agenda_item set text = {text} where id = {item} and meeting_id = {meeting}")
}

/// Changes what a point is.
pub fn detail_update(item: Id<crate::meetings::store::AgendaItem>, d: &Detail) -> Change {
    sql!("update agenda_detail set level = {d.level}, theme = {d.theme} where item_id = {item}")
}

/// Puts a point elsewhere.
pub fn point_place(item: Id<crate::meetings::store::AgendaItem>, ordinal: i64) -> Change {
    sql!("update agenda_item set ordinal = {ordinal} where id = {item}")
}

/// Forgets what a point is.
pub fn detail_delete(item: Id<crate::meetings::store::AgendaItem>) -> Change {
    sql!("delete from agenda_detail where item_id = {item}")
}

/// Removes a point.
pub fn point_delete(meeting: Id<Meeting>, item: Id<crate::meetings::store::AgendaItem>) -> Change {
    sql!("delete from agenda_item where id = {item} and meeting_id = {meeting}")
}

/// Adds a finding as it was told.
pub fn finding_insert(
    id: Id<super::lawfulness::Finding>,
    meeting: Id<Meeting>,
    f: &super::lawfulness::Finding,
    told: &str,
    act: Id<Act>,
) -> Change {
    let article = f.article.as_ref().and_then(|a| a.article.as_deref());
    let (version, law) = f.article.as_ref().map_or((0, false), |a| (i64::from(a.version), a.law));
    sql!(
        "insert into convocation_finding (id, meeting_id, matter, standing, told, article, version, of_law, made_by)
         values ({id}, {meeting}, {f.matter}, {f.standing}, {told}, {article}, {version}, {law}, {act})"
    )
}

/// Forgets the findings of a former sending.
pub fn findings_delete(meeting: Id<Meeting>) -> Change {
    sql!("delete from convocation_finding where meeting_id = {meeting}")
}

/// A finding as it was told on the day of sending.
pub struct FindingRow {
    /// About what.
    pub matter: super::lawfulness::Matter,
    /// How it stood.
    pub standing: super::lawfulness::Standing,
    /// Why, as JSON.
    pub told: String,
    /// The article.
    pub article: Option<String>,
    /// The version.
    pub version: i64,
    /// Of the law's own file.
    pub of_law: bool,
}

/// The findings of the day of sending.
pub fn findings(meeting: Id<Meeting>) -> Query<FindingRow> {
    sql!(
        FindingRow,
        "select matter, standing, told, article, version, of_law from convocation_finding where meeting_id = {meeting} order by id"
    )
}
