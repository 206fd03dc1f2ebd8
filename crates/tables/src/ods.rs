//! Spreadsheets of LibreOffice. Rows and cells that repeat are written once in the file; they are given as often as
//! they stand, never held.

use std::io::{Read, Seek};

use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use crate::dates::iso_cell;
use crate::merged::{Area, Filler};
use crate::xlsx::at_row;
use crate::zipped::{Xml, attribute, find, push_entity, push_text};
use crate::{Cell, Limits, OtherKind, Row, SheetError, SheetInfo, Unreadable};

/// An open spreadsheet.
pub(crate) struct Ods<R> {
    archive: ZipArchive<R>,
    content: usize,
    pub(crate) sheets: Vec<SheetInfo>,
}

impl<R: Read + Seek> Ods<R> {
    /// # Errors
    /// It is broken, under a password, or passes a limit.
    pub(crate) fn open(mut archive: ZipArchive<R>, limits: &Limits) -> Result<Ods<R>, Unreadable> {
        if let Some(index) = find(&archive, "META-INF/manifest.xml") {
            let mut xml = Xml::part(&mut archive, index, limits)?;
            let mut buf = Vec::new();
            loop {
                match xml.next(&mut buf)? {
                    Event::Start(e) if e.local_name().as_ref() == "encryption-data" => {
                        return Err(Unreadable::Encrypted);
                    }
                    Event::Eof => break,
                    _ => {}
                }
            }
        }
        let content = find(&archive, "content.xml").ok_or(Unreadable::Broken)?;
        let mut rows = OdsRows::new(Xml::part(&mut archive, content, limits)?, limits);
        let mut sheets: Vec<SheetInfo> = Vec::new();
        while let Some(name) = rows.next_table()? {
            if sheets.len() == limits.sheets {
                return Err(Unreadable::TooManySheets { limit: limits.sheets });
            }
            let mut row = Row::default();
            let mut last = None;
            while rows.next(&mut row)? {
                // Rows that repeat need not be counted one by one.
                rows.number = rows.number.saturating_add(std::mem::take(&mut rows.again));
                last = Some(rows.number);
            }
            sheets.push(SheetInfo { name, hidden: false, rows: last });
        }
        drop(rows);
        if sheets.is_empty() {
            return Err(Unreadable::Other(OtherKind::Document));
        }
        Ok(Ods { archive, content, sheets })
    }

    /// # Errors
    /// No such sheet, or it is broken.
    pub(crate) fn rows(&mut self, sheet: usize, limits: &Limits) -> Result<OdsRows<'_, R>, Unreadable> {
        let mut rows = OdsRows::new(Xml::part(&mut self.archive, self.content, limits)?, limits);
        for _ in 0..=sheet {
            rows.next_table()?.ok_or(Unreadable::NoSuchSheet)?;
        }
        Ok(rows)
    }
}

/// The rows of a sheet.
pub(crate) struct OdsRows<'a, R: Read + Seek> {
    xml: Xml<'a, R>,
    limits: Limits,
    filler: Filler,
    merged: usize,
    buf: Vec<u8>,
    word: String,
    number: u64,
    /// In a table.
    inside: bool,
    /// How often the row that was given last still comes.
    again: u64,
    last: Vec<Cell>,
}

