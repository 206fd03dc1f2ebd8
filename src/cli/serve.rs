use crate::{
    app::App,
    config::Config,
    journal,
    keys::{Entropy, KeyFileProblem, Keys},
    routes,
};
use amana_base::{Clock, Ids};
use amana_sql::{Db, EngineKind};
use anyhow::{Context, Result, bail};
use clap::Args;
use std::{net::SocketAddr, path::Path, process::ExitCode, sync::Arc, time::Duration};
use tokio::sync::watch;

/// `amana serve`.
#[derive(Args)]
pub struct Serve {
    /// The folder of the embedded database and the keys.
    #[arg(long, value_name = "DIR")]
    data: Option<std::path::PathBuf>,
    /// Address and port to listen on.
    #[arg(long, value_name = "ADDR")]
    listen: Option<String>,
}

impl Serve {
    /// Opens the database, brings it up to date and answers until it is told to stop.
    pub fn run(self, config: Option<&Path>) -> Result<ExitCode> {
        let mut config = Config::read(config)?;
        if let Some(data) = self.data {
            config.data = data;
        }
        if let Some(listen) = self.listen {
            config.listen = listen;
        }
        crate::ops::logs::init(&config);
        tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(async {
            let app = open(config).await?;
            listen(app).await
        })?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Opens keys and database as configured; migrates. Makes both on the first day, and only then.
pub async fn open(config: Config) -> Result<Arc<App>> {
    open_at(config, Clock::system()).await
}

/// The same, at the time of another clock.
pub async fn open_at(config: Config, clock: Clock) -> Result<Arc<App>> {
    std::fs::create_dir_all(&config.data)
        .with_context(|| format!("cannot make the folder {}", config.data.display()))?;
    let db = database(&config).await?;
    amana_sql::migrate(&db, crate::MIGRATIONS, clock.now().0).await?;
    if db.engine() == EngineKind::Sqlite
        && let Err(e) = db.analyze().await
    {
        tracing::warn!("the database could not be counted; pages may be slower: {e}");
    }
    let path = config.keys_path();
    let keys = match Keys::read(&path, Entropy::system()) {
        Ok(keys) => keys,
        Err(problem @ KeyFileProblem::Missing(_)) => {
            // New keys would open nothing of what a database already holds.
            if db.first(journal::store::first_act()).await?.is_some() {
                return Err(problem.into());
            }
            let keys = Keys::generate(Entropy::system())?;
            keys.write(&path)?;
            keys
        }
        Err(e) => return Err(e.into()),
    };
    app(db, clock, keys, config).await
}

/// Opens what is there, for a command that must not begin anything: no folder, database or key is made, nothing migrated.
pub async fn open_existing(config: Config) -> Result<Arc<App>> {
    if config.database_url.is_empty() && !config.database_path().is_file() {
        bail!(
            "no database at {}: name its folder with --data or the settings file with --config",
            config.database_path().display()
        );
    }
    let db = database(&config).await?;
    let missing = amana_sql::missing(&db, crate::MIGRATIONS).await?;
    if !missing.is_empty() {
        bail!("the database is older than this program ({}): run amana migrate", missing.join(", "));
    }
    let keys = Keys::read(&config.keys_path(), Entropy::system())?;
    app(db, Clock::system(), keys, config).await
}

/// The database of the settings.
pub async fn database(config: &Config) -> Result<Db> {
    Ok(if config.database_url.is_empty() {
        Db::sqlite(config.database_path())?
    } else {
        Db::postgres(&config.database_url, config.database_pool).await?
    })
}

async fn app(db: Db, clock: Clock, keys: Keys, config: Config) -> Result<Arc<App>> {
    let seed = u64::from_be_bytes(Entropy::system().bytes()?);
    let path = config.keys_path();
    let app = App::new(db, clock, Ids::new(Clock::system(), seed), keys, config);
    if !journal::written_with(&app).await? {
        return Err(KeyFileProblem::Foreign(path.display().to_string(), app.keys.mark()).into());
    }
    crate::statutes::load(&app).await?;
    crate::settings::load(&app).await?;
    Ok(app)
}

/// How long requests that are under way may take after the program was told to stop.
const GRACE: Duration = Duration::from_secs(20);

/// Answers until the process is asked to stop, then finishes what is under way.
pub async fn listen(app: Arc<App>) -> Result<()> {
    crate::ops::files::raise_limit();
    let address = app.config.listen.clone();
    let listener = tokio::net::TcpListener::bind(&address)
        .await
        .with_context(|| format!("cannot listen on {address}"))?;
    tracing::info!(address = %listener.local_addr()?, "listening");
    if crate::setup::is_open(&app).await.map_err(|e| anyhow::anyhow!("{e}"))? {
        let address = app.config.public_address();
        println!("أمانة · Amana\n  {address}/setup");
        if crate::setup::is_exposed(&app.config) {
            println!("  كلمة التهيئة · mot de mise en route · setup word: {}", crate::setup::token(&app));
        }
    }
    let (stopping, stopped) = watch::channel(false);
    let sealer = tokio::spawn(journal::sealer::run(app.clone(), stopped.clone()));
    let reminders = tokio::spawn(crate::following::digest::run(app.clone(), stopped.clone()));
    let forgetting = tokio::spawn(crate::importing::acts::forget::run(app.clone(), stopped.clone()));
    let papers = tokio::spawn(crate::joining::forget_papers(app.clone(), stopped.clone()));
    let retention = tokio::spawn(crate::rights::retention::run(app.clone(), stopped.clone()));
    let press = tokio::spawn({
        let app = app.clone();
        async move { crate::paper::warm(&app).await }
    });
    let workers = crate::jobs::Workers::start(&app, app.config.workers);
    // The register is read before the first officer asks for it.
    let early = app.clone();
    tokio::spawn(async move {
        if let Err(e) = crate::members::roster(&early).await {
            tracing::warn!("the register of members was not read: {e}");
        }
    });
    let service = routes::router(app).into_make_service_with_connect_info::<SocketAddr>();
    let mut told = stopped.clone();
    let server = axum::serve(listener, service).with_graceful_shutdown(async move {
        let _ = told.wait_for(|stop| *stop).await;
    });
    let mut server = tokio::spawn(server.into_future());
    let ended = tokio::select! {
        ended = &mut server => Some(ended),
        () = stop() => None,
    };
    let _ = stopping.send(true);
    press.abort();
    match ended {
        Some(ended) => ended??,
        None => {
            tracing::info!("stopping: what is under way is finished first");
            match tokio::time::timeout(GRACE, &mut server).await {
                Ok(ended) => ended??,
                Err(_) => {
                    tracing::warn!(
                        seconds = GRACE.as_secs(),
                        "requests were still under way: they are cut off"
                    );
                    server.abort();
                }
            }
        }
    }
    if tokio::time::timeout(GRACE, workers.stop()).await.is_err() {
        tracing::warn!("a job was still under way; it is taken up again at the next start");
    }
    // Seals what is left and gives its lease back.
    reminders.abort();
    forgetting.abort();
    papers.abort();
    retention.abort();
    if tokio::time::timeout(GRACE, sealer).await.is_err() {
        tracing::warn!("the sealer did not end in time; what waits is sealed at the next start");
    }
    tracing::info!("stopped");
    Ok(())
}

async fn stop() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! { _ = interrupt => {}, _ = terminate.recv() => {} }
            return;
        }
    }
    let _ = interrupt.await;
}
