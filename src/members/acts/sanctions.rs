//! Sanctions: a decision suspends, expels, or lifts either (G01). The membership says it from its day on; a suspension with an end is
//! over by itself. A decision of a body that the statute does not name is written down as it was taken, and its title is broken.

use super::{Outcome, Passing, Refusal, pass, store};
use crate::{
    access::{Deed, Scope},
    bodies::Mandate,
    joining::{self, Seat},
    members::{Membership, Step, StepKind, model},
    territory::Place,
};
use amana_base::{Day, Id};
use amana_statute::{SanctionDoes, Statute};

/// What a decision does to a membership.
#[derive(Clone, Debug)]
pub struct Sanction {
    /// Whose.
    pub membership: Id<Membership>,
    /// [`StepKind::Suspended`], [`StepKind::Expelled`] or [`StepKind::Reinstated`].
    pub kind: StepKind,
    /// From which day.
    pub on: Day,
    /// A suspension's end.
    pub until: Option<Day>,
    /// Why.
    pub reason: String,
}

/// What the statute says of a sanction that does this.
pub fn rule_of(statute: Option<&Statute>, kind: StepKind) -> Option<&amana_statute::Sanction> {
    let does = match kind {
        StepKind::Suspended => SanctionDoes::Suspends,
        StepKind::Expelled => SanctionDoes::Expels,
        _ => return None,
    };
    statute?.discipline.as_ref()?.sanctions.iter().find(|s| s.does == Some(does))
}

/// Carries a meeting's decision on a member out. Gives the step, and the offices of the organisation that an expulsion ends: the caller
/// ends them by the same decision. Refused outside the territory of the body that met.
pub async fn sanction(
    deed: &mut Deed<'_>,
    seat: &Seat,
    s: &Sanction,
) -> Outcome<(Id<Step>, Vec<Id<Mandate>>)> {
    let visit = deed.visit();
    let row = deed.tx.first(store::membership(s.membership, Scope::Nation)).await?;
    let row = row.ok_or(Refusal::NoMembership)?;
    let place = match seat.body {
        Some(body) => deed.tx.first(joining::store::body_kind(body)).await?,
        None => None,
    };
    let (kind, place) = match place {
        Some((kind, r, p, c)) => (kind, Place::raw(r, p, c)),
        None => return Err(Refusal::NoBodyMet.into()),
    };
    if !Scope::of(place).covers(row.place()) {
        return Err(Refusal::OfOtherUnit.into());
    }
    if s.reason.trim().is_empty() {
        return Err(Refusal::ReasonMissing.into());
    }
    let rules = visit.app.rules();
    let statute = rules.on(s.on);
    let discipline = statute.and_then(|s| s.discipline.as_ref());
    let own = rule_of(statute, s.kind).and_then(|rule| rule.article.clone());
    let above = discipline.filter(|d| d.appeal_to.as_deref() == Some(kind.as_str()));
    let article = own
        .or_else(|| above.and_then(|d| d.article.clone()))
        .or_else(|| model::article_of(statute, s.kind))
        .unwrap_or_default();
    let passing = Passing {
        until: s.until,
        reason: s.reason.clone(),
        article,
        decision: Some(seat.decision),
        settled: true,
        ..Passing::of(s.kind, s.on)
    };
    let step = pass(deed, s.membership, passing).await?;
    let offices = match s.kind {
        StepKind::Expelled => deed.tx.all(store::offices_open(row.person_id, s.on)).await?,
        _ => vec![],
    };
    Ok((step, offices))
}
