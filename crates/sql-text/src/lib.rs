//! What is known of a statement before any engine is: the template it is written in ([`template`]), the migrations that make
//! its tables ([`migration`]) and the values of its columns ([`Val`], [`Col`]). Pure, so that the macro which checks a
//! statement, the program which runs it and the crates which store a value agree without depending on a database.

mod fits;
pub mod migration;
pub mod nullable;
mod pieces;
pub mod template;
mod text_enum;
mod value;

pub use fits::{AnyKind, Fits, MaybeNull, NotNull, Nullable};
pub use migration::Migration;
pub use value::{Bytes, Choice, Col, Int, Kind, Real, Text, ToVal, Val, Wrong};

/// One of the two engines a text is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// The embedded one.
    Sqlite,
    /// The server.
    Postgres,
}
