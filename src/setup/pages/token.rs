//! The word of an exposed server.

use super::{COOKIE, Question, proof, speak};
use crate::setup::{model::Step, token};
use crate::{
    accounts::{model::Limit, pages::wait, tries},
    ui::Field,
    web::{Result, Urlencoded, Visit, see},
};
use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use serde::Deserialize;

/// The word typed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct TokenForm {
    token: String,
}

fn token_question(visit: &Visit) -> Question {
    let w = visit.words();
    let mut q = Question::of(visit, Step::Statute, w.setup_token_title(), w.setup_token_lead());
    (q.number, q.action) = (None, "/setup/token");
    q
}

/// `GET /setup/token`.
pub async fn ask_token(mut visit: Visit, headers: HeaderMap) -> Result<Response> {
    speak(&mut visit, &headers);
    let mut q = token_question(&visit);
    q.fields = vec![Field::text("token", visit.words().setup_token()).latin().limit(40).autocomplete("off")];
    q.answer(true)
}

/// `POST /setup/token`.
pub async fn take_token(
    mut visit: Visit,
    headers: HeaderMap,
    Urlencoded(form): Urlencoded<TokenForm>,
) -> Result<Response> {
    const LIMIT: Limit = Limit { what: "setup", most: 10, seconds: 15 * 60 };
    speak(&mut visit, &headers);
    let (app, w) = (&visit.app, visit.words());
    let mut q = token_question(&visit);
    let counted = [(LIMIT, tries::of_address(app, &visit.address))];
    if let Some(seconds) = tries::take(app, visit.now, &counted).await? {
        q.problems.add("token", wait(w, seconds));
    } else if form.token.trim().to_lowercase() == token(app) {
        let mut answer = see("/setup");
        let secure = if app.config.secure() { "; Secure" } else { "" };
        let cookie =
            format!("{COOKIE}={}; Path=/setup; HttpOnly; SameSite=Strict; Max-Age=86400{secure}", proof(app));
        if let Ok(cookie) = HeaderValue::from_str(&cookie) {
            answer.headers_mut().insert(header::SET_COOKIE, cookie);
        }
        return Ok(answer);
    } else {
        q.problems.add("token", w.setup_token_wrong());
    }
    q.fields = vec![
        Field::text("token", w.setup_token())
            .latin()
            .limit(40)
            .autocomplete("off")
            .error(q.problems.of("token")),
    ];
    q.answer(false)
}
