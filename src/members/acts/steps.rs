//! What happens to a membership, one dated step at a time; and the last one taken back.

use super::{Outcome, Refusal, load, store};
use crate::{
    access::Deed,
    decisions::Decision,
    dues,
    members::{Membership, PaidBy, Renewal, Standing, Step, StepKind, model},
    moving,
    people::{self, Because, Person},
    record,
    territory::Place,
};
use amana_base::{Day, Id};

/// From here on money changes hands by cheque (29-11 art. 40), in centimes.
const CASH_BELOW: i64 = 1_000_000;
/// The longest reason, in letters.
const REASON: usize = 500;

/// A payment.
#[derive(Clone, Debug)]
pub struct Paid {
    /// On which day.
    pub on: Day,
    /// In centimes.
    pub amount: i64,
    /// How.
    pub by: PaidBy,
    /// Until when; none for what the statute's rule gives.
    pub until: Option<Day>,
}

/// Writes a payment of before down, without a receipt: the membership is paid until a day. Gives that day.
pub async fn renew(deed: &mut Deed<'_>, id: Id<Membership>, paid: Paid) -> Outcome<Day> {
    if paid.by == PaidBy::Cash && paid.amount >= CASH_BELOW {
        return Err(Refusal::CashTooMuch.into());
    }
    renew_by(deed, id, paid).await.map(|(until, _)| until)
}

/// Writes down that a membership is paid until a day, by payments whose receipts are written with it ([`crate::dues`]). Gives that
/// day and the step.
pub async fn renew_by(deed: &mut Deed<'_>, id: Id<Membership>, paid: Paid) -> Outcome<(Day, Id<Step>)> {
    let visit = deed.visit();
    let (row, steps) = load(deed, id).await?;
    let sum = row.standing();
    sum.allows(StepKind::Renewed, paid.on)?;
    if paid.on > visit.today {
        return Err(Refusal::InFuture.into());
    }
    if paid.amount <= 0 {
        return Err(Refusal::AmountMissing.into());
    }
    let rules = visit.app.rules();
    let until = match (paid.until, Renewal::of(rules.on(paid.on))) {
        (Some(until), _) => until,
        (None, Some(rule)) => sum.would_cover(paid.on, rule),
        (None, None) => return Err(Refusal::UntilUnknown.into()),
    };
    // Nobody pays for what is paid, nor for more than ten years.
    if until <= sum.covered_until() || until > paid.on.plus_months(120) {
        return Err(Refusal::UntilWrong.into());
    }
    let statute = rules.on(paid.on);
    let article =
        statute.and_then(|s| s.membership.as_ref()?.fee.as_ref()?.article.clone()).unwrap_or_default();
    let step = Step { kind: StepKind::Renewed, on: paid.on, until: Some(until), place: Place::NATION };
    let made = deed.id();
    let insert = store::StepInsert {
        id: made,
        membership: id,
        ordinal: steps.len() as i64 + 1,
        step: step.clone(),
        amount: Some(paid.amount),
        paid_by: Some(paid.by),
        reason: "",
        article: &article,
        decision: None,
        at: visit.now,
    };
    add(deed, row.person_id, id, (&sum, steps), &insert).await?;
    Ok((until, made))
}

/// Takes a payment out of the steps: its receipt is cancelled. False, and nothing is done, when a later payment goes on from it.
pub async fn unpay(deed: &mut Deed<'_>, id: Id<Membership>, step: Id<Step>) -> Outcome<bool> {
    let (row, steps) = load(deed, id).await?;
    let at = steps.iter().position(|s| s.id == step).ok_or(Refusal::NotLast)?;
    let (before, after) = steps.split_at(at);
    let after = after.get(1..).unwrap_or_default();
    if after.iter().any(|s| s.step == StepKind::Renewed) {
        return Ok(false);
    }
    let rest: Vec<Step> = before.iter().chain(after).map(store::StepRow::step).collect();
    let sum = Standing::of(&rest).ok_or(Refusal::NotLast)?;
    deed.tx.exec(store::step_delete(step)).await?;
    for (n, later) in after.iter().enumerate() {
        deed.tx.exec(store::step_ordinal_set(later.id, (at + n + 1) as i64)).await?;
    }
    deed.tx.exec(store::standing_set(id, &sum)).await?;
    moved(deed, row.person_id, row.place(), sum.place).await?;
    Ok(true)
}

