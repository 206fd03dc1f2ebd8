//! SQL of the calendar (E06), of its secret addresses, and of the bodies that have not met in time (N08).

use crate::{
    access::Scope,
    accounts::Account,
    bodies::Body,
    journal::Act,
    meetings::{Meeting, Step},
    people::Person,
    territory::{Place, Unit},
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// A meeting in the calendar.
#[derive(Clone, Debug)]
pub struct Dated {
    /// It.
    pub id: Id<Meeting>,
    /// What it is called.
    pub title: String,
    /// Its day.
    pub held_on: Day,
    /// Its hour, when the program convened it.
    pub minute: Option<i64>,
    /// Of the calendar invitation.
    pub sequence: Option<i64>,
    /// The last step, when the program convened it.
    pub step: Option<Step>,
    /// Kind of the body.
    pub body_kind: Option<String>,
    /// The body.
    pub body_id: Option<Id<Body>>,
    /// Own name in Arabic.
    pub body_ar: Option<String>,
    /// In French.
    pub body_fr: Option<String>,
    /// Unit in Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
}

impl Dated {
    /// Where.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// The meetings of a territory from one day until before another, as far as this reader may see them (B13).
pub fn meetings(
    scope: Scope,
    level: Option<&str>,
    (from, until): (Day, Day),
    me: Id<Person>,
    on: Day,
    limit: i64,
) -> Query<Dated> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        Dated,
        "select t.id, t.title, t.held_on as \"held_on!\", c.starts_at_minute as \"minute?\", c.sequence as \"sequence?\",
           case when c.meeting_id is not null then
             (select s.step from meeting_step s where s.meeting_id = t.id order by s.id desc limit 1) end as step,
           b.kind as body_kind, t.body_id, b.name_ar as body_ar, b.name_fr as body_fr, u.name_ar as unit_ar, u.name_fr as unit_fr,
           t.region_id, t.province_id, t.commune_id
         from meeting t join unit u on u.id = t.unit_id left join body b on b.id = t.body_id
           left join convocation c on c.meeting_id = t.id
         where t.sort_on >= {from} and t.sort_on < {until} and t.held_on is not null and t.date_precision = 'day'
           and (b.id is null or b.confidential = 0
             or exists (select 1 from mandate x where x.body_id = t.body_id and x.person_id = {me} and x.from_on <= {on}
                  and (x.until_on is null or x.until_on > {on}))
             or exists (select 1 from meeting_person y where y.meeting_id = t.id and y.person_id = {me}))
           {?region: and t.region_id = {region}} {?province: and t.province_id = {province}} {?commune: and t.commune_id = {commune}}
           {?level: and case when t.region_id = 0 then 'national' when t.province_id = 0 then 'regional' when t.commune_id = 0 then 'provincial' else 'local' end = {level}}
         order by t.sort_on, t.id limit {limit}"
    )
}

/// The meetings that bodies of elsewhere hold in a territory: a parliamentary group, a national body away from its seat (C13).
pub fn hosted(
    scope: Scope,
    level: Option<&str>,
    (from, until): (Day, Day),
    me: Id<Person>,
    on: Day,
    limit: i64,
) -> Query<Dated> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        Dated,
        "select t.id, t.title, t.held_on as \"held_on!\", c.starts_at_minute as \"minute?\", c.sequence as \"sequence?\",
           case when c.meeting_id is not null then
             (select s.step from meeting_step s where s.meeting_id = t.id order by s.id desc limit 1) end as step,
           b.kind as body_kind, t.body_id, b.name_ar as body_ar, b.name_fr as body_fr, u.name_ar as unit_ar, u.name_fr as unit_fr,
           t.region_id, t.province_id, t.commune_id
         from meeting t join unit h on h.id = t.host_unit_id join unit u on u.id = t.unit_id left join body b on b.id = t.body_id
           left join convocation c on c.meeting_id = t.id
         where t.sort_on >= {from} and t.sort_on < {until} and t.held_on is not null and t.date_precision = 'day'
           and (b.id is null or b.confidential = 0
             or exists (select 1 from mandate x where x.body_id = t.body_id and x.person_id = {me} and x.from_on <= {on}
                  and (x.until_on is null or x.until_on > {on}))
             or exists (select 1 from meeting_person y where y.meeting_id = t.id and y.person_id = {me}))
           {?region: and h.region_id = {region} and t.region_id <> {region}}
           {?province: and h.province_id = {province} and t.province_id <> {province}}
           {?commune: and h.commune_id = {commune} and t.commune_id <> {commune}}
           {?level: and case when t.region_id = 0 then 'national' when t.province_id = 0 then 'regional' when t.commune_id = 0 then 'provincial' else 'local' end = {level}}
         order by t.sort_on, t.id limit {limit}"
    )
}

