//! Dates as communiques write them: both traditions of month names, misspelt or glued months, ranges, a missing
//! year, a weekday alone, `أمس`, and day/month/year in digits.

use std::ops::Range;

use crate::token::{Kind, Tokens};

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

/// Days since 1970-01-01.
fn days_from_civil(y: i32, m: u8, d: u8) -> i64 {
    let y = i64::from(if m <= 2 { y - 1 } else { y });
    let era = y.div_euclid(400);
    let yoe = y - era * 400;
    let mp = i64::from((m + 9) % 12);
    let doy = (153 * mp + 2) / 5 + i64::from(d) - 1;
    era * 146_097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719_468
}

fn civil_from_days(z: i64) -> (i16, u8, u8) {
    let z = z + 719_468;
    let era = z.div_euclid(146_097);
    let doe = z.rem_euclid(146_097);
    let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let mp = (5 * doy + 2) / 153;
    let d = (doy - (153 * mp + 2) / 5 + 1) as u8;
    let m = (if mp < 10 { mp + 3 } else { mp - 9 }) as u8;
    ((yoe + era * 400 + i64::from(m <= 2)) as i16, m, d)
}

/// The weekday of a day of the Gregorian calendar.
pub fn weekday_of(year: i16, month: u8, day: u8) -> Weekday {
    const ALL: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];
    ALL[(days_from_civil(i32::from(year), month.clamp(1, 12), day) + 3).rem_euclid(7) as usize]
}

/// The last `weekday` on or before the day given, or `ago` days before it.
pub fn previous_weekday(day: (i16, u8, u8), when: When) -> When {
    let base = days_from_civil(i32::from(day.0), day.1.clamp(1, 12), day.2);
    let back = match when {
        When::Weekday(w) => {
            (i64::from(weekday_of(day.0, day.1, day.2) as u8) - i64::from(w as u8)).rem_euclid(7)
        }
        When::Ago(n) => i64::from(n),
        other => return other,
    };
    let (y, m, d) = civil_from_days(base - back);
    When::Day { year: Some(y), month: m, day: d }
}

/// How many days a month has; February has 29 when the year is unknown.
pub fn days_of_month(year: Option<i16>, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 => match year {
            Some(y) if !(y % 4 == 0 && (y % 100 != 0 || y % 400 == 0)) => 28,
            _ => 29,
        },
        _ => 31,
    }
}

/// Letters to change to make one word the other, when it is at most one.
fn near(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let p = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let s = a[p..].iter().rev().zip(b[p..].iter().rev()).take_while(|(x, y)| x == y).count();
    let (ra, rb) = (a.len() - p - s, b.len() - p - s);
    (ra <= 1 && rb <= 1) || (ra == 2 && rb == 2 && a[p] == b[p + 1] && a[p + 1] == b[p])
}

fn month_exact(w: &str) -> Option<u8> {
    if w.len() < 4 {
        return None;
    }
    MONTHS.iter().find(|m| m.forms.contains(&w)).map(|m| m.number)
}

/// A month with one letter wrong: only believed beside a day number.
fn month_near(w: &str) -> Option<u8> {
    let n = w.chars().count();
    if !(5..=8).contains(&n) {
        return None;
    }
    MONTHS.iter().find(|m| m.forms.iter().any(|f| f.chars().count() >= 5 && near(f, w))).map(|m| m.number)
}

struct Scan<'t, 'a> {
    t: &'t Tokens<'a>,
}

impl Scan<'_, '_> {
    fn kind(&self, i: usize) -> Option<Kind> {
        self.t.list().get(i).map(|t| t.kind)
    }

    fn weekday(&self, i: usize) -> Option<Weekday> {
        let w = self.t.word(i);
        let f = |w: &str| WEEKDAYS.iter().find(|(x, _)| *x == w).map(|(_, d)| *d);
        if self.kind(i) != Some(Kind::Word) {
            return None;
        }
        f(w).or_else(|| w.strip_prefix(['و', 'ب', 'ل']).and_then(f)).or_else(|| match w.strip_prefix("يوم")
        {
            Some(rest) => f(rest),
            None => None,
        })
    }

    /// A day of the month: digits, or `فاتح`, or an ordinal. Gives the day and the tokens taken.
    fn day(&self, i: usize) -> Option<(u8, usize)> {
        match self.kind(i)? {
            Kind::Number => {
                let w = self.t.word(i);
                let n: u8 = if w.len() <= 2 { w.parse().ok()? } else { return None };
                (1..=31).contains(&n).then_some((n, 1))
            }
            Kind::Word => {
                let w = self.t.word(i);
                let bare = w.strip_prefix("ال").or_else(|| w.strip_prefix("بال")).unwrap_or(w);
                let n = match bare {
                    "فاتح" => 1,
                    "ثاني" if w != bare => 2,
                    "ثالث" if w != bare => 3,
                    "رابع" if w != bare => 4,
                    "خامس" if w != bare => 5,
                    "سادس" if w != bare => 6,
                    "سابع" if w != bare => 7,
                    "ثامن" if w != bare => 8,
                    "تاسع" if w != bare => 9,
                    "عاشر" if w != bare => 10,
                    _ => return None,
                };
                Some((n, 1))
            }
            _ => None,
        }
    }

