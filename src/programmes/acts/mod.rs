//! The verbs of programmes. Each takes [`Granted<LeadProgrammes>`] but one: who answers for free work says that it is done.

mod assembly;
mod take;
mod target;

pub use assembly::{NewAssembly, agenda_of, convene, founds_in, host_of};
pub use take::{Chosen, NewTargets, Owner, lacks, proposed, take, take_on};
pub use target::{Known, hand_on, known, move_day, release, report, take_up};

use super::{
    Programme, Refusal,
    model::Kind,
    store::{
        self,
        lists::{self, ProgrammeRow},
    },
};
use crate::{
    access::{Capability, Deed, Granted, Scope, capability::LeadProgrammes},
    bodies::{self, Body},
    decisions::Decision,
    journal::{Act, Entry, Subject, Verb},
    territory::store::UnitRow,
    web::{Error, Result},
};
use amana_base::{Day, Id};
use serde_json::json;

pub(super) type Answer<T> = Result<std::result::Result<T, Refusal>>;

/// The longest title, in letters.
const TITLE: usize = 200;
/// The longest reason or evidence, in letters.
pub const TEXT: usize = 2_000;
/// The longest period, in days.
const LONGEST: i64 = 3_653;

/// A programme to begin.
#[derive(Clone, Debug)]
pub struct NewProgramme {
    /// What sort.
    pub kind: Kind,
    /// What it is called.
    pub title: String,
    /// Whose.
    pub body: Id<Body>,
    /// The decision that adopted it.
    pub decision: Option<Id<Decision>>,
    /// First day.
    pub from: Day,
    /// Last day.
    pub until: Day,
}

/// A programme that this visitor may read, and the territory within which they see its targets. One from above is seen where it has
/// targets in their territory.
pub async fn reach<A: Capability>(by: &Granted<A>, id: Id<Programme>) -> Result<(ProgrammeRow, Scope)> {
    let db = &by.visit().app.db;
    let row = db.first(lists::programme(id)).await?.ok_or(Error::NotFound)?;
    if by.scopes().iter().any(|s| s.covers(row.place())) {
        return Ok((row, Scope::Nation));
    }
    for scope in by.scopes() {
        if db.one(lists::within(id, *scope)).await? > 0 {
            return Ok((row, *scope));
        }
    }
    Err(Error::NotFound)
}

/// A programme that this visitor leads.
pub async fn led(by: &Granted<LeadProgrammes>, id: Id<Programme>) -> Result<ProgrammeRow> {
    let row = by.visit().app.db.first(lists::programme(id)).await?.ok_or(Error::NotFound)?;
    by.at(row.place())?;
    Ok(row)
}

/// A line of the journal about a programme.
pub fn about(id: Id<Programme>, row: crate::territory::Place) -> Entry {
    Entry::about(Subject::new("programme", id), row)
}

/// A line of the journal about a target.
pub(super) fn about_target(known: &Known) -> Entry {
    Entry::about(Subject::new("programme_target", known.line.id), known.line.place())
}

/// Begins a programme; its targets are taken after.
pub async fn launch(
    by: &Granted<LeadProgrammes>,
    unit: &UnitRow,
    new: NewProgramme,
) -> Answer<Id<Programme>> {
    if by.at(unit.place()).is_err() {
        return Ok(Err(Refusal::UnitElsewhere));
    }
    // Nobody gives a programme to a body above what they lead.
    let body = by.visit().app.db.first(bodies::lists::body(new.body, by.visit().today)).await?;
    if body.is_none_or(|body| by.at(body.place()).is_err()) {
        return Ok(Err(Refusal::BodyElsewhere));
    }
    let mut deed = by.begin(Verb::LaunchProgramme).await?;
    match launch_on(&mut deed, unit, &new).await? {
        Err(no) => Ok(Err(no)),
        Ok(id) => {
            let detail = json!({ "name": new.title.trim(), "kind": new.kind.as_str() });
            deed.commit(about(id, unit.place()).with(detail)).await?;
            Ok(Ok(id))
        }
    }
}

/// The same on an open act.
pub async fn launch_on(deed: &mut Deed<'_>, unit: &UnitRow, new: &NewProgramme) -> Answer<Id<Programme>> {
    let (today, act) = (deed.visit().today, deed.act);
    let title = new.title.trim();
    if title.is_empty() {
        return Ok(Err(Refusal::TitleMissing));
    }
    if title.chars().count() > TITLE {
        return Ok(Err(Refusal::TooLong(TITLE)));
    }
    if let Err(no) = period(new.from, new.until, today) {
        return Ok(Err(no));
    }
    let Some(body) = deed.tx.first(bodies::lists::body(new.body, today)).await? else {
        return Ok(Err(Refusal::BodyElsewhere));
    };
    if body.dissolved_on.is_some() || body.confidential || !Scope::of(body.place()).covers(unit.place()) {
        return Ok(Err(Refusal::BodyElsewhere));
    }
    if let Some(decision) = new.decision
        && deed.tx.one(lists::decision_is_of(decision, new.body)).await? == 0
    {
        return Ok(Err(Refusal::DecisionElsewhere));
    }
    let id = deed.id();
    let row = store::NewRow {
        id,
        kind: new.kind,
        title,
        body: new.body,
        decision: new.decision,
        unit: unit.id,
        place: unit.place(),
        from: new.from,
        until: new.until,
    };
    deed.tx.exec(store::programme_insert(&row, act)).await?;
    Ok(Ok(id))
}

