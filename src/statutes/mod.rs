//! The organisation's statute in all its versions, and the law, as the program uses them.
//! The rules themselves are data: see the crate `amana-statute`.

use crate::{access::Position, ui::Lang};

/// Every version of the organisation's statute and of the law.
#[derive(Default)]
pub struct Rulebook {}

impl Rulebook {
    /// The organisation's name in this language; empty before there is one.
    pub fn organisation(&self, _: Lang) -> String {
        String::new()
    }
    /// The kind of position that a post of a body gives.
    pub fn position(&self, _body_kind: &str, _post: &str) -> Option<Position> {
        None
    }
}
