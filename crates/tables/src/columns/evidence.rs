//! What the values of a column say together.

use std::collections::{HashMap, HashSet};

use super::recognise::{Known, Level};
use super::shape::{Shape, shape};
use crate::values::{DateEvidence, DateOrder, DateRules, Script, date};
use crate::{Cell, Row};

/// Anything that is a year.
const YEARS: DateRules = DateRules { order: DateOrder::DayFirst, earliest: 1900, latest: 2100 };

/// A column's values.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    pub(crate) filled: usize,
    shapes: HashMap<Shape, usize>,
    distinct: HashSet<String>,
    words: usize,
    years: Vec<i16>,
    ages: usize,
    /// Numbers that follow the one before by one.
    follows: usize,
    last: Option<f64>,
    /// Communes, provinces, regions.
    places: [usize; 3],
    given: usize,
    pub(crate) dates: DateEvidence,
}

impl Seen {
    pub(crate) fn of(rows: &[Row], column: usize, known: &Known<'_>) -> Seen {
        let mut seen = Seen::default();
        for row in rows {
            seen.take(row.cell(column), known);
        }
        seen
    }

    fn take(&mut self, cell: &Cell, known: &Known<'_>) {
        let shape = shape(cell);
        if shape == Shape::Blank {
            return;
        }
        self.filled += 1;
        *self.shapes.entry(shape).or_default() += 1;
        let text = cell.written();
        let text = text.trim();
        self.distinct.insert(amana_arabic::fold(text));
        match shape {
            Shape::Words(_) | Shape::Other => {
                self.words += text.split_whitespace().count();
                let first = text.split_whitespace().next().unwrap_or_default();
                self.given += usize::from(known.given_name.is_some_and(|f| f(first)));
                if let Some(is_place) = known.place {
                    for (n, level) in [Level::Commune, Level::Province, Level::Region].into_iter().enumerate()
                    {
                        self.places[n] += usize::from(is_place(text, level));
                    }
                }
            }
            Shape::Day | Shape::Year => {
                self.count(cell, text);
                self.dates.observe(cell);
                if let Ok(Some(dated)) = date(cell, &YEARS) {
                    self.years.push(dated.when.year());
                }
            }
            Shape::Number => self.count(cell, text),
            _ => {}
        }
    }

    fn count(&mut self, cell: &Cell, text: &str) {
        let n = match cell {
            Cell::Number(n) => Some(*n),
            _ => text.parse().ok(),
        };
        if let Some(n) = n {
            self.ages += usize::from(n.fract() == 0.0 && (15.0..=110.0).contains(&n));
            self.follows += usize::from(self.last.is_none_or(|last| n == last + 1.0));
            self.last = Some(n);
        }
    }

    /// How many of the values look so, 0 to 1.
    pub(crate) fn share(&self, wanted: impl Fn(Shape) -> bool) -> f32 {
        let n: usize = self.shapes.iter().filter(|(s, _)| wanted(**s)).map(|(_, n)| n).sum();
        self.part(n)
    }

    fn part(&self, n: usize) -> f32 {
        if self.filled == 0 { 0.0 } else { n as f32 / self.filled as f32 }
    }

    /// How many of the values are places of a level, 0 to 1.
    pub(crate) fn places(&self, level: Level) -> f32 {
        self.part(self.places[level as usize])
    }

    /// How many of the values begin with a given name, 0 to 1.
    pub(crate) fn given(&self) -> f32 {
        self.part(self.given)
    }

    /// Different values for each value, 0 to 1.
    pub(crate) fn variety(&self) -> f32 {
        self.part(self.distinct.len())
    }

    /// Words in a value.
    pub(crate) fn words(&self) -> f32 {
        self.part(self.words)
    }

    /// Numbers that count the lines.
    pub(crate) fn counts(&self) -> bool {
        self.filled >= 3 && self.part(self.follows) > 0.9
    }

    /// Numbers that may be ages.
    pub(crate) fn ages(&self) -> f32 {
        self.part(self.ages)
    }

    /// The year in the middle; none of numbers that count the lines.
    pub(crate) fn year(&self) -> Option<i16> {
        if self.counts() {
            return None;
        }
        let mut years = self.years.clone();
        years.sort_unstable();
        years.get(years.len() / 2).copied()
    }

    /// The script of most values.
    pub(crate) fn script(&self) -> Option<Script> {
        let arabic = self.share(|s| s == Shape::Words(Script::Arabic));
        let latin = self.share(|s| s == Shape::Words(Script::Latin));
        match arabic + latin {
            n if n < 0.3 => None,
            _ if arabic >= latin => Some(Script::Arabic),
            _ => Some(Script::Latin),
        }
    }
}
