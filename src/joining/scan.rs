//! A form that was signed on paper, as it is kept: each sheet in pieces under the key of the person to be.

use super::{Paper, Refusal, store::papers};
use crate::{app::App, people::Person, web::Result};
use amana_base::{Id, text_enum};

/// The most sheets of a form.
pub const SHEETS: usize = 4;
/// The largest sheet, in bytes.
pub const LARGEST: usize = 10 << 20;
/// How much of a sheet a piece holds.
const PIECE: usize = 1 << 20;

text_enum! {
    /// What a sheet is, by its content.
    pub enum Media {
        /// A photograph.
        Jpeg = "image/jpeg",
        /// A picture of a scanner.
        Png = "image/png",
        /// A document of a scanner.
        Pdf = "application/pdf",
    }
}

impl Media {
    /// What these bytes are, whatever their name says; none when they are something else, or were cut off.
    pub fn of(bytes: &[u8]) -> Option<Media> {
        let tail = &bytes[bytes.len().saturating_sub(2_048)..];
        let ends = |mark: &[u8]| tail.windows(mark.len()).any(|part| part == mark);
        if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) && ends(&[0xFF, 0xD9]) {
            return Some(Media::Jpeg);
        }
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR") && ends(b"IEND") {
            return Some(Media::Png);
        }
        (bytes.starts_with(b"%PDF-1.") || bytes.starts_with(b"%PDF-2."))
            .then_some(Media::Pdf)
            .filter(|_| ends(b"%%EOF"))
    }
    /// How its file ends.
    pub fn end(self) -> &'static str {
        match self {
            Media::Jpeg => "jpg",
            Media::Png => "png",
            Media::Pdf => "pdf",
        }
    }
    /// Can a page show it?
    pub fn is_picture(self) -> bool {
        self != Media::Pdf
    }
}

/// A sheet that was looked at and may be kept.
#[derive(Debug)]
pub struct Sheet {
    /// What it is.
    pub media: Media,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The sheets of a form, or why they are not taken.
pub fn sheets(files: Vec<Vec<u8>>) -> std::result::Result<Vec<Sheet>, Refusal> {
    let files: Vec<Vec<u8>> = files.into_iter().filter(|bytes| !bytes.is_empty()).collect();
    if files.is_empty() {
        return Err(Refusal::NoScan);
    }
    if files.len() > SHEETS {
        return Err(Refusal::ManySheets(SHEETS as i64));
    }
    let sheet = |(n, bytes): (usize, Vec<u8>)| {
        let nth = n as i64 + 1;
        if bytes.len() > LARGEST {
            return Err(Refusal::LargeSheet(nth, (LARGEST >> 20) as i64));
        }
        Media::of(&bytes).map(|media| Sheet { media, bytes }).ok_or(Refusal::OddSheet(nth))
    };
    files.into_iter().enumerate().map(sheet).collect()
}

fn about(form: Id<Paper>, n: i64, part: usize) -> Vec<u8> {
    format!("paper/{}/{n}/{part}", form.raw()).into_bytes()
}

/// The pieces of a sheet, encrypted under a person's key.
pub fn sealed(app: &App, key: &[u8; 32], form: Id<Paper>, n: i64, sheet: &Sheet) -> Result<Vec<Vec<u8>>> {
    let pieces = sheet.bytes.chunks(PIECE).enumerate();
    pieces.map(|(part, bytes)| Ok(app.keys.lock_with(key, &about(form, n, part), bytes)?)).collect()
}

/// A sheet that is kept, opened piece after piece.
pub struct Opening {
    form: Id<Paper>,
    n: i64,
    part: usize,
    key: [u8; 32],
}

impl Opening {
    /// Begins to open a sheet; none once the key was destroyed.
    pub fn of(
        app: &App,
        person: Id<Person>,
        wrapped: Option<&[u8]>,
        form: Id<Paper>,
        n: i64,
    ) -> Result<Option<Opening>> {
        let Some(wrapped) = wrapped else { return Ok(None) };
        Ok(Some(Opening { form, n, part: 0, key: app.keys.unwrap_person(person.raw(), wrapped)? }))
    }
    /// The next piece; none after the last.
    pub async fn next(&mut self, app: &App) -> Result<Option<Vec<u8>>> {
        let part = self.part as i64;
        let Some(cipher) = app.db.first(papers::piece(self.form, self.n, part)).await? else {
            return Ok(None);
        };
        let plain = app.keys.open_with(&self.key, &about(self.form, self.n, self.part), &cipher)?;
        self.part += 1;
        Ok(Some(plain))
    }
}

#[cfg(test)]
mod unit_tests {
    use super::*;

    fn jpeg() -> Vec<u8> {
        [&[0xFF, 0xD8, 0xFF, 0xE0][..], &[0; 40], &[0xFF, 0xD9]].concat()
    }

    /// G03: what a scan is decide its bytes and not its name: pictures and documents, whole ones, and nothing that runs.
    #[test]
    fn a_scan_is_what_its_bytes_say() {
        assert_eq!(Media::of(&jpeg()), Some(Media::Jpeg));
        assert_eq!(Media::of(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR....IEND\xae\x42\x60\x82"), Some(Media::Png));
        assert_eq!(Media::of(b"%PDF-1.7\n...\n%%EOF\n"), Some(Media::Pdf));
        for odd in [
            &b""[..],
            b"<svg onload='x'/>",
            b"%PDF-1.7\n",
            b"MZ\x90\0",
            b"PK\x03\x04",
            &jpeg()[..20],
            b"<!doctype html>%PDF-1.4 %%EOF",
        ] {
            assert_eq!(Media::of(odd), None, "{odd:?}");
        }
    }

    /// G03: how many sheets and how large they may be is said with the sheet that is wrong.
    #[test]
    fn sheets_have_their_limits() {
        assert_eq!(sheets(vec![vec![]]).unwrap_err(), Refusal::NoScan);
        assert_eq!(sheets(vec![jpeg(); SHEETS + 1]).unwrap_err(), Refusal::ManySheets(4));
        assert_eq!(sheets(vec![jpeg(), b"GIF89a".to_vec()]).unwrap_err(), Refusal::OddSheet(2));
        let mut large = jpeg();
        large.resize(LARGEST + 1, 0);
        assert_eq!(sheets(vec![large]).unwrap_err(), Refusal::LargeSheet(1, 10));
        assert_eq!(sheets(vec![jpeg(), jpeg()]).unwrap().len(), 2);
    }
}
