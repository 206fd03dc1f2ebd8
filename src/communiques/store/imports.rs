//! Imports of many texts.

use crate::communiques::Import;
use crate::{accounts::Account, journal::Act, territory::Place};
use amana_base::{Id, Instant};
use amana_sql::{Change, Query, sql};

/// Begins a batch, once.
pub fn import_insert(
    id: Id<Import>,
    account: Option<Id<Account>>,
    place: Place,
    now: Instant,
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into import (id, account_id, started_at, files, region_id, province_id, commune_id, made_by)
         values ({id}, {account}, {now}, 0, {place.region}, {place.province}, {place.commune}, {act})"
    )
}

/// A batch.
pub struct ImportRow {
    /// Identifier.
    pub id: Id<Import>,
    /// Who sent it.
    pub account_id: Option<Id<Account>>,
    /// When it began.
    pub started_at: Instant,
    /// When it was cancelled.
    pub cancelled_at: Option<Instant>,
    /// Region, or 0.
    pub region_id: i64,
    /// Province, or 0.
    pub province_id: i64,
    /// Commune, or 0.
    pub commune_id: i64,
}

/// One batch.
pub fn import(id: Id<Import>) -> Query<ImportRow> {
    sql!(
        ImportRow,
        "select id, account_id, started_at, cancelled_at, region_id, province_id, commune_id from import where id = {id}"
    )
}

/// Stops a batch.
pub fn import_cancel(id: Id<Import>, now: Instant) -> Change {
    sql!("update import set cancelled_at = {now} where id = {id} and cancelled_at is null")
}

/// Stops the jobs of a batch whose texts were not read.
pub fn import_jobs_cancel(id: Id<Import>, now: Instant) -> Change {
    sql!(
        "update job set cancelled_at = {now} where kind = 'read_communique' and finished_at is null and cancelled_at is null
           and subject_id in (select c.id from communique c where c.import_id = {id} and c.state = 'queued')"
    )
}

/// Puts aside the texts of a batch that were not read.
pub fn import_texts_aside(id: Id<Import>) -> Change {
    sql!(
        "update communique set state = 'set_aside', problem = '', version = version + 1
         where import_id = {id} and state = 'queued'"
    )
}
