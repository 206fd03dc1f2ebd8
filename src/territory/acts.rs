use super::{Attachment, Place, Unit, UnitKind, model, model::UnitKind as K, store};
use crate::{access::Deed, search, web::Result};
use amana_base::Id;
use std::collections::HashMap;

/// How many units were loaded.
#[derive(Debug, PartialEq)]
pub struct Loaded {
    /// Units of the census.
    pub units: usize,
    /// Attachments of communes to cercles and of arrondissements to their prefectures.
    pub attachments: usize,
}

/// Loads the census's tree into an empty database, with its names for search. Part of an act that the caller commits.
pub async fn load(deed: &mut Deed<'_>) -> Result<Loaded> {
    let units = model::census().map_err(|e| anyhow::anyhow!("data/gazetteer.csv: {e}"))?;
    let extras = model::extras().map_err(|e| anyhow::anyhow!("data/communes_extra.csv: {e}"))?;
    let before: HashMap<&str, i64> =
        extras.iter().filter_map(|e| Some((e.code, e.population_2014?))).collect();
    let mut known: HashMap<&str, (Id<Unit>, Place)> = HashMap::new();
    let (mut rows, mut words) = (vec![], vec![]);
    // Parents first, whatever the order of the file.
    let mut order: Vec<&model::CensusUnit> = units.iter().collect();
    order.sort_by_key(|u| depth(u.kind));
    for unit in order {
        let id = deed.id();
        let (parent, parent_place) = match known.get(unit.parent) {
            Some((id, place)) => (Some(*id), *place),
            None => (None, Place::NATION),
        };
        let place = model::place_of(unit.kind, id, parent_place);
        known.insert(unit.code, (id, place));
        rows.push(store::unit_insert(
            &store::NewUnit {
                id,
                code: unit.code,
                kind: unit.kind,
                official: true,
                parent,
                place,
                name_ar: unit.name_ar,
                name_fr: unit.name_fr,
                population: unit.population,
                population_before: before.get(unit.code).copied(),
                households: unit.households,
                milieu: unit.milieu,
            },
            deed.act,
        ));
        words.extend(search::store::name_inserts(
            "unit",
            id.raw(),
            search::Name { ar: unit.name_ar, la: unit.name_fr },
            &[place],
        ));
    }
    let cercles = extras.iter().filter_map(|e| Some((e.code, e.cercle?, Attachment::Cercle)));
    let prefectures =
        units.iter().filter_map(|u| Some((u.code, u.also_in?, Attachment::ArrondissementPrefecture)));
    let mut links = vec![];
    for (code, to, kind) in cercles.chain(prefectures) {
        if let (Some((unit, _)), Some((to, _))) = (known.get(code), known.get(to)) {
            links.push(store::attachment_insert(*unit, *to, kind, deed.act));
        }
    }
    let loaded = Loaded { units: rows.len(), attachments: links.len() };
    deed.tx.bulk(rows).await?;
    deed.tx.bulk(links).await?;
    deed.tx.bulk(words).await?;
    Ok(loaded)
}

fn depth(kind: UnitKind) -> u8 {
    match kind {
        K::Country => 0,
        K::Region | K::PartyRegion => 1,
        K::Prefecture | K::Province | K::PartyProvince => 2,
        K::Cercle | K::ArrondissementPrefecture | K::Constituency | K::CountryAbroad => 3,
        K::Commune => 4,
        K::Arrondissement => 5,
    }
}

/// Creates a unit of the party's own below a parent (A01): a region abroad, a country of it, an electoral district.
pub async fn create_own(
    deed: &mut Deed<'_>,
    code: &str,
    kind: UnitKind,
    parent: &store::UnitRow,
    name_ar: &str,
    name_fr: &str,
) -> Result<Id<Unit>> {
    let id = deed.id();
    let place = model::place_of(kind, id, parent.place());
    let unit = store::NewUnit {
        id,
        code,
        kind,
        official: false,
        parent: Some(parent.id),
        place,
        name_ar,
        name_fr,
        population: None,
        population_before: None,
        households: None,
        milieu: None,
    };
    deed.tx.exec(store::unit_insert(&unit, deed.act)).await?;
    deed.tx
        .bulk(search::store::name_inserts(
            "unit",
            id.raw(),
            search::Name { ar: name_ar, la: name_fr },
            &[place],
        ))
        .await?;
    Ok(id)
}
