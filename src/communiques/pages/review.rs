use super::{
    entries::{Entries, Section},
    problem, reader, state,
};
use crate::{
    access::{
        Can, Granted,
        capability::{ConfirmArchive, ReadArchive, ReviewArchive},
    },
    communiques::{
        Communique, Sheet, State,
        acts::{self, Correction, wrong::Wrongs},
        lexicon, link,
        sheet::Bytes,
        store::{self, CommuniqueRow},
    },
    ui::{Frame, Mark, MarkedText, Problems, Toast, Undo, Words, parts, turns},
    web::{Error, Result, Urlencoded, Visit, page, see},
};
use amana_base::Id;
use askama::Template;
use axum::{
    extract::{Path, Query},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use std::collections::HashMap;

/// How the page was reached.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Shown {
    /// The entry whose form is open.
    edit: String,
    /// The entry that has just been corrected: takes the focus.
    at: String,
    /// What has just happened.
    told: String,
}

#[derive(Template)]
#[template(path = "communiques/review.html")]
struct Review {
    frame: Frame,
    row: CommuniqueRow,
    state: parts::State,
    sentence: String,
    marks: Vec<Mark>,
    sections: Vec<Section>,
    problems: Problems,
    may_review: bool,
    may_confirm: bool,
    notes: Vec<String>,
    /// The unit it concerns, when that is not in the visitor's territory.
    outside: Option<String>,
}

impl Review {
    fn words(&self) -> Words {
        self.frame.words
    }
    fn text(&self) -> MarkedText<'_> {
        MarkedText { text: &self.row.text, marks: &self.marks }
    }
    fn is(&self, state: &str) -> bool {
        self.row.state.as_str() == state
    }
}

/// `GET /archive/{id}`: a text beside the record made of it.
pub async fn show(
    by: Granted<ReadArchive>,
    Path(id): Path<Id<Communique>>,
    Query(shown): Query<Shown>,
) -> Result<Response> {
    page(load(&by, id, &shown, Problems::none(), None).await?)
}

async fn load(
    by: &Granted<ReadArchive>,
    id: Id<Communique>,
    shown: &Shown,
    problems: Problems,
    answers: Option<&HashMap<String, String>>,
) -> Result<Review> {
    let visit = by.visit();
    let (app, words) = (&visit.app, visit.words());
    let row = app.db.first(store::communique(id)).await?.ok_or(Error::NotFound)?;
    by.at(row.place())?;
    opened(visit, id).await?;
    let sheet = Sheet::parse(&row.draft).unwrap_or_default();
    let draft = row.state == State::Draft;
    let may_review = visit.can(Can::ReviewArchive);
    let may_confirm = visit.can(Can::ConfirmArchive);
    let desk = lexicon::desk(app).await?;
    let reads = acts::reads(by);
    let writes = visit.officer().map(|o| o.scopes(Can::ConfirmArchive)).unwrap_or_default();
    let links = link::links(app, &desk.gazette, &reads, &sheet, visit.today).await?;
    let facts = if row.state == State::Confirmed { app.db.all(store::sources(id)).await? } else { vec![] };
    let entries = Entries {
        visit,
        desk: &desk,
        rules: &app.rules(),
        sheet: &sheet,
        links: &links,
        writes: &writes,
        facts: &facts,
        open: draft && may_review,
        edit: &shown.edit,
        at: &shown.at,
        problems: &problems,
        answers,
    };
    let reviews = visit.officer().map(|o| o.scopes(Can::ReviewArchive)).unwrap_or_default();
    let outside = sheet
        .main()
        .filter(|_| draft && may_review)
        .and_then(|m| desk.gazette.code(&m.unit.code))
        .filter(|unit| !reviews.iter().any(|scope| scope.covers(unit.place())))
        .map(|unit| unit.name(visit.lang).to_owned());
    let sections = if row.draft.is_empty() { vec![] } else { entries.sections() };
    let bytes = Bytes::of(&row.text);
    let mut marks: Vec<Mark> =
        sheet.marks().into_iter().map(|(span, field)| Mark { span: bytes.range(span), field }).collect();
    marks.sort_by_key(|m| (m.span.start, m.span.end));
    let mut frame = visit.frame(row.title.clone()).step("/archive", words.web_archive());
    frame.toast = told(words, &shown.told, &row);
    Ok(Review {
        state: state(words, row.state),
        sentence: sentence(visit, &row, &links, &sheet),
        notes: notes(words, &row, &sheet),
        marks,
        sections,
        problems,
        may_review,
        // What must first be handed on or corrected is not confirmed from here.
        may_confirm: may_confirm && outside.is_none(),
        outside,
        frame,
        row,
    })
}

/// A text about a confidential body does not exist for those outside it (B13).
async fn opened(visit: &Visit, id: Id<Communique>) -> Result<()> {
    let seen = visit.app.db.first(store::communique_open(id, reader(visit))).await?;
    seen.map(|_| ()).ok_or(Error::NotFound)
}

