//! Erasure: the person's key is destroyed, what was in clear is blanked, what the law makes us keep stays without a name.

use crate::{
    access::Deed,
    importing, joining, keys, members,
    members::{Passing, StepKind},
    people::Person,
    record::Stop,
    rights::{
        Obligation, Refusal,
        refusal::Outcome,
        store::{self, erasure},
    },
    ui::{Lang, Words},
};
use amana_base::{Day, Id};
use amana_sql::Tx;

/// What stands in the way of erasing somebody today.
pub async fn obligations(deed: &mut Deed<'_>, person: Id<Person>) -> Outcome<Vec<Obligation>> {
    let today = deed.visit().today;
    Ok(standing(&mut deed.tx, person, today).await?)
}

async fn standing(tx: &mut Tx, person: Id<Person>, today: Day) -> amana_sql::Result<Vec<Obligation>> {
    Ok(listed(&tx.one(erasure::standing(person, today)).await?))
}

/// What a row of figures means.
pub fn listed(row: &erasure::StandingRow) -> Vec<Obligation> {
    let all = [
        (row.offices, Obligation::Office(row.offices)),
        (row.follow_ups, Obligation::FollowUp(row.follow_ups)),
        (row.work, Obligation::Work(row.work)),
        (row.applications, Obligation::Application),
        (row.cases, Obligation::Case),
        (row.requests, Obligation::Request),
        (row.grants, Obligation::Grant),
        (row.signatures, Obligation::Signature(row.signatures)),
        (row.lists, Obligation::List(row.lists)),
        (row.bank_lines, Obligation::Dues(row.bank_lines)),
    ];
    all.into_iter().filter(|(n, _)| *n > 0).map(|(_, obligation)| obligation).collect()
}

/// Erases somebody. It cannot be undone. Refused while something that the law or the statute asks stands.
pub async fn erase(deed: &mut Deed<'_>, person: Id<Person>) -> Outcome<()> {
    let visit = deed.visit();
    let (app, now, today) = (&visit.app, visit.now, visit.today);
    let row = deed.tx.first(store::record(person)).await?;
    row.filter(|r| r.erased_at.is_none()).ok_or(Refusal::Nobody)?;
    let stand = standing(&mut deed.tx, person, today).await?;
    if !stand.is_empty() {
        return Err(Refusal::Obliged(stand).into());
    }
    // Whoever wants to be known no more is a member no more (29-11 art. 22); the step keeps the figures of that day true.
    for id in deed.tx.all(erasure::open_memberships(person)).await? {
        let passing = Passing::of(StepKind::Resigned, today);
        members::pass(deed, id, passing).await?;
    }
    let (unnamed, unnamed_la) =
        (Words::of(Lang::Ar).journal_erased_person(), Words::of(Lang::Fr).journal_erased_person());
    for same in deed.tx.all(erasure::same(person)).await? {
        for account in deed.tx.all(erasure::accounts(same)).await? {
            let blind = app.keys.digest("erased account", &account.raw().to_be_bytes());
            for change in erasure::account(account, &blind, now) {
                deed.tx.exec(change).await?;
            }
        }
        // What somebody wrote when they applied may be under a key of its own.
        for other in deed.tx.all(erasure::applied_as(same)).await? {
            for change in joining::store::papers::scans_gone_of(other) {
                deed.tx.exec(change).await?;
            }
            deed.tx.exec(keys::store::person_key_destroy(other, now)).await?;
        }
        // The files of lists bear names of their own under keys of their own.
        for list in deed.tx.all(erasure::listed_in(same)).await? {
            for change in erasure::unlisted(list, same) {
                deed.tx.exec(change).await?;
            }
            if deed.tx.one(importing::store::rows_waiting(list)).await? == 0 {
                for change in importing::store::contents_gone(list) {
                    deed.tx.exec(change).await?;
                }
            }
        }
        for change in erasure::person(same, (&unnamed, &unnamed_la), now, today) {
            deed.tx.exec(change).await?;
        }
        deed.tx.exec(keys::store::person_key_destroy(same, now)).await?;
    }
    Ok::<(), Stop<Refusal>>(())
}
