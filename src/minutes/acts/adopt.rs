//! Putting minutes up, signing them, adopting them by a later meeting; and taking each back while it can be.

use super::{about, act, composed, pass, step};
use crate::{
    access::{Deed, Granted, Position, capability::WriteRecord},
    decisions::Decision,
    journal::Verb,
    meetings::{self, Meeting, NewStep, Role, lists::MeetingRow, store::AgendaItem},
    minutes::{
        drafting::compare,
        model::{Office, State, Step, Way},
        refusal::{Outcome, Refusal},
        seal,
        store::{self, MinutesRow},
    },
    people::Person,
    record::view::{me, name_in},
    sitting::{self, model::State as Sits},
    web::{Error, Result, Visit},
};
use amana_base::{Day, Id};
use serde_json::json;

/// To whom minutes are put up.
#[derive(Clone, Debug)]
pub enum Submission {
    /// To chair and rapporteur, who sign.
    Signature {
        /// Who signs for the chair.
        chair: Option<Id<Person>>,
        /// Who signs as rapporteur.
        rapporteur: Option<Id<Person>>,
    },
    /// To a later meeting of the body; when it is known and to come, its agenda gets the point with these words.
    Meeting {
        /// Which.
        meeting: Option<Id<Meeting>>,
        /// The words of the point.
        point: String,
    },
}

/// Puts the minutes up. The meeting is over, every wording is chosen and every difference from the record judged.
pub async fn submit(
    by: &Granted<WriteRecord>,
    row: &MinutesRow,
    meeting: &MeetingRow,
    version: i64,
    to: &Submission,
) -> Outcome<()> {
    let visit = by.visit();
    let db = &visit.app.db;
    if row.state != State::Drafted {
        return Err(Refusal::NotDrafted(row.state).into());
    }
    if row.version != version {
        return Err(Error::Changed.into());
    }
    if matches!(sits(visit, meeting.id).await?, Sits::Open | Sits::Inquorate) {
        return Err(Refusal::StillSits.into());
    }
    let waiting = db.all(store::waiting(row.id)).await?.len();
    if waiting > 0 {
        return Err(Refusal::ChoiceWaits(count(waiting)).into());
    }
    let differ = compare(&db.all(store::passages(row.id)).await?, &composed(visit, meeting).await?).waiting();
    if differ > 0 {
        return Err(Refusal::Differs(count(differ)).into());
    }
    let (way, before, signers) = match to {
        Submission::Signature { chair, rapporteur } => {
            let chair = chair.ok_or(Refusal::NoSigner(Office::Chair))?;
            let rapporteur = rapporteur.ok_or(Refusal::NoSigner(Office::Rapporteur))?;
            if chair == rapporteur {
                return Err(Refusal::SameSigner.into());
            }
            for person in [chair, rapporteur] {
                require_standing(visit, meeting, person).await?;
            }
            (Way::Signature, None, vec![(chair, Office::Chair), (rapporteur, Office::Rapporteur)])
        }
        Submission::Meeting { meeting: None, .. } => (Way::Meeting, None, vec![]),
        Submission::Meeting { meeting: Some(later), .. } => {
            later_of(visit, meeting, *later).await?;
            (Way::Meeting, Some(*later), vec![])
        }
    };
    let point = match to {
        Submission::Meeting { meeting: Some(later), point }
            if sits(visit, *later).await? == Sits::Waiting =>
        {
            Some((*later, point.as_str()))
        }
        _ => None,
    };
    act(visit, Verb::PutUpMinutes, |deed| submitted(deed, row, way, before, &signers, point)).await
}

pub(crate) async fn submitted(
    mut deed: Deed<'_>,
    row: &MinutesRow,
    way: Way,
    before: Option<Id<Meeting>>,
    signers: &[(Id<Person>, Office)],
    point: Option<(Id<Meeting>, &str)>,
) -> Outcome<()> {
    let to = store::Move { from: State::Drafted, to: State::PutUp, way, meeting: before, decision: None };
    pass(&mut deed, row, to).await?;
    let act = deed.act;
    for (person, office) in signers {
        deed.tx.exec(store::signature_insert(row.id, *person, *office, act)).await?;
    }
    if let Some((later, text)) = point
        && deed.tx.one(store::lists::point_says(later, text)).await? == 0
    {
        let ordinal = deed.tx.one(sitting::store::floor::next_point(later)).await?;
        let id = deed.id::<AgendaItem>();
        deed.tx.exec(meetings::store::agenda_insert(id, later, ordinal, text, act)).await?;
    }
    step(&mut deed, row.id, Step::PutUp).await?;
    deed.commit(about(row)).await?;
    Ok(())
}

