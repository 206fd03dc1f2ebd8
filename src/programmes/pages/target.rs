//! One target: what it asks, the fact that meets it or what is missing, its meeting, what happened to it.

use super::{leads, one::fact_link, owner_choices, steps::version_of};
use crate::programmes::{
    Programme, Refusal, Target,
    acts::{self, Known},
    model::{Goal, State, Step},
    store::lists::{self, StepRow},
    words,
};
use crate::{
    access::{
        Granted,
        capability::{LeadProgrammes, ReadRecord},
    },
    bodies::forms::day_of,
    meetings::Meeting,
    people::Person,
    record::view::{me, name_in},
    ui::{Choice, Field, Frame, Words, parts::State as Mark},
    web::{Error, FormErrors, Result, Urlencoded, page, see},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use serde::Deserialize;

struct Past {
    on: Day,
    said: String,
    text: String,
    link: String,
    who: String,
    meeting: Option<Id<Meeting>>,
}

#[derive(Template)]
#[template(path = "programmes/pages/target.html")]
struct Page {
    frame: Frame,
    id: Id<Target>,
    programme: (Id<Programme>, String),
    asks: String,
    met_by: String,
    state: Mark,
    unit: (String, String),
    gone: Option<Day>,
    due: Day,
    first_due: Option<Day>,
    owner: (Id<Person>, String),
    fact: Option<String>,
    founding: Option<Id<Meeting>>,
    declared: Vec<crate::declarations::pages::Pending>,
    meeting: Option<(Id<Meeting>, Option<Day>)>,
    past: Vec<Past>,
    done: bool,
    released: bool,
    version: i64,
    may_report: bool,
    may_lead: bool,
    may_convene: bool,
    proof: Vec<Field>,
    day: Vec<Field>,
    hand: Vec<Field>,
    gone_fields: Vec<Field>,
    errors: FormErrors,
}

fn past(w: Words, s: StepRow) -> Past {
    let lang = w.lang();
    let name = |ar: &Option<String>, la: &Option<String>| {
        name_in(lang, ar.as_deref().unwrap_or(""), la.as_deref().unwrap_or(""))
    };
    let said = match s.step {
        Step::Moved => match (s.from_on, s.to_on) {
            (Some(from), Some(to)) => w.programmes_moved(w.date(from), w.date(to)),
            _ => String::new(),
        },
        Step::HandedOn => w.programmes_step_handed(name(&s.from_ar, &s.from_la), name(&s.to_ar, &s.to_la)),
        Step::Done => w.programmes_step_done(),
        Step::Reopened => w.programmes_step_reopened(),
        Step::Released => w.programmes_step_released(),
        Step::TakenUp => w.programmes_step_taken_up(),
        Step::Convened => w.programmes_step_convened(),
    };
    Past {
        on: s.on_day,
        said,
        who: name(&s.who_ar, &s.who_la),
        meeting: s.meeting_id,
        text: s.text,
        link: s.link,
    }
}

/// `GET /programmes/{id}/targets/{target}`.
pub async fn show(
    by: Granted<ReadRecord>,
    Path((programme, id)): Path<(Id<Programme>, Id<Target>)>,
) -> Result<Response> {
    load(&by, programme, id, FormErrors::default()).await
}

async fn load(
    by: &Granted<ReadRecord>,
    programme: Id<Programme>,
    id: Id<Target>,
    errors: FormErrors,
) -> Result<Response> {
    let visit = by.visit();
    let (db, w, lang, rules) = (&visit.app.db, visit.words(), visit.lang, visit.app.rules());
    let Known { line, fact, programme: row } = acts::known(by, id).await?;
    if row.id != programme {
        return Err(Error::NotFound);
    }
    let (state, since) = fact.state(visit.today);
    let runs = row.runs(visit.today);
    let may_lead = runs && leads(by, line.place());
    let work = line.goal == Goal::Work;
    // The opening of a headquarters is met by the fact (P02).
    let opening = db.first(crate::headquarters::store::of_target(id)).await?;
    let work = work && opening.is_none();
    let may_report = runs && work && state != State::Released && (may_lead || line.owner_id == me(visit));
    let version = || Field::hidden("version", line.version.to_string());
    let (mut day, mut hand, mut gone_fields, mut proof) = (vec![], vec![], vec![], vec![]);
    if may_lead && state.is_open() {
        day = vec![
            Field::day("due", w.programmes_due())
                .hint(w.programmes_due_hint(w.date(row.from_on), w.date(row.until_on)))
                .value(line.due_on.to_string())
                .error(errors.of("due")),
            Field::text("reason", w.programmes_reason()).limit(500).error(errors.of("reason")),
            version(),
        ];
        let offered = db.all(lists::owners(row.body_id, line.place(), visit.today)).await?;
        let choices = std::iter::once(Choice::new("", w.bodies_choose()))
            .chain(owner_choices(w, &rules, offered))
            .collect();
        hand = vec![
            Field::select("owner", w.programmes_owner(), choices).error(errors.of("owner")),
            Field::text("why", w.programmes_reason()).optional(&w).limit(500),
            version(),
        ];
        gone_fields = vec![
            Field::text("why_gone", w.programmes_reason()).limit(500).error(errors.of("why_gone")),
            version(),
        ];
    }
    if may_report && state != State::Met {
        proof = vec![
            Field::long("text", w.following_evidence())
                .hint(w.following_evidence_hint())
                .optional(&w)
                .limit(2_000)
                .error(errors.of("text")),
            Field::text("link", w.directives_link()).latin().optional(&w).limit(500).error(errors.of("link")),
            version(),
        ];
    }
    let declared = match fact.body_id.filter(|_| !work) {
        Some(body) => crate::declarations::pages::of_body(visit, body).await?,
        None => vec![],
    };
    let asks = words::asked(w, &rules, line.goal, &line.body_kind, &line.text);
    let unit = name_in(lang, &line.unit_ar, &line.unit_fr);
    let wrong = !errors.is_empty();
    let frame = visit
        .frame(unit.clone())
        .step("/programmes", w.programmes_title())
        .step(format!("/programmes/{}", row.id), row.title.clone());
    let mut response = page(Page {
        met_by: match &opening {
            Some((.., urgency)) => {
                format!("{} {}", crate::headquarters::urgency(w, *urgency), w.headquarters_by_open())
            }
            None => words::met_by(w, line.goal),
        },
        state: words::state(w, state, since),
        gone: line.unit_until,
        due: line.due_on,
        first_due: line.first_due.filter(|first| *first != line.due_on),
        owner: (line.owner_id, name_in(lang, &line.owner_ar, &line.owner_la)),
        fact: match &opening {
            Some((id, ..)) => Some(format!("/headquarters/{id}")),
            None => fact_link(&fact, &line).filter(|_| !work),
        },
        founding: fact.founding_meeting,
        declared,
        meeting: line.meeting_id.map(|m| (m, line.meeting_on)),
        past: db.all(lists::steps(id)).await?.into_iter().map(|s| past(w, s)).collect(),
        done: work && state == State::Met,
        released: state == State::Released,
        version: line.version,
        may_convene: may_lead
            && !fact.convened
            && matches!(line.goal, Goal::Found | Goal::Renew)
            && state != State::Met
            && state != State::Released,
        unit: (line.unit_code.clone(), unit),
        programme: (row.id, row.title),
        asks,
        id,
        may_report,
        may_lead,
        proof,
        day,
        hand,
        gone_fields,
        errors,
        frame,
    })?;
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// What the forms of the page send.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Press {
    due: String,
    reason: String,
    owner: String,
    why: String,
    why_gone: String,
    text: String,
    link: String,
    version: String,
}

type Ids = Path<(Id<Programme>, Id<Target>)>;

pub(super) async fn answered<T>(
    read: &Granted<ReadRecord>,
    (programme, id): (Id<Programme>, Id<Target>),
    field: Option<&str>,
    outcome: std::result::Result<T, Refusal>,
) -> Result<Response> {
    match outcome {
        Ok(_) => Ok(see(&format!("/programmes/{programme}/targets/{id}"))),
        Err(no) => {
            let mut errors = FormErrors::default();
            errors.add(field.unwrap_or(no.field()), no.sentence(read.visit().words()));
            load(read, programme, id, errors).await
        }
    }
}

/// `POST /programmes/{id}/targets/{target}/day`: moves its day, for a reason.
pub async fn move_day(
    read: Granted<ReadRecord>,
    by: Granted<LeadProgrammes>,
    Path(ids): Ids,
    Urlencoded(form): Urlencoded<Press>,
) -> Result<Response> {
    let mut errors = FormErrors::default();
    let outcome = match day_of(&form.due, "due", by.visit().words(), &mut errors) {
        Some(due) => acts::move_day(&by, ids.1, version_of(&form.version)?, due, &form.reason).await?,
        None => Err(Refusal::DayMissing),
    };
    answered(&read, ids, None, outcome).await
}

/// `POST /programmes/{id}/targets/{target}/owner`: hands it on.
pub async fn hand_on(
    read: Granted<ReadRecord>,
    by: Granted<LeadProgrammes>,
    Path(ids): Ids,
    Urlencoded(form): Urlencoded<Press>,
) -> Result<Response> {
    let outcome = match form.owner.parse::<Id<Person>>() {
        Ok(to) => acts::hand_on(&by, ids.1, version_of(&form.version)?, to, &form.why).await?,
        Err(_) => Err(Refusal::OwnerMissing),
    };
    answered(&read, ids, Some("owner"), outcome).await
}

/// `POST /programmes/{id}/targets/{target}/completion`: free work is done, with what proves it.
pub async fn report(
    by: Granted<ReadRecord>,
    Path(ids): Ids,
    Urlencoded(form): Urlencoded<Press>,
) -> Result<Response> {
    let outcome = acts::report(&by, ids.1, version_of(&form.version)?, true, &form.text, &form.link).await?;
    answered(&by, ids, None, outcome).await
}

/// `POST /programmes/{id}/targets/{target}/completion/withdrawal`: opens it again.
pub async fn reopen(
    by: Granted<ReadRecord>,
    Path(ids): Ids,
    Urlencoded(form): Urlencoded<Press>,
) -> Result<Response> {
    let outcome = acts::report(&by, ids.1, version_of(&form.version)?, false, "", "").await?;
    answered(&by, ids, None, outcome).await
}

/// `POST /programmes/{id}/targets/{target}/release`: lets it go.
pub async fn release(
    read: Granted<ReadRecord>,
    by: Granted<LeadProgrammes>,
    Path(ids): Ids,
    Urlencoded(form): Urlencoded<Press>,
) -> Result<Response> {
    let outcome = acts::release(&by, ids.1, version_of(&form.version)?, &form.why_gone).await?;
    answered(&read, ids, Some("why_gone"), outcome).await
}

/// `POST /programmes/{id}/targets/{target}/release/withdrawal`: takes it up again.
pub async fn take_up(
    read: Granted<ReadRecord>,
    by: Granted<LeadProgrammes>,
    Path(ids): Ids,
    Urlencoded(form): Urlencoded<Press>,
) -> Result<Response> {
    let outcome = acts::take_up(&by, ids.1, version_of(&form.version)?).await?;
    answered(&read, ids, None, outcome).await
}
