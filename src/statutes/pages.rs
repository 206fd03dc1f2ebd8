use super::{Refusal, adopt, load, spoken, store, view};
use crate::{
    access::{Can, Granted, capability::Administer},
    journal::{Entry, Subject, Verb},
    territory::Place,
    ui::Frame,
    web::{Error, Result, Urlencoded, Visit, page, see},
};
use amana_statute::Problem;
use askama::Template;
use axum::{
    extract::Query,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde::Deserialize;

/// Which version.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    version: Option<u32>,
}

/// A problem of a file, as a line.
struct Line {
    at: String,
    key: String,
    sentence: String,
}

#[derive(Template)]
#[template(path = "statutes/statute.html")]
struct Page {
    frame: Frame,
    identity: Vec<(String, String)>,
    confirmed: bool,
    versions: Vec<(u32, String)>,
    shown: u32,
    levels: Vec<view::Level>,
    may_adopt: bool,
    text: String,
    refused: Vec<Line>,
    refusal: Option<String>,
}

impl Page {
    fn is_shown(&self, number: &u32) -> bool {
        *number == self.shown
    }
}

fn load_page(visit: &Visit, asked: Option<u32>) -> Result<Page> {
    let rules = visit.app.rules();
    let (w, lang) = (visit.words(), visit.lang);
    let statute = match asked {
        Some(number) => rules.own().version(number).ok_or(Error::NotFound)?,
        None => rules.on(visit.today).ok_or(Error::NotFound)?,
    };
    let say = |t: &amana_statute::Text| t.in_lang(spoken(lang)).to_owned();
    let o = &statute.organisation;
    let unknown = || w.statutes_unknown();
    let identity = vec![
        (w.statutes_name(), say(&o.name)),
        (w.statutes_symbol(), o.symbol.as_ref().map(say).unwrap_or_else(unknown)),
        (w.statutes_seat(), o.seat.as_ref().map(say).unwrap_or_else(unknown)),
    ];
    Ok(Page {
        frame: visit.frame(w.statutes_title()),
        identity,
        confirmed: statute.version.status == amana_statute::Status::Confirmed,
        versions: view::versions(&rules, w, lang),
        shown: statute.version.number,
        levels: view::levels(statute, w, lang),
        may_adopt: visit.can(Can::Administer),
        text: String::new(),
        refused: vec![],
        refusal: None,
    })
}

/// `GET /statute`: the rules in force, or those of an earlier version (B09).
pub async fn show(visit: Visit, Query(asked): Query<Asked>) -> Result<Response> {
    page(load_page(&visit, asked.version)?)
}

/// `GET /statute.toml`: the file as it was adopted.
pub async fn file(visit: Visit, Query(asked): Query<Asked>) -> Result<Response> {
    let rules = visit.app.rules();
    let number = match asked.version {
        Some(number) => number,
        None => rules.on(visit.today).ok_or(Error::NotFound)?.version.number,
    };
    let rows = visit.app.db.all(store::statutes()).await?;
    let row = rows.into_iter().find(|r| r.version == number.to_string()).ok_or(Error::NotFound)?;
    let name = format!("attachment; filename=\"statute-{number}.toml\"");
    Ok((
        [("content-type", "application/toml; charset=utf-8".to_owned()), ("content-disposition", name)],
        row.text,
    )
        .into_response())
}

/// The text of a version to adopt.
#[derive(Deserialize)]
pub struct NewVersion {
    text: String,
}

/// `POST /statute/versions`: adopts a version.
pub async fn adopt_version(
    by: Granted<Administer>,
    Urlencoded(form): Urlencoded<NewVersion>,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let mut deed = by.begin(Verb::AdoptStatute).await?;
    let refusal = match adopt(&mut deed, &form.text).await? {
        Ok(adopted) => {
            let number = adopted.statute.version.number;
            let entry = Entry::about(Subject { kind: "statute", id: i64::from(number) }, Place::NATION);
            deed.commit(entry.with(serde_json::json!({ "version": number }))).await?;
            load(&visit.app).await?;
            return Ok(see(&format!("/statute?version={number}")));
        }
        Err(refusal) => refusal,
    };
    drop(deed);
    let mut shown = load_page(visit, None)?;
    let (sentence, problems) = match refusal {
        Refusal::Problems(problems) => (w.statutes_refused_problems(problems.len()), problems),
        Refusal::AnotherOrganisation(theirs, ours) => (w.statutes_refused_other(theirs, ours), vec![]),
        Refusal::KnownVersion(number) => (w.statutes_refused_known(i64::from(number)), vec![]),
    };
    shown.refusal = Some(sentence);
    shown.refused = problems.iter().map(|p| line(p, visit)).collect();
    shown.text = form.text;
    let mut response = page(shown)?;
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}

fn line(problem: &Problem, visit: &Visit) -> Line {
    Line {
        at: visit.words().statutes_line(problem.line, problem.column),
        key: problem.key.clone(),
        sentence: problem.sentence(spoken(visit.lang)),
    }
}
