//! The transfers that leave a territory or reach it, the oldest first.

use super::{standing, way};
use crate::{
    access::{
        Can, Capability, Granted,
        capability::{ExportMembers, ReadApplications},
    },
    journal::{Entry, Subject, Verb},
    moving::{
        Transfer,
        store::{self, Wanted},
        words,
    },
    people::Person,
    record::view::{Chosen, PAGE, SHEET, name_in, query},
    rights,
    territory::Place,
    ui::{
        Frame, icons,
        parts::{Empty, Paging, State},
    },
    web::{Result, csv as sheet, page},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{extract::Query, response::Response};
use serde::Deserialize;
use std::collections::HashMap;

/// Which transfers are listed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct AskedFor {
    unit: String,
    state: String,
    after: String,
}

struct Line {
    id: Id<Transfer>,
    person: Id<Person>,
    name: String,
    from: String,
    to: String,
    on: Day,
    state: Option<State>,
}

#[derive(Template)]
#[template(path = "moving/pages/list.html")]
struct List {
    frame: Frame,
    asked: AskedFor,
    states: Vec<(&'static str, String)>,
    sentence: String,
    rule: String,
    lines: Vec<Line>,
    paging: Paging,
    nothing: Empty,
}

async fn lines<A: Capability>(
    by: &Granted<A>,
    asked: &AskedFor,
    chosen: &Chosen,
    limit: i64,
) -> Result<(Vec<Line>, i64)> {
    let visit = by.visit();
    let (db, w, lang) = (&visit.app.db, visit.words(), visit.lang);
    let wanted = asked.state.parse().unwrap_or(Wanted::Open);
    let after = match asked.after.parse::<Id<Transfer>>() {
        Ok(id) => db.first(store::anchor(id)).await?,
        Err(_) => None,
    };
    let rows = db.all(store::queue(chosen.scope, wanted, after, limit)).await?;
    let count = db.one(store::count(chosen.scope, wanted)).await?;
    let ids: Vec<Id<Transfer>> = rows.iter().map(|r| r.id).collect();
    let mut steps: HashMap<Id<Transfer>, Vec<store::StepRow>> = HashMap::new();
    for some in ids.chunks(500) {
        for step in db.all(store::steps(some)).await? {
            steps.entry(step.transfer_id).or_default().push(step);
        }
    }
    let lines = rows.into_iter().map(|row| {
        let (_, stands) = standing(visit, &row, &steps.remove(&row.id).unwrap_or_default());
        let (from, to) = way(&row, lang);
        Line {
            id: row.id,
            person: row.person_id,
            name: name_in(lang, &row.name_ar, &row.name_la),
            from,
            to,
            on: row.asked_on,
            state: stands.map(|s| words::state(w, &s, visit.today)),
        }
    });
    Ok((lines.collect(), count))
}

/// `GET /transfers`: the transfers of a territory.
pub async fn index(by: Granted<ReadApplications>, Query(asked): Query<AskedFor>) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let (mut found, count) = lines(&by, &asked, &chosen, PAGE + 1).await?;
    let more = found.len() as i64 > PAGE;
    found.truncate(PAGE as usize);
    let keep = |after: &str| query(&[("unit", &asked.unit), ("state", &asked.state), ("after", after)]);
    let last = found.last().map(|l| l.id.to_string()).unwrap_or_default();
    let paging = Paging {
        words: w,
        earlier: (!asked.after.is_empty()).then(|| format!("/transfers{}", keep(""))),
        later: more.then(|| format!("/transfers{}", keep(&last))),
        shown: w.joining_shown(found.len()),
        export: visit.can(Can::ExportMembers).then(|| format!("/transfers.csv{}", keep(""))),
    };
    let states = Wanted::ALL.iter().map(|s| {
        let word = match s {
            Wanted::Open => w.joining_wanted_open(),
            Wanted::Closed => w.joining_wanted_closed(),
            Wanted::All => w.joining_wanted_all(),
        };
        (s.as_str(), word)
    });
    page(List {
        states: states.collect(),
        sentence: w.moving_count(count),
        rule: super::ask::deciders(visit, w),
        lines: found,
        paging,
        nothing: Empty { icon: icons::INBOX, text: w.moving_none(), next: None },
        frame: visit.frame(w.moving_title()),
        asked,
    })
}

/// `GET /transfers.csv`: the same list as a spreadsheet.
pub async fn csv(by: Granted<ExportMembers>, Query(asked): Query<AskedFor>) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let asked = AskedFor { after: String::new(), ..asked };
    let (found, _) = lines(&by, &asked, &chosen, SHEET).await?;
    let raw = |id: Option<Id<crate::territory::Unit>>| id.map_or(0, Id::raw);
    let scope = chosen.scope;
    let widest = Place::raw(raw(scope.region()), raw(scope.province()), raw(scope.commune()));
    let place = chosen.unit.as_ref().map_or(widest, |u| u.place());
    let mut deed = by.begin(Verb::ExportList).await?;
    rights::note_exported(&mut deed, found.iter().map(|l| l.person)).await?;
    let entry = Entry::about(Subject { kind: "transfer", id: 0 }, place);
    deed.commit(entry.with(serde_json::json!({ "rows": found.len(), "list": "transfers" }))).await?;
    let head = vec![w.people_name(), w.moving_from(), w.moving_to(), w.moving_asked_on(), w.bodies_state()];
    let rows = found.into_iter().map(|l| {
        let state = l.state.map(|s| s.word().to_owned()).unwrap_or_default();
        vec![l.name, l.from, l.to, l.on.to_string(), state]
    });
    Ok(sheet::answer("transfers", head, rows))
}
