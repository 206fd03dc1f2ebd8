//! Adding, naming and removing passkeys; coming in with one.

use super::{
    account::Refusal,
    sign_in::{self, KeyUse, Opened, proved, refused},
};
use crate::{
    access::Deed,
    accounts::{
        Passkey,
        model::{Limit, PER_ADDRESS},
        passkeys::{self, Used},
        store, tries,
    },
    journal::{Entry, Subject, Verb},
    territory::Place,
    web::{Error, Result, Visit},
};
use amana_base::Id;

/// Ceremonies that may be begun from one address: pages begin one for each visitor.
const BEGUN: Limit = Limit { what: "ceremony", most: 100, seconds: 15 * 60 };

/// Why a passkey was not used or removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyRefusal {
    /// The device's answer does not hold.
    Failed,
    /// Too many tries: seconds to wait.
    Wait(i64),
    /// Identity was not proved a short while ago.
    Unproved,
    /// It is the only way in: a password first.
    Last,
}

/// What to ask the device of the person signed in.
pub async fn begin_adding(visit: &Visit) -> Result<Result<String, Refusal>> {
    let Some(officer) = proved(visit) else { return Ok(Err(Refusal::Unproved)) };
    let account = visit.app.db.first(store::account(officer.account)).await?.ok_or(Error::SignIn)?;
    let login = sign_in::login_of(visit, &account)?;
    Ok(Ok(passkeys::creation_options(visit, officer.account, "create", &login, &officer.name).await?))
}

/// Keeps the passkey that the device made.
pub async fn add(visit: &Visit, answer: &str, name: &str) -> Result<Result<(), KeyRefusal>> {
    let Some(officer) = proved(visit) else { return Ok(Err(KeyRefusal::Unproved)) };
    let made = match passkeys::created(visit, "create", answer).await? {
        Ok((account, made)) if account == officer.account => made,
        Ok(_) => return Ok(Err(KeyRefusal::Failed)),
        Err(why) => {
            tracing::info!(why = why.0, "a passkey was not added");
            return Ok(Err(KeyRefusal::Failed));
        }
    };
    let mut deed = Deed::begin(visit, Verb::AddPasskey).await?;
    let row = store::PasskeyRow {
        id: deed.id(),
        account_id: officer.account,
        credential_id: made.credential_id,
        state: made.state,
        name: name.chars().take(60).collect(),
        created_at: visit.now,
        used_at: None,
    };
    let act = deed.act;
    match store::passkey_insert(&mut deed.tx, &row, act).await {
        Ok(()) => {}
        Err(amana_sql::Error::Unique { .. }) => return Ok(Err(KeyRefusal::Failed)),
        Err(e) => return Err(e.into()),
    }
    deed.commit(Entry::about(Subject::new("passkey", row.id), Place::NATION)).await?;
    Ok(Ok(()))
}

/// Gives a passkey another name.
pub async fn rename(visit: &Visit, id: Id<Passkey>, name: &str) -> Result<()> {
    let officer = visit.officer().ok_or(Error::SignIn)?;
    let name: String = name.trim().chars().filter(|c| !c.is_control()).take(60).collect();
    if name.is_empty() {
        return Ok(());
    }
    let mut deed = Deed::begin(visit, Verb::ChangePreferences).await?;
    if store::passkey_rename(&mut deed.tx, officer.account, id, &name).await? == 0 {
        return Err(Error::NotFound);
    }
    deed.commit(Entry::about(Subject::new("passkey", id), Place::NATION)).await?;
    Ok(())
}

/// Removes a passkey, unless it is the only way in.
pub async fn remove(visit: &Visit, id: Id<Passkey>) -> Result<Result<(), KeyRefusal>> {
    let Some(officer) = proved(visit) else { return Ok(Err(KeyRefusal::Unproved)) };
    let mut deed = Deed::begin(visit, Verb::RemovePasskey).await?;
    let account = deed.tx.first(store::account(officer.account)).await?.ok_or(Error::SignIn)?;
    let keys = deed.tx.all(store::passkeys_of(officer.account)).await?;
    if account.password_hash.is_none() && keys.len() == 1 && keys.iter().any(|k| k.id == id) {
        return Ok(Err(KeyRefusal::Last));
    }
    if store::passkey_delete(&mut deed.tx, officer.account, id).await? == 0 {
        return Err(Error::NotFound);
    }
    deed.commit(Entry::about(Subject::new("passkey", id), Place::NATION)).await?;
    Ok(Ok(()))
}

/// What to ask the device of whoever wants to come in.
pub async fn begin_signing_in(visit: &Visit) -> Result<String> {
    let counted = [(BEGUN, tries::of_address(&visit.app, &visit.address))];
    if let Some(seconds) = tries::take(&visit.app, visit.now, &counted).await? {
        return Err(Error::Slow(seconds));
    }
    passkeys::request_options(visit).await
}

/// Signs in with the answer of a device.
pub async fn sign_in(visit: &Visit, answer: &str, agent: &str) -> Result<Result<Opened, KeyRefusal>> {
    let used = match checked(visit, answer).await? {
        Ok(used) => used,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let account = visit.app.db.first(store::account(used.passkey.account_id)).await?.ok_or(Error::SignIn)?;
    let key = KeyUse { id: used.passkey.id, state: used.state };
    Ok(Ok(sign_in::open(visit, account, agent, "passkey", Some(key)).await?))
}

/// Proves again, with a passkey, who sits at this session.
pub async fn prove(visit: &Visit, answer: &str) -> Result<Result<(), KeyRefusal>> {
    let officer = visit.officer().ok_or(Error::SignIn)?;
    match checked(visit, answer).await? {
        Ok(used) if used.passkey.account_id == officer.account => {
            let key = KeyUse { id: used.passkey.id, state: used.state };
            sign_in::mark_proved(visit, officer, "passkey", Some(key)).await?;
            Ok(Ok(()))
        }
        Ok(_) => Ok(Err(KeyRefusal::Failed)),
        Err(refusal) => Ok(Err(refusal)),
    }
}

async fn checked(visit: &Visit, answer: &str) -> Result<Result<Used, KeyRefusal>> {
    let counted = [(PER_ADDRESS, tries::of_address(&visit.app, &visit.address))];
    if let Some(seconds) = tries::take(&visit.app, visit.now, &counted).await? {
        return Ok(Err(KeyRefusal::Wait(seconds)));
    }
    match passkeys::used(visit, answer).await? {
        Ok(used) => Ok(Ok(used)),
        Err(why) => {
            tracing::info!(why = why.0, "a passkey was not accepted");
            refused(visit, None, "passkey").await?;
            Ok(Err(KeyRefusal::Failed))
        }
    }
}
