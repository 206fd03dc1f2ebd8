//! Days of birth and of joining, in whichever way a list writes them.

mod evidence;
mod parse;

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use evidence::DateEvidence;
pub(crate) use parse::looks_like_date;
use parse::{Written, written};

use super::{Fault, text};
use crate::Cell;
use crate::dates::serial_day;

/// What a date says: all of it, or as much as was known when it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// A day.
    Day(Date),
    /// A month.
    Month {
        /// The year.
        year: i16,
        /// 1 to 12.
        month: i8,
    },
    /// A year, as for those whose day of birth was never written down.
    Year(i16),
}

impl When {
    /// The year.
    pub fn year(self) -> i16 {
        match self {
            When::Day(day) => day.year(),
            When::Month { year, .. } | When::Year(year) => year,
        }
    }

    /// The day, when it is known.
    pub fn day(self) -> Option<Date> {
        match self {
            When::Day(day) => Some(day),
            _ => None,
        }
    }
}

impl fmt::Display for When {
    /// `1980-12-31`, `1980-12` or `1980`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            When::Day(day) => write!(f, "{day}"),
            When::Month { year, month } => write!(f, "{year:04}-{month:02}"),
            When::Year(year) => write!(f, "{year:04}"),
        }
    }
}

impl Serialize for When {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<When, D::Error> {
        let text = String::deserialize(d)?;
        let wrong = || serde::de::Error::custom("not a day, month or year");
        let number = |t: &str| t.parse::<i16>().ok();
        match text.split('-').collect::<Vec<_>>().as_slice() {
            [y] => number(y).map(When::Year).ok_or_else(wrong),
            [y, m] => {
                let month = m.parse::<i8>().ok().filter(|m| (1..=12).contains(m)).ok_or_else(wrong)?;
                Ok(When::Month { year: number(y).ok_or_else(wrong)?, month })
            }
            _ => text.parse().map(When::Day).map_err(serde::de::Error::custom),
        }
    }
}

/// A date that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dated {
    /// What it says.
    pub when: When,
    /// It could be read the other way round (`03/04/1980`), nothing in its column says which, and the day was taken to
    /// come first, as in Morocco.
    pub assumed: bool,
}

/// What comes first in a column's dates, the day or the month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// Nothing in the column says it.
    #[default]
    Undecided,
    /// The day, as in Morocco.
    DayFirst,
    /// The month, as programs set up in American English write it.
    MonthFirst,
    /// Some rows say the one, some the other: the list was put together from several.
    Mixed,
}

/// How the dates of a column are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateRules {
    /// What comes first.
    pub order: DateOrder,
    /// No year before it is believed.
    pub earliest: i16,
    /// No year after it is believed, and a year of two figures is the last such one that is not after it.
    pub latest: i16,
}

impl DateRules {
    /// For the days of birth of people who are at most 120 in `year`.
    pub fn births(order: DateOrder, year: i16) -> DateRules {
        DateRules { order, earliest: year.saturating_sub(120), latest: year }
    }
}

/// The date in a cell: a day that the spreadsheet knows, its number, or one of the many ways to write it.
///
/// # Errors
/// It is none; no calendar has it; its year is out of the rules; or both ways of reading it are used in its column.
pub fn date(cell: &Cell, rules: &DateRules) -> Result<Option<Dated>, Fault> {
    let known = |when| checked(Dated { when, assumed: false }, rules).map(Some);
    match cell {
        Cell::Date(day) => known(When::Day(*day)),
        Cell::DateTime(at) => known(When::Day(at.date())),
        Cell::Bool(_) => Err(Fault::NotADate),
        Cell::Number(n) => number(*n, rules).and_then(known),
        Cell::Empty | Cell::Text(_) | Cell::Error(_) => {
            let Some(text) = text(cell)? else { return Ok(None) };
            resolved(written(&text).ok_or(Fault::NotADate)?, rules).and_then(|d| checked(d, rules)).map(Some)
        }
    }
}

