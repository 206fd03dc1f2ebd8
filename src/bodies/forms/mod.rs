//! Writing the record by hand: found and dissolve a body, begin and end a mandate.

mod mandates;

use crate::bodies::{Body, NewBody, acts, lists, pages};
use crate::{
    access::{
        Capability, Granted,
        capability::{ReadRecord, WriteRecord},
    },
    journal::{Entry, Subject, Verb},
    record::{Refusal, Stop},
    territory::{self, Typed, store::UnitRow},
    ui::{Choice, Field, Frame, Words},
    web::{Error, FormErrors, Result, Urlencoded, page, see},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
pub use mandates::{MandateForm, begin, end, new_mandate, withdraw};
use serde::Deserialize;

/// A form of the record: fields, a button, what was wrong.
#[derive(Template)]
#[template(path = "bodies/form.html")]
pub struct FormPage {
    /// The frame.
    pub frame: Frame,
    /// Where it is sent.
    pub action: String,
    /// What it asks, in order.
    pub fields: Vec<Field>,
    /// The word on the button.
    pub button: String,
    /// What was wrong.
    pub errors: FormErrors,
}

impl FormPage {
    /// The answer: 422 when something was wrong.
    pub fn answer(self) -> Result<Response> {
        let wrong = !self.errors.is_empty();
        let mut response = page(self)?;
        if wrong {
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        }
        Ok(response)
    }
}

/// A body to found.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct BodyForm {
    unit: String,
    kind: String,
    name_ar: String,
    name_fr: String,
    parent: String,
    competence: String,
    founded_on: String,
}

/// `GET /bodies/new`: the form.
pub async fn new_body(
    _: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Query(form): Query<BodyForm>,
) -> Result<Response> {
    body_form(&by, &form, FormErrors::default()).await?.answer()
}

async fn body_form(by: &Granted<WriteRecord>, form: &BodyForm, errors: FormErrors) -> Result<FormPage> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let mut kinds: Vec<(String, String)> =
        rules.kinds().map(|k| (k.key.clone(), rules.kind_label(&k.key, lang))).collect();
    w.sort_by_text(&mut kinds, |(_, label)| label);
    let kinds = std::iter::once(Choice::new("", w.bodies_choose()))
        .chain(kinds.into_iter().map(|(key, label)| Choice::new(key, label)))
        .collect();
    let mut fields = vec![
        Field::suggest("unit", w.bodies_form_unit(), "/units.json", vec![])
            .hint(w.bodies_form_unit_hint())
            .latin()
            .value(&form.unit)
            .error(errors.of("unit")),
        Field::select("kind", w.bodies_kind(), kinds).value(&form.kind).error(errors.of("kind")),
        Field::text("name_ar", w.bodies_form_name_ar())
            .hint(w.bodies_form_name_hint())
            .optional(&w)
            .value(&form.name_ar)
            .error(errors.of("name_ar")),
        Field::text("name_fr", w.bodies_form_name_fr())
            .optional(&w)
            .value(&form.name_fr)
            .error(errors.of("name_fr")),
        Field::text("competence", w.bodies_competence())
            .optional(&w)
            .limit(500)
            .value(&form.competence)
            .error(errors.of("competence")),
        Field::day("founded_on", w.bodies_col_founded())
            .optional(&w)
            .value(&form.founded_on)
            .error(errors.of("founded_on")),
    ];
    if let Typed::One(unit) = territory::typed(&visit.app, &form.unit, lang).await?
        && by.at(unit.place()).is_ok()
    {
        let parents = pages::choices(&visit.app.db, &rules, unit.place(), lang).await?;
        let parents = std::iter::once(Choice::new("", w.bodies_form_no_parent()))
            .chain(parents.into_iter().map(|(id, name)| Choice::new(id.to_string(), name)))
            .collect();
        fields.insert(
            4,
            Field::select("parent", w.bodies_form_parent(), parents)
                .optional(&w)
                .value(&form.parent)
                .error(errors.of("parent")),
        );
    }
    let frame = visit.frame(w.bodies_found()).step("/bodies", w.bodies_title());
    Ok(FormPage { frame, action: "/bodies".into(), fields, button: w.bodies_found(), errors })
}

/// A day written in a form; nothing when the field is empty.
pub fn day_of(text: &str, field: &str, w: Words, errors: &mut FormErrors) -> Option<Day> {
    let text = amana_arabic::digits(text.trim());
    if text.is_empty() {
        return None;
    }
    match text.parse::<Day>() {
        Ok(day) => Some(day),
        Err(_) => {
            errors.add(field, w.bodies_form_bad_day());
            None
        }
    }
}

