//! Constraints: entered, answered, closed, opened again.

use super::{Answer, TEXT, said};
use crate::diagnosis::{
    Hindrance, Refusal, Sheet,
    model::{self, HindranceState, HindranceStep, Severity},
    store::hindrances::{self as store, HindranceRow, NewHindrance, Reply},
};
use crate::{
    access::{Deed, Granted, Scope, capability::LeadProgrammes},
    decisions::{Decision, Item},
    journal::{Entry, Subject, Verb},
    programmes::Target,
    structure,
    territory::{Place, store::UnitRow},
    web::{Error, Result},
};
use amana_base::{Day, Id};
use serde_json::json;

/// A constraint to enter.
#[derive(Clone, Debug)]
pub struct NewConstraint {
    /// Of which category.
    pub category: String,
    /// How grave.
    pub severity: Option<Severity>,
    /// Since when.
    pub since: Option<Day>,
    /// What.
    pub text: String,
    /// On which sheet.
    pub sheet: Option<Id<Sheet>>,
}

fn about(id: Id<Hindrance>, place: Place) -> Entry {
    Entry::about(Subject::new("hindrance", id), place)
}

/// Enters a constraint.
pub async fn enter(
    by: &Granted<LeadProgrammes>,
    unit: &UnitRow,
    new: &NewConstraint,
) -> Answer<Id<Hindrance>> {
    by.at(unit.place())?;
    let mut deed = by.begin(Verb::EnterHindrance).await?;
    match enter_on(&mut deed, unit, new).await? {
        Err(no) => Ok(Err(no)),
        Ok(id) => {
            deed.commit(about(id, unit.place()).with(json!({ "kind": new.category }))).await?;
            Ok(Ok(id))
        }
    }
}

/// The same on an open act.
pub async fn enter_on(deed: &mut Deed<'_>, unit: &UnitRow, new: &NewConstraint) -> Answer<Id<Hindrance>> {
    let (visit, act) = (deed.visit(), deed.act);
    let today = visit.today;
    let Some(category) = model::category(&new.category) else { return Ok(Err(Refusal::CategoryMissing)) };
    let Some(severity) = new.severity else { return Ok(Err(Refusal::SeverityMissing)) };
    let Some(since) = new.since.filter(|since| *since <= today) else {
        return Ok(Err(Refusal::SinceWrong));
    };
    let text = match said(&new.text) {
        Ok(text) => text,
        Err(Refusal::ReasonMissing) => return Ok(Err(Refusal::TextMissing)),
        Err(no) => return Ok(Err(no)),
    };
    let book = structure::book(&visit.app).await?;
    let until = book.land.spot(unit.id.raw()).and_then(|s| s.unit.until_on);
    if let Some(until) = until.filter(|until| *until <= today) {
        return Ok(Err(Refusal::UnitDissolved(unit.name(visit.lang).to_owned(), until)));
    }
    if deed.tx.one(store::same(unit.id, &category.key, &text)).await? > 0 {
        return Ok(Err(Refusal::SameThere));
    }
    let id = deed.id();
    let row = NewHindrance {
        id,
        unit: unit.id,
        place: unit.place(),
        sheet: new.sheet,
        category: &category.key,
        severity,
        since,
        text: &text,
    };
    deed.tx.exec(store::hindrance_insert(&row, act)).await?;
    Ok(Ok(id))
}

/// What may answer a constraint: the key that a form sends, and its words.
#[derive(Clone, Debug, Default)]
pub struct Offered {
    /// Decisions.
    pub decisions: Vec<(Id<Decision>, String)>,
    /// Targets.
    pub targets: Vec<(Id<Target>, String)>,
    /// Work.
    pub items: Vec<(Id<Item>, String)>,
}

/// How many of each are offered.
const OFFERED: i64 = 30;

/// What there is in the territory of a constraint that may answer it: decisions and work of its province, targets of its unit.
pub async fn offered(by: &Granted<LeadProgrammes>, row: &HindranceRow) -> Result<Offered> {
    let visit = by.visit();
    let db = &visit.app.db;
    // Of the province where the visitor leads all of it, else of the unit.
    let wide = Place { commune: Id::from_raw(0), ..row.place() };
    let scope = Scope::of(if by.at(wide).is_ok() { wide } else { row.place() });
    Ok(Offered {
        decisions: db.all(store::decisions(scope, OFFERED)).await?,
        targets: db.all(store::targets(row.unit_id, visit.today, OFFERED)).await?,
        items: db.all(store::items(scope, OFFERED)).await?,
    })
}

