//! The diagnoses of a territory.

use super::launcher;
use crate::{
    access::{
        Can, Capability, Granted,
        capability::{ExportList, ReadRecord},
    },
    bodies::pages::exported,
    diagnosis::{
        Diagnosis,
        acts::state_of,
        model::SheetState,
        store::{self, DiagnosisRow, SheetRow},
    },
    record::view::{Chosen, name_in, query},
    ui::{
        Frame, Words, icons,
        parts::{Empty, Paging, State as Mark},
    },
    web::{
        Result, page,
        sheet::{self, Taken},
    },
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{extract::Query, response::Response};
use serde::Deserialize;
use std::collections::HashMap;

/// How many diagnoses one page shows.
const SHOWN: i64 = 20;
/// How many a file holds.
const FILED: i64 = 500;

/// Which diagnoses are asked for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    unit: String,
    state: String,
    after: String,
}

struct Line {
    id: Id<Diagnosis>,
    title: String,
    unit: String,
    owner: String,
    on: Day,
    due: Day,
    state: Mark,
    done: String,
    handed: i64,
    of: i64,
    late: i64,
}

#[derive(Template)]
#[template(path = "diagnosis/pages/list.html")]
struct List {
    frame: Frame,
    asked: Asked,
    lines: Vec<Line>,
    paging: Paging,
    excel: Option<String>,
    nothing: Empty,
    may_lead: bool,
}

/// How the communes of a diagnosis stand: how many were handed in, of how many, and how many are late.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    /// Sheets of communes that were handed in.
    pub handed: i64,
    /// Sheets of communes that are waited for or were handed in.
    pub of: i64,
    /// Sheets that are late, of whatever unit.
    pub late: i64,
}

/// Counts the sheets of a diagnosis.
pub(super) fn tally<'s>(sheets: impl Iterator<Item = &'s SheetRow>, due: Day, today: Day) -> Tally {
    let mut out = Tally::default();
    for s in sheets {
        let state = state_of(s, due, today);
        if s.commune_id.raw() != 0 && state != SheetState::Gone {
            out.of += 1;
            out.handed += i64::from(state == SheetState::HandedIn);
        }
        out.late += i64::from(state == SheetState::Late);
    }
    out
}

/// Whether a diagnosis runs.
pub(super) fn standing(w: Words, row: &DiagnosisRow, today: Day) -> Mark {
    match row.ended_on {
        Some(on) => Mark::over(w.diagnosis_closed_on(w.date(on))),
        None if row.due_on < today => Mark::waiting(w.diagnosis_due_past(w.date(row.due_on))),
        None => Mark::good(w.diagnosis_runs()),
    }
}

fn after_of(text: &str) -> Option<(Day, Id<Diagnosis>)> {
    let (on, id) = text.split_once('~')?;
    Some((on.parse().ok()?, id.parse().ok()?))
}

async fn found<A: Capability>(
    by: &Granted<A>,
    asked: &Asked,
    limit: i64,
) -> Result<(Vec<DiagnosisRow>, Vec<Tally>, bool)> {
    let visit = by.visit();
    let db = &visit.app.db;
    let chosen = Chosen::of(by, &asked.unit).await?;
    let open = asked.state == "open";
    let mut rows = db.all(store::diagnoses(chosen.scope, open, after_of(&asked.after), limit + 1)).await?;
    let more = rows.len() as i64 > limit;
    rows.truncate(limit as usize);
    let mut sheets: HashMap<Id<Diagnosis>, Vec<SheetRow>> = HashMap::new();
    for some in rows.chunks(20) {
        let ids: Vec<Id<Diagnosis>> = some.iter().map(|r| r.id).collect();
        for sheet in db.all(store::sheets(&ids, chosen.scope, None)).await? {
            sheets.entry(sheet.diagnosis_id).or_default().push(sheet);
        }
    }
    let tallies =
        rows.iter().map(|r| tally(sheets.get(&r.id).into_iter().flatten(), r.due_on, visit.today)).collect();
    Ok((rows, tallies, more))
}

/// `GET /diagnoses`.
pub async fn index(by: Granted<ReadRecord>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let (rows, tallies, more) = found(&by, &asked, SHOWN).await?;
    let next = rows.last().filter(|_| more).map(|r| format!("{}~{}", r.launched_on, r.id));
    let lines: Vec<Line> = rows
        .into_iter()
        .zip(tallies)
        .map(|(r, t)| Line {
            unit: name_in(lang, &r.unit_ar, &r.unit_fr),
            owner: launcher(&rules, &r, lang),
            on: r.launched_on,
            due: r.due_on,
            state: standing(w, &r, visit.today),
            done: w.diagnosis_done_of(t.handed, t.of),
            handed: t.handed,
            of: t.of,
            late: t.late,
            id: r.id,
            title: r.title,
        })
        .collect();
    let keep = |path: &str, after: &str| {
        format!("{path}{}", query(&[("unit", &asked.unit), ("state", &asked.state), ("after", after)]))
    };
    let may_lead = visit.can(Can::LeadProgrammes);
    let may_take = visit.can(Can::ExportList);
    page(List {
        paging: Paging {
            words: w,
            earlier: (!asked.after.is_empty()).then(|| keep("/diagnoses", "")),
            later: next.map(|next| keep("/diagnoses", &next)),
            shown: w.diagnosis_shown(lines.len()),
            export: may_take.then(|| keep("/diagnoses.csv", "")),
        },
        excel: may_take.then(|| keep("/diagnoses.xlsx", "")),
        nothing: Empty {
            icon: icons::CLIPBOARD_CHECK,
            text: w.diagnosis_none(),
            next: may_lead.then(|| ("/diagnoses/new".to_owned(), w.diagnosis_new())),
        },
        frame: visit.frame(w.diagnosis_title()),
        lines,
        may_lead,
        asked,
    })
}

/// `GET /diagnoses.csv`.
pub async fn csv(by: Granted<ExportList>, Query(asked): Query<Asked>) -> Result<Response> {
    export(&by, &asked, Taken::Csv).await
}

/// `GET /diagnoses.xlsx`.
pub async fn xlsx(by: Granted<ExportList>, Query(asked): Query<Asked>) -> Result<Response> {
    export(&by, &asked, Taken::Xlsx).await
}

async fn export(by: &Granted<ExportList>, asked: &Asked, taken: Taken) -> Result<Response> {
    let visit = by.visit();
    let (w, lang) = (visit.words(), visit.lang);
    let (rows, tallies, _) = found(by, asked, FILED).await?;
    exported(by, "diagnosis", None, rows.len()).await?;
    let head = vec![
        w.programmes_col_title(),
        w.programmes_col_unit(),
        w.diagnosis_launched(),
        w.diagnosis_due(),
        w.bodies_state(),
        w.diagnosis_handed(),
        w.diagnosis_communes(),
        w.diagnosis_late(),
    ];
    let lines = rows.iter().zip(&tallies).map(|(r, t)| {
        vec![
            r.title.clone(),
            name_in(lang, &r.unit_ar, &r.unit_fr),
            r.launched_on.to_string(),
            r.due_on.to_string(),
            standing(w, r, visit.today).word().to_owned(),
            t.handed.to_string(),
            t.of.to_string(),
            t.late.to_string(),
        ]
    });
    sheet::answer(taken, w, "diagnoses", w.diagnosis_title(), head, lines)
}
