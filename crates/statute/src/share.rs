//! A part of a number of people: what quorums, majorities and quotas are written in.

use crate::{
    problem::{Shape, What},
    read::{KeyPath, Part, Reader},
};
use std::fmt;
use toml::{Spanned, de::DeValue};

/// A part of a number of people: `"1/2"` (at least half), `">1/2"` (more than half), `"20%"`, `25` (that many), `"any"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Share {
    /// Any number, even one.
    #[default]
    Any,
    /// At least this many people.
    Count(u32),
    /// `over / under` of the whole: at least, or strictly more when `strict`.
    Part {
        /// Numerator.
        over: u32,
        /// Denominator, never 0.
        under: u32,
        /// Strictly more than the fraction.
        strict: bool,
    },
}

impl Share {
    /// Reads what a file writes between quotes.
    pub fn of(text: &str) -> Option<Share> {
        let text = text.trim();
        if text == "any" {
            return Some(Share::Any);
        }
        let (strict, text) = text.strip_prefix('>').map_or((false, text), |rest| (true, rest.trim()));
        let (over, under) = match text.strip_suffix('%') {
            Some(percent) => (percent.trim(), "100"),
            None => text.split_once('/')?,
        };
        let (over, under) = (over.trim().parse().ok()?, under.trim().parse().ok()?);
        (under > 0).then_some(Share::Part { over, under, strict })
    }
    /// The smallest number of people that satisfies the share of `whole`.
    pub fn needed(self, whole: u32) -> u32 {
        match self {
            Share::Any => whole.min(1),
            Share::Count(n) => n,
            Share::Part { over, under, strict } => {
                let (product, under) = (u64::from(over) * u64::from(whole), u64::from(under.max(1)));
                let needed = if strict { product / under + 1 } else { product.div_ceil(under) };
                u32::try_from(needed).unwrap_or(u32::MAX)
            }
        }
    }
    /// Whether a part is more than the whole (`"3/2"`, `"120%"`, `">1/1"`).
    pub fn exceeds_whole(self) -> bool {
        matches!(self, Share::Part { over, under, strict } if over > under || (strict && over == under))
    }
    /// Whether this share always asks for more people than the other one; unknown (false) between a count and a part.
    pub fn asks_more_than(self, other: Share) -> bool {
        match (self, other) {
            (Share::Any, _) => false,
            (Share::Count(a), Share::Count(b)) => a > b,
            (Share::Part { .. } | Share::Count(_), Share::Any) => true,
            (Share::Part { over: a, under: b, strict: s }, Share::Part { over: c, under: d, strict: t }) => {
                let (left, right) = (u64::from(a) * u64::from(d), u64::from(c) * u64::from(b));
                left > right || (left == right && s && !t)
            }
            (Share::Part { .. }, Share::Count(_)) | (Share::Count(_), Share::Part { .. }) => false,
        }
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Share::Any => f.write_str("any"),
            Share::Count(n) => write!(f, "{n}"),
            Share::Part { over, under, strict } => {
                let more = if *strict { ">" } else { "" };
                if *under == 100 { write!(f, "{more}{over}%") } else { write!(f, "{more}{over}/{under}") }
            }
        }
    }
}

impl Part for Share {
    fn blank() -> Self {
        Share::Any
    }
    const SHAPE: Shape = Shape::Share;
    fn read(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Self {
        match value.get_ref() {
            DeValue::Integer(_) => Share::Count(u32::read(value, reader)),
            DeValue::String(text) => Share::of(text).unwrap_or_else(|| {
                reader.report(value.span().start, What::NotAShare { found: text.to_string() });
                Share::Any
            }),
            _ => {
                reader.wrong_shape(value, Shape::Share);
                Share::Any
            }
        }
    }
    fn facts(&self, path: &KeyPath, article: &str, out: &mut Vec<(KeyPath, String, String)>) {
        out.push((path.clone(), article.to_owned(), self.to_string()));
    }
}

#[cfg(test)]
impl schemars::JsonSchema for Share {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Share".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A part of a number of people: \"1/2\" (at least half), \">1/2\" (more than half), \"20%\", 25 (that many), \"any\".",
            "anyOf": [
                { "type": "integer", "minimum": 0 },
                { "type": "string", "pattern": "^(any|>? *[0-9]+ *(/ *[1-9][0-9]*|%))$" }
            ]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn shares_count_people() {
        let needed = |text: &str, whole| Share::of(text).map(|s| s.needed(whole));
        assert_eq!(needed("1/2", 11), Some(6));
        assert_eq!(needed("1/2", 10), Some(5));
        assert_eq!(needed(">1/2", 10), Some(6));
        assert_eq!(needed("2/3", 10), Some(7));
        assert_eq!(needed("20%", 11), Some(3));
        assert_eq!(needed("any", 11), Some(1));
        assert_eq!(needed("1/0", 11), None);
        assert_eq!(needed("half", 11), None);
        assert_eq!(Share::Count(25).needed(10), 25);
    }

    proptest! {
        #[test]
        fn a_share_reads_back(over in 0u32..200, under in 1u32..200, strict: bool) {
            let share = Share::Part { over, under, strict };
            prop_assert_eq!(Share::of(&share.to_string()), Some(share));
        }
        #[test]
        fn any_text_is_answered(text in ".*", whole: u32) {
            if let Some(share) = Share::of(&text) {
                let _ = share.needed(whole);
            }
        }
    }
}
