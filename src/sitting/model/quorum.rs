//! Whether enough members are here, and what it would take.

use super::call_of;
use amana_statute::{BodyKind, QuorumAnswer, Source, Statute};

/// The roll in figures. Staff and guests are in none of them but their own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Members of the body on the day.
    pub members: u32,
    /// Members in the room.
    pub present: u32,
    /// Members from afar.
    pub remote: u32,
    /// Members represented by somebody who is here.
    pub represented: u32,
    /// Members excused.
    pub excused: u32,
    /// Members who left.
    pub left: u32,
    /// Members who were called and are not here.
    pub expected: u32,
    /// Guests and staff here.
    pub others: u32,
}

impl Tally {
    /// Members here, whichever way.
    pub fn here(&self) -> u32 {
        self.present + self.remote
    }
}

/// What the statute says of the members who are here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Quorum {
    /// Enough.
    Reached {
        /// Those who count.
        counted: u32,
        /// How many were needed.
        needed: u32,
        /// The rule.
        source: Source,
    },
    /// Not enough.
    Short {
        /// Those who count.
        counted: u32,
        /// How many were needed.
        needed: u32,
        /// How many more.
        missing: u32,
        /// The rule.
        source: Source,
    },
    /// Enough only if those afar, or represented, count: the statute does not say whether they do.
    Depends {
        /// Those who count in any case.
        least: u32,
        /// With those of whom the statute does not say.
        most: u32,
        /// How many were needed.
        needed: u32,
        /// The rule.
        source: Source,
    },
    /// The statute asks no number, or what it asks is not known.
    Unknown {
        /// Those who count in any case.
        counted: u32,
        /// Where it would stand.
        source: Option<Source>,
    },
}

impl Quorum {
    /// Those who count in any case.
    pub fn counted(&self) -> u32 {
        match self {
            Quorum::Reached { counted, .. }
            | Quorum::Short { counted, .. }
            | Quorum::Unknown { counted, .. } => *counted,
            Quorum::Depends { least, .. } => *least,
        }
    }
    /// How many the statute wants, when it says.
    pub fn needed(&self) -> Option<u32> {
        match self {
            Quorum::Reached { needed, .. }
            | Quorum::Short { needed, .. }
            | Quorum::Depends { needed, .. } => Some(*needed),
            Quorum::Unknown { .. } => None,
        }
    }
    /// Is it certain that there are not enough?
    pub fn is_short(&self) -> bool {
        matches!(self, Quorum::Short { .. })
    }
}

/// Whether those who are here make a quorum at a call (C10), counting those afar (C03) and those represented as the
/// statute says.
pub fn quorum(statute: Option<&Statute>, kind: &str, call: i64, tally: &Tally) -> Quorum {
    let Some(statute) = statute else { return Quorum::Unknown { counted: tally.present, source: None } };
    let rule = statute.body_kind(kind).and_then(|k| k.proxies.as_ref());
    let proxies = match rule {
        Some(rule) if rule.allowed != Some(false) => rule.counts_in_quorum,
        _ => Some(false),
    };
    let ways = [(statute.remote_counts(kind), tally.remote), (proxies, tally.represented)];
    let sure: u32 = ways.iter().filter(|(counts, _)| *counts == Some(true)).map(|(_, n)| n).sum();
    let perhaps: u32 = ways.iter().filter(|(counts, _)| counts.is_none()).map(|(_, n)| n).sum();
    let least = tally.present + sure;
    let most = least + perhaps;
    let answer = |counted| statute.quorum(kind, call_of(call), tally.members, counted);
    match (answer(least), answer(most)) {
        (QuorumAnswer::Reached { needed, source }, _) => Quorum::Reached { counted: least, needed, source },
        (_, QuorumAnswer::Reached { needed, source }) => Quorum::Depends { least, most, needed, source },
        (QuorumAnswer::Short { needed, missing, source }, _) => {
            Quorum::Short { counted: least, needed, missing, source }
        }
        (QuorumAnswer::Unknown { source }, _) => Quorum::Unknown { counted: least, source: Some(source) },
    }
}

/// How a later call is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Again {
    /// In the room on the same day, when so many minutes have passed.
    SameDay(u32),
    /// By a convocation of its own, so many days later at least; a statute that says nothing is read so, with a day between.
    Convocation(u32),
}

/// A call after this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Later {
    /// 2 or 3.
    pub call: i64,
    /// How many it needs.
    pub needed: u32,
    /// How it is made.
    pub again: Again,
}

