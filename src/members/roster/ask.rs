//! A question to the roster: who asks, where, which filters; a list with its exact count.

use super::{
    LabelKind, Membership, Roster,
    columns::{Columns, Line},
    sieve::{Test, set_from},
};
use crate::{
    access::{
        Capability, Granted, Scope,
        capability::{ExportMembers, ReadMembers},
    },
    members::{Category, Education, Renewal},
    people::Sex,
};
use amana_base::{Day, Id, text_enum};

/// The capabilities with which the register may be asked.
pub trait OfMembers: Capability {}
impl OfMembers for ReadMembers {}
impl OfMembers for ExportMembers {}

text_enum! {
    /// In what state memberships are wanted.
    pub enum Wanted {
        /// Begun and not over: members.
        InForce = "in_force",
        /// Paid for.
        Active = "active",
        /// To be renewed.
        Due = "due",
        /// Not renewed in time.
        Lapsed = "lapsed",
        /// Rights rest.
        Suspended = "suspended",
        /// The statute does not say.
        Unknown = "unknown",
        /// To come.
        Coming = "coming",
        /// Over.
        Ended = "ended",
        /// Left.
        Resigned = "resigned",
        /// Ended by the organisation.
        Expelled = "expelled",
        /// Died.
        Died = "died",
        /// Every membership there ever was.
        All = "all",
    }
}

text_enum! {
    /// Ages reached in the year, by the year of birth.
    pub enum AgeBand {
        /// Below 25.
        Under25 = "u25",
        /// 25 to 34.
        From25 = "25-34",
        /// 35 to 44.
        From35 = "35-44",
        /// 45 to 54.
        From45 = "45-54",
        /// 55 to 64.
        From55 = "55-64",
        /// 65 and over.
        Over65 = "65",
        /// Not known.
        Unknown = "unknown",
    }
}

impl AgeBand {
    /// The first and last age.
    pub fn ages(self) -> Option<(i64, i64)> {
        Some(match self {
            AgeBand::Under25 => (0, 24),
            AgeBand::From25 => (25, 34),
            AgeBand::From35 => (35, 44),
            AgeBand::From45 => (45, 54),
            AgeBand::From55 => (55, 64),
            AgeBand::Over65 => (65, 300),
            AgeBand::Unknown => return None,
        })
    }
}

text_enum! {
    /// Whole years of membership.
    pub enum Seniority {
        /// Less than one.
        First = "0",
        /// One to four.
        Few = "1-4",
        /// Five to nine.
        Five = "5-9",
        /// Ten and over.
        Ten = "10",
    }
}

impl Seniority {
    /// At least so many whole years, and fewer than so many.
    pub fn years(self) -> (i64, Option<i64>) {
        match self {
            Seniority::First => (0, Some(1)),
            Seniority::Few => (1, Some(5)),
            Seniority::Five => (5, Some(10)),
            Seniority::Ten => (10, None),
        }
    }
}

/// A value, or that it is not known.
pub type Shown<T> = Option<Option<T>>;

/// Which memberships are wanted.
#[derive(Clone, Debug, Default)]
pub struct Filters {
    /// In what state; in force when not said.
    pub state: Option<Wanted>,
    /// Women, men, or not known.
    pub sex: Shown<Sex>,
    /// By age.
    pub age: Option<AgeBand>,
    /// By category.
    pub category: Shown<Category>,
    /// By education.
    pub education: Shown<Education>,
    /// By years of membership.
    pub seniority: Option<Seniority>,
    /// With all of these labels, in any spelling.
    pub labels: Vec<(LabelKind, String)>,
    /// Holds an office of the organisation's that day, or none.
    pub office: Option<bool>,
    /// Words that the name or the number holds.
    pub words: String,
}

/// A question.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Inside this territory only.
    pub at: Option<Scope>,
    /// Which.
    pub filters: Filters,
    /// On which day.
    pub day: Day,
    /// The statute's rule of renewal on that day.
    pub rule: Option<Renewal>,
}

/// A part of a list, and how long the whole is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct List {
    /// How many there are.
    pub count: u64,
    /// These, in the order of names.
    pub ids: Vec<Id<Membership>>,
    /// Others follow.
    pub more: bool,
}

impl Roster {
    /// How many there are in what the visitor may read, and so many of them after one.
    pub fn list<A: OfMembers>(
        &self,
        by: &Granted<A>,
        asked: &Asked,
        after: Option<Id<Membership>>,
        most: usize,
    ) -> List {
        self.list_in(by.scopes(), asked, after, most)
    }

    pub(in crate::members) fn list_in(
        &self,
        scopes: &[Scope],
        asked: &Asked,
        after: Option<Id<Membership>>,
        most: usize,
    ) -> List {
        let test = Test::of(self, scopes, asked);
        let kept = test.rows(&self.columns, &self.gone);
        let tail: Vec<&Line> = self.tail.iter().filter(|line| test.takes(line)).collect();
        let count = kept.iter().map(|word| u64::from(word.count_ones())).sum::<u64>() + tail.len() as u64;
        // The place in the order after which the page begins, wherever that line stands now.
        let from = after.and_then(|id| {
            let in_tail = self.tail.iter().find(|line| line.id == id.raw()).map(Line::order);
            in_tail.or_else(|| Some(self.columns.order(self.columns.row_of(id.raw())?)))
        });
        let first = from.map_or(0, |order| first_after(&self.columns, order));
        let mut rows = set_from(&kept, first).peekable();
        let mut tail =
            tail.into_iter().filter(|line| from.is_none_or(|order| line.order() > order)).peekable();
        let mut ids = Vec::with_capacity(most.min(1000));
        while ids.len() <= most {
            let next = match (rows.peek(), tail.peek()) {
                (Some(row), Some(line)) if self.columns.order(*row) > line.order() => Err(tail.next()),
                (Some(_), _) => Ok(rows.next()),
                (None, Some(_)) => Err(tail.next()),
                (None, None) => break,
            };
            match next {
                Ok(row) => ids.extend(row.map(|row| self.columns.id(row))),
                Err(line) => ids.extend(line.map(|line| Id::<Membership>::from_raw(line.id))),
            }
        }
        let more = ids.len() > most;
        ids.truncate(most);
        List { count, ids, more }
    }
}

/// The first row that comes after a place in the order.
fn first_after(columns: &Columns, order: (&str, i64)) -> u32 {
    let (mut low, mut high) = (0u32, columns.len() as u32);
    while low < high {
        let middle = low + (high - low) / 2;
        if columns.order(middle) <= order { low = middle + 1 } else { high = middle }
    }
    low
}
