//! The template a statement is written in.
//!
//! * `{x}` gives the value of the expression `x`.
//! * `{?x: ..}` is in the statement only when the option `x` is some, or the flag `x` is true; inside, `{x}` and `{x.field}`
//!   are the value of the option.
//! * `in ({ids..})` gives every value of a list.
//! * `{sqlite: ..}` and `{postgres: ..}` are for one engine only: rare, and without values.
//!
//! A statement has one text for every combination of its fragments; all are known, so that all can be prepared beforehand.

use crate::{
    Engine,
    pieces::{Piece, pieces},
};

/// How many places `{ids..}` may take; a shorter list repeats its last value, which `in` does not notice.
pub const LIST_SIZES: [usize; 4] = [1, 8, 64, 512];

/// A statement as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    parts: Vec<Part>,
    /// The expressions that decide the optional fragments, in the order of their bits.
    pub options: Vec<String>,
    /// The expression of the list, when there is one.
    pub list: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Text(String),
    Value(String),
    List,
    Optional(usize, Vec<Part>),
    Only(Engine, Vec<Part>),
}

/// One text of the statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// Which optional fragments are in it, a bit each.
    pub mask: usize,
    /// The place of its list size in [`LIST_SIZES`].
    pub size: usize,
    /// The text with places `?1`, `?2`.
    pub sqlite: String,
    /// The text with places `$1`, `$2`.
    pub postgres: String,
    /// What goes into the places.
    pub params: Vec<Param>,
}

/// What goes into one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Param {
    /// The value of an expression.
    Value(String),
    /// The value of an option that is some, followed by this text: `.key` or nothing.
    Chosen(usize, String),
    /// A value of the list.
    Item(usize),
}

impl Template {
    /// Reads a template. The error says what to write instead.
    pub fn parse(source: &str) -> Result<Template, String> {
        let mut reader = Reader { pieces: pieces(source)?, at: 0, options: vec![], list: None };
        let parts = reader.parts(None)?;
        if reader.options.len() > 6 {
            return Err("more than 6 optional fragments: write two statements".into());
        }
        Ok(Template { parts, options: reader.options, list: reader.list })
    }

    /// Every text of the statement; the variant of `mask` and `size` is at `mask * sizes + size`.
    pub fn variants(&self) -> Vec<Variant> {
        (0..1usize << self.options.len())
            .flat_map(|mask| (0..self.sizes()).map(move |size| self.variant(mask, size)))
            .collect()
    }

    /// How many sizes the list has: 1 when there is no list.
    pub fn sizes(&self) -> usize {
        if self.list.is_some() { LIST_SIZES.len() } else { 1 }
    }

    fn variant(&self, mask: usize, size: usize) -> Variant {
        let mut text =
            Text { template: self, mask, size, engine: Engine::Sqlite, out: String::new(), params: vec![] };
        text.push(&self.parts, &mut vec![]);
        let sqlite = text.out.trim().to_owned();
        text.engine = Engine::Postgres;
        text.out = String::new();
        text.push(&self.parts, &mut vec![]);
        Variant { mask, size, sqlite, postgres: text.out.trim().to_owned(), params: text.params }
    }
}

struct Text<'a> {
    template: &'a Template,
    mask: usize,
    size: usize,
    engine: Engine,
    out: String,
    params: Vec<Param>,
}

impl Text<'_> {
    fn push(&mut self, parts: &[Part], inside: &mut Vec<usize>) {
        for part in parts {
            match part {
                Part::Text(text) if self.out.ends_with(' ') => self.out.push_str(text.trim_start()),
                Part::Text(text) => self.out.push_str(text),
                Part::Value(expr) => {
                    let param = self.resolve(expr, inside);
                    self.place(param);
                }
                Part::List => {
                    for n in 0..LIST_SIZES[self.size] {
                        if n > 0 {
                            self.out.push_str(", ");
                        }
                        self.place(Param::Item(n));
                    }
                }
                Part::Optional(n, parts) => {
                    if self.mask >> n & 1 == 1 {
                        inside.push(*n);
                        self.push(parts, inside);
                        inside.pop();
                    }
                }
                Part::Only(engine, parts) => {
                    if *engine == self.engine {
                        self.push(parts, inside);
                    }
                }
            }
        }
    }

    fn resolve(&self, expr: &str, inside: &[usize]) -> Param {
        for n in inside.iter().rev() {
            if let Some(rest) = expr.strip_prefix(&self.template.options[*n])
                && (rest.is_empty() || rest.starts_with('.'))
            {
                return Param::Chosen(*n, rest.to_owned());
            }
        }
        Param::Value(expr.to_owned())
    }

    /// The same value twice is one place.
    fn place(&mut self, param: Param) {
        let at = self.params.iter().position(|p| *p == param).unwrap_or_else(|| {
            self.params.push(param);
            self.params.len() - 1
        });
        self.out.push(if self.engine == Engine::Sqlite { '?' } else { '$' });
        self.out.push_str(&(at + 1).to_string());
    }
}

