use super::plain;
use crate::{
    config::Config,
    journal::sealer,
    keys::{self, Entropy, Keys, store},
    web::Visit,
};
use anyhow::{Result, bail};
use clap::{Args, Subcommand};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

/// `amana keys`.
#[derive(Args)]
pub struct KeysCommand {
    /// The folder of the embedded database and the keys.
    #[arg(long, value_name = "DIR", global = true)]
    data: Option<std::path::PathBuf>,
    #[command(subcommand)]
    command: What,
}

#[derive(Subcommand)]
enum What {
    /// Put a new key of protected fields into use and bring everything under it; stop `amana serve` first.
    Rotate,
    /// Read a copy of the key file and write down that it is kept.
    Confirm {
        /// The copy, as it can be read back from where it is kept.
        copy: PathBuf,
    },
}

impl KeysCommand {
    /// Changes the key file, or writes down that it is kept elsewhere.
    pub fn run(self, config: Option<&Path>) -> Result<ExitCode> {
        let config = super::config(config, self.data)?;
        match self.command {
            What::Rotate => super::block_on(rotate(config)),
            What::Confirm { copy } => super::block_on(confirm(config, copy)),
        }
    }
}

/// Adds a key to the key file, then encrypts protected fields anew. Broken off, it goes on when run again.
async fn rotate(config: Config) -> Result<ExitCode> {
    let app = super::serve::open_existing(config.clone()).await?;
    let words = Visit::of_program(app.clone()).words();
    if app.db.one(store::lease_held(sealer::LEASE, app.clock.now())).await? > 0 {
        bail!("{}", words.settings_keys_serving());
    }
    let app = if keys::unfinished(&app).await? {
        println!("{}", words.settings_keys_resumed());
        app
    } else {
        let path = config.keys_path();
        let former = Keys::read(&path, Entropy::system())?;
        former.rotated()?.replace(&path)?;
        let app = super::serve::open_existing(config).await?;
        keys::begin_rotation(&Visit::of_program(app.clone()), &former).await?;
        app
    };
    let visit = Visit::of_program(app.clone());
    let (persons, fields) = keys::finish_rotation(&visit, |_| {}).await?;
    println!("{}", plain(&words.settings_keys_rotated(persons, fields, app.keys.mark())));
    Ok(ExitCode::SUCCESS)
}

/// A copy that reads and holds the same keys is one; anything else is said.
async fn confirm(config: Config, copy: PathBuf) -> Result<ExitCode> {
    let app = super::serve::open_existing(config).await?;
    let visit = Visit::of_program(app.clone());
    let kept = Keys::read(&copy, Entropy::system())?;
    if kept.mark() != app.keys.mark() {
        bail!("{}", plain(&visit.words().settings_keys_other(kept.mark(), app.keys.mark())));
    }
    crate::setup::acts::confirm_keys(&visit).await?;
    println!("{}", plain(&visit.words().settings_keys_confirmed(app.keys.mark())));
    Ok(ExitCode::SUCCESS)
}
