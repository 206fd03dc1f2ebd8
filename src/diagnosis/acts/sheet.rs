//! Sheets: saved as a draft at any time, handed in with what Amana knows, taken back, handed back.

use super::{Answer, TEXT, reach, said};
use crate::diagnosis::{
    Diagnosis, Refusal, Sheet,
    facts::{self, Facts},
    model::{self, Answers, Form, Merged, SheetState, SheetStep, Stands, merged},
    store::{self, AnswerRow, DiagnosisRow, SheetRow},
};
use crate::{
    access::{Capability, Deed, Granted, Scope, capability::LeadProgrammes},
    journal::{Entry, Subject, Verb},
    structure::{self, day::DayOf},
    web::{Error, Result},
};
use amana_base::{Day, Id, Instant};
use serde_json::json;
use std::collections::BTreeMap;

/// How often a saving is tried again when another one comes between.
const TRIES: usize = 5;

/// A sheet with its diagnosis.
#[derive(Clone, Debug)]
pub struct Known {
    /// The diagnosis.
    pub diagnosis: DiagnosisRow,
    /// The sheet.
    pub sheet: SheetRow,
    /// What it asks.
    pub form: &'static Form,
}

impl Known {
    /// How it stands on a day.
    pub fn state(&self, today: Day) -> SheetState {
        state_of(&self.sheet, self.diagnosis.due_on, today)
    }
}

/// How a sheet stands on a day.
pub fn state_of(s: &SheetRow, due: Day, today: Day) -> SheetState {
    let stands = Stands { due, handed: s.facts_on, last: s.last, version: s.version, gone: s.unit_until };
    model::state(&stands, today)
}

/// A sheet that this visitor may read.
pub async fn known<A: Capability>(by: &Granted<A>, of: Id<Diagnosis>, id: Id<Sheet>) -> Result<Known> {
    let (diagnosis, scope) = reach(by, of).await?;
    let found = by.visit().app.db.first(store::sheets(&[of], scope, Some(id))).await?;
    let sheet = found.ok_or(Error::NotFound)?;
    let form = model::form(&diagnosis.form).ok_or(Error::NotFound)?;
    Ok(Known { diagnosis, sheet, form })
}

/// What an answer was, with its author, by question.
pub fn current(rows: &[AnswerRow], until: i64) -> BTreeMap<&str, &AnswerRow> {
    rows.iter().filter(|r| r.version <= until).map(|r| (r.question.as_str(), r)).collect()
}

/// An answer that somebody else changed after this person had read it.
#[derive(Clone, Debug)]
pub struct Conflict {
    /// Which question.
    pub question: String,
    /// What the other wrote.
    pub theirs: String,
    /// The other, in Arabic and in Latin script.
    pub who: (String, String),
    /// When.
    pub at: Instant,
}

/// What a saving came to.
#[derive(Clone, Debug, Default)]
pub struct Saved {
    /// The number of the last saving.
    pub version: i64,
    /// How many answers were written.
    pub written: usize,
    /// What this person must choose.
    pub conflicts: Vec<Conflict>,
}

fn about(known: &Known) -> Entry {
    let entry = Entry::about(Subject::new("diagnosis_sheet", known.sheet.id), known.sheet.place());
    entry.with(json!({ "name": known.diagnosis.title }))
}

/// May it be written at all?
fn open(known: &Known, today: Day) -> std::result::Result<(), Refusal> {
    if known.diagnosis.ended_on.is_some() {
        return Err(Refusal::Closed);
    }
    match known.state(today) {
        SheetState::HandedIn => Err(Refusal::HandedIn),
        SheetState::Gone => Err(Refusal::NotNow(SheetState::Gone)),
        _ => Ok(()),
    }
}

