//! SQL of electoral rolls.

pub mod drawing;
pub mod lists;

use super::{
    Remark, Roll,
    model::{Answer, Asks, Electors, Judged, Reason, StepOf, Verdict},
};
use crate::{
    access::Scope,
    bodies::Body,
    journal::Act,
    members::Membership,
    people::Person,
    territory::{Place, Unit},
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// A roll.
#[derive(Clone, Debug)]
pub struct RollRow {
    /// It.
    pub id: Id<Roll>,
    /// What is voted on.
    pub title: String,
    /// Of which unit.
    pub unit_id: Id<Unit>,
    /// Its code.
    pub unit_code: String,
    /// Its name.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// Of which body.
    pub body_id: Option<Id<Body>>,
    /// The key of its kind.
    pub body_kind: Option<String>,
    /// Its own name, or nothing.
    pub body_ar: Option<String>,
    /// In French.
    pub body_fr: Option<String>,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
    /// Of whom it is drawn up.
    pub electors: Electors,
    /// The day of the vote.
    pub on_day: Day,
    /// How many may vote, once it is frozen.
    pub sealed: Option<i64>,
    /// The root over their lines.
    pub root: Option<Vec<u8>>,
    /// Its hash.
    pub hash: Option<Vec<u8>>,
}

impl RollRow {
    /// Where.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// A roll of a territory; nothing elsewhere.
pub fn roll(id: Id<Roll>, scope: Scope) -> Query<RollRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        RollRow,
        "select r.id, r.title, r.unit_id, u.code as unit_code, u.name_ar as unit_ar, u.name_fr as unit_fr, r.body_id, b.kind as body_kind,
           b.name_ar as body_ar, b.name_fr as body_fr, r.region_id, r.province_id, r.commune_id, r.electors, r.on_day,
           s.electors as sealed, s.root, s.hash
         from roll r join unit u on u.id = r.unit_id left join body b on b.id = r.body_id left join roll_seal s on s.roll_id = r.id
         where r.id = {id} {?region: and r.region_id = {region}} {?province: and r.province_id = {province}}
           {?commune: and r.commune_id = {commune}}"
    )
}

/// A roll to write.
#[derive(Clone, Debug)]
pub struct RollInsert<'a> {
    /// It.
    pub id: Id<Roll>,
    /// What is voted on.
    pub title: &'a str,
    /// Of which unit.
    pub unit: Id<Unit>,
    /// Of which body.
    pub body: Option<Id<Body>>,
    /// Where.
    pub place: Place,
    /// Of whom.
    pub electors: Electors,
    /// The day of the vote.
    pub day: Day,
}

/// Adds a roll.
pub fn roll_insert(r: &RollInsert<'_>, act: Id<Act>) -> Change {
    sql!(
        "insert into roll (id, title, unit_id, body_id, region_id, province_id, commune_id, electors, on_day, made_by)
         values ({r.id}, {r.title}, {r.unit}, {r.body}, {r.place.region}, {r.place.province}, {r.place.commune}, {r.electors},
           {r.day}, {act})"
    )
}

/// A step to write.
#[derive(Clone, Debug)]
pub struct StepInsert<'a> {
    /// It.
    pub id: Id<()>,
    /// Of which roll.
    pub roll: Id<Roll>,
    /// What happened.
    pub step: StepOf,
    /// On which day.
    pub on: Day,
    /// Shown until.
    pub until: Option<Day>,
    /// Why.
    pub reason: &'a str,
    /// Under which article.
    pub article: &'a str,
    /// When it was written.
    pub at: Instant,
}

/// Adds a step.
pub fn step_insert(s: &StepInsert<'_>, act: Id<Act>) -> Change {
    sql!(
        "insert into roll_step (id, roll_id, step, on_day, until_on, reason, article, at, made_by)
         values ({s.id}, {s.roll}, {s.step}, {s.on}, {s.until}, {s.reason}, {s.article}, {s.at}, {act})"
    )
}

