//! What people do to one target: its day moved, handed on, its work reported, let go and taken up again.

use super::{Answer, TEXT, about_target, said};
use crate::programmes::{
    Refusal, Target,
    model::{Goal, State, Step},
    store::{
        self, NewStep,
        facts::{self, FactRow},
        lists::{self, LineRow, ProgrammeRow},
    },
};
use crate::{
    access::{
        Capability, Granted, Scope,
        capability::{LeadProgrammes, ReadRecord},
    },
    following::acts::Evidence,
    journal::Verb,
    people::Person,
    record::view::me,
    web::{Error, Result},
};
use amana_base::{Day, Id};
use serde_json::json;

/// A target with its programme and how it stands.
pub struct Known {
    /// As lists show it.
    pub line: LineRow,
    /// What the record says of it.
    pub fact: FactRow,
    /// Its programme.
    pub programme: ProgrammeRow,
}

/// A target that this visitor may read: in their territory, or of a programme of it.
pub async fn known<A: Capability>(by: &Granted<A>, id: Id<Target>) -> Result<Known> {
    let visit = by.visit();
    let db = &visit.app.db;
    let programme = db.first(lists::programme_of(id)).await?.ok_or(Error::NotFound)?;
    let programme = db.first(lists::programme(programme)).await?.ok_or(Error::NotFound)?;
    let line = db.first(lists::lines(&[id])).await?.ok_or(Error::NotFound)?;
    let covers = |place| by.scopes().iter().any(|s: &Scope| s.covers(place));
    if !covers(programme.place()) && !covers(line.place()) {
        return Err(Error::NotFound);
    }
    let fact = db.first(facts::facts(&[programme.id], Scope::Nation, Some(id), visit.today)).await?;
    Ok(Known { line, fact: fact.ok_or(Error::NotFound)?, programme })
}

/// A target of a running programme that this visitor leads there.
async fn led(by: &Granted<LeadProgrammes>, id: Id<Target>) -> Answer<Known> {
    let known = known(by, id).await?;
    by.at(known.line.place())?;
    if !known.programme.runs(by.visit().today) {
        return Ok(Err(Refusal::Over));
    }
    Ok(Ok(known))
}

/// Moves the day of a target, for a reason: the former day stays known (F07).
pub async fn move_day(
    by: &Granted<LeadProgrammes>,
    id: Id<Target>,
    version: i64,
    due: Day,
    reason: &str,
) -> Answer<()> {
    let known = match led(by, id).await? {
        Ok(known) => known,
        Err(no) => return Ok(Err(no)),
    };
    let visit = by.visit();
    if !known.fact.state(visit.today).0.is_open() {
        return Ok(Err(Refusal::NotNow));
    }
    if due == known.line.due_on {
        return Ok(Err(Refusal::SameDay));
    }
    if due < known.programme.from_on || due > known.programme.until_on {
        return Ok(Err(Refusal::OutsidePeriod(known.programme.from_on, known.programme.until_on)));
    }
    let reason = match said(reason) {
        Ok(reason) => reason,
        Err(no) => return Ok(Err(no)),
    };
    let mut deed = by.begin(Verb::MoveTarget).await?;
    if deed.tx.exec(store::target_due(id, due, version)).await? == 0 {
        return Err(Error::Changed);
    }
    let (step, act) = (deed.id(), deed.act);
    let moved = NewStep { days: Some((known.line.due_on, due)), ..NewStep::of(Step::Moved, &reason) };
    deed.tx.exec(store::step_insert(step, id, &moved, visit.today, visit.now, act)).await?;
    let detail = json!({ "from": known.line.due_on.to_string(), "to": due.to_string() });
    deed.commit(about_target(&known).with(detail)).await?;
    Ok(Ok(()))
}

/// Hands a target to another owner.
pub async fn hand_on(
    by: &Granted<LeadProgrammes>,
    id: Id<Target>,
    version: i64,
    to: Id<Person>,
    why: &str,
) -> Answer<()> {
    let known = match led(by, id).await? {
        Ok(known) => known,
        Err(no) => return Ok(Err(no)),
    };
    let visit = by.visit();
    if to == known.line.owner_id {
        return Ok(Err(Refusal::TheirsAlready));
    }
    let why = why.trim();
    if why.chars().count() > TEXT {
        return Ok(Err(Refusal::TooLong(TEXT)));
    }
    let mut deed = by.begin(Verb::HandOnTarget).await?;
    let offered =
        deed.tx.all(lists::owners(known.programme.body_id, known.line.place(), visit.today)).await?;
    if !offered.iter().any(|o| o.person_id == to) {
        return Ok(Err(Refusal::OwnerElsewhere));
    }
    if deed.tx.exec(store::target_owner(id, to, version)).await? == 0 {
        return Err(Error::Changed);
    }
    let (step, act) = (deed.id(), deed.act);
    let handed = NewStep { owners: Some((known.line.owner_id, to)), ..NewStep::of(Step::HandedOn, why) };
    deed.tx.exec(store::step_insert(step, id, &handed, visit.today, visit.now, act)).await?;
    deed.commit(about_target(&known).with(json!({ "person": to }))).await?;
    Ok(Ok(()))
}

