//! Columns that change what they hold halfway: a list put together from two, a block pasted one column further.

use super::mapping::Mapping;
use super::shape::{Shape, shape};
use crate::Row;

/// Values after which it is known what a column looks like.
const KNOWN: u32 = 10;
/// Values in a row of another kind that make a change.
const RUN: u32 = 6;

/// From a row on, a column holds what another one held before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shift {
    /// Two columns hold each other's values.
    Exchanged {
        /// From this row on, as its file numbers it.
        from_row: u64,
        /// The columns, from 0.
        columns: (usize, usize),
    },
    /// A column holds what belongs in another, and that one holds something else.
    Moved {
        /// From this row on, as its file numbers it.
        from_row: u64,
        /// The column, from 0.
        column: usize,
        /// The column whose values it holds.
        holds: usize,
    },
}

impl Shift {
    /// The first row of it.
    pub fn from_row(&self) -> u64 {
        match self {
            Shift::Exchanged { from_row, .. } | Shift::Moved { from_row, .. } => *from_row,
        }
    }
}

/// Looks at every row of a list, in their order, for columns that change. A change back is told too.
#[derive(Clone, Debug, Default)]
pub struct Watch {
    columns: Vec<State>,
}

#[derive(Clone, Debug)]
struct State {
    index: usize,
    /// What it looks like so far.
    usual: Option<Shape>,
    counted: Vec<(Shape, u32)>,
    /// The kind that it has shown lately instead, how often in a row, and since which row.
    run: Option<(Shape, u32, u64)>,
}

impl Watch {
    /// Watches the columns that are used.
    pub fn new(mapping: &Mapping) -> Watch {
        let used = mapping.columns.iter().filter(|c| c.field.is_some());
        Watch {
            columns: used
                .map(|c| State { index: c.index, usual: None, counted: Vec::new(), run: None })
                .collect(),
        }
    }

    /// Takes the next row into account. Something comes back in the row in which it becomes certain, some rows after
    /// the first one it is about.
    pub fn observe(&mut self, row: &Row) -> Option<Shift> {
        let mut long = false;
        for state in &mut self.columns {
            long |= state.take(shape(row.cell(state.index)), row.number);
        }
        if long { self.shifted() } else { None }
    }

    fn shifted(&mut self) -> Option<Shift> {
        let strange = |s: &State| s.run.filter(|(shape, n, _)| *n >= RUN && Some(*shape) != s.usual);
        for a in 0..self.columns.len() {
            let Some((shape, _, since)) = strange(&self.columns[a]) else { continue };
            let usual = self.columns[a].usual;
            let Some(b) = self.columns.iter().position(|s| s.usual == Some(shape)).filter(|b| *b != a) else {
                // It has become something that no other column was: its new habit, nothing to tell.
                if self.columns[a].run.is_some_and(|(_, n, _)| n >= RUN * 5) {
                    self.columns[a].accept();
                }
                continue;
            };
            let columns = (self.columns[a].index, self.columns[b].index);
            if let Some((_, _, other)) = strange(&self.columns[b]).filter(|(s, ..)| Some(*s) == usual) {
                self.columns[a].accept();
                self.columns[b].accept();
                let columns = (columns.0.min(columns.1), columns.0.max(columns.1));
                return Some(Shift::Exchanged { from_row: since.min(other), columns });
            }
            // Words look like words: alone, only a kind that tells something is known again. And the other column may
            // still be on its way: it has blanks.
            let telling = shape.is_telling() || usual.is_some_and(Shape::is_telling);
            let waits = self.columns[a].run.is_some_and(|(_, n, _)| n < RUN * 3);
            let coming = self.columns[b].run.is_some_and(|(s, ..)| Some(s) == usual) || waits;
            if !coming && telling {
                self.columns[a].accept();
                return Some(Shift::Moved { from_row: since, column: columns.0, holds: columns.1 });
            }
        }
        None
    }
}

impl State {
    /// True when a run of something unusual is long enough to look at.
    fn take(&mut self, shape: Shape, row: u64) -> bool {
        // A year is a date that somebody shortened, or a number like others.
        let shape = match shape {
            Shape::Year if self.usual == Some(Shape::Number) => Shape::Number,
            Shape::Year => Shape::Day,
            other => other,
        };
        if shape == Shape::Blank {
            return false;
        }
        let Some(usual) = self.usual else {
            match self.counted.iter_mut().find(|(s, _)| *s == shape) {
                Some((_, n)) => *n += 1,
                None => self.counted.push((shape, 1)),
            }
            let total: u32 = self.counted.iter().map(|(_, n)| n).sum();
            let most = self
                .counted
                .iter()
                .max_by_key(|(_, n)| *n)
                .filter(|(_, n)| total >= KNOWN && n * 10 >= total * 7);
            self.usual = most.map(|(s, _)| *s);
            return false;
        };
        self.run = match self.run {
            _ if shape == usual => None,
            Some((s, n, since)) if s == shape => Some((s, n + 1, since)),
            _ => Some((shape, 1, row)),
        };
        self.run.is_some_and(|(_, n, _)| n >= RUN)
    }

    fn accept(&mut self) {
        if let Some((shape, ..)) = self.run.take() {
            self.usual = Some(shape);
        }
    }
}
