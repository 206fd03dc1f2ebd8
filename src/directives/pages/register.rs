//! The register of directives and binding resolutions (D07): those in force, replaced, expired.

use super::named;
use crate::directives::store::lists::{self, EntryRow, Standing};
use crate::{
    access::{
        Can, Capability, Granted,
        capability::{ExportList, ReadRecord},
    },
    bodies::{self, Body},
    decisions::{Decision, Kind, pages::kind_word, pages::short},
    record::view::{Chosen, PAGE, SHEET, query},
    ui::{
        Frame, Words, icons,
        parts::{Empty, Paging, State},
    },
    web::{Error, Result, csv, page},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{extract::Query, response::Response};
use serde::Deserialize;

/// Which entries are listed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Asked {
    unit: String,
    body: String,
    kind: String,
    state: String,
    after: String,
}

struct Line {
    id: Id<Decision>,
    number: i64,
    kind: String,
    text: String,
    by: (Id<Body>, String),
    on: Day,
    due: Option<Day>,
    state: State,
    done: String,
    share: i64,
}

#[derive(Template)]
#[template(path = "directives/pages/register.html")]
struct List {
    frame: Frame,
    asked: Asked,
    lines: Vec<Line>,
    paging: Paging,
    nothing: Empty,
}

async fn rows<A: Capability>(
    by: &Granted<A>,
    asked: &Asked,
    chosen: &Chosen,
    limit: i64,
) -> Result<Vec<EntryRow>> {
    let visit = by.visit();
    let after = match asked.after.parse::<Id<Decision>>() {
        Ok(id) => visit.app.db.first(lists::anchor(id)).await?,
        Err(_) => None,
    };
    let standing = match asked.state.as_str() {
        "in_force" => Standing::InForce,
        "ended" => Standing::Ended,
        "expired" => Standing::Expired,
        _ => Standing::All,
    };
    let body = asked.body.parse::<Id<Body>>().ok();
    let kind = asked.kind.parse::<Kind>().ok().filter(|k| matches!(k, Kind::Directive | Kind::Resolution));
    let found = lists::register(chosen.scope, body, kind, standing, after.as_ref(), visit.today, limit);
    Ok(visit.app.db.all(found).await?)
}

fn state_of(w: Words, e: &EntryRow, today: Day) -> State {
    match (e.ended, e.ended_on, e.replaced_number) {
        (Some(_), _, Some(number)) => State::over(w.directives_replaced_by(number)),
        (Some(_), Some(on), None) => State::over(w.directives_withdrawn_on(w.date(on))),
        _ if e.in_force(today) => State::good(w.directives_in_force()),
        _ => State::over(w.directives_expired_on(e.expires_on.map(|d| w.date(d)).unwrap_or_default())),
    }
}

/// `GET /directives`.
pub async fn index(by: Granted<ReadRecord>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let mut found = rows(&by, &asked, &chosen, PAGE + 1).await?;
    let more = found.len() as i64 > PAGE;
    found.truncate(PAGE as usize);
    let last = found.last().map(|e| e.id.to_string()).unwrap_or_default();
    let lines: Vec<Line> = found
        .iter()
        .map(|e| Line {
            id: e.id,
            number: e.number,
            kind: kind_word(w, e.kind),
            text: short(&e.text),
            by: (
                e.body_id,
                named(
                    &rules,
                    lang,
                    &e.body_kind,
                    (&e.body_ar, &e.body_fr),
                    (&e.unit_ar, &e.unit_fr),
                    e.place(),
                ),
            ),
            on: e.issued_on,
            due: e.due_on,
            state: state_of(w, e, visit.today),
            done: w.directives_done_of(e.done, e.of),
            share: if e.of == 0 { 0 } else { e.done * 100 / e.of },
        })
        .collect();
    let keep = |after: &str| {
        query(&[
            ("unit", &asked.unit),
            ("body", &asked.body),
            ("kind", &asked.kind),
            ("state", &asked.state),
            ("after", after),
        ])
    };
    let paging = Paging {
        words: w,
        earlier: (!asked.after.is_empty()).then(|| format!("/directives{}", keep(""))),
        later: more.then(|| format!("/directives{}", keep(&last))),
        shown: w.directives_shown(lines.len()),
        export: visit.can(Can::ExportList).then(|| format!("/directives.csv{}", keep(""))),
    };
    let mut title = match &chosen.unit {
        Some(unit) => w.directives_title_of(unit.name(lang)),
        None => w.directives_title(),
    };
    if let Ok(id) = asked.body.parse::<Id<Body>>() {
        let body = visit.app.db.first(bodies::lists::body(id, visit.today)).await?.ok_or(Error::NotFound)?;
        title = w.directives_title_of(bodies::pages::name_of(&rules, &body, lang));
    }
    let nothing = Empty { icon: icons::GAVEL, text: w.directives_none(), next: None };
    let frame = visit.frame(title).step("/decisions", w.decisions_title());
    page(List { frame, asked, lines, paging, nothing })
}

/// `GET /directives.csv`.
pub async fn export(by: Granted<ExportList>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let found = rows(&by, &Asked { after: String::new(), ..asked }, &chosen, SHEET).await?;
    bodies::pages::exported(&by, "decision", chosen.unit.as_ref().map(|u| u.place()), found.len()).await?;
    let head = vec![
        w.directives_number(),
        w.decisions_col_kind(),
        w.decisions_col_text(),
        w.directives_by(),
        w.decisions_col_on(),
        w.directives_due(),
        w.bodies_state(),
        w.directives_addressees(),
        w.directives_state_acknowledged(),
        w.directives_state_done(),
        w.directives_refused(),
    ];
    let day = |on: Option<Day>| on.map(|d| d.to_string()).unwrap_or_default();
    let lines = found.iter().map(|e| {
        let state = match (e.ended, e.in_force(visit.today)) {
            (Some(_), _) => match e.replaced_number {
                Some(number) => w.directives_replaced_by(number),
                None => w.directives_withdrawn_on(e.ended_on.map(|d| w.date(d)).unwrap_or_default()),
            },
            (None, true) => w.directives_in_force(),
            (None, false) => w.directives_expired_on(e.expires_on.map(|d| w.date(d)).unwrap_or_default()),
        };
        vec![
            e.number.to_string(),
            kind_word(w, e.kind),
            e.text.clone(),
            named(&rules, lang, &e.body_kind, (&e.body_ar, &e.body_fr), (&e.unit_ar, &e.unit_fr), e.place()),
            e.issued_on.to_string(),
            day(e.due_on),
            state,
            e.of.to_string(),
            e.acknowledged.to_string(),
            e.done.to_string(),
            e.refused.to_string(),
        ]
    });
    Ok(csv::answer("directives", head, lines))
}
