//! Means in words.

use super::model::{Answer, Kind, Step};
use crate::ui::{Words, parts};
use amana_base::Day;

/// What sort of means.
pub fn kind(w: Words, kind: Kind) -> String {
    match kind {
        Kind::Equipment => w.means_kind_equipment(),
        Kind::Budget => w.means_kind_budget(),
        Kind::Access => w.means_kind_access(),
    }
}

/// What it is, with the sum of a budget.
pub fn what(w: Words, what: &str, amount: Option<i64>) -> String {
    match amount {
        Some(centimes) => format!("{what} · {}", sum(w, centimes)),
        None => what.to_owned(),
    }
}

fn sum(w: Words, centimes: i64) -> String {
    let cents = centimes.rem_euclid(100);
    match cents {
        0 => w.means_dirhams(w.number(centimes / 100)),
        _ => w.means_dirhams(format!("{},{cents:02}", w.number(centimes / 100))),
    }
}

/// What happened, on its day.
pub fn step(w: Words, step: Step, on: Day) -> String {
    let on = w.date(on);
    match step {
        Step::Given => w.means_step_given(on),
        Step::HandedOver => w.means_step_handed(on),
        Step::Returned => w.means_step_returned(on),
    }
}

/// How it stands: with its holder, still with somebody whose mandate ended, given back.
pub fn state(w: Words, step: Step, on: Day, ended: Option<Day>) -> parts::State {
    match (step, ended) {
        (Step::Returned, _) => parts::State::over(w.means_state_returned(w.date(on))),
        (_, Some(end)) => parts::State::bad(w.means_state_kept(w.date(end))),
        (_, None) => parts::State::good(w.means_state_held(w.date(on))),
    }
}

/// How a request stands.
pub fn answer(w: Words, answer: Option<Answer>, on: Option<Day>) -> parts::State {
    let on = on.map(|on| w.date(on)).unwrap_or_default();
    match answer {
        None => parts::State::waiting(w.means_request_open()),
        Some(Answer::Granted) => parts::State::good(w.means_request_granted(on)),
        Some(Answer::Refused) => parts::State::bad(w.means_request_refused(on)),
        Some(Answer::Withdrawn) => parts::State::over(w.means_request_withdrawn(on)),
    }
}
