//! SQL of those called and of what proves service.

use crate::convening::model::{Basis, Channel, Delivery, Reply, Rule, Served, Summons};
use crate::{
    bodies::Mandate,
    journal::Act,
    meetings::Meeting,
    people::{Person, Sex},
    territory::{Place, Unit},
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// Somebody who may be called, with the office in which.
#[derive(Clone, Debug)]
pub struct Callable {
    /// Who.
    pub person_id: Id<Person>,
    /// The mandate.
    pub mandate_id: Id<Mandate>,
    /// Kind of its body.
    pub kind: String,
    /// Post.
    pub post: String,
    /// Rank, or 0.
    pub rank: i64,
    /// Staff of the body, without vote (B07).
    pub staff: bool,
    /// Own name of the body, in Arabic.
    pub body_ar: String,
    /// In French.
    pub body_fr: String,
    /// When known.
    pub sex: Option<Sex>,
    /// By what lists sort.
    pub sort_key: String,
    /// An e-mail address is kept: protected field or sign-in.
    pub mail: bool,
}

/// Who sits in a body on a day, in order of protocol; who holds two seats comes twice.
pub fn members(body: Id<crate::bodies::Body>, on: Day) -> Query<Callable> {
    sql!(
        Callable,
        "select m.person_id, m.id as mandate_id, b.kind, s.post, s.rank, s.staff, b.name_ar as body_ar, b.name_fr as body_fr, p.sex, p.sort_key,
           case when exists (select 1 from person_secret x where x.person_id = p.id and x.field = 'email')
             or exists (select 1 from account a where a.person_id = p.id and a.closed_at is null) then 1 else 0 end as mail
         from mandate m join seat s on s.id = m.seat_id join body b on b.id = m.body_id join person p on p.id = m.person_id
         where m.body_id = {body} and m.from_on <= {on} and (m.until_on is null or m.until_on > {on}) and p.erased_at is null
         order by s.staff, s.id, p.sort_key, m.id"
    )
}

/// Who holds a post (or any) in the bodies of a kind in a territory on a day (C07); confidential bodies apart (B13).
pub fn by_rule(kind: &str, post: Option<&str>, p: Place, on: Day) -> Query<Callable> {
    let zero = |id: Id<Unit>| (id.raw() != 0).then_some(id);
    let (region, province, commune) = (zero(p.region), zero(p.province), zero(p.commune));
    sql!(
        Callable,
        "select m.person_id, m.id as mandate_id, b.kind, s.post, s.rank, s.staff, b.name_ar as body_ar, b.name_fr as body_fr, q.sex, q.sort_key,
           case when exists (select 1 from person_secret x where x.person_id = q.id and x.field = 'email')
             or exists (select 1 from account a where a.person_id = q.id and a.closed_at is null) then 1 else 0 end as mail
         from body b join seat s on s.body_id = b.id join mandate m on m.seat_id = s.id join person q on q.id = m.person_id
         where b.kind = {kind} and b.dissolved_on is null and b.confidential = 0 {?post: and s.post = {post}}
           {?region: and b.region_id = {region}} {?province: and b.province_id = {province}} {?commune: and b.commune_id = {commune}}
           and m.from_on <= {on} and (m.until_on is null or m.until_on > {on}) and q.erased_at is null
         order by b.sort_key, s.id, q.sort_key, m.id limit 5000"
    )
}

/// By what lists sort somebody, their sex when known, and whether an e-mail address of theirs is kept.
pub fn person_called(id: Id<Person>) -> Query<(String, Option<Sex>, bool)> {
    sql!(
        (String, Option<Sex>, bool),
        "select q.sort_key, q.sex,
           case when exists (select 1 from person_secret x where x.person_id = q.id and x.field = 'email')
             or exists (select 1 from account a where a.person_id = q.id and a.closed_at is null) then 1 else 0 end as mail
         from person q where q.id = {id} and q.erased_at is null"
    )
}

/// A summons to write.
pub struct NewSummons<'a> {
    /// It.
    pub id: Id<Summons>,
    /// To what.
    pub meeting: Id<Meeting>,
    /// Who.
    pub person: Id<Person>,
    /// In which mandate.
    pub mandate: Option<Id<Mandate>>,
    /// In which office, as stored.
    pub office: String,
    /// Why.
    pub basis: Basis,
    /// By which rule.
    pub rule: Option<Id<Rule>>,
    /// The organisation they represent, by its key in the statute (J04); empty for whoever represents none.
    pub represents: &'a str,
    /// That capacity as it is written; empty for whoever represents none.
    pub capacity: &'a str,
    /// How.
    pub channel: Channel,
    /// Of the link.
    pub token_hash: Vec<u8>,
    /// By what lists sort.
    pub sort_key: &'a str,
}

