//! The questions of sheets, the categories of constraints and the criteria of readiness, as the files of `data/diagnosis` say.

use super::Severity;
use crate::{structure::model::Key, territory::UnitKind, ui::Lang};
use amana_base::Day;
use serde::Deserialize;
use std::sync::LazyLock;

/// Words in the three languages.
#[derive(Clone, Debug, Deserialize)]
pub struct Said {
    ar: String,
    fr: String,
    en: String,
}

impl Said {
    /// In a language.
    pub fn to(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ar => &self.ar,
            Lang::Fr => &self.fr,
            Lang::En => &self.en,
        }
    }
}

/// A form: what people are asked on the sheets of a diagnosis.
#[derive(Clone, Debug, Deserialize)]
pub struct Form {
    /// Its version.
    pub key: String,
    /// From which day it is used.
    pub from: String,
    /// Its sections.
    #[serde(rename = "section")]
    pub sections: Vec<Section>,
}

/// A section of a form.
#[derive(Clone, Debug, Deserialize)]
pub struct Section {
    /// Its key.
    pub key: String,
    /// What it is called.
    pub title: Said,
    /// What it asks.
    #[serde(rename = "question")]
    pub questions: Vec<Question>,
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// In words.
    Text,
    /// By one of its answers.
    Choice,
}

/// A question.
#[derive(Clone, Debug, Deserialize)]
pub struct Question {
    /// Its key.
    pub key: String,
    /// How it is answered.
    pub kind: Kind,
    /// Without an answer the sheet is not handed in.
    #[serde(default)]
    pub required: bool,
    /// On which sheets: `commune`, `province`, `region`; on all when empty.
    #[serde(default, rename = "for")]
    pub levels: Vec<String>,
    /// The words.
    pub ask: Said,
    /// The answers of a choice.
    #[serde(default)]
    pub answers: Vec<Answer>,
}

/// A closed answer.
#[derive(Clone, Debug, Deserialize)]
pub struct Answer {
    /// What is kept.
    pub key: String,
    /// The words.
    #[serde(flatten)]
    pub said: Said,
}

impl Question {
    /// Is it asked of such a unit?
    pub fn is_for(&self, kind: UnitKind) -> bool {
        let level = match kind {
            UnitKind::Region | UnitKind::PartyRegion => "region",
            UnitKind::Province | UnitKind::Prefecture | UnitKind::PartyProvince => "province",
            _ => "commune",
        };
        self.levels.is_empty() || self.levels.iter().any(|l| l == level)
    }
    /// Can this be an answer?
    pub fn takes(&self, value: &str) -> bool {
        self.kind == Kind::Text || value.is_empty() || self.answers.iter().any(|a| a.key == value)
    }
    /// What was answered, in words.
    pub fn told<'a>(&'a self, value: &'a str, lang: Lang) -> &'a str {
        match self.kind {
            Kind::Text => value,
            Kind::Choice => self.answers.iter().find(|a| a.key == value).map_or(value, |a| a.said.to(lang)),
        }
    }
}

impl Form {
    /// Every question that is asked of such a unit.
    pub fn questions(&self, kind: UnitKind) -> impl Iterator<Item = &Question> {
        self.sections.iter().flat_map(|s| &s.questions).filter(move |q| q.is_for(kind))
    }
}

/// A category of constraints.
#[derive(Clone, Debug, Deserialize)]
pub struct Category {
    /// What is kept.
    pub key: String,
    /// The words.
    #[serde(flatten)]
    pub said: Said,
}

/// Where a criterion is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Source {
    /// An indicator of the structure.
    Indicator,
    /// Communes whose sheet was handed in within a year.
    Sheets,
    /// Open constraints.
    Constraints,
}

/// A criterion of readiness.
#[derive(Clone, Debug, Deserialize)]
pub struct Criterion {
    /// Its key.
    pub key: String,
    /// Its points.
    pub weight: i64,
    /// Where it is read.
    pub source: Source,
    /// Which indicator.
    #[serde(default)]
    indicator: String,
    /// Constraints of which severity.
    #[serde(default)]
    severity: String,
    /// The least value that meets it.
    pub at_least: Option<i64>,
    /// The greatest one.
    pub at_most: Option<i64>,
    /// The words.
    pub ask: Said,
}

impl Criterion {
    /// The indicator; none where it is read elsewhere or the file names none that there is.
    pub fn indicator(&self) -> Option<Key> {
        self.indicator.parse().ok().filter(|_| self.source == Source::Indicator)
    }
    /// Constraints of which severity count; all when the file names none.
    pub fn severity(&self) -> Option<Severity> {
        self.severity.parse().ok()
    }
}

