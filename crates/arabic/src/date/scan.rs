//! How a date is written: the grammar of one date.

use super::calendar::days_of_month;
use super::{MONTHS, WEEKDAYS, Weekday, When};
use crate::token::{Kind, Tokens};

/// Letters to change to make one word the other, when it is at most one.
pub(super) fn near(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let p = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let s = a[p..].iter().rev().zip(b[p..].iter().rev()).take_while(|(x, y)| x == y).count();
    let (ra, rb) = (a.len() - p - s, b.len() - p - s);
    (ra <= 1 && rb <= 1) || (ra == 2 && rb == 2 && a[p] == b[p + 1] && a[p + 1] == b[p])
}

pub(super) fn month_exact(w: &str) -> Option<u8> {
    if w.len() < 4 {
        return None;
    }
    MONTHS.iter().find(|m| m.forms.contains(&w)).map(|m| m.number)
}

/// A month with one letter wrong: only believed beside a day number.
pub(super) fn month_near(w: &str) -> Option<u8> {
    let n = w.chars().count();
    if !(5..=8).contains(&n) {
        return None;
    }
    MONTHS.iter().find(|m| m.forms.iter().any(|f| f.chars().count() >= 5 && near(f, w))).map(|m| m.number)
}

pub(super) struct Scan<'t, 'a> {
    pub(super) t: &'t Tokens<'a>,
}

impl Scan<'_, '_> {
    pub(super) fn kind(&self, i: usize) -> Option<Kind> {
        self.t.list().get(i).map(|t| t.kind)
    }

    pub(super) fn weekday(&self, i: usize) -> Option<Weekday> {
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
    pub(super) fn day(&self, i: usize) -> Option<(u8, usize)> {
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
    pub(super) fn month(&self, mut i: usize, beside_day: bool) -> Option<(u8, usize)> {
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

    pub(super) fn year(&self, mut i: usize) -> Option<(i16, usize)> {
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

    pub(super) fn numeric(&self, i: usize) -> Option<(When, usize)> {
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
    pub(super) fn dated(&self, i: usize) -> Option<(When, usize)> {
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
    pub(super) fn second(&self, at: usize) -> Option<(u8, u8, Option<i16>, usize)> {
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
    pub(super) fn range_cue(&self, i: usize, joint: usize) -> bool {
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

pub(super) fn numeric_day(d: u32, m: u32, y: u32) -> Option<When> {
    let (day, month, year) = (u8::try_from(d).ok()?, u8::try_from(m).ok()?, i16::try_from(y).ok()?);
    ((1900..=2199).contains(&year) && valid(Some(year), month, day)).then_some(When::Day {
        year: Some(year),
        month,
        day,
    })
}

pub(super) fn valid(year: Option<i16>, month: u8, day: u8) -> bool {
    (1..=12).contains(&month) && day >= 1 && day <= days_of_month(year, month)
}
