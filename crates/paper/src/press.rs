//! The press: fonts and templates, made ready once; every print is a compilation of its own that sees nothing else.

use crate::{
    clean::Alphabet,
    data,
    document::{Badge, Block, Card, Document},
};
use amana_base::Day;
use std::fmt;
use typst::{
    Library, LibraryExt, World, comemo,
    diag::{FileError, FileResult, SourceDiagnostic},
    foundations::{Bytes, Datetime, Duration, Smart},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::{LazyHash, Scalar},
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

/// The most a file may hold, in bytes of text. A book of 500 pages has less.
pub const MOST_TEXT: usize = 3_000_000;
/// The most rows of tables a file may hold.
pub const MOST_ROWS: usize = 20_000;
/// What is kept between prints is dropped when this many passed without it.
const KEPT_PRINTS: usize = 3;

const DOCUMENT: &str = include_str!("document.typ");
const CARD: &str = include_str!("card.typ");
const BADGES: &str = include_str!("badges.typ");
/// The most cards in one file.
pub const MOST_BADGES: usize = 1_000;

/// Why nothing was printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// More text or rows than a file may hold: split it.
    TooLarge,
    /// There was nothing to print.
    Empty,
    /// A font cannot be read, or none was given.
    Font,
    /// The typesetter refused, in its own words: a fault of this crate.
    Typesetting(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::TooLarge => write!(f, "the document is too large to be printed in one file"),
            Error::Empty => write!(f, "there is no document to print"),
            Error::Font => write!(f, "a font for printing cannot be read"),
            Error::Typesetting(why) => write!(f, "the document could not be set: {why}"),
        }
    }
}

impl std::error::Error for Error {}

/// Fonts and templates, ready to print. Share one: printing borrows it, from any thread.
pub struct Press {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    alphabet: Alphabet,
    document: Source,
    card: Source,
    badges: Source,
    data: FileId,
}

impl fmt::Debug for Press {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Press").field("fonts", &self.fonts.len()).finish_non_exhaustive()
    }
}

