//! Facts that are declared, what was done about them, and where they stand. Pure.

use amana_base::{Day, Id};
use amana_sql::text_enum;
use std::{fmt, str::FromStr};

text_enum! {
    /// What is declared (29-11 art. 14, 15, 16).
    pub enum Kind {
        /// A branch was created.
        Branch = "branch",
        /// The leaders of a branch changed.
        Leaders = "leaders",
        /// The leading organs of the party changed.
        Organs = "organs",
        /// The symbol changed.
        Symbol = "symbol",
        /// The headquarters changed.
        Headquarters = "headquarters",
        /// The internal rules changed.
        InternalRules = "internal_rules",
        /// The name changed.
        Name = "name",
        /// The statutes changed.
        Statutes = "statutes",
        /// The programme changed.
        Programme = "programme",
    }
}

text_enum! {
    /// What people do about a declaration.
    pub enum Step {
        /// The file was printed.
        Prepared = "prepared",
        /// It was brought to the authority.
        Filed = "filed",
        /// The entry of a filing was set right: this stands for it.
        Corrected = "corrected",
        /// The authority refused it or found it incomplete: it is due again.
        Refused = "refused",
        /// It was declared before the record began.
        Before = "before",
        /// The text that was adopted is none that the law asks to be declared.
        SetAside = "set_aside",
        /// The last of these was entered by mistake.
        Withdrawn = "withdrawn",
    }
}

impl Kind {
    /// Is it about who leads a body?
    pub fn of_leaders(self) -> bool {
        matches!(self, Kind::Branch | Kind::Leaders | Kind::Organs)
    }
    /// Is it read from the words of a decision, which may mean something else?
    pub fn from_words(self) -> bool {
        matches!(self, Kind::InternalRules | Kind::Programme | Kind::Headquarters)
    }
}

/// What tells one fact from another: one declaration for one fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// What.
    pub kind: Kind,
    /// The body, the decision, or the number of the version of the statute.
    pub subject: i64,
    /// The day, of changes of leaders.
    pub on: Option<Day>,
}

impl Key {
    /// Of a fact that happens once.
    pub fn once(kind: Kind, subject: i64) -> Key {
        Key { kind, subject, on: None }
    }
    /// The day as it is kept: 0 for none.
    pub fn day(&self) -> i64 {
        self.on.map_or(0, |on| on.0)
    }
    /// From what is kept.
    pub fn kept(kind: Kind, subject: i64, day: i64) -> Key {
        Key { kind, subject, on: (day != 0).then_some(Day(day)) }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}~{}", self.kind.as_str(), Id::<()>::from_raw(self.subject))?;
        self.on.map_or(Ok(()), |on| write!(f, "~{on}"))
    }
}

/// The text is no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoKey;

impl FromStr for Key {
    type Err = NoKey;
    fn from_str(text: &str) -> Result<Key, NoKey> {
        let mut parts = text.split('~');
        let kind = parts.next().and_then(|kind| kind.parse::<Kind>().ok()).ok_or(NoKey)?;
        let subject: Id<()> = parts.next().and_then(|id| id.parse().ok()).ok_or(NoKey)?;
        let on = match parts.next() {
            None => None,
            Some(day) => Some(day.parse::<Day>().map_err(|_| NoKey)?),
        };
        match parts.next() {
            Some(_) => Err(NoKey),
            None => Ok(Key { kind, subject: subject.raw(), on }),
        }
    }
}

/// The last day on which it is declared in time. The day of the fact is not counted.
pub fn due_on(fact: Day, days: i64) -> Day {
    fact.plus(days)
}

/// What stands of the steps, in their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// The step that stands, by its place among them: a filing (or what set it right), a refusal, an earlier declaration, what set it aside.
    pub top: Option<usize>,
    /// The file was printed after the last refusal.
    pub prepared: bool,
    /// How many steps stand, one upon the other.
    pub depth: usize,
}

/// Adds the steps up: what was entered by mistake and taken back no longer stands, and what was before it stands again.
pub fn stand(steps: &[Step]) -> Sum {
    let mut standing: Vec<usize> = vec![];
    let (mut prepared, mut refused): (Option<usize>, Option<usize>) = (None, None);
    for (n, step) in steps.iter().enumerate() {
        match step {
            Step::Prepared => prepared = Some(n),
            Step::Filed | Step::Before | Step::SetAside => standing.push(n),
            Step::Refused => {
                standing.push(n);
                refused = Some(n);
            }
            Step::Corrected => match standing.last_mut() {
                Some(last) => *last = n,
                None => standing.push(n),
            },
            Step::Withdrawn => {
                standing.pop();
            }
        }
    }
    let refused = refused.filter(|n| standing.contains(n));
    Sum {
        top: standing.last().copied(),
        prepared: prepared.is_some_and(|n| refused.is_none_or(|r| n > r)),
        depth: standing.len(),
    }
}

/// What is known of a filing that stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// Nothing stands, or a refusal.
    Nothing,
    /// Brought to the authority; has it a receipt, and is the receipt's scan kept?
    Filed {
        /// Number and day of the dated and stamped receipt are written down.
        receipt: bool,
        /// Its scan is kept.
        scan: bool,
    },
    /// Declared before the record began.
    Before,
    /// None that the law asks for.
    SetAside,
}

/// Where a declaration stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State {
    /// Its last day is past.
    Late,
    /// It is to be made.
    Due,
    /// Its file is printed.
    Prepared,
    /// Brought to the authority; the receipt is awaited.
    Deposited,
    /// Filed with its receipt.
    Filed,
    /// Filed, and the receipt's scan is kept.
    Completed,
    /// Declared before the record began.
    Before,
    /// None that the law asks for.
    SetAside,
    /// The fact is in the record no more.
    Gone,
}

