//! The pages by which people come in and keep their account.

pub mod account;
pub mod invitations;
pub mod passkeys;
pub mod recovery;
pub mod sign_in;

use super::{
    WeakPassword,
    model::{PASSWORD_LEAST, PASSWORD_MOST},
};
use crate::{
    ui::{Toast, Words},
    web::Visit,
};

/// Why a password is refused, in words.
pub fn weak_password(words: Words, weak: WeakPassword) -> String {
    match weak {
        WeakPassword::Short => words.accounts_password_short(PASSWORD_LEAST as i64),
        WeakPassword::Long => words.accounts_password_long(PASSWORD_MOST as i64),
        WeakPassword::Guessable => words.accounts_password_guessable(),
        WeakPassword::Login => words.accounts_password_login(),
    }
}

/// How long to wait, in words: minutes from two up, seconds below.
pub fn wait(words: Words, seconds: i64) -> String {
    if seconds >= 120 {
        words.accounts_wait_minutes((seconds + 59) / 60)
    } else {
        words.accounts_wait_seconds(seconds)
    }
}

/// A moment as people of this installation read it.
pub fn moment(visit: &Visit, at: amana_base::Instant) -> String {
    visit.words().moment(at, visit.app.config.utc_offset_minutes)
}

fn told(text: String) -> Option<Toast> {
    Some(Toast { text, undo: None })
}
