//! Workbooks of Excel since 2007. Only the words that a workbook keeps apart from its sheets are held in memory; the
//! sheets themselves go by.

mod parts;
mod strings;

use std::io::{Read, Seek};

use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use crate::dates::{Shown, iso_cell, serial_cell};
use crate::merged::{Area, Filler, place};
use crate::zipped::{Xml, push_entity, push_text};
use crate::{Cell, Limits, Row, SheetError, SheetInfo, Unreadable};
use strings::{Strings, unescaped};

/// An open workbook.
pub(crate) struct Xlsx<R> {
    archive: ZipArchive<R>,
    pub(crate) sheets: Vec<SheetInfo>,
    /// Per sheet, its place in the archive and its merged areas.
    parts: Vec<(usize, Vec<Area>)>,
    strings: Strings,
    formats: Vec<Shown>,
    from_1904: bool,
}

impl<R: Read + Seek> Xlsx<R> {
    /// # Errors
    /// The workbook is broken or passes a limit.
    pub(crate) fn open(mut archive: ZipArchive<R>, limits: &Limits) -> Result<Xlsx<R>, Unreadable> {
        let book = parts::workbook(&mut archive, limits)?;
        let strings = match book.strings {
            Some(index) => Strings::read(&mut archive, index, limits)?,
            None => Strings::default(),
        };
        let formats = match book.styles {
            Some(index) => parts::formats(&mut archive, index, limits)?,
            None => Vec::new(),
        };
        let (mut sheets, mut parts) = (Vec::new(), Vec::new());
        let mut left = limits.unpacked_bytes;
        for sheet in book.sheets {
            let tail = parts::survey(&mut archive, sheet.index, &mut left, limits)?;
            sheets.push(SheetInfo { name: sheet.name, hidden: sheet.hidden, rows: tail.last_row });
            parts.push((sheet.index, tail.merged));
        }
        Ok(Xlsx { archive, sheets, parts, strings, formats, from_1904: book.from_1904 })
    }

    /// # Errors
    /// No such sheet, or it is broken.
    pub(crate) fn rows(&mut self, sheet: usize, limits: &Limits) -> Result<XlsxRows<'_, R>, Unreadable> {
        let (index, merged) = self.parts.get(sheet).ok_or(Unreadable::NoSuchSheet)?;
        Ok(XlsxRows {
            xml: Xml::part(&mut self.archive, *index, limits)?,
            strings: &self.strings,
            formats: &self.formats,
            from_1904: self.from_1904,
            filler: Filler::new(merged.clone(), limits.columns),
            limits: limits.clone(),
            buf: Vec::new(),
            word: String::new(),
            number: 0,
            column: 0,
            inside: false,
            ended: false,
        })
    }
}

/// The rows of a sheet.
pub(crate) struct XlsxRows<'a, R: Read + Seek> {
    xml: Xml<'a, R>,
    strings: &'a Strings,
    formats: &'a [Shown],
    from_1904: bool,
    filler: Filler,
    limits: Limits,
    buf: Vec<u8>,
    word: String,
    /// The row that we are in or were in last.
    number: u64,
    column: usize,
    /// The rows have begun.
    inside: bool,
    ended: bool,
}

/// What kind of value a cell says that it has.
#[derive(Clone, Copy, PartialEq)]
enum Told {
    Number,
    Shared,
    Text,
    Bool,
    Error,
    Iso,
}

