//! Pages of charters: the list, one charter with its text and who signed, the forms.

mod one;

pub use one::{Which, export, show};

use self::one::load;
use super::{
    acts::{self, NewCharter},
    model::{self, Charter, Refusal, Text},
    store,
};
use crate::{
    access::{
        Granted,
        capability::{ReadRecord, WriteRecord},
    },
    bodies::{
        self, Body, Mandate,
        forms::{FormPage, day_of},
    },
    record::{
        self, body_name,
        view::{Chosen, PAGE, me, name_in},
    },
    statutes::Rulebook,
    territory::{self, Place, Typed},
    ui::{
        Field, Frame, Lang, Words, icons,
        parts::{Empty, State},
    },
    web::{Error, FormErrors, Result, Urlencoded, Visit, page, see},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{
    extract::{Path, Query},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

fn named(
    rules: &Rulebook,
    lang: Lang,
    kind: &str,
    own: (&str, &str),
    unit: (&str, &str),
    place: Place,
) -> String {
    let own = name_in(lang, own.0, own.1);
    body_name(rules, kind, lang, &own, if lang == Lang::Ar { unit.0 } else { unit.1 }, place)
}

/// Which charters.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    unit: String,
    body: String,
}

struct Line {
    id: Id<Charter>,
    title: String,
    body: String,
    number: i64,
    on: Day,
    state: State,
}

#[derive(Template)]
#[template(path = "charters/list.html")]
struct List {
    frame: Frame,
    lines: Vec<Line>,
    nothing: Empty,
    new: Option<String>,
}

/// `GET /charters`: those published in a territory, or that office-holders there are asked to sign.
pub async fn index(by: Granted<ReadRecord>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let (db, w, lang, rules) = (&visit.app.db, visit.words(), visit.lang, visit.app.rules());
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let body = asked.body.parse::<Id<Body>>().ok();
    let mut lines = vec![];
    for c in db.all(store::charters(chosen.scope, None, body, PAGE)).await? {
        let (n, signed) = db.one(store::counts((c.id, c.text_id), chosen.scope, visit.today)).await?;
        lines.push(Line {
            body: named(
                &rules,
                lang,
                &c.body_kind,
                (&c.body_ar, &c.body_fr),
                (&c.unit_ar, &c.unit_fr),
                c.place(),
            ),
            state: standing(w, c.withdrawn_on, signed, n),
            number: c.number,
            on: c.published_on,
            id: c.id,
            title: c.title,
        });
    }
    let mut new = None;
    if let Some(id) = body {
        let row = db.first(bodies::lists::body(id, visit.today)).await?.ok_or(Error::NotFound)?;
        let writes = by.also::<WriteRecord>().is_some_and(|writer| writer.at(row.place()).is_ok());
        new = (writes && !row.confidential).then(|| format!("/bodies/{id}/charters/new"));
    }
    let next = new.clone().map(|href| (href, w.charters_new()));
    let nothing = Empty { icon: icons::FILE_TEXT, text: w.charters_none(), next };
    page(List {
        frame: visit.frame(w.charters_title()).step("/bodies", w.bodies_title()),
        lines,
        nothing,
        new,
    })
}

fn standing(w: Words, withdrawn: Option<Day>, signed: i64, of: i64) -> State {
    match (withdrawn, signed == of) {
        (Some(on), _) => State::over(w.charters_withdrawn_on(w.date(on))),
        (None, true) if of > 0 => State::good(w.charters_signed_of(signed, of)),
        _ => State::waiting(w.charters_signed_of(signed, of)),
    }
}

/// What the forms send.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Form {
    title: String,
    text: String,
    version: String,
    office: String,
    unit: String,
    mandate: String,
    on: String,
}

/// `GET /bodies/{id}/charters/new`.
pub async fn new(
    _: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Body>>,
) -> Result<Response> {
    new_form(&by, id, &Form::default(), FormErrors::default()).await?.answer()
}

