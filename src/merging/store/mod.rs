//! SQL of making two records one.

pub mod links;
pub mod pairs;

use super::Merge;
use crate::{
    access::Scope, accounts::Account, journal::Act, members::Membership, people::Person, territory::Place,
};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// A record as it is compared with another.
#[derive(Clone, Debug)]
pub struct RecordRow {
    /// Who.
    pub id: Id<Person>,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// By which lists are sorted.
    pub sort_key: String,
    /// Region of the home, or 0.
    pub region_id: i64,
    /// Province, or 0.
    pub province_id: i64,
    /// Commune, or 0.
    pub commune_id: i64,
    /// The day on which it was erased.
    pub erased_at: Option<i64>,
    /// The record of which it became part.
    pub merged_into: Option<Id<Person>>,
}

impl RecordRow {
    /// Home.
    pub fn place(&self) -> Place {
        Place::raw(self.region_id, self.province_id, self.commune_id)
    }
}

/// A record, whatever became of it.
pub fn record(id: Id<Person>) -> Query<RecordRow> {
    sql!(
        RecordRow,
        "select id, name_ar, name_la, sort_key, region_id, province_id, commune_id, erased_at, merged_into from person where id = {id}"
    )
}

/// Where somebody is known, and why.
pub fn places(id: Id<Person>) -> Query<(i64, i64, i64, String)> {
    sql!(
        (i64, i64, i64, String),
        "select region_id, province_id, commune_id, because from person_place where person_id = {id}
         order by region_id, province_id, commune_id, because"
    )
}

/// Makes somebody known where the other was.
pub fn place_copy(to: Id<Person>, p: (i64, i64, i64), because: &str, sort_key: &str, act: Id<Act>) -> Change {
    let (region, province, commune) = p;
    sql!(
        "insert into person_place (person_id, region_id, province_id, commune_id, because, sort_key, made_by)
         values ({to}, {region}, {province}, {commune}, {because}, {sort_key}, {act})
         on conflict (person_id, region_id, province_id, commune_id, because) do nothing"
    )
}

/// Takes back where somebody was made known by a merge, but where a tie of their own was added since.
pub fn places_back(of: Id<Person>, act: Id<Act>) -> Change {
    sql!(
        "delete from person_place where person_id = {of} and made_by = {act}
           and not (because = 'mandate' and exists (select 1 from mandate m where m.person_id = person_place.person_id
             and m.region_id = person_place.region_id and m.province_id = person_place.province_id
             and m.commune_id = person_place.commune_id and m.made_by > {act}))
           and not (because = 'meeting' and exists (select 1 from meeting_person t join meeting g on g.id = t.meeting_id
             where t.person_id = person_place.person_id and g.region_id = person_place.region_id
               and g.province_id = person_place.province_id and g.commune_id = person_place.commune_id and t.made_by > {act}))
           and not (because = 'follow_up' and exists (select 1 from follow_up f where f.person_id = person_place.person_id
             and f.region_id = person_place.region_id and f.province_id = person_place.province_id
             and f.commune_id = person_place.commune_id and f.made_by > {act}))"
    )
}

/// The words by which a person is found, with where.
pub fn tokens(id: Id<Person>) -> Query<(String, i64, i64, i64)> {
    let raw = id.raw();
    sql!(
        (String, i64, i64, i64),
        "select token, region_id, province_id, commune_id from name_token where kind = 'person' and ref_id = {raw}
         order by token, region_id, province_id, commune_id"
    )
}

/// Forgets one of them.
pub fn token_delete(id: Id<Person>, token: &str, p: (i64, i64, i64)) -> Change {
    let (raw, (region, province, commune)) = (id.raw(), p);
    sql!(
        "delete from name_token where kind = 'person' and ref_id = {raw} and token = {token} and region_id = {region}
           and province_id = {province} and commune_id = {commune}"
    )
}

/// Says of which record another became part.
pub fn merged_set(gone: Id<Person>, kept: Option<Id<Person>>) -> Change {
    sql!("update person set merged_into = {kept} where id = {gone}")
}

/// A merge to write.
pub fn merge_insert(id: Id<Merge>, gone: Id<Person>, kept: Id<Person>, at: Instant, act: Id<Act>) -> Change {
    sql!(
        "insert into person_merge (id, gone_id, kept_id, at, made_by) values ({id}, {gone}, {kept}, {at}, {act})"
    )
}

