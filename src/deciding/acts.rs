//! The verbs of proposals.

use super::{
    Content, Outcome, Proposed, State, Wish, model,
    rehearsal::{self, carry},
    store::{self, MeetingRow, Origin, ProposedRow},
};
use crate::{
    access::{
        Deed, Granted,
        capability::{ReadRecord, WriteRecord},
    },
    bodies::{self, Body},
    decisions::{Decision, Kind, Taken, Votes},
    journal::{Act, Entry, Subject, Verb},
    meetings::Meeting,
    record::{Refusal, Stop, refusal::Outcome as Answer, view::me},
    sitting::{
        model::{Ballot, Fate, Manner, Outcome as Voted, Proposal},
        store::{ballots, ballots::BallotLine, texts},
    },
    territory::Place,
    web::{Error, Result, Visit},
};
use amana_base::{Day, Id};
use serde_json::json;

/// A meeting whose decisions one may write.
pub async fn meeting(by: &Granted<WriteRecord>, id: Id<Meeting>) -> Result<MeetingRow> {
    let row = seen(by.visit(), id).await?;
    by.at(row.place())?;
    Ok(row)
}

async fn seen(visit: &Visit, id: Id<Meeting>) -> Result<MeetingRow> {
    visit.app.db.first(store::meeting(id, me(visit), visit.today)).await?.ok_or(Error::NotFound)
}

/// A proposal that one may change, with its meeting.
pub async fn reach(by: &Granted<WriteRecord>, id: Id<Proposed>) -> Result<(ProposedRow, MeetingRow)> {
    let row = by.visit().app.db.first(store::proposed(id)).await?.ok_or(Error::NotFound)?;
    let meeting = meeting(by, row.meeting_id).await?;
    Ok((row, meeting))
}

/// A proposal that one may read, and why one may.
pub struct Reading {
    /// It.
    pub row: ProposedRow,
    /// The meeting it is before.
    pub meeting: MeetingRow,
    /// One is asked today what one thinks of it (D09).
    pub asked: bool,
    /// One may see the meeting itself too.
    pub sees_meeting: bool,
}

/// A proposal that one may read: of a meeting one may see, or one is asked about it (D09). The question lets its addressee
/// see the proposal, and only that; it takes nothing from whoever sees more.
pub async fn read(by: &Granted<ReadRecord>, id: Id<Proposed>) -> Result<Reading> {
    let visit = by.visit();
    let db = &visit.app.db;
    let row = db.first(store::proposed(id)).await?.ok_or(Error::NotFound)?;
    let asked = db.one(store::is_asked(me(visit), id, visit.today)).await? > 0;
    let no = match seen(visit, row.meeting_id).await {
        Ok(meeting) => match by.at(meeting.place()) {
            Ok(_) => return Ok(Reading { row, meeting, asked, sees_meeting: true }),
            Err(no) => no,
        },
        Err(no) => no,
    };
    if !asked {
        return Err(no);
    }
    let meeting = db.first(store::meeting_asked(row.meeting_id)).await?.ok_or(Error::NotFound)?;
    Ok(Reading { row, meeting, asked, sees_meeting: false })
}

/// Proposes a decision of a meeting.
pub async fn propose(
    by: &Granted<WriteRecord>,
    meeting_id: Id<Meeting>,
    c: &Content,
) -> Answer<Id<Proposed>> {
    propose_from(by, meeting_id, c, Origin::default()).await
}

async fn propose_from(
    by: &Granted<WriteRecord>,
    meeting_id: Id<Meeting>,
    c: &Content,
    origin: Origin,
) -> Answer<Id<Proposed>> {
    c.check()?;
    let place = meeting(by, meeting_id).await?.place();
    let mut deed = by.begin(Verb::ProposeDecision).await?;
    let id: Id<Proposed> = deed.id();
    deed.tx.exec(store::proposed_insert(id, meeting_id, c, origin, place, deed.act)).await?;
    let entry = Entry::about(Subject::new("proposed_decision", id), place)
        .with(json!({ "meeting": meeting_id, "kind": c.kind.as_str() }));
    deed.commit(entry).await?;
    Ok(id)
}

