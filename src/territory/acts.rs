use super::{Attachment, Place, Succession, Unit, UnitKind, model, model::UnitKind as K, store};
use crate::{
    access::{
        Deed, Granted,
        capability::{ExportList, WriteTerritory},
    },
    journal::{Entry, Subject, Verb},
    search,
    ui::Words,
    web::Result,
};
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

/// Why a tag, an attachment or a district is refused.
#[derive(Debug, PartialEq)]
pub enum Refusal {
    /// Only cercles, districts and the party's own units take attachments.
    NotAttachable,
    /// A cercle or district of another province.
    Elsewhere,
    /// A name is needed in Arabic and in Latin letters.
    NoName,
    /// A code is letters, digits, points and hyphens, 40 at most.
    CodeUnlikely,
    /// Another unit bears this code today.
    CodeInUse,
}

impl Refusal {
    /// The sentence beside the field.
    pub fn sentence(&self, words: Words) -> String {
        match self {
            Refusal::NotAttachable => words.territory_refused_kind(),
            Refusal::Elsewhere => words.territory_refused_elsewhere(),
            Refusal::NoName => words.territory_refused_name(),
            Refusal::CodeUnlikely => words.territory_refused_code(),
            Refusal::CodeInUse => words.territory_refused_code_used(),
        }
    }
}

/// Tags a unit (A06): a word such as "mountain", folded to one spelling by trimming and one space.
pub async fn tag(by: &Granted<WriteTerritory>, unit: &store::UnitRow, tag: &str) -> Result<()> {
    let tag = clean_tag(tag);
    if tag.is_empty() {
        return Ok(());
    }
    let mut deed = by.begin(Verb::TagUnit).await?;
    let added = deed.tx.exec(store::tag_insert(unit.id, &tag, deed.act)).await?;
    if added == 0 {
        return Ok(());
    }
    deed.commit(about(unit).with(serde_json::json!({ "added": tag }))).await?;
    Ok(())
}

/// Takes a tag off.
pub async fn untag(by: &Granted<WriteTerritory>, unit: &store::UnitRow, tag: &str) -> Result<()> {
    let mut deed = by.begin(Verb::TagUnit).await?;
    if deed.tx.exec(store::tag_delete(unit.id, tag)).await? == 0 {
        return Ok(());
    }
    deed.commit(about(unit).with(serde_json::json!({ "removed": tag }))).await?;
    Ok(())
}

/// At most 40 characters, one space between words.
fn clean_tag(tag: &str) -> String {
    tag.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(40).collect()
}

/// Attaches a unit to a cercle, an electoral district or a unit of the party's own, besides its parent (A05).
pub async fn attach(
    by: &Granted<WriteTerritory>,
    unit: &store::UnitRow,
    to: &store::UnitRow,
) -> Result<Result<(), Refusal>> {
    let kind = match to.kind {
        K::Cercle => Attachment::Cercle,
        K::Constituency => Attachment::Constituency,
        K::ArrondissementPrefecture => Attachment::ArrondissementPrefecture,
        K::PartyRegion | K::PartyProvince => Attachment::Party,
        _ => return Ok(Err(Refusal::NotAttachable)),
    };
    // A district may lie in the region as a whole; a cercle never leaves its province.
    if to.official && to.province_id != unit.province_id {
        return Ok(Err(Refusal::Elsewhere));
    }
    let mut deed = by.begin(Verb::AttachUnit).await?;
    deed.tx.exec(store::attachment_insert(unit.id, to.id, kind, deed.act)).await?;
    deed.commit(about(unit).with(serde_json::json!({ "to": to.code }))).await?;
    Ok(Ok(()))
}

/// Takes an attachment away.
pub async fn detach(by: &Granted<WriteTerritory>, unit: &store::UnitRow, to: &store::UnitRow) -> Result<()> {
    let mut deed = by.begin(Verb::AttachUnit).await?;
    if deed.tx.exec(store::attachment_delete(unit.id, to.id)).await? == 0 {
        return Ok(());
    }
    deed.commit(about(unit).with(serde_json::json!({ "removed": to.code }))).await?;
    Ok(())
}

/// Records that a unit was known by another code (A05): after a renumbering, a merger, a split or a change of name, texts and
/// lists that bear the old code lead to it.
pub async fn record_former_code(
    by: &Granted<WriteTerritory>,
    unit: &store::UnitRow,
    old_code: &str,
    kind: Succession,
) -> Result<Result<(), Refusal>> {
    let old = amana_arabic::digits(old_code.trim());
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '-';
    if old.is_empty() || old.len() > 40 || !old.chars().all(plain) {
        return Ok(Err(Refusal::CodeUnlikely));
    }
    if by.visit().app.db.first(store::unit_by_code(&old)).await?.is_some_and(|u| u.code == old) {
        return Ok(Err(Refusal::CodeInUse));
    }
    let mut deed = by.begin(Verb::RecordFormerCode).await?;
    let id = deed.id();
    if deed.tx.exec(store::succession_insert(id, &old, unit.id, kind, None, deed.act)).await? == 0 {
        return Ok(Ok(()));
    }
    deed.commit(about(unit).with(serde_json::json!({ "added": old, "kind": kind.as_str() }))).await?;
    Ok(Ok(()))
}

/// Withdraws a former code.
pub async fn withdraw_former_code(
    by: &Granted<WriteTerritory>,
    unit: &store::UnitRow,
    old_code: &str,
) -> Result<()> {
    let mut deed = by.begin(Verb::RecordFormerCode).await?;
    if deed.tx.exec(store::succession_delete(unit.id, old_code)).await? == 0 {
        return Ok(());
    }
    deed.commit(about(unit).with(serde_json::json!({ "removed": old_code }))).await?;
    Ok(())
}

/// Creates an electoral district below a province or region (A05). Returns its code.
pub async fn create_district(
    by: &Granted<WriteTerritory>,
    parent: &store::UnitRow,
    name_ar: &str,
    name_fr: &str,
) -> Result<Result<String, Refusal>> {
    let (name_ar, name_fr) = (name_ar.trim(), name_fr.trim());
    let fits = |name: &str| !name.is_empty() && name.chars().count() <= 100;
    if !fits(name_ar) || !fits(name_fr) {
        return Ok(Err(Refusal::NoName));
    }
    let mut deed = by.begin(Verb::CreateUnit).await?;
    let code = format!("{}.D{}", parent.code, deed.id::<Unit>());
    create_own(&mut deed, &code, K::Constituency, parent, name_ar, name_fr).await?;
    deed.commit(about(parent).with(serde_json::json!({ "code": code }))).await?;
    Ok(Ok(code))
}

/// Writes down that a list of units was taken away.
pub async fn export(by: &Granted<ExportList>, unit: Id<Unit>, place: Place, rows: usize) -> Result<()> {
    let deed = by.begin(Verb::ExportList).await?;
    let entry = Entry::about(Subject::new("unit", unit), place);
    deed.commit(entry.with(serde_json::json!({ "list": "units", "rows": rows }))).await?;
    Ok(())
}

fn about(unit: &store::UnitRow) -> Entry {
    Entry::about(Subject::new("unit", unit.id), unit.place())
}
