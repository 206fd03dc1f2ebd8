//! Compositions, offices and quorums against the statute.

use super::*;
use crate::{Call, Capacity, Group, Holder, LevelKey, QuorumAnswer, Sex, Standing, Trouble};
use amana_base::Day;

fn day(y: i64, m: i64, d: i64) -> Day {
    Day::of(y, m, d).expect("a day")
}

fn holder(post: &str, rank: Option<u32>, person: i64) -> Holder {
    let sex = Some(if person % 3 == 0 { Sex::Female } else { Sex::Male });
    let age = Some(if person % 4 == 0 { 30 } else { 50 });
    Holder {
        post: post.into(),
        rank,
        person,
        sex,
        age,
        terms_before: None,
        from: day(2025, 1, 1),
        until: None,
    }
}

/// A provincial secretariat with every seat held: twelve members, four of them women, three young.
fn complete() -> Vec<Holder> {
    let mut holders = vec![holder("provincial_secretary", None, 1)];
    holders.extend((1..=5).map(|rank| holder("deputy", Some(rank), i64::from(rank) + 1)));
    holders.push(holder("rapporteur", None, 7));
    holders.push(holder("treasurer", None, 8));
    holders.extend((9..=12).map(|person| holder("member", None, person)));
    holders.push(holder("director", None, 100));
    holders
}

fn check(holders: &[Holder], on: Day) -> Vec<Trouble> {
    phs().check_composition("provincial_secretariat", holders, on).into_iter().map(|f| f.trouble).collect()
}

const BODY: &str = "provincial_secretariat";

#[test]
fn a_complete_body_is_in_order() {
    assert_eq!(check(&complete(), day(2026, 1, 1)), []);
}

/// B05, B09: a vacant rank is found, and the finding names article, version and congress.
#[test]
fn a_vacant_rank_is_found_with_its_article() {
    let mut holders = complete();
    holders[3].until = Some(day(2025, 6, 1));
    holders[4].age = Some(35);
    let found = phs().check_composition(BODY, &holders, day(2025, 6, 1));
    assert_eq!(found.len(), 1, "{found:?}");
    let (body, post) = (BODY.to_owned(), "deputy".to_owned());
    assert_eq!(found[0].trouble, Trouble::Vacant { body, post, rank: Some(3), missing: 1 });
    let source = &found[0].source;
    assert_eq!((source.version, source.congress, source.article.as_deref()), (5, Some(5), Some("المادة 67")));
    let told = found[0].sentence(&phs(), None, Lang::Ar);
    assert_eq!(
        told,
        "منصب «النائب الثالث للأمين الإقليمي» شاغر في الأمانة الإقليمية (المادة 67، الصيغة 5، المؤتمر 5)."
    );
    assert_eq!(check(&holders, day(2025, 5, 31)), [], "the last day counts");
}

#[test]
fn two_holders_of_one_seat_are_too_many() {
    let mut holders = complete();
    holders.push(holder("deputy", Some(2), 12));
    let (body, post) = (BODY.to_owned(), "deputy".to_owned());
    assert_eq!(
        check(&holders, day(2026, 1, 1)),
        [Trouble::TooMany { body, post, rank: Some(2), max: 1, found: 2 }]
    );
    let mut holders = complete();
    holders.push(holder("deputy", Some(6), 11));
    let (body, post) = (BODY.to_owned(), "deputy".to_owned());
    assert_eq!(check(&holders, day(2026, 1, 1)), [Trouble::NotInStatute { body, post, rank: Some(6) }]);
}

/// B07: staff are not members: they count neither in the size, nor in the quotas, nor in the terms.
#[test]
fn staff_do_not_count() {
    let mut holders: Vec<Holder> = complete().into_iter().take(8).collect();
    holders.push(holder("member", None, 1));
    holders.push(holder("director", None, 100));
    let found = check(&holders, day(2026, 1, 1));
    assert!(found.contains(&Trouble::TooSmall { body: BODY.into(), min: 9, found: 8 }), "{found:?}");
}

#[test]
fn a_mandate_past_its_term_is_found() {
    let holders = complete();
    assert_eq!(check(&holders, day(2028, 12, 31)), []);
    let found = check(&holders, day(2029, 1, 1));
    assert_eq!(found.len(), 12, "everyone but staff");
    assert!(matches!(&found[0], Trouble::TermExpired { ended, .. } if *ended == day(2029, 1, 1)));
}

