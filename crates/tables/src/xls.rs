//! Workbooks of Excel before 2007. They have at most 65,536 rows, and are held in memory.

use std::io::{Cursor, Read};
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{CellErrorType, Data, Reader, SheetType, SheetVisible, Xls as Book, XlsError};

use crate::compound::{Compound, u16_at, u32_at, wrapped};
use crate::dates::{Shown, iso_cell, serial_cell};
use crate::merged::{Area, Filler};
use crate::{Cell, Limits, OtherKind, Row, SheetError, SheetInfo, Unreadable};

/// An open workbook.
pub(crate) struct Xls {
    pub(crate) sheets: Vec<SheetInfo>,
    tables: Vec<(calamine::Range<Data>, Vec<Area>)>,
}

impl Xls {
    /// # Errors
    /// It is broken, under a password, or passes a limit.
    pub(crate) fn open(reader: impl Read, bytes: u64, limits: &Limits) -> Result<Xls, Unreadable> {
        if bytes > limits.xls_bytes {
            return Err(Unreadable::TooBig { bytes, limit: limits.xls_bytes });
        }
        let mut file = Vec::new();
        reader.take(limits.xls_bytes).read_to_end(&mut file)?;
        let compound = Compound::open(&file)?;
        if compound.has("EncryptedPackage") {
            return Err(Unreadable::Encrypted);
        }
        let name = match (compound.has("Workbook"), compound.has("Book")) {
            (true, _) => "Workbook",
            (false, true) => "Book",
            _ => return Err(Unreadable::Other(OtherKind::Document)),
        };
        let mut stream = compound.stream(name)?;
        drop(compound);
        drop(file);
        checked(&mut stream, limits)?;
        // The library is given a sound container, follows lengths that a damaged file states, and panics on some.
        let file = wrapped(stream);
        let book = catch_unwind(AssertUnwindSafe(|| Self::read(file))).map_err(|_| Unreadable::Broken)??;
        if book.sheets.is_empty() { Err(Unreadable::Empty) } else { Ok(book) }
    }

    fn read(file: Vec<u8>) -> Result<Xls, Unreadable> {
        let mut book = Book::new(Cursor::new(file)).map_err(|e| match e {
            XlsError::Password => Unreadable::Encrypted,
            _ => Unreadable::Broken,
        })?;
        let (mut sheets, mut tables) = (Vec::new(), Vec::new());
        for sheet in book.sheets_metadata().to_vec() {
            if sheet.typ != SheetType::WorkSheet {
                continue;
            }
            let table = book.worksheet_range(&sheet.name).map_err(|_| Unreadable::Broken)?;
            let merged = book.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
            let merged = merged.iter().map(|d| Area {
                rows: (d.start.0.into(), d.end.0.into()),
                columns: (d.start.1 as usize, d.end.1 as usize),
            });
            sheets.push(SheetInfo {
                hidden: sheet.visible != SheetVisible::Visible,
                rows: table.end().map(|(row, _)| u64::from(row) + 1),
                name: sheet.name,
            });
            tables.push((table, merged.collect()));
        }
        Ok(Xls { sheets, tables })
    }

    /// # Errors
    /// No such sheet.
    pub(crate) fn rows(&self, sheet: usize, limits: &Limits) -> Result<XlsRows<'_>, Unreadable> {
        let (table, merged) = self.tables.get(sheet).ok_or(Unreadable::NoSuchSheet)?;
        Ok(XlsRows {
            table,
            next: 0,
            columns: limits.columns,
            filler: Filler::new(merged.iter().take(limits.merged).copied().collect(), limits.columns),
        })
    }
}

/// The rows of a sheet.
pub(crate) struct XlsRows<'a> {
    table: &'a calamine::Range<Data>,
    next: usize,
    columns: usize,
    filler: Filler,
}