/// Proposes a decision with what it would do, on an open act, which it commits.
pub async fn propose_on(
    mut deed: Deed<'_>,
    meeting: Id<Meeting>,
    place: Place,
    c: &Content,
    wishes: &[Wish],
) -> Answer<Id<Proposed>> {
    c.check()?;
    let id: Id<Proposed> = deed.id();
    deed.tx.exec(store::proposed_insert(id, meeting, c, Origin::default(), place, deed.act)).await?;
    deed.tx.exec(store::effects_update(id, 1, &model::kept(wishes))).await?;
    let entry = Entry::about(Subject::new("proposed_decision", id), place)
        .with(json!({ "meeting": meeting, "kind": c.kind.as_str() }));
    deed.commit(entry).await?;
    Ok(id)
}

/// Makes a decision to be of what a sitting adopted: a proposal, or a question put to the vote. Its words, its author, the
/// count and how it was taken are carried over; the same one again is the one that was made (D03, D10).
pub async fn take_from_sitting(
    by: &Granted<WriteRecord>,
    meeting_id: Id<Meeting>,
    proposal: Option<Id<Proposal>>,
    ballot: Option<Id<Ballot>>,
) -> Answer<Id<Proposed>> {
    let db = &by.visit().app.db;
    meeting(by, meeting_id).await?;
    let line = match proposal {
        Some(id) => Some(db.first(texts::proposals(meeting_id, Some(id))).await?.ok_or(Error::NotFound)?),
        None => None,
    };
    let ballot = line.as_ref().map_or(ballot, |l| l.ballot_id);
    let vote = match ballot {
        Some(id) => {
            Some(db.first(ballots::ballots(meeting_id, Some(id), false, 1)).await?.ok_or(Error::NotFound)?)
        }
        None => None,
    };
    let proposal = line.as_ref().map(|l| l.id).or(vote.as_ref().and_then(|v| v.proposal_id));
    let origin = Origin { proposal, ballot };
    if let Some(known) = db.first(store::proposed_from(origin)).await? {
        return Ok(known);
    }
    let adopted = match (&line, &vote) {
        (Some(line), _) => line.fate == Fate::Adopted,
        (None, vote) => vote.as_ref().is_some_and(|v| v.outcome == Some(Voted::Adopted)),
    };
    if !adopted {
        return Err(Refusal::NotAdopted.into());
    }
    let text = line.map(|l| l.text).or(vote.as_ref().map(|v| v.question.clone())).unwrap_or_default();
    propose_from(by, meeting_id, &voted(text, vote.as_ref()), origin).await
}

/// The words of a decision with what its vote says of how it was taken; without a vote nobody spoke against it.
fn voted(text: String, vote: Option<&BallotLine>) -> Content {
    let taken = match vote {
        None => Taken::Consensus,
        Some(v) if v.manner == Manner::Paper => Taken::SecretBallot,
        Some(v) if v.votes_against == Some(0) && v.abstentions == Some(0) => Taken::Unanimity,
        Some(_) => Taken::Majority,
    };
    let votes = vote.map_or_else(Votes::default, |v| Votes {
        votes_for: v.votes_for,
        against: v.votes_against,
        abstentions: v.abstentions,
    });
    let article = vote.map_or_else(String::new, |v| v.article.clone());
    Content { kind: Kind::Resolution, text, outcome: Outcome::Unsaid, taken, votes, article }
}

/// Writes an open proposal anew.
pub async fn write(by: &Granted<WriteRecord>, id: Id<Proposed>, version: i64, c: &Content) -> Answer<()> {
    c.check()?;
    let (row, _) = reach(by, id).await?;
    change(
        by,
        &row,
        Verb::WriteProposal,
        json!({ "kind": c.kind.as_str() }),
        store::content_update(id, version, c),
    )
    .await
}

/// Adds an effect, at the end.
pub async fn add(by: &Granted<WriteRecord>, id: Id<Proposed>, version: i64, wish: Wish) -> Answer<()> {
    let (row, _) = reach(by, id).await?;
    let mut wishes = model::wishes(&row.effects);
    if wishes.len() >= model::WISHES {
        return Err(Refusal::TooMany(model::WISHES).into());
    }
    wishes.push(wish);
    let change_of = store::effects_update(id, version, &model::kept(&wishes));
    change(by, &row, Verb::WriteProposal, json!({ "effects": wishes.len() }), change_of).await
}

/// Takes an effect out.
pub async fn remove(by: &Granted<WriteRecord>, id: Id<Proposed>, version: i64, n: usize) -> Answer<()> {
    let (row, _) = reach(by, id).await?;
    let mut wishes = model::wishes(&row.effects);
    if n >= wishes.len() {
        return Err(Error::Changed.into());
    }
    wishes.remove(n);
    let change_of = store::effects_update(id, version, &model::kept(&wishes));
    change(by, &row, Verb::WriteProposal, json!({ "effects": wishes.len() }), change_of).await
}

