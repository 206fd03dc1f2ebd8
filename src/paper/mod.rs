//! What is printed: documents as PDF, in Arabic unless another language is asked, on the organisation's letterhead.
//!
//! A subject builds a [`Document`] out of plain values (`amana_paper`) and hands it to [`answer`], or to [`pdf`] when it
//! keeps the bytes. Printing is work for a processor, not for the threads that answer: it runs beside them, a few
//! documents at a time, and who comes when too many wait is told to come back.

mod chain;
mod lines;
#[cfg(test)]
mod tests;

pub use amana_paper::{
    Area, Badge, Bar, Bars, Block, Card, Column, Document, Kind, Letterhead, Link, Map, Part, Press, Qr, Run,
    Seal, Signature, Standing, Step, Table, Text, Tile, Width,
};
pub use chain::chain;
pub use lines::blocks;

use crate::{
    app::App,
    ui::{Lang, Words, accent::Colour},
    web::{Error, Result, Visit},
};
use amana_base::Day;
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use std::{sync::LazyLock, time::Duration};
use tokio::sync::Semaphore;

/// Documents printed at the same time: the others of a machine's cores answer requests.
static TURNS: Semaphore = Semaphore::const_new(2);
/// How long somebody waits for their turn.
const PATIENCE: Duration = Duration::from_secs(20);

/// Fonts and templates, ready at the first print.
static PRESS: LazyLock<Result<Press, amana_paper::Error>> =
    LazyLock::new(|| Press::new(crate::ui::assets::paper::FONTS.iter().copied()));

/// The language asked of a document: `?lang=fr`. Arabic when none is asked, or one that is not known.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Asked {
    lang: String,
}

impl Asked {
    /// The language of the document.
    pub fn lang(&self) -> Lang {
        Lang::from_code(&self.lang).unwrap_or(Lang::Ar)
    }
    /// Its words.
    pub fn words(&self) -> Words {
        Words::of(self.lang())
    }
}

/// The organisation's letterhead, with the lines below its name; place and date, and reference, are the caller's.
pub fn letterhead(app: &App, lang: Lang, from: impl IntoIterator<Item = String>) -> Letterhead {
    let rules = app.rules();
    let colour = rules.colour().and_then(Colour::read);
    Letterhead {
        organisation: rules.organisation(lang),
        from: from.into_iter().filter(|line| !line.is_empty()).collect(),
        accent: colour.map(|Colour(red, green, blue)| [red, green, blue]),
        emblem: app.emblem(),
        ..Letterhead::default()
    }
}

/// `فاس، في 21 نونبر 2026`; the date alone where no place is known.
pub fn place_and_date(w: Words, place: &str, on: Day) -> String {
    if place.is_empty() { w.date(on) } else { w.paper_place_and_date(place, w.date(on)) }
}

/// A text written line by line as a document: the title, then paragraphs and lists ([`blocks`]).
pub fn communique<S: AsRef<str>>(head: Letterhead, title: &str, lines: &[S], created: Day) -> Document {
    let mut document = Document::new(Lang::Ar, title, head, created);
    title.clone_into(&mut document.footer);
    document.blocks = blocks(lines);
    document
}

/// A code for a camera that leads to a page of this program: `/decisions/7H2K9`.
pub fn code(app: &App, path: &str, words: impl Into<Text>) -> Block {
    Block::Qr(Qr { address: format!("{}{path}", app.config.public_address()), words: words.into() })
}

/// Prints documents into one file.
///
/// # Errors
/// [`Error::TooLong`] for more than a file may hold, [`Error::Busy`] when too many others print.
pub async fn pdf(documents: Vec<Document>) -> Result<Vec<u8>> {
    work(move |press| press.pdf_of(&documents)).await
}

/// The picture of a link, as PNG.
///
/// # Errors
/// As [`pdf`].
pub async fn picture(card: Card) -> Result<Vec<u8>> {
    work(move |press| press.picture(&card)).await
}

/// Cards that people carry: a page of its own each, or ten on a sheet with marks to cut by.
///
/// # Errors
/// As [`pdf`].
pub async fn badges(badges: Vec<Badge>, sheet: bool, created: Day) -> Result<Vec<u8>> {
    work(move |press| press.badges(&badges, sheet, created)).await
}

/// Makes the press ready, so that the first who prints does not wait for its fonts and templates.
pub async fn warm(app: &App) {
    let mut page = Document::new(Lang::Ar, "أمانة", letterhead(app, Lang::Ar, []), Day(0));
    page.blocks = blocks(&["- أمانة"]);
    if let Err(e) = pdf(vec![page]).await {
        tracing::warn!("the press is not ready: {e}");
    }
}

async fn work<T: Send + 'static>(
    print: impl FnOnce(&Press) -> Result<T, amana_paper::Error> + Send + 'static,
) -> Result<T> {
    let turn = tokio::time::timeout(PATIENCE, TURNS.acquire()).await.map_err(|_| Error::Busy)?;
    let turn = turn.map_err(anyhow::Error::from)?;
    let done = tokio::task::spawn_blocking(move || {
        let press = PRESS.as_ref().map_err(Clone::clone)?;
        print(press)
    });
    let done = done.await.map_err(anyhow::Error::from)?;
    drop(turn);
    done.map_err(|e| match e {
        amana_paper::Error::TooLarge => Error::TooLong,
        amana_paper::Error::Empty => Error::NotFound,
        e => anyhow::Error::new(e).into(),
    })
}

/// Prints documents and answers with the file `name.pdf`.
///
/// # Errors
/// As [`pdf`].
pub async fn answer(name: &str, documents: Vec<Document>) -> Result<Response> {
    Ok(file(name, pdf(documents).await?))
}

/// Bytes that were printed, as the file `name.pdf`.
pub fn file(name: &str, bytes: Vec<u8>) -> Response {
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
    let safe: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || "-._".contains(c) { c } else { '-' }).collect();
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{safe}.pdf\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

/// The links to a printed document: in Arabic, and in the visitor's language when that is another.
pub struct Links {
    links: Vec<(String, String)>,
}

impl Links {
    /// `words` names the document; `path` may have a query.
    pub fn new(visit: &Visit, path: &str, words: impl Into<String>) -> Links {
        let (w, words) = (visit.words(), words.into());
        let mut links = vec![(path.to_owned(), w.paper_pdf(words.as_str()))];
        if visit.lang != Lang::Ar {
            let sign = if path.contains('?') { '&' } else { '?' };
            links = vec![(path.to_owned(), w.paper_pdf_arabic(words.as_str()))];
            links.push((format!("{path}{sign}lang={}", visit.lang.code()), w.paper_pdf(words)));
        }
        Links { links }
    }
}

impl askama::filters::HtmlSafe for Links {}

/// Shows as buttons, ready for `<p class="actions">`.
impl std::fmt::Display for Links {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let escape = |text: &str| {
            askama::filters::escape(text.to_owned(), askama::filters::Html)
                .map(|safe| safe.to_string())
                .map_err(|_| std::fmt::Error)
        };
        for (href, words) in &self.links {
            let icon = crate::ui::icons::PRINTER;
            write!(f, r#"<a class="button second" href="{}">{icon} {}</a> "#, escape(href)?, escape(words)?)?;
        }
        Ok(())
    }
}
