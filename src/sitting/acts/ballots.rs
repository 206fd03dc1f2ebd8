//! Votes (D03): opened with their electorate, cast or counted, closed with what the statute makes of them.

use super::{about, act, casting, floor::said, require_open};
use crate::{
    access::{Deed, Granted, capability::RunMeeting},
    journal::Verb,
    meetings::store::AgendaItem,
    people::Person,
    sitting::{
        Attendee, Outcome, Refusal, Room,
        model::{
            Ballot, Choice, Count, Electorate, Fate, Manner, Outcome as Decided, Proposal, Standing, outcome,
            rule_for,
        },
        room,
        store::{self, ballots, floor, texts},
    },
};
use amana_base::Id;
use amana_statute::Matter;
use serde_json::json;

/// The longest question, in letters.
const QUESTION: usize = 2_000;

/// A vote to open.
#[derive(Clone, Debug)]
pub struct NewVote {
    /// What is asked.
    pub question: String,
    /// For the statute.
    pub matter: Matter,
    /// How it is held.
    pub manner: Manner,
    /// On which proposal.
    pub proposal: Option<Id<Proposal>>,
    /// What the form calls it.
    pub client: String,
}

/// Opens a vote: its electorate is who is here with a vote at this moment.
pub async fn open_ballot(by: &Granted<RunMeeting>, room: &Room, vote: &NewVote) -> Outcome<()> {
    said(&vote.question, QUESTION)?;
    act(by.visit(), room.id(), Verb::OpenBallot, |deed| opened(deed, room, vote)).await
}

async fn opened(mut deed: Deed<'_>, room: &Room, vote: &NewVote) -> Outcome<()> {
    let (id, visit) = (room.id(), deed.visit());
    let rules = visit.app.rules();
    require_open(&mut deed, room).await?;
    let (_, tally, quorum) = room::standing(&mut deed.tx, &rules, room, visit.today).await?;
    if quorum.is_short() {
        return Err(Refusal::NoQuorumToVote(quorum.counted(), quorum.needed().unwrap_or(0)).into());
    }
    let body = room.body().ok_or(Refusal::NobodyVotes)?;
    if !deed.tx.all(ballots::ballots(id, None, true, 1)).await?.is_empty() {
        return Err(Refusal::BallotOpen.into());
    }
    let mut item: Option<Id<AgendaItem>> = deed.tx.first(floor::under_discussion(id)).await?;
    if let Some(proposal) = vote.proposal {
        let known = deed.tx.first(texts::proposals(id, Some(proposal))).await?.ok_or(Refusal::NoProposal)?;
        if known.fate != Fate::Open {
            return Err(Refusal::ProposalSettled.into());
        }
        item = known.item_id.or(item);
    }
    let row = ballots::NewBallot {
        meeting: id,
        item,
        proposal: vote.proposal,
        question: vote.question.trim(),
        matter: vote.matter.word(),
        manner: vote.manner,
        members: i64::from(tally.members),
        present: i64::from(tally.here()),
        client: &vote.client,
    };
    let ballot = deed.id::<Ballot>();
    if deed.tx.exec(ballots::ballot_insert(ballot, &row, visit.now, deed.act)).await? == 0 {
        return Ok(());
    }
    let kind = room.rules(&rules, visit.today).map(|(_, kind)| kind);
    let afar = kind.and_then(|k| k.remote.as_ref()?.votes) != Some(false);
    let on = room.day(visit.today);
    let electors = ballots::electors_insert(ballot, id, body, on, afar, deed.act);
    let electors = i64::try_from(deed.tx.exec(electors).await?).unwrap_or(i64::MAX);
    if electors == 0 {
        return Err(Refusal::NobodyVotes.into());
    }
    deed.tx.exec(ballots::ballot_electors(ballot, electors)).await?;
    let detail = json!({ "members": tally.members, "present": tally.here(), "persons": electors });
    deed.commit(about(room).with(detail)).await?;
    Ok(())
}

/// A vote from a device.
#[derive(Clone, Debug)]
pub struct Casting {
    /// In which vote.
    pub ballot: Id<Ballot>,
    /// Whose vote: the own one, or of somebody represented.
    pub person: Id<Person>,
    /// What.
    pub choice: Choice,
    /// What the device calls it.
    pub client: String,
}

