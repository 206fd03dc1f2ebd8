//! Where a row is, within the territory of the list.

use super::Reason;
use crate::{
    access::Scope,
    territory::{Gazette, Place, store::GazetteRow},
};
use amana_statute::LevelKey;
use std::{collections::HashMap, sync::Arc};

/// What a row says of where.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Said {
    /// Commune or arrondissement.
    pub commune: String,
    /// Prefecture or province.
    pub province: String,
    /// Region.
    pub region: String,
    /// Branch of the organisation.
    pub unit: String,
}

/// A place of a row, with its code.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// It.
    pub place: Place,
    /// The unit's code.
    pub code: String,
}

/// Finds the place of each row. The same words are looked up once.
pub struct Placing {
    gazette: Arc<Gazette>,
    within: Place,
    known: HashMap<Said, Result<Spot, Reason>>,
}

/// So many different words are remembered.
const REMEMBERED: usize = 20_000;

impl Placing {
    /// For a list of this territory.
    pub fn new(gazette: Arc<Gazette>, within: Place) -> Placing {
        Placing { gazette, within, known: HashMap::new() }
    }

    /// The place, or why there is none.
    pub fn of(&mut self, said: Said) -> Result<Spot, Reason> {
        if let Some(known) = self.known.get(&said) {
            return known.clone();
        }
        let found = self.find(&said);
        if self.known.len() < REMEMBERED {
            self.known.insert(said, found.clone());
        }
        found
    }

    fn find(&self, said: &Said) -> Result<Spot, Reason> {
        let provinces = self.named(&said.province, LevelKey::Provincial);
        let regions = self.named(&said.region, LevelKey::Regional);
        if !said.commune.is_empty() {
            let mut all = self.named(&said.commune, LevelKey::Local);
            if all.is_empty() {
                return Err(Reason::PlaceUnknown);
            }
            if !provinces.is_empty() {
                all.retain(|row| provinces.iter().any(|p| p.province_id == row.province_id));
            }
            if !regions.is_empty() {
                all.retain(|row| regions.iter().any(|r| r.region_id == row.region_id));
            }
            if all.is_empty() {
                return Err(Reason::PlaceUnknown);
            }
            return self.one(&all);
        }
        if !said.province.is_empty() {
            if provinces.is_empty() {
                return Err(Reason::PlaceUnknown);
            }
            let around = provinces.iter().any(|p| p.province_id == self.within.province.raw());
            return if around { self.whole() } else { self.one(&provinces) };
        }
        if !said.unit.is_empty() {
            for level in [LevelKey::Local, LevelKey::Provincial] {
                let found = self.gazette.in_phrase(&said.unit, level);
                if let Some(row) = found.filter(|row| self.covers(row)) {
                    return Ok(spot(row));
                }
            }
        }
        if !regions.is_empty() && !regions.iter().any(|r| r.region_id == self.within.region.raw()) {
            return Err(if self.scope() == Scope::Nation {
                Reason::PlaceMissing
            } else {
                Reason::PlaceOutside
            });
        }
        self.whole()
    }

    /// The list's own territory, when that is narrow enough.
    fn whole(&self) -> Result<Spot, Reason> {
        if self.within.province.raw() == 0 {
            return Err(Reason::PlaceMissing);
        }
        let id = if self.within.commune.raw() == 0 { self.within.province } else { self.within.commune };
        self.gazette.id(id).map(spot).ok_or(Reason::PlaceMissing)
    }

    fn one(&self, rows: &[&GazetteRow]) -> Result<Spot, Reason> {
        let mut inside = rows.iter().filter(|row| self.covers(row));
        match (inside.next(), inside.next()) {
            (None, _) => Err(Reason::PlaceOutside),
            (Some(only), None) => Ok(spot(only)),
            _ => Err(Reason::PlaceSeveral),
        }
    }

    fn named(&self, text: &str, level: LevelKey) -> Vec<&GazetteRow> {
        let text = text.trim();
        if text.is_empty() {
            return vec![];
        }
        if let Some(row) = self.gazette.code(text).filter(|row| Gazette::level(row) == level) {
            return vec![row];
        }
        let of_level = |name: &str| -> Vec<&GazetteRow> {
            let mut found: Vec<&GazetteRow> =
                self.gazette.named(name).filter(|row| Gazette::level(row) == level && is_own(row)).collect();
            found.sort_by_key(|row| row.id);
            found.dedup_by_key(|row| row.id);
            found
        };
        let found = of_level(text);
        if !found.is_empty() {
            return found;
        }
        // `جماعة غفساي`, `Commune de Ghafsai`: without what the column says already.
        let words: Vec<&str> = text.split_whitespace().collect();
        for skipped in 1..words.len().min(4) {
            let found = of_level(&words[skipped..].join(" "));
            if !found.is_empty() {
                return found;
            }
        }
        vec![]
    }

    fn scope(&self) -> Scope {
        Scope::of(self.within)
    }

    fn covers(&self, row: &GazetteRow) -> bool {
        self.scope().covers(row.place())
    }
}

/// It gives its place its name: cercles and districts bear the place of something else.
fn is_own(row: &GazetteRow) -> bool {
    let place = row.place();
    [place.commune, place.province, place.region].into_iter().find(|id| id.raw() != 0) == Some(row.id)
}

fn spot(row: &GazetteRow) -> Spot {
    Spot { place: row.place(), code: row.code.clone() }
}

/// Whether a text names a unit of a level: for recognising columns.
pub fn is_named(gazette: &Gazette, text: &str, level: LevelKey) -> bool {
    gazette.named(text).any(|row| Gazette::level(row) == level && is_own(row))
}
