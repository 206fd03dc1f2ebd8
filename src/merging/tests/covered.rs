use crate::merging::store::links::{self, KEPT};
use crate::testing::TestApp;
use amana_sql::sql;
use std::collections::BTreeSet;

/// G01: one person once, with every relation. Every column of the schema that points to a person is moved by a merge, or stays with a
/// reason that is written down; a table that comes later and is neither makes this fail.
#[tokio::test(flavor = "multi_thread")]
async fn every_relation_of_a_person_is_covered() {
    let app = TestApp::on(amana_testkit::sqlite(crate::MIGRATIONS).await).await;
    let mut tx = app.app.db.begin().await.expect("a transaction");
    let mut found = BTreeSet::new();
    for table in tx.tables().await.expect("the tables") {
        for (column, class) in &table.columns {
            let named = column.contains("person") || column == "merged_into";
            if named && class == "bigint" {
                found.insert((table.name.clone(), column.clone()));
            }
        }
    }
    drop(tx);
    // And whatever is declared to refer to a person under another name.
    for migration in crate::MIGRATIONS {
        let text = match &migration.text {
            amana_sql::Script::Shared(text) => text.to_string(),
            amana_sql::Script::Twin { sqlite, .. } => sqlite.to_string(),
        };
        let mut table = String::new();
        for line in text.lines() {
            if let Some(name) = line.strip_prefix("create table ") {
                table = name.split(' ').next().unwrap_or_default().to_owned();
            }
            if line.contains("references person (id)") {
                let words: Vec<&str> = line.split_whitespace().collect();
                let (of, column) = match words.as_slice() {
                    ["alter", "table", of, "add", "column", column, ..] => ((*of).to_owned(), *column),
                    [column, ..] => (table.clone(), *column),
                    [] => continue,
                };
                found.insert((of, column.to_owned()));
            }
        }
    }
    let moved = links::all().map(|l| (l.table.to_owned(), l.column.to_owned()));
    let kept = KEPT.iter().map(|(table, column, _)| ((*table).to_owned(), (*column).to_owned()));
    let covered: BTreeSet<(String, String)> = moved.chain(kept).collect();
    let missing: Vec<_> = found.difference(&covered).collect();
    assert!(missing.is_empty(), "a merge forgets {missing:?}: add them to merging::store::links");
    let gone: Vec<_> = covered.difference(&found).collect();
    assert!(gone.is_empty(), "these columns are not there any more: {gone:?}");
    let several: i64 = app
        .app
        .db
        .one(sql!((i64), "select cast(count(*) as bigint) as n from person"))
        .await
        .expect("a count");
    assert_eq!(several, 0);
    app.remove().await;
}
