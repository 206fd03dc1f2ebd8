use crate::{
    journal::verify::stamp,
    ops::backup::{self, Lock},
};
use amana_base::Instant;
use anyhow::{Context, Result, bail};
use clap::Args;
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

/// `amana backup`.
#[derive(Args)]
pub struct Backup {
    /// The folder of the embedded database and the keys.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// The folder to write to; without it, `backups` of the settings.
    #[arg(long, value_name = "DIR")]
    to: Option<PathBuf>,
    /// Lock it with the passphrase in this file instead of the key file.
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
}

impl Backup {
    /// Writes one encrypted file; the program may be running.
    pub fn run(self, config: Option<&Path>) -> Result<ExitCode> {
        let config = super::config(config, self.data)?;
        let folder = self.to.unwrap_or_else(|| config.backups.clone());
        if folder.as_os_str().is_empty() {
            bail!("where to? name a folder with --to, or set `backups` in the settings");
        }
        let passphrase = passphrase(self.passphrase_file.as_deref())?;
        super::block_on(async {
            let app = super::serve::open_existing(config).await?;
            let lock = passphrase.as_deref().map_or(Lock::KeyFile, Lock::Passphrase);
            let (path, manifest) = backup::make(&app, &folder, lock).await?;
            println!("{}", path.display());
            println!(
                "made {} by amana {}: {} acts, {} bytes, sha256 {}",
                stamp(Instant(manifest.made_at)),
                manifest.program,
                manifest.acts,
                manifest.bytes,
                manifest.sha256
            );
            println!("{}", manifest.head.as_deref().unwrap_or("no seal yet"));
            println!("restoring it needs the key file of mark {}", manifest.keys);
            Ok(ExitCode::SUCCESS)
        })
    }
}

/// The passphrase in a file; the first line counts. Never from the command line, which others on the machine can read.
pub fn passphrase(file: Option<&Path>) -> Result<Option<String>> {
    let Some(file) = file else { return Ok(None) };
    let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let words = text.lines().next().unwrap_or_default().trim().to_owned();
    if words.chars().count() < 12 {
        bail!("the passphrase in {} has fewer than 12 characters", file.display());
    }
    Ok(Some(words))
}
