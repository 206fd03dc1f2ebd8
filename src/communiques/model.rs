/// A text of the archive.
pub enum Communique {}
