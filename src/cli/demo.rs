use super::serve;
use crate::{app::App, config::Config, demo, web::Visit};
use anyhow::{Context, Result, anyhow};
use clap::Args;
use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

/// `amana demo`.
#[derive(Args)]
pub struct Demo {
    /// Where the demonstration is kept between runs.
    #[arg(long, value_name = "DIR", default_value = "amana-demo")]
    data: PathBuf,
    /// Address and port to listen on.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8008")]
    listen: String,
    /// Which of the possible stories: the same number tells the same one.
    #[arg(long, value_name = "N", default_value_t = 7)]
    seed: u64,
    /// Fill the database and stop.
    #[arg(long)]
    fill_only: bool,
}

impl Demo {
    /// Fills an embedded database with the invented party unless it is there, prints the sign-ins and serves.
    pub fn run(self) -> Result<ExitCode> {
        let port = self.listen.rsplit(':').next().unwrap_or("8008").to_owned();
        let config = Config {
            data: self.data.clone(),
            listen: self.listen.clone(),
            public_url: format!("http://localhost:{port}"),
            log: "warn".into(),
            dev: true,
            ..Config::default()
        };
        tracing_subscriber::fmt().with_env_filter(&config.log).init();
        tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(async {
            let app = serve::open(config).await?;
            let sign_ins = fill(&app, &self.data, self.seed).await?;
            println!("\n{sign_ins}");
            if self.fill_only {
                return Ok(());
            }
            println!("  http://localhost:{port}\n\nCtrl-C ends it; {} keeps it.", self.data.display());
            serve::listen(app).await
        })?;
        Ok(ExitCode::SUCCESS)
    }
}

/// The sign-ins of this demonstration, made with it the first time.
async fn fill(app: &Arc<App>, data: &Path, seed: u64) -> Result<String> {
    let file = data.join("sign-ins.txt");
    if let Ok(text) = fs::read_to_string(&file) {
        return Ok(text);
    }
    let units = app.db.one(crate::territory::store::unit_count()).await?.n;
    if units > 0 {
        return Err(anyhow!(
            "{} holds a database that is no finished demonstration: name another folder with --data, or remove it",
            data.display()
        ));
    }
    eprintln!("Telling the story of an invented party on the real map; this takes some seconds.");
    let begun = std::time::Instant::now();
    let told = demo::set_up(app, seed).await.map_err(|e| anyhow!("{e}"))?;
    let visit = Visit::of_program(app.clone());
    let text = demo::sign_ins(&visit, &told).await.map_err(|e| anyhow!("{e}"))?;
    eprintln!(
        "{} bodies, {} people, {} meetings in {} s.",
        told.bodies,
        told.persons,
        told.meetings,
        begun.elapsed().as_secs()
    );
    let partial = data.join("sign-ins.part");
    fs::write(&partial, &text)
        .and_then(|()| fs::rename(&partial, &file))
        .with_context(|| format!("cannot write {}", file.display()))?;
    Ok(text)
}
