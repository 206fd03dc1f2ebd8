use crate::{
    ops,
    ui::{Lang, Words},
};
use amana_base::Clock;
use anyhow::Result;
use clap::Args;
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

/// `amana restore`.
#[derive(Args)]
pub struct Restore {
    /// A backup, or what `amana export` wrote: a folder or a zip file.
    #[arg(value_name = "FILE|DIR")]
    from: PathBuf,
    /// Where to: a folder for the embedded database, with the key file in it, or postgres://.. of an empty database.
    #[arg(long, value_name = "DIR|URL")]
    to: Option<String>,
    /// The passphrase of the backup, in a file.
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
}

impl Restore {
    /// Restores into an empty database and verifies the journal; the exit code is 1 when it does not agree.
    pub fn run(self, config: Option<&Path>) -> Result<ExitCode> {
        let mut config = super::config(config, None)?;
        match self.to {
            Some(url) if url.starts_with("postgres") => config.database_url = url,
            Some(folder) => {
                config.data = folder.into();
                config.database_url = String::new();
            }
            None => {}
        }
        let passphrase = super::backup::passphrase(self.passphrase_file.as_deref())?;
        super::block_on(async {
            let restored = ops::restore(config, &self.from, passphrase.as_deref(), Clock::system()).await?;
            super::verify::tell(&restored.report, 0, Words::of(Lang::En), &mut std::io::stdout().lock())?;
            println!("restored; start it with amana serve");
            Ok(if restored.report.sound() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
        })
    }
}
