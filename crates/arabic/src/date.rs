//! Dates as communiques write them: both traditions of month names, misspelt or glued months, ranges, a missing
//! year, a weekday alone, `أمس`, and day/month/year in digits.

mod calendar;
mod scan;

pub use calendar::{days_of_month, previous_weekday, weekday_of};
use scan::Scan;
use std::ops::Range;

use crate::token::Tokens;

/// A month: its number from 1, its Moroccan name (the one we write, O07) and the other forms we read, folded.
#[derive(Debug)]
pub struct Month {
    /// 1 to 12.
    pub number: u8,
    /// The name in Morocco.
    pub name: &'static str,
    /// Folded forms that are read, the Moroccan one first.
    pub forms: &'static [&'static str],
}

/// The twelve months.
pub const MONTHS: [Month; 12] = [
    Month { number: 1, name: "يناير", forms: &["يناير", "جانفي", "ينايير"] },
    Month {
        number: 2, name: "فبراير", forms: &["فبراير", "فيفري", "شباط", "فيبراير", "فبرابر"]
    },
    Month { number: 3, name: "مارس", forms: &["مارس", "اذار"] },
    Month { number: 4, name: "أبريل", forms: &["ابريل", "افريل", "نيسان"] },
    Month { number: 5, name: "ماي", forms: &["ماي", "مايو", "ايار"] },
    Month { number: 6, name: "يونيو", forms: &["يونيو", "يونيه", "جوان", "حزيران"] },
    Month {
        number: 7, name: "يوليوز", forms: &["يوليوز", "يوليو", "يوليه", "جويليه", "تموز", "يوليوس"]
    },
    Month { number: 8, name: "غشت", forms: &["غشت", "اغسطس", "اوت", "اغشت"] },
    Month {
        number: 9, name: "شتنبر", forms: &["شتنبر", "سبتمبر", "ايلول", "شتمبر"]
    },
    Month { number: 10, name: "أكتوبر", forms: &["اكتوبر", "اكتوبير"] },
    Month { number: 11, name: "نونبر", forms: &["نونبر", "نوفمبر", "نونمبر"] },
    Month {
        number: 12, name: "دجنبر", forms: &["دجنبر", "ديسمبر", "دجمبر", "دسمبر"]
    },
];

/// The Moroccan name of month `number` (1 to 12).
pub fn month_name(number: u8) -> Option<&'static str> {
    MONTHS.get(usize::from(number).checked_sub(1)?).map(|m| m.name)
}

/// Days of the week, Monday first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

const WEEKDAYS: [(&str, Weekday); 10] = [
    ("الاثنين", Weekday::Monday),
    ("الاتنين", Weekday::Monday),
    ("الثلاثاء", Weekday::Tuesday),
    ("الثلثاء", Weekday::Tuesday),
    ("الثلاتاء", Weekday::Tuesday),
    ("الاربعاء", Weekday::Wednesday),
    ("الخميس", Weekday::Thursday),
    ("الجمعه", Weekday::Friday),
    ("السبت", Weekday::Saturday),
    ("الاحد", Weekday::Sunday),
];

/// What a date says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// A day; the year may be missing.
    Day {
        /// The year, when written.
        year: Option<i16>,
        /// 1 to 12.
        month: u8,
        /// 1 to 31.
        day: u8,
    },
    /// First and last day; the year may be missing.
    Range {
        /// The year of the first day.
        from_year: Option<i16>,
        /// Month and day.
        from: (u8, u8),
        /// The year of the last day.
        to_year: Option<i16>,
        /// Month and day.
        to: (u8, u8),
    },
    /// A month without a day.
    Month {
        /// The year, when written.
        year: Option<i16>,
        /// 1 to 12.
        month: u8,
    },
    /// A weekday alone, before the text was written.
    Weekday(Weekday),
    /// Days before the text was written: 0 today, 1 `أمس`, 2 `أول أمس`.
    Ago(u8),
}

impl When {
    /// ISO 8601: `2025-05-18`, `start/end`, `2025-05`, `--05-18` when the year is missing. `None` for a date that
    /// depends on the day of writing.
    pub fn iso(&self) -> Option<String> {
        match *self {
            When::Day { year, month, day } => Some(day_iso(year, month, day)),
            When::Range { from_year, from, to_year, to } => {
                Some(format!("{}/{}", day_iso(from_year, from.0, from.1), day_iso(to_year, to.0, to.1)))
            }
            When::Month { year: Some(y), month } => Some(format!("{y:04}-{month:02}")),
            When::Month { year: None, month } => Some(format!("--{month:02}")),
            When::Weekday(_) | When::Ago(_) => None,
        }
    }

