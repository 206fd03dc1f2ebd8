//! What sheets and constraints are, and how they stand. Pure.

mod form;

pub use form::{CATEGORIES, Criterion, Form, Kind, Question, Set, Source, category, form, form_on, set_on};

use amana_base::Day;
use amana_sql::text_enum;
use std::collections::BTreeMap;

text_enum! {
    /// What people did to a sheet, its savings apart.
    pub enum SheetStep {
        /// It was handed in.
        HandedIn = "handed_in",
        /// Whoever handed it in took it back.
        Withdrawn = "withdrawn",
        /// It was handed back, for a reason.
        HandedBack = "handed_back",
    }
}

/// How a sheet stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetState {
    /// Nothing is written, and its day is past.
    Late,
    /// It was handed back to be set right.
    HandedBack,
    /// It is being written.
    Draft,
    /// Nothing is written yet.
    Blank,
    /// It was handed in.
    HandedIn,
    /// Its unit exists no more: nobody waits for it.
    Gone,
}

impl SheetState {
    /// All of them: what wants attention first.
    pub const ALL: [SheetState; 6] = [
        SheetState::Late,
        SheetState::HandedBack,
        SheetState::Draft,
        SheetState::Blank,
        SheetState::HandedIn,
        SheetState::Gone,
    ];
    /// In addresses.
    pub fn key(self) -> &'static str {
        match self {
            SheetState::Late => "late",
            SheetState::HandedBack => "handed_back",
            SheetState::Draft => "draft",
            SheetState::Blank => "blank",
            SheetState::HandedIn => "handed_in",
            SheetState::Gone => "gone",
        }
    }
}

/// What is known of a sheet when it is judged.
#[derive(Clone, Copy, Debug)]
pub struct Stands {
    /// By when it is due.
    pub due: Day,
    /// The day on which it was handed in, when it is.
    pub handed: Option<Day>,
    /// The last step.
    pub last: Option<SheetStep>,
    /// How often it was saved.
    pub version: i64,
    /// The first day on which its unit exists no more.
    pub gone: Option<Day>,
}

/// How a sheet stands on a day.
pub fn state(s: &Stands, today: Day) -> SheetState {
    match s.handed {
        Some(_) => SheetState::HandedIn,
        None if s.gone.is_some_and(|gone| gone <= today) => SheetState::Gone,
        None if s.due < today => SheetState::Late,
        None if s.last == Some(SheetStep::HandedBack) => SheetState::HandedBack,
        None if s.version > 0 => SheetState::Draft,
        None => SheetState::Blank,
    }
}

/// What one answer becomes when a form comes back that was read at an earlier saving.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Merged {
    /// As it is.
    Keep,
    /// What this person wrote.
    Write(String),
    /// Somebody else changed it meanwhile, and so did this person.
    Both {
        /// What the other wrote.
        theirs: String,
        /// What this person wrote.
        mine: String,
    },
}

/// Puts together what a question was when the form was read, what it is now, and what comes back.
pub fn merged(read: &str, now: &str, mine: &str) -> Merged {
    if mine == now || mine == read {
        Merged::Keep
    } else if now == read {
        Merged::Write(mine.to_owned())
    } else {
        Merged::Both { theirs: now.to_owned(), mine: mine.to_owned() }
    }
}

/// Answers by question.
pub type Answers = BTreeMap<String, String>;

/// A text as it is kept: without blanks around it, with one kind of line end.
pub fn clean(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\0', "").trim().to_owned()
}

text_enum! {
    /// How grave a constraint is.
    pub enum Severity {
        /// It hampers.
        Light = "light",
        /// It slows down.
        Medium = "medium",
        /// It stops the work.
        Severe = "severe",
    }
}

text_enum! {
    /// What people did about a constraint.
    pub enum HindranceStep {
        /// It was said what answers it.
        Answered = "answered",
        /// It was closed.
        Closed = "closed",
        /// It was opened again.
        Reopened = "reopened",
    }
}

/// How a constraint stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HindranceState {
    /// Nobody said what answers it.
    Open,
    /// Somebody did.
    Answered,
    /// It is there no more.
    Closed,
}

impl HindranceState {
    /// From the last step of closing or opening again, and how often it was answered.
    pub fn of(last: Option<HindranceStep>, answers: i64) -> HindranceState {
        match last {
            Some(HindranceStep::Closed) => HindranceState::Closed,
            _ if answers > 0 => HindranceState::Answered,
            _ => HindranceState::Open,
        }
    }
}

/// Whether a criterion is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judged {
    /// It is.
    Met,
    /// It is not.
    Missed,
    /// Nothing is known of it.
    Unknown,
}

/// Judges a value.
pub fn judged(criterion: &Criterion, value: Option<i64>) -> Judged {
    let Some(value) = value else { return Judged::Unknown };
    let low = criterion.at_least.is_none_or(|least| value >= least);
    let high = criterion.at_most.is_none_or(|most| value <= most);
    if low && high { Judged::Met } else { Judged::Missed }
}

/// A score: the points of what is met, of the points of what was judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// Points.
    pub points: i64,
    /// Of how many.
    pub of: i64,
}

impl Score {
    /// Adds a criterion.
    pub fn add(&mut self, weight: i64, judged: Judged) {
        match judged {
            Judged::Met => {
                self.points += weight;
                self.of += weight;
            }
            Judged::Missed => self.of += weight,
            Judged::Unknown => {}
        }
    }
    /// In whole percents; none where nothing was judged. Not all is never shown as all.
    pub fn percent(self) -> Option<i64> {
        (self.of > 0).then(|| self.points * 100 / self.of)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn stands() -> Stands {
        Stands { due: Day(100), handed: None, last: None, version: 0, gone: None }
    }

    /// A04: a sheet stands as the record says.
    #[test]
    fn a_sheet_stands_as_the_record_says() {
        let s = stands();
        assert_eq!(state(&s, Day(100)), SheetState::Blank, "its day is not past on its day");
        assert_eq!(state(&s, Day(101)), SheetState::Late);
        assert_eq!(state(&Stands { version: 1, ..s }, Day(50)), SheetState::Draft);
        assert_eq!(state(&Stands { version: 1, ..s }, Day(101)), SheetState::Late);
        let back = Stands { version: 1, last: Some(SheetStep::HandedBack), ..s };
        assert_eq!(state(&back, Day(50)), SheetState::HandedBack);
        let handed = Stands { handed: Some(Day(99)), gone: Some(Day(100)), ..back };
        assert_eq!(state(&handed, Day(200)), SheetState::HandedIn);
        assert_eq!(state(&Stands { gone: Some(Day(100)), ..s }, Day(200)), SheetState::Gone);
    }

    /// N07: a score tells its points, and what is not known counts neither way.
    #[test]
    fn a_score_counts_what_is_known() {
        let mut score = Score::default();
        assert_eq!(score.percent(), None);
        score.add(25, Judged::Met);
        score.add(15, Judged::Missed);
        score.add(60, Judged::Unknown);
        assert_eq!((score.points, score.of, score.percent()), (25, 40, Some(62)));
    }

    proptest! {
        /// N05: whoever saves last loses nothing of what either wrote.
        #[test]
        fn nothing_is_lost(read in "[ab]{0,2}", now in "[ab]{0,2}", mine in "[ab]{0,2}") {
            match merged(&read, &now, &mine) {
                Merged::Keep => prop_assert!(mine == now || mine == read),
                Merged::Write(text) => prop_assert!(text == mine && now == read),
                Merged::Both { theirs, mine: own } => {
                    prop_assert!(theirs == now && own == mine && now != read && mine != read && mine != now);
                }
            }
        }
    }
}
