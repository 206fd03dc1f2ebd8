//! Merged cells: the value of the first goes to all of them.

use crate::{Cell, Row};

/// A merged area, rows and columns from 0, ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Area {
    pub(crate) rows: (u64, u64),
    pub(crate) columns: (usize, usize),
}

impl Area {
    /// Reads `B2:C5`. `None` for anything else, and for an area of one cell.
    pub(crate) fn parse(text: &str) -> Option<Area> {
        let (a, b) = text.split_once(':')?;
        let ((r1, c1), (r2, c2)) = (place(a)?, place(b)?);
        let area = Area { rows: (r1.min(r2), r1.max(r2)), columns: (c1.min(c2), c1.max(c2)) };
        (r1 != r2 || c1 != c2).then_some(area)
    }
}

/// Row and column, from 0, of `B2` or `$B$2`.
pub(crate) fn place(text: &str) -> Option<(u64, usize)> {
    let (mut row, mut column, mut digits) = (0u64, 0usize, false);
    for b in text.bytes().filter(|b| *b != b'$') {
        match b.to_ascii_uppercase() {
            b @ b'A'..=b'Z' if !digits => {
                column = column.checked_mul(26)?.checked_add(usize::from(b - b'A') + 1)?;
            }
            b @ b'0'..=b'9' => {
                digits = true;
                row = row.checked_mul(10)?.checked_add(u64::from(b - b'0'))?;
            }
            _ => return None,
        }
    }
    (column > 0 && row > 0 && column <= 1 << 20 && row <= 1 << 32).then(|| (row - 1, column - 1))
}

/// The most areas that one row is filled from.
const OPEN: usize = 512;

/// Fills merged areas while rows go by.
#[derive(Debug, Default)]
pub(crate) struct Filler {
    /// In the order of their first rows.
    waiting: std::collections::VecDeque<Area>,
    /// Those in whose rows we are, with their value.
    open: Vec<(Area, Cell)>,
    columns: usize,
}

impl Filler {
    /// Nothing is filled beyond `columns`.
    pub(crate) fn new(mut areas: Vec<Area>, columns: usize) -> Filler {
        // An area over whole columns or rows is decoration.
        areas.retain(|a| a.columns.0 < columns && a.rows.0 <= a.rows.1 && a.rows.1 - a.rows.0 < 100_000);
        areas.sort_by_key(|a| a.rows.0);
        Filler { waiting: areas.into(), open: Vec::new(), columns }
    }

    /// An area that begins in this row or later.
    pub(crate) fn add(&mut self, area: Area) {
        self.waiting.push_back(area);
    }

    /// Fills the row.
    pub(crate) fn fill(&mut self, row: &mut Row) {
        if self.waiting.is_empty() && self.open.is_empty() {
            return;
        }
        let at = row.number.saturating_sub(1);
        self.open.retain(|(a, _)| a.rows.1 >= at);
        while let Some(area) = self.waiting.front().copied().filter(|a| a.rows.0 <= at) {
            self.waiting.pop_front();
            if area.rows.0 == at && self.open.len() < OPEN {
                let value = row.cell(area.columns.0).clone();
                self.open.push((area, value));
            }
        }
        for (area, value) in &self.open {
            if value.is_blank() {
                continue;
            }
            for column in area.columns.0..=area.columns.1.min(self.columns.saturating_sub(1)) {
                if row.cell(column).is_blank() {
                    row.put(column, value.clone());
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places() {
        assert_eq!(place("A1"), Some((0, 0)));
        assert_eq!(place("$AB$12"), Some((11, 27)));
        for wrong in ["", "1", "A", "A0", "1A", "ZZZZZZZZZZZZZZZ1", "A99999999999999999999"] {
            assert_eq!(place(wrong), None, "{wrong}");
        }
        assert_eq!(Area::parse("B3:A2"), Some(Area { rows: (1, 2), columns: (0, 1) }));
        assert_eq!(Area::parse("B3:B3"), None);
    }

    #[test]
    fn filling() {
        let mut f = Filler::new(vec![Area { rows: (1, 2), columns: (0, 1) }], 10);
        let row =
            |number, cells: &[&str]| Row { number, cells: cells.iter().map(|c| Cell::from(*c)).collect() };
        let mut rows = [row(1, &["a"]), row(2, &["b", "", "c"]), row(3, &["", "", "d"]), row(4, &["", "e"])];
        rows.iter_mut().for_each(|r| f.fill(r));
        assert_eq!(
            rows,
            [row(1, &["a"]), row(2, &["b", "b", "c"]), row(3, &["b", "b", "d"]), row(4, &["", "e"])]
        );
    }
}
