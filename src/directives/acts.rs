//! The verbs of directives.

use super::{
    model::{self, Ended, Evidence, Failing, Refusal, State},
    store::{
        self, AddresseeRow, CandidateRow, DirectiveRow, NewDirective, Said,
        lists::{self, FailingRow, Limit},
    },
};
use crate::{
    access::{
        Capability, Deed, Granted, Position, Scope,
        capability::{ReadRecord, WriteRecord},
    },
    bodies::{self, Body},
    decisions::{Decision, Kind},
    journal::{Entry, Subject, Verb},
    record::view::SHEET,
    statutes::Rulebook,
    territory::{Place, store::UnitRow},
    web::{Error, Result, Visit},
};
use amana_base::{Day, Id};
use amana_sql::Db;
use serde_json::json;
use std::collections::BTreeMap;

/// The longest thing said in a step, in letters.
pub const LONGEST: usize = 5_000;

type Answer<T> = Result<std::result::Result<T, Refusal>>;

/// Does this visitor speak for a body: is it headed, deputised or reported for by them today?
pub fn speaks_for(visit: &Visit, body: Id<Body>) -> bool {
    visit.officer().is_some_and(|officer| {
        officer.holdings.iter().any(|h| {
            h.body == Some(body)
                && matches!(h.position.in_body(), Position::Head | Position::Deputy | Position::Rapporteur)
        })
    })
}

/// The bodies in which this visitor sits today.
pub fn bodies_of(visit: &Visit) -> Vec<Id<Body>> {
    let Some(officer) = visit.officer() else { return vec![] };
    let mut out: Vec<Id<Body>> = officer.holdings.iter().filter_map(|h| h.body).collect();
    out.sort_unstable_by_key(|id| id.raw());
    out.dedup();
    out
}

/// A decision that this visitor may enter in the register: in their reach, and of no confidential body (B13).
pub async fn candidate(by: &Granted<WriteRecord>, id: Id<Decision>) -> Result<CandidateRow> {
    let row = by.visit().app.db.first(store::candidate(id)).await?.ok_or(Error::NotFound)?;
    if row.closed > 0 {
        return Err(Error::NotFound);
    }
    by.at(row.place())?;
    Ok(row)
}

/// Whether a decision may be entered; a refusal says why not.
pub fn judged(row: &CandidateRow) -> std::result::Result<Id<Body>, Refusal> {
    if !matches!(row.kind, Kind::Directive | Kind::Resolution) {
        return Err(Refusal::NotBinding);
    }
    if let Some(number) = row.number {
        return Err(Refusal::Registered(number));
    }
    row.body_id.ok_or(Refusal::NoIssuer)
}

/// Enters a decision in the register of its body, addressed by one rule when it is given.
pub async fn issue(
    by: &Granted<WriteRecord>,
    id: Id<Decision>,
    new: &NewDirective,
    rule: Option<(&str, &UnitRow)>,
) -> Answer<i64> {
    let row = candidate(by, id).await?;
    let mut deed = by.begin(Verb::IssueDirective).await?;
    match issue_on(&mut deed, id, &row, new, rule).await? {
        Err(no) => Ok(Err(no)),
        Ok((number, told)) => {
            let entry = Entry::about(Subject::new("decision", id), row.place());
            deed.commit(entry.with(json!({ "number": number.to_string(), "bodies": told.to_string() })))
                .await?;
            Ok(Ok(number))
        }
    }
}

/// The same on an open act: the number it has, how many bodies were told.
pub async fn issue_on(
    deed: &mut Deed<'_>,
    id: Id<Decision>,
    row: &CandidateRow,
    new: &NewDirective,
    rule: Option<(&str, &UnitRow)>,
) -> Answer<(i64, u64)> {
    let body = match judged(row) {
        Ok(body) => body,
        Err(no) => return Ok(Err(no)),
    };
    let today = deed.visit().today;
    let issued_on = row.taken_on.unwrap_or(today);
    if let Some(day) = [new.due_on, new.expires_on].into_iter().flatten().find(|day| *day < issued_on) {
        return Ok(Err(Refusal::DueBefore(day)));
    }
    let number = match new.number {
        Some(n) if n < 1 => return Ok(Err(Refusal::BadNumber)),
        Some(n) if deed.tx.one(store::number_taken(body, n)).await? > 0 => {
            return Ok(Err(Refusal::NumberTaken(n)));
        }
        Some(n) => n,
        None => deed.tx.one(store::next_number(body)).await?,
    };
    let act = deed.act;
    deed.tx.exec(store::directive_insert(id, body, number, issued_on, new, row.place(), act)).await?;
    let told = match rule {
        None => 0,
        Some((kind, unit)) => match address_on(deed, id, body, row.place(), kind, unit).await? {
            Ok(told) => told,
            Err(no) => return Ok(Err(no)),
        },
    };
    Ok(Ok((number, told)))
}