impl State {
    /// All of them, the most urgent first.
    pub const ALL: [State; 9] = [
        State::Late,
        State::Due,
        State::Prepared,
        State::Deposited,
        State::Filed,
        State::Completed,
        State::Before,
        State::SetAside,
        State::Gone,
    ];
    /// In an address.
    pub fn key(self) -> &'static str {
        match self {
            State::Late => "late",
            State::Due => "due",
            State::Prepared => "prepared",
            State::Deposited => "deposited",
            State::Filed => "filed",
            State::Completed => "completed",
            State::Before => "before",
            State::SetAside => "set_aside",
            State::Gone => "gone",
        }
    }
    /// Is something still to be done before the deadline?
    pub fn is_open(self) -> bool {
        matches!(self, State::Late | State::Due | State::Prepared)
    }
}

/// Where it stands on a day. `there`: the fact is still in the record.
pub fn judge(there: bool, held: Held, prepared: bool, due: Day, today: Day) -> State {
    if !there {
        return State::Gone;
    }
    match held {
        Held::Filed { receipt: true, scan: true } => State::Completed,
        Held::Filed { receipt: true, scan: false } => State::Filed,
        Held::Filed { receipt: false, .. } => State::Deposited,
        Held::Before => State::Before,
        Held::SetAside => State::SetAside,
        Held::Nothing if today > due => State::Late,
        Held::Nothing if prepared => State::Prepared,
        Held::Nothing => State::Due,
    }
}

#[cfg(test)]
mod unit_tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    /// F05: thirty days from the day of the fact, over the ends of months and of years, with and without a 29 February.
    #[test]
    fn thirty_days_over_the_ends_of_months() {
        for (fact, last) in [
            ("2026-01-01", "2026-01-31"),
            ("2026-01-31", "2026-03-02"),
            ("2028-01-31", "2028-03-01"),
            ("2026-02-28", "2026-03-30"),
            ("2026-12-02", "2027-01-01"),
            ("2027-12-31", "2028-01-30"),
        ] {
            assert_eq!(due_on(day(fact), 30), day(last), "{fact}");
        }
    }

    /// F05: on its last day it is due, the day after it is late; a file that is printed does not change that; one that is filed is
    /// late no more; a fact that is gone is no longer due, whatever was done.
    #[test]
    fn each_state() {
        let (due, after) = (day("2026-05-31"), day("2026-06-01"));
        let of = |held, prepared, today| judge(true, held, prepared, due, today);
        assert_eq!(of(Held::Nothing, false, due), State::Due);
        assert_eq!(of(Held::Nothing, true, due), State::Prepared);
        assert_eq!(of(Held::Nothing, true, after), State::Late);
        assert_eq!(of(Held::Filed { receipt: false, scan: false }, true, after), State::Deposited);
        assert_eq!(of(Held::Filed { receipt: true, scan: false }, true, after), State::Filed);
        assert_eq!(of(Held::Filed { receipt: true, scan: true }, false, after), State::Completed);
        assert_eq!(of(Held::Before, false, after), State::Before);
        assert_eq!(of(Held::SetAside, false, after), State::SetAside);
        assert_eq!(judge(false, Held::Nothing, false, due, after), State::Gone);
        assert_eq!(judge(false, Held::Filed { receipt: true, scan: true }, false, due, due), State::Gone);
    }

    /// F05: a filing that is taken back leaves what was before it; a correction stands for what it sets right, and goes with it; after
    /// a refusal the file is to be printed again.
    #[test]
    fn steps_add_up() {
        use Step::*;
        let top = |steps: &[Step]| stand(steps).top.map(|n| steps[n]);
        assert_eq!(top(&[]), None);
        assert_eq!(top(&[Prepared]), None);
        assert!(stand(&[Prepared]).prepared);
        assert_eq!(top(&[Prepared, Filed]), Some(Filed));
        assert_eq!(top(&[Filed, Corrected]), Some(Corrected));
        assert_eq!(top(&[Filed, Corrected, Withdrawn]), None);
        assert_eq!(top(&[Filed, Refused]), Some(Refused));
        assert!(!stand(&[Prepared, Filed, Refused]).prepared);
        assert!(stand(&[Prepared, Filed, Refused, Prepared]).prepared);
        assert_eq!(top(&[Filed, Refused, Withdrawn]), Some(Filed));
        assert_eq!(top(&[Filed, Refused, Filed, Withdrawn]), Some(Refused));
        assert!(stand(&[Prepared, Filed, Refused, Withdrawn]).prepared);
        assert_eq!(top(&[Before, Withdrawn, Withdrawn]), None);
    }

    proptest! {
        /// F05: whatever is done in whatever order, as many withdrawals as there were steps leave nothing standing.
        #[test]
        fn everything_can_be_taken_back(picked in prop::collection::vec(0usize..Step::ALL.len(), 0..20)) {
            let mut steps: Vec<Step> = picked.into_iter().map(|n| Step::ALL[n]).collect();
            steps.extend(vec![Step::Withdrawn; steps.len()]);
            prop_assert_eq!(stand(&steps).top, None);
        }
        /// F05: a key in an address reads back; anything else is answered.
        #[test]
        fn keys_read_back(kind in 0usize..Kind::ALL.len(), subject in 0i64..i64::MAX, on in prop::option::of(1i64..40_000), text in ".*") {
            let key = Key { kind: Kind::ALL[kind], subject, on: on.map(Day) };
            prop_assert_eq!(key.to_string().parse::<Key>(), Ok(key));
            prop_assert_eq!(Key::kept(key.kind, key.subject, key.day()), key);
            let _ = text.parse::<Key>();
        }
    }
}
