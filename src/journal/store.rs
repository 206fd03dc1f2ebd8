use super::model::Line;
use amana_sql::{Result, Tx, sql};

/// Adds one line.
pub async fn act_insert(tx: &mut Tx, l: &Line) -> Result<()> {
    tx.exec(sql!(
        "insert into act (id, at, account_id, person_id, capacity, verb, subject_kind, subject_id,
           region_id, province_id, commune_id, detail, secret_person_id, secret, leaf)
         values ({l.id}, {l.at}, {l.author.account}, {l.author.person}, {l.author.capacity}, {l.verb}, {l.subject_kind},
           {l.subject_id}, {l.place.region}, {l.place.province}, {l.place.commune}, {l.detail}, {l.secret_person},
           {l.secret}, {l.leaf})"
    ))
    .await?;
    Ok(())
}
