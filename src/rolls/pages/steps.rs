//! What is done with a roll: drawn up again, shown, frozen, published, withdrawn.

use super::{one::refused, reach};
use crate::{
    access::{
        Deed, Granted,
        capability::{ReadMembers, WriteMembers},
    },
    bodies::forms::day_of,
    journal::{Entry, Verb},
    record::Stop,
    rolls::{self, Refusal, Roll, about},
    web::{FormErrors, Result, Urlencoded, see},
};
use amana_base::Id;
use axum::{extract::Path, response::Response};
use serde::Deserialize;

/// What the forms of a roll's page ask.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct StepForm {
    until: String,
    unknown: String,
    reason: String,
}

/// Ends the act with the line that tells of it, or says beside the form why it was refused.
async fn ended(
    read: &Granted<ReadMembers>,
    id: Id<Roll>,
    deed: Deed<'_>,
    outcome: std::result::Result<Entry, Stop<Refusal>>,
) -> Result<Response> {
    match outcome {
        Ok(entry) => {
            deed.commit(entry).await?;
            Ok(see(&format!("/rolls/{id}")))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            let mut errors = FormErrors::default();
            errors.add(refusal.field(), super::sentence(read.visit(), &refusal));
            refused(read, id, errors).await
        }
    }
}

/// `POST /rolls/{id}/redrawing`: draws it up again from the register as it is now.
pub async fn redraw(
    read: Granted<ReadMembers>,
    by: Granted<WriteMembers>,
    Path(id): Path<Id<Roll>>,
) -> Result<Response> {
    let place = reach(&read, id).await?.place();
    by.at(place)?;
    let mut deed = by.begin(Verb::RedrawRoll).await?;
    let done = rolls::redraw(&mut deed, id)
        .await
        .map(|changed| about(id, place).with(serde_json::json!({ "rows": changed })));
    ended(&read, id, deed, done).await
}

/// `POST /rolls/{id}/showing`: shows it to those concerned.
pub async fn show_it(
    read: Granted<ReadMembers>,
    by: Granted<WriteMembers>,
    Path(id): Path<Id<Roll>>,
    Urlencoded(form): Urlencoded<StepForm>,
) -> Result<Response> {
    let place = reach(&read, id).await?.place();
    by.at(place)?;
    let mut errors = FormErrors::default();
    let until = day_of(&form.until, "until", by.visit().words(), &mut errors);
    if !errors.is_empty() {
        return refused(&read, id, errors).await;
    }
    let mut deed = by.begin(Verb::ShowRoll).await?;
    let done = rolls::show(&mut deed, id, until).await.map(|until| {
        let until = until.map(|day| day.to_string());
        about(id, place).with(serde_json::json!({ "until": until }))
    });
    ended(&read, id, deed, done).await
}

/// `POST /rolls/{id}/freezing`: freezes it. Nothing moves it afterwards.
pub async fn freeze(
    read: Granted<ReadMembers>,
    by: Granted<WriteMembers>,
    Path(id): Path<Id<Roll>>,
    Urlencoded(form): Urlencoded<StepForm>,
) -> Result<Response> {
    let place = reach(&read, id).await?.place();
    by.at(place)?;
    let unknown = form.unknown.parse().ok();
    let mut deed = by.begin(Verb::FreezeRoll).await?;
    let done = rolls::freeze(&mut deed, id, unknown).await.map(|frozen| {
        let sha256 = data_encoding::HEXLOWER.encode(&frozen.hash);
        let detail = serde_json::json!({ "rows": frozen.electors, "sha256": sha256 });
        about(id, place).with(detail)
    });
    ended(&read, id, deed, done).await
}

/// `POST /rolls/{id}/publication`: publishes its hash.
pub async fn publish(
    read: Granted<ReadMembers>,
    by: Granted<WriteMembers>,
    Path(id): Path<Id<Roll>>,
) -> Result<Response> {
    let place = reach(&read, id).await?.place();
    by.at(place)?;
    let mut deed = by.begin(Verb::PublishRoll).await?;
    let done = rolls::publish(&mut deed, id).await.map(|()| about(id, place));
    ended(&read, id, deed, done).await
}

/// `POST /rolls/{id}/withdrawal`: withdraws it, with the reason.
pub async fn withdraw(
    read: Granted<ReadMembers>,
    by: Granted<WriteMembers>,
    Path(id): Path<Id<Roll>>,
    Urlencoded(form): Urlencoded<StepForm>,
) -> Result<Response> {
    let place = reach(&read, id).await?.place();
    by.at(place)?;
    let mut deed = by.begin(Verb::WithdrawRoll).await?;
    let done = rolls::withdraw(&mut deed, id, &form.reason).await.map(|()| about(id, place));
    ended(&read, id, deed, done).await
}
