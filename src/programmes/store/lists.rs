//! SQL of the lists of programmes, and of one.

use crate::programmes::{
    Programme, Target,
    model::{Goal, Kind, Step},
};
use crate::{
    access::Scope,
    bodies::Body,
    decisions::Decision,
    meetings::Meeting,
    people::Person,
    territory::{Place, Unit},
};
use amana_base::{Day, Id};
use amana_sql::{Query, sql};

/// A programme.
#[derive(Clone, Debug)]
pub struct ProgrammeRow {
    /// It.
    pub id: Id<Programme>,
    /// What sort.
    pub kind: Kind,
    /// What it is called.
    pub title: String,
    /// Whose.
    pub body_id: Id<Body>,
    /// Kind of that body.
    pub body_kind: String,
    /// Its own name in Arabic.
    pub body_ar: String,
    /// In French.
    pub body_fr: String,
    /// Its unit in Arabic.
    pub seat_ar: String,
    /// In French.
    pub seat_fr: String,
    /// Region of that body, or 0.
    pub body_region: Id<Unit>,
    /// The decision that adopted it.
    pub decision_id: Option<Id<Decision>>,
    /// The territory.
    pub unit_id: Id<Unit>,
    /// Its code.
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
    /// First day.
    pub from_on: Day,
    /// Last day.
    pub until_on: Day,
    /// Counts its changes.
    pub version: i64,
    /// Given up on that day.
    pub ended_on: Option<Day>,
    /// Why.
    pub ended_why: Option<String>,
}

impl ProgrammeRow {
    /// Its territory.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
    /// Does it run on a day?
    pub fn runs(&self, on: Day) -> bool {
        self.ended_on.is_none() && self.until_on >= on
    }
}

/// One programme.
pub fn programme(id: Id<Programme>) -> Query<ProgrammeRow> {
    sql!(
        ProgrammeRow,
        "select p.id, p.kind, p.title, p.body_id, b.kind as body_kind, b.name_ar as body_ar, b.name_fr as body_fr,
           s.name_ar as seat_ar, s.name_fr as seat_fr, b.region_id as body_region, p.decision_id, p.unit_id, u.code as unit_code,
           u.name_ar as unit_ar, u.name_fr as unit_fr, p.region_id, p.province_id, p.commune_id, p.from_on, p.until_on, p.version,
           e.on_day as \"ended_on?\", e.reason as \"ended_why?\"
         from programme p join body b on b.id = p.body_id join unit s on s.id = b.unit_id join unit u on u.id = p.unit_id
           left join programme_end e on e.programme_id = p.id where p.id = {id}"
    )
}

/// The programmes that concern a territory: of it, of what is inside it, and those from above that have targets in it. Those that
/// end last come first; after one of them.
pub fn programmes(
    scope: Scope,
    kind: Option<Kind>,
    after: Option<(Day, Id<Programme>)>,
    limit: i64,
) -> Query<ProgrammeRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    let after = after.map(|(on, id)| After { on, id });
    let after = after.as_ref();
    sql!(
        ProgrammeRow,
        "select p.id, p.kind, p.title, p.body_id, b.kind as body_kind, b.name_ar as body_ar, b.name_fr as body_fr,
           s.name_ar as seat_ar, s.name_fr as seat_fr, b.region_id as body_region, p.decision_id, p.unit_id, u.code as unit_code,
           u.name_ar as unit_ar, u.name_fr as unit_fr, p.region_id, p.province_id, p.commune_id, p.from_on, p.until_on, p.version,
           e.on_day as \"ended_on?\", e.reason as \"ended_why?\"
         from programme p join body b on b.id = p.body_id join unit s on s.id = b.unit_id join unit u on u.id = p.unit_id
           left join programme_end e on e.programme_id = p.id
         where 1 = 1
           {?region: and (p.region_id = {region} or exists (select 1 from programme_target t where t.programme_id = p.id and t.region_id = {region}))}
           {?province: and (p.province_id = {province} or exists (select 1 from programme_target t where t.programme_id = p.id and t.province_id = {province}))}
           {?commune: and (p.commune_id = {commune} or exists (select 1 from programme_target t where t.programme_id = p.id and t.commune_id = {commune}))}
           {?kind: and p.kind = {kind}} {?after: and (p.until_on, p.id) < ({after.on}, {after.id})}
         order by p.until_on desc, p.id desc limit {limit}"
    )
}

