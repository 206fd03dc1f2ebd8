//! Verbs of transfers, on an open act: asked for, decided by a meeting or an officer of the body, appealed, taken back.

use super::{
    AskedBy, Refusal, Rule, Side, Step, Transfer, TransferStep, Verdict, Where,
    model::{self, at_level, level_of, stand},
    refusal::Outcome,
    store::{self, StepInsert, StepRow, TransferRow},
};
use crate::{
    access::{
        Can, Deed, Granted, Position, Scope,
        capability::{ReadApplications, WriteMembers},
    },
    bodies::Body,
    decisions::Decision,
    joining::{self, Judgement, Seat, Stand, StepKind},
    meetings::Meeting,
    members::{self, Membership, Passing},
    record::Stop,
    statutes::Rulebook,
    territory::Place,
    ui::Lang,
    web::{self, Visit},
};
use amana_base::{Day, Id};
use amana_statute::Silence;

pub(super) use model::course;

/// The longest reason, in letters.
const REASON: usize = 1_000;

/// A transfer to be asked for.
pub struct Ask {
    /// Of which membership.
    pub membership: Id<Membership>,
    /// The unit of arrival.
    pub to: Place,
    /// The day on which the member asked.
    pub on: Day,
    /// Why.
    pub reason: String,
    /// Who writes it down.
    pub by: AskedBy,
}

/// The rule of a day for a transfer.
pub(super) fn rule(visit: &Visit, row: &TransferRow, on: Day) -> Option<Rule> {
    Rule::of(visit.app.rules().on(on), row.from(), row.to())
}

/// Kinds of body as they are called, one after the other.
pub fn body_named(rules: &Rulebook, kinds: &[&str], lang: Lang) -> String {
    let mut names: Vec<String> = kinds.iter().map(|key| rules.kind_label(key, lang)).collect();
    names.dedup();
    crate::ui::Words::of(lang).list(&names)
}

/// Asks for a transfer. One at a time; from where the membership is now.
pub async fn ask(deed: &mut Deed<'_>, new: Ask) -> Outcome<Id<Transfer>> {
    let visit = deed.visit();
    let row = deed.tx.first(members::store::membership(new.membership, Scope::Nation)).await?;
    let row = row.ok_or(members::Refusal::NoMembership).map_err(|no| Refusal::Member(Box::new(no)))?;
    let sum = row.standing();
    if new.on > visit.today || new.on < sum.joined_on {
        return Err(Refusal::AskedWhen.into());
    }
    sum.allows(members::StepKind::Transferred, visit.today).map_err(|no| Refusal::Member(Box::new(no)))?;
    if new.to.province.raw() == 0 || new.to == row.place() {
        return Err(Refusal::UnitWrong.into());
    }
    if let Some(on) = deed.tx.first(store::open_of(new.membership)).await? {
        return Err(Refusal::OpenAlready(on).into());
    }
    let reason: String = new.reason.trim().chars().take(REASON).collect();
    if reason.is_empty() {
        return Err(Refusal::ReasonMissing.into());
    }
    let (id, act): (Id<Transfer>, _) = (deed.id(), deed.act);
    let insert = store::TransferInsert {
        id,
        membership: new.membership,
        from: row.place(),
        to: new.to,
        asked_by: new.by,
        on: new.on,
        reason: &reason,
    };
    deed.tx.exec(store::transfer_insert(&insert, act)).await?;
    note(deed, id, of_request(StepKind::Received, new.on), "", "").await?;
    Ok(id)
}

/// A step of the request itself.
fn of_request(kind: StepKind, on: Day) -> Step {
    Step { side: Side::Both, kind, on, until: None }
}

async fn note(deed: &mut Deed<'_>, id: Id<Transfer>, step: Step, reason: &str, article: &str) -> Outcome<()> {
    let (made, act, at) = (deed.id(), deed.act, deed.visit().now);
    let insert = StepInsert { step, meeting: None, decision: None, body: None, reason, article, at };
    deed.tx.exec(store::step_insert(made, id, &insert, act)).await?;
    Ok(())
}

