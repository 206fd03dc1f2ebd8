//! The verbs of minutes. Each ends in a line of the journal about the meeting.

mod adopt;
mod agree;
mod seal;
mod text;

pub use adopt::{Submission, adopt, may_sign, reopen, sign, sign_paper, submit, withdraw};
pub(crate) use adopt::{signed, submitted};
pub use agree::{Take, agree, agree_all, tell};
pub(crate) use seal::sealed;
pub use seal::{rectify, seal};
pub(crate) use text::saved;
pub use text::{Choice, Edit, Saved, add, bring_back, choose, displace, remove, restore, save};

use super::{
    gather,
    model::{Composed, Minutes, Passage, State, Step, Why},
    rapporteur,
    refusal::{Outcome, Refusal, Stop},
    store::{self, MinutesRow, NewMinutes, NewPassage, NewWording, PassageRow},
};
use crate::{
    access::{Deed, Granted, capability::WriteRecord},
    journal::{Entry, Subject, Verb},
    meetings::lists::MeetingRow,
    web::{Error, Result, Visit},
};
use amana_base::Id;
use serde_json::json;
use std::time::Duration;

/// How often an act is begun again when another wrote the same minutes.
const ATTEMPTS: u64 = 12;

/// Does one act, again from the start when another got in its way: two write the same minutes.
async fn act<'a, T, F, W>(visit: &'a Visit, verb: Verb, mut work: F) -> Outcome<T>
where
    F: FnMut(Deed<'a>) -> W,
    W: Future<Output = Outcome<T>>,
{
    let mut attempt = 0;
    loop {
        attempt += 1;
        match work(Deed::begin(visit, verb).await?).await {
            Err(Stop::Failed(Error::Busy)) if attempt < ATTEMPTS => {
                tokio::time::sleep(Duration::from_millis(7 * attempt)).await;
            }
            other => return other,
        }
    }
}

/// A line about the meeting whose minutes these are.
fn about(row: &MinutesRow) -> Entry {
    Entry::about(Subject::new("meeting", row.meeting_id), row.place())
}

/// The text is open, and this act changes it: whoever writes at once comes after.
async fn touch(deed: &mut Deed<'_>, row: &MinutesRow) -> Outcome<()> {
    if deed.tx.exec(store::minutes_touch(row.id)).await? == 0 {
        let now = deed.tx.first(store::of_meeting(row.meeting_id)).await?.ok_or(Error::NotFound)?;
        return Err(Refusal::NotDrafted(now.state).into());
    }
    Ok(())
}

/// A passage of these minutes as it is now.
async fn passage(deed: &mut Deed<'_>, row: &MinutesRow, id: Id<Passage>) -> Outcome<PassageRow> {
    Ok(deed.tx.first(store::passage(row.id, id)).await?.ok_or(Error::NotFound)?)
}

/// Keeps the wording that a passage has from now on.
async fn keep(deed: &mut Deed<'_>, p: &PassageRow, text: &str, why: Why) -> Outcome<()> {
    let wording =
        NewWording { id: deed.id(), passage: p.id, version: p.version + 1, base: p.version, text, why };
    let (now, act) = (deed.visit().now, deed.act);
    deed.tx.exec(store::wording_insert(&wording, now, act)).await?;
    Ok(())
}

/// Gives a passage another wording; somebody else's meanwhile is [`Error::Changed`].
async fn write(deed: &mut Deed<'_>, p: &PassageRow, text: &str, why: Why) -> Outcome<()> {
    if deed.tx.exec(store::passage_write(p.id, p.version, text)).await? == 0 {
        return Err(Error::Changed.into());
    }
    keep(deed, p, text, why).await
}

/// Takes a passage out, or brings it back.
async fn take_out(deed: &mut Deed<'_>, p: &PassageRow, out: bool) -> Outcome<()> {
    let at = out.then(|| deed.visit().now);
    if deed.tx.exec(store::passage_remove(p.id, p.version, at)).await? == 0 {
        return Err(Error::Changed.into());
    }
    keep(deed, p, &p.text, if out { Why::Removed } else { Why::BroughtBack }).await
}

/// What the record says of the meeting now, passage by passage.
pub async fn composed(visit: &Visit, meeting: &MeetingRow) -> Result<Vec<Composed>> {
    Ok(rapporteur::compose(&gather::record_of(visit, meeting).await?))
}

/// Composes the minutes of a meeting that sat. Pressed twice, they are there once.
pub async fn compose(by: &Granted<WriteRecord>, meeting: &MeetingRow) -> Outcome<Id<Minutes>> {
    let visit = by.visit();
    let steps: Vec<_> = visit
        .app
        .db
        .all(crate::meetings::lists::steps(meeting.id))
        .await?
        .into_iter()
        .map(|(s, _)| s)
        .collect();
    if !gather::has_sat(meeting, &steps, visit.today) {
        return Err(Refusal::NotSat.into());
    }
    let passages = composed(visit, meeting).await?;
    act(visit, Verb::ComposeMinutes, |deed| compose_on(deed, meeting, &passages)).await
}

/// The same on an open act.
pub(crate) async fn compose_on(
    mut deed: Deed<'_>,
    meeting: &MeetingRow,
    passages: &[Composed],
) -> Outcome<Id<Minutes>> {
    let (visit, act) = (deed.visit(), deed.act);
    let new = NewMinutes {
        id: deed.id(),
        meeting: meeting.id,
        body: meeting.body_id,
        place: meeting.place(),
        sort_on: meeting.held_on.unwrap_or(visit.today),
    };
    if deed.tx.exec(store::minutes_insert(&new, act)).await? == 0 {
        let there = deed.tx.first(store::of_meeting(meeting.id)).await?.ok_or(Error::NotFound)?;
        return Ok(there.id);
    }
    deed.tx.exec(store::minuted(meeting.id)).await?;
    let mut rows = Vec::with_capacity(passages.len() * 2);
    for (ordinal, c) in (1..).zip(passages) {
        let (id, text) = (deed.id(), c.text.as_str());
        let passage = NewPassage { id, ordinal, section: c.section, fact: c.fact, text, told: text };
        rows.push(store::passage_insert(new.id, &passage, act));
        let wording =
            NewWording { id: deed.id(), passage: id, version: 1, base: 0, text, why: Why::Composed };
        rows.push(store::wording_insert(&wording, visit.now, act));
    }
    deed.tx.bulk(rows).await?;
    step(&mut deed, new.id, Step::Drafted).await?;
    let entry = Entry::about(Subject::new("meeting", meeting.id), meeting.place());
    deed.commit(entry.with(json!({ "passages": passages.len() }))).await?;
    Ok(new.id)
}

/// Writes a step down, of today.
async fn step(deed: &mut Deed<'_>, id: Id<Minutes>, step: Step) -> Outcome<()> {
    let (visit, act) = (deed.visit(), deed.act);
    deed.tx.exec(store::step_insert(deed.id(), id, step, visit.today, visit.now, act)).await?;
    Ok(())
}

/// Moves minutes on from where they were seen; when they are elsewhere, says where.
async fn pass(deed: &mut Deed<'_>, row: &MinutesRow, to: store::Move) -> Outcome<()> {
    if deed.tx.exec(store::minutes_move(row.id, row.version, &to)).await? == 0 {
        let now = deed.tx.first(store::of_meeting(row.meeting_id)).await?.ok_or(Error::NotFound)?;
        return Err(match (now.state == to.from, to.from) {
            (true, _) => Error::Changed.into(),
            (_, State::Drafted) => Refusal::NotDrafted(now.state).into(),
            (_, State::PutUp) => Refusal::NotPutUp(now.state).into(),
            _ => Refusal::NotAdopted(now.state).into(),
        });
    }
    Ok(())
}
