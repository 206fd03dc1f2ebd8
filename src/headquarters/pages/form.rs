//! A headquarters to register, or to correct.

use crate::headquarters::{
    Headquarters, Refusal, State, Tenure, acts,
    store::{self, Row, Written},
    words,
};
use crate::{
    access::{
        Granted,
        capability::{ReadRecord, WriteRecord},
    },
    bodies::forms::{FormPage, day_of, unit_of},
    record::{body_name, view::name_in},
    territory::{self, Typed, Unit},
    ui::{Choice, Field},
    web::{Error, FormErrors, Result, Urlencoded, see},
};
use amana_base::Id;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use serde::Deserialize;

/// A headquarters as the form sends it.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Form {
    unit: String,
    name: String,
    address: String,
    body: String,
    tenure: String,
    term: String,
    rooms: String,
    seats: String,
    hours: String,
    accessible: String,
    state: String,
    on: String,
    reason: String,
    version: String,
}

impl Form {
    fn of(row: &Row) -> Form {
        let number = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
        Form {
            unit: row.unit_code.clone(),
            name: row.name.clone(),
            address: row.address.clone(),
            body: row.body_id.map(|id| id.to_string()).unwrap_or_default(),
            tenure: row.tenure.as_str().to_owned(),
            term: row.term_on.map(|on| on.to_string()).unwrap_or_default(),
            rooms: number(row.rooms),
            seats: number(row.seats),
            hours: row.hours.clone(),
            accessible: number(row.accessible),
            version: row.version.to_string(),
            ..Form::default()
        }
    }

    fn written(&self, w: crate::ui::Words, errors: &mut FormErrors) -> Written {
        let mut number = |field: &str, text: &str| {
            let text = amana_arabic::digits(text.trim());
            let n = text.parse::<i64>().ok();
            if n.is_none() && !text.is_empty() {
                errors.add(field, Refusal::NumberWrong.sentence(w));
            }
            n
        };
        let (rooms, seats) = (number("rooms", &self.rooms), number("seats", &self.seats));
        Written {
            name: self.name.clone(),
            address: self.address.clone(),
            body: self.body.parse().ok(),
            tenure: self.tenure.parse().unwrap_or(Tenure::Unknown),
            term: day_of(&self.term, "term", w, errors),
            rooms,
            seats,
            hours: self.hours.clone(),
            accessible: self.accessible.parse().ok().filter(|n| [0, 1].contains(n)),
        }
    }
}

async fn bodies(by: &Granted<WriteRecord>, unit: Id<Unit>, named: &str) -> Result<Vec<Choice>> {
    let visit = by.visit();
    let (lang, rules) = (visit.lang, visit.app.rules());
    let rows = visit.app.db.all(store::bodies_of(unit)).await?;
    let each = rows.into_iter().map(|b| {
        let own = name_in(lang, &b.name_ar, &b.name_fr);
        let name = body_name(&rules, &b.kind, lang, &own, named, crate::territory::Place::NATION);
        Choice::new(b.id.to_string(), name)
    });
    Ok(std::iter::once(Choice::new("", visit.words().headquarters_of_unit())).chain(each).collect())
}

