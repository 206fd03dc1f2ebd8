use crate::{
    accounts::{
        acts::sign_in::{self, Opened, Refusal},
        back_code, back_path,
        kept::{self, Kept},
        session::{self, Ended},
    },
    ui::{Field, Frame, Problems},
    web::{Error, Result, Urlencoded, Visit, page, see},
};
use askama::Template;
use axum::{
    body::to_bytes,
    extract::{Query, Request},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

/// The page that asks who comes.
#[derive(Template)]
#[template(path = "accounts/pages/sign_in.html")]
pub struct SignInPage {
    frame: Frame,
    notice: Option<String>,
    problems: Problems,
    login: Field,
    password: Field,
    back: String,
    kept: Option<String>,
}

/// What sign-in is asked with.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Form {
    login: String,
    password: String,
    back: String,
    kept: String,
}

/// What stands after the question mark.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    back: String,
}

impl SignInPage {
    fn new(visit: &Visit, form: &Form, notice: Option<String>, problems: Problems) -> SignInPage {
        let w = visit.words();
        let login = Field::email("login", w.accounts_login())
            .value(&form.login)
            .autocomplete("username webauthn")
            .limit(254);
        let password =
            Field::password("password", w.accounts_password()).autocomplete("current-password").limit(1000);
        SignInPage {
            frame: visit.frame(w.accounts_sign_in()),
            notice,
            login: login.error(problems.of("login")),
            password: password.error(problems.of("password")),
            problems,
            back: form.back.clone(),
            kept: (!form.kept.is_empty()).then(|| form.kept.clone()),
        }
    }
}

/// `GET /sign-in`.
pub async fn show(visit: Visit, Query(asked): Query<Asked>, headers: HeaderMap) -> Result<Response> {
    if visit.officer().is_some() {
        return Ok(see(&landing(&visit, &asked.back)));
    }
    let notice = match session::ended(&visit.app, &headers).await? {
        Some(ended) => Some(ended_in_words(&visit, ended)),
        None if back_path(&asked.back).is_some_and(|path| path != "/") => {
            Some(visit.words().accounts_sign_in_to_go_on())
        }
        None => None,
    };
    let form = Form { back: asked.back, ..Form::default() };
    page(SignInPage::new(&visit, &form, notice, Problems::none()))
}

