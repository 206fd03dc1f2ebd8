//! The day that the words of a deadline mean (D06): `الأسبوع المقبل`, `في أجل شهرين`, `fin du mois`, `within two weeks`.
//!
//! A deadline is kept until its last day: next week ends on its Sunday, next month on its last day.

use amana_arabic::{Tokens, When, dates, digits, fold, number_words};
use amana_base::{Day, Weekday};

/// A deadline understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The last day on which it is kept.
    pub on: Day,
    /// Only its month was said.
    pub month: bool,
}

fn exact(on: Day) -> Option<Due> {
    Some(Due { on, month: false })
}

/// The day that words mean when said on a day; none when they cannot be understood.
pub fn resolve(text: &str, said_on: Day) -> Option<Due> {
    let plain = digits(text.trim());
    if let Ok(day) = plain.parse::<Day>() {
        return exact(day);
    }
    if let Some(day) = slashed(&plain) {
        return exact(day);
    }
    let folded = fold(&plain).to_lowercase();
    let words: Vec<&str> = folded.split_whitespace().collect();
    relative(&words, said_on).or_else(|| written(&plain, said_on))
}

/// `28/11/2026`, as dates are written in Morocco: the day first.
fn slashed(text: &str) -> Option<Day> {
    let mut parts = text.split(['/', '.']).map(str::parse::<i64>);
    let (Some(Ok(day)), Some(Ok(month)), Some(Ok(year)), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return None;
    };
    Day::of(if year < 100 { 2000 + year } else { year }, month, day)
}

/// A date with the name of its month; without a year, the next one to come.
fn written(text: &str, said_on: Day) -> Option<Due> {
    let tokens = Tokens::new(text);
    let found = dates(&tokens).into_iter().next()?;
    let (year, ..) = said_on.ymd();
    match found.when {
        When::Day { year: given, month, day } => {
            let at = |year: i64| Day::of(year, month.into(), day.into());
            let this = at(given.map_or(year, i64::from))?;
            exact(if given.is_none() && this < said_on { at(year + 1)? } else { this })
        }
        When::Range { to_year, to, .. } => {
            let at = |year: i64| Day::of(year, to.0.into(), to.1.into());
            let this = at(to_year.map_or(year, i64::from))?;
            exact(if to_year.is_none() && this < said_on { at(year + 1)? } else { this })
        }
        When::Month { year: given, month } => {
            let at = |year: i64| Day::of(year, month.into(), 1).map(last_of_month);
            let this = at(given.map_or(year, i64::from))?;
            let on = if given.is_none() && this < said_on { at(year + 1)? } else { this };
            Some(Due { on, month: true })
        }
        When::Weekday(_) | When::Ago(_) => None,
    }
}

#[derive(Clone, Copy, PartialEq, Debug)]
enum Span {
    Day,
    Week,
    Month,
    Year,
}

/// Words of time, folded, with how many they say by themselves.
const SPANS: &[(&str, Span, i64)] = &[
    ("يوم", Span::Day, 1),
    ("يوما", Span::Day, 1),
    ("يومين", Span::Day, 2),
    ("ايام", Span::Day, 1),
    ("اسبوع", Span::Week, 1),
    ("اسبوعا", Span::Week, 1),
    ("اسبوعين", Span::Week, 2),
    ("اسابيع", Span::Week, 1),
    ("شهر", Span::Month, 1),
    ("شهرا", Span::Month, 1),
    ("شهرين", Span::Month, 2),
    ("اشهر", Span::Month, 1),
    ("شهور", Span::Month, 1),
    ("سنه", Span::Year, 1),
    ("سنتين", Span::Year, 2),
    ("سنوات", Span::Year, 1),
    ("jour", Span::Day, 1),
    ("jours", Span::Day, 1),
    ("semaine", Span::Week, 1),
    ("semaines", Span::Week, 1),
    ("mois", Span::Month, 1),
    ("an", Span::Year, 1),
    ("ans", Span::Year, 1),
    ("annee", Span::Year, 1),
    ("année", Span::Year, 1),
    ("day", Span::Day, 1),
    ("days", Span::Day, 1),
    ("week", Span::Week, 1),
    ("weeks", Span::Week, 1),
    ("month", Span::Month, 1),
    ("months", Span::Month, 1),
    ("year", Span::Year, 1),
    ("years", Span::Year, 1),
];

