//! SQL of means and requests.

use super::{Answer, Kind, Means, MeansStep, Request, Step};
use crate::{
    access::Scope,
    bodies::{Body, Mandate},
    journal::Act,
    people::{Person, Sex},
    territory::{Place, Unit},
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// A means to write.
pub struct New<'a> {
    /// It.
    pub id: Id<Means>,
    /// What sort.
    pub kind: Kind,
    /// What it is.
    pub what: &'a str,
    /// Centimes.
    pub amount: Option<i64>,
    /// Of which body.
    pub body: Id<Body>,
    /// Where.
    pub place: Place,
}

/// Adds one.
pub fn insert(m: &New<'_>, act: Id<Act>) -> Change {
    sql!(
        "insert into means (id, kind, what, amount, body_id, region_id, province_id, commune_id, made_by)
         values ({m.id}, {m.kind}, {m.what}, {m.amount}, {m.body}, {m.place.region}, {m.place.province}, {m.place.commune}, {act})"
    )
}

/// Removes one without steps.
pub fn delete(id: Id<Means>) -> Change {
    sql!("delete from means where id = {id}")
}

/// What happened to one, to write.
pub struct NewStep<'a> {
    /// What.
    pub step: Step,
    /// Who has it from then on, or gave it back.
    pub mandate: Id<Mandate>,
    /// When.
    pub on: Day,
    /// In words.
    pub note: &'a str,
}

/// Adds a step.
pub fn step_insert(id: Id<MeansStep>, of: Id<Means>, s: &NewStep<'_>, at: Instant, act: Id<Act>) -> Change {
    sql!(
        "insert into means_step (id, means_id, step, mandate_id, on_day, note, at, made_by)
         values ({id}, {of}, {s.step}, {s.mandate}, {s.on}, {s.note}, {at}, {act})"
    )
}

/// Takes a step back.
pub fn step_delete(id: Id<MeansStep>) -> Change {
    sql!("delete from means_step where id = {id}")
}

/// A step with its author and whose it was.
#[derive(Clone, Debug)]
pub struct StepRow {
    /// It.
    pub id: Id<MeansStep>,
    /// What.
    pub step: Step,
    /// When.
    pub on_day: Day,
    /// In words.
    pub note: String,
    /// Whose, in Arabic.
    pub name_ar: Option<String>,
    /// In Latin script.
    pub name_la: Option<String>,
    /// By whom, in Arabic; nothing for the program.
    pub who_ar: Option<String>,
    /// In Latin script.
    pub who_la: Option<String>,
}

/// What happened to one, the last first.
pub fn steps(id: Id<Means>) -> Query<StepRow> {
    sql!(
        StepRow,
        "select s.id, s.step, s.on_day, s.note, p.name_ar as \"name_ar?\", p.name_la as \"name_la?\", q.name_ar as \"who_ar?\",
           q.name_la as \"who_la?\"
         from means_step s left join mandate m on m.id = s.mandate_id left join person p on p.id = m.person_id
           left join act a on a.id = s.made_by left join person q on q.id = a.person_id
         where s.means_id = {id} order by s.id desc limit 100"
    )
}

/// Whether a request was answered with this: 1, else 0.
pub fn upon_request(id: Id<Means>) -> Query<i64> {
    sql!((i64), "select cast(count(*) as bigint) as n from means_answer where means_id = {id}")
}

