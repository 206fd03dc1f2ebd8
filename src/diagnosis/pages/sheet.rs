//! A sheet: what Amana knows of the unit, what people say, its constraints, what happened to it.

use super::{leads, short};
use crate::{
    access::{
        Capability, Granted, Scope,
        capability::{LeadProgrammes, ReadMembers, ReadRecord},
    },
    diagnosis::{
        Diagnosis, Hindrance, Refusal, Sheet,
        acts::{self, Known, current},
        facts::{self, Facts},
        model::{self, HindranceState, SheetState},
        store::{self, hindrances},
        words::{self, FactLine, Reader},
    },
    record::view::name_in,
    ui::{Field, Frame, Words, parts::State as Mark},
    web::{FormErrors, Result, Urlencoded, page, see},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use serde::Deserialize;
use std::collections::HashMap;

/// A question with its answer.
pub(super) struct Told {
    pub ask: String,
    pub answer: String,
    pub by: String,
}

/// A section with its questions.
pub(super) struct Part {
    pub title: String,
    pub told: Vec<Told>,
}

struct Constraint {
    id: Id<Hindrance>,
    category: String,
    text: String,
    severity: String,
    state: Mark,
}

struct Past {
    on: Day,
    said: String,
    text: String,
    who: String,
}

#[derive(Template)]
#[template(path = "diagnosis/pages/sheet.html")]
struct Page {
    frame: Frame,
    here: String,
    saved: bool,
    state: Mark,
    back: String,
    diagnosis: (Id<Diagnosis>, String),
    unit: (String, String),
    due: Day,
    facts_on: String,
    groups: Vec<(String, Vec<FactLine>)>,
    parts: Vec<Part>,
    constraints: Vec<Constraint>,
    before: bool,
    may_write: bool,
    may_enter: bool,
    may_withdraw: bool,
    back_fields: Vec<Field>,
    sheet: Id<Sheet>,
    past: Vec<Past>,
    errors: FormErrors,
}

/// What an address asks for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    done: String,
}

/// `GET /diagnoses/{id}/sheets/{sheet}`.
pub async fn show(
    by: Granted<ReadRecord>,
    Path((of, id)): Path<(Id<Diagnosis>, Id<Sheet>)>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let known = acts::known(&by, of, id).await?;
    load(&by, &known, !asked.done.is_empty(), FormErrors::default()).await
}

/// What Amana knows: as it was kept when the sheet was handed in, as it is now before that.
pub(super) async fn facts_of<A: Capability>(by: &Granted<A>, known: &Known) -> Result<(Facts, Day)> {
    let visit = by.visit();
    match known.sheet.facts_on {
        Some(on) => {
            let kept = visit.app.db.first(store::facts(known.sheet.id)).await?.flatten();
            Ok((facts::read(&kept.unwrap_or_default()), on))
        }
        None => Ok((acts::facts_now(by, known, visit.today).await?, visit.today)),
    }
}

/// The facts in words, as far as this visitor may know them.
pub(super) fn groups<A: Capability>(
    by: &Granted<A>,
    known: &Known,
    facts: &Facts,
) -> Vec<(String, Vec<FactLine>)> {
    let visit = by.visit();
    let rules = visit.app.rules();
    let unit = name_in(visit.lang, &known.sheet.unit_ar, &known.sheet.unit_fr);
    let place = known.sheet.place();
    let members = by.also::<ReadMembers>().is_some_and(|m| m.at(place).is_ok());
    words::facts(&Reader { words: visit.words(), rules: &rules, unit: &unit, place, members }, facts)
}

/// What people said, by section, and who said it when.
pub(super) fn parts(w: Words, known: &Known, rows: &[store::AnswerRow], offset: i64) -> Vec<Part> {
    let is = current(rows, i64::MAX);
    let (lang, kind) = (w.lang(), known.sheet.unit_kind);
    let sections = known.form.sections.iter().map(|s| Part {
        title: s.title.to(lang).to_owned(),
        told: s
            .questions
            .iter()
            .filter(|q| q.is_for(kind))
            .map(|q| {
                let row = is.get(q.key.as_str());
                let value = row.map(|r| r.value.as_str()).unwrap_or_default();
                let by = row.filter(|_| !value.is_empty()).map(|r| {
                    let who = name_in(
                        lang,
                        r.who_ar.as_deref().unwrap_or_default(),
                        r.who_la.as_deref().unwrap_or_default(),
                    );
                    [who, w.moment(r.at, offset)]
                        .into_iter()
                        .filter(|t| !t.is_empty())
                        .collect::<Vec<_>>()
                        .join(" · ")
                });
                Told {
                    ask: q.ask.to(lang).to_owned(),
                    answer: words::answer(w, q, value),
                    by: by.unwrap_or_default(),
                }
            })
            .collect(),
    });
    sections.filter(|s| !s.told.is_empty()).collect()
}

