//! One item: what is to be done, what happened to it, to whom it can be handed on, where it rises when it is late.

use super::{files, state_of};
use crate::following::{
    acts::{self, Refusal},
    rises,
    store::{self, StepRow},
};
use crate::{
    access::{
        Can, Granted,
        capability::{DoWork, ReadRecord},
    },
    bodies::Body,
    decisions::{Decision, Item, lists, pages::item_seen},
    people::Person,
    record::{
        body_name,
        view::{me, name_in},
    },
    ui::{Choice, Field, Frame, Lang, Words, parts::State},
    web::{FormErrors, Result, Urlencoded, page, see},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use serde::Deserialize;

struct Past {
    on: Day,
    text: String,
    note: String,
    link: String,
}

#[derive(Template)]
#[template(path = "following/pages/item.html")]
struct Page {
    frame: Frame,
    id: Id<Item>,
    text: String,
    state: State,
    done: bool,
    body: (Id<Body>, String),
    person: Option<(Id<Person>, String)>,
    decision: Option<Id<Decision>>,
    rises: Option<String>,
    past: Vec<Past>,
    files: Vec<files::Line>,
    file: Field,
    may_do: bool,
    owners: Vec<Field>,
    proof: Vec<Field>,
    errors: FormErrors,
}

/// `GET /items/{id}`.
pub async fn show(
    by: Granted<ReadRecord>,
    Path(id): Path<Id<Item>>,
    Query(told): Query<Told>,
) -> Result<Response> {
    let mut errors = FormErrors::default();
    if told.wrong == "link" {
        errors.add("link", Refusal::BadLink.sentence(by.visit().words()));
    }
    load(&by, id, errors).await
}

/// What was wrong with the evidence that was sent.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Told {
    wrong: String,
}

fn past(w: Words, s: StepRow) -> Past {
    let lang = w.lang();
    let name = |ar: &Option<String>, la: &Option<String>| {
        name_in(lang, ar.as_deref().unwrap_or(""), la.as_deref().unwrap_or(""))
    };
    let (from, to, who) =
        (name(&s.from_ar, &s.from_la), name(&s.to_ar, &s.to_la), name(&s.who_ar, &s.who_la));
    let text = match s.step.as_str() {
        "finished" => w.following_step_finished(who),
        "reopened" => w.following_step_reopened(who),
        "succeeded" => w.following_step_succeeded(to, from),
        _ if from.is_empty() => w.following_step_given(to),
        _ => w.following_step_handed_on(from, to),
    };
    Past { on: s.on_day, text, note: s.text, link: s.link }
}

pub(super) async fn load(by: &Granted<ReadRecord>, id: Id<Item>, errors: FormErrors) -> Result<Response> {
    let visit = by.visit();
    let (db, w, lang, rules) = (&visit.app.db, visit.words(), visit.lang, visit.app.rules());
    let item = item_seen(by, id).await?;
    let own = name_in(lang, &item.body_ar, &item.body_fr);
    let unit = if lang == Lang::Ar { &item.unit_ar } else { &item.unit_fr };
    let body = body_name(&rules, &item.body_kind, lang, &own, unit, item.place());
    let rises = match (item.due_on, item.done_on, rises::rule_of(&rules, &item.body_kind, visit.today)) {
        (Some(due), None, Some(rise)) => {
            let (on, to) = (due.plus(rise.days), rules.kind_label(&rise.to, lang));
            let article = rise.article.unwrap_or_default();
            Some(if on < visit.today {
                w.following_rose(to, w.date(on), article)
            } else {
                w.following_rises(to, w.date(on), article)
            })
        }
        (Some(_), None, None) => Some(w.following_rises_unknown()),
        _ => None,
    };
    let may_do =
        visit.officer().is_some_and(|o| o.scopes(Can::DoWork).iter().any(|s| s.covers(item.place())));
    let mut owners = vec![];
    if may_do && item.done_on.is_none() && acts::may_hand_on(visit, &item) {
        let mut choices = vec![Choice::new("", w.bodies_choose())];
        for m in db.all(store::members(item.body_id, visit.today)).await? {
            let title = rules.title_of(&item.body_kind, &m.post, m.rank, m.sex, lang);
            let label = format!("{} · {title}", name_in(lang, &m.name_ar, &m.name_la));
            choices.push(Choice::new(m.person_id.to_string(), label));
        }
        owners = vec![
            Field::select("person", w.following_new_owner(), choices).error(errors.of("person")),
            Field::text("why", w.following_why()).optional(&w).limit(500).error(errors.of("why")),
        ];
    }
    let proof = vec![
        Field::long("text", w.following_evidence())
            .hint(w.following_evidence_hint())
            .optional(&w)
            .limit(acts::LONGEST as u32)
            .error(errors.of("text")),
        Field::text("link", w.directives_link()).latin().optional(&w).limit(500).error(errors.of("link")),
        Field::hidden("back", format!("/items/{id}")),
    ];
    let person_name =
        name_in(lang, item.person_ar.as_deref().unwrap_or(""), item.person_la.as_deref().unwrap_or(""));
    let hands_on = may_do && acts::may_hand_on(visit, &item);
    let own = me(visit);
    let files = db.all(store::files::files(id)).await?.into_iter().map(|f| {
        let theirs = f.person_id.is_some_and(|p| p == own);
        files::line(w, f, may_do && (theirs || hands_on))
    });
    let wrong = !errors.is_empty();
    let frame = visit.frame(w.decisions_item()).step("/work", w.following_work());
    let mut response = page(Page {
        state: state_of(w, item.done_on, item.due_on, visit.today),
        done: item.done_on.is_some(),
        body: (item.body_id, body),
        person: item.person_id.map(|id| (id, person_name)),
        decision: item.decision_id,
        rises,
        past: db.all(store::steps(id)).await?.into_iter().map(|s| past(w, s)).collect(),
        files: files.collect(),
        file: files::field(w, &errors),
        may_do,
        owners,
        proof,
        errors,
        id,
        text: item.text,
        frame,
    })?;
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// To whom.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Owner {
    person: String,
    why: String,
}

/// `POST /items/{id}/owner`: hands it on.
pub async fn hand_on(
    read: Granted<ReadRecord>,
    by: Granted<DoWork>,
    Path(id): Path<Id<Item>>,
    Urlencoded(form): Urlencoded<Owner>,
) -> Result<Response> {
    let item: lists::ItemRow = item_seen(&read, id).await?;
    by.at(item.place())?;
    let outcome = match form.person.parse::<Id<Person>>() {
        Ok(to) => acts::hand_on(&by, &item, to, &form.why).await?,
        Err(_) => Err(Refusal::NotOfBody),
    };
    match outcome {
        Ok(()) => Ok(see(&format!("/items/{id}"))),
        Err(no) => {
            let mut errors = FormErrors::default();
            let field = if matches!(no, Refusal::TooLong(_)) { "why" } else { "person" };
            errors.add(field, no.sentence(by.visit().words()));
            load(&read, id, errors).await
        }
    }
}
