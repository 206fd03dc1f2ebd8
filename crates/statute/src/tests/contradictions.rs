//! Files that contradict themselves: each contradiction is named, at its place.

use super::*;
use crate::What;

/// One edit, one problem: its key and what it is.
fn one(from: &str, to: &str) -> (String, What) {
    let problems = broken(&[(from, to)]);
    assert_eq!(problems.len(), 1, "{from} -> {to}\n{}", told(&problems));
    (problems[0].key.clone(), problems[0].what.clone())
}

#[test]
fn a_reference_to_nothing_is_found() {
    let (key, what) = one("by = \"regional_assembly\", ballot", "by = \"regional_asembly\", ballot");
    assert_eq!(key, "bodies.national_congress.posts.delegate.ways[1].by");
    assert_eq!(
        what,
        What::NoSuchBody { found: "regional_asembly".into(), suggestion: Some("regional_assembly".into()) }
    );
    let (key, what) =
        one("convening = { by = [\"president\", \"gen", "convening = { by = [\"presidnt\", \"gen");
    assert_eq!(key, "bodies.national_council.convening.by.presidnt");
    assert!(matches!(what, What::NoSuchPost { suggestion: Some(s), .. } if s == "president"));
    let (key, what) = one("assigned_by = \"general_secretariat\"", "assigned_by = \"moon\"");
    assert_eq!(key, "follow_ups[1].assigned_by");
    assert_eq!(what, What::NoSuchBody { found: "moon".into(), suggestion: None });
    let (_, what) = one("posts = [\"political_bureau.member\"]", "posts = [\"member\"]");
    assert_eq!(what, What::PostWithoutBody { found: "member".into() });
}

/// B05: ranks make the order of replacement: none is missing, none comes twice.
#[test]
fn ranks_follow_one_another() {
    let (key, what) = one("ranks = [1, 2, 3, 4, 5]", "ranks = [1, 2, 4, 5]");
    assert_eq!(key, "bodies.provincial_secretariat.posts.deputy.ranks");
    assert_eq!(what, What::RankGap { missing: 3 });
    assert_eq!(one("ranks = [1, 2, 3, 4, 5]", "ranks = [1, 2, 3, 3]").1, What::RankTwice { rank: 3 });
    let (_, what) = one("ranks = [1, 2, 3, 4, 5]\n", "");
    assert_eq!(what, What::HoldingMismatch { holding: "ranked", key: "ranks", present: false });
    let (_, what) =
        one("masculine = \"النائب {rank} للأمين الإقليمي\"", "masculine = \"النائب للأمين الإقليمي\"");
    assert!(matches!(what, What::NoRankPlace { .. }));
    let (_, what) = one("replaces = { post = \"provincial_secretary\"", "replaces = { post = \"deputy\"");
    assert_eq!(what, What::PostCycle { post: "deputy".into() });
}

#[test]
fn bodies_do_not_live_inside_one_another_in_a_circle() {
    let problems =
        broken(&[("parent = \"local_secretariat\"\ncreated_by", "parent = \"branch\"\ncreated_by")]);
    assert!(
        matches!(&problems[..], [p] if matches!(&p.what, What::ParentCycle { chain } if chain == &["branch", "branch"]))
    );
    let (_, what) = one("parent = \"provincial_secretariat\"", "parent = \"local_secretariat\"");
    assert_eq!(what, What::ParentBelow { parent: "local_secretariat".into() });
}

#[test]
fn quorum_does_not_rise_and_shares_stay_in_the_whole() {
    let from = "quorum = { first = \">1/2\", second = \"1/3\", third = \"any\", days_between = 8, article = \"المادة 30\" }";
    let (key, what) = one(from, "quorum = { first = \"1/3\", second = \">1/2\", article = \"المادة 30\" }");
    assert_eq!(key, "bodies.national_council.quorum.second");
    assert_eq!(what, What::QuorumRises { call: 2, share: ">1/2".into(), earlier: "1/3".into() });
    let (_, what) = one(from, "quorum = { first = \"1/3\", third = \"1/2\", article = \"المادة 30\" }");
    assert_eq!(what, What::QuorumRises { call: 3, share: "1/2".into(), earlier: "1/3".into() });
    let (key, what) = one("share = \"20%\"\nunder_age", "share = \"120%\"\nunder_age");
    assert_eq!((key.as_str(), what), ("quotas[3].share", What::OverWhole { found: "120%".into() }));
}

