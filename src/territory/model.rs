//! The census's tree, read from `data/gazetteer.csv`, and the places of its units.

use super::Place;
use amana_base::Id;
use std::collections::HashMap;

amana_base::text_enum! {
    /// What a unit is: the census's kinds, then the party's own.
    pub enum UnitKind {
        /// The country.
        Country = "country",
        /// One of the twelve regions.
        Region = "region",
        /// A prefecture, the urban counterpart of a province.
        Prefecture = "prefecture",
        /// A province.
        Province = "province",
        /// A prefecture of arrondissements (Casablanca).
        ArrondissementPrefecture = "arrondissement_prefecture",
        /// A cercle: groups rural communes of a province.
        Cercle = "cercle",
        /// A commune.
        Commune = "commune",
        /// An arrondissement of a large commune.
        Arrondissement = "arrondissement",
        /// A region of the party's own, such as the one of members abroad (A01).
        PartyRegion = "party_region",
        /// A province of the party's own: a country or group of countries of the region abroad.
        PartyProvince = "party_province",
        /// An electoral district (A05).
        Constituency = "constituency",
        /// A foreign country.
        CountryAbroad = "country_abroad",
    }
}

amana_base::text_enum! {
    /// How a unit belongs to another that is not its parent (A05).
    pub enum Attachment {
        /// A rural commune to its cercle.
        Cercle = "cercle",
        /// A commune to an electoral district.
        Constituency = "constituency",
        /// An arrondissement to its prefecture of arrondissements.
        ArrondissementPrefecture = "arrondissement_prefecture",
        /// To a unit of the party's own.
        Party = "party",
    }
}

amana_base::text_enum! {
    /// How a code gave way to a unit's code of today (A05).
    pub enum Succession {
        /// The same unit, numbered anew.
        Renumbered = "renumbered",
        /// Merged into the unit with others.
        Merged = "merged",
        /// The unit is a part of what bore the code.
        Split = "split",
        /// The same unit under another name and code.
        Renamed = "renamed",
    }
}

/// A line of the gazetteer.
#[derive(Debug, PartialEq)]
pub struct CensusUnit<'a> {
    /// Code of the Haut-Commissariat au Plan; leading zeros matter.
    pub code: &'a str,
    /// What it is.
    pub kind: UnitKind,
    /// The code of its parent; empty for the country.
    pub parent: &'a str,
    /// Arabic name.
    pub name_ar: &'a str,
    /// French name.
    pub name_fr: &'a str,
    /// Inhabitants in 2024.
    pub population: Option<i64>,
    /// Households in 2024.
    pub households: Option<i64>,
    /// `urban` or `rural`, for communes.
    pub milieu: Option<&'a str>,
    /// The prefecture of arrondissements that an arrondissement also belongs to.
    pub also_in: Option<&'a str>,
}

/// What the second file adds to a commune.
#[derive(Debug, PartialEq)]
pub struct CommuneExtra<'a> {
    /// The code.
    pub code: &'a str,
    /// Its cercle, for rural communes.
    pub cercle: Option<&'a str>,
    /// Inhabitants in 2014.
    pub population_2014: Option<i64>,
}

/// The tree as shipped: 1,853 units. The error names the line that cannot be read.
///
/// The file hangs rural communes on their cercle; here every commune hangs on its province, and the cercle is an
/// attachment beside it (A05), so that a province counts all its communes.
pub fn census() -> Result<Vec<CensusUnit<'static>>, String> {
    let mut units = parse_census(include_str!("../../data/gazetteer.csv"))?;
    let above: HashMap<&str, &str> =
        units.iter().filter(|u| u.kind == UnitKind::Cercle).map(|u| (u.code, u.parent)).collect();
    for unit in units.iter_mut().filter(|u| u.kind == UnitKind::Commune) {
        if let Some(province) = above.get(unit.parent) {
            unit.parent = province;
        }
    }
    Ok(units)
}

/// Cercles and former populations as shipped.
pub fn extras() -> Result<Vec<CommuneExtra<'static>>, String> {
    rows(include_str!("../../data/communes_extra.csv"), 10)
        .map(|row| {
            let (_, f) = row?;
            Ok(CommuneExtra { code: f[0], cercle: some(f[5]), population_2014: f[7].parse().ok() })
        })
        .collect()
}

fn parse_census(text: &str) -> Result<Vec<CensusUnit<'_>>, String> {
    rows(text, 9)
        .map(|row| {
            let (line, f) = row?;
            let kind = match f[1] {
                "country" => UnitKind::Country,
                "region" => UnitKind::Region,
                "prefecture" => UnitKind::Prefecture,
                "province" => UnitKind::Province,
                "prefecture_of_arrondissements" => UnitKind::ArrondissementPrefecture,
                "cercle" => UnitKind::Cercle,
                "commune" => UnitKind::Commune,
                "arrondissement" => UnitKind::Arrondissement,
                other => return Err(format!("line {line}: no level is called {other}")),
            };
            Ok(CensusUnit {
                code: f[0],
                kind,
                parent: f[2],
                name_ar: f[3],
                name_fr: f[4],
                population: f[5].parse().ok(),
                households: f[6].parse().ok(),
                milieu: some(f[7]),
                also_in: some(f[8]),
            })
        })
        .collect()
}

