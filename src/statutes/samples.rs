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

/// Everything that can be chosen when an organisation is set up.
pub const ALL: &[Sample] = &[INVENTED];

/// The law's institutions: councils, chambers, government.
pub const LAW: Option<&str> = None;
