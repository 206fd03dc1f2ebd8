//! What a list and its rows are. Pure.

use crate::{lists::Entry, members::Category, members::Education};
use amana_base::{Day, text_enum};
use amana_linkage::{Agreement, Field as Compared, Nearness, Why};
use amana_tables::{
    columns::{Field, Shift},
    values::{Fault, When},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A list of members that came as a file.
pub enum MemberList {}

text_enum! {
    /// A step of a list; the last one is its state.
    pub enum Stage {
        /// The file is there.
        Received = "received",
        /// Its columns were recognised: somebody looks at them.
        Read = "read",
        /// It gives no rows.
        Unreadable = "unreadable",
        /// Somebody said what the columns hold.
        Mapped = "mapped",
        /// Each row is known for what it is.
        Previewed = "previewed",
        /// It is being entered.
        Committing = "committing",
        /// Entering rests.
        Paused = "paused",
        /// It is entered.
        Committed = "committed",
        /// It is being taken back.
        Undoing = "undoing",
        /// It was taken back.
        Undone = "undone",
        /// It was given up.
        Cancelled = "cancelled",
    }
}

impl Stage {
    /// A job works on it.
    pub fn works(self) -> bool {
        matches!(self, Stage::Received | Stage::Mapped | Stage::Committing | Stage::Undoing)
    }
    /// What the columns hold can be said, or said anew: nothing was entered yet.
    pub fn takes_columns(self) -> bool {
        matches!(self, Stage::Read | Stage::Previewed)
    }
    /// What waits can be entered.
    pub fn takes_entry(self) -> bool {
        matches!(self, Stage::Previewed | Stage::Paused | Stage::Committed)
    }
    /// It can be given up.
    pub fn takes_cancellation(self) -> bool {
        !matches!(self, Stage::Committed | Stage::Undoing | Stage::Undone | Stage::Cancelled)
    }
    /// What was entered can be taken back.
    pub fn takes_withdrawal(self) -> bool {
        matches!(self, Stage::Paused | Stage::Committed | Stage::Cancelled)
    }
}

text_enum! {
    /// What becomes of a row.
    pub enum RowState {
        /// Somebody who is no member yet.
        New = "new",
        /// A member of whom the list says more, or something else.
        Update = "update",
        /// A member of whom it says nothing new, or a row that repeats another.
        Same = "same",
        /// Somebody must look.
        Doubtful = "doubtful",
        /// It cannot be entered.
        Refused = "refused",
    }
}

text_enum! {
    /// What somebody said of a doubtful row.
    pub enum Verdict {
        /// The same person.
        Same = "same",
        /// Not the same person: remembered.
        Different = "different",
        /// Not to be entered.
        Skip = "skip",
    }
}

/// What a row says of somebody.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Listed {
    /// Who.
    pub entry: Entry,
    /// Number of an old card.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub number: String,
    /// When they joined.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub joined: Option<When>,
    /// The key of the category.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub category: String,
    /// The key of the education.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub education: String,
    /// Where they live, in their words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub address: String,
    /// The first day not paid for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paid_until: Option<Day>,
    /// Marks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// The code of the unit.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// What is wrong with the row.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<Reason>,
    /// What the list says otherwise than the register: names of fields.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<String>,
}

impl Listed {
    /// The name in Arabic.
    pub fn name_ar(&self) -> String {
        self.entry.arabic.in_order()
    }
    /// The name in Latin letters.
    pub fn name_la(&self) -> String {
        self.entry.latin.in_order()
    }
    /// The category.
    pub fn category(&self) -> Option<Category> {
        self.category.parse().ok()
    }
    /// The education.
    pub fn education(&self) -> Option<Education> {
        self.education.parse().ok()
    }
    /// The day of birth, when it is known.
    pub fn birth(&self) -> Option<Day> {
        self.entry.born.and_then(day_in)
    }
    /// The year of birth.
    pub fn birth_year(&self) -> Option<i64> {
        self.entry.born.map(|when| i64::from(when.year()))
    }
    /// The first day of the membership: of what is known of it.
    pub fn joined_on(&self, otherwise: Day) -> Day {
        self.joined.and_then(first_day).unwrap_or(otherwise)
    }
    /// It cannot be entered.
    pub fn is_refused(&self) -> bool {
        self.reasons.iter().any(Reason::refuses)
    }
}

fn day_in(when: When) -> Option<Day> {
    when.day().and_then(|d| Day::of(d.year().into(), d.month().into(), d.day().into()))
}

fn first_day(when: When) -> Option<Day> {
    match when {
        When::Day(_) => day_in(when),
        When::Month { year, month } => Day::of(year.into(), month.into(), 1),
        When::Year(year) => Day::of(year.into(), 1, 1),
    }
}

