//! Verbs on an open act: see [`crate::record`].

use super::{Decision, Effect, EffectKind, Item, Milestone, NewDecision, NewItem, NewMilestone, store};
use crate::{
    access::Deed,
    bodies::{self, Begun, SeatRef},
    people,
    record::{Refusal, refusal::Outcome},
    search,
};
use amana_base::{Day, Id};

/// A decision in the record, with what it did.
#[derive(Clone, Debug)]
pub struct Recorded {
    /// The decision.
    pub decision: Id<Decision>,
    /// Its effects, in the order they were given.
    pub done: Vec<Done>,
}

/// One effect carried out.
#[derive(Clone, Debug)]
pub struct Done {
    /// What.
    pub kind: EffectKind,
    /// The row it made or changed.
    pub ref_id: i64,
    /// More about a mandate that began.
    pub begun: Option<Begun>,
}

/// Records a decision and carries out its effects.
pub async fn record(deed: &mut Deed<'_>, new: NewDecision) -> Outcome<Recorded> {
    new.check()?;
    let (id, act, today) = (deed.id::<Decision>(), deed.act, deed.visit().today);
    let place = deed.tx.first(bodies::store::unit(new.unit)).await?.ok_or(Refusal::NoUnit)?.place();
    if let Some(body) = new.body {
        deed.tx.first(bodies::store::body(body)).await?.ok_or(Refusal::NoBody)?;
    }
    let met_on = match new.meeting {
        Some(meeting) => deed.tx.first(store::meeting_day(meeting)).await?.ok_or(Refusal::NoMeeting)?,
        None => None,
    };
    let taken_on = new.taken_on.or(met_on);
    if let Some(day) = taken_on {
        bodies::likely(day, today)?;
    }
    deed.tx.exec(store::decision_insert(id, &new, taken_on, taken_on.unwrap_or(today), place, act)).await?;
    // The first words are enough to find it by; a closed case is not found at all (B13).
    if deed.tx.one(store::closed(new.body, new.meeting)).await? == 0 {
        let start: String = new.text.chars().take(200).collect();
        let name = search::Name { ar: &start, la: "" };
        deed.tx.bulk(search::store::name_inserts("decision", id.raw(), name, &[place])).await?;
    }
    let mut done = vec![];
    for one in new.effects {
        done.extend(effect(deed, id, one).await?);
    }
    Ok(Recorded { decision: id, done })
}

/// Carries out one more effect of a decision of this act, linked to it. Founding a body with its first holders gives
/// several.
pub async fn effect(deed: &mut Deed<'_>, decision: Id<Decision>, effect: Effect) -> Outcome<Vec<Done>> {
    let mut done = vec![];
    match effect {
        Effect::BeginMandate(new) => done.push(begin(deed, decision, new).await?),
        Effect::EndMandate(mandate, on, reason) => {
            bodies::end_mandate(deed, mandate, on, &reason, Some(decision)).await?;
            done.push(Done { kind: EffectKind::MandateEnded, ref_id: mandate.raw(), begun: None });
        }
        Effect::FoundBody(new) => {
            let body = bodies::found(deed, bodies::NewBody { founded_by: Some(decision), ..new }).await?;
            done.push(Done { kind: EffectKind::BodyCreated, ref_id: body.raw(), begun: None });
        }
        Effect::FoundBodyWith(new, holders) => {
            let body = bodies::found(deed, bodies::NewBody { founded_by: Some(decision), ..new }).await?;
            done.push(Done { kind: EffectKind::BodyCreated, ref_id: body.raw(), begun: None });
            for (post, rank, mandate) in holders {
                let seat = SeatRef::Post { body, post, rank };
                done.push(begin(deed, decision, bodies::NewMandate { seat, ..mandate }).await?);
            }
        }
        Effect::DissolveBody(body, on) => {
            bodies::dissolve(deed, body, on, Some(decision)).await?;
            done.push(Done { kind: EffectKind::BodyDissolved, ref_id: body.raw(), begun: None });
        }
        Effect::AssignItem(new) => {
            let item = assign_item(deed, new, Some(decision)).await?;
            done.push(Done { kind: EffectKind::ItemAssigned, ref_id: item.raw(), begun: None });
        }
        Effect::SetMilestone(new) => {
            let milestone = set_milestone(deed, new).await?;
            done.push(Done { kind: EffectKind::MilestoneSet, ref_id: milestone.raw(), begun: None });
        }
        Effect::AssignFollowUp(new) => {
            let new = bodies::NewFollowUp { decision: Some(decision), ..new };
            let follow_up = bodies::assign_follow_up(deed, new).await?;
            done.push(Done { kind: EffectKind::FollowUpAssigned, ref_id: follow_up.raw(), begun: None });
        }
    }
    let act = deed.act;
    let rows: Vec<_> =
        done.iter().map(|d| store::effect_insert(deed.id(), decision, d.kind, d.ref_id, act)).collect();
    deed.tx.bulk(rows).await?;
    Ok(done)
}

