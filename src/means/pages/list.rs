//! What post-holders of a territory have, and who still holds something without a mandate.

use super::{may, named, own_bodies};
use crate::means::{
    Kind, Means,
    store::{self, Row, Which},
    words,
};
use crate::{
    access::{
        Can, Granted,
        capability::{ExportList, ReadRecord},
    },
    bodies::{Body, pages::exported_of},
    people::Person,
    record::view::{Chosen, PAGE, SHEET, name_in, query},
    ui::{
        Frame, icons,
        parts::{Empty, Paging, State as Mark, Tabs},
    },
    web::{Result, Visit, csv, page},
};
use amana_base::Id;
use askama::Template;
use axum::{extract::Query, response::Response};
use serde::Deserialize;

/// What an address asks for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    unit: String,
    body: String,
    kind: String,
    state: String,
    after: String,
}

impl Asked {
    fn which(&self, visit: &Visit) -> Which {
        Which {
            body: self.body.parse().ok(),
            kind: self.kind.parse().ok(),
            one: None,
            kept_on: (self.state == "kept").then_some(visit.today),
        }
    }
    fn query(&self, state: &str, after: &str) -> String {
        query(&[
            ("unit", &self.unit),
            ("body", &self.body),
            ("kind", &self.kind),
            ("state", state),
            ("after", after),
        ])
    }
}

struct Line {
    id: Id<Means>,
    what: String,
    kind: String,
    holder: Option<(Id<Person>, String)>,
    office: String,
    body: (Id<Body>, String),
    state: Mark,
}

#[derive(Template)]
#[template(path = "means/pages/list.html")]
struct List {
    frame: Frame,
    asked: Asked,
    tabs: Tabs,
    kinds: Vec<(&'static str, String)>,
    lines: Vec<Line>,
    nothing: Empty,
    paging: Paging,
    /// The body whose means are shown, or the visitor's own: may one give there?
    mine: Vec<(Id<Body>, String, bool)>,
}

fn line(visit: &Visit, r: Row) -> Line {
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let place = r.place();
    let own = (r.body_ar.as_str(), r.body_fr.as_str());
    let office =
        r.post.as_deref().map(|post| rules.title_of(&r.body_kind, post, r.rank.unwrap_or(0), r.sex, lang));
    let name =
        name_in(lang, r.name_ar.as_deref().unwrap_or_default(), r.name_la.as_deref().unwrap_or_default());
    Line {
        what: words::what(w, &r.what, r.amount),
        kind: words::kind(w, r.kind),
        holder: r.person_id.map(|person| (person, name)),
        office: office.unwrap_or_default(),
        body: (r.body_id, named(&rules, &r.body_kind, lang, own, (&r.unit_ar, &r.unit_fr), place)),
        state: words::state(w, r.step, r.on_day, r.ended(visit.today)),
        id: r.id,
    }
}

/// The tabs of the pages of means.
pub(super) fn tabs(visit: &Visit, asked: &str, current: &str) -> Tabs {
    let w = visit.words();
    let each = [
        (format!("/means{asked}"), w.means_all()),
        (format!("/means{}", query(&[("state", "kept")])), w.means_kept()),
        ("/means/requests".to_owned(), w.means_requests()),
    ];
    let current = each.iter().find(|(href, _)| href == current).map(|(href, _)| href.clone());
    Tabs { label: w.headquarters_views(), tabs: each.to_vec(), current: current.unwrap_or_default() }
}

/// `GET /means` (P03).
pub async fn index(by: Granted<ReadRecord>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let before = asked.after.parse::<Id<Means>>().ok();
    let which = asked.which(visit);
    let mut rows = visit.app.db.all(store::list(chosen.scope, &which, before, PAGE + 1)).await?;
    let more = rows.len() as i64 > PAGE;
    rows.truncate(PAGE as usize);
    let later = rows.last().filter(|_| more).map(|r| r.id.to_string());
    let lines: Vec<Line> = rows.into_iter().map(|r| line(visit, r)).collect();
    let mut mine = vec![];
    match which.body {
        Some(id) => {
            let b = crate::means::acts::body(&by, id).await?;
            let own = (b.name_ar.as_str(), b.name_fr.as_str());
            let rules = visit.app.rules();
            let name = named(&rules, &b.kind, visit.lang, own, (&b.unit_ar, &b.unit_fr), b.place());
            mine.push((id, name, may(&by, Can::WriteRecord, b.place())));
        }
        None => {
            for (id, name) in own_bodies(&by).await? {
                let place = crate::means::acts::body(&by, id).await.map(|b| b.place());
                mine.push((id, name, place.is_ok_and(|place| may(&by, Can::WriteRecord, place))));
            }
        }
    }
    let current = if asked.state == "kept" { "/means?state=kept" } else { "/means" };
    page(List {
        tabs: tabs(visit, "", current),
        kinds: Kind::ALL.iter().map(|k| (k.as_str(), words::kind(w, *k))).collect(),
        nothing: Empty {
            icon: icons::CLIPBOARD_CHECK,
            text: if asked.state == "kept" { w.means_none_kept() } else { w.means_none() },
            next: None,
        },
        paging: Paging {
            words: w,
            earlier: before.is_some().then(|| format!("/means{}", asked.query(&asked.state, ""))),
            later: later.map(|id| format!("/means{}", asked.query(&asked.state, &id))),
            shown: w.means_shown(lines.len()),
            export: visit
                .can(Can::ExportList)
                .then(|| format!("/means.csv{}", asked.query(&asked.state, ""))),
        },
        frame: visit.frame(w.means_title()),
        mine,
        lines,
        asked,
    })
}

/// `GET /means.csv`.
pub async fn list_csv(by: Granted<ExportList>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let rows = visit.app.db.all(store::list(chosen.scope, &asked.which(visit), None, SHEET)).await?;
    let days: Vec<String> = rows.iter().map(|r| r.on_day.to_string()).collect();
    let lines: Vec<Line> = rows.into_iter().map(|r| line(visit, r)).collect();
    let whom: Vec<Id<Person>> = lines.iter().filter_map(|l| l.holder.as_ref().map(|(id, _)| *id)).collect();
    let place = chosen.unit.as_ref().map(|u| u.place());
    exported_of(&by, "means", place, lines.len(), &whom).await?;
    let head = vec![
        w.means_what(),
        w.means_kind(),
        w.means_holder(),
        w.meetings_capacity(),
        w.means_body(),
        w.bodies_state(),
        w.structure_col_since(),
    ];
    let rows = lines.into_iter().zip(days).map(|(l, day)| {
        let name = l.holder.map(|(_, name)| name).unwrap_or_default();
        vec![l.what, l.kind, name, l.office, l.body.1, l.state.word().to_owned(), day]
    });
    Ok(csv::answer("means", head, rows))
}
