//! Money and cards in words.

use super::{Kind, Owed, statement::Sign};
use crate::ui::{Words, parts::State};
use amana_base::Day;

/// For what somebody pays.
pub fn kind(w: Words, kind: Kind) -> String {
    match kind {
        Kind::Dues => w.dues_kind_dues(),
        Kind::Gift => w.dues_kind_gift(),
    }
}

/// Whether a receipt stands.
pub fn state(w: Words, cancelled_on: Option<Day>) -> State {
    match cancelled_on {
        None => State::good(w.dues_standing()),
        Some(on) => State::bad(w.dues_cancelled(w.date(on))),
    }
}

/// Centimes as dirhams, with the currency.
pub fn amount(w: Words, centimes: i64) -> String {
    crate::members::words::dirhams(w, centimes)
}

/// Centimes as dirhams, the figure alone.
pub fn amount_digits(w: Words, centimes: i64) -> String {
    w.fraction(centimes as f64 / 100.0, if centimes % 100 == 0 { 0 } else { 2 })
}

/// Centimes as a form takes them back: `100`, `100.50`.
pub fn plain(centimes: i64) -> String {
    match centimes % 100 {
        0 => (centimes / 100).to_string(),
        rest => format!("{}.{rest:02}", centimes / 100),
    }
}

/// What is owed, in a sentence; empty when nothing is.
pub fn owed(w: Words, owed: &Owed) -> String {
    match (owed.periods.len(), owed.total()) {
        (0, _) | (_, Some(0)) => String::new(),
        (n, Some(total)) => w.dues_owes(n, amount(w, total)),
        (n, None) => w.dues_owes_unknown(n),
    }
}

/// By which signs a payer was recognised, in a sentence.
pub fn signs(w: Words, why: &str) -> String {
    let all = why.split(' ').filter_map(|sign| sign.parse().ok()).map(|sign| match sign {
        Sign::Number => w.dues_sign_number(),
        Sign::Name => w.dues_sign_name(),
        Sign::Amount => w.dues_sign_amount(),
        Sign::Several => w.dues_sign_several(),
    });
    let all: Vec<String> = all.collect();
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    w.list(&all)
}

/// A month that is stored as year * 12 + month - 1.
pub fn month(w: Words, month: i64) -> String {
    let day = Day::of(month.div_euclid(12), month.rem_euclid(12) + 1, 1);
    day.map(|day| w.month(day)).unwrap_or_default()
}
