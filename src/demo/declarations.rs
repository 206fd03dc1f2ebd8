//! Legal declarations: what happened before the record began is marked so; of the branches founded since, one is filed with its
//! receipt, one is late, one is still due.

use super::story::NEAR;
use crate::{
    access::{Deed, Scope},
    app::App,
    declarations::{
        Ask, Kind, Line, State, Step,
        acts::{mark_before, step},
        lines,
        store::{NewStep, leaders},
    },
    journal::{Entry, Subject, Verb},
    territory::{self, Place},
    web::{Result, Visit},
};
use std::sync::Arc;

/// How many days ago the record began.
const BEGAN: i64 = 60;

/// Tells all of it.
pub async fn declarations(app: &Arc<App>) -> Result<()> {
    let visit = Visit::of_program(app.clone());
    let (db, rules, today) = (&app.db, app.rules(), visit.today);
    let mut found = lines(db, &rules, &Ask::of(Scope::Nation), today).await?;
    found.retain(|line| line.state.is_open() && line.fact.on < today.plus(-BEGAN));
    let mut deed = Deed::begin(&visit, Verb::MarkDeclaredBefore).await?;
    mark_before(&mut deed, &found, "سجل التصريحات الورقي، محفوظ بالمقر المركزي").await?;
    deed.commit(about(Place::NATION)).await?;
    let Some(near) = db.first(territory::store::unit_by_code(NEAR)).await? else { return Ok(()) };
    let mut found = lines(db, &rules, &Ask::of(Scope::of(near.place())), today).await?;
    found.retain(|line| line.fact.key.kind == Kind::Branch && line.state == State::Late);
    // The last of the late ones was brought in time.
    if let Some(line) = found.last() {
        filed(&visit, line).await?;
    }
    Ok(())
}

async fn filed(visit: &Visit, line: &Line) -> Result<()> {
    let Some(body) = line.fact.body else { return Ok(()) };
    let head = visit.app.db.first(leaders(body, line.fact.on)).await?.map(|l| l.person_id);
    let on = line.fact.on.plus(12);
    let mut deed = Deed::begin(visit, Verb::FileDeclaration).await?;
    let id = deed.id();
    let new = NewStep {
        filing: Some(id),
        place: "مكتب الضبط بالقيادة",
        person: head,
        receipt: "214/2026",
        receipt_on: Some(on),
        ..NewStep::of(Step::Filed, on)
    };
    step(&mut deed, line, id, &new).await?;
    deed.commit(about(line.fact.at.place)).await?;
    Ok(())
}

fn about(place: Place) -> Entry {
    Entry::about(Subject { kind: "declaration", id: 0 }, place)
}
