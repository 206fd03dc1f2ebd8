//! Headquarters in words.

use super::model::{State, Tenure, Urgency};
use crate::ui::{Words, parts};
use amana_base::Day;

/// A state as a filter names it.
pub fn state_name(w: Words, state: State) -> String {
    match state {
        State::Planned => w.headquarters_state_planned(),
        State::Open => w.headquarters_state_open(),
        State::Closed => w.headquarters_state_closed(),
    }
}

/// A state with its day.
pub fn state(w: Words, state: Option<State>, since: Option<Day>) -> parts::State {
    let Some((state, on)) = state.zip(since.map(|on| w.date(on))) else {
        return parts::State::plain(w.headquarters_state_planned());
    };
    match state {
        State::Planned => parts::State::waiting(w.headquarters_since_planned(on)),
        State::Open => parts::State::good(w.headquarters_since_open(on)),
        State::Closed => parts::State::over(w.headquarters_since_closed(on)),
    }
}

/// How it is held, until when.
pub fn tenure(w: Words, tenure: Tenure, term: Option<Day>) -> String {
    let name = match tenure {
        Tenure::Unknown => w.headquarters_tenure_unknown(),
        Tenure::Owned => w.headquarters_tenure_owned(),
        Tenure::Rented => w.headquarters_tenure_rented(),
        Tenure::Lent => w.headquarters_tenure_lent(),
    };
    match term {
        Some(on) => w.headquarters_tenure_until(name, w.date(on)),
        None => name,
    }
}

/// How urgent an opening is.
pub fn urgency(w: Words, urgency: Urgency) -> String {
    match urgency {
        Urgency::Ordinary => w.headquarters_urgency_ordinary(),
        Urgency::Urgent => w.headquarters_urgency_urgent(),
        Urgency::Pressing => w.headquarters_urgency_pressing(),
    }
}
