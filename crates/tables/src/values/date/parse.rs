//! The parts of a written date, before it is decided which of them is the day.

use amana_arabic::{MONTHS, digits, fold};

use crate::values::is_letter;

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Written {
    /// `1980`.
    Year(i16),
    /// `12/1980`, `دجنبر 1980`.
    Month { year: i16, month: i8 },
    /// `31 دجنبر 1980`; `two` when the year has two figures.
    Named { year: i16, two: bool, month: i8, day: i16 },
    /// `1980-12-31`.
    YearFirst { year: i16, second: i16, third: i16 },
    /// `31/12/1980`.
    YearLast { first: i16, second: i16, year: i16, two: bool },
    /// `29586`, the number that a spreadsheet gave a day.
    Serial(f64),
}

impl Written {
    /// Eight figures: `19801231` or `31121980`.
    pub(super) fn figures(text: &str) -> Option<Written> {
        let n = |from: usize, to: usize| text.get(from..to)?.parse::<i16>().ok();
        let year_first = Written::YearFirst { year: n(0, 4)?, second: n(4, 6)?, third: n(6, 8)? };
        let year_last = Written::YearLast { first: n(0, 2)?, second: n(2, 4)?, year: n(4, 8)?, two: false };
        let plausible = |y: i16| (1900..=2100).contains(&y);
        match (plausible(n(0, 4)?) && n(4, 6)? <= 12 && n(6, 8)? <= 31, plausible(n(4, 8)?)) {
            (true, _) => Some(year_first),
            (_, true) => Some(year_last),
            _ => None,
        }
    }
}

/// Forms of months in French and English, folded; a word that begins so is one.
const LATIN: [(&str, i8); 22] = [
    ("janv", 1),
    ("jan", 1),
    ("fev", 2),
    ("feb", 2),
    ("mars", 3),
    ("march", 3),
    ("mar", 3),
    ("avr", 4),
    ("apr", 4),
    ("mai", 5),
    ("may", 5),
    ("juin", 6),
    ("june", 6),
    ("jun", 6),
    ("juil", 7),
    ("jul", 7),
    ("aout", 8),
    ("aug", 8),
    ("sep", 9),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
];

const FULL: [&str; 24] = [
    "janvier",
    "january",
    "fevrier",
    "february",
    "mars",
    "march",
    "avril",
    "april",
    "mai",
    "may",
    "juin",
    "june",
    "juillet",
    "july",
    "aout",
    "august",
    "septembre",
    "september",
    "octobre",
    "october",
    "novembre",
    "november",
    "decembre",
    "december",
];

fn month(word: &str, next: Option<&str>) -> Option<i8> {
    match (word, next) {
        ("كانون", Some("الثاني")) => return Some(1),
        ("كانون", Some("الاول")) => return Some(12),
        ("تشرين", Some("الاول")) => return Some(10),
        ("تشرين", Some("الثاني")) => return Some(11),
        _ => {}
    }
    if let Some(m) = MONTHS.iter().find(|m| m.forms.contains(&word)) {
        return i8::try_from(m.number).ok();
    }
    if !word.is_ascii() || word.len() < 3 {
        return None;
    }
    LATIN
        .iter()
        .find(|(short, _)| word.starts_with(short) && FULL.iter().any(|f| f.starts_with(word)))
        .map(|(_, n)| *n)
        .or_else(|| (word == "sept").then_some(9))
}

/// The parts of a date; `None` when it is none.
pub(super) fn written(text: &str) -> Option<Written> {
    if text.len() > 64 {
        return None;
    }
    let folded = fold(&digits(text));
    // Numbers and words, in their order; a change between figures and letters parts them too.
    let mut parts: Vec<&str> = Vec::new();
    let mut rest = folded.as_str();
    while let Some(c) = rest.chars().next() {
        let class = |c: char| if c.is_ascii_digit() { 1 } else { 2 * u8::from(is_letter(c)) };
        let of = class(c);
        let end = rest.find(|x| class(x) != of).unwrap_or(rest.len());
        if of > 0 {
            parts.push(&rest[..end]);
        } else if rest[..end].contains(':') {
            // What follows is the time; the hour came just before.
            parts.pop();
            break;
        }
        if parts.len() > 8 {
            return None;
        }
        rest = &rest[end..];
    }
    let mut numbers: Vec<&str> = Vec::new();
    let mut named = None;
    let mut words = 0;
    for (n, part) in parts.iter().enumerate() {
        if part.as_bytes()[0].is_ascii_digit() {
            numbers.push(part);
        } else if let Some(m) = month(part, parts.get(n + 1).copied()).filter(|_| named.is_none()) {
            named = Some(m);
        } else if *part == "فاتح" {
            numbers.push("1");
        } else if *part == "t" && numbers.len() == 3 {
            break;
        } else if !matches!(*part, "er" | "st" | "nd" | "rd" | "th" | "الاول" | "الثاني") {
            words += 1;
        }
    }
    if words > 3 {
        return None;
    }
    let value = |t: &str| t.parse::<i16>().ok();
    let short = |t: &str| (t.len() <= 2).then(|| value(t)).flatten();
    let year = |t: &str| match t.len() {
        4 => value(t).map(|y| (y, false)),
        2 => value(t).map(|y| (y, true)),
        _ => None,
    };
    match (named, numbers.as_slice()) {
        (Some(month), [one]) => year(one).filter(|y| !y.1).map(|(year, _)| Written::Month { year, month }),
        (Some(month), [a, b]) if a.len() == 4 => {
            Some(Written::Named { year: value(a)?, two: false, month, day: short(b)? })
        }
        (Some(month), [a, b, ..]) => {
            let (year, two) = year(b)?;
            Some(Written::Named { year, two, month, day: short(a)? })
        }
        (Some(_), []) => None,
        (None, [a, b, c, ..]) if numbers.len() == 3 || folded.contains(':') => match (a.len(), c.len()) {
            (4, _) => Some(Written::YearFirst { year: value(a)?, second: short(b)?, third: short(c)? }),
            _ => {
                let (year, two) = year(c)?;
                Some(Written::YearLast { first: short(a)?, second: short(b)?, year, two })
            }
        },
        (None, [a, b]) => {
            let (m, y) = if a.len() == 4 { (b, a) } else { (a, b) };
            let month = i8::try_from(short(m)?).ok().filter(|m| (1..=12).contains(m))?;
            (y.len() == 4).then_some(Written::Month { year: value(y)?, month })
        }
        (None, [one]) => match one.len() {
            4 => value(one).map(Written::Year),
            5 if words == 0 => one.parse().ok().map(Written::Serial),
            8 if words == 0 => Written::figures(one),
            _ => None,
        },
        _ => None,
    }
}

/// Whether a text is written as a day with a plausible year; for telling columns apart.
pub(crate) fn looks_like_date(text: &str) -> bool {
    let plausible = |y: i16, two: bool| two || (1900..=2100).contains(&y);
    match written(text) {
        Some(Written::Named { year, two, .. } | Written::YearLast { year, two, .. }) => plausible(year, two),
        Some(Written::YearFirst { year, .. } | Written::Month { year, .. }) => plausible(year, false),
        Some(Written::Year(_) | Written::Serial(_)) | None => false,
    }
}

/// What comes first in a date of figures with the year last: `Some(true)` the day, `Some(false)` the month.
pub(super) fn day_comes_first(text: &str) -> Option<bool> {
    match written(text)? {
        Written::YearLast { first, second, .. } => match (first > 12, second > 12) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            _ => None,
        },
        _ => None,
    }
}