    /// A month at `i`, perhaps after `من` or `شهر`, perhaps of two words (`كانون الثاني`). `beside_day` lets a
    /// misspelt one pass.
    fn month(&self, mut i: usize, beside_day: bool) -> Option<(u8, usize)> {
        let from = i;
        while matches!(self.t.word(i), "من" | "شهر" | "-" | "/") && i < from + 3 {
            i += 1;
        }
        if self.kind(i) != Some(Kind::Word) {
            return None;
        }
        let w = self.t.word(i);
        let pair = match (w, self.t.word(i + 1)) {
            ("كانون", "الثاني") => Some(1),
            ("كانون", "الاول") => Some(12),
            ("تشرين", "الاول") => Some(10),
            ("تشرين", "الثاني") => Some(11),
            _ => None,
        };
        if let Some(m) = pair {
            return Some((m, i + 2 - from));
        }
        if let Some(m) = month_exact(w) {
            // `ماي / مايو` and `أيار (مايو)` name the month twice.
            let mut end = i + 1;
            if matches!(self.t.word(end), "/" | "(") && month_exact(self.t.word(end + 1)) == Some(m) {
                end += if self.t.word(end) == "(" && self.t.word(end + 2) == ")" { 3 } else { 2 };
            }
            return Some((m, end - from));
        }
        // A month stuck to the next word: `دجنبرالجاري`.
        if beside_day
            && w.chars().count() > 6
            && let Some(m) = MONTHS
                .iter()
                .find(|m| m.forms.iter().any(|f| w.strip_prefix(f).is_some_and(|r| r.starts_with("ال"))))
        {
            return Some((m.number, i + 1 - from));
        }
        if beside_day { month_near(w).map(|m| (m, i + 1 - from)) } else { None }
    }

    fn year(&self, mut i: usize) -> Option<(i16, usize)> {
        let from = i;
        while matches!(self.t.word(i), "من" | "سنه" | "عام" | "لسنه" | "،" | "," | "/" | "-") && i < from + 2
        {
            i += 1;
        }
        if i > from && matches!(self.t.word(i - 1), "،" | ",") && self.t.word(i).len() != 4 {
            return None;
        }
        if self.kind(i) != Some(Kind::Number) || self.t.word(i).len() != 4 {
            return None;
        }
        let y: i16 = self.t.word(i).parse().ok()?;
        if !(1900..=2199).contains(&y) {
            return None;
        }
        let mut end = i + 1;
        if matches!(self.t.word(end), "م") {
            end += 1;
        }
        Some((y, end - from))
    }

    fn numeric(&self, i: usize) -> Option<(When, usize)> {
        let n = |k: usize| -> Option<(u32, usize)> {
            if self.kind(k) != Some(Kind::Number) {
                return None;
            }
            let w = self.t.word(k);
            if w.len() > 4 { None } else { w.parse().ok().map(|v| (v, w.len())) }
        };
        // `06.02.2021` is one number token.
        if self.kind(i) == Some(Kind::Number) && self.t.word(i).matches('.').count() == 2 {
            let mut p = self.t.word(i).split('.').map(|x| x.parse::<u32>().ok());
            let (d, m, y) = (p.next()??, p.next()??, p.next()??);
            return numeric_day(d, m, y).map(|w| (w, 1));
        }
        let (a, la) = n(i)?;
        let sep = self.t.word(i + 1);
        if !matches!(sep, "/" | "-" | "\\") || self.t.word(i + 3) != sep {
            return None;
        }
        let (b, _) = n(i + 2)?;
        let (c, lc) = n(i + 4)?;
        let when = if la == 4 {
            numeric_day(c, b, a)
        } else if lc == 4 {
            numeric_day(a, b, c)
        } else {
            None
        }?;
        Some((when, 5))
    }

