//! The questions of a sheet: saved at any time, handed in when every required one is answered.

use super::version_of;
use crate::{
    access::{
        Granted,
        capability::{LeadProgrammes, ReadRecord},
    },
    diagnosis::{
        Diagnosis, Refusal, Sheet,
        acts::{self, Conflict, Known, TEXT, current},
        model::{Answers, Kind, SheetState},
        store, words,
    },
    record::view::name_in,
    ui::{Choice, Field, Frame},
    web::{Error, FormErrors, Result, Urlencoded, page, see},
};
use amana_base::Id;
use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use std::collections::HashMap;

/// The field that says which of two answers holds: `keep-` and the question.
const KEEP: &str = "keep-";

struct Part {
    title: String,
    fields: Vec<Field>,
}

#[derive(Template)]
#[template(path = "diagnosis/pages/answers.html")]
struct Page {
    frame: Frame,
    here: String,
    notice: String,
    version: i64,
    parts: Vec<Part>,
    errors: FormErrors,
}

/// `GET /diagnoses/{id}/sheets/{sheet}/answers`.
pub async fn edit(
    read: Granted<ReadRecord>,
    by: Granted<LeadProgrammes>,
    Path((of, id)): Path<(Id<Diagnosis>, Id<Sheet>)>,
) -> Result<Response> {
    let known = writable(&read, &by, of, id).await?;
    let rows = read.visit().app.db.all(store::answers(id)).await?;
    let values = current(&rows, i64::MAX).into_iter().map(|(k, r)| (k.to_owned(), r.value.clone())).collect();
    let version = known.sheet.version;
    form_page(&by, &known, version, &values, &[], String::new(), FormErrors::default(), StatusCode::OK)
}

async fn writable(
    read: &Granted<ReadRecord>,
    by: &Granted<LeadProgrammes>,
    of: Id<Diagnosis>,
    id: Id<Sheet>,
) -> Result<Known> {
    let known = acts::known(read, of, id).await?;
    by.at(known.sheet.place())?;
    Ok(known)
}

#[allow(clippy::too_many_arguments, reason = "what a form shows")]
fn form_page(
    by: &Granted<LeadProgrammes>,
    known: &Known,
    version: i64,
    values: &Answers,
    conflicts: &[Conflict],
    notice: String,
    errors: FormErrors,
    status: StatusCode,
) -> Result<Response> {
    let visit = by.visit();
    let (w, lang) = (visit.words(), visit.lang);
    let kind = known.sheet.unit_kind;
    let mut parts = vec![];
    for section in &known.form.sections {
        let mut fields = vec![];
        for q in section.questions.iter().filter(|q| q.is_for(kind)) {
            let value = values.get(&q.key).cloned().unwrap_or_default();
            let ask = q.ask.to(lang);
            let mut field = match q.kind {
                Kind::Text => Field::long(q.key.as_str(), ask).limit(TEXT as u32),
                Kind::Choice => {
                    let none = Choice::new("", w.diagnosis_not_answered());
                    let each = q.answers.iter().map(|a| Choice::new(a.key.as_str(), a.said.to(lang)));
                    Field::select(q.key.as_str(), ask, std::iter::once(none).chain(each).collect())
                }
            };
            field = field.value(value).error(errors.of(&q.key));
            if !q.required {
                field = field.optional(&w);
            }
            fields.push(field);
            if let Some(c) = conflicts.iter().find(|c| c.question == q.key) {
                let theirs = words::answer(w, q, &c.theirs);
                let theirs = if theirs.is_empty() { w.diagnosis_not_answered() } else { theirs };
                let choices = vec![
                    Choice::new("mine", w.diagnosis_keep_mine()),
                    Choice::new("theirs", w.diagnosis_keep_theirs()).hint(theirs),
                ];
                fields.push(
                    Field::radios(format!("{KEEP}{}", q.key), w.diagnosis_keep(), choices).value("mine"),
                );
            }
        }
        if !fields.is_empty() {
            parts.push(Part { title: section.title.to(lang).to_owned(), fields });
        }
    }
    let unit = name_in(lang, &known.sheet.unit_ar, &known.sheet.unit_fr);
    let here = format!("/diagnoses/{}/sheets/{}", known.diagnosis.id, known.sheet.id);
    let frame = visit
        .frame(w.diagnosis_fill())
        .step("/diagnoses", w.diagnosis_title())
        .step(format!("/diagnoses/{}", known.diagnosis.id), known.diagnosis.title.clone())
        .step(here.clone(), w.diagnosis_sheet_of(unit));
    let mut response = page(Page { frame, here, notice, version, parts, errors })?;
    *response.status_mut() = status;
    Ok(response)
}

