//! One addressee of a directive: what it is asked, what it said, what it can say now; the meeting it can put it before.

use super::{named, one, state_mark};
use crate::directives::{
    acts,
    model::{self, Evidence, Refusal, State, Step},
    store::{
        self, AddresseeRow, DirectiveRow, Said,
        lists::{self, StepLine},
    },
};
use crate::{
    access::{
        Granted,
        capability::{Convene, ReadRecord, WriteRecord},
    },
    bodies::Body,
    convening,
    decisions::{Decision, pages::kind_word, pages::short},
    meetings::{self, Meeting},
    record::view::name_in,
    ui::{Choice, Field, Frame, Words, parts::State as Mark},
    web::{Error, FormErrors, Result, Urlencoded, page, see},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use serde::Deserialize;

struct Past {
    what: String,
    text: String,
    link: String,
    proof: Option<(String, String)>,
    who: String,
    at: String,
}

struct Planned {
    id: Id<Meeting>,
    text: String,
    there: bool,
}

#[derive(Template)]
#[template(path = "directives/pages/addressee.html")]
struct Page {
    frame: Frame,
    id: Id<Decision>,
    body: Id<Body>,
    name: String,
    kind: String,
    number: i64,
    text: String,
    by: String,
    state: Mark,
    standing: Mark,
    told_on: Day,
    due: Option<Day>,
    acknowledge: Option<String>,
    steps: Vec<Past>,
    errors: FormErrors,
    may_acknowledge: bool,
    may_reopen: bool,
    answers: Vec<Field>,
    judges: Vec<Field>,
    planned: Vec<Planned>,
    may_plan: bool,
}

/// `GET /directives/{id}/addressees/{body}`.
pub async fn show(
    by: Granted<ReadRecord>,
    Path((id, body)): Path<(Id<Decision>, Id<Body>)>,
) -> Result<Response> {
    load(&by, id, body, &Form::default(), FormErrors::default()).await
}

/// What is said, as the form sends it.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Form {
    step: String,
    text: String,
    link: String,
    proof: String,
}

/// What was said to a directive, in words.
pub fn step_word(w: Words, step: Step) -> String {
    match step {
        Step::Acknowledged => w.directives_step_acknowledged(),
        Step::Reported => w.directives_step_reported(),
        Step::Done => w.directives_step_done(),
        Step::Objected => w.directives_step_objected(),
        Step::Impossible => w.directives_step_impossible(),
        Step::Reopened => w.directives_step_reopened(),
        Step::Released => w.directives_step_released(),
        Step::Maintained => w.directives_step_maintained(),
    }
}

fn past(w: Words, offset: i64, s: StepLine) -> Past {
    let lang = w.lang();
    let proof = match s.evidence {
        Evidence::Nothing => None,
        Evidence::Meeting => {
            let title = meetings::pages::title_of(w, s.evidence_text.as_deref().unwrap_or(""));
            Some((format!("/meetings/{}", Id::<Meeting>::from_raw(s.evidence_id)), title))
        }
        Evidence::Decision => Some((
            format!("/decisions/{}", Id::<Decision>::from_raw(s.evidence_id)),
            short(s.evidence_text.as_deref().unwrap_or("")),
        )),
    };
    Past {
        what: step_word(w, s.step),
        text: s.text,
        link: s.link,
        proof,
        who: name_in(lang, s.who_ar.as_deref().unwrap_or(""), s.who_la.as_deref().unwrap_or("")),
        at: w.moment(s.at, offset),
    }
}

