//! Sentences in Arabic, French and English: what is wrong, and what to write or do instead.

mod findings;
mod law;
mod names;
mod problems;
mod syntax;

pub(crate) use findings::finding;
pub(crate) use problems::problem;

use crate::Lang;

/// Chooses among the three languages.
pub(crate) fn say(lang: Lang, ar: impl Into<String>, fr: impl Into<String>, en: impl Into<String>) -> String {
    match lang {
        Lang::Ar => ar.into(),
        Lang::Fr => fr.into(),
        Lang::En => en.into(),
    }
}

/// A piece of the file inside a sentence: isolated, so that Latin keys do not disturb Arabic.
pub(crate) fn code(text: &str) -> String {
    let short: String = text.chars().filter(|c| !c.is_control()).take(60).collect();
    let dots = if text.chars().count() > 60 { "…" } else { "" };
    format!("\u{2068}{short}{dots}\u{2069}")
}
