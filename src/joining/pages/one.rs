//! One application, for the officer: what it says, protected fields one by one with a reason, who may be the same person, what
//! happened; and the decision, where the statute leaves it to an officer.

use super::{may, name_of, reach, rule, standing, unit_of, values_of};
use crate::{
    access::{
        Can, Granted,
        capability::{ReadApplications, ReadRecord, RevealField, WriteMembers},
    },
    joining::{
        Application, Judgement, Refusal, Stand, Values, Verdict,
        acts::{self, about, decide_alone, resembling_now},
        scan::{LARGEST, SHEETS},
        store::{self, StepRow, lists, papers},
        words,
    },
    journal::Verb,
    members::words as of_members,
    people::{
        self, Person,
        pages::{Candidate, ReasonForm, candidates, reason_field},
    },
    record::{Stop, view::name_in},
    ui::{Choice, Field, Frame, parts},
    web::{Error, FormErrors, Result, Urlencoded, page, see},
};
use amana_base::{Day, Id};
use amana_statute::Silence;
use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use serde::Deserialize;

/// A protected value: its key, its name, and itself once revealed.
struct Protected {
    key: &'static str,
    label: String,
    value: Option<String>,
}

/// Somebody of the record who may be the same.
struct Alike {
    person: Id<Person>,
    name: String,
    why: String,
    same: Option<bool>,
}

/// What happened.
struct StepLine {
    on: Day,
    what: String,
    reason: String,
    article: String,
    decision: Option<Id<crate::decisions::Decision>>,
    alone: bool,
}

/// A sheet of the form that was signed on paper.
struct Scan {
    address: String,
    label: String,
    on: Day,
}

#[derive(Template)]
#[template(path = "joining/pages/one.html")]
struct One {
    frame: Frame,
    id: Id<Application>,
    number: String,
    state: Option<parts::State>,
    other: String,
    facts: Vec<(String, String)>,
    fields: Vec<Protected>,
    may_reveal: bool,
    consents: Vec<(String, bool)>,
    alike: Vec<Alike>,
    twins: Vec<(Id<Application>, String)>,
    steps: Vec<StepLine>,
    scans: Vec<Scan>,
    scan: Option<Field>,
    may_write: bool,
    open: bool,
    decides: String,
    decision: Vec<Field>,
    errors: FormErrors,
}

/// The protected values of an application that are not empty.
fn protected(values: &Values) -> Vec<(&'static str, String)> {
    let mut out = values.protected();
    out.extend(values.birth.map(|b| ("birth", b.to_string())));
    if !values.message.is_empty() {
        out.push(("message", values.message.clone()));
    }
    out
}

/// `GET /applications/{id}`.
pub async fn show(by: Granted<ReadApplications>, Path(id): Path<Id<Application>>) -> Result<Response> {
    page(load(&by, id, FormErrors::default()).await?)
}

