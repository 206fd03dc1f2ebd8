//! SQL of what has been kept as long as it was needed.

use crate::{
    access::Scope,
    journal::Act,
    rights::{Due, Rule, Settled},
    territory::Place,
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// Something that is due.
pub struct FoundRow {
    /// What: an application, a prospect, a person, a session, a request.
    pub ref_id: i64,
    /// Since when it need not be kept.
    pub since: Day,
    /// Region, or 0.
    pub region_id: i64,
    /// Province, or 0.
    pub province_id: i64,
    /// Commune, or 0.
    pub commune_id: i64,
}

/// Applications refused or taken back before a day.
pub fn applications(before: Day, limit: i64) -> Query<FoundRow> {
    sql!(
        FoundRow,
        "select a.id as ref_id, a.received_on as since, a.region_id, a.province_id, a.commune_id from application a
           join person_key k on k.person_id = a.person_id
         where a.received_on < {before} and a.decided_by is not null and k.wrapped is not null
           and not exists (select 1 from person p where p.id = a.person_id)
           and not exists (select 1 from application_step s where s.application_id = a.id and s.on_day >= {before})
           and not exists (select 1 from retention_due d where d.rule = 'application' and d.ref_id = a.id)
         order by a.received_on, a.id limit {limit}"
    )
}

/// Who wanted to be told more before a day, and did not apply.
pub fn prospects(before: Day, limit: i64) -> Query<FoundRow> {
    sql!(
        FoundRow,
        "select c.id as ref_id, c.given_on as since, c.region_id, c.province_id, c.commune_id from prospect c
         where c.given_on < {before} and c.withdrawn_on is null and c.application_id is null
           and not exists (select 1 from retention_due d where d.rule = 'prospect' and d.ref_id = c.id)
         order by c.id limit {limit}"
    )
}

/// Persons whose last membership ended before a day.
pub fn memberships(before: Day, limit: i64) -> Query<FoundRow> {
    sql!(
        FoundRow,
        "select m.person_id as ref_id, m.ended_on as \"since!\", m.region_id, m.province_id, m.commune_id from membership m
           join person p on p.id = m.person_id
         where m.ended_on is not null and m.ended_on < {before} and p.erased_at is null and p.merged_into is null
           and not exists (select 1 from membership o where o.person_id = m.person_id and o.id <> m.id
             and (o.ended_on is null or o.ended_on > m.ended_on or (o.ended_on = m.ended_on and o.id > m.id)))
           and not exists (select 1 from retention_due d where d.rule = 'membership' and d.ref_id = m.person_id)
         order by m.ended_on, m.id limit {limit}"
    )
}

/// Sessions that ended before a moment: of nobody's territory, so the headquarters'.
pub fn sessions(before: Instant, limit: i64) -> Query<(i64, Instant)> {
    sql!(
        (i64, Instant),
        "select s.id, s.expires_at from session s where s.expires_at < {before}
           and not exists (select 1 from retention_due d where d.rule = 'session' and d.ref_id = s.id)
         order by s.expires_at limit {limit}"
    )
}

/// Requests that were answered before a day.
pub fn requests(before: Day, limit: i64) -> Query<FoundRow> {
    sql!(
        FoundRow,
        "select r.id as ref_id, r.answered_on as \"since!\", r.region_id, r.province_id, r.commune_id from rights_request r
         where r.answered_on is not null and r.answered_on < {before} and r.received_on < {before}
           and not exists (select 1 from retention_due d where d.rule = 'request' and d.ref_id = r.id)
         order by r.received_on, r.id limit {limit}"
    )
}

/// A proposal to delete.
pub struct DueInsert {
    /// It.
    pub id: Id<Due>,
    /// Under which rule.
    pub rule: Rule,
    /// What.
    pub ref_id: i64,
    /// Since when it is due.
    pub due_on: Day,
    /// Today.
    pub on: Day,
    /// Where.
    pub place: Place,
}

/// Proposes, once.
pub fn due_insert(d: &DueInsert, act: Id<Act>) -> Change {
    sql!(
        "insert into retention_due (id, rule, ref_id, due_on, proposed_on, region_id, province_id, commune_id, made_by)
         values ({d.id}, {d.rule}, {d.ref_id}, {d.due_on}, {d.on}, {d.place.region}, {d.place.province}, {d.place.commune}, {act})
         on conflict (rule, ref_id) do nothing"
    )
}

/// A proposal.
#[derive(Clone, Debug)]
pub struct DueRow {
    /// It.
    pub id: Id<Due>,
    /// Under which rule.
    pub rule: Rule,
    /// What.
    pub ref_id: i64,
    /// Since when it is due.
    pub due_on: Day,
    /// The person's name, where there is one of the record, in Arabic.
    pub name_ar: Option<String>,
    /// In Latin script.
    pub name_la: Option<String>,
    /// Region, or 0.
    pub region_id: i64,
    /// Province, or 0.
    pub province_id: i64,
    /// Commune, or 0.
    pub commune_id: i64,
    /// What was decided.
    pub settled: Option<Settled>,
    /// When.
    pub settled_on: Option<Day>,
    /// Why it is kept on.
    pub reason: String,
}

impl DueRow {
    /// Where.
    pub fn place(&self) -> Place {
        Place::raw(self.region_id, self.province_id, self.commune_id)
    }
}

/// What is proposed in a territory and waits, the longest due first.
pub fn open(scope: Scope, limit: i64) -> Query<DueRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        DueRow,
        "select d.id, d.rule, d.ref_id, d.due_on, p.name_ar, p.name_la, d.region_id, d.province_id, d.commune_id, d.settled,
           d.settled_on, d.reason
         from retention_due d left join person p on d.rule = 'membership' and p.id = d.ref_id
         where d.settled is null {?region: and d.region_id = {region}} {?province: and d.province_id = {province}}
           {?commune: and d.commune_id = {commune}}
         order by d.due_on, d.id limit {limit}"
    )
}

/// How many of each kind wait in a territory.
pub fn count(scope: Scope) -> Query<i64> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n from retention_due where settled is null {?region: and region_id = {region}}
           {?province: and province_id = {province}} {?commune: and commune_id = {commune}}"
    )
}

/// One proposal of a territory.
pub fn due(id: Id<Due>, scope: Scope) -> Query<DueRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        DueRow,
        "select d.id, d.rule, d.ref_id, d.due_on, p.name_ar, p.name_la, d.region_id, d.province_id, d.commune_id, d.settled,
           d.settled_on, d.reason
         from retention_due d left join person p on d.rule = 'membership' and p.id = d.ref_id
         where d.id = {id} {?region: and d.region_id = {region}} {?province: and d.province_id = {province}}
           {?commune: and d.commune_id = {commune}}"
    )
}

/// Settles a proposal, unless it was.
pub fn settle(id: Id<Due>, how: Settled, on: Day, reason: &str, act: Id<Act>) -> Change {
    sql!(
        "update retention_due set settled = {how}, settled_on = {on}, reason = {reason}, settled_by = {act}
         where id = {id} and settled is null"
    )
}

/// A session goes.
pub fn session_delete(id: i64) -> Change {
    sql!("delete from session where id = {id}")
}

/// What an answered request said goes; that there was one, and when it was answered, stays.
pub fn request_empty(id: i64, nothing: &[u8]) -> Change {
    sql!("update rights_request set sealed = {nothing}, answer = null where id = {id}")
}

/// The key that an application's values are under.
pub fn application_person(id: i64) -> Query<Id<crate::people::Person>> {
    sql!((Id<crate::people::Person>), "select person_id from application where id = {id}")
}
