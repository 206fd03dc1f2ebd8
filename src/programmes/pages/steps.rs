//! What is done to a whole programme: prolonged, given up, taken up again; an act on it taken back.

use super::one::{Asked, load};
use crate::programmes::{Programme, Refusal, acts};
use crate::{
    access::{
        Granted,
        capability::{LeadProgrammes, ReadRecord},
    },
    bodies::forms::day_of,
    journal::Act,
    web::{Error, FormErrors, Result, Urlencoded, see},
};
use amana_base::Id;
use axum::{extract::Path, response::Response};
use serde::Deserialize;

/// What the forms of the page send.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Press {
    until: String,
    reason: String,
    version: String,
}

/// The version a button was made from.
pub(super) fn version_of(text: &str) -> Result<i64> {
    text.parse().map_err(|_| Error::Malformed("a form without its version".into()))
}

async fn answered<T>(
    read: &Granted<ReadRecord>,
    id: Id<Programme>,
    field: Option<&str>,
    outcome: std::result::Result<T, Refusal>,
) -> Result<Response> {
    match outcome {
        Ok(_) => Ok(see(&format!("/programmes/{id}"))),
        Err(no) => {
            let mut errors = FormErrors::default();
            errors.add(field.unwrap_or(no.field()), no.sentence(read.visit().words()));
            load(read, id, Asked::default(), errors).await
        }
    }
}

/// `POST /programmes/{id}/period`: moves its last day.
pub async fn prolong(
    read: Granted<ReadRecord>,
    by: Granted<LeadProgrammes>,
    Path(id): Path<Id<Programme>>,
    Urlencoded(form): Urlencoded<Press>,
) -> Result<Response> {
    let w = by.visit().words();
    let mut errors = FormErrors::default();
    let Some(until) = day_of(&form.until, "until", w, &mut errors) else {
        acts::led(&by, id).await?;
        if errors.is_empty() {
            errors.add("until", w.programmes_no_day());
        }
        return load(&read, id, Asked::default(), errors).await;
    };
    let outcome = acts::prolong(&by, id, until, version_of(&form.version)?).await?;
    answered(&read, id, Some("until"), outcome).await
}

/// `POST /programmes/{id}/end`: gives it up.
pub async fn end(
    read: Granted<ReadRecord>,
    by: Granted<LeadProgrammes>,
    Path(id): Path<Id<Programme>>,
    Urlencoded(form): Urlencoded<Press>,
) -> Result<Response> {
    let outcome = acts::end(&by, id, version_of(&form.version)?, &form.reason).await?;
    answered(&read, id, Some("reason"), outcome).await
}

/// `POST /programmes/{id}/end/withdrawal`: takes it up again.
pub async fn resume(
    read: Granted<ReadRecord>,
    by: Granted<LeadProgrammes>,
    Path(id): Path<Id<Programme>>,
    Urlencoded(form): Urlencoded<Press>,
) -> Result<Response> {
    let outcome = acts::resume(&by, id, version_of(&form.version)?).await?;
    answered(&read, id, None, outcome).await
}

/// `POST /programmes/{id}/acts/{act}/withdrawal`: takes back what an act began or took.
pub async fn take_back(
    read: Granted<ReadRecord>,
    by: Granted<LeadProgrammes>,
    Path((id, act)): Path<(Id<Programme>, Id<Act>)>,
) -> Result<Response> {
    match acts::take_back(&by, id, act).await? {
        Ok(true) => Ok(see("/programmes")),
        other => answered(&read, id, None, other).await,
    }
}
