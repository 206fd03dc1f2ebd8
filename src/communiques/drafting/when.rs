//! When a meeting was, from what is written.

use super::said;
use crate::communiques::sheet::DateLine;
use amana_arabic::fold;
use amana_base::Day;
use amana_reader::Draft;

pub(super) fn date(d: &Draft, shift: u32) -> DateLine {
    let Some(f) = &d.date else { return DateLine { precision: "unknown".into(), ..DateLine::default() } };
    let mut line = DateLine {
        said: said(&f.written, shift),
        weekday_contradicts: f.weekday_contradicts,
        weekday: weekday(&f.written.value),
        relative: f.iso.is_none(),
        precision: "unknown".into(),
        ..DateLine::default()
    };
    if let Some(iso) = &f.iso {
        set_iso(&mut line, iso);
    }
    line
}

pub(super) fn set_iso(line: &mut DateLine, iso: &str) {
    let (from, precision, until) = days_of(iso);
    (line.from, line.until, line.precision) = (from, until, precision.into());
    if iso.starts_with("--") {
        line.without_year = iso.split('/').next().unwrap_or_default().to_string();
    }
}

/// First day, precision and last day of an ISO 8601 date, range, month or year.
pub fn days_of(iso: &str) -> (Option<Day>, &'static str, Option<Day>) {
    let mut ends = iso.splitn(2, '/');
    let first = ends.next().unwrap_or_default();
    let until = ends.next().and_then(|s| s.parse::<Day>().ok());
    if let Ok(day) = first.parse::<Day>() {
        return (Some(day), "day", until.filter(|u| *u > day));
    }
    let mut parts = first.splitn(2, '-').map(|p| p.parse::<i64>().ok());
    match (parts.next().flatten(), parts.next()) {
        (Some(year), Some(Some(month))) => (Day::of(year, month, 1), "month", None),
        (Some(year), None) => (Day::of(year, 1, 1), "year", None),
        _ => (None, "unknown", None),
    }
}

/// The weekday a date begins with, Monday 1.
fn weekday(written: &str) -> Option<u8> {
    const NAMES: [&[&str]; 7] = [
        &["الاثنين", "الاتنين"],
        &["الثلاثاء", "الثلثاء", "الثلاتاء"],
        &["الاربعاء"],
        &["الخميس"],
        &["الجمعه"],
        &["السبت"],
        &["الاحد"],
    ];
    let folded = fold(written);
    let first = folded.split_whitespace().next()?;
    NAMES.iter().position(|names| names.contains(&first)).and_then(|n| u8::try_from(n + 1).ok())
}