/// A means as lists show it, with who has it.
#[derive(Clone, Debug)]
pub struct Row {
    /// It.
    pub id: Id<Means>,
    /// What sort.
    pub kind: Kind,
    /// What it is.
    pub what: String,
    /// Centimes.
    pub amount: Option<i64>,
    /// Of which body.
    pub body_id: Id<Body>,
    /// Its kind.
    pub body_kind: String,
    /// Own name in Arabic.
    pub body_ar: String,
    /// In French.
    pub body_fr: String,
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
    /// What happened last.
    pub step: Step,
    /// When.
    pub on_day: Day,
    /// Whose it is, or was.
    pub mandate_id: Id<Mandate>,
    /// Who that is.
    pub person_id: Option<Id<Person>>,
    /// In Arabic.
    pub name_ar: Option<String>,
    /// In Latin script.
    pub name_la: Option<String>,
    /// When known.
    pub sex: Option<Sex>,
    /// Their post.
    pub post: Option<String>,
    /// Its rank.
    pub rank: Option<i64>,
    /// The day after the last of their mandate.
    pub until_on: Option<Day>,
}

impl Row {
    /// Where.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
    /// When the mandate of whoever has it ended.
    pub fn ended(&self, today: Day) -> Option<Day> {
        self.until_on.filter(|end| *end <= today && self.step != Step::Returned)
    }
}

/// Which means a list shows.
#[derive(Clone, Debug, Default)]
pub struct Which {
    /// Of this body.
    pub body: Option<Id<Body>>,
    /// Of this kind.
    pub kind: Option<Kind>,
    /// This one.
    pub one: Option<Id<Means>>,
    /// Those that somebody still holds whose mandate ended by this day.
    pub kept_on: Option<Day>,
}

/// The means of a territory, the latest first; after one of them. Those of confidential bodies are for their members (B13).
pub fn list(scope: Scope, which: &Which, before: Option<Id<Means>>, limit: i64) -> Query<Row> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    let (body, kind, kept_on) = (which.body, which.kind, which.kept_on);
    let last = before.map_or(i64::MAX, |before| before.raw().saturating_sub(1));
    let (from, until) = which.one.map_or((0, last), |one| (one.raw(), one.raw()));
    sql!(
        Row,
        "select x.id, x.kind, x.what, x.amount, x.body_id, b.kind as body_kind, b.name_ar as body_ar, b.name_fr as body_fr,
           u.name_ar as unit_ar, u.name_fr as unit_fr, x.region_id, x.province_id, x.commune_id, s.step, s.on_day, s.mandate_id,
           m.person_id as \"person_id?\", p.name_ar as \"name_ar?\", p.name_la as \"name_la?\", p.sex as \"sex?\", t.post as \"post?\",
           t.rank as \"rank?\", m.until_on as \"until_on?\"
         from means x join body b on b.id = x.body_id join unit u on u.id = b.unit_id
           join means_step s on s.id = (select max(y.id) from means_step y where y.means_id = x.id)
           left join mandate m on m.id = s.mandate_id left join person p on p.id = m.person_id left join seat t on t.id = m.seat_id
         where b.confidential = 0 {?region: and x.region_id = {region}} {?province: and x.province_id = {province}}
           {?commune: and x.commune_id = {commune}} {?body: and x.body_id = {body}} {?kind: and x.kind = {kind}}
           {?kept_on: and s.step <> 'returned' and m.until_on <= {kept_on}} and x.id between {from} and {until}
         order by x.id desc limit {limit}"
    )
}

/// A mandate of a body.
#[derive(Clone, Debug)]
pub struct HolderRow {
    /// It.
    pub id: Id<Mandate>,
    /// Who.
    pub person_id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// When known.
    pub sex: Option<Sex>,
    /// The post.
    pub post: String,
    /// Its rank.
    pub rank: i64,
}

/// Who sits in a body on a day.
pub fn holders(body: Id<Body>, on: Day) -> Query<HolderRow> {
    sql!(
        HolderRow,
        "select m.id, m.person_id, p.name_ar, p.name_la, p.sex, t.post, t.rank
         from mandate m join seat t on t.id = m.seat_id join person p on p.id = m.person_id
         where m.body_id = {body} and m.from_on <= {on} and (m.until_on is null or m.until_on > {on}) and p.erased_at is null
         order by t.id, p.sort_key, m.id limit 500"
    )
}

