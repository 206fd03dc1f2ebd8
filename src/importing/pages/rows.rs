//! The rows of a list, a table per state.

use super::{address, name_of, opened, reach};
use crate::{
    access::{Granted, capability::WriteMembers},
    importing::{
        MemberList, Reason, RowState,
        store::{ListRow, rows as store},
        words,
    },
    members::Membership,
    record::view::PAGE,
    ui::{
        Field, Frame, Words,
        parts::{Paging, Tabs},
    },
    web::{FormErrors, Result, page},
};
use amana_base::Id;
use amana_linkage::{Agreement, Why};
use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use serde::Deserialize;
use std::collections::HashMap;

/// Which rows are asked for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct AskedRows {
    state: String,
    after: String,
}

/// From this probability on most pairs are one person.
const PERCENT: &str = "90";

struct Line {
    row: i64,
    name: String,
    other: String,
    what: Vec<String>,
    membership: Option<Id<Membership>>,
    judged: Option<String>,
}

#[derive(Template)]
#[template(path = "importing/rows.html")]
struct Rows {
    frame: Frame,
    here: String,
    tabs: Tabs,
    lead: String,
    lines: Vec<Line>,
    doubtful: bool,
    /// Asks from which probability on doubtful rows are settled together.
    together: Option<Field>,
    errors: FormErrors,
    destroyed: bool,
    paging: Paging,
}

/// `GET /members/imports/{id}/rows`: the rows of one state, page by page.
pub async fn rows(
    by: Granted<WriteMembers>,
    Path(id): Path<Id<MemberList>>,
    Query(asked): Query<AskedRows>,
) -> Result<Response> {
    let list = reach(&by, id).await?;
    let state: RowState = asked.state.parse().unwrap_or(RowState::Refused);
    let after: i64 = asked.after.parse().unwrap_or(0);
    rows_page(&by, &list, state, after, (PERCENT, FormErrors::default())).await
}

/// The rows of one state; with what was typed into the form of verdicts and what is wrong with it.
pub(super) async fn rows_page(
    by: &Granted<WriteMembers>,
    list: &ListRow,
    state: RowState,
    after: i64,
    (percent, errors): (&str, FormErrors),
) -> Result<Response> {
    let visit = by.visit();
    let (w, db, id) = (visit.words(), &visit.app.db, list.id);
    let here = address(id);
    let there = list.wrapped.is_some() && db.one(super::super::store::file_there(id)).await? > 0;
    let counts: HashMap<RowState, i64> = db.all(store::counts(id)).await?.into_iter().collect();
    let mut found = db.all(store::of_state(id, state, after, PAGE + 1)).await?;
    let more = found.len() > PAGE as usize;
    found.truncate(PAGE as usize);
    let of = |state: RowState| format!("{here}/rows?state={state}");
    let tabs = RowState::ALL.iter().filter(|s| counts.contains_key(*s) || **s == state);
    let tabs = tabs.map(|s| (of(*s), words::row_state(w, *s))).collect();
    let last = found.last().map_or(0, |row| row.row_no);
    let lines = found.iter().map(|row| line(by, list, row)).collect::<Result<Vec<Line>>>()?;
    let lead = match state {
        RowState::New => w.importing_lead_new(),
        RowState::Update => w.importing_lead_update(),
        RowState::Same => w.importing_lead_same(),
        RowState::Doubtful => w.importing_lead_doubtful(),
        RowState::Refused => w.importing_lead_refused(),
    };
    let frame = visit.frame(words::row_state(w, state)).step("/members", w.members_title());
    let frame =
        frame.step("/members/imports", w.importing_title()).step(here.clone(), list.file_name.clone());
    let paging = Paging {
        words: w,
        earlier: (after > 0).then(|| of(state)),
        later: more.then(|| format!("{}&after={last}", of(state))),
        shown: w.importing_shown(lines.len(), counts.get(&state).copied().unwrap_or(0)),
        export: (state == RowState::Refused && there).then(|| format!("{here}/refused.csv")),
    };
    let together =
        (state == RowState::Doubtful && list.stage.takes_entry() && list.wrapped.is_some()).then(|| {
            Field::number("percent", w.importing_percent())
                .hint(w.importing_percent_hint())
                .value(percent)
                .error(errors.of("percent"))
        });
    let wrong = !errors.is_empty();
    let mut response = page(Rows {
        frame,
        tabs: Tabs { label: w.importing_rows(), tabs, current: of(state) },
        lead,
        lines,
        doubtful: state == RowState::Doubtful,
        destroyed: list.wrapped.is_none(),
        paging,
        together,
        errors,
        here,
    })?;
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

fn line(by: &Granted<WriteMembers>, list: &ListRow, row: &store::RowLine) -> Result<Line> {
    let visit = by.visit();
    let w = visit.words();
    let listed = opened(by, list, row.row_no, row.sealed.as_deref())?;
    let mut what: Vec<String> = vec![];
    if let Some(earlier) = row.like_row.filter(|_| row.state == RowState::Same) {
        what.push(words::reason(w, &Reason::Repeats { row: u64::try_from(earlier).unwrap_or(0) }));
    }
    if row.state == RowState::Doubtful {
        what.push(w.importing_likely((row.probability * 100.0).round().clamp(0.0, 100.0) as i64));
        what.extend(agreement(w, &row.why));
    }
    let (mut name, mut other) = (String::new(), String::new());
    if let Some(listed) = &listed {
        name = name_of(listed, visit.lang);
        other = [listed.name_ar(), listed.name_la()].into_iter().find(|n| *n != name).unwrap_or_default();
        if !listed.changes.is_empty() {
            let fields: Vec<String> = listed.changes.iter().map(|field| words::change(w, field)).collect();
            what.push(w.importing_changes(w.list(&fields)));
        }
        what.extend(listed.reasons.iter().map(|reason| words::reason(w, reason)));
    }
    if row.kept == 1 {
        what.push(w.importing_row_kept());
    }
    let judged = row.verdict.map(|verdict| words::verdict(w, verdict));
    Ok(Line { row: row.row_no, name, other, what, membership: row.membership_id, judged })
}

/// Which fields agree, and which differ.
fn agreement(w: Words, why: &str) -> Vec<String> {
    let Ok(why) = serde_json::from_str::<Why>(why) else { return vec![] };
    let of = |wanted: fn(Agreement) -> bool| -> Vec<String> {
        why.each().filter(|(_, a)| wanted(*a)).map(|(field, _)| words::compared(w, field)).collect()
    };
    let agrees = of(|a| !matches!(a, Agreement::Missing | Agreement::Differs));
    let differs = of(|a| matches!(a, Agreement::Differs));
    let agrees = (!agrees.is_empty()).then(|| w.importing_agrees_in(w.list(&agrees)));
    agrees
        .into_iter()
        .chain((!differs.is_empty()).then(|| w.importing_differs_in(w.list(&differs))))
        .collect()
}
