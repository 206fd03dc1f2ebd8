//! Both engines, ready for a test.
//!
//! ```ignore
//! /// B01: ..
//! #[tokio::test(flavor = "multi_thread")]
//! async fn a_unit_is_found_by_its_code() {
//!     for_each_engine(MIGRATIONS, async |db| {
//!         // db: amana_sql::Db, fresh, migrated; once SQLite, once PostgreSQL
//!     })
//!     .await
//! }
//! ```
//!
//! The server is started when the first test needs it, in a temporary folder, and ends with the test's process, however that ends.
//! When `AMANA_TEST_POSTGRES` holds the address of a server (`xtask test` starts one for all), that one is used. Without PostgreSQL
//! on the machine the test fails and says what to install: it is never skipped.
//! `AMANA_TEST_ENGINE=sqlite` or `postgres` runs one engine only, while working on something.

#[cfg(feature = "browser")]
pub mod browser;
mod databases;
pub mod mail;
mod server;

pub use databases::{Database, engines, for_each_engine, postgres, sqlite, sqlite_copy};
pub use server::{Server, server};