/// Addresses the bodies of a kind in a territory, on an open act. Gives how many were told.
async fn address_on(
    deed: &mut Deed<'_>,
    id: Id<Decision>,
    issuer: Id<Body>,
    issuer_place: Place,
    kind: &str,
    unit: &UnitRow,
) -> Answer<u64> {
    let visit = deed.visit();
    let rules = visit.app.rules();
    let Some((_, found)) = rules.kind_on(kind, visit.today) else { return Ok(Err(Refusal::KindMissing)) };
    if found.confidential {
        return Ok(Err(Refusal::Confidential));
    }
    if !Scope::of(issuer_place).covers(unit.place()) {
        return Ok(Err(Refusal::OutOfReach));
    }
    let (rule, act, today) = (deed.id(), deed.act, visit.today);
    deed.tx.exec(store::rule_insert(rule, id, kind, unit.id, unit.place(), act)).await?;
    let by_rule = store::addressees_by_rule(id, rule, issuer, kind, unit.place(), today, act);
    Ok(Ok(deed.tx.exec(by_rule).await?))
}

/// Tells a body that was just founded what is in force and addressed to its kind in its territory (D01).
pub async fn address_new(deed: &mut Deed<'_>, body: Id<Body>) -> Result<()> {
    let (act, today) = (deed.act, deed.visit().today);
    deed.tx.exec(store::addressees_of_new(body, today, act)).await?;
    Ok(())
}

/// A directive that this visitor may read: of a body in their territory, or asked of one there. With the territory within which
/// they see its addressees; `None`: all of them.
pub async fn reach<A: Capability>(by: &Granted<A>, id: Id<Decision>) -> Result<(DirectiveRow, Scope)> {
    let db = &by.visit().app.db;
    let row = db.first(store::directive(id)).await?.ok_or(Error::NotFound)?;
    if by.scopes().iter().any(|s| s.covers(row.place())) {
        return Ok((row, Scope::Nation));
    }
    for scope in by.scopes() {
        if !db.all(lists::counts(id, *scope)).await?.is_empty() {
            return Ok((row, *scope));
        }
    }
    Err(Error::NotFound)
}

/// A directive that this visitor may change.
async fn own(by: &Granted<WriteRecord>, id: Id<Decision>) -> Result<DirectiveRow> {
    let row = by.visit().app.db.first(store::directive(id)).await?.ok_or(Error::NotFound)?;
    by.at(row.place())?;
    Ok(row)
}

fn about(row: &DirectiveRow) -> Entry {
    Entry::about(Subject::new("decision", row.id), row.place())
}

/// Addresses more bodies by rule.
pub async fn address(by: &Granted<WriteRecord>, id: Id<Decision>, kind: &str, unit: &UnitRow) -> Answer<u64> {
    let row = own(by, id).await?;
    if !row.in_force(by.visit().today) {
        return Ok(Err(Refusal::Over));
    }
    let mut deed = by.begin(Verb::AddressDirective).await?;
    match address_on(&mut deed, id, row.body_id, row.place(), kind, unit).await? {
        Err(no) => Ok(Err(no)),
        Ok(told) => {
            deed.commit(about(&row).with(json!({ "bodies": told.to_string(), "unit": unit.code }))).await?;
            Ok(Ok(told))
        }
    }
}