/// A request to write.
pub struct NewRequest<'a> {
    /// It.
    pub id: Id<Request>,
    /// What sort.
    pub kind: Kind,
    /// What.
    pub what: &'a str,
    /// Why.
    pub why: &'a str,
    /// Centimes.
    pub amount: Option<i64>,
    /// In which mandate.
    pub mandate: Id<Mandate>,
    /// Of which body.
    pub body: Id<Body>,
    /// Where.
    pub place: Place,
}

/// Adds a request.
pub fn request_insert(r: &NewRequest<'_>, on: Day, at: Instant, act: Id<Act>) -> Change {
    sql!(
        "insert into means_request (id, kind, what, why, amount, mandate_id, body_id, region_id, province_id, commune_id, asked_on, at,
           made_by)
         values ({r.id}, {r.kind}, {r.what}, {r.why}, {r.amount}, {r.mandate}, {r.body}, {r.place.region}, {r.place.province},
           {r.place.commune}, {on}, {at}, {act})"
    )
}

/// Answers one; nobody does twice.
pub fn answer_insert(
    id: Id<Request>,
    answer: Answer,
    reason: &str,
    means: Option<Id<Means>>,
    (on, at): (Day, Instant),
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into means_answer (request_id, answer, reason, means_id, on_day, at, made_by)
         values ({id}, {answer}, {reason}, {means}, {on}, {at}, {act}) on conflict (request_id) do nothing"
    )
}

/// A request with its answer.
#[derive(Clone, Debug)]
pub struct RequestRow {
    /// It.
    pub id: Id<Request>,
    /// What sort.
    pub kind: Kind,
    /// What.
    pub what: String,
    /// Why.
    pub why: String,
    /// Centimes.
    pub amount: Option<i64>,
    /// In which mandate.
    pub mandate_id: Id<Mandate>,
    /// Of which body.
    pub body_id: Id<Body>,
    /// Its kind.
    pub body_kind: String,
    /// Own name in Arabic.
    pub body_ar: String,
    /// In French.
    pub body_fr: String,
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
    /// When.
    pub asked_on: Day,
    /// Who asks.
    pub person_id: Option<Id<Person>>,
    /// In Arabic.
    pub name_ar: Option<String>,
    /// In Latin script.
    pub name_la: Option<String>,
    /// What was answered.
    pub answer: Option<Answer>,
    /// Why.
    pub reason: Option<String>,
    /// When.
    pub answered_on: Option<Day>,
}

impl RequestRow {
    /// Where.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// The requests of a territory, those that wait first, then the latest; after one of them only the latest.
pub fn requests(
    scope: Scope,
    body: Option<Id<Body>>,
    one: Option<Id<Request>>,
    open: Option<i64>,
    limit: i64,
) -> Query<RequestRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        RequestRow,
        "select r.id, r.kind, r.what, r.why, r.amount, r.mandate_id, r.body_id, b.kind as body_kind, b.name_ar as body_ar,
           b.name_fr as body_fr, u.name_ar as unit_ar, u.name_fr as unit_fr, r.region_id, r.province_id, r.commune_id, r.asked_on,
           m.person_id as \"person_id?\", p.name_ar as \"name_ar?\", p.name_la as \"name_la?\", a.answer as \"answer?\",
           a.reason as \"reason?\", a.on_day as \"answered_on?\"
         from means_request r join body b on b.id = r.body_id join unit u on u.id = b.unit_id left join mandate m on m.id = r.mandate_id
           left join person p on p.id = m.person_id left join means_answer a on a.request_id = r.id
         where b.confidential = 0 {?region: and r.region_id = {region}} {?province: and r.province_id = {province}}
           {?commune: and r.commune_id = {commune}} {?body: and r.body_id = {body}} {?one: and r.id = {one}}
           {?open: and cast({open} as bigint) = case when a.request_id is null then 1 else 0 end}
         order by case when a.request_id is null then 0 else 1 end, r.id desc limit {limit}"
    )
}
