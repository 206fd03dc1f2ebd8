//! SQL of the pages of members. Which memberships are asked for was decided by the roster, with what the visitor may read.

use crate::{
    access::Scope,
    accounts::Account,
    bodies::Body,
    decisions::Decision,
    dues::Receipt,
    members::{Category, Channel, Education, EndedHow, Membership, PaidBy, Source, Step, StepKind},
    people::{Person, Sex},
    territory::Unit,
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Query, sql};

/// A member in a list.
#[derive(Clone, Debug)]
pub struct MemberRow {
    /// It.
    pub id: Id<Membership>,
    /// Whose.
    pub person_id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// When known.
    pub sex: Option<Sex>,
    /// Code of the unit.
    pub unit_code: String,
    /// In Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// Of an old card.
    pub number: String,
    /// First day.
    pub joined_on: Day,
    /// Category.
    pub category: Option<Category>,
    /// Education.
    pub education: Option<Education>,
    /// Year of birth.
    pub birth_year: Option<i64>,
    /// The first day not paid for.
    pub paid_until_on: Option<Day>,
    /// Suspended from.
    pub suspended_from_on: Option<Day>,
    /// Suspended until.
    pub suspended_until_on: Option<Day>,
    /// First day on which it is over.
    pub ended_on: Option<Day>,
    /// How it ended.
    pub ended_how: Option<EndedHow>,
}

/// These, in any order.
pub fn these(ids: &[Id<Membership>]) -> Query<MemberRow> {
    sql!(
        MemberRow,
        "select m.id, m.person_id, p.name_ar, p.name_la, p.sex, coalesce(u.code, '') as unit_code,
           coalesce(u.name_ar, '') as unit_ar, coalesce(u.name_fr, '') as unit_fr, m.number, m.joined_on, m.category, m.education,
           m.birth_year, m.paid_until_on, m.suspended_from_on, m.suspended_until_on, m.ended_on, m.ended_how
         from membership m join person p on p.id = m.person_id
           left join unit u on u.id = case when m.commune_id <> 0 then m.commune_id when m.province_id <> 0 then m.province_id
             else m.region_id end
         where m.id in ({*ids..})"
    )
}

/// A step with its author.
#[derive(Clone, Debug)]
pub struct StepLine {
    /// It.
    pub id: Id<Step>,
    /// What happened.
    pub step: StepKind,
    /// On which day.
    pub on_day: Day,
    /// Paid or suspended until.
    pub until_on: Option<Day>,
    /// In centimes.
    pub amount: Option<i64>,
    /// How it was paid.
    pub paid_by: Option<PaidBy>,
    /// Why.
    pub reason: String,
    /// Under which article.
    pub article: String,
    /// By which decision.
    pub decision_id: Option<Id<Decision>>,
    /// The receipt that stands for it.
    pub receipt_id: Option<Id<Receipt>>,
    /// The unit in Arabic, for what begins or moves.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// When it was written.
    pub at: Instant,
    /// By whom, in Arabic; empty for the program.
    pub author_ar: String,
    /// In Latin script.
    pub author_la: String,
}

/// The steps of a membership, the last first.
pub fn steps(id: Id<Membership>) -> Query<StepLine> {
    sql!(
        StepLine,
        "select s.id, s.step, s.on_day, s.until_on, s.amount, s.paid_by, s.reason, s.article, s.decision_id,
           (select max(r.id) from receipt r where r.step_id = s.id and r.cancelled_on is null) as \"receipt_id?\",
           coalesce(u.name_ar, '') as unit_ar, coalesce(u.name_fr, '') as unit_fr, s.at,
           coalesce(p.name_ar, '') as author_ar, coalesce(p.name_la, '') as author_la
         from membership_step s left join person p on p.id = (select a.person_id from act a where a.id = s.made_by)
           left join unit u on u.id = case when s.commune_id <> 0 then s.commune_id when s.province_id <> 0 then s.province_id
             else s.region_id end
         where s.membership_id = {id} order by s.ordinal desc limit 500"
    )
}

/// A value that was written over (G01).
#[derive(Clone, Debug)]
pub struct ChangeLine {
    /// Which field.
    pub field: String,
    /// From where the new value comes.
    pub source: Source,
    /// Said about it.
    pub source_note: String,
    /// What it was, under the person's key.
    pub former: Vec<u8>,
    /// When.
    pub at: Instant,
    /// By whom, in Arabic.
    pub author_ar: String,
    /// In Latin script.
    pub author_la: String,
}

