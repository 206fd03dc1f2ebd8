//! Reports: the state of a territory on a day and what was done in a period (A02-A09, B14, F01-F07, N01-N10), the record of a body and
//! of an office-holder (B16, N09); on a page, as PDF and as a workbook.
//!
//! A [`Report`] is composed once, out of the structure in memory and few queries ([`compose`]); the page, the document ([`print`]) and
//! the workbook ([`sheet`]) write down that one value, so that no figure differs between them. Only how many lines of a list are
//! named does: a page shows some, a document more, a workbook all.

pub mod compose;
mod model;
pub mod pages;
pub mod print;
pub mod sheet;
mod store;
#[cfg(test)]
mod tests;

pub use model::{
    Bar, Cell, Chapter, Col, Drawing, FEW, Kind, Part, Ready, Report, Span, Table, Value, Wrong, guarded,
};
