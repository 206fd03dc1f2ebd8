//! What anybody may see of a roll whose hash was published: what is voted on, when, how many may vote, the hash; no name. Whoever has
//! a slip may ask whether it leads there.

use super::{any, digits, standing, whose};
use crate::{
    record::view::{PAGE, query},
    rolls::{
        Roll, Stand,
        model::StepOf,
        proof::Slip,
        proves,
        store::{RollRow, lists},
    },
    ui::{Field, Frame, parts::Paging},
    web::{Error, FormErrors, Result, Urlencoded, Visit, page},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use serde::Deserialize;

/// The longest text of a slip.
const SLIP: u32 = 8_000;

struct Line {
    id: Id<Roll>,
    title: String,
    whose: String,
    on: Day,
    count: String,
}

#[derive(Template)]
#[template(path = "rolls/pages/public_list.html")]
struct List {
    frame: Frame,
    lines: Vec<Line>,
    paging: Paging,
}

/// Where the list goes on.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct From {
    before: String,
}

/// `GET /public/rolls`: the hashes that were published, the newest first.
pub async fn public_list(visit: Visit, Query(from): Query<From>) -> Result<Response> {
    let w = visit.words();
    let before = from.before.parse::<Id<Roll>>().ok();
    let mut ids = visit.app.db.all(lists::published(before, PAGE + 1)).await?;
    let more = ids.len() as i64 > PAGE;
    ids.truncate(PAGE as usize);
    let mut lines = vec![];
    for id in &ids {
        let row = any(&visit, *id).await?;
        lines.push(Line {
            id: *id,
            title: row.title.clone(),
            whose: whose(&visit, &row, visit.lang),
            on: row.on_day,
            count: w.rolls_listed(row.sealed.unwrap_or(0)),
        });
    }
    let last = ids.last().map(Id::to_string).unwrap_or_default();
    let paging = Paging {
        words: w,
        earlier: before.is_some().then(|| "/public/rolls".to_owned()),
        later: more.then(|| format!("/public/rolls{}", query(&[("before", &last)]))),
        shown: w.rolls_shown(lines.len() as i64),
        export: None,
    };
    page(List { frame: visit.frame(w.rolls_public_title()), lines, paging })
}

#[derive(Template)]
#[template(path = "rolls/pages/public_one.html")]
struct One {
    frame: Frame,
    id: Id<Roll>,
    whose: String,
    on: Day,
    count: String,
    hash: String,
    withdrawn: bool,
    slip: Field,
    answer: Option<(bool, String)>,
    errors: FormErrors,
}

async fn found(visit: &Visit, id: Id<Roll>) -> Result<(RollRow, bool)> {
    let row = any(visit, id).await?;
    let (steps, stands) = standing(visit, id).await?;
    if !steps.iter().any(|s| s.step == StepOf::Published) {
        return Err(Error::NotFound);
    }
    Ok((row, stands == Stand::Withdrawn))
}

fn shown(
    visit: &Visit,
    (row, withdrawn): &(RollRow, bool),
    text: &str,
    answer: Option<(bool, String)>,
    errors: FormErrors,
) -> Result<Response> {
    let w = visit.words();
    let slip =
        Field::long("slip", w.rolls_check_slip()).limit(SLIP).latin().value(text).error(errors.of("slip"));
    page(One {
        frame: visit.frame(row.title.clone()).step("/public/rolls", w.rolls_public_title()),
        id: row.id,
        whose: whose(visit, row, visit.lang),
        on: row.on_day,
        count: w.rolls_listed(row.sealed.unwrap_or(0)),
        hash: row.hash.as_deref().map(digits).unwrap_or_default(),
        withdrawn: *withdrawn,
        slip,
        answer,
        errors,
    })
}

/// `GET /public/rolls/{id}`: one of them.
pub async fn public_one(visit: Visit, Path(id): Path<Id<Roll>>) -> Result<Response> {
    shown(&visit, &found(&visit, id).await?, "", None, FormErrors::default())
}

/// The text of a slip.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct SlipForm {
    slip: String,
}

/// `POST /public/rolls/{id}/check`: does a slip lead to the published hash? Nothing is kept of it.
pub async fn check(
    visit: Visit,
    Path(id): Path<Id<Roll>>,
    Urlencoded(form): Urlencoded<SlipForm>,
) -> Result<Response> {
    let w = visit.words();
    let roll = found(&visit, id).await?;
    let Some(slip) = Slip::read(&form.slip).filter(|_| form.slip.len() <= SLIP as usize) else {
        let mut errors = FormErrors::default();
        errors.add("slip", w.rolls_check_unread());
        let mut response = shown(&visit, &roll, &form.slip, None, errors)?;
        *response.status_mut() = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(response);
    };
    let right = proves(&roll.0, &slip);
    let said = if right { w.rolls_check_yes() } else { w.rolls_check_no() };
    shown(&visit, &roll, "", Some((right, said)), FormErrors::default())
}
