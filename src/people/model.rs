/// A human, with names in both scripts.
pub enum Person {}