/// The unit that a form names, where this visitor may write.
pub async fn unit_of<A: Capability>(
    by: &Granted<A>,
    text: &str,
    errors: &mut FormErrors,
) -> Result<Option<UnitRow>> {
    let visit = by.visit();
    match territory::typed(&visit.app, text, visit.lang).await? {
        Typed::One(unit) if visit.officer().is_some() => match by.at(unit.place()) {
            Ok(()) => Ok(Some(unit)),
            Err(Error::NotFound) => {
                errors.add("unit", Refusal::NoUnit.sentence(visit.words()));
                Ok(None)
            }
            Err(denied) => Err(denied),
        },
        Typed::Several(each) => {
            errors.add("unit", Refusal::Units(each).sentence(visit.words()));
            Ok(None)
        }
        _ => {
            errors.add("unit", Refusal::NoUnit.sentence(visit.words()));
            Ok(None)
        }
    }
}

/// The field of a form that a refusal is about.
fn field_of(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::KindUnknown(_) | Refusal::BodyExists(_) => "kind",
        Refusal::KindNotHere(_) | Refusal::NoUnit => "unit",
        Refusal::BodyNameMissing
        | Refusal::NameMissing
        | Refusal::NameTooLong(_)
        | Refusal::NameWithoutLetters => "name_ar",
        Refusal::ParentUnfit | Refusal::NoBody => "parent",
        _ => "founded_on",
    }
}

/// `POST /bodies`: founds a body.
pub async fn found(by: Granted<WriteRecord>, Urlencoded(form): Urlencoded<BodyForm>) -> Result<Response> {
    let w = by.visit().words();
    let mut errors = FormErrors::default();
    let unit = unit_of(&by, &form.unit, &mut errors).await?;
    let founded_on = day_of(&form.founded_on, "founded_on", w, &mut errors);
    if form.kind.is_empty() {
        errors.add("kind", w.bodies_form_no_kind());
    }
    let Some(unit) = unit.filter(|_| errors.is_empty()) else {
        return body_form(&by, &form, errors).await?.answer();
    };
    let new = NewBody {
        kind: form.kind.clone(),
        unit: unit.id,
        name_ar: form.name_ar.clone(),
        name_fr: form.name_fr.clone(),
        parent: form.parent.parse().ok(),
        competence: form.competence.chars().take(500).collect(),
        founded_on,
        founded_by: None,
    };
    let mut deed = by.begin(Verb::FoundBody).await?;
    match acts::found(&mut deed, new).await {
        Ok(body) => {
            let detail = serde_json::json!({ "kind": form.kind });
            let act =
                deed.commit(Entry::about(Subject::new("body", body), unit.place()).with(detail)).await?;
            Ok(see(&format!("/bodies/{body}?done={act}")))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            errors.add(field_of(&refusal), refusal.sentence(w));
            body_form(&by, &form, errors).await?.answer()
        }
    }
}

/// A day.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct DayForm {
    on: String,
    reason: String,
}

/// `POST /bodies/{id}/dissolution`: dissolves a body.
pub async fn dissolve(
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Body>>,
    Urlencoded(form): Urlencoded<DayForm>,
) -> Result<Response> {
    let visit = by.visit();
    let (w, rules) = (visit.words(), visit.app.rules());
    let body = visit.app.db.first(lists::body(id, visit.today)).await?.ok_or(Error::NotFound)?;
    by.at(body.place())?;
    let mut errors = FormErrors::default();
    let mut field = Field::day("on", w.bodies_dissolve_on()).value(&form.on);
    if let Some(on) = day_of(&form.on, "on", w, &mut errors) {
        let mut deed = by.begin(Verb::DissolveBody).await?;
        match acts::dissolve(&mut deed, id, on, None).await {
            Ok(()) => {
                let act = deed.commit(Entry::about(Subject::new("body", id), body.place())).await?;
                return Ok(see(&format!("/bodies/{id}?done={act}")));
            }
            Err(Stop::Failed(error)) => return Err(error),
            Err(Stop::Refused(refusal)) => errors.add("on", refusal.sentence(w)),
        }
    } else if errors.is_empty() {
        errors.add("on", w.bodies_form_bad_day());
    }
    field = field.error(errors.of("on"));
    let name = pages::name_of(&rules, &body, visit.lang);
    let frame = visit.frame(w.bodies_dissolve()).step(format!("/bodies/{id}"), name);
    let action = format!("/bodies/{id}/dissolution");
    FormPage { frame, action, fields: vec![field], button: w.bodies_dissolve(), errors }.answer()
}
