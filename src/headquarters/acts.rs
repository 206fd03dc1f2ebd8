//! The verbs of headquarters. Each takes [`Granted<WriteRecord>`] but the opening, which is a programme's.

use super::{
    Headquarters, Refusal, State, Tenure, Urgency, next,
    store::{self, NewStep, Row, StepRow, Written},
};
use crate::{
    access::{
        Capability, Deed, Granted, Scope,
        capability::{LeadProgrammes, WriteRecord},
    },
    bodies,
    convening::mail::letter::without_marks,
    decisions::Decision,
    journal::{Entry, Subject, Verb},
    meetings::Meeting,
    people::Person,
    programmes::{
        self, Goal, Programme, Target,
        acts::{Chosen, NewTargets, Owner, take_on},
        store::lists,
    },
    territory::{Place, store::UnitRow},
    ui::Words,
    web::{Error, Result},
};
use amana_base::{Day, Id};
use serde_json::json;

/// The answer of a verb.
pub type Answer<T> = Result<std::result::Result<T, Refusal>>;

/// The longest name, in letters.
const NAME: usize = 200;
/// The longest address, hours or reason.
const TEXT: usize = 500;

/// A headquarters that this visitor may read.
pub async fn reach<A: Capability>(by: &Granted<A>, id: Id<Headquarters>) -> Result<Row> {
    let row = by.visit().app.db.first(store::one(id)).await?.ok_or(Error::NotFound)?;
    by.at(row.place())?;
    Ok(row)
}

/// A line of the journal about one.
fn about(id: Id<Headquarters>, place: Place) -> Entry {
    Entry::about(Subject::new("headquarters", id), place)
}

/// What was typed, checked: names and addresses there are, a term only of what is rented or lent, a body of that very unit.
async fn checked(
    deed: &mut Deed<'_>,
    unit: Place,
    mut new: Written,
) -> Result<std::result::Result<Written, Refusal>> {
    let (today, app) = (deed.visit().today, deed.visit().app.clone());
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    (new.name, new.address, new.hours) = (one_line(&new.name), one_line(&new.address), one_line(&new.hours));
    new.hours = new.hours.chars().take(TEXT).collect();
    if new.name.is_empty() || new.name.chars().count() > NAME {
        return Ok(Err(Refusal::NameMissing(NAME)));
    }
    if new.address.is_empty() || new.address.chars().count() > TEXT {
        return Ok(Err(Refusal::AddressMissing(TEXT)));
    }
    if [new.rooms, new.seats].into_iter().flatten().any(|n| !(1..=100_000).contains(&n)) {
        return Ok(Err(Refusal::NumberWrong));
    }
    if new.term.is_some() && !matches!(new.tenure, Tenure::Rented | Tenure::Lent) {
        return Ok(Err(Refusal::TermOfNothing));
    }
    if let Some(body) = new.body {
        let found = app.db.first(bodies::lists::body(body, today)).await?;
        if found.is_none_or(|b| {
            b.dissolved_on.is_some_and(|end| end <= today) || b.confidential || b.place() != unit
        }) {
            return Ok(Err(Refusal::BodyElsewhere));
        }
    }
    Ok(Ok(new))
}

/// Registers a headquarters in its first state.
pub async fn register(
    by: &Granted<WriteRecord>,
    unit: &UnitRow,
    new: Written,
    state: State,
    on: Day,
    reason: &str,
) -> Answer<Id<Headquarters>> {
    by.at(unit.place())?;
    let mut deed = by.begin(Verb::WriteHeadquarters).await?;
    match register_on(&mut deed, unit, new, state, on, reason).await? {
        Err(no) => Ok(Err(no)),
        Ok(id) => {
            deed.commit(about(id, unit.place()).with(json!({ "state": state.as_str() }))).await?;
            Ok(Ok(id))
        }
    }
}

