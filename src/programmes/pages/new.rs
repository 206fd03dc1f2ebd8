//! A programme to begin.

use crate::programmes::{
    acts::{self, NewProgramme},
    model::Kind,
    store::lists,
    words,
};
use crate::{
    access::{
        Granted, Scope,
        capability::{LeadProgrammes, ReadRecord},
    },
    bodies::{
        Body,
        forms::{FormPage, day_of, unit_of},
    },
    decisions::pages::short,
    record::{body_name, view::name_in},
    territory::{self, Typed, store::UnitRow},
    ui::{Choice, Field, Lang},
    web::{Error, FormErrors, Result, Urlencoded, see},
};
use amana_base::Id;
use axum::{extract::Query, response::Response};
use serde::Deserialize;

/// A programme as the form sends it.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Form {
    kind: String,
    title: String,
    unit: String,
    body: String,
    decision: String,
    from: String,
    until: String,
}

/// `GET /programmes/new`. Where it is asked with a territory, the bodies that may own it are offered.
pub async fn new(
    _: Granted<ReadRecord>,
    by: Granted<LeadProgrammes>,
    Query(mut form): Query<Form>,
) -> Result<Response> {
    let today = by.visit().today;
    if form.from.is_empty() {
        form.from = today.to_string();
    }
    if form.until.is_empty() {
        form.until = today.plus_months(12).to_string();
    }
    if form.unit.is_empty() {
        form.unit = home_of(&by).await?;
    }
    form_page(&by, &form, FormErrors::default()).await?.answer()
}

/// The code of the widest territory that this visitor leads.
async fn home_of(by: &Granted<LeadProgrammes>) -> Result<String> {
    let db = &by.visit().app.db;
    let unit = match by.scope() {
        Scope::Nation => db.first(territory::store::country()).await?,
        Scope::Region(id) | Scope::Province(id) | Scope::Commune(id) => {
            db.first(territory::store::unit(id)).await?
        }
    };
    Ok(unit.map(|u| u.code).unwrap_or_default())
}

async fn form_page(by: &Granted<LeadProgrammes>, form: &Form, errors: FormErrors) -> Result<FormPage> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let kinds = std::iter::once(Choice::new("", w.bodies_choose()))
        .chain(Kind::ALL.iter().map(|k| Choice::new(k.as_str(), words::kind(w, *k))))
        .collect();
    let mut bodies = vec![Choice::new("", w.bodies_choose())];
    let mut adopted = vec![Choice::new("", w.programmes_no_decision_yet())];
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
    if let Ok(body) = form.body.parse::<Id<Body>>()
        && let Some(row) = visit.app.db.first(crate::bodies::lists::body(body, visit.today)).await?
        && by.at(row.place()).is_ok()
        && !row.confidential
    {
        for (id, text, on) in visit.app.db.all(lists::decisions_of(body)).await? {
            let on = on.map(|d| w.date(d)).unwrap_or_default();
            adopted.push(Choice::new(id.to_string(), format!("{} · {on}", short(&text))));
        }
    }
    let fields = vec![
        Field::select("kind", w.programmes_col_kind(), kinds).value(&form.kind).error(errors.of("kind")),
        Field::text("title", w.programmes_col_title())
            .hint(w.programmes_title_hint())
            .limit(200)
            .value(&form.title)
            .error(errors.of("title")),
        Field::suggest("unit", w.programmes_col_unit(), "/units.json", vec![])
            .hint(w.programmes_unit_hint())
            .value(&form.unit)
            .error(errors.of("unit")),
        Field::select("body", w.programmes_col_body(), bodies)
            .hint(w.programmes_body_hint())
            .value(&form.body)
            .error(errors.of("body")),
        Field::select("decision", w.programmes_decision(), adopted)
            .hint(w.programmes_decision_hint())
            .optional(&w)
            .value(&form.decision)
            .error(errors.of("decision")),
        Field::day("from", w.programmes_from()).value(&form.from).error(errors.of("from")),
        Field::day("until", w.programmes_until()).value(&form.until).error(errors.of("until")),
    ];
    let frame = visit.frame(w.programmes_new()).step("/programmes", w.programmes_title());
    Ok(FormPage { frame, action: "/programmes".into(), fields, button: w.programmes_begin(), errors })
}

/// `POST /programmes`: begins one; what Amana proposes is the next page.
pub async fn create(by: Granted<LeadProgrammes>, Urlencoded(form): Urlencoded<Form>) -> Result<Response> {
    let w = by.visit().words();
    let mut errors = FormErrors::default();
    let kind = form.kind.parse::<Kind>().ok();
    if kind.is_none() {
        errors.add("kind", w.programmes_no_sort());
    }
    let unit: Option<UnitRow> = match unit_of(&by, &form.unit, &mut errors).await {
        Err(Error::Denied(_)) => {
            errors.add("unit", w.programmes_no_unit());
            None
        }
        other => other?,
    };
    let from = day_of(&form.from, "from", w, &mut errors);
    let until = day_of(&form.until, "until", w, &mut errors);
    for (day, field) in [(from, "from"), (until, "until")] {
        if day.is_none() && errors.of(field).is_none() {
            errors.add(field, w.programmes_no_day());
        }
    }
    let body = form.body.parse::<Id<Body>>().ok();
    if body.is_none() {
        errors.add("body", w.programmes_no_body());
    }
    let all = kind.zip(unit).zip(body).zip(from.zip(until)).filter(|_| errors.is_empty());
    let Some((((kind, unit), body), (from, until))) = all else {
        return form_page(&by, &form, errors).await?.answer();
    };
    let new = NewProgramme {
        kind,
        title: form.title.clone(),
        body,
        decision: form.decision.parse().ok(),
        from,
        until,
    };
    match acts::launch(&by, &unit, new).await? {
        Ok(id) => Ok(see(&format!("/programmes/{id}/proposal"))),
        Err(no) => {
            errors.add(no.field(), no.sentence(w));
            form_page(&by, &form, errors).await?.answer()
        }
    }
}
