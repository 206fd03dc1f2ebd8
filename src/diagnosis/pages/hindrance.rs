//! A constraint: entered, answered, closed, opened again.

use super::{hindrances::category, version_of};
use crate::{
    access::{
        Capability, Granted,
        capability::{LeadProgrammes, ReadRecord},
    },
    bodies::forms::{FormPage, day_of, unit_of},
    diagnosis::{
        Diagnosis, Hindrance, Refusal, Severity, Sheet,
        acts::{self, NewConstraint, Offered},
        model::{CATEGORIES, HindranceState, HindranceStep},
        store::hindrances::{self as store, HindranceRow},
        words,
    },
    record::view::name_in,
    territory::store::UnitRow,
    ui::{Choice, Field, Frame, parts::State as Mark},
    web::{Error, FormErrors, Result, Urlencoded, page, see},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use serde::Deserialize;

/// A constraint as the form sends it.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Form {
    unit: String,
    category: String,
    severity: String,
    since: String,
    text: String,
    diagnosis: String,
    sheet: String,
}

/// `GET /constraints/new`.
pub async fn new(
    _: Granted<ReadRecord>,
    by: Granted<LeadProgrammes>,
    Query(mut form): Query<Form>,
) -> Result<Response> {
    if form.since.is_empty() {
        form.since = by.visit().today.to_string();
    }
    form_page(&by, &form, FormErrors::default()).answer()
}

fn form_page(by: &Granted<LeadProgrammes>, form: &Form, errors: FormErrors) -> FormPage {
    let visit = by.visit();
    let (w, lang) = (visit.words(), visit.lang);
    let categories = std::iter::once(Choice::new("", w.bodies_choose()))
        .chain(CATEGORIES.iter().map(|c| Choice::new(c.key.as_str(), c.said.to(lang))))
        .collect();
    let severities = Severity::ALL.iter().map(|s| Choice::new(s.as_str(), words::severity(w, *s))).collect();
    let mut fields = vec![
        Field::suggest("unit", w.bodies_col_unit(), "/units.json", vec![])
            .value(&form.unit)
            .error(errors.of("unit")),
        Field::select("category", w.diagnosis_category(), categories)
            .value(&form.category)
            .error(errors.of("category")),
        Field::radios("severity", w.diagnosis_severity(), severities)
            .value(&form.severity)
            .error(errors.of("severity")),
        Field::day("since", w.diagnosis_since()).value(&form.since).error(errors.of("since")),
        Field::long("text", w.diagnosis_constraint())
            .hint(w.diagnosis_constraint_hint())
            .limit(5_000)
            .value(&form.text)
            .error(errors.of("text")),
    ];
    if !form.sheet.is_empty() {
        fields.push(Field::hidden("diagnosis", form.diagnosis.clone()));
        fields.push(Field::hidden("sheet", form.sheet.clone()));
    }
    let frame = visit.frame(w.diagnosis_enter()).step("/constraints", w.diagnosis_constraints());
    FormPage { frame, action: "/constraints".into(), fields, button: w.diagnosis_enter(), errors }
}

/// The sheet on which a constraint is entered, where this visitor reads it and it is of that unit.
async fn sheet_of(
    read: &Granted<ReadRecord>,
    form: &Form,
    unit: &UnitRow,
) -> Result<Option<(Id<Diagnosis>, Id<Sheet>)>> {
    if form.sheet.is_empty() {
        return Ok(None);
    }
    let ids = form.diagnosis.parse().ok().zip(form.sheet.parse().ok());
    let (of, id) = ids.ok_or(Error::NotFound)?;
    let known = acts::known(read, of, id).await?;
    if known.sheet.unit_id != unit.id { Err(Error::NotFound) } else { Ok(Some((of, id))) }
}

