//! A whole list taken back: what it made and nobody touched since is gone, what it wrote over is as it was before. What was
//! changed since is kept, and told. One act of the list after the other, the last first, each in an act of its own.

use super::{about, in_the_name_of, step};
use crate::{
    access::Deed,
    app::App,
    importing::{
        Stage,
        store::{self, ListRow, undoing},
    },
    jobs::{self, Lease},
    journal::{Act, Verb},
    keys,
    members::{self, Correction, Membership, Source},
    people::Sex,
    record::{self, Stop},
    territory::Place,
    web::{Error, Result, Visit},
};
use amana_base::Id;
use serde_json::{Value, json};
use std::sync::Arc;

/// Takes a list back, act after act.
pub(super) async fn undo(app: &Arc<App>, lease: &Lease, list: &ListRow) -> Result<()> {
    let mut visit = in_the_name_of(app, list).await?.unwrap_or_else(|| Visit::of_program(app.clone()));
    loop {
        visit.now = app.clock.now();
        match one_act(&visit, list, lease).await {
            Ok(true) => {}
            Err(Error::Busy) => tokio::time::sleep(std::time::Duration::from_millis(20)).await,
            Ok(false) => break,
            Err(error) => return Err(error),
        }
    }
    let mut deed = Deed::begin(&visit, Verb::TakeBackMemberList).await?;
    jobs::finish(&mut deed.tx, lease, visit.now).await?;
    if deed.tx.one(store::stage(list.id)).await? == Stage::Undoing {
        step(&mut deed, list.id, Stage::Undone, "").await?;
    }
    deed.commit(about(list)).await?;
    Ok(())
}

/// Takes the last act back that is not yet; false when there is none.
async fn one_act(visit: &Visit, list: &ListRow, lease: &Lease) -> Result<bool> {
    let mut deed = Deed::begin_large(visit, Verb::TakeBackMemberList).await?;
    let by = deed.act;
    deed.tx.exec(store::turn(by)).await?;
    let until = visit.now.plus_seconds(jobs::model::LEASE_SECONDS);
    if deed.tx.exec(jobs::store::job_renew(lease, until)).await? != 1 {
        return Err(Error::Changed);
    }
    let Some(act) = deed.tx.one(undoing::last_act(list.id)).await? else { return Ok(false) };
    let act: Id<Act> = Id::from_raw(act);
    let memberships = deed.tx.all(undoing::memberships_untouched(act)).await?;
    for some in memberships.chunks(500) {
        for change in undoing::memberships_gone(some) {
            deed.tx.exec(change).await?;
        }
    }
    let persons = deed.tx.all(undoing::persons_untied(act)).await?;
    for some in persons.chunks(500) {
        for change in undoing::persons_gone(some) {
            deed.tx.exec(change).await?;
        }
    }
    let mut restored = 0;
    for row in deed.tx.all(undoing::changed(list.id, act)).await? {
        let untouched = row.version == Some(row.version_after);
        if untouched && restore(&mut deed, row.membership_id, act).await? {
            restored += 1;
        } else {
            deed.tx.exec(undoing::row_kept(list.id, row.row_no)).await?;
        }
    }
    let homes = deed.tx.all(undoing::homes_before(list.id, act)).await?;
    for change in undoing::traces_gone(act) {
        deed.tx.exec(change).await?;
    }
    for (person, home) in homes {
        let mut parts = home.split(' ').map(|part| part.parse::<i64>().unwrap_or(0));
        let mut part = || parts.next().unwrap_or(0);
        let place = Place::raw(part(), part(), part());
        deed.tx.exec(undoing::home_restore(person, place)).await?;
        deed.tx.exec(record::store::tokens_untied(person)).await?;
    }
    for change in undoing::rows_undone(list.id, act, by) {
        deed.tx.exec(change).await?;
    }
    let detail = json!({ "act": act.to_string(), "removed": memberships.len(), "changed": restored });
    deed.commit(about(list).with(detail)).await?;
    Ok(true)
}

/// Gives a member back what an act wrote over. That is a correction too, with its history.
async fn restore(deed: &mut Deed<'_>, id: Id<Membership>, act: Id<Act>) -> Result<bool> {
    let app = deed.visit().app.clone();
    let row = deed.tx.first(members::store::membership(id, crate::access::Scope::Nation)).await?;
    let Some(row) = row else { return Ok(false) };
    let over = deed.tx.all(undoing::written_over(id, act)).await?;
    let sealed: Vec<Vec<u8>> = over.iter().map(|(_, former)| former.clone()).collect();
    let former = keys::open_former(&app, row.person_id, &sealed).await?;
    let mut back = Correction {
        version: row.version,
        name_ar: row.name_ar.clone(),
        name_la: row.name_la.clone(),
        sex: row.sex,
        fields: members::store::Fields {
            number: row.number.clone(),
            category: row.category,
            education: row.education,
            birth_year: row.birth_year,
        },
        birth: None,
        protected: vec![],
        source: Source::Import,
        note: String::new(),
    };
    let mut unknown_before = vec![];
    for ((field, _), former) in over.iter().zip(former) {
        let Some(was) = former.map(|f| f.get("was").cloned().unwrap_or(Value::Null)) else {
            return Ok(false);
        };
        let text = was.as_str().unwrap_or_default();
        match field.as_str() {
            "name_ar" => back.name_ar = text.to_owned(),
            "name_la" => back.name_la = text.to_owned(),
            "sex" => back.sex = text.parse::<Sex>().ok(),
            "number" => back.fields.number = text.to_owned(),
            "category" => back.fields.category = text.parse().ok(),
            "education" => back.fields.education = text.parse().ok(),
            "birth_year" => back.fields.birth_year = was.as_i64(),
            field @ ("birth" | "phone" | "email" | "address") => {
                let field = ["birth", "phone", "email", "address"].into_iter().find(|f| *f == field);
                match (field, was.as_str()) {
                    (Some("birth"), Some(day)) => back.birth = day.parse().ok(),
                    (Some(field), Some(value)) => back.protected.push((field, value.to_owned())),
                    (Some(field), None) => unknown_before.push(field),
                    (None, _) => {}
                }
            }
            _ => {}
        }
    }
    match members::correct(deed, id, back).await {
        Ok(_) | Err(Stop::Refused(members::Refusal::NothingChanged)) => {}
        Err(Stop::Refused(_)) => return Ok(false),
        Err(Stop::Failed(error)) => return Err(error),
    }
    for field in unknown_before {
        deed.tx.exec(members::store::secret_delete(row.person_id, field)).await?;
    }
    Ok(true)
}
