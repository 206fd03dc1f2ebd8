//! Requests for means: those that wait, and what was answered.

use super::{list::tabs, may, named};
use crate::means::{
    Refusal, Request, acts,
    store::{self, RequestRow},
    words,
};
use crate::{
    access::{
        Can, Granted,
        capability::{ExportList, ReadRecord, WriteRecord},
    },
    bodies::{Body, pages::exported_of},
    people::Person,
    record::view::{Chosen, SHEET, me, name_in, query},
    ui::{
        Field, Frame, icons,
        parts::{Empty, Paging, State as Mark, Tabs},
    },
    web::{FormErrors, Result, Urlencoded, Visit, csv, page, see},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use serde::Deserialize;

/// How many requests the page shows, those that wait first.
const SHOWN: i64 = 200;

/// What an address asks for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    unit: String,
    state: String,
}

impl Asked {
    fn open(&self) -> Option<i64> {
        match self.state.as_str() {
            "open" => Some(1),
            "answered" => Some(0),
            _ => None,
        }
    }
}

struct Line {
    id: Id<Request>,
    what: String,
    kind: String,
    who: Option<(Id<Person>, String)>,
    body: (Id<Body>, String),
    on: Day,
    state: Mark,
    why: String,
    reason: String,
}

#[derive(Template)]
#[template(path = "means/pages/requests.html")]
struct List {
    frame: Frame,
    asked: Asked,
    tabs: Tabs,
    lines: Vec<Line>,
    nothing: Empty,
    paging: Paging,
}

fn line(visit: &Visit, r: RequestRow) -> Line {
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let own = (r.body_ar.as_str(), r.body_fr.as_str());
    let name =
        name_in(lang, r.name_ar.as_deref().unwrap_or_default(), r.name_la.as_deref().unwrap_or_default());
    Line {
        what: words::what(w, &r.what, r.amount),
        kind: words::kind(w, r.kind),
        who: r.person_id.map(|person| (person, name)),
        body: (r.body_id, named(&rules, &r.body_kind, lang, own, (&r.unit_ar, &r.unit_fr), r.place())),
        on: r.asked_on,
        state: words::answer(w, r.answer, r.answered_on),
        why: r.why.clone(),
        reason: r.reason.clone().unwrap_or_default(),
        id: r.id,
    }
}

/// `GET /means/requests` (P03).
pub async fn requests(by: Granted<ReadRecord>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let rows = visit.app.db.all(store::requests(chosen.scope, None, None, asked.open(), SHOWN)).await?;
    let lines: Vec<Line> = rows.into_iter().map(|r| line(visit, r)).collect();
    page(List {
        tabs: tabs(visit, "", "/means/requests"),
        nothing: Empty { icon: icons::INBOX, text: w.means_requests_none(), next: None },
        paging: Paging {
            words: w,
            earlier: None,
            later: None,
            shown: w.means_requests_shown(lines.len()),
            export: visit.can(Can::ExportList).then(|| {
                let parts = [("unit", asked.unit.as_str()), ("state", asked.state.as_str())];
                format!("/means/requests.csv{}", query(&parts))
            }),
        },
        frame: visit.frame(w.means_requests()).step("/means", w.means_title()),
        lines,
        asked,
    })
}

/// `GET /means/requests.csv`.
pub async fn requests_csv(by: Granted<ExportList>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let rows = visit.app.db.all(store::requests(chosen.scope, None, None, asked.open(), SHEET)).await?;
    let lines: Vec<Line> = rows.into_iter().map(|r| line(visit, r)).collect();
    let whom: Vec<Id<Person>> = lines.iter().filter_map(|l| l.who.as_ref().map(|(id, _)| *id)).collect();
    let place = chosen.unit.as_ref().map(|u| u.place());
    exported_of(&by, "means_request", place, lines.len(), &whom).await?;
    let head = vec![
        w.means_what(),
        w.means_kind(),
        w.means_asker(),
        w.means_body(),
        w.means_asked_on(),
        w.means_why(),
        w.bodies_state(),
        w.means_answer_reason(),
    ];
    let rows = lines.into_iter().map(|l| {
        let name = l.who.map(|(_, name)| name).unwrap_or_default();
        vec![l.what, l.kind, name, l.body.1, l.on.to_string(), l.why, l.state.word().to_owned(), l.reason]
    });
    Ok(csv::answer("means-requests", head, rows))
}

#[derive(Template)]
#[template(path = "means/pages/request.html")]
struct One {
    frame: Frame,
    line: Line,
    fields: Vec<Field>,
    mine: bool,
    errors: FormErrors,
}

/// What the forms of a request send.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Press {
    answer: String,
    reason: String,
}

async fn load(
    by: &Granted<ReadRecord>,
    row: RequestRow,
    form: &Press,
    errors: FormErrors,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let open = row.answer.is_none();
    let writes = may(by, Can::WriteRecord, row.place());
    let own = row.person_id.is_some_and(|person| person == me(visit));
    let fields = match open && writes && !own {
        true => vec![
            Field::long("reason", w.means_answer_reason())
                .limit(1_000)
                .value(&form.reason)
                .error(errors.of("reason")),
        ],
        false => vec![],
    };
    let wrong = !errors.is_empty();
    let mut response = page(One {
        frame: visit
            .frame(words::what(w, &row.what, row.amount))
            .step("/means", w.means_title())
            .step("/means/requests", w.means_requests()),
        mine: open && (own || writes),
        line: line(visit, row),
        fields,
        errors,
    })?;
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `GET /means/requests/{id}`.
pub async fn show_request(by: Granted<ReadRecord>, Path(id): Path<Id<Request>>) -> Result<Response> {
    let row = acts::request(&by, id).await?;
    load(&by, row, &Press::default(), FormErrors::default()).await
}

async fn answered(
    read: &Granted<ReadRecord>,
    id: Id<Request>,
    form: &Press,
    outcome: std::result::Result<(), Refusal>,
) -> Result<Response> {
    match outcome {
        Ok(()) => Ok(see(&format!("/means/requests/{id}"))),
        Err(no) => {
            let mut errors = FormErrors::default();
            // What is wrong with the holder is told beside the reason: the form has no other field.
            errors.add("reason", no.sentence(read.visit().words()));
            load(read, acts::request(read, id).await?, form, errors).await
        }
    }
}

/// `POST /means/requests/{id}/answer`: grants or refuses it.
pub async fn answer(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Request>>,
    Urlencoded(form): Urlencoded<Press>,
) -> Result<Response> {
    let outcome = acts::answer(&by, id, form.answer == "granted", &form.reason).await?;
    answered(&read, id, &form, outcome).await
}

/// `POST /means/requests/{id}/withdrawal`: whoever asked takes it back.
pub async fn withdraw(by: Granted<ReadRecord>, Path(id): Path<Id<Request>>) -> Result<Response> {
    let outcome = acts::withdraw(&by, id).await?;
    answered(&by, id, &Press::default(), outcome).await
}
