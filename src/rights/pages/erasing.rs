//! Asking to be erased: what would go and what must stay is shown first, with what stands in the way; then it is asked, and an officer
//! carries it out.

use super::{about, home, months, myself, private};
use crate::{
    access::Deed,
    accounts::{acts::sign_in::proved, pages::sign_in::ask_proof},
    journal::Verb,
    people::Person,
    record::Stop,
    rights::{
        NewRequest, Obligation, Refusal, RequestKind, Rule, Way, acts::listed, ask as take_in,
        store::erasure, words,
    },
    ui::{Field, Frame, Words},
    web::{FormErrors, Result, Urlencoded, Visit, page, see},
};
use amana_base::Id;
use askama::Template;
use axum::{http::StatusCode, response::Response};
use serde::Deserialize;

/// What erasing somebody would do.
pub(super) struct Plan {
    /// What goes.
    pub(super) goes: Vec<String>,
    /// What stays, and why the law makes us keep it.
    pub(super) stays: Vec<String>,
    /// What stands in the way.
    pub(super) stands: Vec<String>,
}

/// What erasing somebody would do today.
pub(super) async fn plan(visit: &Visit, person: Id<Person>) -> Result<Plan> {
    let (db, w) = (&visit.app.db, visit.words());
    let left = db.one(erasure::left(person)).await?;
    let mut stays = vec![];
    for (n, said) in [
        (left.meetings + left.votes, w.rights_stays_minutes(left.meetings, left.votes)),
        (left.offices, w.rights_stays_offices(left.offices)),
        (left.payments, w.rights_stays_payments(left.payments)),
        (left.proofs, w.rights_stays_proofs(left.proofs)),
        (left.lines, w.rights_stays_lines(left.lines)),
    ] {
        if n > 0 {
            stays.push(said);
        }
    }
    // Words that were published or adopted are what they were (29-11; 09-08 art. 3(1)).
    stays.push(w.rights_stays_texts());
    let goes = vec![
        w.rights_goes_name(),
        w.rights_goes_protected(),
        w.rights_goes_membership(),
        w.rights_goes_account(),
    ];
    let stands: Vec<Obligation> = listed(&db.one(erasure::standing(person, visit.today)).await?);
    let stands = stands.iter().map(|o| words::obligation(w, o)).collect();
    Ok(Plan { goes, stays, stands })
}

#[derive(Template)]
#[template(path = "rights/pages/erasure.html")]
struct Erasure {
    frame: Frame,
    plan: Plan,
    after: String,
    fields: Vec<Field>,
    errors: FormErrors,
}

/// What is sent to ask.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct EraseForm {
    pub(super) reason: String,
    pub(super) confirm: String,
}

pub(super) fn fields(w: Words, form: &EraseForm, errors: &FormErrors) -> Vec<Field> {
    vec![
        Field::long("reason", w.rights_reason())
            .optional(&w)
            .limit(1_000)
            .value(&form.reason)
            .error(errors.of("reason")),
        Field::check("confirm", w.rights_confirm_erasure())
            .hint(w.rights_confirm_erasure_hint())
            .value(&form.confirm)
            .error(errors.of("confirm")),
    ]
}

/// `GET /my-data/erasure`: what it would do.
pub async fn show(visit: Visit) -> Result<Response> {
    shown(&visit, &EraseForm::default(), FormErrors::default()).await
}

async fn shown(visit: &Visit, form: &EraseForm, errors: FormErrors) -> Result<Response> {
    let person = myself(visit)?;
    let w = visit.words();
    let months = months(&visit.app).await?;
    let wrong = !errors.is_empty();
    let mut response = private(page(Erasure {
        plan: plan(visit, person).await?,
        after: w.rights_without_erasure(months.get(Rule::Membership.as_str()).copied().unwrap_or_default()),
        fields: fields(w, form, &errors),
        frame: visit.frame(w.rights_ask_erasure()).step("/my-data", w.rights_mine()),
        errors,
    })?);
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `POST /my-data/erasure`: asks for it. Whoever asks proved a short while ago who they are.
pub async fn ask(visit: Visit, Urlencoded(form): Urlencoded<EraseForm>) -> Result<Response> {
    let person = myself(&visit)?;
    if proved(&visit).is_none() {
        return Ok(ask_proof("/my-data/erasure"));
    }
    let w = visit.words();
    let mut errors = FormErrors::default();
    if form.confirm.is_empty() {
        errors.add("confirm", Refusal::NotConfirmed.sentence(w));
        return shown(&visit, &form, errors).await;
    }
    let place = home(&visit, person).await?;
    let new = NewRequest {
        person,
        kind: RequestKind::Erasure,
        way: Way::Online,
        field: String::new(),
        value: String::new(),
        reason: form.reason.clone(),
        on: visit.today,
    };
    let mut deed = Deed::begin(&visit, Verb::AskRight).await?;
    match take_in(&mut deed, new).await {
        Ok(_) => {
            deed.commit(about(person, place)).await?;
            Ok(see("/my-data"))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            errors.add(refusal.field(), refusal.sentence(w));
            shown(&visit, &form, errors).await
        }
    }
}