async fn new_form(
    by: &Granted<WriteRecord>,
    id: Id<Body>,
    form: &Form,
    errors: FormErrors,
) -> Result<FormPage> {
    let visit = by.visit();
    let (w, rules) = (visit.words(), visit.app.rules());
    let body = visit.app.db.first(bodies::lists::body(id, visit.today)).await?.ok_or(Error::NotFound)?;
    by.at(body.place())?;
    let fields = vec![
        Field::text("title", w.charters_name())
            .hint(w.charters_name_hint())
            .value(&form.title)
            .error(errors.of("title")),
        text_field(w, &form.text, &errors),
    ];
    let name = bodies::pages::name_of(&rules, &body, visit.lang);
    let frame = visit.frame(w.charters_new()).step(format!("/bodies/{id}"), name);
    let action = format!("/bodies/{id}/charters");
    Ok(FormPage { frame, action, fields, button: w.charters_publish(), errors })
}

fn text_field(w: Words, value: &str, errors: &FormErrors) -> Field {
    Field::long("text", w.charters_text())
        .hint(w.charters_text_hint())
        .limit(model::LONGEST as u32)
        .value(value)
        .error(errors.of("text"))
}

fn field_of(no: &Refusal) -> &'static str {
    match no {
        Refusal::TitleMissing | Refusal::TooLong(200) => "title",
        Refusal::OfficeMissing | Refusal::Confidential => "office",
        Refusal::OutOfReach => "unit",
        Refusal::SignedWhen(_) | Refusal::SignedAlready | Refusal::NotAddressed => "on",
        _ => "text",
    }
}

/// `POST /bodies/{id}/charters`: publishes one.
pub async fn publish(
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Body>>,
    Urlencoded(form): Urlencoded<Form>,
) -> Result<Response> {
    let new = NewCharter { title: form.title.clone(), text: form.text.clone() };
    match acts::publish(&by, id, &new).await? {
        Ok(charter) => Ok(see(&format!("/charters/{charter}"))),
        Err(no) => {
            let mut errors = FormErrors::default();
            errors.add(
                if no == Refusal::Confidential { "title" } else { field_of(&no) },
                no.sentence(by.visit().words()),
            );
            new_form(&by, id, &form, errors).await?.answer()
        }
    }
}

async fn answered(
    read: &Granted<ReadRecord>,
    id: Id<Charter>,
    form: &Form,
    outcome: std::result::Result<(), Refusal>,
) -> Result<Response> {
    match outcome {
        Ok(()) => Ok(see(&format!("/charters/{id}"))),
        Err(no) => {
            let mut errors = FormErrors::default();
            errors.add(field_of(&no), no.sentence(read.visit().words()));
            load(read, id, Which::default(), form, errors).await
        }
    }
}

fn version_of(form: &Form) -> Result<i64> {
    form.version.parse().map_err(|_| Error::Malformed("a form without its version".into()))
}

/// `POST /charters/{id}/texts`: a new version.
pub async fn revise(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Charter>>,
    Urlencoded(form): Urlencoded<Form>,
) -> Result<Response> {
    let outcome = acts::revise(&by, id, version_of(&form)?, &form.text).await?;
    answered(&read, id, &form, outcome).await
}

