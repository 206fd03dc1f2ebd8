use super::{member, unzipped};
use crate::{
    rights::kept::{By, KEPT, refers},
    testing::TestApp,
};
use std::collections::BTreeSet;

/// Columns that look like references to a person and are none, each with the reason.
const NONE: &[(&str, &str, &str)] = &[
    ("prospect", "application_id", "the row is found by its person; see the line of prospect.person_id"),
    ("retention_due", "ref_id", "a proposal of the program: it goes with what it names"),
];

/// 09-08 art. 7: every column of the schema that refers to a person, or to what is a person's, is named in the one list that the copy
/// and erasure are made from. A migration that adds one without its line makes this test fail.
#[tokio::test(flavor = "multi_thread")]
async fn every_reference_to_a_person_is_covered() {
    let marks = ["person", "account", "membership", "application", "summons", "disclosure"];
    let mut referring: BTreeSet<(String, String)> = BTreeSet::new();
    // What the migrations themselves say refers to a person.
    let folder = format!("{}/migrations", env!("CARGO_MANIFEST_DIR"));
    for script in std::fs::read_dir(folder).expect("the migrations") {
        let text = std::fs::read_to_string(script.expect("a file").path()).expect("a migration");
        let mut table = String::new();
        for line in text.lines() {
            if let Some(rest) = line.strip_prefix("create table ") {
                table = rest.split(' ').next().unwrap_or_default().to_owned();
            }
            let to = marks.iter().any(|of| line.contains(&format!("references {of} (id)")));
            if to && line.starts_with("  ") {
                let column = line.trim().split(' ').next().unwrap_or_default();
                referring.insert((table.clone(), column.to_owned()));
            }
        }
    }
    TestApp::each(async |app| {
        let mut tx = app.app.db.begin_reading().await.expect("a transaction");
        let tables = tx.tables().await.expect("the catalogue");
        let mut missing = vec![];
        for table in &tables {
            for (column, class) in &table.columns {
                let said = referring.contains(&(table.name.clone(), column.clone()));
                if class != "bigint" || !(said || refers(column)) {
                    continue;
                }
                let covered = KEPT.iter().any(|k| k.table == table.name && k.column == column);
                let none = NONE.iter().any(|(t, c, _)| *t == table.name && *c == column);
                if !covered && !none {
                    missing.push(format!("{}.{column}", table.name));
                }
            }
        }
        assert!(missing.is_empty(), "not in src/rights/kept.rs: {missing:?}");
        for k in KEPT {
            let table = tables.iter().find(|table| table.name == k.table);
            let table = table.unwrap_or_else(|| panic!("no table {}", k.table));
            assert!(table.columns.iter().any(|(c, _)| c == k.column), "no column {}.{}", k.table, k.column);
        }
        assert!(KEPT.iter().any(|k| k.by == By::Summons));
    })
    .await;
}

/// 09-08 art. 7: one click gives everything: values opened, sources, purposes, recipients, who saw; row by row for a program and on
/// paper for a reader; nothing of anybody else; and the taking is written down.
#[tokio::test(flavor = "multi_thread")]
async fn a_copy_of_all_data() {
    TestApp::each(async |app| {
        let m = member(app, "زهرة بنصالح").await;
        let other = member(app, "سعاد الدرقاوي").await;
        let answer = m.client.get("/my-data/copy.zip").await;
        assert_eq!(answer.header("content-type"), Some("application/zip"));
        assert_eq!(answer.header("cache-control"), Some("no-store"));
        let told: serde_json::Value = serde_json::from_slice(&unzipped(&answer, "data.json")).expect("JSON");
        let text = told.to_string();
        assert!(text.contains("زهرة بنصالح") && text.contains("0611111111"), "{text}");
        assert!(!text.contains("سعاد الدرقاوي"), "another's: {text}");
        let parts = told["parts"].as_array().expect("parts");
        assert_eq!(parts.len(), crate::rights::kept::Section::ALL.len());
        for part in parts {
            for key in ["title", "purpose", "source", "recipients", "kept"] {
                assert!(part[key].as_str().is_some_and(|said| !said.is_empty()), "{key}: {part}");
            }
        }
        // Every table of the list is there, also those with nothing in them; those with something hold it.
        for k in KEPT {
            assert!(told["rows"][k.table].is_array(), "{}", k.table);
        }
        for table in [
            "person",
            "membership",
            "membership_step",
            "member_consent",
            "account",
            "session",
            "person_secret",
        ] {
            assert!(!told["rows"][table].as_array().expect("rows").is_empty(), "{table}");
        }
        assert!(!text.contains(&other.person.raw().to_string()), "rows of somebody else: {text}");
        assert!(unzipped(&answer, "data.pdf").starts_with(b"%PDF"));
        assert!(super::verbs(app).await.contains(&"take_own_data".to_owned()));
        // Whoever is not signed in has no page; an account without a person neither.
        assert_ne!(app.nobody().get("/my-data").await.status, 200);
        assert_eq!(app.administrator().await.get("/my-data").await.status, 404);
    })
    .await;
}
