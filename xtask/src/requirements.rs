//! Which requirement is proven by which test.
//!
//! A test names what it proves in its doc comment: `/// B05: the first deputy replaces the secretary.` or
//! `/// B05, O04: ..`. From these, [`run`] writes `docs/requirements.md`.

use crate::{lex, tree::Tree};
use std::{collections::BTreeMap, fmt::Write};

const LIST: &str = "docs/requirements.csv";
const TABLE: &str = "docs/requirements.md";

/// What must be proven now. It only grows.
const REQUIRED: &[&str] = &[
    "A01", "A05", "A06", "A10", "B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B09", "B10", "B11",
    "B12", "B13", "B15", "C01", "C02", "C03", "C04", "C05", "C06", "C07", "C08", "C09", "C10", "C11", "C12",
    "C13", "C14", "C15", "C16", "D01", "D02", "D03", "D04", "D05", "D06", "D07", "D08", "D09", "D10", "D11",
    "E06", "G01", "G02", "G03", "G04", "G05", "G06", "G07", "G08", "G09", "N02", "N08", "O01", "O02", "O03",
    "O04", "O05", "O06", "O07", "O08", "O09", "O10",
];

/// A test that names requirements.
#[derive(Debug, PartialEq, Eq)]
pub struct Proof {
    /// What it proves.
    pub ids: Vec<String>,
    /// The file.
    pub path: String,
    /// The line of the function, from 1.
    pub line: usize,
    /// The function.
    pub name: String,
    /// It is not run.
    pub ignored: bool,
}

/// A line of the list.
struct Requirement {
    id: String,
    group: String,
    text: String,
}

/// Writes the table, or with `check` says whether it is true and complete.
pub fn run(check: bool) -> Result<String, String> {
    let root = crate::root();
    let tree = Tree::read(&root)?;
    let list = list(&tree)?;
    let proofs = proofs(&tree);
    let mut complaints = faults(&list, &proofs);
    complaints.extend(crate::law::faults(&tree));
    let table = table(&list, &proofs);
    let proven = list.iter().filter(|requirement| is_proven(&proofs, &requirement.id)).count();
    if check {
        if tree.text(TABLE) != Some(table.as_str()) {
            complaints.push(format!("{TABLE} is not what the tests say: run `cargo xtask requirements`"));
        }
        for id in REQUIRED.iter().filter(|id| !is_proven(&proofs, id)) {
            complaints
                .push(format!("{id} must be proven: a test names it in its doc comment (`/// {id}: ..`)"));
        }
    } else {
        std::fs::write(root.join(TABLE), &table).map_err(|e| format!("{TABLE}: {e}"))?;
    }
    if complaints.is_empty() {
        Ok(format!("requirements: {proven} of {} proven", list.len()))
    } else {
        Err(complaints.join("\n"))
    }
}

/// Every test that names requirements.
pub fn proofs(tree: &Tree) -> Vec<Proof> {
    let ours = |path: &str| ["src/", "crates/", "tests/"].iter().any(|place| path.starts_with(place));
    tree.of(".rs")
        .filter(|file| ours(&file.path))
        .flat_map(|file| proofs_in(&file.path, &file.text))
        .collect()
}

fn proofs_in(path: &str, text: &str) -> Vec<Proof> {
    let code = lex::lex(text).code;
    let mut proofs = Vec::new();
    let (mut ids, mut is_test, mut ignored) = (Vec::new(), false, false);
    for (line, raw) in text.lines().enumerate() {
        let raw = raw.trim();
        let code = code.get(line).map_or("", |code| code.trim());
        if let Some(doc) = raw.strip_prefix("///") {
            ids.extend(named(doc));
        } else if let Some(attribute) = code.strip_prefix("#[") {
            // #[test], #[tokio::test], #[tokio::test(flavor = ..)]
            let path: String =
                attribute.chars().take_while(|c| c.is_alphanumeric() || matches!(c, ':' | '_')).collect();
            is_test |= path == "test" || path.ends_with("::test");
            ignored |= path == "ignore";
        } else if let Some(name) = function(code) {
            if is_test && !ids.is_empty() {
                let ids = std::mem::take(&mut ids);
                proofs.push(Proof { ids, path: path.to_owned(), line: line + 1, name, ignored });
            }
            (is_test, ignored) = (false, false);
            ids.clear();
        } else if !raw.is_empty() && !raw.starts_with("//") {
            (is_test, ignored) = (false, false);
            ids.clear();
        }
    }
    proofs
}

/// The ids before the colon of a doc comment: `B05, O04: ..`.
fn named(doc: &str) -> Vec<String> {
    let Some((before, _)) = doc.split_once(':') else { return Vec::new() };
    let words: Vec<&str> =
        before.split([',', ' ']).filter(|word| !word.is_empty() && *word != "and").collect();
    let all = words.iter().all(|word| is_id(word));
    if all { words.into_iter().map(str::to_owned).collect() } else { Vec::new() }
}

