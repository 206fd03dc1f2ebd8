use super::{Name, tokens};
use crate::territory::Place;
use amana_sql::{Change, sql};

/// The rows by which a name is found at each of these places.
pub fn name_inserts(kind: &'static str, id: i64, name: Name<'_>, places: &[Place]) -> Vec<Change> {
    let words = tokens(name);
    let mut out = Vec::with_capacity(words.len() * places.len());
    for place in places {
        for word in &words {
            out.push(sql!(
                "insert into name_token (token, kind, region_id, province_id, commune_id, ref_id)
                 values ({word}, {kind}, {place.region}, {place.province}, {place.commune}, {id})
                 on conflict (token, kind, region_id, province_id, commune_id, ref_id) do nothing"
            ));
        }
    }
    out
}

/// Forgets a name everywhere, before it is written anew or for good.
pub fn name_delete(kind: &str, id: i64) -> Change {
    sql!("delete from name_token where kind = {kind} and ref_id = {id}")
}
