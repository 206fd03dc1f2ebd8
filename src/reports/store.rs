//! SQL of reports: what the structure in memory does not know of a period. Each is one query for all of a territory, never one for each
//! line; what confidential bodies do is for their members (B13), what elected institutions do is not the organisation's.

pub mod offices;

use crate::{
    access::Scope,
    decisions::{Item, Kind},
    people::{Person, Sex},
    programmes::Target,
    reports::Span,
};
use amana_base::Id;
use amana_sql::{Query, sql};

/// How the meetings of a period were held.
pub struct Quorums {
    /// With the quorum, as it was counted.
    pub lawful: i64,
    /// Without it.
    pub short: i64,
}

/// How many meetings of a period had their quorum, and how many had not; of the others nobody wrote it down.
pub fn quorums(scope: Scope, span: Span) -> Query<Quorums> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        Quorums,
        "select cast(coalesce(sum(case when t.present >= t.quorum_needed then 1 else 0 end), 0) as bigint) as \"lawful!\",
           cast(coalesce(sum(case when t.present < t.quorum_needed then 1 else 0 end), 0) as bigint) as \"short!\"
         from meeting t left join body b on b.id = t.body_id
         where t.held_on >= {span.from} and t.held_on <= {span.to} and t.present is not null and t.quorum_needed is not null
           and coalesce(b.confidential, 0) = 0 and coalesce(b.sphere, 'party') <> 'elected'
           {?region: and t.region_id = {region}} {?province: and t.province_id = {province}}
           {?commune: and t.commune_id = {commune}}
           and not exists (select 1 from convocation c where c.meeting_id = t.id and not exists (select 1 from meeting_step s
             where s.meeting_id = t.id and s.step in ('opened', 'closed', 'reported', 'adopted')))"
    )
}

/// Meetings that were called off, or found without quorum and not opened, in a period.
pub fn fallen(scope: Scope, span: Span) -> Query<(String, i64)> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        (String, i64),
        "select s.step, cast(count(distinct t.id) as bigint) as n
         from meeting_step s join meeting t on t.id = s.meeting_id left join body b on b.id = t.body_id
         where s.step in ('cancelled', 'inquorate') and coalesce(t.held_on, s.on_day) >= {span.from}
           and coalesce(t.held_on, s.on_day) <= {span.to}
           and coalesce(b.confidential, 0) = 0 and coalesce(b.sphere, 'party') <> 'elected'
           {?region: and t.region_id = {region}} {?province: and t.province_id = {province}}
           {?commune: and t.commune_id = {commune}}
           and not exists (select 1 from meeting_step o where o.meeting_id = t.id and o.step in ('opened', 'closed', 'reported', 'adopted'))
         group by s.step order by s.step"
    )
}

/// The decisions of a period, by kind.
pub fn decisions(scope: Scope, span: Span) -> Query<(Kind, i64)> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        (Kind, i64),
        "select d.kind, cast(count(*) as bigint) as n
         from decision d left join body b on b.id = d.body_id left join meeting t on t.id = d.meeting_id left join body tb on tb.id = t.body_id
         where d.taken_on >= {span.from} and d.taken_on <= {span.to}
           and coalesce(b.confidential, 0) = 0 and coalesce(tb.confidential, 0) = 0 and coalesce(b.sphere, 'party') <> 'elected'
           {?region: and d.region_id = {region}} {?province: and d.province_id = {province}}
           {?commune: and d.commune_id = {commune}}
         group by d.kind order by d.kind"
    )
}

/// Work with who answers for it.
pub struct WorkRow {
    /// It.
    pub id: Id<Item>,
    /// What to do.
    pub text: String,
    /// The post of the seat it belongs to.
    pub post: Option<String>,
    /// Its rank.
    pub rank: Option<i64>,
    /// Who does it.
    pub person_id: Option<Id<Person>>,
    /// In Arabic.
    pub person_ar: Option<String>,
    /// In Latin script.
    pub person_la: Option<String>,
    /// When known.
    pub sex: Option<Sex>,
}

/// This work, in no order.
pub fn work(ids: &[i64]) -> Query<WorkRow> {
    sql!(
        WorkRow,
        "select i.id, i.text, s.post as \"post?\", s.rank as \"rank?\", i.person_id, p.name_ar as person_ar, p.name_la as person_la,
           p.sex as \"sex?\"
         from action_item i left join seat s on s.id = i.seat_id left join person p on p.id = i.person_id where i.id in ({*ids..})"
    )
}

/// Targets whose day was moved in a period.
pub fn moved(scope: Scope, span: Span) -> Query<Id<Target>> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        (Id<Target>),
        "select distinct s.target_id from programme_target_step s join programme_target t on t.id = s.target_id
         where s.step = 'moved' and s.on_day >= {span.from} and s.on_day <= {span.to} {?region: and t.region_id = {region}}
           {?province: and t.province_id = {province}} {?commune: and t.commune_id = {commune}}
         order by s.target_id limit 20000"
    )
}
