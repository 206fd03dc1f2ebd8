//! Pairs in words.

use crate::ui::{Words, parts::State};

/// A field that is compared; none for one that has no words.
pub fn field(w: Words, key: &str) -> Option<String> {
    Some(match key {
        "given" => w.merging_field_given(),
        "family" => w.merging_field_family(),
        "birth" => w.people_birth(),
        "sex" => w.people_sex(),
        "place" => w.members_unit(),
        "phone" => w.people_phone(),
        "email" => w.people_email(),
        "identity" => w.people_identity(),
        "address" => w.people_address(),
        _ => return None,
    })
}

/// How far a field agrees.
pub fn agreement(w: Words, key: &str) -> Option<State> {
    Some(match key {
        "agrees" => State::good(w.merging_agrees()),
        "differs" => State::bad(w.merging_differs()),
        "missing" => return None,
        _ => State::plain(w.merging_nearly()),
    })
}

/// What agrees, nearly agrees and differs, from the linkage's own words: `given=sound family=agrees phone=missing`.
pub fn why(w: Words, why: &str) -> Vec<(String, State)> {
    why.split_whitespace()
        .filter_map(|part| {
            let (key, how) = part.split_once('=')?;
            Some((field(w, key)?, agreement(w, how)?))
        })
        .collect()
}