fn checked(dated: Dated, rules: &DateRules) -> Result<Dated, Fault> {
    let year = dated.when.year();
    if (rules.earliest..=rules.latest).contains(&year) { Ok(dated) } else { Err(Fault::YearOutside { year }) }
}

/// A number is a year, a spreadsheet's number of a day, or figures without signs between them.
fn number(n: f64, rules: &DateRules) -> Result<When, Fault> {
    if n.fract() == 0.0 && (f64::from(rules.earliest)..=f64::from(rules.latest)).contains(&n) {
        return Ok(When::Year(n as i16));
    }
    if (1_000_000.0..100_000_000.0).contains(&n) && n.fract() == 0.0 {
        let figures = Written::figures(&format!("{n:08.0}")).ok_or(Fault::NotADate)?;
        return resolved(figures, rules).map(|d| d.when);
    }
    if (1.0..100_000.0).contains(&n) {
        return serial_day(n, false).map(When::Day).ok_or(Fault::NotADate);
    }
    Err(Fault::NotADate)
}

fn resolved(written: Written, rules: &DateRules) -> Result<Dated, Fault> {
    let whole = |year: i16, two: bool| if two { last_such(year, rules.latest) } else { year };
    let day = |year: i16, month: i16, day: i16| match (i8::try_from(month), i8::try_from(day)) {
        // Registers write 00 for what nobody knew.
        (Ok(0), Ok(0)) => Ok(When::Year(year)),
        (Ok(month @ 1..=12), Ok(0)) => Ok(When::Month { year, month }),
        (Ok(month), Ok(day)) => Date::new(year, month, day).map(When::Day).map_err(|_| Fault::NoSuchDay),
        _ => Err(Fault::NoSuchDay),
    };
    let sure = |when| Dated { when, assumed: false };
    match written {
        Written::Year(year) => Ok(sure(When::Year(year))),
        Written::Serial(n) => number(n, rules).map(sure),
        Written::Month { year, month } => Ok(sure(When::Month { year, month })),
        Written::Named { year, two, month, day: d } => day(whole(year, two), month.into(), d).map(sure),
        Written::YearFirst { year, second, third } => match (second, third) {
            (s, t) if s > 12 && t <= 12 => day(year, t, s).map(sure),
            (s, t) => day(year, s, t).map(sure),
        },
        Written::YearLast { first, second, year, two } => {
            let year = whole(year, two);
            match (first > 12, second > 12) {
                (true, true) => Err(Fault::NoSuchDay),
                (true, false) => day(year, second, first).map(sure),
                (false, true) => day(year, first, second).map(sure),
                (false, false) if first == second => day(year, first, second).map(sure),
                (false, false) => match rules.order {
                    DateOrder::DayFirst => day(year, second, first).map(sure),
                    DateOrder::MonthFirst => day(year, first, second).map(sure),
                    DateOrder::Mixed => Err(Fault::AmbiguousDate),
                    DateOrder::Undecided => {
                        let assumed = first > 0 && second > 0;
                        day(year, second, first).map(|when| Dated { when, assumed })
                    }
                },
            }
        }
    }
}

