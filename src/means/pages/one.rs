//! One means: who has it, who had it, and what is done with it.

use super::{holders, may, named};
use crate::means::{
    Means, Refusal, Step, acts,
    store::{self, Row},
    words,
};
use crate::{
    access::{
        Can, Granted,
        capability::{ReadRecord, WriteRecord},
    },
    bodies::{Body, Mandate, forms::day_of},
    people::Person,
    record::view::name_in,
    ui::{Choice, Field, Frame, parts::State as Mark},
    web::{FormErrors, Result, Urlencoded, page, see},
};
use amana_base::Id;
use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use serde::Deserialize;

/// What gives a means back to nobody in particular.
const RETURNED: &str = "returned";

struct Past {
    said: String,
    name: String,
    note: String,
    who: String,
}

#[derive(Template)]
#[template(path = "means/pages/one.html")]
struct One {
    frame: Frame,
    id: Id<Means>,
    kind: String,
    state: Mark,
    body: (Id<Body>, String),
    holder: Option<(Id<Person>, String)>,
    kept: bool,
    past: Vec<Past>,
    may_write: bool,
    fields: Vec<Field>,
    errors: FormErrors,
}

/// What the form of the page sends.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Press {
    holder: String,
    on: String,
    reason: String,
}

async fn load(by: &Granted<ReadRecord>, row: Row, form: &Press, errors: FormErrors) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let may_write = may(by, Can::WriteRecord, row.place());
    let mut fields = vec![];
    if may_write && row.step != Step::Returned {
        let mut who = holders(by, row.body_id, &row.body_kind).await?;
        who.retain(|choice| choice.value != row.mandate_id.to_string());
        who.push(Choice::new(RETURNED, w.means_to_body()));
        let on = if form.on.is_empty() { visit.today.to_string() } else { form.on.clone() };
        fields = vec![
            Field::select("holder", w.means_to(), who).value(&form.holder).error(errors.of("holder")),
            Field::day("on", w.means_on()).value(on).error(errors.of("on")),
            Field::text("reason", w.means_note())
                .optional(&w)
                .limit(1_000)
                .value(&form.reason)
                .error(errors.of("reason")),
        ];
    }
    let text = |ar: &Option<String>, la: &Option<String>| {
        name_in(lang, ar.as_deref().unwrap_or_default(), la.as_deref().unwrap_or_default())
    };
    let past = visit.app.db.all(store::steps(row.id)).await?.into_iter().map(|s| Past {
        said: words::step(w, s.step, s.on_day),
        name: text(&s.name_ar, &s.name_la),
        who: text(&s.who_ar, &s.who_la),
        note: s.note,
    });
    let own = (row.body_ar.as_str(), row.body_fr.as_str());
    let unit = (row.unit_ar.as_str(), row.unit_fr.as_str());
    let wrong = !errors.is_empty();
    let mut response = page(One {
        frame: visit.frame(words::what(w, &row.what, row.amount)).step("/means", w.means_title()),
        kind: words::kind(w, row.kind),
        state: words::state(w, row.step, row.on_day, row.ended(visit.today)),
        body: (row.body_id, named(&rules, &row.body_kind, lang, own, unit, row.place())),
        holder: row.person_id.map(|person| (person, text(&row.name_ar, &row.name_la))),
        kept: row.ended(visit.today).is_some(),
        past: past.collect(),
        id: row.id,
        may_write,
        fields,
        errors,
    })?;
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `GET /means/{id}`.
pub async fn show(by: Granted<ReadRecord>, Path(id): Path<Id<Means>>) -> Result<Response> {
    let row = acts::reach(&by, id).await?;
    load(&by, row, &Press::default(), FormErrors::default()).await
}

/// `POST /means/{id}/steps`: handed to a successor, or given back.
pub async fn pass(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Means>>,
    Urlencoded(form): Urlencoded<Press>,
) -> Result<Response> {
    let row = acts::reach(&by, id).await?;
    let w = by.visit().words();
    let mut errors = FormErrors::default();
    let to: Option<Option<Id<Mandate>>> = match form.holder.as_str() {
        RETURNED => Some(None),
        text => text.parse().ok().map(Some),
    };
    if to.is_none() {
        errors.add("holder", Refusal::HolderElsewhere.sentence(w));
    }
    let on = day_of(&form.on, "on", w, &mut errors);
    if on.is_none() && errors.of("on").is_none() {
        errors.add("on", Refusal::DayWrong(row.on_day).sentence(w));
    }
    let Some((to, on)) = to.zip(on).filter(|_| errors.is_empty()) else {
        return load(&read, row, &form, errors).await;
    };
    match acts::pass(&by, id, to, on, &form.reason).await? {
        Ok(()) => Ok(see(&format!("/means/{id}"))),
        Err(no) => {
            errors.add(no.field(), no.sentence(w));
            load(&read, row, &form, errors).await
        }
    }
}

/// `POST /means/{id}/steps/withdrawal`: takes the last thing written back.
pub async fn take_back(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Means>>,
) -> Result<Response> {
    match acts::take_back(&by, id).await? {
        Ok(true) => Ok(see("/means")),
        Ok(false) => Ok(see(&format!("/means/{id}"))),
        Err(no) => {
            let mut errors = FormErrors::default();
            errors.add(no.field(), no.sentence(by.visit().words()));
            let row = acts::reach(&read, id).await?;
            load(&read, row, &Press::default(), errors).await
        }
    }
}