/// Casts an open vote. The same vote again is the same vote; another one after it is refused, and so is whatever comes late,
/// from a guest, or after a mandate ended.
pub async fn cast_vote(by: &Attendee, casting: &Casting) -> Outcome<()> {
    act(by.visit(), by.room.id(), Verb::CastVote, |deed| cast(deed, by, casting)).await
}

async fn cast(mut deed: Deed<'_>, by: &Attendee, casting: &Casting) -> Outcome<()> {
    let (visit, room) = (deed.visit(), &by.room);
    let vote = ballots::Cast {
        meeting: room.id(),
        ballot: casting.ballot,
        person: casting.person,
        by: by.person(),
        choice: casting.choice,
        client: &casting.client,
    };
    if deed.tx.exec(ballots::vote_insert(&vote, visit.now, visit.today, deed.act)).await? > 0 {
        deed.commit(about(room)).await?;
        return Ok(());
    }
    match why_not(&mut deed, by, casting).await? {
        None => Ok(()),
        Some(refusal) => Err(refusal.into()),
    }
}

/// Why a vote was not written; nothing when it was there already.
async fn why_not(deed: &mut Deed<'_>, by: &Attendee, c: &Casting) -> Outcome<Option<Refusal>> {
    let (visit, id) = (deed.visit(), by.room.id());
    let known = deed.tx.first(ballots::vote_of(c.ballot, c.person)).await?;
    let elector = deed.tx.first(ballots::elector(c.ballot, c.person)).await?;
    let mine = elector.as_ref().is_some_and(|e| e.holder_id.unwrap_or(e.person_id) == by.person());
    if let Some((choice, _)) = known.filter(|_| mine) {
        return Ok((choice != c.choice).then_some(Refusal::VotedAlready));
    }
    let Some(ballot) = deed.tx.first(ballots::ballots(id, Some(c.ballot), false, 1)).await? else {
        return Ok(Some(Refusal::NoBallot));
    };
    if !ballot.is_open() {
        return Ok(Some(Refusal::VoteLate));
    }
    if ballot.manner != Manner::Devices {
        return Ok(Some(Refusal::NotOnDevices));
    }
    if by.line.standing != Standing::Member {
        return Ok(Some(Refusal::NoVote));
    }
    if deed.tx.one(ballots::sits(id, c.person, visit.today)).await? == 0 {
        return Ok(Some(Refusal::MandateEnded));
    }
    Ok(Some(match elector {
        Some(e) if e.recused_at.is_some() => Refusal::Recused,
        Some(_) if !mine => Refusal::NoVote,
        _ => Refusal::NotElector,
    }))
}

/// Declares an interest, oneself: the vote is no longer one's to cast.
pub async fn declare_interest(by: &Attendee, ballot: Id<Ballot>, why: &str) -> Outcome<()> {
    let person = by.person();
    act(by.visit(), by.room.id(), Verb::DeclareInterest, |deed| declared(deed, &by.room, ballot, person, why))
        .await
}

/// Writes down the interest that somebody declared aloud.
pub async fn declare_interest_of(
    by: &Granted<RunMeeting>,
    room: &Room,
    ballot: Id<Ballot>,
    person: Id<Person>,
    why: &str,
) -> Outcome<()> {
    act(by.visit(), room.id(), Verb::DeclareInterest, |deed| declared(deed, room, ballot, person, why)).await
}

async fn declared(
    mut deed: Deed<'_>,
    room: &Room,
    ballot: Id<Ballot>,
    person: Id<Person>,
    why: &str,
) -> Outcome<()> {
    let now = deed.visit().now;
    let known = deed.tx.first(ballots::ballots(room.id(), Some(ballot), false, 1)).await?;
    if !known.ok_or(Refusal::NoBallot)?.is_open() {
        return Err(Refusal::VoteLate.into());
    }
    let elector = deed.tx.first(ballots::elector(ballot, person)).await?.ok_or(Refusal::NotElector)?;
    if elector.recused_at.is_some() {
        return Ok(());
    }
    let why: String = why.trim().chars().take(500).collect();
    if deed.tx.exec(ballots::elector_recuse(ballot, person, &why, now)).await? == 0 {
        return Err(Refusal::VotedAlready.into());
    }
    deed.commit(about(room).with(json!({ "person": person }))).await?;
    Ok(())
}

