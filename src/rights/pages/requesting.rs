//! Asking for something to be set right (art. 8).

use super::{about, home, mine::chosen, myself};
use crate::{
    access::Deed,
    bodies::forms::FormPage,
    journal::Verb,
    members,
    record::Stop,
    rights::{NewRequest, Request, RequestKind, Way, ask as take_in, rectifiable, withdraw_request},
    ui::{Field, Words},
    web::{FormErrors, Result, Urlencoded, Visit, see},
};
use amana_base::Id;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use serde::Deserialize;
use serde_json::json;

/// What is asked to be set right.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct RequestForm {
    pub(super) field: String,
    pub(super) value: String,
    pub(super) reason: String,
}

/// The questions of a request.
pub(super) fn fields(w: Words, form: &RequestForm, errors: &FormErrors) -> Vec<Field> {
    let all = rectifiable().into_iter().map(|key| (key.to_owned(), members::words::field(w, key)));
    vec![
        Field::select("field", w.rights_field(), chosen(w.bodies_choose(), all))
            .value(&form.field)
            .error(errors.of("field")),
        Field::text("value", w.rights_value())
            .hint(w.rights_value_hint())
            .limit(300)
            .value(&form.value)
            .error(errors.of("value")),
        Field::long("reason", w.rights_reason())
            .hint(w.rights_reason_hint())
            .limit(1_000)
            .value(&form.reason)
            .error(errors.of("reason")),
    ]
}

/// A value chosen in words is kept by its key: `فلاحون وصيادون` is `farmer`.
pub(super) fn by_key(w: Words, field: &str, value: &str) -> String {
    use crate::members::{Category, Education};
    let same = |word: String| amana_arabic::fold(&word) == amana_arabic::fold(value);
    let found = match field {
        "category" => {
            Category::ALL.iter().find(|c| same(members::words::category(w, **c))).map(|c| c.as_str())
        }
        "education" => {
            Education::ALL.iter().find(|e| same(members::words::education(w, **e))).map(|e| e.as_str())
        }
        "sex" if same(w.people_female()) => Some("f"),
        "sex" if same(w.people_male()) => Some("m"),
        _ => None,
    };
    found.unwrap_or(value).to_owned()
}

/// `GET /my-data/requests/new`: the form.
pub async fn new(visit: Visit, Query(form): Query<RequestForm>) -> Result<Response> {
    myself(&visit)?;
    shown(&visit, &form, FormErrors::default()).answer()
}

fn shown(visit: &Visit, form: &RequestForm, errors: FormErrors) -> FormPage {
    let w = visit.words();
    let frame = visit.frame(w.rights_ask_rectification()).step("/my-data", w.rights_mine());
    let fields = fields(w, form, &errors);
    FormPage { frame, action: "/my-data/requests".into(), fields, button: w.rights_send(), errors }
}

/// `POST /my-data/requests`: asks; the ten days run.
pub async fn ask(visit: Visit, Urlencoded(form): Urlencoded<RequestForm>) -> Result<Response> {
    let person = myself(&visit)?;
    let w = visit.words();
    let place = home(&visit, person).await?;
    let new = NewRequest {
        person,
        kind: RequestKind::Rectification,
        way: Way::Online,
        field: form.field.clone(),
        value: by_key(w, &form.field, &form.value),
        reason: form.reason.clone(),
        on: visit.today,
    };
    let mut deed = Deed::begin(&visit, Verb::AskRight).await?;
    match take_in(&mut deed, new).await {
        Ok(_) => {
            deed.commit(about(person, place).with(json!({ "field": form.field }))).await?;
            Ok(see("/my-data"))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            let mut errors = FormErrors::default();
            errors.add(refusal.field(), refusal.sentence(w));
            shown(&visit, &form, errors).answer()
        }
    }
}

/// `POST /my-data/requests/{id}/withdrawal`: takes a request back.
pub async fn withdraw(visit: Visit, Path(id): Path<Id<Request>>) -> Result<Response> {
    let person = myself(&visit)?;
    let place = home(&visit, person).await?;
    let mut deed = Deed::begin(&visit, Verb::WithdrawRequest).await?;
    match withdraw_request(&mut deed, person, id).await {
        Ok(()) => {
            deed.commit(about(person, place)).await?;
            Ok(see("/my-data"))
        }
        Err(Stop::Refused(_)) => Ok(see("/my-data")),
        Err(Stop::Failed(error)) => Err(error),
    }
}