struct After {
    on: Day,
    id: Id<Programme>,
}

/// A target as lists show it.
#[derive(Clone, Debug)]
pub struct LineRow {
    /// It.
    pub id: Id<Target>,
    /// What it asks.
    pub goal: Goal,
    /// Of which kind of body.
    pub body_kind: String,
    /// Free work.
    pub text: String,
    /// By when.
    pub due_on: Day,
    /// Counts its changes.
    pub version: i64,
    /// Code of its unit.
    pub unit_code: String,
    /// In Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// The day on which the unit ceased to exist.
    pub unit_until: Option<Day>,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
    /// Its province in Arabic.
    pub province_ar: Option<String>,
    /// In French.
    pub province_fr: Option<String>,
    /// Who answers for it.
    pub owner_id: Id<Person>,
    /// In Arabic.
    pub owner_ar: String,
    /// In Latin script.
    pub owner_la: String,
    /// The day it had first, when it moved.
    pub first_due: Option<Day>,
    /// The meeting convened for it.
    pub meeting_id: Option<Id<Meeting>>,
    /// When.
    pub meeting_on: Option<Day>,
}

impl LineRow {
    /// Where.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// These targets, in no order.
pub fn lines(ids: &[Id<Target>]) -> Query<LineRow> {
    sql!(
        LineRow,
        "select t.id, t.goal, t.body_kind, t.text, t.due_on, t.version, u.code as unit_code, u.name_ar as unit_ar, u.name_fr as unit_fr,
           u.until_on as unit_until, t.region_id, t.province_id, t.commune_id, v.name_ar as province_ar, v.name_fr as province_fr,
           t.owner_id, o.name_ar as owner_ar, o.name_la as owner_la,
           (select s.from_on from programme_target_step s where s.target_id = t.id and s.step = 'moved' order by s.id limit 1) as first_due,
           t.meeting_id, m.held_on as \"meeting_on?\"
         from programme_target t join unit u on u.id = t.unit_id left join unit v on v.id = t.province_id
           join person o on o.id = t.owner_id left join meeting m on m.id = t.meeting_id
         where t.id in ({*ids..})"
    )
}

/// The programme of a target.
pub fn programme_of(target: Id<Target>) -> Query<Id<Programme>> {
    sql!((Id<Programme>), "select programme_id from programme_target where id = {target}")
}

/// What people did to a target.
pub struct StepRow {
    /// What.
    pub step: Step,
    /// Why, or what proves it.
    pub text: String,
    /// Where it can be seen.
    pub link: String,
    /// The day it was due.
    pub from_on: Option<Day>,
    /// The day it is due since.
    pub to_on: Option<Day>,
    /// The former owner in Arabic.
    pub from_ar: Option<String>,
    /// In Latin script.
    pub from_la: Option<String>,
    /// The new one in Arabic.
    pub to_ar: Option<String>,
    /// In Latin script.
    pub to_la: Option<String>,
    /// The meeting convened.
    pub meeting_id: Option<Id<Meeting>>,
    /// When.
    pub on_day: Day,
    /// Who did it, in Arabic.
    pub who_ar: Option<String>,
    /// In Latin script.
    pub who_la: Option<String>,
}

/// The steps of a target, the last first.
pub fn steps(target: Id<Target>) -> Query<StepRow> {
    sql!(
        StepRow,
        "select s.step, s.text, s.link, s.from_on, s.to_on, f.name_ar as from_ar, f.name_la as from_la, w.name_ar as to_ar,
           w.name_la as to_la, s.meeting_id, s.on_day, q.name_ar as who_ar, q.name_la as who_la
         from programme_target_step s left join person f on f.id = s.from_owner left join person w on w.id = s.to_owner
           left join act a on a.id = s.made_by left join person q on q.id = a.person_id
         where s.target_id = {target} order by s.id desc limit 200"
    )
}

/// A day that moved, of any target of a programme.
pub struct SlipRow {
    /// Which.
    pub target_id: Id<Target>,
    /// Its unit in Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// The day it was due.
    pub from_on: Option<Day>,
    /// The day it is due since.
    pub to_on: Option<Day>,
    /// Why.
    pub text: String,
    /// When it was moved.
    pub on_day: Day,
    /// By whom, in Arabic.
    pub who_ar: Option<String>,
    /// In Latin script.
    pub who_la: Option<String>,
}

/// The days that moved in a programme within a territory, the last first.
pub fn slips(programme: Id<Programme>, scope: Scope, limit: i64) -> Query<SlipRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        SlipRow,
        "select s.target_id, u.name_ar as unit_ar, u.name_fr as unit_fr, s.from_on, s.to_on, s.text, s.on_day, q.name_ar as who_ar,
           q.name_la as who_la
         from programme_target_step s join programme_target t on t.id = s.target_id join unit u on u.id = t.unit_id
           left join act a on a.id = s.made_by left join person q on q.id = a.person_id
         where t.programme_id = {programme} and s.step = 'moved' {?region: and t.region_id = {region}}
           {?province: and t.province_id = {province}} {?commune: and t.commune_id = {commune}}
         order by s.id desc limit {limit}"
    )
}