/// `POST /constraints`.
pub async fn create(
    read: Granted<ReadRecord>,
    by: Granted<LeadProgrammes>,
    Urlencoded(form): Urlencoded<Form>,
) -> Result<Response> {
    let w = by.visit().words();
    let mut errors = FormErrors::default();
    let unit = match unit_of(&by, &form.unit, &mut errors).await {
        Err(Error::Denied(_)) => {
            errors.add("unit", w.programmes_no_unit());
            None
        }
        other => other?,
    };
    let since = day_of(&form.since, "since", w, &mut errors);
    let Some(unit) = unit.filter(|_| errors.is_empty()) else {
        return form_page(&by, &form, errors).answer();
    };
    let sheet = sheet_of(&read, &form, &unit).await?;
    let new = NewConstraint {
        category: form.category.clone(),
        severity: form.severity.parse().ok(),
        since,
        text: form.text.clone(),
        sheet: sheet.map(|(_, id)| id),
    };
    match (acts::enter(&by, &unit, &new).await?, sheet) {
        (Ok(_), Some((of, id))) => Ok(see(&format!("/diagnoses/{of}/sheets/{id}"))),
        (Ok(id), None) => Ok(see(&format!("/constraints/{id}"))),
        (Err(no), _) => {
            errors.add(no.field(), no.sentence(w));
            form_page(&by, &form, errors).answer()
        }
    }
}

struct Past {
    on: Day,
    said: String,
    text: String,
    link: Option<(String, String)>,
    who: String,
}

#[derive(Template)]
#[template(path = "diagnosis/pages/hindrance.html")]
struct Page {
    frame: Frame,
    id: Id<Hindrance>,
    version: i64,
    state: Mark,
    text: String,
    category: String,
    severity: String,
    unit: (String, String),
    since: Day,
    sheet: Option<String>,
    open: bool,
    may_write: bool,
    answer_fields: Vec<Field>,
    close_fields: Vec<Field>,
    past: Vec<Past>,
    errors: FormErrors,
}

/// A constraint that this visitor may read.
async fn reach<A: Capability>(by: &Granted<A>, id: Id<Hindrance>) -> Result<HindranceRow> {
    let row = by.visit().app.db.first(store::hindrance(id)).await?.ok_or(Error::NotFound)?;
    let reads = by.scopes().iter().any(|s| s.covers(row.place()));
    if reads { Ok(row) } else { Err(Error::NotFound) }
}

/// `GET /constraints/{id}`.
pub async fn show(by: Granted<ReadRecord>, Path(id): Path<Id<Hindrance>>) -> Result<Response> {
    let row = reach(&by, id).await?;
    load(&by, row, &Reply::default(), FormErrors::default()).await
}

