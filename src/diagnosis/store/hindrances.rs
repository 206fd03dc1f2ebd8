//! SQL of the register of constraints.

use crate::diagnosis::{
    Diagnosis, Hindrance, Sheet, StepOfHindrance,
    model::{HindranceStep, Severity},
};
use crate::{
    access::Scope,
    decisions::{Decision, Item},
    journal::Act,
    programmes::{Programme, Target},
    territory::{Place, Unit},
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// A constraint to write.
pub struct NewHindrance<'a> {
    /// It.
    pub id: Id<Hindrance>,
    /// Of which unit.
    pub unit: Id<Unit>,
    /// Where.
    pub place: Place,
    /// On which sheet.
    pub sheet: Option<Id<Sheet>>,
    /// Of which category.
    pub category: &'a str,
    /// How grave.
    pub severity: Severity,
    /// Since when.
    pub since: Day,
    /// What.
    pub text: &'a str,
}

/// Adds a constraint.
pub fn hindrance_insert(h: &NewHindrance<'_>, act: Id<Act>) -> Change {
    sql!(
        "insert into hindrance (id, unit_id, region_id, province_id, commune_id, sheet_id, category, severity, since_on, text, made_by)
         values ({h.id}, {h.unit}, {h.place.region}, {h.place.province}, {h.place.commune}, {h.sheet}, {h.category}, {h.severity},
           {h.since}, {h.text}, {act})"
    )
}

/// Counts a change, if nobody changed it since it was read.
pub fn hindrance_touch(id: Id<Hindrance>, version: i64) -> Change {
    sql!("update hindrance set version = version + 1 where id = {id} and version = {version}")
}

/// The same constraint, open, in the register.
pub fn same(unit: Id<Unit>, category: &str, text: &str) -> Query<i64> {
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n from hindrance h where h.unit_id = {unit} and h.category = {category}
           and h.text = {text} and coalesce((select t.step from hindrance_step t where t.hindrance_id = h.id
             and t.step in ('closed', 'reopened') order by t.at desc, t.id desc limit 1), 'reopened') <> 'closed'"
    )
}

/// What was done about a constraint.
#[derive(Clone, Debug, Default)]
pub struct Reply {
    /// The decision that answers it.
    pub decision: Option<Id<Decision>>,
    /// The target.
    pub target: Option<Id<Target>>,
    /// The work.
    pub item: Option<Id<Item>>,
}

/// Keeps a step.
#[allow(clippy::too_many_arguments, reason = "each is a column")]
pub fn step_insert(
    id: Id<StepOfHindrance>,
    hindrance: Id<Hindrance>,
    step: HindranceStep,
    text: &str,
    by: &Reply,
    on: Day,
    at: Instant,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into hindrance_step (id, hindrance_id, step, text, decision_id, target_id, item_id, on_day, at, made_by)
         values ({id}, {hindrance}, {step}, {text}, {by.decision}, {by.target}, {by.item}, {on}, {at}, {act})"
    )
}

/// A constraint as lists show it.
#[derive(Clone, Debug)]
pub struct HindranceRow {
    /// It.
    pub id: Id<Hindrance>,
    /// Of which unit.
    pub unit_id: Id<Unit>,
    /// Its code.
    pub unit_code: String,
    /// In Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// Its province in Arabic.
    pub province_ar: Option<String>,
    /// In French.
    pub province_fr: Option<String>,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
    /// The sheet on which it was entered.
    pub sheet_id: Option<Id<Sheet>>,
    /// The diagnosis of that sheet.
    pub diagnosis_id: Option<Id<Diagnosis>>,
    /// Of which category.
    pub category: String,
    /// How grave.
    pub severity: Severity,
    /// Since when.
    pub since_on: Day,
    /// What.
    pub text: String,
    /// Counts its changes.
    pub version: i64,
    /// The last step of closing or opening again.
    pub last: Option<HindranceStep>,
    /// How often it was said what answers it.
    pub answers: i64,
}

