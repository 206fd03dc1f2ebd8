//! Reports (C16), proposals and their amendments (D10).

use super::{about, act, floor::said, require_sitting};
use crate::{
    access::{Deed, Granted, capability::RunMeeting},
    journal::Verb,
    meetings::store::AgendaItem,
    people::Person,
    sitting::{
        Attendee, Outcome, Refusal, Room,
        model::{Amendment, Fate, Proposal},
        store::{self, floor, texts},
    },
    web::Error,
};
use amana_base::Id;
use serde_json::json;

/// The longest report, in letters.
const REPORT: usize = 200_000;
/// The longest proposal, in letters.
const PROPOSAL: usize = 20_000;
/// The longest title, in letters.
const TITLE: usize = 200;

/// A text that somebody brings to a meeting.
#[derive(Clone, Debug)]
pub struct Bringing {
    /// On which point; the one under discussion when not said.
    pub item: Option<Id<AgendaItem>>,
    /// Whose.
    pub author: Id<Person>,
    /// What it is called; proposals have no title.
    pub title: String,
    /// What it says.
    pub text: String,
    /// What the form calls it.
    pub client: String,
}

/// Attaches a report with its author and its text.
pub async fn attach_report(by: &Granted<RunMeeting>, room: &Room, report: &Bringing) -> Outcome<()> {
    said(&report.title, TITLE)?;
    said(&report.text, REPORT)?;
    act(by.visit(), room.id(), Verb::AttachReport, |deed| attached(deed, room, report)).await
}

async fn attached(mut deed: Deed<'_>, room: &Room, report: &Bringing) -> Outcome<()> {
    deed.tx.first(store::roll::line(room.id(), report.author)).await?.ok_or(Refusal::NotOnRoll)?;
    let brought = brought(&mut deed, room, report).await?;
    if deed.tx.exec(texts::report_insert(deed.id(), &brought, deed.act)).await? > 0 {
        deed.commit(about(room).with(json!({ "name": brought.title }))).await?;
    }
    Ok(())
}

async fn brought<'b>(deed: &mut Deed<'_>, room: &Room, b: &'b Bringing) -> Outcome<texts::Brought<'b>> {
    let item = match b.item {
        Some(item) => Some(deed.tx.first(floor::point(room.id(), item)).await?.ok_or(Refusal::NoPoint)?.id),
        None => deed.tx.first(floor::under_discussion(room.id())).await?,
    };
    let (title, text) = (b.title.trim(), b.text.trim());
    Ok(texts::Brought { meeting: room.id(), item, author: b.author, title, text, client: &b.client })
}

/// Records the proposal of somebody who is on the roll.
pub async fn record_proposal(by: &Granted<RunMeeting>, room: &Room, proposal: &Bringing) -> Outcome<()> {
    said(&proposal.text, PROPOSAL)?;
    act(by.visit(), room.id(), Verb::RecordProposal, |deed| record_proposal_on(deed, room, proposal)).await
}

/// Makes a proposal oneself.
pub async fn propose(by: &Attendee, text: &str, client: &str) -> Outcome<()> {
    let text = said(text, PROPOSAL)?.to_owned();
    let (author, client) = (by.person(), client.to_owned());
    let proposal = &Bringing { item: None, author, title: String::new(), text, client };
    act(by.visit(), by.room.id(), Verb::RecordProposal, |deed| record_proposal_on(deed, &by.room, proposal))
        .await
}

/// The same on an open act, which it commits.
pub async fn record_proposal_on(mut deed: Deed<'_>, room: &Room, proposal: &Bringing) -> Outcome<()> {
    require_sitting(&mut deed, room).await?;
    deed.tx.first(store::roll::line(room.id(), proposal.author)).await?.ok_or(Refusal::NotOnRoll)?;
    let brought = brought(&mut deed, room, proposal).await?;
    if deed.tx.exec(texts::proposal_insert(deed.id(), &brought, deed.act)).await? > 0 {
        deed.commit(about(room).with(json!({ "person": proposal.author }))).await?;
    }
    Ok(())
}

/// Settles a proposal without a vote (by consensus), or opens it again. One settled by a vote stays as the vote left it.
pub async fn judge_proposal(
    by: &Granted<RunMeeting>,
    room: &Room,
    proposal: Id<Proposal>,
    fate: Fate,
    version: i64,
) -> Outcome<()> {
    act(by.visit(), room.id(), Verb::JudgeProposal, |deed| judged(deed, room, proposal, fate, version)).await
}

