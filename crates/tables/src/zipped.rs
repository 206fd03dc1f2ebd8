//! Packed spreadsheets: the parts of the archive, read as XML within limits that a made-up file cannot pass.

use std::io::{BufReader, Read, Seek};

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use zip::{ZipArchive, read::ZipFile, result::ZipError};

use crate::{Limits, Unreadable};

/// The most bytes that are read for one tag or one piece of text.
const EVENT: u64 = 4 << 20;
/// The most elements within each other.
const DEPTH: u32 = 64;

/// Opens the archive.
///
/// # Errors
/// It is broken, under a password, or has too many files.
pub(crate) fn open<R: Read + Seek>(reader: R, limits: &Limits) -> Result<ZipArchive<R>, Unreadable> {
    let archive = ZipArchive::new(reader).map_err(why)?;
    if archive.len() > limits.entries {
        return Err(Unreadable::Inflated);
    }
    Ok(archive)
}

fn why(e: ZipError) -> Unreadable {
    match e {
        ZipError::UnsupportedArchive(m) if m.to_ascii_lowercase().contains("password") => {
            Unreadable::Encrypted
        }
        ZipError::InvalidPassword => Unreadable::Encrypted,
        ZipError::Io(e) => e.into(),
        _ => Unreadable::Broken,
    }
}

/// The name that a part has in the archive, whichever its capitals and slashes; `None` when there is none.
pub(crate) fn find<R: Read + Seek>(archive: &ZipArchive<R>, path: &str) -> Option<usize> {
    let path = path.trim_start_matches('/');
    archive.index_for_name(path).or_else(|| {
        archive.file_names().position(|name| {
            name.is_ok_and(|n| n.replace('\\', "/").trim_start_matches('/').eq_ignore_ascii_case(path))
        })
    })
}

/// The XML of one part.
pub(crate) struct Xml<'a, R: Read + Seek> {
    reader: Reader<BufReader<Metered<ZipFile<'a, R>>>>,
    depth: u32,
}

impl<'a, R: Read + Seek> Xml<'a, R> {
    /// # Errors
    /// The part is broken or under a password.
    pub(crate) fn part(
        archive: &'a mut ZipArchive<R>,
        index: usize,
        limits: &Limits,
    ) -> Result<Xml<'a, R>, Unreadable> {
        let file = archive.by_index(index).map_err(why)?;
        if file.encrypted() {
            return Err(Unreadable::Encrypted);
        }
        let metered = Metered { reader: file, left: limits.unpacked_bytes, event: EVENT, passed: None };
        let mut reader = Reader::from_reader(BufReader::with_capacity(32 << 10, metered));
        let config = reader.config_mut();
        config.check_end_names = false;
        config.expand_empty_elements = true;
        Ok(Xml { reader, depth: 0 })
    }

    /// The next piece. An empty element comes as its beginning and its end.
    ///
    /// # Errors
    /// It is no XML, ends in the middle, or passes a limit.
    pub(crate) fn next<'b>(&mut self, buf: &'b mut Vec<u8>) -> Result<Event<'b>, Unreadable> {
        buf.clear();
        self.reader.get_mut().get_mut().event = EVENT;
        let event = match self.reader.read_event_into(buf) {
            Ok(event) => event,
            Err(quick_xml::Error::Io(e)) => {
                return Err(match self.reader.get_mut().get_mut().passed.take() {
                    Some(passed) => passed,
                    None => std::io::Error::from(e.kind()).into(),
                });
            }
            Err(_) => return Err(Unreadable::Broken),
        };
        match event {
            Event::Start(_) => self.depth += 1,
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            // No spreadsheet declares entities, and none is expanded.
            Event::DocType(_) => return Err(Unreadable::Broken),
            Event::Eof if self.depth > 0 => return Err(Unreadable::Broken),
            _ => {}
        }
        if self.depth > DEPTH { Err(Unreadable::Inflated) } else { Ok(event) }
    }
}

/// Counts what is unpacked, and what one piece of XML takes.
struct Metered<R> {
    reader: R,
    left: u64,
    event: u64,
    /// The limit that was passed.
    passed: Option<Unreadable>,
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let n = self.reader.read(out)?;
        match (self.left.checked_sub(n as u64), self.event.checked_sub(n as u64)) {
            (Some(left), Some(event)) => {
                (self.left, self.event) = (left, event);
                Ok(n)
            }
            _ => {
                self.passed = Some(Unreadable::Inflated);
                Err(std::io::ErrorKind::FileTooLarge.into())
            }
        }
    }
}

/// The attribute of a name, with or without a prefix.
pub(crate) fn attribute(e: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = e.attributes().with_checks(false).flatten().find(|a| a.key.local_name().as_ref() == name)?;
    Some(match quick_xml::escape::unescape(&found.value) {
        Ok(text) => text.into_owned(),
        Err(_) => found.value.into_owned(),
    })
}

/// Adds what stands in a piece of text to `out`, as long as it stays within `limit` bytes.
///
/// # Errors
/// It would be longer: the row is not known here, the caller puts it in.
pub(crate) fn push_text(out: &mut String, text: &str, limit: usize) -> Result<(), Unreadable> {
    if out.len() + text.len() > limit {
        return Err(Unreadable::CellTooLong { row: 0 });
    }
    out.push_str(text);
    Ok(())
}

/// Adds what `&amp;` and its like stand for.
pub(crate) fn push_entity(out: &mut String, r: &BytesRef<'_>) {
    match r.resolve_char_ref() {
        Ok(Some(c)) => out.push(c),
        _ => match r.xml10_content().as_ref() {
            "amp" => out.push('&'),
            "lt" => out.push('<'),
            "gt" => out.push('>'),
            "quot" => out.push('"'),
            "apos" => out.push('\''),
            _ => {}
        },
    }
}
