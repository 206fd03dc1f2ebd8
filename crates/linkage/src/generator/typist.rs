//! The first hand: forms typed into columns.

use super::Line;
use super::dice::Dice;
use super::nation::{Nation, Spelt};
use super::people::Truth;
use super::rates::Rates;
use crate::person::Born;

/// One row about a person.
pub(super) fn line(p: &Truth, rates: &Rates, nation: &Nation, dice: &mut Dice) -> Line {
    let mut line = Line { sex: dice.chance(rates.sex).then(|| p.sex()), ..Line::default() };
    let script = dice.share();
    let (arabic, latin) = (script < 1.0 - rates.scripts[1], script >= rates.scripts[0]);
    let second = p.second.filter(|_| dice.chance(0.85));
    let given: Vec<&Spelt> =
        [Some(p.given), second].into_iter().flatten().map(|n| nation.given_name(p.woman, n)).collect();
    let family = &nation.families[p.family];
    if arabic {
        let names: Vec<String> = given.iter().map(|n| in_arabic(&n.ar, rates, dice)).collect();
        (line.given_ar, line.family_ar) = (names.join(" "), in_arabic(&family.ar, rates, dice));
    }
    if latin {
        let names: Vec<String> = given.iter().map(|n| in_latin(n, rates, dice)).collect();
        (line.given_la, line.family_la) = (names.join(" "), in_latin(family, rates, dice));
    }
    line.arrange(rates, dice);
    if dice.chance(rates.identity[0]) {
        line.identity = number(&p.identity, rates.identity[1], dice);
    }
    if dice.chance(rates.phone[0]) {
        let mut phone = if dice.chance(rates.phone[1]) { p.other_phone } else { p.phone };
        if dice.chance(rates.phone[2]) {
            phone = phone - phone % 10 + dice.below(10) as u32;
        }
        line.phone = telephone(phone, dice);
    }
    line.email = address(p, rates, dice);
    line.born = born(p, rates, dice);
    if dice.chance(rates.place[0]) {
        let commune = if dice.chance(rates.place[1]) { dice.below(nation.communes.len()) } else { p.commune };
        line.place = format!("{:02}.{:03}.{:02}", 1 + commune % 12, commune / 20, commune % 20);
    }
    line
}

/// The address a person gives, or one more that they have.
pub(super) fn address(p: &Truth, rates: &Rates, dice: &mut Dice) -> String {
    if !dice.chance(rates.email[0]) {
        return String::new();
    }
    let other = dice.chance(rates.email[1]);
    let host = if other && dice.chance(0.5) { "courriel.example" } else { "poste.example" };
    format!("p{}{}@{host}", p.address, if other && host == "poste.example" { "b" } else { "" })
}

/// The date of birth as it is understood by whoever reads the list.
pub(super) fn born(p: &Truth, rates: &Rates, dice: &mut Dice) -> Option<Born> {
    let (mut year, mut month, mut day) = p.born;
    let known = dice.share();
    if known >= rates.born[0] {
        return (known < rates.born[0] + rates.born[1]).then_some(Born { year, day: None });
    }
    let [exchanged, other_year, other_day, first] = rates.dates;
    let wrong = dice.share();
    if wrong < exchanged {
        if day <= 12 {
            (month, day) = (day, month);
        }
    } else if wrong < exchanged + other_year {
        year = if dice.chance(0.5) { year + 1 } else { year - 1 };
    } else if wrong < exchanged + other_year + other_day {
        day = 1 + (day + 9) % 28;
    } else if wrong < exchanged + other_year + other_day + first {
        (month, day) = (1, 1);
    }
    Some(Born { year, day: Some((month, day)) })
}

/// A slip in a word: a letter lost, doubled, exchanged with its neighbour, or another one.
pub(super) fn slip(word: &str, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    if letters.len() < 3 {
        return word.to_owned();
    }
    let i = 1 + dice.below(letters.len() - 1);
    match dice.below(4) {
        0 => drop(letters.remove(i)),
        1 => letters.insert(i, letters[i]),
        2 if i + 1 < letters.len() => letters.swap(i, i + 1),
        2 => letters.swap(i - 1, i),
        _ => letters[i] = letters[dice.below(letters.len())],
    }
    letters.into_iter().collect()
}

fn in_arabic(name: &str, rates: &Rates, dice: &mut Dice) -> String {
    let mut s = name.to_owned();
    if dice.chance(0.5) {
        s = s.replace(['أ', 'إ', 'آ'], "ا");
    }
    if dice.chance(0.1) {
        s = s.replace('ة', "ه");
    }
    if dice.chance(0.1) {
        s = s.replace('ى', "ي");
    }
    if dice.chance(0.1) {
        s = s.replace('ئ', "ي").replace('ء', "");
    }
    for (prefix, together) in [("عبد ", 0.4), ("بن ", 0.3), ("آيت ", 0.2), ("ايت ", 0.2)] {
        if s.starts_with(prefix) && dice.chance(together) {
            s = s.replacen(' ', "", 1);
        }
    }
    if s.starts_with("بن ") && dice.chance(0.1) {
        s = s.replacen("بن", "ابن", 1);
    }
    if s.starts_with("ال") && dice.chance(0.08) {
        s = s.replacen("ال", "", 1);
    }
    if dice.chance(0.005) {
        s = s.chars().flat_map(|c| [c, '\u{640}']).collect();
    }
    if dice.chance(0.01) {
        s = s.replace('م', "م\u{64f}").replace('ر', "ر\u{64e}");
    }
    if dice.chance(rates.slip) { slip(&s, dice) } else { s }
}

fn in_latin(name: &Spelt, rates: &Rates, dice: &mut Dice) -> String {
    let commonest = dice.chance(rates.commonest);
    let mut s = name.la[if commonest { 0 } else { dice.below(name.la.len()) }].clone();
    if dice.chance(0.05) {
        s = s.replace("El ", "");
    }
    if dice.chance(rates.slip) {
        s = slip(&s, dice);
    }
    match dice.below(10) {
        0..=2 => s.to_uppercase(),
        3 => s.to_lowercase(),
        _ => s,
    }
}

/// An identity number with its slips and its forms.
pub(super) fn number(number: &str, slips: f64, dice: &mut Dice) -> String {
    let mut s: Vec<char> = number.chars().collect();
    if dice.chance(slips) {
        let i = 1 + dice.below(s.len() - 1);
        match dice.below(4) {
            0 if i + 1 < s.len() => s.swap(i, i + 1),
            1 => drop(s.remove(i)),
            2 => s[i] = 'O',
            _ => s[i] = char::from(b'0' + dice.below(10) as u8),
        }
    }
    let s: String = s.into_iter().collect();
    let at = s.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    match dice.below(20) {
        0 => s.to_lowercase(),
        1 => format!("{} {}", &s[..at], &s[at..]),
        2 => format!("{}-{}", &s[..at], &s[at..]),
        _ => s,
    }
}

/// A telephone number in one of its forms.
pub(super) fn telephone(number: u32, dice: &mut Dice) -> String {
    let s = format!("{number:09}");
    match dice.below(6) {
        0 | 1 => format!("0{s}"),
        2 => format!("+212{s}"),
        3 => format!("00212 {s}"),
        4 => format!("0{} {} {} {} {}", &s[..1], &s[1..3], &s[3..5], &s[5..7], &s[7..]),
        _ => s,
    }
}
