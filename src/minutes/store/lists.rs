//! SQL of the register of minutes, and of what waits.

use crate::{
    access::Scope,
    bodies::Body,
    decisions::Decision,
    meetings::{Meeting, Precision, Step},
    minutes::model::{Minutes, State},
    people::{Person, Sex},
    territory::{Place, Unit},
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Query, sql};

/// Minutes in the register.
#[derive(Clone, Debug)]
pub struct RegisterRow {
    /// They.
    pub id: Id<Minutes>,
    /// Of which meeting.
    pub meeting_id: Id<Meeting>,
    /// Its title.
    pub title: String,
    /// Its day.
    pub held_on: Option<Day>,
    /// How exactly.
    pub date_precision: Precision,
    /// As written.
    pub date_written: String,
    /// Of which body.
    pub body_id: Option<Id<Body>>,
    /// Its kind.
    pub body_kind: Option<String>,
    /// Its own name in Arabic.
    pub body_ar: Option<String>,
    /// In French.
    pub body_fr: Option<String>,
    /// Code of the unit.
    pub unit_code: String,
    /// In Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
    /// Where they stand.
    pub state: State,
    /// When they were sealed.
    pub sealed_at: Option<Instant>,
    /// The printed code of the seal.
    pub code: Option<String>,
    /// Signatures that wait.
    pub unsigned: i64,
    /// Rectifications.
    pub rectified: i64,
}

impl RegisterRow {
    /// Where they belong.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// Where the register goes on.
pub struct Anchor {
    /// Its day in the order.
    pub sort_on: Day,
    /// Its identifier.
    pub id: Id<Minutes>,
}

/// The place of minutes in the register.
pub fn anchor(id: Id<Minutes>) -> Query<Anchor> {
    sql!(Anchor, "select sort_on, id from minutes where id = {id}")
}

/// A page of the register, the latest first; those of confidential bodies for their own (B13).
pub fn register(
    scope: Scope,
    body: Option<Id<Body>>,
    state: Option<State>,
    after: Option<&Anchor>,
    me: Id<Person>,
    on: Day,
    limit: i64,
) -> Query<RegisterRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        RegisterRow,
        "select n.id, n.meeting_id, t.title, t.held_on, t.date_precision, t.date_written, t.body_id, b.kind as body_kind,
           b.name_ar as body_ar, b.name_fr as body_fr, u.code as unit_code, u.name_ar as unit_ar, u.name_fr as unit_fr,
           n.region_id, n.province_id, n.commune_id, n.state, s.sealed_at, s.code,
           (select cast(count(*) as bigint) from minutes_signature g where g.minutes_id = n.id and g.signed_at is null) as \"unsigned!\",
           (select cast(count(*) as bigint) from minutes_seal r where r.minutes_id = n.id and r.number > 0) as \"rectified!\"
         from minutes n cross join meeting t join unit u on u.id = t.unit_id left join body b on b.id = t.body_id
           left join minutes_seal s on s.minutes_id = n.id and s.number = 0
         where t.id = n.meeting_id and (b.id is null or b.confidential = 0
             or exists (select 1 from mandate x where x.body_id = t.body_id and x.person_id = {me} and x.from_on <= {on}
                  and (x.until_on is null or x.until_on > {on}))
             or exists (select 1 from meeting_person y where y.meeting_id = t.id and y.person_id = {me}))
           {?region: and n.region_id = {region}} {?province: and n.province_id = {province}} {?commune: and n.commune_id = {commune}}
           {?body: and n.body_id = {body}} {?state: and n.state = {state}}
           {?after: and (n.sort_on, n.id) < ({after.sort_on}, {after.id})}
         order by n.sort_on desc, n.id desc limit {limit}"
    )
}

/// A meeting with something to do about its minutes.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// Which.
    pub id: Id<Meeting>,
    /// Its title.
    pub title: String,
    /// Its day.
    pub held_on: Option<Day>,
}

/// Meetings that were closed here and have no minutes, the oldest first: found from those few, whatever the engine knows of how many
/// there are.
pub fn unwritten(
    me: Id<Person>,
    on: Day,
    region: Option<Id<Unit>>,
    province: Option<Id<Unit>>,
    commune: Option<Id<Unit>>,
) -> Query<Waiting> {
    sql!(
        Waiting,
        "select t.id, t.title, t.held_on from sitting c cross join meeting t left join body b on b.id = t.body_id
         where c.minuted = 0 and t.id = c.meeting_id and not exists (select 1 from minutes n where n.meeting_id = t.id)
           and exists (select 1 from meeting_step s where s.meeting_id = t.id and s.step = 'closed')
           and (b.id is null or b.confidential = 0
             or exists (select 1 from mandate x where x.body_id = t.body_id and x.person_id = {me} and x.from_on <= {on}
                  and (x.until_on is null or x.until_on > {on}))
             or exists (select 1 from meeting_person y where y.meeting_id = t.id and y.person_id = {me}))
           {?region: and t.region_id = {region}} {?province: and t.province_id = {province}} {?commune: and t.commune_id = {commune}}
         order by t.sort_on, t.id limit 10"
    )
}

