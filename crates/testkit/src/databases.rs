use crate::server::server;
use amana_sql::{Db, EngineKind, Migration, migrate};
use std::{
    collections::HashMap,
    path::PathBuf,
    sync::atomic::{AtomicU64, Ordering},
};
use tempfile::TempDir;
use tokio::sync::Mutex;
use tokio_postgres::{Client, NoTls, error::SqlState};

/// A migrated database of one test's own, removed when this is dropped or [`removed`](Database::remove).
pub struct Database {
    /// The database.
    pub db: Db,
    /// The folder of the file, or the server's name for it.
    place: Place,
}

enum Place {
    Folder(#[allow(dead_code, reason = "removes the folder when dropped")] TempDir),
    Server(String),
}

impl Database {
    /// Which engine it is: for the name of a failing case.
    pub fn engine(&self) -> EngineKind {
        self.db.engine()
    }

    /// The address for a second connection: a path, or `postgres://..`.
    pub fn url(&self) -> String {
        match &self.place {
            Place::Folder(_) => self.db.file().map(|f| f.display().to_string()).unwrap_or_default(),
            Place::Server(name) => server().url(name),
        }
    }

    /// Runs statements on a server behind the program's back: a trigger that stands for a broken part.
    ///
    /// # Panics
    /// When the database is a file, or a statement does not run.
    pub async fn batch(&self, statements: &str) {
        let (client, connection) =
            tokio_postgres::connect(&self.url(), NoTls).await.expect("a second connection");
        tokio::spawn(connection);
        client.batch_execute(statements).await.unwrap_or_else(|e| panic!("{statements}: {e:?}"));
    }

    /// The bytes of a file, to make others like it; the last connection to it must be this one.
    ///
    /// # Panics
    /// When the database is on a server.
    pub fn into_bytes(self) -> Vec<u8> {
        let file = self.db.file().expect("a file").to_owned();
        // The last connection to close brings the write-ahead log into the file.
        drop(self.db);
        std::fs::read(file).expect("the file is read")
    }

