//! One transfer: from where to where and why, who decides for each unit, what happened, and the decision of an officer of the body.

use super::{about, reach, standing, way};
use crate::{
    access::{
        Can, Granted,
        capability::{ReadApplications, WriteMembers},
    },
    bodies::Body,
    decisions::Decision,
    joining::{Judgement, words as of_joining},
    journal::Verb,
    members::Membership,
    moving::{
        AskedBy, Desk, Refusal, Transfer, TransferStep, Verdict, Where,
        acts::{self, course, keeps, plain},
        body_named, decide as decide_on, store, words,
    },
    record::{Stop, view::name_in},
    ui::{Choice, Field, Frame, Words, parts},
    web::{Error, FormErrors, Result, Urlencoded, Visit, page, see},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use serde::Deserialize;

/// What happened.
struct StepLine {
    id: Id<TransferStep>,
    on: Day,
    what: String,
    reason: String,
    article: String,
    decision: Option<Id<Decision>>,
    alone: bool,
    wrote: String,
    may_go: bool,
}

#[derive(Template)]
#[template(path = "moving/pages/one.html")]
struct One {
    frame: Frame,
    id: Id<Transfer>,
    state: Option<parts::State>,
    membership: Option<Id<Membership>>,
    facts: Vec<(String, String)>,
    sides: Vec<(String, String, parts::State)>,
    steps: Vec<StepLine>,
    decision: Vec<Field>,
    may_remove: bool,
    errors: FormErrors,
}

/// `GET /transfers/{id}`.
pub async fn show(by: Granted<ReadApplications>, Path(id): Path<Id<Transfer>>) -> Result<Response> {
    page(load(&by, id, &JudgeForm::default(), FormErrors::default()).await?)
}

async fn load(
    by: &Granted<ReadApplications>,
    id: Id<Transfer>,
    form: &JudgeForm,
    errors: FormErrors,
) -> Result<One> {
    let visit = by.visit();
    let (db, w, lang) = (&visit.app.db, visit.words(), visit.lang);
    let row = reach(by, id).await?;
    let steps = db.all(store::steps(&[id])).await?;
    let (rule, stands) = standing(visit, &row, &steps);
    let rules = visit.app.rules();
    let desk = Desk::of(visit, by.also::<WriteMembers>().as_ref(), &row, &steps).await?;
    let open = match &stands {
        Some(Where::Open(open)) if row.closed_by.is_none() => open.clone(),
        _ => vec![],
    };
    let ours = plain(&steps);
    let sides = open.iter().map(|(side, stand)| {
        let who = match rule.as_ref().and_then(|r| r.side(*side)) {
            Some(own) => body_named(&rules, &[own.competent(&course(&ours, *side), visit.today)], lang),
            None => w.moving_register(),
        };
        (words::side(w, *side), who, of_joining::state(w, *stand, visit.today))
    });
    let (from, to) = way(&row, lang);
    let facts = vec![
        (w.moving_from(), from),
        (w.moving_to(), to),
        (w.moving_asked_on(), format!("{} ({})", w.date(row.asked_on), words::asked_by(w, row.asked_by))),
        (w.moving_why(), row.reason.clone()),
    ];
    let me = visit.officer().and_then(|o| o.person);
    let mine = me == Some(row.person_id);
    let last = steps.len();
    // Whoever could decide it anew takes it back.
    let body = steps.last().and_then(|s| s.body_id);
    let sits = sits(visit, body).await?;
    let keeps_side = steps.last().is_some_and(|s| s.body_id.is_none() && keeps(visit, row.place(s.side)));
    let may_undo = !mine && (sits || keeps_side);
    let offset = visit.app.config.utc_offset_minutes;
    let lines = steps.iter().enumerate().map(|(n, s)| {
        let judged = Judgement::ALL.iter().any(|j| j.step() == s.step);
        let alone = judged && s.decision_id.is_none();
        let author = match name_in(lang, &s.author_ar, &s.author_la) {
            name if name.is_empty() => w.journal_program(),
            name => name,
        };
        StepLine {
            id: s.id,
            on: s.on_day,
            what: words::step(w, s.side, s.step, s.until_on),
            reason: s.reason.clone(),
            article: s.article.clone(),
            decision: s.decision_id,
            alone,
            wrote: w.members_wrote(author, w.moment(s.at, offset)),
            may_go: alone && n + 1 == last && may_undo,
        }
    });
    let decision = if desk.sides.is_empty() || mine { vec![] } else { decision(w, &desk, form, &errors) };
    let reads =
        visit.officer().is_some_and(|o| o.scopes(Can::ReadMembers).iter().any(|s| s.covers(row.from())));
    let moved = matches!(stands, Some(Where::Moved(_)));
    let reads_now = moved
        && visit.officer().is_some_and(|o| o.scopes(Can::ReadMembers).iter().any(|s| s.covers(row.to())));
    Ok(One {
        frame: visit.frame(name_in(lang, &row.name_ar, &row.name_la)).step("/transfers", w.moving_title()),
        id,
        state: stands.as_ref().map(|s| words::state(w, s, visit.today)),
        membership: ((reads && !moved) || reads_now).then_some(row.membership_id),
        facts,
        sides: sides.collect(),
        steps: lines.collect(),
        decision,
        may_remove: last == 1 && row.asked_by == AskedBy::Officer && keeps(visit, row.from()),
        errors,
    })
}

/// Does this visitor sit in the body that decided?
async fn sits(visit: &Visit, body: Option<Id<Body>>) -> Result<bool> {
    Ok(match (body, visit.officer().and_then(|o| o.person)) {
        (Some(body), Some(me)) => {
            visit.app.db.one(crate::joining::store::sitting(&[me], body, visit.today)).await? > 0
        }
        _ => false,
    })
}

fn decision(w: Words, desk: &Desk, form: &JudgeForm, errors: &FormErrors) -> Vec<Field> {
    if desk.silence {
        return vec![Field::hidden("judgement", Judgement::Accept.as_str())];
    }
    let choices =
        Judgement::ALL.iter().map(|j| Choice::new(j.as_str(), of_joining::judgement(w, *j))).collect();
    vec![
        Field::radios("judgement", w.joining_judge(), choices)
            .value(&form.judgement)
            .error(errors.of("judgement")),
        Field::text("reason", w.joining_reason())
            .hint(w.joining_reason_hint())
            .optional(&w)
            .limit(1_000)
            .value(&form.reason)
            .error(errors.of("reason")),
        Field::day("until", w.joining_until()).optional(&w).value(&form.until).error(errors.of("until")),
    ]
}

/// What an officer decides.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct JudgeForm {
    judgement: String,
    reason: String,
    until: String,
}

