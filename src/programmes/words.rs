//! Programmes in words.

use super::model::{Goal, Kind, State};
use crate::{
    statutes::{Rulebook, spoken},
    ui::{Words, parts},
};
use amana_base::Day;
use amana_statute::Number;

/// What sort of programme.
pub fn kind(w: Words, kind: Kind) -> String {
    match kind {
        Kind::Founding => w.programmes_kind_founding(),
        Kind::Renewal => w.programmes_kind_renewal(),
        Kind::Organisations => w.programmes_kind_organisations(),
        Kind::Structuring => w.programmes_kind_structuring(),
        Kind::Tour => w.programmes_kind_tour(),
        Kind::Roadmap => w.programmes_kind_roadmap(),
        Kind::Work => w.programmes_kind_work(),
        Kind::Premises => w.programmes_kind_premises(),
    }
}

/// What is asked of a unit, in the form of proposals.
pub fn goal(w: Words, goal: Goal) -> String {
    match goal {
        Goal::Found => w.programmes_goal_found(),
        Goal::Renew => w.programmes_goal_renew(),
        Goal::Meet => w.programmes_goal_meet(),
        Goal::Work => w.programmes_goal_work(),
    }
}

/// Which fact meets it.
pub fn met_by(w: Words, goal: Goal) -> String {
    match goal {
        Goal::Found => w.programmes_by_found(),
        Goal::Renew => w.programmes_by_renew(),
        Goal::Meet => w.programmes_by_meet(),
        Goal::Work => w.programmes_by_work(),
    }
}

/// A target in a few words: what, of which body; free work in its own.
pub fn asked(w: Words, rules: &Rulebook, of: Goal, body_kind: &str, text: &str) -> String {
    let label = rules
        .kind(body_kind)
        .map_or_else(|| body_kind.to_owned(), |k| k.label(spoken(w.lang()), Number::One).to_owned());
    match of {
        Goal::Found => w.programmes_asks_found(label),
        Goal::Renew => w.programmes_asks_renew(label),
        Goal::Meet => w.programmes_asks_meet(label),
        Goal::Work => text.to_owned(),
    }
}

/// A state as a list of filters names it.
pub fn state_name(w: Words, state: State) -> String {
    match state {
        State::Late => w.programmes_state_late(),
        State::Unproven => w.programmes_state_unproven(),
        State::Expired => w.programmes_state_expired(),
        State::Soon => w.programmes_state_soon(),
        State::Planned => w.programmes_state_planned(),
        State::Waiting => w.programmes_state_waiting(),
        State::Met => w.programmes_state_met(),
        State::Released => w.programmes_state_released(),
    }
}

/// A state with its day: `late since ..`, `met on ..`.
pub fn state(w: Words, state: State, since: Option<Day>) -> parts::State {
    let on = since.map(|day| w.date(day));
    match (state, on) {
        (State::Late, Some(on)) => parts::State::bad(w.programmes_since_late(on)),
        (State::Unproven, Some(on)) => parts::State::bad(w.programmes_since_unproven(on)),
        (State::Expired, Some(on)) => parts::State::bad(w.programmes_since_expired(on)),
        (State::Met, Some(on)) => parts::State::good(w.programmes_since_met(on)),
        (State::Released, Some(on)) => parts::State::over(w.programmes_since_released(on)),
        (State::Late | State::Unproven | State::Expired, None) => parts::State::bad(state_name(w, state)),
        (State::Soon, _) => parts::State::waiting(w.programmes_state_soon()),
        (State::Planned, _) => parts::State::plain(w.programmes_state_planned()),
        (State::Waiting, _) => parts::State::plain(w.programmes_state_waiting()),
        (State::Met, None) => parts::State::good(w.programmes_state_met()),
        (State::Released, None) => parts::State::over(w.programmes_state_released()),
    }
}
