//! Who of the record may be somebody who is being entered by hand.

use crate::{
    access::{Granted, capability::ReadRecord},
    importing::{model::MAYBE, register, words},
    people::{lists, pages::Candidate},
    record::view::name_in,
    web::Result,
};
use amana_linkage::{Agreement, Person};

/// Those whom this visitor may read and who are probably the same person, each with what agrees.
pub async fn likely(by: &Granted<ReadRecord>, asked: &Person<'_>) -> Result<Vec<Candidate>> {
    let visit = by.visit();
    let w = visit.words();
    let found = register::likely(&visit.app, by.scopes(), std::slice::from_ref(asked), MAYBE).await?;
    let found = found.into_iter().flatten().take(8).collect::<Vec<_>>();
    let ids: Vec<_> = found.iter().map(|l| l.person).collect();
    if ids.is_empty() {
        return Ok(vec![]);
    }
    let rows = visit.app.db.all(lists::these(&ids)).await?;
    let candidate = |likely: &register::Likely| {
        let row = rows.iter().find(|row| row.id == likely.person)?;
        let agrees = likely.why.each().filter(|(_, a)| !matches!(a, Agreement::Missing | Agreement::Differs));
        let agrees: Vec<String> = agrees.map(|(field, _)| words::compared(w, field)).collect();
        let name = name_in(visit.lang, &row.name_ar, &row.name_la);
        Some(Candidate { id: row.id, name, note: w.importing_agrees_in(w.list(&agrees)) })
    };
    Ok(found.iter().filter_map(candidate).collect())
}
