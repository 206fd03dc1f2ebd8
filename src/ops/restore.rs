use super::{
    backup::{self, Form},
    portable,
};
use crate::{
    access::Deed,
    app::App,
    config::Config,
    journal::{Entry, Subject, Verb, verify},
    keys::{Entropy, Keys},
    territory::Place,
    web::Visit,
};
use amana_base::{Clock, Ids};
use amana_sql::Db;
use anyhow::{Context, Result, bail};
use std::{fs, path::Path, sync::Arc};

/// What was restored.
pub struct Restored {
    /// The program on the restored database.
    pub app: Arc<App>,
    /// What of its journal does not agree; empty when all does.
    pub report: verify::Report,
}

/// Restores a backup or a portable form into the empty database that the settings name. The key file must be in its place:
/// without it the journal cannot be verified, nor anything protected be read.
pub async fn restore(
    config: Config,
    from: &Path,
    passphrase: Option<&str>,
    clock: Clock,
) -> Result<Restored> {
    let keys = Keys::read(&config.keys_path(), Entropy::system())
        .context("restoring needs the key file the database was written with")?;
    fs::create_dir_all(&config.data)
        .with_context(|| format!("cannot make the folder {}", config.data.display()))?;
    let file = config.database_path();
    let embedded = config.database_url.is_empty();
    if embedded && file.exists() {
        bail!("there is a database at {} already: restore into an empty folder with --to", file.display());
    }
    let filled = fill(&config, &keys, from, passphrase, &clock).await;
    let (db, made_at, head) = match filled {
        Ok(filled) => filled,
        Err(e) => {
            if embedded {
                portable::remove_database(&file);
            }
            return Err(e);
        }
    };
    let seed =
        u64::from_be_bytes(Entropy::system().bytes().map_err(|e| anyhow::anyhow!("no randomness: {e}"))?);
    let app = App::new(db, clock.clone(), Ids::new(clock, seed), keys, config);
    if !crate::journal::written_with(&app).await? {
        if embedded {
            portable::remove_database(&file);
        }
        bail!("the key file here (mark {}) is not the one this database was written with", app.keys.mark());
    }
    let heads: Vec<verify::Head> = head.iter().filter_map(|h| h.parse().ok()).collect();
    let report = verify::verify(&app, None, None, &heads).await?;
    crate::statutes::load(&app).await?;
    let visit = Visit::of_program(app.clone());
    let deed = Deed::begin(&visit, Verb::RestoreData).await?;
    let entry = Entry::about(Subject { kind: "record", id: 0 }, Place::NATION);
    let detail = serde_json::json!({ "made_at": verify::stamp(amana_base::Instant(made_at)), "head": head });
    deed.commit(entry.with(detail)).await?;
    Ok(Restored { app, report })
}

type Filled = (Db, i64, Option<String>);

async fn fill(
    config: &Config,
    keys: &Keys,
    from: &Path,
    passphrase: Option<&str>,
    clock: &Clock,
) -> Result<Filled> {
    if !backup::is_backup(from) {
        let db = empty(config, clock).await?;
        let manifest = portable::read(&db, from).await?;
        return Ok((db, manifest.made_at, manifest.head));
    }
    let copy = portable::beside(&config.database_path(), "restoring");
    let _ = fs::remove_file(&copy);
    let manifest = backup::open(keys, from, passphrase, &copy)?;
    let filled = async {
        match (manifest.form, config.database_url.is_empty()) {
            (Form::Sqlite, true) => {
                fs::rename(&copy, config.database_path())?;
                let db = Db::sqlite(config.database_path())?;
                amana_sql::migrate(&db, crate::MIGRATIONS, clock.now().0).await?;
                Ok(db)
            }
            (Form::Sqlite, false) => {
                // The embedded engine's file becomes the server's through the portable form.
                let between = portable::beside(&copy, "zip");
                let _ = fs::remove_file(&between);
                let source = Db::sqlite(&copy)?;
                amana_sql::migrate(&source, crate::MIGRATIONS, clock.now().0).await?;
                portable::write(&source, &between, None, manifest.made_at).await?;
                let db = empty(config, clock).await?;
                let read = portable::read(&db, &between).await;
                let _ = fs::remove_file(&between);
                read.map(|_| db)
            }
            (Form::Portable, _) => {
                let db = empty(config, clock).await?;
                portable::read(&db, &copy).await?;
                Ok(db)
            }
        }
    }
    .await;
    portable::remove_database(&copy);
    filled.map(|db: Db| (db, manifest.made_at, manifest.head))
}

/// The database of the settings, migrated; what fills it refuses one that is not empty.
async fn empty(config: &Config, clock: &Clock) -> Result<Db> {
    let db = crate::cli::database(config).await?;
    amana_sql::migrate(&db, crate::MIGRATIONS, clock.now().0).await?;
    Ok(db)
}
