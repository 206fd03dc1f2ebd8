//! SQL of headquarters.

use super::{Headquarters, HeadquartersStep, State, Tenure, Urgency};
use crate::{
    access::Scope,
    bodies::Body,
    decisions::Decision,
    journal::Act,
    meetings::Meeting,
    programmes::{Programme, Target},
    territory::{Place, Unit},
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// What is written of a headquarters.
#[derive(Clone, Debug)]
pub struct Written {
    /// Name.
    pub name: String,
    /// Address.
    pub address: String,
    /// Of which body, if of one.
    pub body: Option<Id<Body>>,
    /// How it is held.
    pub tenure: Tenure,
    /// Until when.
    pub term: Option<Day>,
    /// How many rooms.
    pub rooms: Option<i64>,
    /// How many people find a seat in its hall.
    pub seats: Option<i64>,
    /// When it is open.
    pub hours: String,
    /// Whether somebody in a wheelchair comes in: 1, 0.
    pub accessible: Option<i64>,
}

/// Adds one.
pub fn insert(
    id: Id<Headquarters>,
    h: &Written,
    unit: Id<Unit>,
    p: Place,
    sort_key: &str,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into headquarters (id, name, address, unit_id, body_id, region_id, province_id, commune_id, tenure, term_on, rooms, seats,
           hours, accessible, sort_key, made_by)
         values ({id}, {h.name}, {h.address}, {unit}, {h.body}, {p.region}, {p.province}, {p.commune}, {h.tenure}, {h.term}, {h.rooms},
           {h.seats}, {h.hours}, {h.accessible}, {sort_key}, {act})"
    )
}

/// Corrects one, if nobody did since it was read.
pub fn update(id: Id<Headquarters>, h: &Written, sort_key: &str, version: i64) -> Change {
    sql!(
        "update headquarters set name = {h.name}, address = {h.address}, body_id = {h.body}, tenure = {h.tenure}, term_on = {h.term},
           rooms = {h.rooms}, seats = {h.seats}, hours = {h.hours}, accessible = {h.accessible}, sort_key = {sort_key}, version = version + 1
         where id = {id} and version = {version}"
    )
}

/// Removes one on which nothing hangs.
pub fn delete(id: Id<Headquarters>) -> Change {
    sql!("delete from headquarters where id = {id}")
}

/// What hangs on one: meetings and targets.
pub fn hangs(id: Id<Headquarters>) -> Query<i64> {
    sql!(
        (i64),
        "select cast((select count(*) from headquarters_meeting where headquarters_id = {id})
           + (select count(*) from headquarters_target where headquarters_id = {id}) as bigint) as n"
    )
}

/// A change of state to write.
pub struct NewStep<'a> {
    /// To what.
    pub state: State,
    /// When.
    pub on: Day,
    /// Why.
    pub reason: &'a str,
    /// The decision that wanted it.
    pub decision: Option<Id<Decision>>,
}

/// Adds a change of state.
pub fn step_insert(
    id: Id<HeadquartersStep>,
    of: Id<Headquarters>,
    s: &NewStep<'_>,
    at: Instant,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into headquarters_step (id, headquarters_id, state, on_day, reason, decision_id, at, made_by)
         values ({id}, {of}, {s.state}, {s.on}, {s.reason}, {s.decision}, {at}, {act})"
    )
}

/// Takes a change back.
pub fn step_delete(id: Id<HeadquartersStep>) -> Change {
    sql!("delete from headquarters_step where id = {id}")
}

/// A change of state with its author.
#[derive(Clone, Debug)]
pub struct StepRow {
    /// It.
    pub id: Id<HeadquartersStep>,
    /// To what.
    pub state: State,
    /// When.
    pub on_day: Day,
    /// Why.
    pub reason: String,
    /// The decision.
    pub decision_id: Option<Id<Decision>>,
    /// What it says.
    pub decision: Option<String>,
    /// Its region, or 0.
    pub region_id: Option<Id<Unit>>,
    /// Its province, or 0.
    pub province_id: Option<Id<Unit>>,
    /// Its commune, or 0.
    pub commune_id: Option<Id<Unit>>,
    /// By whom, in Arabic; nothing for the program.
    pub who_ar: Option<String>,
    /// In Latin script.
    pub who_la: Option<String>,
}

