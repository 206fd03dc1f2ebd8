//! How often something was tried.

use amana_base::{Id, Instant};
use amana_sql::{Query, Result, Tx, sql};

/// The moments of the tries counted under a key, the latest first.
pub fn attempts(what: &str, key: &[u8], since: Instant) -> Query<Instant> {
    sql!(
        (Instant),
        "select at from attempt where what = {what} and key = {key} and at > {since} order by at desc limit 100"
    )
}

/// Counts a try.
pub async fn attempt_insert<T>(tx: &mut Tx, id: Id<T>, what: &str, key: &[u8], at: Instant) -> Result<()> {
    tx.exec(sql!("insert into attempt (id, what, key, at) values ({id}, {what}, {key}, {at})")).await?;
    Ok(())
}

/// Forgets the tries under a key: one succeeded.
pub async fn attempts_forget(tx: &mut Tx, what: &str, key: &[u8]) -> Result<()> {
    tx.exec(sql!("delete from attempt where what = {what} and key = {key}")).await?;
    Ok(())
}

/// Removes tries and ceremonies that count no more.
pub async fn stale_delete(tx: &mut Tx, before: Instant, now: Instant) -> Result<()> {
    tx.exec(sql!("delete from attempt where at < {before}")).await?;
    tx.exec(sql!("delete from ceremony where expires_at < {now}")).await?;
    Ok(())
}