#[test]
fn a_third_term_is_one_too_many() {
    let mut holders = complete();
    holders[0].terms_before = Some(1);
    assert_eq!(check(&holders, day(2026, 1, 1)), []);
    holders[0].terms_before = Some(2);
    let (body, post) = (BODY.to_owned(), "provincial_secretary".to_owned());
    assert_eq!(check(&holders, day(2026, 1, 1)), [Trouble::TooManyTerms { body, post, person: 1, max: 2 }]);
}

#[test]
fn quotas_are_met_unmet_or_unknown() {
    let mut holders = complete();
    for h in &mut holders {
        h.sex = Some(Sex::Male);
    }
    let quota = |holders: &[Holder]| phs().check_composition(BODY, holders, day(2026, 1, 1));
    let found = quota(&holders);
    let body = BODY.to_owned();
    let unmet =
        Trouble::QuotaUnmet { body, group: Group::Women, needed: 4, found: 0, members: 12, goal: true };
    assert_eq!((&found[0].trouble, found[0].standing), (&unmet, Standing::Broken));
    for h in holders.iter_mut().take(4) {
        h.sex = None;
    }
    let found = quota(&holders);
    let body = BODY.to_owned();
    let unknown = Trouble::QuotaUnknown { body, group: Group::Women, needed: 4, found: 0, unknown: 4 };
    assert_eq!((&found[0].trouble, found[0].standing), (&unknown, Standing::Unknown));
}

/// B03: the coordinator is one of the collective.
#[test]
fn the_coordinator_is_one_of_the_collective() {
    let mut holders: Vec<Holder> = (1..=4).map(|p| holder("co_secretary", None, p)).collect();
    holders.iter_mut().take(2).for_each(|h| h.sex = Some(Sex::Female));
    holders.push(holder("coordinator", None, 2));
    let found = |holders: &[Holder]| phs().check_composition("general_secretariat", holders, day(2026, 1, 1));
    assert_eq!(found(&holders), []);
    holders[4].person = 5;
    assert!(found(&holders).iter().any(|f| matches!(f.trouble, Trouble::NotAmong { person: 5, .. })));
    holders.truncate(2);
    assert!(
        found(&holders).iter().any(
            |f| matches!(&f.trouble, Trouble::Vacant { post, missing: 1, .. } if post == "co_secretary")
        )
    );
}

fn office(person: i64, body: &str, post: &str, body_id: i64, unit: i64, population: Option<u32>) -> Capacity {
    let level = LevelKey::Local;
    let (body, post, from) = (body.to_owned(), post.to_owned(), day(2025, 1, 1));
    Capacity { person, body, post, level, body_id, unit, population, from, until: None }
}

/// B04: offices of one person that the statute or the law forbids together.
#[test]
fn forbidden_combinations() {
    let on = day(2026, 1, 1);
    let offices = [
        office(1, "provincial_secretariat", "provincial_secretary", 10, 5, None),
        office(1, "law_house_of_representatives", "deputy", 20, 0, None),
        office(2, "provincial_secretariat", "provincial_secretary", 11, 6, None),
        office(2, "local_secretariat", "local_secretary", 30, 7, None),
    ];
    let found = phs().check_capacities(&offices, on);
    assert_eq!(
        found.len(),
        1,
        "a deputy may be provincial secretary, two secretariats may not be held: {found:?}"
    );
    assert!(matches!(&found[0].trouble, Trouble::Forbidden { person: 2, .. }));
    assert_eq!(found[0].source.article.as_deref(), Some("المادة 93"));
    assert!(phs().check_capacities(&offices, day(2024, 1, 1)).is_empty(), "before the mandates");
    let told = found[0].sentence(&phs(), Some(&law()), Lang::Ar);
    assert!(told.contains("الأمين المحلي") && told.contains("الأمين الإقليمي"), "{told}");
}

/// B04: a rule on any post of a body speaks once of each pair of bodies, and not of a president who is a member.
#[test]
fn any_post_of_a_body_counts_once() {
    let offices = [
        office(4, "arbitration_committee", "president", 50, 0, None),
        office(4, "arbitration_committee", "member", 50, 0, None),
        office(4, "political_bureau", "member", 51, 0, None),
    ];
    let on = day(2026, 1, 1);
    assert_eq!(phs().check_capacities(&offices[..2], on), []);
    assert_eq!(phs().check_capacities(&offices, on).len(), 1);
    let treasurer = [
        office(5, BODY, "treasurer", 60, 1, None),
        office(5, BODY, "deputy", 60, 1, None),
        office(5, BODY, "deputy", 61, 2, None),
    ];
    let found = phs().check_capacities(&treasurer, on);
    assert_eq!(found.len(), 1, "in the same body only: {found:?}");
}