/// The changes of one, the last first.
pub fn steps(id: Id<Headquarters>) -> Query<StepRow> {
    sql!(
        StepRow,
        "select s.id, s.state, s.on_day, s.reason, s.decision_id, d.text as \"decision?\", d.region_id as \"region_id?\",
           d.province_id as \"province_id?\", d.commune_id as \"commune_id?\", p.name_ar as \"who_ar?\", p.name_la as \"who_la?\"
         from headquarters_step s left join decision d on d.id = s.decision_id left join act a on a.id = s.made_by
           left join person p on p.id = a.person_id
         where s.headquarters_id = {id} order by s.on_day desc, s.id desc limit 200"
    )
}

/// A headquarters as lists show it.
#[derive(Clone, Debug)]
pub struct Row {
    /// It.
    pub id: Id<Headquarters>,
    /// Name.
    pub name: String,
    /// Address.
    pub address: String,
    /// Of which unit.
    pub unit_id: Id<Unit>,
    /// Its code.
    pub unit_code: String,
    /// In Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// Of which body.
    pub body_id: Option<Id<Body>>,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
    /// How it is held.
    pub tenure: Tenure,
    /// Until when.
    pub term_on: Option<Day>,
    /// Rooms.
    pub rooms: Option<i64>,
    /// Seats.
    pub seats: Option<i64>,
    /// Hours.
    pub hours: String,
    /// 1, 0, or nobody looked.
    pub accessible: Option<i64>,
    /// By what lists sort.
    pub sort_key: String,
    /// Counts its changes.
    pub version: i64,
    /// How it stands.
    pub state: Option<State>,
    /// Since when.
    pub since: Option<Day>,
    /// How many meetings of the territory that was asked for were held there; told by lists only.
    pub met: i64,
}

impl Row {
    /// Where.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

struct After<'a> {
    key: &'a str,
    id: Id<Headquarters>,
}

/// The headquarters of a territory, in one state or in any, by name; after one of them.
pub fn list(
    scope: Scope,
    state: Option<State>,
    after: Option<(&str, Id<Headquarters>)>,
    limit: i64,
) -> Query<Row> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    let after = after.map(|(key, id)| After { key, id });
    let after = after.as_ref();
    sql!(
        Row,
        "select h.id, h.name, h.address, h.unit_id, u.code as unit_code, u.name_ar as unit_ar, u.name_fr as unit_fr, h.body_id,
           h.region_id, h.province_id, h.commune_id, h.tenure, h.term_on, h.rooms, h.seats, h.hours, h.accessible, h.sort_key, h.version,
           s.state as \"state?\", s.on_day as \"since?\",
           cast((select count(*) from headquarters_meeting m join meeting t on t.id = m.meeting_id where m.headquarters_id = h.id
             {?region: and t.region_id = {region}} {?province: and t.province_id = {province}} {?commune: and t.commune_id = {commune}})
             as bigint) as \"met!\"
         from headquarters h join unit u on u.id = h.unit_id
           left join headquarters_step s on s.id = (select x.id from headquarters_step x where x.headquarters_id = h.id
             order by x.on_day desc, x.id desc limit 1)
         where 1 = 1 {?region: and h.region_id = {region}} {?province: and h.province_id = {province}}
           {?commune: and h.commune_id = {commune}} {?state: and s.state = {state}}
           {?after: and (h.sort_key, h.id) > ({after.key}, {after.id})}
         order by h.sort_key, h.id limit {limit}"
    )
}

/// One.
pub fn one(id: Id<Headquarters>) -> Query<Row> {
    sql!(
        Row,
        "select h.id, h.name, h.address, h.unit_id, u.code as unit_code, u.name_ar as unit_ar, u.name_fr as unit_fr, h.body_id,
           h.region_id, h.province_id, h.commune_id, h.tenure, h.term_on, h.rooms, h.seats, h.hours, h.accessible, h.sort_key, h.version,
           s.state as \"state?\", s.on_day as \"since?\",
           cast(0 as bigint) as \"met!\"
         from headquarters h join unit u on u.id = h.unit_id
           left join headquarters_step s on s.id = (select x.id from headquarters_step x where x.headquarters_id = h.id
             order by x.on_day desc, x.id desc limit 1)
         where h.id = {id}"
    )
}

