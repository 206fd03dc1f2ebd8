/// A meeting of a body.
pub enum Meeting {}
