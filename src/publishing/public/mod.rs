//! What the world may see (D11): the published communiques, once the organisation switched that on. No session is asked and
//! no cookie set; pages need no script, say how they may be kept (`ETag`, `Last-Modified`) and are asked again each time, so
//! that switching off or withdrawing holds at once. Arabic is their language, whoever asks.

mod feed;
mod fresh;
mod printed;

use super::{
    Block, Publication, State, blocks, label, model, slug,
    store::{
        self,
        public::{self as rows, PublicRow},
    },
};
use crate::{
    app::App,
    record::body_name,
    settings,
    territory::Place,
    ui::{Frame, Lang, Words},
    web::{Error, Result, Visit},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{
    extract::{Path, Query},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
pub use feed::feed;
use fresh::{Kept, fresh};
pub use printed::{paper_of, picture};
use serde::Deserialize;
use std::sync::Arc;

/// Lines on a page of the list.
const PAGE: i64 = 30;

/// A communique in the public list.
struct Line {
    href: String,
    number: String,
    title: String,
    issuer: String,
    day: Day,
}

#[derive(Template)]
#[template(path = "publishing/public/list.html")]
struct List {
    frame: Frame,
    canonical: String,
    description: String,
    robots: bool,
    lines: Vec<Line>,
    earlier: bool,
    later: Option<String>,
}

#[derive(Template)]
#[template(path = "publishing/public/one.html")]
struct One {
    frame: Frame,
    canonical: String,
    description: String,
    robots: bool,
    kind: String,
    number: String,
    title: String,
    issuer: String,
    day: Day,
    published: String,
    withdrawn: bool,
    reason: String,
    blocks: Vec<Block>,
    text_href: String,
    paper_href: String,
    /// The picture of a link, with the host: others fetch it.
    picture: String,
    corrects: Option<(String, String)>,
    corrected: Vec<(String, String)>,
}

/// Refuses everybody while the organisation has not opened its communiques: there is nothing there.
async fn open(app: &Arc<App>) -> Result<()> {
    if settings::is_on(app, "public_site").await? { Ok(()) } else { Err(Error::NotFound) }
}

fn words() -> Words {
    Words::of(Lang::Ar)
}

/// The frame of a public page: nobody is signed in, whoever asks.
fn frame(visit: &Visit, title: String) -> Frame {
    let mut frame = Frame::new(words(), "/public", title);
    frame.organisation = visit.app.rules().organisation(Lang::Ar);
    frame
}

fn issuer(visit: &Visit, row: &PublicRow) -> String {
    let place =
        if row.national { Place::NATION } else { Place { region: Id::from_raw(-1), ..Place::NATION } };
    body_name(&visit.app.rules(), &row.body_kind, Lang::Ar, &row.body_ar, &row.unit_ar, place)
}

fn kind_of(row: &PublicRow) -> String {
    match row.kind {
        super::Kind::Communique => words().publishing_kind_communique(),
        super::Kind::Statement => words().publishing_kind_statement(),
    }
}

/// Words that go where no browser shows them: without the marks that keep directions apart.
fn unmarked(text: String) -> String {
    text.chars()
        .filter(|c| !crate::ui::turns(*c) && !matches!(c, '\u{2066}'..='\u{2069}' | '\u{200F}'))
        .collect()
}

/// What is told of it elsewhere: number, issuer and day, nobody's name and nothing of its text.
fn description(visit: &Visit, row: &PublicRow) -> String {
    let w = words();
    let number = label(row.number, row.year);
    unmarked(w.publishing_public_description(
        kind_of(row),
        number,
        issuer(visit, row),
        w.date(row.published_on),
    ))
}

fn href(row: &PublicRow) -> String {
    format!("/public/{}", slug(row.id, row.number, row.year))
}

/// Where the list goes on.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    after: String,
}

/// `GET /public`: the published communiques, the latest first.
pub async fn list(visit: Visit, asked: HeaderMap, Query(from): Query<Asked>) -> Result<Response> {
    let app = &visit.app;
    open(app).await?;
    let w = words();
    let after = match from.after.parse::<Id<Publication>>() {
        Ok(id) => app.db.first(rows::one(id)).await?.map(|row| (row.published_at, row.id)),
        Err(_) => None,
    };
    let mut found = app.db.all(rows::page(after, PAGE + 1)).await?;
    let more = found.len() as i64 > PAGE;
    found.truncate(PAGE as usize);
    let later = found.last().filter(|_| more).map(|row| format!("/public?after={}", row.id));
    let lines = found.iter().map(|row| Line {
        href: href(row),
        number: label(row.number, row.year),
        title: row.title.clone(),
        issuer: issuer(&visit, row),
        day: row.published_on,
    });
    let frame = frame(&visit, w.publishing_public_title());
    let page = List {
        canonical: format!("{}/public", app.config.public_address()),
        description: unmarked(w.publishing_public_about(frame.house())),
        robots: app.settings().robots && settings::is_on(app, "public_robots").await?,
        lines: lines.collect(),
        earlier: after.is_some(),
        later,
        frame,
    };
    let changed = app.db.one(rows::changed_at()).await?;
    Ok(fresh(&asked, Kept::page(page.render()?.into_bytes(), "text/html; charset=utf-8", changed)))
}

/// One that the world may see, with the address it is known by.
async fn found(visit: &Visit, asked: &str) -> Result<(PublicRow, Option<Response>)> {
    open(&visit.app).await?;
    let id = model::of_slug(asked).ok_or(Error::NotFound)?;
    let row = visit.app.db.first(rows::one(id)).await?.ok_or(Error::NotFound)?;
    // The identifier finds it; the number before it must be its own.
    let elsewhere = asked != slug(row.id, row.number, row.year);
    let way = elsewhere.then(|| Redirect::permanent(&href(&row)).into_response());
    Ok((row, way))
}

/// `GET /public/{slug}`: one communique. One that was withdrawn says so, without its words.
pub async fn one(visit: Visit, asked: HeaderMap, Path(name): Path<String>) -> Result<Response> {
    let (row, way) = found(&visit, &name).await?;
    if let Some(way) = way {
        return Ok(way);
    }
    let (app, w) = (&visit.app, words());
    let withdrawn = row.state == State::Withdrawn;
    let number = label(row.number, row.year);
    let mut corrected = vec![];
    for (id, number, year) in app.db.all(store::corrections(row.id)).await? {
        corrected.push((format!("/public/{}", slug(id, number, year)), label(number, year)));
    }
    let corrects = match row.corrects_id {
        Some(id) => {
            app.db.first(rows::one(id)).await?.map(|other| (href(&other), label(other.number, other.year)))
        }
        None => None,
    };
    let title = if withdrawn {
        unmarked(w.publishing_numbered(kind_of(&row), number.as_str()))
    } else {
        row.title.clone()
    };
    let page = One {
        frame: frame(&visit, title.clone()),
        canonical: format!("{}{}", app.config.public_address(), href(&row)),
        description: description(&visit, &row),
        robots: !withdrawn && settings::is_on(app, "public_robots").await?,
        kind: kind_of(&row),
        number,
        title,
        issuer: issuer(&visit, &row),
        day: row.published_on,
        published: row.published_on.to_string(),
        withdrawn,
        reason: row.reason.clone(),
        blocks: blocks(&row.text),
        text_href: format!("{}/text.txt", href(&row)),
        paper_href: format!("{}/paper.pdf", href(&row)),
        picture: format!("{}{}/picture.png", app.config.public_address(), href(&row)),
        corrects,
        corrected,
    };
    let kept = Kept::page(page.render()?.into_bytes(), "text/html; charset=utf-8", Some(row.changed_at));
    let mut answer = fresh(&asked, kept);
    if withdrawn && answer.status() == StatusCode::OK {
        *answer.status_mut() = StatusCode::GONE;
    }
    Ok(answer)
}

/// `GET /public/{slug}/text.txt`: its words alone, to share.
pub async fn text(visit: Visit, asked: HeaderMap, Path(name): Path<String>) -> Result<Response> {
    let (row, way) = found(&visit, &name).await?;
    if row.state != State::Published {
        return Err(Error::Gone);
    }
    if way.is_some() {
        return Ok(Redirect::permanent(&format!("{}/text.txt", href(&row))).into_response());
    }
    let address = format!("{}{}", visit.app.config.public_address(), href(&row));
    let head = unmarked(words().publishing_numbered(kind_of(&row), label(row.number, row.year)));
    let whole = format!("{head}\n\n{}\n\n{address}\n", model::whole(&row.title, &row.text));
    Ok(fresh(&asked, Kept::page(whole.into_bytes(), "text/plain; charset=utf-8", Some(row.changed_at))))
}
