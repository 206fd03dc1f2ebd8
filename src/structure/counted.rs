//! Members by place as they were counted, for as long as no line of the register changes: a page asks the same of a million lines
//! each time it is opened.

use crate::{access::Scope, members::roster::Roster, territory::Place};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

/// What was asked: within which scopes, where, on which day.
pub type Question = (Vec<Scope>, Scope, i64);
/// Members of each place.
type Counts = Arc<Vec<(Place, i64)>>;

/// The answers for one state of the register.
type Counted = (Arc<Roster>, HashMap<Question, Counts>);

/// Answers kept at once.
const KEPT: usize = 64;

/// What was counted of one state of the register.
#[derive(Default)]
pub struct CountedCell(Mutex<Option<Counted>>);

impl CountedCell {
    /// The answer to a question, counted where it is not known.
    pub fn of(
        &self,
        roster: &Arc<Roster>,
        question: Question,
        count: impl FnOnce() -> Vec<(Place, i64)>,
    ) -> Counts {
        let known = |cell: &Option<Counted>| {
            let (of, answers) = cell.as_ref()?;
            roster.is_still(of).then(|| answers.get(&question).cloned())?
        };
        if let Some(counts) = known(&self.0.lock().unwrap_or_else(PoisonError::into_inner)) {
            return counts;
        }
        // Counted without the lock: others are answered meanwhile.
        let counts: Counts = Arc::new(count());
        let mut cell = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (_, mut answers) = cell
            .take()
            .filter(|(of, _)| roster.is_still(of))
            .unwrap_or_else(|| (roster.clone(), HashMap::new()));
        if answers.len() >= KEPT {
            answers.clear();
        }
        answers.insert(question, counts.clone());
        *cell = Some((roster.clone(), answers));
        counts
    }
}
