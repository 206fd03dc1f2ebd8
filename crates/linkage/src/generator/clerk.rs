//! The second hand: lists copied from papers and hearsay. Its errors are of other kinds than the typist's, so that what was
//! chosen on one hand is tried on the other.

use super::Line;
use super::dice::Dice;
use super::nation::{Nation, Spelt};
use super::people::Truth;
use super::rates::Rates;
use super::typist::{address, born};
use crate::person::Born;

/// One row about a person.
pub(super) fn line(p: &Truth, rates: &Rates, nation: &Nation, dice: &mut Dice) -> Line {
    let mut line = Line { sex: dice.chance(rates.sex).then(|| p.sex()), ..Line::default() };
    let script = dice.share();
    let (arabic, latin) = (script < 1.0 - rates.scripts[1], script >= rates.scripts[0]);
    let second = p.second.filter(|_| dice.chance(0.55));
    let given: Vec<&Spelt> =
        [Some(p.given), second].into_iter().flatten().map(|n| nation.given_name(p.woman, n)).collect();
    let (family, father) = (&nation.families[p.family], &nation.men[p.father]);
    let of_father = dice.share();
    if arabic {
        let mut names: Vec<String> = given.iter().map(|n| in_arabic(&n.ar, rates, dice)).collect();
        match of_father {
            x if x < 0.05 => names.push(format!("{} {}", if p.woman { "بنت" } else { "بن" }, father.ar)),
            x if x < 0.07 => names.push(father.ar.clone()),
            _ => {}
        }
        if dice.chance(0.06) {
            let titles = if p.woman {
                ["السيدة", "الحاجة", "الأستاذة"]
            } else {
                ["السيد", "الحاج", "مولاي"]
            };
            names.insert(0, dice.pick(&titles).to_string());
        }
        (line.given_ar, line.family_ar) = (names.join(" "), in_arabic(&family.ar, rates, dice));
    }
    if latin {
        let mut names: Vec<String> = given.iter().map(|n| in_latin(n, rates, dice)).collect();
        match of_father {
            x if x < 0.05 => names.push(format!("{} {}", if p.woman { "bent" } else { "ben" }, father.la[0])),
            x if x < 0.07 => names.push(father.la[0].clone()),
            _ => {}
        }
        if dice.chance(0.06) {
            let titles = if p.woman { ["Mme", "Mlle", "Lalla"] } else { ["M.", "Mr", "Moulay"] };
            names.insert(0, dice.pick(&titles).to_string());
        }
        (line.given_la, line.family_la) = (names.join(" "), in_latin(family, rates, dice));
    }
    if dice.chance(0.3) {
        line.given_la = line.given_la.to_uppercase();
        line.family_la = line.family_la.to_uppercase();
    }
    line.arrange(rates, dice);
    if dice.chance(rates.identity[0]) {
        line.identity = identity(p, rates, dice);
    }
    if dice.chance(rates.phone[0]) {
        line.phone = telephone(p, rates, dice);
    }
    line.email = address(p, rates, dice);
    line.born = born(p, rates, dice).map(|b| misread(b, dice));
    if dice.chance(rates.place[0]) {
        let commune = if dice.chance(rates.place[1]) { dice.below(nation.communes.len()) } else { p.commune };
        let commune = &nation.communes[commune];
        line.place = if arabic { commune.ar.clone() } else { dice.pick(&commune.la).clone() };
        if dice.chance(0.03) {
            line.place = strike(&line.place, dice);
        }
    }
    line
}

/// Letters that are written for each other, in both directions.
const CONFUSED: [(char, char); 10] = [
    ('ذ', 'د'),
    ('ظ', 'ض'),
    ('ث', 'ت'),
    ('ط', 'ت'),
    ('ص', 'س'),
    ('ق', 'ك'),
    ('ح', 'خ'),
    ('ج', 'ح'),
    ('ز', 'ر'),
    ('ش', 'س'),
];

fn in_arabic(name: &str, rates: &Rates, dice: &mut Dice) -> String {
    let mut s = name.to_owned();
    if dice.chance(0.7) {
        s = s.replace(['أ', 'إ', 'آ'], "ا");
    }
    if dice.chance(0.3) {
        s = s.replace('ة', "ه").replace('ى', "ي");
    }
    if dice.chance(0.05) {
        s = s.replace('ة', "ا");
    }
    if s.starts_with("عبد ") && dice.chance(0.5) {
        s = s.replacen(' ', "", 1);
    }
    if s.starts_with("ال") && dice.chance(0.12) {
        s = s.replacen("ال", "", 1);
    }
    if dice.chance(rates.slip) {
        let at: Vec<(char, char)> = CONFUSED
            .into_iter()
            .flat_map(|(x, y)| [(x, y), (y, x)])
            .filter(|(x, _)| s.contains(*x))
            .collect();
        if !at.is_empty() {
            let (from, to) = *dice.pick(&at);
            return s.replacen(from, &to.to_string(), 1);
        }
        return strike(&s, dice);
    }
    s
}

