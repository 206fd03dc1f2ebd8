use super::{Account, Session};
use crate::people::Person;
use amana_base::{Id, Instant};
use amana_sql::{Db, Query, Result, sql};

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
        "select s.id, s.account_id, a.person_id, p.name_ar as name, a.login_cipher, a.language, s.seen_at, s.strong_at
         from session s join account a on a.id = s.account_id left join person p on p.id = a.person_id
         where s.token_hash = {token_hash} and s.revoked_at is null and s.expires_at > {now} and s.seen_at > {idle_since}
           and a.closed_at is null"
    )
}

/// Writes down that a session is being used. Not an act: it changes nothing anybody relies on.
pub async fn session_seen(db: &Db, session: Id<Session>, now: Instant) -> Result<()> {
    db.tx(async |mut tx| {
        tx.exec(sql!("update session set seen_at = {now} where id = {session} and seen_at < {now}")).await?;
        Ok::<_, amana_sql::Error>(())
    })
    .await
}
