//! What a file is by its bytes, whatever its name.

use std::io::{Read, Seek, SeekFrom};

use crate::{OtherKind, Unreadable};

/// What a list is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// Text with a separator: CSV and its kin.
    Text,
    /// A workbook of Excel since 2007.
    Xlsx,
    /// A workbook of Excel before 2007.
    Xls,
    /// A spreadsheet of LibreOffice.
    Ods,
}

/// What the first bytes tell.
pub(crate) enum Beginning {
    Text,
    Zip,
    /// The container of old Office files and of files under a password.
    Compound,
}

/// How much of the beginning is looked at.
const HEAD: usize = 4096;

/// # Errors
/// What is none of ours, by name.
pub(crate) fn beginning(reader: &mut (impl Read + Seek)) -> Result<Beginning, Unreadable> {
    reader.seek(SeekFrom::Start(0))?;
    let mut head = Vec::with_capacity(HEAD);
    reader.take(HEAD as u64).read_to_end(&mut head)?;
    reader.seek(SeekFrom::Start(0))?;
    let other = |kind| Err(Unreadable::Other(kind));
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        return Ok(Beginning::Zip);
    }
    if head.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) {
        return Ok(Beginning::Compound);
    }
    if head.starts_with(b"%PDF") {
        return other(OtherKind::Pdf);
    }
    if head.starts_with(b"{\\rtf") {
        return other(OtherKind::Document);
    }
    let packed: [&[u8]; 6] = [b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd"];
    if packed.iter().any(|p| head.starts_with(p)) {
        return other(OtherKind::Packed);
    }
    let picture: [&[u8]; 6] = [b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"RIFF"];
    if picture.iter().any(|p| head.starts_with(p)) {
        return other(OtherKind::Picture);
    }
    // Narrow characters of UTF-16 have zeros between them.
    let narrow: Vec<u8> = head.iter().copied().filter(|b| *b != 0).collect();
    let words = String::from_utf8_lossy(&narrow).to_ascii_lowercase();
    let words = words.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == '\u{fffd}');
    if words.starts_with('<') {
        if words.contains("urn:schemas-microsoft-com:office:spreadsheet") && words.starts_with("<?xml") {
            return other(OtherKind::XmlSpreadsheet);
        }
        let tags = ["<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<style", "<div"];
        if tags.iter().any(|t| words.contains(t)) {
            return other(OtherKind::Page);
        }
        if words.starts_with("<?xml") {
            return other(OtherKind::Document);
        }
    }
    if words.starts_with("mime-version:") {
        return other(OtherKind::Page);
    }
    Ok(Beginning::Text)
}
