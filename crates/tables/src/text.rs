//! Text with a separator, row by row.

mod encoding;
mod separator;
mod split;

use std::io::{Read, Seek, SeekFrom};

pub use encoding::TextEncoding;
use split::Splitter;

use crate::write::bare;
use crate::{Cell, Limits, OtherKind, Row, Unreadable};

/// Bytes of the beginning that are looked at.
const HEAD: usize = 1 << 20;
/// How many other places are looked at in a bigger file, and bytes of each.
const PLACES: u64 = 32;
const PLACE: u64 = 32 << 10;

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextForm {
    /// Its encoding.
    pub encoding: TextEncoding,
    /// The ASCII sign between its cells; `None` when each line is one cell.
    pub separator: Option<u8>,
}

/// What a text looks like.
///
/// # Errors
/// [`Unreadable::Empty`], or that it is no text.
pub(crate) fn form(reader: &mut (impl Read + Seek), bytes: u64) -> Result<TextForm, Unreadable> {
    let mut samples = vec![sample(reader, 0, HEAD as u64)?];
    if samples[0].iter().all(u8::is_ascii_whitespace) && bytes <= HEAD as u64 {
        return Err(Unreadable::Empty);
    }
    if bytes > HEAD as u64 + PLACES * PLACE {
        let step = (bytes - HEAD as u64) / PLACES;
        for n in 0..PLACES {
            samples.push(sample(reader, HEAD as u64 + n * step, PLACE)?);
        }
    } else if bytes > HEAD as u64 {
        samples.push(sample(reader, HEAD as u64, bytes)?);
    }
    let encoding = encoding::guess(&samples).ok_or(Unreadable::Other(OtherKind::Binary))?;
    let head = encoding.decode(&samples[0]);
    if head.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').is_empty() && bytes <= HEAD as u64 {
        return Err(Unreadable::Empty);
    }
    Ok(TextForm { encoding, separator: separator::guess(&head) })
}

fn sample(reader: &mut (impl Read + Seek), from: u64, bytes: u64) -> Result<Vec<u8>, Unreadable> {
    reader.seek(SeekFrom::Start(from))?;
    let mut out = Vec::new();
    reader.take(bytes).read_to_end(&mut out)?;
    Ok(out)
}

/// The rows of a text.
pub(crate) struct TextRows<R> {
    splitter: Splitter<Decoded<R>>,
    columns: usize,
    rows: u64,
}

impl<R: Read + Seek> TextRows<R> {
    pub(crate) fn new(mut reader: R, form: TextForm, limits: &Limits) -> Result<TextRows<R>, Unreadable> {
        reader.seek(SeekFrom::Start(0))?;
        let input = Decoded::new(reader, form.encoding);
        let splitter = Splitter::new(input, form.separator, limits.cell_bytes);
        Ok(TextRows { splitter, columns: limits.columns, rows: limits.rows })
    }
}

impl<R: Read> TextRows<R> {
    /// Puts the next row in `row`. False at the end.
    pub(crate) fn next(&mut self, row: &mut Row) -> Result<bool, Unreadable> {
        loop {
            row.cells.clear();
            let columns = self.columns;
            let next = row.number + 1;
            let got = self.splitter.record(|column, text| {
                if text.is_empty() {
                    return Ok(());
                }
                if column >= columns {
                    return Err(Unreadable::TooManyColumns { row: next, limit: columns });
                }
                row.put(column, Cell::Text(bare(text).to_owned()));
                Ok(())
            })?;
            let Some(number) = got else { return Ok(false) };
            row.number = number;
            if number > self.rows {
                return Err(Unreadable::TooManyRows { limit: self.rows });
            }
            // The line by which Excel says the separator.
            let told = number == 1
                && matches!(row.cells.as_slice(), [Cell::Text(t)] if t.len() <= 5 && t.starts_with("sep="));
            if !told && !row.is_blank() {
                return Ok(true);
            }
        }
    }

    /// Bytes of the file that were read.
    pub(crate) fn bytes(&self) -> u64 {
        self.splitter.input().bytes
    }

    /// Some bytes were no characters of the encoding; U+FFFD stands for them.
    pub(crate) fn damaged(&self) -> bool {
        self.splitter.input().damaged
    }
}

/// Gives as UTF-8 what is read in another encoding.
struct Decoded<R> {
    reader: R,
    decoder: encoding_rs::Decoder,
    raw: Box<[u8]>,
    /// What of `raw` is not decoded yet.
    from: usize,
    to: usize,
    finished: bool,
    bytes: u64,
    damaged: bool,
}

impl<R> Decoded<R> {
    fn new(reader: R, encoding: TextEncoding) -> Decoded<R> {
        let raw = vec![0; 64 << 10].into_boxed_slice();
        Decoded {
            reader,
            decoder: encoding.decoder(),
            raw,
            from: 0,
            to: 0,
            finished: false,
            bytes: 0,
            damaged: false,
        }
    }
}

impl<R: Read> Read for Decoded<R> {
    /// `out` must have room for a character.
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        loop {
            let mut last = false;
            if self.from == self.to {
                if self.finished {
                    return Ok(0);
                }
                let got = self.reader.read(&mut self.raw)?;
                (self.from, self.to) = (0, got);
                self.bytes += got as u64;
                last = got == 0;
            }
            let (result, read, written, replaced) =
                self.decoder.decode_to_utf8(&self.raw[self.from..self.to], out, last);
            self.from += read;
            self.damaged |= replaced;
            self.finished |= last && result == encoding_rs::CoderResult::InputEmpty;
            if written > 0 || self.finished {
                return Ok(written);
            }
        }
    }
}
