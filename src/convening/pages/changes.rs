//! The forms of the page on which a meeting to come is made ready. Each calls one verb and goes back to its part of the page,
//! or shows the page again with what was wrong.

use super::workshop::{Tried, load};
use crate::convening::{
    acts::{self, Refusal},
    gather,
    model::Rule,
    store::{ConvocationRow, Detail, Host},
};
use crate::{
    access::{
        Granted,
        capability::{Convene, ReadRecord},
    },
    bodies::forms::day_of,
    meetings::{Meeting, store::AgendaItem},
    people::{self, Person},
    territory::{self, Typed, store::UnitRow},
    web::{FormErrors, Result, Urlencoded, page, see},
};
use amana_base::Id;
use axum::{extract::Path, http::StatusCode, response::Response};
use serde::Deserialize;

/// Back to the page; at the part of it that changed.
fn back(id: Id<Meeting>, part: &str) -> Response {
    see(&format!("/meetings/{id}/convocation#{part}"))
}

/// The page again, with what was wrong.
async fn again_with(
    by: &Granted<Convene>,
    row: &ConvocationRow,
    host: &Host,
    field: &str,
    refusal: &Refusal,
    mut tried: Tried,
) -> Result<Response> {
    tried.errors.add(field, refusal.sentence(by.visit().words()));
    wrong(by, row, host, tried).await
}

async fn wrong(by: &Granted<Convene>, row: &ConvocationRow, host: &Host, tried: Tried) -> Result<Response> {
    let mut response = page(load(by, row, host, tried).await?)?;
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}

/// A point as a form sends it.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct PointForm {
    text: String,
    level: String,
    theme: String,
    from_kind: String,
    from_id: i64,
    to: String,
}

impl PointForm {
    fn detail(&self) -> Detail {
        let known = ["national", "regional", "provincial", "local"];
        let from = ["item", "milestone", "directive"];
        let kind = from.iter().find(|k| **k == self.from_kind).copied().unwrap_or_default();
        Detail {
            level: known.iter().find(|k| **k == self.level).copied().unwrap_or_default().to_owned(),
            theme: self.theme.trim().chars().take(60).collect(),
            from_kind: kind.to_owned(),
            from_id: if kind.is_empty() { 0 } else { self.from_id },
        }
    }
}

/// `POST /meetings/{id}/agenda`: adds a point.
pub async fn add_point(
    by: Granted<Convene>,
    Path(id): Path<Id<Meeting>>,
    Urlencoded(form): Urlencoded<PointForm>,
) -> Result<Response> {
    let (row, host) = gather::reach(&by, id).await?;
    match acts::add_point(&by, &row, &host, &form.text, form.detail()).await? {
        Ok(()) => Ok(back(id, "agenda")),
        Err(no) => {
            let tried = Tried { point: form.text, ..Tried::default() };
            again_with(&by, &row, &host, "text", &no, tried).await
        }
    }
}

/// `POST /meetings/{id}/agenda/{item}`: changes a point.
pub async fn change_point(
    by: Granted<Convene>,
    Path((id, item)): Path<(Id<Meeting>, Id<AgendaItem>)>,
    Urlencoded(form): Urlencoded<PointForm>,
) -> Result<Response> {
    let (row, host) = gather::reach(&by, id).await?;
    match acts::change_point(&by, &row, &host, item, &form.text, form.detail()).await? {
        Ok(()) => Ok(back(id, "agenda")),
        Err(no) => again_with(&by, &row, &host, "text", &no, Tried::default()).await,
    }
}

/// `POST /meetings/{id}/agenda/{item}/position`: one place up or down.
pub async fn move_point(
    by: Granted<Convene>,
    Path((id, item)): Path<(Id<Meeting>, Id<AgendaItem>)>,
    Urlencoded(form): Urlencoded<PointForm>,
) -> Result<Response> {
    let (row, host) = gather::reach(&by, id).await?;
    match acts::move_point(&by, &row, &host, item, form.to == "up").await? {
        Ok(()) => Ok(back(id, "agenda")),
        Err(no) => again_with(&by, &row, &host, "text", &no, Tried::default()).await,
    }
}