impl Press {
    /// A press with these fonts: whole TrueType or OpenType files of one family, its regular and its bold.
    ///
    /// # Errors
    /// [`Error::Font`] when one cannot be read or there is none.
    pub fn new(files: impl IntoIterator<Item = &'static [u8]>) -> Result<Press, Error> {
        let mut fonts = vec![];
        for file in files {
            fonts.push(Font::new(Bytes::new(file), 0).ok_or(Error::Font)?);
        }
        let first = fonts.first().ok_or(Error::Font)?;
        let in_all = |c: &u32| fonts.iter().all(|font| font.info().coverage.contains(*c));
        let alphabet = Alphabet::of(first.info().coverage.iter().filter(in_all));
        let family = first.info().family.as_str().to_owned();
        let template = |name: &str, text: &str| {
            Some(Source::new(file_id(name)?, text.replace("FAMILY", &family.replace(['"', '\\'], ""))))
        };
        let internal = || Error::Typesetting("a name of a template".to_owned());
        Ok(Press {
            library: LazyHash::new(Library::builder().build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            alphabet,
            document: template("document.typ", DOCUMENT).ok_or_else(internal)?,
            card: template("card.typ", CARD).ok_or_else(internal)?,
            badges: template("badges.typ", BADGES).ok_or_else(internal)?,
            data: file_id("data.json").ok_or_else(internal)?,
            fonts,
        })
    }

    /// The document as PDF/A-2a: tagged, its language and title told, its fonts inside.
    ///
    /// # Errors
    /// [`Error::TooLarge`] for more than [`MOST_TEXT`] or [`MOST_ROWS`].
    pub fn pdf(&self, document: &Document) -> Result<Vec<u8>, Error> {
        self.pdf_of(std::slice::from_ref(document))
    }

    /// Several documents as one file, to print in one go: each begins a page and counts its own pages.
    ///
    /// # Errors
    /// As [`Press::pdf`], of all together; [`Error::Empty`] when there is none.
    pub fn pdf_of(&self, documents: &[Document]) -> Result<Vec<u8>, Error> {
        let first = documents.first().ok_or(Error::Empty)?;
        let (text, rows) = documents.iter().map(size).fold((0, 0), |a, b| (a.0 + b.0, a.1 + b.1));
        if text > MOST_TEXT || rows > MOST_ROWS {
            return Err(Error::TooLarge);
        }
        let set = self.set(&self.document, data::documents(documents, &self.alphabet))?;
        written(&set, first.created)
    }

    /// Cards that people carry as PDF/A-2a: a page of its own each, or ten on a sheet with marks to cut by.
    ///
    /// # Errors
    /// [`Error::TooLarge`] for more than [`MOST_BADGES`]; [`Error::Empty`] when there is none.
    pub fn badges(&self, badges: &[Badge], sheet: bool, created: Day) -> Result<Vec<u8>, Error> {
        match badges.len() {
            0 => return Err(Error::Empty),
            n if n > MOST_BADGES => return Err(Error::TooLarge),
            _ => {}
        }
        let set = self.set(&self.badges, data::badges(badges, sheet, created, &self.alphabet))?;
        written(&set, created)
    }

    /// The card as a PNG of 1200 by 630 points of light.
    ///
    /// # Errors
    /// [`Error::Typesetting`] when it cannot be set.
    pub fn picture(&self, card: &Card) -> Result<Vec<u8>, Error> {
        let set = self.set(&self.card, data::card(card, &self.alphabet))?;
        let page = set.pages().first().ok_or(Error::Empty)?;
        let options = typst_render::RenderOptions { pixel_per_pt: Scalar::new(2.0), ..Default::default() };
        let picture = typst_render::render(page, &options);
        comemo::evict(KEPT_PRINTS);
        picture.encode_png().map_err(|e| Error::Typesetting(e.to_string()))
    }

    fn set(&self, template: &Source, data: serde_json::Value) -> Result<PagedDocument, Error> {
        let data = serde_json::to_vec(&data).map_err(|e| Error::Typesetting(e.to_string()))?;
        let print = Print { press: self, template, data: Bytes::new(data) };
        typst::compile::<PagedDocument>(&print).output.map_err(|e| refused(&e))
    }
}

/// The file of what was set.
fn written(set: &PagedDocument, created: Day) -> Result<Vec<u8>, Error> {
    let (year, month, day) = created.ymd();
    let parts = (i32::try_from(year).ok(), u8::try_from(month).ok(), u8::try_from(day).ok());
    let created = match parts {
        (Some(year), Some(month), Some(day)) => Datetime::from_ymd_hms(year, month, day, 0, 0, 0),
        _ => None,
    };
    let options = PdfOptions {
        creator: Smart::Custom(Some("Amana".into())),
        timestamp: created.map(Timestamp::new_utc),
        standards: PdfStandards::new(&[PdfStandard::A_2a])
            .map_err(|e| Error::Typesetting(e.message().to_string()))?,
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(set, &options).map_err(|e| refused(&e));
    comemo::evict(KEPT_PRINTS);
    bytes
}

fn file_id(name: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern())
}

/// Bytes of text and rows of tables.
fn size(document: &Document) -> (usize, usize) {
    let mut size = (document.title.len() + document.footer.len(), 0);
    for block in &document.blocks {
        let text = |texts: &[crate::Text]| texts.iter().map(data::length).sum::<usize>();
        let (letters, rows) = match block {
            Block::Heading(_, t)
            | Block::Paragraph(t)
            | Block::Centred(t)
            | Block::Note(t)
            | Block::Contents(t) => (data::length(t), 0),
            Block::Numbered(_, items) | Block::Bulleted(items) | Block::Ticked(items) => {
                (text(items), items.len())
            }
            Block::Facts(facts) => {
                (facts.iter().map(|(l, v)| data::length(l) + data::length(v)).sum(), facts.len())
            }
            Block::Table(table) => (table.rows.iter().map(|row| text(row)).sum(), table.rows.len()),
            Block::Signatures(all) => (all.iter().map(|s| s.office.len() + s.name.len()).sum(), all.len()),
            Block::Qr(qr) => (qr.address.len() + data::length(&qr.words), 1),
            Block::Chain(links) => (links.iter().map(|l| l.label.len() + l.note.len()).sum(), links.len()),
            Block::Map(map) => map.size(),
            Block::Bars(bars) => bars.size(),
            Block::PageBreak => (0, 1),
        };
        size = (size.0 + letters, size.1 + rows);
    }
    size
}

fn refused(diagnostics: &[SourceDiagnostic]) -> Error {
    let words: Vec<String> = diagnostics.iter().map(|d| d.message.to_string()).collect();
    Error::Typesetting(words.join("; "))
}

/// One compilation: a template and its data. No file, no network, no clock.
struct Print<'a> {
    press: &'a Press,
    template: &'a Source,
    data: Bytes,
}

impl World for Print<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }
    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.book
    }
    fn main(&self) -> FileId {
        self.template.id()
    }
    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }
    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.press.data { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }
    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.get(index).cloned()
    }
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
