//! The verbs of means. Giving and deciding take [`Granted<WriteRecord>`]; a request is made by whoever holds the mandate, or for them.

use super::{
    Answer, Kind, Means, Refusal, Request, Step,
    store::{self, New, NewRequest, NewStep, RequestRow, Row, Which},
};
use crate::{
    access::{
        Capability, Deed, Granted, Scope,
        capability::{ReadRecord, WriteRecord},
    },
    bodies::{self, Body, Mandate, lists::BodyRow},
    journal::{Entry, Subject, Verb},
    record::view::me,
    territory::Place,
    web::{Error, Result},
};
use amana_base::{Day, Id};
use serde_json::json;

/// The answer of a verb.
pub type Outcome<T> = Result<std::result::Result<T, Refusal>>;

/// The longest name of a means, in letters.
const WHAT: usize = 200;
/// The longest reason or note.
const TEXT: usize = 1_000;

/// What is given, or asked for.
#[derive(Clone, Debug)]
pub struct Thing {
    /// What sort.
    pub kind: Kind,
    /// What it is.
    pub what: String,
    /// Centimes.
    pub amount: Option<i64>,
}

impl Thing {
    fn checked(&self) -> std::result::Result<Thing, Refusal> {
        let what = self.what.split_whitespace().collect::<Vec<_>>().join(" ");
        if what.is_empty() || what.chars().count() > WHAT {
            return Err(Refusal::WhatMissing(WHAT));
        }
        if self.amount.is_some() != (self.kind == Kind::Budget) {
            return Err(Refusal::AmountWrong);
        }
        Ok(Thing { what, ..self.clone() })
    }
}

/// A body that this visitor may read, and whose means are everybody's there to know.
pub async fn body<A: Capability>(by: &Granted<A>, id: Id<Body>) -> Result<BodyRow> {
    let visit = by.visit();
    let row = visit.app.db.first(bodies::lists::body(id, visit.today)).await?.ok_or(Error::NotFound)?;
    by.at(row.place())?;
    if row.confidential {
        return Err(Error::NotFound);
    }
    Ok(row)
}

/// A means that this visitor may read.
pub async fn reach<A: Capability>(by: &Granted<A>, id: Id<Means>) -> Result<Row> {
    let which = Which { one: Some(id), ..Which::default() };
    let row = by.visit().app.db.first(store::list(Scope::Nation, &which, None, 1)).await?;
    let row = row.ok_or(Error::NotFound)?;
    by.at(row.place())?;
    Ok(row)
}

/// A request that this visitor may read.
pub async fn request<A: Capability>(by: &Granted<A>, id: Id<Request>) -> Result<RequestRow> {
    let row = by.visit().app.db.first(store::requests(Scope::Nation, None, Some(id), None, 1)).await?;
    let row = row.ok_or(Error::NotFound)?;
    by.at(row.place())?;
    Ok(row)
}

fn about(id: Id<Means>, place: Place) -> Entry {
    Entry::about(Subject::new("means", id), place)
}

fn about_request(id: Id<Request>, place: Place) -> Entry {
    Entry::about(Subject::new("means_request", id), place)
}

fn note(text: &str) -> String {
    text.trim().chars().take(TEXT).collect()
}

/// Does somebody hold this mandate in this body today?
async fn holds(deed: &mut Deed<'_>, body: Id<Body>, mandate: Id<Mandate>) -> Result<bool> {
    let today = deed.visit().today;
    Ok(deed.tx.all(store::holders(body, today)).await?.iter().any(|h| h.id == mandate))
}

/// Gives a means to a post-holder of a body.
pub async fn give(
    by: &Granted<WriteRecord>,
    of: Id<Body>,
    thing: Thing,
    to: Id<Mandate>,
    on: Day,
    said: &str,
) -> Outcome<Id<Means>> {
    let row = body(by, of).await?;
    let mut deed = by.begin(Verb::GiveMeans).await?;
    match give_on(&mut deed, of, row.place(), &thing, (to, on), said).await? {
        Err(no) => Ok(Err(no)),
        Ok(id) => {
            deed.commit(about(id, row.place()).with(json!({ "kind": thing.kind.as_str() }))).await?;
            Ok(Ok(id))
        }
    }
}

