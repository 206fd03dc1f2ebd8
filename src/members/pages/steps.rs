//! What happens to a membership: a suspension, a transfer, an end; the last step taken back.

use super::{about, reach};
use crate::{
    access::{Granted, capability::WriteMembers},
    bodies::forms::{FormPage, day_of},
    decisions::Decision,
    journal::Verb,
    members::{
        Membership, Passing, Refusal, Step, StepKind, model, pass as pass_on, store, take_back as withdraw,
        words,
    },
    moving,
    record::{self, Stop, view::name_in},
    territory::{self, Typed},
    ui::{Field, Frame},
    web::{Error, FormErrors, Result, Urlencoded, Visit, see},
};
use amana_base::Id;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use serde::Deserialize;

fn frame(visit: &Visit, title: String, row: &store::MembershipRow) -> Frame {
    let name = name_in(visit.lang, &row.name_ar, &row.name_la);
    visit
        .frame(title)
        .step("/members", visit.words().members_title())
        .step(format!("/members/{}", row.id), name)
}

/// Something that happens to a membership.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct StepForm {
    step: String,
    on: String,
    until: String,
    unit: String,
    reason: String,
    article: String,
    decision: String,
}

impl StepForm {
    /// What officers enter; a payment and joining have forms of their own.
    fn kind(&self) -> Result<StepKind> {
        let kind = self.step.parse().ok();
        kind.filter(|kind| !matches!(kind, StepKind::Joined | StepKind::Renewed)).ok_or(Error::NotFound)
    }
}

/// `GET /members/{id}/steps/new?step=…`: the form.
pub async fn new_step(
    by: Granted<WriteMembers>,
    Path(id): Path<Id<Membership>>,
    Query(form): Query<StepForm>,
) -> Result<Response> {
    let visit = by.visit();
    let row = reach(&by, id).await?;
    let kind = form.kind()?;
    let article = model::article_of(visit.app.rules().on(visit.today), kind).unwrap_or_default();
    let form = StepForm { on: visit.today.to_string(), article, ..form };
    step(&by, &row, kind, &form, FormErrors::default()).answer()
}

fn step(
    by: &Granted<WriteMembers>,
    row: &store::MembershipRow,
    kind: StepKind,
    form: &StepForm,
    errors: FormErrors,
) -> FormPage {
    let visit = by.visit();
    let w = visit.words();
    let rules = visit.app.rules();
    let mut fields = vec![
        Field::hidden("step", kind.as_str()),
        Field::day("on", w.members_effect_on()).value(&form.on).error(errors.of("on")),
    ];
    if kind == StepKind::Suspended {
        fields.push(
            Field::day("until", w.members_suspended_until())
                .optional(&w)
                .value(&form.until)
                .error(errors.of("until")),
        );
    }
    if kind == StepKind::Transferred {
        fields.push(
            Field::suggest("unit", w.members_to_unit(), "/units.json", vec![])
                .hint(w.members_to_unit_hint())
                .latin()
                .value(&form.unit)
                .error(errors.of("unit")),
        );
    }
    let reason =
        Field::long("reason", w.members_reason()).limit(500).value(&form.reason).error(errors.of("reason"));
    let needed = matches!(kind, StepKind::Suspended | StepKind::Expelled);
    fields.push(if needed { reason } else { reason.optional(&w) });
    let said = rules.on(visit.today).and_then(|s| s.membership.as_ref());
    let text = match kind {
        StepKind::Resigned => said.and_then(|m| m.resignation.as_ref()?.text.as_ref()),
        StepKind::Expelled => said.and_then(|m| m.removal.as_ref()?.text.as_ref()),
        StepKind::Transferred => said.and_then(|m| m.transfer.as_ref()?.text.as_ref()),
        _ => None,
    };
    let mut article =
        Field::text("article", w.members_article()).limit(120).optional(&w).value(&form.article);
    if let Some(text) = text {
        article = article.hint(text.in_lang(crate::statutes::spoken(visit.lang)));
    }
    fields.push(article);
    if needed {
        fields.push(
            Field::text("decision", w.members_decision())
                .optional(&w)
                .latin()
                .hint(w.members_decision_hint())
                .value(&form.decision)
                .error(errors.of("decision")),
        );
    }
    let (action, title) = (format!("/members/{}/steps", row.id), words::doing(w, kind));
    FormPage { frame: frame(visit, title.clone(), row), action, fields, button: title, errors }
}

