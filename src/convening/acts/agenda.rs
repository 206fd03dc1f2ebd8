//! The agenda (C11): points in order, with level and theme.

use super::{Refusal, about};
use crate::convening::{
    model::MOST_POINTS,
    store::{self, ConvocationRow, Detail, Host},
};
use crate::{
    access::{Deed, Granted, capability::Convene},
    journal::Verb,
    meetings::store::{AgendaItem, agenda_insert},
    sitting::store::floor,
    web::{Error, Result},
};
use amana_base::Id;
use serde_json::json;

const LONGEST: usize = 500;

fn checked(text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    match text.chars().count() {
        0 => Err(Refusal::PointMissing),
        n if n > LONGEST => Err(Refusal::PointTooLong(LONGEST)),
        _ => Ok(text.to_owned()),
    }
}

/// What is written of a point, while the agenda may still be written.
fn writable(row: &ConvocationRow, text: &str) -> Result<String, Refusal> {
    if row.is_open() { checked(text) } else { Err(Refusal::Closed) }
}

/// The agenda as it is now; refused once the meeting is over or called off.
async fn begun<'a>(
    by: &'a Granted<Convene>,
    row: &ConvocationRow,
) -> Result<(Deed<'a>, Vec<store::PointRow>)> {
    let mut deed = by.begin(Verb::ChangeAgenda).await?;
    // Whoever writes at once comes after: the order is one.
    deed.tx.exec(store::sequence_touch(row.id)).await?;
    let points = deed.tx.all(store::points(row.id)).await?;
    Ok((deed, points))
}

/// Adds a point at the end.
pub async fn add_point(
    by: &Granted<Convene>,
    row: &ConvocationRow,
    host: &Host,
    text: &str,
    detail: Detail,
) -> Result<Result<(), Refusal>> {
    let text = match writable(row, text) {
        Ok(text) => text,
        Err(no) => return Ok(Err(no)),
    };
    let (mut deed, points) = begun(by, row).await?;
    if points.len() >= MOST_POINTS {
        return Ok(Err(Refusal::TooManyPoints(MOST_POINTS)));
    }
    let twice = |p: &store::PointRow| {
        detail.from_id != 0
            && p.from_id == Some(detail.from_id)
            && p.from_kind.as_deref() == Some(detail.from_kind.as_str())
    };
    if points.iter().any(twice) {
        return Ok(Ok(()));
    }
    let (id, act) = (deed.id::<AgendaItem>(), deed.act);
    let ordinal = points.last().map_or(0, |p| p.ordinal) + 1;
    deed.tx.exec(agenda_insert(id, row.id, ordinal, &text, act)).await?;
    deed.tx.exec(store::detail_insert(id, &detail, act)).await?;
    deed.commit(about(row.id, host).with(json!({ "added": text }))).await?;
    Ok(Ok(()))
}

/// Changes a point's words, level and theme.
pub async fn change_point(
    by: &Granted<Convene>,
    row: &ConvocationRow,
    host: &Host,
    item: Id<AgendaItem>,
    text: &str,
    detail: Detail,
) -> Result<Result<(), Refusal>> {
    let text = match writable(row, text) {
        Ok(text) => text,
        Err(no) => return Ok(Err(no)),
    };
    let (mut deed, points) = begun(by, row).await?;
    let was = points.iter().find(|p| p.id == item).ok_or(Error::Changed)?;
    let former = was.text.clone();
    deed.tx.exec(store::point_update(row.id, item, &text)).await?;
    if deed.tx.exec(store::detail_update(item, &detail)).await? == 0 {
        let act = deed.act;
        deed.tx.exec(store::detail_insert(item, &detail, act)).await?;
    }
    deed.commit(about(row.id, host).with(json!({ "from": former, "to": text }))).await?;
    Ok(Ok(()))
}

/// Puts a point one place up or down.
pub async fn move_point(
    by: &Granted<Convene>,
    row: &ConvocationRow,
    host: &Host,
    item: Id<AgendaItem>,
    up: bool,
) -> Result<Result<(), Refusal>> {
    if !row.is_open() {
        return Ok(Err(Refusal::Closed));
    }
    let (mut deed, mut points) = begun(by, row).await?;
    let at = points.iter().position(|p| p.id == item).ok_or(Error::Changed)?;
    let other = if up { at.checked_sub(1) } else { Some(at + 1).filter(|n| *n < points.len()) };
    // At the end already: nothing to do, nothing to tell.
    let Some(other) = other else { return Ok(Ok(())) };
    points.swap(at, other);
    let text = points[other].text.clone();
    for (n, point) in points.iter().enumerate() {
        deed.tx.exec(store::point_place(point.id, i64::try_from(n + 1).unwrap_or(i64::MAX))).await?;
    }
    let place = i64::try_from(other + 1).unwrap_or(i64::MAX);
    deed.commit(about(row.id, host).with(json!({ "name": text, "to": place.to_string() }))).await?;
    Ok(Ok(()))
}

/// Removes a point.
pub async fn remove_point(
    by: &Granted<Convene>,
    row: &ConvocationRow,
    host: &Host,
    item: Id<AgendaItem>,
) -> Result<Result<(), Refusal>> {
    if !row.is_open() {
        return Ok(Err(Refusal::Closed));
    }
    let (mut deed, points) = begun(by, row).await?;
    let gone = points.iter().find(|p| p.id == item).ok_or(Error::Changed)?;
    if deed.tx.one(floor::point_used(item)).await? > 0 {
        return Ok(Err(Refusal::PointUsed(gone.text.clone())));
    }
    deed.tx.exec(store::detail_delete(item)).await?;
    deed.tx.exec(store::point_delete(row.id, item)).await?;
    deed.commit(about(row.id, host).with(json!({ "removed": gone.text }))).await?;
    Ok(Ok(()))
}