fn period(from: Day, until: Day, today: Day) -> std::result::Result<(), Refusal> {
    if until < from {
        Err(Refusal::PeriodBackwards)
    } else if until.0 - from.0 > LONGEST {
        Err(Refusal::PeriodTooLong)
    } else if until < today {
        Err(Refusal::PeriodOver)
    } else {
        Ok(())
    }
}

/// Moves the last day of a programme.
pub async fn prolong(
    by: &Granted<LeadProgrammes>,
    id: Id<Programme>,
    until: Day,
    version: i64,
) -> Answer<()> {
    let row = led(by, id).await?;
    if row.ended_on.is_some() {
        return Ok(Err(Refusal::Over));
    }
    if until == row.until_on {
        return Ok(Err(Refusal::SameDay));
    }
    if let Err(no) = period(row.from_on, until, by.visit().today) {
        return Ok(Err(no));
    }
    let mut deed = by.begin(Verb::ProlongProgramme).await?;
    if until < row.until_on
        && let Some(last) = deed.tx.one(lists::last_due(id)).await?.filter(|last| *last > until)
    {
        return Ok(Err(Refusal::OutsidePeriod(row.from_on, last)));
    }
    if deed.tx.exec(store::programme_until(id, until, version)).await? == 0 {
        return Err(Error::Changed);
    }
    let detail = json!({ "from": row.until_on.to_string(), "to": until.to_string() });
    deed.commit(about(id, row.place()).with(detail)).await?;
    Ok(Ok(()))
}

/// Gives a programme up, for a reason.
pub async fn end(by: &Granted<LeadProgrammes>, id: Id<Programme>, version: i64, reason: &str) -> Answer<()> {
    let row = led(by, id).await?;
    if row.ended_on.is_some() {
        return Ok(Err(Refusal::Over));
    }
    let reason = match said(reason) {
        Ok(reason) => reason,
        Err(no) => return Ok(Err(no)),
    };
    let mut deed = by.begin(Verb::EndProgramme).await?;
    if deed.tx.exec(store::programme_touch(id, version)).await? == 0 {
        return Err(Error::Changed);
    }
    let (act, today) = (deed.act, by.visit().today);
    deed.tx.exec(store::end_insert(id, today, &reason, act)).await?;
    deed.commit(about(id, row.place()).with(json!({ "reason": reason }))).await?;
    Ok(Ok(()))
}

/// Takes a programme up again that was given up, unless a running one has one of its targets by now.
pub async fn resume(by: &Granted<LeadProgrammes>, id: Id<Programme>, version: i64) -> Answer<()> {
    let row = led(by, id).await?;
    if row.ended_on.is_none() {
        return Ok(Err(Refusal::Runs));
    }
    let today = by.visit().today;
    let mut deed = by.begin(Verb::ResumeProgramme).await?;
    if let Some((other, title)) = deed.tx.first(lists::rivals_of(id, today)).await? {
        return Ok(Err(Refusal::SameElsewhere(row.unit_ar.clone(), other, title)));
    }
    if deed.tx.exec(store::programme_touch(id, version)).await? == 0 {
        return Err(Error::Changed);
    }
    deed.tx.exec(store::end_delete(id)).await?;
    deed.commit(about(id, row.place())).await?;
    Ok(Ok(()))
}

/// Takes back an act that began a programme or took targets, as long as nothing was done on them. Says whether the programme itself
/// is gone.
pub async fn take_back(by: &Granted<LeadProgrammes>, id: Id<Programme>, made: Id<Act>) -> Answer<bool> {
    let row = led(by, id).await?;
    let mut deed = by.begin(Verb::TakeBackTargets).await?;
    if deed.tx.one(lists::made_in(id, made)).await? == 0 {
        return Ok(Err(Refusal::NothingThere));
    }
    let upon = deed.tx.one(store::built_upon(made)).await?;
    if upon > 0 {
        return Ok(Err(Refusal::BuiltUpon(upon)));
    }
    let (programmes, targets) = deed.tx.one(store::made_by(made)).await?;
    for change in store::gone(made) {
        deed.tx.exec(change).await?;
    }
    let detail = json!({ "act": made, "name": row.title, "targets": targets.to_string() });
    deed.commit(about(id, row.place()).with(detail)).await?;
    Ok(Ok(programmes > 0))
}

/// Words that must be there.
pub(super) fn said(text: &str) -> std::result::Result<String, Refusal> {
    let text = text.trim();
    match text.chars().count() {
        0 => Err(Refusal::ReasonMissing),
        n if n > TEXT => Err(Refusal::TooLong(TEXT)),
        _ => Ok(text.to_owned()),
    }
}
