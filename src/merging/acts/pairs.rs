//! Looking for pairs of members who may be one person, in one territory, by the linkage engine. It proposes; officers say.

use super::Outcome;
use crate::{
    access::Deed,
    merging::store::{self, pairs::ComparedRow},
    people::{Person, Sex},
    territory::{Place, gazette},
    web::Error,
};
use amana_base::{Day, Id};
use amana_linkage::{Born, List, Person as Compared, Search, Written};
use std::collections::{HashMap, HashSet};

/// Rows read at a time.
const PORTION: i64 = 5_000;
/// Identifiers in one question.
const ASKED: usize = 500;
/// Below this nobody would look at a pair.
const LEAST: f32 = 0.5;
/// How many pairs are kept, the surest.
const MOST: usize = 5_000;

/// Looks for pairs among the members of a place, and keeps what it finds in the place of what was found there before. Gives how many.
pub async fn look_for(deed: &mut Deed<'_>, place: Place) -> Outcome<usize> {
    let app = deed.visit().app.clone();
    let gazette = gazette(&app).await?;
    let (mut rows, mut after) = (vec![], Id::from_raw(i64::MIN));
    loop {
        let some = deed.tx.all(store::pairs::compared(place, after, PORTION)).await?;
        let Some(last) = some.last() else { break };
        after = last.person_id;
        rows.extend(some);
    }
    let mut list = List::new();
    for some in rows.chunks(ASKED) {
        let persons: Vec<Id<Person>> = some.iter().map(|row| row.person_id).collect();
        let opened = opened(deed, &persons).await?;
        for row in some {
            let of = |field: &str| opened.get(&(row.person_id, field.to_owned())).map_or("", String::as_str);
            let unit = [row.commune_id, row.province_id, row.region_id].into_iter().find(|id| *id != 0);
            let unit = unit.and_then(|id| gazette.id(Id::from_raw(id))).map_or("", |unit| unit.code.as_str());
            list.push(&Compared {
                name_ar: written(&row.name_ar),
                name_la: written(&row.name_la),
                born: born(row, of("birth")),
                sex: row.sex.map(|sex| match sex {
                    Sex::Female => amana_linkage::Sex::Woman,
                    Sex::Male => amana_linkage::Sex::Man,
                }),
                phone: of("phone"),
                email: of("email"),
                place: unit,
                ..Compared::default()
            });
        }
    }
    let search = Search { least: LEAST, ..Search::default() };
    let found = tokio::task::spawn_blocking(move || {
        let mut pairs = list.link(&search).pairs;
        pairs.sort_by(|x, y| y.probability.total_cmp(&x.probability).then((x.a, x.b).cmp(&(y.a, y.b))));
        pairs.truncate(MOST);
        pairs
            .into_iter()
            .map(|pair| {
                let why = list.why(pair.a, pair.b).map(|why| why.to_string()).unwrap_or_default();
                (pair.a as usize, pair.b as usize, pair.probability, why)
            })
            .collect::<Vec<_>>()
    });
    let found = found.await.map_err(anyhow::Error::from).map_err(Error::from)?;
    let persons: Vec<Id<Person>> =
        found.iter().filter_map(|(a, ..)| rows.get(*a)).map(|row| row.person_id).collect();
    let both = found.iter().filter_map(|(_, b, ..)| rows.get(*b)).map(|row| row.person_id);
    let mut never = HashSet::new();
    for some in persons.into_iter().chain(both).collect::<Vec<_>>().chunks(ASKED) {
        never.extend(deed.tx.all(store::pairs::never_among(some)).await?);
    }
    let act = deed.act;
    deed.tx.exec(store::pairs::pairs_clear(place)).await?;
    let mut changes = vec![];
    for (a, b, probability, why) in found {
        let (Some(a), Some(b)) = (rows.get(a), rows.get(b)) else { continue };
        let pair = (a.person_id.min(b.person_id), a.person_id.max(b.person_id));
        if pair.0 != pair.1 && !never.contains(&pair) {
            let place = common(a.place(), b.place());
            changes.push(store::pairs::pair_insert(pair, f64::from(probability), &why, place, act));
        }
    }
    let kept = changes.len();
    deed.tx.bulk(changes).await?;
    Ok(kept)
}

/// The smallest territory that holds both: whoever reads it may read them both.
pub(super) fn common(a: Place, b: Place) -> Place {
    let none = Id::from_raw(0);
    let same = |x: Id<_>, y: Id<_>, above: bool| if above && x == y { x } else { none };
    let region = same(a.region, b.region, true);
    let province = same(a.province, b.province, region.raw() != 0);
    let commune = same(a.commune, b.commune, province.raw() != 0);
    Place { region, province, commune }
}

fn written(name: &str) -> Written<'_> {
    if name.is_empty() { Written::Missing } else { Written::Whole(name) }
}

fn born(row: &ComparedRow, birth: &str) -> Option<Born> {
    let number = |n: i64| u8::try_from(n).ok();
    match birth.parse::<Day>() {
        Ok(day) => {
            let (year, month, of_month) = day.ymd();
            let day = number(month).zip(number(of_month));
            Some(Born { year: u16::try_from(year).ok()?, day })
        }
        Err(_) => Some(Born { year: u16::try_from(row.birth_year?).ok()?, day: None }),
    }
}

/// What is protected of these persons, for the comparison alone: none of it is shown or kept.
async fn opened(
    deed: &mut Deed<'_>,
    persons: &[Id<Person>],
) -> Outcome<HashMap<(Id<Person>, String), String>> {
    let app = deed.visit().app.clone();
    let mut out = HashMap::new();
    for store::pairs::Contact { person_id: person, field, cipher, wrapped } in
        deed.tx.all(store::pairs::contacts(persons)).await?
    {
        let Some(wrapped) = wrapped else { continue };
        let key = app.keys.unwrap_person(person.raw(), &wrapped).map_err(Error::from)?;
        let plain = app.keys.open_field(&key, &field, &cipher).map_err(Error::from)?;
        out.insert((person, field), String::from_utf8_lossy(&plain).into_owned());
    }
    Ok(out)
}
