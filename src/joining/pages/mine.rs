//! The page of whoever applied: where it stands, the receipt, taking it back, appealing. Its address is the only key to it.

use super::{private, rule, standing, unit_of, values_of};
use crate::{
    access::{Deed, Scope},
    joining::{
        Stand, StepKind,
        acts::{self, about, appeal_on, withdraw_on},
        store::{self, ApplicationRow, StepRow},
        words,
    },
    journal::Verb,
    record::Stop,
    rights,
    ui::{Field, Frame, parts},
    web::{Error, FormErrors, Result, Urlencoded, Visit, page, see},
};
use amana_base::Day;
use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use serde::Deserialize;

/// A step as whoever applied reads it.
struct StepLine {
    on: Day,
    what: String,
    reason: String,
    article: String,
}

#[derive(Template)]
#[template(path = "joining/pages/mine.html")]
struct Mine {
    frame: Frame,
    secret: String,
    number: String,
    name: Option<String>,
    unit: String,
    state: parts::State,
    next: String,
    steps: Vec<StepLine>,
    consents: Vec<(String, bool)>,
    /// Who read what the law protects, and which lists that left the program it was in (09-08 art. 7).
    seen: Vec<(Day, String)>,
    may_withdraw: bool,
    appeal: Option<(String, Field)>,
    errors: FormErrors,
}

/// The application that a personal link leads to, with its steps.
pub(super) async fn found(visit: &Visit, secret: &str) -> Result<(ApplicationRow, Vec<StepRow>)> {
    let db = &visit.app.db;
    let id =
        db.first(store::by_secret(&acts::token_hash(&visit.app, secret))).await?.ok_or(Error::NotFound)?;
    let row = db.first(store::application(id, Scope::Nation)).await?.ok_or(Error::NotFound)?;
    let steps = db.all(store::steps(&[id])).await?;
    Ok((row, steps))
}

/// `GET /applications/mine/{secret}`.
pub async fn show(visit: Visit, Path(secret): Path<String>) -> Result<Response> {
    shown(&visit, &secret, "", FormErrors::default()).await
}

async fn shown(visit: &Visit, secret: &str, reason: &str, errors: FormErrors) -> Result<Response> {
    let (row, steps) = found(visit, secret).await?;
    let (w, lang) = (visit.words(), visit.lang);
    let rule = rule(visit);
    let stand = standing(visit, rule.as_ref(), &steps).ok_or(Error::NotFound)?;
    let course = acts::course(&steps);
    let rules = visit.app.rules();
    let body = |key: &str| rules.kind_label(key, lang);
    let next = match (&rule, stand) {
        (Some(rule), Stand::Waiting(_) | Stand::Adjourned(_) | Stand::Late(..) | Stand::Appealed(_)) => {
            let who = body(rule.competent(&course, visit.today));
            words::by_article(w, w.joining_mine_decides(who), rule.article.as_deref().unwrap_or_default())
        }
        (None, stand) if stand.is_open() => w.joining_mine_officer(),
        (_, Stand::Accepted(_)) => w.joining_mine_welcome(),
        _ => String::new(),
    };
    let appeal = rule.as_ref().and_then(|r| {
        let last = r.appeal_until(&course, visit.today)?;
        let to = body(r.appeal_to.as_deref().unwrap_or_default());
        let field = Field::long("reason", w.joining_appeal_why())
            .limit(1_000)
            .value(reason)
            .error(errors.of("reason"));
        Some((w.joining_appeal_until(to, w.date(last)), field))
    });
    let lines = steps.iter().filter(|s| !matches!(s.step, StepKind::Matched | StepKind::ToldApart));
    let lines = lines.map(|s| StepLine {
        on: s.on_day,
        what: match (s.step, s.until_on) {
            (StepKind::Adjourned, Some(until)) => w.joining_step_adjourned_to(w.date(until)),
            (step, _) => words::step(w, step),
        },
        reason: s.reason.clone(),
        article: s.article.clone(),
    });
    let values = values_of(visit, &row)?;
    let consents = visit.app.db.all(store::consents(row.id)).await?;
    let consents =
        consents.into_iter().map(|(purpose, via, given, _)| (words::consent(w, purpose, via), given));
    let mut seen = visit.app.db.all(rights::store::seen::exports_of_application(row.id)).await?;
    seen.extend(visit.app.db.all(rights::store::seen::reads_of_application(row.id)).await?);
    seen.sort_by_key(|line| std::cmp::Reverse(line.id));
    let offset = visit.app.config.utc_offset_minutes;
    let seen = seen.iter().map(|line| (line.at.day(offset), rights::told_of(w, lang, line)));
    let wrong = !errors.is_empty();
    let mut response = private(page(Mine {
        secret: secret.to_owned(),
        number: row.label(),
        name: super::name_of(values.as_ref(), lang),
        unit: unit_of(&row, lang),
        state: words::state(w, stand, visit.today),
        next,
        steps: lines.collect(),
        consents: consents.collect(),
        seen: seen.collect(),
        may_withdraw: stand.is_open(),
        appeal,
        errors,
        frame: visit.frame(w.joining_mine()),
    })?);
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// Why a refusal is appealed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Appeal {
    reason: String,
}

/// `POST /applications/mine/{secret}/withdrawal`: takes it back; what it said cannot be read any more.
pub async fn withdraw(visit: Visit, Path(secret): Path<String>) -> Result<Response> {
    let (row, _) = found(&visit, &secret).await?;
    let mut deed = Deed::begin(&visit, Verb::WithdrawApplication).await?;
    match withdraw_on(&mut deed, row.id).await {
        Ok(()) => {
            deed.commit(about(row.id, row.place(), &row.label())).await?;
            Ok(see(&format!("/applications/mine/{secret}")))
        }
        Err(stop) => {
            drop(deed);
            refused(&visit, &secret, "", stop).await
        }
    }
}

/// `POST /applications/mine/{secret}/appeal`: brings a refusal before the body above.
pub async fn appeal(
    visit: Visit,
    Path(secret): Path<String>,
    Urlencoded(form): Urlencoded<Appeal>,
) -> Result<Response> {
    let (row, _) = found(&visit, &secret).await?;
    let mut deed = Deed::begin(&visit, Verb::AppealApplication).await?;
    match appeal_on(&mut deed, row.id, &form.reason).await {
        Ok(()) => {
            deed.commit(about(row.id, row.place(), &row.label())).await?;
            Ok(see(&format!("/applications/mine/{secret}")))
        }
        Err(stop) => {
            drop(deed);
            refused(&visit, &secret, &form.reason, stop).await
        }
    }
}

async fn refused(
    visit: &Visit,
    secret: &str,
    reason: &str,
    stop: Stop<crate::joining::Refusal>,
) -> Result<Response> {
    match stop {
        Stop::Failed(error) => Err(error),
        Stop::Refused(refusal) => {
            let mut errors = FormErrors::default();
            errors.add("reason", refusal.sentence(visit.words()));
            shown(visit, secret, reason, errors).await
        }
    }
}
