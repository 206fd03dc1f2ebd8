use super::{
    backup::{self, Lock},
    doctor::{self, State},
    portable, restore,
};
use crate::{
    config::Config,
    journal::{sealer, verify},
    keys::{Entropy, Keys},
    testing::{NOW, TestApp},
};
use amana_base::Clock;
use amana_sql::{Db, EngineKind};
use std::{collections::BTreeMap, fs, path::Path};
use tempfile::TempDir;

/// A party with people, bodies and a sealed journal, on a database of its own.
async fn party(database: amana_testkit::Database) -> TestApp {
    let app = TestApp::on(database).await;
    app.found().await;
    let head = app.secretary_of("03.531").await;
    app.rapporteur_of("03.531.01.05").await;
    assert_eq!(head.post("/units/03.531/tags", &[("tag", "جبلي")]).await.status, 303);
    assert!(matches!(sealer::turn(&app.app, 1).await.unwrap(), sealer::Turn::Sealed { .. }));
    app
}

/// What each table holds. Which stands first is the engine's: one that a migration made anew comes late on one of them.
fn sums(export: &portable::Manifest) -> BTreeMap<&str, &str> {
    export.tables.iter().map(|t| (t.name.as_str(), t.sha256.as_str())).collect()
}

async fn export(db: &Db, to: &Path) -> portable::Manifest {
    portable::write(db, to, None, 0).await.unwrap()
}

/// Settings of an empty place with these keys.
fn place(folder: &TempDir, keys: &Keys) -> Config {
    let config = Config { data: folder.path().join("data"), ..Config::default() };
    keys.write(&config.keys_path()).unwrap();
    config
}

fn keys() -> Keys {
    // Those of the test's program.
    Keys::generate(Entropy::seeded(7)).unwrap()
}

/// From one engine to the other and back: every file of the portable form is the same to the byte, the journal verifies.
#[tokio::test(flavor = "multi_thread")]
async fn a_party_moves_between_engines_and_back() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let app = party(amana_testkit::sqlite(crate::MIGRATIONS).await).await;
    let first = export(&app.app.db, &at("first")).await;
    assert!(first.rows() > 3000, "{}", first.rows());

    let server = amana_testkit::postgres(crate::MIGRATIONS).await;
    portable::read(&server.db, &at("first")).await.unwrap();
    let second = export(&server.db, &at("second.zip")).await;
    assert_eq!(second.rows(), first.rows());

    let back = amana_testkit::sqlite(crate::MIGRATIONS).await;
    portable::read(&back.db, &at("second.zip")).await.unwrap();
    let third = export(&back.db, &at("third")).await;
    assert_eq!(sums(&first), sums(&second));
    assert_eq!(sums(&first), sums(&third));
    for a in &first.tables {
        let text = |form: &str| fs::read(at(form).join(format!("{}.ndjson", a.name))).unwrap();
        assert_eq!(text("first"), text("third"), "{}", a.name);
    }
    // The same program on the other engine: the journal verifies, people come in.
    let moved = TestApp::on(server).await;
    let report = verify::verify(&moved.app, None, None, &[]).await.unwrap();
    assert_eq!((report.breaks, report.acts), (vec![], 3));
    // What is not empty is not filled.
    let refused = portable::read(&moved.app.db, &at("first")).await.unwrap_err();
    assert!(refused.to_string().contains("not empty"), "{refused}");
    moved.remove().await;
}

