//! Why a file gives no rows.

/// Why a file cannot be read, or not further. The application says it in words; [`Unreadable::key`] is stable.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unreadable {
    /// It holds nothing.
    Empty,
    /// It is over [`Limits::file_bytes`](crate::Limits::file_bytes), or over `xls_bytes` when it is an old xls.
    TooBig {
        /// Its size in bytes.
        bytes: u64,
        /// The most that is read.
        limit: u64,
    },
    /// It unpacks to far more than a list holds.
    Inflated,
    /// It has more rows than [`Limits::rows`](crate::Limits::rows).
    TooManyRows {
        /// The most that are read.
        limit: u64,
    },
    /// A row has more columns than [`Limits::columns`](crate::Limits::columns).
    TooManyColumns {
        /// The row, from 1.
        row: u64,
        /// The most that are read.
        limit: usize,
    },
    /// It has more sheets than [`Limits::sheets`](crate::Limits::sheets).
    TooManySheets {
        /// The most that are read.
        limit: usize,
    },
    /// A cell is longer than [`Limits::cell_bytes`](crate::Limits::cell_bytes).
    CellTooLong {
        /// The row, from 1.
        row: u64,
    },
    /// A password protects it.
    Encrypted,
    /// It is damaged, or only a part of a file.
    Broken,
    /// It is something else.
    Other(OtherKind),
    /// It has no sheet of that number.
    NoSuchSheet,
    /// The disk or the network failed while it was read.
    Io(std::io::ErrorKind),
}

/// What a file is when it is no list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum OtherKind {
    /// A PDF.
    Pdf,
    /// A document of a word processor.
    Document,
    /// A page of a site, whatever its name: many programs call one `.xls`.
    Page,
    /// A spreadsheet in XML of 2003.
    XmlSpreadsheet,
    /// A binary workbook, `.xlsb`.
    BinaryWorkbook,
    /// A picture.
    Picture,
    /// An archive without a spreadsheet.
    Archive,
    /// A compressed file that is no archive of ours (gzip, rar, 7z).
    Packed,
    /// Bytes that are no text.
    Binary,
}

impl Unreadable {
    /// A short stable name, for logs and words files.
    pub fn key(&self) -> &'static str {
        match self {
            Unreadable::Empty => "empty",
            Unreadable::TooBig { .. } => "too-big",
            Unreadable::Inflated => "inflated",
            Unreadable::TooManyRows { .. } => "too-many-rows",
            Unreadable::TooManyColumns { .. } => "too-many-columns",
            Unreadable::TooManySheets { .. } => "too-many-sheets",
            Unreadable::CellTooLong { .. } => "cell-too-long",
            Unreadable::Encrypted => "encrypted",
            Unreadable::Broken => "broken",
            Unreadable::Other(OtherKind::Pdf) => "pdf",
            Unreadable::Other(OtherKind::Document) => "document",
            Unreadable::Other(OtherKind::Page) => "page",
            Unreadable::Other(OtherKind::XmlSpreadsheet) => "xml-spreadsheet",
            Unreadable::Other(OtherKind::BinaryWorkbook) => "binary-workbook",
            Unreadable::Other(OtherKind::Picture) => "picture",
            Unreadable::Other(OtherKind::Archive) => "archive",
            Unreadable::Other(OtherKind::Packed) => "packed",
            Unreadable::Other(OtherKind::Binary) => "binary",
            Unreadable::NoSuchSheet => "no-such-sheet",
            Unreadable::Io(_) => "io",
        }
    }
}

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Unreadable::Empty => f.write_str("the file is empty"),
            Unreadable::TooBig { bytes, limit } => {
                write!(f, "the file has {} MB, more than {}", bytes >> 20, limit >> 20)
            }
            Unreadable::Inflated => f.write_str("the file unpacks to far more than a list holds"),
            Unreadable::TooManyRows { limit } => write!(f, "the file has more than {limit} rows"),
            Unreadable::TooManyColumns { row, limit } => {
                write!(f, "row {row} has more than {limit} columns")
            }
            Unreadable::TooManySheets { limit } => write!(f, "the file has more than {limit} sheets"),
            Unreadable::CellTooLong { row } => write!(f, "a cell of row {row} is too long"),
            Unreadable::Encrypted => f.write_str("a password protects the file"),
            Unreadable::Broken => f.write_str("the file is damaged or incomplete"),
            Unreadable::Other(_) => write!(f, "the file is no list but something else: {}", self.key()),
            Unreadable::NoSuchSheet => f.write_str("the file has no such sheet"),
            Unreadable::Io(kind) => write!(f, "the file could not be read: {kind}"),
        }
    }
}

impl std::error::Error for Unreadable {}

impl From<std::io::Error> for Unreadable {
    fn from(e: std::io::Error) -> Unreadable {
        use std::io::ErrorKind;
        match e.kind() {
            // Unpacking and our own readers say so of what the file holds.
            ErrorKind::InvalidData | ErrorKind::UnexpectedEof | ErrorKind::InvalidInput => Unreadable::Broken,
            ErrorKind::FileTooLarge => Unreadable::Inflated,
            kind => Unreadable::Io(kind),
        }
    }
}