/// The values that were written over, the last first.
pub fn changes(id: Id<Membership>) -> Query<ChangeLine> {
    sql!(
        ChangeLine,
        "select c.field, c.source, c.source_note, c.former, c.at, coalesce(p.name_ar, '') as author_ar,
           coalesce(p.name_la, '') as author_la
         from membership_change c left join person p on p.id = (select a.person_id from act a where a.id = c.made_by)
         where c.membership_id = {id} order by c.id desc limit 200"
    )
}

/// A consent.
#[derive(Clone, Debug)]
pub struct ConsentLine {
    /// To what.
    pub purpose: String,
    /// In which words.
    pub text_version: String,
    /// How.
    pub channel: Channel,
    /// When.
    pub given_on: Day,
    /// When it was withdrawn.
    pub withdrawn_on: Option<Day>,
}

/// The consents of a person.
pub fn consents(person: Id<Person>) -> Query<ConsentLine> {
    sql!(
        ConsentLine,
        "select purpose, text_version, channel, given_on, withdrawn_on from member_consent
         where person_id = {person} order by given_on, id limit 50"
    )
}

/// The membership of a person in a territory, the last one.
pub fn of_person(person: Id<Person>, scope: Scope) -> Query<Id<Membership>> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        (Id<Membership>),
        "select id from membership where person_id = {person} {?region: and region_id = {region}}
           {?province: and province_id = {province}} {?commune: and commune_id = {commune}}
         order by joined_on desc limit 1"
    )
}

/// The views that an account keeps.
pub fn views(account: Id<Account>) -> Query<(Id<()>, String, String)> {
    sql!(
        (Id<()>, String, String),
        "select id, name, query from member_view where account_id = {account} order by id limit 30"
    )
}

/// How many women and young people sit in a body (G08).
#[derive(Clone, Debug)]
pub struct ShareRow {
    /// It.
    pub body_id: Id<Body>,
    /// Its kind.
    pub kind: String,
    /// Its own name in Arabic.
    pub name_ar: String,
    /// In French.
    pub name_fr: String,
    /// Of its unit in Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
    /// How many sit there, staff apart.
    pub members: i64,
    /// Women.
    pub women: i64,
    /// Of whom neither is known.
    pub sex_unknown: i64,
}

/// Living bodies of one kind in a territory with who sits there on a day, from one on.
pub fn shares(kind: &str, scope: Scope, on: Day, after: Id<Body>, limit: i64) -> Query<ShareRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        ShareRow,
        "select b.id as body_id, b.kind, b.name_ar, b.name_fr, u.name_ar as unit_ar, u.name_fr as unit_fr, b.region_id,
           b.province_id, b.commune_id, cast(count(distinct p.id) as bigint) as members,
           cast(count(distinct case when p.sex = 'f' then p.id end) as bigint) as women,
           cast(count(distinct case when p.sex is null then p.id end) as bigint) as sex_unknown
         from (select b.id, b.kind, b.name_ar, b.name_fr, b.unit_id, b.region_id, b.province_id, b.commune_id from body b
             where b.kind = {kind} and b.id > {after} and b.dissolved_on is null and b.confidential = 0
               {?region: and b.region_id = {region}} {?province: and b.province_id = {province}}
               {?commune: and b.commune_id = {commune}}
             order by b.id limit {limit}) b join unit u on u.id = b.unit_id
           left join mandate h on h.body_id = b.id and h.from_on <= {on} and (h.until_on is null or h.until_on > {on})
             and not exists (select 1 from seat s where s.id = h.seat_id and s.staff = 1)
           left join person p on p.id = h.person_id
         group by b.id, b.kind, b.name_ar, b.name_fr, u.name_ar, u.name_fr, b.region_id, b.province_id, b.commune_id
         order by b.id"
    )
}

/// The years of birth of those who sit in these bodies on a day, as their memberships say.
pub fn births(bodies: &[Id<Body>], on: Day) -> Query<(Id<Body>, Id<Person>, i64)> {
    sql!(
        (Id<Body>, Id<Person>, i64),
        "select d.body_id, d.person_id, cast(max(m.birth_year) as bigint) as year
         from mandate d join seat s on s.id = d.seat_id join membership m on m.person_id = d.person_id
         where d.body_id in ({*bodies..}) and s.staff = 0 and d.from_on <= {on} and (d.until_on is null or d.until_on > {on})
           and m.birth_year is not null
         group by d.body_id, d.person_id"
    )
}

/// Whether a decision is of a territory.
pub fn decision_in(id: Id<Decision>, scope: Scope) -> Query<Id<Decision>> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        (Id<Decision>),
        "select id from decision where id = {id} {?region: and region_id = {region}} {?province: and province_id = {province}}
           {?commune: and commune_id = {commune}}"
    )
}
