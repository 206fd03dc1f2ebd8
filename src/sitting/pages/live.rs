//! What keeps a page current: a stream of events, or one answer to whoever asks; and the screen on the wall.

use super::now::NowView;
use crate::{
    access::Can,
    meetings::{self, Meeting},
    record::view::me,
    sitting::{Room, live, store},
    ui::Frame,
    web::{Error, Result, Visit, page},
};
use amana_base::Id;
use askama::Template;
use axum::{
    body::{Body, Bytes},
    extract::{Path, Query},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use std::{convert::Infallible, time::Duration};

/// How often a silent stream says that it lives.
const HEARTBEAT: Duration = Duration::from_secs(10);
/// A stream ends after this, and is opened again by a session that still holds.
const LIFE: Duration = Duration::from_secs(15 * 60);

/// Thousands of streams written in the same instant would hold up whoever votes in it: in a large meeting each waits its part
/// of this.
const SPREAD: Duration = Duration::from_millis(200);
/// A meeting with so many on the roll is large.
const LARGE: u32 = 300;

/// Tells a page to ask for its own part again.
const OWN: &[u8] = b"event: own\ndata: .\n\n";

/// Which version the page has.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    since: Option<String>,
    /// Which version the own part of the page was made with.
    at: Option<i64>,
}

/// Whoever is on the roll looks, and whoever may read the meeting; to others it does not exist.
async fn viewed(visit: &Visit, id: &str) -> Result<Id<Meeting>> {
    let id: Id<Meeting> = id.parse().map_err(|_| Error::NotFound)?;
    if visit.officer().is_none() {
        return Err(Error::SignIn);
    }
    let db = &visit.app.db;
    if db.first(store::roll::line(id, me(visit))).await?.is_some() {
        return Ok(id);
    }
    let row = db.first(meetings::lists::meeting(id, me(visit), visit.today)).await?.ok_or(Error::NotFound)?;
    let reads = visit.officer().map(|o| o.scopes(Can::ReadRecord)).unwrap_or_default();
    match reads.iter().any(|s| s.covers(row.place())) {
        true => Ok(id),
        false => Err(Error::NotFound),
    }
}

/// `GET /meetings/{id}/live`: a stream of what happens; with `?since=` one answer, empty when nothing did.
pub async fn stream(
    visit: Visit,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response> {
    let id = viewed(&visit, &id).await?;
    if let Some(since) = asked.since {
        let now = live::listen(&visit.app, id, visit.lang).await?.borrow().clone();
        if since == now.version.to_string() {
            return Ok(StatusCode::NO_CONTENT.into_response());
        }
        let mut answer = axum::response::Html(now.html.clone()).into_response();
        if let Ok(value) = HeaderValue::from_str(&now.version.to_string()) {
            answer.headers_mut().insert(header::ETAG, value);
        }
        return Ok(answer);
    }
    let mut listener = live::listen(&visit.app, id, visit.lang).await?;
    listener.mark_changed();
    // A stream that is taken up again tells what it heard last.
    let heard = headers.get("last-event-id").and_then(|v| v.to_str().ok()?.parse().ok());
    let (person, known) = (me(&visit), heard.or(asked.at));
    let end = tokio::time::Instant::now() + LIFE;
    let lot = visit.officer().map_or(0, |o| o.account.raw().rem_euclid(256) as u32);
    let events =
        futures_util::stream::unfold((listener, known), move |(mut listener, mut known)| async move {
            let bytes = tokio::select! {
                changed = listener.changed() => {
                    changed.ok()?;
                    let tally = listener.borrow().room.tally;
                    if tally.members + tally.others >= LARGE {
                        tokio::time::sleep(SPREAD * lot / 256).await;
                    }
                    let now = listener.borrow_and_update();
                    let asks = known.is_some_and(|known| now.concerned.concerns(person, known));
                    known = known.map(|_| now.version);
                    match asks {
                        true => [&now.event[..], OWN].concat().into(),
                        false => now.event.clone(),
                    }
                }
                _ = tokio::time::sleep(HEARTBEAT) => Bytes::from_static(b"event: beat\ndata: .\n\n"),
                _ = tokio::time::sleep_until(end) => return None,
            };
            Some((Ok::<_, Infallible>(bytes), (listener, known)))
        });
    let mut answer = Body::from_stream(events).into_response();
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream; charset=utf-8"));
    // A proxy that gathers answers would hold the events back.
    headers.insert("x-accel-buffering", HeaderValue::from_static("no"));
    Ok(answer)
}

#[derive(Template)]
#[template(path = "sitting/screen.html")]
struct Screen {
    frame: Frame,
    id: String,
    body: String,
    now: NowView,
}

/// `GET /meetings/{id}/screen`: the meeting in large type, for the wall.
pub async fn screen(visit: Visit, Path(id): Path<String>) -> Result<Response> {
    let id = viewed(&visit, &id).await?;
    let rules = visit.app.rules();
    let room = Room::load(&visit.app.db, &rules, id, visit.today).await?;
    let title = meetings::pages::title_of(visit.words(), &room.meeting.title);
    page(Screen {
        id: id.to_string(),
        body: room.body_name(&rules, visit.lang),
        now: NowView::of(&visit, &room).await?,
        frame: visit.frame(title),
    })
}
