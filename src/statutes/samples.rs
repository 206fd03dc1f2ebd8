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

/// Everything that can be chosen when an organisation is set up.
pub const ALL: &[Sample] = &[
    Sample { key: "pam", text: include_str!("../../data/statutes/pam.toml") },
    Sample { key: "rni", text: include_str!("../../data/statutes/rni.toml") },
    Sample { key: "istiqlal", text: include_str!("../../data/statutes/istiqlal.toml") },
    INVENTED,
];

/// The law's institutions: councils, chambers, government.
pub const LAW: &str = include_str!("../../data/statutes/law.toml");