/// Where the text stands, in one sentence under its title.
fn sentence(visit: &Visit, row: &CommuniqueRow, links: &link::Links, sheet: &Sheet) -> String {
    let words = visit.words();
    match row.state {
        State::Queued => words.communiques_is_queued(),
        State::Unreadable => problem(words, &row.problem, visit.app.config.upload_megabytes),
        State::Draft => {
            let n = links.doubtful(sheet).len() as i64;
            if n > 0 { words.communiques_is_draft_asking(n) } else { words.communiques_is_draft() }
        }
        State::Confirmed => {
            let at = row
                .confirmed_at
                .map(|at| words.moment(at, visit.app.config.utc_offset_minutes))
                .unwrap_or_default();
            words.communiques_is_confirmed(at)
        }
        State::SetAside if row.problem.is_empty() => words.communiques_is_aside(),
        State::SetAside => words.communiques_is_aside_because(super::problem(
            words,
            &row.problem,
            visit.app.config.upload_megabytes,
        )),
    }
}

/// What the reader doubts about the text as a whole.
fn notes(words: Words, row: &CommuniqueRow, sheet: &Sheet) -> Vec<String> {
    let mut out = vec![];
    if row.draft.is_empty() || row.state == State::Confirmed {
        return out;
    }
    let unseen = row.text.chars().filter(|c| turns(*c)).count();
    if unseen > 0 {
        out.push(words.communiques_doubt_hidden(unseen as i64));
    }
    if sheet.cut {
        out.push(words.communiques_doubt_cut());
    }
    if sheet.perhaps_none {
        out.push(words.communiques_doubt_no_meeting());
    }
    if !sheet.other_party.is_empty() {
        out.push(words.communiques_doubt_other_party(words.list(&sheet.other_party)));
    }
    if sheet.meetings.len() > 1 {
        out.push(words.communiques_doubt_several(sheet.meetings.len() as i64));
    }
    out
}

fn told(words: Words, told: &str, row: &CommuniqueRow) -> Option<Toast> {
    let text = match (told, row.state) {
        ("confirmed", State::Confirmed) => {
            let undo = Some(Undo {
                action: format!("/archive/{}/confirmation/withdrawal?version={}", row.id, row.version),
            });
            return Some(Toast { text: words.communiques_told_confirmed(), undo });
        }
        ("withdrawn", State::Draft) => words.communiques_told_withdrawn(),
        ("already", _) => words.communiques_told_already(),
        ("taken-up", _) => words.communiques_told_taken_up(),
        _ => return None,
    };
    Some(Toast { text, undo: None })
}

/// `POST /archive/{id}/fields`: one entry corrected.
pub async fn correct(
    read: Granted<ReadArchive>,
    by: Granted<ReviewArchive>,
    Path(id): Path<Id<Communique>>,
    Urlencoded(mut answers): Urlencoded<HashMap<String, String>>,
) -> Result<Response> {
    let version = version_of(&answers)?;
    let field =
        answers.remove("field").ok_or_else(|| Error::Malformed("a correction without its field".into()))?;
    let correction = Correction { field, answers };
    match acts::correct(&by, id, version, &correction).await {
        Ok(Ok(at)) => Ok(see(&format!("/archive/{id}?at={at}#{at}"))),
        Ok(Err(wrongs)) => {
            let shown = Shown { edit: correction.field.clone(), ..Shown::default() };
            refused(&read, id, &shown, wrongs, Some(&correction.answers)).await
        }
        Err(Error::Changed) => changed(&read, id).await,
        Err(e) => Err(e),
    }
}

fn version_of(answers: &HashMap<String, String>) -> Result<i64> {
    let version = answers.get("version").and_then(|v| v.parse().ok());
    version.ok_or_else(|| Error::Malformed("a form without its version".into()))
}

async fn refused(
    read: &Granted<ReadArchive>,
    id: Id<Communique>,
    shown: &Shown,
    wrongs: Wrongs,
    answers: Option<&HashMap<String, String>>,
) -> Result<Response> {
    let words = read.visit().words();
    let mut problems = Problems::none();
    for wrong in &wrongs {
        problems.add(wrong.field.clone(), wrong.sentence(words));
    }
    let mut answer = page(load(read, id, shown, problems, answers).await?)?;
    *answer.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(answer)
}

/// The version that a form was made from.
#[derive(Deserialize)]
pub struct Version {
    version: i64,
    #[serde(default)]
    reason: String,
}

/// `POST /archive/{id}/confirmation`: the draft becomes the record.
pub async fn confirm(
    read: Granted<ReadArchive>,
    by: Granted<ConfirmArchive>,
    Path(id): Path<Id<Communique>>,
    Urlencoded(form): Urlencoded<Version>,
) -> Result<Response> {
    match acts::confirm(&by, id, form.version).await {
        Ok(Ok(_)) => Ok(see(&format!("/archive/{id}?told=confirmed"))),
        Ok(Err(wrongs)) => refused(&read, id, &Shown::default(), wrongs, None).await,
        Err(Error::Changed) => changed(&read, id).await,
        Err(e) => Err(e),
    }
}

