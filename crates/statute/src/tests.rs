use crate::*;

const PHS: &str = include_str!("../../../data/statutes/phs.toml");
const PHS4: &str = include_str!("../../../data/statutes/phs-4.toml");
const LAW: &str = include_str!("../../../data/statutes/law.toml");
const PAM: &str = include_str!("../../../data/statutes/pam.toml");
const RNI: &str = include_str!("../../../data/statutes/rni.toml");
const PI: &str = include_str!("../../../data/statutes/istiqlal.toml");
const FILES: [(&str, &str); 6] =
    [("phs", PHS), ("phs-4", PHS4), ("law", LAW), ("pam", PAM), ("rni", RNI), ("istiqlal", PI)];

/// Every problem as `line:column key: sentence`, one a line.
fn told(text: &str, lang: Lang) -> String {
    let (_, problems) = Statute::check(text);
    problems.iter().map(|p| format!("{}:{} {}: {}\n", p.line, p.column, p.key, p.sentence(lang))).collect()
}

#[test]
fn the_invented_statute_is_sound() {
    assert_eq!(told(PHS, Lang::En), "");
}

#[test]
fn every_shipped_file_is_read() {
    for (name, text) in FILES {
        let (statute, problems) = Statute::check(text);
        let errors: Vec<_> = problems.iter().filter(|p| p.severity == Severity::Error).collect();
        let told: Vec<String> = errors
            .iter()
            .map(|p| format!("{}:{} {}: {}", p.line, p.column, p.key, p.sentence(Lang::En)))
            .collect();
        assert!(statute.is_some(), "{name}: {told:#?}");
    }
}
