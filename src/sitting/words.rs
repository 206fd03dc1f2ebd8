//! What a sitting is called in words.

use super::model::{Presence, Quorum, Standing, State};
use crate::{
    meetings::{Role, Step},
    people::Sex,
    ui::{Gender, Words, parts},
};
use amana_statute::Source;

/// With which somebody's words agree.
pub fn gender(sex: Option<Sex>) -> Gender {
    match sex {
        Some(Sex::Female) => Gender::Feminine,
        _ => Gender::Masculine,
    }
}

/// How somebody attends.
pub fn presence(w: Words, state: Presence, sex: Option<Sex>) -> String {
    let g = gender(sex);
    match state {
        Presence::Expected => w.sitting_presence_expected(g),
        Presence::Present => w.sitting_presence_present(g),
        Presence::Remote => w.sitting_presence_remote(g),
        Presence::Excused => w.sitting_presence_excused(g),
        Presence::Represented => w.sitting_presence_represented(g),
        Presence::Left => w.sitting_presence_left(g),
    }
}

/// The same as a mark.
pub fn presence_mark(w: Words, state: Presence, sex: Option<Sex>) -> parts::State {
    let text = presence(w, state, sex);
    match state {
        Presence::Present | Presence::Remote => parts::State::good(text),
        Presence::Expected => parts::State::waiting(text),
        Presence::Excused | Presence::Represented => parts::State::plain(text),
        Presence::Left => parts::State::over(text),
    }
}

/// As what somebody is on the roll.
pub fn standing(w: Words, standing: Standing) -> String {
    match standing {
        Standing::Member => w.sitting_standing_member(),
        Standing::Staff => w.sitting_standing_staff(),
        Standing::Guest => w.sitting_standing_guest(),
    }
}

/// Where a meeting stands.
pub fn state(w: Words, state: State) -> parts::State {
    match state {
        State::Waiting => parts::State::waiting(w.sitting_state_waiting()),
        State::Open => parts::State::good(w.sitting_state_open()),
        State::Inquorate => parts::State::bad(w.sitting_state_inquorate()),
        State::Closed => parts::State::over(w.sitting_state_closed()),
        State::CalledOff => parts::State::over(w.sitting_state_called_off()),
    }
}

/// First, second or third call.
pub fn call(w: Words, call: i64) -> String {
    match call {
        2 => w.sitting_call_second(),
        3 => w.sitting_call_third(),
        _ => w.sitting_call_first(),
    }
}

/// Whether there is a quorum, as a mark.
pub fn quorum_mark(w: Words, quorum: &Quorum) -> parts::State {
    match quorum {
        Quorum::Reached { .. } => parts::State::good(w.sitting_quorum_reached()),
        Quorum::Short { missing, .. } => parts::State::bad(w.sitting_quorum_short(i64::from(*missing))),
        Quorum::Depends { .. } => parts::State::waiting(w.sitting_quorum_depends()),
        Quorum::Unknown { .. } => parts::State::plain(w.sitting_quorum_unknown()),
    }
}

/// The article that asks for it.
pub fn article(quorum: &Quorum) -> Option<String> {
    let source: Option<&Source> = match quorum {
        Quorum::Reached { source, .. } | Quorum::Short { source, .. } | Quorum::Depends { source, .. } => {
            Some(source)
        }
        Quorum::Unknown { source, .. } => source.as_ref(),
    };
    source?.article.clone()
}

/// A part in the meeting (C08).
pub fn role(w: Words, role: Role) -> String {
    match role {
        Role::Chair => w.sitting_role_chair(),
        Role::Moderator => w.sitting_role_moderator(),
        Role::Framer => w.sitting_role_framer(),
        Role::Rapporteur => w.sitting_role_rapporteur(),
        Role::Speaker | Role::Attendee | Role::Guest | Role::Named => w.sitting_role_other(),
    }
}

/// A step as the record of the meeting tells it.
pub fn step(w: Words, step: Step) -> String {
    crate::meetings::pages::step_word(w, step)
}
