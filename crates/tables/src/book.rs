//! A list in whatever file it came.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use crate::kind::{Beginning, FileKind, beginning};
use crate::ods::{Ods, OdsRows};
use crate::text::{TextForm, TextRows, form};
use crate::xls::{Xls, XlsRows};
use crate::xlsx::{Xlsx, XlsxRows};
use crate::{Limits, Row, Unreadable, zipped};

/// A sheet, as it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetInfo {
    /// Its name; empty for a text.
    pub name: String,
    /// It is not shown when the file is opened.
    pub hidden: bool,
    /// The number of its last row, as far as it is known without reading all of it: never for a text.
    pub rows: Option<u64>,
}

/// An open file. Nothing of it is held in memory but what [`Limits`] allow.
pub struct Book<R> {
    inner: Inner<R>,
    limits: Limits,
    bytes: u64,
}

enum Inner<R> {
    // Between two readings the reader is here.
    Text(R, TextForm, [SheetInfo; 1]),
    Xlsx(Box<Xlsx<R>>),
    Ods(Box<Ods<R>>),
    Xls(Xls),
}

impl Book<File> {
    /// Opens a file of the disk.
    ///
    /// # Errors
    /// [`Unreadable`] says why it gives no rows.
    pub fn open_path(path: impl AsRef<Path>, limits: &Limits) -> Result<Book<File>, Unreadable> {
        Book::open(File::open(path)?, limits)
    }
}

impl<R: Read + Seek> Book<R> {
    /// Opens what `reader` gives. The bytes decide what it is; there is no name.
    ///
    /// # Errors
    /// [`Unreadable`] says why it gives no rows.
    pub fn open(mut reader: R, limits: &Limits) -> Result<Book<R>, Unreadable> {
        let bytes = reader.seek(SeekFrom::End(0))?;
        if bytes == 0 {
            return Err(Unreadable::Empty);
        }
        if bytes > limits.file_bytes {
            return Err(Unreadable::TooBig { bytes, limit: limits.file_bytes });
        }
        let inner = match beginning(&mut reader)? {
            Beginning::Text => {
                let form = form(&mut reader, bytes)?;
                let info = SheetInfo { name: String::new(), hidden: false, rows: None };
                Inner::Text(reader, form, [info])
            }
            Beginning::Zip => {
                let archive = zipped::open(reader, limits)?;
                match zipped::find(&archive, "content.xml") {
                    Some(_) => Inner::Ods(Box::new(Ods::open(archive, limits)?)),
                    None => Inner::Xlsx(Box::new(Xlsx::open(archive, limits)?)),
                }
            }
            Beginning::Compound => Inner::Xls(Xls::open(reader, bytes, limits)?),
        };
        Ok(Book { inner, limits: limits.clone(), bytes })
    }

    /// What the file is by its bytes.
    pub fn kind(&self) -> FileKind {
        match &self.inner {
            Inner::Text(..) => FileKind::Text,
            Inner::Xlsx(_) => FileKind::Xlsx,
            Inner::Ods(_) => FileKind::Ods,
            Inner::Xls(_) => FileKind::Xls,
        }
    }

    /// Its size in bytes.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// How a text is written, as it was guessed; `None` for a spreadsheet.
    pub fn text_form(&self) -> Option<TextForm> {
        match &self.inner {
            Inner::Text(_, form, _) => Some(*form),
            _ => None,
        }
    }

    /// Reads a text in another form than the guessed one. Without effect on a spreadsheet.
    pub fn set_text_form(&mut self, to: TextForm) {
        if let Inner::Text(_, form, _) = &mut self.inner {
            *form = to;
        }
    }

    /// Its sheets, in their order. A text has one.
    pub fn sheets(&self) -> &[SheetInfo] {
        match &self.inner {
            Inner::Text(_, _, info) => info,
            Inner::Xlsx(book) => &book.sheets,
            Inner::Ods(book) => &book.sheets,
            Inner::Xls(book) => &book.sheets,
        }
    }