const WEEKDAYS: &[(&str, Weekday)] = &[
    ("الاثنين", Weekday::Monday),
    ("الثلاثاء", Weekday::Tuesday),
    ("الثلاثا", Weekday::Tuesday),
    ("الاربعاء", Weekday::Wednesday),
    ("الاربعا", Weekday::Wednesday),
    ("الخميس", Weekday::Thursday),
    ("الجمعه", Weekday::Friday),
    ("السبت", Weekday::Saturday),
    ("الاحد", Weekday::Sunday),
    ("lundi", Weekday::Monday),
    ("mardi", Weekday::Tuesday),
    ("mercredi", Weekday::Wednesday),
    ("jeudi", Weekday::Thursday),
    ("vendredi", Weekday::Friday),
    ("samedi", Weekday::Saturday),
    ("dimanche", Weekday::Sunday),
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];

const NEXT: &[&str] = &[
    "المقبل",
    "المقبله",
    "القادم",
    "القادمه",
    "prochain",
    "prochaine",
    "next",
    "coming",
    "التالي",
    "التاليه",
];
const END: &[&str] = &["نهايه", "متم", "اخر", "اواخر", "fin", "end"];
const WITHIN: &[&str] = &[
    "بعد", "خلال", "غضون", "اجل", "ظرف", "قبل", "dans", "sous", "d'ici", "delai", "délai", "within", "in",
    "after",
];

fn span(word: &str) -> Option<(Span, i64)> {
    let bare = word.strip_prefix("ال").unwrap_or(word);
    SPANS.iter().find(|(w, ..)| *w == word || *w == bare).map(|(_, span, n)| (*span, *n))
}

fn relative(words: &[&str], on: Day) -> Option<Due> {
    let has = |list: &[&str]| words.iter().any(|w| list.contains(w));
    let text = words.join(" ");
    match text.as_str() {
        "اليوم" | "aujourd'hui" | "today" => return exact(on),
        "غدا" | "يوم غد" | "demain" | "tomorrow" => return exact(on.plus(1)),
        "بعد غد" | "apres-demain" | "après-demain" => return exact(on.plus(2)),
        _ => {}
    }
    let spans: Vec<(usize, Span, i64)> =
        words.iter().enumerate().filter_map(|(n, w)| span(w).map(|(s, k)| (n, s, k))).collect();
    // A named day of the week: the next one.
    if let Some((_, weekday)) = words.iter().find_map(|w| WEEKDAYS.iter().find(|(name, _)| name == w))
        && words.len() <= 4
        && !words.iter().any(|w| w.chars().any(|c| c.is_ascii_digit()))
    {
        return (1..=7).map(|n| on.plus(n)).find(|day| day.weekday() == *weekday).and_then(exact);
    }
    let (at, unit, said) = *spans.first()?;
    if has(NEXT) && !has(WITHIN) {
        return exact(end_of(unit, step(unit, on, 1)));
    }
    if has(END) && words.len() <= 4 {
        return exact(end_of(unit, on));
    }
    // So many days, weeks, months from that day.
    let number = counted(&words[..at]);
    (has(WITHIN) || number.is_some()).then_some(())?;
    let n = number.unwrap_or(said);
    (1..=3660).contains(&n).then(|| step(unit, on, n)).and_then(exact)
}

