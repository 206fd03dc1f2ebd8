//! Which column holds what, as it was recognised, corrected and learned.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::field::Field;
use super::headings::heading_key;
use super::recognise::repeats;
use crate::values::{self, DateOrder, DateRules, Fault, Script, Value};
use crate::{Cell, Row};

/// Why a column is believed to hold something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Nothing was recognised.
    Nothing,
    /// Its heading.
    Heading,
    /// Its values.
    Values,
    /// Its heading, and its values agree.
    Both,
    /// An earlier list had the same heading.
    Learned,
    /// A person said so.
    Person,
}

/// A column of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// From 0.
    pub index: usize,
    /// What stands above it; empty when nothing does.
    pub heading: String,
    /// What it holds; `None` when it is left out.
    pub field: Option<Field>,
    /// How sure that is, 0 to 1. Below 0.6 a person should look.
    pub confidence: f32,
    /// Why.
    pub by: Basis,
    /// The script of most of its words.
    pub script: Option<Script>,
    /// What comes first in its dates.
    pub dates: DateOrder,
    /// What else it might hold, the likeliest first.
    pub others: Vec<(Field, f32)>,
}

/// Which column holds what. It can be kept, shown in a form, corrected and used again.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Mapping {
    /// The row of the headings, from 1; `None` when the list has none. People stand in the rows after it.
    pub header_row: Option<u64>,
    /// The columns, in their order.
    pub columns: Vec<Column>,
}

/// What a cell of a row gave.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The column, from 0.
    pub column: usize,
    /// What it holds.
    pub field: Field,
    /// The value, or why there is none.
    pub value: Result<Value, Fault>,
}

impl Mapping {
    /// The columns that hold a field, from 0, the first first.
    pub fn columns_of(&self, field: Field) -> impl Iterator<Item = usize> {
        self.columns.iter().filter(move |c| c.field == Some(field)).map(|c| c.index)
    }

    /// What a column holds.
    pub fn field_of(&self, column: usize) -> Option<Field> {
        self.columns.get(column)?.field
    }

    /// A person says what a column holds. Another column that held it is left out, but for fields that repeat.
    pub fn set(&mut self, column: usize, field: Option<Field>) {
        if let Some(field) = field.filter(|f| !f.repeats()) {
            for other in self.columns.iter_mut().filter(|c| c.field == Some(field) && c.index != column) {
                other.field = None;
                other.confidence = 0.0;
                other.by = Basis::Nothing;
            }
        }
        if let Some(c) = self.columns.get_mut(column) {
            c.field = field;
            c.confidence = 1.0;
            c.by = Basis::Person;
        }
    }

    /// Two columns hold each other's field: what to do with rows after a [`Shift`](super::Shift).
    pub fn exchanged(&self, a: usize, b: usize) -> Mapping {
        let mut out = self.clone();
        if let (Some(x), Some(y)) = (self.columns.get(a), self.columns.get(b)) {
            (out.columns[a].field, out.columns[b].field) = (y.field, x.field);
            (out.columns[a].dates, out.columns[b].dates) = (y.dates, x.dates);
        }
        out
    }

    /// Whether people stand in a row: it comes after the headings, and does not say them again.
    pub fn is_entry(&self, row: &Row) -> bool {
        self.header_row.is_none_or(|h| row.number > h) && !row.is_blank() && !self.says_headings(row)
    }

    fn says_headings(&self, row: &Row) -> bool {
        // Most rows differ from the headings in the first column that has one.
        let first = self.columns.iter().find(|c| !c.heading.is_empty());
        if first.is_none_or(|c| row.cell(c.index).written().trim() != c.heading) {
            return false;
        }
        let headings: Vec<String> = self.columns.iter().map(|c| c.heading.clone()).collect();
        repeats(row, &headings)
    }

    /// Reads a row. `year` is the present one: nobody was born or joined after it. Cells that hold nothing give
    /// nothing.
    pub fn read(&self, row: &Row, year: i16) -> Vec<Reading> {
        let mut out = Vec::new();
        for c in &self.columns {
            let Some(field) = c.field else { continue };
            let value = match read(field, row.cell(c.index), c.dates, year) {
                Ok(None) => continue,
                Ok(Some(value)) => Ok(value),
                Err(fault) => Err(fault),
            };
            out.push(Reading { column: c.index, field, value });
        }
        out
    }
}

/// Reads a cell as a field. `year` is the present one. `None` when it holds nothing.
///
/// # Errors
/// The fault of the value's kind.
pub fn read(field: Field, cell: &Cell, dates: DateOrder, year: i16) -> Result<Option<Value>, Fault> {
    if matches!(cell, Cell::Empty) {
        return Ok(None);
    }
    Ok(match field {
        f if f.is_name() => values::name(cell)?.map(Value::Name),
        Field::Sex => values::sex(cell)?.map(Value::Sex),
        Field::BirthDate => values::date(cell, &DateRules::births(dates, year))?.map(Value::Date),
        Field::JoinedOn => {
            values::date(cell, &DateRules { order: dates, earliest: 1930, latest: year })?.map(Value::Date)
        }
        Field::Identity => values::identity(cell)?.map(Value::Identity),
        Field::Phone => values::phones(cell)?.map(Value::Phones),
        Field::Email => values::email(cell)?.map(Value::Email),
        Field::Age => values::age(cell)?.map(Value::Age),
        _ => values::text(cell)?.map(Value::Text),
    })
}

/// What headings meant in earlier lists.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Learned {
    /// Headings in the form of [`heading_key`]; `None` for columns that were left out.
    pub headings: BTreeMap<String, Option<Field>>,
}

impl Learned {
    /// Keeps what the columns of a list held once a person had looked at it. Columns without a heading teach nothing,
    /// nor do two columns with the same one.
    pub fn learn(&mut self, mapping: &Mapping) {
        let key = |c: &Column| heading_key(&c.heading);
        for c in &mapping.columns {
            let own = key(c);
            let twice =
                mapping.columns.iter().any(|o| o.index != c.index && o.field != c.field && key(o) == own);
            if !own.is_empty() && !twice {
                self.headings.insert(own, c.field);
            }
        }
    }

    /// What a heading meant; `Some(None)` when its column was left out.
    pub fn of(&self, heading: &str) -> Option<Option<Field>> {
        self.headings.get(&heading_key(heading)).copied()
    }
}