/// The calls that may follow, and how many each needs of these members.
pub fn later_calls(kind: &BodyKind, call: i64, members: u32) -> Vec<Later> {
    let Some(rule) = &kind.quorum else { return vec![] };
    let shares = [(2, rule.second), (3, rule.third)];
    let again = match (rule.days_between, rule.minutes_between) {
        (None | Some(0), Some(minutes)) => Again::SameDay(minutes),
        (Some(0), None) => Again::SameDay(0),
        (days, _) => Again::Convocation(days.unwrap_or(1)),
    };
    let later = shares.into_iter().filter(|(n, _)| *n > call);
    later.filter_map(|(call, share)| Some(Later { call, needed: share?.needed(members), again })).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const KIND: &str = "provincial_secretariat";
    static INVENTED: std::sync::LazyLock<Statute> = std::sync::LazyLock::new(|| statute(&[]));

    fn statute(edits: &[(&str, &str)]) -> Statute {
        let mut text = crate::statutes::samples::INVENTED.text.to_owned();
        for (from, to) in edits {
            assert!(text.contains(from), "{from}");
            text = text.replace(from, to);
        }
        Statute::parse(&text).expect("a sound statute")
    }

    fn tally(members: u32, present: u32, remote: u32, represented: u32) -> Tally {
        let expected = members - present - remote - represented;
        Tally { members, present, remote, represented, expected, ..Tally::default() }
    }

    /// C10: more than half of fourteen is eight, counted again at each call.
    #[test]
    fn a_quorum_is_counted_of_the_members_at_each_call() {
        let statute = statute(&[]);
        let of = |call, present| quorum(Some(&statute), KIND, call, &tally(14, present, 0, 0));
        assert!(matches!(of(1, 7), Quorum::Short { needed: 8, missing: 1, counted: 7, .. }));
        assert!(matches!(of(1, 8), Quorum::Reached { needed: 8, .. }));
        assert!(matches!(of(2, 5), Quorum::Reached { needed: 5, .. }));
        assert!(matches!(of(3, 1), Quorum::Reached { needed: 1, .. }));
        let kind = statute.body_kind(KIND).expect("a kind");
        let later = |call| later_calls(kind, call, 14).iter().map(|l| (l.call, l.needed)).collect::<Vec<_>>();
        assert_eq!(later(1), [(2, 5), (3, 1)]);
        assert_eq!(later(3), []);
    }

    /// C03: those afar count as the statute says; where it is silent and they make the difference, that is what is told.
    #[test]
    fn those_afar_count_as_the_statute_says() {
        let counted = statute(&[]);
        assert!(matches!(
            quorum(Some(&counted), KIND, 1, &tally(14, 4, 4, 0)),
            Quorum::Reached { counted: 8, .. }
        ));
        let silent = statute(&[(
            "remote = { allowed = true, counts_in_quorum = true, votes = true, article = \"المادة 71\" }",
            "",
        )]);
        assert!(matches!(
            quorum(Some(&silent), KIND, 1, &tally(14, 4, 4, 0)),
            Quorum::Depends { least: 4, most: 8, needed: 8, .. }
        ));
        assert!(matches!(
            quorum(Some(&silent), KIND, 1, &tally(14, 4, 3, 0)),
            Quorum::Short { missing: 4, .. }
        ));
        let closed = statute(&[(
            "remote = { allowed = true, counts_in_quorum = true, votes = true, article = \"المادة 71\" }",
            "remote = { allowed = false, article = \"المادة 71\" }",
        )]);
        assert!(quorum(Some(&closed), KIND, 1, &tally(14, 4, 10, 0)).is_short());
    }

    #[test]
    fn without_a_statute_nothing_is_claimed() {
        assert_eq!(quorum(None, KIND, 1, &tally(3, 2, 0, 0)), Quorum::Unknown { counted: 2, source: None });
    }

    proptest! {
        /// C10: one more member present never undoes a quorum.
        #[test]
        fn whoever_comes_in_does_not_undo_it(members in 1u32..400, present in 0u32..400, call in 1i64..4) {
            prop_assume!(present < members);
            let before = quorum(Some(&INVENTED), KIND, call, &tally(members, present, 0, 0));
            let after = quorum(Some(&INVENTED), KIND, call, &tally(members, present + 1, 0, 0));
            let reached = |quorum: &Quorum| matches!(quorum, Quorum::Reached { .. });
            prop_assert!(!reached(&before) || reached(&after));
        }
    }
}
