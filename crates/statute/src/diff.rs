//! What changed between two versions, article by article.

use crate::{
    Statute,
    read::{KeyPath, Part},
};
use std::collections::BTreeMap;

/// One thing that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The article, of the new version when it has one; empty when no article is stated.
    pub article: String,
    /// Path of keys: `bodies.political_bureau.size.max`.
    pub key: String,
    /// What changed.
    pub changed: Changed,
}

/// How it changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changed {
    /// Only in the new version.
    Added(String),
    /// Only in the old version.
    Removed(String),
    /// In both, with another value.
    Replaced(String, String),
    /// The same rule under another article: old, new.
    Renumbered(String, String),
}

/// What changed from `old` to `new`, sorted by article then key. The number and dates of the version are left out.
pub fn diff(old: &Statute, new: &Statute) -> Vec<Change> {
    let (old, new) = (facts(old), facts(new));
    let mut changes = Vec::new();
    for (key, (article, value)) in &new {
        let changed = match old.get(key) {
            None => Changed::Added(value.clone()),
            Some((_, before)) if before != value => Changed::Replaced(before.clone(), value.clone()),
            Some((before, _)) if before != article => Changed::Renumbered(before.clone(), article.clone()),
            Some(_) => continue,
        };
        changes.push(Change { article: article.clone(), key: key.clone(), changed });
    }
    for (key, (article, value)) in old.iter().filter(|(key, _)| !new.contains_key(*key)) {
        changes.push(Change {
            article: article.clone(),
            key: key.clone(),
            changed: Changed::Removed(value.clone()),
        });
    }
    changes.sort_by(|a, b| {
        (number(&a.article), &a.article, &a.key).cmp(&(number(&b.article), &b.article, &b.key))
    });
    changes
}

/// Every plain value with its path and article.
fn facts(statute: &Statute) -> BTreeMap<String, (String, String)> {
    let mut out = Vec::new();
    statute.facts(&KeyPath::default(), "", &mut out);
    out.into_iter()
        .map(|(path, article, value)| (path.to_string(), (article, value)))
        .filter(|(key, _)| !key.starts_with("version."))
        .collect()
}

/// The first number of an article: articles sort as numbers, not as letters.
fn number(article: &str) -> u32 {
    let digits: String =
        article.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap_or(u32::MAX)
}