fn is_id(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(|c| c.is_ascii_uppercase())
        && word.len() == 3
        && chars.all(|c| c.is_ascii_digit())
}

fn function(code: &str) -> Option<String> {
    let rest = code.strip_prefix("pub ").unwrap_or(code);
    let rest = rest.strip_prefix("async ").unwrap_or(rest).strip_prefix("fn ")?;
    Some(rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect())
}

fn list(tree: &Tree) -> Result<Vec<Requirement>, String> {
    let text = tree.text(LIST).ok_or(format!("{LIST} is missing"))?;
    let mut list = Vec::new();
    for row in csv::Reader::from_reader(text.as_bytes()).records() {
        let row = row.map_err(|e| format!("{LIST}: {e}"))?;
        let column = |n: usize| row.get(n).unwrap_or_default().to_owned();
        list.push(Requirement { id: column(0), group: column(1), text: column(4) });
    }
    Ok(list)
}

fn is_proven(proofs: &[Proof], id: &str) -> bool {
    proofs.iter().any(|proof| !proof.ignored && proof.ids.iter().any(|named| named == id))
}

fn faults(list: &[Requirement], proofs: &[Proof]) -> Vec<String> {
    let mut faults = Vec::new();
    for proof in proofs {
        let at = format!("{}:{}", proof.path, proof.line);
        if proof.ignored {
            faults.push(format!(
                "{at}: {} names {} and is ignored: a proof runs",
                proof.name,
                proof.ids.join(", ")
            ));
        }
        for id in proof.ids.iter().filter(|id| !list.iter().any(|requirement| requirement.id == **id)) {
            faults.push(format!("{at}: {} names {id}, which {LIST} does not have", proof.name));
        }
    }
    faults
}

fn table(list: &[Requirement], proofs: &[Proof]) -> String {
    let mut tests: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for proof in proofs.iter().filter(|proof| !proof.ignored) {
        for id in &proof.ids {
            tests.entry(id).or_default().push(format!("`{}::{}`", proof.path, proof.name));
        }
    }
    let proven = list.iter().filter(|requirement| tests.contains_key(requirement.id.as_str())).count();
    let mut out = format!(
        "# Requirements\n\nWritten by `cargo xtask requirements` from the tests that name them. {proven} of {} proven.\n\
         The list with its sources (five published texts, c0 to c4) is [requirements.csv](requirements.csv).\n",
        list.len()
    );
    let mut group = "";
    for requirement in list {
        if requirement.group != group {
            group = &requirement.group;
            let _ = write!(out, "\n## {group}\n\n| id | requirement | state | tests |\n|---|---|---|---|\n");
        }
        let tests = tests.get(requirement.id.as_str());
        let state = if tests.is_some() { "proven" } else { "open" };
        let tests = tests.map(|tests| tests.join("<br>")).unwrap_or_default();
        let _ = writeln!(
            out,
            "| {} | {} | {state} | {tests} |",
            requirement.id,
            requirement.text.replace('|', "\\|")
        );
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "\
/// B05, O04: deputies replace in order.
/// And more words: not an id.
#[tokio::test(flavor = \"multi_thread\")]
async fn deputies_replace() {}

/// B06: named by something that is no test.
fn rapporteur() {}

/// B07: not run.
#[test]
#[ignore = \"slow\"]
fn staff() {}

#[test]
fn names_nothing() {}

/// Z99: unknown.
#[test]
fn unknown() {}
";

    fn requirement(id: &str) -> Requirement {
        Requirement { id: id.to_owned(), group: "Bodies".to_owned(), text: "a | b".to_owned() }
    }

    #[test]
    fn only_a_test_that_runs_proves() {
        let proofs = proofs_in("src/a/tests.rs", TEXT);
        let names: Vec<&str> = proofs.iter().map(|proof| proof.name.as_str()).collect();
        assert_eq!(names, ["deputies_replace", "staff", "unknown"]);
        assert_eq!(proofs[0].ids, ["B05", "O04"]);
        assert!(is_proven(&proofs, "O04") && !is_proven(&proofs, "B06") && !is_proven(&proofs, "B07"));
        let faults = faults(&["B05", "B06", "B07", "O04"].map(requirement), &proofs);
        assert_eq!(faults.len(), 2, "{faults:?}");
        assert!(faults[0].contains("ignored") && faults[1].contains("Z99"));
    }

    #[test]
    fn the_table_says_what_is_open() {
        let table = table(&["B05", "B06"].map(requirement), &proofs_in("src/a/tests.rs", TEXT));
        assert!(table.contains("1 of 2 proven"), "{table}");
        assert!(table.contains("| B05 | a \\| b | proven | `src/a/tests.rs::deputies_replace` |"), "{table}");
        assert!(table.contains("| B06 | a \\| b | open |  |"), "{table}");
    }
}
