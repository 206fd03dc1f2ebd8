//! The versions of one organisation's statute, by date (B09).

use crate::{BodyKind, Statute, Version};
use amana_base::Day;

/// Where a rule stands: every answer carries one (B09).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The organisation's code.
    pub organisation: String,
    /// The version's number.
    pub version: u32,
    /// Which congress adopted the version: 5 for the fifth.
    pub congress: Option<u32>,
    /// The article; unknown when absent.
    pub article: Option<String>,
}

/// The versions of one organisation's statute.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Statutes(Vec<Statute>);

impl Statutes {
    /// Puts versions in the order in which they came into force.
    pub fn new(mut versions: Vec<Statute>) -> Statutes {
        versions.sort_by_key(|statute| (statute.version.first_day(), statute.version.number));
        Statutes(versions)
    }
    /// The version in force on a day: the latest that had begun. None before the first one.
    pub fn rule_in_force(&self, on: Day) -> Option<&Statute> {
        self.0.iter().rev().find(|statute| statute.version.first_day().is_none_or(|first| first <= on))
    }
    /// The version with this number.
    pub fn version(&self, number: u32) -> Option<&Statute> {
        self.0.iter().find(|statute| statute.version.number == number)
    }
    /// The latest version.
    pub fn latest(&self) -> Option<&Statute> {
        self.0.last()
    }
    /// Every version, the oldest first.
    pub fn all(&self) -> &[Statute] {
        &self.0
    }
}

impl Version {
    /// The first day on which it applies; none when the file does not know: it then applies always.
    pub fn first_day(&self) -> Option<Day> {
        self.in_force_from.or(self.adopted_on)
    }
}

impl Statute {
    /// The source of a rule that states its own article.
    pub fn source(&self, article: Option<&str>) -> Source {
        Source {
            organisation: self.organisation.code.clone(),
            version: self.version.number,
            congress: self.version.adopted_by.as_ref().map(|by| by.ordinal),
            article: article.map(str::to_owned),
        }
    }
    /// The source of a rule of a body: its own article, else the body's.
    pub fn source_in(&self, body: &BodyKind, article: Option<&str>) -> Source {
        self.source(article.or(body.article.as_deref()))
    }
}