/// A step of a roll, with who took it.
#[derive(Clone, Debug)]
pub struct StepRow {
    /// What happened.
    pub step: StepOf,
    /// On which day.
    pub on_day: Day,
    /// Shown until.
    pub until_on: Option<Day>,
    /// Why.
    pub reason: String,
    /// Under which article.
    pub article: String,
    /// When it was written.
    pub at: Instant,
    /// Who wrote it.
    pub author_ar: String,
    /// In Latin script.
    pub author_la: String,
}

/// The steps of a roll, the first one first.
pub fn steps(roll: Id<Roll>) -> Query<StepRow> {
    sql!(
        StepRow,
        "select s.step, s.on_day, s.until_on, s.reason, s.article, s.at, coalesce(p.name_ar, '') as \"author_ar!\",
           coalesce(p.name_la, '') as \"author_la!\"
         from roll_step s left join person p on p.id = (select a.person_id from act a where a.id = s.made_by)
         where s.roll_id = {roll} order by s.id"
    )
}

/// A line of a roll to write.
#[derive(Clone, Debug)]
pub struct EntryInsert {
    /// Who.
    pub person: Id<Person>,
    /// By which membership.
    pub membership: Option<Id<Membership>>,
    /// What was found.
    pub judged: Judged,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// By which lists are sorted.
    pub sort_key: String,
    /// Where the membership is on the day.
    pub place: Place,
    /// The code of that unit.
    pub unit: String,
    /// Hides the line.
    pub nonce: Vec<u8>,
    /// Its hash.
    pub leaf: Vec<u8>,
}

/// Adds a line, or writes the line of that person anew.
pub fn entry_put(roll: Id<Roll>, e: &EntryInsert) -> Change {
    let Judged { verdict, reason, article, met_on } = &e.judged;
    sql!(
        "insert into roll_entry (roll_id, person_id, membership_id, verdict, reason, article, met_on, name_ar, name_la, sort_key,
           region_id, province_id, commune_id, unit_code, nonce, leaf)
         values ({roll}, {e.person}, {e.membership}, {verdict}, {reason}, {article}, {met_on}, {e.name_ar}, {e.name_la}, {e.sort_key},
           {e.place.region}, {e.place.province}, {e.place.commune}, {e.unit}, {e.nonce}, {e.leaf})
         on conflict (roll_id, person_id) do update set membership_id = excluded.membership_id, verdict = excluded.verdict,
           reason = excluded.reason, article = excluded.article, met_on = excluded.met_on, name_ar = excluded.name_ar,
           name_la = excluded.name_la, sort_key = excluded.sort_key, region_id = excluded.region_id,
           province_id = excluded.province_id, commune_id = excluded.commune_id, unit_code = excluded.unit_code,
           nonce = excluded.nonce, leaf = excluded.leaf"
    )
}

/// Removes the line of a person on whom the roll has nothing to say any more.
pub fn entry_delete(roll: Id<Roll>, person: Id<Person>) -> Change {
    sql!("delete from roll_entry where roll_id = {roll} and person_id = {person}")
}

/// Decides what becomes of those of whom the register does not tell.
pub fn unknown_become(roll: Id<Roll>, verdict: Verdict) -> Change {
    let (unknown, choice) = (Verdict::Unknown, Reason::Choice);
    sql!(
        "update roll_entry set verdict = {verdict}, reason = {choice} where roll_id = {roll} and verdict = {unknown}"
    )
}

/// How many lines say what.
pub fn counts(roll: Id<Roll>) -> Query<(Verdict, i64)> {
    sql!(
        (Verdict, i64),
        "select verdict, cast(count(*) as bigint) as n from roll_entry where roll_id = {roll} group by verdict"
    )
}

/// The leaves of those who may vote, in the order of their persons' identifiers, so many after one.
pub fn leaves(roll: Id<Roll>, after: Id<Person>, limit: i64) -> Query<(Id<Person>, Vec<u8>)> {
    let listed = Verdict::Listed;
    sql!(
        (Id<Person>, Vec<u8>),
        "select person_id, leaf from roll_entry where roll_id = {roll} and verdict = {listed} and person_id > {after}
         order by person_id limit {limit}"
    )
}

