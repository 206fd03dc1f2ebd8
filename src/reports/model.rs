//! What a report is: chapters of sentences, tables and drawings; its period; what is not told of few people. Pure.

use crate::{people::Person, structure::pages::drawn::Drawn, ui::parts::State};
use amana_base::{Day, Id};

/// A period, both days included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// First day.
    pub from: Day,
    /// Last day: the day on which the state is told.
    pub to: Day,
}

/// Periods that are asked for by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ready {
    /// From the first of January until today.
    ThisYear,
    /// The calendar year before.
    LastYear,
    /// The last three calendar months that are over.
    LastQuarter,
    /// The last calendar month that is over.
    LastMonth,
    /// Since the congress that adopted the statute in force.
    SinceCongress,
}

impl Ready {
    /// All of them, as they are offered.
    pub const ALL: [Ready; 5] =
        [Ready::ThisYear, Ready::LastQuarter, Ready::LastMonth, Ready::LastYear, Ready::SinceCongress];

    /// In addresses.
    pub fn key(self) -> &'static str {
        match self {
            Ready::ThisYear => "this-year",
            Ready::LastYear => "last-year",
            Ready::LastQuarter => "last-quarter",
            Ready::LastMonth => "last-month",
            Ready::SinceCongress => "since-congress",
        }
    }
    /// From an address.
    pub fn of(key: &str) -> Option<Ready> {
        Ready::ALL.into_iter().find(|ready| ready.key() == key)
    }
    /// The days it stands for; none where the congress is not known.
    pub fn span(self, today: Day, congress: Option<Day>) -> Option<Span> {
        let (_, month, day) = today.ymd();
        let begun = today.plus(1 - day);
        let year = begun.plus_months(1 - month);
        let quarter = begun.plus_months(-((month - 1) % 3));
        Some(match self {
            Ready::ThisYear => Span { from: year, to: today },
            Ready::LastYear => Span { from: year.plus_months(-12), to: year.plus(-1) },
            Ready::LastQuarter => Span { from: quarter.plus_months(-3), to: quarter.plus(-1) },
            Ready::LastMonth => Span { from: begun.plus_months(-1), to: begun.plus(-1) },
            Ready::SinceCongress => Span { from: congress.filter(|on| *on <= today)?, to: today },
        })
    }
}

/// Why a period is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// What was typed is no day.
    NoDay,
    /// It ends before it begins.
    Backwards,
    /// It ends after today.
    Future,
    /// It begins before anybody could have been there.
    TooLong,
}

/// The longest period, in days: a century.
const LONGEST: i64 = 36_525;

impl Span {
    /// From two days as they were typed. An end alone is a day: the state on it, with the year that it ends. A beginning alone lasts
    /// until today.
    ///
    /// # Errors
    /// [`Wrong`] says why it is no period.
    pub fn typed(from: &str, to: &str, today: Day) -> Result<Option<Span>, Wrong> {
        let day = |text: &str| match amana_arabic::digits(text.trim()) {
            text if text.is_empty() => Ok(None),
            text => text.parse::<Day>().map(Some).map_err(|_| Wrong::NoDay),
        };
        let (from, to) = match (day(from)?, day(to)?) {
            (None, None) => return Ok(None),
            (from, to) => (from, to.unwrap_or(today)),
        };
        let from = from.unwrap_or_else(|| to.plus(1).plus_months(-12));
        let span = Span { from, to };
        match () {
            () if from > to => Err(Wrong::Backwards),
            () if to > today => Err(Wrong::Future),
            () if span.days() > LONGEST => Err(Wrong::TooLong),
            () => Ok(Some(span)),
        }
    }
    /// How many days it has.
    pub fn days(self) -> i64 {
        self.to.0 - self.from.0 + 1
    }
    /// The period of the same length before.
    pub fn before(self) -> Span {
        Span { from: self.from.plus(-self.days()), to: self.from.plus(-1) }
    }
    /// Whether a day lies in it.
    pub fn holds(self, on: Day) -> bool {
        self.from <= on && on <= self.to
    }
}

/// A report, composed.
pub struct Report {
    /// What it is called.
    pub title: String,
    /// Who speaks, or of what: below the title.
    pub about: Vec<String>,
    /// Its period.
    pub span: Span,
    /// The chapters, in order.
    pub chapters: Vec<Chapter>,
    /// Whoever is named in it.
    pub persons: Vec<Id<Person>>,
}

