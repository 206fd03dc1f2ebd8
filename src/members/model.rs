//! What a membership is on a day, from its steps and the statute. Pure.

use super::{EndedHow, Refusal, StepKind};
use crate::territory::Place;
use amana_base::{Day, Period};
use amana_statute::Statute;

impl StepKind {
    /// How a membership ends by it, when it does.
    pub fn end(self) -> Option<EndedHow> {
        match self {
            StepKind::Resigned => Some(EndedHow::Resigned),
            StepKind::Expelled => Some(EndedHow::Expelled),
            StepKind::Died => Some(EndedHow::Died),
            _ => None,
        }
    }
}

/// What the law asks whatever the statute says: members are eighteen (29-11 art. 19).
const LAWFUL_YEARS: u32 = 18;

/// From what age one may join on a day.
pub struct LawfulAge {
    /// Years.
    pub years: u32,
    /// The statute's article; without one it is the law's (29-11 art. 19).
    pub article: Option<String>,
}

impl LawfulAge {
    /// The statute's age, never below the law's.
    pub fn of(statute: Option<&Statute>) -> LawfulAge {
        match statute.and_then(|s| s.membership.as_ref()?.age.as_ref()) {
            Some(age) if age.years >= LAWFUL_YEARS => {
                LawfulAge { years: age.years, article: age.article.clone() }
            }
            _ => LawfulAge { years: LAWFUL_YEARS, article: None },
        }
    }
    /// The first day on which somebody born on this day may join.
    pub fn reached_on(&self, birth: Day) -> Day {
        birth.plus_months(i64::from(self.years) * 12)
    }
}

/// The statute's rule of renewal (G02).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Renewal {
    /// How long a payment lasts.
    pub months: u32,
    /// How long after that a membership lapses; the statute may not say.
    pub lapses_after: Option<u32>,
}

impl Renewal {
    /// The rule of a version of the statute, when it has one.
    pub fn of(statute: Option<&Statute>) -> Option<Renewal> {
        let rule = statute?.membership.as_ref()?.renewal.as_ref()?;
        Some(Renewal { months: rule.months, lapses_after: rule.lapses_after_months })
    }
    /// The first day on which a membership that is paid until a day has lapsed.
    pub fn lapses_on(&self, paid_until: Day) -> Option<Day> {
        Some(paid_until.plus_months(i64::from(self.lapses_after?)))
    }
}

/// The state of a membership on a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, PartialOrd, Ord)]
pub enum State {
    /// It begins later.
    Coming,
    /// Paid for.
    Active,
    /// To be renewed.
    Due,
    /// Not renewed in the time that the statute gives.
    Lapsed,
    /// Its rights rest.
    Suspended,
    /// It is over.
    Ended(EndedHow),
    /// The statute does not say how long a payment lasts, and none covers the day.
    Unknown,
}

/// The sum of a membership's steps.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Standing {
    /// Where.
    pub place: Place,
    /// First day.
    pub joined_on: Day,
    /// The first day that is not paid for; none when nothing was ever paid.
    pub paid_until_on: Option<Day>,
    /// The last suspension.
    pub suspended: Option<Period>,
    /// The first day on which it is over, and how.
    pub ended: Option<(Day, EndedHow)>,
}

/// One step.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What happened.
    pub kind: StepKind,
    /// On which day.
    pub on: Day,
    /// Paid or suspended until this day.
    pub until: Option<Day>,
    /// Where the membership is from then on, when it began or moved.
    pub place: Place,
}

