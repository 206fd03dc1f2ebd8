//! `kill -9` during an import of 500 files: it resumes, nothing is lost, nothing happens twice.

use amana::keys::{Entropy, Keys};
use amana_sql::{Db, sql};
use amana_testkit::Database;
use std::{
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

const FILES: i64 = 500;

fn write_files(folder: &Path) {
    for n in 0..FILES {
        let day = n % 28 + 1;
        let text = format!(
            "اجتماع رقم {n} للأمانة الإقليمية\n\nعقدت الأمانة الإقليمية للحزب بإقليم تاونات، يوم {day} يناير 2026، اجتماعا رقم {n} خصص لتدارس برنامج العمل.\n"
        );
        std::fs::write(folder.join(format!("{n:03}.txt")), text).expect("a file");
    }
}

async fn count(db: &Db, query: amana_sql::Query<i64>) -> i64 {
    db.one(query).await.expect("a count")
}

async fn stored(db: &Db) -> i64 {
    count(db, sql!((i64), "select cast(count(*) as bigint) as n from communique")).await
}

async fn read(db: &Db) -> i64 {
    count(db, sql!((i64), "select cast(count(*) as bigint) as n from communique where state <> 'queued'"))
        .await
}

fn import(settings: &Path, files: &Path) -> Child {
    Command::new(env!("CARGO_BIN_EXE_amana"))
        .args(["import", "--config"])
        .arg(settings)
        .arg(files)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts")
}

/// Waits until enough is done, then kills the program as the power would.
async fn killed_when(mut child: Child, db: &Db, enough: impl AsyncFn(&Db) -> bool) {
    let patience = Instant::now() + Duration::from_secs(120);
    while !enough(db).await {
        assert!(Instant::now() < patience, "the import does not get on");
        assert!(child.try_wait().expect("a child").is_none(), "the import ended before it was killed");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    child.kill().expect("kill -9");
    child.wait().expect("the end");
}

async fn resumes(database: &Database, settings: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    let files = folder.path().join("texts");
    std::fs::create_dir(&files).expect("a folder");
    write_files(&files);
    let file = folder.path().join("amana.toml");
    std::fs::write(&file, format!("{settings}\nkeys_file = \"keys\"\n")).expect("the settings");
    let keys = Keys::generate(Entropy::system()).expect("keys");
    keys.write(&folder.path().join("keys")).expect("the key file");
    let db = &database.db;
    killed_when(import(&file, &files), db, async |db| stored(db).await > 120).await;
    let first = stored(db).await;
    assert!(first < FILES, "killed in the middle of storing");
    killed_when(import(&file, &files), db, async |db| read(db).await > 60).await;
    assert!(read(db).await < FILES, "killed in the middle of reading");
    let ended = import(&file, &files).wait().expect("the end");
    assert!(ended.success(), "the third run ends the work");
    assert_eq!(stored(db).await, FILES);
    assert_eq!(read(db).await, FILES);
    let acts = sql!((i64), "select cast(count(*) as bigint) as n from act where verb = 'read_communique'");
    assert_eq!(count(db, acts).await, FILES, "each text was read once");
    let acts = sql!((i64), "select cast(count(*) as bigint) as n from act where verb = 'receive_communique'");
    assert_eq!(count(db, acts).await, FILES, "each text was stored once");
    let open = sql!((i64), "select cast(count(*) as bigint) as n from job where finished_at is null");
    assert_eq!(count(db, open).await, 0);
    let bytes = sql!((i64), "select cast(count(*) as bigint) as n from communique_file");
    assert_eq!(count(db, bytes).await, FILES);
}

/// Bad input, "Done when": killed while storing and while reading, the import of 500 files resumes with nothing twice.
#[tokio::test(flavor = "multi_thread")]
async fn an_import_that_is_killed_resumes_on_sqlite() {
    let database = amana_testkit::sqlite(amana::MIGRATIONS).await;
    let data = database.folder().expect("a folder");
    resumes(&database, &format!("data = \"{}\"", data.display())).await;
}

/// The same on a server.
#[tokio::test(flavor = "multi_thread")]
async fn an_import_that_is_killed_resumes_on_postgres() {
    let database = amana_testkit::postgres(amana::MIGRATIONS).await;
    let data = tempfile::tempdir().expect("a folder");
    resumes(
        &database,
        &format!("data = \"{}\"\ndatabase_url = \"{}\"", data.path().display(), database.url()),
    )
    .await;
    database.remove().await;
}
