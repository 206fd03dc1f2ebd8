//! The territory as the figures need it: what lies below a unit on a day, of which class a commune is (A07), how far it lies from
//! the centre (A08), and what a reform made of what (A05).

use super::super::store::{SuccessionLine, UnitLine};
use crate::{
    access::Scope,
    territory::{Place, Succession, UnitKind},
};
use amana_base::Day;
use std::{collections::HashMap, sync::LazyLock};

amana_base::text_enum! {
    /// What a commune is, by the census's word and the number of its inhabitants (A07).
    pub enum Class {
        /// Rural.
        Rural = "rural",
        /// Urban, with few inhabitants.
        Town = "town",
        /// Urban, with many.
        City = "city",
    }
}

amana_base::text_enum! {
    /// How far from the centre (A08).
    pub enum Distance {
        /// In the capital.
        Capital = "capital",
        /// In another of the big cities.
        BigCity = "big_city",
        /// Anywhere else.
        Other = "other",
        /// It is not written down where.
        Unknown = "unknown",
    }
}

/// The lines between the classes, as `data/settlements.toml` draws them.
#[derive(serde::Deserialize)]
pub struct Lines {
    /// Inhabitants from which an urban commune is a city.
    pub city_from: i64,
    /// Inhabitants from which it is a big one.
    pub big_city_from: i64,
    /// Code of the capital's commune.
    pub capital: String,
}

/// The lines as shipped. Where the file cannot be read nothing is a city; a test reads it.
pub static LINES: LazyLock<Lines> = LazyLock::new(|| {
    toml::from_str(include_str!("../../../data/settlements.toml")).unwrap_or(Lines {
        city_from: i64::MAX,
        big_city_from: i64::MAX,
        capital: String::new(),
    })
});

/// A unit with what it belongs to.
pub struct Spot {
    /// Its row.
    pub unit: UnitLine,
    /// Codes that gave way to it, with how and when.
    pub former: Vec<(String, Succession, Option<Day>)>,
}

impl Spot {
    /// Where it stands.
    pub fn place(&self) -> Place {
        let u = &self.unit;
        Place { region: u.region_id, province: u.province_id, commune: u.commune_id }
    }
    /// Its name in a language.
    pub fn name(&self, lang: crate::ui::Lang) -> &str {
        if lang == crate::ui::Lang::Ar || self.unit.name_fr.is_empty() {
            &self.unit.name_ar
        } else {
            &self.unit.name_fr
        }
    }
    /// There on a day: not before the reform that made it, not after the one that ended it.
    pub fn exists(&self, on: Day) -> bool {
        self.unit.from_on.is_none_or(|from| from <= on) && self.unit.until_on.is_none_or(|until| until > on)
    }
    /// What a commune is (A07).
    pub fn class(&self) -> Class {
        let many = self.unit.population.is_some_and(|n| n >= LINES.city_from);
        match self.unit.milieu.as_deref() {
            Some("urban") if many => Class::City,
            Some("urban") => Class::Town,
            _ => Class::Rural,
        }
    }
    fn distance(&self) -> Distance {
        let many = self.unit.population.is_some_and(|n| n >= LINES.big_city_from);
        match self.unit.milieu.as_deref() {
            _ if self.unit.code == LINES.capital => Distance::Capital,
            Some("urban") if many => Distance::BigCity,
            _ => Distance::Other,
        }
    }
}

/// The territory.
#[derive(Default)]
pub struct Land {
    /// Every unit, in alphabetical order.
    pub spots: Vec<Spot>,
    by_id: HashMap<i64, usize>,
    /// The commune of an arrondissement.
    above: HashMap<i64, i64>,
    /// The commune with the most inhabitants of each province.
    seat: HashMap<i64, usize>,
    /// The country.
    pub country: i64,
}

