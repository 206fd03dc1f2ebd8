//! An officer writes a member's request down.

use super::about;
use crate::{
    access::{Granted, capability::WriteMembers},
    bodies::forms::{FormPage, day_of},
    joining::words::by_article,
    journal::Verb,
    members::{self, Membership},
    moving::{Ask, AskedBy, ask, body_named},
    record::{self, Stop, view::name_in},
    territory::{self, Place, Typed},
    ui::{Field, Words},
    web::{Error, FormErrors, Result, Urlencoded, Visit, see},
};
use amana_base::Id;
use axum::{extract::Path, response::Response};
use serde::Deserialize;

/// A request to belong to another unit.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct AskForm {
    pub(super) unit: String,
    pub(super) on: String,
    pub(super) reason: String,
    pub(super) asked: String,
}

async fn reach(by: &Granted<WriteMembers>, id: Id<Membership>) -> Result<members::store::MembershipRow> {
    for scope in by.scopes() {
        if let Some(row) = by.visit().app.db.first(members::store::membership(id, *scope)).await? {
            return Ok(row);
        }
    }
    Err(Error::NotFound)
}

/// `GET /members/{id}/transfers/new`: the form.
pub async fn new(by: Granted<WriteMembers>, Path(id): Path<Id<Membership>>) -> Result<Response> {
    let row = reach(&by, id).await?;
    let form = AskForm { on: by.visit().today.to_string(), ..AskForm::default() };
    shown(&by, &row, &form, FormErrors::default()).answer()
}

/// The questions that the member and the officer answer alike.
pub(super) fn questions(visit: &Visit, form: &AskForm, errors: &FormErrors) -> Vec<Field> {
    let w = visit.words();
    let label = w.members_to_unit();
    let unit = if visit.can(crate::access::Can::ReadRecord) {
        Field::suggest("unit", label, "/units.json", vec![])
    } else {
        Field::text("unit", label)
    };
    vec![
        unit.hint(w.moving_unit_hint()).value(&form.unit).error(errors.of("unit")),
        Field::long("reason", w.moving_why()).limit(1_000).value(&form.reason).error(errors.of("reason")),
    ]
}

/// Who decides, by which article.
pub(super) fn deciders(visit: &Visit, w: Words) -> String {
    let rules = visit.app.rules();
    let rule = rules.on(visit.today).and_then(|s| s.membership.as_ref()?.transfer.as_ref());
    let kinds: Vec<&str> =
        rule.iter().flat_map(|r| [r.leaving.as_deref(), r.arriving.as_deref()]).flatten().collect();
    let article = rule.and_then(|r| r.article.as_deref()).unwrap_or_default();
    if kinds.is_empty() {
        return w.moving_rule_none();
    }
    let bodies = body_named(&rules, &kinds, visit.lang);
    let said = match rule.and_then(|r| r.days) {
        Some(days) => w.moving_rule_days(days, bodies),
        None => w.moving_rule(bodies),
    };
    by_article(w, said, article)
}

fn shown(
    by: &Granted<WriteMembers>,
    row: &members::store::MembershipRow,
    form: &AskForm,
    errors: FormErrors,
) -> FormPage {
    let visit = by.visit();
    let w = visit.words();
    let mut fields = questions(visit, form, &errors);
    fields.insert(
        1,
        Field::day("on", w.moving_asked_on()).hint(deciders(visit, w)).value(&form.on).error(errors.of("on")),
    );
    fields.push(Field::check("asked", w.moving_in_writing()).value(&form.asked).error(errors.of("asked")));
    let frame = visit
        .frame(w.moving_ask())
        .step("/members", w.members_title())
        .step(format!("/members/{}", row.id), name_in(visit.lang, &row.name_ar, &row.name_la));
    let action = format!("/members/{}/transfers", row.id);
    FormPage { frame, action, fields, button: w.moving_ask(), errors }
}

/// The unit that was typed; the territory of nobody is asked for: it is where the member goes.
pub(super) async fn unit_of(visit: &Visit, typed: &str, errors: &mut FormErrors) -> Result<Option<Place>> {
    let w = visit.words();
    Ok(match territory::typed(&visit.app, typed, visit.lang).await? {
        Typed::One(unit) => Some(unit.place()),
        Typed::Several(each) => {
            errors.add("unit", record::Refusal::Units(each).sentence(w));
            None
        }
        Typed::Nothing => {
            errors.add("unit", record::Refusal::NoUnit.sentence(w));
            None
        }
    })
}

/// `POST /members/{id}/transfers`: writes it down.
pub async fn create(
    by: Granted<WriteMembers>,
    Path(id): Path<Id<Membership>>,
    Urlencoded(form): Urlencoded<AskForm>,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let row = reach(&by, id).await?;
    let mut errors = FormErrors::default();
    let to = unit_of(visit, &form.unit, &mut errors).await?;
    let on = day_of(&form.on, "on", w, &mut errors);
    if on.is_none() && errors.of("on").is_none() {
        errors.add("on", w.bodies_form_bad_day());
    }
    if form.asked != "on" {
        errors.add("asked", w.moving_no_request());
    }
    let (Some(to), Some(on), true) = (to, on, errors.is_empty()) else {
        return shown(&by, &row, &form, errors).answer();
    };
    let mut deed = by.begin(Verb::AskTransfer).await?;
    let new = Ask { membership: id, to, on, reason: form.reason.clone(), by: AskedBy::Officer };
    match ask(&mut deed, new).await {
        Ok(transfer) => {
            deed.commit(about(transfer, row.place())).await?;
            Ok(see(&format!("/transfers/{transfer}")))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            errors.add(refusal.field(), refusal.sentence(w));
            shown(&by, &row, &form, errors).answer()
        }
    }
}