/// `POST /transfers/{id}/decision`: the decision of an officer of the competent body, for its side.
pub async fn decide(
    by: Granted<ReadApplications>,
    Path(id): Path<Id<Transfer>>,
    Urlencoded(form): Urlencoded<JudgeForm>,
) -> Result<Response> {
    let row = reach(&by, id).await?;
    let Some(judgement) = Judgement::of(&form.judgement) else {
        return refused(&by, id, &form, Refusal::NothingChosen.into()).await;
    };
    let until = amana_arabic::digits(form.until.trim()).parse().ok();
    let verdict = Verdict { transfer: id, judgement, reason: form.reason.clone(), until };
    let mut deed = by.begin(Verb::DecideTransfer).await?;
    match decide_on(&mut deed, &by, &verdict).await {
        Ok(sides) => {
            let sides: Vec<&str> = sides.iter().map(|s| s.as_str()).collect();
            let detail = serde_json::json!({ "step": judgement.as_str(), "side": sides.join(" ") });
            deed.commit(about(id, row.from()).with(detail)).await?;
            Ok(see(&format!("/transfers/{id}")))
        }
        Err(stop) => {
            drop(deed);
            refused(&by, id, &form, stop).await
        }
    }
}

/// `POST /transfers/{id}/steps/{step}/withdrawal`: takes the last decision of an officer back, with the move that it made.
pub async fn take_back(
    by: Granted<ReadApplications>,
    Path((id, step)): Path<(Id<Transfer>, Id<TransferStep>)>,
) -> Result<Response> {
    let visit = by.visit();
    let row = reach(&by, id).await?;
    let steps = visit.app.db.all(store::steps(&[id])).await?;
    let decided = steps.iter().find(|s| s.id == step).ok_or(Error::NotFound)?;
    let sat = sits(visit, decided.body_id).await?;
    let kept = keeps(visit, row.place(decided.side)) && decided.body_id.is_none();
    if !sat && !kept {
        return refused(&by, id, &JudgeForm::default(), Refusal::NotLast.into()).await;
    }
    let mut deed = by.begin(Verb::TakeBackTransfer).await?;
    match acts::take_back(&mut deed, id, step).await {
        Ok(kind) => {
            deed.commit(about(id, row.from()).with(serde_json::json!({ "step": kind.as_str() }))).await?;
            Ok(see(&format!("/transfers/{id}")))
        }
        Err(stop) => {
            drop(deed);
            refused(&by, id, &JudgeForm::default(), stop).await
        }
    }
}

/// `POST /transfers/{id}/withdrawal`: a request that was entered by mistake, gone.
pub async fn remove(by: Granted<WriteMembers>, Path(id): Path<Id<Transfer>>) -> Result<Response> {
    let read = by.also::<ReadApplications>().ok_or(Error::NotFound)?;
    let row = reach(&read, id).await?;
    by.at(row.from())?;
    let mut deed = by.begin(Verb::WithdrawTransfer).await?;
    match acts::remove(&mut deed, id).await {
        Ok(()) => {
            deed.commit(about(id, row.from())).await?;
            Ok(see(&format!("/members/{}", row.membership_id)))
        }
        Err(stop) => {
            drop(deed);
            refused(&read, id, &JudgeForm::default(), stop).await
        }
    }
}

async fn refused(
    by: &Granted<ReadApplications>,
    id: Id<Transfer>,
    form: &JudgeForm,
    stop: Stop<Refusal>,
) -> Result<Response> {
    match stop {
        Stop::Failed(error) => Err(error),
        Stop::Refused(refusal) => {
            let mut errors = FormErrors::default();
            errors.add(refusal.field(), refusal.sentence(by.visit().words()));
            let mut response = page(load(by, id, form, errors).await?)?;
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(response)
        }
    }
}
