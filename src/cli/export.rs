use crate::{journal::verify, ops::portable};
use anyhow::Result;
use clap::Args;
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

/// `amana export`.
#[derive(Args)]
pub struct Export {
    /// The folder of the embedded database and the keys.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// A new folder, or a new file that ends in .zip.
    #[arg(long, value_name = "DIR|FILE.zip")]
    to: PathBuf,
}

impl Export {
    /// Writes everything in the portable form, which `amana restore` reads into either engine. Not encrypted, but for
    /// what is encrypted in the database.
    pub fn run(self, config: Option<&Path>) -> Result<ExitCode> {
        let config = super::config(config, self.data)?;
        super::block_on(async {
            let app = super::serve::open_existing(config).await?;
            let head = verify::head(&app).await?;
            let now = app.clock.now();
            let manifest = portable::write(&app.db, &self.to, head.as_ref(), now.0).await?;
            println!("{}: {} tables, {} rows", self.to.display(), manifest.tables.len(), manifest.rows());
            println!("names stand in it unencrypted: keep it as you keep the database");
            Ok(ExitCode::SUCCESS)
        })
    }
}