/// `POST /members/{id}/steps`: suspends, reinstates, transfers or ends a membership.
pub async fn pass(
    by: Granted<WriteMembers>,
    Path(id): Path<Id<Membership>>,
    Urlencoded(form): Urlencoded<StepForm>,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let row = reach(&by, id).await?;
    let kind = form.kind()?;
    let mut errors = FormErrors::default();
    let on = day_of(&form.on, "on", w, &mut errors);
    let until = day_of(&form.until, "until", w, &mut errors);
    let mut to = None;
    if kind == StepKind::Transferred {
        match territory::typed(&visit.app, &form.unit, visit.lang).await? {
            // Another province's list is not this officer's to write (G05): who holds both moves a member between them.
            Typed::One(unit) if by.at(unit.place()).is_err() => {
                errors.add("unit", Refusal::OutOfReach.sentence(w))
            }
            Typed::One(unit) => to = Some(unit.place()),
            Typed::Several(each) => errors.add("unit", record::Refusal::Units(each).sentence(w)),
            Typed::Nothing => errors.add("unit", record::Refusal::NoUnit.sentence(w)),
        }
    }
    let decision = match form.decision.trim().rsplit('/').next().unwrap_or("") {
        "" => None,
        text => match decided(&by, text).await? {
            Some(id) => Some(id),
            None => {
                errors.add("decision", record::Refusal::NoDecision.sentence(w));
                None
            }
        },
    };
    let Some(on) = on.filter(|_| errors.is_empty()) else {
        if errors.is_empty() {
            errors.add("on", w.bodies_form_bad_day());
        }
        return step(&by, &row, kind, &form, errors).answer();
    };
    let article: String = form.article.trim().chars().take(120).collect();
    let passing =
        Passing { until, to, reason: form.reason.clone(), article, decision, ..Passing::of(kind, on) };
    let verb = match kind {
        StepKind::Suspended => Verb::SuspendMember,
        StepKind::Reinstated => Verb::ReinstateMember,
        StepKind::Transferred => Verb::TransferMember,
        _ => Verb::EndMembership,
    };
    let mut deed = by.begin(verb).await?;
    match pass_on(&mut deed, id, passing).await {
        Ok(_) => {
            let detail = serde_json::json!({ "on": on.to_string(), "step": kind.as_str() });
            deed.commit(about(id, row.place()).with(detail)).await?;
            Ok(see(&format!("/members/{id}")))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            errors.add(refusal.field(), refusal.sentence(w));
            step(&by, &row, kind, &form, errors).answer()
        }
    }
}

/// A decision that this visitor may read.
async fn decided(by: &Granted<WriteMembers>, text: &str) -> Result<Option<Id<Decision>>> {
    let (Ok(id), Some(read)) =
        (text.parse::<Id<Decision>>(), by.also::<crate::access::capability::ReadRecord>())
    else {
        return Ok(None);
    };
    for scope in read.scopes() {
        if by.visit().app.db.first(store::lists::decision_in(id, *scope)).await?.is_some() {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

/// `POST /members/{id}/steps/{step}/withdrawal`: takes the last step back.
pub async fn take_back(
    by: Granted<WriteMembers>,
    Path((id, last)): Path<(Id<Membership>, Id<Step>)>,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let row = reach(&by, id).await?;
    // A transfer goes back to where this visitor may write, or not at all.
    let before = visit.app.db.all(store::steps(id)).await?;
    let place =
        before.iter().rev().filter(|s| s.id != last).find(|s| s.province_id != 0).map(|s| s.step().place);
    // What a transfer did is refused with a word on where it is taken back.
    let moved = visit.app.db.first(moving::store::by_step(last)).await?;
    if let Some(place) = place.filter(|_| moved.is_none()) {
        by.at(place)?;
    }
    let mut deed = by.begin(Verb::TakeBackStep).await?;
    match withdraw(&mut deed, id, last).await {
        Ok(kind) => {
            deed.commit(about(id, row.place()).with(serde_json::json!({ "step": kind.as_str() }))).await?;
            let gone = kind == StepKind::Joined;
            Ok(see(&if gone { "/members".to_owned() } else { format!("/members/{id}") }))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            let mut errors = FormErrors::default();
            errors.add("step", refusal.sentence(w));
            let frame = frame(visit, w.bodies_not_taken_back(), &row);
            FormPage { frame, action: String::new(), fields: vec![], button: String::new(), errors }.answer()
        }
    }
}
