//! One diagnosis: n of N communes, who is late, its sheets.

use super::{
    launcher, leads,
    list::{standing, tally},
    version_of,
};
use crate::{
    access::{
        Can, Capability, Granted, Scope,
        capability::{ExportList, LeadProgrammes, ReadRecord},
    },
    bodies::pages::exported,
    diagnosis::{
        Diagnosis, Sheet,
        acts::{self, state_of},
        model::SheetState,
        store::{self, DiagnosisRow, SheetRow},
        words,
    },
    record::view::{PAGE, name_in, query},
    ui::{
        Field, Frame, Toast, Undo,
        parts::{Paging, State as Mark},
    },
    web::{
        FormErrors, Result, Urlencoded, page, see,
        sheet::{self, Taken},
    },
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Which sheets are listed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Asked {
    state: String,
    province: String,
    after: String,
    done: String,
}

struct Line {
    id: Id<Sheet>,
    unit: String,
    province: String,
    state: Mark,
}

#[derive(Template)]
#[template(path = "diagnosis/pages/one.html")]
struct Page {
    frame: Frame,
    id: Id<Diagnosis>,
    version: i64,
    state: Mark,
    why: String,
    done: String,
    handed: i64,
    of: i64,
    owner: String,
    unit: (String, String),
    on: Day,
    due: Day,
    above: Vec<Line>,
    counts: Vec<(&'static str, String, i64)>,
    provinces: Vec<(String, String)>,
    asked: Asked,
    lines: Vec<Line>,
    paging: Paging,
    excel: Option<String>,
    may_lead: bool,
    runs: bool,
    /// The visitor reads the whole territory.
    wide: bool,
    unsheeted: String,
    fresh: bool,
    end_fields: Vec<Field>,
    errors: FormErrors,
}

/// `GET /diagnoses/{id}`.
pub async fn show(
    by: Granted<ReadRecord>,
    Path(id): Path<Id<Diagnosis>>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    load(&by, id, asked, FormErrors::default()).await
}

/// The diagnosis, with its sheets that this visitor sees, those of communes last.
async fn found<A: Capability>(
    by: &Granted<A>,
    id: Id<Diagnosis>,
) -> Result<(DiagnosisRow, Vec<SheetRow>, Scope)> {
    let (row, scope) = acts::reach(by, id).await?;
    let mut sheets = by.visit().app.db.all(store::sheets(&[id], scope, None)).await?;
    sheets.sort_by_key(|s| (s.commune_id.raw() != 0, s.province_id.raw() != 0));
    Ok((row, sheets, scope))
}

fn wanted(asked: &Asked, row: &DiagnosisRow, today: Day) -> impl Fn(&&SheetRow) -> bool + use<> {
    let state = SheetState::ALL.into_iter().find(|s| s.key() == asked.state);
    let (province, due) = (asked.province.parse::<Id<crate::territory::Unit>>().ok(), row.due_on);
    move |s| {
        state.is_none_or(|state| state_of(s, due, today) == state)
            && province.is_none_or(|p| s.province_id == p)
    }
}

async fn load(
    by: &Granted<ReadRecord>,
    id: Id<Diagnosis>,
    asked: Asked,
    errors: FormErrors,
) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, today, rules) = (visit.words(), visit.lang, visit.today, visit.app.rules());
    let (row, sheets, scope) = found(by, id).await?;
    let count = tally(sheets.iter(), row.due_on, today);
    let line = |s: &SheetRow| Line {
        id: s.id,
        unit: name_in(lang, &s.unit_ar, &s.unit_fr),
        province: match (&s.province_ar, &s.province_fr) {
            (Some(ar), Some(fr)) if s.commune_id.raw() != 0 => name_in(lang, ar, fr),
            _ => String::new(),
        },
        state: words::state(w, state_of(s, row.due_on, today), s.facts_on),
    };
    let is_wanted = wanted(&asked, &row, today);
    let chosen: Vec<&SheetRow> =
        sheets.iter().filter(|s| s.commune_id.raw() != 0).filter(|s| is_wanted(s)).collect();
    let from = asked.after.parse::<Id<Sheet>>().ok();
    let begin = from.and_then(|id| chosen.iter().position(|s| s.id == id)).map_or(0, |n| n + 1);
    let shown: Vec<&&SheetRow> = chosen.iter().skip(begin).take(PAGE as usize).collect();
    let last = shown.last().filter(|_| chosen.len() > begin + shown.len()).map(|s| s.id.to_string());
    let mut provinces: BTreeMap<String, String> = BTreeMap::new();
    for s in &sheets {
        if let (Some(ar), Some(fr)) = (&s.province_ar, &s.province_fr) {
            provinces.insert(s.province_id.to_string(), name_in(lang, ar, fr));
        }
    }
    let mut provinces: Vec<(String, String)> = provinces.into_iter().collect();
    w.sort_by_text(&mut provinces, |(_, name)| name);
    let keep = |path: &str, after: &str| {
        let parts = [("state", asked.state.as_str()), ("province", &asked.province), ("after", after)];
        format!("/diagnoses/{id}{path}{}", query(&parts))
    };
    let may_lead = leads(by, row.place());
    let runs = row.ended_on.is_none();
    let fresh = sheets.iter().all(|s| s.version == 0 && s.last.is_none());
    let unsheeted = match may_lead && runs && scope == Scope::Nation {
        true => acts::without_sheet(&row, &sheets, &visit.app, today).await?.len(),
        false => 0,
    };
    let may_take = visit.can(Can::ExportList);
    let wrong = !errors.is_empty();
    let mut frame = visit.frame(row.title.clone()).step("/diagnoses", w.diagnosis_title());
    if !asked.done.is_empty() && may_lead && fresh {
        frame.toast = Some(Toast {
            text: w.diagnosis_launched_now(sheets.len()),
            undo: Some(Undo { action: format!("/diagnoses/{id}/withdrawal") }),
        });
    }
    let states = SheetState::ALL.iter().map(|s| {
        let n = sheets.iter().filter(|r| r.commune_id.raw() != 0 && state_of(r, row.due_on, today) == *s);
        (s.key(), words::state_name(w, *s), n.count() as i64)
    });
    let mut response = page(Page {
        state: standing(w, &row, today),
        why: row.ended_why.clone().unwrap_or_default(),
        done: w.diagnosis_done_of(count.handed, count.of),
        handed: count.handed,
        of: count.of,
        owner: launcher(&rules, &row, lang),
        unit: (row.unit_code.clone(), name_in(lang, &row.unit_ar, &row.unit_fr)),
        on: row.launched_on,
        due: row.due_on,
        above: sheets.iter().filter(|s| s.commune_id.raw() == 0).map(line).collect(),
        counts: states.filter(|(.., n)| *n > 0).collect(),
        paging: Paging {
            words: w,
            earlier: from.is_some().then(|| keep("", "")),
            later: last.map(|last| keep("", &last)),
            shown: w.diagnosis_sheets_shown(shown.len(), w.number(chosen.len() as i64)),
            export: may_take.then(|| keep("/sheets.csv", "")),
        },
        excel: may_take.then(|| keep("/sheets.xlsx", "")),
        lines: shown.into_iter().map(|s| line(s)).collect(),
        unsheeted: if unsheeted > 0 { w.diagnosis_unsheeted(unsheeted) } else { String::new() },
        end_fields: vec![
            Field::long("reason", w.programmes_reason()).limit(5_000).error(errors.of("reason")),
            Field::hidden("version", row.version.to_string()),
        ],
        wide: scope == Scope::Nation,
        version: row.version,
        frame,
        id,
        provinces,
        asked,
        may_lead,
        runs,
        fresh,
        errors,
    })?;
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `GET /diagnoses/{id}/sheets.csv`.
pub async fn csv(
    by: Granted<ExportList>,
    Path(id): Path<Id<Diagnosis>>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    export(&by, id, &asked, Taken::Csv).await
}

/// `GET /diagnoses/{id}/sheets.xlsx`.
pub async fn xlsx(
    by: Granted<ExportList>,
    Path(id): Path<Id<Diagnosis>>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    export(&by, id, &asked, Taken::Xlsx).await
}

async fn export(
    by: &Granted<ExportList>,
    id: Id<Diagnosis>,
    asked: &Asked,
    taken: Taken,
) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, today) = (visit.words(), visit.lang, visit.today);
    let (row, sheets, _) = found(by, id).await?;
    let is_wanted = wanted(asked, &row, today);
    let chosen: Vec<&SheetRow> = sheets.iter().filter(|s| is_wanted(s)).collect();
    exported(by, "diagnosis_sheet", Some(row.place()), chosen.len()).await?;
    let head = vec![
        w.bodies_col_code(),
        w.bodies_col_unit(),
        w.programmes_col_province(),
        w.bodies_state(),
        w.diagnosis_due(),
        w.diagnosis_handed_day(),
    ];
    let lines = chosen.iter().map(|s| {
        vec![
            s.unit_code.clone(),
            name_in(lang, &s.unit_ar, &s.unit_fr),
            name_in(lang, s.province_ar.as_deref().unwrap_or(""), s.province_fr.as_deref().unwrap_or("")),
            words::state_name(w, state_of(s, row.due_on, today)),
            row.due_on.to_string(),
            s.facts_on.map(|on| on.to_string()).unwrap_or_default(),
        ]
    });
    sheet::answer(taken, w, "sheets", w.diagnosis_sheets(), head, lines)
}