impl Standing {
    /// The sum of these steps, in the order in which they were written; none without a first one that begins it.
    pub fn of<'a>(steps: impl IntoIterator<Item = &'a Step>) -> Option<Standing> {
        let mut steps = steps.into_iter();
        let first = steps.next().filter(|s| s.kind == StepKind::Joined)?;
        let mut sum = Standing {
            place: first.place,
            joined_on: first.on,
            paid_until_on: None,
            suspended: None,
            ended: None,
        };
        for step in steps {
            sum.take(step);
        }
        Some(sum)
    }

    /// What was true on a day, by the steps of that day and before.
    pub fn on(steps: &[Step], day: Day) -> Option<Standing> {
        Standing::of(steps.iter().filter(|s| s.on <= day))
    }

    fn take(&mut self, step: &Step) {
        match step.kind {
            StepKind::Joined => {}
            StepKind::Renewed => self.paid_until_on = self.paid_until_on.max(step.until),
            StepKind::Suspended => {
                self.suspended = Some(Period { from: step.on, until: step.until });
            }
            // An expulsion that the body above lifts.
            StepKind::Reinstated if self.ended.is_some() => self.ended = None,
            StepKind::Reinstated => {
                if let Some(period) = &mut self.suspended {
                    period.until = Some(step.on.max(period.from));
                }
            }
            StepKind::Transferred => self.place = step.place,
            StepKind::Resigned | StepKind::Expelled | StepKind::Died => {
                self.ended = step.kind.end().map(|how| (step.on, how));
            }
        }
    }

    /// The first day that is not paid for: the first of all for somebody who never paid.
    pub fn covered_until(&self) -> Day {
        self.paid_until_on.unwrap_or(self.joined_on)
    }

    /// The state on a day under the statute's rule of that day (G02).
    pub fn state(&self, day: Day, rule: Option<Renewal>) -> State {
        if let Some((_, how)) = self.ended.filter(|(on, _)| *on <= day) {
            return State::Ended(how);
        }
        if self.joined_on > day {
            return State::Coming;
        }
        if self.suspended.is_some_and(|period| period.holds(day)) {
            return State::Suspended;
        }
        let covered = self.covered_until();
        if covered > day {
            return State::Active;
        }
        match rule {
            None => State::Unknown,
            Some(rule) if rule.lapses_on(covered).is_some_and(|lapses| lapses <= day) => State::Lapsed,
            Some(_) => State::Due,
        }
    }

    /// Until when a payment on a day would cover, under the statute's rule: it goes on from what is paid, unless the membership
    /// had lapsed.
    pub fn would_cover(&self, paid_on: Day, rule: Renewal) -> Day {
        let from = match self.state(paid_on, Some(rule)) {
            State::Lapsed => paid_on,
            _ => self.covered_until(),
        };
        from.plus_months(i64::from(rule.months))
    }

    /// Whether this may happen next on that day.
    pub fn allows(&self, kind: StepKind, on: Day) -> Result<(), Refusal> {
        match self.ended {
            Some((since, EndedHow::Expelled)) if kind == StepKind::Reinstated && on >= since => return Ok(()),
            Some((since, _)) => return Err(Refusal::EndedAlready(since)),
            None => {}
        }
        if on < self.joined_on {
            return Err(Refusal::BeforeJoining(self.joined_on));
        }
        let rests = self.suspended.filter(|p| p.until.is_none_or(|until| until > on));
        match (kind, rests) {
            (StepKind::Joined, _) => Err(Refusal::MemberAlready(self.joined_on)),
            (StepKind::Suspended, Some(period)) => Err(Refusal::SuspendedAlready(period.from)),
            (StepKind::Reinstated, None) => Err(Refusal::NotSuspended),
            (StepKind::Reinstated, Some(period)) if on < period.from => Err(Refusal::NotSuspended),
            _ => Ok(()),
        }
    }
}

/// The article under which a step is taken, when the statute has one; the law's for what it says itself.
pub fn article_of(statute: Option<&Statute>, kind: StepKind) -> Option<String> {
    let rules = statute.and_then(|s| s.membership.as_ref());
    let clause = |pick: fn(&amana_statute::Membership) -> &Option<amana_statute::Clause>| {
        rules.and_then(|r| pick(r).as_ref()?.article.clone())
    };
    match kind {
        StepKind::Joined => rules.and_then(|r| r.decision.as_ref()?.article.clone()),
        StepKind::Renewed => rules.and_then(|r| r.fee.as_ref()?.article.clone()),
        StepKind::Transferred => rules.and_then(|r| r.transfer.as_ref()?.article.clone()),
        StepKind::Resigned => clause(|r| &r.resignation),
        StepKind::Expelled => clause(|r| &r.removal),
        StepKind::Suspended | StepKind::Reinstated => {
            statute.and_then(|s| s.discipline.as_ref()?.article.clone())
        }
        StepKind::Died => None,
    }
}