/// Says that free work is done, with what proves it, or opens it again. Its owner may, and who leads the programme there. What the
/// record itself tells is refused: a fact meets it.
pub async fn report(
    by: &Granted<ReadRecord>,
    id: Id<Target>,
    version: i64,
    done: bool,
    text: &str,
    link: &str,
) -> Answer<()> {
    let known = known(by, id).await?;
    let visit = by.visit();
    let leads = by.also::<LeadProgrammes>().is_some_and(|l| l.at(known.line.place()).is_ok());
    if known.line.owner_id != me(visit) && !leads {
        return Ok(Err(Refusal::NotYours));
    }
    if !known.programme.runs(visit.today) {
        return Ok(Err(Refusal::Over));
    }
    if known.fact.opens {
        return Ok(Err(Refusal::NotOpenByTick));
    }
    if known.line.goal != Goal::Work {
        return Ok(Err(Refusal::NotByTick(known.line.goal)));
    }
    let evidence = match Evidence::checked(text, link) {
        Ok(evidence) => evidence,
        Err(crate::following::acts::Refusal::BadLink) => return Ok(Err(Refusal::BadLink)),
        Err(_) => return Ok(Err(Refusal::TooLong(TEXT))),
    };
    let (state, _) = known.fact.state(visit.today);
    if (state == State::Met) == done || state == State::Released {
        return Ok(Err(Refusal::NotNow));
    }
    if done && evidence.text.is_empty() && evidence.link.is_empty() {
        return Ok(Err(Refusal::EvidenceMissing));
    }
    let step = if done { Step::Done } else { Step::Reopened };
    stepped(
        by,
        &known,
        version,
        Verb::ReportTarget,
        &NewStep { link: &evidence.link, ..NewStep::of(step, &evidence.text) },
    )
    .await
}

/// Lets a target go, for a reason: it is counted no longer.
pub async fn release(by: &Granted<LeadProgrammes>, id: Id<Target>, version: i64, reason: &str) -> Answer<()> {
    let known = match led(by, id).await? {
        Ok(known) => known,
        Err(no) => return Ok(Err(no)),
    };
    if known.fact.state(by.visit().today).0 == State::Released {
        return Ok(Err(Refusal::NotNow));
    }
    let reason = match said(reason) {
        Ok(reason) => reason,
        Err(no) => return Ok(Err(no)),
    };
    stepped(by, &known, version, Verb::ReleaseTarget, &NewStep::of(Step::Released, &reason)).await
}

/// Takes up a target again that was let go.
pub async fn take_up(by: &Granted<LeadProgrammes>, id: Id<Target>, version: i64) -> Answer<()> {
    let known = match led(by, id).await? {
        Ok(known) => known,
        Err(no) => return Ok(Err(no)),
    };
    let (visit, line) = (by.visit(), &known.line);
    if known.fact.state(visit.today).0 != State::Released {
        return Ok(Err(Refusal::NotNow));
    }
    if let Some(on) = line.unit_until {
        return Ok(Err(Refusal::UnitDissolved(line.unit_ar.clone(), on)));
    }
    let rival = lists::rival(
        line.goal,
        &line.body_kind,
        known.fact.unit_id,
        &line.text,
        known.programme.id,
        visit.today,
    );
    if let Some((other, title)) = visit.app.db.first(rival).await? {
        return Ok(Err(Refusal::SameElsewhere(line.unit_ar.clone(), other, title)));
    }
    stepped(by, &known, version, Verb::ReleaseTarget, &NewStep::of(Step::TakenUp, "")).await
}

async fn stepped<A: Capability>(
    by: &Granted<A>,
    known: &Known,
    version: i64,
    verb: Verb,
    step: &NewStep<'_>,
) -> Answer<()> {
    let visit = by.visit();
    let mut deed = by.begin(verb).await?;
    if deed.tx.exec(store::target_touch(known.line.id, version)).await? == 0 {
        return Err(Error::Changed);
    }
    let (id, act) = (deed.id(), deed.act);
    deed.tx.exec(store::step_insert(id, known.line.id, step, visit.today, visit.now, act)).await?;
    deed.commit(about_target(known).with(json!({ "state": step.step.as_str() }))).await?;
    Ok(Ok(()))
}
