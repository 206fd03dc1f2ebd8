//! SQL of what the copy tells in words: one line for each thing that is kept.

use crate::{
    accounts::Account,
    communiques::Communique,
    dues::Receipt,
    joining::{Application, Prospect},
    meetings::Role,
    members::Membership,
    people::Person,
    sitting::model::Presence,
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Query, sql};

/// A meeting that somebody was called to, or is on the roll of.
pub struct MeetingLine {
    /// Its day.
    pub on_day: Day,
    /// Its title.
    pub title: String,
    /// How the person attended.
    pub state: Presence,
}

/// On which rolls somebody is, the last first.
pub fn rolls(person: Id<Person>) -> Query<MeetingLine> {
    sql!(
        MeetingLine,
        "select t.sort_on as on_day, t.title, a.state from attendance a join meeting t on t.id = a.meeting_id
         where a.person_id = {person} order by t.sort_on desc, t.id desc limit 500"
    )
}

/// Where somebody had a part.
pub fn parts(person: Id<Person>) -> Query<(Day, String, Role)> {
    sql!(
        (Day, String, Role),
        "select t.sort_on, t.title, m.role from meeting_person m join meeting t on t.id = m.meeting_id
         where m.person_id = {person} order by t.sort_on desc, t.id desc limit 500"
    )
}

/// To which meetings somebody was called: the day, the title, by which channel, what was answered.
pub fn called(person: Id<Person>) -> Query<(Day, String, String, String)> {
    sql!(
        (Day, String, String, String),
        "select t.sort_on, t.title, s.channel, s.answer from summons s join meeting t on t.id = s.meeting_id
         where s.person_id = {person} order by t.sort_on desc, t.id desc limit 500"
    )
}

/// A receipt of what somebody paid.
pub struct PaidLine {
    /// When.
    pub on_day: Day,
    /// Code of the treasury.
    pub unit_code: String,
    /// Its year.
    pub year: i64,
    /// Its number in it.
    pub number: i64,
    /// In centimes.
    pub amount: i64,
    /// When it was cancelled.
    pub cancelled_on: Option<Day>,
}

/// The receipts of somebody, the last first.
pub fn receipts(person: Id<Person>) -> Query<PaidLine> {
    sql!(
        PaidLine,
        "select r.on_day, coalesce(u.code, '') as unit_code, r.year, r.number, r.amount, r.cancelled_on
         from receipt r left join unit u on u.id = r.province_id where r.person_id = {person} order by r.on_day desc, r.id desc limit 500"
    )
}

/// The rows of lists that are somebody: which row of which file.
pub fn listed(person: Id<Person>) -> Query<(i64, String)> {
    sql!(
        (i64, String),
        "select r.row_no, l.file_name from listed_row r join member_list l on l.id = r.list_id
         where r.person_id = {person} and r.done_by is not null order by l.id, r.row_no limit 500"
    )
}

/// The electoral rolls that somebody was looked at for: its day, its title, what came of it.
pub fn electoral(person: Id<Person>) -> Query<(Day, String, crate::rolls::Verdict)> {
    sql!(
        (Day, String, crate::rolls::Verdict),
        "select r.on_day, r.title, e.verdict from roll_entry e join roll r on r.id = e.roll_id
         where e.person_id = {person} order by r.on_day desc, r.id desc limit 500"
    )
}

/// Votes cast in open ballots: when, on what, which.
pub fn votes(person: Id<Person>) -> Query<(Instant, String, String)> {
    sql!(
        (Instant, String, String),
        "select v.at, b.question, v.choice from vote v join ballot b on b.id = v.ballot_id
         where v.person_id = {person} order by v.at desc limit 500"
    )
}

/// What somebody said, proposed or remarked: when it is known, and the words.
pub fn said(person: Id<Person>) -> Query<(Option<Instant>, String, String)> {
    sql!(
        (Option<Instant>, String, String),
        "select s.asked_at as \"at?\", cast('speech' as text) as kind, s.summary as words from speech s where s.person_id = {person}
         union all select cast(null as bigint), cast('proposal' as text), p.text from proposal p where p.author_id = {person}
         union all select cast(null as bigint), cast('amendment' as text), a.text from amendment a where a.author_id = {person}
         union all select cast(null as bigint), cast('report' as text), r.title from report r where r.author_id = {person}
         union all select c.at, cast('comment' as text), c.text from decision_comment c where c.person_id = {person}
         limit 500"
    )
}

/// Work in somebody's name: the words, the day by which, the day it was done.
pub fn work(person: Id<Person>) -> Query<(String, Option<Day>, Option<Day>)> {
    sql!(
        (String, Option<Day>, Option<Day>),
        "select text, due_on, done_on from action_item where person_id = {person} order by id desc limit 500"
    )
}

/// Minutes and charters that somebody signed, or is asked to sign.
pub fn signatures(person: Id<Person>) -> Query<(Option<Day>, String, String)> {
    sql!(
        (Option<Day>, String, String),
        "select s.signed_on as \"on_day?\", cast('minutes' as text) as kind, t.title from minutes_signature s
           join minutes m on m.id = s.minutes_id join meeting t on t.id = m.meeting_id where s.person_id = {person}
         union all select c.signed_on, cast('charter' as text), h.title from charter_signature c
           join charter_text x on x.id = c.text_id join charter h on h.id = x.charter_id where c.person_id = {person}
         limit 500"
    )
}