    /// The same date with `year` where none is written.
    pub fn in_year(self, year: i16) -> When {
        match self {
            When::Day { year: y, month, day } => When::Day { year: y.or(Some(year)), month, day },
            When::Month { year: y, month } => When::Month { year: y.or(Some(year)), month },
            When::Range { from_year, from, to_year, to } => {
                When::Range { from_year: from_year.or(Some(year)), from, to_year: to_year.or(Some(year)), to }
            }
            other => other,
        }
    }

    /// Year, month and day it begins on, as far as written.
    pub fn begins(&self) -> (Option<i16>, Option<u8>, Option<u8>) {
        match *self {
            When::Day { year, month, day } => (year, Some(month), Some(day)),
            When::Range { from_year, from, .. } => (from_year, Some(from.0), Some(from.1)),
            When::Month { year, month } => (year, Some(month), None),
            When::Weekday(_) | When::Ago(_) => (None, None, None),
        }
    }
}

fn day_iso(year: Option<i16>, month: u8, day: u8) -> String {
    match year {
        Some(y) => format!("{y:04}-{month:02}-{day:02}"),
        None => format!("--{month:02}-{day:02}"),
    }
}

/// A date in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateFound {
    /// What it says.
    pub when: When,
    /// Its tokens, from the weekday or the first number on.
    pub tokens: Range<usize>,
    /// The weekday written with it.
    pub weekday: Option<Weekday>,
    /// The weekday written is not the one of that day.
    pub contradicts: bool,
}

