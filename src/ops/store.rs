use crate::journal::Verb;
use amana_base::Instant;
use amana_sql::{Query, sql};

/// A moment, if there was one.
pub struct WhenRow {
    /// When.
    pub at: Option<Instant>,
}

/// The last confirmation that the keys of this mark are kept elsewhere.
pub fn keys_backed_up(mark: &str) -> Query<WhenRow> {
    let key = Verb::ConfirmKeyBackup.key();
    let detail = serde_json::json!({ "mark": mark }).to_string();
    sql!(
        WhenRow,
        "select max(at) as at from (select at from act where verb = {key} and detail = {detail}
           order by id desc limit 1) as newest"
    )
}

/// When the newest act was done.
pub fn last_act() -> Query<WhenRow> {
    sql!(WhenRow, "select at as \"at?\" from act order by id desc limit 1")
}

/// Jobs, by how they stand.
pub struct JobsRow {
    /// Not finished.
    pub waiting: i64,
    /// Ended with an error.
    pub failed: i64,
}

/// How many jobs wait, and how many failed.
pub fn jobs() -> Query<JobsRow> {
    sql!(
        JobsRow,
        "select
           (select cast(count(*) as bigint) from job where finished_at is null and cancelled_at is null) as \"waiting!\",
           (select cast(count(*) as bigint) from job where finished_at is not null and error is not null) as \"failed!\""
    )
}

/// How many sessions are open.
pub fn sessions_alive(now: Instant) -> Query<crate::territory::store::Count> {
    use crate::territory::store::Count;
    sql!(
        Count,
        "select cast(count(*) as bigint) as n from session where revoked_at is null and expires_at > {now}"
    )
}
