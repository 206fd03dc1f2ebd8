//! What proves a piece of work, on its page: files that were attached, opened by whoever sees the item, destroyed by who may.

use super::item::load;
use crate::{
    access::{
        Granted,
        capability::{DoWork, ReadRecord},
    },
    decisions::{Item, pages::item_seen},
    following::{
        acts::Refusal,
        files::{self as acts, ItemFile, LARGEST, Opening, Sent},
        store::files::{self as store, FileRow},
    },
    record::view::name_in,
    ui::{Field, Words},
    web::{Error, FormErrors, Result, see},
};
use amana_base::{Day, Id};
use axum::{
    body::Body,
    extract::{Multipart, Path, multipart::MultipartError},
    http::{HeaderValue, header},
    response::Response,
};

/// What file dialogues show; what it is decide its bytes.
const ACCEPT: &str = ".jpg,.jpeg,.png,.pdf,image/jpeg,image/png,application/pdf";

/// A file on the page.
pub(super) struct Line {
    pub id: Id<ItemFile>,
    pub name: String,
    pub size: String,
    pub on: Day,
    pub who: String,
    pub gone: Option<Day>,
    pub may_go: bool,
}

/// The files of an item, as its page shows them.
pub(super) fn line(w: Words, row: FileRow, may_go: bool) -> Line {
    let lang = w.lang();
    Line {
        id: row.id,
        size: w.following_file_size((row.bytes + 1_023) / 1_024),
        on: row.on_day,
        who: name_in(lang, row.who_ar.as_deref().unwrap_or(""), row.who_la.as_deref().unwrap_or("")),
        gone: row.removed_on,
        may_go: may_go && row.removed_on.is_none(),
        name: row.name,
    }
}

/// The field that asks for one.
pub(super) fn field(w: Words, errors: &FormErrors) -> Field {
    Field::file("file", w.following_file(), ACCEPT, false)
        .hint(w.following_file_hint((LARGEST >> 20) as i64))
        .error(errors.of("file"))
}

fn broken_off(e: MultipartError) -> Error {
    Error::Malformed(format!("a form that broke off: {e}"))
}

/// The first file of a form; one that is too large is heard to its end and cut, so that it can be said.
async fn heard(mut form: Multipart) -> Result<Sent> {
    let mut sent = Sent::default();
    while let Some(mut part) = form.next_field().await.map_err(broken_off)? {
        let Some(name) = part.file_name().map(str::to_owned) else { continue };
        let mut bytes = vec![];
        while let Some(chunk) = part.chunk().await.map_err(broken_off)? {
            let room = (LARGEST + 1).saturating_sub(bytes.len());
            bytes.extend_from_slice(chunk.get(..chunk.len().min(room)).unwrap_or_default());
        }
        if sent.bytes.is_empty() {
            sent = Sent { name, bytes };
        }
    }
    Ok(sent)
}

async fn refused(read: &Granted<ReadRecord>, id: Id<Item>, no: Refusal) -> Result<Response> {
    let mut errors = FormErrors::default();
    errors.add("file", no.sentence(read.visit().words()));
    load(read, id, errors).await
}

/// `POST /items/{id}/files`: keeps a file that proves the work.
pub async fn attach(
    read: Granted<ReadRecord>,
    by: Granted<DoWork>,
    Path(id): Path<Id<Item>>,
    form: Multipart,
) -> Result<Response> {
    let item = item_seen(&read, id).await?;
    by.at(item.place())?;
    match acts::attach(&by, &item, heard(form).await?).await? {
        Ok(()) => Ok(see(&format!("/items/{id}#i-files"))),
        Err(no) => refused(&read, id, no).await,
    }
}

/// `POST /items/{id}/files/{file}/removal`: destroys one.
pub async fn remove(
    read: Granted<ReadRecord>,
    by: Granted<DoWork>,
    Path((id, file)): Path<(Id<Item>, Id<ItemFile>)>,
) -> Result<Response> {
    let item = item_seen(&read, id).await?;
    by.at(item.place())?;
    match acts::remove(&by, &item, file).await? {
        Ok(()) => Ok(see(&format!("/items/{id}#i-files"))),
        Err(no) => refused(&read, id, no).await,
    }
}

/// `GET /items/{id}/files/{file}`: the file itself: a picture that the browser shows, a document that it saves; nothing of it runs.
pub async fn open(
    by: Granted<ReadRecord>,
    Path((id, file)): Path<(Id<Item>, Id<ItemFile>)>,
) -> Result<Response> {
    item_seen(&by, id).await?;
    let visit = by.visit();
    let row = visit.app.db.first(store::file(id, file)).await?.ok_or(Error::NotFound)?;
    if row.removed_on.is_some() {
        return Err(Error::Gone);
    }
    let app = visit.app.clone();
    let stream = futures_util::stream::try_unfold(Opening { id: row.id, part: 0 }, move |mut opening| {
        let app = app.clone();
        async move {
            let piece = opening.next(&app).await.map_err(|e| std::io::Error::other(e.to_string()))?;
            Ok::<_, std::io::Error>(piece.map(|piece| (piece, opening)))
        }
    });
    let mut response = Response::new(Body::from_stream(stream));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(row.media.as_str()));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    let how = if row.media.is_picture() { "inline" } else { "attachment" };
    let name = format!("{how}; filename=\"evidence.{}\"", row.media.end());
    if let Ok(value) = HeaderValue::from_str(&name) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(response)
}
