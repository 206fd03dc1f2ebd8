//! Names of persons.

use amana_arabic::{digits, fold, is_arabic_letter, split_honorifics};
use serde::{Deserialize, Serialize};

use super::{Fault, is_letter, text};
use crate::Cell;

/// The script of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Script {
    /// Arabic letters.
    Arabic,
    /// Latin letters.
    Latin,
}

/// A name, its titles of courtesy taken off.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    /// What of it is in Arabic letters.
    pub arabic: Option<String>,
    /// What of it is in Latin letters.
    pub latin: Option<String>,
    /// The family name, where the cell tells it from the given one: `Doukali, Youssef`, `DOUKALI Youssef`.
    pub family: Option<String>,
    /// The given name, where the cell tells it from the family's.
    pub given: Option<String>,
    /// A title before it said whether it is a woman's.
    pub feminine: Option<bool>,
}

/// The most characters of a name.
const MOST: usize = 120;

/// The script that most letters of a text have.
pub fn script_of(text: &str) -> Option<Script> {
    let (mut arabic, mut latin) = (0usize, 0usize);
    for c in text.chars() {
        if c.is_ascii() {
            latin += usize::from(c.is_ascii_alphabetic());
        } else if is_arabic_letter(c) {
            arabic += 1;
        } else if c.is_alphabetic() {
            latin += 1;
        }
    }
    match arabic + latin {
        0 => None,
        _ if arabic >= latin => Some(Script::Arabic),
        _ => Some(Script::Latin),
    }
}

/// The name in a cell: titles and a number before it taken off, both scripts apart, the order told where it shows.
///
/// # Errors
/// It has figures, or not two letters, or is too long.
pub fn name(cell: &Cell) -> Result<Option<Name>, Fault> {
    if matches!(cell, Cell::Number(_) | Cell::Bool(_) | Cell::Date(_) | Cell::DateTime(_)) {
        return Err(Fault::NotAName);
    }
    let Some(text) = text(cell)? else { return Ok(None) };
    let characters = text.chars().count();
    if characters > MOST {
        return Err(Fault::TooLong { characters });
    }
    let text =
        if text.chars().any(|c| matches!(c, '٠'..='٩' | '۰'..='۹')) { digits(&text) } else { text };
    let rest = numbered(&text);
    if rest.bytes().any(|b| b.is_ascii_digit() || matches!(b, b'@' | b'=' | b'#' | b'<' | b'>')) {
        return Err(Fault::NotAName);
    }
    let mut out = Name::default();
    let rest = without_titles(rest, &mut out.feminine);
    let rest = rest.trim_matches(|c: char| !is_letter(c) && c != ')' && !is_mark(c));
    if rest.chars().filter(|c| is_letter(*c)).count() < 2 {
        return Err(Fault::NotAName);
    }
    if let Some((family, given)) = rest.split_once([',', '،', '؛', ';']) {
        let (family, given) = (family.trim(), without_titles(given, &mut out.feminine));
        if !family.is_empty() && !given.is_empty() && !given.contains([',', '،']) {
            out.family = Some(family.to_owned());
            out.given = Some(given.to_owned());
        }
    } else {
        capitals(rest, &mut out);
    }
    let of = |script| {
        let words: Vec<&str> = rest
            .split([' ', ',', '،', '؛', ';', '/', '\t'])
            .filter(|w| !w.is_empty() && script_of(w).unwrap_or(script) == script && w.chars().any(is_letter))
            .collect();
        (!words.is_empty()).then(|| words.join(" "))
    };
    out.arabic = of(Script::Arabic);
    out.latin = of(Script::Latin);
    Ok(Some(out))
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{652}' | '\u{300}'..='\u{36f}')
}

/// What follows `12-` or `3.` before a name.
fn numbered(text: &str) -> &str {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    if rest.len() == text.len() || text.len() - rest.len() > 6 {
        return text;
    }
    match rest.trim_start().strip_prefix(['-', '.', ')', '/', '_', ':', '–']) {
        Some(rest) => rest.trim_start(),
        None => text,
    }
}

const LATIN_TITLES: [(&str, Option<bool>); 14] = [
    ("m", Some(false)),
    ("mr", Some(false)),
    ("monsieur", Some(false)),
    ("mme", Some(true)),
    ("madame", Some(true)),
    ("mlle", Some(true)),
    ("mademoiselle", Some(true)),
    ("mrs", Some(true)),
    ("ms", Some(true)),
    ("dr", None),
    ("docteur", None),
    ("pr", None),
    ("professeur", None),
    ("me", None),
];