async fn answers(
    by: &Granted<ReadRecord>,
    row: &DirectiveRow,
    form: &Form,
    errors: &FormErrors,
    body: Id<Body>,
) -> Result<Vec<Field>> {
    let visit = by.visit();
    let w = visit.words();
    let steps = [Step::Reported, Step::Done, Step::Objected, Step::Impossible]
        .map(|s| Choice::new(s.as_str(), step_word(w, s)))
        .to_vec();
    let mut proofs = vec![Choice::new("", w.directives_no_proof())];
    for p in visit.app.db.all(lists::proofs(body, row.issued_on, visit.today)).await? {
        let day = p.on_day.map(|d| w.date(d)).unwrap_or_default();
        let text = if p.kind == "meeting" { meetings::pages::title_of(w, &p.text) } else { short(&p.text) };
        proofs.push(Choice::new(format!("{}:{}", p.kind, p.id), format!("{text} · {day}")));
    }
    let step = if form.step.is_empty() { Step::Reported.as_str() } else { &form.step };
    Ok(vec![
        Field::radios("step", w.directives_what_now(), steps).value(step).error(errors.of("step")),
        Field::long("text", w.directives_text())
            .hint(w.directives_text_hint())
            .limit(acts::LONGEST as u32)
            .value(&form.text)
            .error(errors.of("text")),
        Field::text("link", w.directives_link())
            .latin()
            .optional(&w)
            .limit(500)
            .value(&form.link)
            .error(errors.of("link")),
        Field::select("proof", w.directives_proof(), proofs).value(&form.proof).error(errors.of("proof")),
    ])
}

/// By when it was to be acknowledged, in words; that the statute does not say, when it does not.
fn acknowledge_words(
    by: &Granted<ReadRecord>,
    row: &DirectiveRow,
    addressee: &AddresseeRow,
) -> Option<String> {
    let visit = by.visit();
    let (w, rules) = (visit.words(), visit.app.rules());
    if addressee.state != State::Addressed {
        return None;
    }
    let kind = rules.kind_on(&addressee.body_kind, visit.today).map(|(_, kind)| kind);
    let article = kind.and_then(|k| k.following.as_ref()).and_then(|f| f.article.clone());
    let days = model::acknowledge_days(row.acknowledge_days, kind);
    Some(match (days, row.acknowledge_days, article) {
        (None, ..) => w.directives_acknowledge_unknown(),
        (Some(n), None, Some(article)) => {
            w.directives_acknowledge_by_article(w.date(addressee.addressed_on.plus(n)), article)
        }
        (Some(n), ..) => w.directives_acknowledge_by(w.date(addressee.addressed_on.plus(n))),
    })
}

