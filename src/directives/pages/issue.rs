//! Entering a decision in the register of its body and addressing it.

use crate::directives::{
    acts,
    model::Refusal,
    store::{self, NewDirective},
};
use crate::{
    access::{
        Granted,
        capability::{ReadRecord, WriteRecord},
    },
    bodies::forms::{FormPage, day_of},
    decisions::{Decision, pages::short},
    record,
    statutes::{Rulebook, spoken},
    territory::{self, Typed, Unit, store::UnitRow},
    ui::{Choice, Field, Words},
    web::{Error, FormErrors, Result, Urlencoded, see},
};
use amana_base::Id;
use axum::{extract::Path, response::Response};
use serde::Deserialize;

/// What the form sends.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Form {
    number: String,
    kind: String,
    unit: String,
    acknowledge_days: String,
    due: String,
    expires: String,
}

/// The kinds of body that may be addressed, by their plural.
pub(super) fn kinds(rules: &Rulebook, w: Words) -> Vec<Choice> {
    let mut kinds: Vec<(String, String)> = rules
        .kinds()
        .filter(|k| k.sphere != amana_statute::Sphere::Elected && !k.confidential)
        .map(|k| (k.key.clone(), k.label(spoken(w.lang()), amana_statute::Number::Many).to_owned()))
        .collect();
    w.sort_by_text(&mut kinds, |(_, label)| label);
    std::iter::once(Choice::new("", w.bodies_choose()))
        .chain(kinds.into_iter().map(|(key, label)| Choice::new(key, label)))
        .collect()
}

/// The kind and territory of a rule, as typed; what was wrong goes to the fields.
pub(super) async fn rule(
    by: &Granted<WriteRecord>,
    (kind, unit): (&str, &str),
    own: Option<Id<Unit>>,
    errors: &mut FormErrors,
) -> Result<Option<(String, UnitRow)>> {
    let visit = by.visit();
    let w = visit.words();
    if kind.is_empty() {
        errors.add("kind", Refusal::KindMissing.sentence(w));
    }
    // Without a territory it is the whole of the one who asks.
    if let Some(own) = own.filter(|_| unit.trim().is_empty()) {
        let found = visit.app.db.first(territory::store::unit(own)).await?;
        return Ok(found.filter(|_| !kind.is_empty()).map(|unit| (kind.to_owned(), unit)));
    }
    let found = match territory::typed(&visit.app, unit, visit.lang).await? {
        Typed::One(found) => Some(found),
        Typed::Several(each) => {
            errors.add("unit", record::Refusal::Units(each).sentence(w));
            None
        }
        Typed::Nothing => {
            errors.add("unit", record::Refusal::NoUnit.sentence(w));
            None
        }
    };
    Ok(found.filter(|_| !kind.is_empty()).map(|unit| (kind.to_owned(), unit)))
}

/// `GET /decisions/{id}/directive/new`.
pub async fn new(
    _: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Decision>>,
) -> Result<Response> {
    if acts::candidate(&by, id).await?.number.is_some() {
        return Ok(see(&format!("/directives/{id}")));
    }
    form_page(&by, id, &Form::default(), FormErrors::default()).await?.answer()
}

async fn form_page(
    by: &Granted<WriteRecord>,
    id: Id<Decision>,
    form: &Form,
    mut errors: FormErrors,
) -> Result<FormPage> {
    let visit = by.visit();
    let (w, rules) = (visit.words(), visit.app.rules());
    let row = acts::candidate(by, id).await?;
    let frame = visit
        .frame(w.directives_issue())
        .step("/decisions", w.decisions_title())
        .step(format!("/decisions/{id}"), short(&row.text));
    let body = match acts::judged(&row) {
        Ok(body) => body,
        Err(no) => {
            errors.add("kind", no.sentence(w));
            return Ok(FormPage {
                frame,
                action: String::new(),
                fields: vec![],
                button: String::new(),
                errors,
            });
        }
    };
    let next = visit.app.db.one(store::next_number(body)).await?;
    let number = if form.number.is_empty() { next.to_string() } else { form.number.clone() };
    let fields = vec![
        Field::number("number", w.directives_number())
            .hint(w.directives_number_hint())
            .value(number)
            .error(errors.of("number")),
        Field::select("kind", w.directives_whom(), kinds(&rules, w))
            .value(&form.kind)
            .error(errors.of("kind")),
        Field::suggest("unit", w.directives_where(), "/units.json", vec![])
            .hint(w.directives_where_hint())
            .value(&form.unit)
            .error(errors.of("unit")),
        Field::number("acknowledge_days", w.directives_acknowledge_days())
            .hint(w.directives_acknowledge_hint())
            .optional(&w)
            .value(&form.acknowledge_days)
            .error(errors.of("acknowledge_days")),
        Field::day("due", w.directives_due()).optional(&w).value(&form.due).error(errors.of("due")),
        Field::day("expires", w.directives_expires())
            .hint(w.directives_expires_hint())
            .optional(&w)
            .value(&form.expires)
            .error(errors.of("expires")),
    ];
    let action = format!("/decisions/{id}/directive");
    Ok(FormPage { frame, action, fields, button: w.directives_issue_now(), errors })
}

/// A whole number from any family of digits; empty is none.
fn whole(text: &str, most: i64) -> std::result::Result<Option<i64>, Refusal> {
    let latin = amana_arabic::digits(text.trim());
    if latin.is_empty() {
        return Ok(None);
    }
    latin.parse().ok().filter(|n| (1..=most).contains(n)).map(Some).ok_or(Refusal::BadNumber)
}

/// `POST /decisions/{id}/directive`.
pub async fn issue(
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Decision>>,
    Urlencoded(form): Urlencoded<Form>,
) -> Result<Response> {
    let w = by.visit().words();
    let mut errors = FormErrors::default();
    let mut number_of = |field: &'static str, text: &str, most: i64| match whole(text, most) {
        Ok(n) => n,
        Err(no) => {
            errors.add(field, no.sentence(w));
            None
        }
    };
    let number = number_of("number", &form.number, 1_000_000);
    let acknowledge_days = number_of("acknowledge_days", &form.acknowledge_days, 366);
    let due_on = day_of(&form.due, "due", w, &mut errors);
    let expires_on = day_of(&form.expires, "expires", w, &mut errors);
    // Without kind and territory the directive is entered alone, to be addressed by hand.
    let rule = if form.kind.is_empty() && form.unit.trim().is_empty() {
        None
    } else {
        let own = acts::candidate(&by, id).await?.unit_id;
        rule(&by, (&form.kind, &form.unit), own, &mut errors).await?
    };
    if !errors.is_empty() {
        return form_page(&by, id, &form, errors).await?.answer();
    }
    let new = NewDirective { number, acknowledge_days, due_on, expires_on };
    let rule = rule.as_ref().map(|(kind, unit)| (kind.as_str(), unit));
    match acts::issue(&by, id, &new, rule).await? {
        Ok(_) => Ok(see(&format!("/directives/{id}"))),
        Err(no) => {
            let field = match no {
                Refusal::NumberTaken(_) | Refusal::BadNumber => "number",
                Refusal::DueBefore(day) if Some(day) == expires_on => "expires",
                Refusal::DueBefore(_) => "due",
                Refusal::OutOfReach => "unit",
                Refusal::NotBinding | Refusal::NoIssuer | Refusal::Registered(_) => {
                    return Err(Error::Changed);
                }
                _ => "kind",
            };
            errors.add(field, no.sentence(w));
            form_page(&by, id, &form, errors).await?.answer()
        }
    }
}
