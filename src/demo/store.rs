use crate::{accounts::Account, journal::Act, territory::Unit};
use amana_base::{Day, Id};
use amana_sql::{Result, Tx, sql};

/// Makes an account an administrator of the whole.
pub async fn administrator(
    tx: &mut Tx,
    id: Id<()>,
    account: Id<Account>,
    country: Id<Unit>,
    from: Day,
    act: Id<Act>,
) -> Result<()> {
    let reason = "demonstration";
    tx.exec(sql!(
        "insert into special_grant (id, account_id, position, unit_id, from_on, reason, made_by)
         values ({id}, {account}, 'administrator', {country}, {from}, {reason}, {act})"
    ))
    .await?;
    Ok(())
}
