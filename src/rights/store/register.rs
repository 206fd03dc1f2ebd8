//! SQL of the register of processing: its versions (art. 15).

use crate::journal::Act;
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// A version.
#[derive(Clone, Debug)]
pub struct VersionRow {
    /// Which, from 1.
    pub number: i64,
    /// What the organisation says, as JSON.
    pub text: String,
    /// Since when.
    pub at: Instant,
    /// When the national commission was told.
    pub told_on: Option<Day>,
    /// Under which reference.
    pub reference: String,
}

/// The versions, the last first.
pub fn versions() -> Query<VersionRow> {
    sql!(
        VersionRow,
        "select number, text, at, told_on, reference from processing_version order by number desc limit 200"
    )
}

/// Adds a version, unless somebody else did meanwhile.
pub fn version_insert(number: i64, text: &str, sha256: &[u8], at: Instant, act: Id<Act>) -> Change {
    sql!(
        "insert into processing_version (number, text, sha256, at, made_by) values ({number}, {text}, {sha256}, {at}, {act})
         on conflict (number) do nothing"
    )
}

/// The national commission was told of a version.
pub fn version_told(number: i64, on: Day, reference: &str) -> Change {
    sql!(
        "update processing_version set told_on = {on}, reference = {reference} where number = {number} and told_on is null"
    )
}
