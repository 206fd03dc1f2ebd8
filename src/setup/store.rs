use crate::{accounts::Account, journal::Act, territory::Unit};
use amana_base::{Day, Id};
use amana_sql::{Query, Result, Tx, sql};

/// How many statutes were adopted.
pub fn statute_count() -> Query<i64> {
    sql!((i64), "select cast(count(*) as bigint) as \"n!\" from statute")
}

/// A setting.
pub fn setting(key: &str) -> Query<String> {
    sql!((String), "select value from setting where key = {key}")
}

/// Writes a setting.
pub async fn setting_put(tx: &mut Tx, key: &str, value: &str) -> Result<()> {
    tx.exec(sql!(
        "insert into setting (key, value) values ({key}, {value}) on conflict (key) do update set value = excluded.value"
    ))
    .await?;
    Ok(())
}

/// Removes a setting.
pub async fn setting_delete(tx: &mut Tx, key: &str) -> Result<()> {
    tx.exec(sql!("delete from setting where key = {key}")).await?;
    Ok(())
}

/// A position given without a mandate.
pub struct NewGrant<'a> {
    /// Its identifier.
    pub id: Id<()>,
    /// To whom.
    pub account: Id<Account>,
    /// The position's key.
    pub position: &'a str,
    /// Over which unit.
    pub unit: Id<Unit>,
    /// From which day.
    pub from_on: Day,
    /// Until which day.
    pub until_on: Option<Day>,
    /// Why.
    pub reason: &'a str,
}

/// Gives a position without a mandate.
pub async fn grant_insert(tx: &mut Tx, g: NewGrant<'_>, made_by: Id<Act>) -> Result<()> {
    tx.exec(sql!(
        "insert into special_grant (id, account_id, position, unit_id, from_on, until_on, reason, made_by)
         values ({g.id}, {g.account}, {g.position}, {g.unit}, {g.from_on}, {g.until_on}, {g.reason}, {made_by})"
    ))
    .await?;
    Ok(())
}