impl<R: Read + Seek> XlsxRows<'_, R> {
    /// Puts the next row in `row`. False at the end.
    pub(crate) fn next(&mut self, row: &mut Row) -> Result<bool, Unreadable> {
        while !self.ended {
            let event = self.xml.next(&mut self.buf)?;
            match event {
                Event::Start(e) => match e.local_name().as_ref() {
                    "c" if self.inside => {
                        let (at, style, told) = cell_attributes(&e);
                        if let Some(column) = at {
                            self.column = column;
                        }
                        let shown = style.and_then(|s| self.formats.get(s)).copied().unwrap_or_default();
                        let cell = self.value(told, shown).map_err(|e| at_row(e, self.number))?;
                        if cell != Cell::Empty {
                            if self.column >= self.limits.columns {
                                let limit = self.limits.columns;
                                return Err(Unreadable::TooManyColumns { row: self.number, limit });
                            }
                            row.put(self.column, cell);
                        }
                        self.column += 1;
                    }
                    "row" if self.inside => {
                        let told = e
                            .attributes()
                            .with_checks(false)
                            .flatten()
                            .find(|a| a.key.as_ref() == "r")
                            .and_then(|a| a.value.parse::<u64>().ok());
                        self.number = told.unwrap_or(0).max(self.number + 1);
                        if self.number > self.limits.rows {
                            return Err(Unreadable::TooManyRows { limit: self.limits.rows });
                        }
                        self.column = 0;
                        row.cells.clear();
                        row.number = self.number;
                    }
                    "sheetData" => self.inside = true,
                    _ => {}
                },
                Event::End(e) => match e.local_name().as_ref() {
                    "row" if self.inside => {
                        self.filler.fill(row);
                        if !row.is_blank() {
                            return Ok(true);
                        }
                    }
                    "sheetData" => self.ended = true,
                    _ => {}
                },
                Event::Eof => self.ended = true,
                _ => {}
            }
        }
        Ok(false)
    }

    /// The value of the cell whose beginning was read.
    fn value(&mut self, told: Told, shown: Shown) -> Result<Cell, Unreadable> {
        self.word.clear();
        let (mut reading, mut inline, mut phonetic) = (false, false, 0u32);
        loop {
            match self.xml.next(&mut self.buf)? {
                Event::Start(e) => match e.local_name().as_ref() {
                    "v" => reading = !inline,
                    "is" => {
                        inline = true;
                        self.word.clear();
                    }
                    "t" => reading = inline && phonetic == 0,
                    "rPh" => phonetic += 1,
                    _ => {}
                },
                Event::End(e) => match e.local_name().as_ref() {
                    "v" | "t" => reading = false,
                    "rPh" => phonetic = phonetic.saturating_sub(1),
                    "c" => break,
                    _ => {}
                },
                Event::Text(t) if reading => {
                    push_text(&mut self.word, &t.xml10_content(), self.limits.cell_bytes)?
                }
                Event::CData(t) if reading => {
                    push_text(&mut self.word, &t.xml10_content(), self.limits.cell_bytes)?
                }
                Event::GeneralRef(r) if reading => push_entity(&mut self.word, &r),
                Event::Eof => return Err(Unreadable::Broken),
                _ => {}
            }
        }
        if self.word.is_empty() {
            return Ok(Cell::Empty);
        }
        Ok(match told {
            _ if inline => Cell::text(unescaped(&self.word)),
            Told::Text => Cell::text(unescaped(&self.word)),
            Told::Shared => {
                let n = self.word.trim().parse().map_err(|_| Unreadable::Broken)?;
                Cell::text(self.strings.get(n).ok_or(Unreadable::Broken)?)
            }
            Told::Bool => Cell::Bool(matches!(self.word.trim(), "1" | "true")),
            Told::Error => Cell::Error(SheetError::parse(&self.word)),
            Told::Iso => iso_cell(&self.word),
            Told::Number => match self.word.trim().parse::<f64>() {
                Ok(n) if n.is_finite() => serial_cell(n, shown, self.from_1904),
                _ => Cell::text(unescaped(&self.word)),
            },
        })
    }
}

/// Column from 0, style and kind of a cell.
fn cell_attributes(e: &BytesStart<'_>) -> (Option<usize>, Option<usize>, Told) {
    let (mut at, mut style, mut told) = (None, None, Told::Number);
    for a in e.attributes().with_checks(false).flatten() {
        match a.key.as_ref() {
            "r" => at = place(&a.value).map(|(_, column)| column),
            "s" => style = a.value.parse().ok(),
            "t" => {
                told = match a.value.as_ref() {
                    "s" => Told::Shared,
                    "str" | "inlineStr" => Told::Text,
                    "b" => Told::Bool,
                    "e" => Told::Error,
                    "d" => Told::Iso,
                    _ => Told::Number,
                }
            }
            _ => {}
        }
    }
    (at, style, told)
}

pub(crate) fn at_row(e: Unreadable, number: u64) -> Unreadable {
    match e {
        Unreadable::CellTooLong { row: 0 } => Unreadable::CellTooLong { row: number },
        e => e,
    }
}
