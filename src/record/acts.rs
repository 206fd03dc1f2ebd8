//! Taking an act back.

use super::{Dependent, Refusal, Stop, refusal::Outcome, store};
use crate::{access::Deed, journal::Act, members, people, web::Error};
use amana_base::Id;

/// Takes an act of the record back inside this act: what it made is gone, what it ended is open again, what passed to a
/// successor is back; nothing else changes. Refused when a later act built on it, naming what did. The journal keeps the
/// lines of both. The caller takes back what belongs to it (the state of a communique).
pub async fn take_back(deed: &mut Deed<'_>, act: Id<Act>) -> Outcome<()> {
    if deed.tx.one(store::rows_of(act)).await? == 0 {
        return Err(Refusal::NothingToTakeBack.into());
    }
    let mut upon = deed.tx.all(store::mandates_upon(act)).await?;
    upon.extend(deed.tx.all(store::work_upon(act)).await?);
    upon.extend(deed.tx.all(store::others_upon(act)).await?);
    upon.extend(deed.tx.all(store::publications_upon(act)).await?);
    upon.extend(deed.tx.all(store::applications_upon(act)).await?);
    upon.extend(deed.tx.all(store::memberships_upon(act)).await?);
    if !upon.is_empty() {
        let named =
            upon.into_iter().map(|d| Dependent { kind: d.kind, id: d.id, label: shortened(&d.label) });
        return Err(Refusal::BuiltUpon(named.collect()).into());
    }
    for (item, from) in deed.tx.all(store::items_handed_over(act)).await? {
        let person = (from != 0).then(|| Id::from_raw(from));
        deed.tx.exec(crate::bodies::store::item_person_set(item, person)).await?;
    }
    let placed = deed.tx.all(store::persons_placed(act)).await?;
    let changed = deed.tx.all(store::memberships_changed(act)).await?;
    for change in store::rows_gone(act).into_iter().chain(store::rows_reopened(act)) {
        deed.tx.exec(change).await?;
    }
    for membership in changed {
        let again = members::recount(deed, membership).await;
        match again {
            Ok(()) => {}
            Err(Stop::Failed(error)) => return Err(error.into()),
            Err(Stop::Refused(_)) => return Err(Error::Changed.into()),
        }
    }
    for change in store::people_gone(act) {
        deed.tx.exec(change).await?;
    }
    for person in placed {
        tie_again(deed, person).await?;
    }
    Ok(())
}

/// Where a later fact still ties somebody to a place that the act had tied first, the tie becomes the later one's.
async fn tie_again(deed: &mut Deed<'_>, person: Id<people::Person>) -> Outcome<()> {
    let Some(names) = deed.tx.first(people::store::names(person)).await? else { return Ok(()) };
    for tie in deed.tx.all(store::ties(person)).await? {
        let row = people::store::place_insert(person, tie.place(), tie.because, &names.sort_key, tie.made_by);
        deed.tx.exec(row).await?;
    }
    deed.tx.exec(store::tokens_untied(person)).await?;
    Ok(())
}

fn shortened(label: &str) -> String {
    let mut out: String = label.chars().take(60).collect();
    if out.len() < label.len() {
        out.push('…');
    }
    out
}
