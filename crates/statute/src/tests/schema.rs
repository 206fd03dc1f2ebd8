//! The published JSON Schema is made from the types and kept fresh.

use super::*;

const PATH: &str = "../../data/statutes/statute.schema.json";

fn generated() -> serde_json::Value {
    let mut schema = schemars::schema_for!(Statute).to_value();
    schema["$id"] = "statute.schema.json".into();
    schema["title"] = "Statute of an organisation (Amana)".into();
    // Editors point files to their schema with a key of this name: it is not one of ours.
    schema["properties"]["$schema"] = serde_json::json!({ "type": "string" });
    schema
}

/// Run with `AMANA_WRITE=1` to write the file anew after a change of the types.
#[test]
fn the_schema_is_fresh() {
    let mut fresh = serde_json::to_string_pretty(&generated()).expect("json");
    fresh.push('\n');
    if std::env::var_os("AMANA_WRITE").is_some() {
        std::fs::write(PATH, &fresh).expect("written");
    }
    let published = std::fs::read_to_string(PATH).unwrap_or_default();
    assert!(published == fresh, "the types changed: run AMANA_WRITE=1 cargo test -p amana-statute schema");
}

/// A TOML value as an editor's validator sees it: dates are text.
fn json(value: toml::Value) -> serde_json::Value {
    match value {
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(n) => n.into(),
        toml::Value::Float(x) => x.into(),
        toml::Value::Boolean(b) => b.into(),
        toml::Value::Datetime(when) => when.to_string().into(),
        toml::Value::Array(list) => list.into_iter().map(json).collect(),
        toml::Value::Table(table) => {
            table.into_iter().map(|(k, v)| (k, json(v))).collect::<serde_json::Map<_, _>>().into()
        }
    }
}

#[test]
fn every_shipped_file_satisfies_the_schema_and_points_to_it() {
    let validator = jsonschema::validator_for(&generated()).expect("a schema");
    for (name, text) in FILES {
        assert!(text.starts_with("#:schema ./statute.schema.json\n"), "{name}");
        let file = json(toml::Value::Table(text.parse().expect(name)));
        let errors: Vec<String> =
            validator.iter_errors(&file).map(|e| format!("{}: {e}", e.instance_path())).collect();
        assert!(errors.is_empty(), "{name}: {errors:#?}");
    }
    let wrong = json(toml::Value::Table(
        edited(&[("sphere = \"party\"", "sphre = \"party\"")]).parse().expect("toml"),
    ));
    assert!(!validator.is_valid(&wrong), "the schema refuses what the program refuses");
}
