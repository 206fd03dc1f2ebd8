//! SQL of erasure: what stands in its way, and what it does to each table that [`crate::rights::kept`] names.

use crate::{accounts::Account, importing::MemberList, joining, people::Person};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// What makes the law keep somebody: offices today, territories followed, work in hand, open applications, cases, requests to set
/// something right, grants, signatures that are waited for.
#[derive(Clone, Debug, Default)]
pub struct StandingRow {
    /// Offices held today.
    pub offices: i64,
    /// Territories followed today.
    pub follow_ups: i64,
    /// Open work in their own name.
    pub work: i64,
    /// Applications that nobody decided.
    pub applications: i64,
    /// Meetings to come of confidential bodies that they are called to, or guests of.
    pub cases: i64,
    /// Requests to set something right that wait.
    pub requests: i64,
    /// Special grants today.
    pub grants: i64,
    /// Minutes that wait for their signature.
    pub signatures: i64,
    /// Lists that name them and are being entered.
    pub lists: i64,
    /// Lines of bank files, matched to them, that nobody confirmed or left aside.
    pub bank_lines: i64,
}

/// What stands in the way of erasing somebody on a day.
pub fn standing(p: Id<Person>, on: Day) -> Query<StandingRow> {
    sql!(
        StandingRow,
        "select
           cast((select count(*) from mandate m where m.person_id = {p} and (m.until_on is null or m.until_on > {on})) as bigint)
             as \"offices!\",
           cast((select count(*) from follow_up f where f.person_id = {p} and (f.until_on is null or f.until_on > {on})) as bigint)
             as \"follow_ups!\",
           cast((select count(*) from action_item i where i.person_id = {p} and i.done_on is null) as bigint) as \"work!\",
           cast((select count(*) from application a where a.person_id = {p} and a.decided_by is null) as bigint)
             as \"applications!\",
           cast((select count(*) from summons s join meeting t on t.id = s.meeting_id join body b on b.id = t.body_id
             where s.person_id = {p} and s.removed_at is null and b.confidential = 1 and t.sort_on >= {on}) as bigint) as \"cases!\",
           cast((select count(*) from rights_request r where r.person_id = {p} and r.outcome is null
             and r.kind = 'rectification') as bigint) as \"requests!\",
           cast((select count(*) from special_grant g join account c on c.id = g.account_id
             where c.person_id = {p} and g.from_on <= {on} and (g.until_on is null or g.until_on > {on})) as bigint) as \"grants!\",
           cast((select count(*) from minutes_signature s where s.person_id = {p} and s.signed_at is null) as bigint)
             as \"signatures!\",
           cast((select count(distinct r.list_id) from listed_row r where r.sealed is not null
             and (r.person_id = {p} or (r.like_person_id = {p} and coalesce(r.verdict, '') <> 'different'))
             and (select s.step from member_list_step s where s.list_id = r.list_id order by s.id desc limit 1)
               in ('received', 'read', 'mapped', 'previewed', 'committing', 'paused', 'undoing')) as bigint) as \"lists!\",
           cast((select count(*) from bank_line b join membership m on m.id = b.membership_id
             where m.person_id = {p} and b.aside = 0 and b.receipt_id is null) as bigint) as \"bank_lines!\""
    )
}

/// Lists whose file is still there and holds a row of a person.
pub fn listed_in(p: Id<Person>) -> Query<Id<MemberList>> {
    sql!(
        (Id<MemberList>),
        "select distinct r.list_id from listed_row r join member_list l on l.id = r.list_id and l.wrapped is not null
         where r.person_id = {p} or (r.like_person_id = {p} and coalesce(r.verdict, '') <> 'different') order by r.list_id"
    )
}

/// What a list says of a person goes: the file as it came, since nobody can be cut out of it, and what was read of the person's rows.
pub fn unlisted(list: Id<MemberList>, p: Id<Person>) -> Vec<Change> {
    vec![
        sql!("delete from member_list_piece where list_id = {list}"),
        sql!(
            "update listed_row set sealed = null, why = '', former_home = '', verdict = case when done_by is null then 'skip' else verdict end
             where list_id = {list}
               and (person_id = {p} or (like_person_id = {p} and coalesce(verdict, '') <> 'different'))"
        ),
    ]
}

/// Those whose record became this person's, and the person.
pub fn same(p: Id<Person>) -> Query<Id<Person>> {
    sql!((Id<Person>), "select id from person where id = {p} or merged_into = {p} order by id")
}

/// The accounts of a person.
pub fn accounts(p: Id<Person>) -> Query<Id<Account>> {
    sql!((Id<Account>), "select id from account where person_id = {p} order by id")
}

/// What is left of an account: that there was one. A grant it once had stays with the dates it had.
pub fn account(id: Id<Account>, blind: &[u8], now: Instant) -> Vec<Change> {
    vec![
        sql!("delete from passkey where account_id = {id}"),
        sql!("delete from ceremony where account_id = {id}"),
        sql!("delete from session where account_id = {id}"),
        sql!("delete from recovery_code where account_id = {id}"),
        sql!("delete from calendar_feed where account_id = {id}"),
        sql!("delete from member_view where account_id = {id}"),
        sql!(
            "update account set login_blind = {blind}, login_cipher = {blind}, password_hash = null,
               closed_at = coalesce(closed_at, {now}) where id = {id}"
        ),
    ]
}

/// The keys under which somebody wrote when applying, before it was said that it is this person.
pub fn applied_as(p: Id<Person>) -> Query<Id<Person>> {
    sql!(
        (Id<Person>),
        "select distinct a.person_id from application_step s join application a on a.id = s.application_id
         where s.person_id = {p} and s.step = 'matched' and not exists (select 1 from person o where o.id = a.person_id)"
    )
}

