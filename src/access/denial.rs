use super::{Can, Level, Position, Scope, table};
use crate::territory::Place;

/// Why something visible is not allowed: the capability, where, and which positions would give it.
///
/// The page turns it into a sentence with the statute's own words for the posts and for who grants them.
#[derive(Clone, Debug, PartialEq)]
pub struct Denial {
    /// What was asked for.
    pub can: Can,
    /// Where; `None` when the person holds it nowhere.
    pub at: Option<Place>,
}

impl Denial {
    /// The positions and levels that would allow it there, the nearest level first.
    pub fn missing(&self) -> Vec<(Position, Level)> {
        let lowest = self.at.map_or(Level::Local, |p| Level::of(Scope::of(p)));
        let mut out = vec![];
        for level in Level::ALL.iter().rev().filter(|l| **l <= lowest) {
            for position in Position::ALL {
                if table::allows(self.can, *position, *level) {
                    out.push((*position, *level));
                }
            }
        }
        out
    }
}