async fn load(deed: &mut Deed<'_>, id: Id<Transfer>) -> Outcome<(TransferRow, Vec<StepRow>)> {
    let row = deed.tx.first(store::transfer(id, Scope::Nation)).await?.ok_or(Refusal::NoTransfer)?;
    let steps = deed.tx.all(store::steps(&[id])).await?;
    Ok((row, steps))
}

/// The steps as far as the state needs them.
pub(super) fn plain(steps: &[StepRow]) -> Vec<Step> {
    steps.iter().map(StepRow::step).collect()
}

/// The member takes the request back.
pub async fn withdraw(deed: &mut Deed<'_>, id: Id<Transfer>) -> Outcome<()> {
    let visit = deed.visit();
    let (row, steps) = load(deed, id).await?;
    let rule = rule(visit, &row, visit.today);
    still_open(rule.as_ref(), &row, &steps, visit.today)?;
    note(deed, id, of_request(StepKind::Withdrawn, visit.today), "", "").await?;
    let act = deed.act;
    deed.tx.exec(store::closed_set(id, None, act)).await?;
    Ok(())
}

/// The member brings a refusal, or silence that means one, before the body above, within the statute's days.
pub async fn appeal(deed: &mut Deed<'_>, id: Id<Transfer>, reason: &str) -> Outcome<()> {
    let visit = deed.visit();
    let (row, steps) = load(deed, id).await?;
    let rule = rule(visit, &row, visit.today).ok_or(Refusal::NoAppeal)?;
    let side = appealable(&rule, &plain(&steps), visit.today).map(|(side, _)| side);
    let side = side.ok_or(Refusal::NoAppeal)?;
    let reason: String = reason.trim().chars().take(REASON).collect();
    if reason.is_empty() {
        return Err(Refusal::ReasonMissing.into());
    }
    if deed.tx.first(store::open_of(row.membership_id)).await?.is_some_and(|_| row.closed_by.is_some()) {
        return Err(Refusal::NoAppeal.into());
    }
    let step = Step { side, kind: StepKind::Appealed, on: visit.today, until: None };
    note(deed, id, step, &reason, rule.article()).await?;
    deed.tx.exec(store::closed_clear(id)).await?;
    Ok(())
}

/// The side whose refusal may be appealed, and until when.
pub(super) fn appealable(rule: &Rule, steps: &[Step], on: Day) -> Option<(Side, Day)> {
    let mut all = model::SIDES
        .into_iter()
        .filter_map(|side| Some((side, rule.side(side)?.appeal_until(&course(steps, side), on)?)));
    all.next()
}

fn still_open(rule: Option<&Rule>, row: &TransferRow, steps: &[StepRow], on: Day) -> Outcome<()> {
    match stand(rule, &plain(steps), on) {
        Some(Where::Moved(day) | Where::Refused(_, day) | Where::Withdrawn(day)) => {
            Err(Refusal::Closed(day).into())
        }
        Some(Where::Open(_)) if row.closed_by.is_none() => Ok(()),
        Some(_) => Err(Refusal::Closed(on).into()),
        None => Err(Refusal::CameLater(row.asked_on).into()),
    }
}

/// Who decides, for the steps it makes.
struct Decider {
    on: Day,
    meeting: Option<Id<Meeting>>,
    body: Option<Id<Body>>,
    decision: Option<Id<Decision>>,
}

