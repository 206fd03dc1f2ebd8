//! Words of transfers.

use super::{AskedBy, Side, Where};
use crate::{
    joining::{self, Stand, StepKind},
    ui::{Words, parts::State},
};
use amana_base::Day;

/// For which unit.
pub fn side(w: Words, side: Side) -> String {
    match side {
        Side::Leaving => w.moving_leaving(),
        Side::Arriving => w.moving_arriving(),
        Side::Both => String::new(),
    }
}

/// What happened, for which unit.
pub fn step(w: Words, of: Side, step: StepKind, until: Option<Day>) -> String {
    let what = match (step, until) {
        (StepKind::Adjourned, Some(until)) => w.joining_step_adjourned_to(w.date(until)),
        (step, _) => joining::words::step(w, step),
    };
    if of == Side::Both { what } else { w.moving_step_for(what, side(w, of)) }
}

/// Who wrote the request down.
pub fn asked_by(w: Words, by: AskedBy) -> String {
    match by {
        AskedBy::Member => w.moving_by_member(),
        AskedBy::Officer => w.moving_by_officer(),
    }
}

/// Where a transfer stands, in words; while it is open, of the side that is most pressed.
pub fn state(w: Words, stands: &Where, today: Day) -> State {
    match stands {
        Where::Moved(on) => State::good(w.moving_state_moved(w.date(*on))),
        Where::Refused(_, on) => State::over(w.joining_state_refused(w.date(*on))),
        Where::Withdrawn(on) => State::over(w.joining_state_withdrawn(w.date(*on))),
        Where::Open(sides) => {
            let late = sides.iter().find(|(_, stand)| matches!(stand, Stand::Late(..)));
            match late.or(sides.first()) {
                Some((_, stand)) => joining::words::state(w, *stand, today),
                None => State::plain(String::new()),
            }
        }
    }
}
