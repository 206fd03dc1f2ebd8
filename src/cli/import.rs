use super::plain;
use crate::{
    app::App,
    communiques::{self, Arriving, Received},
    config::Config,
    jobs,
    territory::{self, Place},
    web::{Error, Visit},
};
use anyhow::{Context, Result, bail};
use clap::Args;
use sha2::{Digest, Sha256};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

/// `amana import`.
#[derive(Args)]
pub struct Import {
    /// Files, and folders with everything in them.
    #[arg(required = true, value_name = "FILE|DIR")]
    paths: Vec<PathBuf>,
    /// The folder of the embedded database and the keys.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// The unit in whose archive texts wait until they are read; the whole country when not given.
    #[arg(long, value_name = "CODE")]
    unit: Option<String>,
    /// Store the files and leave: a running `amana serve` reads them.
    #[arg(long)]
    no_wait: bool,
}

impl Import {
    /// Stores every file, then reads what waits. Run again after a break, it goes on where it stopped: a text that is in
    /// the archive is not stored twice. Fails when a file could not be taken in or read.
    pub fn run(self, config: Option<&Path>) -> Result<ExitCode> {
        let mut config = Config::read(config)?;
        if let Some(data) = &self.data {
            config.data = data.clone();
        }
        tracing_subscriber::fmt().with_env_filter("warn").with_writer(std::io::stderr).init();
        tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(async {
            let app = super::serve::open_existing(config).await?;
            self.import(&app).await
        })
    }

    async fn import(&self, app: &Arc<App>) -> Result<ExitCode> {
        let visit = Visit::of_program(app.clone());
        let words = visit.words();
        let place = match &self.unit {
            None => Place::NATION,
            Some(code) => match app.db.first(territory::store::unit_by_code(code)).await? {
                Some(unit) => unit.place(),
                None => bail!("no unit has the code {code}"),
            },
        };
        let mut files = vec![];
        for path in &self.paths {
            gather(path, &mut files).with_context(|| format!("cannot read {}", path.display()))?;
        }
        let import = match communiques::start_import_as_program(&visit, place).await {
            Err(Error::Full) => {
                let first = files.first().map(|f| f.display().to_string()).unwrap_or_default();
                bail!("{}", plain(&words.communiques_run_full(1, files.len() as i64, first)))
            }
            other => other?,
        };
        let (mut new, mut known, mut wrong) = (0i64, 0i64, 0i64);
        for (n, path) in files.iter().enumerate() {
            let arriving = match take(path, app.config.upload_megabytes << 20) {
                Ok(arriving) => arriving,
                Err(e) => {
                    eprintln!("{}: {e}", path.display());
                    wrong += 1;
                    continue;
                }
            };
            let received = match communiques::receive_as_program(&visit, place, import, &arriving).await {
                Err(Error::Full) => {
                    let file = path.display().to_string();
                    bail!("{}", plain(&words.communiques_run_full(n as i64 + 1, files.len() as i64, file)))
                }
                other => other?,
            };
            match received {
                Received::Queued(_) => new += 1,
                Received::Already(_) => known += 1,
                Received::Unreadable(_, problem) => {
                    eprintln!(
                        "{}: {}",
                        path.display(),
                        communiques::pages::problem(words, problem.as_str(), app.config.upload_megabytes)
                    );
                    wrong += 1;
                }
            }
        }
        println!("{}", plain(&words.communiques_run_done(new, known, wrong)));
        if !self.no_wait {
            let told = jobs::drain(app, |left| {
                if left > 0 {
                    eprintln!("{}", plain(&words.communiques_run_waiting(left)));
                }
            });
            match told.await {
                Err(Error::Full) => {
                    let left = app.db.one(jobs::store::jobs_open()).await?;
                    bail!("{}", plain(&words.communiques_run_full_reading(left)))
                }
                other => other?,
            }
            println!("{}", words.communiques_run_read());
        }
        Ok(if wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

/// The files at a path, those of a folder in the order of their names.
fn gather(path: &Path, out: &mut Vec<PathBuf>) -> std::io::Result<()> {
    if !path.is_dir() {
        out.push(path.to_path_buf());
        return Ok(());
    }
    let mut inside: Vec<PathBuf> =
        std::fs::read_dir(path)?.map(|e| Ok(e?.path())).collect::<std::io::Result<_>>()?;
    inside.sort();
    for path in inside {
        // Hidden files are the machine's, not people's.
        if !path.file_name().is_some_and(|n| n.to_string_lossy().starts_with('.')) {
            gather(&path, out)?;
        }
    }
    Ok(())
}

/// One file; of one that is too large, only what tells it from others.
fn take(path: &Path, limit: usize) -> std::io::Result<Arriving> {
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let mut file = std::fs::File::open(path)?;
    if file.metadata()?.len() > limit as u64 {
        let mut hash = Sha256::new();
        std::io::copy(&mut file, &mut HashWriter(&mut hash))?;
        return Ok(Arriving {
            file_name: name,
            bytes: vec![],
            media: None,
            too_large: Some(hash.finalize().to_vec()),
        });
    }
    Ok(Arriving { file_name: name, bytes: std::fs::read(path)?, media: None, too_large: None })
}

struct HashWriter<'h>(&'h mut Sha256);

impl std::io::Write for HashWriter<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
