//! What a proposal does: for real when it is adopted, in a transaction that is rolled back when its page shows it.

use super::{
    Outcome, Who, Wish, model,
    store::{self, MeetingRow, ProposedRow},
};
use crate::{
    access::{Deed, Granted, capability::WriteRecord},
    bodies::{self, Basis, Body, NewBody, NewMandate, SeatRef},
    decisions::{self, Decision, Done, Effect, Kind, NewItem, NewMilestone},
    joining::{self, Seat},
    journal::Verb,
    meetings::Precision,
    members::{self, Sanction},
    moving,
    people::{self, NewPerson, Person},
    programmes,
    record::{
        Refusal, Stop,
        refusal::Outcome as Answer,
        title::{self, Title},
    },
    territory::Place,
    web::{Error, Result},
};
use amana_base::{Day, Id};
use std::collections::HashMap;

/// What came of it.
pub struct Carried {
    /// The decision.
    pub decision: Id<Decision>,
    /// What each effect did, in order.
    pub done: Vec<Vec<Done>>,
}

/// How far a rehearsal came.
pub struct Rehearsed {
    /// What each effect did, up to the one that was refused.
    pub done: Vec<Vec<Done>>,
    /// Which was refused and why; the words of the decision themselves when there is no number.
    pub refused: Option<(Option<usize>, Refusal)>,
    /// The title the decision would have.
    pub title: Option<Title>,
}

/// Records the decision and carries out its effects, on an open act. On a refusal, says at which effect.
pub async fn carry(
    by: &Granted<WriteRecord>,
    deed: &mut Deed<'_>,
    row: &ProposedRow,
    meeting: &MeetingRow,
) -> std::result::Result<Carried, (Option<usize>, Vec<Vec<Done>>, Stop)> {
    let content = row.content();
    let mut new = content.decision(meeting.unit_id);
    (new.meeting, new.body, new.ordinal) = (Some(row.meeting_id), meeting.body_id, meeting.decisions + 1);
    let mut done = vec![];
    let recorded = match decisions::record(deed, new).await {
        Ok(recorded) => recorded,
        Err(stop) => return Err((None, done, stop)),
    };
    if content.outcome != Outcome::Unsaid {
        let row = store::outcome_insert(recorded.decision, content.outcome, deed.act);
        deed.tx.exec(row).await.map_err(|e| (None, vec![], e.into()))?;
    }
    let mut newcomers = HashMap::new();
    for (n, wish) in model::wishes(&row.effects).into_iter().enumerate() {
        let seat = Seat {
            meeting: row.meeting_id,
            body: meeting.body_id,
            on: meeting.held_on.unwrap_or(deed.visit().today),
            decision: recorded.decision,
        };
        if let Some(of_register) = on_members(deed, &seat, &wish).await {
            match of_register {
                Ok(one) => done.push(one),
                Err(stop) => return Err((Some(n), done, stop)),
            }
            continue;
        }
        let one = match effect_of(by, deed, wish, row, meeting, &mut newcomers).await {
            Ok(effect) => decisions::effect(deed, recorded.decision, effect).await,
            Err(stop) => Err(stop),
        };
        match one {
            Ok(one) => done.push(one),
            Err(stop) => return Err((Some(n), done, stop)),
        }
    }
    Ok(Carried { decision: recorded.decision, done })
}

/// What a decision does in the register of members; none for an effect of the record's own.
async fn on_members(deed: &mut Deed<'_>, seat: &Seat, wish: &Wish) -> Option<Answer<Vec<Done>>> {
    match wish {
        Wish::Judge(verdict) => {
            Some(joining::judge(deed, seat, verdict).await.map(|_| vec![]).map_err(Stop::from))
        }
        Wish::Transfer(verdict) => {
            Some(moving::judge(deed, seat, verdict).await.map(|_| vec![]).map_err(Stop::from))
        }
        other => Some(sanctioned(deed, seat, &other.sanction()?).await),
    }
}

/// A sanction; whoever is expelled holds no office of the organisation from that day on, by the same decision.
async fn sanctioned(deed: &mut Deed<'_>, seat: &Seat, sanction: &Sanction) -> Answer<Vec<Done>> {
    let (_, offices) = members::sanction(deed, seat, sanction).await?;
    let mut done = vec![];
    for mandate in offices {
        let ends = Effect::EndMandate(mandate, sanction.on, sanction.reason.chars().take(500).collect());
        done.extend(decisions::effect(deed, seat.decision, ends).await?);
    }
    Ok(done)
}

/// Does all of it and takes all of it back at once: nothing is written.
pub async fn rehearse(
    by: &Granted<WriteRecord>,
    row: &ProposedRow,
    meeting: &MeetingRow,
) -> Result<Rehearsed> {
    let visit = by.visit();
    let mut deed = by.begin(Verb::AdoptDecision).await?;
    let outcome = carry(by, &mut deed, row, meeting).await;
    match outcome {
        Ok(carried) => {
            let ids = [carried.decision];
            let rules = visit.app.rules();
            let mut titles = title::of_decisions(&mut deed.tx, &rules, &ids, visit.today).await?;
            let title = titles.remove(&carried.decision);
            Ok(Rehearsed { done: carried.done, refused: None, title })
        }
        Err((at, done, Stop::Refused(refusal))) => {
            Ok(Rehearsed { done, refused: Some((at, refusal)), title: None })
        }
        Err((_, _, Stop::Failed(error))) => Err(error),
    }
    // The act is dropped here without a commit.
}

