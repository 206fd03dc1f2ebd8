//! Targets proposed from what is missing, chosen by people and taken in one act.

use super::{Answer, TEXT, about, led};
use crate::programmes::{
    Programme, Refusal, Target,
    model::{Goal, MOST_TARGETS},
    store::{
        self,
        facts::{self, MissingRow},
        lists::{self, ProgrammeRow},
    },
};
use crate::{
    access::{Deed, Granted, Position, Scope, capability::LeadProgrammes},
    journal::{Act, Verb},
    people::Person,
    record::view::name_in,
    statutes::Rulebook,
    territory::{self, Unit, store::UnitRow},
    web::Result,
};
use amana_base::{Day, Id};
use amana_sql::Db;
use amana_statute::{BodyKind, Organ, Sphere};
use serde_json::json;
use std::collections::{HashMap, HashSet};

/// Which of the units that lack it.
#[derive(Clone, Debug)]
pub enum Chosen {
    /// All of them.
    All,
    /// These.
    These(HashSet<Id<Unit>>),
}

/// Who answers for what is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// One person for all.
    One(Id<Person>),
    /// For each unit whoever heads the body right above it: of its province, of its region where the unit is a province.
    Heads,
}

/// Targets to take.
#[derive(Clone, Debug)]
pub struct NewTargets {
    /// What they ask.
    pub goal: Goal,
    /// Of which kind of body; empty for free work.
    pub kind: String,
    /// What is to be done, for free work.
    pub text: String,
    /// Which units.
    pub chosen: Chosen,
    /// Who answers for them.
    pub owner: Owner,
    /// By when.
    pub due: Day,
}

/// Does a unit lack what such a target asks, so that Amana proposes it? `until`: the last day of the programme.
pub fn lacks(rules: &Rulebook, kind: &BodyKind, goal: Goal, row: &MissingRow, until: Day) -> bool {
    if !rules.level_fits(kind, row.kind.as_str(), row.place()) {
        return false;
    }
    match goal {
        Goal::Found => row.body_id.is_none(),
        Goal::Renew => row.body_id.is_some() && (row.valid == 0 || row.ends_on.is_some_and(|on| on <= until)),
        Goal::Meet => row.body_id.is_some(),
        Goal::Work => false,
    }
}

/// What Amana proposes in a territory: the units that lack it, and how many more lack it that a running programme has already.
pub async fn proposed(
    db: &Db,
    rules: &Rulebook,
    row: &ProgrammeRow,
    within: Option<&UnitRow>,
    goal: Goal,
    kind: &str,
    today: Day,
) -> Result<(Vec<MissingRow>, usize)> {
    let Some((_, kind_of)) = rules.kind_on(kind, today) else { return Ok((vec![], 0)) };
    let place = within.map_or(row.place(), UnitRow::place);
    let units = db.all(facts::units(place, goal, kind, today)).await?;
    let (free, taken): (Vec<_>, Vec<_>) = units
        .into_iter()
        .filter(|u| lacks(rules, kind_of, goal, u, row.until_on))
        .partition(|u| u.other.is_none());
    Ok((free, taken.len()))
}

/// Takes targets, in one act. Gives the act and how many.
pub async fn take(
    by: &Granted<LeadProgrammes>,
    id: Id<Programme>,
    within: Option<&UnitRow>,
    new: NewTargets,
) -> Answer<(Id<Act>, usize)> {
    let row = led(by, id).await?;
    let mut deed = by.begin(Verb::TakeTargets).await?;
    match take_on(&mut deed, &row, within, &new).await? {
        Err(no) => Ok(Err(no)),
        Ok(taken) => {
            let detail =
                json!({ "name": row.title, "targets": taken.to_string(), "to": new.due.to_string() });
            let act = deed.commit(about(id, row.place()).with(detail)).await?;
            Ok(Ok((act, taken)))
        }
    }
}

