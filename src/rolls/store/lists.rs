//! SQL of what the pages of rolls show.

use super::{Roll, RollRow};
use crate::{
    access::Scope,
    members::Membership,
    people::Person,
    rolls::model::{Reason, StepOf, Verdict},
    territory::Place,
};
use amana_base::{Day, Id};
use amana_sql::{Query, sql};

/// The rolls of a territory, the newest first, so many before one.
pub fn rolls(scope: Scope, before: Option<Id<Roll>>, limit: i64) -> Query<RollRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        RollRow,
        "select r.id, r.title, r.unit_id, u.code as unit_code, u.name_ar as unit_ar, u.name_fr as unit_fr, r.body_id, b.kind as body_kind,
           b.name_ar as body_ar, b.name_fr as body_fr, r.region_id, r.province_id, r.commune_id, r.electors, r.on_day,
           s.electors as sealed, s.root, s.hash
         from roll r join unit u on u.id = r.unit_id left join body b on b.id = r.body_id left join roll_seal s on s.roll_id = r.id
         where 1 = 1 {?before: and r.id < {before}} {?region: and r.region_id = {region}}
           {?province: and r.province_id = {province}} {?commune: and r.commune_id = {commune}}
         order by r.id desc limit {limit}"
    )
}

/// The steps of these rolls.
pub fn steps_of(rolls: &[Id<Roll>]) -> Query<(Id<Roll>, StepOf, Option<Day>)> {
    sql!(
        (Id<Roll>, StepOf, Option<Day>),
        "select roll_id, step, until_on from roll_step where roll_id in ({*rolls..}) order by id"
    )
}

/// A line of a roll as it is shown.
#[derive(Clone, Debug)]
pub struct EntryRow {
    /// Who.
    pub person_id: Id<Person>,
    /// By which membership.
    pub membership_id: Option<Id<Membership>>,
    /// May they vote?
    pub verdict: Verdict,
    /// Why.
    pub reason: Reason,
    /// Under which article.
    pub article: String,
    /// From which day the condition would be met.
    pub met_on: Option<Day>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// By which lists are sorted.
    pub sort_key: String,
    /// Region, or 0.
    pub region_id: i64,
    /// Province, or 0.
    pub province_id: i64,
    /// Commune, or 0.
    pub commune_id: i64,
    /// The code of the unit of the membership.
    pub unit_code: String,
}

impl EntryRow {
    /// Where the membership is.
    pub fn place(&self) -> Place {
        Place::raw(self.region_id, self.province_id, self.commune_id)
    }
}

/// A page of the lines of a roll that say this, by name.
pub fn entries(
    roll: Id<Roll>,
    verdict: Verdict,
    after: Option<(&str, Id<Person>)>,
    limit: i64,
) -> Query<EntryRow> {
    let (key, person) = after.unzip();
    sql!(
        EntryRow,
        "select person_id, membership_id, verdict, reason, article, met_on, name_ar, name_la, sort_key, region_id, province_id,
           commune_id, unit_code
         from roll_entry where roll_id = {roll} and verdict = {verdict} {?key: and (sort_key, person_id) > ({key}, {person})}
         order by sort_key, person_id limit {limit}"
    )
}

/// The line of one person.
pub fn entry(roll: Id<Roll>, person: Id<Person>) -> Query<EntryRow> {
    sql!(
        EntryRow,
        "select person_id, membership_id, verdict, reason, article, met_on, name_ar, name_la, sort_key, region_id, province_id,
           commune_id, unit_code
         from roll_entry where roll_id = {roll} and person_id = {person}"
    )
}

/// The line of a person under any record that became part of theirs.
pub fn line_of(roll: Id<Roll>, person: Id<Person>) -> Query<EntryRow> {
    sql!(
        EntryRow,
        "select person_id, membership_id, verdict, reason, article, met_on, name_ar, name_la, sort_key, region_id, province_id,
           commune_id, unit_code
         from roll_entry where roll_id = {roll} and (person_id = {person}
           or person_id in (select g.gone_id from person_merge g where g.kept_id = {person} and g.undone_by is null))
         order by case verdict when 'listed' then 0 else 1 end, person_id limit 1"
    )
}

/// How many lines of those excluded or not told say why.
pub fn reasons(roll: Id<Roll>) -> Query<(Verdict, Reason, i64)> {
    sql!(
        (Verdict, Reason, i64),
        "select verdict, reason, cast(count(*) as bigint) as n from roll_entry where roll_id = {roll} group by verdict, reason
         order by verdict, n desc"
    )
}

/// What a slip is made of: names, unit, secret of a line of somebody who may vote.
pub fn slip_of(roll: Id<Roll>, person: Id<Person>) -> Query<(String, String, String, Vec<u8>)> {
    let listed = Verdict::Listed;
    sql!(
        (String, String, String, Vec<u8>),
        "select name_ar, name_la, unit_code, nonce from roll_entry
         where roll_id = {roll} and person_id = {person} and verdict = {listed}"
    )
}

/// The rolls on which a person has a line and that are shown or frozen, the newest first.
pub fn of_person(person: Id<Person>, limit: i64) -> Query<Id<Roll>> {
    sql!(
        (Id<Roll>),
        "select distinct r.id from roll_entry e join roll r on r.id = e.roll_id
         where (e.person_id = {person}
             or e.person_id in (select g.gone_id from person_merge g where g.kept_id = {person} and g.undone_by is null))
           and exists (select 1 from roll_step s where s.roll_id = r.id and s.step in ('shown', 'frozen'))
         order by r.id desc limit {limit}"
    )
}

/// The rolls whose hash was published, the newest first; those that were withdrawn too.
pub fn published(before: Option<Id<Roll>>, limit: i64) -> Query<Id<Roll>> {
    sql!(
        (Id<Roll>),
        "select roll_id from roll_step where step = 'published' {?before: and roll_id < {before}} order by roll_id desc limit {limit}"
    )
}
