//! From text to types, with positions: every problem is collected, none stops the reading.

use crate::problem::{Problem, Severity, Shape, What, nearest};
use amana_base::Day;
use std::fmt;
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// One step from the top of a file to a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Key(String),
    /// A place in a list, with the item's own `key` when it has one.
    Item(usize, Option<String>),
}

/// Where a value is: `bodies.provincial_secretariat.posts.treasurer.term`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct KeyPath(pub(crate) Vec<Step>);

impl KeyPath {
    pub(crate) fn key(&self, key: &str) -> KeyPath {
        let mut path = self.clone();
        path.0.push(Step::Key(key.to_owned()));
        path
    }
    pub(crate) fn item(&self, index: usize, key: &str) -> KeyPath {
        let mut path = self.clone();
        path.0.push(Step::Item(index, (!key.is_empty()).then(|| key.to_owned())));
        path
    }
}

impl fmt::Display for KeyPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if n == 0 => f.write_str(key)?,
                Step::Key(key) | Step::Item(_, Some(key)) => write!(f, ".{key}")?,
                Step::Item(index, None) => write!(f, "[{}]", index + 1)?,
            }
        }
        Ok(())
    }
}

/// A type that a statute file can hold.
pub(crate) trait Part: Sized {
    /// What a reader of an error message is told to write.
    const SHAPE: Shape;
    /// Reads the value; what is wrong is reported and replaced by the default.
    fn read(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Self;
    /// The value when the key is not there; none when the key must be there.
    fn absent() -> Option<Self> {
        None
    }
    /// What stands for a value that could not be read.
    fn blank() -> Self;
    /// Adds each plain value below this one, with its path and the article it stands under.
    fn facts(&self, path: &KeyPath, article: &str, out: &mut Vec<(KeyPath, String, String)>);
    /// The value as text, when it is one: how a table finds its own `key` and `article`.
    fn as_text(&self) -> Option<&str> {
        None
    }
    /// The `key` of a table.
    fn own_key(&self) -> Option<&str> {
        None
    }
}

/// Reads one file: knows the text, where it is, and what was found wrong.
pub(crate) struct Reader<'i> {
    pub(crate) lines: Lines<'i>,
    at: KeyPath,
    pub(crate) problems: Vec<Problem>,
}

impl<'i> Reader<'i> {
    pub(crate) fn new(text: &'i str) -> Self {
        Reader { lines: Lines::of(text), at: KeyPath::default(), problems: Vec::new() }
    }
    /// Reports at a byte of the text.
    pub(crate) fn report(&mut self, byte: usize, what: What) {
        let (line, column) = self.lines.place(byte);
        self.problems.push(Problem {
            line,
            column,
            key: self.at.to_string(),
            severity: Severity::Error,
            what,
        });
    }
    /// Reads what is below a step.
    fn below<T>(&mut self, step: Step, read: impl FnOnce(&mut Self) -> T) -> T {
        self.at.0.push(step);
        let got = read(self);
        self.at.0.pop();
        got
    }
    pub(crate) fn wrong_shape(&mut self, value: &Spanned<DeValue<'_>>, expected: Shape) {
        let found = shape_of(value.get_ref());
        self.report(value.span().start, What::WrongShape { found, expected });
    }
    /// The table that this value must be.
    pub(crate) fn table<'a, 'v>(&mut self, value: &'a Spanned<DeValue<'v>>) -> Option<Table<'a, 'v>> {
        match value.get_ref() {
            DeValue::Table(table) => Some(Table { table, start: value.span().start }),
            _ => {
                self.wrong_shape(value, Shape::Table);
                None
            }
        }
    }
}

/// A table being read.
pub(crate) struct Table<'a, 'v> {
    pub(crate) table: &'a DeTable<'v>,
    pub(crate) start: usize,
}