/// What is wrong with a row, or was left out of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// A cell says nothing that can be used.
    Value {
        /// Its column, from 0.
        column: usize,
        /// What the column holds.
        field: Field,
        /// Why.
        fault: Fault,
    },
    /// There is no name.
    Nameless,
    /// A name is longer than names are, or has no letters.
    NameWrong,
    /// Nothing says where.
    PlaceMissing,
    /// No unit is called so.
    PlaceUnknown,
    /// Several are, and nothing says which.
    PlaceSeveral,
    /// It lies outside of the territory of whoever sends the list.
    PlaceOutside,
    /// Below the lawful age on the day of joining.
    TooYoung {
        /// The age.
        years: u32,
    },
    /// The first day has not come.
    JoinedLater,
    /// A membership of the same person ended after the day on which this one is to begin.
    MemberUntil {
        /// That day.
        day: Day,
    },
    /// The register would not take it.
    NotTaken,
    /// An earlier row says the same person.
    Repeats {
        /// Its number.
        row: u64,
    },
    /// The register has the person in another unit of the territory; nobody is moved by a list.
    Elsewhere,
    /// Words that are not understood: what the column holds.
    Unclear {
        /// Its column, from 0.
        column: usize,
        /// What it holds.
        field: Field,
    },
}

impl Reason {
    /// The row cannot be entered with it; otherwise a value was left out, or something is to be told.
    pub fn refuses(&self) -> bool {
        match self {
            Reason::Value { field, .. } => {
                field.is_name() || matches!(field, Field::BirthDate | Field::JoinedOn)
            }
            Reason::Repeats { .. } | Reason::Elsewhere | Reason::Unclear { .. } => false,
            _ => true,
        }
    }
    /// The field of a cell that was left out.
    pub fn left_out(&self) -> Option<Field> {
        match self {
            Reason::Value { field, .. } | Reason::Unclear { field, .. } if !self.refuses() => Some(*field),
            _ => None,
        }
    }
}

/// What is told of a list as a whole.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Told {
    /// Columns that exchange or move halfway.
    pub shifts: Vec<ToldShift>,
    /// How often a value of a field was left out.
    pub left_out: BTreeMap<Field, u64>,
    /// Identity numbers that were passed over.
    pub identities: u64,
}

/// Columns that change what they hold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ToldShift {
    /// From this row on.
    pub from_row: u64,
    /// A column, from 0.
    pub a: usize,
    /// The other one, or the one whose values it holds.
    pub b: usize,
    /// They hold each other's values, and were read so.
    pub exchanged: bool,
}

impl From<Shift> for ToldShift {
    fn from(shift: Shift) -> ToldShift {
        match shift {
            Shift::Exchanged { from_row, columns: (a, b) } => ToldShift { from_row, a, b, exchanged: true },
            Shift::Moved { from_row, column, holds } => {
                ToldShift { from_row, a: column, b: holds, exchanged: false }
            }
        }
    }
}

/// From this probability on two are taken for one person without asking.
pub const SURE: f32 = 0.97;
/// From this one on somebody is asked.
pub const MAYBE: f32 = 0.3;

/// So sure that nobody need be asked: probable, called alike, and a date or a number besides the name. Namesakes of one commune
/// are not one person because nothing else is known of them.
pub fn is_sure(probability: f32, why: &Why) -> bool {
    let besides = [Compared::Birth, Compared::Phone, Compared::Email, Compared::Identity];
    let agrees = |field| match why.of(field) {
        Agreement::Missing
        | Agreement::Differs
        | Agreement::Nearly(Nearness::OnlyYear | Nearness::NextYear) => false,
        Agreement::Agrees | Agreement::Nearly(_) => true,
    };
    probability >= SURE && are_called_alike(why) && besides.into_iter().any(agrees)
}

/// Given and family name are the same, in whatever spelling.
pub fn are_called_alike(why: &Why) -> bool {
    let alike = |field| !matches!(why.of(field), Agreement::Differs | Agreement::Missing);
    alike(Compared::Given) && alike(Compared::Family)
}

/// For so many days after the last step a list can be read; then its key is destroyed.
pub const KEPT_DAYS: i64 = 30;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_kept_whole_and_its_days_are_those_that_are_known() {
        let listed = Listed {
            number: "12".into(),
            joined: Some(When::Year(2019)),
            category: "teacher".into(),
            reasons: vec![
                Reason::Value { column: 3, field: Field::Phone, fault: Fault::PhoneTooShort { figures: 7 } },
                Reason::Unclear { column: 1, field: Field::Dues },
            ],
            ..Listed::default()
        };
        let kept: Listed = serde_json::from_str(&serde_json::to_string(&listed).unwrap()).unwrap();
        assert_eq!(kept, listed);
        assert_eq!(kept.joined_on(Day(0)), Day::of(2019, 1, 1).unwrap());
        assert_eq!(kept.category(), Some(Category::Teacher));
        assert!(!kept.is_refused());
        assert_eq!(kept.reasons[0].left_out(), Some(Field::Phone));
        let grave = Reason::Value { column: 0, field: Field::BirthDate, fault: Fault::NoSuchDay };
        assert!(grave.refuses() && grave.left_out().is_none());
    }
}