impl XlsRows<'_> {
    /// Puts the next row in `row`. False at the end.
    pub(crate) fn next(&mut self, row: &mut Row) -> Result<bool, Unreadable> {
        let Some((from_row, from_column)) = self.table.start() else { return Ok(false) };
        while self.next < self.table.height() {
            row.cells.clear();
            row.number = u64::from(from_row) + self.next as u64 + 1;
            for n in 0..self.table.width() {
                let cell = self.table.get((self.next, n)).map_or(Cell::Empty, cell);
                if cell == Cell::Empty {
                    continue;
                }
                let column = from_column as usize + n;
                if column >= self.columns {
                    return Err(Unreadable::TooManyColumns { row: row.number, limit: self.columns });
                }
                row.put(column, cell);
            }
            self.next += 1;
            self.filler.fill(row);
            if !row.is_blank() {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

fn cell(data: &Data) -> Cell {
    match data {
        Data::Empty => Cell::Empty,
        Data::Int(n) => Cell::Number(*n as f64),
        Data::Float(n) if n.is_finite() => Cell::Number(*n),
        Data::Float(_) => Cell::Empty,
        Data::String(text) => Cell::text(text.as_str()),
        Data::Bool(b) => Cell::Bool(*b),
        // The library gives the number as it stands; it has put books of 1904 right.
        Data::DateTime(d) if d.is_datetime() => {
            let (year, month, day, hour, minute, second, _) = d.to_ymd_hms_milli();
            match iso_cell(&format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")) {
                Cell::Text(_) => Cell::Number(d.as_f64()),
                cell => cell,
            }
        }
        Data::DateTime(d) => serial_cell(d.as_f64(), Shown::Time, false),
        Data::DateTimeIso(text) | Data::DurationIso(text) => iso_cell(text),
        Data::Error(e) => Cell::Error(match e {
            CellErrorType::NA => SheetError::NotAvailable,
            CellErrorType::Ref => SheetError::Reference,
            CellErrorType::Name => SheetError::Name,
            CellErrorType::Value => SheetError::Value,
            CellErrorType::Div0 => SheetError::Division,
            _ => SheetError::Other,
        }),
    }
}

/// Takes out of a workbook what makes the library ask for memory that the file only claims to need.
///
/// # Errors
/// Its sheets would span more places than may be held.
fn checked(stream: &mut [u8], limits: &Limits) -> Result<(), Unreadable> {
    // Sheets of a made-up file may lie in each other: what is taken out of one may change another.
    for _ in 0..4 {
        let claims = spanned(stream, limits)?;
        if claims.is_empty() {
            return Ok(());
        }
        for claim in claims {
            stream.get_mut(claim).unwrap_or_default().fill(0);
        }
    }
    Err(Unreadable::Broken)
}

/// Refuses a workbook whose sheets would span more places than may be held: two cells in opposite corners of a sheet
/// are enough to ask for 16 million. Gives back where sheets claim how big they are.
fn spanned(stream: &[u8], limits: &Limits) -> Result<Vec<Range<usize>>, Unreadable> {
    let mut sheets = Vec::new();
    for (kind, data, _) in Records::of(stream, 0) {
        match kind {
            0x0085 => sheets.push(u32_at(data, 0).ok_or(Unreadable::Broken)? as usize),
            0x000a => break,
            _ => {}
        }
    }
    if sheets.len() > limits.sheets {
        return Err(Unreadable::TooManySheets { limit: limits.sheets });
    }
    let (mut places, mut looked, mut claims) = (0u64, 0u64, Vec::new());
    for from in sheets {
        let (mut first, mut last, mut depth) = ((u64::MAX, u64::MAX), (0u64, 0u64), 0);
        for (kind, data, at) in Records::of(stream, from) {
            looked += 1;
            match kind {
                0x0809 => depth += 1,
                0x000a if depth <= 1 => break,
                0x000a => depth -= 1,
                0x0200 if data.iter().any(|b| *b != 0) => claims.push(at..at + data.len()),
                0x0001..=0x0006 | 0x0203..=0x0206 | 0x0406 | 0x027e | 0x00bd | 0x00be | 0x00fd | 0x00d6 => {
                    let (Some(row), Some(column)) = (u16_at(data, 0), u16_at(data, 2)) else { continue };
                    let end = match kind {
                        0x00bd => column.saturating_add((data.len() / 6) as u16),
                        _ => column,
                    };
                    first = (first.0.min(row.into()), first.1.min(column.into()));
                    last = (last.0.max(row.into()), last.1.max(end.into()));
                }
                _ => {}
            }
        }
        places += (last.0 + 1).saturating_sub(first.0) * (last.1 + 1).saturating_sub(first.1);
        if places > limits.xls_cells || looked > 40_000_000 {
            return Err(Unreadable::Inflated);
        }
    }
    Ok(claims)
}

/// The records of a stream: a kind, bytes, and where these begin.
struct Records<'a> {
    stream: &'a [u8],
    at: usize,
}

impl<'a> Records<'a> {
    fn of(stream: &'a [u8], at: usize) -> Records<'a> {
        Records { stream, at }
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = (u16, &'a [u8], usize);

    fn next(&mut self) -> Option<Self::Item> {
        let (kind, length) = (u16_at(self.stream, self.at)?, usize::from(u16_at(self.stream, self.at + 2)?));
        let from = self.at + 4;
        let data = self.stream.get(from..from + length)?;
        self.at = from + length;
        Some((kind, data, from))
    }
}
