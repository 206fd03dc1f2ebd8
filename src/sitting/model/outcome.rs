//! What a vote decided: a pure function of the rule, the electorate and the count.

use amana_sql::text_enum;
use amana_statute::{BodyKind, Majority, Matter, Share, Whole};

text_enum! {
    /// What a vote decided.
    pub enum Outcome {
        /// Enough votes for.
        Adopted = "adopted",
        /// Not enough.
        Rejected = "rejected",
        /// As many for as against, and the rule asks no more than the greater number.
        Tie = "tie",
        /// Nobody voted for or against.
        Void = "void",
        /// The statute does not say how many votes it takes.
        Unknown = "unknown",
    }
}

/// What was counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// For.
    pub votes_for: u32,
    /// Against.
    pub votes_against: u32,
    /// Abstained.
    pub abstentions: u32,
    /// Blank or spoilt papers.
    pub blank: u32,
}

impl Count {
    /// Everybody who took part.
    pub fn total(&self) -> u32 {
        self.votes_for
            .saturating_add(self.votes_against)
            .saturating_add(self.abstentions)
            .saturating_add(self.blank)
    }
    /// Votes cast: for and against. Abstentions and blank papers are none.
    pub fn cast(&self) -> u32 {
        self.votes_for.saturating_add(self.votes_against)
    }
}

/// On whom the vote stood when it was opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Electorate {
    /// Members of the body.
    pub members: u32,
    /// Members present.
    pub present: u32,
    /// Those with a vote who declared an interest.
    pub recused: u32,
}

/// The outcome, with what it was measured against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ruling {
    /// What was decided.
    pub outcome: Outcome,
    /// Votes for that it took, when the statute says.
    pub needed: Option<u32>,
    /// The number of which it is a share.
    pub whole: Option<u32>,
}

/// The rule of a body for a matter: its own, else the one for any decision.
pub fn rule_for(kind: &BodyKind, matter: Matter) -> Option<&Majority> {
    let of = |m: Matter| kind.majorities.iter().find(|rule| rule.matter == m);
    of(matter).or_else(|| of(Matter::Ordinary))
}

