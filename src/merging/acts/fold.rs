//! Memberships of two records that become one: one after the other they both stand; two at once are folded into the one that goes on.

use super::{Kept, Outcome, Refusal, with_key};
use crate::{
    access::Deed,
    keys,
    members::{
        Membership, Standing, Step, StepKind,
        store::{self as members, StepInsert},
    },
    merging::store::{self, BelongRow, RecordRow},
    people::Person,
    territory::Place,
    web::Error,
};
use amana_base::Id;

/// Do two memberships have a day in common?
fn overlap(a: &BelongRow, b: &BelongRow) -> bool {
    a.ended_on.is_none_or(|end| end > b.joined_on) && b.ended_on.is_none_or(|end| end > a.joined_on)
}

/// Moves the memberships of the one, or folds them.
pub(super) async fn memberships(
    deed: &mut Deed<'_>,
    links: &mut Kept,
    gone: &RecordRow,
    kept: &RecordRow,
) -> Outcome<()> {
    let own = deed.tx.all(store::memberships(kept.id)).await?;
    for theirs in deed.tx.all(store::memberships(gone.id)).await? {
        match own.iter().find(|mine| overlap(mine, &theirs)) {
            Some(mine) => fold(deed, links, &theirs, mine).await?,
            None => {
                reseal(deed, links, theirs.id, gone.id, kept.id).await?;
                deed.tx.exec(store::membership_point(theirs.id, kept.id)).await?;
                links.note("membership.person_id", (theirs.id.raw(), 0), None);
            }
        }
    }
    Ok(())
}

/// Former values of a membership go under the key of the record to which it goes.
async fn reseal(
    deed: &mut Deed<'_>,
    links: &mut Kept,
    membership: Id<Membership>,
    from: Id<Person>,
    to: Id<Person>,
) -> Outcome<()> {
    let rows = deed.tx.all(store::former_values(membership)).await?;
    if rows.is_empty() {
        return Ok(());
    }
    with_key(deed, links, to).await?;
    for (id, cipher) in rows {
        if let Some(anew) = resealed(deed, &cipher, from, to).await? {
            deed.tx.exec(store::former_set(id, &anew)).await?;
            links.note("membership_change.former", (id, membership.raw()), Some(cipher));
        }
    }
    Ok(())
}

/// A former value under another key; none once its own was destroyed.
pub(super) async fn resealed(
    deed: &mut Deed<'_>,
    cipher: &[u8],
    from: Id<Person>,
    to: Id<Person>,
) -> Outcome<Option<Vec<u8>>> {
    let app = deed.visit().app.clone();
    let Some(wrapped) = deed.tx.first(keys::store::person_key(from)).await?.and_then(|row| row.wrapped)
    else {
        return Ok(None);
    };
    let key = app.keys.unwrap_person(from.raw(), &wrapped).map_err(Error::from)?;
    let plain = app.keys.open_with(&key, b"former", cipher).map_err(Error::from)?;
    let value = serde_json::from_slice(&plain).map_err(anyhow::Error::from).map_err(Error::from)?;
    Ok(Some(keys::seal_for_person(&mut deed.tx, &app, to, &value).await?))
}

/// Folds one membership into another that ran at the same time: what was paid and suspended, what is known and was not, the labels.
/// The folded one stays as it is under its own record, which is shown nowhere.
async fn fold(deed: &mut Deed<'_>, links: &mut Kept, theirs: &BelongRow, mine: &BelongRow) -> Outcome<()> {
    if let (Some(ended), None) = (mine.ended_on, theirs.ended_on) {
        return Err(Refusal::MembershipEnded(ended).into());
    }
    let (act, now) = (deed.act, deed.visit().now);
    let before = deed.tx.one(store::before(mine.id)).await?;
    let other = deed.tx.one(store::before(theirs.id)).await?;
    let mut steps: Vec<Step> =
        deed.tx.all(members::steps(mine.id)).await?.iter().map(members::StepRow::step).collect();
    let mut ordinal = deed.tx.one(store::last_step(mine.id)).await?;
    for step in deed.tx.all(members::steps(theirs.id)).await?.iter().map(members::StepRow::step) {
        let copied = matches!(step.kind, StepKind::Renewed | StepKind::Suspended | StepKind::Reinstated);
        let sum = Standing::of(&steps).ok_or(Refusal::ChangedSince)?;
        // What was paid or suspended before the other began is said of its first day.
        let step = Step { on: step.on.max(sum.joined_on), place: Place::NATION, ..step };
        let fits = step.until.is_none_or(|until| until > step.on);
        if !copied || !fits || sum.allows(step.kind, step.on).is_err() {
            continue;
        }
        ordinal += 1;
        // Money is counted once, where it was received: the copy bears no amount.
        let insert = StepInsert {
            id: deed.id(),
            membership: mine.id,
            ordinal,
            step: step.clone(),
            amount: None,
            paid_by: None,
            reason: "",
            article: "",
            decision: None,
            at: now,
        };
        deed.tx.exec(members::step_insert(&insert, act)).await?;
        steps.push(step);
    }
    let sum = Standing::of(&steps).ok_or(Refusal::ChangedSince)?;
    let after = store::Before {
        number: if before.number.is_empty() { other.number } else { before.number.clone() },
        category: before.category.clone().or(other.category),
        education: before.education.clone().or(other.education),
        birth_year: before.birth_year.or(other.birth_year),
        sworn_on: before.sworn_on.or(other.sworn_on),
        paid_until_on: sum.paid_until_on.map(|day| day.0),
        suspended_from_on: sum.suspended.map(|period| period.from.0),
        suspended_until_on: sum.suspended.and_then(|period| period.until).map(|day| day.0),
        version: before.version + 1,
    };
    deed.tx.exec(store::before_set(mine.id, &after)).await?;
    deed.tx.exec(store::labels_copy(theirs.id, mine.id, act)).await?;
    let former = serde_json::to_vec(&before).map_err(anyhow::Error::from).map_err(Error::from)?;
    links.note("membership", (mine.id.raw(), after.version), Some(former));
    Ok(())
}
