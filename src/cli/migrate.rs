use crate::journal::verify::stamp;
use anyhow::Result;
use clap::Args;
use std::{path::Path, process::ExitCode};

/// `amana migrate`.
#[derive(Args)]
pub struct Migrate {
    /// The folder of the embedded database.
    #[arg(long, value_name = "DIR")]
    data: Option<std::path::PathBuf>,
    /// Say what would be done, and do nothing.
    #[arg(long)]
    dry_run: bool,
}

impl Migrate {
    /// Brings the database to the tables of this program.
    pub fn run(self, config: Option<&Path>) -> Result<ExitCode> {
        let config = super::config(config, self.data)?;
        super::block_on(async {
            if config.database_url.is_empty() && !config.database_path().is_file() {
                anyhow::bail!("no database at {}", config.database_path().display());
            }
            let db = super::database(&config).await?;
            let missing = amana_sql::missing(&db, crate::MIGRATIONS).await?;
            if missing.is_empty() {
                println!("nothing to do: the tables are those of amana {}", crate::ui::VERSION);
            } else if self.dry_run {
                println!("would apply: {}", missing.join(", "));
                println!("make a backup first: amana backup");
            } else {
                let now = amana_base::Clock::system().now();
                let done = amana_sql::migrate(&db, crate::MIGRATIONS, now.0).await?;
                println!("{} applied: {}", stamp(now), done.join(", "));
            }
            Ok(ExitCode::SUCCESS)
        })
    }
}
