use super::{
    account::passkey_name,
    sign_in::{ask_proof, let_in, refuse_proof, refuse_sign_in},
    wait,
};
use crate::{
    accounts::{
        Device, Passkey,
        acts::{
            passkey::{self, KeyRefusal},
            sign_in,
        },
        back_path,
    },
    ui::Words,
    web::{Error, Result, Urlencoded, Visit, see},
};
use amana_base::Id;
use axum::{
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use std::collections::HashMap;

/// A device's answer, and where the person was going.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Answer {
    credential: String,
    back: String,
    kept: String,
}

fn json(text: String) -> Response {
    ([(header::CONTENT_TYPE, HeaderValue::from_static("application/json"))], text).into_response()
}

/// `POST /account/passkeys/options`.
pub async fn creation_options(visit: Visit) -> Result<Response> {
    match passkey::begin_adding(&visit).await? {
        Ok(options) => Ok(json(options)),
        Err(_) => Ok(StatusCode::FORBIDDEN.into_response()),
    }
}

/// `POST /account/passkeys`.
pub async fn add(
    visit: Visit,
    headers: HeaderMap,
    Urlencoded(answer): Urlencoded<Answer>,
) -> Result<Response> {
    let name = passkey_name(Device::of(&sign_in::agent(&headers)));
    Ok(match passkey::add(&visit, &answer.credential, &name).await? {
        Ok(()) => see("/account?done=passkey#passkeys"),
        Err(KeyRefusal::Unproved) => ask_proof("/account"),
        Err(_) => see("/account?done=passkey-failed#passkeys"),
    })
}

/// `POST /account/passkeys/{id}/name`: the field is named after the passkey.
pub async fn rename(
    visit: Visit,
    Path(id): Path<String>,
    Urlencoded(form): Urlencoded<HashMap<String, String>>,
) -> Result<Response> {
    let key: Id<Passkey> = id.parse().map_err(|_| Error::NotFound)?;
    passkey::rename(&visit, key, form.get(&format!("name-{id}")).map_or("", String::as_str)).await?;
    Ok(see("/account?done=passkey-renamed#passkeys"))
}

/// `POST /account/passkeys/{id}/removal`.
pub async fn remove(visit: Visit, Path(id): Path<String>) -> Result<Response> {
    let key: Id<Passkey> = id.parse().map_err(|_| Error::NotFound)?;
    Ok(match passkey::remove(&visit, key).await? {
        Ok(()) => see("/account?done=passkey-removed#passkeys"),
        Err(KeyRefusal::Last) => see("/account?done=passkey-last#passkeys"),
        Err(_) => ask_proof("/account"),
    })
}

/// `POST /sign-in/passkey/options`.
pub async fn request_options(visit: Visit) -> Result<Response> {
    Ok(json(passkey::begin_signing_in(&visit).await?))
}

/// `POST /sign-in/passkey`.
pub async fn enter(
    visit: Visit,
    headers: HeaderMap,
    Urlencoded(answer): Urlencoded<Answer>,
) -> Result<Response> {
    match passkey::sign_in(&visit, &answer.credential, &sign_in::agent(&headers)).await? {
        Ok(opened) => let_in(opened, &answer.back, &answer.kept),
        Err(refusal) => {
            let (message, status) = said(visit.words(), refusal);
            refuse_sign_in(&visit, answer.back, answer.kept, message, status)
        }
    }
}

/// `POST /account/proof/passkey`.
pub async fn prove(visit: Visit, Urlencoded(answer): Urlencoded<Answer>) -> Result<Response> {
    match passkey::prove(&visit, &answer.credential).await? {
        Ok(()) => Ok(see(&back_path(&answer.back).unwrap_or_else(|| "/account".into()))),
        Err(refusal) => {
            let (message, status) = said(visit.words(), refusal);
            refuse_proof(&visit, &answer.back, message, status)
        }
    }
}

fn said(w: Words, refusal: KeyRefusal) -> (String, StatusCode) {
    match refusal {
        KeyRefusal::Wait(seconds) => (wait(w, seconds), StatusCode::TOO_MANY_REQUESTS),
        _ => (w.accounts_passkey_refused(), StatusCode::UNPROCESSABLE_ENTITY),
    }
}
