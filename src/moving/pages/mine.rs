//! The member's own page: asking to belong to another unit, where the request stands, taking it back, appealing.

use super::{
    about,
    ask::{AskForm, deciders, questions, unit_of},
    standing, way,
};
use crate::{
    access::{Deed, Scope},
    journal::Verb,
    moving::{
        Ask, AskedBy, Refusal, Transfer, Where,
        acts::{self, appealable, plain},
        ask as take_in, body_named,
        store::{self, TransferRow},
        words,
    },
    people::Person,
    record::Stop,
    ui::{Field, Frame, parts::State},
    web::{Error, FormErrors, Result, Urlencoded, Visit, page, see},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use serde::Deserialize;

/// A request as its member reads it.
struct Shown {
    id: Id<Transfer>,
    from: String,
    to: String,
    state: State,
    steps: Vec<(Day, String, String, String)>,
    may_withdraw: bool,
    appeal: Option<(String, Field)>,
}

#[derive(Template)]
#[template(path = "moving/pages/mine.html")]
struct Mine {
    frame: Frame,
    rule: String,
    member: bool,
    fields: Vec<Field>,
    asked: Vec<Shown>,
    errors: FormErrors,
}

fn myself(visit: &Visit) -> Result<Id<Person>> {
    visit.officer().ok_or(Error::SignIn)?.person.ok_or(Error::NotFound)
}

/// `GET /my-data/transfer`.
pub async fn show(visit: Visit) -> Result<Response> {
    shown(&visit, &AskForm::default(), FormErrors::default()).await
}

async fn shown(visit: &Visit, form: &AskForm, errors: FormErrors) -> Result<Response> {
    let person = myself(visit)?;
    let (db, w) = (&visit.app.db, visit.words());
    let member = db.first(store::membership_of(person, visit.today)).await?.is_some();
    let mut asked = vec![];
    for id in db.all(store::of_person(person)).await? {
        let Some(row) = db.first(store::transfer(id, Scope::Nation)).await? else { continue };
        asked.extend(one(visit, row).await?);
    }
    let open = asked.iter().any(|a| a.may_withdraw);
    let wrong = !errors.is_empty();
    let mut response = page(Mine {
        rule: deciders(visit, w),
        member,
        fields: if member && !open { questions(visit, form, &errors) } else { vec![] },
        asked,
        errors,
        frame: visit.frame(w.moving_mine()).step("/my-data", w.rights_mine()),
    })?;
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

async fn one(visit: &Visit, row: TransferRow) -> Result<Option<Shown>> {
    let w = visit.words();
    let steps = visit.app.db.all(store::steps(&[row.id])).await?;
    let (rule, stands) = standing(visit, &row, &steps);
    let Some(stands) = stands else { return Ok(None) };
    let appeal = rule.as_ref().and_then(|rule| {
        let (side, last) = appealable(rule, &plain(&steps), visit.today)?;
        let to = rule.side(side)?.appeal_to.clone()?;
        let body = body_named(&visit.app.rules(), &[to.as_str()], visit.lang);
        let field = Field::long(format!("reason-{}", row.id), w.joining_appeal_why()).limit(1_000);
        Some((w.joining_appeal_until(body, w.date(last)), field))
    });
    let lines = steps.into_iter();
    let lines = lines.map(|s| (s.on_day, words::step(w, s.side, s.step, s.until_on), s.reason, s.article));
    let (from, to) = way(&row, visit.lang);
    Ok(Some(Shown {
        id: row.id,
        from,
        to,
        state: words::state(w, &stands, visit.today),
        steps: lines.collect(),
        may_withdraw: row.closed_by.is_none() && matches!(stands, Where::Open(_)),
        appeal,
    }))
}

/// `POST /my-data/transfer`: asks.
pub async fn send(visit: Visit, Urlencoded(form): Urlencoded<AskForm>) -> Result<Response> {
    let person = myself(&visit)?;
    let w = visit.words();
    let mut errors = FormErrors::default();
    let Some(membership) = visit.app.db.first(store::membership_of(person, visit.today)).await? else {
        errors.add("unit", crate::members::Refusal::NoMembership.sentence(w));
        return shown(&visit, &form, errors).await;
    };
    let Some(to) = unit_of(&visit, &form.unit, &mut errors).await? else {
        return shown(&visit, &form, errors).await;
    };
    let mut deed = Deed::begin(&visit, Verb::AskTransfer).await?;
    let new = Ask { membership, to, on: visit.today, reason: form.reason.clone(), by: AskedBy::Member };
    match take_in(&mut deed, new).await {
        Ok(transfer) => {
            let row = deed.tx.first(store::transfer(transfer, Scope::Nation)).await?;
            let place = row.ok_or(Error::NotFound)?.from();
            deed.commit(about(transfer, place)).await?;
            Ok(see("/my-data/transfer"))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            errors.add(refusal.field(), refusal.sentence(w));
            shown(&visit, &form, errors).await
        }
    }
}

/// A request of one's own; anybody else's does not exist.
async fn own(visit: &Visit, id: Id<Transfer>) -> Result<TransferRow> {
    let person = myself(visit)?;
    let row = visit.app.db.first(store::transfer(id, Scope::Nation)).await?;
    row.filter(|row| row.person_id == person).ok_or(Error::NotFound)
}

/// `POST /my-data/transfer/{id}/withdrawal`: takes it back.
pub async fn withdraw(visit: Visit, Path(id): Path<Id<Transfer>>) -> Result<Response> {
    let row = own(&visit, id).await?;
    let mut deed = Deed::begin(&visit, Verb::WithdrawTransfer).await?;
    match acts::withdraw(&mut deed, id).await {
        Ok(()) => {
            deed.commit(about(id, row.from())).await?;
            Ok(see("/my-data/transfer"))
        }
        Err(stop) => {
            drop(deed);
            refused(&visit, "unit", stop).await
        }
    }
}

/// Why a refusal is appealed: the field bears the request's number, since a page may hold several.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Appeal {
    #[serde(flatten)]
    said: std::collections::HashMap<String, String>,
}

/// `POST /my-data/transfer/{id}/appeal`: brings a refusal before the body above.
pub async fn appeal(
    visit: Visit,
    Path(id): Path<Id<Transfer>>,
    Urlencoded(form): Urlencoded<Appeal>,
) -> Result<Response> {
    let row = own(&visit, id).await?;
    let field = format!("reason-{id}");
    let reason = form.said.get(&field).or(form.said.get("reason")).cloned().unwrap_or_default();
    let mut deed = Deed::begin(&visit, Verb::AppealTransfer).await?;
    match acts::appeal(&mut deed, id, &reason).await {
        Ok(()) => {
            deed.commit(about(id, row.from())).await?;
            Ok(see("/my-data/transfer"))
        }
        Err(stop) => {
            drop(deed);
            refused(&visit, &field, stop).await
        }
    }
}

async fn refused(visit: &Visit, field: &str, stop: Stop<Refusal>) -> Result<Response> {
    match stop {
        Stop::Failed(error) => Err(error),
        Stop::Refused(refusal) => {
            let mut errors = FormErrors::default();
            errors.add(field, refusal.sentence(visit.words()));
            shown(visit, &AskForm::default(), errors).await
        }
    }
}
