//! Who may vote: found by the kind of body, contradictions named.

use super::*;
use crate::{DuesPaid, Electors, What};

/// The base of congresses: a body's own rule comes first, the general one for every other vote; each with its article. A statute
/// that does not say who votes is not guessed.
#[test]
fn the_rule_of_a_vote_is_its_bodys_or_the_general_one() {
    let statute = phs();
    let own = statute.electorate(Some("local_assembly")).expect("a rule");
    assert_eq!((own.of, own.article.as_deref()), (Some(Electors::Members), Some("المادة 79")));
    let general = statute.electorate(Some("national_council")).expect("a rule");
    assert_eq!((general.of, statute.electorate(None)), (None, Some(general)));
    assert_eq!(
        general.dues.as_ref().map(|d| (d.paid, d.article.as_deref())),
        Some((DuesPaid::Covered, Some("المادة 19")))
    );
    assert_eq!(general.seniority.as_ref().map(|s| s.months), Some(6));
    let mut silent = statute.clone();
    silent.electorates.clear();
    assert_eq!(silent.electorate(Some("local_assembly")), None);
}

/// The base of congresses: two rules for one vote, a length of nought, a body that is not there.
#[test]
fn a_rule_of_voting_that_contradicts_is_named() {
    let rule = "bodies = [\"local_assembly\"]\nof = \"members\"";
    let one = |to: &str| {
        let problems = broken(&[(rule, to)]);
        problems.into_iter().map(|p| (p.key, p.what)).collect::<Vec<_>>()
    };
    assert_eq!(
        one("of = \"members\""),
        [("electorates[2]".into(), What::ElectorateTwice { body: String::new() })]
    );
    let found = one("bodies = [\"local_asembly\"]\nof = \"members\"");
    assert!(
        matches!(&found[0].1, What::NoSuchBody { suggestion: Some(s), .. } if s == "local_assembly"),
        "{found:?}"
    );
    let twice = "bodies = [\"local_assembly\", \"local_assembly\"]\nof = \"members\"";
    assert!(one(twice).is_empty(), "the same body in one rule is one rule");
    let found = one("bodies = [\"local_assembly\"]\nof = \"mmbers\"");
    assert!(matches!(&found[0].1, What::NotOneOf { .. }), "{found:?}");
    let problems = broken(&[("seniority = { months = 6", "seniority = { months = 0")]);
    assert_eq!(problems[0].what, What::TooLow { found: "0".into(), min: 1 });
}
