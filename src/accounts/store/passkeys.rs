//! Passkeys, and the ceremonies under way.

use crate::accounts::{Account, Passkey};
use crate::journal::Act;
use amana_base::{Id, Instant};
use amana_sql::{Query, Result, Tx, sql};

/// A passkey.
pub struct PasskeyRow {
    /// Its identifier here.
    pub id: Id<Passkey>,
    /// Whose.
    pub account_id: Id<Account>,
    /// Its identifier on the device.
    pub credential_id: Vec<u8>,
    /// Public key and counters.
    pub state: Vec<u8>,
    /// What its owner calls it.
    pub name: String,
    /// Added when.
    pub created_at: Instant,
    /// Last used to sign in.
    pub used_at: Option<Instant>,
}

/// The passkeys of an account, in the order they were added.
pub fn passkeys_of(account: Id<Account>) -> Query<PasskeyRow> {
    sql!(
        PasskeyRow,
        "select id, account_id, credential_id, state, name, created_at, used_at from passkey where account_id = {account} order by id"
    )
}

/// The passkey that a device shows.
pub fn passkey_by_credential(credential: &[u8]) -> Query<PasskeyRow> {
    sql!(
        PasskeyRow,
        "select k.id, k.account_id, k.credential_id, k.state, k.name, k.created_at, k.used_at
         from passkey k join account a on a.id = k.account_id where k.credential_id = {credential} and a.closed_at is null"
    )
}

/// Adds a passkey.
pub async fn passkey_insert(tx: &mut Tx, k: &PasskeyRow, made_by: Id<Act>) -> Result<()> {
    tx.exec(sql!(
        "insert into passkey (id, account_id, credential_id, state, name, created_at, made_by)
         values ({k.id}, {k.account_id}, {k.credential_id}, {k.state}, {k.name}, {k.created_at}, {made_by})"
    ))
    .await?;
    Ok(())
}

/// Keeps what a use changed.
pub async fn passkey_used(tx: &mut Tx, id: Id<Passkey>, state: &[u8], now: Instant) -> Result<()> {
    tx.exec(sql!("update passkey set state = {state}, used_at = {now} where id = {id}")).await?;
    Ok(())
}

/// Gives a passkey another name; touches none that is not the account's.
pub async fn passkey_rename(tx: &mut Tx, account: Id<Account>, id: Id<Passkey>, name: &str) -> Result<u64> {
    tx.exec(sql!("update passkey set name = {name} where id = {id} and account_id = {account}")).await
}

/// Removes a passkey; touches none that is not the account's.
pub async fn passkey_delete(tx: &mut Tx, account: Id<Account>, id: Id<Passkey>) -> Result<u64> {
    tx.exec(sql!("delete from passkey where id = {id} and account_id = {account}")).await
}

/// A ceremony under way.
pub struct CeremonyRow {
    /// Whose, when somebody is known.
    pub account_id: Option<Id<Account>>,
    /// What was asked of the device, as the library keeps it.
    pub state: Vec<u8>,
}

/// Remembers a ceremony under the digest of its challenge.
pub async fn ceremony_insert<T>(
    tx: &mut Tx,
    id: Id<T>,
    token_hash: &[u8],
    account: Option<Id<Account>>,
    kind: &str,
    state: &[u8],
    expires_at: Instant,
) -> Result<()> {
    tx.exec(sql!(
        "insert into ceremony (id, token_hash, account_id, kind, state, expires_at)
         values ({id}, {token_hash}, {account}, {kind}, {state}, {expires_at})"
    ))
    .await?;
    Ok(())
}

/// Takes a ceremony: it is there once.
pub async fn ceremony_take(
    tx: &mut Tx,
    token_hash: &[u8],
    kind: &str,
    now: Instant,
) -> Result<Option<CeremonyRow>> {
    tx.first(sql!(
        CeremonyRow,
        "delete from ceremony where token_hash = {token_hash} and kind = {kind} and expires_at > {now} returning account_id, state"
    ))
    .await
}

/// Removes every passkey of an account.
pub async fn passkeys_delete(tx: &mut Tx, account: Id<Account>) -> Result<()> {
    tx.exec(sql!("delete from passkey where account_id = {account}")).await?;
    Ok(())
}
