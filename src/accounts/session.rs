//! From a cookie to the officer behind it, and the cookie itself.

use super::{Account, Session, store};
use crate::{
    access::{self, Holding},
    app::App,
    config::Config,
    people::Person,
    ui::Lang,
    web::{Officer, Result, guard::cookie},
};
use amana_base::{Day, Id, Instant};
use axum::http::{HeaderMap, HeaderValue};

/// The name of the cookie that carries the session's token where there is no HTTPS.
pub const COOKIE: &str = "amana_session";

/// The name of that cookie on this installation. Over HTTPS its prefix makes browsers refuse one set by
/// another host of the same domain, or over plain HTTP.
pub fn cookie_name(config: &Config) -> &'static str {
    if config.secure() { "__Host-amana_session" } else { COOKIE }
}

/// The cookie that keeps a session for as long as it may last.
pub fn cookie_kept(config: &Config, token: &str) -> Option<HeaderValue> {
    set_cookie(config, token, config.session_days * 86_400)
}

/// The cookie that keeps a language on this device.
pub fn cookie_language(config: &Config, lang: Lang) -> Option<HeaderValue> {
    let secure = if config.secure() { "; Secure" } else { "" };
    let text =
        format!("amana_language={}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly{secure}", lang.code());
    HeaderValue::from_str(&text).ok()
}

/// The cookie that forgets it.
pub fn cookie_forgotten(config: &Config) -> Option<HeaderValue> {
    set_cookie(config, "", 0)
}

fn set_cookie(config: &Config, token: &str, seconds: i64) -> Option<HeaderValue> {
    let secure = if config.secure() { "; Secure" } else { "" };
    let text =
        format!("{}={token}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}", cookie_name(config));
    HeaderValue::from_str(&text).ok()
}

/// The moment since which a session must have been used to be alive.
pub fn idle_since(config: &Config, now: Instant) -> Instant {
    now.plus_seconds(-config.session_idle_hours * 3600)
}

/// Who this token belongs to at this moment, and the language they chose. `None`: no such session, or it ended.
pub async fn officer_of(app: &App, token: &str, now: Instant, today: Day) -> Result<Option<(Officer, Lang)>> {
    let hash = app.keys.digest("session", token.as_bytes());
    let Some(row) = app.db.first(store::session_alive(&hash, now, idle_since(&app.config, now))).await?
    else {
        return Ok(None);
    };
    // Written at most once a minute: a reader's page view is not a write.
    if row.seen_at.plus_seconds(60) < now {
        store::session_seen(&app.db, row.id, now).await?;
    }
    let lang = Lang::from_code(&row.language).unwrap_or(Lang::Ar);
    let officer = officer(
        app,
        row.account_id,
        row.id,
        row.person_id,
        row.name,
        &row.login_cipher,
        row.strong_at,
        today,
    )
    .await?;
    Ok(Some((officer, lang)))
}

/// The officer of an account on a day, without a session: for a job that goes on with what somebody asked for. None when the
/// account was closed.
pub async fn officer_of_account(app: &App, account: Id<Account>, today: Day) -> Result<Option<Officer>> {
    let Some(row) = app.db.first(store::account(account)).await? else { return Ok(None) };
    let name = Some(String::new());
    let none = Id::from_raw(0);
    Ok(Some(officer(app, account, none, row.person_id, name, &row.login_cipher, None, today).await?))
}

/// The officer of an account on a day: its special grants and the mandates of its person.
#[expect(clippy::too_many_arguments, reason = "one row of the session and one day")]
pub async fn officer(
    app: &App,
    account: Id<Account>,
    session: Id<Session>,
    person: Option<Id<Person>>,
    name: Option<String>,
    login_cipher: &[u8],
    strong_at: Option<Instant>,
    today: Day,
) -> Result<Officer> {
    let mut holdings: Vec<Holding> = access::store::special_holdings(&app.db, account, today).await?;
    if let Some(person) = person {
        holdings.extend(access::store::mandate_holdings(app, person, today).await?);
        holdings.extend(access::store::follow_holdings(&app.db, person, today).await?);
    }
    let name = match name {
        Some(name) => name,
        None => String::from_utf8_lossy(&app.keys.open("login", login_cipher)?)
            .split('@')
            .next()
            .unwrap_or("")
            .into(),
    };
    Ok(Officer::new(account, session, person, name, strong_at, holdings))
}

/// How the session of this browser ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Somebody else ended it at this moment: its owner from another device, or who administers.
    Revoked(Instant),
    /// It lay idle, or reached its age.
    Expired,
}

/// Why the session that this browser's cookie names is no longer alive; `None` when there is no such session, or the
/// person signed out.
pub async fn ended(app: &App, headers: &HeaderMap) -> Result<Option<Ended>> {
    let Some(token) = cookie(headers, cookie_name(&app.config)) else { return Ok(None) };
    let hash = app.keys.digest("session", token.as_bytes());
    Ok(app.db.first(store::session_ended(&hash)).await?.map(|row| match row.revoked_at {
        Some(at) => Ended::Revoked(at),
        None => Ended::Expired,
    }))
}
