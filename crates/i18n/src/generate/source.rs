//! Reading `.ftl` files: which messages there are, where, and what they use.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use fluent_syntax::{ast, parser};

/// All messages of one language, in the order of the files.
pub(super) struct Catalogue {
    pub language: &'static str,
    pub messages: Vec<Message>,
    /// Names of terms (`-party`), with where they stand.
    pub terms: Vec<String>,
    /// The files joined, as the program carries them.
    pub text: String,
}

/// A message as it was written.
pub(super) struct Message {
    pub id: String,
    /// `src/meetings/ar.ftl:12`.
    pub place: String,
    /// Variables in the order in which they first appear.
    pub variables: Vec<String>,
    /// Messages and terms it refers to (a term with its hyphen).
    pub references: Vec<String>,
    pub selects: Vec<Select>,
    /// The text as written, for the documentation of the method.
    pub shown: String,
}

/// A choice inside a message: `{ PLURAL($n) -> [one] .. *[other] .. }`.
pub(super) struct Select {
    pub on: Selector,
    pub keys: Vec<String>,
    /// The variable is already told apart from `[0]` by a choice around this one.
    pub zero_taken: bool,
}

#[derive(Clone, PartialEq)]
pub(super) enum Selector {
    /// `PLURAL($n)`.
    Plural(String),
    /// `$n` itself.
    Variable(String),
    /// Anything else: not understood, refused.
    Other(String),
}

impl Catalogue {
    pub(super) fn read(
        folder: &Path,
        language: &'static str,
        complaints: &mut Vec<String>,
    ) -> io::Result<Catalogue> {
        let mut catalogue =
            Catalogue { language, messages: Vec::new(), terms: Vec::new(), text: String::new() };
        for path in files(folder, &format!("{language}.ftl"))? {
            catalogue.add(&path, &fs::read_to_string(&path)?, complaints);
        }
        Ok(catalogue)
    }

    fn add(&mut self, path: &Path, text: &str, complaints: &mut Vec<String>) {
        let (resource, errors) = match parser::parse(text) {
            Ok(resource) => (resource, Vec::new()),
            Err(broken) => broken,
        };
        for error in errors {
            complaints.push(format!("{}:{}: {}", path.display(), line_of(text, error.pos.start), error.kind));
        }
        for entry in resource.body {
            match entry {
                ast::Entry::Message(message) => self.add_message(path, text, &message, complaints),
                ast::Entry::Term(term) => self.terms.push(format!("-{}", term.id.name)),
                _ => {}
            }
        }
        self.text.push_str(text);
        self.text.push('\n');
    }

    fn add_message(
        &mut self,
        path: &Path,
        text: &str,
        message: &ast::Message<&str>,
        complaints: &mut Vec<String>,
    ) {
        let id = message.id.name;
        // The parser borrows from the text, so the name's address is its place.
        let start = id.as_ptr() as usize - text.as_ptr() as usize;
        let place = format!("{}:{}", path.display(), line_of(text, start));
        if let Some(first) = self.messages.iter().find(|m| m.id == id) {
            complaints
                .push(format!("{place}: message {id} is written twice; the first is in {}", first.place));
            return;
        }
        if !message.attributes.is_empty() {
            complaints
                .push(format!("{place}: message {id} has attributes; write them as messages of their own"));
        }
        let Some(pattern) = &message.value else {
            complaints.push(format!("{place}: message {id} says nothing"));
            return;
        };
        let mut found = Message {
            id: id.to_owned(),
            place,
            variables: Vec::new(),
            references: Vec::new(),
            selects: Vec::new(),
            shown: shown(&text[start..]),
        };
        found.walk_pattern(pattern, &[]);
        self.messages.push(found);
    }
}

impl Message {
    fn walk_pattern(&mut self, pattern: &ast::Pattern<&str>, zero_taken: &[&str]) {
        for element in &pattern.elements {
            if let ast::PatternElement::Placeable { expression } = element {
                self.walk(expression, zero_taken);
            }
        }
    }

    fn walk(&mut self, expression: &ast::Expression<&str>, zero_taken: &[&str]) {
        let (selector, variants) = match expression {
            ast::Expression::Inline(inline) => return self.walk_inline(inline, zero_taken),
            ast::Expression::Select { selector, variants } => (selector, variants),
        };
        self.walk_inline(selector, zero_taken);
        let keys: Vec<String> = variants.iter().map(|v| key(&v.key).to_owned()).collect();
        let on = selector_of(selector);
        let variable = match selector {
            ast::InlineExpression::VariableReference { id } => Some(id.name),
            _ => None,
        };
        let inner: Vec<&str> = match variable {
            Some(name) if keys.iter().any(|key| key == "0") => {
                zero_taken.iter().copied().chain([name]).collect()
            }
            _ => zero_taken.to_vec(),
        };
        let zero_taken = match &on {
            Selector::Plural(name) => inner.contains(&name.as_str()),
            _ => false,
        };
        self.selects.push(Select { on, keys, zero_taken });
        for variant in variants {
            self.walk_pattern(&variant.value, &inner);
        }
    }

    fn walk_inline(&mut self, inline: &ast::InlineExpression<&str>, zero_taken: &[&str]) {
        match inline {
            ast::InlineExpression::VariableReference { id }
                if !self.variables.iter().any(|v| v == id.name) =>
            {
                self.variables.push(id.name.to_owned());
            }
            ast::InlineExpression::FunctionReference { arguments, .. } => {
                for argument in &arguments.positional {
                    self.walk_inline(argument, zero_taken);
                }
            }
            ast::InlineExpression::MessageReference { id, .. } => self.references.push(id.name.to_owned()),
            ast::InlineExpression::TermReference { id, .. } => self.references.push(format!("-{}", id.name)),
            ast::InlineExpression::Placeable { expression } => self.walk(expression, zero_taken),
            _ => {}
        }
    }
}

fn selector_of(selector: &ast::InlineExpression<&str>) -> Selector {
    match selector {
        ast::InlineExpression::VariableReference { id } => Selector::Variable(id.name.to_owned()),
        ast::InlineExpression::FunctionReference { id, arguments } if id.name == "PLURAL" => {
            match arguments.positional.as_slice() {
                [ast::InlineExpression::VariableReference { id }] => Selector::Plural(id.name.to_owned()),
                _ => Selector::Other("PLURAL without one variable".to_owned()),
            }
        }
        ast::InlineExpression::FunctionReference { id, .. } => Selector::Other(id.name.to_owned()),
        _ => Selector::Other("something that is not a variable".to_owned()),
    }
}

fn key<'a>(key: &ast::VariantKey<&'a str>) -> &'a str {
    match key {
        ast::VariantKey::Identifier { name } => name,
        ast::VariantKey::NumberLiteral { value } => value,
    }
}

/// The message as written, from its id to the first line that is neither indented nor closing.
fn shown(rest: &str) -> String {
    let mut lines = rest.lines();
    let first = lines.next().unwrap_or_default();
    let more = lines.take_while(|line| line.starts_with([' ', '}']));
    std::iter::once(first).chain(more).collect::<Vec<_>>().join("\n")
}

fn line_of(text: &str, at: usize) -> usize {
    1 + text.as_bytes().iter().take(at).filter(|b| **b == b'\n').count()
}

/// All files called `name` below `folder`, in the order of their paths.
fn files(folder: &Path, name: &str) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path, name)?);
        } else if path.file_name().is_some_and(|file| file == name) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
