//! Offices that exclude each other (B04), of the organisation and of the law.

use crate::{
    Finding, Incompatibility, LevelKey, PostRef, Scope, Source, Standing, Statute, Trouble, composition::runs,
};
use amana_base::Day;
use std::collections::{BTreeMap, BTreeSet};

/// An office of a person, of the organisation or of the law's institutions.
#[derive(Debug, Clone, PartialEq)]
pub struct Capacity {
    /// The person.
    pub person: i64,
    /// Key of the kind of body.
    pub body: String,
    /// Key of the post.
    pub post: String,
    /// Level of the body.
    pub level: LevelKey,
    /// The body itself (not its kind).
    pub body_id: i64,
    /// The unit of the body.
    pub unit: i64,
    /// Inhabitants of the unit, if known.
    pub population: Option<u32>,
    /// First day.
    pub from: Day,
    /// The day after the last; none while it runs.
    pub until: Option<Day>,
}

impl Statute {
    /// Every pair of offices of the same person that this statute forbids on a day (B04). Give all the offices of the
    /// persons concerned; ask the law's statute with the same list for what the law forbids.
    pub fn check_capacities(&self, capacities: &[Capacity], on: Day) -> Vec<Finding> {
        let mut by_person: BTreeMap<i64, Vec<&Capacity>> = BTreeMap::new();
        for capacity in capacities.iter().filter(|c| runs(c.from, c.until, on)) {
            by_person.entry(capacity.person).or_default().push(capacity);
        }
        let mut found = Vec::new();
        for offices in by_person.values().filter(|offices| offices.len() > 1) {
            for rule in &self.incompatibilities {
                let source = self.source(rule.article.as_deref());
                pairs(rule, offices, |a, b| found.extend(forbidden(a, b, rule.population_over, &source)));
            }
        }
        found
    }
}

/// Which of the references names the office.
fn place(refs: &[String], office: &Capacity) -> Option<usize> {
    refs.iter().position(|text| PostRef::of(text).names(&office.body, &office.post))
}

/// The pairs of a person's offices to which a rule applies: each pair of bodies once.
fn pairs(rule: &Incompatibility, offices: &[&Capacity], mut tell: impl FnMut(&Capacity, &Capacity)) {
    let bound = |offices: &[&Capacity]| offices.iter().any(|o| place(&rule.among_holders_of, o).is_some());
    if !rule.among_holders_of.is_empty() && !bound(offices) {
        return;
    }
    let one_list = rule.with.is_empty();
    let others = if one_list { &rule.posts } else { &rule.with };
    let mut told = BTreeSet::new();
    for (n, a) in offices.iter().enumerate() {
        let Some(first) = place(&rule.posts, a) else { continue };
        for (m, b) in offices.iter().enumerate() {
            let Some(second) = place(others, b) else { continue };
            let same_body = a.body_id == b.body_id;
            // One list is read once from left to right; and `body.*` does not set a president against their own membership.
            if n == m || (one_list && (n > m || (same_body && first == second))) {
                continue;
            }
            let near = match rule.scope {
                Scope::Any => true,
                Scope::SameLevel => a.level == b.level,
                Scope::SameUnit => a.unit == b.unit,
                Scope::SameBody => same_body,
            };
            if near && told.insert((first, a.body_id, second, b.body_id)) {
                tell(a, b);
            }
        }
    }
}

fn forbidden(a: &Capacity, b: &Capacity, over: Option<u32>, source: &Source) -> Option<Finding> {
    let source = source.clone();
    let office = |c: &Capacity| format!("{}.{}", c.body, c.post);
    let (person, first, second) = (a.person, office(a), office(b));
    match (over, b.population) {
        (Some(limit), Some(people)) if people <= limit => None,
        (Some(population_over), None) => {
            let trouble = Trouble::MaybeForbidden { person, first, second, population_over };
            Some(Finding { trouble, standing: Standing::Unknown, source })
        }
        _ => Some(Finding {
            trouble: Trouble::Forbidden { person, first, second },
            standing: Standing::Broken,
            source,
        }),
    }
}