/// Freezes a roll.
pub fn seal_insert(
    roll: Id<Roll>,
    electors: i64,
    (root, hash): (&[u8], &[u8]),
    at: Instant,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into roll_seal (roll_id, electors, root, hash, at, made_by) values ({roll}, {electors}, {root}, {hash}, {at}, {act})"
    )
}

/// The name of somebody who is erased goes from every roll; leaf and verdict stay, so that each hash can still be checked.
pub fn names_erased(person: Id<Person>) -> Change {
    let nothing: &[u8] = &[];
    sql!(
        "update roll_entry set name_ar = '', name_la = '', sort_key = '', nonce = {nothing} where person_id = {person}"
    )
}

/// A remark to write.
#[derive(Clone, Debug)]
pub struct RemarkInsert<'a> {
    /// It.
    pub id: Id<Remark>,
    /// On which roll.
    pub roll: Id<Roll>,
    /// Of whom it speaks.
    pub person: Id<Person>,
    /// Within the days that the statute gives.
    pub objection: bool,
    /// What it asks.
    pub asks: Asks,
    /// In words.
    pub text: &'a str,
    /// On which day.
    pub on: Day,
    /// When it was written.
    pub at: Instant,
}

/// Adds a remark.
pub fn remark_insert(r: &RemarkInsert<'_>, act: Id<Act>) -> Change {
    sql!(
        "insert into roll_remark (id, roll_id, person_id, objection, asks, text, on_day, at, made_by)
         values ({r.id}, {r.roll}, {r.person}, {r.objection}, {r.asks}, {r.text}, {r.on}, {r.at}, {act})"
    )
}

/// Answers a remark, once.
pub fn remark_answer(
    id: Id<Remark>,
    roll: Id<Roll>,
    answer: Answer,
    reason: &str,
    at: Instant,
    act: Id<Act>,
) -> Change {
    sql!(
        "update roll_remark set answer = {answer}, answer_reason = {reason}, answered_at = {at}, answered_by = {act}
         where id = {id} and roll_id = {roll} and answer is null"
    )
}

/// A remark.
#[derive(Clone, Debug)]
pub struct RemarkRow {
    /// It.
    pub id: Id<Remark>,
    /// Of whom.
    pub person_id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// Within the days that the statute gives.
    pub objection: bool,
    /// What it asks.
    pub asks: Asks,
    /// In words.
    pub text: String,
    /// On which day.
    pub on_day: Day,
    /// How it was answered.
    pub answer: Option<Answer>,
    /// Why.
    pub answer_reason: String,
}

/// The remarks on a roll, the newest first.
pub fn remarks(roll: Id<Roll>) -> Query<RemarkRow> {
    sql!(
        RemarkRow,
        "select k.id, k.person_id, p.name_ar, p.name_la, k.objection, k.asks, k.text, k.on_day, k.answer, k.answer_reason
         from roll_remark k join person p on p.id = k.person_id where k.roll_id = {roll} order by k.id desc limit 500"
    )
}

/// How many remarks are not answered.
pub fn remarks_open(roll: Id<Roll>) -> Query<i64> {
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n from roll_remark where roll_id = {roll} and answer is null"
    )
}

/// Who is to be listed or struck off because a remark was granted, the last answer last.
pub fn granted(roll: Id<Roll>) -> Query<(Id<Person>, Asks)> {
    let yes = Answer::Granted;
    sql!(
        (Id<Person>, Asks),
        "select person_id, asks from roll_remark where roll_id = {roll} and answer = {yes} order by answered_at, id"
    )
}

/// A remark of a roll that waits for its answer.
pub fn remark(id: Id<Remark>, roll: Id<Roll>) -> Query<(Id<Person>, Asks, Option<Answer>)> {
    sql!(
        (Id<Person>, Asks, Option<Answer>),
        "select person_id, asks, answer from roll_remark where id = {id} and roll_id = {roll}"
    )
}