async fn begin(deed: &mut Deed<'_>, decision: Id<Decision>, new: bodies::NewMandate) -> Outcome<Done> {
    let begun = bodies::begin_mandate(deed, bodies::NewMandate { decision: Some(decision), ..new }).await?;
    Ok(Done { kind: EffectKind::MandateBegun, ref_id: begun.mandate.raw(), begun: Some(begun) })
}

/// Gives work to a body, a seat of it, a person. Work of a seat goes to whoever holds it.
pub async fn assign_item(
    deed: &mut Deed<'_>,
    new: NewItem,
    decision: Option<Id<Decision>>,
) -> Outcome<Id<Item>> {
    if new.text.trim().is_empty() {
        return Err(Refusal::TextMissing.into());
    }
    if new.text.chars().count() > 5_000 {
        return Err(Refusal::TextTooLong(5_000).into());
    }
    let (id, act, today) = (deed.id(), deed.act, deed.visit().today);
    let place = deed.tx.first(store::body_place(new.body)).await?.ok_or(Refusal::NoBody)?.place();
    let person = match (new.person, new.seat) {
        (Some(person), _) => {
            deed.tx.first(people::store::names(person)).await?.ok_or(Refusal::NoPerson)?;
            Some(person)
        }
        (None, Some(seat)) => deed.tx.first(store::single_holder(seat, today)).await?,
        (None, None) => None,
    };
    deed.tx.exec(store::item_insert(id, &new, person, decision, place, act)).await?;
    Ok(id)
}

/// Sets a date to reach.
pub async fn set_milestone(deed: &mut Deed<'_>, new: NewMilestone) -> Outcome<Id<Milestone>> {
    if new.what.trim().is_empty() {
        return Err(Refusal::TextMissing.into());
    }
    let (id, act) = (deed.id(), deed.act);
    let place = deed.tx.first(bodies::store::unit(new.unit)).await?.ok_or(Refusal::NoUnit)?.place();
    deed.tx.exec(store::milestone_insert(id, &new, place, act)).await?;
    Ok(id)
}

/// Marks an item done on a day.
pub async fn finish_item(deed: &mut Deed<'_>, item: Id<Item>, on: Day) -> Outcome<()> {
    let (act, today) = (deed.act, deed.visit().today);
    let known = deed.tx.first(store::item_done(item)).await?.ok_or(crate::web::Error::NotFound)?;
    if let Some(day) = known {
        return Err(Refusal::DoneAlready(day).into());
    }
    if on > today {
        return Err(Refusal::DayUnlikely(on).into());
    }
    deed.tx.exec(store::item_finish(item, on, act)).await?;
    Ok(())
}

/// Opens an item again.
pub async fn reopen_item(deed: &mut Deed<'_>, item: Id<Item>) -> Outcome<()> {
    let known = deed.tx.first(store::item_done(item)).await?.ok_or(crate::web::Error::NotFound)?;
    if known.is_none() {
        return Err(Refusal::NotDone.into());
    }
    deed.tx.exec(store::item_reopen(item)).await?;
    Ok(())
}
