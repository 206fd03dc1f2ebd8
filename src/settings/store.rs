use crate::{accounts::Account, journal::Act};
use amana_base::{Day, Id, Instant};
use amana_sql::{Change, Query, Result, Tx, sql};

/// A special grant.
pub enum SpecialGrant {}

/// A position that was given without a mandate.
pub struct GrantRow {
    /// The grant.
    pub id: Id<SpecialGrant>,
    /// To which account.
    pub account_id: Id<Account>,
    /// Its login, encrypted.
    pub login_cipher: Vec<u8>,
    /// The person's name.
    pub name_ar: Option<String>,
    /// In Latin letters.
    pub name_la: Option<String>,
    /// The position's key.
    pub position: String,
    /// Over which unit.
    pub unit_ar: String,
    /// Its name in Latin script.
    pub unit_fr: String,
    /// Since when.
    pub from_on: Day,
    /// Until when.
    pub until_on: Option<Day>,
    /// Why.
    pub reason: String,
}

/// Every special grant, the latest first.
pub fn grants() -> Query<GrantRow> {
    sql!(
        GrantRow,
        "select g.id, g.account_id, a.login_cipher, p.name_ar, p.name_la, g.position, u.name_ar as unit_ar, u.name_fr as unit_fr,
           g.from_on, g.until_on, g.reason
         from special_grant g join account a on a.id = g.account_id join unit u on u.id = g.unit_id
           left join person p on p.id = a.person_id
         order by g.id desc limit 200"
    )
}

/// How many others administer the whole installation on a day.
pub async fn other_administrators(tx: &mut Tx, except: Id<SpecialGrant>, on: Day) -> Result<i64> {
    tx.one(sql!(
        (i64),
        "select cast(count(*) as bigint) as \"n!\" from special_grant g join unit u on u.id = g.unit_id
           join account a on a.id = g.account_id
         where g.position = 'administrator' and u.kind = 'country' and a.closed_at is null and g.id <> {except}
           and g.from_on <= {on} and (g.until_on is null or g.until_on > {on})"
    ))
    .await
}

/// A grant to be ended.
pub struct Ending {
    /// The position's key.
    pub position: String,
    /// Since when.
    pub from_on: Day,
    /// To whom.
    pub account_id: Id<Account>,
}

/// A grant that is open on a day.
pub async fn grant_open(tx: &mut Tx, id: Id<SpecialGrant>, on: Day) -> Result<Option<Ending>> {
    tx.first(sql!(
        Ending,
        "select position, from_on, account_id from special_grant where id = {id} and (until_on is null or until_on > {on})"
    ))
    .await
}

/// Ends a grant on a day; one that began that very day is removed: it gives nothing any more.
pub async fn grant_end(tx: &mut Tx, id: Id<SpecialGrant>, on: Day) -> Result<()> {
    tx.exec(sql!("delete from special_grant where id = {id} and from_on >= {on}")).await?;
    tx.exec(sql!("update special_grant set until_on = {on} where id = {id}")).await?;
    Ok(())
}

/// The emblem in force, or an empty drawing where it was taken away.
pub struct EmblemRow {
    /// The drawing.
    pub svg: String,
    /// The file it came from.
    pub file_name: String,
}

/// The last emblem that was kept.
pub fn emblem() -> Query<EmblemRow> {
    sql!(EmblemRow, "select svg, file_name from emblem order by id desc limit 1")
}

/// Keeps an emblem; an empty one takes the former away.
pub fn emblem_insert(id: Id<()>, svg: &str, file_name: &str, at: Instant, act: Id<Act>) -> Change {
    sql!(
        "insert into emblem (id, svg, file_name, at, made_by) values ({id}, {svg}, {file_name}, {at}, {act})"
    )
}