/// The dates of a text, in order. Time grows with the number of tokens.
pub fn dates(t: &Tokens) -> Vec<DateFound> {
    let s = Scan { t };
    let mut out = Vec::new();
    let mut i = 0;
    while i < t.list().len() {
        let from = i;
        let weekday = s.weekday(i);
        let mut k = i;
        if weekday.is_some() {
            k += 1;
            // `السبت والأحد 5 و6`, `من الجمعة إلى الأحد 3-5`
            for _ in 0..3 {
                let joint = usize::from(matches!(t.word(k), "و" | "الي" | "ثم" | "،"));
                if s.weekday(k + joint).is_some() {
                    k += joint + 1;
                }
            }
            while matches!(
                t.word(k),
                "الموافق" | "الموافقل" | "ل" | "،" | "," | "(" | "الماضي" | "بتاريخ" | "يوم"
            ) && k < i + 6
            {
                if s.dated(k + 1).is_none() && s.dated(k + 2).is_none() {
                    break;
                }
                k += 1;
            }
        }
        if let Some((when, n)) = s.dated(k) {
            let contradicts = match (weekday, when) {
                (Some(w), When::Day { year: Some(y), month, day }) => weekday_of(y, month, day) != w,
                (Some(w), When::Range { from_year: Some(y), from, .. }) => weekday_of(y, from.0, from.1) != w,
                _ => false,
            };
            out.push(DateFound { when, tokens: from..k + n, weekday, contradicts });
            i = k + n;
            continue;
        }
        if let Some(w) = weekday {
            let before = |n: usize| if i >= n { t.word(i - n) } else { "" };
            // `أول أمس الأربعاء`
            let start = match (before(2), before(1)) {
                ("امس", "(") if before(3) == "اول" => i - 3,
                ("امس", "(") => i - 2,
                ("اول", "امس") => i - 2,
                (_, "امس") => i - 1,
                _ => i,
            };
            if start < i {
                out.retain(|d: &DateFound| d.tokens.end <= start);
            }
            let told = start < i
                || matches!(
                    before(1),
                    "يوم"
                        | "يومه"
                        | "اليوم"
                        | "مساء"
                        | "صباح"
                        | "زوال"
                        | "ليله"
                        | "عشيه"
                        | "ظهر"
                        | "بعد"
                        | "يومي"
                        | "امسيه"
                        | "وامس"
                        | "نهار"
                        | "ايام"
                )
                // `فلان، الاثنين، اجتماعا`
                || matches!(before(1), "،" | "," | "(")
                    && matches!(t.word(i + 1), "،" | "," | ")")
                    && s.weekday(i + 2).is_none()
                    && s.weekday(i.wrapping_sub(2)).is_none()
                // `مهرجان خطابي بطنجة السبت.`
                || i > 1 && before(1).starts_with('ب') && matches!(t.word(i + 1), "." | "،" | ",")
                || matches!(
                    t.word(i + 1),
                    "الماضي" | "المنصرم" | "الفارط" | "الاخير" | "المقبل" | "الجاري" | "القادم"
                );
            if told {
                out.push(DateFound {
                    when: When::Weekday(w),
                    tokens: start..i + 1,
                    weekday,
                    contradicts: false,
                });
            }
            i += 1;
            continue;
        }
        match t.word(i) {
            "امس" | "البارحه" => {
                let two = i > 0 && t.word(i - 1) == "اول";
                out.push(DateFound {
                    when: When::Ago(if two { 2 } else { 1 }),
                    tokens: i - usize::from(two)..i + 1,
                    weekday: None,
                    contradicts: false,
                });
            }
            _ => {}
        }
        i += 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> Option<String> {
        let t = Tokens::new(text);
        dates(&t).first().and_then(|d| d.when.iso())
    }

    fn words(text: &str) -> Option<String> {
        let t = Tokens::new(text);
        let d = dates(&t);
        let d = d.first()?;
        let (a, b) = (t.list()[d.tokens.start].start, t.list()[d.tokens.end - 1].end);
        Some(t.slice(a, b).to_owned())
    }

    /// O07: Moroccan and Levantine months are read, the Moroccan one is written.
    #[test]
    fn both_traditions() {
        assert_eq!(one("30 نوفمبر 2025").as_deref(), Some("2025-11-30"));
        assert_eq!(one("30 نونبر 2025").as_deref(), Some("2025-11-30"));
        assert_eq!(one("3 كانون الثاني 2020").as_deref(), Some("2020-01-03"));
        assert_eq!(month_name(11), Some("نونبر"));
        assert_eq!(month_name(0), None);
    }

    #[test]
    fn days_ranges_and_missing_years() {
        for (text, iso) in [
            ("يوم الخميس 08 دجنبر 2022", "2022-12-08"),
            ("يومي 4 و5 مارس 2022", "2022-03-04/2022-03-05"),
            ("أيام 26 و27 و28 أبريل 2024", "2024-04-26/2024-04-28"),
            ("ما بين 31 يوليوز و07 غشت 2016", "2016-07-31/2016-08-07"),
            ("من 30 دجنبر 2023 إلى 2 يناير 2024", "2023-12-30/2024-01-02"),
            ("الأحد 18 فبراير", "--02-18"),
            ("متم شهر ماي 2018", "2018-05"),
            ("06/02/2021", "2021-02-06"),
            ("2021-02-06", "2021-02-06"),
            ("فاتح دجنبر 2025", "2025-12-01"),
            ("18ماي2025", "2025-05-18"),
            ("12 دحنبر 2020", "2020-12-12"),
            ("٥ يونيو ٢٠٢٤", "2024-06-05"),
            ("السبت والأحد 5 و6 مارس 2022", "2022-03-05/2022-03-06"),
        ] {
            assert_eq!(one(text).as_deref(), Some(iso), "{text}");
        }
        assert_eq!(one("20 متدخلا"), None);
        // A day that does not exist: the month is still said.
        assert_eq!(one("31 فبراير 2020").as_deref(), Some("2020-02"));
        assert_eq!(one("ممارس 12"), None);
    }

    #[test]
    fn the_words_begin_with_the_weekday() {
        assert_eq!(words("مساء يوم السبت 25 أبريل 2020،").as_deref(), Some("السبت 25 أبريل 2020"));
        assert_eq!(words("مساء أول أمس الأربعاء بالمركز").as_deref(), Some("أول أمس الأربعاء"));
    }

    #[test]
    fn a_weekday_that_contradicts() {
        let t = Tokens::new("الجمعة 18 ماي 2025");
        assert!(dates(&t)[0].contradicts);
        let t = Tokens::new("الأحد 18 ماي 2025");
        assert!(!dates(&t)[0].contradicts);
    }

    #[test]
    fn weekday_resolved_from_the_dateline() {
        let day = previous_weekday((2025, 11, 30), When::Weekday(Weekday::Saturday));
        assert_eq!(day.iso().as_deref(), Some("2025-11-29"));
        assert_eq!(previous_weekday((2025, 3, 1), When::Ago(1)).iso().as_deref(), Some("2025-02-28"));
    }
}
