//! Workbooks for Excel and LibreOffice.

use std::io::Write;
use std::path::Path;

use jiff::civil::{Date, DateTime};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::Cell;

/// Rows that a sheet bears.
const ROWS: u32 = 1_048_576;
/// Characters that a cell bears, in UTF-16.
const CELL: usize = 32_767;

/// A column of a sheet that is written.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetColumn {
    /// What stands above it.
    pub title: String,
    /// How wide it is shown, in characters.
    pub width: f64,
}

impl SheetColumn {
    /// A column as wide as its title needs, 12 to 40 characters.
    pub fn new(title: impl Into<String>) -> SheetColumn {
        let title = title.into();
        let width = (title.chars().count() as f64 * 1.3).clamp(12.0, 40.0);
        SheetColumn { title, width }
    }
}

/// How a sheet is written.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetForm {
    /// Its name. What Excel does not bear in it is left out.
    pub name: String,
    /// The first column stands on the right, as Arabic is read.
    pub right_to_left: bool,
    /// Its columns.
    pub columns: Vec<SheetColumn>,
}

/// What was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Rows, without headings.
    pub rows: u64,
    /// Sheets: one for each 1,048,575 rows.
    pub sheets: u32,
    /// Texts of more than 32,767 characters, which Excel does not bear, and of which the end is missing.
    pub cut: u64,
}

/// Why a workbook could not be written.
#[derive(Debug)]
#[non_exhaustive]
pub enum Unwritable {
    /// The disk failed, that of temporary files or that of the workbook.
    Io(std::io::Error),
    /// More columns than a sheet bears, 16,384.
    TooManyColumns,
    /// The library refused.
    Refused(String),
}

impl std::fmt::Display for Unwritable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Unwritable::Io(e) => write!(f, "the workbook could not be written: {e}"),
            Unwritable::TooManyColumns => f.write_str("a sheet bears 16,384 columns"),
            Unwritable::Refused(why) => write!(f, "the workbook could not be written: {why}"),
        }
    }
}

impl std::error::Error for Unwritable {}

impl From<XlsxError> for Unwritable {
    fn from(e: XlsxError) -> Unwritable {
        match e {
            XlsxError::IoError(e) | XlsxError::TempFileError(_, e) => Unwritable::Io(e),
            XlsxError::RowColumnLimitError => Unwritable::TooManyColumns,
            e => Unwritable::Refused(e.to_string()),
        }
    }
}

/// Writes a workbook row by row. Rows go to a temporary file without a name, which is gone when the program is; memory
/// does not grow with them.
pub struct XlsxWriter {
    book: Workbook,
    form: SheetForm,
    /// Sheets of this form.
    turn: u32,
    row: u32,
    written: Written,
    heading: Format,
    day: Format,
    moment: Format,
    figures: Format,
}