/// Names a teller, or takes the name back.
pub async fn name_teller(
    by: &Granted<RunMeeting>,
    room: &Room,
    person: Id<Person>,
    named: bool,
) -> Outcome<()> {
    act(by.visit(), room.id(), Verb::AssignRole, |mut deed| async move {
        deed.tx.first(store::roll::line(room.id(), person)).await?.ok_or(Refusal::NotOnRoll)?;
        let change = match named {
            true => ballots::teller_insert(room.id(), person, deed.act),
            false => ballots::teller_delete(room.id(), person),
        };
        if deed.tx.exec(change).await? > 0 {
            deed.commit(about(room).with(json!({ "person": person, "role": "teller" }))).await?;
        }
        Ok(())
    })
    .await
}

/// Enters the count of a teller, from the bureau's table.
pub async fn enter_count_of(
    by: &Granted<RunMeeting>,
    room: &Room,
    ballot: Id<Ballot>,
    teller: Id<Person>,
    count: Count,
) -> Outcome<()> {
    act(by.visit(), room.id(), Verb::EnterCount, |deed| entered(deed, room, ballot, teller, count)).await
}

/// Enters the own count, as a teller.
pub async fn enter_count(by: &Attendee, ballot: Id<Ballot>, count: Count) -> Outcome<()> {
    act(by.visit(), by.room.id(), Verb::EnterCount, |deed| {
        entered(deed, &by.room, ballot, by.person(), count)
    })
    .await
}

async fn entered(
    mut deed: Deed<'_>,
    room: &Room,
    ballot: Id<Ballot>,
    teller: Id<Person>,
    count: Count,
) -> Outcome<()> {
    let now = deed.visit().now;
    let tellers = deed.tx.all(ballots::tellers(room.id())).await?;
    if !tellers.iter().any(|t| t.person_id == teller) {
        return Err(Refusal::NotTeller.into());
    }
    let known = deed.tx.first(ballots::ballots(room.id(), Some(ballot), false, 1)).await?;
    let known = known.ok_or(Refusal::NoBallot)?;
    if !known.is_open() {
        return Err(Refusal::VoteLate.into());
    }
    if known.manner == Manner::Devices {
        return Err(Refusal::CountedByDevices.into());
    }
    let may = known.electors - deed.tx.one(ballots::recused(ballot)).await?;
    if i64::from(count.total()) > may {
        return Err(Refusal::TooManyVotes(count.total(), may).into());
    }
    deed.tx.exec(ballots::sheet_put(ballot, teller, &count, now, deed.act)).await?;
    deed.commit(about(room).with(json!({ "person": teller }))).await?;
    Ok(())
}

/// Closes a vote: counts it, and says by the statute what it decided. The proposal that was voted on is settled with it.
pub async fn close_ballot(by: &Granted<RunMeeting>, room: &Room, ballot: Id<Ballot>) -> Outcome<()> {
    act(by.visit(), room.id(), Verb::CloseBallot, |deed| closed(deed, room, ballot)).await
}

async fn closed(mut deed: Deed<'_>, room: &Room, ballot: Id<Ballot>) -> Outcome<()> {
    let (id, visit) = (room.id(), deed.visit());
    let (now, rules) = (visit.now, visit.app.rules());
    let known =
        deed.tx.first(ballots::ballots(id, Some(ballot), false, 1)).await?.ok_or(Refusal::NoBallot)?;
    if !known.is_open() {
        return Ok(());
    }
    let count = counted(&mut deed, &known).await?;
    let recused = deed.tx.one(ballots::recused(ballot)).await?;
    let kind = room.rules(&rules, visit.today).map(|(_, kind)| kind);
    let matter = matter_of(&known.matter);
    let rule = kind.and_then(|kind| rule_for(kind, matter));
    let counted_out = kind.and_then(|k| k.recusal.as_ref()?.counted_out).unwrap_or(false);
    let number = |n: i64| u32::try_from(n).unwrap_or(u32::MAX);
    let on = Electorate {
        members: number(known.members),
        present: number(known.present),
        recused: number(recused),
    };
    let mut ruling = outcome(rule, on, count, counted_out);
    // A chair who voted from a device decides a tie at once; otherwise the bureau asks.
    let cast = match (ruling.outcome, known.manner) {
        (Decided::Tie, Manner::Devices) => casting::cast_already(&mut deed, room, ballot).await?,
        _ => None,
    };
    let article = rule.and_then(|r| r.article.clone()).unwrap_or_default();
    let row = ballots::ballot_close(ballot, &count, recused, &ruling, &article, now, deed.act);
    if deed.tx.exec(row).await? == 0 {
        return Ok(());
    }
    if let Some((chair, choice, article)) = cast {
        ruling.outcome = if choice == Choice::For { Decided::Adopted } else { Decided::Rejected };
        deed.tx.exec(ballots::casting_set(ballot, ruling.outcome, choice, chair, &article)).await?;
    }
    settled(&mut deed, room, ballot, known.proposal_id, ruling.outcome).await?;
    let detail = json!({ "to": ruling.outcome.as_str(), "needed": ruling.needed });
    deed.commit(about(room).with(detail)).await?;
    Ok(())
}

