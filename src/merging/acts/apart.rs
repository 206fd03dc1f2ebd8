//! Taking a merge back: each link that was kept, the last first.

use super::{Merged, Outcome, Refusal, fold::resealed, within};
use crate::{
    access::{Deed, Scope},
    members::Membership,
    merging::{
        Merge,
        store::{self, LinkRow, MergeRow},
    },
    search,
    territory::Place,
    web::Error,
};
use amana_base::{Id, Instant};
use std::collections::HashMap;

/// Takes a merge back: both records are as they were, with what was entered for the survivor since.
pub async fn unmerge(deed: &mut Deed<'_>, scopes: &[Scope], id: Id<Merge>) -> Outcome<Merged> {
    let row = deed.tx.first(store::merge(id)).await?.ok_or(Refusal::NoMerge)?;
    if row.undone_by.is_some() {
        return Err(Refusal::NoMerge.into());
    }
    let kept = deed.tx.first(store::record(row.kept_id)).await?.ok_or(Error::NotFound)?;
    let gone = deed.tx.first(store::record(row.gone_id)).await?.ok_or(Error::NotFound)?;
    within(deed, scopes, &kept).await?;
    within(deed, scopes, &gone).await?;
    if kept.erased_at.is_some() || gone.erased_at.is_some() {
        return Err(Refusal::Gone.into());
    }
    // The last one first: what a later merge found there is what this one had left.
    let last = deed.tx.first(store::merges_into(kept.id)).await?;
    if kept.merged_into.is_some() || last.is_none_or(|last| last.id != id) {
        return Err(Refusal::MergedSince.into());
    }
    let act = deed.act;
    deed.tx.exec(store::merged_set(gone.id, None)).await?;
    let links = deed.tx.all(store::links(id)).await?;
    let former: HashMap<i64, Vec<u8>> = links
        .iter()
        .filter(|link| link.what == "membership_change.former")
        .filter_map(|link| Some((link.key_a, link.former.clone()?)))
        .collect();
    let mut new_key = false;
    for link in &links {
        match link.what.as_str() {
            "membership.person_id" => {
                membership(deed, &row, Id::from_raw(link.key_a), &former).await?;
            }
            "membership_change.former" => {}
            "membership" => unfold(deed, &row, link).await?,
            "account.person_id" => {
                deed.tx.exec(store::account_point(Id::from_raw(link.key_a), gone.id)).await?;
            }
            "account.closed_at" => {
                deed.tx.exec(store::account_close(Id::from_raw(link.key_a), None::<Instant>)).await?;
            }
            "person_secret" => {
                deed.tx.exec(store::fields_back(kept.id, row.made_by)).await?;
            }
            "person_key" => new_key = true,
            "name_token" => {
                let place = link.former.as_deref().map(serde_json::from_slice::<(i64, i64, i64)>);
                if let Some(Ok(place)) = place {
                    deed.tx.exec(store::token_delete(kept.id, &link.key_text, place)).await?;
                }
            }
            what => {
                let column = store::links::all().find(|l| what == format!("{}.{}", l.table, l.column));
                if let Some(column) = column {
                    deed.tx.exec((column.point)(kept.id, gone.id, (link.key_a, link.key_b))).await?;
                }
            }
        }
    }
    deed.tx.exec(store::places_back(kept.id, row.made_by)).await?;
    // Where the survivor is known by ties of their own since, they are found there.
    let places: Vec<Place> = deed
        .tx
        .all(store::places(kept.id))
        .await?
        .into_iter()
        .map(|(region, province, commune, _)| Place::raw(region, province, commune))
        .collect();
    let name = search::Name { ar: &kept.name_ar, la: &kept.name_la };
    deed.tx.bulk(search::store::name_inserts("person", kept.id.raw(), name, &places)).await?;
    if new_key {
        deed.tx.exec(store::key_back(kept.id)).await?;
    }
    if deed.tx.exec(store::merge_undo(id, act)).await? == 0 {
        return Err(Refusal::NoMerge.into());
    }
    Ok(Merged { id, gone: gone.id, kept: kept.id })
}

/// Gives a membership back, its former values under the key of its own record again.
async fn membership(
    deed: &mut Deed<'_>,
    row: &MergeRow,
    id: Id<Membership>,
    former: &HashMap<i64, Vec<u8>>,
) -> Outcome<()> {
    for (change, cipher) in deed.tx.all(store::former_values(id)).await? {
        let cipher = match former.get(&change) {
            Some(before) => Some(before.clone()),
            // Written over since the merge.
            None => resealed(deed, &cipher, row.kept_id, row.gone_id).await?,
        };
        if let Some(cipher) = cipher {
            deed.tx.exec(store::former_set(change, &cipher)).await?;
        }
    }
    deed.tx.exec(store::membership_point(id, row.gone_id)).await?;
    Ok(())
}

/// The membership into which another was folded is as it was; where it was changed since, that is taken back first.
async fn unfold(deed: &mut Deed<'_>, row: &MergeRow, link: &LinkRow) -> Outcome<()> {
    let id: Id<Membership> = Id::from_raw(link.key_a);
    let now = deed.tx.one(store::before(id)).await?;
    let before = link.former.as_deref().map(serde_json::from_slice::<store::Before>);
    let Some(Ok(before)) = before else { return Err(Refusal::ChangedSince.into()) };
    if now.version != link.key_b {
        return Err(Refusal::ChangedSince.into());
    }
    for change in store::folded_back(id, row.made_by) {
        deed.tx.exec(change).await?;
    }
    deed.tx.exec(store::before_set(id, &before)).await?;
    Ok(())
}
