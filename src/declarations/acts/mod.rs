//! The verbs of declarations. None of them makes something due: the record does.

mod completing;
mod filing;

pub use completing::{Completed, complete, told};
pub use filing::{
    Filing, attach, before, bringers, correct, file, many_before, mark_before, refuse, set_aside, sheet,
    take_back_many, withdraw,
};

use super::{
    Declaration, DeclarationStep, Refusal,
    file::{self, Filled, Leader},
    gather::{self, Line},
    model::{Key, Kind},
    store::{self, NewRow, NewStep},
};
use crate::{
    access::{Capability, Deed, Granted, capability::RevealField},
    journal::{Entry, Subject, Verb},
    rights,
    ui::{Lang, Words},
    web::{Error, Result, Visit},
};
use amana_base::Id;
use serde_json::json;

/// What a verb answers.
pub type Answer<T> = Result<std::result::Result<T, Refusal>>;

/// The longest reason or reference, in letters.
pub const TEXT: usize = 500;

/// A declaration that this visitor may read.
pub async fn reach<A: Capability>(by: &Granted<A>, key: Key) -> Result<Line> {
    let visit = by.visit();
    let line =
        gather::fact(&visit.app.db, &visit.app.rules(), key, visit.today).await?.ok_or(Error::NotFound)?;
    by.at(line.fact.at.place)?;
    Ok(line)
}

/// A line of the journal about a declaration.
pub(super) fn about(id: Id<Declaration>, line: &Line) -> Entry {
    Entry::about(Subject::new("declaration", id), line.fact.at.place)
}

/// Nothing happens to a declaration about which more was done than the visitor had seen.
fn unchanged(line: &Line, seen: usize) -> Result<()> {
    if line.steps.len() == seen { Ok(()) } else { Err(Error::Changed) }
}

/// Writes a step on an open act, and first the declaration itself where nothing was done about it yet.
pub async fn step(
    deed: &mut Deed<'_>,
    line: &Line,
    id: Id<DeclarationStep>,
    new: &NewStep<'_>,
) -> Result<Id<Declaration>> {
    let (act, now) = (deed.act, deed.visit().now);
    let of = match line.declaration {
        Some((of, version)) => {
            if deed.tx.exec(store::declaration_touch(of, version)).await? == 0 {
                return Err(Error::Changed);
            }
            of
        }
        None => {
            let fact = &line.fact;
            let row = NewRow {
                id: deed.id(),
                key: fact.key,
                body_kind: &fact.body_kind,
                body: (&fact.own.0, &fact.own.1),
                unit: fact.at.id,
                place: fact.at.place,
                days: (fact.on, fact.due),
            };
            deed.tx.exec(store::declaration_insert(&row, act)).await?;
            row.id
        }
    };
    let ordinal = deed.tx.one(store::step_count(of)).await? + 1;
    deed.tx.exec(store::step_insert(id, of, ordinal, new, now, act)).await?;
    Ok(of)
}

/// Words that must be there, and not too many.
fn said(text: &str, missing: Refusal) -> std::result::Result<String, Refusal> {
    let text = text.trim();
    match text.chars().count() {
        0 => Err(missing),
        n if n > TEXT => Err(Refusal::TooLong(TEXT)),
        _ => Ok(text.to_owned()),
    }
}

/// The leaders that the file lists: those of the day of the fact.
pub async fn leaders_of(visit: &Visit, line: &Line, lang: Lang) -> Result<Vec<Leader>> {
    let rules = visit.app.rules();
    match line.fact.body.filter(|_| line.fact.key.kind.of_leaders()) {
        Some(body) => {
            let of = (body, line.fact.body_kind.as_str());
            file::leading(&visit.app.db, &rules, of, line.fact.on, lang).await
        }
        None => Ok(vec![]),
    }
}

/// Who came and who left on the day of the fact.
pub async fn changes_of(visit: &Visit, line: &Line, lang: Lang) -> Result<(Vec<Leader>, Vec<Leader>)> {
    let (db, rules, fact) = (&visit.app.db, visit.app.rules(), &line.fact);
    let Some(body) = fact.body.filter(|_| matches!(fact.key.kind, Kind::Leaders | Kind::Organs)) else {
        return Ok((vec![], vec![]));
    };
    let came = db.all(store::came(body, fact.on)).await?;
    let left = db.all(store::left(body, fact.on)).await?;
    let came = file::leaders(db, &rules, &fact.body_kind, came, lang).await?;
    Ok((came, file::leaders(db, &rules, &fact.body_kind, left, lang).await?))
}

/// Opens what the file says of each leader, and writes down with the reason that it was read, printed and of whom. Whoever is in it
/// sees that (09-08 art. 7).
pub async fn prepare(
    by: &Granted<RevealField>,
    line: &Line,
    reason: &str,
    lang: Lang,
) -> Answer<Vec<Filled>> {
    let visit = by.visit();
    by.at(line.fact.at.place)?;
    if !line.fact.there {
        return Ok(Err(Refusal::FactGone));
    }
    let reason = match said(reason, Refusal::ReasonMissing) {
        Ok(reason) => reason,
        Err(no) => return Ok(Err(no)),
    };
    let leaders = leaders_of(visit, line, lang).await?;
    let w = Words::of(lang);
    let mut deed = by.begin(Verb::PrepareDeclaration).await?;
    let mut filled = vec![];
    for leader in leaders {
        filled.push(file::filled(&mut deed.tx, &visit.app, w, leader).await?);
    }
    rights::note_exported(&mut deed, filled.iter().map(|f| f.leader.row.person_id)).await?;
    let id = deed.id();
    let new = NewStep { reason: &reason, ..NewStep::of(super::Step::Prepared, visit.today) };
    let of = step(&mut deed, line, id, &new).await?;
    let detail = json!({ "list": "declaration", "purpose": reason, "rows": filled.len() });
    deed.commit(about(of, line).with(detail)).await?;
    Ok(Ok(filled))
}
