//! Titles of many facts at once.

use super::{Title, rules, store};
use crate::{
    bodies::{self, Body, Mandate},
    decisions::Decision,
    people::Person,
    statutes::Rulebook,
    web::Result,
};
use amana_base::{Day, Id};
use amana_sql::{Db, Query, Tx};
use std::collections::HashMap;

/// Where titles are read: the record, or an act under way that has not been committed.
pub trait Source {
    /// Every row.
    fn all<T: Send + 'static>(
        &mut self,
        query: Query<T>,
    ) -> impl Future<Output = amana_sql::Result<Vec<T>>> + Send;
}
impl Source for &Db {
    async fn all<T: Send + 'static>(&mut self, query: Query<T>) -> amana_sql::Result<Vec<T>> {
        Db::all(self, query).await
    }
}
impl Source for &mut Tx {
    async fn all<T: Send + 'static>(&mut self, query: Query<T>) -> amana_sql::Result<Vec<T>> {
        Tx::all(self, query).await
    }
}

/// Titles of mandates, by identifier. At most 512 at a time.
pub async fn of_mandates(
    mut db: impl Source,
    book: &Rulebook,
    ids: &[Id<Mandate>],
) -> Result<HashMap<Id<Mandate>, Title>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let evidence = db.all(store::mandates(ids)).await?;
    let decisions = decisions_of(&mut db, evidence.iter().filter_map(|m| m.decision_id)).await?;
    let mut persons: Vec<Id<Person>> = evidence.iter().map(|m| m.person_id).collect();
    persons.sort_unstable();
    persons.dedup();
    let mut offices: HashMap<Id<Person>, Vec<bodies::store::CapacityRow>> = HashMap::new();
    for row in db.all(bodies::store::capacities(&persons)).await? {
        offices.entry(row.person_id).or_default().push(row);
    }
    let mut out = HashMap::new();
    for m in evidence {
        let rows = offices.get(&m.person_id).map(Vec::as_slice).unwrap_or_default();
        let running = |r: &&bodies::store::CapacityRow| {
            r.from_on <= m.from_on && r.until_on.is_none_or(|end| end > m.from_on)
        };
        let mine = format!("{}.{}", m.body_kind, m.post);
        // Only what this very office excludes breaks its title.
        let forbidden = book
            .forbidden(&bodies::store::as_capacities(rows), m.from_on)
            .into_iter()
            .filter(|finding| names_office(finding, &mine))
            .collect();
        let held: Vec<(String, String)> =
            rows.iter().filter(running).map(|r| (r.body_kind.clone(), r.post.clone())).collect();
        let decision = m.decision_id.and_then(|d| decisions.get(&d));
        out.insert(m.id, rules::of_mandate(book, &m, decision, forbidden, &held));
    }
    Ok(out)
}

fn names_office(finding: &amana_statute::Finding, office: &str) -> bool {
    use amana_statute::Trouble::{Forbidden, MaybeForbidden};
    match &finding.trouble {
        Forbidden { first, second, .. } | MaybeForbidden { first, second, .. } => {
            finding.standing == amana_statute::Standing::Broken && (first == office || second == office)
        }
        _ => false,
    }
}

/// Titles of bodies, by identifier.
pub async fn of_bodies(
    mut db: impl Source,
    book: &Rulebook,
    ids: &[Id<Body>],
    today: Day,
) -> Result<HashMap<Id<Body>, Title>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let evidence = db.all(store::bodies(ids)).await?;
    let decisions = decisions_of(&mut db, evidence.iter().filter_map(|b| b.decision_id)).await?;
    let title = |b: &store::BodyEvidence| {
        rules::of_body(book, b, b.decision_id.and_then(|d| decisions.get(&d)), today)
    };
    Ok(evidence.iter().map(|b| (b.id, title(b))).collect())
}

/// Titles of decisions, by identifier.
pub async fn of_decisions(
    mut db: impl Source,
    book: &Rulebook,
    ids: &[Id<Decision>],
    today: Day,
) -> Result<HashMap<Id<Decision>, Title>> {
    let evidence = decisions_of(&mut db, ids.iter().copied()).await?;
    Ok(evidence.iter().map(|(id, d)| (*id, rules::of_decision(book, d, today))).collect())
}

/// Titles of sanctions, in their order.
pub async fn of_sanctions(
    mut db: impl Source,
    book: &Rulebook,
    all: &[store::SanctionEvidence],
) -> Result<Vec<Title>> {
    let decisions = decisions_of(&mut db, all.iter().filter_map(|s| s.decision_id)).await?;
    let of = |s: &store::SanctionEvidence| {
        rules::of_sanction(book, s, s.decision_id.and_then(|d| decisions.get(&d)))
    };
    Ok(all.iter().map(of).collect())
}

async fn decisions_of(
    db: &mut impl Source,
    ids: impl Iterator<Item = Id<Decision>>,
) -> Result<HashMap<Id<Decision>, store::DecisionEvidence>> {
    let mut ids: Vec<Id<Decision>> = ids.collect();
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    Ok(db.all(store::decisions(&ids)).await?.into_iter().map(|d| (d.id, d)).collect())
}
