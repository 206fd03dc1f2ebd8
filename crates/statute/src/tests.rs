use crate::*;

const PHS: &str = include_str!("../../../data/statutes/phs.toml");

/// Every problem as `line:column key: sentence`, one a line.
fn told(text: &str, lang: Lang) -> String {
    let (_, problems) = Statute::check(text);
    problems.iter().map(|p| format!("{}:{} {}: {}\n", p.line, p.column, p.key, p.sentence(lang))).collect()
}

#[test]
fn the_invented_statute_is_sound() {
    assert_eq!(told(PHS, Lang::En), "");
}
