//! What is drawn of a public communique: the picture that goes with its link, and the sheet of paper. Each is printed once
//! and kept by its content, one at a time: strangers never hold up those who work.

use super::{
    found,
    fresh::{Kept, fresh},
    issuer, kind_of, unmarked, words,
};
use crate::{
    paper::{self, Card},
    publishing::{State, label, sheet::Sheet, store::public::PublicRow},
    ui::Lang,
    web::{Error, Result, Visit},
};
use axum::{
    extract::Path,
    http::HeaderMap,
    response::{IntoResponse, Redirect, Response},
};
use sha2::{Digest, Sha256};
use std::{
    collections::VecDeque,
    fmt::Debug,
    future::Future,
    sync::{Arc, LazyLock, Mutex, PoisonError},
    time::Duration,
};
use tokio::sync::Semaphore;

/// Prints for the world at the same time.
static TURN: Semaphore = Semaphore::const_new(1);
/// How long a stranger waits for it.
const PATIENCE: Duration = Duration::from_secs(5);
/// Bytes of prints that are kept.
const ROOM: usize = 16 * 1024 * 1024;

type Print = ([u8; 32], Arc<Vec<u8>>);
/// The latest prints, each under the hash of what it was made from.
static PRINTED: LazyLock<Mutex<VecDeque<Print>>> = LazyLock::new(Mutex::default);

fn kept(key: &[u8; 32]) -> Option<Arc<Vec<u8>>> {
    let mut all = PRINTED.lock().unwrap_or_else(PoisonError::into_inner);
    let at = all.iter().position(|(of, _)| of == key)?;
    // What is asked for stays.
    let print = all.remove(at)?;
    let bytes = print.1.clone();
    all.push_front(print);
    Some(bytes)
}

fn keep(key: [u8; 32], bytes: &Arc<Vec<u8>>) {
    let mut all = PRINTED.lock().unwrap_or_else(PoisonError::into_inner);
    all.push_front((key, bytes.clone()));
    let mut room = ROOM;
    all.retain(|(_, bytes)| {
        let fits = bytes.len() <= room;
        room = room.saturating_sub(bytes.len());
        fits
    });
}

/// The print of this: the one that is kept, or a new one.
async fn once<T, F>(what: T, print: impl FnOnce(T) -> F) -> Result<Vec<u8>>
where
    T: Debug,
    F: Future<Output = Result<Vec<u8>>>,
{
    let key: [u8; 32] = Sha256::digest(format!("{what:?}")).into();
    if let Some(bytes) = kept(&key) {
        return Ok(bytes.to_vec());
    }
    let turn = tokio::time::timeout(PATIENCE, TURN.acquire()).await.map_err(|_| Error::Busy)?;
    let _turn = turn.map_err(anyhow::Error::from)?;
    // Somebody asked for the same meanwhile.
    if let Some(bytes) = kept(&key) {
        return Ok(bytes.to_vec());
    }
    let bytes = Arc::new(print(what).await?);
    keep(key, &bytes);
    Ok(bytes.to_vec())
}

/// The communique of an address, while it is published; or the address it is known by, when its number was another.
async fn standing(
    visit: &Visit,
    name: &str,
    print: &str,
) -> Result<std::result::Result<PublicRow, Response>> {
    let (row, way) = found(visit, name).await?;
    if row.state != State::Published {
        return Err(Error::Gone);
    }
    Ok(match way {
        Some(_) => Err(Redirect::permanent(&format!("{}/{print}", super::href(&row))).into_response()),
        None => Ok(row),
    })
}

/// `GET /public/{slug}/picture.png`: what others show beside the link: the organisation, the body, the title, the day.
pub async fn picture(visit: Visit, asked: HeaderMap, Path(name): Path<String>) -> Result<Response> {
    let row = match standing(&visit, &name, "picture.png").await? {
        Ok(row) => row,
        Err(way) => return Ok(way),
    };
    let head = paper::letterhead(&visit.app, Lang::Ar, []);
    let card = Card {
        lang: Lang::Ar,
        organisation: head.organisation,
        body: issuer(&visit, &row),
        title: row.title.clone(),
        date: unmarked(words().date(row.published_on)),
        accent: head.accent,
    };
    let bytes = once(card, paper::picture).await?;
    Ok(fresh(&asked, Kept::page(bytes, "image/png", Some(row.changed_at))))
}

/// `GET /public/{slug}/paper.pdf`: the communique on the letterhead of the body, with its number and the code that leads
/// back to it.
pub async fn paper_of(visit: Visit, asked: HeaderMap, Path(name): Path<String>) -> Result<Response> {
    let row = match standing(&visit, &name, "paper.pdf").await? {
        Ok(row) => row,
        Err(way) => return Ok(way),
    };
    let app = &visit.app;
    let sheet = Sheet {
        issuer: issuer(&visit, &row),
        number: Some(words().publishing_numbered(kind_of(&row), label(row.number, row.year))),
        title: &row.title,
        text: &row.text,
        on: row.published_on,
        address: Some(super::href(&row)),
    };
    let bytes = once(sheet.document(app), |document| paper::pdf(vec![document])).await?;
    Ok(fresh(&asked, Kept::page(bytes, "application/pdf", Some(row.changed_at))))
}
