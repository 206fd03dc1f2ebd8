use crate::{accounts::Account, decisions::Decision, journal::Act, territory::Unit};
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

/// The story tells a directive after its day: who was addressed was so on that day, and answered within a week.
pub async fn directive_dated(tx: &mut Tx, id: Id<Decision>, on: Day) -> Result<()> {
    let answered = on.plus(6);
    tx.exec(sql!(
        "update addressee set addressed_on = {on},
           state_on = case when state = 'addressed' then cast({on} as bigint) else cast({answered} as bigint) end,
           acknowledged_on = case when acknowledged_on is null then null else cast({answered} as bigint) end
         where decision_id = {id}"
    ))
    .await?;
    tx.exec(sql!("update addressee_step set on_day = {answered} where decision_id = {id}")).await?;
    Ok(())
}