/// Settles the proposal that was voted on, when the vote decided.
pub(super) async fn settled(
    deed: &mut Deed<'_>,
    room: &Room,
    ballot: Id<Ballot>,
    proposal: Option<Id<Proposal>>,
    decided: Decided,
) -> Outcome<()> {
    let fate = match decided {
        Decided::Adopted => Fate::Adopted,
        Decided::Rejected => Fate::Rejected,
        Decided::Tie | Decided::Void | Decided::Unknown => return Ok(()),
    };
    let Some(proposal) = proposal else { return Ok(()) };
    let text = deed.tx.first(texts::proposals(room.id(), Some(proposal))).await?;
    if let Some(text) = text.filter(|p| p.fate == Fate::Open) {
        let (now, act) = (deed.visit().now, deed.act);
        let row = texts::proposal_judge(proposal, fate, Some(now), Some(ballot), text.version, act);
        deed.tx.exec(row).await?;
    }
    Ok(())
}

/// The count of a vote: of the devices, or of the tellers who agree. On paper two of them must.
async fn counted(deed: &mut Deed<'_>, ballot: &ballots::BallotLine) -> Outcome<Count> {
    let number = |n: i64| u32::try_from(n).unwrap_or(u32::MAX);
    if ballot.manner == Manner::Devices {
        let mut count = Count::default();
        for (choice, n) in deed.tx.all(ballots::votes_counted(ballot.id)).await? {
            match choice {
                Choice::For => count.votes_for = number(n),
                Choice::Against => count.votes_against = number(n),
                Choice::Abstain => count.abstentions = number(n),
            }
        }
        return Ok(count);
    }
    let sheets = deed.tx.all(ballots::sheets(ballot.id)).await?;
    let wanted = if ballot.manner == Manner::Paper { 2 } else { 1 };
    if sheets.len() < wanted {
        return Err(Refusal::CountsMissing(wanted).into());
    }
    let counts = sheets.iter().map(|s| Count {
        votes_for: number(s.votes_for),
        votes_against: number(s.votes_against),
        abstentions: number(s.abstentions),
        blank: number(s.blank),
    });
    let counts: Vec<Count> = counts.collect();
    match counts.split_first() {
        Some((first, rest)) if rest.iter().all(|c| c == first) => Ok(*first),
        _ => Err(Refusal::CountsDiffer.into()),
    }
}

/// A matter as stored.
pub(in crate::sitting) fn matter_of(text: &str) -> Matter {
    Matter::ALL.iter().copied().find(|m| m.word() == text).unwrap_or(Matter::Ordinary)
}

/// Abandons a vote that is open: what was cast stays written, and decides nothing.
pub async fn cancel_ballot(by: &Granted<RunMeeting>, room: &Room, ballot: Id<Ballot>) -> Outcome<()> {
    act(by.visit(), room.id(), Verb::CloseBallot, |mut deed| async move {
        let now = deed.visit().now;
        deed.tx.first(ballots::ballots(room.id(), Some(ballot), false, 1)).await?.ok_or(Refusal::NoBallot)?;
        if deed.tx.exec(ballots::ballot_cancel(ballot, now, deed.act)).await? > 0 {
            deed.commit(about(room).with(json!({ "to": "cancelled" }))).await?;
        }
        Ok(())
    })
    .await
}