/// `GET /charters/{id}/texts/{number}`: the words of one version as they were hashed, to be checked by anybody.
pub async fn text(by: Granted<ReadRecord>, Path((id, number)): Path<(Id<Charter>, i64)>) -> Result<Response> {
    acts::reach(&by, id).await?;
    let texts = by.visit().app.db.all(store::texts(id)).await?;
    let found = texts.into_iter().find(|t| t.number == number).ok_or(Error::NotFound)?;
    let mut answer = found.text.into_response();
    let name = format!("attachment; filename=\"charter-{id}-{number}.txt\"");
    if let Ok(value) = HeaderValue::from_str(&name) {
        answer.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(answer)
}

/// `POST /charters/{id}/rules`: asks more office-holders.
pub async fn address(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Charter>>,
    Urlencoded(form): Urlencoded<Form>,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let (row, _) = acts::reach(&read, id).await?;
    let mut errors = FormErrors::default();
    let unit = if form.unit.trim().is_empty() {
        visit.app.db.first(territory::store::unit(row.unit_id)).await?
    } else {
        match territory::typed(&visit.app, &form.unit, visit.lang).await? {
            Typed::One(unit) => Some(unit),
            Typed::Several(each) => {
                errors.add("unit", record::Refusal::Units(each).sentence(w));
                None
            }
            Typed::Nothing => {
                errors.add("unit", record::Refusal::NoUnit.sentence(w));
                None
            }
        }
    };
    let office = form.office.split_once('.');
    if office.is_none() {
        errors.add("office", Refusal::OfficeMissing.sentence(w));
    }
    let (Some(unit), Some(office), true) = (unit, office, errors.is_empty()) else {
        return load(&read, id, Which::default(), &form, errors).await;
    };
    let outcome = acts::address(&by, id, office, &unit).await?;
    answered(&read, id, &form, outcome).await
}

/// `POST /charters/{id}/withdrawal`.
pub async fn withdraw(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Charter>>,
    Urlencoded(form): Urlencoded<Form>,
) -> Result<Response> {
    let outcome = acts::withdraw(&by, id, version_of(&form)?, false).await?;
    answered(&read, id, &Form::default(), outcome).await
}

/// `POST /charters/{id}/withdrawal/end`: puts it in force again.
pub async fn reinstate(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Charter>>,
    Urlencoded(form): Urlencoded<Form>,
) -> Result<Response> {
    let outcome = acts::withdraw(&by, id, version_of(&form)?, true).await?;
    answered(&read, id, &Form::default(), outcome).await
}

/// `POST /charters/{id}/signatures`: signs, from one's own account, the version that was read.
pub async fn sign(
    by: Granted<ReadRecord>,
    Path(id): Path<Id<Charter>>,
    Urlencoded(form): Urlencoded<Form>,
) -> Result<Response> {
    let text = form.text.parse::<Id<Text>>().map_err(|_| Error::Malformed("no text".into()))?;
    let outcome = acts::sign(&by, id, text).await?;
    answered(&by, id, &Form::default(), outcome).await
}

/// `POST /charters/{id}/signatures/paper`: enters a signature given on paper, with its day.
pub async fn enter(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Charter>>,
    Urlencoded(form): Urlencoded<Form>,
) -> Result<Response> {
    let w = by.visit().words();
    let mandate = form.mandate.parse::<Id<Mandate>>().map_err(|_| Error::NotFound)?;
    let mut errors = FormErrors::default();
    let Some(on) = day_of(&form.on, "on", w, &mut errors) else {
        if errors.is_empty() {
            errors.add("on", w.bodies_form_bad_day());
        }
        return load(&read, id, Which::default(), &Form::default(), errors).await;
    };
    let outcome = acts::enter(&by, id, mandate, on).await?;
    answered(&read, id, &Form::default(), outcome).await
}

/// `POST /charters/{id}/signatures/paper/removal`: removes one entered by mistake.
pub async fn remove(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Charter>>,
    Urlencoded(form): Urlencoded<Form>,
) -> Result<Response> {
    let mandate = form.mandate.parse::<Id<Mandate>>().map_err(|_| Error::NotFound)?;
    let outcome = acts::remove(&by, id, mandate).await?;
    answered(&read, id, &Form::default(), outcome).await
}

/// What somebody is asked to sign today: the charter's page, its title, the number of the version.
pub async fn waiting(visit: &Visit) -> Result<Vec<(String, String, i64)>> {
    let rows = visit.app.db.all(store::waiting(me(visit), visit.today)).await?;
    Ok(rows.into_iter().map(|(id, title, n)| (format!("/charters/{id}"), title, n)).collect())
}