/// How many headquarters of a territory stand how, by province (0 above them).
pub fn counts(scope: Scope) -> Query<(Id<Unit>, State, i64)> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        (Id<Unit>, State, i64),
        "select h.province_id, s.state, cast(count(*) as bigint) as n
         from headquarters h join headquarters_step s on s.id = (select x.id from headquarters_step x where x.headquarters_id = h.id
             order by x.on_day desc, x.id desc limit 1)
         where 1 = 1 {?region: and h.region_id = {region}} {?province: and h.province_id = {province}}
           {?commune: and h.commune_id = {commune}}
         group by h.province_id, s.state order by h.province_id, s.state"
    )
}

/// The units of a territory with an open headquarters of their own.
pub fn open_units(scope: Scope) -> Query<Id<Unit>> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        (Id<Unit>),
        "select distinct h.unit_id
         from headquarters h join headquarters_step s on s.id = (select x.id from headquarters_step x where x.headquarters_id = h.id
             order by x.on_day desc, x.id desc limit 1)
         where s.state = 'open' {?region: and h.region_id = {region}} {?province: and h.province_id = {province}}
           {?commune: and h.commune_id = {commune}}
         order by h.unit_id"
    )
}

/// A meeting as a headquarters shows it.
#[derive(Clone, Debug)]
pub struct MetRow {
    /// It.
    pub id: Id<Meeting>,
    /// What it is called.
    pub title: String,
    /// Its day.
    pub held_on: Option<Day>,
}

/// The meetings of a territory that were held in one, the latest first; those of confidential bodies apart (B13).
pub fn meetings(id: Id<Headquarters>, scope: Scope, limit: i64) -> Query<MetRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        MetRow,
        "select t.id, t.title, t.held_on from headquarters_meeting m join meeting t on t.id = m.meeting_id left join body b on b.id = t.body_id
         where m.headquarters_id = {id} and (b.id is null or b.confidential = 0) {?region: and t.region_id = {region}}
           {?province: and t.province_id = {province}} {?commune: and t.commune_id = {commune}}
         order by t.sort_on desc, t.id desc limit {limit}"
    )
}

/// Meetings of a territory of which no headquarters is written down, the latest first; those of confidential bodies apart.
pub fn unplaced(scope: Scope, limit: i64) -> Query<MetRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        MetRow,
        "select t.id, t.title, t.held_on from meeting t left join body b on b.id = t.body_id
         where t.mode <> 'remote' and (b.id is null or b.confidential = 0)
           and not exists (select 1 from headquarters_meeting m where m.meeting_id = t.id)
           {?region: and t.region_id = {region}} {?province: and t.province_id = {province}} {?commune: and t.commune_id = {commune}}
         order by t.sort_on desc, t.id desc limit {limit}"
    )
}

/// Where a meeting is.
pub fn meeting_place(id: Id<Meeting>) -> Query<(Id<Unit>, Id<Unit>, Id<Unit>)> {
    sql!(
        (Id<Unit>, Id<Unit>, Id<Unit>),
        "select region_id, province_id, commune_id from meeting where id = {id}"
    )
}

/// Writes that a meeting was held in one.
pub fn meeting_insert(meeting: Id<Meeting>, id: Id<Headquarters>, act: Id<Act>) -> Change {
    sql!(
        "insert into headquarters_meeting (meeting_id, headquarters_id, made_by) values ({meeting}, {id}, {act})
         on conflict (meeting_id) do update set headquarters_id = excluded.headquarters_id, made_by = excluded.made_by"
    )
}

/// Takes that back.
pub fn meeting_delete(meeting: Id<Meeting>, id: Id<Headquarters>) -> Change {
    sql!("delete from headquarters_meeting where meeting_id = {meeting} and headquarters_id = {id}")
}

/// In which headquarters a meeting was held.
pub fn of_meeting(meeting: Id<Meeting>) -> Query<(Id<Headquarters>, String)> {
    sql!(
        (Id<Headquarters>, String),
        "select h.id, h.name from headquarters_meeting m join headquarters h on h.id = m.headquarters_id where m.meeting_id = {meeting}"
    )
}