struct Reader<'a> {
    pieces: Vec<Piece<'a>>,
    at: usize,
    options: Vec<String>,
    list: Option<String>,
}

/// What a nested run of parts belongs to.
#[derive(Clone, Copy, PartialEq)]
enum Within {
    Optional,
    Only,
}

impl<'a> Reader<'a> {
    fn next(&mut self) -> Option<Piece<'a>> {
        let piece = self.pieces.get(self.at).copied();
        self.at += 1;
        piece
    }

    fn parts(&mut self, within: Option<Within>) -> Result<Vec<Part>, String> {
        let mut parts = vec![];
        let mut text = String::new();
        while let Some(piece) = self.next() {
            match piece {
                Piece::Sign("{") => {
                    if !text.is_empty() {
                        parts.push(Part::Text(std::mem::take(&mut text)));
                    }
                    parts.push(self.brace(within)?);
                }
                Piece::Sign("}") if within.is_some() => {
                    if !text.is_empty() {
                        parts.push(Part::Text(text));
                    }
                    return Ok(parts);
                }
                Piece::Sign("}") => return Err("a `}` that nothing opened".into()),
                Piece::Sign("?") => return Err("a bare `?`: write the value as {name}".into()),
                Piece::Sign("$") => return Err("a bare `$`: write the value as {name}".into()),
                Piece::Quoted(quoted) => {
                    if looks_like_a_value(quoted) {
                        return Err(format!(
                            "a value inside the quotes of {quoted}: join it with ||, as in '%' || {{name}}"
                        ));
                    }
                    text.push_str(quoted);
                }
                Piece::Comment(_) | Piece::Space(_) => {
                    if !text.ends_with(' ') {
                        text.push(' ');
                    }
                }
                piece => text.push_str(piece.text()),
            }
        }
        if within.is_some() {
            return Err("a fragment that is not closed: `}` is missing".into());
        }
        if !text.is_empty() {
            parts.push(Part::Text(text));
        }
        Ok(parts)
    }

    fn brace(&mut self, within: Option<Within>) -> Result<Part, String> {
        let rest = &self.pieces[self.at.min(self.pieces.len())..];
        match rest {
            [Piece::Sign("?"), ..] => {
                self.at += 1;
                let name = self.expression(":")?;
                let n = self.options.iter().position(|o| *o == name).unwrap_or_else(|| {
                    self.options.push(name);
                    self.options.len() - 1
                });
                if within == Some(Within::Only) {
                    return Err(
                        "an optional fragment inside one of a single engine: write it the other way round"
                            .into(),
                    );
                }
                Ok(Part::Optional(n, self.parts(Some(Within::Optional))?))
            }
            [Piece::Word(engine @ ("sqlite" | "postgres")), Piece::Sign(":"), after, ..]
                if *after != Piece::Sign(":") =>
            {
                let engine = if *engine == "sqlite" { Engine::Sqlite } else { Engine::Postgres };
                self.at += 2;
                Ok(Part::Only(engine, self.parts(Some(Within::Only))?))
            }
            _ => {
                let expr = self.expression("}")?;
                if within == Some(Within::Only) {
                    return Err(format!(
                        "{{{expr}}} inside a fragment of a single engine: values must be in both texts"
                    ));
                }
                let Some(list) = expr.strip_suffix("..") else { return Ok(Part::Value(expr)) };
                let list = list.trim().to_owned();
                if self.list.as_ref().is_some_and(|known| *known != list) {
                    return Err("two lists in one statement: write two statements".into());
                }
                self.list = Some(list);
                Ok(Part::List)
            }
        }
    }

    /// A Rust expression up to the closing sign; braces, parentheses and brackets inside it are counted.
    fn expression(&mut self, end: &str) -> Result<String, String> {
        let mut expr = String::new();
        let mut depth = 0usize;
        while let Some(piece) = self.next() {
            let ahead = self.pieces.get(self.at).copied();
            match piece {
                Piece::Sign(":") if ahead == Some(Piece::Sign(":")) => {
                    expr.push_str("::");
                    self.at += 1;
                    continue;
                }
                Piece::Sign(sign) if sign == end && depth == 0 => {
                    let expr = expr.trim();
                    if expr.is_empty() {
                        return Err("a value without a name: {}".into());
                    }
                    return Ok(expr.to_owned());
                }
                Piece::Sign("{" | "(" | "[") => depth += 1,
                Piece::Sign("}" | ")" | "]") => {
                    depth = depth.checked_sub(1).ok_or_else(|| format!("`{end}` is missing after {expr}"))?;
                }
                _ => {}
            }
            expr.push_str(piece.text());
        }
        Err(format!("`{end}` is missing after {{{}", expr.trim()))
    }
}

