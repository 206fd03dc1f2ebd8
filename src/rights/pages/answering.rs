//! One request before whoever answers it: what is asked and why, accepted or refused; who is to be told.

use super::{about, erasing, reach_request};
use crate::{
    access::{Granted, capability::AnswerRights},
    accounts::{acts::sign_in::proved, pages::sign_in::ask_proof},
    journal::Verb,
    members::{self, store::lists::of_person},
    people::Person,
    record::{Stop, view::name_in},
    rights::{
        Disclosure, Outcome, Refusal, Request, RequestKind, accept as do_it,
        acts::{opened, opened_answer},
        refuse as say_no,
        store::{self, NoticeRow, RequestRow},
        told, words,
    },
    ui::{Field, Frame, parts::State},
    web::{FormErrors, Result, Urlencoded, page, see},
};
use amana_base::Id;
use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "rights/pages/request.html")]
struct Page {
    frame: Frame,
    id: Id<Request>,
    person: Id<Person>,
    name: String,
    what: String,
    state: State,
    facts: Vec<(String, String)>,
    open: bool,
    plan: Option<erasing::Plan>,
    notices: Vec<NoticeRow>,
    confirm: Field,
    reason: Field,
    refused: bool,
    gone: bool,
    errors: FormErrors,
}

/// `GET /rights/{id}`.
pub async fn show(by: Granted<AnswerRights>, Path(id): Path<Id<Request>>) -> Result<Response> {
    let row = reach_request(&by, id).await?;
    shown(&by, &row, "", FormErrors::default()).await
}

async fn shown(
    by: &Granted<AnswerRights>,
    row: &RequestRow,
    reason: &str,
    errors: FormErrors,
) -> Result<Response> {
    let visit = by.visit();
    let (app, w, lang) = (&visit.app, visit.words(), visit.lang);
    let asked = opened(app, row).await?;
    let gone = asked.is_none();
    let mut facts = vec![
        (w.joining_received(), w.date(row.received_on)),
        (w.rights_due(), w.date(row.due_on)),
        (
            w.joining_channel(),
            if row.channel == crate::rights::Way::Paper {
                w.rights_way_paper()
            } else {
                w.rights_way_online()
            },
        ),
    ];
    if let Some(asked) = asked {
        if row.kind == RequestKind::Rectification {
            facts.push((w.rights_now(), now(by, row).await?));
            facts.push((w.rights_value(), words::value(w, &row.field, &asked.value)));
        }
        facts.push((w.rights_reason(), asked.reason));
    }
    facts.extend(opened_answer(app, row).await?.map(|why| (w.rights_refused_because(), why)));
    facts.retain(|(_, value)| !value.is_empty());
    let open = row.outcome.is_none();
    let plan = match row.kind {
        RequestKind::Erasure if open => Some(erasing::plan(visit, row.person_id).await?),
        _ => None,
    };
    let wrong = !errors.is_empty();
    let said = RequestRow { outcome: None, ..row.clone() };
    let mut response = super::private(page(Page {
        id: row.id,
        person: row.person_id,
        name: name_in(lang, &row.name_ar, &row.name_la),
        what: words::request(w, &said),
        state: words::state(w, row, visit.today),
        facts,
        open,
        plan,
        notices: app.db.all(store::notices(row.id)).await?,
        confirm: Field::check("confirm", w.rights_confirm_erasing())
            .hint(w.rights_confirm_erasing_hint())
            .error(errors.of("confirm")),
        reason: Field::long("reason", w.rights_refusal_reason())
            .limit(1_000)
            .value(reason)
            .error(errors.of("reason")),
        refused: row.outcome == Some(Outcome::Refused),
        gone,
        frame: visit.frame(words::request(w, &said)).step("/rights", w.rights_queue()),
        errors,
    })?);
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// What stands there now; a protected value stays hidden: it is revealed with its reason, as always.
async fn now(by: &Granted<AnswerRights>, row: &RequestRow) -> Result<String> {
    let visit = by.visit();
    let (db, w) = (&visit.app.db, visit.words());
    let Some(record) = db.first(store::record(row.person_id)).await? else { return Ok(String::new()) };
    let of_member = match db.first(of_person(row.person_id, crate::access::Scope::Nation)).await? {
        Some(id) => db.first(members::store::membership(id, crate::access::Scope::Nation)).await?,
        None => None,
    };
    let said = match row.field.as_str() {
        "name_ar" => record.name_ar,
        "name_la" => record.name_la,
        "sex" => record.sex.map(|s| words::value(w, "sex", s.as_str())).unwrap_or_default(),
        "category" => {
            of_member.and_then(|m| m.category).map(|c| members::words::category(w, c)).unwrap_or_default()
        }
        "education" => {
            of_member.and_then(|m| m.education).map(|e| members::words::education(w, e)).unwrap_or_default()
        }
        _ => w.people_hidden(),
    };
    Ok(if said.is_empty() { w.members_was_nothing() } else { said })
}

/// What an acceptance needs: an erasure is confirmed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct AcceptForm {
    confirm: String,
}

