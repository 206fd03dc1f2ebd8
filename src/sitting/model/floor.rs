//! In what order those who ask for the floor have it.

use super::SpeechKind;

/// Somebody who asks for the floor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asker {
    /// The asking.
    pub id: i64,
    /// What for.
    pub kind: SpeechKind,
    /// Is it a woman?
    pub woman: bool,
    /// How often the person spoke on this point already.
    pub spoken: u32,
    /// The delegation, or 0.
    pub delegation: i64,
    /// Seconds that the delegation has spoken in this meeting.
    pub share: i64,
    /// When, in microseconds.
    pub asked_at: i64,
}

/// The askings in the order in which the floor is given: points of order; then those who have not spoken on the point; where
/// the bureau shares the time among delegations, the one that spoke least; women first where the statute says so; then
/// whoever asked first. A point of order waits for nobody's share.
pub fn order(mut askers: Vec<Asker>, women_first: bool, by_delegation: bool) -> Vec<Asker> {
    askers.sort_by_key(|a| {
        let order = a.kind != SpeechKind::PointOfOrder;
        let fair = order.then_some((
            a.kind != SpeechKind::Reply,
            a.spoken,
            if by_delegation { a.share } else { 0 },
            women_first && !a.woman,
        ));
        (order, fair, a.asked_at, a.id)
    });
    askers
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn asker(id: i64) -> Asker {
        let kind = SpeechKind::Intervention;
        Asker { id, kind, woman: false, spoken: 0, delegation: 0, share: 0, asked_at: id }
    }

    fn ids(askers: Vec<Asker>, women_first: bool, by_delegation: bool) -> Vec<i64> {
        order(askers, women_first, by_delegation).iter().map(|a| a.id).collect()
    }

    /// C09: the order of asking, unless a rule puts somebody before.
    #[test]
    fn whoever_asked_first_speaks_first() {
        let askers = || {
            vec![
                asker(1),
                Asker { woman: true, ..asker(2) },
                Asker { spoken: 1, ..asker(0) },
                Asker { kind: SpeechKind::PointOfOrder, ..asker(9) },
            ]
        };
        assert_eq!(ids(askers(), false, false), [9, 1, 2, 0]);
        assert_eq!(ids(askers(), true, false), [9, 2, 1, 0]);
    }

    #[test]
    fn the_delegation_that_spoke_least_comes_first() {
        let a = Asker { delegation: 5, share: 300, ..asker(1) };
        let b = Asker { delegation: 6, share: 60, ..asker(2) };
        assert_eq!(ids(vec![a.clone(), b.clone()], true, true), [2, 1]);
        assert_eq!(ids(vec![a, b], true, false), [1, 2]);
    }

    proptest! {
        /// Nobody is lost or doubled, and of two who are alike the one who asked first is first.
        #[test]
        fn nobody_is_lost(list in prop::collection::vec((any::<bool>(), 0u32..3, 0i64..4, 0i64..50), 0..40), women: bool, shares: bool) {
            let askers: Vec<Asker> = list.iter().enumerate().map(|(n, (woman, spoken, share, at))| Asker {
                woman: *woman, spoken: *spoken, share: *share, asked_at: *at, ..asker(n as i64)
            }).collect();
            let out = order(askers.clone(), women, shares);
            let mut seen: Vec<i64> = out.iter().map(|a| a.id).collect();
            seen.sort_unstable();
            prop_assert_eq!(seen, (0..askers.len() as i64).collect::<Vec<_>>());
            for pair in out.windows(2) {
                let alike = pair[0].woman == pair[1].woman && pair[0].spoken == pair[1].spoken && pair[0].share == pair[1].share;
                prop_assert!(!alike || (pair[0].asked_at, pair[0].id) < (pair[1].asked_at, pair[1].id));
            }
        }
    }
}
