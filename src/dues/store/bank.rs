//! SQL of banks' files.

use super::super::{BankFile, BankLine, Receipt};
use crate::{
    access::Scope,
    journal::Act,
    members::{Category, EndedHow, Membership},
    territory::{Place, Unit},
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// A file, with what became of its lines.
#[derive(Clone, Debug)]
pub struct FileRow {
    /// It.
    pub id: Id<BankFile>,
    /// Region.
    pub region_id: Id<Unit>,
    /// The treasury.
    pub province_id: Id<Unit>,
    /// In Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
    /// Its name.
    pub name: String,
    /// When it came.
    pub at: Instant,
    /// Debits and what else is no payment in.
    pub passed_over: i64,
    /// Lines that another file had brought already.
    pub known_before: i64,
    /// Rows that were not understood.
    pub unread: String,
    /// Its lines.
    pub lines: i64,
    /// Those for which a receipt was written that stands.
    pub matched: i64,
    /// Those that are no payments by members.
    pub aside: i64,
}

impl FileRow {
    /// Where.
    pub fn place(&self) -> Place {
        Place { region: self.region_id, province: self.province_id, commune: Id::from_raw(0) }
    }
}

/// The files of a territory, the last first; one of them when it is named. Whoever keeps a commune only sees none: a treasury's
/// account is a province's.
pub fn files(scope: Scope, only: Option<Id<BankFile>>) -> Query<FileRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        FileRow,
        "select f.id, f.region_id, f.province_id, coalesce(u.name_ar, '') as unit_ar, coalesce(u.name_fr, '') as unit_fr, f.name,
           f.at, f.passed_over, f.known_before, f.unread,
           (select cast(count(*) as bigint) from bank_line l where l.file_id = f.id) as \"lines!\",
           (select cast(count(*) as bigint) from bank_line l join receipt r on r.id = l.receipt_id
             where l.file_id = f.id and r.cancelled_on is null) as \"matched!\",
           (select cast(count(*) as bigint) from bank_line l where l.file_id = f.id and l.aside = 1) as \"aside!\"
         from bank_file f left join unit u on u.id = f.province_id
         where 1 = 1 {?only: and f.id = {only}} {?region: and f.region_id = {region}}
           {?province: and f.province_id = {province}} {?commune: and f.province_id = -1 * cast({commune} as bigint)}
         order by f.id desc limit 100"
    )
}

/// The file with this hash in a treasury.
pub fn by_hash(province: Id<Unit>, sha256: &str) -> Query<Id<BankFile>> {
    sql!((Id<BankFile>), "select id from bank_file where province_id = {province} and sha256 = {sha256}")
}

/// A file to write.
pub struct FileInsert<'a> {
    /// It.
    pub id: Id<BankFile>,
    /// The treasury.
    pub place: Place,
    /// Its name.
    pub name: &'a str,
    /// Its hash.
    pub sha256: &'a str,
    /// When it came.
    pub at: Instant,
    /// Passed over, known before.
    pub counts: (i64, i64),
    /// Rows that were not understood.
    pub unread: &'a str,
}

/// Adds a file.
pub fn file_insert(f: &FileInsert<'_>, act: Id<Act>) -> Change {
    let ((passed, before), Place { region, province, .. }) = (f.counts, f.place);
    sql!(
        "insert into bank_file (id, region_id, province_id, name, sha256, at, passed_over, known_before, unread, made_by)
         values ({f.id}, {region}, {province}, {f.name}, {f.sha256}, {f.at}, {passed}, {before}, {f.unread}, {act})"
    )
}

/// A line to write.
pub struct LineInsert<'a> {
    /// It.
    pub id: Id<BankLine>,
    /// Of which file.
    pub file: Id<BankFile>,
    /// Of which treasury.
    pub province: Id<Unit>,
    /// Row of the file.
    pub row: i64,
    /// On which day.
    pub on: Day,
    /// In centimes.
    pub amount: i64,
    /// Label and reference, encrypted.
    pub sealed: &'a [u8],
    /// What tells it from others.
    pub fingerprint: &'a str,
    /// Who is proposed.
    pub membership: Option<Id<Membership>>,
    /// Why.
    pub why: &'a str,
}

/// Adds a line.
pub fn line_insert(l: &LineInsert<'_>, act: Id<Act>) -> Change {
    sql!(
        "insert into bank_line (id, file_id, province_id, row_number, on_day, amount, sealed, fingerprint, membership_id, why, made_by)
         values ({l.id}, {l.file}, {l.province}, {l.row}, {l.on}, {l.amount}, {l.sealed}, {l.fingerprint}, {l.membership}, {l.why}, {act})"
    )
}

