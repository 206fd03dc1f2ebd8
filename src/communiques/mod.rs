//! The archive: texts received, drafts read from them, and their confirmation into the record.

mod model;

pub use model::Communique;
