//! Records of a text with a separator. What is not written as it should be is read as it was meant, and no cell makes
//! memory grow over its limit.

use std::io::Read;

use crate::Unreadable;

/// How many bytes are asked for at once.
const CHUNK: usize = 64 << 10;
/// After so many quotes that were never closed, quotes no longer hold several lines.
const PATIENCE: u32 = 64;

/// Where a cell ended.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Separator,
    Line,
    File,
}

/// Cuts UTF-8 text into records.
pub(crate) struct Splitter<R> {
    input: R,
    buf: Vec<u8>,
    /// Where in `buf` the next cell begins.
    at: usize,
    finished: bool,
    separator: Option<u8>,
    cell_bytes: usize,
    unclosed: u32,
    row: u64,
}

impl<R: Read> Splitter<R> {
    /// `separator` is ASCII; without one every line is one cell.
    pub(crate) fn new(input: R, separator: Option<u8>, cell_bytes: usize) -> Splitter<R> {
        let buf = Vec::with_capacity(2 * CHUNK);
        Splitter { input, buf, at: 0, finished: false, separator, cell_bytes, unclosed: 0, row: 0 }
    }

    /// What is read from.
    pub(crate) fn input(&self) -> &R {
        &self.input
    }

    /// The next record, blank ones included, given cell by cell to `cell` with its column. `None` at the end, else
    /// its number from 1.
    pub(crate) fn record(
        &mut self,
        mut cell: impl FnMut(usize, &str) -> Result<(), Unreadable>,
    ) -> Result<Option<u64>, Unreadable> {
        if self.byte(self.at)?.is_none() {
            return Ok(None);
        }
        self.row += 1;
        let mut column = 0;
        let mut word = Vec::new();
        loop {
            self.compact();
            word.clear();
            let end = match self.quoted(&mut word)? {
                Some(end) => end,
                None => self.plain(&mut word)?,
            };
            // The input is UTF-8 and is only ever cut at ASCII bytes.
            cell(column, &String::from_utf8_lossy(&word))?;
            column += 1;
            if end != End::Separator {
                return Ok(Some(self.row));
            }
        }
    }

    fn too_long(&self) -> Unreadable {
        Unreadable::CellTooLong { row: self.row }
    }

    fn compact(&mut self) {
        if self.at >= CHUNK {
            self.buf.drain(..self.at);
            self.at = 0;
        }
    }

    /// Reads more. False at the end of the file.
    fn more(&mut self) -> Result<bool, Unreadable> {
        if self.finished {
            return Ok(false);
        }
        let from = self.buf.len();
        self.buf.resize(from + CHUNK, 0);
        let got = self.input.read(&mut self.buf[from..]);
        self.buf.truncate(from + got.as_ref().copied().unwrap_or(0));
        self.finished = got? == 0;
        Ok(!self.finished)
    }

    fn byte(&mut self, at: usize) -> Result<Option<u8>, Unreadable> {
        while self.buf.len() <= at {
            if !self.more()? {
                return Ok(None);
            }
        }
        Ok(Some(self.buf[at]))
    }

    /// What ends a cell at `at`, and where the next one begins.
    fn end_at(&mut self, at: usize) -> Result<Option<(End, usize)>, Unreadable> {
        Ok(match self.byte(at)? {
            None => Some((End::File, at)),
            Some(b'\n') => Some((End::Line, at + 1)),
            Some(b'\r') if self.byte(at + 1)? == Some(b'\n') => Some((End::Line, at + 2)),
            Some(b'\r') => Some((End::Line, at + 1)),
            Some(b) if Some(b) == self.separator => Some((End::Separator, at + 1)),
            Some(_) => None,
        })
    }

    /// A cell without quotes.
    fn plain(&mut self, out: &mut Vec<u8>) -> Result<End, Unreadable> {
        let mut i = self.at;
        loop {
            let separator = self.separator.unwrap_or(b'\n');
            match self.buf[i..].iter().position(|b| *b == separator || *b == b'\n' || *b == b'\r') {
                Some(n) => i += n,
                None => i = self.buf.len(),
            }
            if i - self.at > self.cell_bytes {
                return Err(self.too_long());
            }
            if i == self.buf.len() && self.more()? {
                continue;
            }
            if let Some((end, next)) = self.end_at(i)? {
                out.extend_from_slice(&self.buf[self.at..i]);
                self.at = next;
                return Ok(end);
            }
            i += 1;
        }
    }

