//! SQL of lists: the file, its steps, its rows, and what taking one back needs.

pub mod register;
pub mod rows;
pub mod undoing;

use super::{MemberList, Stage};
use crate::{access::Scope, accounts::Account, journal::Act, territory::Place};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// A list as it stands.
#[derive(Clone, Debug)]
pub struct ListRow {
    /// It.
    pub id: Id<MemberList>,
    /// Who sent it.
    pub account_id: Id<Account>,
    /// Region, or 0.
    pub region_id: i64,
    /// Province, or 0.
    pub province_id: i64,
    /// Commune, or 0.
    pub commune_id: i64,
    /// As the sender calls it.
    pub file_name: String,
    /// Its size.
    pub bytes: i64,
    /// Its fingerprint.
    pub sha256: Vec<u8>,
    /// Its key, until it is destroyed.
    pub wrapped: Option<Vec<u8>>,
    /// Which sheet, from 0.
    pub sheet: i64,
    /// Which column holds what.
    pub mapping: String,
    /// The first day of those of whom nothing is told.
    pub joined_on: Day,
    /// What is told of it as a whole.
    pub told: String,
    /// The last step.
    pub stage: Stage,
    /// Why, when it needs a reason.
    pub why: String,
    /// When.
    pub at: Instant,
    /// By whom.
    pub step_account_id: Option<i64>,
}

impl ListRow {
    /// For whom it is.
    pub fn place(&self) -> Place {
        Place::raw(self.region_id, self.province_id, self.commune_id)
    }
}

/// A list within a territory; nothing elsewhere.
pub fn list(id: Id<MemberList>, scope: Scope) -> Query<ListRow> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        ListRow,
        "select l.id, l.account_id, l.region_id, l.province_id, l.commune_id, l.file_name, l.bytes, l.sha256, l.wrapped, l.sheet,
           l.mapping, l.joined_on, l.told, s.step as stage, s.why, s.at, s.account_id as step_account_id
         from member_list l join member_list_step s on s.id = (select max(x.id) from member_list_step x where x.list_id = l.id)
         where l.id = {id} {?region: and l.region_id = {region}} {?province: and l.province_id = {province}}
           {?commune: and l.commune_id = {commune}}"
    )
}

/// A line of the lists.
#[derive(Clone, Debug)]
pub struct ListLine {
    /// It.
    pub id: Id<MemberList>,
    /// As the sender calls it.
    pub file_name: String,
    /// The last step.
    pub stage: Stage,
    /// When it came.
    pub received_at: Instant,
    /// Who sent it, in Arabic.
    pub sender_ar: String,
    /// In Latin script.
    pub sender_la: String,
    /// For whom, in Arabic.
    pub unit_ar: String,
    /// In French.
    pub unit_fr: String,
}

/// The lists of a territory, the last first.
pub fn lists(scope: Scope, limit: i64) -> Query<ListLine> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        ListLine,
        "select l.id, l.file_name, s.step as stage, f.at as received_at, coalesce(p.name_ar, '') as sender_ar,
           coalesce(p.name_la, '') as sender_la, coalesce(u.name_ar, '') as unit_ar, coalesce(u.name_fr, '') as unit_fr
         from member_list l join member_list_step s on s.id = (select max(x.id) from member_list_step x where x.list_id = l.id)
           join member_list_step f on f.id = (select min(x.id) from member_list_step x where x.list_id = l.id)
           join account a on a.id = l.account_id left join person p on p.id = a.person_id
           left join unit u on u.id = case when l.commune_id <> 0 then l.commune_id when l.province_id <> 0 then l.province_id
             else l.region_id end
         where 1 = 1 {?region: and l.region_id = {region}} {?province: and l.province_id = {province}}
           {?commune: and l.commune_id = {commune}}
         order by l.id desc limit {limit}"
    )
}

/// Earlier lists of a territory that came with the very same bytes, the last first.
pub fn same_file(sha256: &[u8], but: Id<MemberList>, scope: Scope) -> Query<ListLine> {
    let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
    sql!(
        ListLine,
        "select l.id, l.file_name, s.step as stage, f.at as received_at, coalesce(p.name_ar, '') as sender_ar,
           coalesce(p.name_la, '') as sender_la, coalesce(u.name_ar, '') as unit_ar, coalesce(u.name_fr, '') as unit_fr
         from member_list l join member_list_step s on s.id = (select max(x.id) from member_list_step x where x.list_id = l.id)
           join member_list_step f on f.id = (select min(x.id) from member_list_step x where x.list_id = l.id)
           join account a on a.id = l.account_id left join person p on p.id = a.person_id
           left join unit u on u.id = case when l.commune_id <> 0 then l.commune_id when l.province_id <> 0 then l.province_id
             else l.region_id end
         where l.sha256 = {sha256} and l.id < {but} {?region: and l.region_id = {region}}
           {?province: and l.province_id = {province}} {?commune: and l.commune_id = {commune}}
         order by l.id desc limit 5"
    )
}

