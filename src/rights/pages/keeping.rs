//! What has been kept as long as it was needed: proposed by the program, carried out or kept on by a person.

use super::{about, erasing};
use crate::{
    access::{Granted, capability::AnswerRights},
    accounts::{acts::sign_in::proved, pages::sign_in::ask_proof},
    bodies::forms::FormPage,
    journal::{Entry, Subject, Verb},
    people::Person,
    record::{Stop, view::name_in},
    rights::{
        Due, Refusal, Rule, Settled, carry_out, keep_on, retention,
        store::retention::{self as store, DueRow},
        words,
    },
    territory,
    ui::{Field, Frame, icons, parts::Empty},
    web::{Error, FormErrors, Result, Urlencoded, Visit, page, see},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use serde::Deserialize;
use serde_json::json;

/// How many a page shows.
const MOST: i64 = 200;

struct RuleShown {
    name: String,
    months: i64,
    why: String,
}

struct Row {
    id: Id<Due>,
    what: String,
    name: Option<String>,
    unit: String,
    due: Day,
}

#[derive(Template)]
#[template(path = "rights/pages/retention.html")]
struct List {
    frame: Frame,
    sentence: String,
    rules: Vec<RuleShown>,
    rows: Vec<Row>,
    nothing: Empty,
}

/// `GET /rights/retention`: the rules with their reasons, and what is proposed.
pub async fn index(by: Granted<AnswerRights>) -> Result<Response> {
    let visit = by.visit();
    let (app, w) = (&visit.app, visit.words());
    let mut rules = vec![];
    for rule in Rule::ALL.iter().copied() {
        rules.push(RuleShown {
            name: words::rule(w, rule),
            months: retention::months(app, rule).await?,
            why: words::rule_why(w, rule),
        });
    }
    let mut rows = vec![];
    for row in app.db.all(store::open(by.scope(), MOST)).await? {
        rows.push(Row {
            id: row.id,
            what: words::rule(w, row.rule),
            name: name_of(visit, &row),
            unit: unit(visit, &row).await?,
            due: row.due_on,
        });
    }
    let n = app.db.one(store::count(by.scope())).await?;
    page(List {
        frame: visit.frame(w.rights_retention()).step("/rights", w.rights_queue()),
        sentence: w.rights_retention_count(n),
        rules,
        rows,
        nothing: Empty { icon: icons::CHECK, text: w.rights_retention_none(), next: None },
    })
}

fn name_of(visit: &Visit, row: &DueRow) -> Option<String> {
    let name = name_in(visit.lang, row.name_ar.as_deref()?, row.name_la.as_deref().unwrap_or_default());
    Some(name)
}

async fn unit(visit: &Visit, row: &DueRow) -> Result<String> {
    let place = row.place();
    let unit = [place.commune, place.province, place.region].into_iter().find(|unit| unit.raw() != 0);
    let Some(unit) = unit else { return Ok(visit.words().access_national()) };
    let row = visit.app.db.first(territory::store::unit(unit)).await?;
    Ok(row.map(|u| u.name(visit.lang).to_owned()).unwrap_or_default())
}

async fn reach(by: &Granted<AnswerRights>, id: Id<Due>) -> Result<DueRow> {
    for scope in by.scopes() {
        if let Some(row) = by.visit().app.db.first(store::due(id, *scope)).await? {
            return Ok(row);
        }
    }
    Err(Error::NotFound)
}

#[derive(Template)]
#[template(path = "rights/pages/settle.html")]
struct One {
    frame: Frame,
    id: Id<Due>,
    what: String,
    why: String,
    name: Option<String>,
    due: String,
    plan: Option<erasing::Plan>,
    confirm: Field,
    errors: FormErrors,
}

/// What carrying out needs.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct SettleForm {
    confirm: String,
    /// Sent by the page that shows what it does: without it, that page is shown.
    seen: String,
}

/// `POST /rights/retention/{id}/execution`: shows what it would do, then does it.
pub async fn settle(
    by: Granted<AnswerRights>,
    Path(id): Path<Id<Due>>,
    Urlencoded(form): Urlencoded<SettleForm>,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let row = reach(&by, id).await?;
    let mut errors = FormErrors::default();
    if form.seen.is_empty() {
        return shown(&by, &row, errors).await;
    }
    if proved(visit).is_none() {
        return Ok(ask_proof("/rights/retention"));
    }
    if form.confirm.is_empty() {
        errors.add("confirm", Refusal::NotConfirmed.sentence(w));
        return shown(&by, &row, errors).await;
    }
    let erasing = row.rule == Rule::Membership;
    let mut deed = by.begin(if erasing { Verb::ErasePerson } else { Verb::SettleRetention }).await?;
    match carry_out(&mut deed, &row).await {
        Ok(()) => {
            deed.commit(entry(&row, Settled::Executed)).await?;
            Ok(see("/rights/retention"))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            errors.add("confirm", refusal.sentence(w));
            shown(&by, &row, errors).await
        }
    }
}

fn entry(row: &DueRow, how: Settled) -> Entry {
    let detail = json!({ "rule": row.rule.as_str(), "outcome": how.as_str() });
    match row.rule {
        Rule::Membership => about(Id::<Person>::from_raw(row.ref_id), row.place()).with(detail),
        _ => Entry::about(Subject { kind: "retention", id: row.id.raw() }, row.place()).with(detail),
    }
}

async fn shown(by: &Granted<AnswerRights>, row: &DueRow, errors: FormErrors) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let plan = match row.rule {
        Rule::Membership => Some(erasing::plan(visit, Id::from_raw(row.ref_id)).await?),
        _ => None,
    };
    let wrong = !errors.is_empty();
    let mut response = super::private(page(One {
        id: row.id,
        what: words::rule(w, row.rule),
        why: words::rule_why(w, row.rule),
        name: name_of(visit, row),
        due: w.date(row.due_on),
        plan,
        confirm: Field::check("confirm", w.rights_confirm_delete()).error(errors.of("confirm")),
        frame: visit.frame(w.rights_execute()).step("/rights/retention", w.rights_retention()),
        errors,
    })?);
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// Why it is kept on.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct KeepForm {
    reason: String,
    seen: String,
}

/// `POST /rights/retention/{id}/keeping`: keeps it on, with the reason.
pub async fn keep(
    by: Granted<AnswerRights>,
    Path(id): Path<Id<Due>>,
    Urlencoded(form): Urlencoded<KeepForm>,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let row = reach(&by, id).await?;
    let mut errors = FormErrors::default();
    if !form.seen.is_empty() {
        let mut deed = by.begin(Verb::SettleRetention).await?;
        match keep_on(&mut deed, &row, &form.reason).await {
            Ok(()) => {
                deed.commit(entry(&row, Settled::Kept)).await?;
                return Ok(see("/rights/retention"));
            }
            Err(Stop::Failed(error)) => return Err(error),
            Err(Stop::Refused(refusal)) => errors.add("reason", refusal.sentence(w)),
        }
    }
    let fields = vec![
        Field::hidden("seen", "on"),
        Field::text("reason", w.rights_reason()).limit(300).value(&form.reason).error(errors.of("reason")),
    ];
    let frame = visit.frame(w.rights_keep()).step("/rights/retention", w.rights_retention());
    let action = format!("/rights/retention/{id}/keeping");
    FormPage { frame, action, fields, button: w.rights_keep(), errors }.answer()
}
