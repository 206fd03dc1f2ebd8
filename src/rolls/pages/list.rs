//! The rolls of a territory.

use super::{may, whose};
use crate::{
    access::{Can, Granted, capability::ReadMembers},
    record::view::{Chosen, PAGE, query},
    rolls::{Roll, model::stand, store::lists, words},
    ui::{
        Frame, icons,
        parts::{Empty, Paging, State},
    },
    web::{Result, page},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{extract::Query, response::Response};
use serde::Deserialize;
use std::collections::HashMap;

/// Which rolls are asked for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct AskedFor {
    unit: String,
    before: String,
}

struct Line {
    id: Id<Roll>,
    title: String,
    whose: String,
    on: Day,
    state: State,
    count: String,
}

#[derive(Template)]
#[template(path = "rolls/pages/list.html")]
struct List {
    frame: Frame,
    lines: Vec<Line>,
    paging: Paging,
    nothing: Empty,
    new: Option<String>,
}

/// `GET /rolls`: the rolls of a territory, the newest first.
pub async fn index(by: Granted<ReadMembers>, Query(asked): Query<AskedFor>) -> Result<Response> {
    let visit = by.visit();
    let (db, w, lang) = (&visit.app.db, visit.words(), visit.lang);
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let before = asked.before.parse::<Id<Roll>>().ok();
    let mut rows = db.all(lists::rolls(chosen.scope, before, PAGE + 1)).await?;
    let more = rows.len() as i64 > PAGE;
    rows.truncate(PAGE as usize);
    let ids: Vec<Id<Roll>> = rows.iter().map(|row| row.id).collect();
    let mut steps: HashMap<Id<Roll>, Vec<_>> = HashMap::new();
    if !ids.is_empty() {
        for (roll, step, until) in db.all(lists::steps_of(&ids)).await? {
            steps.entry(roll).or_default().push((step, until));
        }
    }
    let keep = |before: &str| query(&[("unit", &asked.unit), ("before", before)]);
    let last = ids.last().map(Id::to_string).unwrap_or_default();
    let paging = Paging {
        words: w,
        earlier: before.is_some().then(|| format!("/rolls{}", keep(""))),
        later: more.then(|| format!("/rolls{}", keep(&last))),
        shown: w.rolls_shown(rows.len() as i64),
        export: None,
    };
    let lines = rows
        .iter()
        .map(|row| Line {
            id: row.id,
            title: row.title.clone(),
            whose: whose(visit, row, lang),
            on: row.on_day,
            state: words::stand(w, stand(steps.remove(&row.id).unwrap_or_default())),
            count: row.sealed.map(|n| w.number(n)).unwrap_or_default(),
        })
        .collect();
    let place = chosen.unit.as_ref().map(|unit| unit.place());
    let may_write = match place {
        Some(place) => may(visit, Can::WriteMembers, place),
        None => visit.can(Can::WriteMembers),
    };
    let new = may_write.then(|| format!("/rolls/new{}", query(&[("unit", &asked.unit)])));
    let heading = match &chosen.unit {
        Some(unit) => w.rolls_title_of(unit.name(lang)),
        None => w.rolls_title(),
    };
    let next = new.clone().map(|href| (href, w.rolls_new()));
    page(List {
        frame: visit.frame(heading).step("/members", w.members_title()),
        lines,
        paging,
        nothing: Empty { icon: icons::INBOX, text: w.rolls_none(), next },
        new,
    })
}
