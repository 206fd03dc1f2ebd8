//! SQL of the pages of meetings. Meetings of a confidential body are for its members and for the parties named (B13).

use crate::meetings::{Meeting, Mode, Precision, Role, Step};
use crate::{
    access::Scope,
    bodies::{Basis, Body, Mandate},
    communiques::Communique,
    decisions::{Decision, Taken},
    people::{Person, Sex},
    territory::{Place, Unit},
};
use amana_base::{Day, Id};
use amana_sql::{Query, sql};

/// A meeting in a list.
#[derive(Clone, Debug)]
pub struct MeetingRow {
    /// It.
    pub id: Id<Meeting>,
    /// What it is called.
    pub title: String,
    /// When, as known.
    pub held_on: Option<Day>,
    /// How exactly.
    pub date_precision: Precision,
    /// As written.
    pub date_written: String,
    /// The body that met.
    pub body_id: Option<Id<Body>>,
    /// Its kind.
    pub body_kind: Option<String>,
    /// Its own name in Arabic.
    pub body_ar: Option<String>,
    /// In French.
    pub body_fr: Option<String>,
    /// Code of its unit.
    pub unit_code: String,
    /// Unit in Arabic.
    pub unit_ar: String,
    /// Unit in French.
    pub unit_fr: String,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
    /// Present, when counted.
    pub present: Option<i64>,
    /// How many decisions.
    pub decisions: i64,
    /// The last step of one that the program convened; none for a meeting recorded afterwards.
    pub step: Option<Step>,
}

impl MeetingRow {
    /// Where it belongs.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// Where a list of meetings goes on.
pub struct Anchor {
    /// Its day in the order.
    pub sort_on: Day,
    /// Its identifier.
    pub id: Id<Meeting>,
}

/// The place of a meeting in the lists.
pub fn anchor(id: Id<Meeting>) -> Query<Anchor> {
    sql!(Anchor, "select sort_on, id from meeting where id = {id}")
}

/// A page of the meetings of a territory or a body, the latest first. `me`: who looks, on which day.
pub fn meetings(
    scope: Scope,
    body: Option<Id<Body>>,
    after: Option<&Anchor>,
    me: Id<Person>,
    on: Day,
    limit: i64,
) -> Query<MeetingRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        MeetingRow,
        "select t.id, t.title, t.held_on, t.date_precision, t.date_written, t.body_id, b.kind as body_kind, b.name_ar as body_ar,
           b.name_fr as body_fr, u.code as unit_code, u.name_ar as unit_ar, u.name_fr as unit_fr, t.region_id, t.province_id,
           t.commune_id, t.present,
           (select cast(count(*) as bigint) from decision d where d.meeting_id = t.id) as \"decisions!\",
           (select s.step from meeting_step s join convocation c on c.meeting_id = s.meeting_id
             where s.meeting_id = t.id order by s.id desc limit 1) as step
         from meeting t join unit u on u.id = t.unit_id left join body b on b.id = t.body_id
         where (b.id is null or b.confidential = 0
             or exists (select 1 from mandate x where x.body_id = t.body_id and x.person_id = {me} and x.from_on <= {on}
                  and (x.until_on is null or x.until_on > {on}))
             or exists (select 1 from meeting_person y where y.meeting_id = t.id and y.person_id = {me}))
           {?region: and t.region_id = {region}} {?province: and t.province_id = {province}}
           {?commune: and t.commune_id = {commune}} {?body: and t.body_id = {body}}
           {?after: and (t.sort_on, t.id) < ({after.sort_on}, {after.id})}
         order by t.sort_on desc, t.id desc limit {limit}"
    )
}

