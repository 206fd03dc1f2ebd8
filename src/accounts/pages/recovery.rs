use super::{account::new_password, sign_in::let_in, wait, weak_password};
use crate::{
    accounts::acts::{
        recovery::{self, Refusal},
        sign_in,
    },
    ui::{Field, Frame, Problems},
    web::{Result, Urlencoded, Visit, page},
};
use askama::Template;
use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use serde::Deserialize;

/// For whoever cannot sign in: what to do, and the form for a recovery code.
#[derive(Template)]
#[template(path = "accounts/pages/recovery.html")]
struct Recovery {
    frame: Frame,
    problems: Problems,
    login: Field,
    code: Field,
    new: Field,
}

/// A code, and the password it buys.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Form {
    login: String,
    code: String,
    #[serde(rename = "new-password")]
    new: String,
}

impl Recovery {
    fn new(visit: &Visit, form: &Form, problems: Problems) -> Recovery {
        let w = visit.words();
        let login =
            Field::email("login", w.accounts_login()).value(&form.login).autocomplete("username").limit(254);
        let code = Field::text("code", w.accounts_recovery_code())
            .hint(w.accounts_recovery_code_hint())
            .value(&form.code);
        Recovery {
            frame: visit.frame(w.accounts_recovery_title()).step("/sign-in", w.accounts_sign_in()),
            login: login.error(problems.of("login")),
            code: code.latin().limit(40).autocomplete("off").error(problems.of("code")),
            new: new_password(visit, "new-password", &problems),
            problems,
        }
    }
}

/// `GET /recovery`.
pub async fn show(visit: Visit) -> Result<Response> {
    page(Recovery::new(&visit, &Form::default(), Problems::none()))
}

/// `POST /recovery`.
pub async fn recover(
    visit: Visit,
    headers: HeaderMap,
    Urlencoded(form): Urlencoded<Form>,
) -> Result<Response> {
    let w = visit.words();
    let mut problems = Problems::none();
    if form.login.trim().is_empty() {
        problems.add("login", w.accounts_login_missing());
    }
    if form.code.trim().is_empty() {
        problems.add("code", w.accounts_recovery_code_missing());
    }
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    let mut retry = None;
    if problems.is_empty() {
        let agent = sign_in::agent(&headers);
        match recovery::recover(&visit, &form.login, &form.code, &form.new, &agent).await? {
            Ok(opened) => return let_in(opened, &crate::accounts::back_code("/account"), ""),
            Err(Refusal::Weak(weak)) => problems.add("new-password", weak_password(w, weak)),
            Err(Refusal::Wrong) => problems.add("code", w.accounts_recovery_wrong()),
            Err(Refusal::Wait(seconds)) => {
                status = StatusCode::TOO_MANY_REQUESTS;
                retry = Some(seconds);
                problems.add("code", wait(w, seconds));
            }
        }
    }
    let mut answer = page(Recovery::new(&visit, &form, problems))?;
    *answer.status_mut() = status;
    if let Some(seconds) = retry {
        answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    Ok(answer)
}
