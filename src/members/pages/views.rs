//! Lists that an officer comes back to.

use crate::{
    access::{Granted, capability::ReadMembers},
    journal::{Entry, Subject, Verb},
    members::store::{self, lists},
    people::clean_name,
    territory::Place,
    web::{Error, Result, Urlencoded, Visit, see},
};
use amana_base::Id;
use axum::{extract::Path, response::Response};
use serde::Deserialize;

/// How many views an account keeps.
const MOST: usize = 20;

/// A view.
pub struct Kept {
    pub(super) id: Id<()>,
    pub(super) name: String,
    pub(super) query: String,
}

/// The views of the visitor's account.
pub(super) async fn kept(visit: &Visit) -> Result<Vec<Kept>> {
    let Some(officer) = visit.officer() else { return Ok(vec![]) };
    let rows = visit.app.db.all(lists::views(officer.account)).await?;
    Ok(rows.into_iter().map(|(id, name, query)| Kept { id, name, query }).collect())
}

/// A view to keep.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct ViewForm {
    name: String,
    query: String,
}

/// The query of the list as the program writes it: nothing that a browser would follow elsewhere.
fn cleaned(query: &str) -> Option<String> {
    let asked: super::AskedFor = serde_urlencoded::from_str(query.strip_prefix('?')?).ok()?;
    Some(asked.query("")).filter(|query| !query.is_empty() && query.len() <= 1000)
}

/// `POST /members/views`: keeps the list that is shown, for this account.
pub async fn keep_view(by: Granted<ReadMembers>, Urlencoded(form): Urlencoded<ViewForm>) -> Result<Response> {
    let visit = by.visit();
    let officer = visit.officer().ok_or(Error::SignIn)?;
    let name: String = clean_name(&form.name).chars().take(60).collect();
    let Some(query) = cleaned(&form.query).filter(|_| !name.is_empty()) else {
        return Err(Error::Malformed("a view has a name and filters".into()));
    };
    if kept(visit).await?.len() >= MOST {
        return Err(Error::Malformed(format!("an account keeps {MOST} views")));
    }
    let mut deed = by.begin(Verb::KeepView).await?;
    let (id, act) = (deed.id(), deed.act);
    deed.tx.exec(store::view_insert(id, officer.account, &name, &query, act)).await?;
    deed.commit(Entry::about(Subject::new("account", officer.account), Place::NATION)).await?;
    Ok(see(&format!("/members{query}")))
}

/// `POST /members/views/{id}/removal`: forgets one.
pub async fn drop_view(by: Granted<ReadMembers>, Path(id): Path<Id<()>>) -> Result<Response> {
    let officer = by.visit().officer().ok_or(Error::SignIn)?;
    let mut deed = by.begin(Verb::DropView).await?;
    if deed.tx.exec(store::view_delete(id, officer.account)).await? == 0 {
        return Err(Error::NotFound);
    }
    deed.commit(Entry::about(Subject::new("account", officer.account), Place::NATION)).await?;
    Ok(see("/members"))
}