/// The meetings at which somebody was or was named, the latest first.
pub fn of_person(person: Id<Person>, me: Id<Person>, on: Day, limit: i64) -> Query<MeetingRow> {
    sql!(
        MeetingRow,
        "select t.id, t.title, t.held_on, t.date_precision, t.date_written, t.body_id, b.kind as body_kind, b.name_ar as body_ar,
           b.name_fr as body_fr, u.code as unit_code, u.name_ar as unit_ar, u.name_fr as unit_fr, t.region_id, t.province_id,
           t.commune_id, t.present,
           (select cast(count(*) as bigint) from decision d where d.meeting_id = t.id) as \"decisions!\",
           (select s.step from meeting_step s join convocation c on c.meeting_id = s.meeting_id
             where s.meeting_id = t.id order by s.id desc limit 1) as step
         from meeting t join unit u on u.id = t.unit_id left join body b on b.id = t.body_id
         where t.id in (select mp.meeting_id from meeting_person mp where mp.person_id = {person})
           and (b.id is null or b.confidential = 0
             or exists (select 1 from mandate x where x.body_id = t.body_id and x.person_id = {me} and x.from_on <= {on}
                  and (x.until_on is null or x.until_on > {on}))
             or exists (select 1 from meeting_person y where y.meeting_id = t.id and y.person_id = {me}))
         order by t.sort_on desc, t.id desc limit {limit}"
    )
}

/// Everything else that the record knows of a meeting.
#[derive(Clone, Debug)]
pub struct MeetingMore {
    /// Kind, in the reader's terms.
    pub kind: String,
    /// Last day.
    pub held_until_on: Option<Day>,
    /// Does the weekday written agree with the date?
    pub weekday_agrees: Option<bool>,
    /// How people attended.
    pub mode: Mode,
    /// Where.
    pub venue: String,
    /// Its slogan.
    pub slogan: String,
    /// Who convened it.
    pub convened_by_person: Option<Id<Person>>,
    /// In Arabic.
    pub convener_ar: Option<String>,
    /// In Latin script.
    pub convener_la: Option<String>,
    /// As written.
    pub convened_as: String,
    /// When.
    pub convened_on: Option<Day>,
    /// Members then.
    pub members_then: Option<i64>,
    /// Members needed.
    pub quorum_needed: Option<i64>,
    /// The text that says it.
    pub communique_id: Option<Id<Communique>>,
    /// Code of the unit where it was held.
    pub host_code: Option<String>,
    /// In Arabic.
    pub host_ar: Option<String>,
    /// In French.
    pub host_fr: Option<String>,
    /// Its body's cases are for its members only.
    pub confidential: Option<bool>,
}

/// A meeting in a list of one; nothing when it is not this reader's to see.
pub fn meeting(id: Id<Meeting>, me: Id<Person>, on: Day) -> Query<MeetingRow> {
    sql!(
        MeetingRow,
        "select t.id, t.title, t.held_on, t.date_precision, t.date_written, t.body_id, b.kind as body_kind, b.name_ar as body_ar,
           b.name_fr as body_fr, u.code as unit_code, u.name_ar as unit_ar, u.name_fr as unit_fr, t.region_id, t.province_id,
           t.commune_id, t.present,
           (select cast(count(*) as bigint) from decision d where d.meeting_id = t.id) as \"decisions!\",
           (select s.step from meeting_step s join convocation c on c.meeting_id = s.meeting_id
             where s.meeting_id = t.id order by s.id desc limit 1) as step
         from meeting t join unit u on u.id = t.unit_id left join body b on b.id = t.body_id
         where t.id = {id} and (b.id is null or b.confidential = 0
             or exists (select 1 from mandate x where x.body_id = t.body_id and x.person_id = {me} and x.from_on <= {on}
                  and (x.until_on is null or x.until_on > {on}))
             or exists (select 1 from meeting_person y where y.meeting_id = t.id and y.person_id = {me}))"
    )
}

/// Everything else of a meeting.
pub fn more(id: Id<Meeting>) -> Query<MeetingMore> {
    sql!(
        MeetingMore,
        "select t.kind, t.held_until_on, t.weekday_agrees, t.mode, t.venue, t.slogan, t.convened_by_person,
           p.name_ar as convener_ar, p.name_la as convener_la, t.convened_as, t.convened_on, t.members_then, t.quorum_needed,
           t.communique_id, h.code as host_code, h.name_ar as host_ar, h.name_fr as host_fr, b.confidential
         from meeting t left join person p on p.id = t.convened_by_person left join unit h on h.id = t.host_unit_id
           left join body b on b.id = t.body_id where t.id = {id}"
    )
}

/// Somebody at a meeting.
#[derive(Clone, Debug)]
pub struct Presence {
    /// The line.
    pub id: i64,
    /// Who.
    pub person_id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// Titles of courtesy.
    pub honorific: String,
    /// When known.
    pub sex: Option<Sex>,
    /// Doing what.
    pub role: Role,
    /// As written.
    pub capacity_written: String,
    /// The mandate.
    pub mandate_id: Option<Id<Mandate>>,
    /// Its body's kind.
    pub kind: Option<String>,
    /// Its post.
    pub post: Option<String>,
    /// Its rank.
    pub rank: Option<i64>,
}

