//! The register of minutes.

use super::view::{state_mark, state_word};
use crate::{
    access::{
        Can, Capability, Granted,
        capability::{ExportList, ReadRecord},
    },
    bodies::{self, Body, pages::exported},
    meetings::{
        Meeting,
        pages::{dated, title_of},
    },
    minutes::{
        model::{Minutes, State},
        seal,
        store::lists::{self, RegisterRow},
    },
    record::{
        body_name,
        view::{Chosen, PAGE, SHEET, me, name_in, query},
    },
    statutes::Rulebook,
    ui::{
        Choice, Field, Frame, Lang, icons,
        parts::{self, Empty, Paging},
    },
    web::{Result, csv, page},
};
use amana_base::Id;
use askama::Template;
use axum::{extract::Query, response::Response};
use serde::Deserialize;

/// Which minutes.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Asked {
    unit: String,
    body: String,
    state: String,
    after: String,
}

/// A line of the register.
struct Line {
    meeting: Id<Meeting>,
    title: String,
    day: String,
    body: Option<(Id<Body>, String)>,
    state: parts::State,
    unsigned: i64,
    code: Option<String>,
    rectified: i64,
}

#[derive(Template)]
#[template(path = "minutes/register.html")]
struct Register {
    frame: Frame,
    filter: Field,
    keep: Vec<Field>,
    lines: Vec<Line>,
    paging: Paging,
    nothing: Empty,
}

fn body_of(rules: &Rulebook, r: &RegisterRow, lang: Lang) -> Option<(Id<Body>, String)> {
    let own = name_in(lang, r.body_ar.as_deref().unwrap_or(""), r.body_fr.as_deref().unwrap_or(""));
    let unit = if lang == Lang::Ar { &r.unit_ar } else { &r.unit_fr };
    Some((r.body_id?, body_name(rules, r.body_kind.as_deref()?, lang, &own, unit, r.place())))
}

async fn rows<A: Capability>(
    by: &Granted<A>,
    asked: &Asked,
    chosen: &Chosen,
    limit: i64,
) -> Result<Vec<RegisterRow>> {
    let visit = by.visit();
    let after = match asked.after.parse::<Id<Minutes>>() {
        Ok(id) => visit.app.db.first(lists::anchor(id)).await?,
        Err(_) => None,
    };
    let (body, state) = (asked.body.parse::<Id<Body>>().ok(), asked.state.parse::<State>().ok());
    let query = lists::register(chosen.scope, body, state, after.as_ref(), me(visit), visit.today, limit);
    Ok(visit.app.db.all(query).await?)
}

/// `GET /minutes`: the minutes of a territory or a body.
pub async fn register(by: Granted<ReadRecord>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let mut found = rows(&by, &asked, &chosen, PAGE + 1).await?;
    let more = found.len() as i64 > PAGE;
    found.truncate(PAGE as usize);
    let last = found.last().map(|r| r.id.to_string()).unwrap_or_default();
    let keep = |after: &str| {
        let (unit, body, state) = (asked.unit.as_str(), asked.body.as_str(), asked.state.as_str());
        query(&[("unit", unit), ("body", body), ("state", state), ("after", after)])
    };
    let lines: Vec<Line> = found
        .iter()
        .map(|r| Line {
            meeting: r.meeting_id,
            title: title_of(w, &r.title),
            day: dated(w, r.held_on, r.date_precision, &r.date_written),
            body: body_of(&rules, r, lang),
            state: state_mark(w, r.state),
            unsigned: if r.state == State::PutUp { r.unsigned } else { 0 },
            code: r.code.as_deref().map(seal::spelled),
            rectified: r.rectified,
        })
        .collect();
    let mut states = vec![Choice::new("", w.minutes_any_state())];
    states.extend(State::ALL.iter().map(|s| Choice::new(s.as_str(), state_word(w, *s))));
    let mut heading = match &chosen.unit {
        Some(unit) => w.minutes_register_of(unit.name(lang)),
        None => w.minutes_register(),
    };
    if let Ok(id) = asked.body.parse::<Id<Body>>()
        && let Some(body) = visit.app.db.first(bodies::lists::body(id, visit.today)).await?
        && by.at(body.place()).is_ok()
    {
        heading = w.minutes_register_of(bodies::pages::name_of(&rules, &body, lang));
    }
    page(Register {
        filter: Field::select("state", w.minutes_col_state(), states).value(asked.state.as_str()),
        keep: vec![Field::hidden("unit", asked.unit.as_str()), Field::hidden("body", asked.body.as_str())],
        paging: Paging {
            words: w,
            earlier: (!asked.after.is_empty()).then(|| format!("/minutes{}", keep(""))),
            later: more.then(|| format!("/minutes{}", keep(&last))),
            shown: w.minutes_shown(lines.len()),
            export: visit.can(Can::ExportList).then(|| format!("/minutes.csv{}", keep(""))),
        },
        lines,
        nothing: Empty {
            icon: icons::FILE_TEXT,
            text: w.minutes_register_empty(),
            next: Some(("/meetings".to_owned(), w.meetings_title())),
        },
        frame: visit.frame(heading).step("/meetings", w.meetings_title()),
    })
}

/// `GET /minutes.csv`: the same as a spreadsheet.
pub async fn export(by: Granted<ExportList>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let offset = visit.app.config.utc_offset_minutes;
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let found = rows(&by, &Asked { after: String::new(), ..asked }, &chosen, SHEET).await?;
    exported(&by, "minutes", chosen.unit.as_ref().map(|u| u.place()), found.len()).await?;
    let head = vec![
        w.bodies_col_id(),
        w.meetings_col_title(),
        w.meetings_col_day(),
        w.bodies_body(),
        w.bodies_col_code(),
        w.minutes_col_state(),
        w.minutes_col_sealed(),
        w.minutes_col_code(),
        w.minutes_col_rectified(),
    ];
    let lines = found.iter().map(|r| {
        vec![
            r.meeting_id.to_string(),
            r.title.clone(),
            r.held_on.map(|on| on.to_string()).unwrap_or_default(),
            body_of(&rules, r, lang).map(|(_, name)| name).unwrap_or_default(),
            r.unit_code.clone(),
            state_word(w, r.state),
            r.sealed_at.map(|at| at.day(offset).to_string()).unwrap_or_default(),
            r.code.as_deref().map(seal::spelled).unwrap_or_default(),
            r.rectified.to_string(),
        ]
    });
    Ok(csv::answer("minutes", head, lines))
}
