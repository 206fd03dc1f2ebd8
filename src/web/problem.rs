//! The page that explains why a request was not answered, and offers a way out.

use super::{Error, Visit};
use crate::ui::Frame;
use askama::Template;

/// A refusal as a page.
#[derive(Template)]
#[template(path = "web/problem.html")]
pub struct Problem {
    frame: Frame,
    sentence: String,
    advice: String,
    reference: Option<String>,
}

impl Problem {
    /// The page for this error in the visitor's language. `reference` names the line of the log.
    pub fn new(visit: &Visit, error: &Error, reference: Option<String>) -> Problem {
        let w = visit.words();
        let (title, sentence, advice) = match error {
            Error::SignIn => (w.web_signin_title(), w.web_signin_text(), w.web_signin_advice()),
            Error::NotFound => (w.web_notfound_title(), w.web_notfound_text(), w.web_notfound_advice()),
            Error::Denied(denial) => (
                w.web_denied_title(),
                crate::access::words::denied(visit, denial),
                crate::access::words::who_grants(visit, denial),
            ),
            Error::Gone => (w.web_gone_title(), w.web_gone_text(), w.web_gone_advice()),
            Error::Changed => (w.web_changed_title(), w.web_changed_text(), w.web_changed_advice()),
            Error::Malformed(_) => {
                (w.web_malformed_title(), w.web_malformed_text(), w.web_malformed_advice())
            }
            Error::TooLarge(n) => (w.web_large_title(), w.web_large_text(*n as i64), w.web_large_advice()),
            Error::TooLong => (w.web_long_title(), w.web_long_text(), w.web_long_advice()),
            Error::Slow(n) => (w.web_slow_title(), w.web_slow_text(*n), w.web_slow_advice()),
            Error::Busy => (w.web_busy_title(), w.web_busy_text(), w.web_busy_advice()),
            Error::Full => (w.web_full_title(), w.web_full_text(), w.web_full_advice()),
            Error::Broken(_) => (w.web_broken_title(), w.web_broken_text(), w.web_broken_advice()),
        };
        Problem { frame: visit.frame(title), sentence, advice, reference }
    }
    /// The same as a line, for what scripts show: what is wrong and what to do.
    pub fn text(&self) -> String {
        format!("{} {}", self.sentence, self.advice)
    }
}