/// The decisions about premises in a territory, the latest first.
pub fn decisions(scope: Scope, limit: i64) -> Query<(Id<Decision>, String, Option<Day>)> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        (Id<Decision>, String, Option<Day>),
        "select d.id, d.text, d.taken_on from decision d left join body b on b.id = d.body_id
         where d.kind = 'headquarters' and (b.id is null or b.confidential = 0) {?region: and d.region_id = {region}}
           {?province: and d.province_id = {province}} {?commune: and d.commune_id = {commune}}
         order by d.sort_on desc, d.id desc limit {limit}"
    )
}

/// What a decision made of headquarters: which, to what state, when.
pub fn of_decision(id: Id<Decision>) -> Query<(Id<Headquarters>, String, State, Day)> {
    sql!(
        (Id<Headquarters>, String, State, Day),
        "select h.id, h.name, s.state, s.on_day from headquarters_step s join headquarters h on h.id = s.headquarters_id
         where s.decision_id = {id} order by s.on_day, s.id limit 20"
    )
}

/// Ties a target to the headquarters that is to be open.
pub fn target_insert(target: Id<Target>, id: Id<Headquarters>, urgency: Urgency, act: Id<Act>) -> Change {
    sql!(
        "insert into headquarters_target (target_id, headquarters_id, urgency, made_by) values ({target}, {id}, {urgency}, {act})"
    )
}

/// The target of free work with these words in a unit.
pub fn work_target(programme: Id<Programme>, unit: Id<Unit>, text: &str) -> Query<Id<Target>> {
    sql!(
        (Id<Target>),
        "select id from programme_target where programme_id = {programme} and unit_id = {unit} and goal = 'work' and text = {text}
         order by id desc limit 1"
    )
}

/// A target that wants a headquarters open.
#[derive(Clone, Debug)]
pub struct WantedRow {
    /// It.
    pub target_id: Id<Target>,
    /// Of which programme.
    pub programme_id: Id<Programme>,
    /// What that is called.
    pub title: String,
    /// How urgent.
    pub urgency: Urgency,
    /// By when.
    pub due_on: Day,
    /// Who answers for it, in Arabic.
    pub owner_ar: String,
    /// In Latin script.
    pub owner_la: String,
    /// The programme runs until.
    pub until_on: Day,
    /// It was given up on that day.
    pub ended_on: Option<Day>,
}

/// The targets that want one open, the latest first.
pub fn wanted(id: Id<Headquarters>) -> Query<WantedRow> {
    sql!(
        WantedRow,
        "select t.id as target_id, t.programme_id, q.title, x.urgency, t.due_on, p.name_ar as owner_ar, p.name_la as owner_la, q.until_on,
           e.on_day as \"ended_on?\"
         from headquarters_target x join programme_target t on t.id = x.target_id join programme q on q.id = t.programme_id
           join person p on p.id = t.owner_id left join programme_end e on e.programme_id = q.id
         where x.headquarters_id = {id} order by t.id desc limit 20"
    )
}

/// The headquarters that a target wants open, and how urgent that is.
pub fn of_target(id: Id<Target>) -> Query<(Id<Headquarters>, String, Urgency)> {
    sql!(
        (Id<Headquarters>, String, Urgency),
        "select h.id, h.name, x.urgency from headquarters_target x join headquarters h on h.id = x.headquarters_id where x.target_id = {id}"
    )
}

/// A body of a unit.
#[derive(Clone, Debug)]
pub struct BodyName {
    /// It.
    pub id: Id<Body>,
    /// Its kind.
    pub kind: String,
    /// Own name in Arabic.
    pub name_ar: String,
    /// In French.
    pub name_fr: String,
}

/// The bodies of a unit that are there and not confidential.
pub fn bodies_of(unit: Id<Unit>) -> Query<BodyName> {
    sql!(
        BodyName,
        "select id, kind, name_ar, name_fr from body
         where unit_id = {unit} and dissolved_on is null and confidential = 0 and sphere <> 'elected' order by sort_key, id limit 100"
    )
}