/// The same on an open act.
pub async fn register_on(
    deed: &mut Deed<'_>,
    unit: &UnitRow,
    new: Written,
    state: State,
    on: Day,
    reason: &str,
) -> Answer<Id<Headquarters>> {
    let (today, now, act) = (deed.visit().today, deed.visit().now, deed.act);
    let new = match checked(deed, unit.place(), new).await? {
        Ok(new) => new,
        Err(no) => return Ok(Err(no)),
    };
    let reason: String = reason.trim().chars().take(TEXT).collect();
    if let Err(no) = next(None, state, on, &reason, today) {
        return Ok(Err(no));
    }
    let id: Id<Headquarters> = deed.id();
    deed.tx.exec(store::insert(id, &new, unit.id, unit.place(), &amana_arabic::fold(&new.name), act)).await?;
    let step = NewStep { state, on, reason: &reason, decision: None };
    let key = deed.id();
    deed.tx.exec(store::step_insert(key, id, &step, now, act)).await?;
    Ok(Ok(id))
}

/// Corrects what is written of one.
pub async fn correct(
    by: &Granted<WriteRecord>,
    id: Id<Headquarters>,
    new: Written,
    version: i64,
) -> Answer<()> {
    let row = reach(by, id).await?;
    let mut deed = by.begin(Verb::WriteHeadquarters).await?;
    let new = match checked(&mut deed, row.place(), new).await? {
        Ok(new) => new,
        Err(no) => return Ok(Err(no)),
    };
    if deed.tx.exec(store::update(id, &new, &amana_arabic::fold(&new.name), version)).await? == 0 {
        return Err(Error::Changed);
    }
    deed.commit(about(id, row.place())).await?;
    Ok(Ok(()))
}

/// A change of state as it is asked for.
#[derive(Clone, Debug)]
pub struct Change {
    /// To what.
    pub state: State,
    /// When.
    pub on: Day,
    /// Why.
    pub reason: String,
    /// The decision that wanted it.
    pub decision: Option<Id<Decision>>,
}

/// Writes that one was opened, closed, or is planned again. A decision about premises of the territory may be named as its ground.
pub async fn change(by: &Granted<WriteRecord>, id: Id<Headquarters>, new: Change) -> Answer<()> {
    let row = reach(by, id).await?;
    let visit = by.visit();
    let reason: String = new.reason.trim().chars().take(TEXT).collect();
    if let Err(no) = next(row.state.zip(row.since), new.state, new.on, &reason, visit.today) {
        return Ok(Err(no));
    }
    if let Some(decision) = new.decision {
        let mut known = false;
        for scope in by.scopes() {
            known |= visit.app.db.all(store::decisions(*scope, 500)).await?.iter().any(|d| d.0 == decision);
        }
        if !known {
            return Ok(Err(Refusal::DecisionElsewhere));
        }
    }
    let mut deed = by.begin(Verb::ChangeHeadquarters).await?;
    let (key, act) = (deed.id(), deed.act);
    let step = NewStep { state: new.state, on: new.on, reason: &reason, decision: new.decision };
    deed.tx.exec(store::step_insert(key, id, &step, visit.now, act)).await?;
    let detail = json!({ "state": new.state.as_str(), "on": new.on.to_string(), "reason": reason });
    deed.commit(about(id, row.place()).with(detail)).await?;
    Ok(Ok(()))
}

/// Takes the last change of state back; of a headquarters that has only its first, the headquarters itself, when nothing hangs on it.
/// Gives whether it is gone.
pub async fn take_back(by: &Granted<WriteRecord>, id: Id<Headquarters>) -> Answer<bool> {
    let row = reach(by, id).await?;
    let mut deed = by.begin(Verb::TakeBackHeadquarters).await?;
    let steps: Vec<StepRow> = deed.tx.all(store::steps(id)).await?;
    let Some(last) = steps.first() else { return Err(Error::Changed) };
    let gone = steps.len() == 1;
    if gone && deed.tx.one(store::hangs(id)).await? > 0 {
        return Ok(Err(Refusal::BuiltUpon));
    }
    deed.tx.exec(store::step_delete(last.id)).await?;
    if gone {
        deed.tx.exec(store::delete(id)).await?;
    }
    deed.commit(about(id, row.place()).with(json!({ "state": last.state.as_str() }))).await?;
    Ok(Ok(gone))
}