impl Table<'_, '_> {
    /// Reads a key of the table.
    pub(crate) fn field<T: Part>(&self, name: &str, reader: &mut Reader<'_>) -> T {
        match self.table.get(name) {
            Some(value) => reader.below(Step::Key(name.to_owned()), |reader| T::read(value, reader)),
            None => T::absent().unwrap_or_else(|| {
                let key = name.to_owned();
                reader.report(self.start, What::MissingKey { key, expected: T::SHAPE });
                T::blank()
            }),
        }
    }
    /// Reports the keys that the type does not know, with the nearest one that it does.
    pub(crate) fn refuse_unknown(&self, known: &[&str], reader: &mut Reader<'_>) {
        for (key, _) in self.table.iter() {
            let found = key.get_ref().as_ref();
            if !known.contains(&found) {
                let what = What::UnknownKey { found: found.to_owned(), suggestion: nearest(found, known) };
                let byte = key.span().start;
                reader.below(Step::Key(found.to_owned()), |reader| reader.report(byte, what));
            }
        }
    }
}

/// Where the lines of a text start.
pub(crate) struct Lines<'i> {
    text: &'i str,
    starts: Vec<usize>,
}

impl<'i> Lines<'i> {
    pub(crate) fn of(text: &'i str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(n, _)| n + 1)).collect();
        Lines { text, starts }
    }
    /// Line and column of a byte, both from 1, the column in characters.
    pub(crate) fn place(&self, byte: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= byte);
        let start = self.starts.get(line - 1).copied().unwrap_or_default();
        let end = byte.min(self.text.len());
        (line, self.text.get(start..end).unwrap_or_default().chars().count() + 1)
    }
}