    /// The date beginning with the number or month at `i`.
    fn dated(&self, i: usize) -> Option<(When, usize)> {
        if let Some(found) = self.numeric(i) {
            return Some(found);
        }
        if i > 0 && matches!(self.t.word(i - 1), "الجهه" | "رقم" | "بالجهه" | "الماده" | "الفصل")
        {
            return None;
        }
        let Some((d1, n)) = self.day(i) else {
            let (month, n) = self.month(i, false)?;
            // Some months are words of their own (`مارس`, practised): alone they need a cue.
            let before = if i > 0 { self.t.word(i - 1) } else { "" };
            let year = self.year(i + n);
            let cue = matches!(self.t.word(i), "شهر")
                || matches!(
                    before,
                    "شهر"
                        | "بشهر"
                        | "لشهر"
                        | "متم"
                        | "خلال"
                        | "اواخر"
                        | "مطلع"
                        | "بدايه"
                        | "نهايه"
                        | "منتصف"
                );
            if year.is_none() && !cue {
                return None;
            }
            return Some((When::Month { year: year.map(|y| y.0), month }, n + year.map_or(0, |y| y.1)));
        };
        let mut at = i + n;
        if let Some((month, n)) = self.month(at, true) {
            at += n;
            let year = self.year(at);
            at += year.map_or(0, |y| y.1);
            // `31 يوليوز و07 غشت 2016`, `من 30 ماي إلى 2 يونيو`.
            if let Some((d2, m2, y2, end)) = self.second(at) {
                let (fy, ty) = (year.map(|y| y.0).or(y2), y2.or(year.map(|y| y.0)));
                if valid(fy, month, d1)
                    && valid(ty, m2, d2)
                    && (m2, d2) != (month, d1)
                    && self.range_cue(i, at)
                {
                    let fy = if fy == ty && (m2, d2) < (month, d1) { fy.map(|y| y - 1) } else { fy };
                    return Some((
                        When::Range { from_year: fy, from: (month, d1), to_year: ty, to: (m2, d2) },
                        end - i,
                    ));
                }
            }
            let year = year.map(|y| y.0);
            return valid(year, month, d1).then_some((When::Day { year, month, day: d1 }, at - i));
        }
        // Two or more days of one month: `9 و10 مارس 2024`, `من 3 إلى 5`, `3، 4 و5`.
        let mut last = d1;
        let mut steps = 0;
        while steps < 4 {
            let mut k = at;
            while matches!(
                self.t.word(k),
                "و" | "الي" | "-" | "–" | "—" | "،" | "," | "ثم" | "حتي" | "غايه" | "/"
            ) && k < at + 2
            {
                k += 1;
            }
            // `السبت 15 والأحد 16 مارس`: the joint is written with the weekday.
            let joined = self.t.word(k).starts_with('و') && self.weekday(k).is_some();
            if k == at && !joined {
                return None;
            }
            // A weekday may stand before the second number, but not after a comma alone (`الجهة 13، الأحد 28`).
            if self.weekday(k).is_some() {
                if matches!(self.t.word(k - 1), "،" | ",") {
                    return None;
                }
                k += 1;
            }
            let (d2, n) = self.day(k)?;
            if d2 <= last {
                return None;
            }
            last = d2;
            at = k + n;
            if let Some((month, n)) = self.month(at, true) {
                at += n;
                let year = self.year(at);
                at += year.map_or(0, |y| y.1);
                let y = year.map(|y| y.0);
                return (valid(y, month, d1) && valid(y, month, last)).then_some((
                    When::Range { from_year: y, from: (month, d1), to_year: y, to: (month, last) },
                    at - i,
                ));
            }
            steps += 1;
        }
        None
    }

    /// `و07 غشت 2016`: the second half of a range over two months.
    fn second(&self, at: usize) -> Option<(u8, u8, Option<i16>, usize)> {
        let mut k = at;
        while matches!(self.t.word(k), "و" | "الي" | "-" | "–" | "—" | "غايه" | "حتي" | "يوم" | "ويوم")
            && k < at + 3
        {
            k += 1;
        }
        if k == at {
            return None;
        }
        if self.weekday(k).is_some() {
            k += 1;
        }
        let (d, n) = self.day(k)?;
        let (m, n2) = self.month(k + n, true)?;
        let end = k + n + n2;
        let year = self.year(end);
        Some((d, m, year.map(|y| y.0), end + year.map_or(0, |y| y.1)))
    }

    /// Two dates joined by `و` are one range only when something says so.
    fn range_cue(&self, i: usize, joint: usize) -> bool {
        if matches!(self.t.word(joint), "الي" | "-" | "–" | "—" | "حتي") {
            return true;
        }
        (i.saturating_sub(3)..i).any(|k| {
            matches!(
                self.t.word(k),
                "بين"
                    | "يومي"
                    | "ايام"
                    | "مابين"
                    | "يوميه"
                    | "من"
                    | "الفتره"
                    | "مدي"
                    | "طيله"
                    | "يومين"
            )
        })
    }
}

fn numeric_day(d: u32, m: u32, y: u32) -> Option<When> {
    let (day, month, year) = (u8::try_from(d).ok()?, u8::try_from(m).ok()?, i16::try_from(y).ok()?);
    ((1900..=2199).contains(&year) && valid(Some(year), month, day)).then_some(When::Day {
        year: Some(year),
        month,
        day,
    })
}

fn valid(year: Option<i16>, month: u8, day: u8) -> bool {
    (1..=12).contains(&month) && day >= 1 && day <= days_of_month(year, month)
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
