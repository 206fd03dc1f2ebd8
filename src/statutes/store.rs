use crate::journal::Act;
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, sql};

/// A version as it was adopted.
pub struct StatuteRow {
    /// Identifier.
    pub id: Id<StatuteRow>,
    /// The organisation's code.
    pub code: String,
    /// The version's number.
    pub version: String,
    /// The congress that adopted it, in Arabic.
    pub adopted_by: String,
    /// When.
    pub adopted_on: Option<Day>,
    /// The first day it applies.
    pub in_force_from_on: Day,
    /// The file.
    pub text: String,
}

/// Every version, the oldest first.
pub fn statutes() -> Query<StatuteRow> {
    sql!(
        StatuteRow,
        "select id, code, version, adopted_by, adopted_on, in_force_from_on, text from statute order by in_force_from_on, id"
    )
}

/// Keeps a version.
pub fn statute_insert(s: &StatuteRow, sha256: &[u8], at: Instant, act: Id<Act>) -> Change {
    sql!(
        "insert into statute (id, code, version, adopted_by, adopted_on, in_force_from_on, text, sha256, recorded_at, made_by)
         values ({s.id}, {s.code}, {s.version}, {s.adopted_by}, {s.adopted_on}, {s.in_force_from_on}, {s.text}, {sha256}, {at}, {act})"
    )
}