/// Asks the members of a body what they think, until a day (D09).
pub async fn consult(
    by: &Granted<WriteRecord>,
    id: Id<Proposed>,
    version: i64,
    body: Id<Body>,
    until: Day,
) -> Answer<()> {
    let (row, meeting) = reach(by, id).await?;
    let (visit, today) = (by.visit(), by.visit().today);
    let offered =
        bodies::pages::choices(&visit.app.db, &visit.app.rules(), meeting.place(), visit.lang).await?;
    if !offered.iter().any(|(known, _)| *known == body) {
        return Err(Refusal::NoBody.into());
    }
    if until < today || until > today.plus(366) {
        return Err(Refusal::DayUnlikely(until).into());
    }
    let detail = json!({ "body": body, "until": until.to_string() });
    change(by, &row, Verb::ConsultOnDecision, detail, store::comments_update(id, version, body, until)).await
}

/// Gives an open proposal up, or takes it up again.
pub async fn set_state(by: &Granted<WriteRecord>, id: Id<Proposed>, version: i64, to: State) -> Answer<()> {
    let (row, _) = reach(by, id).await?;
    let from = if to == State::Open { State::Dropped } else { State::Open };
    let detail = json!({ "state": to.as_str() });
    change(by, &row, Verb::WriteProposal, detail, store::state_update(id, version, from, to)).await
}

async fn change(
    by: &Granted<WriteRecord>,
    row: &ProposedRow,
    verb: Verb,
    detail: serde_json::Value,
    change: amana_sql::Change,
) -> Answer<()> {
    let mut deed = by.begin(verb).await?;
    if deed.tx.exec(change).await? == 0 {
        return Err(Error::Changed.into());
    }
    deed.commit(Entry::about(Subject::new("proposed_decision", row.id), row.place()).with(detail)).await?;
    Ok(())
}

/// Says what one thinks of a proposal (D09).
pub async fn comment(by: &Granted<ReadRecord>, id: Id<Proposed>, text: &str) -> Answer<()> {
    let visit = by.visit();
    let Reading { row, asked, .. } = read(by, id).await?;
    if !asked {
        return Err(Refusal::NotAsked.into());
    }
    let text = text.trim();
    if text.is_empty() {
        return Err(Refusal::TextMissing.into());
    }
    if text.chars().count() > model::COMMENT_LIMIT {
        return Err(Refusal::TextTooLong(model::COMMENT_LIMIT).into());
    }
    let mut deed = by.begin(Verb::CommentOnDecision).await?;
    let insert = store::comment_insert(deed.id(), id, me(visit), text, visit.now, deed.act);
    deed.tx.exec(insert).await?;
    deed.commit(Entry::about(Subject::new("proposed_decision", id), row.place())).await?;
    Ok(())
}

/// Adopts a proposal: the decision is recorded and does what it says, in one act. On a refusal, says at which effect.
pub async fn adopt(
    by: &Granted<WriteRecord>,
    id: Id<Proposed>,
    version: i64,
) -> std::result::Result<(Id<Decision>, Id<Act>), (Option<usize>, Stop)> {
    let failed = |stop: Stop| (None, stop);
    let (row, meeting) = reach(by, id).await.map_err(|e| failed(e.into()))?;
    let visit = by.visit();
    if row.state != State::Open || row.version != version {
        return Err(failed(Error::Changed.into()));
    }
    if meeting.held_on.is_none_or(|on| on > visit.today) {
        return Err(failed(Refusal::NotHeld.into()));
    }
    let mut deed = by.begin(Verb::AdoptDecision).await.map_err(|e| failed(e.into()))?;
    let carried = match carry(by, &mut deed, &row, &meeting).await {
        Ok(carried) => carried,
        Err((at, _, stop)) => return Err((at, stop)),
    };
    let adopted = deed.tx.exec(store::adopt(id, version, carried.decision)).await;
    if adopted.map_err(|e| failed(e.into()))? == 0 {
        return Err(failed(Error::Changed.into()));
    }
    let effects: usize = carried.done.iter().map(Vec::len).sum();
    let entry = Entry::about(Subject::new("decision", carried.decision), row.place())
        .with(json!({ "kind": row.kind.as_str(), "effects": effects, "meeting": row.meeting_id }));
    let act = deed.commit(entry).await.map_err(|e| failed(e.into()))?;
    Ok((carried.decision, act))
}

pub use rehearsal::rehearse;