/// A merge.
#[derive(Clone, Debug)]
pub struct MergeRow {
    /// It.
    pub id: Id<Merge>,
    /// The record that became part of the other.
    pub gone_id: Id<Person>,
    /// The record that stands.
    pub kept_id: Id<Person>,
    /// When.
    pub at: Instant,
    /// By which act.
    pub made_by: Id<Act>,
    /// The act that took it back.
    pub undone_by: Option<Id<Act>>,
}

/// A merge.
pub fn merge(id: Id<Merge>) -> Query<MergeRow> {
    sql!(MergeRow, "select id, gone_id, kept_id, at, made_by, undone_by from person_merge where id = {id}")
}

/// The merges that stand of which this record is the survivor, the newest first.
pub fn merges_into(kept: Id<Person>) -> Query<MergeRow> {
    sql!(
        MergeRow,
        "select id, gone_id, kept_id, at, made_by, undone_by from person_merge where kept_id = {kept} and undone_by is null
         order by id desc"
    )
}

/// Marks a merge as taken back, once.
pub fn merge_undo(id: Id<Merge>, act: Id<Act>) -> Change {
    sql!("update person_merge set undone_by = {act} where id = {id} and undone_by is null")
}

/// What was moved or written by a merge, in order.
#[derive(Clone, Debug)]
pub struct LinkRow {
    /// `mandate.person_id`, or what else.
    pub what: String,
    /// The row.
    pub key_a: i64,
    /// Its second number.
    pub key_b: i64,
    /// A text in the key.
    pub key_text: String,
    /// What stood there.
    pub former: Option<Vec<u8>>,
}

/// Keeps a link.
pub fn link_insert(merge: Id<Merge>, ordinal: i64, l: &LinkRow) -> Change {
    sql!(
        "insert into merged_link (merge_id, ordinal, what, key_a, key_b, key_text, former)
         values ({merge}, {ordinal}, {l.what}, {l.key_a}, {l.key_b}, {l.key_text}, {l.former})"
    )
}

/// The links of a merge, the last first.
pub fn links(merge: Id<Merge>) -> Query<LinkRow> {
    sql!(
        LinkRow,
        "select what, key_a, key_b, key_text, former from merged_link where merge_id = {merge} order by ordinal desc"
    )
}

/// Posts that both hold at the same time: kind of the body, post, rank.
pub fn same_posts(a: Id<Person>, b: Id<Person>) -> Query<(String, String, i64)> {
    sql!(
        (String, String, i64),
        "select b.kind, s.post, s.rank from mandate m join mandate n on n.seat_id = m.seat_id join seat s on s.id = m.seat_id
           join body b on b.id = m.body_id
         where m.person_id = {a} and n.person_id = {b} and (m.until_on is null or m.until_on > n.from_on)
           and (n.until_on is null or n.until_on > m.from_on)
         order by b.kind, s.post"
    )
}

/// The account of a person: whether it was ever used, when it was closed.
#[derive(Clone, Debug)]
pub struct AccountUse {
    /// It.
    pub id: Id<Account>,
    /// Signed in at least once, or did something.
    pub used: i64,
    /// When it was closed.
    pub closed_at: Option<Instant>,
}

/// The accounts of a person.
pub fn accounts(person: Id<Person>) -> Query<AccountUse> {
    sql!(
        AccountUse,
        "select a.id, case when exists (select 1 from session s where s.account_id = a.id)
             or exists (select 1 from passkey k where k.account_id = a.id)
             or exists (select 1 from act t where t.account_id = a.id) then 1 else 0 end as \"used!\", a.closed_at
         from account a where a.person_id = {person} order by a.id"
    )
}

/// Gives an account to another record.
pub fn account_point(id: Id<Account>, to: Id<Person>) -> Change {
    sql!("update account set person_id = {to} where id = {id}")
}

/// Closes an account, or opens it again.
pub fn account_close(id: Id<Account>, at: Option<Instant>) -> Change {
    sql!("update account set closed_at = {at} where id = {id}")
}

/// The memberships of a person.
#[derive(Clone, Debug)]
pub struct BelongRow {
    /// It.
    pub id: Id<Membership>,
    /// First day.
    pub joined_on: Day,
    /// First day on which it is over.
    pub ended_on: Option<Day>,
}

/// The memberships of a person, the earliest first.
pub fn memberships(person: Id<Person>) -> Query<BelongRow> {
    sql!(
        BelongRow,
        "select id, joined_on, ended_on from membership where person_id = {person} order by joined_on, id"
    )
}

/// Gives a membership to another record.
pub fn membership_point(id: Id<Membership>, to: Id<Person>) -> Change {
    sql!("update membership set person_id = {to} where id = {id}")
}

