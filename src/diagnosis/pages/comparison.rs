//! A sheet beside the last one of the same unit: what changed.

use super::sheet::{by_question, facts_of, groups};
use crate::{
    access::{Granted, capability::ReadRecord},
    diagnosis::{
        Diagnosis, Sheet,
        acts::{self, Known},
        store,
        words::{self, FactLine},
    },
    record::view::name_in,
    ui::Frame,
    web::{Error, Result, page},
};
use amana_base::Id;
use askama::Template;
use axum::{extract::Path, response::Response};

struct Line {
    name: String,
    before: String,
    now: String,
    changed: bool,
}

struct Part {
    title: String,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "diagnosis/pages/comparison.html")]
struct Page {
    frame: Frame,
    lead: String,
    before: (String, String),
    now: (String, String),
    parts: Vec<Part>,
}

/// `GET /diagnoses/{id}/sheets/{sheet}/comparison`.
pub async fn show(
    by: Granted<ReadRecord>,
    Path((of, id)): Path<(Id<Diagnosis>, Id<Sheet>)>,
) -> Result<Response> {
    let visit = by.visit();
    let (db, w, lang) = (&visit.app.db, visit.words(), visit.lang);
    let known = acts::known(&by, of, id).await?;
    let on = known.sheet.facts_on.unwrap_or(visit.today);
    let found = db.first(store::before(known.sheet.unit_id, id, on)).await?;
    let (other, other_of) = found.ok_or(Error::NotFound)?;
    // The same unit lies in the same territory: who reads one of its sheets reads the other.
    let last = acts::known(&by, other_of, other).await?;
    let ((facts, on), (facts_then, then)) = (facts_of(&by, &known).await?, facts_of(&by, &last).await?);
    let mut parts = vec![];
    let (now, before) = (groups(&by, &known, &facts), groups(&by, &last, &facts_then));
    for (title, lines) in now {
        let old = before.iter().find(|(t, _)| *t == title).map(|(_, l)| l.as_slice()).unwrap_or_default();
        parts.push(Part { title, lines: beside(&lines, old) });
    }
    let (rows, rows_then) = (db.all(store::answers(id)).await?, db.all(store::answers(other)).await?);
    let (is, was) = (by_question(&rows), by_question(&rows_then));
    for section in &known.form.sections {
        let kind = known.sheet.unit_kind;
        let lines: Vec<Line> = section
            .questions
            .iter()
            .filter(|q| q.is_for(kind))
            .map(|q| {
                // An older form may have had the same question with other answers.
                let asked = last.form.questions(kind).find(|o| o.key == q.key).unwrap_or(q);
                let of = |value: Option<&String>| value.map(String::as_str).unwrap_or_default().to_owned();
                line(
                    q.ask.to(lang).to_owned(),
                    words::answer(w, asked, &of(was.get(&q.key))),
                    words::answer(w, q, &of(is.get(&q.key))),
                )
            })
            .collect();
        parts.push(Part { title: section.title.to(lang).to_owned(), lines });
    }
    parts.retain(|p| !p.lines.is_empty());
    let changed = parts.iter().flat_map(|p| &p.lines).filter(|l| l.changed).count();
    let address = |k: &Known| format!("/diagnoses/{}/sheets/{}", k.diagnosis.id, k.sheet.id);
    let unit = name_in(lang, &known.sheet.unit_ar, &known.sheet.unit_fr);
    page(Page {
        frame: visit
            .frame(w.diagnosis_compare())
            .step("/diagnoses", w.diagnosis_title())
            .step(format!("/diagnoses/{of}"), known.diagnosis.title.clone())
            .step(address(&known), w.diagnosis_sheet_of(unit)),
        lead: w.diagnosis_changes(changed),
        before: (address(&last), w.date(then)),
        now: (address(&known), w.date(on)),
        parts,
    })
}

fn line(name: String, before: String, now: String) -> Line {
    Line { changed: before != now, name, before, now }
}

/// Lines of now beside those of then, by key; those that are gone last.
fn beside(now: &[FactLine], then: &[FactLine]) -> Vec<Line> {
    let word = |l: Option<&FactLine>| l.map(|l| l.state.word().to_owned()).unwrap_or_default();
    let mut out: Vec<Line> = now
        .iter()
        .map(|l| {
            let old = then.iter().find(|o| o.key == l.key);
            line(l.name.clone(), word(old), word(Some(l)))
        })
        .collect();
    let gone = then.iter().filter(|o| now.iter().all(|l| l.key != o.key));
    out.extend(gone.map(|o| line(o.name.clone(), word(Some(o)), String::new())));
    out
}
