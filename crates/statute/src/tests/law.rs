//! Law 29-11: what a party's statute must state.

use super::*;
use crate::{Competence, LawKey, What};

fn gaps(problems: &[Problem]) -> Vec<(LawKey, Severity)> {
    problems
        .iter()
        .filter_map(|p| match p.what {
            What::LawGap { key } => Some((key, p.severity)),
            _ => None,
        })
        .collect()
}

/// Law 29-11, article 29: the five committees. A confirmed file that misses one is refused, a sample is warned.
#[test]
fn the_five_mandatory_committees() {
    for (competence, word) in [
        (Competence::FinanceControl, "finance_control"),
        (Competence::Arbitration, "arbitration"),
        (Competence::Parity, "parity"),
        (Competence::Nominations, "nominations"),
        (Competence::Abroad, "abroad"),
    ] {
        let (from, to) = (format!("competences = [\"{word}\""), "competences = [\"training\"".to_owned());
        let key = LawKey::Committee(competence);
        assert_eq!(gaps(&broken(&[(&from, &to)])), [(key, Severity::Error)], "{word}");
        let waiting = ("status = \"confirmed\"", "status = \"to_be_confirmed\"");
        let problems = broken(&[(&from, &to), waiting]);
        assert_eq!(gaps(&problems), [(key, Severity::Warning)], "{word}");
        assert!(problems[0].sentence(Lang::Ar).contains("المادة 29"), "{}", problems[0].sentence(Lang::Ar));
    }
}

/// Law 29-11, articles 26, 27, 29 and 49: everything a statute must state is missed when it is taken away.
#[test]
fn what_article_29_asks_is_missed_when_taken_away() {
    let cut = |from: &str, until: &str| {
        let start = PHS.find(from).expect(from);
        let end = start + PHS[start..].find(until).expect(until);
        let text = format!("{}{}", &PHS[..start], &PHS[end..]);
        let mut keys: Vec<LawKey> = gaps(&Statute::check(&text).1).into_iter().map(|(key, _)| key).collect();
        keys.dedup();
        keys
    };
    let line = |from: &str| cut(from, "\n");
    assert_eq!(line("symbol = "), [LawKey::Symbol]);
    assert_eq!(line("seat = "), [LawKey::Seat]);
    assert_eq!(line("rights = "), [LawKey::Rights]);
    assert_eq!(line("duties = "), [LawKey::Duties]);
    assert_eq!(line("decision = "), [LawKey::Admission]);
    assert_eq!(line("resignation = "), [LawKey::Resignation]);
    assert_eq!(line("removal = "), [LawKey::Removal]);
    assert_eq!(line("interval = "), [LawKey::CongressInterval]);
    assert_eq!(line("frequency = { per_year = 2, article = \"المادة 29\" }"), [LawKey::Periodicity]);
    assert_eq!(line("term = { months = 48, article = \"المادة 27\" }"), [LawKey::Terms]);
    assert_eq!(line("max_terms = { terms = 2, article = \"المادة 28\" }"), [LawKey::MaxTerms]);
    let start = PHS.find("[unions]").expect("there");
    assert_eq!(gaps(&Statute::check(&PHS[..start]).1), [(LawKey::Unions, Severity::Error)]);
}

/// Law 29-11, article 49: four years at most between congresses; article 19: members of eighteen at least.
#[test]
fn a_statute_is_not_against_the_law() {
    let problems = broken(&[("interval = { months = 48", "interval = { months = 60")]);
    assert!(matches!(problems[..], [Problem { what: What::CongressTooFar { months: 60 }, .. }]));
    let problems = broken(&[("age = { years = 18", "age = { years = 16")]);
    assert!(matches!(problems[..], [Problem { what: What::MembersTooYoung { years: 16 }, .. }]));
}

#[test]
fn the_law_on_parties_is_for_parties() {
    let problems = broken(&[("kind = \"party\"", "kind = \"association\""), ("symbol = ", "#symbol = ")]);
    assert_eq!(told(&problems), "");
}
