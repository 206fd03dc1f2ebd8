use crate::{
    members::{Renewal, Standing, Step, StepKind},
    rolls::{Born, Judged, Reason, Rule, Ruled, Taken, Verdict, in_force, judge},
    territory::Place,
};
use amana_base::Day;
use amana_statute::DuesPaid;
use proptest::prelude::*;

fn ruled<T>(value: T, article: &str) -> Ruled<T> {
    Ruled { value, article: article.into() }
}

fn rule() -> Rule {
    Rule {
        age: ruled(18, "age"),
        seniority: Some(ruled(6, "seniority")),
        dues: Some(ruled(DuesPaid::Covered, "dues")),
        clear: Some(ruled(12, "clear")),
        objections: None,
        renewal: Some(Renewal { months: 12, lapses_after: Some(6) }),
        renewal_article: "renewal".into(),
        discipline_article: "discipline".into(),
        said: true,
    }
}

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn taken(kind: StepKind, on: &str, until: Option<&str>) -> Taken {
    let step = Step { kind, on: day(on), until: until.map(day), place: Place::NATION };
    Taken { step, article: if kind == StepKind::Suspended { "verdict".into() } else { String::new() } }
}

fn judged(steps: &[Taken], on: &str, born: Born) -> Judged {
    let sum = in_force(steps, day(on)).expect("in force");
    judge(&rule(), day(on), &sum, steps, born, false)
}

/// The base of congresses: each condition alone keeps one off the roll, with its article and the day from which it would be met.
#[test]
fn each_condition_has_its_reason() {
    let born = Born::On(day("1990-03-01"));
    let paid = |more: &[Taken]| {
        let mut steps = vec![
            taken(StepKind::Joined, "2024-01-10", None),
            taken(StepKind::Renewed, "2025-01-10", Some("2027-01-10")),
        ];
        steps.extend(more.to_vec());
        steps
    };
    assert_eq!(judged(&paid(&[]), "2026-06-01", born), Judged::listed());
    let why = |steps: &[Taken], on: &str, born| {
        let found = judged(steps, on, born);
        (found.verdict, found.reason, found.article, found.met_on.map(|d| d.to_string()))
    };
    let no = Verdict::Excluded;
    let young = why(&paid(&[]), "2026-06-01", Born::On(day("2008-06-02")));
    assert_eq!(young, (no, Reason::Age, "age".into(), Some("2026-06-02".into())));
    let new = [
        taken(StepKind::Joined, "2026-01-10", None),
        taken(StepKind::Renewed, "2026-01-10", Some("2027-01-10")),
    ];
    assert_eq!(
        why(&new, "2026-06-01", born),
        (no, Reason::Seniority, "seniority".into(), Some("2026-07-10".into()))
    );
    assert_eq!(why(&paid(&[]), "2027-01-10", born), (no, Reason::Dues, "dues".into(), None));
    assert_eq!(why(&paid(&[]), "2027-07-10", born), (no, Reason::Lapsed, "renewal".into(), None));
    let suspended = paid(&[taken(StepKind::Suspended, "2026-05-01", Some("2026-07-01"))]);
    assert_eq!(
        why(&suspended, "2026-06-01", born),
        (no, Reason::Suspended, "verdict".into(), Some("2026-07-01".into()))
    );
    let after = why(&suspended, "2026-07-01", born);
    assert_eq!(after, (no, Reason::Sanction, "clear".into(), Some("2027-07-01".into())));
    // Before it began nobody knew of it.
    assert_eq!(judged(&suspended, "2026-04-30", born), Judged::listed());
    // A suspension that was lifted on its first day was none.
    let lifted = paid(&[
        taken(StepKind::Suspended, "2026-05-01", None),
        taken(StepKind::Reinstated, "2026-05-01", None),
    ]);
    assert_eq!(judged(&lifted, "2026-06-01", born), Judged::listed());
}

