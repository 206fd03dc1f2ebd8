//! Editing the text: all passages at once, two rapporteurs at once; passages added, moved, taken out; former wordings again.

use super::{about, act, keep, passage, take_out, touch, write};
use crate::{
    access::{Deed, Granted, capability::WriteRecord},
    journal::Verb,
    minutes::{
        merge::{Merged, merge},
        model::{Fact, FactKind, PASSAGE_LIMIT, PASSAGES, Passage, Section, Why, Wording, tidy},
        refusal::{Outcome, Refusal},
        store::{self, MinutesRow, NewPassage, NewWording, PassageRow},
    },
    record,
    web::Error,
};
use amana_base::Id;
use serde_json::json;

/// A passage as somebody sends it.
#[derive(Clone, Debug)]
pub struct Edit {
    /// Which.
    pub passage: Id<Passage>,
    /// The version it was written on.
    pub base: i64,
    /// Its wording.
    pub text: String,
}

/// What became of what somebody sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// Passages with a new wording.
    pub written: usize,
    /// Of those, written together with somebody else's changes.
    pub merged: usize,
    /// Wordings that wait for a choice.
    pub waiting: usize,
}

/// Keeps what somebody wrote. What another wrote meanwhile is merged where the changes do not touch; where they do, this
/// wording waits for a choice and the other stays. Nothing of either is lost.
pub async fn save(by: &Granted<WriteRecord>, row: &MinutesRow, edits: &[Edit]) -> Outcome<Saved> {
    if edits.iter().any(|e| e.text.chars().count() > PASSAGE_LIMIT) {
        return Err(record::Refusal::TextTooLong(PASSAGE_LIMIT).into());
    }
    act(by.visit(), Verb::WriteMinutes, |deed| saved(deed, row, edits)).await
}

pub(crate) async fn saved(mut deed: Deed<'_>, row: &MinutesRow, edits: &[Edit]) -> Outcome<Saved> {
    touch(&mut deed, row).await?;
    let there = deed.tx.all(store::passages(row.id)).await?;
    let waits = deed.tx.all(store::waiting(row.id)).await?;
    let mut out = Saved::default();
    for edit in edits {
        let p = there.iter().find(|p| p.id == edit.passage).ok_or(Error::NotFound)?;
        let text = tidy(&edit.text);
        let base = match p.version == edit.base {
            true => Some(p.text.clone()),
            false => deed.tx.first(store::wording_at(p.id, edit.base)).await?,
        };
        if base.as_deref() == Some(text.as_str()) || (p.removed_at.is_none() && text == p.text) {
            continue;
        }
        let alone = p.version == edit.base && p.removed_at.is_none();
        match (alone, text.is_empty(), base) {
            // An emptied passage is taken out: it can be brought back.
            (true, true, _) => take_out(&mut deed, p, true).await?,
            (true, false, _) => write(&mut deed, p, &text, Why::Written).await?,
            (false, false, Some(base)) if p.removed_at.is_none() => match merge(&base, &text, &p.text) {
                Merged::Clean(both) if both == p.text => continue,
                Merged::Clean(both) => {
                    write(&mut deed, p, &both, Why::Merged).await?;
                    out.merged += 1;
                }
                Merged::Touching => {
                    out.waiting += wait(&mut deed, p, edit.base, &text, &waits).await?;
                    continue;
                }
            },
            _ => {
                out.waiting += wait(&mut deed, p, edit.base, &text, &waits).await?;
                continue;
            }
        }
        out.written += 1;
    }
    if out != Saved::default() {
        let detail = json!({ "passages": out.written, "waiting": out.waiting });
        deed.commit(about(row).with(detail)).await?;
    }
    Ok(out)
}

/// Keeps a wording until somebody chooses; the same one once.
async fn wait(
    deed: &mut Deed<'_>,
    p: &PassageRow,
    base: i64,
    text: &str,
    waits: &[store::WordingRow],
) -> Outcome<usize> {
    if !waits.iter().any(|w| w.passage_id == p.id && w.text == text) {
        let wording = NewWording { id: deed.id(), passage: p.id, version: 0, base, text, why: Why::Waiting };
        let (now, act) = (deed.visit().now, deed.act);
        deed.tx.exec(store::wording_insert(&wording, now, act)).await?;
    }
    Ok(1)
}

