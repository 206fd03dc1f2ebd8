//! Coming in, proving oneself again, going out.

use crate::{
    access::Deed,
    accounts::{
        Account, Login, Session,
        model::{PER_ADDRESS, PER_LOGIN},
        password, session,
        store::{self, AccountRow},
        tries,
    },
    journal::{Entry, Subject, Verb},
    territory::Place,
    web::{Error, Officer, Result, Visit},
};
use amana_base::Id;
use axum::http::{HeaderMap, header};
use serde_json::json;

/// Why nobody was let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No such login, or not its password: which of the two is not said.
    Wrong,
    /// Too many tries: seconds to wait.
    Wait(i64),
}

/// A session just opened.
pub struct Opened {
    /// The secret for the browser's cookie.
    pub token: String,
    /// The visit, now of the person who signed in.
    pub visit: Visit,
}

/// What the browser says of itself, shortened.
pub fn agent(headers: &HeaderMap) -> String {
    let text = headers.get(header::USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or_default();
    text.chars().take(300).collect()
}

/// Signs in with login and password. Every try is counted first; the answer takes as long whether the login exists or not.
pub async fn with_password(
    visit: &Visit,
    login: &str,
    password: &str,
    agent: &str,
) -> Result<Result<Opened, Refusal>> {
    let app = &visit.app;
    let blind = app.keys.blind("login", Login::parse(login).as_ref().map_or(login, Login::as_str));
    let counted = [(PER_LOGIN, blind.clone()), (PER_ADDRESS, tries::of_address(app, &visit.address))];
    if let Some(seconds) = tries::take(app, visit.now, &counted).await? {
        return Ok(Err(Refusal::Wait(seconds)));
    }
    let account = app.db.first(store::account_by_login(&blind)).await?;
    let right = password::verify(password, account.as_ref().and_then(|a| a.password_hash.as_deref())).await?;
    match account {
        Some(account) if right => Ok(Ok(open(visit, account, agent, "password", None).await?)),
        account => {
            refused(visit, account.map(|a| a.id), "password").await?;
            Ok(Err(Refusal::Wrong))
        }
    }
}

/// Writes down that somebody was not let in. Account 0 stands for a login that does not exist.
pub async fn refused(visit: &Visit, account: Option<Id<Account>>, with: &str) -> Result<()> {
    let deed = Deed::begin(visit, Verb::RefuseSignIn).await?;
    let subject = Subject::new("account", account.unwrap_or(Id::from_raw(0)));
    deed.commit(Entry::about(subject, Place::NATION).with(json!({ "with": with }))).await?;
    Ok(())
}

/// What a passkey changed on its use: kept in the transaction that opens the session.
pub struct KeyUse {
    /// The passkey.
    pub id: Id<crate::accounts::Passkey>,
    /// Its new state.
    pub state: Vec<u8>,
}

/// Opens a session for an account whose owner proved who they are. A session that this browser had is ended.
pub async fn open(
    visit: &Visit,
    account: AccountRow,
    agent: &str,
    with: &str,
    key: Option<KeyUse>,
) -> Result<Opened> {
    let app = &visit.app;
    let token = app.keys.token()?;
    let session: Id<Session> = app.ids.fresh();
    let name = match account.person_id {
        Some(person) => app.db.first(store::person_name(person)).await?,
        None => None,
    };
    let now = Some(visit.now);
    let officer = session::officer(
        app,
        account.id,
        session,
        account.person_id,
        name,
        &account.login_cipher,
        now,
        visit.today,
    )
    .await?;
    let mut inside = visit.of_officer(officer);
    if let Some(lang) = crate::ui::Lang::from_code(&account.language) {
        inside.lang = lang;
    }
    let mut deed = Deed::begin(&inside, Verb::SignIn).await?;
    if let Some(before) = visit.officer() {
        store::session_revoke(
            &mut deed.tx,
            before.account,
            Some(before.session),
            None,
            Some(before.account.raw()),
            visit.now,
        )
        .await?;
    }
    store::attempts_forget(
        &mut deed.tx,
        PER_LOGIN.what,
        &app.keys.blind("login", &login_of(visit, &account)?),
    )
    .await?;
    store::stale_delete(&mut deed.tx, visit.now.plus_seconds(-86_400), visit.now).await?;
    if let Some(key) = key {
        store::passkey_used(&mut deed.tx, key.id, &key.state, visit.now).await?;
    }
    let hash = app.keys.digest("session", token.as_bytes());
    let row = store::NewSession {
        id: session,
        account: account.id,
        token_hash: &hash,
        now: visit.now,
        expires_at: visit.now.plus_seconds(app.config.session_days * 86_400),
        agent,
        address: &visit.address,
    };
    let act = deed.act;
    store::session_insert(&mut deed.tx, row, act).await?;
    deed.commit(Entry::about(Subject::new("session", session), Place::NATION).with(json!({ "with": with })))
        .await?;
    Ok(Opened { token, visit: inside })
}

/// The login of an account, decrypted.
pub fn login_of(visit: &Visit, account: &AccountRow) -> Result<String> {
    Ok(String::from_utf8_lossy(&visit.app.keys.open("login", &account.login_cipher)?).into_owned())
}

/// Seconds during which a proof of identity is enough for a sensitive act.
pub const PROOF_SECONDS: i64 = 15 * 60;

/// The officer, if the person proved who they are a short while ago.
pub fn proved(visit: &Visit) -> Option<&Officer> {
    let officer = visit.officer()?;
    officer.strong_at.is_some_and(|at| at.plus_seconds(PROOF_SECONDS) > visit.now).then_some(officer)
}

/// Proves again, with the password, who sits at this session.
pub async fn prove(visit: &Visit, password: &str) -> Result<Result<(), Refusal>> {
    let officer = visit.officer().ok_or(Error::SignIn)?;
    let app = &visit.app;
    let account = app.db.first(store::account(officer.account)).await?.ok_or(Error::SignIn)?;
    let blind = app.keys.blind("login", &login_of(visit, &account)?);
    let counted = [(PER_LOGIN, blind.clone()), (PER_ADDRESS, tries::of_address(app, &visit.address))];
    if let Some(seconds) = tries::take(app, visit.now, &counted).await? {
        return Ok(Err(Refusal::Wait(seconds)));
    }
    if !password::verify(password, account.password_hash.as_deref()).await? {
        refused(visit, Some(account.id), "password").await?;
        return Ok(Err(Refusal::Wrong));
    }
    mark_proved(visit, officer, "password", None).await?;
    Ok(Ok(()))
}

/// Marks the session as just proved.
pub async fn mark_proved(visit: &Visit, officer: &Officer, with: &str, key: Option<KeyUse>) -> Result<()> {
    let app = &visit.app;
    let mut deed = Deed::begin(visit, Verb::ProveIdentity).await?;
    if let Some(account) = deed.tx.first(store::account(officer.account)).await? {
        store::attempts_forget(
            &mut deed.tx,
            PER_LOGIN.what,
            &app.keys.blind("login", &login_of(visit, &account)?),
        )
        .await?;
    }
    if let Some(key) = key {
        store::passkey_used(&mut deed.tx, key.id, &key.state, visit.now).await?;
    }
    store::session_proved(&mut deed.tx, officer.session, visit.now).await?;
    deed.commit(
        Entry::about(Subject::new("session", officer.session), Place::NATION).with(json!({ "with": with })),
    )
    .await?;
    Ok(())
}

/// Signs out: the session ends here and now.
pub async fn sign_out(visit: &Visit) -> Result<()> {
    let Some(officer) = visit.officer() else { return Ok(()) };
    let mut deed = Deed::begin(visit, Verb::SignOut).await?;
    store::session_revoke(
        &mut deed.tx,
        officer.account,
        Some(officer.session),
        None,
        Some(officer.account.raw()),
        visit.now,
    )
    .await?;
    deed.commit(Entry::about(Subject::new("session", officer.session), Place::NATION)).await?;
    Ok(())
}