/// `POST /archive/{id}/confirmation/withdrawal`: the confirmation is taken back.
pub async fn withdraw(
    read: Granted<ReadArchive>,
    by: Granted<ConfirmArchive>,
    Path(id): Path<Id<Communique>>,
    Query(query): Query<HashMap<String, String>>,
    Urlencoded(form): Urlencoded<HashMap<String, String>>,
) -> Result<Response> {
    // The toast's form has no field of its own: its address carries the version.
    let version = version_of(&form).or_else(|e| version_of(&query).map_err(|_| e))?;
    opened(by.visit(), id).await?;
    match acts::take_back(&by, id, version).await {
        Ok(Ok(())) => Ok(see(&format!("/archive/{id}?told=withdrawn"))),
        Ok(Err(refusal)) => {
            let wrongs = vec![acts::wrong::Wrong::at("withdraw", acts::wrong::What::Refused(refusal))];
            refused(&read, id, &Shown::default(), wrongs, None).await
        }
        Err(Error::Changed) => changed(&read, id).await,
        Err(e) => Err(e),
    }
}

/// `POST /archive/{id}/aside`: nothing in it for the record.
pub async fn set_aside(
    read: Granted<ReadArchive>,
    by: Granted<ReviewArchive>,
    Path(id): Path<Id<Communique>>,
    Urlencoded(form): Urlencoded<Version>,
) -> Result<Response> {
    match acts::set_aside(&by, id, form.version, &form.reason).await {
        Ok(()) => Ok(see("/archive?told=aside")),
        Err(Error::Changed) => changed(&read, id).await,
        Err(e) => Err(e),
    }
}

/// `POST /archive/{id}/hand-on`: to those in charge of the territory it concerns.
pub async fn hand_on(
    read: Granted<ReadArchive>,
    by: Granted<ReviewArchive>,
    Path(id): Path<Id<Communique>>,
    Urlencoded(form): Urlencoded<Version>,
) -> Result<Response> {
    match acts::hand_on(&by, id, form.version).await {
        Ok(true) => Ok(see("/archive?told=handed-on")),
        Ok(false) | Err(Error::Changed) => changed(&read, id).await,
        Err(e) => Err(e),
    }
}

/// `POST /archive/{id}/aside/withdrawal`: taken up again.
pub async fn take_up(
    read: Granted<ReadArchive>,
    by: Granted<ReviewArchive>,
    Path(id): Path<Id<Communique>>,
    Urlencoded(form): Urlencoded<Version>,
) -> Result<Response> {
    match acts::take_up(&by, id, form.version).await {
        Ok(()) => Ok(see(&format!("/archive/{id}?told=taken-up"))),
        Err(Error::Changed) => changed(&read, id).await,
        Err(e) => Err(e),
    }
}

#[derive(Template)]
#[template(path = "communiques/changed.html")]
struct Changed {
    frame: Frame,
    sentence: String,
    id: Id<Communique>,
}

/// Somebody was faster: who, what and when, and the way back to the text.
async fn changed(read: &Granted<ReadArchive>, id: Id<Communique>) -> Result<Response> {
    let visit = read.visit();
    let words = visit.words();
    let row = visit.app.db.first(store::communique(id)).await?.ok_or(Error::NotFound)?;
    read.at(row.place())?;
    opened(visit, id).await?;
    let last = visit.app.db.first(store::last_act(id)).await?;
    let sentence = match last {
        Some(last) => {
            let name = last
                .name_ar
                .filter(|n| !n.is_empty())
                .or(last.name_la)
                .unwrap_or_else(|| words.communiques_somebody());
            let at = words.moment(last.at, visit.app.config.utc_offset_minutes);
            match last.verb.as_str() {
                "confirm_communique" => words.communiques_changed_confirmed(name, at),
                "take_back_communique" => words.communiques_changed_withdrawn(name, at),
                "set_aside_communique" => words.communiques_changed_aside(name, at),
                _ => words.communiques_changed_corrected(name, at),
            }
        }
        None => words.web_changed_text(),
    };
    let frame = visit
        .frame(words.web_changed_title())
        .step("/archive", words.web_archive())
        .step(format!("/archive/{id}"), row.title);
    let mut answer = page(Changed { frame, sentence, id })?;
    *answer.status_mut() = StatusCode::CONFLICT;
    Ok(answer)
}

/// `GET /archive/{id}/file`: the bytes as they came.
pub async fn file(by: Granted<ReadArchive>, Path(id): Path<Id<Communique>>) -> Result<Response> {
    let db = &by.visit().app.db;
    let row = db.first(store::communique(id)).await?.ok_or(Error::NotFound)?;
    by.at(row.place())?;
    opened(by.visit(), id).await?;
    let bytes = db.first(store::file_bytes(id)).await?.ok_or(Error::NotFound)?;
    let mut answer = bytes.into_response();
    let headers = answer.headers_mut();
    // Never shown in the page's own right: a saved page is somebody else's.
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"));
    let name: String = row
        .file_name
        .bytes()
        .map(|b| {
            if b.is_ascii_alphanumeric() || b".-_".contains(&b) {
                (b as char).to_string()
            } else {
                format!("%{b:02X}")
            }
        })
        .collect();
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename*=UTF-8''{name}")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(answer)
}
