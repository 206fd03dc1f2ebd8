//! Every column by which a row points to a person, and how it is pointed to another.
//!
//! What may stand once for a person (an answer to a summons, a vote) stays where it is when the other has one of their own there: what
//! was counted then is not counted anew. A column that is neither here nor in [`KEPT`] fails a test.

mod meetings;
mod rights;
mod work;

use crate::people::Person;
use amana_base::Id;
use amana_sql::{Change, Query};

/// The key of a row besides the person: one or two numbers.
pub type Key = (i64, i64);

/// A column that points to a person.
pub struct Link {
    /// The table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
    /// The rows that point to the first and may point to the second.
    pub rows: fn(Id<Person>, Id<Person>) -> Query<Key>,
    /// Points one of them from the first to the second.
    pub point: fn(Id<Person>, Id<Person>, Key) -> Change,
}

/// Columns that stay as they are, and why.
pub const KEPT: &[(&str, &str, &str)] = &[
    (
        "act",
        "person_id",
        "the journal is never written over: who did it, under which record, stands in its hash",
    ),
    ("act", "secret_person_id", "former values stay under the key they were sealed with"),
    ("person_key", "person_id", "each record keeps its own key, so that taking back opens everything again"),
    ("person_secret", "person_id", "sealed anew under the other key where the other had none"),
    ("person_place", "person_id", "the survivor is known wherever either was"),
    ("account", "person_id", "moved by itself: two accounts are refused unless one was never used"),
    ("membership", "person_id", "moved by itself: two at once are folded into one"),
    ("application", "person_id", "it names the key that opens it, of the person who was to be"),
    ("paper_form", "person_id", "it names the key that opens the scan, of the person who was to be"),
    ("prospect", "person_id", "it names the key that opens it, of the person who was to be"),
    ("roll_entry", "person_id", "a frozen roll stands; whoever is asked for is found under both records"),
    ("person_merge", "gone_id", "the merge itself"),
    ("person_merge", "kept_id", "the merge itself"),
    ("person", "merged_into", "the merge itself"),
    ("likely_pair", "person_a", "what was looked for is forgotten with the merge, and looked for again"),
    ("likely_pair", "person_b", "what was looked for is forgotten with the merge, and looked for again"),
    ("merge_request", "person_a", "asked of these two records, and answered by the merge"),
    ("merge_request", "person_b", "asked of these two records, and answered by the merge"),
    (
        "listed_row",
        "person_id",
        "what a list said of which record; both are looked for when it is taken back",
    ),
    ("listed_row", "like_person_id", "what a list was compared with then"),
    (
        "cadre_line",
        "person_id",
        "sealed under the key of the record it was noted of; told of whoever it became",
    ),
    (
        "civil_field",
        "person_id",
        "sealed under the key of the record it was completed of; a declaration asks for it anew",
    ),
    ("rights_request", "person_id", "sealed under the key of the record it was asked of"),
    ("never_same", "person_a", "said of these two records, whoever they became"),
    ("never_same", "person_b", "said of these two records, whoever they became"),
];

/// Every column that moves. Whoever is represented or votes for another goes before the rows whose own person changes.
pub fn all() -> impl Iterator<Item = &'static Link> {
    meetings::LINKS.iter().chain(work::LINKS).chain(rights::LINKS)
}
