mod composition;
mod contradictions;
mod electorates;
mod law;
mod questions;
mod reading;
mod schema;
mod versions;

use crate::{Lang, Problem, Severity, Statute};

pub(crate) const PHS: &str = include_str!("../../../../data/statutes/phs.toml");
pub(crate) const PHS4: &str = include_str!("../../../../data/statutes/phs-4.toml");
pub(crate) const LAW: &str = include_str!("../../../../data/statutes/law.toml");
pub(crate) const FILES: [(&str, &str); 6] = [
    ("phs", PHS),
    ("phs-4", PHS4),
    ("law", LAW),
    ("pam", include_str!("../../../../data/statutes/pam.toml")),
    ("rni", include_str!("../../../../data/statutes/rni.toml")),
    ("istiqlal", include_str!("../../../../data/statutes/istiqlal.toml")),
];

pub(crate) fn phs() -> Statute {
    static READ: std::sync::LazyLock<Statute> =
        std::sync::LazyLock::new(|| Statute::parse(PHS).expect("sound"));
    READ.clone()
}
pub(crate) fn law() -> Statute {
    Statute::parse(LAW).expect("sound")
}

/// The problems of the invented statute after each `from` became `to`, once.
pub(crate) fn broken(edits: &[(&str, &str)]) -> Vec<Problem> {
    Statute::check(&edited(edits)).1
}

/// The invented statute after each `from` became `to`, once.
pub(crate) fn edited(edits: &[(&str, &str)]) -> String {
    let mut text = PHS.to_owned();
    for (from, to) in edits {
        assert!(text.contains(from), "not in the file: {from}");
        text = text.replacen(from, to, 1);
    }
    text
}

/// The problems in words, one a line, without the marks that isolate code.
pub(crate) fn told(problems: &[Problem]) -> String {
    let one = |p: &Problem| format!("{}:{} {}: {}\n", p.line, p.column, p.key, p.sentence(Lang::En));
    problems.iter().map(one).collect::<String>().replace(['\u{2068}', '\u{2069}'], "")
}

pub(crate) fn errors(problems: &[Problem]) -> Vec<&Problem> {
    problems.iter().filter(|p| p.severity == Severity::Error).collect()
}