/// A person who owns targets.
pub fn owner_names(ids: &[Id<Person>]) -> Query<(Id<Person>, String, String)> {
    sql!((Id<Person>, String, String), "select id, name_ar, name_la from person where id in ({*ids..})")
}

/// A running programme that has the same target in a unit.
pub fn rival(
    goal: Goal,
    kind: &str,
    unit: Id<Unit>,
    text: &str,
    except: Id<Programme>,
    on: Day,
) -> Query<(Id<Programme>, String)> {
    sql!(
        (Id<Programme>, String),
        "select q.id, q.title from programme_target o join programme q on q.id = o.programme_id
         where o.unit_id = {unit} and o.goal = {goal} and o.body_kind = {kind} and o.text = {text} and q.id <> {except} and q.until_on >= {on}
           and not exists (select 1 from programme_end e where e.programme_id = q.id)
           and not exists (select 1 from programme_target_step s where s.target_id = o.id and s.step = 'released'
             and not exists (select 1 from programme_target_step r where r.target_id = o.id and r.step = 'taken_up' and r.id > s.id))
         order by q.id limit 1"
    )
}

/// A target of one programme that a running other one has too: for taking up again what was given up.
pub fn rivals_of(id: Id<Programme>, on: Day) -> Query<(Id<Programme>, String)> {
    sql!(
        (Id<Programme>, String),
        "select q.id, q.title from programme_target mine join programme_target o on o.unit_id = mine.unit_id and o.goal = mine.goal
             and o.body_kind = mine.body_kind and o.text = mine.text and o.programme_id <> mine.programme_id
           join programme q on q.id = o.programme_id
         where mine.programme_id = {id} and q.until_on >= {on}
           and not exists (select 1 from programme_end e where e.programme_id = q.id)
           and not exists (select 1 from programme_target_step s where s.target_id in (o.id, mine.id) and s.step = 'released'
             and not exists (select 1 from programme_target_step r where r.target_id = s.target_id and r.step = 'taken_up' and r.id > s.id))
         order by q.id limit 1"
    )
}

/// What the decisions of a body say, the latest first: what may adopt a programme.
pub fn decisions_of(body: Id<Body>) -> Query<(Id<Decision>, String, Option<Day>)> {
    sql!(
        (Id<Decision>, String, Option<Day>),
        "select id, text, taken_on from decision where body_id = {body} order by sort_on desc, id desc limit 60"
    )
}

/// Is this decision of that body? 1, else 0.
pub fn decision_is_of(decision: Id<Decision>, body: Id<Body>) -> Query<i64> {
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n from decision where id = {decision} and body_id = {body}"
    )
}

