//! The server: a pool of connections with prepared statements, every transaction serializable.

use crate::{
    Cause, Error, Result,
    statement::{Bound, Cells, EachRow, Row},
    tls, wide,
};
use amana_sql_text::Val;
use bytes::BytesMut;
use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, PoolError, RecyclingMethod, Runtime};
use futures_util::future::try_join_all;
use std::{error::Error as StdError, str::FromStr, time::Duration};
use tokio_postgres::{
    Config, NoTls,
    config::SslMode,
    error::SqlState,
    types::{FromSql, IsNull, ToSql, Type, to_sql_checked},
};

/// Nothing a person waits for takes longer; a lock is given up before that; a transaction that nobody ends is ended.
const LIMITS: &str =
    "-c statement_timeout=30000 -c lock_timeout=10000 -c idle_in_transaction_session_timeout=60000";

pub(crate) struct Postgres {
    pool: Pool,
}

impl Postgres {
    pub(crate) async fn connect(url: &str, size: usize) -> Result<Postgres> {
        let (url, tls) = tls::of(url)?;
        let mut config = Config::from_str(&url).map_err(|e| Error::Unavailable(Cause::new(e)))?;
        let options = config.get_options().map_or(LIMITS.to_owned(), |given| format!("{LIMITS} {given}"));
        config.options(options);
        if config.get_application_name().is_none() {
            config.application_name("amana");
        }
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(Duration::from_secs(5));
        }
        let recycling = ManagerConfig { recycling_method: RecyclingMethod::Fast };
        let manager = match tls {
            None => Manager::from_config(config, NoTls, recycling),
            Some(tls) => {
                config.ssl_mode(SslMode::Require);
                Manager::from_config(config, tls, recycling)
            }
        };
        let pool = Pool::builder(manager)
            .max_size(size.max(1))
            .runtime(Runtime::Tokio1)
            .wait_timeout(Some(Duration::from_secs(10)))
            .build()
            .map_err(Error::other)?;
        let postgres = Postgres { pool };
        postgres.check_locale().await?;
        Ok(postgres)
    }

    async fn check_locale(&self) -> Result<()> {
        let row = self
            .client()
            .await?
            .query_one(
                "select datname::text, pg_encoding_to_char(encoding)::text, datcollate::text from pg_database
                 where datname = current_database()",
                &[],
            )
            .await
            .map_err(error)?;
        let at = |n| row.try_get::<_, String>(n).map_err(Error::other);
        let (database, encoding, collation) = (at(0)?, at(1)?, at(2)?);
        let by_code_point = matches!(collation.as_str(), "C" | "POSIX" | "C.UTF-8" | "C.utf8" | "C.UTF8");
        if encoding == "UTF8" && by_code_point {
            Ok(())
        } else {
            Err(Error::Locale { database, encoding, collation })
        }
    }

    async fn client(&self) -> Result<Object> {
        self.pool.get().await.map_err(|e| match e {
            PoolError::Backend(e) if e.as_db_error().is_none() => {
                Error::Unavailable(tls::refused(&e).unwrap_or_else(|| Cause::new(e)))
            }
            PoolError::Backend(e) => error(e),
            PoolError::Timeout(_) => Error::Busy,
            e => Error::other(e),
        })
    }

    pub(crate) async fn read(&self, bound: &Bound, most: usize, take: EachRow<'_>) -> Result<()> {
        rows(&self.client().await?, bound, most, take).await
    }

    pub(crate) async fn begin(&self) -> Result<PostgresTx> {
        let mut tx = PostgresTx { client: Some(self.client().await?) };
        tx.batch("begin isolation level serializable").await?;
        Ok(tx)
    }
}

/// A connection in a transaction. It goes back to the pool only after a commit or a rollback was answered.
pub(crate) struct PostgresTx {
    client: Option<Object>,
}

impl PostgresTx {
    fn client(&self) -> Result<&Object> {
        self.client.as_ref().ok_or(Error::Aborted)
    }

    pub(crate) async fn rows(&mut self, bound: &Bound, most: usize, take: EachRow<'_>) -> Result<()> {
        rows(self.client()?, bound, most, take).await
    }

    pub(crate) async fn exec(&mut self, bound: &Bound) -> Result<u64> {
        exec(self.client()?, bound).await
    }