/// The same on an open act.
pub async fn take_on(
    deed: &mut Deed<'_>,
    row: &ProgrammeRow,
    within: Option<&UnitRow>,
    new: &NewTargets,
) -> Answer<usize> {
    let (visit, act) = (deed.visit(), deed.act);
    let (today, lang, rules) = (visit.today, visit.lang, visit.app.rules());
    if !row.runs(today) {
        return Ok(Err(Refusal::Over));
    }
    if new.due < row.from_on || new.due > row.until_on {
        return Ok(Err(Refusal::OutsidePeriod(row.from_on, row.until_on)));
    }
    let text = new.text.trim();
    if new.goal == Goal::Work && text.is_empty() {
        return Ok(Err(Refusal::TextMissing));
    }
    if text.chars().count() > TEXT {
        return Ok(Err(Refusal::TooLong(TEXT)));
    }
    let units = match new.goal {
        Goal::Work => work_unit(deed, row, new, text).await?,
        _ => chosen_units(deed, &rules, row, within, new).await?,
    };
    let units = match units {
        Ok(units) => units,
        Err(no) => return Ok(Err(no)),
    };
    let there = deed.tx.one(store::target_count(row.id)).await?;
    if units.len() + usize::try_from(there).unwrap_or(0) > MOST_TARGETS {
        return Ok(Err(Refusal::TooMany(MOST_TARGETS)));
    }
    let heads = match new.owner {
        Owner::One(person) => {
            let offered = deed.tx.all(lists::owners(row.body_id, row.place(), today)).await?;
            if !offered.iter().any(|o| o.person_id == person) {
                return Ok(Err(Refusal::OwnerElsewhere));
            }
            HashMap::new()
        }
        Owner::Heads => heads_of(deed, &rules, row, today).await?,
    };
    let mut rows = vec![];
    for u in &units {
        let owner = match new.owner {
            Owner::One(person) => person,
            Owner::Heads => {
                let province = if u.commune_id.raw() == 0 { Id::from_raw(0) } else { u.province_id };
                let above = [
                    (u.region_id, province),
                    (u.region_id, Id::from_raw(0)),
                    (Id::from_raw(0), Id::from_raw(0)),
                ];
                match above.iter().find_map(|at| heads.get(at)) {
                    Some(person) => *person,
                    None => return Ok(Err(Refusal::NoHead(name_in(lang, &u.name_ar, &u.name_fr)))),
                }
            }
        };
        let target = store::NewTargetRow {
            id: deed.id::<Target>(),
            programme: row.id,
            goal: new.goal,
            kind: if new.goal == Goal::Work { "" } else { &new.kind },
            unit: u.id,
            place: u.place(),
            sort_key: &u.sort_key,
            text: if new.goal == Goal::Work { text } else { "" },
            owner,
            due: new.due,
        };
        rows.push(store::target_insert(&target, act));
    }
    deed.tx.bulk(rows).await?;
    Ok(Ok(units.len()))
}

/// The units chosen, each of which must exist, lie in the territory, lack it, and be in no running programme with the same target.
async fn chosen_units(
    deed: &mut Deed<'_>,
    rules: &Rulebook,
    row: &ProgrammeRow,
    within: Option<&UnitRow>,
    new: &NewTargets,
) -> Answer<Vec<MissingRow>> {
    let (visit, today) = (deed.visit(), deed.visit().today);
    let lang = visit.lang;
    let Some((_, kind)) = rules.kind_on(&new.kind, today) else { return Ok(Err(Refusal::KindUnknown)) };
    let place = within.map_or(row.place(), UnitRow::place);
    let all = deed.tx.all(facts::units(place, new.goal, &new.kind, today)).await?;
    let wanted = match &new.chosen {
        Chosen::All => {
            let free: Vec<MissingRow> = all
                .into_iter()
                .filter(|u| lacks(rules, kind, new.goal, u, row.until_on) && u.other.is_none())
                .collect();
            if free.is_empty() {
                return Ok(Err(Refusal::NothingChosen));
            }
            return Ok(Ok(free));
        }
        Chosen::These(ids) if ids.is_empty() => return Ok(Err(Refusal::NothingChosen)),
        Chosen::These(ids) => ids,
    };
    let mut found: HashMap<Id<Unit>, MissingRow> =
        all.into_iter().filter(|u| wanted.contains(&u.id)).map(|u| (u.id, u)).collect();
    let mut out = vec![];
    for id in wanted {
        let Some(u) = found.remove(id) else {
            return Ok(Err(no_unit(deed, *id).await?));
        };
        let name = name_in(lang, &u.name_ar, &u.name_fr);
        if !rules.level_fits(kind, u.kind.as_str(), u.place()) {
            return Ok(Err(Refusal::KindNotHere(name)));
        }
        if let Some(other) = u.other {
            if other == row.id {
                return Ok(Err(Refusal::SameHere(name)));
            }
            let title = deed.tx.first(lists::programme(other)).await?.map(|p| p.title).unwrap_or_default();
            return Ok(Err(Refusal::SameElsewhere(name, other, title)));
        }
        if !lacks(rules, kind, new.goal, &u, row.until_on) {
            return Ok(Err(Refusal::NotMissing(name)));
        }
        out.push(u);
    }
    out.sort_by(|a, b| (&a.sort_key, a.id).cmp(&(&b.sort_key, b.id)));
    Ok(Ok(out))
}

