//! The pages of the archive.

mod entries;
mod import;
mod list;
mod review;

pub use entries::kind_word;
pub use import::{cancel, import, receive_files};
pub use list::{archive, export, paste};
pub use review::{confirm, correct, file, hand_on, set_aside, show, take_up, withdraw};

use super::{Media, Problem, State, store};
use crate::{
    record,
    ui::{Words, parts},
    web::Visit,
};

/// Who looks at the archive.
fn reader(visit: &Visit) -> store::Reader {
    store::Reader { person: record::view::me(visit), on: visit.today }
}

/// A state in words with its shape.
pub fn state(words: Words, state: State) -> parts::State {
    match state {
        State::Queued => parts::State::plain(words.communiques_state_queued()),
        State::Unreadable => parts::State::bad(words.communiques_state_unreadable()),
        State::Draft => parts::State::waiting(words.communiques_state_draft()),
        State::Confirmed => parts::State::good(words.communiques_state_confirmed()),
        State::SetAside => parts::State::over(words.communiques_state_set_aside()),
    }
}

/// Why a text could not be read, and what to do.
pub fn problem(words: Words, problem: &str, megabytes: usize) -> String {
    match problem.parse::<Problem>() {
        Ok(Problem::Empty) => words.communiques_problem_empty(),
        Ok(Problem::TooLarge) => words.communiques_problem_too_large(megabytes as i64),
        Ok(Problem::Binary) => words.communiques_problem_binary(),
        Ok(Problem::Encoding) => words.communiques_problem_encoding(),
        Ok(Problem::OtherScript) => words.communiques_problem_other_script(),
        Ok(Problem::Bomb) => words.communiques_problem_bomb(),
        Ok(Problem::Damaged) => words.communiques_problem_damaged(),
        Ok(Problem::OldFormat) => words.communiques_problem_old_format(),
        Ok(Problem::Pdf) => words.communiques_problem_pdf(),
        Ok(Problem::Protected) => words.communiques_problem_protected(),
        Ok(Problem::Packed) => words.communiques_problem_packed(),
        Ok(Problem::Broken) => words.communiques_problem_broken(),
        Err(_) => problem.to_string(),
    }
}

/// How a text came.
pub fn media(words: Words, media: Media) -> String {
    match media {
        Media::Text => words.communiques_media_text(),
        Media::Html => words.communiques_media_html(),
        Media::Docx => words.communiques_media_docx(),
        Media::Pasted => words.communiques_media_pasted(),
    }
}
