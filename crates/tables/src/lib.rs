//! Lists of people come in as spreadsheets, and go out as spreadsheets.

mod book;
mod cell;
pub mod columns;
mod compound;
mod dates;
mod kind;
mod limits;
mod merged;
mod ods;
mod text;
mod unreadable;
pub mod values;
pub mod write;
mod xls;
mod xlsx;
mod zipped;

pub use book::{Book, Rows, SheetInfo};
pub use cell::{Cell, Row, SheetError};
pub use kind::FileKind;
pub use limits::Limits;
pub use text::{TextEncoding, TextForm};
pub use unreadable::{OtherKind, Unreadable};
