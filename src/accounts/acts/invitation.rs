//! Inviting a person, withdrawing the invitation, accepting it.

use super::{
    account::fresh_codes,
    sign_in::{self, Opened},
};
use crate::{
    access::{Deed, Granted, Scope, capability::InvitePeople},
    accounts::{
        Account, Invitation, Login, WeakPassword, passkeys, password,
        store::{self, InvitationRow},
    },
    journal::{Entry, Subject, Verb},
    people::Person,
    territory::Place,
    web::{Error, Result, Visit},
};
use amana_base::{Id, Instant};
use serde_json::json;

/// Why nobody was invited, or an invitation not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The e-mail address is missing or not one.
    Login,
    /// That address belongs to another person's account.
    LoginTaken,
    /// The person holds an office outside the inviter's territory, or a special grant: only somebody wider may.
    Above,
    /// The password is no good.
    Weak(WeakPassword),
    /// The device's passkey was not taken.
    Passkey,
}

/// The state of an invitation at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Can be accepted.
    Waiting,
    /// Was accepted, then.
    Used(Instant),
    /// Its days are over.
    Expired,
    /// Was taken back, then.
    Withdrawn(Instant),
}

impl InvitationRow {
    /// Its state now.
    pub fn state(&self, now: Instant) -> State {
        match (self.used_at, self.withdrawn_at) {
            (Some(at), _) => State::Used(at),
            (_, Some(at)) => State::Withdrawn(at),
            _ if self.expires_at <= now => State::Expired,
            _ => State::Waiting,
        }
    }
}

/// A person whom the inviter may know of. Not found outside the territory.
pub async fn invitee(by: &Granted<InvitePeople>, person: Id<Person>) -> Result<store::Invitee> {
    let db = &by.visit().app.db;
    let known: Vec<Place> = db.all(store::places_of(person)).await?.iter().map(store::At::place).collect();
    let inside = by.scopes().iter().any(|s| *s == Scope::Nation || known.iter().any(|p| s.covers(*p)));
    if !inside {
        return Err(Error::NotFound);
    }
    db.first(store::person_named(person)).await?.ok_or(Error::NotFound)
}

/// Invites a person; gives the secret of the link. What was waiting for them before is withdrawn.
///
/// An invitation opens the person's account, so whoever makes one must stand over all that the account can do: each
/// mandate of today, and the country if there is a special grant.
pub async fn invite(
    by: &Granted<InvitePeople>,
    person: Id<Person>,
    login: &str,
) -> Result<Result<String, Refusal>> {
    let visit = by.visit();
    let app = &visit.app;
    let invitee = invitee(by, person).await?;
    let Some(login) = Login::parse(login) else { return Ok(Err(Refusal::Login)) };
    if !stands_over(by, person).await? {
        return Ok(Err(Refusal::Above));
    }
    let blind = app.keys.blind("login", login.as_str());
    if app.db.first(store::account_of_login(&blind)).await?.is_some_and(|a| a.person_id != Some(person)) {
        return Ok(Err(Refusal::LoginTaken));
    }
    let token = app.keys.token()?;
    let mut deed = by.begin(Verb::InvitePerson).await?;
    let (id, act) = (deed.id(), deed.act);
    let replaced = store::invitation_withdraw(&mut deed.tx, person, None, visit.now).await?;
    let row = store::NewInvitation {
        id,
        token_hash: &app.keys.digest("invitation", token.as_bytes()),
        person,
        login_blind: &blind,
        login_cipher: &app.keys.lock("login", login.as_str().as_bytes())?,
        now: visit.now,
        expires_at: visit.now.plus_seconds(app.config.invitation_days * 86_400),
    };
    store::invitation_insert(&mut deed.tx, row, act).await?;
    let entry = Entry::about(Subject::new("person", person), invitee.place());
    deed.commit(entry.with(json!({ "invitation": id.to_string(), "replaced": replaced }))).await?;
    Ok(Ok(token))
}

async fn stands_over(by: &Granted<InvitePeople>, person: Id<Person>) -> Result<bool> {
    if by.scope() == Scope::Nation {
        return Ok(true);
    }
    let visit = by.visit();
    let db = &visit.app.db;
    let mandates: Vec<Place> =
        db.all(store::mandate_places(person, visit.today)).await?.iter().map(store::At::place).collect();
    let over = mandates.iter().all(|p| by.scopes().iter().any(|s| s.covers(*p)));
    let special = match db.first(store::account_of_person(person)).await? {
        Some(account) => !db.all(store::grants_on(account.id, visit.today)).await?.is_empty(),
        None => false,
    };
    Ok(over && !special)
}

/// Takes back an invitation that waits. Not found outside the territory.
pub async fn withdraw(by: &Granted<InvitePeople>, id: Id<Invitation>) -> Result<()> {
    let visit = by.visit();
    let row = visit.app.db.first(store::invitation(id)).await?.ok_or(Error::NotFound)?;
    let invitee = invitee(by, row.person_id).await?;
    let mut deed = by.begin(Verb::WithdrawInvitation).await?;
    if store::invitation_withdraw(&mut deed.tx, row.person_id, Some(id), visit.now).await? == 0 {
        return Err(Error::Changed);
    }
    let entry = Entry::about(Subject::new("person", row.person_id), invitee.place());
    deed.commit(entry.with(json!({ "invitation": id.to_string() }))).await?;
    Ok(())
}

