//! Pages of transfers: the member's own, the officer's entry, the list of a territory, one transfer with its decision.

mod ask;
mod list;
mod mine;
mod one;

pub use ask::{AskForm, create, new};
pub use list::{AskedFor, csv, index};
pub use mine::{Appeal, appeal, send as ask, show as mine, withdraw};
pub use one::{JudgeForm, decide, remove, show, take_back};

use super::{
    Rule, Transfer, Verdict, Where,
    acts::{plain, rule},
    model::stand,
    store::{self, StepRow, TransferRow},
    words,
};
use crate::{
    access::{Can, Granted, Scope, capability::ReadApplications},
    decisions::Decision,
    joining::Judgement,
    journal::{Entry, Subject},
    record::view::name_in,
    territory::Place,
    ui::Lang,
    web::{Error, Result, Visit},
};
use amana_base::{Day, Id};

/// A line of the journal about a transfer: it and the unit that is left; nothing of the person.
fn about(id: Id<Transfer>, place: Place) -> Entry {
    Entry::about(Subject::new("transfer", id), place)
}

/// A transfer that leaves or reaches what this visitor may read; anything else does not exist.
async fn reach(by: &Granted<ReadApplications>, id: Id<Transfer>) -> Result<TransferRow> {
    for scope in by.scopes() {
        if let Some(row) = by.visit().app.db.first(store::transfer(id, *scope)).await? {
            return Ok(row);
        }
    }
    Err(Error::NotFound)
}

/// From where to where, in a language.
fn way(row: &TransferRow, lang: Lang) -> (String, String) {
    (name_in(lang, &row.from_ar, &row.from_fr), name_in(lang, &row.to_ar, &row.to_fr))
}

/// Where a transfer stands today, and under which rule.
fn standing(visit: &Visit, row: &TransferRow, steps: &[StepRow]) -> (Option<Rule>, Option<Where>) {
    let rule = rule(visit, row, visit.today);
    let stands = stand(rule.as_ref(), &plain(steps), visit.today);
    (rule, stands)
}

/// May this visitor see it? The journal and decisions name it without its member for whoever may not.
async fn told(visit: &Visit, id: Id<Transfer>) -> Result<Option<(TransferRow, bool)>> {
    let Some(row) = visit.app.db.first(store::transfer(id, Scope::Nation)).await? else { return Ok(None) };
    let scopes = visit.officer().map(|o| o.scopes(Can::ReadApplications)).unwrap_or_default();
    let reads = scopes.iter().any(|s| s.covers(row.from()) || s.covers(row.to()));
    Ok(Some((row, reads)))
}

/// What a verdict would do, in a sentence; whoever does not read the register sees no name.
pub async fn said(visit: &Visit, verdict: &Verdict) -> Result<String> {
    let (w, lang) = (visit.words(), visit.lang);
    let Some((row, reads)) = told(visit, verdict.transfer).await? else { return Err(Error::NotFound) };
    let who = if reads { name_in(lang, &row.name_ar, &row.name_la) } else { w.moving_somebody() };
    let (from, to) = way(&row, lang);
    let reason = verdict.reason.clone();
    Ok(match (verdict.judgement, verdict.until) {
        (Judgement::Accept, _) => w.moving_says_accept(who, from, to),
        (Judgement::Adjourn, Some(until)) => w.moving_says_adjourn(who, w.date(until), reason),
        _ => w.moving_says_refuse(who, to, reason),
    })
}

/// What a decision did with transfers, for its page: what, of whom, where it is told.
pub async fn of_decision(visit: &Visit, id: Id<Decision>) -> Result<Vec<(String, String, Option<String>)>> {
    let (w, lang) = (visit.words(), visit.lang);
    let mut out = vec![];
    for (transfer, side, step) in visit.app.db.all(store::of_decision(id)).await? {
        let Some((row, reads)) = told(visit, transfer).await? else { continue };
        let who = if reads { name_in(lang, &row.name_ar, &row.name_la) } else { w.moving_somebody() };
        let (from, to) = way(&row, lang);
        let address = reads.then(|| format!("/transfers/{transfer}"));
        out.push((words::step(w, side, step, None), w.moving_of(who, from, to), address));
    }
    Ok(out)
}

/// Transfers that may be put before a body: for a form. Each with what it is called.
pub async fn before(
    by: &Granted<ReadApplications>,
    (kind, place): (&str, Place),
    on: Day,
) -> Result<Vec<(Id<Transfer>, String)>> {
    let visit = by.visit();
    let (w, lang) = (visit.words(), visit.lang);
    let mut out = vec![];
    let Some(scope) = by.narrowed(place) else { return Ok(out) };
    for row in visit.app.db.all(store::queue(scope, store::Wanted::Open, None, 300)).await? {
        let steps = visit.app.db.all(store::steps(&[row.id])).await?;
        if row.asked_on > on || super::acts::sides_of(visit, &row, &steps, on, (kind, place)).is_empty() {
            continue;
        }
        let (from, to) = way(&row, lang);
        out.push((row.id, w.moving_of(name_in(lang, &row.name_ar, &row.name_la), from, to)));
    }
    Ok(out)
}