/// `POST /sign-in`.
pub async fn enter(visit: Visit, headers: HeaderMap, Urlencoded(form): Urlencoded<Form>) -> Result<Response> {
    let w = visit.words();
    let mut problems = Problems::none();
    if form.login.trim().is_empty() {
        problems.add("login", w.accounts_login_missing());
    }
    if form.password.is_empty() {
        problems.add("password", w.accounts_password_missing());
    }
    if !problems.is_empty() {
        return refuse(&visit, &form, problems, StatusCode::UNPROCESSABLE_ENTITY);
    }
    match sign_in::with_password(&visit, &form.login, &form.password, &sign_in::agent(&headers)).await? {
        Ok(opened) => let_in(opened, &form.back, &form.kept),
        Err(Refusal::Wrong) => {
            problems.add("password", w.accounts_wrong());
            refuse(&visit, &form, problems, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(Refusal::Wait(seconds)) => {
            problems.add("password", super::wait(w, seconds));
            let mut answer = refuse(&visit, &form, problems, StatusCode::TOO_MANY_REQUESTS)?;
            answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
            Ok(answer)
        }
    }
}

fn refuse(visit: &Visit, form: &Form, problems: Problems, status: StatusCode) -> Result<Response> {
    let mut answer = page(SignInPage::new(visit, form, None, problems))?;
    *answer.status_mut() = status;
    Ok(answer)
}

/// The sign-in page again, with what was wrong; where the person was going is not lost.
pub fn refuse_sign_in(
    visit: &Visit,
    back: String,
    kept: String,
    message: String,
    status: StatusCode,
) -> Result<Response> {
    let mut problems = Problems::none();
    problems.add("login", message);
    refuse(visit, &Form { back, kept, ..Form::default() }, problems, status)
}

/// Sets the cookie and goes on: to the form that was kept, to the page that was asked for, or home.
pub fn let_in(opened: Opened, back: &str, kept: &str) -> Result<Response> {
    let visit = &opened.visit;
    let mut answer = match Kept::open(&visit.app, kept) {
        Some(form) => page(KeptPage { frame: visit.frame(visit.words().accounts_kept_title()), form })?,
        None => see(&landing(visit, back)),
    };
    if let Some(cookie) = session::cookie_kept(&visit.app.config, &opened.token) {
        answer.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    // Whoever sat here before may have read another language: the account's own wins.
    if let Some(cookie) = session::cookie_language(&visit.app.config, visit.lang) {
        answer.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(answer)
}

/// Where to go after coming in: the page asked for, or home; whoever may read nothing goes to their own account.
fn landing(visit: &Visit, back: &str) -> String {
    let home = if visit.can(crate::access::Can::ReadRecord) { "/" } else { "/account" };
    back_path(back).filter(|path| !path.starts_with("/sign-") && path != "/").unwrap_or_else(|| home.into())
}

/// The form that was filled when the session ended, ready to be sent again.
#[derive(Template)]
#[template(path = "accounts/pages/kept.html")]
pub struct KeptPage {
    frame: Frame,
    form: Kept,
}

fn ended_in_words(visit: &Visit, ended: Ended) -> String {
    match ended {
        Ended::Revoked(at) => visit.words().accounts_session_revoked(super::moment(visit, at)),
        Ended::Expired => visit.words().accounts_session_expired(),
    }
}

/// The answer to a request that needs a session and has none. What is read is asked for again after sign-in; a form that
/// was sent is kept in the page.
pub async fn ask(visit: Visit, request: Request) -> Response {
    let accept = request.headers().get(header::ACCEPT).and_then(|v| v.to_str().ok());
    let wants_page = accept.is_none_or(|a| a.contains("html") || a.contains("*/*"));
    if !wants_page || visit.path == "/sign-out" {
        return Error::SignIn.into_response();
    }
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        if visit.fragment {
            return Error::SignIn.into_response();
        }
        return see(&format!("/sign-in?back={}", back_code(&visit.path)));
    }
    match keep(&visit, request).await {
        Ok(answer) => answer,
        Err(e) => e.into_response(),
    }
}

async fn keep(visit: &Visit, request: Request) -> Result<Response> {
    let (parts, body) = request.into_parts();
    let kind = parts.headers.get(header::CONTENT_TYPE).map(HeaderValue::as_bytes).unwrap_or_default();
    let w = visit.words();
    let ended = match session::ended(&visit.app, &parts.headers).await? {
        Some(ended) => ended_in_words(visit, ended),
        None => w.accounts_session_expired(),
    };
    let kept = match kind.starts_with(b"application/x-www-form-urlencoded") {
        true => to_bytes(body, kept::MOST).await.ok().and_then(|body| Kept::of(visit, &parts.headers, &body)),
        false => None,
    };
    let (notice, form) = match kept {
        Some(kept) => (w.accounts_form_kept(ended), Form { kept: kept.seal(&visit.app), ..Form::default() }),
        None => {
            let back = back_code(&kept::page_of(&parts.headers));
            (w.accounts_files_not_kept(ended), Form { back, ..Form::default() })
        }
    };
    let mut answer = page(SignInPage::new(visit, &form, Some(notice), Problems::none()))?;
    *answer.status_mut() = StatusCode::UNAUTHORIZED;
    if visit.fragment {
        // A part of a page was asked for: the whole page becomes the sign-in page.
        answer.headers_mut().insert("hx-retarget", HeaderValue::from_static("body"));
        answer.headers_mut().insert("hx-reswap", HeaderValue::from_static("innerHTML"));
    }
    Ok(answer)
}

/// `POST /sign-out`.
pub async fn leave(visit: Visit) -> Result<Response> {
    sign_in::sign_out(&visit).await?;
    let mut answer = see("/sign-in");
    if let Some(cookie) = session::cookie_forgotten(&visit.app.config) {
        answer.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    Ok(answer)
}

/// The page that asks again who sits there, before a sensitive act.
#[derive(Template)]
#[template(path = "accounts/pages/proof.html")]
pub struct ProofPage {
    frame: Frame,
    problems: Problems,
    password: Field,
    back: String,
}

impl ProofPage {
    fn new(visit: &Visit, back: &str, problems: Problems) -> ProofPage {
        let w = visit.words();
        let password =
            Field::password("password", w.accounts_password()).autocomplete("current-password").limit(1000);
        ProofPage {
            frame: visit.frame(w.accounts_proof_title()).step("/account", w.web_account()),
            password: password.error(problems.of("password")),
            problems,
            back: back.to_string(),
        }
    }
}

/// Sends whoever did not prove themselves lately to do so, and back here.
pub fn ask_proof(here: &str) -> Response {
    see(&format!("/account/proof?back={}", back_code(here)))
}

/// `GET /account/proof`.
pub async fn proof(visit: Visit, Query(asked): Query<Asked>) -> Result<Response> {
    page(ProofPage::new(&visit, &asked.back, Problems::none()))
}

/// `POST /account/proof`.
pub async fn prove(visit: Visit, Urlencoded(form): Urlencoded<Form>) -> Result<Response> {
    let w = visit.words();
    let (message, status) = match sign_in::prove(&visit, &form.password).await? {
        Ok(()) => return Ok(see(&back_path(&form.back).unwrap_or_else(|| "/account".into()))),
        Err(Refusal::Wrong) => (w.accounts_proof_wrong(), StatusCode::UNPROCESSABLE_ENTITY),
        Err(Refusal::Wait(seconds)) => (super::wait(w, seconds), StatusCode::TOO_MANY_REQUESTS),
    };
    refuse_proof(&visit, &form.back, message, status)
}

/// The page of the proof again, with what was wrong.
pub fn refuse_proof(visit: &Visit, back: &str, message: String, status: StatusCode) -> Result<Response> {
    let mut problems = Problems::none();
    problems.add("password", message);
    let mut answer = page(ProofPage::new(visit, back, problems))?;
    *answer.status_mut() = status;
    Ok(answer)
}
