//! SQL of the queue (G03).

use super::ApplicationRow;
use crate::{
    access::Scope,
    decisions::Decision,
    joining::{Application, Campaign, Channel, StepKind},
};
use amana_base::{Day, Id};
use amana_sql::{Query, sql, text_enum};

text_enum! {
    /// Which applications a list shows.
    pub enum Wanted {
        /// Those that wait for somebody.
        Open = "open",
        /// Those whose time by the statute has passed.
        Late = "late",
        /// Those before the body above.
        Appealed = "appealed",
        /// Those decided or taken back.
        Closed = "closed",
        /// All of them.
        All = "all",
    }
}

/// Which applications a list shows.
#[derive(Clone, Copy, Debug)]
pub struct Which {
    /// Where they stand.
    pub wanted: Wanted,
    /// Those that came on this day or later still have time by the statute.
    pub in_time_from: Day,
    /// Those put off to this day or later have time too.
    pub today: Day,
    /// How it came.
    pub channel: Option<Channel>,
    /// On which form.
    pub campaign: Option<Id<Campaign>>,
}

/// Where a page of the queue ends.
pub struct Anchor {
    /// The day.
    pub received_on: Day,
    /// The last application.
    pub id: Id<Application>,
}

/// Where an application stands in the queue.
pub fn anchor(id: Id<Application>) -> Query<Anchor> {
    sql!(Anchor, "select received_on, id from application where id = {id}")
}

/// A page of the queue, the oldest first.
pub fn queue(scope: Scope, which: &Which, after: Option<&Anchor>, limit: i64) -> Query<ApplicationRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    let (wanted, from_on, today) = (which.wanted, which.in_time_from, which.today);
    let (channel, campaign) = (which.channel, which.campaign);
    let (after_on, after_id) = (after.map(|a| a.received_on), after.map(|a| a.id));
    sql!(
        ApplicationRow,
        "select a.id, a.campaign_id, a.text_id, a.person_id, a.channel, a.year, a.number, a.region_id, a.province_id, a.commune_id,
           p.code as province_code, u.name_ar as unit_ar, u.name_fr as unit_fr, a.received_on, a.sealed, k.wrapped,
           a.phone_blind, a.email_blind, a.sworn_on, a.sworn_text, a.decided_by
         from application a left join person_key k on k.person_id = a.person_id left join unit p on p.id = a.province_id
           left join unit u on u.id = case when a.commune_id <> 0 then a.commune_id when a.province_id <> 0 then a.province_id
             else a.region_id end
         where 1 = 1 {?region: and a.region_id = {region}} {?province: and a.province_id = {province}}
           {?commune: and a.commune_id = {commune}}
           and ({wanted} = 'all' or ({wanted} = 'closed' and a.decided_by is not null)
             or ({wanted} = 'open' and a.decided_by is null)
             or ({wanted} = 'late' and a.decided_by is null and a.received_on < {from_on} and not exists (select 1
               from application_step s where s.application_id = a.id and (s.step = 'appealed'
                 or (s.step = 'adjourned' and s.until_on >= {today}))))
             or ({wanted} = 'appealed' and a.decided_by is null and exists (select 1 from application_step s
               where s.application_id = a.id and s.step = 'appealed')))
           {?channel: and a.channel = {channel}} {?campaign: and a.campaign_id = {campaign}}
           {?after_on: and (a.received_on > {after_on} or (a.received_on = {after_on} and a.id > {after_id}))}
         order by a.received_on, a.id limit {limit}"
    )
}

/// How many applications a list shows in all.
pub fn count(scope: Scope, which: &Which) -> Query<i64> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    let (wanted, from_on, today) = (which.wanted, which.in_time_from, which.today);
    let (channel, campaign) = (which.channel, which.campaign);
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n from application a
         where 1 = 1 {?region: and a.region_id = {region}} {?province: and a.province_id = {province}}
           {?commune: and a.commune_id = {commune}}
           and ({wanted} = 'all' or ({wanted} = 'closed' and a.decided_by is not null)
             or ({wanted} = 'open' and a.decided_by is null)
             or ({wanted} = 'late' and a.decided_by is null and a.received_on < {from_on} and not exists (select 1
               from application_step s where s.application_id = a.id and (s.step = 'appealed'
                 or (s.step = 'adjourned' and s.until_on >= {today}))))
             or ({wanted} = 'appealed' and a.decided_by is null and exists (select 1 from application_step s
               where s.application_id = a.id and s.step = 'appealed')))
           {?channel: and a.channel = {channel}} {?campaign: and a.campaign_id = {campaign}}"
    )
}

/// Other open applications of a territory with the same telephone or address.
pub fn same_contact(
    id: Id<Application>,
    phone: &[u8],
    email: &[u8],
    scope: Scope,
) -> Query<(Id<Application>, Option<String>, i64, i64)> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        (Id<Application>, Option<String>, i64, i64),
        "select a.id, p.code, a.year, a.number from application a left join unit p on p.id = a.province_id
         where a.id <> {id} and (a.phone_blind = {phone} or a.email_blind = {email})
           {?region: and a.region_id = {region}} {?province: and a.province_id = {province}}
           {?commune: and a.commune_id = {commune}}
         order by a.id limit 20"
    )
}

/// An application that a decision judged: its identifier, the code of its province, its year and number, what became of it.
pub type Judged = (Id<Application>, Option<String>, i64, i64, StepKind);

/// What a decision did with applications.
pub fn of_decision(id: Id<Decision>) -> Query<Judged> {
    sql!(
        (Id<Application>, Option<String>, i64, i64, StepKind),
        "select a.id, p.code, a.year, a.number, s.step from application_step s join application a on a.id = s.application_id
           left join unit p on p.id = a.province_id
         where s.decision_id = {id} order by s.id"
    )
}
