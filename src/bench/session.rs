//! Signing people of the data set in, past the sign-in page.

use super::store;
use crate::{
    accounts::{Account, session},
    app::App,
    people::Person,
};
use amana_base::Id;
use amana_sql::Change;
use anyhow::Result;

/// The cookie of a new session of somebody, and the rows of the account and the session.
pub fn signed_in(app: &App, person: Id<Person>) -> Result<(String, [Change; 2])> {
    let account: Id<Account> = app.ids.fresh();
    let login = format!("{account}@example.org");
    let (cipher, blind) = (app.keys.lock("login", login.as_bytes())?, app.keys.blind("login", &login));
    let token = format!("bench-{account}");
    let (hash, now) = (app.keys.digest("session", token.as_bytes()), app.clock.now());
    let rows = [
        store::account_insert(account, person, &blind, &cipher, now),
        store::session_insert(app.ids.fresh(), account, &hash, now, now.plus_seconds(86_400)),
    ];
    Ok((format!("{}={token}; amana_language=ar", session::cookie_name(&app.config)), rows))
}