/// Which of these lines a treasury has already.
pub fn known(province: Id<Unit>, fingerprints: &[String]) -> Query<String> {
    sql!(
        (String),
        "select fingerprint from bank_line where province_id = {province} and fingerprint in ({*fingerprints..})"
    )
}

/// A line as it is shown.
#[derive(Clone, Debug)]
pub struct LineRow {
    /// It.
    pub id: Id<BankLine>,
    /// Of which file.
    pub file_id: Id<BankFile>,
    /// Of which treasury.
    pub province_id: Id<Unit>,
    /// Row of the file.
    pub row_number: i64,
    /// On which day.
    pub on_day: Day,
    /// In centimes.
    pub amount: i64,
    /// Label and reference, encrypted.
    pub sealed: Vec<u8>,
    /// Who is proposed.
    pub membership_id: Option<Id<Membership>>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// Why.
    pub why: String,
    /// It is no payment by a member.
    pub aside: bool,
    /// The receipt that stands.
    pub receipt_id: Option<Id<Receipt>>,
}

/// Which lines of a file are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// This one.
    Only(Id<BankLine>),
    /// Those of which nobody has said what they are.
    Open,
    /// Those for which a receipt stands.
    Matched,
    /// Those set aside.
    Aside,
}

/// The lines of a file.
pub fn lines(file: Id<BankFile>, wanted: Lines, limit: i64) -> Query<LineRow> {
    let only = if let Lines::Only(id) = wanted { Some(id) } else { None };
    let open = (wanted == Lines::Open).then_some(());
    let matched = (wanted == Lines::Matched).then_some(());
    let aside = (wanted == Lines::Aside).then_some(());
    sql!(
        LineRow,
        "select l.id, l.file_id, l.province_id, l.row_number, l.on_day, l.amount, l.sealed, l.membership_id,
           coalesce(p.name_ar, '') as name_ar, coalesce(p.name_la, '') as name_la, l.why, l.aside, r.id as receipt_id
         from bank_line l left join membership m on m.id = l.membership_id left join person p on p.id = m.person_id
           left join receipt r on r.id = l.receipt_id and r.cancelled_on is null
         where l.file_id = {file} {?only: and l.id = {only}} {?open: and l.aside = 0 and r.id is null}
           {?matched: and r.id is not null} {?aside: and l.aside = 1} order by l.row_number limit {limit}"
    )
}

/// A receipt was written for a line.
pub fn line_match(line: Id<BankLine>, membership: Id<Membership>, receipt: Id<Receipt>) -> Change {
    sql!(
        "update bank_line set membership_id = {membership}, receipt_id = {receipt}, aside = 0 where id = {line}"
    )
}

/// A line is no payment by a member, or may be one again.
pub fn aside_set(line: Id<BankLine>, aside: bool) -> Change {
    sql!("update bank_line set aside = {aside} where id = {line}")
}

/// A file and its lines go. Receipts stay.
pub fn file_gone(file: Id<BankFile>) -> Vec<Change> {
    vec![
        sql!("delete from bank_line where file_id = {file}"),
        sql!("delete from bank_file where id = {file}"),
    ]
}

/// A member of a province as a payer.
#[derive(Clone, Debug)]
pub struct PayerRow {
    /// Whose membership.
    pub id: Id<Membership>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// Of an old card.
    pub number: String,
    /// Of which category.
    pub category: Option<Category>,
    /// First day.
    pub joined_on: Day,
    /// The first day not paid for.
    pub paid_until_on: Option<Day>,
    /// First day on which it is over.
    pub ended_on: Option<Day>,
    /// How.
    pub ended_how: Option<EndedHow>,
    /// Paid in part, in centimes.
    pub parts: i64,
}

/// The members of a province who may pay.
pub fn payers(province: Id<Unit>, on: Day) -> Query<PayerRow> {
    sql!(
        PayerRow,
        "select m.id, p.name_ar, p.name_la, m.number, m.category, m.joined_on, m.paid_until_on, m.ended_on, m.ended_how,
           (select cast(coalesce(sum(r.amount), 0) as bigint) from receipt r where r.membership_id = m.id and r.kind = 'dues'
             and r.step_id is null and r.cancelled_on is null) as \"parts!\"
         from person_place l join person p on p.id = l.person_id join membership m on m.person_id = p.id
         where l.province_id = {province} and l.because = 'home' and m.province_id = {province}
           and p.erased_at is null and p.merged_into is null and (m.ended_on is null or m.ended_on > {on})"
    )
}