/// Calls somebody. Whoever was called for a weaker reason is called for the stronger; who was removed by hand stays so, unless
/// called by hand again or of right.
pub fn summons_insert(s: &NewSummons<'_>, act: Id<Act>) -> Change {
    sql!(
        "insert into summons (id, meeting_id, person_id, mandate_id, office, basis, rule_id, represents, capacity, channel, token_hash, sort_key,
           made_by)
         values ({s.id}, {s.meeting}, {s.person}, {s.mandate}, {s.office}, {s.basis}, {s.rule}, {s.represents}, {s.capacity},
           {s.channel}, {s.token_hash}, {s.sort_key}, {act})
         on conflict (meeting_id, person_id) do update set
           mandate_id = case when excluded.basis in ('of_right', 'staff') then excluded.mandate_id else summons.mandate_id end,
           office = case when excluded.basis in ('of_right', 'staff') then excluded.office else summons.office end,
           basis = case when excluded.basis in ('of_right', 'staff') then excluded.basis else summons.basis end,
           represents = case when excluded.basis in ('of_right', 'staff') then ''
             when excluded.represents <> '' or summons.removed_at is not null
             then excluded.represents else summons.represents end,
           capacity = case when excluded.basis in ('of_right', 'staff') then ''
             when excluded.represents <> '' or summons.removed_at is not null
             then excluded.capacity else summons.capacity end,
           removed_at = case when excluded.basis = 'by_rule' then summons.removed_at end"
    )
}

/// No longer calls those who were called of right and sit there no more, when nothing was sent.
pub fn summons_sweep(meeting: Id<Meeting>, on: Day) -> Change {
    sql!(
        "delete from summons where meeting_id = {meeting} and basis in ('of_right', 'staff') and delivery = 'none'
           and not exists (select 1 from service v where v.summons_id = summons.id)
           and not exists (select 1 from mandate m join meeting t on t.body_id = m.body_id where t.id = summons.meeting_id
             and m.person_id = summons.person_id and m.from_on <= {on} and (m.until_on is null or m.until_on > {on}))"
    )
}

/// No longer calls somebody.
pub fn summons_remove(id: Id<Summons>, at: Instant) -> Change {
    sql!(
        "update summons set removed_at = {at}
         where id = {id} and removed_at is null and basis in ('by_rule', 'by_hand', 'staff')"
    )
}

/// No longer calls those whom a rule called and no other does.
pub fn rule_summons_remove(rule: Id<Rule>, at: Instant) -> Change {
    sql!(
        "update summons set removed_at = {at} where rule_id = {rule} and basis = 'by_rule' and removed_at is null"
    )
}

/// Chooses how somebody is called.
pub fn channel_set(id: Id<Summons>, channel: Channel) -> Change {
    sql!("update summons set channel = {channel} where id = {id} and removed_at is null")
}

/// Adds a rule.
pub fn rule_insert(
    id: Id<Rule>,
    meeting: Id<Meeting>,
    kind: &str,
    post: &str,
    unit: Id<Unit>,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into summons_rule (id, meeting_id, body_kind, post, unit_id, made_by)
         values ({id}, {meeting}, {kind}, {post}, {unit}, {act})"
    )
}

/// Removes a rule.
pub fn rule_delete(meeting: Id<Meeting>, id: Id<Rule>) -> Change {
    sql!("delete from summons_rule where id = {id} and meeting_id = {meeting}")
}

/// A rule with whom it called.
#[derive(Clone, Debug)]
pub struct RuleRow {
    /// It.
    pub id: Id<Rule>,
    /// Kind of body.
    pub body_kind: String,
    /// Post, or nothing for any.
    pub post: String,
    /// The unit.
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
    /// How many it called.
    pub called: i64,
}