/// `POST /rights/{id}/acceptance`: does what is asked.
pub async fn accept(
    by: Granted<AnswerRights>,
    Path(id): Path<Id<Request>>,
    Urlencoded(form): Urlencoded<AcceptForm>,
) -> Result<Response> {
    let visit = by.visit();
    let row = reach_request(&by, id).await?;
    let mut errors = FormErrors::default();
    let erasing = row.kind == RequestKind::Erasure;
    if erasing && proved(visit).is_none() {
        return Ok(ask_proof(&format!("/rights/{id}")));
    }
    if erasing && form.confirm.is_empty() {
        errors.add("confirm", Refusal::NotConfirmed.sentence(visit.words()));
        return shown(&by, &row, "", errors).await;
    }
    let mut deed = by.begin(if erasing { Verb::ErasePerson } else { Verb::AnswerRight }).await?;
    match do_it(&mut deed, &row).await {
        Ok(former) => {
            let detail = serde_json::json!({ "field": row.field, "outcome": Outcome::Accepted.as_str() });
            let mut entry = about(row.person_id, row.place()).with(detail);
            if let Some(former) = former {
                entry = entry.former(row.person_id, former);
            }
            deed.commit(entry).await?;
            Ok(see(&format!("/rights/{id}")))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            let field = if erasing { "confirm" } else { "reason" };
            errors.add(field, refusal.sentence(visit.words()));
            shown(&by, &row, "", errors).await
        }
    }
}

/// Why it is refused.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct RefuseForm {
    reason: String,
}

/// `POST /rights/{id}/refusal`: refuses, with the reason.
pub async fn refuse(
    by: Granted<AnswerRights>,
    Path(id): Path<Id<Request>>,
    Urlencoded(form): Urlencoded<RefuseForm>,
) -> Result<Response> {
    let row = reach_request(&by, id).await?;
    let mut deed = by.begin(Verb::AnswerRight).await?;
    match say_no(&mut deed, &row, &form.reason).await {
        Ok(()) => {
            let detail = serde_json::json!({ "field": row.field, "outcome": Outcome::Refused.as_str() });
            deed.commit(about(row.person_id, row.place()).with(detail)).await?;
            Ok(see(&format!("/rights/{id}")))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            let mut errors = FormErrors::default();
            errors.add("reason", refusal.sentence(by.visit().words()));
            shown(&by, &row, &form.reason, errors).await
        }
    }
}

/// `POST /rights/{id}/notices/{disclosure}`: whoever got the value was told.
pub async fn tell(
    by: Granted<AnswerRights>,
    Path((id, disclosure)): Path<(Id<Request>, Id<Disclosure>)>,
) -> Result<Response> {
    let row = reach_request(&by, id).await?;
    let mut deed = by.begin(Verb::TellRecipient).await?;
    match told(&mut deed, disclosure, id).await {
        Ok(()) => {
            deed.commit(about(row.person_id, row.place())).await?;
        }
        Err(Stop::Failed(error)) => return Err(error),
        // Told already.
        Err(Stop::Refused(_)) => drop(deed),
    }
    Ok(see(&format!("/rights/{id}")))
}
