/// An organ that exists.
pub enum Body {}