/// A chapter of a report: a sheet of its workbook.
pub struct Chapter {
    /// In addresses within the page.
    pub key: &'static str,
    /// Its heading.
    pub title: String,
    /// What it says.
    pub parts: Vec<Part>,
}

/// A part of a chapter.
pub enum Part {
    /// A sentence.
    Says(String),
    /// A remark: how something was counted, what is not known.
    Note(String),
    /// A table.
    Table(Table),
    /// A map with its figures.
    Map(Drawing),
    /// Bars.
    Bars(String, Vec<Bar>),
}

/// A map or tiles of an indicator.
pub struct Drawing {
    /// What is drawn.
    pub title: String,
    /// The same figures as the table beside it.
    pub drawn: Drawn,
}

/// A bar with its number.
pub struct Bar {
    /// What it is.
    pub label: String,
    /// Its number in words.
    pub value: String,
    /// Its number.
    pub number: i64,
}

impl Bar {
    /// The greatest number of some bars, at least 1.
    pub fn most(bars: &[Bar]) -> i64 {
        bars.iter().map(|bar| bar.number).max().unwrap_or(0).max(1)
    }
}

/// Rows under a head.
#[derive(Default)]
pub struct Table {
    /// What it lists.
    pub title: String,
    /// The columns.
    pub columns: Vec<Col>,
    /// The rows that are named.
    pub rows: Vec<Vec<Cell>>,
    /// How many rows there are, named or not.
    pub all: usize,
    /// The page that has all of them.
    pub page: String,
    /// What is said where there is none.
    pub none: String,
}

/// A column.
pub struct Col {
    /// Its head.
    pub head: String,
    /// What its cells hold.
    pub kind: Kind,
    /// It stands in the workbook only: what a reader finds in another cell already, apart.
    pub apart: bool,
}

impl Col {
    /// A column.
    pub fn new(head: impl Into<String>, kind: Kind) -> Col {
        Col { head: head.into(), kind, apart: false }
    }
    /// A column of the workbook only.
    pub fn apart(head: impl Into<String>, kind: Kind) -> Col {
        Col { head: head.into(), kind, apart: true }
    }
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words that take room.
    Words,
    /// A word or two, a day.
    Short,
    /// A number.
    Number,
}

/// A cell: what is read, and what a spreadsheet reckons with.
#[derive(Clone, Default)]
pub struct Cell {
    /// In words.
    pub text: String,
    /// For a spreadsheet.
    pub value: Value,
    /// Where it leads.
    pub href: String,
    /// As a state, where it is one.
    pub state: Option<State>,
}

/// What a spreadsheet reckons with.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Value {
    /// The words.
    #[default]
    Words,
    /// A number.
    Number(i64),
    /// A day.
    On(Day),
    /// Nothing: not known, or not told.
    Nothing,
}

impl Cell {
    /// Words.
    pub fn words(text: impl Into<String>) -> Cell {
        Cell { text: text.into(), ..Cell::default() }
    }
    /// A number, as it is read.
    pub fn number(text: impl Into<String>, n: i64) -> Cell {
        Cell { text: text.into(), value: Value::Number(n), ..Cell::default() }
    }
    /// A day, as it is read; nothing where there is none.
    pub fn day(text: impl FnOnce(Day) -> String, on: Option<Day>) -> Cell {
        match on {
            Some(on) => Cell { text: text(on), value: Value::On(on), ..Cell::default() },
            None => Cell { value: Value::Nothing, ..Cell::default() },
        }
    }
    /// A state.
    pub fn state(state: State) -> Cell {
        Cell { text: state.word().to_owned(), state: Some(state), ..Cell::default() }
    }
    /// With where it leads.
    #[must_use]
    pub fn to(mut self, href: impl Into<String>) -> Cell {
        self.href = href.into();
        self
    }
}

impl Table {
    /// How many rows are not named.
    pub fn unnamed(&self) -> usize {
        self.all.saturating_sub(self.rows.len())
    }
    /// The cells of a row that a page shows, each with its column.
    pub fn cells<'t>(&'t self, row: &'t [Cell]) -> impl Iterator<Item = (&'t Col, &'t Cell)> {
        self.columns.iter().zip(row).filter(|(col, _)| !col.apart)
    }
    /// Columns that a page and a document show, with their places.
    pub fn shown(&self) -> impl Iterator<Item = (usize, &Col)> {
        self.columns.iter().enumerate().filter(|(_, col)| !col.apart)
    }
}

/// Fewer people than this are not counted aloud: whoever knows the village would know who.
pub const FEW: i64 = 5;