/// What a form sent, as it is kept.
fn checked(known: &Known, mine: &Answers) -> std::result::Result<Answers, Refusal> {
    let mut out = Answers::new();
    for question in known.form.questions(known.sheet.unit_kind) {
        let Some(value) = mine.get(&question.key) else { continue };
        let value = model::clean(value);
        if value.chars().count() > TEXT {
            return Err(Refusal::TooLong(TEXT));
        }
        if !question.takes(&value) {
            return Err(Refusal::NotAnAnswer(question.key.clone()));
        }
        out.insert(question.key.clone(), value);
    }
    Ok(out)
}

/// Saves a sheet as a draft: `read` is the number of the saving that the person had before them. What nobody else changed meanwhile
/// is written; what somebody did is given back to choose.
pub async fn save(by: &Granted<LeadProgrammes>, known: &Known, read: i64, mine: &Answers) -> Answer<Saved> {
    by.at(known.sheet.place())?;
    for _ in 0..TRIES {
        let mut deed = by.begin(Verb::WriteSheet).await?;
        match save_on(&mut deed, known, read, mine).await {
            Err(Error::Changed | Error::Busy) => {}
            Err(other) => return Err(other),
            Ok(Err(no)) => return Ok(Err(no)),
            Ok(Ok(saved)) => {
                if saved.written > 0 {
                    deed.commit(about(known)).await?;
                }
                return Ok(Ok(saved));
            }
        }
    }
    Err(Error::Busy)
}

/// The same on an open act.
pub async fn save_on(deed: &mut Deed<'_>, known: &Known, read: i64, mine: &Answers) -> Answer<Saved> {
    let (visit, act) = (deed.visit(), deed.act);
    let (today, now) = (visit.today, visit.now);
    let mine = match open(known, today).and_then(|()| checked(known, mine)) {
        Ok(mine) => mine,
        Err(no) => return Ok(Err(no)),
    };
    let id = known.sheet.id;
    let rows = deed.tx.all(store::answers(id)).await?;
    let last = deed.tx.first(store::sheets(&[known.diagnosis.id], Scope::Nation, Some(id))).await?;
    let last = last.map_or(0, |s| s.version);
    let (then, is) = (current(&rows, read), current(&rows, i64::MAX));
    let value =
        |of: &BTreeMap<&str, &AnswerRow>, key: &str| of.get(key).map(|r| r.value.clone()).unwrap_or_default();
    let mut saved = Saved { version: last, ..Saved::default() };
    let mut changes = vec![];
    for (question, mine) in &mine {
        match merged(&value(&then, question), &value(&is, question), mine) {
            Merged::Keep => {}
            Merged::Write(text) => {
                changes.push(store::answer_insert(id, question, last + 1, &text, now, act));
            }
            Merged::Both { theirs, .. } => {
                let row = is.get(question.as_str());
                saved.conflicts.push(Conflict {
                    question: question.clone(),
                    theirs,
                    who: row.map_or_else(Default::default, |r| {
                        (r.who_ar.clone().unwrap_or_default(), r.who_la.clone().unwrap_or_default())
                    }),
                    at: row.map_or(now, |r| r.at),
                });
            }
        }
    }
    if changes.is_empty() {
        return Ok(Ok(saved));
    }
    if deed.tx.exec(store::sheet_saved(id, last)).await? == 0 {
        return Err(Error::Changed);
    }
    saved.written = changes.len();
    saved.version = last + 1;
    for change in changes {
        deed.tx.exec(change).await?;
    }
    Ok(Ok(saved))
}

/// What the record says of the unit of a sheet on a day, with the members where this visitor may count them.
pub async fn facts_now<A: Capability>(by: &Granted<A>, known: &Known, on: Day) -> Result<Facts> {
    let visit = by.visit();
    let mut facts = told(visit, known, on).await?;
    facts.members = facts::members(by, known.sheet.place(), on).await?;
    Ok(facts)
}