fn looks_like_a_value(quoted: &str) -> bool {
    quoted.match_indices('{').any(|(at, _)| {
        let inner = &quoted[at + 1..];
        inner.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_' || c == '?') && inner.contains('}')
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts(source: &str) -> Vec<String> {
        Template::parse(source).unwrap().variants().into_iter().map(|v| v.postgres).collect()
    }

    #[test]
    fn values_become_places() {
        let template =
            Template::parse("select a -- why\n  from t where x = {f.x} and y = {f.x} and z = {g(1, '}')}")
                .unwrap();
        let variant = &template.variants()[0];
        assert_eq!(variant.sqlite, "select a from t where x = ?1 and y = ?1 and z = ?2");
        assert_eq!(variant.params, [Param::Value("f.x".into()), Param::Value("g(1, '}')".into())]);
    }

    #[test]
    fn a_text_for_every_combination() {
        assert_eq!(
            texts("select 1 where 1 = 1 {?a: and a = {a}} {?b: and b = {b.key}}"),
            [
                "select 1 where 1 = 1",
                "select 1 where 1 = 1 and a = $1",
                "select 1 where 1 = 1 and b = $1",
                "select 1 where 1 = 1 and a = $1 and b = $2",
            ]
        );
        let template = Template::parse("{?f.b: {f.b.key} {f.bc} {c}}").unwrap();
        assert_eq!(
            template.variants()[1].params,
            [Param::Chosen(0, ".key".into()), Param::Value("f.bc".into()), Param::Value("c".into())]
        );
    }

    #[test]
    fn one_engine_only() {
        let variant =
            Template::parse("select 1 {postgres: for update}{sqlite: -- no\n}").unwrap().variants().remove(0);
        assert_eq!((variant.sqlite.as_str(), variant.postgres.as_str()), ("select 1", "select 1 for update"));
        assert!(Template::parse("select 1 {postgres: where x = {x}}").is_err());
    }

    #[test]
    fn quotes_are_left_alone() {
        assert_eq!(
            texts("select '{\"a\":  1}', 'it''s -- so', \"a  b\""),
            ["select '{\"a\":  1}', 'it''s -- so', \"a  b\""]
        );
    }

    #[test]
    fn a_list_has_four_sizes() {
        let all = texts("select 1 where x in ({ids..})");
        assert_eq!(all.len(), LIST_SIZES.len());
        assert_eq!(all[1], "select 1 where x in ($1, $2, $3, $4, $5, $6, $7, $8)");
    }

    proptest! {
        /// Whatever is written, the answer is a template or a sentence.
        #[test]
        fn nothing_makes_it_panic(source in "([a-z ?$.,:;(){}'\"-]|/\\*|--|\n|é|ج|\\{\\?a:|\\{ids\\.\\.\\}|sqlite:){0,40}") {
            if let Ok(template) = Template::parse(&source) {
                for variant in template.variants() {
                    prop_assert!(!variant.postgres.is_empty() || variant.params.is_empty());
                }
            }
        }

        /// Every place of every text has its value, and every value its place.
        #[test]
        fn places_and_values_agree(parts in proptest::collection::vec(part(), 0..8)) {
            let source = format!("select {}", parts.concat());
            let Ok(template) = Template::parse(&source) else { return Ok(()) };
            let variants = template.variants();
            prop_assert_eq!(variants.len(), template.sizes() << template.options.len());
            for (at, variant) in variants.iter().enumerate() {
                prop_assert_eq!(variant.mask * template.sizes() + variant.size, at);
                for (text, sign) in [(&variant.sqlite, '?'), (&variant.postgres, '$')] {
                    let mut places: Vec<usize> = text
                        .split(sign)
                        .skip(1)
                        .filter_map(|rest| rest.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok())
                        .collect();
                    places.sort();
                    places.dedup();
                    prop_assert_eq!(places, (1..=variant.params.len()).collect::<Vec<_>>());
                }
                prop_assert_eq!(variant.sqlite.replace('?', "$"), variant.postgres.clone());
            }
        }
    }

    fn part() -> impl Strategy<Value = String> {
        prop_oneof![
            "[a-z]{1,5} ".prop_map(String::from),
            "[a-c]".prop_map(|x| format!("{{{x}}} ")),
            ("[a-c]", "[a-c]").prop_map(|(x, y)| format!("{{?{x}: and {{{x}.k}} = {{{y}}}}} ")),
            Just("({ids..})".to_owned()),
            Just("'it''s' ".to_owned()),
        ]
    }
}