#[test]
fn numbers_and_dates_hold_together() {
    let (key, what) = one("size = { min = 200, max = 420", "size = { min = 500, max = 420");
    assert_eq!(key, "bodies.national_council.size.min");
    assert_eq!(what, What::MinOverMax { min: 500, max: 420 });
    let (_, what) = one("notice = { days = 15, urgent_days = 5", "notice = { days = -15, urgent_days = 5");
    assert_eq!(what, What::TooLow { found: "-15".into(), min: 0 });
    let (_, what) = one("notice = { days = 15, urgent_days = 5", "notice = { days = 15, urgent_days = 16");
    assert_eq!(what, What::MinOverMax { min: 16, max: 15 });
    let (key, what) = one(
        "term = { months = 48, article = \"المادة 27\" }",
        "term = { months = 0, article = \"المادة 27\" }",
    );
    assert_eq!(key, "bodies.national_council.term.months");
    assert_eq!(what, What::TooLow { found: "0".into(), min: 1 });
    let (key, what) = one("in_force_from = 2024-06-01", "in_force_from = 2024-05-01");
    assert_eq!(key, "version.in_force_from");
    assert!(matches!(what, What::InForceBeforeAdopted { .. }));
    let (_, what) = one(
        "frequency = { per_year = 2, article = \"المادة 29\" }",
        "frequency = { article = \"المادة 29\" }",
    );
    assert_eq!(what, What::FrequencyUnclear);
}

/// O04: two posts of a body cannot be told apart when folding makes their names one.
#[test]
fn a_synonym_maps_to_one_post() {
    let from = "synonyms = [\"عضو الأمانة العامة الإقليمية\", \"عضوة الأمانة العامة الإقليمية\"]";
    let (key, what) = one(from, "synonyms = [\"الامین العام الإقلیمي\"]");
    assert_eq!(key, "bodies.provincial_secretariat.posts.member.synonyms[1]");
    assert!(matches!(what, What::SameName { other, .. } if other == "provincial_secretary"));
    let problems = broken(&[("key = \"parity_committee\"\n", "key = \"arbitration_committee\"\n")]);
    assert!(
        problems
            .iter()
            .any(|p| matches!(&p.what, What::Duplicate { key, .. } if key == "arbitration_committee"))
    );
    let problems = broken(&[("singular = \"الأمانة المحلية\"", "singular = \"الفرع\"")]);
    assert!(
        problems
            .iter()
            .any(|p| matches!(&p.what, What::SameName { other, .. } if other == "local_secretariat"))
    );
}

/// B07: staff serve the body, they do not preside over it.
#[test]
fn staff_do_not_preside() {
    let (key, what) =
        one("chair = { by = [\"provincial_secretary\", \"deputy\"]", "chair = { by = [\"director\"]");
    assert_eq!(key, "bodies.provincial_secretariat.chair.by.director");
    assert_eq!(what, What::StaffPresides { post: "director".into() });
}

/// O10: a title has its feminine.
#[test]
fn a_title_without_feminine_is_refused() {
    let (key, what) = one("feminine = \"المديرة الإقليمية\", ", "");
    assert_eq!(
        (key.as_str(), what),
        ("bodies.provincial_secretariat.posts.director.name.ar", What::NoFeminine)
    );
}

#[test]
fn a_misspelt_word_is_not_judged_as_another() {
    let (_, what) = one("holding = \"ranked\"", "holding = \"rankd\"");
    assert!(matches!(what, What::NotOneOf { suggestion: Some(s), .. } if s == "ranked"));
}

/// B08: by right means by which office.
#[test]
fn a_way_says_from_what_it_comes() {
    let (_, what) = one(
        "{ how = \"by_right\", of = [\"national_council.member\", \"political_bureau.member\"]",
        "{ how = \"by_right\"",
    );
    assert_eq!(what, What::WayUnclear { key: "of" });
}

/// J01: a parallel organisation has bodies of its own sphere.
#[test]
fn a_parallel_organisation_has_its_own_bodies() {
    let (_, what) =
        one("bodies = [\"women_bureau\", \"women_section\"]", "bodies = [\"women_bureau\", \"branch\"]");
    assert_eq!(what, What::NotParallel { body: "branch".into() });
}

#[test]
fn the_keys_of_the_law_are_reserved() {
    let problems = broken(&[("key = \"provincial_committee\"", "key = \"law_committee\"")]);
    assert_eq!(problems.len(), 1, "{}", told(&problems));
    assert_eq!(problems[0].what, What::ReservedKey { found: "law_committee".into() });
}