fn in_latin(name: &Spelt, rates: &Rates, dice: &mut Dice) -> String {
    if name.ar == "محمد" && dice.chance(0.25) {
        return dice.pick(&["Med", "MED", "Md", "Mohd"]).to_string();
    }
    let commonest = dice.chance(rates.commonest);
    let mut s = name.la[if commonest { 0 } else { dice.below(name.la.len()) }].clone();
    if dice.chance(0.06) {
        s = s.strip_prefix("El ").map_or_else(|| format!("El {s}"), str::to_owned);
    }
    if dice.chance(0.04) {
        // As it is heard.
        s = s.replace("ou", "o").replace("ss", "s").replace("dd", "d").replace("ai", "e");
    }
    if dice.chance(rates.slip) { strike(&s, dice) } else { s }
}

/// Rows of a keyboard: a finger strikes the neighbour.
const KEYBOARDS: [&str; 6] =
    ["azertyuiop", "qsdfghjklm", "wxcvbn", "ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرىةوزظ"];

fn strike(word: &str, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let i = dice.below(letters.len());
    let at = letters.get(i).map(|c| c.to_ascii_lowercase());
    let row =
        KEYBOARDS.iter().map(|k| k.chars().collect::<Vec<_>>()).find(|k| at.is_some_and(|c| k.contains(&c)));
    let Some(row) = row else { return word.to_owned() };
    let n = row.iter().position(|c| Some(*c) == at).unwrap_or(0);
    let neighbour = row[if n == 0 || (n + 1 < row.len() && dice.chance(0.5)) { n + 1 } else { n - 1 }];
    if dice.chance(0.6) {
        letters[i] = neighbour;
    } else {
        letters.insert(i + 1, neighbour);
    }
    letters.into_iter().collect()
}

fn identity(p: &Truth, rates: &Rates, dice: &mut Dice) -> String {
    let at = p.identity.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    let (letters, digits) = p.identity.split_at(at);
    if !dice.chance(rates.identity[1]) {
        return match dice.below(8) {
            0 => format!("{letters} {digits}"),
            1 => p.identity.to_lowercase(),
            2 => format!("N° {letters}{digits}").replace("N° ", ""),
            _ => p.identity.clone(),
        };
    }
    let mut d: Vec<char> = digits.chars().collect();
    let i = dice.below(d.len() - 1);
    match dice.below(4) {
        0 => d.swap(i, i + 1),
        1 => return digits.to_owned(),
        2 => d.insert(i, d[i]),
        _ => return p.identity.replace('0', "O").replace('1', "l"),
    }
    format!("{letters}{}", d.into_iter().collect::<String>())
}

fn telephone(p: &Truth, rates: &Rates, dice: &mut Dice) -> String {
    let other = dice.chance(rates.phone[1]);
    let mut s: Vec<char> = format!("{:09}", if other { p.other_phone } else { p.phone }).chars().collect();
    if dice.chance(rates.phone[2]) {
        let i = 1 + dice.below(s.len() - 2);
        s.swap(i, i + 1);
    }
    let s: String = s.into_iter().collect();
    match dice.below(10) {
        0 => format!("+212 {} {} {} {} {}", &s[..1], &s[1..3], &s[3..5], &s[5..7], &s[7..]),
        1 => format!("212{s}"),
        2 => format!("(+212)0{s}"),
        3 => format!("0{}-{}-{}-{}-{}", &s[..1], &s[1..3], &s[3..5], &s[5..7], &s[7..]),
        4 => format!("0{s} / 0537{:06}", p.address % 1_000_000),
        5 => s,
        _ => format!("0{s}"),
    }
}

/// Two digits of the year exchanged, or one ten too many.
fn misread(born: Born, dice: &mut Dice) -> Born {
    let year = born.year;
    let year = match dice.below(200) {
        0 => year / 100 * 100 + year % 10 * 10 + year / 10 % 10,
        1 => year + 10,
        2 => year - 10,
        _ => year,
    };
    Born { year: if (1930..2010).contains(&year) { year } else { born.year }, ..born }
}
