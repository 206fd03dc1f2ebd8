//! The chair's vote where votes are equal and the statute lets it decide (D03).

use super::{about, act, ballots::settled};
use crate::{
    access::{Deed, Granted, capability::RunMeeting},
    journal::Verb,
    people::Person,
    sitting::{
        Outcome, Refusal, Room,
        model::{Ballot, Choice, Manner, Outcome as Decided},
        store::{self, ballots},
    },
};
use amana_base::Id;
use serde_json::json;

/// The article by which the chair's vote decides in this body on the day; nothing where it does not, or the statute is
/// silent.
pub(in crate::sitting) fn casting_rule(
    room: &Room,
    rules: &crate::statutes::Rulebook,
    today: amana_base::Day,
) -> Option<String> {
    let (_, kind) = room.rules(rules, today)?;
    let chair = kind.chair.as_ref().filter(|chair| chair.casting_vote == Some(true))?;
    Some(chair.article.clone().unwrap_or_default())
}

/// What the chair voted from a device, when that decides a tie.
pub(super) async fn cast_already(
    deed: &mut Deed<'_>,
    room: &Room,
    ballot: Id<Ballot>,
) -> Outcome<Option<(Id<Person>, Choice, String)>> {
    let visit = deed.visit();
    let Some(article) = casting_rule(room, &visit.app.rules(), visit.today) else { return Ok(None) };
    let Some(chair) = deed.tx.first(store::chair(room.id())).await? else { return Ok(None) };
    let voted = deed.tx.first(ballots::vote_of(ballot, chair)).await?;
    Ok(voted.filter(|(choice, _)| *choice != Choice::Abstain).map(|(choice, _)| (chair, choice, article)))
}

/// Writes down the side of the chair in a vote that was closed with equal votes; the proposal is settled with it.
pub async fn give_casting_vote(
    by: &Granted<RunMeeting>,
    room: &Room,
    ballot: Id<Ballot>,
    choice: Choice,
) -> Outcome<()> {
    act(by.visit(), room.id(), Verb::GiveCastingVote, |deed| given(deed, room, ballot, choice)).await
}

async fn given(mut deed: Deed<'_>, room: &Room, ballot: Id<Ballot>, choice: Choice) -> Outcome<()> {
    let (visit, id) = (deed.visit(), room.id());
    super::require_open(&mut deed, room).await?;
    let known =
        deed.tx.first(ballots::ballots(id, Some(ballot), false, 1)).await?.ok_or(Refusal::NoBallot)?;
    if known.outcome != Some(Decided::Tie) {
        return Err(Refusal::NoTie.into());
    }
    let article = casting_rule(room, &visit.app.rules(), visit.today).ok_or(Refusal::NoCastingVote)?;
    if known.manner == Manner::Paper {
        return Err(Refusal::NoCastingVote.into());
    }
    let decided = match choice {
        Choice::For => Decided::Adopted,
        Choice::Against => Decided::Rejected,
        Choice::Abstain => return Err(Refusal::NoTie.into()),
    };
    let chair = deed.tx.first(store::chair(id)).await?.ok_or(Refusal::NoChair)?;
    let elector = deed.tx.first(ballots::elector(ballot, chair)).await?.ok_or(Refusal::ChairNoElector)?;
    if elector.recused_at.is_some() {
        return Err(Refusal::ChairNoElector.into());
    }
    if deed.tx.exec(ballots::casting_set(ballot, decided, choice, chair, &article)).await? == 0 {
        return Err(Refusal::NoTie.into());
    }
    settled(&mut deed, room, ballot, known.proposal_id, decided).await?;
    deed.commit(about(room).with(json!({ "to": decided.as_str() }))).await?;
    Ok(())
}
