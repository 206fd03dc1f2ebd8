//! How many members: by category, by territory, by skill (G07, G09).

use super::list::AskedFor;
use crate::{
    access::{
        Granted, Scope,
        capability::{ExportMembers, ReadMembers},
    },
    members::{
        LabelKind, roster,
        roster::{Asked, Filters, OfMembers, Tally, TallyLine},
        words,
    },
    record::view::{Chosen, query},
    territory::{self, Gazette, Place, Unit},
    ui::{
        Frame, Words, icons,
        parts::{Empty, Paging},
    },
    web::{Result, Visit, csv, page},
};
use amana_base::Id;
use askama::Template;
use axum::{extract::Query, response::Response};
use std::collections::BTreeMap;

/// A line of a count: its words, where it leads, how many.
struct Counted {
    label: String,
    href: String,
    line: TallyLine,
}

#[derive(Template)]
#[template(path = "members/counts.html")]
struct Counts {
    frame: Frame,
    sentence: String,
    women: String,
    list: String,
    categories: Vec<Counted>,
    units: Vec<Counted>,
    skills: Vec<(String, String, u64)>,
    nothing: Empty,
    paging: Paging,
}

async fn tally<A: OfMembers>(by: &Granted<A>, chosen: &Chosen) -> Result<Tally> {
    let visit = by.visit();
    let at = chosen.unit.as_ref().map(|_| chosen.scope);
    let asked = Asked { at, filters: Filters::default(), day: visit.today, rule: super::rule(visit) };
    Ok(roster(&visit.app).await?.tally(by, &asked))
}

/// The unit below a scope in which a place lies.
fn below(scope: Scope, place: Place) -> Id<Unit> {
    match scope {
        Scope::Nation => place.region,
        Scope::Region(_) => place.province,
        Scope::Province(_) | Scope::Commune(_) => place.commune,
    }
}

/// The units below with their counts, in the order of their names.
fn units(visit: &Visit, gazette: &Gazette, scope: Scope, tally: &Tally) -> Vec<Counted> {
    let (w, lang) = (visit.words(), visit.lang);
    let mut by_unit: BTreeMap<i64, TallyLine> = BTreeMap::new();
    for (place, line) in &tally.places {
        by_unit.entry(below(scope, *place).raw()).or_default().sum(line);
    }
    let mut out: Vec<Counted> = by_unit
        .into_iter()
        .map(|(id, line)| match gazette.id(Id::from_raw(id)) {
            Some(unit) => Counted {
                label: unit.name(lang).to_owned(),
                href: format!("/members/counts{}", query(&[("unit", &unit.code)])),
                line,
            },
            None => Counted { label: w.members_no_commune(), href: String::new(), line },
        })
        .collect();
    w.sort_by_text(&mut out, |counted| &counted.label);
    out
}

fn categories(w: Words, asked: &AskedFor, tally: &Tally) -> Vec<Counted> {
    let counted = tally.categories.iter().map(|(category, line)| {
        let key = category.map_or("unknown", |c| c.as_str());
        Counted {
            label: category.map_or_else(|| w.bodies_unknown(), |c| words::category(w, c)),
            href: format!("/members{}", query(&[("unit", &asked.unit), ("category", key)])),
            line: *line,
        }
    });
    let mut out: Vec<Counted> = counted.collect();
    out.sort_by_key(|counted| std::cmp::Reverse(counted.line.all()));
    out
}

/// `GET /members/counts`: the members of a territory, counted.
pub async fn counts(by: Granted<ReadMembers>, Query(asked): Query<AskedFor>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang) = (visit.words(), visit.lang);
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let tally = tally(&by, &chosen).await?;
    let gazette = territory::gazette(&visit.app).await?;
    let of_unit = |params: &[(&str, &str)]| format!("/members{}", query(params));
    let skills = tally.labels.iter().filter(|(kind, ..)| *kind != LabelKind::Tag).take(200);
    let skills = skills
        .map(|(kind, label, n)| {
            (label.clone(), of_unit(&[("unit", &asked.unit), (kind.as_str(), label)]), *n)
        })
        .collect();
    let known = tally.all.women + tally.all.men;
    let heading = match &chosen.unit {
        Some(unit) => w.members_counts_of(unit.name(lang)),
        None => w.members_counts(),
    };
    page(Counts {
        frame: visit.frame(heading).step("/members", w.members_title()),
        sentence: w.members_in_all(tally.all.all()),
        women: if known == 0 {
            String::new()
        } else {
            w.members_women_share(w.percent(tally.all.women, known))
        },
        list: of_unit(&[("unit", &asked.unit)]),
        categories: categories(w, &asked, &tally),
        units: units(visit, &gazette, chosen.scope, &tally),
        skills,
        nothing: Empty { icon: icons::USER_CHECK, text: w.members_none(), next: None },
        paging: Paging {
            words: w,
            earlier: None,
            later: None,
            shown: String::new(),
            export: visit
                .can(crate::access::Can::ExportMembers)
                .then(|| format!("/members/counts.csv{}", query(&[("unit", &asked.unit)]))),
        },
    })
}

/// `GET /members/counts.csv`: the same counts as a file.
pub async fn counts_csv(by: Granted<ExportMembers>, Query(asked): Query<AskedFor>) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let tally = tally(&by, &chosen).await?;
    let gazette = territory::gazette(&visit.app).await?;
    let mut rows: Vec<Vec<String>> = vec![];
    let mut add = |what: String, counted: &Counted| {
        let line = counted.line;
        let numbers = [line.all(), line.women, line.men, line.unknown].map(|n| n.to_string());
        rows.push([what, counted.label.clone()].into_iter().chain(numbers).collect());
    };
    for counted in categories(w, &asked, &tally) {
        add(w.members_category(), &counted);
    }
    for counted in units(visit, &gazette, chosen.scope, &tally) {
        add(w.members_unit(), &counted);
    }
    for (kind, label, n) in &tally.labels {
        rows.push(vec![words::label_kind(w, *kind), label.clone(), n.to_string()]);
    }
    let place = match &chosen.unit {
        Some(unit) => unit.place(),
        None => super::place_of(visit, by.scope()).await?,
    };
    super::taken_away(&by, place, &[], serde_json::json!({ "list": "member_counts", "rows": rows.len() }))
        .await?;
    let head = vec![
        w.members_what(),
        w.bodies_col_name(),
        w.members_total(),
        w.members_women(),
        w.members_men(),
        w.bodies_unknown(),
    ];
    Ok(csv::answer("member-counts", head, rows.into_iter()))
}
