//! Days, weekdays and months: the arithmetic of dates.

use super::{Weekday, When};

/// Days since 1970-01-01.
pub(super) fn days_from_civil(y: i32, m: u8, d: u8) -> i64 {
    let y = i64::from(if m <= 2 { y - 1 } else { y });
    let era = y.div_euclid(400);
    let yoe = y - era * 400;
    let mp = i64::from((m + 9) % 12);
    let doy = (153 * mp + 2) / 5 + i64::from(d) - 1;
    era * 146_097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719_468
}

pub(super) fn civil_from_days(z: i64) -> (i16, u8, u8) {
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
    pub(super) const ALL: [Weekday; 7] = [
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
