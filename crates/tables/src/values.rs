//! What a cell says: a name, a day, a phone; or why it says nothing that can be used.

mod date;
mod email;
mod fault;
mod identity;
mod name;
mod phone;
mod sex;

use serde::{Deserialize, Serialize};

pub(crate) use date::looks_like_date;
pub use date::{DateEvidence, DateOrder, DateRules, Dated, When, date};
pub(crate) use email::address;
pub use email::email;
pub use fault::Fault;
pub use identity::identity;
pub(crate) use identity::number as number_of_card;
pub use name::{Name, Script, name, script_of};
pub(crate) use phone::many as many_phones;
pub use phone::{Phone, PhoneKind, phones};
pub(crate) use sex::word as sex_word;
pub use sex::{Sex, sex};

use crate::Cell;

/// A value that was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// A name.
    Name(Name),
    /// Man or woman.
    Sex(Sex),
    /// A day, a month or a year.
    Date(Dated),
    /// An identity number, as it is written on the card.
    Identity(String),
    /// Phones.
    Phones(Vec<Phone>),
    /// An e-mail address.
    Email(String),
    /// Years of age.
    Age(u8),
    /// Words that mean something to whoever asked.
    Text(String),
}

/// The most characters of a text.
const TEXT: usize = 2_000;

/// The words of a cell: trimmed, blanks made one, without signs of direction. `None` when nothing stands there, also
/// where people write that nothing does (`-`, `néant`, `لا شيء`).
///
/// # Errors
/// The cell is an error of the spreadsheet, or longer than 2,000 characters.
pub fn text(cell: &Cell) -> Result<Option<String>, Fault> {
    if let Cell::Error(e) = cell {
        return Err(Fault::Sheet { sign: e.sign().to_owned() });
    }
    let written = cell.written();
    if is_clean(&written) {
        let characters = if written.len() > TEXT { written.chars().count() } else { 0 };
        return match (is_nothing(&written), characters > TEXT) {
            (true, _) => Ok(None),
            (_, true) => Err(Fault::TooLong { characters }),
            _ => Ok(Some(written.into_owned())),
        };
    }
    let mut out = String::with_capacity(written.len());
    for word in written.split(|c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}') {
        let from = out.len();
        if from > 0 && !word.is_empty() {
            out.push(' ');
        }
        let begun = out.len();
        out.extend(word.chars().filter(|c| !is_direction(*c)));
        if out.len() == begun {
            out.truncate(from);
        }
    }
    if is_nothing(&out) {
        return Ok(None);
    }
    match out.chars().count() {
        n if n > TEXT => Err(Fault::TooLong { characters: n }),
        _ => Ok(Some(out)),
    }
}

/// Years of age, 1 to 120.
///
/// # Errors
/// It is none.
pub fn age(cell: &Cell) -> Result<Option<u8>, Fault> {
    let Some(text) = text(cell)? else { return Ok(None) };
    let figures: String = amana_arabic::digits(&text).chars().filter(char::is_ascii_digit).collect();
    match figures.parse::<u8>() {
        Ok(n) if (1..=120).contains(&n) => Ok(Some(n)),
        _ => Err(Fault::NotAnAge),
    }
}

/// Signs that say in which direction is read, and joiners; they come with words that were copied.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{61c}' | '\u{feff}' | '\u{640}')
}

/// A letter. The tables of the standard library are slow beyond ASCII, and every cell comes by here.
pub(crate) fn is_letter(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_alphabetic()
    } else {
        amana_arabic::is_arabic_letter(c) || c.is_alphabetic()
    }
}

/// Nothing is to be taken off: most cells. The bytes are those that signs of direction, blanks beyond ASCII and tatweel
/// begin with.
fn is_clean(text: &str) -> bool {
    let bytes = text.as_bytes();
    !bytes.iter().any(|b| matches!(b, 0..=0x1f | 0x7f | 0xc2 | 0xe1..=0xe3 | 0xef))
        && !bytes.windows(2).any(|w| matches!(w, b"  " | [0xd9, 0x80] | [0xd8, 0x9c]))
        && !text.starts_with(' ')
        && !text.ends_with(' ')
}

/// What people write where they have nothing to say.
fn is_nothing(text: &str) -> bool {
    if text.len() > 24 {
        return false;
    }
    if text
        .chars()
        .all(|c| matches!(c, '-' | '–' | '—' | '_' | '.' | '/' | '\\' | '*' | '?' | '؟' | '…' | ' '))
    {
        return true;
    }
    if !text.starts_with(['n', 'N', 'r', 'R', 'v', 'V', 's', 'S', 'ل', 'ب', 'غ']) {
        return false;
    }
    let folded = amana_arabic::fold(text);
    matches!(
        folded.as_str(),
        "n/a"
            | "na"
            | "neant"
            | "ras"
            | "r.a.s"
            | "null"
            | "none"
            | "nan"
            | "vide"
            | "لا شيء"
            | "لا يوجد"
            | "لاشيء"
            | "بدون"
            | "غير متوفر"
            | "لا شي"
            | "لاشي"
            | "sans"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_nothing() {
        let t = |s: &str| text(&Cell::from(s));
        assert_eq!(t("  يوسف \u{200f}\n الدكالي\u{202c} "), Ok(Some("يوسف الدكالي".to_owned())));
        assert_eq!(t("a \u{200f} b"), Ok(Some("a b".to_owned())));
        for nothing in ["", "-", " -- ", "N/A", "Néant", "لا شيء", "لا يوجد", "\u{200f}", "..."] {
            assert_eq!(t(nothing), Ok(None), "{nothing}");
        }
        assert_eq!(t(&"x".repeat(2001)), Err(Fault::TooLong { characters: 2001 }));
        assert!(matches!(text(&Cell::Error(crate::SheetError::NotAvailable)), Err(Fault::Sheet { .. })));
        assert_eq!(age(&Cell::from("٣٤ سنة")), Ok(Some(34)));
        assert_eq!(age(&Cell::Number(34.0)), Ok(Some(34)));
        assert_eq!(age(&Cell::from("300")), Err(Fault::NotAnAge));
    }
}