/// The open targets that somebody answers for, the nearest day first.
pub fn of_owner(person: Id<Person>, on: Day, limit: i64) -> Query<Id<Target>> {
    sql!(
        (Id<Target>),
        "select t.id from programme_target t join programme p on p.id = t.programme_id
         where t.owner_id = {person} and p.until_on >= {on} and not exists (select 1 from programme_end e where e.programme_id = p.id)
         order by t.due_on, t.id limit {limit}"
    )
}

/// How many targets of a programme lie in a territory.
pub fn within(id: Id<Programme>, scope: Scope) -> Query<i64> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n from programme_target t where t.programme_id = {id} {?region: and t.region_id = {region}}
           {?province: and t.province_id = {province}} {?commune: and t.commune_id = {commune}}"
    )
}

/// The last day that a target of a programme has.
pub fn last_due(id: Id<Programme>) -> Query<Option<Day>> {
    sql!((Option<Day>), "select max(due_on) as day from programme_target where programme_id = {id}")
}

/// How many rows of a programme an act made: itself, its targets.
pub fn made_in(id: Id<Programme>, act: Id<crate::journal::Act>) -> Query<i64> {
    sql!(
        (i64),
        "select cast((select count(*) from programme where id = {id} and made_by = {act})
           + (select count(*) from programme_target where programme_id = {id} and made_by = {act}) as bigint) as n"
    )
}

/// The day on which a unit ceased to exist.
pub fn unit_until(id: Id<Unit>) -> Query<Option<Day>> {
    sql!((Option<Day>), "select until_on from unit where id = {id}")
}

/// Does a programme have this work in this unit? How often.
pub fn has_work(id: Id<Programme>, unit: Id<Unit>, text: &str) -> Query<i64> {
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n from programme_target
         where programme_id = {id} and unit_id = {unit} and goal = 'work' and text = {text}"
    )
}

/// Somebody who may answer for a target.
pub struct OwnerRow {
    /// Who.
    pub person_id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// `f` or `m`.
    pub sex: Option<crate::people::Sex>,
    /// Kind of the body.
    pub kind: String,
    /// The post.
    pub post: String,
    /// Its rank.
    pub rank: i64,
}

/// Who sits today in the owning body, or in a body of the party right at the place or right above it.
pub fn owners(body: Id<Body>, p: Place, on: Day) -> Query<OwnerRow> {
    sql!(
        OwnerRow,
        "select m.person_id, q.name_ar, q.name_la, q.sex, b.kind, s.post, s.rank
         from body b join seat s on s.body_id = b.id join mandate m on m.seat_id = s.id join person q on q.id = m.person_id
         where (b.id = {body} or (b.sphere = 'party' and b.confidential = 0 and b.region_id = {p.region} and b.province_id = {p.province}
               and b.commune_id = {p.commune})
             or ({p.commune} <> 0 and b.sphere = 'party' and b.confidential = 0 and b.province_id = {p.province} and b.commune_id = 0))
           and b.dissolved_on is null and m.from_on <= {on} and (m.until_on is null or m.until_on > {on})
         order by b.id, s.rank, q.sort_key, m.id limit 300"
    )
}

/// A unit by its name.
pub struct UnitName {
    /// It.
    pub id: Id<Unit>,
    /// Its code.
    pub code: String,
    /// In Arabic.
    pub name_ar: String,
    /// In French.
    pub name_fr: String,
}

/// These units.
pub fn units(ids: &[Id<Unit>]) -> Query<UnitName> {
    sql!(UnitName, "select id, code, name_ar, name_fr from unit where id in ({*ids..})")
}

/// What a meeting was convened to found: kind of body and unit.
pub fn founding_of(meeting: Id<Meeting>) -> Query<(String, Id<Unit>)> {
    sql!(
        (String, Id<Unit>),
        "select body_kind, unit_id from programme_target where meeting_id = {meeting} and goal = 'found' order by id"
    )
}