fn chosen(offered: &Offered, key: &str) -> std::result::Result<Reply, Refusal> {
    let no = || Refusal::AnswerElsewhere;
    match key.split_once('-') {
        None if key.is_empty() => Ok(Reply::default()),
        Some(("decision", id)) => {
            let id: Id<Decision> = id.parse().map_err(|_| no())?;
            let there = offered.decisions.iter().any(|(d, _)| *d == id);
            there.then(|| Reply { decision: Some(id), ..Reply::default() }).ok_or_else(no)
        }
        Some(("target", id)) => {
            let id: Id<Target> = id.parse().map_err(|_| no())?;
            let there = offered.targets.iter().any(|(t, _)| *t == id);
            there.then(|| Reply { target: Some(id), ..Reply::default() }).ok_or_else(no)
        }
        Some(("item", id)) => {
            let id: Id<Item> = id.parse().map_err(|_| no())?;
            let there = offered.items.iter().any(|(i, _)| *i == id);
            there.then(|| Reply { item: Some(id), ..Reply::default() }).ok_or_else(no)
        }
        _ => Err(no()),
    }
}

fn state(row: &HindranceRow) -> HindranceState {
    HindranceState::of(row.last, row.answers)
}

/// Says what answers a constraint: what is proposed, and the decision, target or work if there is one.
pub async fn answer(
    by: &Granted<LeadProgrammes>,
    row: &HindranceRow,
    version: i64,
    text: &str,
    with: &str,
) -> Answer<()> {
    by.at(row.place())?;
    if state(row) == HindranceState::Closed {
        return Ok(Err(Refusal::ClosedAlready));
    }
    let text = model::clean(text);
    if text.chars().count() > TEXT {
        return Ok(Err(Refusal::TooLong(TEXT)));
    }
    let reply = match chosen(&offered(by, row).await?, with) {
        Ok(reply) => reply,
        Err(no) => return Ok(Err(no)),
    };
    if text.is_empty() && with.is_empty() {
        return Ok(Err(Refusal::AnswerMissing));
    }
    stepped(by, row, version, Verb::AnswerHindrance, HindranceStep::Answered, &text, &reply).await
}

/// Closes a constraint, for a reason.
pub async fn close(
    by: &Granted<LeadProgrammes>,
    row: &HindranceRow,
    version: i64,
    reason: &str,
) -> Answer<()> {
    by.at(row.place())?;
    if state(row) == HindranceState::Closed {
        return Ok(Err(Refusal::ClosedAlready));
    }
    match said(reason) {
        Ok(reason) => {
            let (verb, step) = (Verb::CloseHindrance, HindranceStep::Closed);
            stepped(by, row, version, verb, step, &reason, &Reply::default()).await
        }
        Err(no) => Ok(Err(no)),
    }
}

/// Opens a constraint again.
pub async fn reopen(by: &Granted<LeadProgrammes>, row: &HindranceRow, version: i64) -> Answer<()> {
    by.at(row.place())?;
    if state(row) != HindranceState::Closed {
        return Ok(Err(Refusal::OpenAlready));
    }
    let (verb, step) = (Verb::ReopenHindrance, HindranceStep::Reopened);
    stepped(by, row, version, verb, step, "", &Reply::default()).await
}

async fn stepped(
    by: &Granted<LeadProgrammes>,
    row: &HindranceRow,
    version: i64,
    verb: Verb,
    step: HindranceStep,
    text: &str,
    reply: &Reply,
) -> Answer<()> {
    let visit = by.visit();
    let mut deed = by.begin(verb).await?;
    if deed.tx.exec(store::hindrance_touch(row.id, version)).await? == 0 {
        return Err(Error::Changed);
    }
    let (id, act) = (deed.id(), deed.act);
    let change = store::step_insert(id, row.id, step, text, reply, visit.today, visit.now, act);
    deed.tx.exec(change).await?;
    deed.commit(about(row.id, row.place()).with(json!({ "kind": row.category }))).await?;
    Ok(Ok(()))
}
