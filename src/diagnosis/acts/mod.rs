//! The verbs of diagnosis. Each takes [`Granted<LeadProgrammes>`]: a diagnosis is launched, closed and its sheets handed back by
//! whoever leads its territory; a sheet is written and handed in by whoever leads its unit.

mod hindrance;
mod sheet;

pub use hindrance::{NewConstraint, Offered, answer, close, enter, enter_on, offered, reopen};
pub use sheet::{
    Conflict, Known, Saved, current, facts_now, hand_back, hand_in, hand_in_on, known, save, save_on,
    state_of, withdraw,
};

use super::{
    Diagnosis, Refusal, Sheet,
    model::{self},
    store::{self, DiagnosisRow},
};
use crate::{
    access::{Capability, Deed, Granted, Scope, capability::LeadProgrammes},
    bodies::{self, Body},
    journal::{Act, Entry, Subject, Verb},
    structure::{self, book::Spot},
    territory::{Place, UnitKind, store::UnitRow},
    web::{Error, Result},
};
use amana_base::{Day, Id};
use serde_json::json;
use std::collections::HashSet;

pub(super) type Answer<T> = Result<std::result::Result<T, Refusal>>;

/// The longest title, in letters.
const TITLE: usize = 200;
/// The longest answer, reason or description, in letters.
pub const TEXT: usize = 5_000;
/// The longest time for handing sheets in, in days.
const LONGEST: i64 = 731;

/// A diagnosis to launch.
#[derive(Clone, Debug)]
pub struct NewDiagnosis {
    /// What it is called.
    pub title: String,
    /// The body that launches it; none for the officer.
    pub body: Option<Id<Body>>,
    /// By when sheets are due.
    pub due: Day,
}

/// A diagnosis that this visitor may read, and the territory within which they see its sheets. One from above is seen where it has
/// sheets in their territory.
pub async fn reach<A: Capability>(by: &Granted<A>, id: Id<Diagnosis>) -> Result<(DiagnosisRow, Scope)> {
    let db = &by.visit().app.db;
    let row = db.first(store::diagnosis(id)).await?.ok_or(Error::NotFound)?;
    if by.scopes().iter().any(|s| s.covers(row.place())) {
        return Ok((row, Scope::Nation));
    }
    for scope in by.scopes() {
        if db.one(store::within(id, *scope)).await? > 0 {
            return Ok((row, *scope));
        }
    }
    Err(Error::NotFound)
}

/// A diagnosis whose territory this visitor leads.
pub async fn led(by: &Granted<LeadProgrammes>, id: Id<Diagnosis>) -> Result<DiagnosisRow> {
    let row = by.visit().app.db.first(store::diagnosis(id)).await?.ok_or(Error::NotFound)?;
    by.at(row.place())?;
    Ok(row)
}

/// A line of the journal about a diagnosis.
pub fn about(id: Id<Diagnosis>, place: Place) -> Entry {
    Entry::about(Subject::new("diagnosis", id), place)
}

/// Launches a diagnosis of a province or a region: a sheet for each commune, each province and the region.
pub async fn launch(
    by: &Granted<LeadProgrammes>,
    unit: &UnitRow,
    new: NewDiagnosis,
) -> Answer<Id<Diagnosis>> {
    if by.at(unit.place()).is_err() {
        return Ok(Err(Refusal::UnitElsewhere));
    }
    if let Some(body) = new.body {
        // Nobody speaks for a body that is not of what they lead.
        let found = by.visit().app.db.first(bodies::lists::body(body, by.visit().today)).await?;
        let own = |b: &bodies::lists::BodyRow| {
            b.dissolved_on.is_none() && !b.confidential && by.at(b.place()).is_ok()
        };
        if !found.as_ref().is_some_and(own) {
            return Ok(Err(Refusal::BodyElsewhere));
        }
    }
    let mut deed = by.begin(Verb::LaunchDiagnosis).await?;
    match launch_on(&mut deed, unit, &new, by.visit().today).await? {
        Err(no) => Ok(Err(no)),
        Ok((id, sheets)) => {
            let detail = json!({ "name": new.title.trim(), "targets": sheets.to_string() });
            deed.commit(about(id, unit.place()).with(detail)).await?;
            Ok(Ok(id))
        }
    }
}

