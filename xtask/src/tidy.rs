//! The rules of STYLE.md that a machine can check. Each finding names file, line, rule and what to do.

mod code;
mod exceptions;
mod pages;
mod whole;

use crate::{lex, tree::Tree};
use exceptions::Exceptions;
use std::fmt;

/// A place where a rule is broken.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Path from the root.
    pub path: String,
    /// Line, from 1.
    pub line: usize,
    /// The rule's name, as STYLE.md gives it.
    pub rule: &'static str,
    /// What is wrong and what to do.
    pub advice: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Finding { path, line, rule, advice } = self;
        write!(f, "{path}:{line}: [{rule}] {advice}")
    }
}

/// What a rule looks at, and where it says what it found.
pub struct Look<'a> {
    /// The files.
    pub tree: &'a Tree,
    found: Vec<Finding>,
}

impl Look<'_> {
    /// Notes a broken rule; `line` counts from 0.
    pub fn say(&mut self, rule: &'static str, path: &str, line: usize, advice: impl Into<String>) {
        self.found.push(Finding { path: path.to_owned(), line: line + 1, rule, advice: advice.into() });
    }
}

/// Every rule, in the order of STYLE.md.
const RULES: &[fn(&mut Look)] = &[
    code::sql_in_store,
    code::sql_lower_case,
    code::pure_model,
    code::one_way_to_commit,
    code::reasons,
    code::no_vague_names,
    pages::logical_css,
    pages::nothing_inline,
    pages::whole_pages,
    pages::three_languages,
    whole::long_files,
    whole::exact_versions,
    whole::licences,
    whole::nothing_vendored,
    whole::no_machine_paths,
    whole::nothing_unfinished,
    whole::links_lead_somewhere,
];

/// Checks the working tree. With `shrink`, first lowers the exception lists to what is still needed.
pub fn run(shrink: bool) -> Result<String, String> {
    let root = crate::root();
    let tree = Tree::read(&root)?;
    let found = look(&tree);
    let exceptions = Exceptions::read(&tree)?;
    if shrink {
        std::fs::write(root.join(exceptions::PATH), exceptions.shrunk(&found))
            .map_err(|e| format!("{}: {e}", exceptions::PATH))?;
        return run(false);
    }
    let left = exceptions.sift(found);
    if left.is_empty() {
        return Ok(format!("tidy: {} files, {} rules, nothing to say", tree.files.len(), RULES.len()));
    }
    let lines: Vec<String> = left.iter().map(Finding::to_string).collect();
    Err(format!("{}\ntidy: {} findings", lines.join("\n"), left.len()))
}

fn look(tree: &Tree) -> Vec<Finding> {
    let mut look = Look { tree, found: Vec::new() };
    for rule in RULES {
        rule(&mut look);
    }
    look.found.sort();
    look.found.dedup();
    look.found
}

/// The Rust files with their code, without this package: its rules quote what they forbid.
fn rust(tree: &Tree) -> impl Iterator<Item = (&crate::tree::File, lex::Lexed)> {
    tree.of(".rs").filter(|file| !file.path.starts_with("xtask/")).map(|file| (file, lex::lex(&file.text)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::File;

    /// The rules broken by one file, in a repository that holds nothing else.
    pub fn broken(path: &str, text: &str) -> Vec<&'static str> {
        let tree = Tree { files: vec![File { path: path.to_owned(), text: text.to_owned() }] };
        let mut rules: Vec<&str> = look(&tree)
            .into_iter()
            .filter(|finding| finding.path == path)
            .map(|finding| finding.rule)
            .collect();
        rules.dedup();
        rules
    }

    #[test]
    fn each_rule_finds_its_fault_and_spares_its_opposite() {
        let cases: &[(&str, &str, &[&str])] = &[
            ("src/a/acts.rs", "let q = \"select id from unit\";", &["sql-in-store"]),
            ("src/a/store.rs", "let q = \"select id from unit\";", &[]),
            ("src/a/pages.rs", "let said = \"please select a file from your disk now\";", &[]),
            ("src/a/store.rs", "let q = \"SELECT id FROM unit\";", &["sql-lower-case"]),
            ("src/a/model.rs", "pub async fn a() {}", &["pure-model"]),
            ("src/a/model.rs", "use axum::Router;", &["pure-model"]),
            ("src/a/model.rs", "// async axum\nfn a() {}", &[]),
            ("src/a/acts.rs", "let tx = db.begin().await?;\ntx.commit().await?;", &["one-way-to-commit"]),
            ("src/a/acts.rs", "by.commit(act).await", &[]),
            ("src/journal/store.rs", "tx.commit().await?;", &[]),
            ("src/a/mod.rs", "#[allow(dead_code)]\nfn a() {}", &["reasons"]),
            ("src/a/mod.rs", "#![allow(\n  dead_code,\n  reason = \"x\"\n)]\nfn a() {}", &[]),
            ("src/utils.rs", "", &["no-vague-names"]),
            ("src/a/service/mod.rs", "", &["no-vague-names"]),
            ("x/a.css", "p { margin-left: 1px }", &["logical-css"]),
            ("x/a.css", "p { text-align: left }", &["logical-css"]),
            ("x/a.css", "p { left: 0 }", &["logical-css"]),
            ("x/a.css", "/* left: 0 */ p { margin-inline-start: 0; text-align: start }", &[]),
            ("src/a/x.html", "{% extends \"l\" %}<p style=\"x\">", &["nothing-inline"]),
            ("src/a/x.html", "{% extends \"l\" %}<button onclick=\"x\">", &["nothing-inline"]),
            ("src/a/x.html", "{% extends \"l\" %}<script>1</script>", &["nothing-inline"]),
            ("src/a/x.html", "{% extends \"l\" %}<script src=\"/a.js\"></script>", &[]),
            ("src/a/x.html", "<p>bare</p>", &["whole-pages"]),
            ("src/a/x.html", "{# fragment: a row #}<p>bare</p>", &[]),
            ("src/a/ar.ftl", "a = ب", &["three-languages"]),
            ("crates/x/Cargo.toml", "[package]\nlicense = \"GPL\"\n", &["licences"]),
            (
                "crates/x/Cargo.toml",
                "license.workspace = true\n[dependencies]\nserde = \"1\"\n",
                &["exact-versions"],
            ),
            (
                "crates/x/Cargo.toml",
                "license.workspace = true\n[dependencies]\nserde.workspace = true\n",
                &[],
            ),
            ("node_modules/x/a.js", "", &["nothing-vendored"]),
            ("docs/a.md", "see /home/someone/amana", &["no-machine-paths"]),
            ("docs/a.md", "https://example.org/home/x", &[]),
            ("src/a/mod.rs", "// TODO later", &["nothing-unfinished"]),
            ("docs/a.md", "Lorem ipsum", &["nothing-unfinished"]),
            ("docs/a.md", "[x](nowhere.md)", &["links-lead-somewhere"]),
            ("docs/a.md", "[x](a.md#top) [y](https://example.org)", &[]),
        ];
        for (path, text, rules) in cases {
            assert_eq!(broken(path, text), *rules, "{path}: {text}");
        }
    }

    #[test]
    fn a_file_of_501_lines_is_long() {
        assert_eq!(broken("src/a/mod.rs", &"fn a() {}\n".repeat(501)), ["long-files"]);
        assert!(broken("src/a/mod.rs", &"fn a() {}\n".repeat(500)).is_empty());
    }
}
