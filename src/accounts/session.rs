//! From a cookie to the officer behind it.

use super::store;
use crate::{
    access::{self, Holding},
    app::App,
    ui::Lang,
    web::{Officer, Result},
};
use amana_base::{Day, Instant};

/// The name of the cookie that carries the session's token.
pub const COOKIE: &str = "amana_session";

/// Who this token belongs to at this moment, and the language they chose. `None`: no such session, or it ended.
pub async fn officer_of(app: &App, token: &str, now: Instant, today: Day) -> Result<Option<(Officer, Lang)>> {
    let hash = app.keys.digest("session", token.as_bytes());
    let idle_since = now.plus_seconds(-app.config.session_idle_hours * 3600);
    let Some(row) = app.db.first(store::session_alive(&hash, now, idle_since)).await? else {
        return Ok(None);
    };
    let mut holdings: Vec<Holding> = access::store::special_holdings(&app.db, row.account_id, today).await?;
    if let Some(person) = row.person_id {
        holdings.extend(access::store::mandate_holdings(app, person, today).await?);
    }
    let name = match row.name {
        Some(name) => name,
        None => String::from_utf8_lossy(&app.keys.open("login", &row.login_cipher)?)
            .split('@')
            .next()
            .unwrap_or("")
            .into(),
    };
    // Written at most once a minute: a reader's page view is not a write.
    if row.seen_at.plus_seconds(60) < now {
        store::session_seen(&app.db, row.id, now).await?;
    }
    let lang = Lang::from_code(&row.language).unwrap_or(Lang::Ar);
    Ok(Some((Officer::new(row.account_id, row.id, row.person_id, name, row.strong_at, holdings), lang)))
}
