use crate::{
    accounts::Account,
    decisions::Decision,
    journal::Act,
    people::Person,
    territory::{Place, Unit},
};
use amana_base::{Day, Id};
use amana_sql::{Query, Result, Tx, sql};

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

/// Somebody who holds an office.
pub struct HolderRow {
    /// Who.
    pub person_id: Id<Person>,
    /// Region of the home, or 0.
    pub region_id: i64,
    /// Province, or 0.
    pub province_id: i64,
    /// Commune, or 0.
    pub commune_id: i64,
}

impl HolderRow {
    /// At home.
    pub fn place(&self) -> Place {
        Place::raw(self.region_id, self.province_id, self.commune_id)
    }
}

/// Those who are at home in a province and hold an office of the organisation's.
pub fn holders_in(province: Id<Unit>) -> Query<HolderRow> {
    sql!(
        HolderRow,
        "select p.id as person_id, p.region_id, p.province_id, p.commune_id from person p
         where p.province_id = {province} and exists (select 1 from mandate m join body b on b.id = m.body_id
           where m.person_id = p.id and m.until_on is null and b.sphere <> 'elected')
         order by p.id"
    )
}

/// Members at home in a province who hold no office, the first of them.
pub fn plain_members(province: Id<Unit>, limit: i64) -> Query<Id<Person>> {
    sql!(
        (Id<Person>),
        "select m.person_id from membership m where m.province_id = {province} and m.ended_on is null
           and not exists (select 1 from mandate d where d.person_id = m.person_id)
           and not exists (select 1 from summons s where s.person_id = m.person_id)
         order by m.id limit {limit}"
    )
}