    /// Gives the space back. A test that fails leaves a server's database to the end of the server.
    pub async fn remove(self) {
        if let Place::Server(name) = &self.place {
            drop(self.db);
            let admin = admin().await;
            // Somebody may still be connected: what is removed is of no use to them.
            let _ = admin.batch_execute(&format!("drop database if exists {name} with (force)")).await;
        }
    }
}

/// Runs a test on SQLite, then on PostgreSQL, each time on a fresh migrated database.
///
/// # Panics
/// When the test does; the engine is printed before.
pub async fn for_each_engine(migrations: &[Migration], test: impl AsyncFn(Db)) {
    for database in engines(migrations).await {
        eprintln!("engine: {:?}", database.engine());
        test(database.db.clone()).await;
        database.remove().await;
    }
}

/// A fresh migrated database of each engine, for a test that compares them.
pub async fn engines(migrations: &[Migration]) -> Vec<Database> {
    match std::env::var("AMANA_TEST_ENGINE").as_deref() {
        Ok("sqlite") => vec![sqlite(migrations).await],
        Ok("postgres") => vec![postgres(migrations).await],
        _ => vec![sqlite(migrations).await, postgres(migrations).await],
    }
}

/// A fresh migrated file.
///
/// # Panics
/// When a migration does not run.
pub async fn sqlite(migrations: &[Migration]) -> Database {
    static TEMPLATES: Mutex<Option<HashMap<String, Vec<u8>>>> = Mutex::const_new(None);
    let folder = tempfile::Builder::new().prefix("amana-").tempdir().expect("a temporary folder");
    let file = folder.path().join("amana.db");
    let mut templates = TEMPLATES.lock().await;
    let templates = templates.get_or_insert_default();
    let key = template_name(migrations, EngineKind::Sqlite);
    if !templates.contains_key(&key) {
        let model = folder.path().join("model.db");
        let db = Db::sqlite(&model).expect("SQLite opens a file");
        migrate(&db, migrations, 0).await.unwrap_or_else(|e| panic!("SQLite: {e}"));
        // The last connection to close brings the write-ahead log into the file.
        drop(db);
        templates.insert(key.clone(), std::fs::read(&model).expect("the model is read"));
    }
    std::fs::write(&file, &templates[&key]).expect("the file is written");
    Database { db: Db::sqlite(&file).expect("SQLite opens a file"), place: Place::Folder(folder) }
}

/// A file with what another held: the bytes that [`Database::into_bytes`] gave.
///
/// # Panics
/// When the bytes are no database.
pub fn sqlite_copy(bytes: &[u8]) -> Database {
    let folder = tempfile::Builder::new().prefix("amana-").tempdir().expect("a temporary folder");
    let file = folder.path().join("amana.db");
    std::fs::write(&file, bytes).expect("the file is written");
    Database { db: Db::sqlite(&file).expect("SQLite opens a file"), place: Place::Folder(folder) }
}

/// A fresh migrated database on the server of the tests.
///
/// # Panics
/// When there is no server, or a migration does not run.
pub async fn postgres(migrations: &[Migration]) -> Database {
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    let template = template(migrations).await;
    let name = format!("test_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
    let admin = admin().await;
    create(&admin, &name, &template).await;
    let db = Db::postgres(&server().url(&name), 8).await.unwrap_or_else(|e| panic!("{e}"));
    Database { db, place: Place::Server(name) }
}

/// The migrated database that the others are copied from; made once a server, also when several processes ask.
async fn template(migrations: &[Migration]) -> String {
    static READY: Mutex<Vec<String>> = Mutex::const_new(vec![]);
    let name = template_name(migrations, EngineKind::Postgres);
    let mut ready = READY.lock().await;
    if ready.contains(&name) {
        return name;
    }
    let admin = admin().await;
    admin.batch_execute("select pg_advisory_lock(4702112)").await.expect("the lock of the template");
    let exists = admin
        .query("select 1 from pg_database where datname = $1", &[&name])
        .await
        .expect("the list of databases");
    if exists.is_empty() {
        let making = format!("{name}_making");
        admin
            .batch_execute(&format!("drop database if exists {making} with (force)"))
            .await
            .expect("an old template goes");
        create(&admin, &making, "template0").await;
        let db = Db::postgres(&server().url(&making), 1).await.unwrap_or_else(|e| panic!("{e}"));
        migrate(&db, migrations, 0).await.unwrap_or_else(|e| panic!("PostgreSQL: {e}"));
        drop(db);
        // Renamed when complete; the connection that was just closed may take a moment to be gone.
        while let Err(e) = admin.batch_execute(&format!("alter database {making} rename to {name}")).await {
            assert_eq!(e.code(), Some(&SqlState::OBJECT_IN_USE), "{e:?}");
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
    }
    admin.batch_execute("select pg_advisory_unlock(4702112)").await.expect("the lock of the template");
    ready.push(name.clone());
    name
}

async fn create(admin: &Client, name: &str, template: &str) {
    let locale = if template == "template0" { "encoding 'UTF8' locale 'C.UTF-8'" } else { "" };
    let sql = format!("create database {name} template {template} {locale}");
    while let Err(e) = admin.batch_execute(&sql).await {
        assert_eq!(e.code(), Some(&SqlState::OBJECT_IN_USE), "{e:?}");
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
}

fn template_name(migrations: &[Migration], engine: EngineKind) -> String {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hash = DefaultHasher::new();
    for migration in migrations {
        (migration.name.as_ref(), migration.sha256(engine)).hash(&mut hash);
    }
    format!("model_{:016x}", hash.finish())
}

async fn admin() -> Client {
    // The server is started outside of the runtime's threads: it takes a second.
    let url =
        tokio::task::spawn_blocking(|| server().url("postgres")).await.expect("the server of the tests");
    let (client, connection) =
        tokio_postgres::connect(&url, NoTls).await.unwrap_or_else(|e| panic!("{url} does not answer: {e:?}"));
    tokio::spawn(connection);
    client
}

/// Where the file of a SQLite test is, for one that opens it a second time or fills its folder.
impl Database {
    /// The folder of the file; none on a server.
    pub fn folder(&self) -> Option<PathBuf> {
        self.db.file().and_then(|f| f.parent()).map(PathBuf::from)
    }
}
