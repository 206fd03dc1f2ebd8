//! A means to give, and one to ask for.

use super::{holders, may, named};
use crate::means::{
    Kind, Refusal,
    acts::{self, Thing},
    model::centimes,
    store, words,
};
use crate::{
    access::{
        Can, Capability, Granted,
        capability::{ReadRecord, WriteRecord},
    },
    bodies::{
        Body,
        forms::{FormPage, day_of},
        lists::BodyRow,
    },
    record::view::me,
    ui::{Choice, Field},
    web::{Error, FormErrors, Result, Urlencoded, see},
};
use amana_base::Id;
use axum::{extract::Query, response::Response};
use serde::Deserialize;

/// A means as the form sends it.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Form {
    body: String,
    kind: String,
    what: String,
    amount: String,
    holder: String,
    on: String,
    reason: String,
}

impl Form {
    fn body(&self) -> Result<Id<Body>> {
        self.body.parse().map_err(|_| Error::NotFound)
    }
    fn thing(&self, w: crate::ui::Words, errors: &mut FormErrors) -> Option<Thing> {
        let amount = centimes(&self.amount);
        if amount.is_none() && !self.amount.trim().is_empty() {
            errors.add("amount", Refusal::AmountWrong.sentence(w));
        }
        let Ok(kind) = self.kind.parse::<Kind>() else {
            errors.add("kind", Refusal::KindMissing.sentence(w));
            return None;
        };
        Some(Thing { kind, what: self.what.clone(), amount })
    }
}

fn fields<A: Capability>(by: &Granted<A>, form: &Form, who: Vec<Choice>, errors: &FormErrors) -> Vec<Field> {
    let w = by.visit().words();
    let kinds = Kind::ALL.iter().map(|k| Choice::new(k.as_str(), words::kind(w, *k))).collect();
    vec![
        Field::hidden("body", form.body.clone()),
        Field::select("holder", w.means_holder(), who).value(&form.holder).error(errors.of("holder")),
        Field::radios("kind", w.means_kind(), kinds).value(&form.kind).error(errors.of("kind")),
        Field::text("what", w.means_what())
            .hint(w.means_what_hint())
            .limit(200)
            .value(&form.what)
            .error(errors.of("what")),
        Field::text("amount", w.means_amount())
            .hint(w.means_amount_hint())
            .optional(&w)
            .value(&form.amount)
            .error(errors.of("amount")),
    ]
}

fn title_of<A: Capability>(by: &Granted<A>, b: &BodyRow) -> String {
    let own = (b.name_ar.as_str(), b.name_fr.as_str());
    let unit = (b.unit_ar.as_str(), b.unit_fr.as_str());
    named(&by.visit().app.rules(), &b.kind, by.visit().lang, own, unit, b.place())
}

async fn give_page(by: &Granted<WriteRecord>, form: &Form, errors: FormErrors) -> Result<FormPage> {
    let visit = by.visit();
    let w = visit.words();
    let b = acts::body(by, form.body()?).await?;
    let who = holders(by, b.id, &b.kind).await?;
    let mut fields = fields(by, form, who, &errors);
    let on = if form.on.is_empty() { visit.today.to_string() } else { form.on.clone() };
    fields.push(Field::day("on", w.means_on()).value(on).error(errors.of("on")));
    fields.push(
        Field::text("reason", w.means_note())
            .optional(&w)
            .limit(1_000)
            .value(&form.reason)
            .error(errors.of("reason")),
    );
    let frame = visit
        .frame(w.means_give())
        .step("/means", w.means_title())
        .step(format!("/means?body={}", b.id), title_of(by, &b));
    Ok(FormPage { frame, action: "/means".into(), fields, button: w.means_give(), errors })
}

/// `GET /means/new`.
pub async fn new(
    _: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Query(form): Query<Form>,
) -> Result<Response> {
    give_page(&by, &form, FormErrors::default()).await?.answer()
}

/// `POST /means`: gives one.
pub async fn create(by: Granted<WriteRecord>, Urlencoded(form): Urlencoded<Form>) -> Result<Response> {
    let w = by.visit().words();
    let mut errors = FormErrors::default();
    let body = form.body()?;
    acts::body(&by, body).await?;
    let thing = form.thing(w, &mut errors);
    let holder = form.holder.parse().ok();
    if holder.is_none() {
        errors.add("holder", Refusal::HolderElsewhere.sentence(w));
    }
    let on = day_of(&form.on, "on", w, &mut errors);
    if on.is_none() && errors.of("on").is_none() {
        errors.add("on", Refusal::DayWrong(by.visit().today).sentence(w));
    }
    let Some(((thing, holder), on)) = thing.zip(holder).zip(on).filter(|_| errors.is_empty()) else {
        return give_page(&by, &form, errors).await?.answer();
    };
    match acts::give(&by, body, thing, holder, on, &form.reason).await? {
        Ok(id) => Ok(see(&format!("/means/{id}"))),
        Err(no) => {
            errors.add(no.field(), no.sentence(w));
            give_page(&by, &form, errors).await?.answer()
        }
    }
}

async fn ask_page(by: &Granted<ReadRecord>, form: &Form, errors: FormErrors) -> Result<FormPage> {
    let visit = by.visit();
    let w = visit.words();
    let b = acts::body(by, form.body()?).await?;
    let mut who = holders(by, b.id, &b.kind).await?;
    if !may(by, Can::WriteRecord, b.place()) {
        // For oneself only.
        let rows = visit.app.db.all(store::holders(b.id, visit.today)).await?;
        let mine: Vec<String> =
            rows.iter().filter(|h| h.person_id == me(visit)).map(|h| h.id.to_string()).collect();
        who.retain(|choice| choice.value.is_empty() || mine.contains(&choice.value));
    }
    let mut fields = fields(by, form, who, &errors);
    fields.push(
        Field::long("reason", w.means_why()).limit(1_000).value(&form.reason).error(errors.of("reason")),
    );
    let frame = visit
        .frame(w.means_ask())
        .step("/means/requests", w.means_requests())
        .step(format!("/means?body={}", b.id), title_of(by, &b));
    Ok(FormPage { frame, action: "/means/requests".into(), fields, button: w.means_ask(), errors })
}

/// `GET /means/requests/new`.
pub async fn new_request(by: Granted<ReadRecord>, Query(form): Query<Form>) -> Result<Response> {
    ask_page(&by, &form, FormErrors::default()).await?.answer()
}

/// `POST /means/requests`: asks for one.
pub async fn ask(by: Granted<ReadRecord>, Urlencoded(form): Urlencoded<Form>) -> Result<Response> {
    let w = by.visit().words();
    let mut errors = FormErrors::default();
    let body = form.body()?;
    acts::body(&by, body).await?;
    let thing = form.thing(w, &mut errors);
    let holder = form.holder.parse().ok();
    if holder.is_none() {
        errors.add("holder", Refusal::HolderElsewhere.sentence(w));
    }
    let Some((thing, holder)) = thing.zip(holder).filter(|_| errors.is_empty()) else {
        return ask_page(&by, &form, errors).await?.answer();
    };
    match acts::ask(&by, body, thing, holder, &form.reason).await? {
        Ok(id) => Ok(see(&format!("/means/requests/{id}"))),
        Err(no) => {
            errors.add(no.field(), no.sentence(w));
            ask_page(&by, &form, errors).await?.answer()
        }
    }
}
