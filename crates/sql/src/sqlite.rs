//! The embedded engine: one writer, readers beside it (WAL), every commit on the disk before it is acknowledged.

use crate::{
    Cause, Error, Result,
    statement::{Bound, Cells, EachRow, Row},
    writing::{SqliteTx, Writing},
};
use amana_sql_text::Val;
use rusqlite::{
    Connection, OpenFlags,
    config::DbConfig,
    types::{ToSqlOutput, ValueRef},
};
use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::sync::Semaphore;

pub(crate) struct Sqlite {
    path: PathBuf,
    writing: Arc<Writing>,
    /// Idle readers, the warmest last. They belong to the database, not to a thread: threads come and go.
    readers: Mutex<Vec<Connection>>,
    reading: Semaphore,
    most_readers: usize,
}

impl Sqlite {
    pub(crate) fn open(path: &Path) -> Result<Sqlite> {
        let writer = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
        let most_readers = std::thread::available_parallelism().map_or(2, |n| n.get()) * 2 + 2;
        Ok(Sqlite {
            path: path.to_owned(),
            writing: Writing::new(writer),
            readers: Mutex::default(),
            reading: Semaphore::new(most_readers),
            most_readers,
        })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) async fn read(&self, bound: &Bound, most: usize, take: EachRow<'_>) -> Result<()> {
        let _permit = self.reading.acquire().await.map_err(Error::other)?;
        blocking(|| {
            let idle = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
            let reader = match idle {
                Some(reader) => reader,
                None => {
                    let reader = connect(&self.path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
                    reader.pragma_update(None, "query_only", true).map_err(|e| error(&reader, e))?;
                    reader
                }
            };
            let done = rows(&reader, bound, most, take);
            let mut idle = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
            if idle.len() < self.most_readers {
                idle.push(reader);
            }
            done
        })
    }

    pub(crate) async fn begin(&self, apart: bool) -> Result<SqliteTx> {
        self.writing.begin(apart).await
    }

    /// How many wait for their turn to write.
    #[cfg(test)]
    pub(crate) fn waiting(&self) -> usize {
        self.writing.waiting()
    }
}

/// Runs what waits for the disk without holding up the tasks beside it; a runtime with one thread has none beside it.
pub(crate) fn blocking<T>(work: impl FnOnce() -> T) -> T {
    match tokio::runtime::Handle::try_current().map(|h| h.runtime_flavor()) {
        Ok(tokio::runtime::RuntimeFlavor::MultiThread) => tokio::task::block_in_place(work),
        _ => work(),
    }
}

/// A copy of a file as it is at one moment.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    let reader = connect(from, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let to = to.to_str().ok_or_else(|| Error::other("the name of the copy is not UTF-8"))?;
    blocking(|| reader.execute("vacuum into ?1", [to])).map_err(|e| error(&reader, e)).map(drop)
}

fn connect(path: &Path, flags: OpenFlags) -> Result<Connection> {
    let open = || {
        let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        connection.busy_timeout(Duration::from_secs(5))?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
        connection.execute_batch(
            "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma trusted_schema = off;
             pragma temp_store = memory; pragma cache_size = -16384; pragma mmap_size = 1073741824; pragma analysis_limit = 1000;
             pragma wal_autocheckpoint = 4000; pragma journal_size_limit = 67108864;",
        )?;
        connection.set_prepared_statement_cache_capacity(1024);
        Ok(connection)
    };
    open().map_err(|e: rusqlite::Error| match e.sqlite_error_code() {
        Some(rusqlite::ErrorCode::CannotOpen | rusqlite::ErrorCode::NotADatabase) => {
            Error::Unavailable(Cause::new(format!("{}: {e}", path.display())))
        }
        Some(rusqlite::ErrorCode::ReadOnly) => Error::ReadOnly,
        Some(rusqlite::ErrorCode::DiskFull) => Error::Full,
        Some(rusqlite::ErrorCode::DatabaseBusy) => Error::Busy,
        _ => Error::other(e),
    })
}