/// `POST /meetings/{id}/agenda/{item}/removal`.
pub async fn drop_point(
    by: Granted<Convene>,
    Path((id, item)): Path<(Id<Meeting>, Id<AgendaItem>)>,
) -> Result<Response> {
    let (row, host) = gather::reach(&by, id).await?;
    match acts::remove_point(&by, &row, &host, item).await? {
        Ok(()) => Ok(back(id, "agenda")),
        Err(no) => again_with(&by, &row, &host, "text", &no, Tried::default()).await,
    }
}

/// A rule as the form sends it.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct RuleForm {
    office: String,
    unit: String,
}

/// `POST /meetings/{id}/rules`: calls by capacity and territory (C07).
pub async fn add_rule(
    by: Granted<Convene>,
    Path(id): Path<Id<Meeting>>,
    Urlencoded(form): Urlencoded<RuleForm>,
) -> Result<Response> {
    let (row, host) = gather::reach(&by, id).await?;
    let mut tried = Tried { office: form.office, unit: form.unit, ..Tried::default() };
    let unit = unit_of(&by, &tried.unit, &mut tried.errors).await?;
    let Some(unit) = unit else { return wrong(&by, &row, &host, tried).await };
    match acts::call_by_rule(&by, &row, &host, &tried.office.clone(), &unit).await? {
        Ok(_) => Ok(back(id, "called")),
        Err(no) => again_with(&by, &row, &host, "office", &no, tried).await,
    }
}

async fn unit_of(by: &Granted<Convene>, text: &str, errors: &mut FormErrors) -> Result<Option<UnitRow>> {
    let w = by.visit().words();
    let none = crate::record::Refusal::NoUnit.sentence(w);
    match territory::typed(&by.visit().app, text, by.visit().lang).await? {
        // People of a territory out of reach do not exist.
        Typed::One(unit) if by.at(unit.place()).is_ok() => Ok(Some(unit)),
        Typed::Several(each) => {
            errors.add("unit", crate::record::Refusal::Units(each).sentence(w));
            Ok(None)
        }
        _ => {
            errors.add("unit", none);
            Ok(None)
        }
    }
}

/// `POST /meetings/{id}/rules/{rule}/removal`.
pub async fn drop_rule(
    by: Granted<Convene>,
    Path((id, rule)): Path<(Id<Meeting>, Id<Rule>)>,
) -> Result<Response> {
    let (row, host) = gather::reach(&by, id).await?;
    match acts::drop_rule(&by, &row, &host, rule).await? {
        Ok(()) => Ok(back(id, "called")),
        Err(no) => again_with(&by, &row, &host, "office", &no, Tried::default()).await,
    }
}

/// Somebody as the form names them.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct PersonForm {
    person: String,
    pick: String,
    represents: String,
}

/// `POST /meetings/{id}/summonses`: calls somebody by name.
pub async fn add_person(
    read: Granted<ReadRecord>,
    by: Granted<Convene>,
    Path(id): Path<Id<Meeting>>,
    Urlencoded(form): Urlencoded<PersonForm>,
) -> Result<Response> {
    let (row, host) = gather::reach(&by, id).await?;
    let w = by.visit().words();
    let mut tried = Tried { person: form.person, represents: form.represents, ..Tried::default() };
    let picked: Option<Id<Person>> = form.pick.parse().ok();
    let person = match picked {
        Some(person) => Some(person),
        None => {
            tried.candidates = people::pages::candidates(&read, &tried.person).await?;
            match tried.candidates.as_slice() {
                [] => {
                    tried.errors.add("person", w.convening_person_none());
                    None
                }
                [one] => Some(one.id),
                _ => {
                    tried.errors.add("pick", w.convening_person_several());
                    None
                }
            }
        }
    };
    let Some(person) = person else { return wrong(&by, &row, &host, tried).await };
    // Whoever is out of reach does not exist.
    people::pages::reach(&read, person).await?;
    match acts::call_person(&by, &row, &host, person, &tried.represents.clone()).await? {
        Ok(()) => Ok(back(id, "called")),
        Err(no) => {
            let field = if no == Refusal::OrganisationUnknown { "represents" } else { "person" };
            again_with(&by, &row, &host, field, &no, tried).await
        }
    }
}