/// A version and a reason as a form sends them.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Change {
    version: String,
    reason: String,
}

/// `POST /diagnoses/{id}/closure`.
pub async fn end(
    read: Granted<ReadRecord>,
    by: Granted<LeadProgrammes>,
    Path(id): Path<Id<Diagnosis>>,
    Urlencoded(form): Urlencoded<Change>,
) -> Result<Response> {
    let done = acts::end(&by, id, version_of(&form.version)?, &form.reason).await?;
    answered(&read, id, done.err()).await
}

/// `POST /diagnoses/{id}/closure/withdrawal`.
pub async fn resume(
    read: Granted<ReadRecord>,
    by: Granted<LeadProgrammes>,
    Path(id): Path<Id<Diagnosis>>,
    Urlencoded(form): Urlencoded<Change>,
) -> Result<Response> {
    let done = acts::resume(&by, id, version_of(&form.version)?).await?;
    answered(&read, id, done.err()).await
}

/// `POST /diagnoses/{id}/sheets`: adds those of the units that a reform made.
pub async fn complete(
    read: Granted<ReadRecord>,
    by: Granted<LeadProgrammes>,
    Path(id): Path<Id<Diagnosis>>,
) -> Result<Response> {
    let done = acts::complete(&by, id).await?;
    answered(&read, id, done.err()).await
}

/// `POST /diagnoses/{id}/withdrawal`: takes back a diagnosis on which nobody wrote.
pub async fn take_back(
    read: Granted<ReadRecord>,
    by: Granted<LeadProgrammes>,
    Path(id): Path<Id<Diagnosis>>,
) -> Result<Response> {
    match acts::take_back(&by, id).await? {
        Ok(()) => Ok(see("/diagnoses")),
        Err(no) => answered(&read, id, Some(no)).await,
    }
}

async fn answered(
    read: &Granted<ReadRecord>,
    id: Id<Diagnosis>,
    no: Option<crate::diagnosis::Refusal>,
) -> Result<Response> {
    let Some(no) = no else { return Ok(see(&format!("/diagnoses/{id}"))) };
    let mut errors = FormErrors::default();
    errors.add("reason", no.sentence(read.visit().words()));
    load(read, id, Asked::default(), errors).await
}
