//! A question to the roster: who asks, where, which filters; a list with its exact count.

use super::{
    Known, LabelKind, Membership, Roster,
    columns::{Columns, Facts, Line, NEVER, code, short},
};
use crate::{
    access::{
        Capability, Granted, Scope,
        capability::{ExportMembers, ReadMembers},
    },
    members::{Category, Education, EndedHow, Renewal},
    people::Sex,
    territory::Place,
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

/// The rows that are kept, from one on.
pub(super) fn set_from(kept: &[u64], first: u32) -> impl Iterator<Item = u32> + '_ {
    let start = (first / 64) as usize;
    kept.iter().enumerate().skip(start).flat_map(move |(n, word)| {
        let hidden = if n == start { (1u64 << (first % 64)) - 1 } else { 0 };
        let mut word = word & !hidden;
        std::iter::from_fn(move || {
            let bit = (word != 0).then(|| word.trailing_zeros())?;
            word &= word - 1;
            Some(n as u32 * 64 + bit)
        })
    })
}

/// A question in the terms of the columns: from when to when, which numbers.
pub(super) struct Test {
    /// The places that may be seen; none for all.
    places: Option<Vec<bool>>,
    joined: (i32, i32),
    paid: (i32, i32),
    ended: (i32, i32),
    how: Option<u8>,
    sex: Option<u8>,
    birth: Option<(u16, u16)>,
    category: Option<u8>,
    education: Option<u8>,
    suspended: Option<bool>,
    office: Option<bool>,
    labels: Vec<u32>,
    words: Vec<String>,
    day: i32,
    /// Something is asked for that nobody has.
    nobody: bool,
}

/// The last day of which this holds, of a rule that holds until some day and never after.
fn last_day(around: Day, holds: impl Fn(Day) -> bool) -> i32 {
    let mut day = around;
    while holds(day) {
        day = day.plus(1);
    }
    while !holds(day) && day.0 > i64::from(i32::MIN) {
        day = day.plus(-1);
    }
    short(day)
}

impl Test {
    pub(super) fn of(roster: &Roster, scopes: &[Scope], asked: &Asked) -> Test {
        let Asked { at, filters: f, day, rule } = asked;
        let today = short(*day);
        let mut test = Test {
            places: allowed(&roster.places, scopes, *at),
            joined: (i32::MIN, NEVER),
            paid: (i32::MIN, NEVER),
            ended: (i32::MIN, NEVER),
            how: None,
            sex: f.sex.map(|sex| code(&[Sex::Female, Sex::Male], sex)),
            birth: f.age.map(|band| births(band, *day)),
            category: f.category.map(|c| code(Category::ALL, c)),
            education: f.education.map(|e| code(Education::ALL, e)),
            suspended: None,
            office: f.office,
            labels: vec![],
            words: amana_arabic::fold(&f.words).split_whitespace().map(str::to_owned).collect(),
            day: today,
            nobody: false,
        };
        test.state(f.state.unwrap_or(Wanted::InForce), *day, *rule);
        if let Some(seniority) = f.seniority {
            let (least, below) = seniority.years();
            // Whole years: who joined on 29 February has them on the 28th.
            let since = |years: i64| {
                let holds = |joined: Day| joined.plus_months(years * 12) <= *day;
                last_day(day.plus_months(-years * 12), holds)
            };
            test.joined.1 = test.joined.1.min(since(least));
            if let Some(below) = below {
                test.joined.0 = test.joined.0.max(since(below) + 1);
            }
        }
        for (kind, label) in &f.labels {
            match roster.labels.numbers.get(&(*kind, amana_arabic::fold(label))) {
                Some(n) => test.labels.push(*n),
                None => test.nobody = true,
            }
        }
        test
    }

    /// The state as days: see [`crate::members::Standing::state`], with which a test compares it.
    fn state(&mut self, wanted: Wanted, day: Day, rule: Option<Renewal>) {
        let today = short(day);
        let how = |how| Some(code(EndedHow::ALL, Some(how)));
        match wanted {
            Wanted::All => return,
            Wanted::Ended => return self.ended.1 = today,
            Wanted::Resigned => return (self.ended.1, self.how) = (today, how(EndedHow::Resigned)),
            Wanted::Expelled => return (self.ended.1, self.how) = (today, how(EndedHow::Expelled)),
            Wanted::Died => return (self.ended.1, self.how) = (today, how(EndedHow::Died)),
            _ => self.ended.0 = today.saturating_add(1),
        }
        if wanted == Wanted::Coming {
            self.joined.0 = today.saturating_add(1);
            return;
        }
        self.joined.1 = today;
        match wanted {
            Wanted::InForce => return,
            Wanted::Suspended => return self.suspended = Some(true),
            _ => self.suspended = Some(false),
        }
        // The last day until which a membership may have been paid for that has lapsed today.
        let lapse = rule.and_then(|rule| {
            let months = i64::from(rule.lapses_after?);
            Some(last_day(day.plus_months(-months), |paid| paid.plus_months(months) <= day).min(today))
        });
        match (wanted, rule, lapse) {
            (Wanted::Active, ..) => self.paid.0 = today.saturating_add(1),
            (Wanted::Due, Some(_), Some(lapse)) => self.paid = (lapse.saturating_add(1), today),
            (Wanted::Due, Some(_), None) => self.paid.1 = today,
            (Wanted::Lapsed, Some(_), Some(lapse)) => self.paid.1 = lapse,
            (Wanted::Unknown, None, _) => self.paid.1 = today,
            _ => self.nobody = true,
        }
    }

