//! The people one may see, as a list and as a file.

use crate::people::{Person, Sex, lists};
use crate::{
    access::{
        Can, Capability, Granted, Scope,
        capability::{ExportList, ReadRecord},
    },
    bodies::pages::exported_of,
    record::{
        body_name,
        view::{Chosen, PAGE, SHEET, name_in, query},
    },
    search,
    statutes::Rulebook,
    territory::Place,
    ui::{
        Frame, Lang, Words, icons,
        parts::{Empty, Paging},
    },
    web::{Result, csv, page},
};
use amana_base::Id;
use askama::Template;
use axum::{extract::Query, response::Response};
use serde::Deserialize;
use std::collections::HashMap;

/// Which people are listed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Asked {
    unit: String,
    q: String,
    after: String,
}

/// A line of the list.
pub struct Line {
    id: Id<Person>,
    name: String,
    other: String,
    offices: Vec<String>,
}

#[derive(Template)]
#[template(path = "people/list.html")]
struct List {
    frame: Frame,
    asked: Asked,
    lines: Vec<Line>,
    paging: Paging,
    nothing: Empty,
    may_enter: bool,
}

pub(super) async fn rows<A: Capability>(
    by: &Granted<A>,
    asked: &Asked,
    chosen: &Chosen,
    limit: i64,
) -> Result<Vec<lists::PersonRow>> {
    let visit = by.visit();
    let db = &visit.app.db;
    if !asked.q.trim().is_empty() {
        let ids = found_by_name(by, &asked.q, &[chosen.scope], limit.min(200)).await?;
        return Ok(if ids.is_empty() { vec![] } else { db.all(lists::these(&ids)).await? });
    }
    let after = match asked.after.parse::<Id<Person>>() {
        Ok(id) => db.first(lists::anchor(id)).await?,
        Err(_) => None,
    };
    Ok(match chosen.scope {
        Scope::Nation => db.all(lists::everybody(after.as_ref(), limit)).await?,
        scope => db.all(lists::known_in(scope, after.as_ref(), limit)).await?,
    })
}

/// People whose name meets the words, in these territories, the best first.
async fn found_by_name<A: Capability>(
    by: &Granted<A>,
    text: &str,
    scopes: &[Scope],
    limit: i64,
) -> Result<Vec<Id<Person>>> {
    let visit = by.visit();
    let rules = visit.app.rules();
    let asker =
        search::Asker { db: &visit.app.db, scopes, rules: &rules, words: visit.words(), on: visit.today };
    let text: String = text.chars().take(200).collect();
    let answers = search::find(&asker, &text, 300).await?;
    let people = answers.iter().filter(|a| a.kind == "person");
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    Ok(people.filter_map(|a| a.href.strip_prefix("/people/")?.parse().ok()).take(limit).collect())
}

/// Somebody who may be meant by a name in a form.
pub struct Candidate {
    /// Who.
    pub id: Id<Person>,
    /// Named.
    pub name: String,
    /// In what capacity.
    pub note: String,
}

/// The people of the record who may be meant by a name.
pub async fn candidates(by: &Granted<ReadRecord>, text: &str) -> Result<Vec<Candidate>> {
    if text.trim().is_empty() {
        return Ok(vec![]);
    }
    let visit = by.visit();
    let ids = found_by_name(by, text, by.scopes(), 8).await?;
    if ids.is_empty() {
        return Ok(vec![]);
    }
    let rows = visit.app.db.all(lists::these(&ids)).await?;
    let offices = offices_of(by, &rows).await?;
    Ok(rows
        .into_iter()
        .map(|p| Candidate {
            id: p.id,
            name: name_in(visit.lang, &p.name_ar, &p.name_la),
            note: visit.words().list(offices.get(&p.id).map(Vec::as_slice).unwrap_or_default()),
        })
        .collect())
}

/// The capacities of these people today, in words.
async fn offices_of<A: Capability>(
    by: &Granted<A>,
    people: &[lists::PersonRow],
) -> Result<HashMap<Id<Person>, Vec<String>>> {
    let visit = by.visit();
    let rules = visit.app.rules();
    let sexes: HashMap<Id<Person>, Option<Sex>> = people.iter().map(|p| (p.id, p.sex)).collect();
    let ids: Vec<Id<Person>> = people.iter().map(|p| p.id).collect();
    let mut out: HashMap<Id<Person>, Vec<String>> = HashMap::new();
    for chunk in ids.chunks(500) {
        for o in visit.app.db.all(lists::offices_on(chunk, visit.today)).await? {
            let sex = sexes.get(&o.person_id).copied().flatten();
            out.entry(o.person_id).or_default().push(office_word(&rules, &o, sex, visit.lang));
        }
    }
    Ok(out)
}

