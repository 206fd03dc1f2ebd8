//! Postponed, called off, called again (C05): with a reason, the former day stays.

use super::{Refusal, about, plan::call_members, plan_on, queue, send::keep};
use crate::convening::{
    gather,
    model::{MessageKind, Plan},
    store::{self, ConvocationRow, Host, Reason, summons},
};
use crate::{
    access::{Deed, Granted, capability::Convene},
    journal::Verb,
    meetings::{self, Meeting, NewStep, Step, store::AgendaItem},
    sitting::model::{Again, later_calls},
    statutes::Rulebook,
    web::{Error, Result},
};
use amana_base::{Day, Id};
use serde_json::json;

fn reason_of(text: &str) -> Result<&str, Refusal> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > 500 { Err(Refusal::ReasonMissing) } else { Ok(text) }
}

async fn step(
    deed: &mut Deed<'_>,
    row: &ConvocationRow,
    step: Step,
    reason: &str,
    to: Option<(Day, i64)>,
) -> Result<()> {
    let (id, act, visit) = (deed.id(), deed.act, deed.visit());
    let new = NewStep { step, on: Some(visit.today) };
    deed.tx.exec(meetings::store::step_insert(id, row.id, &new, visit.now, act)).await?;
    let reason = Reason { reason, from: (row.held_on, row.starts_at_minute), to };
    deed.tx.exec(store::reason_insert(id, row.id, &reason, act)).await?;
    Ok(())
}

/// Puts a meeting off to another day, with its reason. Those who were told are told; what the statute says of the new day is
/// kept from then on.
pub async fn postpone(
    by: &Granted<Convene>,
    row: &ConvocationRow,
    host: &Host,
    version: i64,
    to: (Day, i64),
    reason: &str,
) -> Result<Result<(), Refusal>> {
    let visit = by.visit();
    if !row.is_open() {
        return Ok(Err(Refusal::Closed));
    }
    let reason = match reason_of(reason) {
        Ok(reason) => reason,
        Err(no) => return Ok(Err(no)),
    };
    if to.0 < visit.today {
        return Ok(Err(Refusal::DayPast));
    }
    if to == (row.held_on, row.starts_at_minute) {
        return Ok(Err(Refusal::SameMoment));
    }
    let deed = by.begin(Verb::PostponeMeeting).await?;
    postponed(deed, row, host, version, to, reason).await?;
    Ok(Ok(()))
}

/// The same on an open act, which it commits.
pub async fn postponed(
    mut deed: Deed<'_>,
    row: &ConvocationRow,
    host: &Host,
    version: i64,
    to: (Day, i64),
    reason: &str,
) -> Result<()> {
    let visit = deed.visit();
    if deed.tx.exec(store::convocation_move(row.id, version, to.1)).await? == 0 {
        return Err(Error::Changed);
    }
    deed.tx.exec(store::meeting_move(row.id, to.0)).await?;
    step(&mut deed, row, Step::Postponed, reason, Some(to)).await?;
    // Who sits in the body on the new day is called; whoever was told stays told.
    call_members(&mut deed, row.id, host, to.0).await?;
    if row.sent_at.is_some() {
        let called = deed.tx.all(summons::persons_called(row.id)).await?;
        let moved = ConvocationRow { held_on: to.0, starts_at_minute: to.1, ..row.clone() };
        let rules = visit.app.rules();
        // Who was called of right before the change of day counts as called: the list is read inside the act.
        let found = gather::findings(&visit.app.db, &rules, &moved, host, called, visit.today).await?;
        keep(&mut deed, row.id, &found).await?;
        queue(&mut deed, row.id, row.sequence + 1, MessageKind::Update, None).await?;
        queue(&mut deed, row.id, row.sequence + 1, MessageKind::Invitation, None).await?;
    }
    let detail = json!({ "from": row.held_on.to_string(), "to": to.0.to_string(), "reason": reason });
    deed.commit(about(row.id, host).with(detail)).await?;
    Ok(())
}