/// Addresses one body by hand.
pub async fn address_one(by: &Granted<WriteRecord>, id: Id<Decision>, body: Id<Body>) -> Answer<()> {
    let row = own(by, id).await?;
    let visit = by.visit();
    if !row.in_force(visit.today) {
        return Ok(Err(Refusal::Over));
    }
    let Some(target) = visit.app.db.first(bodies::lists::body(body, visit.today)).await? else {
        return Ok(Err(Refusal::OutOfReach));
    };
    if target.confidential {
        return Ok(Err(Refusal::Confidential));
    }
    if target.dissolved_on.is_some() {
        return Ok(Err(Refusal::Dissolved));
    }
    if body == row.body_id || !Scope::of(row.place()).covers(target.place()) {
        return Ok(Err(Refusal::OutOfReach));
    }
    let mut deed = by.begin(Verb::AddressDirective).await?;
    if deed.tx.first(store::addressee(id, body)).await?.is_some() {
        return Ok(Err(Refusal::AddressedAlready));
    }
    let act = deed.act;
    let key = bodies::pages::name_of(&visit.app.rules(), &target, crate::ui::Lang::Ar);
    let key = amana_arabic::fold(&key);
    deed.tx.exec(store::addressee_insert(id, body, &key, target.place(), visit.today, act)).await?;
    deed.commit(about(&row).with(json!({ "bodies": "1" }))).await?;
    Ok(Ok(()))
}

/// Withdraws a directive, or says which one takes its place.
pub async fn end(
    by: &Granted<WriteRecord>,
    id: Id<Decision>,
    version: i64,
    how: Ended,
    reason: &str,
    replaced_by: Option<Id<Decision>>,
) -> Answer<()> {
    let row = own(by, id).await?;
    let visit = by.visit();
    if row.ended.is_some() {
        return Ok(Err(Refusal::Over));
    }
    let reason = reason.trim();
    if how == Ended::Withdrawn && reason.is_empty() {
        return Ok(Err(Refusal::WordsMissing));
    }
    if reason.chars().count() > LONGEST {
        return Ok(Err(Refusal::TooLong(LONGEST)));
    }
    let replaced_by = replaced_by.filter(|_| how == Ended::Replaced);
    if how == Ended::Replaced {
        let others = visit.app.db.all(lists::successors(row.body_id, id)).await?;
        if !others.iter().any(|(other, ..)| Some(*other) == replaced_by) {
            return Ok(Err(Refusal::ReplacementMissing));
        }
    }
    let mut deed = by.begin(Verb::EndDirective).await?;
    if deed.tx.exec(store::directive_touch(id, version)).await? == 0 {
        return Err(Error::Changed);
    }
    let act = deed.act;
    deed.tx.exec(store::end_insert(id, how, visit.today, reason, replaced_by, act)).await?;
    deed.commit(about(&row).with(json!({ "state": how.as_str() }))).await?;
    Ok(Ok(()))
}

/// Puts a directive that was withdrawn or replaced in force again.
pub async fn reinstate(by: &Granted<WriteRecord>, id: Id<Decision>, version: i64) -> Answer<()> {
    let row = own(by, id).await?;
    if row.ended.is_none() {
        return Ok(Err(Refusal::NotEnded));
    }
    let mut deed = by.begin(Verb::ReinstateDirective).await?;
    if deed.tx.exec(store::directive_touch(id, version)).await? == 0 {
        return Err(Error::Changed);
    }
    deed.tx.exec(store::end_delete(id)).await?;
    deed.commit(about(&row)).await?;
    Ok(Ok(()))
}

/// An addressee that this visitor may see.
pub async fn addressee(
    by: &Granted<ReadRecord>,
    id: Id<Decision>,
    body: Id<Body>,
) -> Result<(DirectiveRow, AddresseeRow)> {
    let db = &by.visit().app.db;
    let row = db.first(store::directive(id)).await?.ok_or(Error::NotFound)?;
    let addressee = db.first(store::addressee(id, body)).await?.ok_or(Error::NotFound)?;
    let mine = speaks_for(by.visit(), body);
    if !mine && by.at(row.place()).is_err() {
        by.at(addressee.place())?;
    }
    Ok((row, addressee))
}

/// Says where an addressee stands: acknowledged, reported, carried out, objected. What the issuer answers needs the right to
/// write its record; all else needs to speak for the addressee.
pub async fn say(by: &Granted<ReadRecord>, id: Id<Decision>, body: Id<Body>, said: Said) -> Answer<State> {
    let visit = by.visit();
    let (row, addressee) = self::addressee(by, id, body).await?;
    let allowed = if said.step.is_of_issuer() {
        by.also::<WriteRecord>().is_some_and(|writer| writer.at(row.place()).is_ok())
    } else {
        speaks_for(visit, body)
    };
    if !allowed {
        return Ok(Err(Refusal::NotOfBody));
    }
    let said = match checked(visit, &row, body, said).await? {
        Ok(said) => said,
        Err(no) => return Ok(Err(no)),
    };
    let verb = if said.step.is_of_issuer() { Verb::JudgeObjection } else { Verb::AnswerDirective };
    let mut deed = by.begin(verb).await?;
    match say_on(&mut deed, id, &addressee, &said).await? {
        Err(no) => Ok(Err(no)),
        Ok(to) => {
            let entry = Entry::about(Subject::new("body", body), addressee.place());
            deed.commit(entry.with(json!({ "decision": id, "state": to.as_str() }))).await?;
            Ok(Ok(to))
        }
    }
}