/// A meeting's decision on one transfer, for each side that its body decides. Gives the sides.
pub async fn judge(deed: &mut Deed<'_>, seat: &Seat, verdict: &Verdict) -> Outcome<Vec<Side>> {
    let visit = deed.visit();
    let (row, steps) = load(deed, verdict.transfer).await?;
    let rule = rule(visit, &row, seat.on);
    still_open(rule.as_ref(), &row, &steps, seat.on.max(row.asked_on))?;
    if row.asked_on > seat.on {
        return Err(Refusal::CameLater(row.asked_on).into());
    }
    let body = match seat.body {
        Some(body) => deed.tx.first(joining::store::body_kind(body)).await?,
        None => None,
    };
    let own = match &body {
        Some((kind, r, p, c)) => sides_of(visit, &row, &steps, seat.on, (kind, Place::raw(*r, *p, *c))),
        None => vec![],
    };
    if own.is_empty() {
        return Err(not_competent(visit, rule.as_ref(), &steps, seat.on).into());
    }
    let decider =
        Decider { on: seat.on, meeting: Some(seat.meeting), body: seat.body, decision: Some(seat.decision) };
    carry(deed, (&row, &steps), rule.as_ref(), &decider, &own, verdict).await?;
    Ok(own)
}

/// The sides that wait for a body of this kind, at this place, that day; where the statute names nobody, those of its territory.
pub(super) fn sides_of(
    visit: &Visit,
    row: &TransferRow,
    steps: &[StepRow],
    on: Day,
    (kind, here): (&str, Place),
) -> Vec<Side> {
    let rule = rule(visit, row, on);
    let own = plain(steps);
    let all = model::SIDES.into_iter().filter(|side| match &rule {
        Some(rule) => decides(visit, rule, (row, *side), &own, on, (kind, here)),
        None => Scope::of(here).covers(row.place(*side)),
    });
    waiting(rule.as_ref(), steps, on, all.collect())
}

/// Does a body of this kind, at this place, decide for a side that day?
fn decides(
    visit: &Visit,
    rule: &Rule,
    (row, side): (&TransferRow, Side),
    steps: &[Step],
    on: Day,
    (kind, here): (&str, Place),
) -> bool {
    let rules = visit.app.rules();
    let (Some(own), Some(statute)) = (rule.side(side), rules.on(on)) else { return false };
    let competent = own.competent(&course(steps, side), on);
    competent == kind && at_level(level_of(statute, competent), row.place(side)) == here
}

/// Of these sides, those that still wait.
fn waiting(rule: Option<&Rule>, steps: &[StepRow], on: Day, own: Vec<Side>) -> Vec<Side> {
    match stand(rule, &plain(steps), on) {
        Some(Where::Open(open)) => {
            own.into_iter().filter(|side| open.iter().any(|(waits, _)| waits == side)).collect()
        }
        _ => vec![],
    }
}

fn not_competent(visit: &Visit, rule: Option<&Rule>, steps: &[StepRow], on: Day) -> Refusal {
    let plain = plain(steps);
    let Some(rule) = rule else { return Refusal::Member(Box::new(members::Refusal::OutOfReach)) };
    let open = match stand(Some(rule), &plain, on) {
        Some(Where::Open(open)) => open,
        _ => vec![],
    };
    let bodies: Vec<&str> = open
        .iter()
        .filter_map(|(side, _)| Some(rule.side(*side)?.competent(&course(&plain, *side), on)))
        .collect();
    let named = body_named(&visit.app.rules(), &bodies, visit.lang);
    Refusal::NotCompetent(named, rule.article().to_owned())
}

/// What an officer may decide on a transfer today: for which sides, sitting in which body.
#[derive(Clone, Debug, Default)]
pub struct Desk {
    /// The sides, each with the body in which the officer has an office; none where it is the register's own.
    pub sides: Vec<(Side, Option<Id<Body>>)>,
    /// Only that silence has accepted may be noted.
    pub silence: bool,
}