async fn load(by: &Granted<ReadApplications>, id: Id<Application>, errors: FormErrors) -> Result<One> {
    let visit = by.visit();
    let (db, w, lang) = (&visit.app.db, visit.words(), visit.lang);
    let row = reach(by, id).await?;
    let place = row.place();
    let steps = db.all(store::steps(&[id])).await?;
    let rule = rule(visit);
    let stand = standing(visit, rule.as_ref(), &steps);
    let open = stand.is_some_and(Stand::is_open);
    let values = values_of(visit, &row)?;
    let may_write = may(visit, Can::WriteMembers, place);
    let mut facts =
        vec![(w.joining_unit(), unit_of(&row, lang)), (w.joining_channel(), words::channel(w, row.channel))];
    let mut fields = vec![];
    let mut alike = vec![];
    if let Some(values) = &values {
        facts.extend(said(by, values));
        fields.extend(protected(values).into_iter().map(|(key, _)| Protected {
            key,
            label: words::field(w, key),
            value: None,
        }));
        alike = like(by, values, &steps, open && may_write).await?;
    }
    facts.push((w.joining_sworn(), w.joining_sworn_on(w.date(row.sworn_on), row.sworn_text.as_str())));
    let empty = || vec![];
    let (phone, email) =
        (row.phone_blind.clone().unwrap_or_else(empty), row.email_blind.clone().unwrap_or_else(empty));
    let twins = match by.scopes().iter().find(|s| s.covers(place)) {
        Some(scope) => db.all(lists::same_contact(id, &phone, &email, *scope)).await?,
        None => vec![],
    };
    let twins = twins
        .into_iter()
        .map(|(id, code, year, number)| (id, store::label(code.as_deref().unwrap_or("MA"), year, number)));
    let consents = db.all(store::consents(id)).await?;
    let consents =
        consents.into_iter().map(|(purpose, via, given, _)| (words::consent(w, purpose, via), given));
    let rules = visit.app.rules();
    let alone = rule.is_none() || matches!(stand, Some(Stand::Late(_, Some(Silence::Accepted))));
    let decides = match &rule {
        None => w.joining_rule_none(),
        Some(rule) => {
            let body = rules.kind_label(rule.competent(&acts::course(&steps), visit.today), lang);
            words::by_article(w, w.joining_decides(body), rule.article.as_deref().unwrap_or_default())
        }
    };
    let decision = if alone && open && may_write { decision(w, rule.is_some(), &errors) } else { vec![] };
    let sheets = db.all(papers::sheets_of(id)).await?.into_iter().filter(|s| s.wrapped.is_some());
    let scans = (1..).zip(sheets).map(|(n, s)| Scan {
        address: format!("/applications/{id}/scans/{}/{}/reading", s.form_id, s.n),
        label: w.joining_sheet(n),
        on: s.received_on,
    });
    let takes = may_write && values.is_some();
    let scan = takes.then(|| {
        Field::file("scan", w.joining_scan(), super::papers::ACCEPT, true)
            .hint(w.joining_scan_hint(SHEETS as i64, (LARGEST >> 20) as i64))
            .error(errors.of("scan"))
    });
    let name = name_of(values.as_ref(), lang).unwrap_or_else(|| w.joining_forgotten());
    let other = values
        .as_ref()
        .map(|v| if lang == crate::ui::Lang::Ar { v.name_la.clone() } else { v.name_ar.clone() });
    Ok(One {
        frame: visit.frame(name).step("/applications", w.joining_title()),
        id,
        number: row.label(),
        state: stand.map(|s| words::state(w, s, visit.today)),
        other: other.unwrap_or_default(),
        facts,
        fields,
        may_reveal: may(visit, Can::RevealField, place),
        consents: consents.collect(),
        alike,
        twins: twins.collect(),
        steps: steps
            .iter()
            .map(|s| StepLine {
                on: s.on_day,
                what: match (s.step, s.until_on) {
                    (crate::joining::StepKind::Adjourned, Some(until)) => {
                        w.joining_step_adjourned_to(w.date(until))
                    }
                    (step, _) => words::step(w, step),
                },
                reason: s.reason.clone(),
                article: s.article.clone(),
                decision: s.decision_id,
                alone: s.decision_id.is_none() && Judgement::ALL.iter().any(|j| j.step() == s.step),
            })
            .collect(),
        scans: scans.collect(),
        scan,
        may_write,
        open,
        decides: if open { decides } else { String::new() },
        decision,
        errors,
    })
}

/// What may be read without a reason.
fn said(by: &Granted<ReadApplications>, values: &Values) -> Vec<(String, String)> {
    let w = by.visit().words();
    let mut out = vec![];
    if let Ok(sex) = values.sex.parse::<people::Sex>() {
        let word = if sex == people::Sex::Female { w.people_female() } else { w.people_male() };
        out.push((w.people_sex(), word));
    }
    if let Ok(category) = values.category.parse() {
        out.push((w.members_category(), of_members::category(w, category)));
    }
    if let Ok(education) = values.education.parse() {
        out.push((w.members_education(), of_members::education(w, education)));
    }
    if !values.skills.is_empty() {
        out.push((w.joining_skills(), values.skills.clone()));
    }
    out
}

/// Who of the record may be the same person: by telephone or address, by what was said, by name.
async fn like(
    by: &Granted<ReadApplications>,
    values: &Values,
    steps: &[StepRow],
    by_name: bool,
) -> Result<Vec<Alike>> {
    let visit = by.visit();
    let (w, lang) = (visit.words(), visit.lang);
    let mut out = vec![];
    for r in resembling_now(&visit.app, values, steps, by.scope()).await? {
        let fields: Vec<String> = r.fields.iter().map(|f| words::field(w, f)).collect();
        let why = if fields.is_empty() { String::new() } else { w.joining_alike_by(w.list(&fields)) };
        out.push(Alike { person: r.person, name: name_in(lang, &r.name_ar, &r.name_la), why, same: r.same });
    }
    if let Some(read) = by.also::<ReadRecord>().filter(|_| by_name) {
        let name = if values.name_ar.is_empty() { &values.name_la } else { &values.name_ar };
        for Candidate { id, name, note } in candidates(&read, name).await? {
            if !out.iter().any(|a| a.person == id) {
                let why = if note.is_empty() { w.joining_alike_name() } else { note };
                out.push(Alike { person: id, name, why, same: None });
            }
        }
    }
    Ok(out)
}

fn decision(w: crate::ui::Words, silence: bool, errors: &FormErrors) -> Vec<Field> {
    if silence {
        return vec![Field::hidden("judgement", Judgement::Accept.as_str())];
    }
    let choices = Judgement::ALL.iter().map(|j| Choice::new(j.as_str(), words::judgement(w, *j))).collect();
    vec![
        Field::radios("judgement", w.joining_judge(), choices).error(errors.of("judgement")),
        Field::text("reason", w.joining_reason()).optional(&w).limit(1_000).error(errors.of("reason")),
        Field::day("until", w.joining_until()).optional(&w).error(errors.of("until")),
    ]
}

