//! The verbs of the record on both engines.

mod closed;
mod effects;
mod offices;
mod outside;
mod undo;

use super::{Refusal, Stop};
use crate::bodies;
use amana_base::{Day, Id};
use amana_sql::{Db, sql};

async fn mandates(db: &Db, body: Id<bodies::Body>) -> Vec<(String, Day, Option<Day>, String)> {
    db.all(sql!(
        (String, Day, Option<Day>, String),
        "select p.name_ar, m.from_on, m.until_on, m.end_reason from mandate m join person p on p.id = m.person_id
         where m.body_id = {body} order by m.from_on, m.id"
    ))
    .await
    .unwrap()
}

fn refusal<T: std::fmt::Debug>(outcome: Result<T, Stop>) -> Refusal {
    match outcome {
        Err(Stop::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}
