//! Counted things in words, with the grammar of Arabic numbers: `مائتا درهم`, `ثلاثة دراهم`, `أحد عشر درهما`.
//!
//! The things counted are masculine (درهم, سنتيم, ألف, مليون): from three to ten the number takes the feminine form and the noun its
//! plural, from eleven to ninety-nine the noun stands in the accusative, after a round hundred in the genitive; one and two are said
//! by the noun itself; a dual before another noun drops its nun.

/// A masculine noun, in the forms that numbers ask of it.
#[derive(Clone, Copy, Debug)]
pub struct Noun {
    /// One: `درهم`; also after a round hundred.
    pub one: &'static str,
    /// Two: `درهمان`.
    pub two: &'static str,
    /// Two, before another noun: `ألفا درهم`.
    pub two_of: &'static str,
    /// Three to ten: `دراهم`.
    pub few: &'static str,
    /// Eleven to ninety-nine: `درهما`.
    pub many: &'static str,
}

/// The dirham.
pub const DIRHAM: Noun = Noun {
    one: "درهم", two: "درهمان", two_of: "درهما", few: "دراهم", many: "درهما"
};
/// The hundredth of a dirham.
pub const CENTIME: Noun =
    Noun {
        one: "سنتيم", two: "سنتيمان", two_of: "سنتيما", few: "سنتيمات", many: "سنتيما"
    };
const THOUSAND: Noun =
    Noun { one: "ألف", two: "ألفان", two_of: "ألفا", few: "آلاف", many: "ألفا" };
const MILLION: Noun = Noun {
    one: "مليون", two: "مليونان", two_of: "مليونا", few: "ملايين", many: "مليونا"
};