    /// A cell between quotes. `None` when there is none here, or when the quote is a stray one: never closed, or
    /// closed lines later in the middle of a word.
    fn quoted(&mut self, out: &mut Vec<u8>) -> Result<Option<End>, Unreadable> {
        let mut i = self.at;
        while self.byte(i)? == Some(b' ') && i - self.at < 8 {
            i += 1;
        }
        if self.byte(i)? != Some(b'"') {
            return Ok(None);
        }
        i += 1;
        let mut lines = false;
        loop {
            match self.buf[i..].iter().position(|b| matches!(b, b'"' | b'\n')) {
                Some(n) => {
                    out.extend_from_slice(&self.buf[i..i + n]);
                    i += n;
                }
                None => {
                    out.extend_from_slice(&self.buf[i..]);
                    i = self.buf.len();
                }
            }
            if out.len() > self.cell_bytes {
                self.unclosed += 1;
                return stray(out);
            }
            match self.byte(i)? {
                None => return stray(out),
                Some(b'\n') => {
                    lines = true;
                    if self.unclosed > PATIENCE {
                        return stray(out);
                    }
                    out.push(b'\n');
                    i += 1;
                }
                Some(b'"') if self.byte(i + 1)? == Some(b'"') => {
                    out.push(b'"');
                    i += 2;
                }
                Some(b'"') => {
                    let mut after = i + 1;
                    while self.byte(after)? == Some(b' ') && after - i < 8 {
                        after += 1;
                    }
                    if let Some((end, next)) = self.end_at(after)? {
                        self.at = next;
                        return Ok(Some(end));
                    }
                    if lines {
                        return stray(out);
                    }
                    out.push(b'"');
                    i += 1;
                }
                Some(_) => {}
            }
        }
    }
}

fn stray(out: &mut Vec<u8>) -> Result<Option<End>, Unreadable> {
    out.clear();
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(text: &str, separator: Option<u8>) -> Vec<Vec<String>> {
        let mut s = Splitter::new(text.as_bytes(), separator, 1000);
        let mut out = Vec::new();
        loop {
            let mut row = Vec::new();
            let got = s.record(|_, c| {
                row.push(c.to_owned());
                Ok(())
            });
            match got {
                Ok(Some(n)) => assert_eq!(n, out.len() as u64 + 1),
                Ok(None) => return out,
                Err(e) => panic!("{e}"),
            }
            out.push(row);
        }
    }

    #[test]
    fn quotes_lines_and_separators() {
        let got = records("a;\"b;\"\"c\"\"\nd\";e\r\n;\r\n\r\nf\rg", Some(b';'));
        assert_eq!(got, [vec!["a", "b;\"c\"\nd", "e"], vec!["", ""], vec![""], vec!["f"], vec!["g"]]);
        assert_eq!(records("a ; \"b;c\" ;d", Some(b';')), [["a ", "b;c", "d"]]);
        assert_eq!(records("a,b\n\"c", None), [["a,b"], ["\"c"]]);
    }

    /// A quote that is never closed, or inside a word, does not swallow the rows after it.
    #[test]
    fn stray_quotes() {
        assert_eq!(records("\"a;b\nc;d\n", Some(b';')), [["\"a", "b"], ["c", "d"]]);
        assert_eq!(records("\"a;b\nc;\"d\"\n", Some(b';')), [["\"a", "b"], ["c", "d"]]);
        assert_eq!(records("x 5\" y;b\n", Some(b';')), [["x 5\" y", "b"]]);
        assert_eq!(records("\"a \"b\" c\";d\n", Some(b';')), [["a \"b\" c", "d"]]);
    }

    #[test]
    fn a_cell_without_end() {
        let mut s = Splitter::new("x".repeat(300_000).leak().as_bytes(), Some(b';'), 1000);
        assert_eq!(s.record(|_, _| Ok(())), Err(Unreadable::CellTooLong { row: 1 }));
    }

    /// Lines made to be looked at again and again cost no more than a file.
    #[test]
    fn quotes_made_to_be_slow() {
        let text = "\"\"a\n".repeat(200_000);
        let mut s = Splitter::new(text.as_bytes(), Some(b';'), 128 << 10);
        let mut n = 0;
        while s.record(|_, _| Ok(())).unwrap().is_some() {
            n += 1;
        }
        assert_eq!(n, 200_000);
    }
}