    /// The number of the sheet of a name, from 0.
    pub fn sheet_named(&self, name: &str) -> Option<usize> {
        self.sheets().iter().position(|s| s.name == name)
    }

    /// The sheet that most probably holds the list: of those that are shown, the one with most rows.
    pub fn fullest_sheet(&self) -> usize {
        let sheets = self.sheets();
        let rank = |n: &usize| (!sheets[*n].hidden, sheets[*n].rows.unwrap_or(0), usize::MAX - n);
        (0..sheets.len()).max_by_key(rank).unwrap_or(0)
    }

    /// The first `most` rows of a sheet, numbered from 0.
    ///
    /// # Errors
    /// As [`Rows`] gives them; rows before the error are lost.
    pub fn first_rows(&mut self, sheet: usize, most: usize) -> Result<Vec<Row>, Unreadable> {
        self.rows(sheet)?.take(most).collect()
    }

    /// The rows of a sheet, numbered from 0, one by one from the first. A sheet may be read as often as one wants.
    ///
    /// # Errors
    /// No such sheet, or its part of the file is broken.
    pub fn rows(&mut self, sheet: usize) -> Result<Rows<'_, R>, Unreadable> {
        let limits = &self.limits;
        let inner = match &mut self.inner {
            Inner::Text(reader, form, _) if sheet == 0 => {
                Reading::Text(TextRows::new(reader, *form, limits)?)
            }
            Inner::Text(..) => return Err(Unreadable::NoSuchSheet),
            Inner::Xlsx(book) => Reading::Xlsx(Box::new(book.rows(sheet, limits)?)),
            Inner::Ods(book) => Reading::Ods(Box::new(book.rows(sheet, limits)?)),
            Inner::Xls(book) => Reading::Xls(book.rows(sheet, limits)?),
        };
        Ok(Rows { inner, last: 0, ended: false })
    }
}

/// The rows of a sheet that hold something. After an error there are no more.
pub struct Rows<'a, R: Read + Seek> {
    inner: Reading<'a, R>,
    last: u64,
    ended: bool,
}

enum Reading<'a, R: Read + Seek> {
    Text(TextRows<&'a mut R>),
    Xlsx(Box<XlsxRows<'a, R>>),
    Ods(Box<OdsRows<'a, R>>),
    Xls(XlsRows<'a>),
}

impl<R: Read + Seek> Rows<'_, R> {
    /// Puts the next row in `row`, whose room is used again. False at the end.
    ///
    /// # Errors
    /// The file is broken here, or passes a limit.
    pub fn read(&mut self, row: &mut Row) -> Result<bool, Unreadable> {
        if self.ended {
            return Ok(false);
        }
        row.number = self.last;
        let got = match &mut self.inner {
            Reading::Text(rows) => rows.next(row),
            Reading::Xlsx(rows) => rows.next(row),
            Reading::Ods(rows) => rows.next(row),
            Reading::Xls(rows) => rows.next(row),
        };
        self.last = row.number;
        self.ended = !matches!(got, Ok(true));
        got
    }

    /// Bytes of a text that were read so far; `None` for a spreadsheet, whose last row is known instead.
    pub fn bytes_read(&self) -> Option<u64> {
        match &self.inner {
            Reading::Text(rows) => Some(rows.bytes()),
            _ => None,
        }
    }

    /// Some bytes of a text were no characters of its encoding; U+FFFD stands for them in the rows.
    pub fn is_damaged(&self) -> bool {
        matches!(&self.inner, Reading::Text(rows) if rows.damaged())
    }
}

impl<R: Read + Seek> Iterator for Rows<'_, R> {
    type Item = Result<Row, Unreadable>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut row = Row::default();
        match self.read(&mut row) {
            Ok(true) => Some(Ok(row)),
            Ok(false) => None,
            Err(e) => Some(Err(e)),
        }
    }
}