/// Writes that a meeting of the territory was held there; or, with `held` false, takes that back. What is written of the meeting's place
/// stays as it is.
pub async fn place_meeting(
    by: &Granted<WriteRecord>,
    id: Id<Headquarters>,
    meeting: Id<Meeting>,
    held: bool,
) -> Answer<()> {
    let row = reach(by, id).await?;
    let Some((region, province, commune)) = by.visit().app.db.first(store::meeting_place(meeting)).await?
    else {
        return Ok(Err(Refusal::MeetingElsewhere));
    };
    if by.at(Place { region, province, commune }).is_err() {
        return Ok(Err(Refusal::MeetingElsewhere));
    }
    let mut deed = by.begin(Verb::PlaceMeeting).await?;
    let act = deed.act;
    let done = match held {
        true => deed.tx.exec(store::meeting_insert(meeting, id, act)).await?,
        false => deed.tx.exec(store::meeting_delete(meeting, id)).await?,
    };
    if done == 0 {
        return Err(Error::Changed);
    }
    deed.commit(about(id, row.place()).with(json!({ "meeting": meeting }))).await?;
    Ok(Ok(()))
}

/// An opening as a programme wants it.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Of which programme.
    pub programme: Id<Programme>,
    /// Who answers for it.
    pub owner: Id<Person>,
    /// By when.
    pub due: Day,
    /// How urgent.
    pub urgency: Urgency,
}

/// Makes the opening of a headquarters a target of a running programme (P02).
pub async fn want(by: &Granted<LeadProgrammes>, id: Id<Headquarters>, new: Wanted) -> Answer<Id<Target>> {
    let row = reach(by, id).await?;
    let programme = programmes::acts::led(by, new.programme).await?;
    if !Scope::of(programme.place()).covers(row.place()) {
        return Ok(Err(Refusal::ProgrammeMissing));
    }
    let mut deed = by.begin(Verb::TakeTargets).await?;
    match want_on(&mut deed, &row, &programme, &new).await? {
        Err(no) => Ok(Err(no)),
        Ok(target) => {
            let detail = json!({ "name": programme.title, "targets": "1", "to": new.due.to_string() });
            deed.commit(programmes::acts::about(programme.id, programme.place()).with(detail)).await?;
            Ok(Ok(target))
        }
    }
}

/// The same on an open act.
pub async fn want_on(
    deed: &mut Deed<'_>,
    row: &Row,
    programme: &lists::ProgrammeRow,
    new: &Wanted,
) -> Answer<Id<Target>> {
    let (today, app, act) = (deed.visit().today, deed.visit().app.clone(), deed.act);
    if row.state == Some(State::Open) {
        return Ok(Err(Refusal::OpenAlready));
    }
    let wanted = deed.tx.all(store::wanted(row.id)).await?;
    if wanted.iter().any(|w| w.ended_on.is_none() && w.until_on >= today) {
        return Ok(Err(Refusal::WantedAlready));
    }
    let w = Words::of(app.settings().language);
    let text = without_marks(&w.headquarters_target(row.name.as_str()));
    let target = NewTargets {
        goal: Goal::Work,
        kind: String::new(),
        text: text.clone(),
        chosen: Chosen::These([row.unit_id].into()),
        owner: Owner::One(new.owner),
        due: new.due,
    };
    if let Err(no) = take_on(deed, programme, None, &target).await? {
        let said = Words::of(deed.visit().lang);
        return Ok(Err(Refusal::Programme(no.field(), no.sentence(said))));
    }
    let target = deed.tx.one(store::work_target(programme.id, row.unit_id, &text)).await?;
    deed.tx.exec(store::target_insert(target, row.id, new.urgency, act)).await?;
    Ok(Ok(target))
}
