//! What a sitting is called in words.

use super::model::{Choice, Doubt, Fate, Manner, Outcome, Presence, Quorum, SpeechKind, Standing, State};
use crate::{
    meetings::{Role, Step},
    people::Sex,
    ui::{Gender, Words, parts},
};
use amana_statute::{Matter, Source};

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

/// What somebody asks the floor for.
pub fn purpose(w: Words, purpose: SpeechKind) -> String {
    match purpose {
        SpeechKind::Intervention => w.sitting_purpose_intervention(),
        SpeechKind::PointOfOrder => w.sitting_purpose_order(),
        SpeechKind::Reply => w.sitting_purpose_reply(),
    }
}

/// What became of a proposal.
pub fn fate_word(w: Words, fate: Fate) -> String {
    match fate {
        Fate::Open => w.sitting_fate_open(),
        Fate::Adopted => w.sitting_fate_adopted(),
        Fate::Rejected => w.sitting_fate_rejected(),
        Fate::Deferred => w.sitting_fate_deferred(),
    }
}

/// The same as a mark.
pub fn fate(w: Words, fate: Fate) -> parts::State {
    let word = fate_word(w, fate);
    match fate {
        Fate::Open => parts::State::waiting(word),
        Fate::Adopted => parts::State::good(word),
        Fate::Rejected => parts::State::bad(word),
        Fate::Deferred => parts::State::over(word),
    }
}

/// How a vote is held.
pub fn manner(w: Words, manner: Manner) -> String {
    match manner {
        Manner::Hands => w.sitting_manner_hands(),
        Manner::Devices => w.sitting_manner_devices(),
        Manner::Paper => w.sitting_manner_paper(),
    }
}

/// What somebody votes.
pub fn choice(w: Words, choice: Choice) -> String {
    match choice {
        Choice::For => w.sitting_choice_for(),
        Choice::Against => w.sitting_choice_against(),
        Choice::Abstain => w.sitting_choice_abstain(),
    }
}

/// What can be voted, in order.
pub fn choices(w: Words) -> Vec<(Choice, String)> {
    Choice::ALL.iter().map(|c| (*c, choice(w, *c))).collect()
}

/// What a vote decided, as a mark.
pub fn outcome(w: Words, outcome: Outcome) -> parts::State {
    match outcome {
        Outcome::Adopted => parts::State::good(w.sitting_outcome_adopted()),
        Outcome::Rejected => parts::State::bad(w.sitting_outcome_rejected()),
        Outcome::Tie => parts::State::waiting(w.sitting_outcome_tie()),
        Outcome::Void => parts::State::over(w.sitting_outcome_void()),
        Outcome::Unknown => parts::State::plain(w.sitting_outcome_unknown()),
    }
}

/// What a vote is about, in the statute's terms.
pub fn matter(w: Words, matter: Matter) -> String {
    match matter {
        Matter::Ordinary => w.sitting_matter_ordinary(),
        Matter::Election => w.sitting_matter_election(),
        Matter::Amendment => w.sitting_matter_amendment(),
        Matter::Removal => w.sitting_matter_removal(),
        Matter::Expulsion => w.sitting_matter_expulsion(),
        Matter::Merger => w.sitting_matter_merger(),
        Matter::Dissolution => w.sitting_matter_dissolution(),
    }
}

/// Why an arrival waits for the bureau.
pub fn doubt(w: Words, why: Doubt) -> String {
    match why {
        Doubt::Closed => w.sitting_doubt_closed(),
        Doubt::NotOpen => w.sitting_doubt_not_open(),
        Doubt::NotCalled => w.sitting_doubt_not_called(),
        Doubt::Unknown => w.sitting_doubt_unknown(),
    }
}
