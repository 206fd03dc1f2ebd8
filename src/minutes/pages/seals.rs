//! Is this document that one? Open to anybody who holds a printed code; says nothing of anybody.

use super::super::{
    seal,
    store::{self, MinutesRow},
};
use super::view::Reading;
use crate::{
    meetings::Meeting,
    record::body_name,
    ui::{Field, Frame, parts},
    web::{Error, FormErrors, Result, Visit, page, see},
};
use amana_base::Id;
use askama::Template;
use axum::{
    extract::{Multipart, Path, Query},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

/// What anybody is told of a seal.
struct Told {
    state: parts::State,
    said: String,
    facts: Vec<(String, String)>,
    sha256: String,
    rectified: i64,
    text: Option<(String, bool)>,
}

#[derive(Template)]
#[template(path = "minutes/seal.html")]
struct Page {
    frame: Frame,
    errors: FormErrors,
    ask: Field,
    code: String,
    told: Option<Told>,
}

/// A code that somebody typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Typed {
    code: String,
}

/// `GET /seals`: asks for a code.
pub async fn ask(visit: Visit, Query(typed): Query<Typed>) -> Result<Response> {
    let w = visit.words();
    let mut errors = FormErrors::default();
    if !typed.code.is_empty() {
        match seal::typed(&typed.code) {
            Some(code) => return Ok(see(&format!("/seals/{code}"))),
            None => errors.add("code", w.minutes_code_unlike()),
        }
    }
    let wrong = !errors.is_empty();
    let ask = Field::text("code", w.minutes_code()).latin().value(&typed.code).error(errors.of("code"));
    let frame = visit.frame(w.minutes_check());
    let mut response = page(Page { frame, errors, ask, code: String::new(), told: None })?;
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `GET /seals/{code}`: whether there is a document with this code, and whether its seal holds.
/// `POST /seals/{code}`: whether a text that somebody has is that document.
pub async fn check(visit: Visit, Path(code): Path<String>, upload: Option<Multipart>) -> Result<Response> {
    let w = visit.words();
    let plain = seal::typed(&code);
    let text = match upload {
        Some(mut parts) => file(&mut parts).await?,
        None => None,
    };
    let told = match &plain {
        Some(code) => told(&visit, code, text.as_deref()).await?,
        None => None,
    };
    let status = if told.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    let told = told.or_else(|| {
        Some(Told {
            state: parts::State::bad(w.minutes_seal_unknown()),
            said: w.minutes_seal_unknown_why(),
            facts: vec![],
            sha256: String::new(),
            rectified: 0,
            text: None,
        })
    });
    let shown = plain.as_deref().map(seal::spelled).unwrap_or_default();
    let ask = Field::text("code", w.minutes_code()).latin().value(&shown);
    let errors = FormErrors::default();
    let mut response = page(Page {
        frame: visit.frame(w.minutes_check()),
        errors,
        ask,
        code: plain.unwrap_or_default(),
        told,
    })?;
    *response.status_mut() = status;
    Ok(response)
}

/// The file that was sent, at most two megabytes.
async fn file(parts: &mut Multipart) -> Result<Option<Vec<u8>>> {
    let broken = |_| Error::Malformed("not a form with a file".into());
    while let Some(part) = parts.next_field().await.map_err(broken)? {
        if part.name() == Some("file") {
            let bytes = part.bytes().await.map_err(|_| Error::TooLarge(2))?;
            return Ok((!bytes.is_empty()).then(|| bytes.to_vec()));
        }
    }
    Ok(None)
}

async fn told(visit: &Visit, code: &str, text: Option<&[u8]>) -> Result<Option<Told>> {
    let (db, w) = (&visit.app.db, visit.words());
    let Some(found) = db.first(store::lists::sealed(code)).await? else { return Ok(None) };
    let seals = db.all(store::seals(found.minutes_id)).await?;
    let Some(own) = seals.iter().find(|s| s.code == code) else { return Ok(None) };
    let key = visit.app.keys.signing().verifying_key();
    let holds = seal::holds(&own.text, &own.previous, &own.sha256, &own.signature, &own.signer, &key);
    let (state, said) = match holds {
        true => (parts::State::good(w.minutes_seal_holds()), w.minutes_seal_holds_why()),
        false => (parts::State::bad(w.minutes_seal_broken()), w.minutes_seal_broken_why()),
    };
    // Of a confidential body nothing is told but this.
    if found.confidential {
        return Ok(Some(Told {
            state,
            said,
            facts: vec![],
            sha256: String::new(),
            rectified: 0,
            text: None,
        }));
    }
    let offset = visit.app.config.utc_offset_minutes;
    let rules = visit.app.rules();
    let mut facts = vec![];
    if let Some(kind) = &found.body_kind {
        let arabic = visit.lang == crate::ui::Lang::Ar;
        let (own, unit) = match arabic {
            true => (found.body_ar.as_deref(), &found.unit_ar),
            false => (found.body_fr.as_deref(), &found.unit_fr),
        };
        let name = body_name(&rules, kind, visit.lang, own.unwrap_or(""), unit, found.place());
        facts.push((w.bodies_body(), name));
    }
    if let Some(on) = found.held_on {
        facts.push((w.minutes_of_meeting_on(), w.date(on)));
    }
    facts.push((w.minutes_col_sealed(), w.moment(own.sealed_at, offset)));
    if own.number > 0 {
        facts.push((w.minutes_seal_kind(), w.minutes_rectification(own.number)));
    }
    let text = text.map(|bytes| match bytes == own.text.as_bytes() {
        true => (w.minutes_text_is_that(), true),
        false => (w.minutes_text_is_other(), false),
    });
    let rectified = seals.iter().filter(|s| s.number > own.number).count();
    Ok(Some(Told {
        state,
        said,
        facts,
        sha256: seal::hex(&own.sha256),
        rectified: i64::try_from(rectified).unwrap_or(0),
        text,
    }))
}

/// `GET /meetings/{id}/minutes.txt`: the sealed text, byte for byte, for whoever may read it.
pub async fn plain(visit: Visit, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let reading = Reading::of(visit, id).await?;
    let row: &MinutesRow =
        reading.minutes.as_ref().filter(|_| reading.reads_text()).ok_or(Error::NotFound)?;
    let seals = reading.visit.app.db.all(store::seals(row.id)).await?;
    let first = seals.into_iter().next().ok_or(Error::NotFound)?;
    let mut answer = first.text.into_response();
    let name = format!("attachment; filename=\"minutes-{}.txt\"", first.code);
    if let Ok(value) = HeaderValue::from_str(&name) {
        answer.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(answer)
}