/// Takes minutes back before they are adopted: the text is open again, and whoever signed signs anew.
pub async fn withdraw(by: &Granted<WriteRecord>, row: &MinutesRow) -> Outcome<()> {
    act(by.visit(), Verb::WithdrawMinutes, |deed| taken_back(deed, row, State::PutUp, Step::Withdrawn)).await
}

/// Takes a mistaken adoption back, before the seal.
pub async fn reopen(by: &Granted<WriteRecord>, row: &MinutesRow) -> Outcome<()> {
    act(by.visit(), Verb::ReopenMinutes, |deed| taken_back(deed, row, State::Adopted, Step::Reopened)).await
}

async fn taken_back(mut deed: Deed<'_>, row: &MinutesRow, from: State, by: Step) -> Outcome<()> {
    let to = store::Move { from, to: State::Drafted, way: Way::None, meeting: None, decision: None };
    if row.state == State::Sealed {
        return Err(Refusal::Sealed.into());
    }
    pass(&mut deed, row, to).await?;
    deed.tx.exec(store::signatures_delete(row.id)).await?;
    if from == State::Adopted {
        deed.tx.exec(store::adopted_step_delete(row.meeting_id)).await?;
    }
    step(&mut deed, row.id, by).await?;
    deed.commit(about(row)).await?;
    Ok(())
}

/// Is this visitor asked to sign these minutes, and has not yet?
pub async fn may_sign(visit: &Visit, row: &MinutesRow) -> Result<bool> {
    let asked = visit.app.db.all(store::signatures(row.id)).await?;
    let own = |s: &store::SignatureRow| s.person_id == me(visit) && s.signed_at.is_none();
    Ok(row.state == State::PutUp && asked.iter().any(own))
}

/// Whoever is asked signs the text that they were shown (`shown`: its hash in hexadecimal). With the last signature the
/// minutes are adopted.
pub async fn sign(visit: &Visit, row: &MinutesRow, shown: &str) -> Outcome<()> {
    let person = me(visit);
    act(visit, Verb::SignMinutes, |deed| signed(deed, row, person, visit.today, false, Some(shown))).await
}

/// A signature on paper is entered, with its day, by whoever keeps the record.
pub async fn sign_paper(
    by: &Granted<WriteRecord>,
    row: &MinutesRow,
    meeting: &MeetingRow,
    person: Id<Person>,
    on: Day,
) -> Outcome<()> {
    let visit = by.visit();
    if on > visit.today || meeting.held_on.is_some_and(|held| on < held) {
        return Err(Refusal::SignedDayUnlikely(on).into());
    }
    act(visit, Verb::SignMinutes, |deed| signed(deed, row, person, on, true, None)).await
}

pub(crate) async fn signed(
    mut deed: Deed<'_>,
    row: &MinutesRow,
    person: Id<Person>,
    on: Day,
    paper: bool,
    shown: Option<&str>,
) -> Outcome<()> {
    let (now, act) = (deed.visit().now, deed.act);
    let there = deed.tx.first(store::of_meeting(row.meeting_id)).await?.ok_or(Error::NotFound)?;
    if there.state != State::PutUp {
        return Err(Refusal::NotPutUp(there.state).into());
    }
    if there.way != Way::Signature {
        return Err(Refusal::NotForSignature.into());
    }
    let asked = deed.tx.all(store::signatures(row.id)).await?;
    let own = asked.iter().find(|s| s.person_id == person).ok_or(Refusal::NotSigner)?;
    if let Some(day) = own.signed_on {
        return Err(Refusal::SignedAlready(day).into());
    }
    let passages = deed.tx.all(store::passages(row.id)).await?;
    let text = seal::text_of(passages.iter().filter(|p| p.removed_at.is_none()).map(|p| p.text.as_str()));
    let sha256 = seal::hash(&text);
    if shown.is_some_and(|shown| shown != seal::hex(&sha256)) {
        return Err(Refusal::OtherText.into());
    }
    if deed.tx.exec(store::signature_sign(row.id, person, now, on, paper, &sha256, act)).await? == 0 {
        return Err(Error::Changed.into());
    }
    if asked.iter().all(|s| s.signed_at.is_some() || s.person_id == person) {
        adopted(&mut deed, &there, Way::Signature, None, None).await?;
    }
    let detail = json!({ "person": person, "sha256": seal::hex(&sha256) });
    deed.commit(about(row).with(detail)).await?;
    Ok(())
}

