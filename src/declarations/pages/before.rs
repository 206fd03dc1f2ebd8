//! What was declared before the record began: marked for a whole territory at once, with its reference.

use crate::declarations::acts;
use crate::{
    access::{
        Granted,
        capability::{ReadRecord, WriteRecord},
    },
    bodies::forms::{FormPage, day_of, unit_of},
    journal::Act,
    record::view::query,
    ui::Field,
    web::{Error, FormErrors, Result, Urlencoded, see},
};
use amana_base::Id;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use serde::Deserialize;

/// What is marked.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct BeforeForm {
    unit: String,
    until: String,
    reference: String,
}

fn shown(by: &Granted<WriteRecord>, form: &BeforeForm, errors: FormErrors) -> FormPage {
    let visit = by.visit();
    let w = visit.words();
    let fields = vec![
        Field::suggest("unit", w.bodies_form_unit(), "/units.json", vec![])
            .hint(w.declarations_before_unit_hint())
            .latin()
            .value(&form.unit)
            .error(errors.of("unit")),
        Field::day("until", w.declarations_before_until())
            .hint(w.declarations_before_until_hint())
            .value(&form.until)
            .error(errors.of("until")),
        Field::text("reference", w.declarations_reference())
            .hint(w.declarations_reference_hint())
            .limit(500)
            .value(&form.reference)
            .error(errors.of("reference")),
    ];
    FormPage {
        frame: visit.frame(w.declarations_before_title()).step("/declarations", w.declarations_title()),
        action: "/declarations/before".into(),
        fields,
        button: w.declarations_before_mark(),
        errors,
    }
}

/// `GET /declarations/before`: the form.
pub async fn form(
    _: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Query(form): Query<BeforeForm>,
) -> Result<Response> {
    shown(&by, &form, FormErrors::default()).answer()
}

/// `POST /declarations/before`: marks what is due in a territory and happened before a day.
pub async fn mark(
    _: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Urlencoded(form): Urlencoded<BeforeForm>,
) -> Result<Response> {
    let w = by.visit().words();
    let mut errors = FormErrors::default();
    let unit = unit_of(&by, &form.unit, &mut errors).await?;
    let until = day_of(&form.until, "until", w, &mut errors);
    let Some(unit) = unit.filter(|_| errors.is_empty()) else { return shown(&by, &form, errors).answer() };
    match acts::many_before(&by, unit.place(), until, &form.reference).await? {
        Ok((act, _)) => {
            let act = act.to_string();
            let back = query(&[("unit", &unit.code), ("state", "before"), ("marked", &act)]);
            Ok(see(&format!("/declarations{back}")))
        }
        Err(no) => {
            let field = if no == crate::declarations::Refusal::DayMissing { "until" } else { no.field() };
            errors.add(field, no.sentence(w));
            shown(&by, &form, errors).answer()
        }
    }
}

/// `POST /declarations/before/{act}/withdrawal`: takes it back.
pub async fn take_back(by: Granted<WriteRecord>, Path(act): Path<Id<Act>>) -> Result<Response> {
    match acts::take_back_many(&by, act).await? {
        Ok(_) => Ok(see("/declarations")),
        Err(_) => Err(Error::Changed),
    }
}
