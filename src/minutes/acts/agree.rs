//! The record says otherwise now: taking its words, or keeping one's own.

use super::{about, act, composed, passage, take_out, text::place_after, touch, write};
use crate::{
    access::{Deed, Granted, capability::WriteRecord},
    journal::Verb,
    meetings::lists::MeetingRow,
    minutes::{
        drafting::{Against, compare},
        merge::{Merged, merge},
        model::{Composed, Fact, PASSAGES, Passage, Why},
        refusal::{Outcome, Refusal},
        store::{self, MinutesRow, PassageRow},
    },
    web::Error,
};
use amana_base::Id;
use serde_json::json;

/// What to do about a passage of which the record says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Take {
    /// The record's words; a fact that is gone takes its passage out.
    Record,
    /// One's own; a fact that is gone leaves the passage without one.
    Own,
    /// What changed in the record, within one's own words.
    Both,
}

/// Settles one passage.
pub async fn agree(
    by: &Granted<WriteRecord>,
    row: &MinutesRow,
    meeting: &MeetingRow,
    id: Id<Passage>,
    version: i64,
    take: Take,
) -> Outcome<()> {
    let now = composed(by.visit(), meeting).await?;
    act(by.visit(), Verb::WriteMinutes, |deed| agreed(deed, row, &now, id, version, take)).await
}

async fn agreed(
    mut deed: Deed<'_>,
    row: &MinutesRow,
    now: &[Composed],
    id: Id<Passage>,
    version: i64,
    take: Take,
) -> Outcome<()> {
    touch(&mut deed, row).await?;
    let p = passage(&mut deed, row, id).await?;
    if p.version != version {
        return Err(Error::Changed.into());
    }
    let against = compare(std::slice::from_ref(&p), now).passages.into_iter().next();
    match (against, take) {
        (Some(Against::Changed(said)), Take::Record) => taken(&mut deed, &p, &said, &said).await?,
        (Some(Against::Changed(said)), Take::Own) => {
            deed.tx.exec(store::passage_agree(p.id, &said)).await?;
        }
        (Some(Against::Changed(said)), Take::Both) => {
            let Merged::Clean(both) = merge(&p.told, &p.text, &said) else {
                return Err(Error::Changed.into());
            };
            taken(&mut deed, &p, &both, &said).await?;
        }
        (Some(Against::Gone), Take::Own) => {
            deed.tx.exec(store::passage_free(p.id)).await?;
        }
        (Some(Against::Gone), _) => take_out(&mut deed, &p, true).await?,
        // Settled meanwhile: pressed twice.
        _ => return Ok(()),
    }
    deed.commit(about(row).with(json!({ "passages": 1 }))).await?;
    Ok(())
}

/// Writes words that come from the record, and that they do.
async fn taken(deed: &mut Deed<'_>, p: &PassageRow, text: &str, said: &str) -> Outcome<()> {
    if text != p.text {
        write(deed, p, text, Why::Taken).await?;
    }
    deed.tx.exec(store::passage_agree(p.id, said)).await?;
    Ok(())
}

/// Brings everything up to date that asks no judgement: passages that nobody reworded, those where the record's change does
/// not touch one's own words, facts that no passage tells yet. The others stay flagged. Gives how many were brought up.
pub async fn agree_all(by: &Granted<WriteRecord>, row: &MinutesRow, meeting: &MeetingRow) -> Outcome<usize> {
    let now = composed(by.visit(), meeting).await?;
    act(by.visit(), Verb::WriteMinutes, |deed| all_agreed(deed, row, &now)).await
}

async fn all_agreed(mut deed: Deed<'_>, row: &MinutesRow, now: &[Composed]) -> Outcome<usize> {
    touch(&mut deed, row).await?;
    let there = deed.tx.all(store::passages(row.id)).await?;
    let compared = compare(&there, now);
    let mut done = 0;
    for (p, against) in there.iter().zip(&compared.passages) {
        match against {
            Against::Changed(said) => {
                let Merged::Clean(both) = merge(&p.told, &p.text, said) else { continue };
                taken(&mut deed, p, &both, said).await?;
            }
            Against::Gone if p.text == p.told => take_out(&mut deed, p, true).await?,
            _ => continue,
        }
        done += 1;
    }
    if there.len() + compared.untold.len() > PASSAGES {
        return Err(Refusal::TooMany(PASSAGES).into());
    }
    for c in compared.untold.iter().map(|(_, c)| c) {
        told(&mut deed, row, now, c).await?;
        done += 1;
    }
    if done > 0 {
        deed.commit(about(row).with(json!({ "passages": done }))).await?;
    }
    Ok(done)
}

/// Tells a fact that no passage tells yet.
pub async fn tell(
    by: &Granted<WriteRecord>,
    row: &MinutesRow,
    meeting: &MeetingRow,
    fact: Fact,
) -> Outcome<()> {
    let now = composed(by.visit(), meeting).await?;
    act(by.visit(), Verb::WriteMinutes, |deed| one_told(deed, row, &now, fact)).await
}

async fn one_told(mut deed: Deed<'_>, row: &MinutesRow, now: &[Composed], fact: Fact) -> Outcome<()> {
    touch(&mut deed, row).await?;
    let Some(c) = now.iter().find(|c| c.fact == fact) else { return Err(Error::Changed.into()) };
    let there = deed.tx.all(store::passages(row.id)).await?;
    if there.iter().any(|p| p.fact() == Some(fact)) {
        return Ok(());
    }
    told(&mut deed, row, now, c).await?;
    deed.commit(about(row).with(json!({ "passages": 1 }))).await?;
    Ok(())
}

/// Puts a fact where it belongs: after the one before it in the record's order.
async fn told(deed: &mut Deed<'_>, row: &MinutesRow, now: &[Composed], c: &Composed) -> Outcome<()> {
    let there = deed.tx.all(store::passages(row.id)).await?;
    let before = now
        .iter()
        .take_while(|n| n.fact != c.fact)
        .filter_map(|n| there.iter().find(|p| p.fact() == Some(n.fact)).map(|p| p.ordinal));
    let ordinal = before.last().unwrap_or(0);
    place_after(deed, row, ordinal, c.section, c.fact, &c.text, Why::Taken).await?;
    Ok(())
}
