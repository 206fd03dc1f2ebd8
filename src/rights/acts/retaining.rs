//! Nothing is kept longer than it is needed (09-08 art. 3(1)), and nothing is deleted by itself: the program proposes, a person
//! carries out or says why it is kept on.

use super::{REASON, erasing::erase, reason};
use crate::{
    access::Deed,
    app::App,
    joining::{self, store as applications},
    journal::{Entry, Subject, Verb},
    keys,
    people::Person,
    record::Stop,
    rights::{
        Refusal, Rule, Settled,
        refusal::Outcome,
        retention,
        store::retention::{self as store, DueInsert, DueRow},
    },
    territory::Place,
    web::{self, Visit},
};
use amana_base::Id;
use std::sync::Arc;

/// How many of a kind are proposed at once.
const A_TURN: i64 = 500;

/// Looks what is due and proposes it. Gives how many were proposed.
pub async fn propose(app: &Arc<App>) -> web::Result<usize> {
    let visit = Visit::of_program(app.clone());
    let (db, today) = (&app.db, visit.today);
    let mut found: Vec<DueInsert> = vec![];
    for rule in Rule::ALL.iter().copied() {
        let months = retention::months(app, rule).await?;
        let before = today.plus_months(-months);
        let rows = match rule {
            Rule::Application => db.all(store::applications(before, A_TURN)).await?,
            Rule::Prospect => db.all(store::prospects(before, A_TURN)).await?,
            Rule::Membership => db.all(store::memberships(before, A_TURN)).await?,
            Rule::Request => db.all(store::requests(before, A_TURN)).await?,
            Rule::Session => {
                let offset = app.config.utc_offset_minutes;
                let until = visit.now.plus_seconds(-months * 30 * 86_400);
                let rows = db.all(store::sessions(until, A_TURN)).await?;
                let row = |(ref_id, at): (i64, amana_base::Instant)| store::FoundRow {
                    ref_id,
                    since: at.day(offset),
                    region_id: 0,
                    province_id: 0,
                    commune_id: 0,
                };
                rows.into_iter().map(row).collect()
            }
        };
        found.extend(rows.into_iter().map(|r| DueInsert {
            id: app.ids.fresh(),
            rule,
            ref_id: r.ref_id,
            due_on: r.since.plus_months(months),
            on: today,
            place: Place::raw(r.region_id, r.province_id, r.commune_id),
        }));
    }
    if found.is_empty() {
        return Ok(0);
    }
    let mut deed = Deed::begin(&visit, Verb::ProposeRetention).await?;
    let act = deed.act;
    let n = found.len();
    deed.tx.bulk(found.iter().map(|due| store::due_insert(due, act)).collect::<Vec<_>>()).await?;
    let entry = Entry::about(Subject { kind: "retention", id: 0 }, Place::NATION);
    deed.commit(entry.with(serde_json::json!({ "rows": n }))).await?;
    Ok(n)
}

/// Carries a proposal out.
pub async fn carry_out(deed: &mut Deed<'_>, row: &DueRow) -> Outcome<()> {
    let visit = deed.visit();
    settle(deed, row, Settled::Executed, "").await?;
    match row.rule {
        Rule::Membership => erase(deed, Id::<Person>::from_raw(row.ref_id)).await,
        Rule::Application => {
            let id = Id::from_raw(row.ref_id);
            let person =
                deed.tx.first(store::application_person(row.ref_id)).await?.ok_or(Refusal::Nobody)?;
            for change in applications::forgotten(id) {
                deed.tx.exec(change).await?;
            }
            deed.tx.exec(keys::store::person_key_destroy(person, visit.now)).await?;
            Ok(())
        }
        Rule::Prospect => {
            let row = deed.tx.first(applications::prospects::prospect(Id::from_raw(row.ref_id))).await?;
            let row = row.ok_or(Refusal::Nobody)?;
            match joining::withdraw_prospect(deed, &row).await {
                Ok(()) | Err(Stop::Refused(_)) => Ok(()),
                Err(Stop::Failed(error)) => Err(Stop::Failed(error)),
            }
        }
        Rule::Session => {
            deed.tx.exec(store::session_delete(row.ref_id)).await?;
            Ok(())
        }
        Rule::Request => {
            deed.tx.exec(store::request_empty(row.ref_id, &[])).await?;
            Ok(())
        }
    }
}

/// Keeps it on, with the reason.
pub async fn keep_on(deed: &mut Deed<'_>, row: &DueRow, why: &str) -> Outcome<()> {
    let why = reason(why).filter(|why| why.chars().count() <= 300).ok_or(Refusal::Reason(300.min(REASON)))?;
    settle(deed, row, Settled::Kept, &why).await
}

async fn settle(deed: &mut Deed<'_>, row: &DueRow, how: Settled, why: &str) -> Outcome<()> {
    let (act, today) = (deed.act, deed.visit().today);
    match deed.tx.exec(store::settle(row.id, how, today, why, act)).await? {
        0 => Err(Refusal::Answered.into()),
        _ => Ok(()),
    }
}
