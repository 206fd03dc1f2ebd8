//! What somebody with the database's password, and without the key file, can write.

use crate::journal::{model::Line, seal::Seal};
use amana_sql::{Change, sql};

/// Rewrites a line as given, its leaf hash and mark included.
pub fn act_replace(l: &Line, seal: Option<i64>) -> Vec<Change> {
    vec![act_delete(l.id.raw()), act_put(l, seal)]
}

/// Puts a line.
pub fn act_put(l: &Line, seal: Option<i64>) -> Change {
    sql!(
        "insert into act (id, at, account_id, person_id, capacity, verb, subject_kind, subject_id,
           region_id, province_id, commune_id, detail, secret_person_id, secret, leaf, mac, seal_id)
         values ({l.id}, {l.at}, {l.author.account}, {l.author.person}, {l.author.capacity}, {l.verb}, {l.subject_kind},
           {l.subject_id}, {l.place.region}, {l.place.province}, {l.place.commune}, {l.detail}, {l.secret_person},
           {l.secret}, {l.leaf}, {l.mac}, {seal})"
    )
}

/// Deletes a line.
pub fn act_delete(id: i64) -> Change {
    sql!("delete from act where id = {id}")
}

/// Deletes a seal.
pub fn seal_delete(id: i64) -> Change {
    sql!("delete from seal where id = {id}")
}

/// Rewrites a seal as given.
pub fn seal_replace(s: &Seal) -> Vec<Change> {
    vec![seal_delete(s.id), crate::journal::store::seal_insert(s)]
}

/// Destroys the key of a person, as erasing the person does.
pub fn person_key_destroy(person: i64) -> Change {
    sql!("update person_key set wrapped = null, destroyed_at = 1 where person_id = {person}")
}