/// A deadline in the calendar: of a directive or of open work.
#[derive(Clone, Debug)]
pub struct Deadline {
    /// `directive` or `item`.
    pub kind: String,
    /// Which.
    pub id: i64,
    /// What.
    pub text: String,
    /// By when.
    pub due_on: Day,
    /// Unit of the body that answers, in Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
}

/// The deadlines of a territory from one day until before another: directives in force that bodies there ask or are asked, and
/// open work; those of confidential bodies apart (B13).
pub fn deadlines(
    scope: Scope,
    level: Option<&str>,
    (from, until): (Day, Day),
    limit: i64,
) -> Query<Deadline> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        Deadline,
        "select l.kind, l.id as \"id!\", l.text, l.due_on as \"due_on!\", l.unit_ar, l.unit_fr from (
           select 'directive' as kind, x.decision_id as id, d.text, x.due_on, u.name_ar as unit_ar, u.name_fr as unit_fr
           from directive x join decision d on d.id = x.decision_id join body b on b.id = x.body_id join unit u on u.id = b.unit_id
           where x.due_on >= {from} and x.due_on < {until}
             and not exists (select 1 from directive_end e where e.decision_id = x.decision_id)
             {?region: and (x.region_id = {region} or exists (select 1 from addressee a where a.decision_id = x.decision_id and a.region_id = {region}))}
             {?province: and (x.province_id = {province} or exists (select 1 from addressee a where a.decision_id = x.decision_id and a.province_id = {province}))}
             {?commune: and (x.commune_id = {commune} or exists (select 1 from addressee a where a.decision_id = x.decision_id and a.commune_id = {commune}))}
             {?level: and case when x.region_id = 0 then 'national' when x.province_id = 0 then 'regional' when x.commune_id = 0 then 'provincial' else 'local' end = {level}}
           union all
           select 'item' as kind, i.id, i.text, i.due_on, u.name_ar as unit_ar, u.name_fr as unit_fr
           from action_item i join body b on b.id = i.body_id join unit u on u.id = b.unit_id
           where i.done_on is null and i.due_on >= {from} and i.due_on < {until} and b.confidential = 0
             {?region: and i.region_id = {region}} {?province: and i.province_id = {province}} {?commune: and i.commune_id = {commune}}
             {?level: and case when i.region_id = 0 then 'national' when i.province_id = 0 then 'regional' when i.commune_id = 0 then 'provincial' else 'local' end = {level}}) l
         order by l.due_on, l.id limit {limit}"
    )
}

/// A milestone in the calendar.
#[derive(Clone, Debug)]
pub struct Mark {
    /// It.
    pub id: i64,
    /// What.
    pub what: String,
    /// By when.
    pub due_on: Day,
    /// When it happened.
    pub done_on: Option<Day>,
    /// The meeting that set it.
    pub meeting_id: Option<Id<Meeting>>,
    /// Unit in Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
}

/// The milestones of a territory from one day until before another; those of confidential bodies apart (B13).
pub fn milestones(scope: Scope, level: Option<&str>, (from, until): (Day, Day), limit: i64) -> Query<Mark> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        Mark,
        "select m.id as \"id!\", m.what, m.due_on as \"due_on!\", m.done_on, m.meeting_id, u.name_ar as unit_ar, u.name_fr as unit_fr
         from milestone m join unit u on u.id = m.unit_id
         where m.due_on >= {from} and m.due_on < {until} and m.date_precision = 'day'
           and not exists (select 1 from body b where b.id = m.body_id and b.confidential = 1)
           and not exists (select 1 from meeting t join body b on b.id = t.body_id where t.id = m.meeting_id and b.confidential = 1)
           {?region: and m.region_id = {region}} {?province: and m.province_id = {province}} {?commune: and m.commune_id = {commune}}
           {?level: and case when m.region_id = 0 then 'national' when m.province_id = 0 then 'regional' when m.commune_id = 0 then 'provincial' else 'local' end = {level}}
         order by m.due_on, m.id limit {limit}"
    )
}