/// The same on an open act; what is said was checked.
pub async fn say_on(
    deed: &mut Deed<'_>,
    id: Id<Decision>,
    addressee: &AddresseeRow,
    said: &Said,
) -> Answer<State> {
    let Some(to) = addressee.state.after(said.step) else { return Ok(Err(Refusal::NotNow)) };
    let visit = deed.visit();
    let (today, now, act) = (visit.today, visit.now, deed.act);
    let who = visit.officer().and_then(|o| o.person);
    let (body, from) = (addressee.body_id, addressee.state);
    let change = if said.step.is_of_issuer() {
        store::addressee_answer(id, body, from, to, today)
    } else {
        store::addressee_move(id, body, from, to, today, who)
    };
    if deed.tx.exec(change).await? == 0 {
        return Err(Error::Changed);
    }
    let step = deed.id();
    deed.tx.exec(store::step_insert(step, (id, body), said, today, now, who, act)).await?;
    Ok(Ok(to))
}

async fn checked(visit: &Visit, row: &DirectiveRow, body: Id<Body>, mut said: Said) -> Answer<Said> {
    if !row.in_force(visit.today) {
        return Ok(Err(Refusal::Over));
    }
    said.text = said.text.trim().to_owned();
    said.link = said.link.trim().to_owned();
    if said.text.chars().count() > LONGEST {
        return Ok(Err(Refusal::TooLong(LONGEST)));
    }
    if said.step.needs_reason() && said.text.is_empty() {
        return Ok(Err(Refusal::WordsMissing));
    }
    let web = said.link.starts_with("https://") || said.link.starts_with("http://");
    if !said.link.is_empty() && (!web || said.link.len() > 500 || said.link.contains(char::is_whitespace)) {
        return Ok(Err(Refusal::BadLink));
    }
    if said.evidence != Evidence::Nothing {
        let theirs = store::evidence_of(body, said.evidence, said.evidence_id);
        if visit.app.db.one(theirs).await? == 0 {
            return Ok(Err(Refusal::NotItsEvidence));
        }
    }
    let proven = !said.text.is_empty() || !said.link.is_empty() || said.evidence != Evidence::Nothing;
    if said.step == model::Step::Done && !proven {
        return Ok(Err(Refusal::EvidenceMissing));
    }
    Ok(Ok(said))
}

/// The kinds of body to which the statute gives days to acknowledge, by their number.
pub fn limits(rules: &Rulebook, today: Day) -> Vec<Limit> {
    let mut by_days: BTreeMap<i64, Vec<String>> = BTreeMap::new();
    for kind in rules.kinds() {
        let of_today = rules.kind_on(&kind.key, today).map(|(_, kind)| kind);
        if let Some(days) = model::acknowledge_days(None, of_today) {
            by_days.entry(days).or_default().push(kind.key.clone());
        }
    }
    by_days.into_iter().map(|(days, kinds)| Limit { days, kinds }).collect()
}

/// What does not comply in a territory, the oldest directive first (D07).
pub async fn failing(
    db: &Db,
    rules: &Rulebook,
    scope: Scope,
    issuer: Option<Id<Body>>,
    today: Day,
) -> Result<Vec<(FailingRow, Failing)>> {
    let mut rows = db.all(lists::failing(scope, issuer, today, SHEET)).await?;
    for limit in limits(rules, today) {
        rows.extend(db.all(lists::unacknowledged(scope, issuer, limit, today, SHEET)).await?);
    }
    let mut out: Vec<(FailingRow, Failing)> = rows
        .into_iter()
        .filter_map(|row| {
            let kind = rules.kind_on(&row.body_kind, today).map(|(_, kind)| kind);
            let days = model::acknowledge_days(row.acknowledge_days, kind);
            let why = model::failing(row.state, row.addressed_on, days, row.due_on, today)?;
            Some((row, why))
        })
        .collect();
    out.sort_by_key(|(row, _)| (row.addressed_on, row.id.raw()));
    Ok(out)
}
