//! Declarations in words.

use super::{
    file::CivilField,
    gather::{Fact, Line},
    model::{Kind, State, Step},
};
use crate::{
    statutes::Rulebook,
    ui::{Words, parts},
};
use amana_base::Day;

/// What sort of declaration.
pub fn kind(w: Words, kind: Kind) -> String {
    match kind {
        Kind::Branch => w.declarations_kind_branch(),
        Kind::Leaders => w.declarations_kind_leaders(),
        Kind::Organs => w.declarations_kind_organs(),
        Kind::Symbol => w.declarations_kind_symbol(),
        Kind::Headquarters => w.declarations_kind_headquarters(),
        Kind::InternalRules => w.declarations_kind_internal_rules(),
        Kind::Name => w.declarations_kind_name(),
        Kind::Statutes => w.declarations_kind_statutes(),
        Kind::Programme => w.declarations_kind_programme(),
    }
}

/// What is declared, with its body.
pub fn title(w: Words, rules: &Rulebook, fact: &Fact) -> String {
    let whose = fact.whose(rules, w.lang());
    match fact.key.kind {
        Kind::Branch => w.declarations_title_branch(whose),
        Kind::Leaders | Kind::Organs => w.declarations_title_leaders(whose),
        other => kind(w, other),
    }
}

/// A state as a list of filters names it.
pub fn state_name(w: Words, state: State) -> String {
    match state {
        State::Late => w.declarations_state_late(),
        State::Due => w.declarations_state_due(),
        State::Prepared => w.declarations_state_prepared(),
        State::Deposited => w.declarations_state_deposited(),
        State::Filed => w.declarations_state_filed(),
        State::Completed => w.declarations_state_completed(),
        State::Before => w.declarations_state_before(),
        State::SetAside => w.declarations_state_set_aside(),
        State::Gone => w.declarations_state_gone(),
    }
}

/// A state as pages mark it.
pub fn state(w: Words, state: State) -> parts::State {
    let name = state_name(w, state);
    match state {
        State::Late => parts::State::bad(name),
        State::Due | State::Prepared | State::Deposited => parts::State::waiting(name),
        State::Filed | State::Completed => parts::State::good(name),
        State::Before | State::SetAside | State::Gone => parts::State::over(name),
    }
}

/// How many days are left, or since how many it is late.
pub fn left(w: Words, line: &Line, today: Day) -> String {
    match (line.state.is_open(), line.fact.due.0 - today.0) {
        (false, _) => String::new(),
        (true, 0) => w.declarations_last_day(),
        (true, days) if days > 0 => w.declarations_days_left(days),
        (true, days) => w.declarations_days_late(-days),
    }
}

/// A step of the past.
pub fn step(w: Words, step: Step) -> String {
    match step {
        Step::Prepared => w.declarations_step_prepared(),
        Step::Filed => w.declarations_step_filed(),
        Step::Corrected => w.declarations_step_corrected(),
        Step::Refused => w.declarations_step_refused(),
        Step::Before => w.declarations_step_before(),
        Step::SetAside => w.declarations_step_set_aside(),
        Step::Withdrawn => w.declarations_step_withdrawn(),
    }
}

/// A field of a leader.
pub fn civil(w: Words, field: CivilField) -> String {
    match field {
        CivilField::Birth => w.people_birth(),
        CivilField::BirthPlace => w.declarations_birth_place(),
        CivilField::Occupation => w.declarations_occupation(),
        CivilField::Address => w.people_address(),
        CivilField::Identity => w.people_identity(),
    }
}
