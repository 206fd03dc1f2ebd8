//! Whether a column's dates have the day first or the month.

use super::DateOrder;
use super::parse::day_comes_first;
use crate::Cell;

/// Gathers what the rows of a column say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DateEvidence {
    /// Dates that can only have the day first.
    pub day_first: u64,
    /// Dates that can only have the month first.
    pub month_first: u64,
}

impl DateEvidence {
    /// Takes a cell into account.
    pub fn observe(&mut self, cell: &Cell) {
        if let Cell::Text(text) = cell {
            match day_comes_first(text) {
                Some(true) => self.day_first += 1,
                Some(false) => self.month_first += 1,
                None => {}
            }
        }
    }

    /// What the column says. A few slips (one in fifty) do not make it mixed.
    pub fn order(&self) -> DateOrder {
        match (self.day_first, self.month_first) {
            (0, 0) => DateOrder::Undecided,
            (d, m) if m * 50 <= d => DateOrder::DayFirst,
            (d, m) if d * 50 <= m => DateOrder::MonthFirst,
            _ => DateOrder::Mixed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_column_says() {
        let order = |texts: &[&str]| {
            let mut e = DateEvidence::default();
            texts.iter().for_each(|t| e.observe(&Cell::from(*t)));
            e.order()
        };
        assert_eq!(order(&["01/02/1980", "1980-12-31", "31 دجنبر 1980"]), DateOrder::Undecided);
        assert_eq!(order(&["01/02/1980", "31/12/1980"]), DateOrder::DayFirst);
        assert_eq!(order(&["01/02/1980", "12/31/80"]), DateOrder::MonthFirst);
        assert_eq!(order(&["31/12/1980", "12/31/1980"]), DateOrder::Mixed);
        let mut many = vec!["31/12/1980"; 60];
        many.push("12/31/1980");
        assert_eq!(order(&many), DateOrder::DayFirst);
    }
}