/// What somebody agreed to be told before applying.
pub fn prospects(person: Id<Person>) -> Query<Id<Prospect>> {
    sql!((Id<Prospect>), "select id from prospect where person_id = {person} order by id desc limit 50")
}

/// An account with its login, encrypted.
pub struct AccountLine {
    /// It.
    pub id: Id<Account>,
    /// The login.
    pub login_cipher: Vec<u8>,
    /// The language chosen.
    pub language: String,
    /// Since when.
    pub created_at: Instant,
    /// Until when.
    pub closed_at: Option<Instant>,
}

/// The accounts of somebody.
pub fn accounts(person: Id<Person>) -> Query<AccountLine> {
    sql!(
        AccountLine,
        "select id, login_cipher, language, created_at, closed_at from account where person_id = {person} order by id"
    )
}

/// From where somebody was signed in: when, last seen, device, address.
pub fn sessions(account: Id<Account>) -> Query<(Instant, Instant, String, String)> {
    sql!(
        (Instant, Instant, String, String),
        "select opened_at, seen_at, agent, address from session where account_id = {account} order by id desc limit 200"
    )
}

/// The passkeys of an account: name, since when.
pub fn passkeys(account: Id<Account>) -> Query<(String, Instant)> {
    sql!((String, Instant), "select name, created_at from passkey where account_id = {account} order by id")
}

/// Daily messages: the day, and what became of it.
pub fn digests(person: Id<Person>) -> Query<(Day, String)> {
    sql!(
        (Day, String),
        "select on_day, state from digest where person_id = {person} order by on_day desc limit 60"
    )
}

/// How many lines of the journal somebody wrote, and between which moments.
pub fn acts(person: Id<Person>) -> Query<(i64, Option<Instant>, Option<Instant>)> {
    sql!(
        (i64, Option<Instant>, Option<Instant>),
        "select cast(count(*) as bigint) as n, min(at) as first, max(at) as last from act where person_id = {person}"
    )
}

/// Who entered a person, and when: in Arabic, in Latin script, the moment.
pub fn entered(act: Id<crate::journal::Act>) -> Query<(String, String, Instant, String)> {
    sql!(
        (String, String, Instant, String),
        "select coalesce(p.name_ar, '') as ar, coalesce(p.name_la, '') as la, a.at, a.verb from act a
           left join person p on p.id = a.person_id where a.id = {act}"
    )
}

/// What follows a person in other tables by another identifier: accounts, memberships, applications, summons, disclosures.
pub fn ids(person: Id<Person>, of: &str) -> Query<i64> {
    sql!(
        (i64),
        "select id from account where cast({of} as text) = 'account' and person_id = {person}
         union all select id from membership where cast({of} as text) = 'membership' and person_id = {person}
         union all select id from application where cast({of} as text) = 'application' and person_id = {person}
         union all select id from summons where cast({of} as text) = 'summons' and person_id = {person}
         union all select id from disclosure where cast({of} as text) = 'disclosure' and person_id = {person}"
    )
}

/// A text of the archive from which something of somebody was recorded: that of a meeting they took part in, or the one that
/// first named them. What a confidential body wrote stays with it.
pub struct SourceRow {
    /// It.
    pub id: Id<Communique>,
    /// What it is called.
    pub title: String,
    /// `text`, `html`, `docx` or `pasted`.
    pub media: String,
    /// The day it tells of.
    pub held_on: Option<Day>,
}

/// The texts of the archive about a person, the last first.
pub fn sources(person: Id<Person>) -> Query<SourceRow> {
    let raw = person.raw();
    sql!(
        SourceRow,
        "select c.id, c.title, c.media, c.held_on from communique c where c.state = 'confirmed' and c.id in (
           select t.communique_id from meeting_person x join meeting t on t.id = x.meeting_id left join body b on b.id = t.body_id
             where x.person_id = {person} and t.communique_id is not null and coalesce(b.confidential, 0) = 0
           union select f.communique_id from fact_source f join communique s on s.id = f.communique_id
             left join body b on b.id = s.body_id
             where f.fact_kind = 'person' and f.fact_id = {raw} and coalesce(b.confidential, 0) = 0)
         order by c.id desc limit 100"
    )
}

/// The receipts of a person, the first first.
pub fn receipt_ids(person: Id<Person>) -> Query<Id<Receipt>> {
    sql!((Id<Receipt>), "select id from receipt where person_id = {person} order by id limit 500")
}

/// The memberships of a person.
pub fn memberships(person: Id<Person>) -> Query<Id<Membership>> {
    sql!((Id<Membership>), "select id from membership where person_id = {person} order by id")
}

/// The applications of a person: their own, and those that it was said are theirs.
pub fn applied(person: Id<Person>) -> Query<Id<Application>> {
    sql!(
        (Id<Application>),
        "select a.id from application a where a.person_id = {person} or exists (select 1 from application_step s
           where s.application_id = a.id and s.person_id = {person} and s.step = 'matched') order by a.id"
    )
}