/// Minutes in a state, the oldest first.
pub fn standing(
    state: State,
    me: Id<Person>,
    on: Day,
    region: Option<Id<Unit>>,
    province: Option<Id<Unit>>,
    commune: Option<Id<Unit>>,
) -> Query<Waiting> {
    sql!(
        Waiting,
        "select t.id, t.title, t.held_on from minutes n cross join meeting t left join body b on b.id = t.body_id
         where n.state = {state} and t.id = n.meeting_id and (b.id is null or b.confidential = 0
             or exists (select 1 from mandate x where x.body_id = t.body_id and x.person_id = {me} and x.from_on <= {on}
                  and (x.until_on is null or x.until_on > {on}))
             or exists (select 1 from meeting_person y where y.meeting_id = t.id and y.person_id = {me}))
           {?region: and n.region_id = {region}} {?province: and n.province_id = {province}} {?commune: and n.commune_id = {commune}}
         order by n.sort_on, n.id limit 10"
    )
}

/// Minutes that wait for the signature of somebody.
pub fn to_sign(person: Id<Person>) -> Query<Waiting> {
    sql!(
        Waiting,
        "select t.id, t.title, t.held_on from minutes_signature g join minutes n on n.id = g.minutes_id join meeting t on t.id = n.meeting_id
         where g.person_id = {person} and g.signed_at is null and n.state = 'put_up' order by n.sort_on, n.id limit 10"
    )
}

/// Another meeting of the same body, from a day on: held, or to come.
#[derive(Clone, Debug)]
pub struct Later {
    /// Which.
    pub id: Id<Meeting>,
    /// Its title.
    pub title: String,
    /// Its day.
    pub held_on: Option<Day>,
    /// Where it stands.
    pub step: Option<Step>,
}

/// The later meetings of a body that were not called off, the next first.
pub fn later(body: Id<Body>, than: Id<Meeting>, from: Day) -> Query<Later> {
    sql!(
        Later,
        "select t.id, t.title, t.held_on,
           (select s.step from meeting_step s where s.meeting_id = t.id order by s.id desc limit 1) as step
         from meeting t where t.body_id = {body} and t.id <> {than} and t.sort_on >= {from}
           and coalesce((select s.step from meeting_step s where s.meeting_id = t.id order by s.id desc limit 1), 'closed') <> 'cancelled'
         order by t.sort_on, t.id limit 30"
    )
}

/// The decisions of a meeting, to choose the one that adopted.
pub fn decisions_of(meeting: Id<Meeting>) -> Query<(Id<Decision>, String)> {
    sql!(
        (Id<Decision>, String),
        "select id, text from decision where meeting_id = {meeting} order by ordinal, id limit 200"
    )
}

/// Does a point of a meeting's agenda say this already?
pub fn point_says(meeting: Id<Meeting>, text: &str) -> Query<i64> {
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n from agenda_item where meeting_id = {meeting} and text = {text}"
    )
}

/// Somebody who may sign: had a part in the meeting or holds an office of the body today.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// Who.
    pub person_id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// When known.
    pub sex: Option<Sex>,
    /// Kind of the body of the office.
    pub kind: String,
    /// The post.
    pub post: String,
    /// The rank.
    pub rank: i64,
}

/// Those who hold an office of a body on a day, alone or by rank, in the order of protocol.
pub fn office_holders(body: Id<Body>, on: Day) -> Query<Candidate> {
    sql!(
        Candidate,
        "select m.person_id, p.name_ar, p.name_la, p.sex, b.kind, s.post, s.rank
         from mandate m join seat s on s.id = m.seat_id join body b on b.id = m.body_id join person p on p.id = m.person_id
         where m.body_id = {body} and m.from_on <= {on} and (m.until_on is null or m.until_on > {on}) and s.staff = 0
         order by s.id, s.rank, p.sort_key limit 400"
    )
}

/// What anybody may be told of a seal, and whether nothing may.
#[derive(Clone, Debug)]
pub struct SealedRow {
    /// Of which minutes.
    pub minutes_id: Id<Minutes>,
    /// The day of the meeting.
    pub held_on: Option<Day>,
    /// Kind of the body.
    pub body_kind: Option<String>,
    /// Its own name in Arabic.
    pub body_ar: Option<String>,
    /// In French.
    pub body_fr: Option<String>,
    /// Its unit in Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
    /// Its cases are for its members only (B13).
    pub confidential: bool,
}

impl SealedRow {
    /// Where it belongs.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// A seal by its printed code.
pub fn sealed(code: &str) -> Query<SealedRow> {
    sql!(
        SealedRow,
        "select s.minutes_id, t.held_on, b.kind as body_kind, b.name_ar as body_ar, b.name_fr as body_fr, u.name_ar as unit_ar,
           u.name_fr as unit_fr, n.region_id, n.province_id, n.commune_id, coalesce(b.confidential, 0) as confidential
         from minutes_seal s join minutes n on n.id = s.minutes_id join meeting t on t.id = n.meeting_id
           join unit u on u.id = t.unit_id left join body b on b.id = t.body_id where s.code = {code}"
    )
}

/// Minutes of a body that wait for its next meeting, with the title and the day of theirs.
pub fn awaiting(body: Id<Body>, next: Id<Meeting>) -> Query<Waiting> {
    sql!(
        Waiting,
        "select t.id, t.title, t.held_on from minutes n join meeting t on t.id = n.meeting_id
         where n.body_id = {body} and n.state = 'put_up' and n.way = 'meeting' and n.meeting_id <> {next}
           and (n.before_meeting is null or n.before_meeting = {next})
         order by n.sort_on, n.id limit 12"
    )
}
