//! Days as spreadsheets keep them.

use jiff::civil::{Date, DateTime};

use crate::Cell;

/// How a number is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Shown {
    #[default]
    Number,
    /// A day, perhaps with a time.
    Day,
    /// A time or a duration without a day.
    Time,
}

/// The day of a serial number: 1 is 1 January 1900, and 60 a 29 February 1900 that never was; in books of old Macs 0
/// is 1 January 1904. `None` outside of the years 1 to 9999.
pub(crate) fn serial_day(serial: f64, from_1904: bool) -> Option<Date> {
    if !(serial.is_finite() && (-700_000.0..3_000_000.0).contains(&serial)) {
        return None;
    }
    let days = serial.floor() as i64;
    let base = match from_1904 {
        true => Date::constant(1904, 1, 1),
        false if days < 60 => Date::constant(1899, 12, 31),
        false => Date::constant(1899, 12, 30),
    };
    base.checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}

/// The cell of a number that is shown as a day or a time.
pub(crate) fn serial_cell(serial: f64, shown: Shown, from_1904: bool) -> Cell {
    let part = serial - serial.floor();
    let seconds = (part * 86_400.0).round() as i64;
    let clock = |s: i64| format!("{:02}:{:02}:{:02}", s / 3600, s / 60 % 60, s % 60);
    match shown {
        Shown::Number => Cell::Number(serial),
        Shown::Time if serial.is_finite() && serial.abs() < 1e6 => {
            Cell::Text(clock((serial * 86_400.0).round() as i64))
        }
        Shown::Time => Cell::Number(serial),
        Shown::Day if (0.0..1.0).contains(&serial) && !from_1904 => Cell::Text(clock(seconds)),
        Shown::Day => match serial_day(serial, from_1904) {
            Some(day) if seconds == 0 || seconds >= 86_400 => Cell::Date(day),
            Some(day) => {
                let at = |n: i64| i8::try_from(n).unwrap_or(0);
                Cell::DateTime(day.at(at(seconds / 3600), at(seconds / 60 % 60), at(seconds % 60), 0))
            }
            None => Cell::Number(serial),
        },
    }
}

/// The cell of a day written as `1980-12-31` or `1980-12-31T10:00:00`.
pub(crate) fn iso_cell(text: &str) -> Cell {
    let text = text.trim();
    if let Ok(at) = text.trim_end_matches('Z').parse::<DateTime>() {
        let midnight = at.time() == jiff::civil::Time::midnight();
        return if midnight { Cell::Date(at.date()) } else { Cell::DateTime(at) };
    }
    text.parse::<Date>().map_or_else(|_| Cell::text(text), Cell::Date)
}

/// How numbers of a format such as `dd/mm/yyyy` are shown.
pub(crate) fn shown_by(format: &str) -> Shown {
    let mut shown = Shown::Number;
    let mut chars = format.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' => {
                chars.by_ref().find(|c| *c == '"');
            }
            '\\' | '_' | '*' => {
                chars.next();
            }
            ';' => break,
            '[' => {
                let inside: String = chars.by_ref().take_while(|c| *c != ']').collect();
                if !inside.is_empty() && inside.chars().all(|c| "hmsHMS".contains(c)) {
                    return Shown::Time;
                }
            }
            'y' | 'Y' | 'd' | 'D' | 'e' | 'b' if shown != Shown::Day && !(matches!(c, 'e' | 'b')) => {
                shown = Shown::Day
            }
            'm' | 'M' if shown == Shown::Number => shown = Shown::Day,
            'h' | 'H' | 's' | 'S' if shown == Shown::Number => shown = Shown::Day,
            // `General`, `Standard` and their kin are no formats of days.
            'G' | 'g' => return Shown::Number,
            _ => {}
        }
    }
    shown
}

/// How numbers of a format that every program knows by its number are shown.
pub(crate) fn shown_by_number(id: u32) -> Shown {
    match id {
        14..=22 | 27..=36 | 45 | 47 | 50..=58 => Shown::Day,
        46 => Shown::Time,
        _ => Shown::Number,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serials() {
        let day = |n| serial_day(n, false).map(|d| d.to_string());
        assert_eq!(day(1.0).as_deref(), Some("1900-01-01"));
        assert_eq!(day(59.0).as_deref(), Some("1900-02-28"));
        assert_eq!(day(61.0).as_deref(), Some("1900-03-01"));
        assert_eq!(day(29586.0).as_deref(), Some("1980-12-31"));
        assert_eq!(serial_day(28124.0, true).map(|d| d.to_string()).as_deref(), Some("1980-12-31"));
        assert_eq!(day(f64::NAN), None);
        assert_eq!(day(1e300), None);
        assert_eq!(serial_cell(29586.5, Shown::Day, false).written(), "1980-12-31 12:00:00");
        assert_eq!(serial_cell(0.25, Shown::Day, false).written(), "06:00:00");
    }

    #[test]
    fn formats() {
        for (format, want) in [
            ("dd/mm/yyyy", Shown::Day),
            ("[$-40C]d mmm yyyy;@", Shown::Day),
            ("[h]:mm", Shown::Time),
            ("0.00", Shown::Number),
            ("General", Shown::Number),
            ("#,##0 \"DH\"", Shown::Number),
            ("\\d0", Shown::Number),
            ("[Red]0", Shown::Number),
        ] {
            assert_eq!(shown_by(format), want, "{format}");
        }
    }
}