/// An office with its body: `الأمين الإقليمي، الأمانة الإقليمية بتاونات`.
fn office_word(rules: &Rulebook, o: &lists::OfficeRow, sex: Option<Sex>, lang: Lang) -> String {
    let comma = if lang == Lang::Ar { "،" } else { "," };
    format!("{}{comma} {}", rules.title_of(&o.kind, &o.post, o.rank, sex, lang), body_of(rules, o, lang))
}

pub(super) fn body_of(rules: &Rulebook, o: &lists::OfficeRow, lang: Lang) -> String {
    let unit = if lang == Lang::Ar { &o.unit_ar } else { &o.unit_fr };
    let place = Place::raw(o.region_id, o.province_id, o.commune_id);
    body_name(rules, &o.kind, lang, &name_in(lang, &o.body_ar, &o.body_fr), unit, place)
}

/// `GET /people`: the people known in a territory.
pub async fn index(by: Granted<ReadRecord>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang) = (visit.words(), visit.lang);
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let mut found = rows(&by, &asked, &chosen, PAGE + 1).await?;
    let more = found.len() as i64 > PAGE && asked.q.trim().is_empty();
    found.truncate(PAGE as usize);
    let ids: Vec<Id<Person>> = found.iter().map(|p| p.id).collect();
    let mut offices = offices_of(&by, &found).await?;
    let last = ids.last().map(|id| id.to_string()).unwrap_or_default();
    let lines: Vec<Line> = found
        .iter()
        .map(|p| Line {
            id: p.id,
            name: name_in(lang, &p.name_ar, &p.name_la),
            other: if lang == Lang::Ar { p.name_la.clone() } else { p.name_ar.clone() },
            offices: offices.remove(&p.id).unwrap_or_default(),
        })
        .collect();
    let keep = |after: &str| query(&[("unit", &asked.unit), ("q", &asked.q), ("after", after)]);
    let paging = Paging {
        words: w,
        earlier: (!asked.after.is_empty()).then(|| format!("/people{}", keep(""))),
        later: more.then(|| format!("/people{}", keep(&last))),
        shown: w.people_shown(lines.len()),
        export: visit.can(Can::ExportList).then(|| format!("/people.csv{}", keep(""))),
    };
    let may_enter = visit.can(Can::WriteRecord);
    let next = may_enter.then(|| ("/people/new".to_owned(), w.people_enter()));
    let text = if asked.q.trim().is_empty() { w.people_none() } else { w.people_none_found() };
    let heading = match &chosen.unit {
        Some(unit) => w.people_title_of(unit.name(lang)),
        None => w.people_title(),
    };
    let nothing = Empty { icon: icons::USERS, text, next };
    page(List { frame: visit.frame(heading), asked, lines, paging, nothing, may_enter })
}

/// `GET /people.csv`: the same list as a spreadsheet; names and capacities, no protected field.
pub async fn export(by: Granted<ExportList>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let found = rows(&by, &Asked { after: String::new(), ..asked }, &chosen, SHEET).await?;
    let mut offices = offices_of(&by, &found).await?;
    let whom: Vec<Id<Person>> = found.iter().map(|p| p.id).collect();
    exported_of(&by, "person", chosen.unit.as_ref().map(|u| u.place()), found.len(), &whom).await?;
    let head = vec![
        w.bodies_col_id(),
        w.people_honorific(),
        w.bodies_col_name_ar(),
        w.bodies_col_name_la(),
        w.people_sex(),
        w.people_capacities(),
    ];
    let lines = found.iter().map(|p| {
        let offices = offices.remove(&p.id).unwrap_or_default().join(" / ");
        let sex = p.sex.map(|s| sex_word(w, s)).unwrap_or_default();
        vec![p.id.to_string(), p.honorific.clone(), p.name_ar.clone(), p.name_la.clone(), sex, offices]
    });
    Ok(csv::answer("people", head, lines))
}

pub(crate) fn sex_word(w: Words, sex: Sex) -> String {
    match sex {
        Sex::Female => w.people_female(),
        Sex::Male => w.people_male(),
    }
}
