//! Sessions: alive, ended, revoked.

use crate::accounts::{Account, Session};
use crate::{journal::Act, people::Person};
use amana_base::{Id, Instant};
use amana_sql::{Db, Query, Result, Tx, sql};

/// A session that is alive, with its account.
pub struct SessionRow {
    /// The session.
    pub id: Id<Session>,
    /// Its account.
    pub account_id: Id<Account>,
    /// The person behind the account.
    pub person_id: Option<Id<Person>>,
    /// The person's name.
    pub name: Option<String>,
    /// The login, encrypted.
    pub login_cipher: Vec<u8>,
    /// The language chosen.
    pub language: String,
    /// Last activity written down.
    pub seen_at: Instant,
    /// Last proof of identity.
    pub strong_at: Option<Instant>,
}

/// The session of this token unless it ended, was revoked, lay idle since `idle_since`, or its account was closed.
pub fn session_alive(token_hash: &[u8], now: Instant, idle_since: Instant) -> Query<SessionRow> {
    sql!(
        SessionRow,
        "select s.id, s.account_id, a.person_id,
           case when a.language = 'ar' or p.name_la = '' then p.name_ar else p.name_la end as name, a.login_cipher, a.language, s.seen_at, s.strong_at
         from session s join account a on a.id = s.account_id left join person p on p.id = a.person_id
         where s.token_hash = {token_hash} and s.revoked_at is null and s.expires_at > {now} and s.seen_at > {idle_since}
           and a.closed_at is null"
    )
}

/// How a session ended, for whoever comes back with its token.
pub struct EndedRow {
    /// When it was revoked, if it was.
    pub revoked_at: Option<Instant>,
    /// Who revoked it: the account that did.
    pub revoked_by: Option<i64>,
    /// Whose it was.
    pub account_id: Id<Account>,
}

/// The session of this token, ended or not.
pub fn session_ended(token_hash: &[u8]) -> Query<EndedRow> {
    sql!(EndedRow, "select revoked_at, revoked_by, account_id from session where token_hash = {token_hash}")
}

/// Writes down that a session is being used. Not an act: it changes nothing anybody relies on.
pub async fn session_seen(db: &Db, session: Id<Session>, now: Instant) -> Result<()> {
    db.tx(async |mut tx| {
        tx.exec(sql!("update session set seen_at = {now} where id = {session} and seen_at < {now}")).await
    })
    .await?;
    Ok(())
}

/// What a new session is made of.
pub struct NewSession<'a> {
    /// Its identifier.
    pub id: Id<Session>,
    /// Whose.
    pub account: Id<Account>,
    /// The digest of the token that the browser keeps.
    pub token_hash: &'a [u8],
    /// When the person signed in, which proves who they are.
    pub now: Instant,
    /// When it ends whatever happens.
    pub expires_at: Instant,
    /// The browser's own description.
    pub agent: &'a str,
    /// Where from.
    pub address: &'a str,
}

/// Opens a session.
pub async fn session_insert(tx: &mut Tx, s: NewSession<'_>, made_by: Id<Act>) -> Result<()> {
    tx.exec(sql!(
        "insert into session (id, account_id, token_hash, opened_at, seen_at, expires_at, strong_at, agent, address, made_by)
         values ({s.id}, {s.account}, {s.token_hash}, {s.now}, {s.now}, {s.expires_at}, {s.now}, {s.agent}, {s.address}, {made_by})"
    ))
    .await?;
    Ok(())
}

/// A session in the list of its owner.
pub struct OpenSession {
    /// The session.
    pub id: Id<Session>,
    /// When it was opened.
    pub opened_at: Instant,
    /// Last activity.
    pub seen_at: Instant,
    /// The browser's own description.
    pub agent: String,
    /// Where from.
    pub address: String,
}

/// The sessions of an account that are alive, the last used first.
pub fn sessions_of(account: Id<Account>, now: Instant, idle_since: Instant) -> Query<OpenSession> {
    sql!(
        OpenSession,
        "select id, opened_at, seen_at, agent, address from session
         where account_id = {account} and revoked_at is null and expires_at > {now} and seen_at > {idle_since}
         order by seen_at desc, id desc"
    )
}

/// Ends one session of an account, or all (but `except`); gives how many ended.
pub async fn session_revoke(
    tx: &mut Tx,
    account: Id<Account>,
    only: Option<Id<Session>>,
    except: Option<Id<Session>>,
    by: Option<i64>,
    now: Instant,
) -> Result<u64> {
    tx.exec(sql!(
        "update session set revoked_at = {now}, revoked_by = {by}
         where account_id = {account} and revoked_at is null {?only: and id = {only}} {?except: and id <> {except}}"
    ))
    .await
}

/// Marks that the person proved again who they are.
pub async fn session_proved(tx: &mut Tx, session: Id<Session>, now: Instant) -> Result<()> {
    tx.exec(sql!("update session set strong_at = {now} where id = {session}")).await?;
    Ok(())
}
