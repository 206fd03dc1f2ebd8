//! SQL of the roster: the lines it keeps in memory, and what was touched since it last looked.

use crate::{
    members::{Category, Education, EndedHow, LabelKind, Membership},
    people::Sex,
    territory::Unit,
};
use amana_base::{Day, Id};
use amana_sql::{Query, sql};

/// What the roster keeps of a membership.
pub struct LineRow {
    /// It.
    pub id: Id<Membership>,
    /// By what lists are sorted.
    pub sort_key: String,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// When known.
    pub sex: Option<Sex>,
    /// Region, or 0.
    pub region_id: Id<Unit>,
    /// Province, or 0.
    pub province_id: Id<Unit>,
    /// Commune, or 0.
    pub commune_id: Id<Unit>,
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

/// The lines after one, in the order of their identifiers.
pub fn after(id: Id<Membership>, limit: i64) -> Query<LineRow> {
    sql!(
        LineRow,
        "select m.id, p.sort_key, p.name_ar, p.name_la, p.sex, m.region_id, m.province_id, m.commune_id, m.number, m.joined_on,
           m.category, m.education, m.birth_year, m.paid_until_on, m.suspended_from_on, m.suspended_until_on, m.ended_on,
           m.ended_how
         from (select * from membership where id > {id} order by id limit {limit}) m join person p on p.id = m.person_id
         where p.erased_at is null and p.merged_into is null order by m.id"
    )
}

/// The last identifier of so many after one.
pub fn last_after(id: Id<Membership>, limit: i64) -> Query<Option<i64>> {
    sql!(
        (Option<i64>),
        "select max(k.id) as \"last?\" from (select id from membership where id > {id} order by id limit {limit}) k"
    )
}

/// These lines.
pub fn of(ids: &[Id<Membership>]) -> Query<LineRow> {
    sql!(
        LineRow,
        "select m.id, p.sort_key, p.name_ar, p.name_la, p.sex, m.region_id, m.province_id, m.commune_id, m.number, m.joined_on,
           m.category, m.education, m.birth_year, m.paid_until_on, m.suspended_from_on, m.suspended_until_on, m.ended_on,
           m.ended_how
         from membership m join person p on p.id = m.person_id
         where m.id in ({*ids..}) and p.erased_at is null and p.merged_into is null"
    )
}

/// A label of somebody.
pub struct LabelRow {
    /// Whose.
    pub membership_id: Id<Membership>,
    /// Of what kind.
    pub kind: LabelKind,
    /// By what it is compared.
    pub folded: String,
    /// As it was written.
    pub label: String,
}

/// The labels of the memberships from one to another, the first apart.
pub fn labels_between(after: Id<Membership>, last: Id<Membership>) -> Query<LabelRow> {
    sql!(
        LabelRow,
        "select membership_id, kind, folded, label from membership_label
         where membership_id > {after} and membership_id <= {last} order by membership_id"
    )
}

/// The labels of these.
pub fn labels_of(ids: &[Id<Membership>]) -> Query<LabelRow> {
    sql!(
        LabelRow,
        "select membership_id, kind, folded, label from membership_label where membership_id in ({*ids..}) order by membership_id"
    )
}

/// When a member holds an office of the organisation's.
pub struct OfficeRow {
    /// Whose.
    pub membership_id: Id<Membership>,
    /// First day.
    pub from_on: Day,
    /// The day after the last.
    pub until_on: Option<Day>,
}

/// The offices of members, of every sphere but the elected.
pub fn offices() -> Query<OfficeRow> {
    sql!(
        OfficeRow,
        "select m.id as membership_id, d.from_on, d.until_on
         from mandate d join body b on b.id = d.body_id join membership m on m.person_id = d.person_id
         where b.sphere <> 'elected' order by m.id"
    )
}

/// The offices of these.
pub fn offices_of(ids: &[Id<Membership>]) -> Query<OfficeRow> {
    sql!(
        OfficeRow,
        "select m.id as membership_id, d.from_on, d.until_on
         from membership m join mandate d on d.person_id = m.person_id join body b on b.id = d.body_id
         where m.id in ({*ids..}) and b.sphere <> 'elected' order by m.id"
    )
}

/// From which mark on it must be asked again, when it is asked now: everything before it is finished and can be seen.
pub fn bound() -> Query<i64> {
    sql!(
        (i64),
        "{sqlite: select coalesce(max(mark), 0) + 1 as n from membership_mark}{postgres: select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as n}"
    )
}

/// What was touched from a mark on. On a server marks that lie ahead come from another server's life, by a copy of its files; they
/// are no news.
pub fn touched(since: i64) -> Query<Id<Membership>> {
    sql!(
        (Id<Membership>),
        "select membership_id from membership_mark where mark >= {since}
           {postgres: and mark < pg_snapshot_xmax(pg_current_snapshot())::text::bigint}
         order by +membership_id"
    )
}
