use crate::journal::Verb;
use amana_base::Instant;
use amana_sql::{Query, sql};

/// A moment, if there was one.
pub struct WhenRow {
    /// When.
    pub at: Option<Instant>,
}

/// When something was last done.
pub fn last_done(verb: Verb) -> Query<WhenRow> {
    let key = verb.key();
    sql!(WhenRow, "select max(at) as at from act where verb = {key}")
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
        "select cast(count(case when finished_at is null and cancelled_at is null then 1 end) as bigint) as waiting,
           cast(count(case when finished_at is not null and error is not null then 1 end) as bigint) as failed from job"
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
