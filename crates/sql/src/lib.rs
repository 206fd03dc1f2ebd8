//! One SQL text for SQLite and PostgreSQL, checked when the program compiles.
//!
//! A statement is written once, in lower case. `sql!` prepares every text it can become on an in-memory SQLite that ran the
//! crate's `migrations/*.sql`: a column that does not exist, a misspelt one, one of another class than its field, a nullable one
//! read as if it were not, is a compile error. [`Db::prepare_all`], run by a test, prepares the same texts on a server.
//!
//! ```ignore
//! struct UnitRow { id: Id<Unit>, name: String, closed_on: Option<Day> }
//!
//! let units = db.all(sql!(UnitRow, "
//!     select id, name, closed_on from unit
//!     where parent_id = {parent} {?kind: and kind = {kind}} {?open_only: and closed_on is null}
//!     order by sort_key")).await?;
//! let n: i64 = db.one(sql!((i64), "select count(*) as n from unit")).await?;
//! let names = db.all(sql!((i64, String), "select id, name from unit where id in ({ids..})")).await?;
//!
//! db.tx(async |mut tx| {
//!     tx.exec(sql!("insert into unit (id, name) values ({unit.id}, {unit.name})")).await
//! }).await?;
//! ```
//!
//! * Columns are `bigint`, `text`, `bytea`, `double precision`; what a field may be is open: implement [`ToVal`] and [`Col`], or
//!   use [`text_enum!`]. Flags are `bool` in Rust and 0 or 1 in a `bigint`.
//! * A field `Option<T>` reads what may be null: a column without `not null`, a table that is left joined, a subquery. An
//!   expression (`count(*)`, `coalesce(..)`) is read as its field says; a null where the field allows none is an error when it is
//!   read. `as "name!"` declares a column never null, `as "name?"` that it may be.
//! * On the server sums of `bigint` are `numeric`: write `cast(sum(n) as bigint)`.
//! * See [`template`](amana_sql_text::template) for the braces and [`migration`](amana_sql_text::migration) for the migrations.
//!
//! What is wrong does not compile. A field of another class than its column:
//! ```compile_fail
//! struct Unit { id: i64, name: i64 }
//! let _ = amana_sql::sql!(Unit, "select id, name from unit");
//! ```
//! a column that may be null in a field that may not:
//! ```compile_fail
//! struct Unit { id: i64, closed_on: i64 }
//! let _ = amana_sql::sql!(Unit, "select id, closed_on from unit");
//! ```
//! a column that does not exist in one of the texts, or a change where only a query runs:
//! ```compile_fail
//! let kind = Some("commune");
//! let _ = amana_sql::sql!((i64), "select id from unit {?kind: where knid = {kind}}");
//! ```
//! ```compile_fail
//! async fn f(db: amana_sql::Db) {
//!     let _ = db.all(amana_sql::sql!((i64), "update unit set seats = 0 returning id")).await;
//! }
//! ```
//! and the same, right:
//! ```
//! struct Unit { id: i64, name: String, closed_on: Option<i64> }
//! let kind = Some("commune");
//! let _ = amana_sql::sql!(Unit, "select id, name, closed_on from unit {?kind: where kind = {kind}}");
//! async fn f(mut tx: amana_sql::Tx) {
//!     let _ = tx.all(amana_sql::sql!((i64), "update unit set seats = 0 returning id")).await;
//! }
//! ```
//!
//! A crate with migrations has a build script with `println!("cargo::rerun-if-changed=migrations");`, so that a new file is seen;
//! a changed one is seen without.

mod db;
mod error;
mod migrate;
mod postgres;
mod sqlite;
mod statement;
mod tables;
mod tls;
mod wide;
mod writing;

pub use amana_sql_macro::{migrations, sql};
pub use amana_sql_text::{
    AnyKind, Bytes, Choice, Col, Engine as EngineKind, Fits, Int, Kind, MaybeNull, Migration, NotNull,
    Nullable, Real, Text, ToVal, Val, Wrong, migration::Script, text_enum,
};
pub use db::{Db, Spent, Tx};
pub use error::{Cause, Error, Result};
pub use migrate::{migrate, missing};
pub use statement::{Call, Change, Query, Row, STATEMENTS, Statement, Variant};
pub use tables::Table;

/// What the macro writes; not for use by hand.
#[doc(hidden)]
pub mod __private {
    pub use crate::statement::{item, items, size};
    pub use linkme;
}