impl<'a, R: Read + Seek> OdsRows<'a, R> {
    fn new(xml: Xml<'a, R>, limits: &Limits) -> OdsRows<'a, R> {
        OdsRows {
            xml,
            limits: limits.clone(),
            filler: Filler::new(Vec::new(), limits.columns),
            merged: 0,
            buf: Vec::new(),
            word: String::new(),
            number: 0,
            inside: false,
            again: 0,
            last: Vec::new(),
        }
    }

    /// Goes to the next table. Its name, or `None` at the end.
    fn next_table(&mut self) -> Result<Option<String>, Unreadable> {
        loop {
            match self.xml.next(&mut self.buf)? {
                Event::Start(e) if e.local_name().as_ref() == "table" => {
                    self.inside = true;
                    self.number = 0;
                    self.again = 0;
                    self.filler = Filler::new(Vec::new(), self.limits.columns);
                    self.merged = 0;
                    return Ok(Some(attribute(&e, "name").unwrap_or_default()));
                }
                Event::Eof => return Ok(None),
                _ => {}
            }
        }
    }

    /// Puts the next row in `row`. False at the end of the table.
    pub(crate) fn next(&mut self, row: &mut Row) -> Result<bool, Unreadable> {
        if self.again > 0 {
            self.again -= 1;
            self.number = self.number.saturating_add(1);
            self.counted()?;
            row.number = self.number;
            row.cells.clone_from(&self.last);
            return Ok(true);
        }
        while self.inside {
            match self.xml.next(&mut self.buf)? {
                Event::Start(e) if e.local_name().as_ref() == "table-row" => {
                    let repeated = repeated(&e, "number-rows-repeated");
                    self.number = self.number.saturating_add(1);
                    row.number = self.number;
                    row.cells.clear();
                    self.cells(row).map_err(|e| at_row(e, row.number))?;
                    self.filler.fill(row);
                    if row.is_blank() {
                        self.number = self.number.saturating_add(repeated - 1);
                        continue;
                    }
                    self.counted()?;
                    self.again = repeated - 1;
                    if self.again > 0 {
                        self.last.clone_from(&row.cells);
                    }
                    return Ok(true);
                }
                Event::End(e) if e.local_name().as_ref() == "table" => self.inside = false,
                Event::Eof => self.inside = false,
                _ => {}
            }
        }
        Ok(false)
    }

    fn counted(&self) -> Result<(), Unreadable> {
        if self.number > self.limits.rows {
            Err(Unreadable::TooManyRows { limit: self.limits.rows })
        } else {
            Ok(())
        }
    }

    /// The cells of the row whose beginning was read.
    fn cells(&mut self, row: &mut Row) -> Result<(), Unreadable> {
        let mut column = 0usize;
        loop {
            match self.xml.next(&mut self.buf)? {
                Event::Start(e) if matches!(e.local_name().as_ref(), "table-cell" | "covered-table-cell") => {
                    let repeated = repeated(&e, "number-columns-repeated");
                    let spanned = (
                        self::repeated(&e, "number-rows-spanned"),
                        self::repeated(&e, "number-columns-spanned"),
                    );
                    let told = told(&e);
                    let cell = self.value(told)?;
                    if spanned != (1, 1) && self.merged < self.limits.merged {
                        self.merged += 1;
                        let at = row.number.saturating_sub(1);
                        let last =
                            column.saturating_add(usize::try_from(spanned.1).unwrap_or(usize::MAX) - 1);
                        let rows = (at, at.saturating_add(spanned.0.min(100_000) - 1));
                        self.filler.add(Area { rows, columns: (column, last) });
                    }
                    let next = column.saturating_add(usize::try_from(repeated).unwrap_or(usize::MAX));
                    if !cell.is_blank() {
                        if next > self.limits.columns {
                            let limit = self.limits.columns;
                            return Err(Unreadable::TooManyColumns { row: row.number, limit });
                        }
                        for n in column..next {
                            row.put(n, cell.clone());
                        }
                    }
                    column = next;
                }
                Event::End(e) if e.local_name().as_ref() == "table-row" => return Ok(()),
                Event::Eof => return Err(Unreadable::Broken),
                _ => {}
            }
        }
    }

    /// The value of the cell whose beginning was read: what it says of itself, else its paragraphs.
    fn value(&mut self, told: Option<Cell>) -> Result<Cell, Unreadable> {
        self.word.clear();
        // Within each other: cells, paragraphs, notes that are no value.
        let (mut cells, mut paragraphs, mut notes, mut first) = (1u32, 0u32, 0u32, true);
        while cells > 0 {
            let limit = self.limits.cell_bytes;
            match self.xml.next(&mut self.buf)? {
                Event::Start(e) => match e.local_name().as_ref() {
                    "table-cell" | "covered-table-cell" => cells += 1,
                    "annotation" | "shapes" | "frame" | "table" => notes += 1,
                    "p" if notes == 0 => {
                        if !std::mem::take(&mut first) {
                            push_text(&mut self.word, "\n", limit)?;
                        }
                        paragraphs += 1;
                    }
                    "s" if paragraphs > 0 => {
                        for _ in 0..repeated(&e, "c").min(1000) {
                            push_text(&mut self.word, " ", limit)?;
                        }
                    }
                    "tab" if paragraphs > 0 => push_text(&mut self.word, "\t", limit)?,
                    "line-break" if paragraphs > 0 => push_text(&mut self.word, "\n", limit)?,
                    _ => {}
                },
                Event::End(e) => match e.local_name().as_ref() {
                    "table-cell" | "covered-table-cell" => cells -= 1,
                    "annotation" | "shapes" | "frame" | "table" => notes = notes.saturating_sub(1),
                    "p" if notes == 0 => paragraphs = paragraphs.saturating_sub(1),
                    _ => {}
                },
                Event::Text(t) if paragraphs > 0 && notes == 0 => {
                    push_text(&mut self.word, &t.xml10_content(), limit)?;
                }
                Event::CData(t) if paragraphs > 0 && notes == 0 => {
                    push_text(&mut self.word, &t.xml10_content(), limit)?;
                }
                Event::GeneralRef(r) if paragraphs > 0 && notes == 0 => push_entity(&mut self.word, &r),
                Event::Eof => return Err(Unreadable::Broken),
                _ => {}
            }
        }
        Ok(match told {
            Some(Cell::Error(_)) => Cell::Error(SheetError::parse(&self.word)),
            Some(Cell::Empty) | None => Cell::text(self.word.as_str()),
            Some(cell) => cell,
        })
    }
}

/// What a cell says of its value beside its words.
fn told(e: &BytesStart<'_>) -> Option<Cell> {
    let mut cell = None;
    let mut error = false;
    for a in e.attributes().with_checks(false).flatten() {
        let name = a.key.local_name();
        match name.as_ref() {
            "value" => cell = a.value.parse::<f64>().ok().filter(|n| n.is_finite()).map(Cell::Number),
            "date-value" => cell = Some(iso_cell(&a.value)),
            "boolean-value" => cell = Some(Cell::Bool(a.value.as_ref() == "true")),
            "value-type" => error |= a.value.as_ref() == "error",
            _ => {}
        }
    }
    if error { Some(Cell::Error(SheetError::Other)) } else { cell }
}

/// How often something repeats, at least once.
fn repeated(e: &BytesStart<'_>, name: &str) -> u64 {
    attribute(e, name).and_then(|v| v.trim().parse().ok()).unwrap_or(1).max(1)
}
