use sha2::{Digest, Sha256};

/// A text of the archive.
pub enum Communique {}
/// A batch of texts sent together.
pub enum Import {}

amana_sql::text_enum! {
    /// How a text came.
    pub enum Media {
        /// A file of plain text.
        Text = "text",
        /// A page saved from a site.
        Html = "html",
        /// A word processor's file.
        Docx = "docx",
        /// Pasted into the page.
        Pasted = "pasted",
    }
}

amana_sql::text_enum! {
    /// Where a text stands.
    pub enum State {
        /// Waits to be read.
        Queued = "queued",
        /// Could not be read: see its [`Problem`].
        Unreadable = "unreadable",
        /// Read; waits for a person.
        Draft = "draft",
        /// In the record.
        Confirmed = "confirmed",
        /// Put aside by a person: nothing for the record.
        SetAside = "set_aside",
    }
}

amana_sql::text_enum! {
    /// Why a text could not be read, with a sentence in each language that says what to do.
    pub enum Problem {
        /// Nothing in it.
        Empty = "empty",
        /// Larger than the installation accepts.
        TooLarge = "too_large",
        /// Neither text, nor a page, nor a document: pictures, scans, programs.
        Binary = "binary",
        /// Text in an encoding other than UTF-8 that could not be told.
        Encoding = "encoding",
        /// Written in another script than Arabic.
        OtherScript = "other_script",
        /// A document that unpacks to far more than it weighs.
        Bomb = "bomb",
        /// A document that its own program could not open either.
        Damaged = "damaged",
        /// A document of the old binary format.
        OldFormat = "old_format",
        /// A PDF.
        Pdf = "pdf",
        /// A password protects it.
        Protected = "protected",
        /// An archive of files that is no document.
        Packed = "packed",
        /// The reader broke on it several times.
        Broken = "broken",
    }
}

/// By what the same text is known again: SHA-256 of the text without byte order mark, carriage returns and outer blanks;
/// of the bytes as they are when they are not UTF-8.
pub fn fingerprint(bytes: &[u8]) -> Vec<u8> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Sha256::digest(plain(text).as_bytes()).to_vec(),
        Err(_) => Sha256::digest(bytes).to_vec(),
    }
}

/// A text as browsers and editors agree on it: line feeds only, nothing around it.
pub fn plain(text: &str) -> String {
    text.trim_start_matches('\u{FEFF}').replace("\r\n", "\n").replace('\r', "\n").trim().to_string()
}

/// How a file came, by its first bytes and then by its name.
pub fn media_of(file_name: &str, bytes: &[u8]) -> Media {
    let name = file_name.to_lowercase();
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(512)).unwrap_or_default()).to_lowercase();
    let head = head.trim_start_matches('\u{feff}').trim_start();
    if bytes.starts_with(b"PK\x03\x04") || name.ends_with(".docx") {
        Media::Docx
    } else if name.ends_with(".html")
        || name.ends_with(".htm")
        || head.starts_with("<!doctype html")
        || head.starts_with("<html")
    {
        Media::Html
    } else {
        Media::Text
    }
}

/// The last part of a path that a browser or a folder gave, at most 200 letters, nothing invisible in it.
pub fn file_name(given: &str) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = last
        .chars()
        .filter(|c| {
            !c.is_control()
                && !matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}')
        })
        .take(200)
        .collect();
    if clean.trim().is_empty() { "—".to_string() } else { clean.trim().to_string() }
}

/// What a text is called in lists: its first line that says something, at most 140 letters.
pub fn title_of(text: &str) -> String {
    let line = text
        .lines()
        .map(str::trim)
        .find(|l| l.chars().filter(|c| c.is_alphabetic()).count() > 3)
        .unwrap_or("—");
    let line: String = line.chars().filter(|c| !matches!(c, '\u{202A}'..='\u{202E}')).collect();
    let mut title: String = line.chars().take(140).collect();
    if title.len() < line.len() {
        if let Some(cut) = title.rfind(' ') {
            title.truncate(cut);
        }
        title.push('…');
    }
    title
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_text_is_known_again_whatever_its_line_ends() {
        let unix = fingerprint("سطر\nسطر".as_bytes());
        assert_eq!(unix, fingerprint("\u{FEFF}سطر\r\nسطر\r\n\r\n".as_bytes()));
        assert_ne!(unix, fingerprint("سطر سطر".as_bytes()));
        assert_eq!(fingerprint(&[0xff, 0xfe]), fingerprint(&[0xff, 0xfe]));
    }

    #[test]
    fn a_name_cannot_point_elsewhere_or_deceive() {
        assert_eq!(file_name("../../etc/بلاغ.txt"), "بلاغ.txt");
        assert_eq!(file_name("C:\\x\\a\u{202E}txt.exe"), "atxt.exe");
        assert_eq!(file_name("\u{200F}/"), "—");
        assert_eq!(file_name(&"ن".repeat(5000)).chars().count(), 200);
    }

    #[test]
    fn media_is_told_by_content_before_name() {
        assert_eq!(media_of("بلاغ.txt", b"PK\x03\x04.."), Media::Docx);
        assert_eq!(media_of("x", "\u{FEFF} <!DOCTYPE html><p>".as_bytes()), Media::Html);
        assert_eq!(media_of("page.HTM", b""), Media::Html);
        assert_eq!(media_of("بلاغ", "نص".as_bytes()), Media::Text);
    }

    #[test]
    fn a_title_is_the_first_line_that_says_something() {
        assert_eq!(title_of("\n 0 430 \n\nاجتماع الأمانة\nثم"), "اجتماع الأمانة");
        let long = title_of(&"كلمة ".repeat(100));
        assert!(long.chars().count() <= 141 && long.ends_with("كلمة…"), "{long}");
        assert_eq!(title_of(""), "—");
    }
}
