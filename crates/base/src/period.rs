use crate::Day;
use serde::{Deserialize, Serialize};

/// From a day to a day that is no longer in it; without an end it is still open.
///
/// Half-open periods follow each other without a gap or an overlap: a mandate that ends on the day its successor's
/// begins is over on that day.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Period {
    /// First day inside.
    pub from: Day,
    /// First day outside; `None` while open.
    pub until: Option<Day>,
}

impl Period {
    /// A period that has not ended.
    pub const fn since(from: Day) -> Period {
        Period { from, until: None }
    }
    /// `None` unless `from < until`.
    pub fn between(from: Day, until: Day) -> Option<Period> {
        (from < until).then_some(Period { from, until: Some(until) })
    }
    /// Is this day inside?
    pub fn holds(&self, day: Day) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }
    /// Have the two a day in common?
    pub fn overlaps(&self, other: &Period) -> bool {
        other.until.is_none_or(|until| self.from < until) && self.until.is_none_or(|until| other.from < until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn overlap_is_a_day_in_common(a in 0i64..30, b in 1i64..10, c in 0i64..30, d in 1i64..10) {
            let x = Period { from: Day(a), until: Some(Day(a + b)) };
            let y = Period { from: Day(c), until: Some(Day(c + d)) };
            let common = (0..60).any(|n| x.holds(Day(n)) && y.holds(Day(n)));
            prop_assert_eq!(x.overlaps(&y), common);
            prop_assert_eq!(y.overlaps(&x), common);
        }
    }

    #[test]
    fn successors_do_not_overlap() {
        let first = Period::between(Day(0), Day(10));
        let second = Period::since(Day(10));
        assert!(first.is_some_and(|f| !f.overlaps(&second)));
        assert_eq!(Period::between(Day(3), Day(3)), None);
    }
}