/// Nobody decides by proposal on what they could not write by hand.
async fn within(by: &Granted<WriteRecord>, deed: &mut Deed<'_>, body: Id<Body>) -> Answer<()> {
    let row = deed.tx.first(decisions::store::body_place(body)).await?.ok_or(Refusal::NoBody)?;
    by.at(row.place()).map_err(|_| Refusal::NoBody.into())
}

async fn effect_of(
    by: &Granted<WriteRecord>,
    deed: &mut Deed<'_>,
    wish: Wish,
    row: &ProposedRow,
    meeting: &MeetingRow,
    newcomers: &mut HashMap<String, Id<Person>>,
) -> Answer<Effect> {
    Ok(match wish {
        Wish::Begin { body, post, rank, who, basis, from_on } => {
            within(by, deed, body).await?;
            let person = person_of(deed, &who, meeting, newcomers).await?;
            let seat = SeatRef::Post { body, post, rank: Some(rank).filter(|r| *r > 0) };
            Effect::BeginMandate(mandate(seat, person, from_on, &basis, row, meeting))
        }
        Wish::End { mandate, on, reason } => {
            let row = deed.tx.first(bodies::lists::mandate(mandate)).await?.ok_or(Error::NotFound)?;
            within(by, deed, row.body_id).await?;
            Effect::EndMandate(mandate, on, reason)
        }
        Wish::Found { kind, name_ar, name_fr, competence, on, head } => {
            // An assembly convened elsewhere for a target of a programme founds in the target's unit (F05).
            let unit = programmes::acts::founds_in(deed, row.meeting_id, &kind).await?;
            let new = NewBody {
                kind,
                unit: unit.unwrap_or(meeting.unit_id),
                name_ar,
                name_fr,
                parent: None,
                competence,
                founded_on: Some(on),
                founded_by: None,
            };
            match head {
                None => Effect::FoundBody(new),
                Some((post, rank, who)) => {
                    let person = person_of(deed, &who, meeting, newcomers).await?;
                    let basis = if row.kind == Kind::Appointment { "appointment" } else { "election" };
                    let basis = if row.taken == decisions::Taken::Consensus { "consensus" } else { basis };
                    // The seat is that of the body to be founded: it is filled in with it.
                    let seat = SeatRef::Seat(Id::from_raw(0));
                    let first = mandate(seat, person, on, basis, row, meeting);
                    Effect::FoundBodyWith(new, vec![(post, Some(rank).filter(|r| *r > 0), first)])
                }
            }
        }
        // Carried out by `on_members`: it is no effect of the record's own.
        Wish::Judge(_)
        | Wish::Transfer(_)
        | Wish::Suspend { .. }
        | Wish::Expel { .. }
        | Wish::Reinstate { .. } => return Err(Error::Malformed("a verdict is no effect".into()).into()),
        Wish::Item { body, person, text, due_on, .. } => {
            within(by, deed, body).await?;
            Effect::AssignItem(NewItem { body, seat: None, person, text, due_on })
        }
        Wish::Milestone { what, due_on, month, .. } => Effect::SetMilestone(NewMilestone {
            meeting: Some(row.meeting_id),
            body: meeting.body_id,
            what,
            // A month is kept as its first day.
            due_on: due_on.map(|on| if month { on.plus(1 - on.ymd().2) } else { on }),
            precision: match (due_on, month) {
                (None, _) => Precision::Unknown,
                (Some(_), true) => Precision::Month,
                (Some(_), false) => Precision::Day,
            },
            unit: meeting.unit_id,
        }),
    })
}

fn mandate(
    seat: SeatRef,
    person: Id<Person>,
    from_on: Day,
    basis: &str,
    row: &ProposedRow,
    meeting: &MeetingRow,
) -> NewMandate {
    let basis = Wish::basis(basis).unwrap_or(Basis::Election);
    let appointed = basis == Basis::Appointment;
    NewMandate {
        // Who charges somebody says why: the words of the decision (B08).
        appointed_by: meeting.body_id.filter(|_| appointed),
        reason: if appointed { row.text.chars().take(500).collect() } else { String::new() },
        ..NewMandate::new(seat, person, from_on, basis)
    }
}

/// Somebody of the record; a newcomer is entered once, however often the proposal names them.
async fn person_of(
    deed: &mut Deed<'_>,
    who: &Who,
    meeting: &MeetingRow,
    newcomers: &mut HashMap<String, Id<Person>>,
) -> Answer<Id<Person>> {
    if let Some(person) = who.person {
        return Ok(person);
    }
    let key = amana_arabic::fold(&who.name);
    if let Some(person) = newcomers.get(&key) {
        return Ok(*person);
    }
    let person = people::enter(deed, newcomer(who, meeting.place())).await?;
    newcomers.insert(key, person);
    Ok(person)
}

/// Somebody to be entered, by the name a form gave.
pub fn newcomer(who: &Who, place: Place) -> NewPerson {
    let latin = !who.name.chars().any(amana_arabic::is_arabic_letter);
    let (name_ar, name_la) =
        if latin { (String::new(), who.name.clone()) } else { (who.name.clone(), String::new()) };
    NewPerson { name_ar, name_la, honorific: String::new(), sex: who.sex.parse().ok(), place }
}
