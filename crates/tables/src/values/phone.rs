//! Phones: as Morocco writes them, as Excel spoils them, and those of the Moroccans of the world.

use amana_arabic::digits;
use serde::{Deserialize, Serialize};

use super::{Fault, is_letter, text};
use crate::Cell;

/// A phone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phone {
    /// As the world dials it: `+212612345678`.
    pub number: String,
    /// What it is.
    pub kind: PhoneKind,
    /// The first zero, or the `+`, was missing and was put back.
    pub mended: bool,
}

/// What a phone is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PhoneKind {
    /// A Moroccan mobile, 06 or 07.
    Mobile,
    /// A Moroccan fixed line, 05.
    Fixed,
    /// A Moroccan number of a service, 08.
    Service,
    /// Another country's.
    Foreign,
}

/// The most phones of a cell.
const MOST: usize = 8;

/// The phones of a cell, at least one. Several stand apart by `/`, `-`, words or lines, or one behind the other.
///
/// # Errors
/// One of them is none: [`Fault::NotAPhone`], or how many figures it has when that is what is wrong.
pub fn phones(cell: &Cell) -> Result<Option<Vec<Phone>>, Fault> {
    if let Cell::Number(n) = cell {
        return whole(*n).ok_or(Fault::NotAPhone).and_then(|t| one(&t)).map(|p| Some(vec![p]));
    }
    if matches!(cell, Cell::Date(_) | Cell::DateTime(_) | Cell::Bool(_)) {
        return Err(Fault::NotAPhone);
    }
    let Some(text) = text(cell)? else { return Ok(None) };
    many(&text).map(Some)
}

/// The figures of a whole number.
fn whole(n: f64) -> Option<String> {
    (n.fract() == 0.0 && (1e6..1e15).contains(&n)).then(|| format!("{n:.0}"))
}

pub(crate) fn many(text: &str) -> Result<Vec<Phone>, Fault> {
    let text = digits(text);
    // `6,12345678E+8`: what Excel makes of a phone in a narrow column.
    if text.contains(['E', 'e'])
        && let Ok(n) = text.replace(',', ".").parse::<f64>()
    {
        return whole(n).ok_or(Fault::NotAPhone).and_then(|t| one(&t)).map(|p| vec![p]);
    }
    let first = match one(&text) {
        Ok(phone) => return Ok(vec![phone]),
        Err(fault) => fault,
    };
    let parts: Vec<&str> = text
        .split(|c: char| matches!(c, '/' | ';' | ',' | '،' | '|' | '\\' | '&' | '\n') || is_letter(c))
        .filter(|p| p.bytes().any(|b| b.is_ascii_digit()))
        .collect();
    for parts in [parts, text.split(" - ").collect(), text.split(' ').collect(), text.split('-').collect()] {
        if (2..=MOST).contains(&parts.len())
            && let Ok(phones) = parts.iter().map(|p| one(p)).collect::<Result<Vec<_>, _>>()
        {
            return Ok(phones);
        }
    }
    // Ten figures and ten figures.
    let figures: Vec<u8> = text.bytes().filter(u8::is_ascii_digit).collect();
    if figures.len().is_multiple_of(10)
        && (2..=MOST).contains(&(figures.len() / 10))
        && !text.chars().any(is_letter)
    {
        let tens = figures.chunks(10).map(|c| one(&String::from_utf8_lossy(c)));
        if let Ok(phones) = tens.collect::<Result<Vec<_>, _>>() {
            return Ok(phones);
        }
    }
    Err(first)
}