impl RuleRow {
    /// Where it reaches.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: self.commune_id }
    }
}

/// The rules of a meeting.
pub fn rules(meeting: Id<Meeting>) -> Query<RuleRow> {
    sql!(
        RuleRow,
        "select r.id, r.body_kind, r.post, r.unit_id, u.code as unit_code, u.name_ar as unit_ar, u.name_fr as unit_fr,
           u.region_id, u.province_id, u.commune_id,
           (select cast(count(*) as bigint) from summons s where s.rule_id = r.id and s.removed_at is null) as \"called!\"
         from summons_rule r join unit u on u.id = r.unit_id where r.meeting_id = {meeting} order by r.id"
    )
}

/// Somebody called.
#[derive(Clone, Debug)]
pub struct SummonsRow {
    /// It.
    pub id: Id<Summons>,
    /// To what.
    pub meeting_id: Id<Meeting>,
    /// Who.
    pub person_id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// Titles of courtesy.
    pub honorific: String,
    /// When known.
    pub sex: Option<Sex>,
    /// In which office.
    pub office: String,
    /// As whose representative, as written; empty for whoever represents none (J04).
    pub capacity: String,
    /// Why.
    pub basis: Basis,
    /// How.
    pub channel: Channel,
    /// Turns of the link.
    pub token_turn: i64,
    /// When the link was revoked.
    pub revoked_at: Option<Instant>,
    /// When taken off the list.
    pub removed_at: Option<Instant>,
    /// What became of the e-mail.
    pub delivery: Delivery,
    /// When the link was opened.
    pub opened_at: Option<Instant>,
    /// What they answered.
    pub answer: Reply,
    /// Their words.
    pub answer_note: String,
    /// When they signed.
    pub signed_on: Option<Day>,
}

/// Those called to a meeting, the body's own first; at most `limit`.
pub fn called(meeting: Id<Meeting>, limit: i64) -> Query<SummonsRow> {
    sql!(
        SummonsRow,
        "select s.id, s.meeting_id, s.person_id, p.name_ar, p.name_la, p.honorific, p.sex, s.office, s.capacity, s.basis, s.channel, s.token_turn,
           s.revoked_at, s.removed_at, s.delivery, s.opened_at, s.answer, s.answer_note, s.signed_on
         from summons s join person p on p.id = s.person_id where s.meeting_id = {meeting} and s.removed_at is null
         order by case s.basis when 'of_right' then 0 when 'staff' then 1 when 'by_rule' then 2 else 3 end, s.sort_key, s.id
         limit {limit}"
    )
}

/// One of those called.
pub fn summons(id: Id<Summons>) -> Query<SummonsRow> {
    sql!(
        SummonsRow,
        "select s.id, s.meeting_id, s.person_id, p.name_ar, p.name_la, p.honorific, p.sex, s.office, s.capacity, s.basis, s.channel, s.token_turn,
           s.revoked_at, s.removed_at, s.delivery, s.opened_at, s.answer, s.answer_note, s.signed_on
         from summons s join person p on p.id = s.person_id where s.id = {id}"
    )
}

/// The one whom a link calls.
pub fn summons_by_token(hash: &[u8]) -> Query<SummonsRow> {
    sql!(
        SummonsRow,
        "select s.id, s.meeting_id, s.person_id, p.name_ar, p.name_la, p.honorific, p.sex, s.office, s.capacity, s.basis, s.channel, s.token_turn,
           s.revoked_at, s.removed_at, s.delivery, s.opened_at, s.answer, s.answer_note, s.signed_on
         from summons s join person p on p.id = s.person_id
         where s.token_hash = {hash} and s.removed_at is null and s.revoked_at is null"
    )
}

/// The persons called, and how many of them vote.
pub fn persons_called(meeting: Id<Meeting>) -> Query<Id<Person>> {
    sql!(
        (Id<Person>),
        "select person_id from summons where meeting_id = {meeting} and removed_at is null order by id"
    )
}