    pub(crate) async fn bulk(&mut self, many: &[Bound]) -> Result<u64> {
        let client = self.client()?;
        let mut parts = vec![];
        for same in many.chunk_by(|a, b| std::ptr::eq(a.text, b.text)) {
            let wide = same.first().and_then(|c| wide::insert(c.text.postgres, c.params.len()));
            let rows = if wide.is_some() { wide::ROWS } else { same.len() };
            parts.extend(
                same.chunks(rows).map(|rows| (wide.clone().filter(|_| rows.len() == wide::ROWS), rows)),
            );
        }
        // Prepared before, so that the rows are sent in the order they were given, without waiting for the answers.
        for (wide, rows) in &parts {
            let text = wide.as_deref().or(rows.first().map(|c| c.text.postgres)).unwrap_or_default();
            client.prepare_cached(text).await.map_err(error)?;
        }
        let sent = parts.into_iter().map(|(wide, rows)| async move {
            match wide {
                Some(text) => send(client, &text, rows.iter().flat_map(|bound| &bound.params)).await,
                None => Ok(try_join_all(rows.iter().map(|bound| exec(client, bound))).await?.iter().sum()),
            }
        });
        Ok(try_join_all(sent).await?.iter().sum())
    }

    pub(crate) async fn batch(&mut self, sql: &str) -> Result<()> {
        self.client()?.batch_execute(sql).await.map_err(error)
    }

    /// Types that this program can give and read, or an error.
    pub(crate) async fn prepare(&mut self, sql: &str) -> Result<()> {
        let statement = self.client()?.prepare(sql).await.map_err(error)?;
        if let Some(param) = statement.params().iter().find(|t| !GIVEN.contains(t)) {
            return Err(Error::other(format!(
                "a value of type {param}: cast it to bigint, text, bytea or double precision"
            )));
        }
        if let Some(wide) = wide::insert(sql, statement.params().len()) {
            self.client()?.prepare(&wide).await.map_err(error)?;
        }
        match statement.columns().iter().find(|c| !READ.contains(c.type_())) {
            Some(c) => {
                Err(Error::other(format!("the column {} is {}: cast it to bigint", c.name(), c.type_())))
            }
            None => Ok(()),
        }
    }

    pub(crate) async fn commit(mut self) -> Result<()> {
        self.batch("commit").await?;
        // Answered: the connection goes back to the pool.
        drop(self.client.take());
        Ok(())
    }
}

impl Drop for PostgresTx {
    fn drop(&mut self) {
        let Some(client) = self.client.take() else { return };
        match tokio::runtime::Handle::try_current() {
            Ok(runtime) => {
                runtime.spawn(async move {
                    if client.batch_execute("rollback").await.is_err() {
                        drop(Object::take(client));
                    }
                });
            }
            // Without a runtime the connection is closed, and the server rolls back.
            Err(_) => drop(Object::take(client)),
        }
    }
}

async fn rows(client: &Object, bound: &Bound, most: usize, take: EachRow<'_>) -> Result<()> {
    let statement = client.prepare_cached(bound.text.postgres).await.map_err(error)?;
    let given: Vec<Give<'_>> = bound.params.iter().map(Give).collect();
    let params: Vec<&(dyn ToSql + Sync)> = given.iter().map(|g| g as _).collect();
    let rows = client.query(&statement, &params).await.map_err(error)?;
    rows.iter().take(most).try_for_each(|row| take(&Row(Cells::Postgres(row))))
}

async fn exec(client: &Object, bound: &Bound) -> Result<u64> {
    send(client, bound.text.postgres, bound.params.iter()).await
}

async fn send(client: &Object, text: &str, params: impl Iterator<Item = &Val>) -> Result<u64> {
    let statement = client.prepare_cached(text).await.map_err(error)?;
    let given: Vec<Give<'_>> = params.map(Give).collect();
    let params: Vec<&(dyn ToSql + Sync)> = given.iter().map(|g| g as _).collect();
    client.execute(&statement, &params).await.map_err(error)
}

const GIVEN: [Type; 9] = [
    Type::INT8,
    Type::INT4,
    Type::INT2,
    Type::FLOAT8,
    Type::TEXT,
    Type::VARCHAR,
    Type::NAME,
    Type::UNKNOWN,
    Type::BYTEA,
];
const READ: [Type; 11] = [
    Type::INT8,
    Type::INT4,
    Type::INT2,
    Type::BOOL,
    Type::FLOAT8,
    Type::FLOAT4,
    Type::TEXT,
    Type::VARCHAR,
    Type::NAME,
    Type::UNKNOWN,
    Type::BYTEA,
];

#[derive(Debug)]
struct Give<'a>(&'a Val);

