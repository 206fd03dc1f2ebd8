//! A card is issued, and is no longer good.

use super::super::{Card, Refusal, refusal::Outcome, store::cards, token};
use crate::{
    access::{Deed, Scope},
    members::{self, Membership, Renewal, Standing, State},
};
use amana_base::{Day, Id};

/// How long a card is good where the statute does not say when a membership lapses, in months.
const MONTHS: i64 = 24;

/// The first day on which a card that is issued on a day is no longer good: the day on which the membership lapses if nothing more is
/// paid. None where the state gives no card.
pub fn expires(sum: &Standing, rule: Option<Renewal>, on: Day) -> Option<Day> {
    match sum.state(on, rule) {
        State::Active | State::Due | State::Unknown => {}
        _ => return None,
    }
    let lapses = rule.and_then(|rule| rule.lapses_on(sum.covered_until()));
    let last = lapses.unwrap_or_else(|| on.plus_months(MONTHS));
    // A membership that ends by itself takes its card with it.
    let last = sum.ended.map_or(last, |(end, _)| last.min(end));
    (last > on).then_some(last)
}

/// Issues a card; the one before is no longer good, for this reason.
pub async fn issue_card(deed: &mut Deed<'_>, membership: Id<Membership>, reason: &str) -> Outcome<Id<Card>> {
    let visit = deed.visit();
    let row = deed.tx.first(members::store::membership(membership, Scope::Nation)).await?;
    let row = row.ok_or(members::Refusal::NoMembership)?;
    let rules = visit.app.rules();
    let rule = Renewal::of(rules.on(visit.today));
    let last = expires(&row.standing(), rule, visit.today).ok_or(Refusal::NoCard)?;
    let held = deed.tx.all(cards::held(&[membership])).await?;
    let reason = reason.trim();
    if let Some(held) = held.first() {
        if reason.is_empty() && held.expires_on >= last {
            return Err(Refusal::CardHeld(held.expires_on).into());
        }
        let why: String =
            if reason.is_empty() { "renewed" } else { reason }.chars().take(super::WORDS).collect();
        deed.tx.exec(cards::card_revoke(membership, visit.today, &why)).await?;
    }
    let code: [u8; token::CODE] = visit.app.keys.random().map_err(crate::web::Error::from)?;
    let (id, act) = (deed.id(), deed.act);
    deed.tx.exec(cards::card_insert(id, membership, &code, (visit.today, last), act)).await?;
    Ok(id)
}

/// A card that was lost is no longer good, without another in its place.
pub async fn revoke_card(deed: &mut Deed<'_>, membership: Id<Membership>, reason: &str) -> Outcome<()> {
    let reason: String = reason.trim().chars().take(super::WORDS).collect();
    if reason.is_empty() {
        return Err(Refusal::ReasonMissing.into());
    }
    let today = deed.visit().today;
    match deed.tx.exec(cards::card_revoke(membership, today, &reason)).await? {
        0 => Err(Refusal::NoneToRevoke.into()),
        _ => Ok(()),
    }
}