/// The number just before a word of time: `15`, `ثلاثة`, `two`.
fn counted(before: &[&str]) -> Option<i64> {
    const SMALL: &[(&str, i64)] = &[
        ("un", 1),
        ("une", 1),
        ("deux", 2),
        ("trois", 3),
        ("quatre", 4),
        ("cinq", 5),
        ("six", 6),
        ("sept", 7),
        ("huit", 8),
        ("neuf", 9),
        ("dix", 10),
        ("quinze", 15),
        ("a", 1),
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("seven", 7),
        ("eight", 8),
        ("nine", 9),
        ("ten", 10),
        ("fifteen", 15),
    ];
    let last = *before.last()?;
    if let Ok(n) = last.parse() {
        return Some(n);
    }
    if let Some((_, n)) = SMALL.iter().find(|(w, _)| *w == last) {
        return Some(*n);
    }
    (0..before.len()).find_map(|from| {
        let tail = &before[from..];
        number_words(tail).filter(|n| n.words == tail.len()).and_then(|n| i64::try_from(n.value).ok())
    })
}

fn step(unit: Span, on: Day, n: i64) -> Day {
    match unit {
        Span::Day => on.plus(n),
        Span::Week => on.plus(7 * n),
        Span::Month => on.plus_months(n),
        Span::Year => on.plus_months(12 * n),
    }
}

/// The last day of the week, month or year that a day is in. The week ends on Sunday.
fn end_of(unit: Span, on: Day) -> Day {
    match unit {
        Span::Day => on,
        Span::Week => (0..7).map(|n| on.plus(n)).find(|d| d.weekday() == Weekday::Sunday).unwrap_or(on),
        Span::Month => last_of_month(on),
        Span::Year => Day::of(on.ymd().0, 12, 31).unwrap_or(on),
    }
}

fn last_of_month(on: Day) -> Day {
    let (year, month, _) = on.ymd();
    (28..=31).rev().find_map(|d| Day::of(year, month, d)).unwrap_or(on)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// D06: relative deadlines become days; what is not understood stays unknown.
    #[test]
    fn words_of_a_deadline_become_a_day() {
        // A Saturday.
        let on: Day = "2026-11-21".parse().unwrap();
        let said = |text: &str| resolve(text, on).map(|due| due.on.to_string());
        for (text, expected) in [
            ("2026-12-05", "2026-12-05"),
            ("٢٠٢٦-١٢-٠٥", "2026-12-05"),
            ("5/12/2026", "2026-12-05"),
            ("الأسبوع المقبل", "2026-11-29"),
            ("خلال الأسبوع القادم", "2026-11-28"),
            ("الشهر المقبل", "2026-12-31"),
            ("نهاية الشهر", "2026-11-30"),
            ("متم السنة", "2026-12-31"),
            ("غدا", "2026-11-22"),
            ("بعد غد", "2026-11-23"),
            ("السبت المقبل", "2026-11-28"),
            ("يوم الثلاثاء القادم", "2026-11-24"),
            ("بعد شهرين", "2027-01-21"),
            ("في أجل 15 يوما", "2026-12-06"),
            ("في غضون ثلاثة أشهر", "2027-02-21"),
            ("داخل أجل أسبوعين", "2026-12-05"),
            ("خلال شهر", "2026-12-21"),
            ("15 دجنبر 2026", "2026-12-15"),
            ("3 يناير", "2027-01-03"),
            ("دجنبر 2026", "2026-12-31"),
            ("la semaine prochaine", "2026-11-29"),
            ("dans deux semaines", "2026-12-05"),
            ("fin du mois", "2026-11-30"),
            ("within three months", "2027-02-21"),
            ("next monday", "2026-11-23"),
            ("next month", "2026-12-31"),
        ] {
            assert_eq!(said(text).as_deref(), Some(expected), "{text}");
        }
        for text in ["", "قريبا", "في أقرب وقت", "99/99/2026", "2026-02-30", "بعد 0 يوم", "soon"]
        {
            assert_eq!(said(text), None, "{text}");
        }
        assert!(resolve("دجنبر 2026", on).unwrap().month);
    }
}