/// Calls a meeting off, with its reason.
pub async fn call_off(
    by: &Granted<Convene>,
    row: &ConvocationRow,
    host: &Host,
    version: i64,
    reason: &str,
) -> Result<Result<(), Refusal>> {
    if !row.is_open() {
        return Ok(Err(Refusal::Closed));
    }
    let reason = match reason_of(reason) {
        Ok(reason) => reason,
        Err(no) => return Ok(Err(no)),
    };
    let mut deed = by.begin(Verb::CancelMeeting).await?;
    if deed.tx.exec(store::convocation_touch(row.id, version, 1)).await? == 0 {
        return Err(Error::Changed);
    }
    step(&mut deed, row, Step::Cancelled, reason, None).await?;
    if row.sent_at.is_some() {
        queue(&mut deed, row.id, row.sequence + 1, MessageKind::Cancellation, None).await?;
    }
    let detail = json!({ "on": row.held_on.to_string(), "reason": reason });
    deed.commit(about(row.id, host).with(detail)).await?;
    Ok(Ok(()))
}

/// The next call of a meeting found without quorum, when the statute wants it convened anew (C10).
pub fn further_call(
    rules: &Rulebook,
    kind: &str,
    row: &ConvocationRow,
    inquorate: bool,
) -> Result<(i64, i64), Refusal> {
    if !inquorate {
        return Err(Refusal::NotSent);
    }
    let later = rules.kind_on(kind, row.held_on).map(|(_, kind)| later_calls(kind, row.call, 0));
    let later = later.and_then(|calls| calls.first().copied()).ok_or(Refusal::NoFurtherCall)?;
    match later.again {
        Again::Convocation(days) => Ok((later.call, i64::from(days))),
        Again::SameDay(_) => Err(Refusal::CalledInTheRoom),
    }
}

/// Plans the next call after a meeting that was found without quorum: same agenda, same people, the quorum of that call.
pub async fn call_again(
    by: &Granted<Convene>,
    row: &ConvocationRow,
    host: &Host,
) -> Result<Result<Id<Meeting>, Refusal>> {
    let visit = by.visit();
    let rules = visit.app.rules();
    let inquorate = visit.app.db.one(store::lists::found_inquorate(row.id)).await? > 0;
    let (next, between) = match further_call(&rules, &host.kind, row, inquorate) {
        Ok(call) => call,
        Err(no) => return Ok(Err(no)),
    };
    let earliest = rules
        .kind_on(&host.kind, visit.today)
        .map_or(visit.today.plus(1), |(_, kind)| crate::convening::model::earliest(kind, visit.today, false));
    let on = earliest.max(row.held_on.plus(between));
    let plan = Plan {
        title: row.title.clone(),
        on,
        minute: row.starts_at_minute,
        mode: row.mode,
        venue: row.venue.clone(),
        host: row.host_unit_id,
        directions: row.directions.clone(),
        conference: row.conference.clone(),
        conference_service: row.conference_service,
        slogan: row.slogan.clone(),
        session_number: row.session_number,
        session_kind: row.session_kind,
        urgent: false,
        convener: row.convened_by_person,
        convener_office: row.convener_office.clone(),
        stands_in: row.stands_in,
    };
    let mut deed = by.begin(Verb::PlanFurtherCall).await?;
    let id = plan_on(&mut deed, host, plan, Some((next, row.id, row.held_on)), row.round_id).await?;
    let act = deed.act;
    for point in deed.tx.all(store::points(row.id)).await? {
        let item = deed.id::<AgendaItem>();
        let insert = meetings::store::agenda_insert(item, id, point.ordinal, &point.text, act);
        deed.tx.exec(insert).await?;
        let detail = store::Detail {
            level: point.level.unwrap_or_default(),
            theme: point.theme.unwrap_or_default(),
            from_kind: point.from_kind.unwrap_or_default(),
            from_id: point.from_id.unwrap_or_default(),
        };
        deed.tx.exec(store::detail_insert(item, &detail, act)).await?;
    }
    deed.commit(about(id, host).with(json!({ "on": on.to_string() }))).await?;
    Ok(Ok(id))
}