/// The same on an open act, as on a day. Gives it and how many sheets it has.
pub async fn launch_on(
    deed: &mut Deed<'_>,
    unit: &UnitRow,
    new: &NewDiagnosis,
    on: Day,
) -> Answer<(Id<Diagnosis>, usize)> {
    let (visit, act) = (deed.visit(), deed.act);
    let name = unit.name(visit.lang).to_owned();
    let title = new.title.trim();
    if title.is_empty() {
        return Ok(Err(Refusal::TitleMissing));
    }
    if title.chars().count() > TITLE {
        return Ok(Err(Refusal::TooLong(TITLE)));
    }
    if new.due < on || new.due.0 - on.0 > LONGEST {
        return Ok(Err(Refusal::DueWrong));
    }
    if !is_territory(unit.kind) {
        return Ok(Err(Refusal::NotATerritory(name)));
    }
    let Some(form) = model::form_on(on) else { return Ok(Err(Refusal::DueWrong)) };
    let book = structure::book(&visit.app).await?;
    let Some(spot) = book.land.spot(unit.id.raw()) else { return Ok(Err(Refusal::NotATerritory(name))) };
    if let Some(until) = spot.unit.until_on.filter(|until| *until <= on) {
        return Ok(Err(Refusal::UnitDissolved(name, until)));
    }
    if let Some((id, title)) = deed.tx.first(store::running(unit.id)).await? {
        return Ok(Err(Refusal::RunsAlready(id, title)));
    }
    let id = deed.id();
    let row = store::NewRow {
        id,
        title,
        form: &form.key,
        body: new.body,
        unit: unit.id,
        place: unit.place(),
        on,
        due: new.due,
    };
    deed.tx.exec(store::diagnosis_insert(&row, act)).await?;
    let mut rows = vec![];
    for spot in examined(&book, unit.place(), on) {
        rows.push(sheet_of(deed.id(), id, spot, act));
    }
    let sheets = rows.len();
    deed.tx.bulk(rows).await?;
    Ok(Ok((id, sheets)))
}

fn sheet_of(id: Id<Sheet>, of: Id<Diagnosis>, spot: &Spot, act: Id<Act>) -> amana_sql::Change {
    let key = amana_arabic::fold(&spot.unit.name_ar);
    store::sheet_insert(id, of, spot.unit.id, spot.place(), &key, act)
}

fn is_territory(kind: UnitKind) -> bool {
    use UnitKind as K;
    matches!(kind, K::Region | K::PartyRegion | K::Province | K::Prefecture | K::PartyProvince)
}

/// The units of a territory that have a sheet: itself, its provinces, its communes, as they are on a day.
fn examined(book: &structure::Book, place: Place, on: Day) -> impl Iterator<Item = &Spot> {
    let scope = Scope::of(place);
    book.land.spots.iter().filter(move |s| {
        (is_territory(s.unit.kind) || s.unit.kind == UnitKind::Commune)
            && scope.covers(s.place())
            && s.exists(on)
    })
}

/// The units of a diagnosis that exist on a day and have no sheet: a reform made them since.
pub async fn without_sheet(
    row: &DiagnosisRow,
    sheets: &[store::SheetRow],
    app: &std::sync::Arc<crate::app::App>,
    on: Day,
) -> Result<Vec<Id<crate::territory::Unit>>> {
    let book = structure::book(app).await?;
    let have: HashSet<i64> = sheets.iter().map(|s| s.unit_id.raw()).collect();
    Ok(examined(&book, row.place(), on).map(|s| s.unit.id).filter(|id| !have.contains(&id.raw())).collect())
}

