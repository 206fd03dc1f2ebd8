//! Amounts in words, as receipts have them. Pure.

use crate::ui::Lang;
use amana_arabic::counted::{CENTIME, DIRHAM, counted};

/// An amount in centimes in words: `مائتا درهم وخمسون سنتيما`, `deux cents dirhams et cinquante centimes`.
pub fn spelled(centimes: i64, lang: Lang) -> String {
    let (dirhams, rest) = ((centimes.max(0) / 100) as u64, (centimes.max(0) % 100) as u64);
    let (whole, part, and) = match lang {
        Lang::Ar => (counted(dirhams, &DIRHAM), counted(rest, &CENTIME), " و"),
        Lang::Fr => (french(dirhams, "dirham"), french(rest, "centime"), " et "),
        Lang::En => (english(dirhams, "dirham"), english(rest, "centime"), " and "),
    };
    match (whole.is_empty(), part.is_empty()) {
        (false, false) => format!("{whole}{and}{part}"),
        (false, true) => whole,
        _ => part,
    }
}

const FRENCH: [&str; 20] = [
    "", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
    "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
];
const FRENCH_TENS: [&str; 10] = [
    "",
    "",
    "vingt",
    "trente",
    "quarante",
    "cinquante",
    "soixante",
    "soixante",
    "quatre-vingt",
    "quatre-vingt",
];

fn at(list: &[&'static str], n: u64) -> &'static str {
    list.get(n as usize).copied().unwrap_or_default()
}

/// Below a hundred; `last` when no number follows, so that eighty has its s.
fn french_tens(n: u64, last: bool) -> String {
    match n {
        0..=19 => at(&FRENCH, n).to_owned(),
        80 => if last { "quatre-vingts" } else { "quatre-vingt" }.to_owned(),
        81..=99 => format!("quatre-vingt-{}", at(&FRENCH, n - 80)),
        71 => "soixante et onze".to_owned(),
        70..=79 => format!("soixante-{}", at(&FRENCH, n - 60)),
        _ if n.is_multiple_of(10) => at(&FRENCH_TENS, n / 10).to_owned(),
        _ if n % 10 == 1 => format!("{} et un", at(&FRENCH_TENS, n / 10)),
        _ => format!("{}-{}", at(&FRENCH_TENS, n / 10), at(&FRENCH, n % 10)),
    }
}

/// Below a thousand.
fn french_hundreds(n: u64, last: bool) -> String {
    let (hundreds, rest) = (n / 100, n % 100);
    let head = match (hundreds, rest, last) {
        (0, ..) => return french_tens(rest, last),
        (1, ..) => "cent".to_owned(),
        (_, 0, true) => format!("{} cents", at(&FRENCH, hundreds)),
        _ => format!("{} cent", at(&FRENCH, hundreds)),
    };
    if rest == 0 { head } else { format!("{head} {}", french_tens(rest, last)) }
}

fn french(n: u64, noun: &str) -> String {
    if n == 0 || n > 999_999_999 {
        return String::new();
    }
    let (millions, thousands, rest) = (n / 1_000_000, n / 1000 % 1000, n % 1000);
    let mut parts = vec![];
    match millions {
        0 => {}
        1 => parts.push("un million".to_owned()),
        _ => parts.push(format!("{} millions", french_hundreds(millions, true))),
    }
    match thousands {
        0 => {}
        1 => parts.push("mille".to_owned()),
        _ => parts.push(format!("{} mille", french_hundreds(thousands, false))),
    }
    if rest > 0 {
        parts.push(french_hundreds(rest, true));
    }
    let of = if n.is_multiple_of(1_000_000) { "de " } else { "" };
    let plural = if n > 1 { "s" } else { "" };
    format!("{} {of}{noun}{plural}", parts.join(" "))
}

const ENGLISH: [&str; 20] = [
    "",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const ENGLISH_TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

fn english_hundreds(n: u64) -> String {
    let (hundreds, rest) = (n / 100, n % 100);
    let small = match rest {
        0..=19 => at(&ENGLISH, rest).to_owned(),
        _ if rest.is_multiple_of(10) => at(&ENGLISH_TENS, rest / 10).to_owned(),
        _ => format!("{}-{}", at(&ENGLISH_TENS, rest / 10), at(&ENGLISH, rest % 10)),
    };
    match (hundreds, rest) {
        (0, _) => small,
        (_, 0) => format!("{} hundred", at(&ENGLISH, hundreds)),
        _ => format!("{} hundred and {small}", at(&ENGLISH, hundreds)),
    }
}

fn english(n: u64, noun: &str) -> String {
    if n == 0 || n > 999_999_999 {
        return String::new();
    }
    let mut parts = vec![];
    for (part, scale) in [(n / 1_000_000, " million"), (n / 1000 % 1000, " thousand"), (n % 1000, "")] {
        if part > 0 {
            parts.push(format!("{}{scale}", english_hundreds(part)));
        }
    }
    let plural = if n > 1 { "s" } else { "" };
    format!("{} {noun}{plural}", parts.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// O08: amounts in words, in the grammar of each language.
    #[test]
    fn amounts_are_spelled() {
        for (centimes, ar, fr, en) in [
            (100, "درهم واحد", "un dirham", "one dirham"),
            (10_000, "مائة درهم", "cent dirhams", "one hundred dirhams"),
            (
                20_050,
                "مائتا درهم وخمسون سنتيما",
                "deux cents dirhams et cinquante centimes",
                "two hundred dirhams and fifty centimes",
            ),
            (
                28_102,
                "مائتان وواحد وثمانون درهما وسنتيمان",
                "deux cent quatre-vingt-un dirhams et deux centimes",
                "two hundred and eighty-one dirhams and two centimes",
            ),
            (8_000, "ثمانون درهما", "quatre-vingts dirhams", "eighty dirhams"),
            (7_100, "واحد وسبعون درهما", "soixante et onze dirhams", "seventy-one dirhams"),
            (
                8_020_000,
                "ثمانون ألفا ومائتا درهم",
                "quatre-vingt mille deux cents dirhams",
                "eighty thousand two hundred dirhams",
            ),
            (100_000_000, "مليون درهم", "un million de dirhams", "one million dirhams"),
            (50, "خمسون سنتيما", "cinquante centimes", "fifty centimes"),
        ] {
            assert_eq!(spelled(centimes, Lang::Ar), ar);
            assert_eq!(spelled(centimes, Lang::Fr), fr);
            assert_eq!(spelled(centimes, Lang::En), en);
        }
    }
}