fn some(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

/// The rows after the header. The shipped files hold no quoted field, which this checks.
fn rows(text: &str, width: usize) -> impl Iterator<Item = Result<(usize, Vec<&str>), String>> {
    text.lines().enumerate().skip(1).filter(|(_, l)| !l.trim().is_empty()).map(move |(n, line)| {
        let fields: Vec<&str> = line.trim_end_matches('\r').split(',').map(str::trim).collect();
        if fields.len() == width && !line.contains('"') {
            Ok((n + 1, fields))
        } else {
            Err(format!("line {}: {} fields where {width} are expected", n + 1, fields.len()))
        }
    })
}

/// Where a unit of this kind stands, from its own identifier and its parent's place.
pub fn place_of(kind: UnitKind, id: Id<super::Unit>, parent: Place) -> Place {
    match kind {
        UnitKind::Country => Place::NATION,
        UnitKind::Region | UnitKind::PartyRegion => Place { region: id, ..Place::NATION },
        UnitKind::Prefecture | UnitKind::Province | UnitKind::PartyProvince => {
            Place { province: id, ..parent }
        }
        UnitKind::Commune | UnitKind::Arrondissement => Place { commune: id, ..parent },
        UnitKind::ArrondissementPrefecture
        | UnitKind::Cercle
        | UnitKind::Constituency
        | UnitKind::CountryAbroad => parent,
    }
}

/// Parents by code, for the sums that tests check.
pub fn children<'a>(units: &'a [CensusUnit<'a>]) -> HashMap<&'a str, Vec<&'a CensusUnit<'a>>> {
    let mut out: HashMap<&str, Vec<&CensusUnit>> = HashMap::new();
    for unit in units {
        out.entry(unit.parent).or_default().push(unit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A03: Taounate counts 49 communes, Fès-Meknès 194, the country 1,503; people and households add up.
    #[test]
    fn the_census_adds_up() {
        let units = census().unwrap();
        let of = |kind| units.iter().filter(move |u| u.kind == kind);
        assert_eq!(units.len(), 1853);
        assert_eq!(of(UnitKind::Commune).count(), 1503);
        let kids = children(&units);
        assert_eq!(kids["03.531"].iter().filter(|u| u.kind == UnitKind::Commune).count(), 49);
        let provinces: Vec<&str> = kids["03"].iter().map(|u| u.code).collect();
        assert_eq!(provinces.len(), 9);
        let communes: usize =
            provinces.iter().map(|p| kids[p].iter().filter(|u| u.kind == UnitKind::Commune).count()).sum();
        assert_eq!(communes, 194);
        let country = of(UnitKind::Country).next().unwrap();
        assert_eq!((country.population, country.households), (Some(36_828_330), Some(9_275_038)));
        let sum = |list: &[&CensusUnit]| list.iter().filter_map(|u| u.population).sum::<i64>();
        assert_eq!(Some(sum(&kids["MA"])), country.population);
        for region in of(UnitKind::Region) {
            assert_eq!(Some(sum(&kids[region.code])), region.population, "{}", region.name_fr);
        }
        for province in units.iter().filter(|u| matches!(u.kind, UnitKind::Province | UnitKind::Prefecture)) {
            let communes: Vec<&CensusUnit> =
                kids[province.code].iter().copied().filter(|u| u.kind == UnitKind::Commune).collect();
            assert_eq!(Some(sum(&communes)), province.population, "{}", province.name_fr);
        }
    }

    #[test]
    fn a_broken_line_is_named() {
        let text = "code,level,parent_code,name_ar,name_fr,p,h,t,a\n01,region,MA,س,S,1,1,,\n02,planet,MA,ش,Sh,1,1,,\n";
        assert_eq!(parse_census(text).unwrap_err(), "line 3: no level is called planet");
        assert_eq!(parse_census("h\na,b\n").unwrap_err(), "line 2: 2 fields where 9 are expected");
    }

    #[test]
    fn every_cercle_of_a_commune_exists() {
        let units = census().unwrap();
        let codes: std::collections::HashSet<&str> = units.iter().map(|u| u.code).collect();
        let extras = extras().unwrap();
        assert_eq!(extras.len(), 1503);
        assert!(extras.iter().all(|e| codes.contains(e.code) && e.cercle.is_none_or(|c| codes.contains(c))));
    }
}