/// A damaged copy fills nothing.
#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_copy_is_refused_whole() {
    let folder = tempfile::tempdir().unwrap();
    let app = party(amana_testkit::sqlite(crate::MIGRATIONS).await).await;
    for (n, damage) in ["change", "shorten", "remove", "orphan"].iter().enumerate() {
        let form = folder.path().join(n.to_string());
        export(&app.app.db, &form).await;
        let file = form.join("unit.ndjson");
        let text = fs::read_to_string(&file).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        match *damage {
            "change" => fs::write(&file, text.replacen("تاونات", "تونات", 1)).unwrap(),
            "shorten" => fs::write(&file, lines[..lines.len() - 1].join("\n")).unwrap(),
            "remove" => fs::remove_file(&file).unwrap(),
            _ => fs::write(&file, lines[1..].join("\n") + "\n").unwrap(),
        }
        for database in amana_testkit::engines(crate::MIGRATIONS).await {
            let refused = portable::read(&database.db, &form).await.unwrap_err();
            assert!(format!("{refused:#}").contains("unit"), "{damage}: {refused:#}");
            let n = database.db.one(crate::territory::store::unit_count()).await.unwrap().n;
            assert_eq!(n, 0, "{damage} left rows behind");
            database.remove().await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_is_restored_and_says_what_it_is() {
    for database in amana_testkit::engines(crate::MIGRATIONS).await {
        let engine = database.engine();
        let app = party(database).await;
        let folder = tempfile::tempdir().unwrap();
        let (file, manifest) = backup::make(&app.app, folder.path(), Lock::KeyFile).await.unwrap();
        assert_eq!(file.file_name().unwrap().to_str().unwrap(), "amana-2026-05-04T090000Z.backup");
        assert_eq!(manifest.acts, 3);
        let left: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
        assert_eq!(left.len(), 1, "nothing unencrypted is left beside it");
        let bytes = fs::read(&file).unwrap();
        assert!(!bytes.windows(13).any(|w| w == b"SQLite format"), "it is encrypted");
        assert!(!bytes.windows(10).any(|w| w == &"تاونات".as_bytes()[..10]));

        let target = tempfile::tempdir().unwrap();
        let config = place(&target, &keys());
        let restored = restore(config.clone(), &file, None, Clock::fixed(NOW)).await.unwrap();
        assert_eq!(restored.report.breaks, [], "{engine:?}");
        let before = portable::write(&app.app.db, &target.path().join("before"), None, 0).await.unwrap();
        let after = portable::write(&restored.app.db, &target.path().join("after"), None, 0).await.unwrap();
        let (mut was, mut is) = (sums(&before), sums(&after));
        assert!(was.remove("act").is_some() && is.remove("act").is_some());
        assert_eq!(was, is, "{engine:?}");
        let acts = |m: &portable::Manifest| m.tables.iter().find(|t| t.name == "act").map(|t| t.rows);
        assert_eq!(acts(&after), acts(&before).map(|n| n + 1), "the restoring has its own line");
        // Never over a database that is there.
        let refused = restore(config, &file, None, Clock::fixed(NOW)).await.err().unwrap();
        assert!(refused.to_string().contains("already"), "{refused}");
        app.remove().await;
    }
}

/// A wrong key file, a wrong passphrase, a changed or shortened backup: each says what it is, and nothing is left behind.
#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_open_says_why() {
    let app = party(amana_testkit::sqlite(crate::MIGRATIONS).await).await;
    let folder = tempfile::tempdir().unwrap();
    let (file, _) = backup::make(&app.app, folder.path(), Lock::KeyFile).await.unwrap();
    let refused = async |keys: &Keys, file: &Path, words: Option<&str>| -> String {
        let target = tempfile::tempdir().unwrap();
        let config = place(&target, keys);
        let refused = restore(config.clone(), file, words, Clock::fixed(NOW)).await.err().expect("a refusal");
        let left: Vec<_> = fs::read_dir(&config.data).unwrap().flatten().map(|f| f.file_name()).collect();
        assert_eq!(left, ["keys"], "{refused:#}");
        format!("{refused:#}")
    };
    let other = Keys::generate(Entropy::seeded(99)).unwrap();
    let told = refused(&other, &file, None).await;
    assert!(told.contains(&format!("key file of mark {}", keys().mark())), "{told}");
    assert!(told.contains(&other.mark()), "{told}");
    // No key file at all.
    let target = tempfile::tempdir().unwrap();
    let config = Config { data: target.path().join("data"), ..Config::default() };
    let told = format!("{:#}", restore(config, &file, None, Clock::fixed(NOW)).await.err().unwrap());
    assert!(told.contains("needs the key file"), "{told}");
    // A byte changed anywhere, an end cut off.
    let bytes = fs::read(&file).unwrap();
    for at in [40, 300, bytes.len() / 2, bytes.len() - 1] {
        let mut changed = bytes.clone();
        changed[at] ^= 1;
        let spoiled = folder.path().join("changed");
        fs::write(&spoiled, changed).unwrap();
        refused(&keys(), &spoiled, None).await;
    }
    for end in [10, 100, 4000, bytes.len() - 1, bytes.len() - 1_000] {
        let cut = folder.path().join("cut");
        fs::write(&cut, &bytes[..end]).unwrap();
        refused(&keys(), &cut, None).await;
    }
    // A whole piece missing at the end.
    let piece = (1 << 20) + 24 + 16 + 4;
    if bytes.len() > 2 * piece {
        let cut = folder.path().join("piece");
        fs::write(&cut, &bytes[..bytes.len() - (bytes.len() % piece)]).unwrap();
        refused(&keys(), &cut, None).await;
    }
    // A passphrase instead.
    app.clock.set(NOW.plus_seconds(60));
    let (file, _) =
        backup::make(&app.app, folder.path(), Lock::Passphrase("حصان بطارية مشبك")).await.unwrap();
    assert!(refused(&keys(), &file, None).await.contains("--passphrase-file"));
    assert!(refused(&keys(), &file, Some("another one entirely")).await.contains("passphrase does not open"));
    let target = tempfile::tempdir().unwrap();
    let config = place(&target, &keys());
    let restored = restore(config, &file, Some("حصان بطارية مشبك"), Clock::fixed(NOW)).await.unwrap();
    assert!(restored.report.sound());
}

/// A backup of the embedded engine fills a server, and a server's an embedded one (the latter above).
#[tokio::test(flavor = "multi_thread")]
async fn a_backup_moves_to_a_server() {
    let app = party(amana_testkit::sqlite(crate::MIGRATIONS).await).await;
    let folder = tempfile::tempdir().unwrap();
    let (file, _) = backup::make(&app.app, folder.path(), Lock::KeyFile).await.unwrap();
    let server = amana_testkit::postgres(crate::MIGRATIONS).await;
    let mut config = place(&folder, &keys());
    config.database_url = server.url();
    let restored = restore(config, &file, None, Clock::fixed(NOW)).await.unwrap();
    assert_eq!(restored.app.db.engine(), EngineKind::Postgres);
    assert_eq!((restored.report.breaks, restored.report.acts), (vec![], 3));
    drop(restored.app);
    server.remove().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_doctor_sees_what_is_wrong() {
    let test = party(amana_testkit::sqlite(crate::MIGRATIONS).await).await;
    let folder = tempfile::tempdir().unwrap();
    let mut config = place(&folder, &keys());
    config.backups = folder.path().join("backups");
    config.upload_megabytes = 10;
    let clock = Clock::fixed(NOW);
    let state = async |config: &Config, clock: &Clock, what: &str| {
        let found = doctor::examine(config, clock).await;
        let of = found.iter().find(|f| f.what == what);
        of.map(|f| (f.state, f.todo.is_empty()))
    };
    assert_eq!(state(&config, &clock, "database").await, Some((State::Fail, false)));
    test.app.db.copy_file(&config.database_path()).unwrap();
    for what in ["keys", "place of the keys", "database", "tables", "journal", "sealing", "clock", "address"]
    {
        assert_eq!(state(&config, &clock, what).await, Some((State::Ok, true)), "{what}");
    }
    assert_eq!(state(&config, &clock, "copy of the keys").await, Some((State::Warn, false)));
    assert_eq!(state(&config, &clock, "backups").await, Some((State::Warn, false)));
    // The keys among the backups.
    config.backups = config.data.clone();
    assert_eq!(state(&config, &clock, "place of the keys").await.unwrap().0, State::Fail);
    // A clock that stands before what was done.
    let early = Clock::fixed(NOW.plus_seconds(-3600));
    assert_eq!(state(&config, &early, "clock").await.unwrap().0, State::Fail);
    // An address without encryption, a limit of nothing.
    config.public_url = "http://amana.example.org".into();
    config.upload_megabytes = 0;
    assert_eq!(state(&config, &clock, "address").await.unwrap().0, State::Fail);
    assert_eq!(state(&config, &clock, "upload limit").await.unwrap().0, State::Fail);
    // Acts that wait, and then a key file of somebody else's.
    let copy = TestApp::on(amana_testkit::sqlite(crate::MIGRATIONS).await).await;
    copy.found().await;
    fs::remove_file(config.database_path()).unwrap();
    portable::remove_database(&config.database_path());
    copy.app.db.copy_file(&config.database_path()).unwrap();
    let later = Clock::fixed(NOW.plus_seconds(3600));
    assert_eq!(state(&config, &later, "sealing").await.unwrap().0, State::Fail);
    fs::remove_file(config.keys_path()).unwrap();
    assert_eq!(state(&config, &clock, "keys").await.unwrap().0, State::Fail);
    Keys::generate(Entropy::seeded(99)).unwrap().write(&config.keys_path()).unwrap();
    assert_eq!(state(&config, &clock, "journal").await.unwrap().0, State::Fail);
}
