//! Which words of a text made which fact.

use crate::communiques::Communique;
use crate::journal::Act;
use amana_base::{Id, Instant};
use amana_sql::{Change, Query, sql};

/// Words of the text that say a fact.
pub struct NewSource<'a> {
    /// The text.
    pub communique: Id<Communique>,
    /// `meeting`, `person`, `body`, `mandate`, `decision` or `milestone`.
    pub kind: &'a str,
    /// The fact.
    pub fact: i64,
    /// The entry of the draft it was confirmed from.
    pub field: &'a str,
    /// First character.
    pub start: u32,
    /// One after the last.
    pub end: u32,
}

/// Ties a fact to its words.
pub fn source_insert(id: Id<()>, s: &NewSource<'_>, act: Id<Act>) -> Change {
    let (start, end) = (i64::from(s.start), i64::from(s.end));
    sql!(
        "insert into fact_source (id, communique_id, fact_kind, fact_id, field, start_at, end_at, made_by)
         values ({id}, {s.communique}, {s.kind}, {s.fact}, {s.field}, {start}, {end}, {act})"
    )
}

/// A fact of a text.
pub struct SourceRow {
    /// Its kind.
    pub fact_kind: String,
    /// It.
    pub fact_id: i64,
    /// The entry of the draft it was confirmed from.
    pub field: String,
}

/// The facts confirmed from a text.
pub fn sources(communique: Id<Communique>) -> Query<SourceRow> {
    sql!(
        SourceRow,
        "select fact_kind, fact_id, field from fact_source where communique_id = {communique} order by id"
    )
}

/// Who did something to a text last, and what.
pub struct LastAct {
    /// The verb.
    pub verb: String,
    /// When.
    pub at: Instant,
    /// The person's name.
    pub name_ar: Option<String>,
    /// The same in Latin script.
    pub name_la: Option<String>,
}

/// The last act about a text.
pub fn last_act(communique: Id<Communique>) -> Query<LastAct> {
    sql!(
        LastAct,
        "select a.verb, a.at, p.name_ar, p.name_la from act a left join person p on p.id = a.person_id
         where a.subject_kind = 'communique' and a.subject_id = {communique} order by a.id desc limit 1"
    )
}