impl HindranceRow {
    /// Where its unit stands.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// Which constraints a list shows.
#[derive(Clone, Debug, Default)]
pub struct Which {
    /// Of this category.
    pub category: Option<String>,
    /// Of this severity.
    pub severity: Option<Severity>,
    /// Those that are closed, or those that are not; all when nothing is said.
    pub closed: Option<bool>,
    /// Of this unit and not of what is below it.
    pub unit: Option<Id<Unit>>,
}

struct After {
    on: Day,
    id: Id<Hindrance>,
}

/// The constraints of a territory, the newest first.
pub fn hindrances(
    scope: Scope,
    which: &Which,
    after: Option<(Day, Id<Hindrance>)>,
    limit: i64,
) -> Query<HindranceRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    let category = which.category.as_deref().unwrap_or_default();
    let severity = which.severity.map_or("", Severity::as_str);
    let unit = which.unit;
    let state = which.closed.map(|over| if over { HindranceStep::Closed } else { HindranceStep::Reopened });
    let after = after.map(|(on, id)| After { on, id });
    let after = after.as_ref();
    sql!(
        HindranceRow,
        "select h.id, h.unit_id, u.code as unit_code, u.name_ar as unit_ar, u.name_fr as unit_fr, p.name_ar as \"province_ar?\",
           p.name_fr as \"province_fr?\", h.region_id, h.province_id, h.commune_id, h.sheet_id, s.diagnosis_id as \"diagnosis_id?\",
           h.category, h.severity, h.since_on, h.text, h.version,
           (select t.step from hindrance_step t where t.hindrance_id = h.id and t.step in ('closed', 'reopened')
             order by t.at desc, t.id desc limit 1) as \"last?\",
           cast((select count(*) from hindrance_step t where t.hindrance_id = h.id and t.step = 'answered') as bigint) as \"answers!\"
         from hindrance h join unit u on u.id = h.unit_id left join unit p on p.id = h.province_id
           left join diagnosis_sheet s on s.id = h.sheet_id
         where (cast({category} as text) = '' or h.category = cast({category} as text))
           and (cast({severity} as text) = '' or h.severity = cast({severity} as text))
           {?region: and h.region_id = {region}} {?province: and h.province_id = {province}}
           {?commune: and h.commune_id = {commune}} {?unit: and h.unit_id = {unit}}
           {?state: and coalesce((select t.step from hindrance_step t where t.hindrance_id = h.id
             and t.step in ('closed', 'reopened') order by t.at desc, t.id desc limit 1), 'reopened') = {state}}
           {?after: and (h.since_on, h.id) < ({after.on}, {after.id})}
         order by h.since_on desc, h.id desc limit {limit}"
    )
}

/// One constraint.
pub fn hindrance(id: Id<Hindrance>) -> Query<HindranceRow> {
    sql!(
        HindranceRow,
        "select h.id, h.unit_id, u.code as unit_code, u.name_ar as unit_ar, u.name_fr as unit_fr, p.name_ar as \"province_ar?\",
           p.name_fr as \"province_fr?\", h.region_id, h.province_id, h.commune_id, h.sheet_id, s.diagnosis_id as \"diagnosis_id?\",
           h.category, h.severity, h.since_on, h.text, h.version,
           (select t.step from hindrance_step t where t.hindrance_id = h.id and t.step in ('closed', 'reopened')
             order by t.at desc, t.id desc limit 1) as \"last?\",
           cast((select count(*) from hindrance_step t where t.hindrance_id = h.id and t.step = 'answered') as bigint) as \"answers!\"
         from hindrance h join unit u on u.id = h.unit_id left join unit p on p.id = h.province_id
           left join diagnosis_sheet s on s.id = h.sheet_id
         where h.id = {id}"
    )
}