/// Which of two wordings somebody chose.
#[derive(Clone, Debug)]
pub enum Choice {
    /// The one that the passage has.
    Present,
    /// The one that waited.
    Waiting,
    /// Another, made of both.
    Another(String),
}

/// Chooses between two wordings that were written at once; the other stays in the history.
pub async fn choose(
    by: &Granted<WriteRecord>,
    row: &MinutesRow,
    wording: Id<Wording>,
    version: i64,
    choice: &Choice,
) -> Outcome<()> {
    act(by.visit(), Verb::WriteMinutes, |deed| chosen(deed, row, wording, version, choice)).await
}

async fn chosen(
    mut deed: Deed<'_>,
    row: &MinutesRow,
    wording: Id<Wording>,
    version: i64,
    choice: &Choice,
) -> Outcome<()> {
    touch(&mut deed, row).await?;
    let waits = deed.tx.all(store::waiting(row.id)).await?;
    let waiting = waits.into_iter().find(|w| w.id == wording).ok_or(Error::Changed)?;
    let mut p = passage(&mut deed, row, waiting.passage_id).await?;
    if p.version != version {
        return Err(Error::Changed.into());
    }
    let text = match choice {
        Choice::Present => None,
        Choice::Waiting => Some(waiting.text.clone()),
        Choice::Another(text) => Some(checked(text)?),
    };
    if let Some(text) = text {
        if p.removed_at.is_some() {
            take_out(&mut deed, &p, false).await?;
            p = passage(&mut deed, row, p.id).await?;
        }
        match text.is_empty() {
            true => take_out(&mut deed, &p, true).await?,
            false => write(&mut deed, &p, &text, Why::Chosen).await?,
        }
    }
    let judged = if matches!(choice, Choice::Waiting) { Why::Chosen } else { Why::Lost };
    deed.tx.exec(store::wording_judge(wording, judged)).await?;
    deed.commit(about(row).with(json!({ "passages": 1 }))).await?;
    Ok(())
}

fn checked(text: &str) -> Outcome<String> {
    let text = tidy(text);
    match text.chars().count() {
        0 => Err(record::Refusal::TextMissing.into()),
        n if n > PASSAGE_LIMIT => Err(record::Refusal::TextTooLong(PASSAGE_LIMIT).into()),
        _ => Ok(text),
    }
}

/// Adds a passage after another.
pub async fn add(
    by: &Granted<WriteRecord>,
    row: &MinutesRow,
    after: Id<Passage>,
    text: &str,
) -> Outcome<Id<Passage>> {
    let text = checked(text)?;
    act(by.visit(), Verb::WriteMinutes, |deed| added(deed, row, after, &text)).await
}

async fn added(mut deed: Deed<'_>, row: &MinutesRow, after: Id<Passage>, text: &str) -> Outcome<Id<Passage>> {
    touch(&mut deed, row).await?;
    if deed.tx.all(store::passages(row.id)).await?.len() >= PASSAGES {
        return Err(Refusal::TooMany(PASSAGES).into());
    }
    let before = passage(&mut deed, row, after).await?;
    // Nothing but the title stands with the title.
    let section = if before.section == Section::Title { Section::Convocation } else { before.section };
    let fact = Fact { kind: FactKind::Free, id: 0 };
    let id = place_after(&mut deed, row, before.ordinal, section, fact, text, Why::Written).await?;
    deed.commit(about(row).with(json!({ "passages": 1 }))).await?;
    Ok(id)
}

/// Puts a new passage after a place.
pub(super) async fn place_after(
    deed: &mut Deed<'_>,
    row: &MinutesRow,
    ordinal: i64,
    section: Section,
    fact: Fact,
    text: &str,
    why: Why,
) -> Outcome<Id<Passage>> {
    let (id, act, now) = (deed.id::<Passage>(), deed.act, deed.visit().now);
    deed.tx.exec(store::passages_shift(row.id, ordinal + 1)).await?;
    let told = if fact.kind == FactKind::Free { "" } else { text };
    let new = NewPassage { id, ordinal: ordinal + 1, section, fact, text, told };
    deed.tx.exec(store::passage_insert(row.id, &new, act)).await?;
    let wording = NewWording { id: deed.id(), passage: id, version: 1, base: 0, text, why };
    deed.tx.exec(store::wording_insert(&wording, now, act)).await?;
    Ok(id)
}