/// Something else that happens to a membership.
#[derive(Clone, Debug)]
pub struct Passing {
    /// What.
    pub kind: StepKind,
    /// On which day; leaving, a suspension and an expulsion may take effect later.
    pub on: Day,
    /// A suspension that has an end.
    pub until: Option<Day>,
    /// Where the membership goes.
    pub to: Option<Place>,
    /// Why.
    pub reason: String,
    /// Under which article; empty for what the statute says.
    pub article: String,
    /// By which decision.
    pub decision: Option<Id<Decision>>,
    /// The bodies that the statute names have decided on it.
    pub settled: bool,
}

impl Passing {
    /// Something that happens on a day, with nothing else said of it.
    pub fn of(kind: StepKind, on: Day) -> Passing {
        Passing {
            kind,
            on,
            until: None,
            to: None,
            reason: String::new(),
            article: String::new(),
            decision: None,
            settled: false,
        }
    }
}

/// Suspends, reinstates, transfers or ends a membership. Where the statute says which bodies decide on a transfer, nobody moves a
/// member past them. Gives the step.
pub async fn pass(deed: &mut Deed<'_>, id: Id<Membership>, passing: Passing) -> Outcome<Id<Step>> {
    let visit = deed.visit();
    let (row, steps) = load(deed, id).await?;
    let sum = row.standing();
    let Passing { kind, on, until, to, reason, article, decision, settled } = passing;
    sum.allows(kind, on)?;
    // Only the body above brings back whom a decision expelled.
    if let Some((since, _)) = sum.ended.filter(|_| !settled) {
        return Err(Refusal::EndedAlready(since).into());
    }
    let later = matches!(kind, StepKind::Suspended | StepKind::Resigned | StepKind::Expelled);
    if on > visit.today && !(later && on <= visit.today.plus_months(24)) {
        return Err(Refusal::InFuture.into());
    }
    let reason = reason.trim();
    if reason.is_empty() && matches!(kind, StepKind::Suspended | StepKind::Expelled) {
        return Err(Refusal::ReasonMissing.into());
    }
    if reason.chars().count() > REASON {
        return Err(Refusal::Record(record::Refusal::TextTooLong(REASON)).into());
    }
    let until = until.filter(|_| kind == StepKind::Suspended);
    if until.is_some_and(|until| until <= on) {
        return Err(Refusal::UntilWrong.into());
    }
    let place = match (kind, to) {
        (StepKind::Transferred, Some(to)) if to == sum.place => return Err(Refusal::SameUnit.into()),
        (StepKind::Transferred, Some(to)) if to.province.raw() == 0 => {
            return Err(Refusal::UnitTooWide.into());
        }
        (StepKind::Transferred, Some(to)) => to,
        (StepKind::Transferred, None) => return Err(Refusal::UnitTooWide.into()),
        _ => Place::NATION,
    };
    let rules = visit.app.rules();
    if kind == StepKind::Transferred
        && !settled
        && let Some(rule) = moving::Rule::of(rules.on(visit.today), sum.place, place)
    {
        let bodies = moving::body_named(&rules, &rule.bodies(), visit.lang);
        return Err(Refusal::BodiesMove(bodies, rule.article().to_owned()).into());
    }
    let article = match article.trim() {
        "" => model::article_of(rules.on(on), kind).unwrap_or_default(),
        given => given.to_owned(),
    };
    let made = deed.id();
    let insert = store::StepInsert {
        id: made,
        membership: id,
        ordinal: steps.len() as i64 + 1,
        step: Step { kind, on, until, place },
        amount: None,
        paid_by: None,
        reason,
        article: &article,
        decision,
        at: visit.now,
    };
    add(deed, row.person_id, id, (&sum, steps), &insert).await?;
    Ok(made)
}

