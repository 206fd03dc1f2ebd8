//! SQL of jobs.

use super::{Job, Kind, Lease};
use crate::accounts::Account;
use amana_base::{Id, Instant};
use amana_sql::{Change, Query, sql};

/// Adds a job, due at once.
pub fn job_insert<T>(
    id: Id<Job>,
    kind: Kind,
    subject: Id<T>,
    account: Option<Id<Account>>,
    now: Instant,
) -> Change {
    let subject = subject.raw();
    sql!(
        "insert into job (id, kind, subject_id, payload, account_id, run_at)
         values ({id}, {kind}, {subject}, '', {account}, {now})"
    )
}

/// Before a claim, on a server: the row that it takes is locked, and more it need not know. Were all that it reads watched, one of
/// two claims at once would be refused, and with it whoever sends texts meanwhile. A file has one writer and nothing to loosen.
pub fn claim_loosely() -> Change {
    sql!(
        "{sqlite: update job set attempts = attempts where 1 = 0}{postgres: set transaction isolation level read committed}"
    )
}

/// How many jobs of one are due: asked before the claim, which writes, whenever anything was committed.
pub fn job_due(now: Instant) -> Query<i64> {
    sql!(
        (i64),
        "select cast(count(*) as bigint) as n from (select 1 as one from job j where j.finished_at is null and j.cancelled_at is null
           and j.run_at <= {now} and j.lease_until <= {now} limit 1) d"
    )
}

/// Takes up the job that has been due longest and that nobody works on.
pub fn job_claim(now: Instant, lease: Instant) -> Change<Lease> {
    sql!(
        Lease,
        "update job set lease_until = {lease}, attempts = attempts + 1
         where id in (select j.id from job j where j.finished_at is null and j.cancelled_at is null and j.run_at <= {now}
           and j.lease_until <= {now} order by j.run_at, j.id limit 1 {postgres: for update skip locked})
         returning id, kind, subject_id, attempts"
    )
}

/// Keeps a job that takes long. Which attempt it is fences it: whoever took it up after us has a later one.
pub fn job_renew(lease: &Lease, until: Instant) -> Change {
    sql!(
        "update job set lease_until = {until}
         where id = {lease.id} and attempts = {lease.attempts} and finished_at is null and cancelled_at is null"
    )
}

/// Ends a job, if it is still ours.
pub fn job_finish(lease: &Lease, now: Instant) -> Change {
    sql!(
        "update job set finished_at = {now}, error = null, lease_until = 0
         where id = {lease.id} and attempts = {lease.attempts} and finished_at is null and cancelled_at is null"
    )
}

/// Puts a job back for later.
pub fn job_postpone(lease: &Lease, run_at: Instant, error: &str) -> Change {
    sql!(
        "update job set run_at = {run_at}, lease_until = 0, error = {error}
         where id = {lease.id} and attempts = {lease.attempts} and finished_at is null"
    )
}

/// Gives a job back that could not be worked on through no fault of its own: the attempt does not count.
pub fn job_return(lease: &Lease, run_at: Instant) -> Change {
    sql!(
        "update job set run_at = {run_at}, lease_until = 0, attempts = attempts - 1
         where id = {lease.id} and attempts = {lease.attempts} and finished_at is null"
    )
}

/// Gives a job up, with its error.
pub fn job_give_up(lease: &Lease, now: Instant, error: &str) -> Change {
    sql!(
        "update job set finished_at = {now}, lease_until = 0, error = {error}
         where id = {lease.id} and attempts = {lease.attempts} and finished_at is null"
    )
}

/// Makes a job that was given up due again.
pub fn job_again<T>(kind: Kind, subject: Id<T>, now: Instant) -> Change {
    let subject = subject.raw();
    sql!(
        "update job set finished_at = null, cancelled_at = null, attempts = 0, lease_until = 0, run_at = {now}
         where kind = {kind} and subject_id = {subject} and (finished_at is not null or cancelled_at is not null)"
    )
}

/// Makes the open job about something due now; none when there is none to wake.
pub fn job_wake<T>(kind: Kind, subject: Id<T>, now: Instant) -> Change {
    let subject = subject.raw();
    sql!(
        "update job set run_at = {now}
         where kind = {kind} and subject_id = {subject} and finished_at is null and cancelled_at is null"
    )
}

/// How many jobs wait or are worked on.
pub fn jobs_open() -> Query<i64> {
    sql!((i64), "select count(*) as n from job where finished_at is null and cancelled_at is null")
}

/// When the next job is due, or free of a lease.
pub fn job_next() -> Query<Option<Instant>> {
    sql!(
        (Option<Instant>),
        "select min(case when lease_until > run_at then lease_until else run_at end) as due from job
         where finished_at is null and cancelled_at is null"
    )
}