/// What is done to the rows of a person. `ar` and `la` stand where the names were.
pub fn person(p: Id<Person>, (ar, la): (&str, &str), now: Instant, on: Day) -> Vec<Change> {
    let raw = p.raw();
    let mut all = joining::store::papers::scans_gone_of(p);
    all.extend([
        sql!("delete from name_token where kind = 'person' and ref_id = {raw}"),
        sql!("delete from person_secret where person_id = {p}"),
        sql!("delete from person_place where person_id = {p}"),
        sql!("delete from opposition where person_id = {p}"),
        sql!("delete from invitation where person_id = {p}"),
        sql!("delete from digest where person_id = {p}"),
        sql!("delete from digest_choice where person_id = {p}"),
        sql!("delete from membership_change where membership_id in (select id from membership where person_id = {p})"),
        sql!("delete from membership_label where membership_id in (select id from membership where person_id = {p})"),
        sql!(
            "update membership_step set reason = '' where membership_id in (select id from membership where person_id = {p})"
        ),
        sql!(
            "update membership set number = '', category = null, education = null, birth_year = null, version = version + 1
             where person_id = {p}"
        ),
        sql!("delete from member_card where membership_id in (select id from membership where person_id = {p})"),
        sql!(
            "delete from member_transfer_step where transfer_id in (select t.id from member_transfer t join membership m
               on m.id = t.membership_id where m.person_id = {p} and t.closed_by is null)"
        ),
        sql!(
            "delete from member_transfer where closed_by is null and membership_id in (select id from membership where person_id = {p})"
        ),
        sql!(
            "update member_transfer_step set reason = '' where transfer_id in (select t.id from member_transfer t join membership m
               on m.id = t.membership_id where m.person_id = {p})"
        ),
        sql!("update member_transfer set reason = '' where membership_id in (select id from membership where person_id = {p})"),
        sql!("delete from cadre_line where person_id = {p}"),
        sql!("delete from civil_field where person_id = {p}"),
        sql!("delete from never_same where person_a = {p} or person_b = {p}"),
        sql!("delete from likely_pair where person_a = {p} or person_b = {p}"),
        sql!("delete from merge_request where person_a = {p} or person_b = {p}"),
        // A merge with somebody who was erased is not taken back: what stood there before holds values and parts of names.
        sql!("delete from merged_link where merge_id in (select id from person_merge where gone_id = {p} or kept_id = {p})"),
        sql!("update listed_row set sealed = null, former_home = '' where person_id = {p}"),
        sql!("update receipt set reference = '' where person_id = {p}"),
        crate::rolls::store::names_erased(p),
        sql!("update roll_remark set text = '', answer_reason = '' where person_id = {p}"),
        sql!("update summons set answer_note = '', sort_key = '', revoked_at = coalesce(revoked_at, {now}) where person_id = {p}"),
        sql!("update service set words = '' where summons_id in (select id from summons where person_id = {p})"),
        sql!("update outbox set said = '' where summons_id in (select id from summons where person_id = {p})"),
        sql!("update attendance set sort_key = '' where person_id = {p}"),
        sql!("update late_arrival set said = '' where person_id = {p}"),
        sql!("update application set phone_blind = null, email_blind = null where person_id = {p}"),
        sql!(
            "update application_step set reason = '' where application_id in (select id from application where person_id = {p})"
        ),
        sql!(
            "delete from application_consent where application_id in (select id from application where person_id = {p})"
        ),
        sql!("update prospect set withdrawn_on = coalesce(withdrawn_on, {on}) where person_id = {p}"),
        sql!(
            "update person set name_ar = {ar}, name_la = {la}, honorific = '', sort_key = '', sex = null, erased_at = {now},
               version = version + 1 where id = {p}"
        ),
    ]);
    all
}

/// An open membership ends with the day of its person's erasure: who it was is not known from then on.
pub fn open_memberships(p: Id<Person>) -> Query<Id<crate::members::Membership>> {
    sql!(
        (Id<crate::members::Membership>),
        "select id from membership where person_id = {p} and ended_on is null order by id"
    )
}

/// How many rows of a kind erasure leaves, and why is said in words: minutes, offices, payments, proofs, journal.
#[derive(Clone, Debug, Default)]
pub struct LeftRow {
    /// Meetings with the person on the roll, called or named.
    pub meetings: i64,
    /// Votes in open ballots.
    pub votes: i64,
    /// Offices held.
    pub offices: i64,
    /// Payments.
    pub payments: i64,
    /// Consents and answered requests.
    pub proofs: i64,
    /// Lines of the journal.
    pub lines: i64,
}

/// What the law makes us keep of somebody.
pub fn left(p: Id<Person>) -> Query<LeftRow> {
    sql!(
        LeftRow,
        "select
           cast((select count(*) from attendance a where a.person_id = {p}) + (select count(*) from meeting_person m
             where m.person_id = {p}) + (select count(*) from summons s where s.person_id = {p}) as bigint) as \"meetings!\",
           cast((select count(*) from vote v where v.person_id = {p}) as bigint) as \"votes!\",
           cast((select count(*) from mandate m where m.person_id = {p}) as bigint) as \"offices!\",
           cast((select count(*) from membership_step s join membership m on m.id = s.membership_id
             where m.person_id = {p} and s.amount is not null) as bigint) as \"payments!\",
           cast((select count(*) from member_consent c where c.person_id = {p}) + (select count(*) from rights_request r
             where r.person_id = {p}) as bigint) as \"proofs!\",
           cast((select count(*) from act a where a.person_id = {p}) as bigint) as \"lines!\""
    )
}
