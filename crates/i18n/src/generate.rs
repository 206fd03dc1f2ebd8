//! The build half: every `ar.ftl`, `fr.ftl`, `en.ftl` below a folder becomes one struct `Words`.

mod check;
mod source;

use std::{fs, io, path::Path};

use source::{Catalogue, Message};

/// The languages, Arabic first: it is the source the others are held against.
const LANGUAGES: [&str; 3] = ["ar", "fr", "en"];

/// Reads the words below `folder` and writes `words.rs` into `out_dir`, to be included in the program.
///
/// Returns the complaints, each `file:line: what is wrong`, when a language is incomplete or a message cannot be
/// right; nothing is written then. The caller prints them as `cargo::error=`.
///
/// # Errors
/// An `io::Error` when a file cannot be read or written.
pub fn generate(folder: &Path, out_dir: &Path) -> io::Result<Result<(), Vec<String>>> {
    let mut complaints = Vec::new();
    let mut catalogues = Vec::new();
    for language in LANGUAGES {
        catalogues.push(Catalogue::read(folder, language, &mut complaints)?);
    }
    check::check(&catalogues, &mut complaints);
    if !complaints.is_empty() {
        return Ok(Err(complaints));
    }
    let code = write(&catalogues);
    let file = out_dir.join("words.rs");
    // An unchanged file keeps its date, so nothing is compiled again for it.
    if fs::read_to_string(&file).ok().as_deref() != Some(code.as_str()) {
        fs::write(file, code)?;
    }
    Ok(Ok(()))
}

fn write(catalogues: &[Catalogue]) -> String {
    let mut code = String::from(HEAD);
    for (language, catalogue) in ["Ar", "Fr", "En"].iter().zip(catalogues) {
        code += &format!("    (amana_i18n::Lang::{language}, {:?}),\n", catalogue.text);
    }
    code += "];\n\nimpl Words {\n";
    for message in &catalogues[0].messages {
        code += &method(message);
    }
    code + "}\n"
}

fn method(message: &Message) -> String {
    let Message { id, variables, .. } = message;
    let name = id.replace('-', "_");
    let doc: String =
        message.shown.lines().map(|line| format!("    /// `{}`\n", line.replace('`', "'"))).collect();
    if variables.is_empty() {
        return format!("{doc}    pub fn {name}(self) -> String {{ self.message({id:?}, None) }}\n");
    }
    let parameters: String =
        variables.iter().map(|v| format!(", {}: impl amana_i18n::Said", v.replace('-', "_"))).collect();
    let arguments: String =
        variables.iter().map(|v| format!("a.set({v:?}, {}.said()); ", v.replace('-', "_"))).collect();
    format!(
        "{doc}    pub fn {name}(self{parameters}) -> String {{ let mut a = amana_i18n::FluentArgs::new(); \
         {arguments}self.message({id:?}, Some(&a)) }}\n"
    )
}

const HEAD: &str = r#"// Written by the build script from the .ftl files. Do not edit.

/// The words of one language: one method per message. Cheap to copy. Numbers, dates, lists and order come
/// with it (see [`amana_i18n::Speech`], to which it dereferences).
#[derive(Clone, Copy)]
pub struct Words(&'static amana_i18n::Speech);

impl Words {
    /// The words of a language.
    pub fn of(lang: amana_i18n::Lang) -> Words {
        static SPEECHES: std::sync::LazyLock<Vec<amana_i18n::Speech>> = std::sync::LazyLock::new(|| {
            SOURCES.iter().map(|(lang, source)| amana_i18n::Speech::new(*lang, source)).collect()
        });
        Words(&SPEECHES[lang as usize])
    }
}

impl std::ops::Deref for Words {
    type Target = amana_i18n::Speech;
    fn deref(&self) -> &amana_i18n::Speech {
        self.0
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Words({})", self.lang().code())
    }
}

static SOURCES: &[(amana_i18n::Lang, &str)] = &[
"#;

#[cfg(test)]
mod tests;
