//! What a person does to their own account: password, language, sessions, recovery codes.

use super::sign_in::{self, proved};
use crate::{
    access::Deed,
    accounts::{
        Login, Session, WeakPassword,
        model::{RECOVERY_CODES, recovery_code},
        password, store,
    },
    journal::{Entry, Subject, Verb},
    territory::Place,
    ui::Lang,
    web::{Error, Officer, Result, Visit},
};
use amana_base::Id;
use anyhow::anyhow;
use serde_json::json;

/// Why a password was not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Identity was not proved a short while ago: ask for it, then come back.
    Unproved,
    /// The new password is no good.
    Weak(WeakPassword),
}

/// Sets a new password; every other session of the account ends, whoever sits there.
pub async fn change_password(visit: &Visit, new: &str) -> Result<Result<(), Refusal>> {
    let Some(officer) = proved(visit) else { return Ok(Err(Refusal::Unproved)) };
    let app = &visit.app;
    let account = app.db.first(store::account(officer.account)).await?.ok_or(Error::SignIn)?;
    let login = Login::parse(&sign_in::login_of(visit, &account)?)
        .ok_or_else(|| anyhow!("a stored login cannot be read"))?;
    let hash = match password::accept(new, &login, app.keys.entropy()).await? {
        Ok(hash) => hash,
        Err(weak) => return Ok(Err(Refusal::Weak(weak))),
    };
    let mut deed = Deed::begin(visit, Verb::ChangePassword).await?;
    store::account_password(&mut deed.tx, officer.account, &hash).await?;
    let ended = end_others(&mut deed, officer).await?;
    deed.commit(about(officer).with(json!({ "sessions_ended": ended }))).await?;
    Ok(Ok(()))
}

/// Ends one session of the person's own. Not found when it is somebody else's, or over.
pub async fn revoke_session(visit: &Visit, session: Id<Session>) -> Result<()> {
    let officer = visit.officer().ok_or(Error::SignIn)?;
    let mut deed = Deed::begin(visit, Verb::RevokeSession).await?;
    let by = Some(officer.account.raw());
    if store::session_revoke(&mut deed.tx, officer.account, Some(session), None, by, visit.now).await? == 0 {
        return Err(Error::NotFound);
    }
    deed.commit(Entry::about(Subject::new("session", session), Place::NATION)).await?;
    Ok(())
}

/// Ends every session of the person's but this one; gives how many.
pub async fn revoke_others(visit: &Visit) -> Result<u64> {
    let officer = visit.officer().ok_or(Error::SignIn)?;
    let mut deed = Deed::begin(visit, Verb::RevokeSession).await?;
    let ended = end_others(&mut deed, officer).await?;
    if ended > 0 {
        deed.commit(about(officer).with(json!({ "sessions_ended": ended }))).await?;
    }
    Ok(ended)
}

/// Chooses the language of the pages.
pub async fn choose_language(visit: &Visit, lang: Lang) -> Result<()> {
    let officer = visit.officer().ok_or(Error::SignIn)?;
    let row = visit.app.db.first(store::account(officer.account)).await?.ok_or(Error::SignIn)?;
    if row.language == lang.code() {
        return Ok(());
    }
    let mut deed = Deed::begin(visit, Verb::ChangePreferences).await?;
    store::account_language(&mut deed.tx, officer.account, lang.code()).await?;
    deed.commit(about(officer).with(json!({ "language": lang.code() }))).await?;
    Ok(())
}

/// Makes new recovery codes; the ones before open nothing any more. `Err` when identity was not proved lately.
pub async fn make_recovery_codes(visit: &Visit) -> Result<Result<Vec<String>, Refusal>> {
    let Some(officer) = proved(visit) else { return Ok(Err(Refusal::Unproved)) };
    let mut deed = Deed::begin(visit, Verb::MakeRecoveryCodes).await?;
    let codes = fresh_codes(&mut deed, officer.account).await?;
    deed.commit(about(officer).with(json!({ "codes": codes.len() }))).await?;
    Ok(Ok(codes))
}

/// Replaces the recovery codes of an account inside an act; gives them as they are shown once.
pub async fn fresh_codes(deed: &mut Deed<'_>, account: Id<crate::accounts::Account>) -> Result<Vec<String>> {
    let app = &deed.visit().app;
    let mut codes = vec![];
    let mut rows = vec![];
    for _ in 0..RECOVERY_CODES {
        let random =
            app.keys.entropy().bytes().map_err(|e| anyhow!("no randomness for a recovery code: {e}"))?;
        let code = recovery_code(random);
        rows.push((app.ids.fresh(), app.keys.digest("recovery code", code.as_bytes())));
        codes.push(code);
    }
    let now = deed.visit().now;
    store::codes_replace(&mut deed.tx, account, &rows, now).await?;
    Ok(codes)
}

async fn end_others(deed: &mut Deed<'_>, officer: &Officer) -> Result<u64> {
    let now = deed.visit().now;
    Ok(store::session_revoke(
        &mut deed.tx,
        officer.account,
        None,
        Some(officer.session),
        Some(officer.account.raw()),
        now,
    )
    .await?)
}

fn about(officer: &Officer) -> Entry {
    Entry::about(Subject::new("account", officer.account), Place::NATION)
}