/// The former values kept of a membership.
pub fn former_values(id: Id<Membership>) -> Query<(i64, Vec<u8>)> {
    sql!((i64, Vec<u8>), "select id, former from membership_change where membership_id = {id} order by id")
}

/// Writes one under another key.
pub fn former_set(id: i64, former: &[u8]) -> Change {
    sql!("update membership_change set former = {former} where id = {id}")
}

/// What a membership was before another was folded into it, as text that comes back exactly.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct Before {
    /// Card.
    pub number: String,
    /// Category.
    pub category: Option<String>,
    /// Education.
    pub education: Option<String>,
    /// Year of birth.
    pub birth_year: Option<i64>,
    /// When single membership was stated.
    pub sworn_on: Option<i64>,
    /// Paid until.
    pub paid_until_on: Option<i64>,
    /// Suspended from.
    pub suspended_from_on: Option<i64>,
    /// Suspended until.
    pub suspended_until_on: Option<i64>,
    /// Counts its changes.
    pub version: i64,
}

/// What a membership is, to be kept.
pub fn before(id: Id<Membership>) -> Query<Before> {
    sql!(
        Before,
        "select number, category, education, birth_year, sworn_on, paid_until_on, suspended_from_on, suspended_until_on, version
         from membership where id = {id}"
    )
}

/// Writes what a membership was, or is now.
pub fn before_set(id: Id<Membership>, b: &Before) -> Change {
    sql!(
        "update membership set number = {b.number}, category = {b.category}, education = {b.education}, birth_year = {b.birth_year},
           sworn_on = {b.sworn_on}, paid_until_on = {b.paid_until_on}, suspended_from_on = {b.suspended_from_on},
           suspended_until_on = {b.suspended_until_on}, version = {b.version}
         where id = {id}"
    )
}

/// The greatest ordinal of a membership's steps, and how many there are.
pub fn last_step(id: Id<Membership>) -> Query<i64> {
    sql!(
        (i64),
        "select cast(coalesce(max(ordinal), 0) as bigint) as n from membership_step where membership_id = {id}"
    )
}

/// Takes back the steps and labels that an act wrote on a membership.
pub fn folded_back(id: Id<Membership>, act: Id<Act>) -> Vec<Change> {
    vec![
        sql!("delete from membership_step where membership_id = {id} and made_by = {act}"),
        sql!("delete from membership_label where membership_id = {id} and made_by = {act}"),
    ]
}

/// Takes over the labels of another membership.
pub fn labels_copy(from: Id<Membership>, to: Id<Membership>, act: Id<Act>) -> Change {
    sql!(
        "insert into membership_label (membership_id, kind, folded, label, made_by)
         select {to}, l.kind, l.folded, l.label, {act} from membership_label l where l.membership_id = {from}
         on conflict (membership_id, kind, folded) do nothing"
    )
}

/// Which protected fields a person has.
pub fn fields(person: Id<Person>) -> Query<(String, Vec<u8>)> {
    sql!(
        (String, Vec<u8>),
        "select field, cipher from person_secret where person_id = {person} order by field"
    )
}

/// Takes back the fields that an act wrote.
pub fn fields_back(person: Id<Person>, act: Id<Act>) -> Change {
    sql!("delete from person_secret where person_id = {person} and made_by = {act}")
}

/// Forgets a key that was made for a merge and under which nothing lies any more.
pub fn key_back(person: Id<Person>) -> Change {
    sql!(
        "delete from person_key where person_id = {person}
           and not exists (select 1 from person_secret s where s.person_id = person_key.person_id)
           and not exists (select 1 from act a where a.secret_person_id = person_key.person_id)
           and not exists (select 1 from membership_change c join membership m on m.id = c.membership_id
             where m.person_id = person_key.person_id)"
    )
}

/// The merges that stand whose survivor is known in a territory, the newest first.
pub fn recent(scope: Scope, limit: i64) -> Query<MergeRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        MergeRow,
        "select g.id, g.gone_id, g.kept_id, g.at, g.made_by, g.undone_by from person_merge g where g.undone_by is null
           {?region: and exists (select 1 from person_place r where r.person_id = g.kept_id and r.region_id = {region})}
           {?province: and exists (select 1 from person_place r where r.person_id = g.kept_id and r.province_id = {province})}
           {?commune: and exists (select 1 from person_place r where r.person_id = g.kept_id and r.commune_id = {commune})}
         order by g.id desc limit {limit}"
    )
}