async fn judged(
    mut deed: Deed<'_>,
    room: &Room,
    proposal: Id<Proposal>,
    fate: Fate,
    version: i64,
) -> Outcome<()> {
    let now = deed.visit().now;
    require_sitting(&mut deed, room).await?;
    let known =
        deed.tx.first(texts::proposals(room.id(), Some(proposal))).await?.ok_or(Refusal::NoProposal)?;
    if known.ballot_id.is_some() {
        return Err(Refusal::DecidedByVote.into());
    }
    let at = (fate != Fate::Open).then_some(now);
    if deed.tx.exec(texts::proposal_judge(proposal, fate, at, None, version, deed.act)).await? == 0 {
        return Err(Error::Changed.into());
    }
    let detail = json!({ "from": known.fate.as_str(), "to": fate.as_str() });
    deed.commit(about(room).with(detail)).await?;
    Ok(())
}

/// Another wording of a proposal.
#[derive(Clone, Debug)]
pub struct Rewording {
    /// Whose.
    pub author: Id<Person>,
    /// The wording asked for.
    pub text: String,
    /// What the form calls it.
    pub client: String,
}

/// Records an amendment on the wording as it stands.
pub async fn amend(
    by: &Granted<RunMeeting>,
    room: &Room,
    proposal: Id<Proposal>,
    rewording: &Rewording,
) -> Outcome<()> {
    said(&rewording.text, PROPOSAL)?;
    act(by.visit(), room.id(), Verb::RecordProposal, |deed| amended(deed, room, proposal, rewording)).await
}

async fn amended(mut deed: Deed<'_>, room: &Room, proposal: Id<Proposal>, r: &Rewording) -> Outcome<()> {
    require_sitting(&mut deed, room).await?;
    let known =
        deed.tx.first(texts::proposals(room.id(), Some(proposal))).await?.ok_or(Refusal::NoProposal)?;
    if known.fate != Fate::Open {
        return Err(Refusal::ProposalSettled.into());
    }
    deed.tx.first(store::roll::line(room.id(), r.author)).await?.ok_or(Refusal::NotOnRoll)?;
    let text = r.text.trim();
    if text == known.text {
        return Err(Refusal::SameWording.into());
    }
    let row = texts::amendment_insert(deed.id(), proposal, r.author, &known.text, text, &r.client, deed.act);
    if deed.tx.exec(row).await? > 0 {
        deed.commit(about(room).with(json!({ "person": r.author }))).await?;
    }
    Ok(())
}

/// Settles an amendment. Adopted, its wording becomes the proposal's; when the proposal was reworded since the amendment was
/// written, only if the bureau says that it takes the place of that wording too (`over`).
pub async fn judge_amendment(
    by: &Granted<RunMeeting>,
    room: &Room,
    proposal: Id<Proposal>,
    amendment: Id<Amendment>,
    fate: Fate,
    over: bool,
) -> Outcome<()> {
    act(by.visit(), room.id(), Verb::JudgeProposal, |deed| {
        settled(deed, room, proposal, amendment, fate, over)
    })
    .await
}

async fn settled(
    mut deed: Deed<'_>,
    room: &Room,
    proposal: Id<Proposal>,
    amendment: Id<Amendment>,
    fate: Fate,
    over: bool,
) -> Outcome<()> {
    let now = deed.visit().now;
    require_sitting(&mut deed, room).await?;
    let known =
        deed.tx.first(texts::proposals(room.id(), Some(proposal))).await?.ok_or(Refusal::NoProposal)?;
    let asked =
        deed.tx.first(texts::amendments(proposal, Some(amendment))).await?.ok_or(Refusal::NoProposal)?;
    if known.fate != Fate::Open || asked.fate != Fate::Open {
        return Err(Refusal::ProposalSettled.into());
    }
    if fate == Fate::Adopted {
        if asked.base != known.text && !over {
            return Err(Refusal::Reworded.into());
        }
        if deed.tx.exec(texts::proposal_reword(proposal, &asked.text, known.version)).await? == 0 {
            return Err(Error::Changed.into());
        }
    }
    deed.tx.exec(texts::amendment_judge(amendment, fate, now, deed.act)).await?;
    deed.commit(about(room).with(json!({ "to": fate.as_str() }))).await?;
    Ok(())
}
