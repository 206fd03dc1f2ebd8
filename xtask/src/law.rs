//! Which row of law 09-08 is kept by what, and proven by which test.
//!
//! `docs/data-protection.md` is written by people. [`faults`] holds it against the rows of the law and against the tests: each row is
//! there, and each test named exists and says `09-08` in its doc comment.

use crate::{lex, tree::Tree};
use std::collections::BTreeMap;

const ROWS: &str = "docs/field/data_protection_rules.csv";
const TABLE: &str = "docs/data-protection.md";

/// What is wrong with the table.
pub fn faults(tree: &Tree) -> Vec<String> {
    let (Some(rows), Some(table)) = (tree.text(ROWS), tree.text(TABLE)) else {
        return vec![format!("{ROWS} or {TABLE} is missing")];
    };
    let tests = tests(tree);
    let mut complaints = vec![];
    let lines: BTreeMap<&str, &str> = table
        .lines()
        .filter_map(|line| {
            let (row, rest) = line.strip_prefix("| ")?.split_once(" | ")?;
            Some((row, rest.trim_end_matches(" |").rsplit(" | ").next()?))
        })
        .collect();
    for row in rows.lines().skip(1).map(first).filter(|row| !row.is_empty()) {
        let Some(proofs) = lines.get(row.as_str()) else {
            complaints.push(format!("{TABLE}: no line for row {row} of {ROWS}"));
            continue;
        };
        if *proofs == "-" {
            continue;
        }
        let named: Vec<&str> = proofs.split('`').skip(1).step_by(2).collect();
        if named.is_empty() {
            complaints.push(format!("{TABLE}: row {row} names no test, nor says `-`"));
        }
        for name in named {
            match tests.get(name) {
                None => complaints.push(format!("{TABLE}: row {row} names {name}, and no test is called so")),
                Some(false) => {
                    complaints
                        .push(format!("{name} proves row {row}: its doc comment says `/// 09-08 art. ..`"));
                }
                Some(true) => {}
            }
        }
    }
    complaints
}

/// The first cell of a line.
fn first(line: &str) -> String {
    match line.strip_prefix('"') {
        Some(rest) => rest.split('"').next().unwrap_or_default().to_owned(),
        None => line.split(',').next().unwrap_or_default().to_owned(),
    }
}

/// The tests by name, each with whether its doc comment names the law.
fn tests(tree: &Tree) -> BTreeMap<String, bool> {
    let mut out = BTreeMap::new();
    for file in tree.of(".rs") {
        let code = lex::lex(&file.text).code;
        let (mut named, mut is_test) = (false, false);
        for (line, raw) in file.text.lines().enumerate() {
            let (raw, code) = (raw.trim(), code.get(line).map_or("", |code| code.trim()));
            if raw.starts_with("///") {
                named |= raw.contains("09-08");
            } else if code.starts_with("#[") {
                is_test |= code.contains("test");
            } else {
                let name = code.split("fn ").nth(1).and_then(|rest| rest.split('(').next());
                if let Some(name) = name.filter(|_| is_test && code.ends_with('{')) {
                    out.insert(name.to_owned(), named);
                }
                if !code.is_empty() {
                    (named, is_test) = (false, false);
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod unit_tests {
    use super::*;

    #[test]
    fn the_first_cell_may_hold_a_comma() {
        assert_eq!(first("\"12(2), 14-15\",x"), "12(2), 14-15");
        assert_eq!(first("7,\"Right, of access\",y"), "7");
    }
}