/// The version seen, and what was agreed to.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct SendForm {
    version: i64,
    confirmed: String,
}

/// `POST /meetings/{id}/sending`: convenes.
pub async fn send(
    by: Granted<Convene>,
    Path(id): Path<Id<Meeting>>,
    Urlencoded(form): Urlencoded<SendForm>,
) -> Result<Response> {
    let (row, host) = gather::reach(&by, id).await?;
    match acts::send(&by, &row, &host, form.version, !form.confirmed.is_empty()).await? {
        Ok(_) => Ok(see(&format!("/meetings/{id}/convocation?done=sent"))),
        Err(no) => {
            let field = match no {
                Refusal::AgendaEmpty => "text",
                Refusal::NobodyCalled => "office",
                _ => "confirmed",
            };
            again_with(&by, &row, &host, field, &no, Tried::default()).await
        }
    }
}

/// `POST /meetings/{id}/notification`: tells those called what changed.
pub async fn notify(by: Granted<Convene>, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let (row, host) = gather::reach(&by, id).await?;
    match acts::notify(&by, &row, &host).await? {
        Ok(_) => Ok(see(&format!("/meetings/{id}/convocation?done=told"))),
        Err(no) => again_with(&by, &row, &host, "confirmed", &no, Tried::default()).await,
    }
}

/// Another day with its reason, or a reason alone.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct MoveForm {
    version: i64,
    to_on: String,
    to_hour: String,
    reason: String,
}

/// `POST /meetings/{id}/postponement` (C05).
pub async fn postpone(
    by: Granted<Convene>,
    Path(id): Path<Id<Meeting>>,
    Urlencoded(form): Urlencoded<MoveForm>,
) -> Result<Response> {
    let (row, host) = gather::reach(&by, id).await?;
    let w = by.visit().words();
    let mut tried = Tried::default();
    let day = day_of(&form.to_on, "to_on", w, &mut tried.errors);
    let minute = crate::convening::model::minute_of(&form.to_hour).unwrap_or(row.starts_at_minute);
    let Some(day) = day else {
        if tried.errors.is_empty() {
            tried.errors.add("to_on", w.convening_wrong_no_day());
        }
        return wrong(&by, &row, &host, tried).await;
    };
    match acts::postpone(&by, &row, &host, form.version, (day, minute), &form.reason).await? {
        Ok(()) => Ok(see(&format!("/meetings/{id}/convocation?done=postponed"))),
        Err(no) => {
            let field = if no == Refusal::ReasonMissing { "reason" } else { "to_on" };
            again_with(&by, &row, &host, field, &no, tried).await
        }
    }
}

/// `POST /meetings/{id}/cancellation`.
pub async fn cancel(
    by: Granted<Convene>,
    Path(id): Path<Id<Meeting>>,
    Urlencoded(form): Urlencoded<MoveForm>,
) -> Result<Response> {
    let (row, host) = gather::reach(&by, id).await?;
    match acts::call_off(&by, &row, &host, form.version, &form.reason).await? {
        Ok(()) => Ok(see(&format!("/meetings/{id}/convocation?done=cancelled"))),
        Err(no) => again_with(&by, &row, &host, "cancel_reason", &no, Tried::default()).await,
    }
}

/// `POST /meetings/{id}/further-call`: the second or third call.
pub async fn again(by: Granted<Convene>, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let (row, host) = gather::reach(&by, id).await?;
    match acts::call_again(&by, &row, &host).await? {
        Ok(next) => Ok(see(&format!("/meetings/{next}/convocation"))),
        Err(no) => again_with(&by, &row, &host, "confirmed", &no, Tried::default()).await,
    }
}
