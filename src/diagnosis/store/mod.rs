//! SQL of diagnosis and its sheets. That of constraints is in [`hindrances`].

pub mod hindrances;

use super::{Diagnosis, Sheet, StepOfSheet, model::SheetStep};
use crate::{
    access::Scope,
    bodies::Body,
    journal::Act,
    territory::{Place, Unit, UnitKind},
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// A diagnosis to write.
pub struct NewRow<'a> {
    /// It.
    pub id: Id<Diagnosis>,
    /// What it is called.
    pub title: &'a str,
    /// The version of its form.
    pub form: &'a str,
    /// Whose.
    pub body: Option<Id<Body>>,
    /// Of which unit.
    pub unit: Id<Unit>,
    /// Where.
    pub place: Place,
    /// The day on which it is launched.
    pub on: Day,
    /// By when sheets are due.
    pub due: Day,
}

/// Adds a diagnosis.
pub fn diagnosis_insert(r: &NewRow<'_>, act: Id<Act>) -> Change {
    sql!(
        "insert into diagnosis (id, title, form, body_id, unit_id, region_id, province_id, commune_id, launched_on, due_on, made_by)
         values ({r.id}, {r.title}, {r.form}, {r.body}, {r.unit}, {r.place.region}, {r.place.province}, {r.place.commune}, {r.on},
           {r.due}, {act})"
    )
}

/// Adds a sheet.
pub fn sheet_insert(
    id: Id<Sheet>,
    diagnosis: Id<Diagnosis>,
    unit: Id<Unit>,
    place: Place,
    sort_key: &str,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into diagnosis_sheet (id, diagnosis_id, unit_id, region_id, province_id, commune_id, sort_key, made_by)
         values ({id}, {diagnosis}, {unit}, {place.region}, {place.province}, {place.commune}, {sort_key}, {act})"
    )
}

/// Counts a change of a diagnosis, if nobody changed it since it was read.
pub fn diagnosis_touch(id: Id<Diagnosis>, version: i64) -> Change {
    sql!("update diagnosis set version = version + 1 where id = {id} and version = {version}")
}

/// Closes it.
pub fn end_insert(id: Id<Diagnosis>, on: Day, reason: &str, act: Id<Act>) -> Change {
    sql!(
        "insert into diagnosis_end (diagnosis_id, on_day, reason, made_by) values ({id}, {on}, {reason}, {act})"
    )
}

/// Opens it again.
pub fn end_delete(id: Id<Diagnosis>) -> Change {
    sql!("delete from diagnosis_end where diagnosis_id = {id}")
}

/// How many sheets of a diagnosis were written, handed in or back, or have a constraint: such a one is not taken back.
pub fn built_upon(id: Id<Diagnosis>) -> Query<i64> {
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n from diagnosis_sheet s where s.diagnosis_id = {id} and (s.version > 0
           or exists (select 1 from diagnosis_step t where t.sheet_id = s.id)
           or exists (select 1 from hindrance h where h.sheet_id = s.id))"
    )
}

/// A diagnosis, gone with its sheets.
pub fn gone(id: Id<Diagnosis>) -> Vec<Change> {
    vec![
        sql!("delete from diagnosis_sheet where diagnosis_id = {id}"),
        sql!("delete from diagnosis_end where diagnosis_id = {id}"),
        sql!("delete from diagnosis where id = {id}"),
    ]
}

/// A diagnosis.
#[derive(Clone, Debug)]
pub struct DiagnosisRow {
    /// It.
    pub id: Id<Diagnosis>,
    /// What it is called.
    pub title: String,
    /// The version of its form.
    pub form: String,
    /// The body that launched it.
    pub body_id: Option<Id<Body>>,
    /// Of which kind that is.
    pub body_kind: Option<String>,
    /// Its own name in Arabic.
    pub body_ar: Option<String>,
    /// In French.
    pub body_fr: Option<String>,
    /// Its unit in Arabic.
    pub seat_ar: Option<String>,
    /// In French.
    pub seat_fr: Option<String>,
    /// Region of that body, or 0.
    pub body_region: Option<Id<Unit>>,
    /// Who launched it, in Arabic; none for the program.
    pub who_ar: Option<String>,
    /// In Latin script.
    pub who_la: Option<String>,
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
    /// When it was launched.
    pub launched_on: Day,
    /// By when sheets are due.
    pub due_on: Day,
    /// Counts its changes.
    pub version: i64,
    /// When it was closed.
    pub ended_on: Option<Day>,
    /// Why.
    pub ended_why: Option<String>,
}