impl ToSql for Give<'_> {
    /// The server says which type a place has.
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn StdError + Sync + Send>> {
        match (self.0, ty) {
            (Val::Null, _) => Ok(IsNull::Yes),
            (Val::Int(n), &Type::INT8) => n.to_sql(ty, out),
            (Val::Int(n), &Type::INT4) => i32::try_from(*n)?.to_sql(ty, out),
            (Val::Int(n), &Type::INT2) => i16::try_from(*n)?.to_sql(ty, out),
            (Val::Real(x), &Type::FLOAT8) => x.to_sql(ty, out),
            (Val::Text(text), &Type::TEXT | &Type::VARCHAR | &Type::NAME | &Type::UNKNOWN) => {
                text.to_sql(ty, out)
            }
            (Val::Bytes(bytes), &Type::BYTEA) => bytes.to_sql(ty, out),
            (val, ty) => Err(format!("a {} where the server expects {ty}", val.kind()).into()),
        }
    }
    fn accepts(_: &Type) -> bool {
        true
    }
    to_sql_checked!();
}

struct Take(Val);

impl<'a> FromSql<'a> for Take {
    fn from_sql(ty: &Type, raw: &'a [u8]) -> Result<Take, Box<dyn StdError + Sync + Send>> {
        Ok(Take(match *ty {
            Type::INT8 => Val::Int(i64::from_sql(ty, raw)?),
            Type::INT4 => Val::Int(i32::from_sql(ty, raw)?.into()),
            Type::INT2 => Val::Int(i16::from_sql(ty, raw)?.into()),
            Type::BOOL => Val::Int(bool::from_sql(ty, raw)?.into()),
            Type::FLOAT8 => Val::Real(f64::from_sql(ty, raw)?),
            Type::FLOAT4 => Val::Real(f32::from_sql(ty, raw)?.into()),
            Type::TEXT | Type::VARCHAR | Type::NAME | Type::UNKNOWN => Val::Text(String::from_sql(ty, raw)?),
            Type::BYTEA => Val::Bytes(Vec::from_sql(ty, raw)?),
            _ => return Err(format!("a {ty}: cast it to bigint in the statement").into()),
        }))
    }
    fn from_sql_null(_: &Type) -> Result<Take, Box<dyn StdError + Sync + Send>> {
        Ok(Take(Val::Null))
    }
    fn accepts(_: &Type) -> bool {
        true
    }
}

pub(crate) fn cell(row: &tokio_postgres::Row, at: usize) -> Result<Val, String> {
    row.try_get::<_, Take>(at).map(|it| it.0).map_err(|e| Cause::new(e).to_string())
}

/// The same words as for the embedded engine.
fn error(e: tokio_postgres::Error) -> Error {
    let Some(db) = e.as_db_error() else {
        return if e.is_closed() { Error::Unavailable(Cause::new(e)) } else { Error::other(e) };
    };
    let constraint = db.constraint().unwrap_or_else(|| db.message()).to_owned();
    match db.code() {
        &SqlState::UNIQUE_VIOLATION => Error::Unique { constraint },
        &SqlState::EXCLUSION_VIOLATION | &SqlState::RAISE_EXCEPTION => Error::Refused { constraint },
        &SqlState::FOREIGN_KEY_VIOLATION => Error::ForeignKey { constraint: Some(constraint) },
        &SqlState::CHECK_VIOLATION => Error::Check { constraint },
        &SqlState::NOT_NULL_VIOLATION => Error::NotNull {
            column: format!("{}.{}", db.table().unwrap_or_default(), db.column().unwrap_or_default()),
        },
        &SqlState::T_R_SERIALIZATION_FAILURE | &SqlState::T_R_DEADLOCK_DETECTED => Error::Conflict,
        &SqlState::LOCK_NOT_AVAILABLE | &SqlState::TOO_MANY_CONNECTIONS => Error::Busy,
        &SqlState::DISK_FULL => Error::Full,
        &SqlState::READ_ONLY_SQL_TRANSACTION => Error::ReadOnly,
        &SqlState::QUERY_CANCELED => Error::Timeout,
        &SqlState::IN_FAILED_SQL_TRANSACTION => Error::Aborted,
        &SqlState::ADMIN_SHUTDOWN | &SqlState::CRASH_SHUTDOWN | &SqlState::CANNOT_CONNECT_NOW => {
            Error::Unavailable(Cause::new(e))
        }
        _ => Error::other(e),
    }
}