async fn form_page(
    by: &Granted<WriteRecord>,
    known: Option<&Row>,
    form: &Form,
    errors: FormErrors,
) -> Result<FormPage> {
    let visit = by.visit();
    let w = visit.words();
    let unit = match (known, territory::typed(&visit.app, &form.unit, visit.lang).await?) {
        (Some(row), _) => Some((row.unit_id, name_in(visit.lang, &row.unit_ar, &row.unit_fr))),
        (None, Typed::One(unit)) if by.at(unit.place()).is_ok() => {
            Some((unit.id, unit.name(visit.lang).to_owned()))
        }
        _ => None,
    };
    let tenures = Tenure::ALL.iter().map(|t| Choice::new(t.as_str(), words::tenure(w, *t, None))).collect();
    let accessible = vec![
        Choice::new("", w.bodies_unknown()),
        Choice::new("1", w.structure_yes()),
        Choice::new("0", w.structure_no()),
    ];
    let mut fields = vec![];
    if known.is_none() {
        fields.push(
            Field::suggest("unit", w.structure_unit(), "/units.json", vec![])
                .hint(w.headquarters_unit_hint())
                .value(&form.unit)
                .error(errors.of("unit")),
        );
    }
    fields.push(
        Field::text("name", w.headquarters_name())
            .hint(w.headquarters_name_hint())
            .limit(200)
            .value(&form.name)
            .error(errors.of("name")),
    );
    fields.push(
        Field::text("address", w.headquarters_address())
            .limit(500)
            .value(&form.address)
            .error(errors.of("address")),
    );
    if let Some((id, name)) = &unit {
        let choices = bodies(by, *id, name).await?;
        if choices.len() > 1 {
            fields.push(
                Field::select("body", w.headquarters_body(), choices)
                    .optional(&w)
                    .value(&form.body)
                    .error(errors.of("body")),
            );
        }
    }
    fields.extend([
        Field::select("tenure", w.headquarters_tenure(), tenures).value(&form.tenure),
        Field::day("term", w.headquarters_term())
            .hint(w.headquarters_term_hint())
            .optional(&w)
            .value(&form.term)
            .error(errors.of("term")),
        Field::number("rooms", w.headquarters_rooms())
            .optional(&w)
            .value(&form.rooms)
            .error(errors.of("rooms")),
        Field::number("seats", w.headquarters_seats())
            .optional(&w)
            .value(&form.seats)
            .error(errors.of("seats")),
        Field::text("hours", w.headquarters_hours())
            .hint(w.headquarters_hours_hint())
            .optional(&w)
            .limit(500)
            .value(&form.hours),
        Field::select("accessible", w.headquarters_accessible(), accessible)
            .optional(&w)
            .value(&form.accessible),
    ]);
    if known.is_none() {
        let states = State::ALL.iter().map(|s| Choice::new(s.as_str(), words::state_name(w, *s))).collect();
        fields.extend([
            Field::radios("state", w.bodies_state(), states).value(&form.state).error(errors.of("state")),
            Field::day("on", w.headquarters_on()).value(&form.on).error(errors.of("on")),
            Field::text("reason", w.headquarters_reason())
                .optional(&w)
                .limit(500)
                .value(&form.reason)
                .error(errors.of("reason")),
        ]);
    } else {
        fields.push(Field::hidden("version", form.version.clone()));
    }
    let title = if known.is_some() { w.headquarters_edit() } else { w.headquarters_new() };
    let mut frame = visit.frame(title.clone()).step("/headquarters", w.headquarters_title());
    if let Some(row) = known {
        frame = frame.step(format!("/headquarters/{}", row.id), row.name.clone());
    }
    let action = known.map_or("/headquarters".to_owned(), |row| format!("/headquarters/{}", row.id));
    Ok(FormPage { frame, action, fields, button: w.headquarters_save(), errors })
}

/// `GET /headquarters/new`.
pub async fn new(
    _: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Query(mut form): Query<Form>,
) -> Result<Response> {
    if form.on.is_empty() {
        form.on = by.visit().today.to_string();
    }
    form_page(&by, None, &form, FormErrors::default()).await?.answer()
}

/// `POST /headquarters`: registers one.
pub async fn create(by: Granted<WriteRecord>, Urlencoded(form): Urlencoded<Form>) -> Result<Response> {
    let w = by.visit().words();
    let mut errors = FormErrors::default();
    let unit = unit_of(&by, &form.unit, &mut errors).await?;
    let written = form.written(w, &mut errors);
    let state = form.state.parse::<State>().ok();
    if state.is_none() {
        errors.add("state", w.headquarters_no_state());
    }
    let on = day_of(&form.on, "on", w, &mut errors);
    if on.is_none() && errors.of("on").is_none() {
        errors.add("on", Refusal::DayMissing.sentence(w));
    }
    let all = unit.zip(state).zip(on).filter(|_| errors.is_empty());
    let Some(((unit, state), on)) = all else {
        return form_page(&by, None, &form, errors).await?.answer();
    };
    match acts::register(&by, &unit, written, state, on, &form.reason).await? {
        Ok(id) => Ok(see(&format!("/headquarters/{id}"))),
        Err(no) => {
            errors.add(no.field(), no.sentence(w));
            form_page(&by, None, &form, errors).await?.answer()
        }
    }
}

/// `GET /headquarters/{id}/edit`.
pub async fn edit(
    _: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Headquarters>>,
) -> Result<Response> {
    let row = acts::reach(&by, id).await?;
    form_page(&by, Some(&row), &Form::of(&row), FormErrors::default()).await?.answer()
}

/// `POST /headquarters/{id}`: corrects it.
pub async fn correct(
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Headquarters>>,
    Urlencoded(form): Urlencoded<Form>,
) -> Result<Response> {
    let row = acts::reach(&by, id).await?;
    let w = by.visit().words();
    let mut errors = FormErrors::default();
    let written = form.written(w, &mut errors);
    let version =
        form.version.parse().map_err(|_| Error::Malformed("a form without its version".to_owned()))?;
    if !errors.is_empty() {
        return form_page(&by, Some(&row), &form, errors).await?.answer();
    }
    match acts::correct(&by, id, written, version).await? {
        Ok(()) => Ok(see(&format!("/headquarters/{id}"))),
        Err(no) => {
            errors.add(no.field(), no.sentence(w));
            form_page(&by, Some(&row), &form, errors).await?.answer()
        }
    }
}