/// B04: law 27-11 article 13 and law 59-11 article 82.
#[test]
fn the_law_forbids_combinations_too() {
    let on = day(2026, 1, 1);
    let deputy = |person| office(person, "law_house_of_representatives", "deputy", 20, 0, None);
    let mayor =
        |person, id, population| office(person, "law_communal_council", "president", id, id, population);
    let articles = |offices: &[Capacity]| {
        let found = law().check_capacities(offices, on);
        found.into_iter().map(|f| (f.standing, f.source.article.unwrap_or_default())).collect::<Vec<_>>()
    };
    let article_13 = "القانون التنظيمي 27.11، المادة 13".to_owned();
    assert_eq!(articles(&[deputy(1), mayor(1, 1, Some(300_000))]), []);
    assert_eq!(articles(&[deputy(1), mayor(1, 1, Some(300_001))]), [(Standing::Broken, article_13.clone())]);
    assert_eq!(articles(&[deputy(1), mayor(1, 1, None)]), [(Standing::Unknown, article_13.clone())]);
    assert_eq!(articles(&[deputy(1), mayor(2, 1, Some(900_000))]), [], "two persons");
    let two =
        [deputy(1), mayor(1, 1, Some(9_000)), office(1, "law_professional_chamber", "president", 9, 9, None)];
    assert_eq!(articles(&two), [(Standing::Broken, article_13)]);
    assert_eq!(articles(&two[1..]), [], "the limit of one presidency is for deputies");
    let regional = [
        office(3, "law_regional_council", "councillor", 40, 1, None),
        office(3, "law_provincial_council", "councillor", 41, 2, None),
    ];
    assert_eq!(articles(&regional), [(Standing::Broken, "القانون التنظيمي 59.11، المادة 82".to_owned())]);
}

/// C10, B09: quorum by call, with the article; what the statute does not say is unknown.
#[test]
fn quorum_by_call() {
    let statute = phs();
    let answer = |call, present| statute.quorum(BODY, call, 12, present);
    assert!(matches!(answer(Call::First, 7), QuorumAnswer::Reached { needed: 7, .. }));
    match answer(Call::First, 6) {
        QuorumAnswer::Short { needed: 7, missing: 1, source } => {
            assert_eq!((source.article.as_deref(), source.version), (Some("المادة 71"), 5));
        }
        other => panic!("{other:?}"),
    }
    assert!(matches!(answer(Call::Second, 4), QuorumAnswer::Reached { needed: 4, .. }));
    assert!(matches!(answer(Call::Third, 1), QuorumAnswer::Reached { needed: 1, .. }));
    assert!(matches!(answer(Call::Third, 0), QuorumAnswer::Short { .. }));
    assert!(matches!(statute.quorum("political_bureau", Call::Third, 30, 3), QuorumAnswer::Unknown { .. }));
    let sample = Statute::parse(FILES[3].1).expect("sound");
    assert!(matches!(sample.quorum(BODY, Call::First, 12, 12), QuorumAnswer::Unknown { .. }));
    assert_eq!((statute.remote_counts(BODY), sample.remote_counts(BODY)), (Some(true), None));
    assert_eq!(statute.remote_counts("local_secretariat"), Some(false));
}

proptest::proptest! {
    /// Any list of holders and offices is answered, and every finding has a sentence with the version.
    #[test]
    fn any_composition_is_answered(
        seats in proptest::collection::vec((0usize..9, proptest::option::of(0u32..8), 0i64..6, -50_000i64..50_000, proptest::option::of(0i64..60_000)), 0..30),
        on in -50_000i64..50_000,
    ) {
        let posts = ["provincial_secretary", "deputy", "rapporteur", "treasurer", "member", "director", "moon", "", "co_secretary"];
        let holders: Vec<Holder> = seats
            .iter()
            .map(|(post, rank, person, from, until)| Holder { from: Day(*from), until: until.map(Day), ..holder(posts[*post], *rank, *person) })
            .collect();
        let statute = phs();
        for body in ["provincial_secretariat", "general_secretariat", "nowhere"] {
            for finding in statute.check_composition(body, &holders, Day(on)) {
                for lang in [Lang::Ar, Lang::Fr, Lang::En] {
                    proptest::prop_assert!(finding.sentence(&statute, None, lang).contains('5'));
                }
            }
        }
    }
}
