use crate::{
    access::{Granted, capability::ReviewArchive},
    communiques::{Communique, Sheet, State, lexicon, store},
    jobs,
    journal::{Entry, Subject, Verb},
    web::{Error, Result},
};
use amana_base::Id;
use serde_json::json;

/// The longest reason, in letters.
pub const REASON_LIMIT: usize = 300;

/// Puts a text aside: there is nothing in it for the record. The reason is kept with it.
pub async fn set_aside(
    by: &Granted<ReviewArchive>,
    id: Id<Communique>,
    version: i64,
    reason: &str,
) -> Result<()> {
    let known = by.visit().app.db.first(store::communique(id)).await?.ok_or(Error::NotFound)?;
    by.at(known.place())?;
    if !matches!(known.state, State::Draft | State::Unreadable) {
        return Err(Error::Changed);
    }
    let reason: String = reason.trim().chars().take(REASON_LIMIT).collect();
    by.act(Verb::SetAsideCommunique, async |mut deed| {
        // What is unreadable keeps saying why.
        let kept = if known.state == State::Unreadable { &known.problem } else { &reason };
        if deed.tx.exec(store::state_update(id, version, known.state, State::SetAside, kept)).await? == 0 {
            return Err(Error::Changed);
        }
        let entry = Entry::about(Subject::new("communique", id), known.place())
            .with(json!({ "from": known.state.as_str(), "reason": reason }));
        deed.commit(entry).await?;
        Ok(())
    })
    .await
}

/// Hands a draft on to those in charge of the territory it concerns, when that is not one's own: it leaves the archive of
/// whoever brought it for theirs. Nothing moves by itself, since the reader may be mistaken. Gives false where the
/// territory is one's own.
pub async fn hand_on(by: &Granted<ReviewArchive>, id: Id<Communique>, version: i64) -> Result<bool> {
    let visit = by.visit();
    let known = visit.app.db.first(store::communique(id)).await?.ok_or(Error::NotFound)?;
    by.at(known.place())?;
    if known.state != State::Draft || known.version != version {
        return Err(Error::Changed);
    }
    let desk = lexicon::desk(&visit.app).await?;
    let sheet = Sheet::parse(&known.draft).ok_or(Error::Changed)?;
    let Some(place) = sheet.place(&desk.gazette).filter(|place| by.at(*place).is_err()) else {
        return Ok(false);
    };
    let held_on = sheet.main().and_then(|m| m.date.from);
    by.act(Verb::HandOnCommunique, async |mut deed| {
        if deed.tx.exec(store::draft_update(id, version, &known.draft, held_on, place)).await? == 0 {
            return Err(Error::Changed);
        }
        deed.commit(Entry::about(Subject::new("communique", id), known.place())).await?;
        Ok(true)
    })
    .await
}

/// Takes a text up again: a draft is a draft again, what was never read is read now.
pub async fn take_up(by: &Granted<ReviewArchive>, id: Id<Communique>, version: i64) -> Result<()> {
    let visit = by.visit();
    let known = visit.app.db.first(store::communique(id)).await?.ok_or(Error::NotFound)?;
    by.at(known.place())?;
    if !matches!(known.state, State::SetAside | State::Unreadable) {
        return Err(Error::Changed);
    }
    let to = if known.draft.is_empty() { State::Queued } else { State::Draft };
    by.act(Verb::TakeUpCommunique, async |mut deed| {
        if deed.tx.exec(store::state_update(id, version, known.state, to, "")).await? == 0 {
            return Err(Error::Changed);
        }
        if to == State::Queued {
            let now = visit.app.clock.now();
            if deed.tx.exec(jobs::store::job_again(jobs::Kind::ReadCommunique, id, now)).await? == 0 {
                let (job, account) = (deed.id(), visit.officer().map(|o| o.account));
                deed.tx
                    .exec(jobs::store::job_insert(job, jobs::Kind::ReadCommunique, id, account, now))
                    .await?;
            }
        }
        deed.commit(
            Entry::about(Subject::new("communique", id), known.place()).with(json!({ "to": to.as_str() })),
        )
        .await?;
        Ok(())
    })
    .await
}