/// The last year up to `latest` that ends in these two figures.
fn last_such(two: i16, latest: i16) -> i16 {
    let century = latest - latest.rem_euclid(100);
    if century + two <= latest { century + two } else { century + two - 100 }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: DateRules = DateRules { order: DateOrder::DayFirst, earliest: 1900, latest: 2010 };

    fn read(cell: impl Into<Cell>, rules: &DateRules) -> Result<String, Fault> {
        date(&cell.into(), rules).map(|d| d.map_or("nothing".to_owned(), |d| d.when.to_string()))
    }

    /// Bad input: dates as text in many formats.
    #[test]
    fn one_day_in_many_ways() {
        for t in [
            "31/12/1980",
            "1980-12-31",
            "31.12.80",
            "31-12-1980",
            "31 12 1980",
            "1980/12/31",
            "31 دجنبر 1980",
            "٣١/١٢/١٩٨٠",
            "31 décembre 1980",
            "31-déc-80",
            "31-Dec-1980",
            "December 31, 1980",
            "31 / 12 / 1980",
            "1980-12-31 00:00:00",
            "1980-12-31T00:00:00",
            "31/12/1980 10:30",
            "31121980",
            "19801231",
            "29586",
            "né le 31/12/1980",
            "31 ديسمبر 1980",
            "31دجنبر1980",
            "31\\12\\1980",
            "12/31/1980",
            "\u{200f}31/12/1980",
            "31 كانون الأول 1980",
        ] {
            assert_eq!(read(t, &RULES).as_deref(), Ok("1980-12-31"), "{t}");
        }
        for cell in [
            Cell::Number(29586.0),
            Cell::Number(31_121_980.0),
            Cell::Number(19_801_231.0),
            Cell::Date(jiff::civil::date(1980, 12, 31)),
        ] {
            assert_eq!(date(&cell, &RULES).unwrap().unwrap().when.to_string(), "1980-12-31", "{cell:?}");
        }
        assert_eq!(read("1er janvier 1980", &RULES).as_deref(), Ok("1980-01-01"));
        assert_eq!(read("فاتح يناير 1980", &RULES).as_deref(), Ok("1980-01-01"));
    }

    #[test]
    fn less_than_a_day() {
        for (t, want) in [
            ("1980", "1980"),
            ("سنة 1980", "1980"),
            ("00/00/1980", "1980"),
            ("12/1980", "1980-12"),
            ("00/12/1980", "1980-12"),
            ("دجنبر 1980", "1980-12"),
            ("-", "nothing"),
        ] {
            assert_eq!(read(t, &RULES).as_deref(), Ok(want), "{t}");
        }
        assert_eq!(date(&Cell::Number(1980.0), &RULES).unwrap().unwrap().when, When::Year(1980));
    }

    #[test]
    fn either_way() {
        let with = |order| {
            date(&Cell::from("03/04/1980"), &DateRules { order, ..RULES })
                .map(|d| d.map(|d| (d.when.to_string(), d.assumed)))
        };
        assert_eq!(with(DateOrder::DayFirst), Ok(Some(("1980-04-03".to_owned(), false))));
        assert_eq!(with(DateOrder::MonthFirst), Ok(Some(("1980-03-04".to_owned(), false))));
        assert_eq!(with(DateOrder::Undecided), Ok(Some(("1980-04-03".to_owned(), true))));
        assert_eq!(with(DateOrder::Mixed), Err(Fault::AmbiguousDate));
    }

    #[test]
    fn no_days() {
        for (t, why) in [
            ("31/02/1980", Fault::NoSuchDay),
            ("32/12/1980", Fault::NoSuchDay),
            ("13/13/1980", Fault::NoSuchDay),
            ("31/12/1080", Fault::YearOutside { year: 1080 }),
            ("31/12/2024", Fault::YearOutside { year: 2024 }),
            ("فاس", Fault::NotADate),
            ("0600000001", Fault::NotADate),
            ("12", Fault::NotADate),
            ("1/2/3/4", Fault::NotADate),
        ] {
            assert_eq!(read(t, &RULES), Err(why), "{t}");
        }
    }

    #[test]
    fn years_of_two_figures() {
        assert_eq!((last_such(80, 2010), last_such(9, 2010), last_such(11, 2010)), (1980, 2009, 1911));
    }

    #[test]
    fn written_and_read_again() {
        for when in [
            When::Day(jiff::civil::date(1980, 12, 31)),
            When::Month { year: 1980, month: 2 },
            When::Year(1980),
        ] {
            let json = serde_json::to_string(&when).unwrap();
            assert_eq!(serde_json::from_str::<When>(&json).unwrap(), when);
        }
        assert!(serde_json::from_str::<When>("\"1980-13\"").is_err());
    }
}
