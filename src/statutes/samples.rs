//! The statute files that come with the program.

/// A file that comes with the program.
#[derive(Clone, Copy)]
pub struct Sample {
    /// The organisation's code in small letters: the file's name.
    pub key: &'static str,
    /// Its text.
    pub text: &'static str,
}

/// The invented party's statute as its fifth congress left it.
pub const INVENTED: Sample = Sample { key: "phs", text: include_str!("../../data/statutes/phs.toml") };

/// The same, as its fourth congress had left it.
pub const INVENTED_BEFORE: Sample =
    Sample { key: "phs-4", text: include_str!("../../data/statutes/phs-4.toml") };

/// Every file that comes with the program, former versions (`x-4`) included.
pub const EVERY: &[Sample] = include!(concat!(env!("OUT_DIR"), "/samples.rs"));

/// What can be chosen when an organisation is set up: the latest version of each.
pub fn to_choose() -> impl Iterator<Item = &'static Sample> {
    EVERY.iter().filter(|s| !s.key.contains('-'))
}

/// The law's institutions: councils, chambers, government.
pub const LAW: &str = include_str!("../../data/statutes/law.toml");