    /// Is this wanted? Of what is of the same width for everybody.
    fn keeps(&self, f: &Facts) -> bool {
        let within = |value: i32, (low, high): (i32, i32)| low <= value && value <= high;
        self.places.as_ref().is_none_or(|places| places.get(f.place as usize) == Some(&true))
            && within(f.joined, self.joined)
            && within(f.paid, self.paid)
            && within(f.ended, self.ended)
            && self.how.is_none_or(|how| how == f.how)
            && self.sex.is_none_or(|sex| sex == f.sex)
            && self.birth.is_none_or(|(low, high)| low <= f.birth && f.birth <= high)
            && self.category.is_none_or(|category| category == f.category)
            && self.education.is_none_or(|education| education == f.education)
    }

    /// Is this line of the tail wanted?
    pub(super) fn takes(&self, line: &Line) -> bool {
        let holds = |(from, until): &(i32, i32)| *from <= self.day && self.day < *until;
        !self.nobody
            && self.keeps(&line.facts)
            && self.suspended.is_none_or(|asked| asked == line.suspended.as_ref().is_some_and(holds))
            && self.office.is_none_or(|asked| asked == line.offices.iter().any(holds))
            && self.labels.iter().all(|label| line.labels.contains(label))
            && self.words.iter().all(|word| line.name.contains(word.as_str()))
    }

    /// The rows that are wanted, a bit each.
    pub(super) fn rows(&self, columns: &Columns, gone: &[u32]) -> Vec<u64> {
        let words = columns.len().div_ceil(64);
        if self.nobody {
            return vec![0; words];
        }
        let (mut among, mut besides): (Vec<Vec<u32>>, Vec<Vec<u32>>) = (vec![], vec![]);
        for (asked, spans) in [(self.suspended, &columns.suspended), (self.office, &columns.offices)] {
            let Some(asked) = asked else { continue };
            let mut rows: Vec<u32> = spans
                .iter()
                .filter(|(_, from, until)| *from <= self.day && self.day < *until)
                .map(|(row, ..)| *row)
                .collect();
            rows.dedup();
            if asked { among.push(rows) } else { besides.push(rows) }
        }
        among.extend(self.labels.iter().map(|label| columns.labels.get(label).cloned().unwrap_or_default()));
        among.extend(self.words.iter().map(|word| found(columns, word)));
        among.sort_by_key(Vec::len);
        let mut kept = match among.split_first() {
            Some((few, others)) => {
                let mut kept = vec![0u64; words];
                let everywhere = |row: &&u32| others.iter().all(|rows| rows.binary_search(row).is_ok());
                for row in few.iter().filter(everywhere).filter(|row| self.keeps(&columns.facts(**row))) {
                    if let Some(word) = kept.get_mut((row / 64) as usize) {
                        *word |= 1 << (row % 64);
                    }
                }
                kept
            }
            None => self.scan(columns),
        };
        for row in besides.iter().flatten().chain(gone) {
            if let Some(word) = kept.get_mut((row / 64) as usize) {
                *word &= !(1 << (row % 64));
            }
        }
        kept
    }

    /// Goes through the columns that are asked about, 64 rows at a time.
    fn scan(&self, c: &Columns) -> Vec<u64> {
        let mut kept = vec![u64::MAX; c.len().div_ceil(64)];
        if let (Some(last), rest @ 1..) = (kept.last_mut(), c.len() % 64) {
            *last = (1u64 << rest) - 1;
        }
        let days = |column: &[i32], (low, high): (i32, i32), kept: &mut [u64]| {
            if (low, high) != (i32::MIN, NEVER) {
                narrow(column, kept, |day| low <= day && day <= high);
            }
        };
        days(&c.ended, self.ended, &mut kept);
        days(&c.joined, self.joined, &mut kept);
        days(&c.paid, self.paid, &mut kept);
        for (asked, column) in [
            (self.how, &c.how),
            (self.sex, &c.sex),
            (self.category, &c.category),
            (self.education, &c.education),
        ] {
            if let Some(asked) = asked {
                narrow(column, &mut kept, |value| value == asked);
            }
        }
        if let Some((low, high)) = self.birth {
            narrow(&c.birth, &mut kept, |year| low <= year && year <= high);
        }
        if let Some(places) = &self.places {
            narrow(&c.place, &mut kept, |place| places.get(place as usize).copied().unwrap_or(false));
        }
        kept
    }
}

/// Keeps the rows of which this holds.
fn narrow<T: Copy>(column: &[T], kept: &mut [u64], holds: impl Fn(T) -> bool) {
    for (values, word) in column.chunks(64).zip(kept) {
        if *word == 0 {
            continue;
        }
        let mut bits = 0u64;
        for (n, value) in values.iter().enumerate() {
            bits |= u64::from(holds(*value)) << n;
        }
        *word &= bits;
    }
}

/// The rows in whose names a word stands.
fn found(columns: &Columns, word: &str) -> Vec<u32> {
    let mut rows: Vec<u32> = memchr::memmem::find_iter(columns.names.as_bytes(), word.as_bytes())
        .map(|at| columns.row_at(at))
        .collect();
    rows.dedup();
    rows
}

/// Which places may be seen, by their numbers; none when all may.
fn allowed(places: &Known<Place>, scopes: &[Scope], at: Option<Scope>) -> Option<Vec<bool>> {
    if scopes.contains(&Scope::Nation) && at.is_none_or(|at| at == Scope::Nation) {
        return None;
    }
    let may =
        |place: &Place| scopes.iter().any(|s| s.covers(*place)) && at.is_none_or(|at| at.covers(*place));
    Some(places.all.iter().map(may).collect())
}

/// The years of birth of a band of ages.
fn births(band: AgeBand, day: Day) -> (u16, u16) {
    let year = day.ymd().0;
    let of = |age: i64| u16::try_from((year - age).max(1)).unwrap_or(u16::MAX);
    band.ages().map_or((0, 0), |(youngest, oldest)| (of(oldest), of(youngest)))
}