/// The same on an open act.
pub async fn give_on(
    deed: &mut Deed<'_>,
    of: Id<Body>,
    place: Place,
    thing: &Thing,
    (to, on): (Id<Mandate>, Day),
    said: &str,
) -> Outcome<Id<Means>> {
    let (today, now, act) = (deed.visit().today, deed.visit().now, deed.act);
    let thing = match thing.checked() {
        Ok(thing) => thing,
        Err(no) => return Ok(Err(no)),
    };
    if on > today {
        return Ok(Err(Refusal::DayWrong(today)));
    }
    if !holds(deed, of, to).await? {
        return Ok(Err(Refusal::HolderElsewhere));
    }
    let id: Id<Means> = deed.id();
    let new = New { id, kind: thing.kind, what: &thing.what, amount: thing.amount, body: of, place };
    deed.tx.exec(store::insert(&new, act)).await?;
    let step = NewStep { step: Step::Given, mandate: to, on, note: &note(said) };
    let key = deed.id();
    deed.tx.exec(store::step_insert(key, id, &step, now, act)).await?;
    Ok(Ok(id))
}

/// Hands a means to another post-holder of the body, its successor; or, to nobody, writes that it was given back.
pub async fn pass(
    by: &Granted<WriteRecord>,
    id: Id<Means>,
    to: Option<Id<Mandate>>,
    on: Day,
    said: &str,
) -> Outcome<()> {
    let row = reach(by, id).await?;
    let visit = by.visit();
    if row.step == Step::Returned {
        return Ok(Err(Refusal::ReturnedAlready));
    }
    if on > visit.today || on < row.on_day {
        return Ok(Err(Refusal::DayWrong(row.on_day)));
    }
    if to == Some(row.mandate_id) {
        return Ok(Err(Refusal::TheirsAlready));
    }
    let verb = if to.is_some() { Verb::HandOverMeans } else { Verb::ReturnMeans };
    let mut deed = by.begin(verb).await?;
    if let Some(to) = to
        && !holds(&mut deed, row.body_id, to).await?
    {
        return Ok(Err(Refusal::HolderElsewhere));
    }
    let (key, act) = (deed.id(), deed.act);
    let (step, mandate) = match to {
        Some(to) => (Step::HandedOver, to),
        None => (Step::Returned, row.mandate_id),
    };
    let new = NewStep { step, mandate, on, note: &note(said) };
    deed.tx.exec(store::step_insert(key, id, &new, visit.now, act)).await?;
    deed.commit(about(id, row.place()).with(json!({ "on": on.to_string() }))).await?;
    Ok(Ok(()))
}

/// Takes back the last thing that was written of a means; of one that was only given, the means itself, unless a request was answered
/// with it. Gives whether it is gone.
pub async fn take_back(by: &Granted<WriteRecord>, id: Id<Means>) -> Outcome<bool> {
    let row = reach(by, id).await?;
    let mut deed = by.begin(Verb::TakeBackMeans).await?;
    let steps = deed.tx.all(store::steps(id)).await?;
    let Some(last) = steps.first() else { return Err(Error::Changed) };
    let gone = steps.len() == 1;
    if gone && deed.tx.one(store::upon_request(id)).await? > 0 {
        return Ok(Err(Refusal::BuiltUpon));
    }
    deed.tx.exec(store::step_delete(last.id)).await?;
    if gone {
        deed.tx.exec(store::delete(id)).await?;
    }
    deed.commit(about(id, row.place()).with(json!({ "kind": row.kind.as_str() }))).await?;
    Ok(Ok(gone))
}