impl Desk {
    /// Works it out: an office (not a mere seat) in the competent body; the register of the unit where the statute names nobody or
    /// where silence has accepted.
    pub async fn of(
        visit: &Visit,
        writes: Option<&Granted<WriteMembers>>,
        row: &TransferRow,
        steps: &[StepRow],
    ) -> web::Result<Desk> {
        let (on, rules) = (visit.today, visit.app.rules());
        let rule = rule(visit, row, on);
        let plain = plain(steps);
        let Some(Where::Open(open)) = stand(rule.as_ref(), &plain, on).filter(|_| row.closed_by.is_none())
        else {
            return Ok(Desk::default());
        };
        let me = visit.officer().and_then(|o| o.person);
        let mut out = Desk { sides: vec![], silence: true };
        let mut silent = vec![];
        for (side, stands) in open {
            let place = row.place(side);
            let keeps = writes.is_some_and(|by| by.scopes().iter().any(|s| s.covers(place)));
            let Some(own) = rule.as_ref().and_then(|r| r.side(side)) else {
                if keeps {
                    out.sides.push((side, None));
                    out.silence = false;
                }
                continue;
            };
            let competent = own.competent(&course(&plain, side), on);
            let here = rules.on(on).map_or(Place::NATION, |s| at_level(level_of(s, competent), place));
            let seats = match me {
                Some(me) => visit.app.db.all(store::seats_in(me, competent, here, on)).await?,
                None => vec![],
            };
            let office = seats.into_iter().find(|(_, post)| {
                let position = rules.position(competent, post);
                matches!(position, Some(Position::Head | Position::Deputy | Position::Rapporteur))
            });
            match office {
                Some((body, _)) => {
                    out.sides.push((side, Some(body)));
                    out.silence = false;
                }
                None if keeps && matches!(stands, Stand::Late(_, Some(Silence::Accepted))) => {
                    silent.push((side, None));
                }
                None => {}
            }
        }
        if out.sides.is_empty() {
            out.sides = silent;
        }
        out.silence = out.silence && !out.sides.is_empty();
        Ok(out)
    }
}

/// An officer's decision: of the competent body where the statute names one, of the register where it names none. Gives the sides.
pub async fn decide(
    deed: &mut Deed<'_>,
    by: &Granted<ReadApplications>,
    verdict: &Verdict,
) -> Outcome<Vec<Side>> {
    let visit = deed.visit();
    let (row, steps) = load(deed, verdict.transfer).await?;
    let rule = rule(visit, &row, visit.today);
    still_open(rule.as_ref(), &row, &steps, visit.today)?;
    let desk = Desk::of(visit, by.also::<WriteMembers>().as_ref(), &row, &steps).await?;
    if desk.sides.is_empty() || (desk.silence && verdict.judgement != Judgement::Accept) {
        return Err(not_competent(visit, rule.as_ref(), &steps, visit.today).into());
    }
    let me = visit.officer().and_then(|o| o.person);
    if me == Some(row.person_id) {
        return Err(Refusal::OwnCase.into());
    }
    for (side, body) in &desk.sides {
        let decider = Decider { on: visit.today, meeting: None, body: *body, decision: None };
        let (row, steps) = load(deed, verdict.transfer).await?;
        if row.closed_by.is_none() {
            carry(deed, (&row, &steps), rule.as_ref(), &decider, &[*side], verdict).await?;
        }
    }
    Ok(desk.sides.into_iter().map(|(side, _)| side).collect())
}

