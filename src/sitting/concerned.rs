//! Whom the latest acts about a meeting concern: their own pages are told to ask again, and nobody else's.

use crate::{journal::Act, people::Person, sitting::store::ActLine};
use amana_base::Id;
use serde::Deserialize;
use std::collections::{HashMap, HashSet};

/// So many acts that came before are read again: of two that are written at once, the earlier may be seen later.
pub const AGAIN: i64 = 200;

/// Since when it is known, and who was concerned last at which version.
#[derive(Clone, Debug, Default)]
pub struct Concerned {
    from: i64,
    last: HashMap<Id<Person>, i64>,
    known: HashSet<Id<Act>>,
}

/// Of an act's detail, whom it names.
#[derive(Deserialize)]
struct Named {
    person: Option<Id<Person>>,
    holder: Option<Id<Person>>,
}

impl Concerned {
    /// Nothing is known of what came before this version, whose latest acts are `acts`.
    pub fn from(version: i64, acts: &[ActLine]) -> Concerned {
        Concerned { from: version, last: HashMap::new(), known: acts.iter().map(|a| a.id).collect() }
    }

    /// With the acts of a newer version; `acts` are the latest, at least those that are new and [`AGAIN`] more.
    pub fn next(&self, version: i64, acts: &[ActLine]) -> Concerned {
        let mut last = self.last.clone();
        for act in acts.iter().filter(|a| !self.known.contains(&a.id)) {
            let Ok(named) = serde_json::from_str::<Named>(&act.detail) else { continue };
            for person in [named.person, named.holder].into_iter().flatten() {
                last.insert(person, version);
            }
        }
        Concerned { from: self.from, last, known: acts.iter().map(|a| a.id).collect() }
    }

    /// Whether something after version `since` concerns this person; so it is taken when that is not known.
    pub fn concerns(&self, person: Id<Person>, since: i64) -> bool {
        since < self.from || self.last.get(&person).is_some_and(|at| *at > since)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn act(n: i64, detail: serde_json::Value) -> ActLine {
        ActLine { id: Id::from_raw(n), detail: detail.to_string() }
    }

    /// C06: whoever is checked in has a page that knows it, and so has who represents somebody; others' pages do not ask.
    #[test]
    fn those_named_are_concerned_once() {
        let (one, two) = (Id::<Person>::from_raw(1), Id::<Person>::from_raw(2));
        let before = act(10, serde_json::json!({ "person": two }));
        let known = Concerned::from(5, std::slice::from_ref(&before));
        assert!(known.concerns(one, 4), "what came before is not known");
        assert!(!known.concerns(one, 5) && !known.concerns(two, 5));
        let came = act(11, serde_json::json!({ "person": one, "holder": two }));
        let plain = act(12, serde_json::json!({ "added": 3 }));
        let next = known.next(8, &[plain, came.clone(), before]);
        assert!(next.concerns(one, 5) && next.concerns(two, 7));
        assert!(!next.concerns(one, 8), "told once");
        assert!(!next.concerns(Id::from_raw(3), 5), "nobody else");
        let last = next.next(9, &[came]);
        assert!(!last.concerns(one, 8), "an act that is read again says nothing new");
    }
}