const ONES: [&str; 11] =
    ["", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"];
const TENS: [&str; 10] = ["", "", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"];
const HUNDREDS: [&str; 10] =
    ["", "مائة", "مائتان", "ثلاثمائة", "أربعمائة", "خمسمائة", "ستمائة", "سبعمائة", "ثمانمائة", "تسعمائة"];

/// So many of a thing, in words: `counted(202, &DIRHAM)` is `مائتا درهم ودرهمان`. From 1 to 999,999,999; nothing for other
/// numbers.
pub fn counted(n: u64, noun: &Noun) -> String {
    if n == 0 || n > 999_999_999 {
        return String::new();
    }
    match n {
        1 => format!("{} واحد", noun.one),
        2 => noun.two.to_owned(),
        _ => match n % 100 {
            // One and two are said by the noun itself, after the hundreds.
            rest @ (1 | 2) => format!("{} و{}", of(n - rest, noun, false), counted(rest, noun)),
            _ => of(n, noun, false),
        },
    }
}

/// A number that does not end in one or two, with its noun; `before` another noun or not.
fn of(n: u64, noun: &Noun, before: bool) -> String {
    let form = match n % 100 {
        3..=10 => noun.few,
        11..=99 if !before => noun.many,
        // Before another noun the accusative loses its ending: `أحد عشر ألف درهم`.
        _ => noun.one,
    };
    format!("{} {form}", number(n, n.is_multiple_of(100)))
}

/// The number alone, in the nominative; `before` a noun that it governs or not.
fn number(n: u64, before: bool) -> String {
    let (millions, thousands, rest) = (n / 1_000_000, n / 1000 % 1000, n % 1000);
    let mut parts = vec![];
    if millions > 0 {
        parts.push(scale(millions, &MILLION, before && n.is_multiple_of(1_000_000)));
    }
    if thousands > 0 {
        parts.push(scale(thousands, &THOUSAND, before && rest == 0));
    }
    let at = |list: &[&'static str], n: u64| list.get(n as usize).copied().unwrap_or_default();
    match rest / 100 {
        0 => {}
        2 if before && rest == 200 => parts.push("مائتا".to_owned()),
        hundreds => parts.push(at(&HUNDREDS, hundreds).to_owned()),
    }
    match rest % 100 {
        0 => {}
        small @ 1..=10 => parts.push(at(&ONES, small).to_owned()),
        11 => parts.push("أحد عشر".to_owned()),
        12 => parts.push("اثنا عشر".to_owned()),
        teen @ 13..=19 => parts.push(format!("{} عشر", at(&ONES, teen - 10))),
        tens => {
            if !tens.is_multiple_of(10) {
                parts.push(at(&ONES, tens % 10).to_owned());
            }
            parts.push(at(&TENS, tens / 10).to_owned());
        }
    }
    parts.join(" و")
}

/// So many thousands or millions, before another noun or not.
fn scale(n: u64, noun: &Noun, before: bool) -> String {
    match (n, n % 100) {
        (1, _) => noun.one.to_owned(),
        (2, _) if before => noun.two_of.to_owned(),
        (2, _) => noun.two.to_owned(),
        (_, rest @ (1 | 2)) => format!("{} و{}", of(n - rest, noun, false), scale(rest, noun, before)),
        _ => of(n, noun, before),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{fold, number_words};

    /// O08: the noun agrees with its number, and a dual before it drops its nun.
    #[test]
    fn amounts_are_said_as_the_grammar_asks() {
        for (n, said) in [
            (1, "درهم واحد"),
            (2, "درهمان"),
            (3, "ثلاثة دراهم"),
            (10, "عشرة دراهم"),
            (11, "أحد عشر درهما"),
            (12, "اثنا عشر درهما"),
            (18, "ثمانية عشر درهما"),
            (20, "عشرون درهما"),
            (21, "واحد وعشرون درهما"),
            (50, "خمسون درهما"),
            (99, "تسعة وتسعون درهما"),
            (100, "مائة درهم"),
            (101, "مائة درهم ودرهم واحد"),
            (102, "مائة درهم ودرهمان"),
            (103, "مائة وثلاثة دراهم"),
            (110, "مائة وعشرة دراهم"),
            (150, "مائة وخمسون درهما"),
            (200, "مائتا درهم"),
            (202, "مائتا درهم ودرهمان"),
            (250, "مائتان وخمسون درهما"),
            (300, "ثلاثمائة درهم"),
            (1_000, "ألف درهم"),
            (1_001, "ألف درهم ودرهم واحد"),
            (1_200, "ألف ومائتا درهم"),
            (2_000, "ألفا درهم"),
            (2_003, "ألفان وثلاثة دراهم"),
            (3_000, "ثلاثة آلاف درهم"),
            (9_999, "تسعة آلاف وتسعمائة وتسعة وتسعون درهما"),
            (11_000, "أحد عشر ألف درهم"),
            (11_011, "أحد عشر ألفا وأحد عشر درهما"),
            (100_000, "مائة ألف درهم"),
            (102_000, "مائة ألف وألفا درهم"),
            (200_000, "مائتا ألف درهم"),
            (600_000, "ستمائة ألف درهم"),
            (2_000_000, "مليونا درهم"),
            (3_000_005, "ثلاثة ملايين وخمسة دراهم"),
        ] {
            assert_eq!(counted(n, &DIRHAM), said, "{n}");
        }
        assert_eq!(counted(5, &CENTIME), "خمسة سنتيمات");
        assert_eq!(counted(50, &CENTIME), "خمسون سنتيما");
        assert_eq!((counted(0, &DIRHAM).as_str(), counted(1_000_000_000, &DIRHAM).as_str()), ("", ""));
    }

    /// What is written is read back as the same number, by the reader that communiques are read with.
    #[test]
    fn what_is_said_is_read_back() {
        for n in (3..1000).chain((1_003..100_000).step_by(97)) {
            let rest = n % 100;
            // One and two of a hundred are said by the noun.
            if rest == 1 || rest == 2 || n / 1000 % 100 == 1 || n / 1000 % 100 == 2 {
                continue;
            }
            let said = fold(&number(n, false));
            let words: Vec<&str> = said.split(' ').collect();
            assert_eq!(number_words(&words).map(|found| found.value), Some(n), "{n}: {said}");
        }
    }
}
