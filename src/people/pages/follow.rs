//! Following a territory (B10).

use super::{person::load, reach};
use crate::people::{Person, lists};
use crate::{
    access::{
        Granted,
        capability::{ReadRecord, WriteRecord},
    },
    bodies::{
        self, FollowUp, NewFollowUp,
        forms::{day_of, unit_of},
    },
    journal::{Entry, Subject, Verb},
    record::{Refusal, Stop},
    territory::Place,
    web::{Error, FormErrors, Result, Urlencoded, page, see},
};
use amana_base::Id;
use axum::{extract::Path, response::Response};
use serde::Deserialize;

/// An assignment to follow a territory.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct FollowForm {
    unit: String,
    from_on: String,
}

/// `POST /people/{id}/follow-ups`: assigns somebody to follow a territory (B10).
pub async fn follow(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Person>>,
    Urlencoded(form): Urlencoded<FollowForm>,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    reach(&read, id).await?;
    let mut errors = FormErrors::default();
    let unit = unit_of(&by, &form.unit, &mut errors).await?;
    let from_on = day_of(&form.from_on, "from_on", w, &mut errors).unwrap_or(visit.today);
    if let Some(unit) = unit.filter(|_| errors.is_empty()) {
        let mut deed = by.begin(Verb::AssignFollowUp).await?;
        let new = NewFollowUp { person: id, unit: unit.id, from_on, decision: None };
        match bodies::assign_follow_up(&mut deed, new).await {
            Ok(assigned) => {
                let entry = Entry::about(Subject::new("follow_up", assigned), unit.place());
                let detail = serde_json::json!({ "unit": unit.code, "from": from_on.to_string() });
                let act = deed.commit(entry.with(detail)).await?;
                return Ok(see(&format!("/people/{id}?done={act}")));
            }
            Err(Stop::Failed(error)) => return Err(error),
            Err(Stop::Refused(refusal)) => {
                let field = if matches!(refusal, Refusal::DayUnlikely(_)) { "from_on" } else { "unit" };
                errors.add(field, refusal.sentence(w));
            }
        }
    }
    let mut view = load(&read, id).await?;
    view.errors = errors;
    let mut response = page(view)?;
    *response.status_mut() = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}

/// `POST /follow-ups/{id}/end`: ends an assignment today.
pub async fn unfollow(by: Granted<WriteRecord>, Path(id): Path<Id<FollowUp>>) -> Result<Response> {
    let visit = by.visit();
    let (person, region, province, commune) =
        visit.app.db.first(lists::follow(id)).await?.ok_or(Error::NotFound)?;
    let place = Place::raw(region, province, commune);
    by.at(place)?;
    let mut deed = by.begin(Verb::EndFollowUp).await?;
    match bodies::end_follow_up(&mut deed, id, visit.today).await {
        Ok(()) => {
            let act = deed.commit(Entry::about(Subject::new("follow_up", id), place)).await?;
            Ok(see(&format!("/people/{person}?done={act}")))
        }
        Err(Stop::Failed(error)) => Err(error),
        // Ended already, or begun today: nothing to end.
        Err(Stop::Refused(_)) => Ok(see(&format!("/people/{person}"))),
    }
}
