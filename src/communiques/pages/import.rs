use super::{list::Line, problem, reader};
use crate::{
    access::{
        Granted, Scope,
        capability::{ReadArchive, ReviewArchive},
    },
    communiques::{
        Import, State,
        acts::{self, Arriving, Received},
        store::{self, Filter},
    },
    ui::{Frame, Words},
    web::{Error, Result, Visit, page, see},
};
use amana_base::Id;
use askama::Template;
use axum::{
    Json,
    extract::{Multipart, Path, multipart::Field},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::json;
use sha2::{Digest, Sha256};

/// Files in one form sent without scripts, at most.
const MOST: usize = 1000;

/// `POST /archive/imports/{id}/files`: files, one by one from scripts (answered in JSON) or many from a plain form. Each is
/// stored before the next is looked at: what breaks off loses nothing of what came before.
pub async fn receive_files(
    by: Granted<ReviewArchive>,
    Path(id): Path<Id<Import>>,
    headers: HeaderMap,
    mut form: Multipart,
) -> Result<Response> {
    let visit = by.visit();
    let script = headers
        .get(header::ACCEPT)
        .and_then(|v| v.to_str().ok())
        .is_some_and(|a| a.starts_with("application/json"));
    let limit = visit.app.config.upload_megabytes << 20;
    let (mut n, mut last) = (0, None);
    while let Some(field) = form.next_field().await.map_err(broken_off)? {
        let Some(name) = field.file_name().map(str::to_string).filter(|name| !name.is_empty()) else {
            continue;
        };
        n += 1;
        if n > MOST {
            break;
        }
        let arriving = take(name, field, limit).await?;
        last = Some((acts::receive(&by, Some(id), &arriving).await?, arriving.file_name));
    }
    if !script {
        return Ok(see(if n == 0 { "/archive".into() } else { format!("/archive/imports/{id}") }.as_str()));
    }
    let Some((received, _)) = last else { return Err(Error::Malformed("a form without a file".into())) };
    let (status, text, href) = said(visit, &received);
    Ok((status, Json(json!({ "text": text, "href": href }))).into_response())
}

fn broken_off(e: axum::extract::multipart::MultipartError) -> Error {
    Error::Malformed(format!("a form that broke off: {e}"))
}

/// Takes a file in, up to the limit; what goes beyond is counted and hashed, not kept.
async fn take(name: String, mut field: Field<'_>, limit: usize) -> Result<Arriving> {
    let (mut bytes, mut hash, mut seen) = (vec![], Sha256::new(), 0usize);
    while let Some(chunk) = field.chunk().await.map_err(broken_off)? {
        seen += chunk.len();
        hash.update(&chunk);
        if seen <= limit {
            bytes.extend_from_slice(&chunk);
        } else {
            bytes = vec![];
        }
        // Nobody sends a communique of that size: stop listening.
        if seen > limit.saturating_mul(20) {
            return Err(Error::TooLarge(limit >> 20));
        }
    }
    let too_large = (seen > limit).then(|| hash.finalize().to_vec());
    Ok(Arriving { file_name: name, bytes, media: None, too_large })
}

/// What became of a file, beside its name.
fn said(visit: &Visit, received: &Received) -> (StatusCode, String, Option<String>) {
    let words = visit.words();
    match received {
        Received::Queued(id) => {
            (StatusCode::OK, words.communiques_received(), Some(format!("/archive/{id}")))
        }
        Received::Unreadable(id, why) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            problem(words, why.as_str(), visit.app.config.upload_megabytes),
            Some(format!("/archive/{id}")),
        ),
        Received::Already(Some((id, _))) => {
            (StatusCode::OK, words.communiques_already(), Some(format!("/archive/{id}")))
        }
        Received::Already(None) => (StatusCode::OK, words.communiques_already_elsewhere(), None),
    }
}

#[derive(Template)]
#[template(path = "communiques/import.html", blocks = ["progress"])]
struct Progress {
    frame: Frame,
    id: Id<Import>,
    here: String,
    total: i64,
    queued: i64,
    elsewhere: i64,
    unreadable: Vec<Line>,
    drafts: Vec<Line>,
    cancelled: bool,
}

impl Progress {
    fn done(&self) -> i64 {
        self.total - self.queued
    }
    fn words(&self) -> Words {
        self.frame.words
    }
}

/// `GET /archive/imports/{id}`: how far a batch is, for whoever sent it.
pub async fn import(by: Granted<ReadArchive>, Path(id): Path<Id<Import>>) -> Result<Response> {
    let visit = by.visit();
    let db = &visit.app.db;
    let known = db.first(store::import(id)).await?.ok_or(Error::NotFound)?;
    if known.account_id != visit.officer().map(|o| o.account) {
        return Err(Error::NotFound);
    }
    let me = reader(visit);
    let counts = db.all(store::communique_counts(Scope::Nation, Some(id), me)).await?;
    let mine = db.all(store::communique_counts(by.scope(), Some(id), me)).await?;
    let sum = |c: &[store::StateCount]| c.iter().map(|c| c.n).sum::<i64>();
    let queued = counts.iter().find(|c| c.state == State::Queued).map_or(0, |c| c.n);
    let lines = async |state: State| -> Result<Vec<Line>> {
        let filter = Filter { scope: by.scope(), state: Some(state), import: Some(id), me };
        let rows = db.all(store::communiques(filter, None, 200)).await?;
        Ok(rows.into_iter().map(|row| Line::new(visit, row)).collect())
    };
    let words = visit.words();
    let page_of = Progress {
        frame: visit.frame(words.communiques_import_title()).step("/archive", words.web_archive()),
        id,
        here: format!("/archive/imports/{id}"),
        total: sum(&counts),
        queued,
        elsewhere: sum(&counts) - sum(&mine),
        unreadable: lines(State::Unreadable).await?,
        drafts: lines(State::Draft).await?,
        cancelled: known.cancelled_at.is_some(),
    };
    if visit.fragment {
        return Ok(axum::response::Html(page_of.as_progress().render()?).into_response());
    }
    page(page_of)
}

/// `POST /archive/imports/{id}/cancellation`.
pub async fn cancel(by: Granted<ReviewArchive>, Path(id): Path<Id<Import>>) -> Result<Response> {
    acts::cancel_import(&by, id).await?;
    Ok(see("/archive?told=cancelled"))
}
