//! Organisations in words.

use super::model::State;
use crate::{
    convening::mail::letter::without_marks,
    people::Sex,
    statutes::Rulebook,
    ui::{Choice, Gender, Words, parts},
};
use amana_base::Day;
use amana_statute::{LevelKey, ParallelKind};

/// What sort of organisation.
pub fn kind(w: Words, kind: ParallelKind) -> String {
    match kind {
        ParallelKind::Women => w.organisations_kind_women(),
        ParallelKind::Youth => w.organisations_kind_youth(),
        ParallelKind::League => w.organisations_kind_league(),
        ParallelKind::Union => w.organisations_kind_union(),
        ParallelKind::Forum => w.organisations_kind_forum(),
        ParallelKind::Elected => w.organisations_kind_elected(),
    }
}

/// A level.
pub fn level(w: Words, level: LevelKey) -> String {
    match level {
        LevelKey::National => w.organisations_level_national(),
        LevelKey::Regional => w.organisations_level_regional(),
        LevelKey::Provincial => w.organisations_level_provincial(),
        LevelKey::Local => w.organisations_level_local(),
    }
}

/// A state as a filter names it.
pub fn state_name(w: Words, state: State) -> String {
    match state {
        State::Valid => w.organisations_state_valid(),
        State::Expired => w.organisations_state_expired(),
        State::Vacant => w.organisations_state_vacant(),
        State::Missing => w.organisations_state_missing(),
    }
}

/// A state with its day.
pub fn state(w: Words, state: State, since: Option<Day>) -> parts::State {
    let on = since.map(|on| w.date(on));
    match (state, on) {
        (State::Valid, Some(on)) => parts::State::good(w.organisations_since_valid(on)),
        (State::Expired, Some(on)) => parts::State::bad(w.organisations_since_expired(on)),
        (State::Vacant, Some(on)) => parts::State::bad(w.organisations_since_vacant(on)),
        (State::Missing, Some(on)) => parts::State::over(w.organisations_since_missing(on)),
        (State::Valid, None) => parts::State::good(state_name(w, state)),
        (State::Expired | State::Vacant, None) => parts::State::bad(state_name(w, state)),
        (State::Missing, None) => parts::State::over(state_name(w, state)),
    }
}

/// The organisations of a day as the choices of whom somebody represents.
pub fn choices(w: Words, rules: &Rulebook, on: Day) -> Vec<Choice> {
    let named =
        rules.parallels(on).iter().map(|p| Choice::new(&p.key, rules.parallel_name(&p.key, w.lang())));
    std::iter::once(Choice::new("", w.organisations_represents_none())).chain(named).collect()
}

/// The capacity of whoever represents an organisation, as it is written down (J04): `ممثلة منظمة نساء الأفق`; of a body with a name of
/// its own, such as a forum, that name.
pub fn representative(w: Words, rules: &Rulebook, key: &str, own: &str, sex: Option<Sex>) -> String {
    let gender = match sex {
        Some(Sex::Female) => Gender::Feminine,
        _ => Gender::Masculine,
    };
    let several = rules
        .parallel(key)
        .is_some_and(|p| p.bodies.iter().any(|kind| rules.kind(kind).is_some_and(|kind| kind.several)));
    let name = if several && !own.is_empty() { own.to_owned() } else { rules.parallel_name(key, w.lang()) };
    without_marks(&w.organisations_representative(gender, name))
}