/// `POST /applications/{id}/fields/{field}/reading`: reads a protected value. Each reading is an act with its reason; the value is
/// shown once, in the answer.
pub async fn reveal(
    read: Granted<ReadApplications>,
    by: Granted<RevealField>,
    Path((id, field)): Path<(Id<Application>, String)>,
    Urlencoded(form): Urlencoded<ReasonForm>,
) -> Result<Response> {
    let visit = by.visit();
    let row = reach(&read, id).await?;
    by.at(row.place())?;
    let mut view = load(&read, id, FormErrors::default()).await?;
    let Some(at) = view.fields.iter().position(|f| f.key == field) else { return Err(Error::NotFound) };
    let reason = form.reason.trim();
    if reason.is_empty() || reason.chars().count() > 300 {
        view.errors.add(reason_field(&field), visit.words().people_reason_missing());
        let mut response = page(view)?;
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(response);
    }
    let values = values_of(visit, &row)?.ok_or(Error::Gone)?;
    let value = protected(&values).into_iter().find(|(key, _)| *key == field).map(|(_, value)| value);
    let deed = by.begin(Verb::RevealProtected).await?;
    let detail = serde_json::json!({ "field": field, "reason": reason, "number": row.label() });
    deed.commit(about(id, row.place(), &row.label()).with(detail)).await?;
    view.fields[at].value = value;
    page(view)
}

/// Whether whoever applies is somebody of the record.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct TellForm {
    person: String,
    same: String,
}

/// `POST /applications/{id}/match`: says so.
pub async fn tell(
    read: Granted<ReadApplications>,
    by: Granted<WriteMembers>,
    Path(id): Path<Id<Application>>,
    Urlencoded(form): Urlencoded<TellForm>,
) -> Result<Response> {
    let row = reach(&read, id).await?;
    by.at(row.place())?;
    let person: Id<Person> = form.person.parse().map_err(|_| Error::NotFound)?;
    // Somebody out of reach does not exist.
    people::pages::reach(&read, person).await?;
    let mut deed = by.begin(Verb::MatchApplication).await?;
    match acts::tell(&mut deed, id, person, form.same == "yes").await {
        Ok(()) => {
            deed.commit(about(id, row.place(), &row.label())).await?;
            Ok(see(&format!("/applications/{id}")))
        }
        Err(stop) => {
            drop(deed);
            refused(&read, id, "same", stop).await
        }
    }
}

/// What an officer decides alone.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct JudgeForm {
    judgement: String,
    reason: String,
    until: String,
}

/// `POST /applications/{id}/decision`: decides, where the statute names no body; where it does, says which one decides.
pub async fn decide(
    read: Granted<ReadApplications>,
    by: Granted<WriteMembers>,
    Path(id): Path<Id<Application>>,
    Urlencoded(form): Urlencoded<JudgeForm>,
) -> Result<Response> {
    let row = reach(&read, id).await?;
    by.at(row.place())?;
    let Some(judgement) = Judgement::of(&form.judgement) else {
        return refused(&read, id, "judgement", Refusal::NothingChosen.into()).await;
    };
    let until = amana_arabic::digits(form.until.trim()).parse().ok();
    let verdict = Verdict { application: id, judgement, reason: form.reason.clone(), until };
    let mut deed = by.begin(Verb::JudgeApplication).await?;
    match decide_alone(&mut deed, &by, &verdict).await {
        Ok(_) => {
            let detail = serde_json::json!({ "number": row.label(), "step": judgement.as_str() });
            deed.commit(about(id, row.place(), &row.label()).with(detail)).await?;
            Ok(see(&format!("/applications/{id}")))
        }
        Err(stop) => {
            drop(deed);
            let field = match &stop {
                Stop::Refused(Refusal::ReasonMissing) => "reason",
                Stop::Refused(Refusal::UntilWrong) => "until",
                _ => "judgement",
            };
            refused(&read, id, field, stop).await
        }
    }
}

/// The page with what was wrong.
pub(super) async fn wrong(
    read: &Granted<ReadApplications>,
    id: Id<Application>,
    errors: FormErrors,
) -> Result<Response> {
    let mut response = page(load(read, id, errors).await?)?;
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}

pub(super) async fn refused(
    read: &Granted<ReadApplications>,
    id: Id<Application>,
    field: &str,
    stop: Stop<Refusal>,
) -> Result<Response> {
    match stop {
        Stop::Failed(error) => Err(error),
        Stop::Refused(refusal) => {
            let mut errors = FormErrors::default();
            errors.add(field, refusal.sentence(read.visit().words()));
            wrong(read, id, errors).await
        }
    }
}

impl One {
    fn wrong(&self, field: &str) -> Option<&str> {
        self.errors.of(field)
    }
}
