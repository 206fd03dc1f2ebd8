//! How the bodies of an organisation stand, unit by unit, on a day. Pure: everything is read from the structure in memory.

use crate::{
    access::Scope,
    statutes::Rulebook,
    structure::{
        Book,
        book::Line,
        day::{self, Standing},
    },
};
use amana_base::Day;
use amana_statute::{BodyKind, LevelKey, Parallel, Sphere};
use std::collections::{HashMap, HashSet};

/// How a section stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// Somebody's mandate is valid (F06).
    Valid,
    /// Somebody sits there, and every mandate is over.
    Expired,
    /// It was founded, and nobody sits there.
    Vacant,
    /// There is none.
    Missing,
}

impl State {
    /// All of them.
    pub const ALL: [State; 4] = [State::Valid, State::Expired, State::Vacant, State::Missing];
    /// In addresses.
    pub fn key(self) -> &'static str {
        match self {
            State::Valid => "valid",
            State::Expired => "expired",
            State::Vacant => "vacant",
            State::Missing => "missing",
        }
    }
    /// From an address.
    pub fn of(key: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.key() == key)
    }
}

/// A body that an organisation has, or lacks, in a unit.
#[derive(Clone, Copy)]
pub struct Section<'a> {
    /// The kind of body.
    pub kind: &'a str,
    /// The unit.
    pub unit: i64,
    /// The body, where there is one.
    pub body: Option<&'a Line>,
    /// How it stands.
    pub state: State,
    /// Since when, as far as it is known.
    pub since: Option<Day>,
    /// How many people sit there.
    pub sitting: usize,
}

/// The bodies of an organisation in a territory on a day: one line for each unit that may have one and has none, and one for each
/// body there is; by kind in the statute's order, then by unit. Confidential bodies are for their members (B13).
pub fn sections<'a>(
    book: &'a Book,
    rules: &'a Rulebook,
    organisation: &'a Parallel,
    scope: Scope,
    on: Day,
) -> Vec<Section<'a>> {
    let mut out = vec![];
    for key in &organisation.bodies {
        let Some((_, kind)) = rules.kind_on(key, on) else { continue };
        let (mut living, mut gone): (HashMap<i64, Vec<&Line>>, HashMap<i64, Day>) = Default::default();
        for line in book.bodies.values().filter(|l| l.kind == *key && !l.confidential) {
            if line.exists(on) {
                living.entry(line.unit).or_default().push(line);
            } else if let Some(end) = line.dissolved.filter(|end| *end <= on) {
                let last = gone.entry(line.unit).or_insert(end);
                *last = (*last).max(end);
            }
        }
        for spot in book.land.spots.iter().filter(|s| book.land.inside(scope, s.place())) {
            let unit = spot.unit.id.raw();
            if let Some(lines) = living.remove(&unit) {
                out.extend(lines.into_iter().map(|line| of_body(key, line, on)));
            } else if spot.exists(on) && rules.level_fits(kind, spot.unit.kind.as_str(), spot.place()) {
                let since = gone.get(&unit).copied();
                out.push(Section { kind: key, unit, body: None, state: State::Missing, since, sitting: 0 });
            }
        }
    }
    out
}

fn of_body<'a>(kind: &'a str, line: &'a Line, on: Day) -> Section<'a> {
    let people: HashSet<i64> = line.held.iter().filter(|sat| sat.sits(on)).map(|sat| sat.person).collect();
    let (state, since) = match (day::of_line(line, on), people.is_empty()) {
        (Some(Standing::Valid(since)), _) => (State::Valid, Some(since)),
        (Some(Standing::Ended(since)), false) => (State::Expired, Some(since)),
        (Some(Standing::Ended(since)), true) => (State::Vacant, Some(since)),
        (None, true) => (State::Vacant, line.from),
        (None, false) => (State::Expired, line.from),
    };
    Section { kind, unit: line.unit, body: Some(line), state, since, sitting: people.len() }
}

/// How many units of a level have a body of a kind, and how the bodies stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Units with at least one body whose mandates are valid.
    pub covered: usize,
    /// Units that may have one.
    pub units: usize,
    states: [usize; 4],
}

impl Tally {
    /// Of the sections of one kind.
    pub fn of<'s, 'a: 's>(sections: impl Iterator<Item = &'s Section<'a>>) -> Tally {
        let (mut out, mut units, mut covered) = (Tally::default(), HashSet::new(), HashSet::new());
        for section in sections {
            units.insert(section.unit);
            if section.state == State::Valid {
                covered.insert(section.unit);
            }
            out.states[section.state as usize] += 1;
        }
        Tally { covered: covered.len(), units: units.len(), ..out }
    }
    /// How many stand so.
    pub fn get(&self, state: State) -> usize {
        self.states[state as usize]
    }
}

/// A kind of body that units of a territory lack (F04).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lacking {
    /// Its key in the statute.
    pub kind: String,
    /// The organisation it is of; none for the organisation's own bodies.
    pub organisation: Option<String>,
    /// The level of its units.
    pub level: LevelKey,
    /// How many units have none.
    pub units: usize,
    /// Of how many.
    pub of: usize,
}

/// What a territory lacks, kind by kind: bodies, sections of organisations and forums; those that the statute expects everywhere, and
/// those of parallel organisations (F04). In the statute's order; what nothing lacks is left out.
pub fn lacking(book: &Book, rules: &Rulebook, scope: Scope, on: Day) -> Vec<Lacking> {
    let wanted = |kind: &&BodyKind| match kind.sphere {
        Sphere::Party => kind.expected && !kind.confidential,
        Sphere::Parallel => !kind.confidential,
        Sphere::Elected => false,
    };
    let mut living: HashSet<(&str, i64)> = HashSet::new();
    for line in book.bodies.values().filter(|line| line.exists(on)) {
        living.insert((line.kind.as_str(), line.unit));
    }
    let units: Vec<_> =
        book.land.spots.iter().filter(|s| s.exists(on) && book.land.inside(scope, s.place())).collect();
    let each = rules.kinds().filter(wanted).map(|kind| {
        let fits = units.iter().filter(|s| rules.level_fits(kind, s.unit.kind.as_str(), s.place()));
        let (mut of, mut lack) = (0, 0);
        for spot in fits {
            of += 1;
            lack += usize::from(!living.contains(&(kind.key.as_str(), spot.unit.id.raw())));
        }
        let organisation = rules.parallel_of(&kind.key, on).map(|p| p.key.clone());
        Lacking { kind: kind.key.clone(), organisation, level: kind.level, units: lack, of }
    });
    each.filter(|l| l.units > 0).collect()
}