async fn carry(
    deed: &mut Deed<'_>,
    (row, steps): (&TransferRow, &[StepRow]),
    rule: Option<&Rule>,
    decider: &Decider,
    own: &[Side],
    verdict: &Verdict,
) -> Outcome<()> {
    let visit = deed.visit();
    let judgement = verdict.judgement;
    let reason: String = verdict.reason.trim().chars().take(REASON).collect();
    if judgement != Judgement::Accept && reason.is_empty() {
        return Err(Refusal::ReasonMissing.into());
    }
    let until = verdict.until.filter(|_| judgement == Judgement::Adjourn);
    if judgement == Judgement::Adjourn && until.is_none_or(|d| d <= decider.on || d > decider.on.plus(366)) {
        return Err(Refusal::UntilWrong.into());
    }
    // Nobody decides on their own case.
    if let Some(body) = decider.body
        && deed.tx.one(joining::store::sitting(&[row.person_id], body, decider.on)).await? > 0
    {
        return Err(Refusal::OwnCase.into());
    }
    let article = rule.map(Rule::article).unwrap_or_default();
    let mut all = plain(steps);
    for side in own {
        let before = joining::stand(rule.and_then(|r| r.side(*side)), &course(&all, *side), decider.on);
        if let Some(Stand::Late(since, Some(Silence::Accepted))) = before
            && judgement != Judgement::Accept
        {
            return Err(Refusal::SilenceAccepted(since, article.to_owned()).into());
        }
        let step = Step { side: *side, kind: judgement.step(), on: decider.on, until };
        let (id, act): (Id<TransferStep>, _) = (deed.id(), deed.act);
        let insert = StepInsert {
            step,
            meeting: decider.meeting,
            decision: decider.decision,
            body: decider.body,
            reason: &reason,
            article,
            at: visit.now,
        };
        deed.tx.exec(store::step_insert(id, row.id, &insert, act)).await?;
        all.push(step);
    }
    let (act, closed) = (deed.act, stand(rule, &all, decider.on.max(visit.today)));
    match closed {
        Some(Where::Moved(_)) => {
            let moved = moved(deed, row, decider, article).await?;
            deed.tx.exec(store::closed_set(row.id, Some(moved), act)).await?;
        }
        Some(Where::Refused(..)) => {
            deed.tx.exec(store::closed_set(row.id, None, act)).await?;
        }
        _ => {}
    }
    Ok(())
}

/// Moves the membership; the former unit stays in its steps.
async fn moved(
    deed: &mut Deed<'_>,
    row: &TransferRow,
    decider: &Decider,
    article: &str,
) -> Outcome<Id<members::Step>> {
    let passing = Passing {
        on: decider.on,
        to: Some(row.to()),
        article: article.to_owned(),
        decision: decider.decision,
        settled: true,
        ..Passing::of(members::StepKind::Transferred, decider.on)
    };
    Ok(members::pass(deed, row.membership_id, passing).await?)
}

/// Takes the last step of a transfer back: the decision of an officer, with the move that it made. What a meeting decided goes with
/// its decision.
pub async fn take_back(deed: &mut Deed<'_>, id: Id<Transfer>, step: Id<TransferStep>) -> Outcome<StepKind> {
    let (row, steps) = load(deed, id).await?;
    let last = steps.last().filter(|last| last.id == step).ok_or(Refusal::NotLast)?;
    if last.decision_id.is_some() {
        return Err(Refusal::OfDecision.into());
    }
    if !Judgement::ALL.iter().any(|j| j.step() == last.step) {
        return Err(Refusal::NotLast.into());
    }
    if row.closed_by.is_some() && deed.tx.first(store::open_of(row.membership_id)).await?.is_some() {
        return Err(Refusal::WentOn.into());
    }
    if let Some(moved) = row.step_id {
        deed.tx.exec(store::closed_clear(id)).await?;
        let gone = members::take_back(deed, row.membership_id, moved).await;
        gone.map_err(|stop| match stop {
            Stop::Refused(members::Refusal::NotLast) => Stop::Refused(Refusal::WentOn),
            other => other.into(),
        })?;
    }
    // An officer of both sides decides them in one act.
    for other in steps.iter().filter(|s| s.made_by == last.made_by && s.step == last.step) {
        deed.tx.exec(store::step_delete(other.id)).await?;
    }
    deed.tx.exec(store::closed_clear(id)).await?;
    Ok(last.step)
}

/// A request that an officer entered by mistake, gone before anybody decided.
pub async fn remove(deed: &mut Deed<'_>, id: Id<Transfer>) -> Outcome<()> {
    let (row, steps) = load(deed, id).await?;
    if row.asked_by != AskedBy::Officer || steps.len() != 1 {
        return Err(Refusal::NotLast.into());
    }
    for change in store::transfer_gone(id) {
        deed.tx.exec(change).await?;
    }
    Ok(())
}

/// May this visitor write in the register of the unit that is left?
pub(super) fn keeps(visit: &Visit, place: Place) -> bool {
    visit.officer().is_some_and(|o| o.scopes(Can::WriteMembers).iter().any(|s| s.covers(place)))
}
