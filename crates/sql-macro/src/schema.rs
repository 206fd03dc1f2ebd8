//! The tables of the crate that is being compiled, in memory.

use amana_sql_text::{Engine, Migration, nullable::Joins};
use rusqlite::{Connection, OptionalExtension, config::DbConfig};
use std::{
    cell::RefCell,
    collections::BTreeMap,
    path::{Path, PathBuf},
    time::SystemTime,
};

/// A column of a statement's result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name in the result, without the mark of the not-null convention.
    pub name: String,
    /// `table.column` it comes from, when it is one.
    pub origin: Option<String>,
    pub class: Class,
    pub null: Null,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    Int,
    Text,
    Bytes,
    Real,
    Any,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Null {
    Never,
    Allowed,
    Unknown,
}

/// What the engine knows of a prepared statement.
pub struct Prepared {
    pub columns: Vec<Column>,
    pub parameters: usize,
    pub readonly: bool,
}

type Stamp = BTreeMap<PathBuf, (Option<SystemTime>, u64)>;

struct Schema {
    folder: PathBuf,
    stamp: Stamp,
    connection: Connection,
}

thread_local! {
    static SCHEMA: RefCell<Option<Schema>> = const { RefCell::new(None) };
}

/// Prepares one text. The migrations run once, and again when a file of the folder has changed (an editor's server lives long).
pub fn prepare(folder: &Path, sql: &str, joins: &Joins) -> Result<Prepared, String> {
    SCHEMA.with_borrow_mut(|schema| {
        let stamp = stamp(folder);
        if schema.as_ref().is_none_or(|s| s.folder != folder || s.stamp != stamp) {
            *schema = Some(Schema { connection: open(folder)?, folder: folder.to_owned(), stamp });
        }
        match schema {
            Some(schema) => prepare_on(&schema.connection, sql, joins),
            None => Err("no schema".into()),
        }
    })
}

fn stamp(folder: &Path) -> Stamp {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    files.filter_map(|f| f.metadata().ok().map(|m| (f.path(), (m.modified().ok(), m.len())))).collect()
}

fn open(folder: &Path) -> Result<Connection, String> {
    let connection = Connection::open_in_memory().map_err(|e| e.to_string())?;
    for quirk in [DbConfig::SQLITE_DBCONFIG_DQS_DML, DbConfig::SQLITE_DBCONFIG_DQS_DDL] {
        connection.set_db_config(quirk, false).map_err(|e| e.to_string())?;
    }
    for migration in Migration::read_folder(folder)? {
        let sql = migration.sql(Engine::Sqlite)?;
        connection.execute_batch(&sql).map_err(|e| format!("migration {}: {e}", migration.name))?;
    }
    Ok(connection)
}

fn prepare_on(connection: &Connection, sql: &str, joins: &Joins) -> Result<Prepared, String> {
    let statement = connection.prepare(sql).map_err(|e| match e {
        rusqlite::Error::SqlInputError { msg, .. } => msg,
        e => e.to_string(),
    })?;
    let mut columns = vec![];
    for (place, meta) in statement.columns_with_metadata().enumerate() {
        let declared = match (meta.table_name(), meta.origin_name()) {
            (Some(table), Some(column)) => Some((table, column, declared(connection, table, column)?)),
            _ => None,
        };
        let mut column = Column {
            name: meta.name().to_owned(),
            origin: declared.as_ref().map(|(table, column, _)| format!("{table}.{column}")),
            class: Class::Any,
            null: Null::Unknown,
        };
        if let Some((table, _, (class, not_null))) = declared {
            column.class = class;
            let optional = joins.optional.iter().any(|t| t == table);
            let present = joins.present.iter().any(|t| t == table);
            column.null = match (not_null, optional) {
                (false, _) => Null::Allowed,
                (true, true) if present => Null::Unknown,
                (true, true) => Null::Allowed,
                (true, false) => Null::Never,
            };
        }
        if joins.subqueries.contains(&place) {
            column.null = Null::Allowed;
        }
        if let Some(name) = column.name.strip_suffix('!') {
            column.name = name.to_owned();
            column.null = Null::Never;
        } else if let Some(name) = column.name.strip_suffix('?') {
            column.name = name.to_owned();
            column.null = Null::Allowed;
        }
        columns.push(column);
    }
    Ok(Prepared { columns, parameters: statement.parameter_count(), readonly: statement.readonly() })
}

fn declared(connection: &Connection, table: &str, column: &str) -> Result<(Class, bool), String> {
    let found: Option<(String, bool)> = connection
        .query_row(
            "select type, \"notnull\" or pk > 0 from pragma_table_info(?) where name = ?",
            [table, column],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()
        .map_err(|e| e.to_string())?;
    let Some((declared, not_null)) = found else { return Ok((Class::Any, false)) };
    let class = match declared.to_ascii_lowercase().as_str() {
        "integer" | "int" => Class::Int,
        "text" => Class::Text,
        "blob" => Class::Bytes,
        "real" => Class::Real,
        "" | "any" => Class::Any,
        other => {
            return Err(format!(
                "{table}.{column} is declared {other}: use bigint, text, bytea or double precision"
            ));
        }
    };
    Ok((class, not_null))
}
