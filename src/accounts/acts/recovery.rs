//! Coming back when the password is forgotten or the device is lost.

use super::sign_in::{self, Opened};
use crate::{
    access::Deed,
    accounts::{
        Login, WeakPassword,
        model::{PER_ADDRESS, PER_LOGIN, recovery_code_typed},
        password, store, tries,
    },
    journal::{Entry, Subject, Verb},
    territory::Place,
    web::{Error, Result, Visit},
};
use serde_json::json;

/// Why nobody came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No such login, or not one of its codes.
    Wrong,
    /// The new password is no good; the code is not used.
    Weak(WeakPassword),
    /// Too many tries: seconds to wait.
    Wait(i64),
}

/// Uses a code to set a new password and come in. Every other session ends, and every passkey is removed: the device that
/// keeps it may be the one that was lost.
pub async fn recover(
    visit: &Visit,
    login: &str,
    code: &str,
    new: &str,
    agent: &str,
) -> Result<Result<Opened, Refusal>> {
    let app = &visit.app;
    let parsed = Login::parse(login);
    // What is wrong with the password is told first: it depends on nothing secret, and must not cost a code.
    if let Some(login) = &parsed
        && let Err(weak) = crate::accounts::model::check_password(new, login)
    {
        return Ok(Err(Refusal::Weak(weak)));
    }
    let blind = app.keys.blind("login", parsed.as_ref().map_or(login, Login::as_str));
    let counted = [(PER_LOGIN, blind.clone()), (PER_ADDRESS, tries::of_address(app, &visit.address))];
    if let Some(seconds) = tries::take(app, visit.now, &counted).await? {
        return Ok(Err(Refusal::Wait(seconds)));
    }
    let account = app.db.first(store::account_by_login(&blind)).await?;
    // Hashed before the code is looked at, so that the answer takes as long either way.
    let hash = password::hash(new, app.keys.entropy()).await?;
    let code = recovery_code_typed(code).unwrap_or_default();
    let code = app.keys.digest("recovery code", code.as_bytes());
    let mut deed = Deed::begin(visit, Verb::RecoverAccount).await?;
    let right = match &account {
        Some(account) => store::code_use(&mut deed.tx, account.id, &code, visit.now).await? == 1,
        None => false,
    };
    let Some(account) = account.filter(|_| right) else {
        drop(deed);
        sign_in::refused(visit, None, "recovery code").await?;
        return Ok(Err(Refusal::Wrong));
    };
    store::account_password(&mut deed.tx, account.id, &hash).await?;
    let ended = store::session_revoke(&mut deed.tx, account.id, None, None, None, visit.now).await?;
    store::passkeys_delete(&mut deed.tx, account.id).await?;
    let entry = Entry::about(Subject::new("account", account.id), Place::NATION);
    deed.commit(entry.with(json!({ "sessions_ended": ended }))).await?;
    let account = app.db.first(store::account(account.id)).await?.ok_or(Error::Gone)?;
    Ok(Ok(sign_in::open(visit, account, agent, "recovery code", None).await?))
}
