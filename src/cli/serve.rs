use crate::{
    app::App,
    config::Config,
    keys::{Entropy, Keys},
    routes,
};
use amana_base::{Clock, Ids};
use amana_sql::Db;
use anyhow::{Context, Result};
use clap::Args;
use std::{net::SocketAddr, path::Path, process::ExitCode, sync::Arc};

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
        tracing_subscriber::fmt().with_env_filter(&config.log).init();
        tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(async {
            let app = open(config).await?;
            listen(app).await
        })?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Opens keys and database as configured; migrates.
pub async fn open(config: Config) -> Result<Arc<App>> {
    std::fs::create_dir_all(&config.data)
        .with_context(|| format!("cannot make the folder {}", config.data.display()))?;
    let db = if config.database_url.is_empty() {
        Db::sqlite(config.database_path())?
    } else {
        Db::postgres(&config.database_url, config.database_pool).await?
    };
    let clock = Clock::system();
    amana_sql::migrate(&db, crate::MIGRATIONS, clock.now().0).await?;
    let path = config.keys_path();
    let keys = match Keys::read(&path, Entropy::system()) {
        Ok(keys) => keys,
        Err(crate::keys::KeyFileProblem::Missing(_)) => {
            let keys = Keys::generate(Entropy::system())?;
            keys.write(&path)?;
            keys
        }
        Err(e) => return Err(e.into()),
    };
    let seed = u64::from_be_bytes(Entropy::system().bytes()?);
    let app = App::new(db, clock.clone(), Ids::new(clock, seed), keys, config);
    crate::statutes::load(&app).await?;
    Ok(app)
}

/// Answers until the process is asked to stop, then finishes what is under way.
pub async fn listen(app: Arc<App>) -> Result<()> {
    let address = app.config.listen.clone();
    let listener = tokio::net::TcpListener::bind(&address)
        .await
        .with_context(|| format!("cannot listen on {address}"))?;
    tracing::info!(address = %listener.local_addr()?, "listening");
    let service = routes::router(app).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(stop()).await?;
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