/// What a count means. Members who declared an interest are taken out of those present and of the members where the
/// statute counts them out (`counted_out`); they cast nothing in any case.
pub fn outcome(rule: Option<&Majority>, on: Electorate, count: Count, counted_out: bool) -> Ruling {
    let Some(rule) = rule else {
        return Ruling { outcome: Outcome::Unknown, needed: None, whole: None };
    };
    let out = if counted_out { on.recused } else { 0 };
    let whole = match rule.of {
        Whole::Cast => count.cast(),
        Whole::Present => on.present.saturating_sub(out),
        Whole::Members => on.members.saturating_sub(out),
    };
    // Of nobody nothing is adopted.
    let needed = rule.share.needed(whole).max(1);
    let greater_number = matches!(rule.share, Share::Part { over: 1, under: 2, .. });
    let outcome = if count.cast() == 0 {
        Outcome::Void
    } else if count.votes_for >= needed && count.votes_for > count.votes_against {
        Outcome::Adopted
    } else if count.votes_for == count.votes_against && rule.of == Whole::Cast && greater_number {
        Outcome::Tie
    } else {
        Outcome::Rejected
    };
    Ruling { outcome, needed: Some(needed), whole: Some(whole) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rule(share: &str, of: Whole) -> Majority {
        let share = match share {
            ">1/2" => Share::Part { over: 1, under: 2, strict: true },
            "2/3" => Share::Part { over: 2, under: 3, strict: false },
            "3/4" => Share::Part { over: 3, under: 4, strict: false },
            other => panic!("{other}"),
        };
        Majority { matter: Matter::Ordinary, share, of, article: None }
    }

    fn count(votes_for: u32, votes_against: u32, abstentions: u32) -> Count {
        Count { votes_for, votes_against, abstentions, blank: 0 }
    }

    const ROOM: Electorate = Electorate { members: 30, present: 20, recused: 0 };

    /// D03: abstentions are no votes cast, but they are present.
    #[test]
    fn a_majority_is_of_those_the_statute_names() {
        let of = |share, whole, c| outcome(Some(&rule(share, whole)), ROOM, c, false);
        let ruling = of(">1/2", Whole::Cast, count(6, 5, 9));
        assert_eq!(ruling, Ruling { outcome: Outcome::Adopted, needed: Some(6), whole: Some(11) });
        let ruling = of(">1/2", Whole::Present, count(6, 5, 9));
        assert_eq!(ruling, Ruling { outcome: Outcome::Rejected, needed: Some(11), whole: Some(20) });
        assert_eq!(of("2/3", Whole::Members, count(20, 0, 0)).outcome, Outcome::Adopted);
        assert_eq!(of("2/3", Whole::Members, count(19, 0, 1)).outcome, Outcome::Rejected);
    }

    /// D03: equal votes are told as equal votes; what the chair's vote weighs is for the statute to say.
    #[test]
    fn equal_votes_are_a_tie() {
        let of = |share, whole, c| outcome(Some(&rule(share, whole)), ROOM, c, false).outcome;
        assert_eq!(of(">1/2", Whole::Cast, count(7, 7, 2)), Outcome::Tie);
        assert_eq!(of("2/3", Whole::Cast, count(7, 7, 2)), Outcome::Rejected);
        assert_eq!(of(">1/2", Whole::Present, count(10, 10, 0)), Outcome::Rejected);
        assert_eq!(of(">1/2", Whole::Cast, count(0, 0, 12)), Outcome::Void);
    }

    /// D03: who has an interest is counted out where the statute says so.
    #[test]
    fn those_with_an_interest_are_counted_out() {
        let room = Electorate { recused: 4, ..ROOM };
        let of = |out| outcome(Some(&rule(">1/2", Whole::Present)), room, count(9, 7, 0), out);
        assert_eq!(of(false), Ruling { outcome: Outcome::Rejected, needed: Some(11), whole: Some(20) });
        assert_eq!(of(true), Ruling { outcome: Outcome::Adopted, needed: Some(9), whole: Some(16) });
    }

    #[test]
    fn a_silent_statute_decides_nothing() {
        assert_eq!(
            outcome(None, ROOM, count(20, 0, 0), false),
            Ruling { outcome: Outcome::Unknown, needed: None, whole: None }
        );
    }

    fn rules() -> impl Strategy<Value = Majority> {
        let share = prop_oneof![Just(">1/2"), Just("2/3"), Just("3/4")];
        (share, prop_oneof![Just(Whole::Cast), Just(Whole::Present), Just(Whole::Members)])
            .prop_map(|(share, whole)| rule(share, whole))
    }

    proptest! {
        /// D03: nothing is adopted against the greater number, nor by fewer than it takes.
        #[test]
        fn nothing_is_adopted_by_fewer_than_it_takes(rule in rules(), f in 0u32..500, a in 0u32..500, b in 0u32..500, gone in 0u32..40) {
            let present = f + a + b + gone;
            let room = Electorate { members: present + 100, present, recused: gone };
            let ruling = outcome(Some(&rule), room, count(f, a, b), true);
            if ruling.outcome == Outcome::Adopted {
                prop_assert!(f > a && ruling.needed.is_some_and(|n| f >= n));
            }
            prop_assert_eq!(ruling.outcome == Outcome::Void, f + a == 0);
        }
        /// D03: a vote that turns from against to for never turns a decision the other way.
        #[test]
        fn one_more_for_never_hurts(rule in rules(), f in 0u32..300, a in 1u32..300, b in 0u32..300) {
            let room = Electorate { members: f + a + b + 50, present: f + a + b, recused: 0 };
            let before = outcome(Some(&rule), room, count(f, a, b), true).outcome;
            let after = outcome(Some(&rule), room, count(f + 1, a - 1, b), true).outcome;
            prop_assert!(before != Outcome::Adopted || after == Outcome::Adopted);
        }
    }
}