impl XlsxWriter {
    /// `temporary` is the folder for temporary files; without one, that of the system.
    ///
    /// # Errors
    /// No temporary file could be made, or there are too many columns.
    pub fn new(form: SheetForm, temporary: Option<&Path>) -> Result<XlsxWriter, Unwritable> {
        let mut book = Workbook::new();
        // The library would write the clock's time into the file; the same list is to be the same bytes.
        let made = DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?);
        book.set_properties(&made);
        if let Some(folder) = temporary {
            book.set_tempdir(folder)?;
        }
        let mut writer = XlsxWriter {
            book,
            form,
            turn: 0,
            row: 0,
            written: Written::default(),
            heading: Format::new().set_bold().set_text_wrap(),
            day: Format::new().set_num_format("dd/mm/yyyy"),
            moment: Format::new().set_num_format("dd/mm/yyyy hh:mm:ss"),
            figures: Format::new().set_num_format("@"),
        };
        writer.new_sheet()?;
        Ok(writer)
    }

    /// Writes a row.
    ///
    /// # Errors
    /// The disk failed, or there are more cells than a sheet bears columns.
    pub fn row(&mut self, cells: &[Cell]) -> Result<(), Unwritable> {
        if self.row == ROWS {
            self.new_sheet()?;
        }
        let row = self.row;
        self.row += 1;
        self.written.rows += 1;
        let XlsxWriter { book, written, day, moment, figures, .. } = self;
        let sheet = book.worksheet_from_index(written.sheets as usize - 1)?;
        for (column, cell) in cells.iter().enumerate() {
            let column = u16::try_from(column).map_err(|_| Unwritable::TooManyColumns)?;
            match cell {
                Cell::Empty => {}
                Cell::Text(text) => put_text(sheet, row, column, text, figures, written)?,
                Cell::Number(n) if n.is_finite() => {
                    sheet.write_number(row, column, *n)?;
                }
                Cell::Number(_) => {}
                Cell::Bool(b) => {
                    sheet.write_boolean(row, column, *b)?;
                }
                Cell::Date(date) => match serial(date.at(0, 0, 0, 0)) {
                    Some(n) => {
                        sheet.write_number_with_format(row, column, n, day)?;
                    }
                    None => put_text(sheet, row, column, &date.to_string(), figures, written)?,
                },
                Cell::DateTime(at) => match serial(*at) {
                    Some(n) => {
                        sheet.write_number_with_format(row, column, n, moment)?;
                    }
                    None => put_text(sheet, row, column, &at.to_string(), figures, written)?,
                },
                Cell::Error(e) => put_text(sheet, row, column, e.sign(), figures, written)?,
            }
        }
        Ok(())
    }

    /// Begins another sheet, with a name and columns of its own.
    ///
    /// # Errors
    /// No temporary file could be made, or there are too many columns.
    pub fn sheet(&mut self, form: SheetForm) -> Result<(), Unwritable> {
        self.form = form;
        self.turn = 0;
        self.new_sheet()
    }

    /// Writes headings within a sheet: those of another table below the one before.
    ///
    /// # Errors
    /// As [`XlsxWriter::row`].
    pub fn headings(
        &mut self,
        titles: impl IntoIterator<Item = impl Into<String>>,
    ) -> Result<(), Unwritable> {
        if self.row == ROWS {
            self.new_sheet()?;
        }
        let sheet = self.book.worksheet_from_index(self.written.sheets as usize - 1)?;
        for (column, title) in titles.into_iter().enumerate() {
            let column = u16::try_from(column).map_err(|_| Unwritable::TooManyColumns)?;
            let title: String = title.into().chars().take(CELL / 2).collect();
            sheet.write_string_with_format(self.row, column, title, &self.heading)?;
        }
        self.row += 1;
        Ok(())
    }

    /// Writes a row of texts.
    ///
    /// # Errors
    /// As [`XlsxWriter::row`].
    pub fn texts(&mut self, cells: impl IntoIterator<Item = impl Into<String>>) -> Result<(), Unwritable> {
        let cells: Vec<Cell> = cells.into_iter().map(Cell::text).collect();
        self.row(&cells)
    }

    /// Packs the workbook into `out`.
    ///
    /// # Errors
    /// The disk or `out` failed.
    pub fn finish(mut self, out: impl Write + Send) -> Result<Written, Unwritable> {
        self.book.save_to_writer(out)?;
        Ok(self.written)
    }

    fn new_sheet(&mut self) -> Result<(), Unwritable> {
        self.written.sheets += 1;
        self.turn += 1;
        self.row = 1;
        let sheet = self.book.add_worksheet_with_constant_memory()?;
        sheet.set_name(sheet_name(&self.form.name, self.turn))?;
        sheet.set_right_to_left(self.form.right_to_left);
        sheet.set_freeze_panes(1, 0)?;
        for (n, column) in self.form.columns.iter().enumerate() {
            let n = u16::try_from(n).map_err(|_| Unwritable::TooManyColumns)?;
            sheet.set_column_width(n, column.width.clamp(1.0, 255.0))?;
            let title: String = column.title.chars().take(CELL / 2).collect();
            sheet.write_string_with_format(0, n, title, &self.heading)?;
        }
        Ok(())
    }
}

/// A text; one of figures says that it is a text, so that editing it does not make it a number.
fn put_text(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    text: &str,
    figures: &Format,
    written: &mut Written,
) -> Result<(), Unwritable> {
    let mut text = text;
    if text.len() > CELL && text.encode_utf16().count() > CELL {
        let mut units = 0;
        let end = text.char_indices().find(|(_, c)| {
            units += c.len_utf16();
            units > CELL
        });
        text = &text[..end.map_or(text.len(), |(at, _)| at)];
        written.cut += 1;
    }
    if text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '=' | '@')) {
        sheet.write_string_with_format(row, column, text, figures)?;
    } else {
        sheet.write_string(row, column, text)?;
    }
    Ok(())
}

/// The number by which Excel knows an instant; `None` before 1 March 1900, where its calendar is wrong.
fn serial(at: DateTime) -> Option<f64> {
    let days = at.date().since(Date::constant(1899, 12, 30)).ok()?.get_days();
    let time = at.time();
    let seconds = i32::from(time.hour()) * 3600 + i32::from(time.minute()) * 60 + i32::from(time.second());
    (days >= 61).then(|| f64::from(days) + f64::from(seconds) / 86_400.0)
}

fn sheet_name(name: &str, number: u32) -> String {
    let kept: String =
        name.chars().filter(|c| !c.is_control() && !"[]:*?/\\".contains(*c)).take(24).collect();
    let kept = kept.trim().trim_matches('\'');
    match (kept.is_empty(), number) {
        (true, n) => n.to_string(),
        (false, 1) => kept.to_owned(),
        (false, n) => format!("{kept} {n}"),
    }
}
