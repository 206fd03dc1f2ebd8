//! CSV that Excel opens as it was meant.

use std::io::{self, Write};

use super::guarded;
use crate::Cell;

/// How a CSV is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CsvForm {
    /// The ASCII sign between cells. Excel in French and in Arabic of Morocco opens `;` by itself, others `,`.
    pub separator: u8,
    /// The mark of UTF-8 at the beginning, without which Excel takes Arabic for another encoding.
    pub mark: bool,
}

impl Default for CsvForm {
    /// With commas and with the mark.
    fn default() -> CsvForm {
        CsvForm { separator: b',', mark: true }
    }
}

impl CsvForm {
    /// With semicolons and with the mark.
    pub fn semicolons() -> CsvForm {
        CsvForm { separator: b';', mark: true }
    }
}

/// Writes a CSV row by row. Nothing is held.
pub struct CsvWriter<W: Write> {
    out: W,
    separator: u8,
    line: Vec<u8>,
    cells: usize,
}

impl<W: Write> CsvWriter<W> {
    /// # Errors
    /// `out` fails.
    pub fn new(mut out: W, form: CsvForm) -> io::Result<CsvWriter<W>> {
        if form.mark {
            out.write_all("\u{feff}".as_bytes())?;
        }
        Ok(CsvWriter { out, separator: form.separator, line: Vec::new(), cells: 0 })
    }

    /// Writes a row. Numbers stand bare, days as `1980-12-31`, true and false as 1 and 0.
    ///
    /// # Errors
    /// `out` fails.
    pub fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        for cell in cells {
            match cell {
                Cell::Empty => self.put("", false),
                Cell::Text(text) => self.put(&guarded(text), true),
                Cell::Number(n) if !n.is_finite() => self.put("", false),
                other => self.put(&other.written(), false),
            }
        }
        self.end()
    }

    /// Writes a row of texts.
    ///
    /// # Errors
    /// `out` fails.
    pub fn texts(&mut self, cells: impl IntoIterator<Item = impl AsRef<str>>) -> io::Result<()> {
        for cell in cells {
            self.put(&guarded(cell.as_ref()), true);
        }
        self.end()
    }

    /// Writes what is left, and gives back where it was written to.
    ///
    /// # Errors
    /// `out` fails.
    pub fn finish(mut self) -> io::Result<W> {
        self.out.flush()?;
        Ok(self.out)
    }

    fn put(&mut self, text: &str, quoted: bool) {
        if self.cells > 0 {
            self.line.push(self.separator);
        }
        self.cells += 1;
        if quoted {
            self.line.push(b'"');
            for part in text.split_inclusive('"') {
                self.line.extend_from_slice(part.as_bytes());
                if part.ends_with('"') {
                    self.line.push(b'"');
                }
            }
            self.line.push(b'"');
        } else {
            self.line.extend_from_slice(text.as_bytes());
        }
    }

    fn end(&mut self) -> io::Result<()> {
        self.line.extend_from_slice(b"\r\n");
        self.cells = 0;
        self.out.write_all(&self.line)?;
        self.line.clear();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file() {
        let mut w = CsvWriter::new(Vec::new(), CsvForm::semicolons()).unwrap();
        w.texts(["الاسم", "a;b\"c\"", "+212600000000"]).unwrap();
        w.row(&[Cell::Empty, Cell::Number(-5.0), Cell::Text("=1".into()), Cell::Bool(true)]).unwrap();
        let text = String::from_utf8(w.finish().unwrap()).unwrap();
        assert_eq!(text, "\u{feff}\"الاسم\";\"a;b\"\"c\"\"\";\"'+212600000000\"\r\n;-5;\"'=1\";1\r\n");
    }
}