/// The minutes are adopted: the meeting's life says so too.
async fn adopted(
    deed: &mut Deed<'_>,
    row: &MinutesRow,
    way: Way,
    meeting: Option<Id<Meeting>>,
    decision: Option<Id<Decision>>,
) -> Outcome<()> {
    let (visit, act) = (deed.visit(), deed.act);
    pass(deed, row, store::Move { from: State::PutUp, to: State::Adopted, way, meeting, decision }).await?;
    step(deed, row.id, Step::Adopted).await?;
    let of_meeting = NewStep { step: meetings::Step::Adopted, on: Some(visit.today) };
    let insert = meetings::store::step_insert(deed.id(), row.meeting_id, &of_meeting, visit.now, act);
    deed.tx.exec(insert).await?;
    Ok(())
}

/// A later meeting of the body adopted the minutes, by one of its decisions when it took one.
pub async fn adopt(
    by: &Granted<WriteRecord>,
    row: &MinutesRow,
    meeting: &MeetingRow,
    later: Option<Id<Meeting>>,
    decision: Option<Id<Decision>>,
) -> Outcome<()> {
    let visit = by.visit();
    let later = later.ok_or(Refusal::MeetingMissing)?;
    if row.state != State::PutUp || row.way != Way::Meeting {
        return Err(Refusal::NotPutUp(row.state).into());
    }
    let held = later_of(visit, meeting, later).await?;
    let steps = visit.app.db.all(sitting::store::steps(later)).await?;
    let opened = steps.iter().any(|s| s.step == meetings::Step::Opened);
    let past = held.is_some_and(|on| on <= visit.today);
    let decides = match sitting::model::state(steps.iter().map(|s| s.step)) {
        Sits::Open => true,
        Sits::Closed => opened || !steps.iter().any(|s| s.step == meetings::Step::Inquorate),
        Sits::Waiting => steps.is_empty() && past,
        Sits::Inquorate | Sits::CalledOff => false,
    };
    if !decides || !past {
        return Err(Refusal::MeetingDecidesNothing.into());
    }
    if let Some(decision) = decision {
        let those = visit.app.db.all(store::lists::decisions_of(later)).await?;
        if !those.iter().any(|(id, _)| *id == decision) {
            return Err(Refusal::DecisionElsewhere.into());
        }
    }
    act(visit, Verb::AdoptMinutes, |deed| adopted_by(deed, row, later, decision)).await
}

async fn adopted_by(
    mut deed: Deed<'_>,
    row: &MinutesRow,
    later: Id<Meeting>,
    decision: Option<Id<Decision>>,
) -> Outcome<()> {
    adopted(&mut deed, row, Way::Meeting, Some(later), decision).await?;
    deed.commit(about(row).with(json!({ "meeting": later, "decision": decision }))).await?;
    Ok(())
}

/// Whoever signs was at the meeting, or holds an office of the body that answers for its minutes.
async fn require_standing(visit: &Visit, meeting: &MeetingRow, person: Id<Person>) -> Outcome<()> {
    let db = &visit.app.db;
    let line = db.first(sitting::store::roll::line(meeting.id, person)).await?;
    if line.as_ref().is_some_and(|l| l.state.attends() || l.left_at.is_some()) {
        return Ok(());
    }
    let there = db.all(meetings::lists::people(meeting.id)).await?;
    if there.iter().any(|p| p.person_id == person && p.role != Role::Named) {
        return Ok(());
    }
    if let Some(body) = meeting.body_id {
        let rules = visit.app.rules();
        let answers = |c: &store::lists::Candidate| {
            let position = rules.position(&c.kind, &c.post);
            matches!(position, Some(Position::Head | Position::Deputy | Position::Rapporteur))
        };
        let holders = db.all(store::lists::office_holders(body, visit.today)).await?;
        if holders.iter().any(|c| c.person_id == person && answers(c)) {
            return Ok(());
        }
    }
    let known = db.first(crate::people::store::names(person)).await?;
    let name = known.map(|n| name_in(visit.lang, &n.name_ar, &n.name_la)).unwrap_or_default();
    Err(Refusal::NotThere(name).into())
}

/// A later meeting of the same body, that this visitor may see; gives its day.
async fn later_of(visit: &Visit, meeting: &MeetingRow, later: Id<Meeting>) -> Outcome<Option<Day>> {
    let found = visit.app.db.first(meetings::lists::meeting(later, me(visit), visit.today)).await?;
    let found = found.ok_or(Refusal::MeetingUnfit)?;
    let same = found.body_id.is_some() && found.body_id == meeting.body_id;
    let after = match (meeting.held_on, found.held_on) {
        (Some(this), Some(that)) => that >= this,
        _ => true,
    };
    if !same || !after || later == meeting.id {
        return Err(Refusal::MeetingUnfit.into());
    }
    Ok(found.held_on)
}

async fn sits(visit: &Visit, meeting: Id<Meeting>) -> Result<Sits> {
    let steps = visit.app.db.all(sitting::store::steps(meeting)).await?;
    Ok(sitting::model::state(steps.into_iter().map(|s| s.step)))
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
