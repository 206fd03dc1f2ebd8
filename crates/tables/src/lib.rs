//! Lists of people come in as spreadsheets, and go out as spreadsheets.
//!
//! [`Book::open`] reads xlsx, xls, ods and text with any separator in any encoding, whatever the name says; its rows
//! come one by one. [`columns::recognise`] says what the columns hold, a person corrects the [`columns::Mapping`],
//! [`columns::Mapping::read`] reads each row with it, and [`columns::Watch`] tells when columns change halfway.
//! [`mod@write`] writes lists that no spreadsheet program runs anything of.
//!
//! ```
//! use std::io::Cursor;
//! use amana_tables::{Book, Limits, columns::{Field, Known, recognise}, values::Value};
//!
//! let file = "الاسم الكامل;الهاتف\nيوسف الدكالي;600000001\n";
//! let mut book = Book::open(Cursor::new(file), &Limits::default())?;
//! let sheet = book.fullest_sheet();
//! let mapping = recognise(&book.first_rows(sheet, 500)?, &Known::default());
//! for row in book.rows(sheet)? {
//!     let row = row?;
//!     if mapping.is_entry(&row) {
//!         let readings = mapping.read(&row, 2024);
//!         assert_eq!((row.number, readings[1].field), (2, Field::Phone));
//!         let Ok(Value::Phones(phones)) = &readings[1].value else { unreachable!() };
//!         assert_eq!(phones[0].number, "+212600000001");
//!     }
//! }
//! # Ok::<(), amana_tables::Unreadable>(())
//! ```
//!
//! # Memory
//! Rows are never held. A text takes what its longest cell takes; an ods what its longest row takes; an xlsx, besides,
//! the words that it keeps apart from its sheets, up to [`Limits::held_bytes`]. An xls is held, up to
//! [`Limits::xls_bytes`] and [`Limits::xls_cells`]. What an archive says of its sizes is not believed, and one tag of
//! XML has a limit too.
//!
//! Workbooks and spreadsheets are read here and not by `calamine`, which this crate uses for xls: it makes room for as
//! many words as an xlsx claims to have, holds all cells of an ods with all their repetitions, and ends at the first
//! error sign that it does not know (`#SPILL!`).

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