/// Writes a step, and what all of them come to with it.
async fn add(
    deed: &mut Deed<'_>,
    person: Id<Person>,
    id: Id<Membership>,
    (before, steps): (&Standing, Vec<store::StepRow>),
    new: &store::StepInsert<'_>,
) -> Outcome<()> {
    let act = deed.act;
    let mut all: Vec<Step> = steps.iter().map(store::StepRow::step).collect();
    all.push(new.step.clone());
    let sum = Standing::of(&all).ok_or(Refusal::NoMembership)?;
    deed.tx.exec(store::step_insert(new, act)).await?;
    deed.tx.exec(store::standing_set(id, &sum)).await?;
    moved(deed, person, before.place, sum.place).await
}

/// The person's home follows the membership; where nothing else ties them they are no longer known.
async fn moved(deed: &mut Deed<'_>, person: Id<Person>, from: Place, to: Place) -> Outcome<()> {
    if from == to {
        return Ok(());
    }
    deed.tx.exec(store::home_leave(person, from)).await?;
    deed.tx.exec(store::home_set(person, to)).await?;
    people::place(deed, person, to, Because::Home).await?;
    deed.tx.exec(record::store::tokens_untied(person)).await?;
    Ok(())
}

/// Takes the last step of a membership back: what was before it is again. The first one takes the membership with it, and a person
/// who was entered with it and has had nothing else since.
pub async fn take_back(deed: &mut Deed<'_>, id: Id<Membership>, step: Id<Step>) -> Outcome<StepKind> {
    let (row, mut steps) = load(deed, id).await?;
    let last = steps.pop().filter(|last| last.id == step).ok_or(Refusal::NotLast)?;
    if deed.tx.first(moving::store::by_step(step)).await?.is_some() {
        return Err(Refusal::OfTransfer.into());
    }
    if deed.tx.first(store::step_of_decision(step)).await?.is_some() {
        return Err(Refusal::OfDecision.into());
    }
    let receipt =
        if steps.is_empty() { dues::store::standing_of(id) } else { dues::store::standing_of_step(step) };
    if deed.tx.first(receipt).await?.is_some() {
        return Err(Refusal::HasReceipt.into());
    }
    if !steps.is_empty() {
        let rest: Vec<Step> = steps.iter().map(store::StepRow::step).collect();
        let sum = Standing::of(&rest).ok_or(Refusal::NotLast)?;
        deed.tx.exec(store::step_delete(step)).await?;
        deed.tx.exec(store::standing_set(id, &sum)).await?;
        moved(deed, row.person_id, row.place(), sum.place).await?;
        return Ok(last.step);
    }
    for change in dues::store::membership_gone(id).into_iter().chain(store::membership_gone(id)) {
        deed.tx.exec(change).await?;
    }
    deed.tx.exec(store::consents_gone(last.made_by)).await?;
    if deed.tx.one(store::only_here(row.person_id, last.made_by)).await? == 1 {
        deed.tx.exec(store::tokens_gone(row.person_id)).await?;
        for change in record::store::people_gone(last.made_by) {
            deed.tx.exec(change).await?;
        }
    }
    Ok(last.step)
}

/// Adds a membership's steps up anew, after some of them went with the act that wrote them.
pub async fn recount(deed: &mut Deed<'_>, id: Id<Membership>) -> Outcome<()> {
    let Some(row) = deed.tx.first(store::membership(id, crate::access::Scope::Nation)).await? else {
        return Ok(());
    };
    let steps = deed.tx.all(store::steps(id)).await?;
    for (n, step) in steps.iter().enumerate() {
        deed.tx.exec(store::step_ordinal_set(step.id, n as i64 + 1)).await?;
    }
    let all: Vec<Step> = steps.iter().map(store::StepRow::step).collect();
    let Some(sum) = Standing::of(&all) else { return Ok(()) };
    deed.tx.exec(store::standing_set(id, &sum)).await?;
    moved(deed, row.person_id, row.place(), sum.place).await
}
