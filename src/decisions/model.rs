/// What a meeting decided.
pub enum Decision {}