/// `POST /diagnoses/{id}/sheets/{sheet}/answers`: saves, and hands in where that was pressed.
pub async fn save(
    read: Granted<ReadRecord>,
    by: Granted<LeadProgrammes>,
    Path((of, id)): Path<(Id<Diagnosis>, Id<Sheet>)>,
    Urlencoded(form): Urlencoded<HashMap<String, String>>,
) -> Result<Response> {
    let known = writable(&read, &by, of, id).await?;
    let w = by.visit().words();
    let version = version_of(form.get("version").map(String::as_str).unwrap_or_default())?;
    let mut mine = Answers::new();
    for q in known.form.questions(known.sheet.unit_kind) {
        let theirs = form.get(&format!("{KEEP}{}", q.key)).is_some_and(|keep| keep == "theirs");
        if let Some(value) = form.get(&q.key).filter(|_| !theirs) {
            mine.insert(q.key.clone(), value.clone());
        }
    }
    let hands_in = form.get("then").is_some_and(|then| then == "hand_in");
    let here = format!("/diagnoses/{of}/sheets/{id}");
    let mut errors = FormErrors::default();
    let wrong = StatusCode::UNPROCESSABLE_ENTITY;
    let saved = match acts::save(&by, &known, version, &mine).await? {
        Ok(saved) => saved,
        // Sent twice: it was handed in by the first.
        Err(Refusal::HandedIn) if hands_in && known.state(by.visit().today) == SheetState::HandedIn => {
            return Ok(see(&here));
        }
        Err(no) => {
            let sentence = no.sentence(w);
            let field = match &no {
                Refusal::TooLong(n) => {
                    let long = mine.iter().find(|(_, v)| v.trim().chars().count() > *n);
                    long.map(|(k, _)| k.clone()).unwrap_or_default()
                }
                Refusal::NotAnAnswer(question) => question.clone(),
                _ => "version".to_owned(),
            };
            errors.add(field, sentence);
            return form_page(&by, &known, version, &mine, &[], String::new(), errors, wrong);
        }
    };
    // What others wrote meanwhile stands in the form beside what this person wrote.
    let rows = read.visit().app.db.all(store::answers(id)).await?;
    let mut values: Answers =
        current(&rows, i64::MAX).into_iter().map(|(k, r)| (k.to_owned(), r.value.clone())).collect();
    if !saved.conflicts.is_empty() {
        for c in &saved.conflicts {
            let who = name_in(by.visit().lang, &c.who.0, &c.who.1);
            errors.add(
                c.question.clone(),
                w.diagnosis_changed_by(who, w.moment(c.at, by.visit().app.config.utc_offset_minutes)),
            );
            if let Some(own) = mine.get(&c.question) {
                values.insert(c.question.clone(), own.clone());
            }
        }
        let notice = w.diagnosis_conflict(saved.conflicts.len());
        let (version, conflicts) = (saved.version, &saved.conflicts);
        return form_page(&by, &known, version, &values, conflicts, notice, errors, StatusCode::CONFLICT);
    }
    if !hands_in {
        return Ok(see(&format!("{here}?done=1")));
    }
    let known = writable(&read, &by, of, id).await?;
    match acts::hand_in(&by, &known, saved.version).await {
        Ok(Ok(())) => Ok(see(&here)),
        Ok(Err(Refusal::HandedIn)) => Ok(see(&here)),
        Ok(Err(no)) => {
            match &no {
                Refusal::Unanswered(each) => {
                    for question in each {
                        errors.add(question.clone(), w.diagnosis_must_answer());
                    }
                }
                _ => errors.add("version", no.sentence(w)),
            }
            form_page(&by, &known, saved.version, &values, &[], no.sentence(w), errors, wrong)
        }
        // Somebody saved or handed it in between the two: they see it as it is now.
        Err(Error::Changed) => Ok(see(&here)),
        Err(other) => Err(other),
    }
}
