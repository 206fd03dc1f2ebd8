//! The schedule of amounts: each year's, each with its title. Whoever takes dues reads it; the country's officers set it.

use super::{answered, centimes, words};
use crate::{
    access::{
        Can, Granted,
        capability::{SetDues, TakeDues},
    },
    bodies::forms::FormPage,
    dues::{self, Rate, Tariff, store},
    journal::{Entry, Subject, Verb},
    members::{self, Category},
    territory::Place,
    ui::{Choice, Field, Frame, parts::Empty},
    web::{FormErrors, Result, Urlencoded, Visit, page, see},
};
use amana_base::Id;
use askama::Template;
use axum::{extract::Path, response::Response};
use serde::Deserialize;

/// An amount of the schedule.
struct Line {
    id: Id<Rate>,
    year: i64,
    category: String,
    amount: String,
    title: String,
}

#[derive(Template)]
#[template(path = "dues/pages/rates.html")]
struct Page {
    frame: Frame,
    statute: String,
    lines: Vec<Line>,
    nothing: Empty,
    fields: Vec<Field>,
    may_set: bool,
    errors: FormErrors,
}

/// An amount to set.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct RateForm {
    year: String,
    category: String,
    amount: String,
    title: String,
}

/// `GET /dues/rates`: the schedules of all years, and what the statute says where there is none.
pub async fn rates(by: Granted<TakeDues>) -> Result<Response> {
    let form = RateForm { year: by.visit().today.ymd().0.to_string(), ..RateForm::default() };
    page(shown(by.visit(), &form, FormErrors::default()).await?)
}

fn fields(visit: &Visit, form: &RateForm, errors: &FormErrors) -> Vec<Field> {
    let w = visit.words();
    let all = std::iter::once(Choice::new("", w.dues_all_others()));
    let choices =
        all.chain(Category::ALL.iter().map(|c| Choice::new(c.as_str(), members::words::category(w, *c))));
    vec![
        Field::number("year", w.dues_year()).value(&form.year).error(errors.of("year")),
        Field::select("category", w.members_category(), choices.collect()).value(&form.category),
        Field::number("amount", w.members_amount())
            .hint(w.dues_rate_hint())
            .value(&form.amount)
            .error(errors.of("amount")),
        Field::text("title", w.dues_title_of_rate())
            .hint(w.dues_title_hint())
            .limit(300)
            .value(&form.title)
            .error(errors.of("title")),
    ]
}

async fn shown(visit: &Visit, form: &RateForm, errors: FormErrors) -> Result<Page> {
    let w = visit.words();
    let rates = visit.app.db.all(store::rates()).await?;
    let tariff = Tariff::of(rates, visit.app.rules().on(visit.today));
    let lines = tariff.rates.iter().map(|r| Line {
        id: r.id,
        year: r.year,
        category: r.category.map_or_else(|| w.dues_all_others(), |c| members::words::category(w, c)),
        amount: words::amount(w, r.amount),
        title: r.title.clone(),
    });
    Ok(Page {
        frame: visit.frame(w.dues_rates()).step("/dues", w.dues_title()),
        statute: match &tariff.fee {
            Some(fee) => w.dues_statute_fee(words::amount(w, fee.amount), fee.title.as_str()),
            None => w.members_fee_unknown(),
        },
        lines: lines.collect(),
        nothing: Empty { icon: crate::ui::icons::BOOK_OPEN, text: w.dues_no_rates(), next: None },
        fields: fields(visit, form, &errors),
        may_set: visit.can(Can::SetDues),
        errors,
    })
}

fn about(id: Id<Rate>) -> Entry {
    Entry::about(Subject::new("due_rate", id), Place::NATION)
}

/// `POST /dues/rates`: sets an amount.
pub async fn set_rate(by: Granted<SetDues>, Urlencoded(form): Urlencoded<RateForm>) -> Result<Response> {
    let visit = by.visit();
    by.at(Place::NATION)?;
    let year = amana_arabic::digits(form.year.trim()).parse().unwrap_or(0);
    let amount = centimes(&form.amount).unwrap_or(0);
    let category = form.category.parse().ok();
    let mut deed = by.begin(Verb::SetDues).await?;
    match answered(dues::set_rate(&mut deed, year, category, amount, &form.title).await)? {
        Ok(id) => {
            let detail = serde_json::json!({ "year": year, "category": form.category, "amount": amount });
            deed.commit(about(id).with(detail)).await?;
            Ok(see("/dues/rates"))
        }
        Err(refusal) => {
            drop(deed);
            let mut errors = FormErrors::default();
            errors.add(refusal.field(), refusal.sentence(visit.words()));
            let w = visit.words();
            let frame = visit.frame(w.dues_set_rate()).step("/dues/rates", w.dues_rates());
            let fields = fields(visit, &form, &errors);
            FormPage { frame, action: "/dues/rates".into(), fields, button: w.dues_set_rate(), errors }
                .answer()
        }
    }
}

/// `POST /dues/rates/{id}/removal`: takes an amount out.
pub async fn drop_rate(by: Granted<SetDues>, Path(id): Path<Id<Rate>>) -> Result<Response> {
    by.at(Place::NATION)?;
    let mut deed = by.begin(Verb::DropDues).await?;
    match answered(dues::drop_rate(&mut deed, id).await)? {
        Ok(()) => {
            deed.commit(about(id)).await?;
            Ok(see("/dues/rates"))
        }
        Err(_) => Err(crate::web::Error::NotFound),
    }
}
