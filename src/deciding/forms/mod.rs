//! The forms of a proposal: its words, and each effect.

mod asked;
mod fields;
mod members;
mod words;

use super::{
    Proposed, acts,
    store::{MeetingRow, ProposedRow},
};
use crate::{
    access::{
        Granted,
        capability::{ReadRecord, WriteRecord},
    },
    bodies::Basis,
    decisions::{Kind, Taken},
    record::Stop,
    ui::Words,
    web::{Error, FormErrors, Result, Urlencoded, see},
};
use amana_base::Id;
use axum::{
    extract::{Path, Query},
    response::Response,
};
pub use members::on_members;
use serde::Deserialize;
pub use words::{new, propose, words, write};

/// The version a form was made from.
pub fn version(text: &str) -> Result<i64> {
    text.parse().map_err(|_| Error::Malformed("a form without its version".into()))
}

/// One effect, as a form sends it.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct WishForm {
    does: String,
    unit: String,
    seat: String,
    person: String,
    pick: String,
    sex: String,
    basis: String,
    from_on: String,
    mandate: String,
    reason: String,
    kind: String,
    name_ar: String,
    name_fr: String,
    competence: String,
    body: String,
    text: String,
    due: String,
    transfer: String,
    judgement: String,
    until: String,
    version: String,
}

/// The effects that anybody who prepares a decision may add, in the order of the page.
pub const DOES: &[&str] = &["begin", "end", "found", "item", "milestone"];

/// What an effect does, in words.
pub fn does_word(w: Words, does: &str) -> String {
    match does {
        "begin" => w.deciding_do_begin(),
        "end" => w.deciding_do_end(),
        "found" => w.deciding_do_found(),
        "item" => w.deciding_do_item(),
        "transfer" => w.moving_judge(),
        "suspend" => w.members_do_suspend(),
        "expel" => w.members_do_expel_now(),
        "reinstate" => w.members_do_lift(),
        _ => w.deciding_do_milestone(),
    }
}

/// One effect being added, by whom.
struct Desk<'a> {
    read: &'a Granted<ReadRecord>,
    by: &'a Granted<WriteRecord>,
    row: &'a ProposedRow,
    meeting: &'a MeetingRow,
}

/// `GET /proposed-decisions/{id}/effects/new`: one effect more.
pub async fn new_effect(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Proposed>>,
    Query(form): Query<WishForm>,
) -> Result<Response> {
    let (row, meeting) = acts::reach(&by, id).await?;
    if !DOES.contains(&form.does.as_str()) && !members::DOES.contains(&form.does.as_str()) {
        return Err(Error::NotFound);
    }
    let on = meeting.held_on.unwrap_or(by.visit().today);
    let basis = match row.taken {
        Taken::Consensus | Taken::Unanimity => Basis::Consensus,
        _ if row.kind == Kind::Appointment => Basis::Appointment,
        _ => Basis::Election,
    };
    let form = WishForm {
        version: row.version.to_string(),
        from_on: on.to_string(),
        basis: basis.as_str().into(),
        body: meeting.body_id.map(|b| b.to_string()).unwrap_or_default(),
        ..form
    };
    let desk = Desk { read: &read, by: &by, row: &row, meeting: &meeting };
    desk.page(&form, FormErrors::default(), &[]).await
}

/// `POST /proposed-decisions/{id}/effects`: adds it.
pub async fn add_effect(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Proposed>>,
    Urlencoded(form): Urlencoded<WishForm>,
) -> Result<Response> {
    let (row, meeting) = acts::reach(&by, id).await?;
    if !DOES.contains(&form.does.as_str()) && !members::DOES.contains(&form.does.as_str()) {
        return Err(Error::NotFound);
    }
    let desk = Desk { read: &read, by: &by, row: &row, meeting: &meeting };
    let mut errors = FormErrors::default();
    let (wish, candidates) = desk.wish(&form, &mut errors).await?;
    let Some(wish) = wish.filter(|_| errors.is_empty()) else {
        return desk.page(&form, errors, &candidates).await;
    };
    match acts::add(&by, id, version(&form.version)?, wish).await {
        Ok(()) => Ok(see(&format!("/proposed-decisions/{id}"))),
        Err(Stop::Refused(refusal)) => {
            errors.add("text", refusal.sentence(by.visit().words()));
            desk.page(&form, errors, &candidates).await
        }
        Err(Stop::Failed(error)) => Err(error),
    }
}
