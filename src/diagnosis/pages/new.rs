//! A diagnosis to launch.

use crate::{
    access::{
        Granted, Scope,
        capability::{LeadProgrammes, ReadRecord},
    },
    bodies::{
        Body,
        forms::{FormPage, day_of, unit_of},
    },
    diagnosis::acts::{self, NewDiagnosis},
    record::{body_name, view::name_in},
    territory::{self, Typed, store::UnitRow},
    ui::{Choice, Field, Lang},
    web::{Error, FormErrors, Result, Urlencoded, see},
};
use amana_base::Id;
use axum::{extract::Query, response::Response};
use serde::Deserialize;

/// How many days sheets are given when nothing else is said.
const USUAL: i64 = 30;

/// A diagnosis as the form sends it.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Form {
    title: String,
    unit: String,
    body: String,
    due: String,
}

/// `GET /diagnoses/new`.
pub async fn new(
    _: Granted<ReadRecord>,
    by: Granted<LeadProgrammes>,
    Query(mut form): Query<Form>,
) -> Result<Response> {
    let visit = by.visit();
    if form.due.is_empty() {
        form.due = visit.today.plus(USUAL).to_string();
    }
    if form.unit.is_empty()
        && let Scope::Region(id) | Scope::Province(id) = by.scope()
        && let Some(unit) = visit.app.db.first(territory::store::unit(id)).await?
    {
        form.unit = unit.code;
    }
    form_page(&by, &form, FormErrors::default()).await?.answer()
}

async fn form_page(by: &Granted<LeadProgrammes>, form: &Form, errors: FormErrors) -> Result<FormPage> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let mut bodies = vec![Choice::new("", w.diagnosis_by_me())];
    if let Typed::One(unit) = territory::typed(&visit.app, &form.unit, lang).await?
        && by.at(unit.place()).is_ok()
    {
        for row in visit.app.db.all(crate::bodies::store::above(unit.place())).await? {
            if by.at(row.place()).is_ok() {
                let at = if lang == Lang::Ar { &row.unit_ar } else { &row.unit_fr };
                let own = name_in(lang, &row.name_ar, &row.name_fr);
                let name = body_name(&rules, &row.kind, lang, &own, at, row.place());
                bodies.push(Choice::new(row.id.to_string(), name));
            }
        }
    }
    let fields = vec![
        Field::text("title", w.programmes_col_title())
            .hint(w.diagnosis_title_hint())
            .limit(200)
            .value(&form.title)
            .error(errors.of("title")),
        Field::suggest("unit", w.programmes_col_unit(), "/units.json", vec![])
            .hint(w.diagnosis_unit_hint())
            .value(&form.unit)
            .error(errors.of("unit")),
        Field::select("body", w.diagnosis_by(), bodies).value(&form.body).error(errors.of("body")),
        Field::day("due", w.diagnosis_due())
            .hint(w.diagnosis_due_hint())
            .value(&form.due)
            .error(errors.of("due")),
    ];
    let frame = visit.frame(w.diagnosis_new()).step("/diagnoses", w.diagnosis_title());
    Ok(FormPage { frame, action: "/diagnoses".into(), fields, button: w.diagnosis_launch(), errors })
}

/// `POST /diagnoses`: launches it with a sheet for every unit.
pub async fn create(by: Granted<LeadProgrammes>, Urlencoded(form): Urlencoded<Form>) -> Result<Response> {
    let w = by.visit().words();
    let mut errors = FormErrors::default();
    if form.title.trim().is_empty() {
        errors.add("title", w.diagnosis_no_title());
    }
    let unit: Option<UnitRow> = match unit_of(&by, &form.unit, &mut errors).await {
        Err(Error::Denied(_)) => {
            errors.add("unit", w.programmes_no_unit());
            None
        }
        other => other?,
    };
    let due = day_of(&form.due, "due", w, &mut errors);
    if due.is_none() && errors.of("due").is_none() {
        errors.add("due", w.diagnosis_no_due());
    }
    let body = form.body.parse::<Id<Body>>().ok();
    if body.is_none() && !form.body.is_empty() {
        errors.add("body", w.programmes_no_body());
    }
    let Some((unit, due)) = unit.zip(due).filter(|_| errors.is_empty()) else {
        return form_page(&by, &form, errors).await?.answer();
    };
    match acts::launch(&by, &unit, NewDiagnosis { title: form.title.clone(), body, due }).await? {
        Ok(id) => Ok(see(&format!("/diagnoses/{id}?done=1"))),
        Err(no) => {
            errors.add(no.field(), no.sentence(w));
            form_page(&by, &form, errors).await?.answer()
        }
    }
}
