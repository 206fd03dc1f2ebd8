//! SQL of the data set itself: how far its build has come, how much there is, and the sessions with which it is measured.

use crate::{
    accounts::{Account, Session},
    meetings::Meeting,
    people::Person,
};
use amana_base::{Id, Instant};
use amana_sql::{Change, Query, sql};

/// The key of the row that says how far the build has come.
const KEY: &str = "bench";

/// How far the build has come, as it was written.
pub fn progress() -> Query<String> {
    sql!((String), "select value from setting where key = {KEY}")
}

/// Writes that down.
pub fn progress_set(value: &str) -> Change {
    sql!(
        "insert into setting (key, value) values ({KEY}, {value}) on conflict (key) do update set value = excluded.value"
    )
}

/// A unit and a kind of body that it has.
pub struct Taken {
    /// The unit.
    pub unit_id: i64,
    /// Key of the kind.
    pub kind: String,
}

/// The living bodies that are not of the data set.
pub fn bodies_besides(limit: i64) -> Query<Taken> {
    sql!(Taken, "select unit_id, kind from body where dissolved_on is null and id >= {limit}")
}

/// For a transaction of very many rows: the pages that it changes stay in memory until it commits, and a server does not wait for
/// its disk. What is built again from a seed may be lost.
pub fn roomy() -> Query<()> {
    sql!("{sqlite: pragma cache_size = -1048576}{postgres: set local synchronous_commit = off}")
}

/// The end of that.
pub fn modest() -> Query<()> {
    sql!("{sqlite: pragma cache_size = -16384}{postgres: set local synchronous_commit = on}")
}

/// Takes the index away that rows in the order of the table's key would fill at random: it is made faster in one go.
pub fn token_index_drop() -> Change {
    sql!("drop index if exists name_token_ref")
}

/// Makes it again, as the migration has it.
pub fn token_index_make() -> Change {
    sql!("create index if not exists name_token_ref on name_token (kind, ref_id, token)")
}

/// How many rows a table has.
pub struct Rows {
    /// The table.
    pub name: String,
    /// Its rows.
    pub n: i64,
}

/// The rows of the tables that grow.
pub fn rows() -> Query<Rows> {
    sql!(
        Rows,
        "select 'person' as \"name!\", cast(count(*) as bigint) as n from person
         union all select 'person_place', cast(count(*) as bigint) from person_place
         union all select 'membership', cast(count(*) as bigint) from membership
         union all select 'membership_step', cast(count(*) as bigint) from membership_step
         union all select 'name_token', cast(count(*) as bigint) from name_token
         union all select 'body', cast(count(*) as bigint) from body
         union all select 'seat', cast(count(*) as bigint) from seat
         union all select 'mandate', cast(count(*) as bigint) from mandate
         union all select 'follow_up', cast(count(*) as bigint) from follow_up
         union all select 'meeting', cast(count(*) as bigint) from meeting
         union all select 'meeting_person', cast(count(*) as bigint) from meeting_person
         union all select 'decision', cast(count(*) as bigint) from decision
         union all select 'effect', cast(count(*) as bigint) from effect
         union all select 'action_item', cast(count(*) as bigint) from action_item
         union all select 'milestone', cast(count(*) as bigint) from milestone
         union all select 'communique', cast(count(*) as bigint) from communique"
    )
}

/// How many texts the archive has.
pub fn communiques() -> Query<i64> {
    sql!((i64), "select cast(count(*) as bigint) as n from communique")
}

/// How many bytes the database takes.
pub fn bytes() -> Query<i64> {
    sql!(
        (i64),
        "select {sqlite: page_count * page_size as n from pragma_page_count(), pragma_page_size()}{postgres: pg_database_size(current_database()) as n}"
    )
}

/// An account of a person.
pub fn account_insert(
    id: Id<Account>,
    person: Id<Person>,
    blind: &[u8],
    cipher: &[u8],
    at: Instant,
) -> Change {
    sql!(
        "insert into account (id, person_id, login_blind, login_cipher, created_at, made_by)
         values ({id}, {person}, {blind}, {cipher}, {at}, 0)"
    )
}

/// A session that is alive.
pub fn session_insert(
    id: Id<Session>,
    account: Id<Account>,
    hash: &[u8],
    at: Instant,
    until: Instant,
) -> Change {
    sql!(
        "insert into session (id, account_id, token_hash, opened_at, seen_at, expires_at, strong_at, agent, address, made_by)
         values ({id}, {account}, {hash}, {at}, {at}, {until}, {at}, 'amana bench', '', 0)"
    )
}

/// Of a meeting that was held: who is here, arrivals written, votes written.
pub fn attended(meeting: Id<Meeting>) -> Query<(i64, i64, i64)> {
    sql!(
        (i64, i64, i64),
        "select (select cast(count(*) as bigint) from attendance where meeting_id = {meeting} and state = 'present') as \"here!\",
           (select cast(count(*) as bigint) from movement where meeting_id = {meeting}) as \"moved!\",
           (select cast(count(*) as bigint) from vote v join ballot b on b.id = v.ballot_id where b.meeting_id = {meeting}) as \"votes!\""
    )
}

/// Forgets the sessions and accounts with which it was measured.
pub fn sessions_delete() -> Vec<Change> {
    vec![
        sql!("delete from session where agent = 'amana bench'"),
        sql!(
            "delete from account where made_by = 0 and not exists (select 1 from session s where s.account_id = account.id)"
        ),
    ]
}