/// Asks for a means: in one's own mandate, or, for who writes the record there, in somebody's.
pub async fn ask(
    by: &Granted<ReadRecord>,
    of: Id<Body>,
    thing: Thing,
    mandate: Id<Mandate>,
    why: &str,
) -> Outcome<Id<Request>> {
    let row = body(by, of).await?;
    let visit = by.visit();
    let thing = match thing.checked() {
        Ok(thing) => thing,
        Err(no) => return Ok(Err(no)),
    };
    let why = note(why);
    if why.is_empty() {
        return Ok(Err(Refusal::ReasonMissing));
    }
    let holders = visit.app.db.all(store::holders(of, visit.today)).await?;
    let writes = by.also::<WriteRecord>().is_some_and(|w| w.at(row.place()).is_ok());
    let mine = holders.iter().any(|h| h.id == mandate && (writes || h.person_id == me(visit)));
    if !mine {
        return Ok(Err(Refusal::HolderElsewhere));
    }
    let mut deed = by.begin(Verb::AskMeans).await?;
    let id = ask_on(&mut deed, of, row.place(), &thing, mandate, &why).await?;
    deed.commit(about_request(id, row.place()).with(json!({ "kind": thing.kind.as_str() }))).await?;
    Ok(Ok(id))
}

/// The same on an open act, of what was checked.
pub async fn ask_on(
    deed: &mut Deed<'_>,
    of: Id<Body>,
    place: Place,
    thing: &Thing,
    mandate: Id<Mandate>,
    why: &str,
) -> Result<Id<Request>> {
    let (today, now, act) = (deed.visit().today, deed.visit().now, deed.act);
    let id: Id<Request> = deed.id();
    let (kind, what, amount) = (thing.kind, thing.what.as_str(), thing.amount);
    let new = NewRequest { id, kind, what, why, amount, mandate, body: of, place };
    deed.tx.exec(store::request_insert(&new, today, now, act)).await?;
    Ok(id)
}

/// Decides on a request, with a reason; what is granted is given at once. Nobody decides on their own.
pub async fn answer(by: &Granted<WriteRecord>, id: Id<Request>, granted: bool, reason: &str) -> Outcome<()> {
    let row = request(by, id).await?;
    let visit = by.visit();
    if row.person_id.is_some_and(|person| person == me(visit)) {
        return Ok(Err(Refusal::OwnRequest));
    }
    let reason = note(reason);
    if reason.is_empty() {
        return Ok(Err(Refusal::ReasonMissing));
    }
    if row.answer.is_some() {
        return Ok(Err(Refusal::AnsweredAlready));
    }
    let mut deed = by.begin(Verb::AnswerMeansRequest).await?;
    let (answer, means) = match granted {
        false => (Answer::Refused, None),
        true => {
            let thing = Thing { kind: row.kind, what: row.what.clone(), amount: row.amount };
            let to = (row.mandate_id, visit.today);
            match give_on(&mut deed, row.body_id, row.place(), &thing, to, "").await? {
                Ok(means) => (Answer::Granted, Some(means)),
                Err(no) => return Ok(Err(no)),
            }
        }
    };
    let when = (visit.today, visit.now);
    let act = deed.act;
    if deed.tx.exec(store::answer_insert(id, answer, &reason, means, when, act)).await? == 0 {
        return Err(Error::Changed);
    }
    let detail = json!({ "state": answer.as_str(), "reason": reason });
    deed.commit(about_request(id, row.place()).with(detail)).await?;
    Ok(Ok(()))
}

/// Takes one's own request back while nobody decided.
pub async fn withdraw(by: &Granted<ReadRecord>, id: Id<Request>) -> Outcome<()> {
    let row = request(by, id).await?;
    let visit = by.visit();
    let writes = by.also::<WriteRecord>().is_some_and(|w| w.at(row.place()).is_ok());
    if !writes && row.person_id.is_none_or(|person| person != me(visit)) {
        return Ok(Err(Refusal::NotYours));
    }
    if row.answer.is_some() {
        return Ok(Err(Refusal::AnsweredAlready));
    }
    let mut deed = by.begin(Verb::AnswerMeansRequest).await?;
    let (when, act) = ((visit.today, visit.now), deed.act);
    if deed.tx.exec(store::answer_insert(id, Answer::Withdrawn, "", None, when, act)).await? == 0 {
        return Err(Error::Changed);
    }
    deed.commit(about_request(id, row.place()).with(json!({ "state": Answer::Withdrawn.as_str() }))).await?;
    Ok(Ok(()))
}