/// The invitation of a link. Not found when there never was one.
pub async fn of_link(visit: &Visit, token: &str) -> Result<InvitationRow> {
    let hash = visit.app.keys.digest("invitation", token.as_bytes());
    visit.app.db.first(store::invitation_by_token(&hash)).await?.ok_or(Error::NotFound)
}

/// Where accepting leads: inside, with the recovery codes to show once.
pub struct Accepted {
    /// The session.
    pub opened: Opened,
    /// The codes.
    pub codes: Vec<String>,
}

/// How an account is entered from now on.
enum Way {
    Password(String),
    Passkey(Id<Account>, passkeys::Made, String),
}

/// Accepts with a password.
pub async fn accept_with_password(
    visit: &Visit,
    token: &str,
    password: &str,
    agent: &str,
) -> Result<Result<Accepted, Refusal>> {
    let row = waiting(visit, token).await?;
    let login = Login::parse(&String::from_utf8_lossy(&visit.app.keys.open("login", &row.login_cipher)?));
    let login = login.ok_or_else(|| anyhow::anyhow!("a stored login cannot be read"))?;
    match password::accept(password, &login, visit.app.keys.entropy()).await? {
        Ok(hash) => Ok(Ok(accept(visit, row, Way::Password(hash), agent).await?)),
        Err(weak) => Ok(Err(Refusal::Weak(weak))),
    }
}

/// What to ask the device of a person who accepts with a passkey.
pub async fn passkey_options(visit: &Visit, token: &str) -> Result<String> {
    let row = waiting(visit, token).await?;
    let account = match visit.app.db.first(store::account_of_person(row.person_id)).await? {
        Some(account) => account.id,
        None => visit.app.ids.fresh(),
    };
    let login = String::from_utf8_lossy(&visit.app.keys.open("login", &row.login_cipher)?).into_owned();
    passkeys::creation_options(visit, account, &kind(&row), &login, row.name()).await
}

fn kind(row: &InvitationRow) -> String {
    format!("invitation {}", row.id)
}

/// Accepts with a passkey that the device has made.
pub async fn accept_with_passkey(
    visit: &Visit,
    token: &str,
    answer: &str,
    name: &str,
    agent: &str,
) -> Result<Result<Accepted, Refusal>> {
    let row = waiting(visit, token).await?;
    match passkeys::created(visit, &kind(&row), answer).await? {
        Ok((account, made)) => {
            let way = Way::Passkey(account, made, name.chars().take(60).collect());
            Ok(Ok(accept(visit, row, way, agent).await?))
        }
        Err(why) => {
            tracing::info!(why = why.0, "an invitation was not accepted");
            Ok(Err(Refusal::Passkey))
        }
    }
}

async fn waiting(visit: &Visit, token: &str) -> Result<InvitationRow> {
    let row = of_link(visit, token).await?;
    if row.state(visit.now) == State::Waiting { Ok(row) } else { Err(Error::Gone) }
}

/// Makes the account, or opens the one the person has: then every way in from before is closed.
async fn accept(visit: &Visit, row: InvitationRow, way: Way, agent: &str) -> Result<Accepted> {
    let app = &visit.app;
    let before = app.db.first(store::account_of_person(row.person_id)).await?;
    let (hash, made) = match way {
        Way::Password(hash) => (Some(hash), None),
        Way::Passkey(account, made, name) => (None, Some((account, made, name))),
    };
    let id = match (&before, &made) {
        (Some(account), _) => account.id,
        (None, Some((account, ..))) => *account,
        (None, None) => app.ids.fresh(),
    };
    let mut deed = Deed::begin(visit, Verb::AcceptInvitation).await?;
    let act = deed.act;
    if store::invitation_use(&mut deed.tx, row.id, visit.now).await? == 0 {
        return Err(Error::Gone);
    }
    if before.is_some() {
        store::session_revoke(&mut deed.tx, id, None, None, None, visit.now).await?;
        store::passkeys_delete(&mut deed.tx, id).await?;
        store::account_entry(&mut deed.tx, id, &row.login_blind, &row.login_cipher, hash.as_deref()).await?;
    } else {
        let new = store::NewAccount {
            id,
            person: Some(row.person_id),
            login_blind: &row.login_blind,
            login_cipher: &row.login_cipher,
            password_hash: hash.as_deref(),
            language: visit.lang.code(),
            now: visit.now,
        };
        store::account_insert(&mut deed.tx, new, act).await?;
    }
    if let Some((_, made, name)) = made {
        let key = store::PasskeyRow {
            id: deed.id(),
            account_id: id,
            credential_id: made.credential_id,
            state: made.state,
            name,
            created_at: visit.now,
            used_at: None,
        };
        store::passkey_insert(&mut deed.tx, &key, act).await?;
    }
    let codes = fresh_codes(&mut deed, id).await?;
    let detail = json!({ "person": row.person_id.to_string(), "again": before.is_some() });
    deed.commit(Entry::about(Subject::new("account", id), Place::NATION).with(detail)).await?;
    let account = app.db.first(store::account(id)).await?.ok_or(Error::Gone)?;
    let opened = sign_in::open(visit, account, agent, "invitation", None).await?;
    Ok(Accepted { opened, codes })
}