async fn load(by: &Granted<ReadRecord>, known: &Known, saved: bool, errors: FormErrors) -> Result<Response> {
    let visit = by.visit();
    let (db, w, lang, today) = (&visit.app.db, visit.words(), visit.lang, visit.today);
    let (sheet, diagnosis) = (&known.sheet, &known.diagnosis);
    let state = known.state(today);
    let (facts, on) = facts_of(by, known).await?;
    let rows = db.all(store::answers(sheet.id)).await?;
    let which = hindrances::Which { unit: Some(sheet.unit_id), ..hindrances::Which::default() };
    let scope = Scope::of(sheet.place());
    let constraints = db.all(hindrances::hindrances(scope, &which, None, 20)).await?;
    let steps = db.all(store::steps(sheet.id)).await?;
    let before = match sheet.facts_on {
        _ if state == SheetState::Blank => None,
        handed => db.first(store::before(sheet.unit_id, sheet.id, handed.unwrap_or(today))).await?,
    };
    let writes = leads(by, sheet.place());
    let open = diagnosis.ended_on.is_none();
    let handed = state == SheetState::HandedIn;
    let unit = name_in(lang, &sheet.unit_ar, &sheet.unit_fr);
    let here = format!("/diagnoses/{}/sheets/{}", diagnosis.id, sheet.id);
    let back = steps.first().filter(|s| !handed && s.step == model::SheetStep::HandedBack);
    let wrong = !errors.is_empty();
    let back_fields = match open && handed && leads(by, diagnosis.place()) {
        true => {
            vec![Field::long("reason", w.programmes_reason()).limit(5_000).error(errors.of("reason"))]
        }
        false => vec![],
    };
    let mut response = page(Page {
        frame: visit
            .frame(w.diagnosis_sheet_of(unit.as_str()))
            .step("/diagnoses", w.diagnosis_title())
            .step(format!("/diagnoses/{}", diagnosis.id), diagnosis.title.clone()),
        state: words::state(w, state, sheet.facts_on),
        back: back.map(|s| s.text.clone()).unwrap_or_default(),
        diagnosis: (diagnosis.id, diagnosis.title.clone()),
        unit: (sheet.unit_code.clone(), unit),
        due: diagnosis.due_on,
        facts_on: match handed {
            true => w.diagnosis_facts_kept(w.date(on)),
            false => w.diagnosis_facts_now(w.date(on)),
        },
        groups: groups(by, known, &facts),
        parts: parts(w, known, &rows, visit.app.config.utc_offset_minutes),
        constraints: constraints
            .into_iter()
            .map(|h| Constraint {
                category: model::category(&h.category)
                    .map_or(h.category.as_str(), |c| c.said.to(lang))
                    .to_owned(),
                text: short(&h.text),
                severity: words::severity(w, h.severity),
                state: words::hindrance(w, HindranceState::of(h.last, h.answers)),
                id: h.id,
            })
            .collect(),
        before: before.is_some(),
        may_write: writes && open && !handed && state != SheetState::Gone,
        may_enter: writes && state != SheetState::Gone,
        may_withdraw: writes && open && handed,
        back_fields,
        sheet: sheet.id,
        past: steps
            .into_iter()
            .map(|s| Past {
                on: s.on_day,
                said: words::step(w, s.step),
                text: s.text,
                who: name_in(lang, s.who_ar.as_deref().unwrap_or(""), s.who_la.as_deref().unwrap_or("")),
            })
            .collect(),
        saved,
        here,
        errors,
    })?;
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `POST /diagnoses/{id}/sheets/{sheet}/handover/withdrawal`: takes a sheet back that was handed in.
pub async fn withdraw(
    read: Granted<ReadRecord>,
    by: Granted<LeadProgrammes>,
    Path((of, id)): Path<(Id<Diagnosis>, Id<Sheet>)>,
) -> Result<Response> {
    let known = acts::known(&read, of, id).await?;
    let done = acts::withdraw(&by, &known).await?;
    answered(&read, &known, done.err()).await
}

/// A reason as the form sends it.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Reason {
    reason: String,
}

/// `POST /diagnoses/{id}/sheets/{sheet}/return`: hands a sheet back, for a reason.
pub async fn hand_back(
    read: Granted<ReadRecord>,
    by: Granted<LeadProgrammes>,
    Path((of, id)): Path<(Id<Diagnosis>, Id<Sheet>)>,
    Urlencoded(form): Urlencoded<Reason>,
) -> Result<Response> {
    let known = acts::known(&read, of, id).await?;
    let done = acts::hand_back(&by, &known, &form.reason).await?;
    answered(&read, &known, done.err()).await
}

async fn answered(read: &Granted<ReadRecord>, known: &Known, no: Option<Refusal>) -> Result<Response> {
    let Some(no) = no else {
        return Ok(see(&format!("/diagnoses/{}/sheets/{}", known.diagnosis.id, known.sheet.id)));
    };
    let mut errors = FormErrors::default();
    errors.add("reason", no.sentence(read.visit().words()));
    load(read, known, false, errors).await
}

/// The questions of two sheets of the same form, by key: used by the comparison.
pub(super) fn by_question(rows: &[store::AnswerRow]) -> HashMap<String, String> {
    current(rows, i64::MAX).into_iter().map(|(k, r)| (k.to_owned(), r.value.clone())).collect()
}
