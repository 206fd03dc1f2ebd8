//! Open work by state, owner, day, body and territory: overdue first.

use super::{body_of, state_of};
use crate::following::store::{self, Which, WorkRow};
use crate::{
    access::{
        Can, Capability, Granted,
        capability::{ExportList, ReadRecord},
    },
    bodies::{Body, pages::exported_of},
    decisions::Item,
    people::Person,
    record::view::{Chosen, PAGE, SHEET, me, name_in, query},
    ui::{
        Frame, Words, icons,
        parts::{Empty, Paging, State},
    },
    web::{Result, Visit, csv, page},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{extract::Query, response::Response};
use serde::Deserialize;

/// Which work.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Asked {
    unit: String,
    body: String,
    owner: String,
    state: String,
    after: String,
}

/// A line of work.
pub struct Line {
    id: Id<Item>,
    text: String,
    body: (Id<Body>, String),
    person: Option<(Id<Person>, String)>,
    left: bool,
    state: State,
}

#[derive(Template)]
#[template(path = "following/pages/work.html")]
struct List {
    frame: Frame,
    asked: Asked,
    mine: bool,
    lines: Vec<Line>,
    paging: Paging,
    nothing: Empty,
}

fn after_of(text: &str) -> Option<(Day, Id<Item>)> {
    let (day, id) = text.split_once('~')?;
    Some((Day(day.parse().ok()?), id.parse().ok()?))
}

async fn rows<A: Capability>(
    by: &Granted<A>,
    asked: &Asked,
    chosen: &Chosen,
    limit: i64,
) -> Result<Vec<WorkRow>> {
    let visit = by.visit();
    let (db, viewer) = (&visit.app.db, me(visit));
    let body = asked.body.parse::<Id<Body>>().ok();
    let person = match asked.owner.as_str() {
        "me" => Some(viewer),
        other => other.parse::<Id<Person>>().ok(),
    };
    let after = after_of(&asked.after);
    let which = match asked.state.as_str() {
        "done" => {
            let done = store::done(chosen.scope, (body, person), after, viewer, visit.today, limit);
            return Ok(db.all(done).await?);
        }
        "late" => Which::Late,
        "left" => Which::Left,
        _ => Which::Open,
    };
    Ok(db.all(store::open(chosen.scope, which, (body, person), after, viewer, visit.today, limit)).await?)
}

fn line(visit: &Visit, w: Words, row: WorkRow) -> Line {
    let (lang, rules) = (visit.lang, visit.app.rules());
    let name = name_in(lang, row.person_ar.as_deref().unwrap_or(""), row.person_la.as_deref().unwrap_or(""));
    Line {
        body: (row.body_id, body_of(&rules, lang, &row)),
        person: row.person_id.map(|id| (id, name)),
        left: row.left,
        state: state_of(w, row.done_on, row.due_on, visit.today),
        id: row.id,
        text: row.text,
    }
}

/// Late work that rose to a body, as its page shows it.
pub async fn risen_lines(visit: &Visit, kind: &str, place: crate::territory::Place) -> Result<Vec<Line>> {
    let rules = visit.app.rules();
    let found = crate::following::risen_to(&visit.app.db, &rules, (kind, place), me(visit), visit.today, 20);
    Ok(found.await?.into_iter().map(|row| line(visit, visit.words(), row)).collect())
}

impl Line {
    /// Which.
    pub fn id(&self) -> Id<Item> {
        self.id
    }
    /// What to do.
    pub fn text(&self) -> &str {
        &self.text
    }
    /// Who answers for it.
    pub fn body(&self) -> &(Id<Body>, String) {
        &self.body
    }
    /// Where it stands.
    pub fn state(&self) -> &State {
        &self.state
    }
}

/// `GET /work`.
pub async fn index(by: Granted<ReadRecord>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang) = (visit.words(), visit.lang);
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let mut found = rows(&by, &asked, &chosen, PAGE + 1).await?;
    let more = found.len() as i64 > PAGE;
    found.truncate(PAGE as usize);
    let done = asked.state == "done";
    let last = found.last().map(|r| {
        let day = if done { r.done_on } else { r.due_on };
        format!("{}~{}", day.map_or(9_000_000, |d| d.0), r.id)
    });
    let lines: Vec<Line> = found.into_iter().map(|row| line(visit, w, row)).collect();
    let keep = |after: &str| {
        query(&[
            ("unit", &asked.unit),
            ("body", &asked.body),
            ("owner", &asked.owner),
            ("state", &asked.state),
            ("after", after),
        ])
    };
    let paging = Paging {
        words: w,
        earlier: (!asked.after.is_empty()).then(|| format!("/work{}", keep(""))),
        later: last.filter(|_| more).map(|last| format!("/work{}", keep(&last))),
        shown: w.following_shown(lines.len()),
        export: visit.can(Can::ExportList).then(|| format!("/work.csv{}", keep(""))),
    };
    let title = match &chosen.unit {
        Some(unit) => w.following_work_of(unit.name(lang)),
        None => w.following_work(),
    };
    let nothing = Empty { icon: icons::CHECK, text: w.following_none(), next: None };
    let frame = visit.frame(title).step("/decisions", w.decisions_title());
    page(List { frame, mine: asked.owner == "me", asked, lines, paging, nothing })
}

/// `GET /work.csv`.
pub async fn export(by: Granted<ExportList>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let found = rows(&by, &Asked { after: String::new(), ..asked }, &chosen, SHEET).await?;
    let whom: Vec<_> = found.iter().filter_map(|r| r.person_id).collect();
    exported_of(&by, "item", chosen.unit.as_ref().map(|u| u.place()), found.len(), &whom).await?;
    let head = vec![
        w.bodies_col_id(),
        w.decisions_item(),
        w.decisions_who(),
        w.bodies_body(),
        w.following_due(),
        w.following_done(),
        w.following_late_days(),
    ];
    let day = |on: Option<Day>| on.map(|d| d.to_string()).unwrap_or_default();
    let today = visit.today;
    let lines = found.iter().map(|r| {
        let late = r.due_on.filter(|due| r.done_on.is_none() && *due < today).map(|due| today.0 - due.0);
        vec![
            r.id.to_string(),
            r.text.clone(),
            name_in(lang, r.person_ar.as_deref().unwrap_or(""), r.person_la.as_deref().unwrap_or("")),
            body_of(&rules, lang, r),
            day(r.due_on),
            day(r.done_on),
            late.map(|n| n.to_string()).unwrap_or_default(),
        ]
    });
    Ok(csv::answer("work", head, lines))
}