/// Protected fields as a form gives them, those that are not empty; the field that is not understood.
pub fn protected(
    phone: &str,
    email: &str,
    address: &str,
) -> Result<Vec<(&'static str, String)>, &'static str> {
    let phone = amana_arabic::digits(phone.trim());
    let digits = phone.chars().filter(char::is_ascii_digit).count();
    let of_phone = |c: char| c.is_ascii_digit() || matches!(c, '+' | ' ' | '-' | '.' | '(' | ')');
    if !phone.is_empty() && (!(8..=15).contains(&digits) || !phone.chars().all(of_phone)) {
        return Err("phone");
    }
    let phone: String = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    let email = email.trim();
    let at = email.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    if !email.is_empty() && (!at || email.len() > 200 || email.chars().any(char::is_whitespace)) {
        return Err("email");
    }
    let address: String = crate::people::clean_name(address).chars().take(300).collect();
    let all = [("phone", phone), ("email", email.to_lowercase()), ("address", address)];
    Ok(all.into_iter().filter(|(_, value)| !value.is_empty()).collect())
}

/// The longest label, in letters.
pub const LABEL_LIMIT: usize = 60;

/// A label as it is kept, with what it is compared by; none when it says nothing or too much.
pub fn label_of(text: &str) -> Option<(String, String)> {
    let label = crate::people::clean_name(text);
    let folded = amana_arabic::fold(&label);
    let fits = !folded.is_empty() && label.chars().count() <= LABEL_LIMIT;
    fits.then_some((label, folded))
}

#[cfg(test)]
mod unit_tests {
    use super::*;
    use proptest::prelude::*;

    fn step(kind: StepKind, on: i64, until: Option<i64>) -> Step {
        Step { kind, on: Day(on), until: until.map(Day), place: Place::NATION }
    }

    const RULE: Renewal = Renewal { months: 12, lapses_after: Some(6) };

    /// G02: the state follows from the day, what was paid and the statute's months.
    #[test]
    fn a_membership_is_due_then_lapses() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let joined = day("2024-02-29");
        let mut steps = vec![Step { kind: StepKind::Joined, on: joined, until: None, place: Place::NATION }];
        let until = Some(day("2025-02-28"));
        steps.push(Step { kind: StepKind::Renewed, on: joined, until, place: Place::NATION });
        let sum = Standing::of(&steps).unwrap();
        let on = |text: &str| sum.state(day(text), Some(RULE));
        assert_eq!(on("2024-02-28"), State::Coming);
        assert_eq!(on("2025-02-27"), State::Active);
        assert_eq!(on("2025-02-28"), State::Due);
        assert_eq!(on("2025-08-27"), State::Due);
        assert_eq!(on("2025-08-28"), State::Lapsed);
        // What the statute does not say is not made up.
        assert_eq!(sum.state(day("2025-08-28"), None), State::Unknown);
        let endless = Renewal { lapses_after: None, ..RULE };
        assert_eq!(sum.state(day("2045-01-01"), Some(endless)), State::Due);
        // A payment goes on from what is paid; after a lapse it begins anew.
        assert_eq!(sum.would_cover(day("2025-03-10"), RULE), day("2026-02-28"));
        assert_eq!(sum.would_cover(day("2025-09-10"), RULE), day("2026-09-10"));
    }

    #[test]
    fn nothing_follows_an_end_and_a_suspension_is_lifted_once() {
        let mut steps = vec![step(StepKind::Joined, 100, None), step(StepKind::Suspended, 110, None)];
        let sum = Standing::of(&steps).unwrap();
        assert_eq!(sum.allows(StepKind::Suspended, Day(120)), Err(Refusal::SuspendedAlready(Day(110))));
        assert_eq!(sum.allows(StepKind::Renewed, Day(99)), Err(Refusal::BeforeJoining(Day(100))));
        steps.push(step(StepKind::Reinstated, 115, None));
        let sum = Standing::of(&steps).unwrap();
        assert_eq!(sum.allows(StepKind::Reinstated, Day(120)), Err(Refusal::NotSuspended));
        assert_eq!(
            (sum.state(Day(114), None), sum.state(Day(115), None)),
            (State::Suspended, State::Unknown)
        );
        steps.push(step(StepKind::Died, 130, None));
        let sum = Standing::of(&steps).unwrap();
        assert_eq!(sum.allows(StepKind::Renewed, Day(140)), Err(Refusal::EndedAlready(Day(130))));
        assert_eq!(Standing::on(&steps, Day(129)).unwrap().ended, None);
    }

    prop_compose! {
        fn history()(
            joined in 0i64..2000,
            rest in prop::collection::vec((0usize..7, 0i64..900, prop::option::of(1i64..800)), 0..8),
        ) -> Vec<Step> {
            let kinds = [
                StepKind::Renewed, StepKind::Suspended, StepKind::Reinstated, StepKind::Renewed, StepKind::Transferred,
                StepKind::Resigned, StepKind::Died,
            ];
            let mut steps = vec![step(StepKind::Joined, joined, None)];
            for (kind, after, length) in rest {
                let kind = kinds[kind];
                let on = joined + after;
                let sum = Standing::of(&steps).unwrap();
                let until = length.map(|l| on + l).filter(|_| matches!(kind, StepKind::Renewed | StepKind::Suspended));
                if sum.allows(kind, Day(on)).is_ok() && (kind != StepKind::Renewed || until.is_some()) {
                    steps.push(step(kind, on, until));
                }
            }
            steps
        }
    }

    proptest! {
        /// G02: on any day a membership has one state; time alone only leads from active to due to lapsed; an end is an end.
        #[test]
        fn time_leads_one_way(steps in history(), months in 1u32..25, grace in prop::option::of(0u32..25)) {
            let rule = Some(Renewal { months, lapses_after: grace });
            let sum = Standing::of(&steps).unwrap();
            let rank = |state| match state {
                State::Coming => 0, State::Active => 1, State::Due => 2, State::Lapsed => 3, State::Ended(_) => 4,
                State::Suspended | State::Unknown => 9,
            };
            let mut last = 0;
            for day in (0..4000).step_by(7).map(Day) {
                let state = sum.state(day, rule);
                prop_assert_ne!(state, State::Unknown);
                if state == State::Suspended {
                    prop_assert!(sum.suspended.unwrap().holds(day));
                    continue;
                }
                prop_assert!(rank(state) >= last, "{:?} on {} after {}", state, day, last);
                last = rank(state);
                if grace.is_none() {
                    prop_assert_ne!(state, State::Lapsed);
                }
            }
        }

        /// More money never makes a membership worse, and taking the last step back leaves what was before it.
        #[test]
        fn a_payment_helps(steps in history(), day in 0i64..4000, length in 1i64..900) {
            let rule = Some(RULE);
            let before = Standing::of(&steps).unwrap();
            let mut with = steps.clone();
            with.push(step(StepKind::Renewed, day, Some(day + length)));
            let after = Standing::of(&with).unwrap();
            prop_assert!(after.covered_until() >= before.covered_until() || before.paid_until_on.is_none());
            if before.state(Day(day), rule) == State::Active && before.paid_until_on.is_some() {
                prop_assert_eq!(after.state(Day(day), rule), State::Active);
            }
            with.pop();
            prop_assert_eq!(Standing::of(&with), Some(before));
        }
    }
}