/// Moves a passage one place up or down; at the edge of its part it passes into the next.
pub async fn displace(by: &Granted<WriteRecord>, row: &MinutesRow, id: Id<Passage>, up: bool) -> Outcome<()> {
    act(by.visit(), Verb::WriteMinutes, |deed| displaced(deed, row, id, up)).await
}

async fn displaced(mut deed: Deed<'_>, row: &MinutesRow, id: Id<Passage>, up: bool) -> Outcome<()> {
    touch(&mut deed, row).await?;
    let all = deed.tx.all(store::passages(row.id)).await?;
    let shown: Vec<&PassageRow> = all.iter().filter(|p| p.removed_at.is_none()).collect();
    let at = shown.iter().position(|p| p.id == id).ok_or(Error::NotFound)?;
    let beside = if up { at.checked_sub(1) } else { Some(at + 1) };
    let (Some(p), Some(beside)) = (shown.get(at), beside.and_then(|n| shown.get(n))) else { return Ok(()) };
    if p.section == Section::Title || beside.section == Section::Title {
        return Ok(());
    }
    if p.section == beside.section {
        deed.tx.exec(store::passage_place(p.id, beside.ordinal, p.section)).await?;
        deed.tx.exec(store::passage_place(beside.id, p.ordinal, beside.section)).await?;
    } else {
        deed.tx.exec(store::passage_place(p.id, p.ordinal, beside.section)).await?;
    }
    deed.commit(about(row).with(json!({ "passages": 1 }))).await?;
    Ok(())
}

/// Takes a passage out. Its wordings stay, and it can be brought back.
pub async fn remove(
    by: &Granted<WriteRecord>,
    row: &MinutesRow,
    id: Id<Passage>,
    version: i64,
) -> Outcome<()> {
    act(by.visit(), Verb::WriteMinutes, |deed| turned(deed, row, id, version, true)).await
}

/// Brings a passage back to its place.
pub async fn bring_back(
    by: &Granted<WriteRecord>,
    row: &MinutesRow,
    id: Id<Passage>,
    version: i64,
) -> Outcome<()> {
    act(by.visit(), Verb::WriteMinutes, |deed| turned(deed, row, id, version, false)).await
}

async fn turned(
    mut deed: Deed<'_>,
    row: &MinutesRow,
    id: Id<Passage>,
    version: i64,
    out: bool,
) -> Outcome<()> {
    touch(&mut deed, row).await?;
    let p = passage(&mut deed, row, id).await?;
    if p.version != version || p.removed_at.is_some() == out {
        return Err(Error::Changed.into());
    }
    take_out(&mut deed, &p, out).await?;
    deed.commit(about(row).with(json!({ "passages": 1 }))).await?;
    Ok(())
}

/// Gives a passage a former wording again.
pub async fn restore(
    by: &Granted<WriteRecord>,
    row: &MinutesRow,
    id: Id<Passage>,
    version: i64,
    wording: Id<Wording>,
) -> Outcome<()> {
    act(by.visit(), Verb::WriteMinutes, |deed| restored(deed, row, id, version, wording)).await
}

async fn restored(
    mut deed: Deed<'_>,
    row: &MinutesRow,
    id: Id<Passage>,
    version: i64,
    wording: Id<Wording>,
) -> Outcome<()> {
    touch(&mut deed, row).await?;
    let mut p = passage(&mut deed, row, id).await?;
    if p.version != version {
        return Err(Error::Changed.into());
    }
    let former = deed.tx.all(store::wordings(id)).await?.into_iter().find(|w| w.id == wording);
    let former = former.ok_or(Error::NotFound)?;
    if p.removed_at.is_some() {
        take_out(&mut deed, &p, false).await?;
        p = passage(&mut deed, row, id).await?;
    }
    match p.text == former.text {
        true => keep(&mut deed, &p, &former.text, Why::Restored).await?,
        false => write(&mut deed, &p, &former.text, Why::Restored).await?,
    }
    deed.commit(about(row).with(json!({ "passages": 1 }))).await?;
    Ok(())
}