/// Why a unit is none of those of the territory that exist.
async fn no_unit(deed: &mut Deed<'_>, id: Id<Unit>) -> Result<Refusal> {
    let lang = deed.visit().lang;
    let Some(unit) = deed.tx.first(territory::store::unit(id)).await? else {
        return Ok(Refusal::NothingChosen);
    };
    let name = unit.name(lang).to_owned();
    Ok(match deed.tx.one(lists::unit_until(id)).await? {
        Some(on) => Refusal::UnitDissolved(name, on),
        None => Refusal::UnitOutside(name),
    })
}

/// The one unit of free work.
async fn work_unit(
    deed: &mut Deed<'_>,
    row: &ProgrammeRow,
    new: &NewTargets,
    text: &str,
) -> Answer<Vec<MissingRow>> {
    let (today, lang) = (deed.visit().today, deed.visit().lang);
    let one = match &new.chosen {
        Chosen::These(ids) if ids.len() == 1 => ids.iter().next().copied(),
        _ => None,
    };
    let Some(id) = one else { return Ok(Err(Refusal::NothingChosen)) };
    let Some(unit) = deed.tx.first(territory::store::unit(id)).await? else {
        return Ok(Err(Refusal::NothingChosen));
    };
    let name = unit.name(lang).to_owned();
    if let Some(on) = deed.tx.one(lists::unit_until(id)).await? {
        return Ok(Err(Refusal::UnitDissolved(name, on)));
    }
    if !Scope::of(row.place()).covers(unit.place()) {
        return Ok(Err(Refusal::UnitOutside(name)));
    }
    if deed.tx.one(lists::has_work(row.id, id, text)).await? > 0 {
        return Ok(Err(Refusal::SameHere(name)));
    }
    if let Some((other, title)) = deed.tx.first(lists::rival(Goal::Work, "", id, text, row.id, today)).await?
    {
        return Ok(Err(Refusal::SameElsewhere(name, other, title)));
    }
    let sort_key = amana_arabic::fold(&unit.name_ar);
    Ok(Ok(vec![MissingRow {
        id,
        code: unit.code.clone(),
        kind: unit.kind,
        name_ar: unit.name_ar.clone(),
        name_fr: unit.name_fr.clone(),
        sort_key,
        region_id: unit.region_id,
        province_id: unit.province_id,
        commune_id: unit.commune_id,
        province_ar: None,
        province_fr: None,
        body_id: None,
        renewed_on: None,
        ends_on: None,
        valid: 0,
        other: None,
    }]))
}

/// Who heads the executive of each province and region, and of the country.
async fn heads_of(
    deed: &mut Deed<'_>,
    rules: &Rulebook,
    row: &ProgrammeRow,
    today: Day,
) -> Result<HashMap<(Id<Unit>, Id<Unit>), Id<Person>>> {
    let mut heads = HashMap::new();
    for holder in deed.tx.all(facts::holders_above(row.place(), today)).await? {
        let executive = rules
            .kind(&holder.kind)
            .is_some_and(|k| k.organ == Organ::Executive && k.sphere == Sphere::Party);
        if executive && rules.position(&holder.kind, &holder.post) == Some(Position::Head) {
            heads.entry((holder.region_id, holder.province_id)).or_insert(holder.person_id);
        }
    }
    Ok(heads)
}
