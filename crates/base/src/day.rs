use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A civil day, stored as days since 1970-01-01. What a column called `_on` holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(pub i64);

/// Days of the week, Monday first (ISO 8601).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[expect(missing_docs, reason = "the seven names say it")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Day {
    /// The day of this year (1 to 9999), month and day of month, if there is one.
    pub fn of(year: i64, month: i64, day: i64) -> Option<Day> {
        let date = Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()?;
        let days = (date - Date::constant(1970, 1, 1)).get_days();
        (year >= 1).then_some(Day(days.into()))
    }
    /// Year, month 1 to 12, day 1 to 31. Days out of the calendar's range are brought to its ends.
    pub fn ymd(self) -> (i64, i64, i64) {
        let span = self.0.clamp(-719_162, 2_932_896);
        let date = Date::constant(1970, 1, 1).saturating_add(jiff::Span::new().days(span));
        (date.year().into(), date.month().into(), date.day().into())
    }
    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        use Weekday::*;
        [Thursday, Friday, Saturday, Sunday, Monday, Tuesday, Wednesday][self.0.rem_euclid(7) as usize]
    }
    /// `n` days later (earlier if negative).
    pub fn plus(self, n: i64) -> Day {
        Day(self.0.saturating_add(n))
    }
    /// The same day of the month `n` months later; the last day of that month if it is shorter.
    pub fn plus_months(self, n: i64) -> Day {
        let (year, month, day) = self.ymd();
        let months = year * 12 + (month - 1) + n;
        let (year, month) = (months.div_euclid(12), months.rem_euclid(12) + 1);
        (day.min(28)..=day).rev().find_map(|d| Day::of(year, month, d)).unwrap_or(self)
    }
}

impl fmt::Display for Day {
    /// ISO 8601: `2026-11-21`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}
impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
impl FromStr for Day {
    type Err = &'static str;
    /// Reads ISO 8601, the only form the program exchanges with itself.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const NO: &str = "not a day written as 2026-11-21";
        let mut parts = text.splitn(3, '-').map(|p| {
            if p.is_empty() || !p.bytes().all(|b| b.is_ascii_digit()) { None } else { p.parse::<i64>().ok() }
        });
        let mut next = || parts.next().flatten().ok_or(NO);
        Day::of(next()?, next()?, next()?).ok_or(NO)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_day_reads_back(n in -700_000i64..2_900_000) {
            let day = Day(n);
            let (y, m, d) = day.ymd();
            prop_assert_eq!(Day::of(y, m, d), Some(day));
            prop_assert_eq!(day.to_string().parse::<Day>(), Ok(day));
        }
        #[test]
        fn months_never_skip(n in 0i64..40_000, k in -600i64..600) {
            let (y, m, _) = Day(n).ymd();
            let (y2, m2, _) = Day(n).plus_months(k).ymd();
            prop_assert_eq!(y * 12 + m + k, y2 * 12 + m2);
        }
        #[test]
        fn any_text_is_answered(text in ".*") {
            let _ = text.parse::<Day>();
        }
    }

    #[test]
    fn known_days() {
        assert_eq!(Day::of(2026, 11, 21).map(Day::weekday), Some(Weekday::Saturday));
        assert_eq!(Day::of(2021, 2, 29), None);
        assert_eq!(Day::of(2024, 1, 31).map(|d| d.plus_months(1).to_string()), Some("2024-02-29".into()));
    }
}
