//! A sanction in words: what a decision would do to a membership.

use crate::{
    access::{Can, Scope},
    members::{Sanction, StepKind, store},
    record::view::name_in,
    web::{Error, Result, Visit},
};

/// What a sanction would do, in a sentence; whoever reads neither the register nor the record there sees no name.
pub async fn said(visit: &Visit, s: &Sanction) -> Result<String> {
    let w = visit.words();
    let row =
        visit.app.db.first(store::membership(s.membership, Scope::Nation)).await?.ok_or(Error::NotFound)?;
    let reads = visit.officer().is_some_and(|o| {
        let of = |can| o.scopes(can).iter().any(|scope| scope.covers(row.place()));
        of(Can::ReadMembers) || of(Can::WriteRecord)
    });
    let who = if reads { name_in(visit.lang, &row.name_ar, &row.name_la) } else { w.moving_somebody() };
    let (on, reason) = (w.date(s.on), s.reason.clone());
    Ok(match (s.kind, s.until) {
        (StepKind::Suspended, Some(until)) => w.members_says_suspend_until(who, on, w.date(until), reason),
        (StepKind::Suspended, None) => w.members_says_suspend(who, on, reason),
        (StepKind::Expelled, _) => w.members_says_expel(who, on, reason),
        _ => w.members_says_reinstate(who, on, reason),
    })
}