/// A list to keep.
pub struct NewList<'a> {
    /// It.
    pub id: Id<MemberList>,
    /// Who sends it.
    pub account: Id<Account>,
    /// For whom.
    pub place: Place,
    /// As the sender calls it.
    pub file_name: &'a str,
    /// Its size.
    pub bytes: i64,
    /// Its fingerprint.
    pub sha256: &'a [u8],
    /// Its key.
    pub wrapped: &'a [u8],
    /// The first day of those of whom nothing is told.
    pub joined_on: Day,
}

/// Keeps a list.
pub fn list_insert(l: &NewList<'_>, act: Id<Act>) -> Change {
    sql!(
        "insert into member_list (id, account_id, region_id, province_id, commune_id, file_name, bytes, sha256, wrapped, joined_on,
           made_by)
         values ({l.id}, {l.account}, {l.place.region}, {l.place.province}, {l.place.commune}, {l.file_name}, {l.bytes}, {l.sha256},
           {l.wrapped}, {l.joined_on}, {act})"
    )
}

/// Keeps a piece of its file.
pub fn piece_insert(list: Id<MemberList>, n: i64, cipher: &[u8]) -> Change {
    sql!("insert into member_list_piece (list_id, n, cipher) values ({list}, {n}, {cipher})")
}

/// Is the file still there? Its first piece is, or none.
pub fn file_there(list: Id<MemberList>) -> Query<i64> {
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n from member_list_piece where list_id = {list} and n = 0"
    )
}

/// Rows of a list that can still be entered, or that somebody is still to say something of.
pub fn rows_waiting(list: Id<MemberList>) -> Query<i64> {
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n from listed_row where list_id = {list} and done_by is null and sealed is not null
           and state in ('new', 'update', 'doubtful') and coalesce(verdict, '') <> 'skip'"
    )
}

/// A piece of a file.
pub fn piece(list: Id<MemberList>, n: i64) -> Query<Vec<u8>> {
    sql!((Vec<u8>), "select cipher from member_list_piece where list_id = {list} and n = {n}")
}

/// A step to write.
pub struct NewStep<'a> {
    /// Its row.
    pub id: Id<()>,
    /// Of which list.
    pub list: Id<MemberList>,
    /// What.
    pub stage: Stage,
    /// Why.
    pub why: &'a str,
    /// By whom; none for the program.
    pub account: Option<Id<Account>>,
    /// When.
    pub at: Instant,
}

/// Writes a step.
pub fn step_insert(s: &NewStep<'_>, act: Id<Act>) -> Change {
    sql!(
        "insert into member_list_step (id, list_id, step, why, account_id, at, made_by)
         values ({s.id}, {s.list}, {s.stage}, {s.why}, {s.account}, {s.at}, {act})"
    )
}

/// The last step of a list.
pub fn stage(list: Id<MemberList>) -> Query<Stage> {
    sql!((Stage), "select step from member_list_step where list_id = {list} order by id desc limit 1")
}

/// Says which column holds what.
pub fn mapping_set(list: Id<MemberList>, sheet: i64, mapping: &str, joined_on: Day) -> Change {
    sql!(
        "update member_list set sheet = {sheet}, mapping = {mapping}, joined_on = {joined_on} where id = {list}"
    )
}

/// What is told of the list as a whole.
pub fn told_set(list: Id<MemberList>, told: &str) -> Change {
    sql!("update member_list set told = {told} where id = {list}")
}

/// What the columns of this sender's last lists held, once somebody had looked; the earliest first.
pub fn learned(account: Id<Account>) -> Query<String> {
    sql!(
        (String),
        "select k.mapping from (select l.id, l.mapping from member_list l where l.account_id = {account}
           and exists (select 1 from member_list_step s where s.list_id = l.id and s.step = 'mapped')
           order by l.id desc limit 5) k order by k.id"
    )
}

/// Lists whose contents are still there though the last step is older than this.
pub fn stale(before: Instant) -> Query<Id<MemberList>> {
    sql!(
        (Id<MemberList>),
        "select l.id from member_list l where l.wrapped is not null
           and (select max(s.at) from member_list_step s where s.list_id = l.id) < {before} order by l.id limit 50"
    )
}

/// Destroys what a list says of people: its key, its file, what was read of its rows.
pub fn contents_gone(list: Id<MemberList>) -> Vec<Change> {
    vec![
        sql!("delete from member_list_piece where list_id = {list}"),
        sql!("update listed_row set sealed = null, why = '' where list_id = {list} and sealed is not null"),
        sql!("update member_list set wrapped = null where id = {list}"),
    ]
}

/// Takes the turn to enter a part of a list. Whoever else does waits, and begins anew with what was entered meanwhile.
pub fn turn(act: Id<Act>) -> Change {
    sql!(
        "insert into import_turn (id, act_id) values (1, {act}) on conflict (id) do update set act_id = excluded.act_id"
    )
}

/// How the last job of a list ended, when it was given up.
pub fn job_error(list: Id<MemberList>) -> Query<Option<String>> {
    let raw = list.raw();
    sql!(
        (Option<String>),
        "select error from job where kind = 'work_on_list' and subject_id = {raw} order by id desc limit 1"
    )
}