/// The base of congresses: what the register does not tell stays unknown, and what it tells goes first.
#[test]
fn unknown_stays_unknown() {
    let steps = [
        taken(StepKind::Joined, "2024-01-10", None),
        taken(StepKind::Renewed, "2025-01-10", Some("2027-01-10")),
    ];
    let of = |born| judged(&steps, "2026-06-01", born);
    assert_eq!((of(Born::Unknown).verdict, of(Born::Unknown).reason), (Verdict::Unknown, Reason::Age));
    // The year tells unless it is the one.
    assert_eq!(of(Born::In(2008)).verdict, Verdict::Unknown);
    assert_eq!((of(Born::In(2007)), of(Born::In(2009)).verdict), (Judged::listed(), Verdict::Excluded));
    assert_eq!(of(Born::OfAge), Judged::listed(), "18 was asked on joining (29-11 art. 19)");
    // A list of before did not say what was paid: that is not the same as not paid.
    let bare = [taken(StepKind::Joined, "2026-01-10", None)];
    let sum = Standing { paid_until_on: None, ..in_force(&bare, day("2026-06-01")).expect("in force") };
    let silent = Rule { seniority: None, renewal: None, ..rule() };
    let found = |imported| judge(&silent, day("2026-06-01"), &sum, &bare, Born::OfAge, imported);
    assert_eq!((found(true).verdict, found(true).reason), (Verdict::Unknown, Reason::Dues));
    assert_eq!((found(false).verdict, found(false).reason), (Verdict::Excluded, Reason::Dues));
    // Whoever left, or comes later, has no line.
    assert!(in_force(&[taken(StepKind::Joined, "2026-01-10", None)], day("2026-01-09")).is_none());
    let left = [taken(StepKind::Joined, "2026-01-10", None), taken(StepKind::Resigned, "2026-03-01", None)];
    assert!(in_force(&left, day("2026-03-01")).is_none() && in_force(&left, day("2026-02-28")).is_some());
}

prop_compose! {
    fn history()(
        joined in 0i64..1500,
        rest in prop::collection::vec((0usize..6, 0i64..1200, prop::option::of(1i64..800)), 0..10),
    ) -> Vec<Taken> {
        let kinds = [StepKind::Renewed, StepKind::Suspended, StepKind::Reinstated, StepKind::Renewed, StepKind::Resigned, StepKind::Renewed];
        let at = |kind, on: i64, until: Option<i64>| Taken {
            step: Step { kind, on: Day(on), until: until.map(Day), place: Place::NATION }, article: String::new() };
        let mut steps = vec![at(StepKind::Joined, joined, None)];
        for (kind, after, length) in rest {
            let (kind, on) = (kinds[kind], joined + after);
            let plain: Vec<Step> = steps.iter().map(|t| t.step.clone()).collect();
            let sum = Standing::of(&plain).unwrap();
            let until = length.map(|l| on + l).filter(|_| matches!(kind, StepKind::Renewed | StepKind::Suspended));
            if sum.allows(kind, Day(on)).is_ok() && (kind != StepKind::Renewed || until.is_some()) {
                steps.push(at(kind, on, until));
            }
        }
        steps
    }
}

proptest! {
    /// The base of congresses: on any day, whoever is on the roll meets every condition by a plain recount of the steps, and whoever
    /// meets them all is on it; nothing that is written for later changes what was true.
    #[test]
    fn a_roll_is_a_recount(steps in history(), on in 0i64..3200, birth in -9000i64..-6000) {
        let (today, rule, born) = (Day(on), rule(), Born::On(Day(birth)));
        let by = |day: i64| steps.iter().filter(move |t| t.step.on.0 <= day);
        let joined = steps[0].step.on;
        let gone = by(on).any(|t| t.step.kind == StepKind::Resigned);
        let found = in_force(&steps, today);
        prop_assert_eq!(found.is_some(), joined.0 <= on && !gone);
        let Some(sum) = found else { return Ok(()) };
        let paid = by(on).filter(|t| t.step.kind == StepKind::Renewed).any(|t| t.step.until > Some(today));
        let age = Day(birth).plus_months(18 * 12) <= today;
        let senior = joined.plus_months(6) <= today;
        let verdict = judge(&rule, today, &sum, &steps, born, false);
        if verdict.verdict == Verdict::Listed {
            prop_assert!(paid && age && senior);
            prop_assert!(sum.suspended.is_none_or(|p| !p.holds(today)));
        }
        let never = by(on).all(|t| t.step.kind != StepKind::Suspended);
        if paid && age && senior && never {
            prop_assert_eq!(verdict.clone(), Judged::listed());
        }
        prop_assert_ne!(verdict.verdict, Verdict::Unknown, "everything is known here");
        // What is written for later does not change what is judged today.
        let known: Vec<Taken> = by(on).cloned().collect();
        let again = in_force(&known, today).unwrap();
        prop_assert_eq!(judge(&rule, today, &again, &known, born, false), verdict);
    }
}