/// Who was at a meeting, in the order of the text.
pub fn people(id: Id<Meeting>) -> Query<Presence> {
    sql!(
        Presence,
        "select mp.id, mp.person_id, p.name_ar, p.name_la, p.honorific, p.sex, mp.role, mp.capacity_written, mp.mandate_id,
           b.kind, s.post, s.rank
         from meeting_person mp join person p on p.id = mp.person_id left join mandate m on m.id = mp.mandate_id
           left join seat s on s.id = m.seat_id left join body b on b.id = m.body_id
         where mp.meeting_id = {id} order by mp.ordinal, mp.id limit 500"
    )
}

/// The agenda.
pub fn agenda(id: Id<Meeting>) -> Query<String> {
    sql!((String), "select text from agenda_item where meeting_id = {id} order by ordinal, id")
}

/// Figures: value and of what.
pub fn figures(id: Id<Meeting>) -> Query<(String, String)> {
    sql!(
        (String, String),
        "select value, unit_written from figure where meeting_id = {id} order by ordinal, id"
    )
}

/// Steps with their days.
pub fn steps(id: Id<Meeting>) -> Query<(Step, Option<Day>)> {
    sql!((Step, Option<Day>), "select step, on_day from meeting_step where meeting_id = {id} order by id")
}

/// A date that a meeting set.
#[derive(Clone, Debug)]
pub struct MilestoneRow {
    /// What.
    pub what: String,
    /// By when.
    pub due_on: Option<Day>,
    /// How exactly.
    pub date_precision: Precision,
    /// When it happened.
    pub done_on: Option<Day>,
}

/// The dates that a meeting set.
pub fn milestones(id: Id<Meeting>) -> Query<MilestoneRow> {
    sql!(
        MilestoneRow,
        "select what, due_on, date_precision, done_on from milestone where meeting_id = {id} order by due_on, id"
    )
}

/// The fields of a meeting that words of its communique say.
pub fn sources(id: Id<Meeting>) -> Query<String> {
    let raw = id.raw();
    sql!(
        (String),
        "select distinct field from fact_source where fact_kind = 'meeting' and fact_id = {raw} order by field"
    )
}

/// What a meeting decided, in its order: the decision, how it was taken, its words.
pub fn decided(id: Id<Meeting>) -> Query<(Id<Decision>, Taken, String)> {
    sql!(
        (Id<Decision>, Taken, String),
        "select id, taken, text from decision where meeting_id = {id} order by ordinal, id limit 200"
    )
}

/// Somebody to whom a decision gave an office.
#[derive(Clone, Debug)]
pub struct NamedRow {
    /// By which decision.
    pub decision_id: Id<Decision>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// Titles of courtesy.
    pub honorific: String,
    /// When known.
    pub sex: Option<Sex>,
    /// How the mandate was given.
    pub basis: Basis,
    /// The kind of body.
    pub kind: String,
    /// Its own name.
    pub body_ar: String,
    /// The post.
    pub post: String,
    /// Its rank, or 0.
    pub rank: i64,
}

/// To whom the decisions of a meeting gave which offices, in order.
pub fn named_by_decisions(id: Id<Meeting>) -> Query<NamedRow> {
    sql!(
        NamedRow,
        "select d.id as decision_id, p.name_ar, p.name_la, p.honorific, p.sex, m.basis, b.kind, b.name_ar as body_ar, s.post,
           s.rank
         from decision d join effect e on e.decision_id = d.id and e.kind = 'mandate_begun' join mandate m on m.id = e.ref_id
           join person p on p.id = m.person_id join seat s on s.id = m.seat_id join body b on b.id = m.body_id
         where d.meeting_id = {id} order by d.ordinal, d.id, e.id limit 200"
    )
}

/// Name in Arabic and in Latin script, titles of courtesy, sex.
pub fn courtesy_of(person: Id<Person>) -> Query<(String, String, String, Option<Sex>)> {
    sql!(
        (String, String, String, Option<Sex>),
        "select name_ar, name_la, honorific, sex from person where id = {person}"
    )
}
