//! Work that is done after the answer: reading the texts of an import. A job is a row written in the same transaction as
//! what it is about; a worker leases it, works, and writes its result and the job's end in one transaction. A process that
//! is killed loses its lease, another takes the job up, and the fence of [`finish`] lets only one of them write: nothing
//! is lost, nothing happens twice.
//!
//! A job that breaks is tried again later ([`model::pause_seconds`]), at most [`model::ATTEMPTS`] times; then it stays
//! with its error for people to see. A job can be cancelled until it is finished.

pub mod model;
pub mod store;
mod worker;

pub use model::{Job, Kind, Lease};
pub use worker::{Workers, drain, work_one};

use crate::web::{Error, Result};
use amana_base::Instant;
use amana_sql::Tx;

/// Ends a job in the transaction of its result. An error when the lease was lost meanwhile or the job was cancelled: the
/// result must not be written, so let the transaction go.
pub async fn finish(tx: &mut Tx, lease: &Lease, now: Instant) -> Result<()> {
    match tx.exec(store::job_finish(lease, now)).await? {
        1 => Ok(()),
        _ => Err(Error::Changed),
    }
}
