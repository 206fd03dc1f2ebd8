//! The programmes of a territory.

use super::owning;
use crate::programmes::{
    Counts, Programme,
    model::{Kind, State},
    store::{
        facts,
        lists::{self, ProgrammeRow},
    },
    words,
};
use crate::{
    access::{
        Can, Capability, Granted, Scope,
        capability::{ExportList, ReadRecord},
    },
    bodies::pages::exported,
    record::view::{Chosen, name_in, query},
    ui::{
        Frame, Words, icons,
        parts::{Empty, Paging, State as Mark},
    },
    web::{Result, csv, page},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{extract::Query, response::Response};
use serde::Deserialize;
use std::collections::HashMap;

/// How many programmes one page shows: each is counted anew at every look.
const SHOWN: i64 = 20;
/// How many a file holds.
const FILED: i64 = 500;

/// Which programmes are asked for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    unit: String,
    kind: String,
    after: String,
}

struct Line {
    id: Id<Programme>,
    title: String,
    kind: String,
    unit: String,
    owner: String,
    until: Day,
    state: Mark,
    met: i64,
    of: i64,
    late: i64,
}

#[derive(Template)]
#[template(path = "programmes/pages/list.html")]
struct List {
    frame: Frame,
    asked: Asked,
    kinds: Vec<(&'static str, String)>,
    lines: Vec<Line>,
    paging: Paging,
    nothing: Empty,
    may_lead: bool,
}

/// How a programme stands: it runs until, was given up, is over.
pub fn standing(w: Words, row: &ProgrammeRow, today: Day) -> Mark {
    match row.ended_on {
        Some(on) => Mark::over(w.programmes_given_up(w.date(on))),
        None if row.until_on < today => Mark::over(w.programmes_over_since(w.date(row.until_on))),
        None if row.from_on > today => Mark::plain(w.programmes_begins(w.date(row.from_on))),
        None => Mark::good(w.programmes_runs()),
    }
}

fn after_of(text: &str) -> Option<(Day, Id<Programme>)> {
    let (on, id) = text.split_once('~')?;
    Some((on.parse().ok()?, id.parse().ok()?))
}

/// How the targets of programmes stand within what this visitor reads: one query for all of them.
pub(super) async fn counted<A: Capability>(
    by: &Granted<A>,
    rows: &[ProgrammeRow],
    scope: Scope,
) -> Result<HashMap<Id<Programme>, Counts>> {
    let visit = by.visit();
    let mut states: HashMap<Id<Programme>, Vec<State>> = HashMap::new();
    let ids: Vec<Id<Programme>> = rows.iter().map(|r| r.id).collect();
    if !ids.is_empty() {
        for fact in visit.app.db.all(facts::facts(&ids, scope, None, visit.today)).await? {
            states.entry(fact.programme_id).or_default().push(fact.state(visit.today).0);
        }
    }
    Ok(states.into_iter().map(|(id, states)| (id, Counts::of(states.into_iter()))).collect())
}

async fn found<A: Capability>(
    by: &Granted<A>,
    asked: &Asked,
    limit: i64,
) -> Result<(Vec<ProgrammeRow>, Vec<Counts>, bool)> {
    let db = &by.visit().app.db;
    let chosen = Chosen::of(by, &asked.unit).await?;
    let kind = asked.kind.parse::<Kind>().ok();
    let mut rows = db.all(lists::programmes(chosen.scope, kind, after_of(&asked.after), limit + 1)).await?;
    let more = rows.len() as i64 > limit;
    rows.truncate(limit as usize);
    let mut counts = HashMap::new();
    for some in rows.chunks(20) {
        counts.extend(counted(by, some, chosen.scope).await?);
    }
    let counts = rows.iter().map(|r| counts.remove(&r.id).unwrap_or_default()).collect();
    Ok((rows, counts, more))
}

/// `GET /programmes`.
pub async fn index(by: Granted<ReadRecord>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let (rows, counts, more) = found(&by, &asked, SHOWN).await?;
    let next = rows.last().filter(|_| more).map(|r| format!("{}~{}", r.until_on, r.id));
    let lines: Vec<Line> = rows
        .into_iter()
        .zip(counts)
        .map(|(r, c)| Line {
            kind: words::kind(w, r.kind),
            unit: name_in(lang, &r.unit_ar, &r.unit_fr),
            owner: owning(&rules, &r, lang),
            until: r.until_on,
            state: standing(w, &r, visit.today),
            met: c.get(State::Met),
            of: c.all(),
            late: c.get(State::Late),
            id: r.id,
            title: r.title,
        })
        .collect();
    let keep = |after: &str| {
        format!("/programmes{}", query(&[("unit", &asked.unit), ("kind", &asked.kind), ("after", after)]))
    };
    let may_lead = visit.can(Can::LeadProgrammes);
    let next_step = may_lead.then(|| ("/programmes/new".to_owned(), w.programmes_new()));
    page(List {
        paging: Paging {
            words: w,
            earlier: (!asked.after.is_empty()).then(|| keep("")),
            later: next.map(|next| keep(&next)),
            shown: w.programmes_shown(lines.len()),
            export: visit.can(Can::ExportList).then(|| {
                format!("/programmes.csv{}", query(&[("unit", &asked.unit), ("kind", &asked.kind)]))
            }),
        },
        kinds: Kind::ALL.iter().map(|k| (k.as_str(), words::kind(w, *k))).collect(),
        nothing: Empty { icon: icons::CLIPBOARD_CHECK, text: w.programmes_none(), next: next_step },
        frame: visit.frame(w.programmes_title()),
        lines,
        may_lead,
        asked,
    })
}

/// `GET /programmes.csv`.
pub async fn export(by: Granted<ExportList>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let (rows, counts, _) = found(&by, &asked, FILED).await?;
    exported(&by, "programme", None, rows.len()).await?;
    let head = vec![
        w.programmes_col_title(),
        w.programmes_col_kind(),
        w.programmes_col_unit(),
        w.programmes_col_body(),
        w.programmes_from(),
        w.programmes_until(),
        w.bodies_state(),
        w.programmes_col_targets(),
        w.programmes_state_met(),
        w.programmes_state_late(),
    ];
    let lines = rows.iter().zip(&counts).map(|(r, c)| {
        vec![
            r.title.clone(),
            words::kind(w, r.kind),
            name_in(lang, &r.unit_ar, &r.unit_fr),
            owning(&rules, r, lang),
            r.from_on.to_string(),
            r.until_on.to_string(),
            standing(w, r, visit.today).word().to_owned(),
            c.all().to_string(),
            c.get(State::Met).to_string(),
            c.get(State::Late).to_string(),
        ]
    });
    Ok(csv::answer("programmes", head, lines))
}
