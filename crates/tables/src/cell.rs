//! What stands in a row.

use jiff::civil::{Date, DateTime};

/// The value of one cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Words, as they stand in the file.
    Text(String),
    /// A number. Spreadsheets make numbers of phones and identity numbers too, and lose their first zero.
    Number(f64),
    /// A civil day.
    Date(Date),
    /// A civil day with a time.
    DateTime(DateTime),
    /// True or false.
    Bool(bool),
    /// An error that the spreadsheet program left, such as `#N/A`.
    Error(SheetError),
}

/// An error that a spreadsheet program leaves in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetError {
    /// `#N/A`: what was looked for was not found.
    NotAvailable,
    /// `#REF!`: a cell that a formula speaks of is gone.
    Reference,
    /// `#NAME?`: a formula has a misspelt word.
    Name,
    /// `#VALUE!`: a value of the wrong kind.
    Value,
    /// `#DIV/0!`: a division by nothing.
    Division,
    /// `#NUM!`, `#NULL!` and those that came with later programs.
    Other,
}

impl SheetError {
    /// The error that a spreadsheet writes as `text`.
    pub(crate) fn parse(text: &str) -> SheetError {
        match text.trim() {
            "#N/A" => SheetError::NotAvailable,
            "#REF!" => SheetError::Reference,
            "#NAME?" => SheetError::Name,
            "#VALUE!" => SheetError::Value,
            "#DIV/0!" => SheetError::Division,
            _ => SheetError::Other,
        }
    }

    /// As spreadsheets write it.
    pub fn sign(self) -> &'static str {
        match self {
            SheetError::NotAvailable => "#N/A",
            SheetError::Reference => "#REF!",
            SheetError::Name => "#NAME?",
            SheetError::Value => "#VALUE!",
            SheetError::Division => "#DIV/0!",
            SheetError::Other => "#NUM!",
        }
    }
}

impl Cell {
    /// The cell of a text: empty when the text is.
    pub fn text(text: impl Into<String>) -> Cell {
        let text = text.into();
        if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
    }

    /// A civil day, written as `1980-12-31`; a text where it is none.
    pub fn day(written: &str) -> Cell {
        written.parse().map_or_else(|_| Cell::text(written), Cell::Date)
    }

    /// Nothing, or nothing but blanks.
    pub fn is_blank(&self) -> bool {
        match self {
            Cell::Empty => true,
            Cell::Text(t) => t.trim().is_empty(),
            _ => false,
        }
    }

    /// The value in writing: whole numbers without a decimal mark, days as `1980-12-31`.
    pub fn written(&self) -> std::borrow::Cow<'_, str> {
        use std::borrow::Cow;
        match self {
            Cell::Empty => Cow::Borrowed(""),
            Cell::Text(t) => Cow::Borrowed(t),
            Cell::Number(n) => Cow::Owned(n.to_string()),
            Cell::Date(d) => Cow::Owned(d.to_string()),
            Cell::DateTime(d) => Cow::Owned(d.to_string().replace('T', " ")),
            Cell::Bool(b) => Cow::Borrowed(if *b { "1" } else { "0" }),
            Cell::Error(e) => Cow::Borrowed(e.sign()),
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::text(text)
    }
}

/// A row that holds something. Rows without anything are passed over; their numbers are counted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// The number that a spreadsheet program shows beside it, from 1. In a text file a record is a row, even when a
    /// cell of it has several lines.
    pub number: u64,
    /// Its cells from the first column on. Columns after the last are empty.
    pub cells: Vec<Cell>,
}

impl Row {
    /// The cell of a column, counted from 0.
    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Empty)
    }

    /// No cell holds more than blanks.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(Cell::is_blank)
    }

    /// Puts a value in a column, counted from 0.
    pub(crate) fn put(&mut self, column: usize, cell: Cell) {
        if self.cells.len() <= column {
            self.cells.resize(column + 1, Cell::Empty);
        }
        self.cells[column] = cell;
    }
}