/// The byte where a path starts in the file; the nearest table above it when the key is absent.
pub(crate) fn locate(root: &Spanned<DeTable<'_>>, path: &KeyPath) -> usize {
    let (mut table, mut list, mut byte) = (Some(root.get_ref()), None, 0);
    for step in &path.0 {
        let value = match step {
            Step::Key(key) => table.and_then(|t| t.get(key.as_str())),
            Step::Item(index, _) => list.and_then(|l: &toml::de::DeArray<'_>| l.get(*index)),
        };
        let Some(value) = value else { break };
        byte = value.span().start;
        (table, list) = match value.get_ref() {
            DeValue::Table(t) => (Some(t), None),
            DeValue::Array(l) => (None, Some(l)),
            _ => (None, None),
        };
    }
    byte
}

/// The shape of a value as it is written.
fn shape_of(value: &DeValue<'_>) -> Shape {
    match value {
        DeValue::String(_) => Shape::Text,
        DeValue::Integer(_) => Shape::Whole,
        DeValue::Float(_) => Shape::Decimal,
        DeValue::Boolean(_) => Shape::YesNo,
        DeValue::Datetime(_) => Shape::Day,
        DeValue::Array(_) => Shape::List,
        DeValue::Table(_) => Shape::Table,
    }
}

/// Longest text, in characters: a sentence or two.
const MAX_TEXT: usize = 600;

/// Controls that change the direction or the look of a text without being seen. Joiners are letters' business: allowed.
fn is_hidden(c: char) -> bool {
    c.is_control() || matches!(c, '\u{200B}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

impl Part for String {
    fn blank() -> Self {
        String::new()
    }
    const SHAPE: Shape = Shape::Text;
    fn read(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Self {
        match value.get_ref() {
            DeValue::String(text) if text.trim().is_empty() => {
                reader.report(value.span().start, What::Empty);
                String::new()
            }
            DeValue::String(text) => {
                let length = text.chars().count();
                if length > MAX_TEXT {
                    reader.report(value.span().start, What::TooLong { length, max: MAX_TEXT });
                }
                if let Some(c) = text.chars().find(|c| is_hidden(*c)) {
                    let found = format!("U+{:04X}", c as u32);
                    reader.report(value.span().start, What::HiddenCharacter { found });
                }
                text.as_ref().to_owned()
            }
            _ => {
                reader.wrong_shape(value, Shape::Text);
                String::new()
            }
        }
    }
    fn facts(&self, path: &KeyPath, article: &str, out: &mut Vec<(KeyPath, String, String)>) {
        out.push((path.clone(), article.to_owned(), self.clone()));
    }
    fn as_text(&self) -> Option<&str> {
        Some(self)
    }
}

impl Part for u32 {
    fn blank() -> Self {
        0
    }
    const SHAPE: Shape = Shape::Whole;
    fn read(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Self {
        let DeValue::Integer(n) = value.get_ref() else {
            reader.wrong_shape(value, Shape::Whole);
            return 0;
        };
        let found = i128::from_str_radix(n.as_str(), n.radix()).unwrap_or(i128::MAX);
        u32::try_from(found).unwrap_or_else(|_| {
            let what = if found < 0 {
                What::TooLow { found: n.to_string(), min: 0 }
            } else {
                What::TooHigh { found: n.to_string(), max: u32::MAX }
            };
            reader.report(value.span().start, what);
            0
        })
    }
    fn facts(&self, path: &KeyPath, article: &str, out: &mut Vec<(KeyPath, String, String)>) {
        out.push((path.clone(), article.to_owned(), self.to_string()));
    }
}

impl Part for bool {
    fn blank() -> Self {
        false
    }
    const SHAPE: Shape = Shape::YesNo;
    fn read(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Self {
        value.get_ref().as_bool().unwrap_or_else(|| {
            reader.wrong_shape(value, Shape::YesNo);
            false
        })
    }
    fn absent() -> Option<Self> {
        Some(false)
    }
    fn facts(&self, path: &KeyPath, article: &str, out: &mut Vec<(KeyPath, String, String)>) {
        out.push((path.clone(), article.to_owned(), self.to_string()));
    }
}

impl Part for Day {
    fn blank() -> Self {
        Day(0)
    }
    const SHAPE: Shape = Shape::Day;
    fn read(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Self {
        let day = match value.get_ref() {
            DeValue::Datetime(when) if when.time.is_none() && when.offset.is_none() => {
                when.date.and_then(|date| Day::of(date.year.into(), date.month.into(), date.day.into()))
            }
            _ => None,
        };
        day.unwrap_or_else(|| {
            reader.wrong_shape(value, Shape::Day);
            Day(0)
        })
    }
    fn facts(&self, path: &KeyPath, article: &str, out: &mut Vec<(KeyPath, String, String)>) {
        out.push((path.clone(), article.to_owned(), self.to_string()));
    }
}

impl<T: Part> Part for Option<T> {
    fn blank() -> Self {
        None
    }
    const SHAPE: Shape = T::SHAPE;
    fn read(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Self {
        Some(T::read(value, reader))
    }
    fn absent() -> Option<Self> {
        Some(None)
    }
    fn facts(&self, path: &KeyPath, article: &str, out: &mut Vec<(KeyPath, String, String)>) {
        if let Some(value) = self {
            value.facts(path, article, out);
        }
    }
    fn as_text(&self) -> Option<&str> {
        self.as_ref().and_then(Part::as_text)
    }
}

impl<T: Part> Part for Vec<T> {
    fn blank() -> Self {
        Vec::new()
    }
    const SHAPE: Shape = Shape::List;
    fn read(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Self {
        let DeValue::Array(list) = value.get_ref() else {
            reader.wrong_shape(value, Shape::List);
            return Vec::new();
        };
        list.iter()
            .enumerate()
            .map(|(n, item)| {
                let key = item.get_ref().get("key").and_then(|k| k.get_ref().as_str()).map(str::to_owned);
                reader.below(Step::Item(n, key), |reader| T::read(item, reader))
            })
            .collect()
    }
    fn absent() -> Option<Self> {
        Some(Vec::new())
    }
    fn facts(&self, path: &KeyPath, article: &str, out: &mut Vec<(KeyPath, String, String)>) {
        for (n, item) in self.iter().enumerate() {
            let name = item.own_key().or(item.as_text()).unwrap_or_default();
            item.facts(&path.item(n, name), article, out);
        }
    }
}

/// Declares tables of the file: each is a struct, its reader and its list of plain facts, from one definition.
///
/// A field of type `Option`, `Vec` or `bool` may be absent; the last two are written `= default` for the schema.
macro_rules! tables {
    ($( $(#[$meta:meta])* $name:ident {
        $( $(#[$field_meta:meta])* $field:ident : $ty:ty $(= $absent:ident)? ),* $(,)?
    } )*) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Default)]
        #[cfg_attr(test, derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
        pub struct $name {
            $( $(#[$field_meta])* $(#[cfg_attr(test, schemars($absent))])? pub $field: $ty, )*
        }
        impl $crate::read::Part for $name {
            fn blank() -> Self {
                Self::default()
            }
            const SHAPE: $crate::problem::Shape = $crate::problem::Shape::Table;
            fn read(
                value: &toml::Spanned<toml::de::DeValue<'_>>,
                reader: &mut $crate::read::Reader<'_>,
            ) -> Self {
                let Some(table) = reader.table(value) else { return Self::default() };
                let read = Self { $( $field: table.field(stringify!($field), reader), )* };
                table.refuse_unknown(&[$( stringify!($field) ),*], reader);
                read
            }
            fn facts(
                &self,
                path: &$crate::read::KeyPath,
                article: &str,
                out: &mut Vec<($crate::read::KeyPath, String, String)>,
            ) {
                let mut article = article;
                $( if stringify!($field) == "article" {
                    article = $crate::read::Part::as_text(&self.$field).unwrap_or(article);
                } )*
                $( if stringify!($field) != "article" {
                    $crate::read::Part::facts(&self.$field, &path.key(stringify!($field)), article, out);
                } )*
            }
            fn own_key(&self) -> Option<&str> {
                let mut key = None;
                $( if stringify!($field) == "key" { key = $crate::read::Part::as_text(&self.$field); } )*
                key
            }
        }
    )* };
}
pub(crate) use tables;

/// Declares closed lists of words: each is an enum whose first case is its default, and its reader.
macro_rules! words {
    ($( $(#[$meta:meta])* $name:ident { $( $(#[$case_meta:meta])* $case:ident = $word:literal ),* $(,)? } )*) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(test, derive(schemars::JsonSchema))]
        pub enum $name {
            $( $(#[$case_meta])* #[cfg_attr(test, schemars(rename = $word))] $case, )*
        }
        impl $name {
            /// Every case, in the order of the file format.
            pub const ALL: &'static [Self] = &[$( Self::$case ),*];
            /// The word that a file writes.
            pub const fn word(self) -> &'static str {
                match self { $( Self::$case => $word, )* }
            }
            /// The case that this word names.
            pub fn of(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|case| case.word() == word)
            }
        }
        impl Default for $name {
            fn default() -> Self {
                Self::ALL[0]
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.word())
            }
        }
        impl $crate::read::Part for $name {
            fn blank() -> Self {
                Self::default()
            }
            const SHAPE: $crate::problem::Shape = $crate::problem::Shape::Text;
            fn read(
                value: &toml::Spanned<toml::de::DeValue<'_>>,
                reader: &mut $crate::read::Reader<'_>,
            ) -> Self {
                let Some(found) = value.get_ref().as_str() else {
                    reader.wrong_shape(value, $crate::problem::Shape::Text);
                    return Self::default();
                };
                Self::of(found).unwrap_or_else(|| {
                    let allowed: Vec<&'static str> = Self::ALL.iter().map(|case| case.word()).collect();
                    let suggestion = $crate::problem::nearest(found, &allowed);
                    let found = found.to_owned();
                    reader.report(value.span().start, $crate::problem::What::NotOneOf { found, suggestion, allowed });
                    Self::default()
                })
            }
            fn facts(
                &self,
                path: &$crate::read::KeyPath,
                article: &str,
                out: &mut Vec<($crate::read::KeyPath, String, String)>,
            ) {
                out.push((path.clone(), article.to_owned(), self.word().to_owned()));
            }
        }
    )* };
}
pub(crate) use words;