impl Land {
    /// From the rows.
    pub fn new(units: Vec<UnitLine>, successions: Vec<SuccessionLine>) -> Land {
        let mut out = Land {
            spots: units.into_iter().map(|unit| Spot { unit, former: vec![] }).collect(),
            ..Land::default()
        };
        for (n, spot) in out.spots.iter().enumerate() {
            let (id, u) = (spot.unit.id.raw(), &spot.unit);
            out.by_id.insert(id, n);
            match u.kind {
                UnitKind::Country => out.country = id,
                UnitKind::Arrondissement => {
                    out.above.insert(id, u.parent_id.map_or(0, |p| p.raw()));
                }
                UnitKind::Commune => {
                    let best = out.seat.entry(u.province_id.raw()).or_insert(n);
                    if out.spots[*best].unit.population < u.population {
                        *best = n;
                    }
                }
                _ => {}
            }
        }
        for s in successions {
            if let Some(n) = out.by_id.get(&s.unit_id.raw()) {
                out.spots[*n].former.push((s.old_code, s.kind, s.on_day));
            }
        }
        out
    }

    /// The unit with this identifier.
    pub fn spot(&self, id: i64) -> Option<&Spot> {
        self.spots.get(*self.by_id.get(&id)?)
    }

    /// The commune in which a place lies: of an arrondissement, the commune it is part of; 0 for what lies in none.
    pub fn commune(&self, place: Place) -> i64 {
        let id = place.commune.raw();
        self.above.get(&id).copied().unwrap_or(id)
    }

    /// The communes of a territory that there are on a day.
    pub fn communes(&self, scope: Scope, on: Day) -> impl Iterator<Item = &Spot> {
        self.spots.iter().filter(move |s| {
            s.unit.kind == UnitKind::Commune && self.inside(scope, s.place()) && s.exists(on)
        })
    }

    /// Whether a place lies in a territory; the arrondissements of a commune do.
    pub fn inside(&self, scope: Scope, place: Place) -> bool {
        scope.covers(place)
            || matches!(scope, Scope::Commune(id) if place.commune.raw() != 0 && self.commune(place) == id.raw())
    }

    /// The units of the next level of a territory that there are on a day: the regions of the country and the organisation's own,
    /// the provinces of a region, the communes of a province.
    pub fn below(&self, scope: Scope, on: Day) -> impl Iterator<Item = &Spot> {
        self.spots.iter().filter(move |s| {
            let next = match scope {
                Scope::Nation => matches!(s.unit.kind, UnitKind::Region | UnitKind::PartyRegion),
                Scope::Region(_) => {
                    matches!(s.unit.kind, UnitKind::Province | UnitKind::Prefecture | UnitKind::PartyProvince)
                }
                Scope::Province(_) => s.unit.kind == UnitKind::Commune,
                Scope::Commune(_) => false,
            };
            next && scope.covers(s.place()) && s.exists(on)
        })
    }

    /// The unit of the next level in which a place lies; 0 when it is of the territory as a whole.
    pub fn part(&self, scope: Scope, place: Place) -> i64 {
        match scope {
            Scope::Nation => place.region.raw(),
            Scope::Region(_) => place.province.raw(),
            Scope::Province(_) => self.commune(place),
            Scope::Commune(_) => 0,
        }
    }

    /// How far from the centre a unit lies (A08). What is not placed in a commune lies where the largest commune of its province
    /// does; above a province nobody knows.
    pub fn distance(&self, unit: i64) -> Distance {
        let Some(spot) = self.spot(unit) else { return Distance::Unknown };
        let commune = self.spot(self.commune(spot.place()));
        let seat = || self.seat.get(&spot.unit.province_id.raw()).and_then(|n| self.spots.get(*n));
        match commune.or_else(seat) {
            Some(commune) => commune.distance(),
            None => Distance::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A07, A08: the thresholds on population are set in data, and the capital is a commune of the census.
    #[test]
    fn the_lines_between_the_classes_are_data() {
        let lines: Lines = toml::from_str(include_str!("../../../data/settlements.toml")).unwrap();
        assert!(lines.city_from > 1_000 && lines.big_city_from > lines.city_from);
        let census = crate::territory::model::census().unwrap();
        let capital = census.iter().find(|u| u.code == lines.capital).unwrap();
        assert_eq!(capital.kind, UnitKind::Commune);
    }
}
