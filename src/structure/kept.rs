//! How the structure stood on a day, and the figures of it, for as long as neither the structure nor the statute changes: a page asks
//! the same of a hundred thousand mandates and meetings each time it is opened.

use super::{
    book::{Book, Line},
    day::{BodyOn, DayOf, KindRule, Quota, Standing},
    figures::{Asked, Figures},
};
use crate::{access::Scope, bodies::Sphere, statutes::Rulebook};
use amana_base::Day;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// Days kept at once.
const DAYS: usize = 16;
/// Questions kept of a day.
const QUESTIONS: usize = 64;

/// What a body was on the day, beside its line.
#[derive(Clone, Copy)]
struct Facts {
    sitting: usize,
    term: Option<Day>,
    seats: (i64, i64),
    met: Option<Day>,
    due: Option<Day>,
    women: Option<Quota>,
    youth: Option<Quota>,
}

/// Of which territory, over how many months or since when, of which kind of body, with what only those who know the members may be told.
type Question = (Scope, i64, Option<Day>, String, bool);

/// A day of one state of the structure.
pub struct Kept {
    on: Day,
    bodies: Vec<Facts>,
    rules: HashMap<String, KindRule>,
    standing: HashMap<i64, Standing>,
    figures: Mutex<HashMap<Question, Arc<Figures>>>,
}

/// The bodies that a day is of.
fn lines(book: &Book, on: Day) -> impl Iterator<Item = &Line> {
    book.bodies.values().map(|line| &**line).filter(move |l| l.sphere != Sphere::Elected && l.exists(on))
}

impl Kept {
    fn of(day: DayOf<'_>) -> Kept {
        let facts = |b: &BodyOn<'_>| Facts {
            sitting: b.sitting,
            term: b.term,
            seats: b.seats,
            met: b.met,
            due: b.due,
            women: b.women,
            youth: b.youth,
        };
        Kept {
            on: day.on,
            bodies: day.bodies.iter().map(facts).collect(),
            rules: day.rules.into_iter().map(|(kind, rule)| (kind.to_owned(), rule)).collect(),
            standing: day.standing,
            figures: Mutex::default(),
        }
    }

    /// The day, of the structure that it was kept of.
    pub fn day<'a>(&self, book: &'a Book) -> DayOf<'a> {
        let mut rules: HashMap<&'a str, KindRule> = HashMap::new();
        let bodies = lines(book, self.on).zip(&self.bodies).map(|(line, f)| {
            if !rules.contains_key(line.kind.as_str())
                && let Some(rule) = self.rules.get(&line.kind)
            {
                rules.insert(&line.kind, rule.clone());
            }
            BodyOn {
                line,
                sitting: f.sitting,
                term: f.term,
                seats: f.seats,
                met: f.met,
                due: f.due,
                women: f.women,
                youth: f.youth,
            }
        });
        let bodies = bodies.collect();
        DayOf { book, on: self.on, bodies, rules, standing: self.standing.clone() }
    }

    /// Of the day only which units have a body with valid mandates, and since when.
    fn standing<'a>(&self, book: &'a Book) -> DayOf<'a> {
        let standing = self.standing.clone();
        DayOf { book, on: self.on, bodies: vec![], rules: HashMap::new(), standing }
    }

    /// The figures of the day, members apart.
    pub fn figures(&self, day: &DayOf<'_>, asked: Asked<'_>) -> Arc<Figures> {
        let question = (asked.scope, asked.months, asked.since, asked.kind.to_owned(), asked.members);
        if let Some(known) = locked(&self.figures).get(&question) {
            return known.clone();
        }
        // Added up without the lock: others are answered meanwhile.
        let figures = Arc::new(Figures::of(day, asked));
        let mut known = locked(&self.figures);
        if known.len() >= QUESTIONS {
            known.clear();
        }
        known.insert(question, figures.clone());
        figures
    }
}

fn locked<T>(cell: &Mutex<T>) -> MutexGuard<'_, T> {
    cell.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Days of one state of the structure under one statute.
struct Days {
    book: Arc<Book>,
    rules: Arc<Rulebook>,
    days: HashMap<Day, Arc<Kept>>,
}

/// The days that were asked for lately.
#[derive(Default)]
pub struct DaysCell(Mutex<Option<Days>>);

impl DaysCell {
    /// Which units of a territory have a body with valid mandates. A small territory is looked at anew: whatever changes somewhere in
    /// the nation would make its first page wait for the whole.
    pub fn standing<'a>(
        &self,
        book: &'a Arc<Book>,
        rules: &Arc<Rulebook>,
        on: Day,
        scope: Scope,
    ) -> DayOf<'a> {
        match scope {
            Scope::Nation | Scope::Region(_) => self.of(book, rules, on).standing(book),
            _ => DayOf::standing(book, on, scope),
        }
    }

    /// How the structure stood on a day: looked at where it is not known.
    pub fn of(&self, book: &Arc<Book>, rules: &Arc<Rulebook>, on: Day) -> Arc<Kept> {
        let still = |days: &Days| Arc::ptr_eq(&days.book, book) && Arc::ptr_eq(&days.rules, rules);
        let known = locked(&self.0).as_ref().filter(|d| still(d)).and_then(|d| d.days.get(&on).cloned());
        if let Some(known) = known {
            return known;
        }
        let kept = Arc::new(Kept::of(DayOf::new(book, rules, on)));
        let mut cell = locked(&self.0);
        let mut days = cell.take().filter(|d| still(d)).unwrap_or_else(|| Days {
            book: book.clone(),
            rules: rules.clone(),
            days: HashMap::new(),
        });
        if days.days.len() >= DAYS {
            days.days.clear();
        }
        days.days.insert(on, kept.clone());
        *cell = Some(days);
        kept
    }
}