/// Numbers of people that stand in one column above their sum: those that are few are not told, and of what is left at least so much is
/// hidden that no number can be found by taking the others from the sum. Zero is told: nobody is nobody.
pub fn guarded(numbers: &[i64]) -> Vec<Option<i64>> {
    let mut out: Vec<Option<i64>> = numbers.iter().map(|n| (*n == 0 || *n >= FEW).then_some(*n)).collect();
    let hidden = |out: &[Option<i64>]| {
        let of = out.iter().zip(numbers).filter(|(told, _)| told.is_none());
        of.fold((0, 0), |(many, sum), (_, n)| (many + 1, sum + n))
    };
    loop {
        let (many, sum) = hidden(&out);
        if many == 0 || (many > 1 && sum >= FEW) {
            return out;
        }
        let next =
            (0..numbers.len()).filter(|n| out[*n].is_some_and(|told| told > 0)).min_by_key(|n| numbers[*n]);
        match next {
            Some(n) => out[n] = None,
            None => return out,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn span(from: &str, to: &str) -> Span {
        Span { from: day(from), to: day(to) }
    }

    #[test]
    fn periods_by_name() {
        let today = day("2026-05-04");
        for (ready, expected) in [
            (Ready::ThisYear, span("2026-01-01", "2026-05-04")),
            (Ready::LastYear, span("2025-01-01", "2025-12-31")),
            (Ready::LastQuarter, span("2026-01-01", "2026-03-31")),
            (Ready::LastMonth, span("2026-04-01", "2026-04-30")),
            (Ready::SinceCongress, span("2024-02-10", "2026-05-04")),
        ] {
            assert_eq!(ready.span(today, Some(day("2024-02-10"))), Some(expected));
            assert_eq!(Ready::of(ready.key()), Some(ready));
        }
        assert_eq!(Ready::SinceCongress.span(today, None), None);
        assert_eq!(Ready::LastQuarter.span(day("2026-01-31"), None), Some(span("2025-10-01", "2025-12-31")));
        let q = span("2026-01-01", "2026-03-31");
        assert_eq!(q.before(), span("2025-10-03", "2025-12-31"));
        assert_eq!(q.before().days(), q.days());
    }

    #[test]
    fn periods_as_they_are_typed() {
        let today = day("2026-05-04");
        let typed = |from, to| Span::typed(from, to, today);
        assert_eq!(typed("", ""), Ok(None));
        assert_eq!(typed("2026-01-01", "٢٠٢٦-٠٢-٠١"), Ok(Some(span("2026-01-01", "2026-02-01"))));
        assert_eq!(typed("", "2026-03-31"), Ok(Some(span("2025-04-01", "2026-03-31"))));
        assert_eq!(typed("2026-05-01", " "), Ok(Some(span("2026-05-01", "2026-05-04"))));
        assert_eq!(typed("2026-05-02", "2026-05-01"), Err(Wrong::Backwards));
        assert_eq!(typed("2026-05-02", "2026-05-05"), Err(Wrong::Future));
        assert_eq!(typed("yesterday", ""), Err(Wrong::NoDay));
        assert_eq!(typed("0001-01-01", ""), Err(Wrong::TooLong));
    }

    #[test]
    fn few_people_are_not_counted_aloud() {
        assert_eq!(guarded(&[0, 40, 12]), [Some(0), Some(40), Some(12)]);
        assert_eq!(guarded(&[3, 40, 12]), [None, Some(40), None]);
        assert_eq!(guarded(&[1, 2, 40]), [None, None, None], "three are few, too");
        assert_eq!(guarded(&[3, 3, 40]), [None, None, Some(40)]);
        assert_eq!(guarded(&[2, 0]), [None, Some(0)]);
    }

    proptest! {
        /// G07: whoever takes what is told from the sum finds nothing about few people, as long as there were others among whom
        /// they could be hidden.
        #[test]
        fn nothing_is_found_by_subtraction(numbers in proptest::collection::vec(0i64..30, 0..12)) {
            let told = guarded(&numbers);
            let hidden: Vec<i64> =
                numbers.iter().zip(&told).filter(|(_, told)| told.is_none()).map(|(n, _)| *n).collect();
            prop_assert!(told.iter().flatten().all(|n| *n == 0 || *n >= FEW));
            let enough = hidden.len() > 1 && hidden.iter().sum::<i64>() >= FEW;
            prop_assert!(hidden.is_empty() || enough || told.iter().flatten().all(|n| *n == 0));
        }
    }
}