async fn load(
    by: &Granted<ReadRecord>,
    id: Id<Decision>,
    body: Id<Body>,
    form: &Form,
    errors: FormErrors,
) -> Result<Response> {
    let visit = by.visit();
    let (db, w, lang, rules) = (&visit.app.db, visit.words(), visit.lang, visit.app.rules());
    let (row, addressee) = acts::addressee(by, id, body).await?;
    let in_force = row.in_force(visit.today);
    let speaks = acts::speaks_for(visit, body) && in_force;
    let judges = in_force && by.also::<WriteRecord>().is_some_and(|writer| writer.at(row.place()).is_ok());
    let offset = visit.app.config.utc_offset_minutes;
    let steps = db.all(lists::steps(id, body)).await?.into_iter().map(|s| past(w, offset, s)).collect();
    let fields = if speaks && addressee.state.is_open() {
        answers(by, &row, form, &errors, body).await?
    } else {
        vec![]
    };
    let mut judging = vec![];
    if judges && !matches!(addressee.state, State::Done) {
        let mut choices = vec![];
        for step in [Step::Maintained, Step::Released] {
            if addressee.state.after(step).is_some() {
                choices.push(Choice::new(step.as_str(), step_word(w, step)));
            }
        }
        let first = choices.first().map(|c| c.value.clone()).unwrap_or_default();
        judging = vec![
            Field::radios("step", w.directives_judgement(), choices).value(first).error(errors.of("step")),
            Field::long("text", w.directives_reason()).limit(1_000).error(errors.of("text")),
        ];
    }
    let convenes = by.also::<Convene>().is_some_and(|c| c.at(addressee.place()).is_ok());
    let mut planned = vec![];
    if convenes && in_force && addressee.state.is_open() {
        for m in db.all(store::planned(body, id, visit.today)).await? {
            let title = meetings::pages::title_of(w, &m.title);
            planned.push(Planned {
                id: m.id,
                text: format!("{title} · {}", w.date(m.held_on)),
                there: m.there > 0,
            });
        }
    }
    let name = named(
        &rules,
        lang,
        &addressee.body_kind,
        (&addressee.body_ar, &addressee.body_fr),
        (&addressee.unit_ar, &addressee.unit_fr),
        addressee.place(),
    );
    let wrong = !errors.is_empty();
    let frame = visit
        .frame(name.clone())
        .step("/directives", w.directives_title())
        .step(format!("/directives/{id}"), short(&row.text));
    let mut response = page(Page {
        kind: kind_word(w, row.kind),
        number: row.number,
        by: named(
            &rules,
            lang,
            &row.body_kind,
            (&row.body_ar, &row.body_fr),
            (&row.unit_ar, &row.unit_fr),
            row.place(),
        ),
        state: state_mark(w, addressee.state, row.due_on, visit.today),
        standing: one::standing(w, &row, visit.today),
        told_on: addressee.addressed_on,
        due: row.due_on,
        acknowledge: acknowledge_words(by, &row, &addressee),
        steps,
        may_acknowledge: speaks && addressee.state == State::Addressed,
        may_reopen: speaks && addressee.state.after(Step::Reopened).is_some(),
        answers: fields,
        judges: judging,
        may_plan: convenes && planned.is_empty() && in_force && addressee.state.is_open(),
        planned,
        errors,
        id,
        body,
        name,
        text: row.text,
        frame,
    })?;
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `POST /directives/{id}/addressees/{body}/steps`: acknowledges, reports, carries out, objects; or answers an objection.
pub async fn say(
    by: Granted<ReadRecord>,
    Path((id, body)): Path<(Id<Decision>, Id<Body>)>,
    Urlencoded(form): Urlencoded<Form>,
) -> Result<Response> {
    let w = by.visit().words();
    let step = form.step.parse::<Step>().map_err(|_| Error::NotFound)?;
    let (evidence, evidence_id) = match form.proof.split_once(':') {
        Some((kind, id)) => (kind.parse().unwrap_or(Evidence::Nothing), id.parse().unwrap_or(0)),
        None => (Evidence::Nothing, 0),
    };
    let said = Said { step, text: form.text.clone(), link: form.link.clone(), evidence, evidence_id };
    match acts::say(&by, id, body, said).await? {
        Ok(_) => Ok(see(&super::href(id, body))),
        Err(no) => {
            let field = match no {
                Refusal::BadLink => "link",
                Refusal::NotItsEvidence => "proof",
                Refusal::WordsMissing | Refusal::EvidenceMissing | Refusal::TooLong(_) => "text",
                _ => "step",
            };
            let mut errors = FormErrors::default();
            errors.add(field, no.sentence(w));
            load(&by, id, body, &form, errors).await
        }
    }
}

/// Which meeting.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Before {
    meeting: String,
}

/// `POST /directives/{id}/addressees/{body}/agenda`: puts it on the agenda of a meeting to come of that body (D01).
pub async fn put_on_agenda(
    read: Granted<ReadRecord>,
    by: Granted<Convene>,
    Path((id, body)): Path<(Id<Decision>, Id<Body>)>,
    Urlencoded(before): Urlencoded<Before>,
) -> Result<Response> {
    let (row, _) = acts::addressee(&read, id, body).await?;
    let w = read.visit().words();
    let refused = async |said: String| {
        let mut errors = FormErrors::default();
        errors.add("meeting", said);
        load(&read, id, body, &Form::default(), errors).await
    };
    let Ok(meeting) = before.meeting.parse::<Id<Meeting>>() else {
        return refused(Refusal::NotItsMeeting.sentence(w)).await;
    };
    let (convocation, host) = convening::gather::reach(&by, meeting).await?;
    if convocation.body_id != body {
        return refused(Refusal::NotItsMeeting.sentence(w)).await;
    }
    let detail = convening::store::Detail {
        from_kind: "directive".into(),
        from_id: id.raw(),
        ..convening::store::Detail::default()
    };
    let text: String = row.text.chars().take(400).collect();
    match convening::acts::add_point(&by, &convocation, &host, &text, detail).await? {
        Ok(()) => Ok(see(&format!("/meetings/{meeting}/convocation"))),
        Err(no) => refused(no.sentence(w)).await,
    }
}
