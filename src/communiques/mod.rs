//! The archive: texts received, drafts read from them, their confirmation into the record.
//!
//! A text walks so. It is received ([`receive`]): its bytes are stored before anything looks at them, known again by their
//! fingerprint, and a job is written in the same transaction. A worker reads it ([`read_queued`]) into a [`Sheet`]: what
//! the reader understood, each value with its words. A person opens it: values are linked to what the record knows
//! ([`link`]), corrected in place, and confirmed, which is one act; it can be taken back. The text itself never changes
//! (O09): bodies and posts of a sheet are keys of controlled lists, so that a misspelt word cannot create one.

mod acts;
mod drafting;
mod lexicon;
pub mod link;
mod model;
pub mod pages;
pub mod sheet;
pub mod store;
mod terms;
#[cfg(test)]
mod tests;

pub use acts::{
    Arriving, Received, read_queued, receive, receive_as_program, start_import_as_program, understand,
};
pub use lexicon::DeskCell;
pub use model::{Communique, Import, Media, Problem, State};
pub use sheet::Sheet;