async fn told(visit: &crate::web::Visit, known: &Known, on: Day) -> Result<Facts> {
    let book = structure::book(&visit.app).await?;
    let rules = visit.app.rules();
    let day = DayOf::new(&book, &rules, on);
    let spot = book.land.spot(known.sheet.unit_id.raw()).ok_or(Error::NotFound)?;
    Ok(facts::of(&day, &rules, spot))
}

/// Hands a sheet in: what Amana knows of the unit today stays with it.
pub async fn hand_in(by: &Granted<LeadProgrammes>, known: &Known, version: i64) -> Answer<()> {
    by.at(known.sheet.place())?;
    let facts = facts_now(by, known, by.visit().today).await?;
    let mut deed = by.begin(Verb::HandInSheet).await?;
    match hand_in_on(&mut deed, known, version, Some(facts)).await? {
        Err(no) => Ok(Err(no)),
        Ok(()) => {
            deed.commit(about(known)).await?;
            Ok(Ok(()))
        }
    }
}

/// The same on an open act; without facts they are read now, members apart.
pub async fn hand_in_on(
    deed: &mut Deed<'_>,
    known: &Known,
    version: i64,
    facts: Option<Facts>,
) -> Answer<()> {
    let visit = deed.visit();
    if let Err(no) = open(known, visit.today) {
        return Ok(Err(no));
    }
    let rows = deed.tx.all(store::answers(known.sheet.id)).await?;
    let is = current(&rows, i64::MAX);
    let open: Vec<String> = known
        .form
        .questions(known.sheet.unit_kind)
        .filter(|q| q.required && is.get(q.key.as_str()).is_none_or(|r| r.value.is_empty()))
        .map(|q| q.key.clone())
        .collect();
    if !open.is_empty() {
        return Ok(Err(Refusal::Unanswered(open)));
    }
    let facts = match facts {
        Some(facts) => facts,
        None => told(visit, known, visit.today).await?,
    };
    let (id, step, act) = (known.sheet.id, deed.id(), deed.act);
    if deed.tx.exec(store::sheet_handed(id, version, &facts::kept(&facts), visit.today)).await? == 0 {
        return Err(Error::Changed);
    }
    let change = store::step_insert(step, id, SheetStep::HandedIn, "", visit.today, visit.now, act);
    deed.tx.exec(change).await?;
    Ok(Ok(()))
}

/// Takes back a sheet that was handed in: what was written stays as a draft, what Amana fills in is read anew.
pub async fn withdraw(by: &Granted<LeadProgrammes>, known: &Known) -> Answer<()> {
    by.at(known.sheet.place())?;
    opened(by, known, Verb::WithdrawSheet, SheetStep::Withdrawn, "").await
}

/// Hands a sheet back, for a reason.
pub async fn hand_back(by: &Granted<LeadProgrammes>, known: &Known, reason: &str) -> Answer<()> {
    by.at(known.diagnosis.place())?;
    match said(reason) {
        Ok(reason) => opened(by, known, Verb::HandBackSheet, SheetStep::HandedBack, &reason).await,
        Err(no) => Ok(Err(no)),
    }
}

async fn opened(
    by: &Granted<LeadProgrammes>,
    known: &Known,
    verb: Verb,
    step: SheetStep,
    text: &str,
) -> Answer<()> {
    let visit = by.visit();
    if known.diagnosis.ended_on.is_some() {
        return Ok(Err(Refusal::Closed));
    }
    if known.sheet.facts_on.is_none() {
        return Ok(Err(Refusal::NotNow(known.state(visit.today))));
    }
    let mut deed = by.begin(verb).await?;
    if deed.tx.exec(store::sheet_opened(known.sheet.id)).await? == 0 {
        return Err(Error::Changed);
    }
    let (id, act) = (deed.id(), deed.act);
    let change = store::step_insert(id, known.sheet.id, step, text, visit.today, visit.now, act);
    deed.tx.exec(change).await?;
    deed.commit(about(known)).await?;
    Ok(Ok(()))
}