/// Whether somebody is called to a meeting that was sent, or is on its roll: more than 0.
pub fn is_called(meeting: Id<Meeting>, person: Id<Person>) -> Query<i64> {
    sql!(
        (i64),
        "select cast((select count(*) from summons s join convocation c on c.meeting_id = s.meeting_id where s.meeting_id = {meeting}
             and s.person_id = {person} and s.removed_at is null and c.sent_at is not null)
           + (select count(*) from attendance a where a.meeting_id = {meeting} and a.person_id = {person}) as bigint) as n"
    )
}

/// Gives a summons another link; the former one leads nowhere.
pub fn token_renew(id: Id<Summons>, turn: i64, hash: &[u8]) -> Change {
    let next = turn + 1;
    sql!(
        "update summons set token_turn = {next}, token_hash = {hash}, revoked_at = null
         where id = {id} and token_turn = {turn}"
    )
}

/// Revokes the link.
pub fn link_revoke(id: Id<Summons>, at: Instant) -> Change {
    sql!("update summons set revoked_at = {at} where id = {id} and revoked_at is null")
}

/// Adds what happened.
pub fn service_insert(
    id: Id<Served>,
    summons: Id<Summons>,
    what: Served,
    at: Instant,
    on: Option<Day>,
    words: &str,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into service (id, summons_id, what, at, on_day, words, made_by)
         values ({id}, {summons}, {what}, {at}, {on}, {words}, {act})"
    )
}

/// Notes that the link was opened, the first time.
pub fn opened_set(id: Id<Summons>, at: Instant) -> Change {
    sql!("update summons set opened_at = {at} where id = {id} and opened_at is null")
}

/// Notes an answer.
pub fn answer_set(id: Id<Summons>, answer: Reply, note: &str) -> Change {
    sql!("update summons set answer = {answer}, answer_note = {note} where id = {id}")
}

/// Notes a signature on paper.
pub fn signed_set(id: Id<Summons>, on: Day) -> Change {
    sql!("update summons set signed_on = {on} where id = {id} and removed_at is null")
}

/// A thing that happened.
pub struct ServiceRow {
    /// What.
    pub what: Served,
    /// When it was written.
    pub at: Instant,
    /// The day it was, when entered by hand.
    pub on_day: Option<Day>,
    /// In words: the mail server's, the person's.
    pub words: String,
}

/// What proves the service of one, from the first.
pub fn service(summons: Id<Summons>) -> Query<ServiceRow> {
    sql!(
        ServiceRow,
        "select what, at, on_day, words from service where summons_id = {summons} order by id limit 200"
    )
}

/// How many were called, and how it stands with them.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// Called.
    pub called: i64,
    /// By e-mail.
    pub by_mail: i64,
    /// Taken by the mail server.
    pub sent: i64,
    /// Waiting.
    pub waiting: i64,
    /// Refused by the mail server.
    pub refused: i64,
    /// Nobody knows.
    pub in_doubt: i64,
    /// Opened their link.
    pub opened: i64,
    /// Attend.
    pub attends: i64,
    /// Asked to be excused.
    pub excused: i64,
    /// Signed.
    pub signed: i64,
}

/// The figures of a meeting's service.
pub fn tally(meeting: Id<Meeting>) -> Query<Tally> {
    sql!(
        Tally,
        "select cast(count(*) as bigint) as called,
           cast(coalesce(sum(case when channel = 'email' then 1 else 0 end), 0) as bigint) as by_mail,
           cast(coalesce(sum(case when delivery = 'sent' then 1 else 0 end), 0) as bigint) as sent,
           cast(coalesce(sum(case when delivery in ('queued', 'deferred', 'handing_over') then 1 else 0 end), 0) as bigint) as waiting,
           cast(coalesce(sum(case when delivery = 'refused' then 1 else 0 end), 0) as bigint) as refused,
           cast(coalesce(sum(case when delivery = 'in_doubt' then 1 else 0 end), 0) as bigint) as in_doubt,
           cast(coalesce(sum(case when opened_at is not null then 1 else 0 end), 0) as bigint) as opened,
           cast(coalesce(sum(case when answer = 'attends' then 1 else 0 end), 0) as bigint) as attends,
           cast(coalesce(sum(case when answer = 'excused' then 1 else 0 end), 0) as bigint) as excused,
           cast(coalesce(sum(case when signed_on is not null then 1 else 0 end), 0) as bigint) as signed
         from summons where meeting_id = {meeting} and removed_at is null"
    )
}
