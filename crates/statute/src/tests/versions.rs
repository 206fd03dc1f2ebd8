//! Versions by date, and what changed between them.

use super::*;
use crate::{Call, Changed, QuorumAnswer, Statutes, diff};
use amana_base::Day;

/// B09: the rule in force on a day, with its version and article; the fourth congress's before the fifth's.
#[test]
fn the_version_in_force_answers() {
    let statutes = Statutes::new(vec![phs(), Statute::parse(PHS4).expect("sound")]);
    let on = |y, m, d| statutes.rule_in_force(Day::of(y, m, d).expect("a day"));
    let version = |y, m, d| on(y, m, d).map(|s| s.version.number);
    assert_eq!(version(2020, 2, 8), None, "before the first one");
    assert_eq!(version(2020, 2, 9), Some(4));
    assert_eq!(version(2024, 5, 31), Some(4), "adopted on the 19th, in force on the 1st");
    assert_eq!(version(2024, 6, 1), Some(5));
    let quorum = |y| on(y, 7, 1).map(|s| s.quorum("provincial_secretariat", Call::First, 12, 6));
    assert!(
        matches!(quorum(2023), Some(QuorumAnswer::Reached { source, .. }) if source.version == 4 && source.article.as_deref() == Some("المادة 69"))
    );
    assert!(
        matches!(quorum(2024), Some(QuorumAnswer::Short { source, .. }) if source.version == 5 && source.article.as_deref() == Some("المادة 71"))
    );
    assert_eq!(statutes.latest().map(|s| s.version.number), Some(5));
}

/// B09: what the fifth congress changed, article by article.
#[test]
fn what_changed_is_told_by_article() {
    let (old, new) = (Statute::parse(PHS4).expect("sound"), phs());
    let changes = diff(&old, &new);
    let of =
        |key: &str| changes.iter().find(|c| c.key == key).map(|c| (c.article.as_str(), c.changed.clone()));
    assert_eq!(
        of("bodies.political_bureau.size.max"),
        Some(("المادة 39", Changed::Replaced("30".into(), "35".into())))
    );
    assert_eq!(
        of("bodies.general_secretariat.posts.secretary_general.holding"),
        Some(("المادة 34", Changed::Removed("single".into())))
    );
    assert!(matches!(
        of("bodies.general_secretariat.posts.co_secretary.holding"),
        Some((_, Changed::Added(_)))
    ));
    assert_eq!(of("organisation.code"), None);
    let numbers: Vec<&str> = changes.iter().map(|c| c.article.as_str()).collect();
    let place = |article: &str| numbers.iter().position(|a| *a == article);
    assert!(place("المادة 11") < place("المادة 39"), "articles sort as numbers");
    assert_eq!(diff(&new, &new), []);
}