impl DiagnosisRow {
    /// Its territory.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// One diagnosis.
pub fn diagnosis(id: Id<Diagnosis>) -> Query<DiagnosisRow> {
    sql!(
        DiagnosisRow,
        "select d.id, d.title, d.form, b.id as \"body_id?\", b.kind as \"body_kind?\", b.name_ar as \"body_ar?\",
           b.name_fr as \"body_fr?\", s.name_ar as \"seat_ar?\", s.name_fr as \"seat_fr?\", b.region_id as \"body_region?\",
           w.name_ar as \"who_ar?\", w.name_la as \"who_la?\", d.unit_id, u.code as unit_code, u.name_ar as unit_ar,
           u.name_fr as unit_fr, d.region_id, d.province_id, d.commune_id, d.launched_on, d.due_on, d.version,
           e.on_day as \"ended_on?\", e.reason as \"ended_why?\"
         from diagnosis d join unit u on u.id = d.unit_id left join body b on b.id = d.body_id
           left join unit s on s.id = b.unit_id left join act a on a.id = d.made_by left join person w on w.id = a.person_id
           left join diagnosis_end e on e.diagnosis_id = d.id
         where d.id = {id}"
    )
}

struct After {
    on: Day,
    id: Id<Diagnosis>,
}

/// The diagnoses that concern a territory: of it, of what is inside it, and those from above that have sheets in it. The last first.
pub fn diagnoses(
    scope: Scope,
    open: bool,
    after: Option<(Day, Id<Diagnosis>)>,
    limit: i64,
) -> Query<DiagnosisRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    let after = after.map(|(on, id)| After { on, id });
    let after = after.as_ref();
    sql!(
        DiagnosisRow,
        "select d.id, d.title, d.form, b.id as \"body_id?\", b.kind as \"body_kind?\", b.name_ar as \"body_ar?\",
           b.name_fr as \"body_fr?\", s.name_ar as \"seat_ar?\", s.name_fr as \"seat_fr?\", b.region_id as \"body_region?\",
           w.name_ar as \"who_ar?\", w.name_la as \"who_la?\", d.unit_id, u.code as unit_code, u.name_ar as unit_ar,
           u.name_fr as unit_fr, d.region_id, d.province_id, d.commune_id, d.launched_on, d.due_on, d.version,
           e.on_day as \"ended_on?\", e.reason as \"ended_why?\"
         from diagnosis d join unit u on u.id = d.unit_id left join body b on b.id = d.body_id
           left join unit s on s.id = b.unit_id left join act a on a.id = d.made_by left join person w on w.id = a.person_id
           left join diagnosis_end e on e.diagnosis_id = d.id
         where 1 = 1
           {?region: and (d.region_id = {region} or exists (select 1 from diagnosis_sheet t where t.diagnosis_id = d.id and t.region_id = {region}))}
           {?province: and (d.province_id = {province} or exists (select 1 from diagnosis_sheet t where t.diagnosis_id = d.id and t.province_id = {province}))}
           {?commune: and (d.commune_id = {commune} or exists (select 1 from diagnosis_sheet t where t.diagnosis_id = d.id and t.commune_id = {commune}))}
           {?open: and e.diagnosis_id is null} {?after: and (d.launched_on, d.id) < ({after.on}, {after.id})}
         order by d.launched_on desc, d.id desc limit {limit}"
    )
}

/// A diagnosis of this very unit that runs.
pub fn running(unit: Id<Unit>) -> Query<(Id<Diagnosis>, String)> {
    sql!(
        (Id<Diagnosis>, String),
        "select d.id, d.title from diagnosis d where d.unit_id = {unit}
           and not exists (select 1 from diagnosis_end e where e.diagnosis_id = d.id) order by d.id limit 1"
    )
}

/// How many sheets of a diagnosis lie in a territory.
pub fn within(id: Id<Diagnosis>, scope: Scope) -> Query<i64> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n from diagnosis_sheet s where s.diagnosis_id = {id}
           {?region: and s.region_id = {region}} {?province: and s.province_id = {province}} {?commune: and s.commune_id = {commune}}"
    )
}

/// A sheet without what is written on it.
#[derive(Clone, Debug)]
pub struct SheetRow {
    /// It.
    pub id: Id<Sheet>,
    /// Of which diagnosis.
    pub diagnosis_id: Id<Diagnosis>,
    /// Of which unit.
    pub unit_id: Id<Unit>,
    /// Its code.
    pub unit_code: String,
    /// What it is.
    pub unit_kind: UnitKind,
    /// In Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// The first day on which it exists no more.
    pub unit_until: Option<Day>,
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
    /// Counts the savings.
    pub version: i64,
    /// When it was handed in, if it is.
    pub facts_on: Option<Day>,
    /// The last step.
    pub last: Option<SheetStep>,
}

impl SheetRow {
    /// Where its unit stands.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// The sheets of some diagnoses in a territory, by name; one of them only where it is named.
pub fn sheets(ids: &[Id<Diagnosis>], scope: Scope, one: Option<Id<Sheet>>) -> Query<SheetRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        SheetRow,
        "select s.id, s.diagnosis_id, s.unit_id, u.code as unit_code, u.kind as unit_kind, u.name_ar as unit_ar,
           u.name_fr as unit_fr, u.until_on as unit_until, p.name_ar as \"province_ar?\", p.name_fr as \"province_fr?\",
           s.region_id, s.province_id, s.commune_id, s.version, s.facts_on,
           (select t.step from diagnosis_step t where t.sheet_id = s.id order by t.at desc, t.id desc limit 1) as \"last?\"
         from diagnosis_sheet s join unit u on u.id = s.unit_id left join unit p on p.id = s.province_id
         where s.diagnosis_id in ({*ids..}) {?region: and s.region_id = {region}} {?province: and s.province_id = {province}}
           {?commune: and s.commune_id = {commune}} {?one: and s.id = {one}}
         order by s.diagnosis_id, s.sort_key, s.id"
    )
}

