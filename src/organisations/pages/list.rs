//! The organisations that the statute names, by type, with how far each reaches in a territory.

use super::{Asked, Seen};
use crate::organisations::{
    model::{State, Tally},
    words,
};
use crate::{
    access::{
        Can, Granted,
        capability::{ExportList, ReadRecord},
    },
    bodies::pages::exported,
    ui::{
        Frame, Words, icons,
        parts::{Empty, Paging},
    },
    web::{Result, csv, page},
};
use amana_base::Day;
use amana_statute::Parallel;
use askama::Template;
use axum::{extract::Query, response::Response};

/// A kind of body of an organisation with how many units have one.
struct Reach {
    key: String,
    label: String,
    level: String,
    href: String,
    tally: Tally,
}

struct Line {
    href: String,
    name: String,
    kind: String,
    article: String,
    reaches: Vec<Reach>,
}

#[derive(Template)]
#[template(path = "organisations/pages/list.html")]
struct List {
    frame: Frame,
    unit: String,
    today: Day,
    typed: String,
    wrong: Option<String>,
    lines: Vec<Line>,
    nothing: Empty,
    paging: Paging,
}

fn reaches(seen: &Seen, w: Words, organisation: &Parallel, today: Day) -> Vec<Reach> {
    let sections = seen.sections(organisation);
    let path = format!("/organisations/{}", organisation.key);
    let each = organisation.bodies.iter().filter_map(|key| {
        let tally = Tally::of(sections.iter().filter(|s| s.kind == key));
        let kind = seen.rules.kind(key)?;
        // The national bodies are not a province's to see.
        (tally.units > 0).then(|| Reach {
            key: key.clone(),
            label: seen.rules.kind_label(key, w.lang()),
            level: words::level(w, kind.level),
            href: seen.address(today, &path, &[("kind", key)]),
            tally,
        })
    });
    each.collect()
}

/// `GET /organisations` (J01, J02, J03, J05).
pub async fn index(by: Granted<ReadRecord>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let (w, today) = (visit.words(), visit.today);
    let seen = Seen::of(&by, &asked).await?;
    let mut named: Vec<&Parallel> = seen.rules.parallels(seen.on).iter().collect();
    named.sort_by_key(|p| p.kind as usize);
    let lines: Vec<Line> = named
        .into_iter()
        .map(|p| Line {
            href: seen.address(today, &format!("/organisations/{}", p.key), &[]),
            name: seen.rules.parallel_name(&p.key, visit.lang),
            kind: words::kind(w, p.kind),
            article: p.article.clone().unwrap_or_default(),
            reaches: reaches(&seen, w, p, today),
        })
        .collect();
    page(List {
        nothing: Empty {
            icon: icons::USERS,
            text: w.organisations_none(),
            next: Some(("/statute".to_owned(), w.web_statute())),
        },
        paging: Paging {
            words: w,
            earlier: None,
            later: None,
            shown: w.organisations_shown(lines.len()),
            export: visit.can(Can::ExportList).then(|| seen.address(today, "/organisations.csv", &[])),
        },
        typed: if seen.wrong.is_some() { asked.on.clone() } else { seen.on.to_string() },
        wrong: seen.wrong.clone(),
        unit: seen.unit.clone(),
        frame: visit.frame(w.organisations_title()),
        today,
        lines,
    })
}

/// `GET /organisations.csv`: one line for each organisation and kind of body.
pub async fn list_csv(by: Granted<ExportList>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang) = (visit.words(), visit.lang);
    let seen = Seen::of(&by, &asked).await?;
    let mut rows: Vec<Vec<String>> = vec![];
    for p in seen.rules.parallels(seen.on) {
        for reach in reaches(&seen, w, p, visit.today) {
            let mut row = vec![
                seen.rules.parallel_name(&p.key, lang),
                words::kind(w, p.kind),
                reach.label,
                reach.level,
                reach.tally.covered.to_string(),
                reach.tally.units.to_string(),
            ];
            row.extend(State::ALL.map(|state| reach.tally.get(state).to_string()));
            row.push(seen.on.to_string());
            rows.push(row);
        }
    }
    exported(&by, "organisation", Some(seen.place()), rows.len()).await?;
    let mut head = vec![
        w.organisations_name(),
        w.organisations_kind(),
        w.organisations_section_kind(),
        w.organisations_level(),
        w.organisations_covered(),
        w.organisations_units(),
    ];
    head.extend(State::ALL.map(|state| words::state_name(w, state)));
    head.push(w.structure_date());
    Ok(csv::answer(&format!("organisations-{}", seen.on), head, rows.into_iter()))
}