/// How many constraints of each category a territory has that are open, and how many of them severe.
pub fn by_category(scope: Scope) -> Query<(String, i64, i64)> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        (String, i64, i64),
        "select h.category, cast(count(*) as bigint) as n,
           cast(sum(case when h.severity = 'severe' then 1 else 0 end) as bigint) as \"severe!\"
         from hindrance h where coalesce((select t.step from hindrance_step t where t.hindrance_id = h.id
             and t.step in ('closed', 'reopened') order by t.at desc, t.id desc limit 1), 'reopened') <> 'closed'
           {?region: and h.region_id = {region}} {?province: and h.province_id = {province}}
           {?commune: and h.commune_id = {commune}}
         group by h.category order by h.category"
    )
}

/// How many constraints of each province and severity were open on a day.
pub fn open_by_province(on: Day) -> Query<(i64, Severity, i64)> {
    sql!(
        (i64, Severity, i64),
        "select h.province_id, h.severity, cast(count(*) as bigint) as n from hindrance h
         where h.since_on <= {on} and coalesce((select t.step from hindrance_step t where t.hindrance_id = h.id
             and t.step in ('closed', 'reopened') and t.on_day <= {on} order by t.at desc, t.id desc limit 1), 'reopened') <> 'closed'
         group by h.province_id, h.severity order by h.province_id, h.severity"
    )
}

/// A step of a constraint.
#[derive(Clone, Debug)]
pub struct StepRow {
    /// What.
    pub step: HindranceStep,
    /// Why, or what is proposed.
    pub text: String,
    /// The decision that answers it.
    pub decision_id: Option<Id<Decision>>,
    /// The target.
    pub target_id: Option<Id<Target>>,
    /// The programme of that target.
    pub programme_id: Option<Id<Programme>>,
    /// The work.
    pub item_id: Option<Id<Item>>,
    /// When.
    pub on_day: Day,
    /// By whom, in Arabic; none for the program.
    pub who_ar: Option<String>,
    /// In Latin script.
    pub who_la: Option<String>,
}

/// What was done about a constraint, the last first.
pub fn steps(id: Id<Hindrance>) -> Query<StepRow> {
    sql!(
        StepRow,
        "select t.step, t.text, t.decision_id, t.target_id, g.programme_id as \"programme_id?\", t.item_id, t.on_day,
           w.name_ar as \"who_ar?\", w.name_la as \"who_la?\"
         from hindrance_step t left join programme_target g on g.id = t.target_id left join act a on a.id = t.made_by
           left join person w on w.id = a.person_id
         where t.hindrance_id = {id} order by t.at desc, t.id desc limit 100"
    )
}

/// The last decisions about a territory; those of confidential bodies are for their members (B13).
pub fn decisions(scope: Scope, limit: i64) -> Query<(Id<Decision>, String)> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        (Id<Decision>, String),
        "select d.id, d.text from decision d left join body b on b.id = d.body_id
         where coalesce(b.confidential, 0) = 0 {?region: and d.region_id = {region}} {?province: and d.province_id = {province}}
           {?commune: and d.commune_id = {commune}}
         order by d.sort_on desc, d.id desc limit {limit}"
    )
}

/// The targets of a unit in programmes that run.
pub fn targets(unit: Id<Unit>, on: Day, limit: i64) -> Query<(Id<Target>, String)> {
    sql!(
        (Id<Target>, String),
        "select t.id, p.title from programme_target t join programme p on p.id = t.programme_id
         where t.unit_id = {unit} and p.until_on >= {on}
           and not exists (select 1 from programme_end e where e.programme_id = p.id)
         order by t.due_on, t.id limit {limit}"
    )
}

/// The open work of the bodies of a territory; that of confidential ones is for their members (B13).
pub fn items(scope: Scope, limit: i64) -> Query<(Id<Item>, String)> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        (Id<Item>, String),
        "select i.id, i.text from action_item i join body b on b.id = i.body_id
         where i.done_on is null and b.confidential = 0 {?region: and i.region_id = {region}}
           {?province: and i.province_id = {province}} {?commune: and i.commune_id = {commune}}
         order by i.due_on, i.id limit {limit}"
    )
}