/// Criteria that hold from a day on.
#[derive(Clone, Debug, Deserialize)]
pub struct Set {
    /// Their version.
    pub key: String,
    /// From which day.
    pub from: String,
    /// They.
    #[serde(rename = "criterion")]
    pub criteria: Vec<Criterion>,
}

#[derive(Deserialize)]
struct FormFile {
    form: Vec<Form>,
}
#[derive(Deserialize)]
struct CategoryFile {
    category: Vec<Category>,
}
#[derive(Deserialize)]
struct SetFile {
    set: Vec<Set>,
}

// Where a file cannot be read there is nothing of it; a test reads all three.

/// The forms, the newest last.
pub static FORMS: LazyLock<Vec<Form>> = LazyLock::new(|| {
    let text = include_str!("../../../data/diagnosis/forms.toml");
    toml::from_str::<FormFile>(text).map(|f| f.form).unwrap_or_default()
});

/// The categories of constraints.
pub static CATEGORIES: LazyLock<Vec<Category>> = LazyLock::new(|| {
    let text = include_str!("../../../data/diagnosis/constraints.toml");
    toml::from_str::<CategoryFile>(text).map(|f| f.category).unwrap_or_default()
});

/// The sets of criteria, the newest last.
pub static SETS: LazyLock<Vec<Set>> = LazyLock::new(|| {
    let text = include_str!("../../../data/diagnosis/readiness.toml");
    toml::from_str::<SetFile>(text).map(|f| f.set).unwrap_or_default()
});

fn holds(from: &str, on: Day) -> bool {
    from.parse::<Day>().is_ok_and(|from| from <= on)
}

/// The form of a version.
pub fn form(key: &str) -> Option<&'static Form> {
    FORMS.iter().find(|f| f.key == key)
}

/// The form that is used on a day.
pub fn form_on(on: Day) -> Option<&'static Form> {
    FORMS.iter().rfind(|f| holds(&f.from, on))
}

/// The criteria of a day.
pub fn set_on(on: Day) -> Option<&'static Set> {
    SETS.iter().rfind(|s| holds(&s.from, on))
}

/// A category of constraints.
pub fn category(key: &str) -> Option<&'static Category> {
    CATEGORIES.iter().find(|c| c.key == key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// N05: the questions of a sheet are data, in versions; every key stands once in its form and fits a form field.
    #[test]
    fn the_forms_can_be_read() {
        toml::from_str::<FormFile>(include_str!("../../../data/diagnosis/forms.toml")).unwrap();
        assert!(!FORMS.is_empty());
        for form in FORMS.iter() {
            form.from.parse::<Day>().unwrap();
            let keys: Vec<&str> =
                form.sections.iter().flat_map(|s| &s.questions).map(|q| q.key.as_str()).collect();
            assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), keys.len(), "{}", form.key);
            for q in form.sections.iter().flat_map(|s| &s.questions) {
                assert!(q.key.chars().all(|c| c.is_ascii_lowercase() || c == '_'), "{}", q.key);
                assert!(!["version", "then"].contains(&q.key.as_str()), "{}", q.key);
                assert_eq!(q.kind == Kind::Choice, !q.answers.is_empty(), "{}", q.key);
                assert!(q.levels.iter().all(|l| ["commune", "province", "region"].contains(&l.as_str())));
            }
        }
    }

    /// N06, N07: categories and criteria are data; each criterion says where it is read and what meets it.
    #[test]
    fn the_lists_can_be_read() {
        toml::from_str::<CategoryFile>(include_str!("../../../data/diagnosis/constraints.toml")).unwrap();
        toml::from_str::<SetFile>(include_str!("../../../data/diagnosis/readiness.toml")).unwrap();
        for key in ["council", "elected", "communication"] {
            assert!(category(key).is_some(), "{key}");
        }
        for set in SETS.iter() {
            set.from.parse::<Day>().unwrap();
            assert_eq!(set.criteria.iter().map(|c| c.weight).sum::<i64>(), 100, "{}", set.key);
            for c in &set.criteria {
                assert!(c.weight > 0 && (c.at_least.is_some() || c.at_most.is_some()), "{}", c.key);
                assert_eq!(c.indicator().is_some(), c.source == Source::Indicator, "{}", c.key);
                assert!(c.severity.is_empty() || c.severity().is_some(), "{}", c.key);
                // Who reads the record reads every criterion.
                assert!(c.indicator().is_none_or(|key| !key.indicator().of_members), "{}", c.key);
            }
        }
    }
}
