//! The text of what people give us: a text file, a page saved from a site, a Word document. Bytes in, text out.

mod docx;
mod encoding;
mod html;

use amana_arabic::is_arabic_letter;

/// The biggest file that is read, in bytes.
pub const LIMIT: usize = 10 * 1024 * 1024;

/// What a file was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// Plain text.
    Text,
    /// A page saved from a site.
    Html,
    /// A Word document.
    Docx,
}

/// A file as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The title that the file gives beside its text.
    pub title: Option<String>,
    /// The text, a line for each paragraph.
    pub text: String,
    /// What the file was.
    pub kind: SourceKind,
}

/// Why a file cannot be read. [`Unreadable::advice`] says what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It holds nothing.
    Empty,
    /// It is over [`LIMIT`].
    TooBig {
        /// Its size in bytes.
        bytes: usize,
    },
    /// It is a PDF.
    Pdf,
    /// It is a document of Word before 2007, or one that a password protects.
    OldWord,
    /// It is no text: an image, a sound, a program.
    Binary,
    /// It is in an encoding that is not read.
    Encoding,
    /// It holds no Arabic.
    OtherScript,
    /// A password protects it.
    Encrypted,
    /// Its archive is damaged.
    Broken,
    /// It is an archive, but no Word document.
    NotWord,
    /// It unpacks to far more than a document holds.
    Inflated,
}

impl Unreadable {
    /// A short stable name, for logs and words files.
    pub fn key(self) -> &'static str {
        match self {
            Unreadable::Empty => "empty",
            Unreadable::TooBig { .. } => "too-big",
            Unreadable::Pdf => "pdf",
            Unreadable::OldWord => "old-word",
            Unreadable::Binary => "binary",
            Unreadable::Encoding => "encoding",
            Unreadable::OtherScript => "other-script",
            Unreadable::Encrypted => "encrypted",
            Unreadable::Broken => "broken",
            Unreadable::NotWord => "not-word",
            Unreadable::Inflated => "inflated",
        }
    }

    /// What to do about it.
    pub fn advice(self) -> &'static str {
        match self {
            Unreadable::Empty => "save the communique's text in the file",
            Unreadable::TooBig { .. } => "keep the communique alone, under 10 MB",
            Unreadable::Pdf => "open it and save its text as a .txt or .docx file",
            Unreadable::OldWord => "open it in a word processor and save it as .docx without a password",
            Unreadable::Binary => "give a text file, a saved page or a .docx document",
            Unreadable::Encoding => "save it again as UTF-8 text",
            Unreadable::OtherScript => "give the Arabic text of the communique",
            Unreadable::Encrypted => "remove the password and save it again",
            Unreadable::Broken => "open it in a word processor and save it again",
            Unreadable::NotWord => "unpack it and give the files inside",
            Unreadable::Inflated => "open it in a word processor and save its text alone",
        }
    }
}

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Unreadable::Empty => "the file is empty",
            Unreadable::TooBig { bytes } => {
                return write!(f, "the file has {} MB, more than 10", bytes / (1024 * 1024));
            }
            Unreadable::Pdf => "PDF files are not read",
            Unreadable::OldWord => "this is an old or a protected Word document",
            Unreadable::Binary => "this is not a text",
            Unreadable::Encoding => "the encoding of the text is not known",
            Unreadable::OtherScript => "the text is not in Arabic",
            Unreadable::Encrypted => "a password protects the document",
            Unreadable::Broken => "the document is damaged",
            Unreadable::NotWord => "this is an archive, not a Word document",
            Unreadable::Inflated => "the document unpacks to far more than a document holds",
        })
    }
}

impl std::error::Error for Unreadable {}

/// The text of a file. The name only helps to tell a page from a text; the bytes decide.
///
/// # Errors
/// [`Unreadable`] says why the file gives no text.
pub fn text_of(file_name: &str, bytes: &[u8]) -> Result<Source, Unreadable> {
    if bytes.len() > LIMIT {
        return Err(Unreadable::TooBig { bytes: bytes.len() });
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Unreadable::Empty);
    }
    if bytes.starts_with(b"%PDF") {
        return Err(Unreadable::Pdf);
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(Unreadable::OldWord);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        let source = docx::text(bytes)?;
        return arabic(source);
    }
    let utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    if !utf16 && binary(bytes) {
        return Err(Unreadable::Binary);
    }
    let text = encoding::decode(bytes).ok_or(Unreadable::Encoding)?;
    let source = if is_html(file_name, &text) {
        html::text(&text)
    } else {
        Source { title: None, text, kind: SourceKind::Text }
    };
    arabic(source)
}

/// Zeros, or many control characters.
fn binary(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(64 * 1024)];
    let controls = head.iter().filter(|b| **b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0c)).count();
    head.contains(&0) || controls * 50 > head.len()
}

fn is_html(file_name: &str, text: &str) -> bool {
    let name = file_name.to_ascii_lowercase();
    if [".html", ".htm", ".xhtml", ".mhtml"].iter().any(|e| name.ends_with(e)) {
        return true;
    }
    let head: String = text.chars().take(2_000).collect::<String>().to_ascii_lowercase();
    ["<!doctype html", "<html", "<head", "<body", "<article", "<p>", "<div"].iter().any(|t| head.contains(t))
}

/// Enough of the letters are Arabic.
fn arabic(source: Source) -> Result<Source, Unreadable> {
    let (mut arabic, mut other) = (0usize, 0usize);
    for c in source.text.chars() {
        if is_arabic_letter(c) {
            arabic += 1;
        } else if c.is_alphabetic() {
            other += 1;
        }
    }
    match (arabic, other) {
        (0, 0) => Err(Unreadable::Empty),
        (a, o) if a < 10 || a * 4 < o => Err(Unreadable::OtherScript),
        _ => Ok(source),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "عقد المكتب المحلي اجتماعا بمقر الحزب يوم الأحد 18 ماي 2025.";

    #[test]
    fn plain_text() {
        let s = text_of("a.txt", TEXT.as_bytes()).unwrap();
        assert_eq!((s.text.as_str(), s.kind), (TEXT, SourceKind::Text));
    }

    /// What is no communique is refused, each with its reason.
    #[test]
    fn refusals() {
        let big = vec![b'a'; LIMIT + 1];
        for (bytes, why) in [
            (&b""[..], Unreadable::Empty),
            (b" \n\t ", Unreadable::Empty),
            (b"%PDF-1.7 ...", Unreadable::Pdf),
            (&[0xd0, 0xcf, 0x11, 0xe0, 0xa1][..], Unreadable::OldWord),
            (&[0x89, b'P', b'N', b'G', 0, 1, 2][..], Unreadable::Binary),
            (b"Le bureau politique s'est reuni dimanche.", Unreadable::OtherScript),
            (b"PK\x03\x04broken", Unreadable::Broken),
            (&[0xff, 0xfe, 0x00][..], Unreadable::Empty),
            (b"abc \xff\xfd\x81", Unreadable::Encoding),
            (&big, Unreadable::TooBig { bytes: LIMIT + 1 }),
        ] {
            let got = text_of("x", bytes);
            assert_eq!(got, Err(why), "{:?}", &bytes[..bytes.len().min(12)]);
            assert!(!why.advice().is_empty() && !why.to_string().is_empty() && !why.key().is_empty());
        }
    }

    #[test]
    fn right_to_left_overrides_do_not_hide_words() {
        let s = text_of("a.txt", format!("\u{202e}{TEXT}\u{202c}").as_bytes()).unwrap();
        assert!(s.text.contains("المكتب"));
    }
}