/// One phone.
fn one(text: &str) -> Result<Phone, Fault> {
    let mut figures = String::new();
    let mut plus = false;
    for c in text.chars() {
        match c {
            '0'..='9' => figures.push(c),
            // The full-width ones and those that look alike.
            '+' | '＋' if figures.is_empty() => plus = true,
            ' ' | '-' | '.' | '/' | '(' | ')' | ':' | '_' | '\u{a0}' | '‑' | '–' | '\'' | '*' => {}
            // `Tél`, `GSM`, `هاتف` before or after it.
            c if is_letter(c) => {}
            _ => return Err(Fault::NotAPhone),
        }
    }
    if figures.is_empty() || text.chars().filter(|c| is_letter(*c)).count() > 12 {
        return Err(Fault::NotAPhone);
    }
    let written = figures.len();
    let wrong = || match written {
        0..=9 => Fault::PhoneTooShort { figures: written },
        10 => Fault::NotAPhone,
        _ => Fault::PhoneTooLong { figures: written },
    };
    let mut mended = false;
    let mut rest = figures.as_str();
    if let Some(world) = rest.strip_prefix("00") {
        (rest, plus) = (world, true);
    }
    let home = match (rest.strip_prefix("212"), rest.strip_prefix('0')) {
        (Some(home), _) if home.len() >= 9 || plus => {
            mended = !plus;
            Some(home.strip_prefix('0').unwrap_or(home))
        }
        (_, Some(home)) if !plus => Some(home),
        _ if !plus && rest.len() == 9 => {
            mended = true;
            Some(rest)
        }
        _ => None,
    };
    if let Some(home) = home {
        let kind = match home.bytes().next() {
            Some(b'6' | b'7') => PhoneKind::Mobile,
            Some(b'5') => PhoneKind::Fixed,
            Some(b'8') => PhoneKind::Service,
            _ => return Err(if home.len() == 9 { Fault::NotAPhone } else { wrong() }),
        };
        return if home.len() == 9 {
            Ok(Phone { number: format!("+212{home}"), kind, mended })
        } else {
            Err(wrong())
        };
    }
    // Where most Moroccans of the world live.
    let known = ["33", "34", "32", "31", "39", "49", "41", "44"].iter().any(|c| rest.starts_with(c))
        && rest.len() >= 11;
    match rest.len() {
        8..=15 if (plus || known) && !rest.starts_with('0') => {
            Ok(Phone { number: format!("+{rest}"), kind: PhoneKind::Foreign, mended: !plus })
        }
        _ => Err(wrong()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Vec<String>, Fault> {
        phones(&Cell::from(text)).map(|p| p.unwrap_or_default().into_iter().map(|p| p.number).collect())
    }

    #[test]
    fn one_moroccan_number() {
        for t in [
            "0600000001",
            "06 00 00 00 01",
            "06.00.00.00.01",
            "06-00-00-00-01",
            "06/00/00/00/01",
            "+212600000001",
            "+212 (0)6 00 00 00 01",
            "00212600000001",
            "212600000001",
            "600000001",
            "٠٦٠٠٠٠٠٠٠١",
            "GSM: 0600000001",
            "6,00000001E+8",
            "\u{202a}+212600000001\u{202c}",
            "'0600000001",
        ] {
            assert_eq!(read(t), Ok(vec!["+212600000001".to_owned()]), "{t}");
        }
        let mended = phones(&Cell::Number(600_000_001.0)).unwrap().unwrap();
        assert_eq!((mended[0].number.as_str(), mended[0].mended), ("+212600000001", true));
        assert_eq!(phones(&Cell::from("0500000001")).unwrap().unwrap()[0].kind, PhoneKind::Fixed);
    }

    #[test]
    fn several_in_one_cell() {
        let two = Ok(vec!["+212600000001".to_owned(), "+212700000002".to_owned()]);
        for t in [
            "0600000001/0700000002",
            "0600000001 - 0700000002",
            "06.00.00.00.01 ; 07.00.00.00.02",
            "0600000001 و 0700000002",
            "0600000001\n0700000002",
            "06000000010700000002",
            "0600000001 0700000002",
            "0600000001-0700000002",
            "0600000001 ou +212700000002",
        ] {
            assert_eq!(read(t), two, "{t}");
        }
    }

    #[test]
    fn foreign_ones() {
        assert_eq!(read("+33 6 00 00 00 01"), Ok(vec!["+33600000001".to_owned()]));
        assert_eq!(read("0033600000001"), Ok(vec!["+33600000001".to_owned()]));
        assert_eq!(phones(&Cell::Number(33_600_000_001.0)).unwrap().unwrap()[0].kind, PhoneKind::Foreign);
    }

    #[test]
    fn none() {
        assert_eq!(read("060000001"), Err(Fault::PhoneTooShort { figures: 9 }));
        assert_eq!(read("06000000012"), Err(Fault::PhoneTooLong { figures: 11 }));
        for wrong in ["1234567890", "0100000001", "فاس", "a@b.org"] {
            assert_eq!(read(wrong), Err(Fault::NotAPhone), "{wrong}");
        }
        assert_eq!(phones(&Cell::Bool(true)), Err(Fault::NotAPhone));
        assert_eq!(phones(&Cell::from("-")), Ok(None));
    }
}