/// What Amana knew when a sheet was handed in.
pub fn facts(id: Id<Sheet>) -> Query<Option<String>> {
    sql!((Option<String>), "select facts from diagnosis_sheet where id = {id}")
}

/// The sheet of the same unit that was handed in before this day, the last one: it, and its diagnosis.
pub fn before(unit: Id<Unit>, not: Id<Sheet>, on: Day) -> Query<(Id<Sheet>, Id<Diagnosis>)> {
    sql!(
        (Id<Sheet>, Id<Diagnosis>),
        "select id, diagnosis_id from diagnosis_sheet where unit_id = {unit} and id <> {not} and facts_on is not null
           and facts_on <= {on} order by facts_on desc, id desc limit 1"
    )
}

/// An answer that was given.
#[derive(Clone, Debug)]
pub struct AnswerRow {
    /// To which question.
    pub question: String,
    /// At which saving.
    pub version: i64,
    /// What.
    pub value: String,
    /// When.
    pub at: Instant,
    /// By whom, in Arabic; none for the program.
    pub who_ar: Option<String>,
    /// In Latin script.
    pub who_la: Option<String>,
}

/// Every answer there ever was on a sheet, the first saving first.
pub fn answers(id: Id<Sheet>) -> Query<AnswerRow> {
    sql!(
        AnswerRow,
        "select r.question, r.version, r.value, r.at, w.name_ar as \"who_ar?\", w.name_la as \"who_la?\"
         from diagnosis_answer r left join act a on a.id = r.made_by left join person w on w.id = a.person_id
         where r.sheet_id = {id} order by r.version, r.question"
    )
}

/// Counts a saving, if nobody else saved since the answers were read.
pub fn sheet_saved(id: Id<Sheet>, version: i64) -> Change {
    sql!(
        "update diagnosis_sheet set version = version + 1 where id = {id} and version = {version} and facts_on is null"
    )
}

/// Adds an answer.
pub fn answer_insert(
    sheet: Id<Sheet>,
    question: &str,
    version: i64,
    value: &str,
    at: Instant,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into diagnosis_answer (sheet_id, question, version, value, at, made_by)
         values ({sheet}, {question}, {version}, {value}, {at}, {act})"
    )
}

/// Hands a sheet in with what Amana knows of its unit.
pub fn sheet_handed(id: Id<Sheet>, version: i64, facts: &str, on: Day) -> Change {
    sql!(
        "update diagnosis_sheet set facts = {facts}, facts_on = {on} where id = {id} and version = {version} and facts_on is null"
    )
}

/// Opens a sheet again that was handed in.
pub fn sheet_opened(id: Id<Sheet>) -> Change {
    sql!("update diagnosis_sheet set facts = null, facts_on = null where id = {id} and facts_on is not null")
}

/// Keeps a step.
pub fn step_insert(
    id: Id<StepOfSheet>,
    sheet: Id<Sheet>,
    step: SheetStep,
    text: &str,
    on: Day,
    at: Instant,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into diagnosis_step (id, sheet_id, step, text, on_day, at, made_by)
         values ({id}, {sheet}, {step}, {text}, {on}, {at}, {act})"
    )
}

/// A step of a sheet.
#[derive(Clone, Debug)]
pub struct StepRow {
    /// What.
    pub step: SheetStep,
    /// Why.
    pub text: String,
    /// When.
    pub on_day: Day,
    /// By whom, in Arabic; none for the program.
    pub who_ar: Option<String>,
    /// In Latin script.
    pub who_la: Option<String>,
}

/// What happened to a sheet, the last first.
pub fn steps(id: Id<Sheet>) -> Query<StepRow> {
    sql!(
        StepRow,
        "select t.step, t.text, t.on_day, w.name_ar as \"who_ar?\", w.name_la as \"who_la?\"
         from diagnosis_step t left join act a on a.id = t.made_by left join person w on w.id = a.person_id
         where t.sheet_id = {id} order by t.at desc, t.id desc limit 100"
    )
}

/// How many communes of each province had a sheet that was handed in within a period.
pub fn handed_by_province(from: Day, until: Day) -> Query<(i64, i64)> {
    sql!(
        (i64, i64),
        "select province_id, cast(count(distinct unit_id) as bigint) as n from diagnosis_sheet
         where facts_on > {from} and facts_on <= {until} and commune_id <> 0 group by province_id order by province_id"
    )
}