pub(crate) fn rows(connection: &Connection, bound: &Bound, most: usize, take: EachRow<'_>) -> Result<()> {
    let fail = |e| error(connection, e);
    let mut statement = connection.prepare_cached(bound.text.sqlite).map_err(fail)?;
    let mut rows =
        statement.query(rusqlite::params_from_iter(bound.params.iter().map(Give))).map_err(fail)?;
    // Every row of a change must be made, also those that nobody reads.
    let mut taken = 0;
    while let Some(row) = rows.next().map_err(fail)? {
        if taken < most {
            taken += 1;
            take(&Row(Cells::Sqlite(row)))?;
        }
    }
    Ok(())
}

pub(crate) fn exec(connection: &Connection, bound: &Bound) -> Result<u64> {
    let fail = |e| error(connection, e);
    let mut statement = connection.prepare_cached(bound.text.sqlite).map_err(fail)?;
    let changed =
        statement.execute(rusqlite::params_from_iter(bound.params.iter().map(Give))).map_err(fail)?;
    Ok(changed as u64)
}

struct Give<'a>(&'a Val);

impl rusqlite::ToSql for Give<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self.0 {
            Val::Null => ValueRef::Null,
            Val::Int(n) => ValueRef::Integer(*n),
            Val::Real(x) => ValueRef::Real(*x),
            Val::Text(text) => ValueRef::Text(text.as_bytes()),
            Val::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

pub(crate) fn cell(row: &rusqlite::Row<'_>, at: usize) -> Result<Val, String> {
    Ok(match row.get_ref(at).map_err(|e| e.to_string())? {
        ValueRef::Null => Val::Null,
        ValueRef::Integer(n) => Val::Int(n),
        ValueRef::Real(x) => Val::Real(x),
        ValueRef::Text(text) => Val::Text(String::from_utf8(text.to_vec()).map_err(|e| e.to_string())?),
        ValueRef::Blob(bytes) => Val::Bytes(bytes.to_vec()),
    })
}

/// The same words as for the server; the connection is asked for the name of a unique index.
pub(crate) fn error(connection: &Connection, e: rusqlite::Error) -> Error {
    use rusqlite::{ErrorCode, ffi};
    let rusqlite::Error::SqliteFailure(code, Some(message)) = &e else { return Error::other(e) };
    let after = |prefix: &str| message.strip_prefix(prefix).unwrap_or(message).trim().to_owned();
    match (code.extended_code, code.code) {
        (
            ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY | ffi::SQLITE_CONSTRAINT_ROWID,
            _,
        ) => Error::Unique { constraint: unique_name(connection, &after("UNIQUE constraint failed:")) },
        (ffi::SQLITE_CONSTRAINT_FOREIGNKEY, _) => Error::ForeignKey { constraint: None },
        (ffi::SQLITE_CONSTRAINT_CHECK, _) => Error::Check { constraint: after("CHECK constraint failed:") },
        (ffi::SQLITE_CONSTRAINT_NOTNULL, _) => {
            Error::NotNull { column: after("NOT NULL constraint failed:") }
        }
        (ffi::SQLITE_CONSTRAINT_TRIGGER, _) => Error::Refused { constraint: message.clone() },
        (_, ErrorCode::DiskFull) => Error::Full,
        (_, ErrorCode::ReadOnly) => Error::ReadOnly,
        (_, ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Error::Busy,
        _ => Error::other(e),
    }
}

/// SQLite names the columns, `t.a, t.b`; the server names the constraint. This finds the name that the server would give.
fn unique_name(connection: &Connection, columns: &str) -> String {
    if let Some(index) = columns.strip_prefix("index '") {
        return index.trim_end_matches('\'').to_owned();
    }
    let Some((table, _)) = columns.split_once('.') else { return columns.to_owned() };
    let names: Vec<&str> =
        columns.split(", ").map(|c| c.split_once('.').map_or(c, |(_, name)| name)).collect();
    let found: rusqlite::Result<Vec<(String, String, String)>> = connection
        .prepare_cached(
            "select l.name, l.origin, (select group_concat(i.name, ',') from pragma_index_info(l.name) i)
             from pragma_index_list(?) l where l.\"unique\" = 1",
        )
        .and_then(|mut s| s.query_map([table], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?.collect());
    let index =
        found.unwrap_or_default().into_iter().find(|(_, _, of)| of.split(',').eq(names.iter().copied()));
    match index {
        Some((name, origin, _)) if origin == "c" => name,
        Some((_, origin, _)) if origin == "u" => format!("{table}_{}_key", names.join("_")),
        _ => format!("{table}_pkey"),
    }
}