/// Adds the sheets of units that a reform made since the diagnosis was launched.
pub async fn complete(by: &Granted<LeadProgrammes>, id: Id<Diagnosis>) -> Answer<usize> {
    let row = led(by, id).await?;
    if row.ended_on.is_some() {
        return Ok(Err(Refusal::Closed));
    }
    let visit = by.visit();
    let mut deed = by.begin(Verb::AddSheets).await?;
    if deed.tx.exec(store::diagnosis_touch(id, row.version)).await? == 0 {
        return Err(Error::Changed);
    }
    let sheets = deed.tx.all(store::sheets(&[id], Scope::Nation, None)).await?;
    let missing = without_sheet(&row, &sheets, &visit.app, visit.today).await?;
    if missing.is_empty() {
        return Ok(Err(Refusal::NothingMissing));
    }
    let book = structure::book(&visit.app).await?;
    let act = deed.act;
    let mut rows = vec![];
    for spot in missing.iter().filter_map(|unit| book.land.spot(unit.raw())) {
        rows.push(sheet_of(deed.id(), id, spot, act));
    }
    let n = rows.len();
    deed.tx.bulk(rows).await?;
    let detail = json!({ "name": row.title, "targets": n.to_string() });
    deed.commit(about(id, row.place()).with(detail)).await?;
    Ok(Ok(n))
}

/// Closes a diagnosis, for a reason: its sheets are no longer written.
pub async fn end(by: &Granted<LeadProgrammes>, id: Id<Diagnosis>, version: i64, reason: &str) -> Answer<()> {
    let row = led(by, id).await?;
    if row.ended_on.is_some() {
        return Ok(Err(Refusal::Closed));
    }
    let reason = match said(reason) {
        Ok(reason) => reason,
        Err(no) => return Ok(Err(no)),
    };
    let mut deed = by.begin(Verb::CloseDiagnosis).await?;
    if deed.tx.exec(store::diagnosis_touch(id, version)).await? == 0 {
        return Err(Error::Changed);
    }
    let (act, today) = (deed.act, by.visit().today);
    deed.tx.exec(store::end_insert(id, today, &reason, act)).await?;
    deed.commit(about(id, row.place()).with(json!({ "name": row.title, "reason": reason }))).await?;
    Ok(Ok(()))
}

/// Opens a diagnosis again that was closed, unless another one of its territory runs by now.
pub async fn resume(by: &Granted<LeadProgrammes>, id: Id<Diagnosis>, version: i64) -> Answer<()> {
    let row = led(by, id).await?;
    if row.ended_on.is_none() {
        return Ok(Err(Refusal::Runs));
    }
    let mut deed = by.begin(Verb::ReopenDiagnosis).await?;
    if let Some((other, title)) = deed.tx.first(store::running(row.unit_id)).await? {
        return Ok(Err(Refusal::RunsAlready(other, title)));
    }
    if deed.tx.exec(store::diagnosis_touch(id, version)).await? == 0 {
        return Err(Error::Changed);
    }
    deed.tx.exec(store::end_delete(id)).await?;
    deed.commit(about(id, row.place()).with(json!({ "name": row.title }))).await?;
    Ok(Ok(()))
}

/// Takes a diagnosis back on which nobody wrote anything.
pub async fn take_back(by: &Granted<LeadProgrammes>, id: Id<Diagnosis>) -> Answer<()> {
    let row = led(by, id).await?;
    let mut deed = by.begin(Verb::TakeBackDiagnosis).await?;
    let upon = deed.tx.one(store::built_upon(id)).await?;
    if upon > 0 {
        return Ok(Err(Refusal::BuiltUpon(upon)));
    }
    for change in store::gone(id) {
        deed.tx.exec(change).await?;
    }
    deed.commit(about(id, row.place()).with(json!({ "name": row.title }))).await?;
    Ok(Ok(()))
}

/// Words that must be there.
pub(super) fn said(text: &str) -> std::result::Result<String, Refusal> {
    let text = model::clean(text);
    match text.chars().count() {
        0 => Err(Refusal::ReasonMissing),
        n if n > TEXT => Err(Refusal::TooLong(TEXT)),
        _ => Ok(text),
    }
}
