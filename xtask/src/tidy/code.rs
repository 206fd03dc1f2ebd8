//! Rules about Rust code.

use super::{Look, rust};

/// SQL lives in `store.rs` and in the crates that speak to a database: one place to read, one place to check. Tests may
/// write what they presuppose, or damage.
pub fn sql_in_store(look: &mut Look) {
    const RULE: &str = "sql-in-store";
    for (file, lexed) in rust(look.tree) {
        let allowed = file.name() == "store.rs"
            || file.path.contains("/store/")
            || file.path.starts_with("crates/sql")
            || file.path.starts_with("src/bench/")
            || file.path.starts_with("crates/testkit/")
            || file.is_tests();
        if allowed {
            continue;
        }
        let advice = "SQL belongs in the subject's store.rs: move the statement there and call it by name";
        for (line, literal) in &lexed.literals {
            if is_sql(literal) {
                look.say(RULE, &file.path, *line, advice);
            }
        }
        for (line, code) in lexed.code.iter().enumerate() {
            if code.contains("sql!(") || code.contains("sql!{") || code.contains("rusqlite::") {
                look.say(RULE, &file.path, line, advice);
            }
        }
    }
}

fn is_sql(literal: &str) -> bool {
    let folded = literal.trim_start().to_lowercase();
    let words: Vec<&str> = folded.split_whitespace().collect();
    let has = |word: &str| words.contains(&word);
    match words.as_slice() {
        // A sentence may select something from somewhere; a statement names a table and little else.
        ["select", ..] => {
            has("from") && (has("where") || has("order") || has("join") || has("limit") || words.len() <= 6)
        }
        ["insert", "into", ..] | ["delete", "from", ..] | ["create", "table", ..] => true,
        ["update", _, "set", ..] => true,
        ["with", _, "as", ..] => has("select"),
        _ => false,
    }
}

/// Lower case keeps SQL quiet among the code; one style makes it searchable.
pub fn sql_lower_case(look: &mut Look) {
    for (file, lexed) in rust(look.tree) {
        if file.name() != "store.rs" && !file.path.contains("/store/") {
            continue;
        }
        for (line, literal) in &lexed.literals {
            let shouts = ["SELECT ", "INSERT INTO", "UPDATE ", "DELETE FROM", " FROM ", " WHERE ", " VALUES"];
            if is_sql(literal) && shouts.iter().any(|word| literal.contains(word)) {
                look.say("sql-lower-case", &file.path, *line, "write SQL in lower case");
            }
        }
    }
}

/// A model is arithmetic on values: it can be tested without a database, a clock or a server.
pub fn pure_model(look: &mut Look) {
    let impure = [
        "async ",
        ".await",
        "axum::",
        "sql::",
        "amana_sql",
        "sql!(",
        "tokio::",
        "std::fs",
        "std::net::Tcp",
        "std::net::Udp",
        "std::env",
    ];
    for (file, lexed) in rust(look.tree) {
        let model = file.name() == "model.rs" || file.path.contains("/model/");
        if !model || !file.path.starts_with("src/") {
            continue;
        }
        for (line, code) in lexed.code.iter().enumerate().take(lexed.tests_from) {
            // `text_enum!` only gives an enum its words.
            let code = code.replace("amana_sql::text_enum", "");
            if let Some(word) = impure.iter().find(|word| code.contains(**word)) {
                let advice =
                    format!("`{}` in a model: do this in store.rs, acts.rs or pages.rs", word.trim());
                look.say("pure-model", &file.path, line, advice);
            }
        }
    }
}

/// What may begin and end a transaction: no other write can forget its journal line. Test data and measured data are no
/// acts of anybody.
const COMMITS: &[&str] =
    &["src/journal/", "src/access/granted.rs", "crates/sql", "crates/testkit/", "src/testing/", "src/bench/"];

/// No write without its line in the journal, because nothing else can commit.
pub fn one_way_to_commit(look: &mut Look) {
    for (file, lexed) in rust(look.tree) {
        if file.is_tests() || COMMITS.iter().any(|place| file.path.starts_with(place)) {
            continue;
        }
        for (line, code) in lexed.code.iter().enumerate() {
            if code.contains(".begin()") || code.contains(".commit()") {
                let advice = "only the journal commits: write through `Granted` (`by.commit(act)`), \
                              so that the act has its line";
                look.say("one-way-to-commit", &file.path, line, advice);
            }
        }
    }
}

/// An exception without a reason outlives it.
pub fn reasons(look: &mut Look) {
    for (file, lexed) in rust(look.tree) {
        for (line, code) in lexed.code.iter().enumerate() {
            let starts = code.trim_start();
            let attribute = starts.starts_with("#[") || starts.starts_with("#![");
            if !attribute || !(code.contains("allow(") || code.contains("expect(")) {
                continue;
            }
            let whole: String = lexed.code[line..].iter().take(8).cloned().collect();
            let whole = whole.split(']').next().unwrap_or_default();
            if !whole.contains("reason") {
                look.say("reasons", &file.path, line, "say why: `allow(lint, reason = \"..\")`");
            }
        }
    }
}

/// A name that fits everything says nothing about what is inside.
pub fn no_vague_names(look: &mut Look) {
    let vague =
        ["util", "utils", "helper", "helpers", "common", "manager", "service", "services", "dto", "misc"];
    let tree = look.tree;
    for file in tree.of(".rs") {
        let stem = file.path.trim_end_matches(".rs");
        if let Some(part) = stem.split('/').find(|part| vague.contains(part)) {
            let advice = format!("`{part}` says nothing: name what it is, in the words of the field");
            look.say("no-vague-names", &file.path, 0, advice);
        }
    }
}