/// A secret address of a calendar.
pub enum Feed {}

/// Adds one.
pub fn feed_insert(
    id: Id<Feed>,
    account: Id<Account>,
    hash: &[u8],
    p: Place,
    at: Instant,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into calendar_feed (id, account_id, token_hash, region_id, province_id, commune_id, made_at, made_by)
         values ({id}, {account}, {hash}, {p.region}, {p.province}, {p.commune}, {at}, {act})"
    )
}

/// Revokes those of an account.
pub fn feeds_revoke(account: Id<Account>, at: Instant) -> Change {
    sql!("update calendar_feed set revoked_at = {at} where account_id = {account} and revoked_at is null")
}

/// The one in force of an account.
pub fn feed_of(account: Id<Account>) -> Query<Id<Feed>> {
    sql!(
        (Id<Feed>),
        "select id from calendar_feed where account_id = {account} and revoked_at is null order by id desc limit 1"
    )
}

/// Whose address it is.
pub struct FeedRow {
    /// The account.
    pub account_id: Id<Account>,
    /// Its person.
    pub person_id: Option<Id<Person>>,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
}

impl FeedRow {
    /// The territory it was made for.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// The address in force with this secret, of an account that is open.
pub fn feed_by_token(hash: &[u8]) -> Query<FeedRow> {
    sql!(
        FeedRow,
        "select f.account_id, a.person_id, f.region_id, f.province_id, f.commune_id
         from calendar_feed f join account a on a.id = f.account_id
         where f.token_hash = {hash} and f.revoked_at is null and a.closed_at is null"
    )
}

/// A body with its last meeting.
#[derive(Clone, Debug)]
pub struct Silent {
    /// It.
    pub id: Id<Body>,
    /// Its kind.
    pub kind: String,
    /// Own name in Arabic.
    pub name_ar: String,
    /// In French.
    pub name_fr: String,
    /// Code of the unit.
    pub unit_code: String,
    /// Unit in Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// When it was founded.
    pub founded_on: Option<Day>,
    /// When it met last.
    pub met_on: Option<Day>,
    /// A meeting to come.
    pub next_on: Option<Day>,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
}

impl Silent {
    /// Where.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// The living bodies of these kinds in a territory with their last meeting and the next; confidential ones apart (B13).
pub fn last_meetings(scope: Scope, kinds: &[String], on: Day, limit: i64) -> Query<Silent> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        Silent,
        "select b.id, b.kind, b.name_ar, b.name_fr, u.code as unit_code, u.name_ar as unit_ar, u.name_fr as unit_fr, b.founded_on,
           (select max(t.held_on) from meeting t where t.body_id = b.id and t.held_on <= {on}
              and not exists (select 1 from convocation c where c.meeting_id = t.id and not exists (select 1 from meeting_step s
                where s.meeting_id = t.id and s.step in ('opened', 'closed', 'reported', 'adopted')))) as met_on,
           (select min(t.held_on) from meeting t join convocation c on c.meeting_id = t.id where t.body_id = b.id and t.held_on >= {on}
              and not exists (select 1 from meeting_step s where s.meeting_id = t.id and s.step in ('cancelled', 'closed'))) as next_on,
           b.region_id, b.province_id, b.commune_id
         from body b join unit u on u.id = b.unit_id
         where b.dissolved_on is null and b.confidential = 0 and b.sphere <> 'elected' and b.kind in ({*kinds..})
           {?region: and b.region_id = {region}} {?province: and b.province_id = {province}} {?commune: and b.commune_id = {commune}}
         order by b.region_id, b.province_id, b.commune_id, b.kind, b.id limit {limit}"
    )
}
