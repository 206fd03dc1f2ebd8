//! A roll to draw up: what is voted on, where, by whom, when.

use crate::{
    access::{
        Granted,
        capability::{ReadMembers, WriteMembers},
    },
    bodies::{
        Body,
        forms::{FormPage, day_of, unit_of},
    },
    journal::Verb,
    record::{Stop, view::name_in},
    rolls::{NewRoll, Refusal, about, draw_up},
    territory::{self, store::UnitRow},
    ui::{Choice, Field},
    web::{FormErrors, Result, Urlencoded, see},
};
use amana_base::Id;
use axum::{extract::Query, response::Response};
use serde::Deserialize;

/// A roll to draw up.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct RollForm {
    title: String,
    unit: String,
    body: String,
    on: String,
}

/// `GET /rolls/new`: the form. The unit comes with the address; its bodies are offered once it is known.
pub async fn new(
    _: Granted<ReadMembers>,
    by: Granted<WriteMembers>,
    Query(form): Query<RollForm>,
) -> Result<Response> {
    let unit = match form.unit.as_str() {
        "" => None,
        code => by.visit().app.db.first(territory::store::unit_by_code(code)).await?,
    };
    asked(&by, &form, unit.as_ref(), FormErrors::default()).await?.answer()
}

async fn asked(
    by: &Granted<WriteMembers>,
    form: &RollForm,
    unit: Option<&UnitRow>,
    errors: FormErrors,
) -> Result<FormPage> {
    let visit = by.visit();
    let (w, lang) = (visit.words(), visit.lang);
    let mut bodies = vec![Choice::new("", w.rolls_body_none())];
    // Another's territory is not looked into by the way of a form.
    if let Some(unit) = unit.filter(|unit| by.at(unit.place()).is_ok()) {
        let rules = visit.app.rules();
        for body in visit.app.db.all(territory::store::bodies_of(unit.id, visit.today)).await? {
            let own = name_in(lang, &body.name_ar, &body.name_fr);
            let label = if own.is_empty() { rules.kind_label(&body.kind, lang) } else { own };
            bodies.push(Choice::new(body.id.to_string(), label));
        }
    }
    let mut fields = vec![
        Field::text("title", w.rolls_name())
            .hint(w.rolls_name_hint())
            .limit(120)
            .value(&form.title)
            .error(errors.of("title")),
        Field::suggest("unit", w.rolls_unit(), "/units.json", vec![])
            .hint(w.rolls_unit_hint())
            .latin()
            .value(&form.unit)
            .error(errors.of("unit")),
    ];
    if bodies.len() > 1 || !form.body.is_empty() {
        fields.push(Field::select("body", w.rolls_body(), bodies).value(&form.body).error(errors.of("body")));
    }
    fields.push(
        Field::day("on", w.rolls_day()).hint(w.rolls_day_hint()).value(&form.on).error(errors.of("on")),
    );
    let frame =
        visit.frame(w.rolls_new()).step("/members", w.members_title()).step("/rolls", w.rolls_title());
    Ok(FormPage { frame, action: "/rolls".into(), fields, button: w.rolls_new(), errors })
}

/// `POST /rolls`: draws the roll up.
pub async fn create(
    _: Granted<ReadMembers>,
    by: Granted<WriteMembers>,
    Urlencoded(form): Urlencoded<RollForm>,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let mut errors = FormErrors::default();
    if form.title.trim().is_empty() {
        errors.add("title", w.rolls_no_title());
    }
    let unit = unit_of(&by, &form.unit, &mut errors).await?;
    let on = day_of(&form.on, "on", w, &mut errors);
    if on.is_none() && errors.of("on").is_none() {
        errors.add("on", w.bodies_form_bad_day());
    }
    let body = match form.body.as_str() {
        "" => None,
        text => match text.parse::<Id<Body>>() {
            Ok(body) => Some(body),
            Err(_) => {
                errors.add("body", Refusal::NoBody.sentence(w));
                None
            }
        },
    };
    let (Some(row), Some(day), true) = (&unit, on, errors.is_empty()) else {
        return asked(&by, &form, unit.as_ref(), errors).await?.answer();
    };
    let place = row.place();
    let new = NewRoll { title: form.title.clone(), unit: row.id, place, body, day };
    let mut deed = by.begin(Verb::DrawUpRoll).await?;
    match draw_up(&mut deed, new).await {
        Ok(id) => {
            deed.commit(about(id, place).with(serde_json::json!({ "on": day.to_string() }))).await?;
            Ok(see(&format!("/rolls/{id}")))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            errors.add(refusal.field(), refusal.sentence(w));
            asked(&by, &form, unit.as_ref(), errors).await?.answer()
        }
    }
}