async fn load(
    by: &Granted<ReadRecord>,
    row: HindranceRow,
    typed: &Reply,
    errors: FormErrors,
) -> Result<Response> {
    let visit = by.visit();
    let (db, w, lang) = (&visit.app.db, visit.words(), visit.lang);
    let state = HindranceState::of(row.last, row.answers);
    let steps = db.all(store::steps(row.id)).await?;
    let lead = by.also::<LeadProgrammes>().filter(|l| l.at(row.place()).is_ok());
    let open = state != HindranceState::Closed;
    let offered = match &lead {
        Some(lead) if open => acts::offered(lead, &row).await?,
        _ => Offered::default(),
    };
    let version = || Field::hidden("version", row.version.to_string());
    let answer_fields = vec![
        Field::long("text", w.diagnosis_proposed()).limit(5_000).value(&typed.text).error(errors.of("text")),
        Field::select("by", w.diagnosis_answered_by(), choices(w, offered))
            .optional(&w)
            .value(&typed.by)
            .error(errors.of("by")),
        version(),
    ];
    let close_fields = vec![
        Field::long("reason", w.programmes_reason())
            .limit(5_000)
            .value(&typed.reason)
            .error(errors.of("reason")),
        version(),
    ];
    let unit = name_in(lang, &row.unit_ar, &row.unit_fr);
    let wrong = !errors.is_empty();
    let mut response = page(Page {
        frame: visit
            .frame(w.diagnosis_constraint_of(unit.as_str()))
            .step("/constraints", w.diagnosis_constraints()),
        state: words::hindrance(w, state),
        category: category(w, &row.category),
        severity: words::severity(w, row.severity),
        unit: (row.unit_code.clone(), unit),
        since: row.since_on,
        sheet: row.diagnosis_id.zip(row.sheet_id).map(|(of, id)| format!("/diagnoses/{of}/sheets/{id}")),
        may_write: lead.is_some(),
        past: steps
            .into_iter()
            .map(|s| Past {
                on: s.on_day,
                said: match s.step {
                    HindranceStep::Answered => w.diagnosis_step_answered(),
                    HindranceStep::Closed => w.diagnosis_step_closed(),
                    HindranceStep::Reopened => w.diagnosis_step_reopened(),
                },
                link: match (s.decision_id, s.programme_id.zip(s.target_id), s.item_id) {
                    (Some(id), ..) => Some((format!("/decisions/{id}"), w.diagnosis_open_decision())),
                    (_, Some((of, id)), _) => {
                        Some((format!("/programmes/{of}/targets/{id}"), w.diagnosis_open_target()))
                    }
                    (.., Some(id)) => Some((format!("/items/{id}"), w.diagnosis_open_item())),
                    _ => None,
                },
                text: s.text,
                who: name_in(lang, s.who_ar.as_deref().unwrap_or(""), s.who_la.as_deref().unwrap_or("")),
            })
            .collect(),
        id: row.id,
        version: row.version,
        text: row.text,
        open,
        answer_fields,
        close_fields,
        errors,
    })?;
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

fn choices(w: crate::ui::Words, o: Offered) -> Vec<Choice> {
    let mut out = vec![Choice::new("", w.diagnosis_nothing_yet())];
    let of = |what: String, text: &str| format!("{what}: {}", super::short(text));
    for (id, text) in o.decisions {
        out.push(Choice::new(format!("decision-{id}"), of(w.diagnosis_decision(), &text)));
    }
    for (id, text) in o.targets {
        out.push(Choice::new(format!("target-{id}"), of(w.diagnosis_target(), &text)));
    }
    for (id, text) in o.items {
        out.push(Choice::new(format!("item-{id}"), of(w.diagnosis_item(), &text)));
    }
    out
}

/// What is done about a constraint, as the forms send it.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Reply {
    text: String,
    by: String,
    reason: String,
    version: String,
}

/// `POST /constraints/{id}/answers`.
pub async fn answer(
    read: Granted<ReadRecord>,
    by: Granted<LeadProgrammes>,
    Path(id): Path<Id<Hindrance>>,
    Urlencoded(form): Urlencoded<Reply>,
) -> Result<Response> {
    let row = reach(&read, id).await?;
    let done = acts::answer(&by, &row, version_of(&form.version)?, &form.text, &form.by).await?;
    answered(&read, row, &form, done.err()).await
}

/// `POST /constraints/{id}/closure`.
pub async fn close(
    read: Granted<ReadRecord>,
    by: Granted<LeadProgrammes>,
    Path(id): Path<Id<Hindrance>>,
    Urlencoded(form): Urlencoded<Reply>,
) -> Result<Response> {
    let row = reach(&read, id).await?;
    let done = acts::close(&by, &row, version_of(&form.version)?, &form.reason).await?;
    answered(&read, row, &form, done.err()).await
}

/// `POST /constraints/{id}/closure/withdrawal`.
pub async fn reopen(
    read: Granted<ReadRecord>,
    by: Granted<LeadProgrammes>,
    Path(id): Path<Id<Hindrance>>,
    Urlencoded(form): Urlencoded<Reply>,
) -> Result<Response> {
    let row = reach(&read, id).await?;
    let done = acts::reopen(&by, &row, version_of(&form.version)?).await?;
    answered(&read, row, &form, done.err()).await
}

async fn answered(
    read: &Granted<ReadRecord>,
    row: HindranceRow,
    form: &Reply,
    no: Option<Refusal>,
) -> Result<Response> {
    let Some(no) = no else { return Ok(see(&format!("/constraints/{}", row.id))) };
    let mut errors = FormErrors::default();
    errors.add(no.field(), no.sentence(read.visit().words()));
    load(read, row, form, errors).await
}