fn without_titles<'a>(name: &'a str, feminine: &mut Option<bool>) -> &'a str {
    let (titles, mut rest) = split_honorifics(name);
    if let Some(last) = titles.iter().rev().find(|t| !t.plural) {
        // `الدكتور` and `د` stand before women too.
        let told = !matches!(last.title, "الدكتور" | "الأستاذ" | "المهندس") || last.feminine;
        *feminine = feminine.or(told.then_some(last.feminine));
    }
    while let Some(end) = rest.find(|c: char| c.is_whitespace() || c == '.') {
        let word = fold(&rest[..end]);
        let Some((_, sex)) = LATIN_TITLES.iter().find(|(t, _)| *t == word) else { break };
        let after = rest[end..].trim_start_matches(|c: char| c.is_whitespace() || c == '.');
        // `M` and `Me` may be the first letters of a name that somebody shortened; then little is left.
        if after.chars().filter(|c| is_letter(*c)).count() < 2 {
            break;
        }
        *feminine = feminine.or(*sex);
        rest = after;
    }
    rest
}

/// `DOUKALI Youssef` and `Youssef DOUKALI`: the family name in capitals.
fn capitals(text: &str, out: &mut Name) {
    let words: Vec<&str> = text.split(' ').collect();
    let loud = |w: &str| w.chars().any(char::is_uppercase) && !w.chars().any(char::is_lowercase);
    // A single letter is no word.
    if words.len() < 2
        || words.iter().any(|w| w.chars().count() < 2)
        || script_of(text) != Some(Script::Latin)
    {
        return;
    }
    let first = words.iter().take_while(|w| loud(w)).count();
    let last = words.iter().rev().take_while(|w| loud(w)).count();
    let (family, given) = match (first, last) {
        (n, 0) if n > 0 && !words[n..].iter().any(|w| loud(w)) => (&words[..n], &words[n..]),
        (0, n) if n > 0 && !words[..words.len() - n].iter().any(|w| loud(w)) => {
            (&words[words.len() - n..], &words[..words.len() - n])
        }
        _ => return,
    };
    out.family = Some(family.join(" "));
    out.given = Some(given.join(" "));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Name {
        name(&Cell::from(text)).unwrap().unwrap()
    }

    /// O05: titles of courtesy are kept apart from the name.
    #[test]
    fn titles_and_numbers_off() {
        let n = read("12- السيدة الدكتورة سلمى  الدكالي");
        assert_eq!((n.arabic.as_deref(), n.feminine), (Some("سلمى الدكالي"), Some(true)));
        assert_eq!(read("السيد يوسف الدكالي").feminine, Some(false));
        assert_eq!(read("د. سلمى الدكالي").feminine, None);
        let n = read("Mme. Dr Salma Doukali");
        assert_eq!((n.latin.as_deref(), n.feminine), (Some("Salma Doukali"), Some(true)));
    }

    #[test]
    fn family_and_given() {
        let n = read("الدكالي، يوسف");
        assert_eq!(
            (n.family.as_deref(), n.given.as_deref(), n.arabic.as_deref()),
            (Some("الدكالي"), Some("يوسف"), Some("الدكالي يوسف"))
        );
        let n = read("EL DOUKALI Youssef");
        assert_eq!((n.family.as_deref(), n.given.as_deref()), (Some("EL DOUKALI"), Some("Youssef")));
        let n = read("Youssef EL DOUKALI");
        assert_eq!((n.family.as_deref(), n.given.as_deref()), (Some("EL DOUKALI"), Some("Youssef")));
        assert_eq!(read("YOUSSEF DOUKALI").family, None);
        assert_eq!(read("Youssef Doukali").family, None);
    }

    #[test]
    fn both_scripts() {
        let n = read("يوسف الدكالي / Youssef Doukali");
        assert_eq!(
            (n.arabic.as_deref(), n.latin.as_deref()),
            (Some("يوسف الدكالي"), Some("Youssef Doukali"))
        );
        assert_eq!(read("مُحَمَّد").arabic.as_deref(), Some("مُحَمَّد"));
    }

    #[test]
    fn no_names() {
        for t in ["0600000001", "ZZ123456", "x", "a@b.org", "=1+1", "12-"] {
            assert_eq!(name(&Cell::from(t)), Err(Fault::NotAName), "{t}");
        }
        assert_eq!(name(&Cell::Number(1.0)), Err(Fault::NotAName));
        assert!(matches!(name(&Cell::from("ن".repeat(5_000).as_str())), Err(Fault::TooLong { .. })));
    }
}
