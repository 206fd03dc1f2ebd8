//! The disk fills up while an archive is imported: what was saved stays, the message says where it stopped and what to do,
//! and once there is room the same import goes on, with nothing twice.

#![allow(clippy::unwrap_used, reason = "a test fails where it stands")]

use amana::{
    jobs,
    keys::{Entropy, Keys},
    testing::{Client, TestApp},
    web::Error,
};
use amana_sql::{Db, Query, sql};
use std::{path::Path, process::Command};

const LANGUAGES: [&str; 3] = ["ar", "fr", "en"];

fn text(n: usize) -> String {
    let day = n % 28 + 1;
    let more = "وتطرق الحاضرون إلى برنامج العمل وإلى التواصل مع المنتخبين. ".repeat(40);
    format!(
        "اجتماع رقم {n} للأمانة الإقليمية\n\nعقدت الأمانة الإقليمية للحزب بإقليم تاونات، يوم {day} يناير 2026، اجتماعا رقم {n} خصص لتدارس برنامج العمل. {more}\n"
    )
}

async fn count(db: &Db, query: Query<i64>) -> i64 {
    db.one(query).await.unwrap()
}
async fn stored(db: &Db) -> i64 {
    count(db, sql!((i64), "select cast(count(*) as bigint) as n from communique")).await
}
async fn files(db: &Db) -> i64 {
    count(db, sql!((i64), "select cast(count(*) as bigint) as n from communique_file")).await
}
async fn in_state(db: &Db, state: &str) -> i64 {
    count(db, sql!((i64), "select cast(count(*) as bigint) as n from communique where state = {state}")).await
}
async fn done(db: &Db, verb: &str) -> i64 {
    count(db, sql!((i64), "select cast(count(*) as bigint) as n from act where verb = {verb}")).await
}
async fn most_attempts(db: &Db) -> i64 {
    count(db, sql!((i64), "select cast(coalesce(max(attempts), 0) as bigint) as n from job")).await
}

async fn place_to_drop(by: &Client) -> String {
    let page = by.get("/archive").await;
    let id = page.body.split("action=\"/archive/imports/").nth(1).unwrap().split('"').next().unwrap();
    format!("/archive/imports/{id}")
}

/// Bad input: the disk is full while importing in the browser.
#[tokio::test(flavor = "multi_thread")]
async fn an_import_in_the_browser_stops_at_a_full_disk_and_goes_on() {
    const FILES: usize = 60;
    let test = TestApp::on_sqlite().await;
    let db = &test.app.db;
    let rapporteur = test.rapporteur_of("03.531").await;
    let action = place_to_drop(&rapporteur).await;
    let texts: Vec<(String, String)> = (0..FILES).map(|n| (format!("{n:03}.txt"), text(n))).collect();
    let sent: Vec<(&str, &str, &[u8])> =
        texts.iter().map(|(name, text)| ("files", name.as_str(), text.as_bytes())).collect();
    // Just room for the first five, and then for some more.
    let mut room = db.pages() as u32;
    loop {
        db.limit_pages(room).await.unwrap();
        match rapporteur.upload(&action, &[], &sent[..5]).await.status {
            303 => break,
            full => assert_eq!(full, 507),
        }
        room += 20;
    }
    db.limit_pages(room + 30).await.unwrap();

    let answer = rapporteur.upload(&action, &[], &sent).await;
    assert_eq!(answer.status, 507, "{answer}");
    assert!(answer.text().contains("امتلأ القرص") && answer.text().contains("ما حفظ قبله سليم"), "{answer}");
    let before = stored(db).await;
    assert!(before >= 5 && (before as usize) < FILES, "{before} were stored");
    assert_eq!((files(db).await, done(db, "receive_communique").await), (before, before), "nothing by half");
    // The page's scripts send one file a request, and show the answer beside its name.
    for (lang, words) in
        LANGUAGES.into_iter().zip(["أخبر من يدير النظام", "Prévenez la personne", "make room"])
    {
        let answer = rapporteur.speaking(lang).asking_json().upload(&action, &[], &sent[FILES - 1..]).await;
        assert_eq!(answer.status, 507, "{lang}");
        assert_eq!(answer.header("content-type"), Some("application/json"), "{lang}");
        assert!(answer.body.starts_with("{\"text\":"), "{lang}: {}", answer.body);
        let page = rapporteur.speaking(lang).upload(&action, &[], &sent[FILES - 1..]).await;
        assert!(page.text().contains(words), "{lang}: {}", page.text());
    }

    // Reading what is stored stops at the same wall, and no text is given up for it.
    for _ in 0..7 {
        match jobs::drain(&test.app, |_| {}).await {
            Err(Error::Full) => {}
            other => panic!("{other:?}"),
        }
    }
    assert!(in_state(db, "queued").await > 0);
    assert_eq!(in_state(db, "unreadable").await, 0);
    assert!(most_attempts(db).await <= 1, "a full disk is no fault of the text");

    db.limit_pages(1_000_000).await.unwrap();
    let answer = rapporteur.upload(&action, &[], &sent).await;
    assert_eq!(answer.status, 303, "{answer}");
    jobs::drain(&test.app, |_| {}).await.unwrap();
    let all = FILES as i64;
    assert_eq!((stored(db).await, files(db).await, in_state(db, "draft").await), (all, all, all));
    assert_eq!((done(db, "receive_communique").await, done(db, "read_communique").await), (all, all));
    let report = amana::journal::verify::verify(&test.app, None, None, &[]).await.unwrap();
    assert_eq!(report.breaks, vec![]);
}

/// What a server says whose disk is full, from the row on that makes the condition true.
fn full_when(table: &str, event: &str, condition: &str) -> String {
    format!(
        "create or replace function full_disk() returns trigger language plpgsql as $$ begin
           if {condition} then
             raise exception 'could not extend file: No space left on device' using errcode = 'disk_full';
           end if;
           return new; end $$;
         create or replace trigger full_disk before {event} on {table} for each row execute function full_disk();"
    )
}

/// Bad input: the disk of the server is full while importing on the command line: it names the file, and the same command
/// goes on where it stopped.
#[tokio::test(flavor = "multi_thread")]
async fn an_import_on_the_command_line_stops_at_a_full_disk_and_goes_on() {
    const FILES: usize = 40;
    let database = amana_testkit::postgres(amana::MIGRATIONS).await;
    let folder = tempfile::tempdir().unwrap();
    let texts = folder.path().join("texts");
    std::fs::create_dir(&texts).unwrap();
    for n in 0..FILES {
        std::fs::write(texts.join(format!("{n:03}.txt")), text(n)).unwrap();
    }
    let keys = Keys::generate(Entropy::system()).unwrap();
    keys.write(&folder.path().join("keys")).unwrap();
    let settings = folder.path().join("amana.toml");
    let import = |lang: &str| {
        let toml = format!(
            "data = \"data\"\nkeys_file = \"keys\"\nlanguage = \"{lang}\"\ndatabase_url = \"{}\"\n",
            database.url()
        );
        std::fs::write(&settings, toml).unwrap();
        run(&settings, &texts)
    };
    let db = &database.db;
    database
        .batch(&full_when("communique_file", "insert", "(select count(*) from communique_file) >= 25"))
        .await;
    for (lang, words) in LANGUAGES.into_iter().zip([
        "امتلأ القرص عند الملف 26 من 40",
        "Disque plein au fichier 26 sur 40",
        "The disk is full at file 26 of 40",
    ]) {
        let (well, told) = import(lang);
        assert!(!well && told.contains(words) && told.contains("025.txt"), "{lang}: {told}");
        assert_eq!((stored(db).await, files(db).await), (25, 25));
    }
    // There is room for the files, and none for what is read in them.
    database.batch("drop trigger full_disk on communique_file").await;
    let condition = "new.state = 'draft' and (select count(*) from communique where state = 'draft') >= 10";
    database.batch(&full_when("communique", "update", condition)).await;
    for (lang, words) in LANGUAGES.into_iter().zip([
        "تنتظر القراءة: 30",
        "attendent d’être lus : 30",
        "waiting to be read: 30",
    ]) {
        let (well, told) = import(lang);
        assert!(!well && told.contains(words), "{lang}: {told}");
        assert_eq!((stored(db).await, in_state(db, "draft").await), (40, 10));
        assert!(most_attempts(db).await <= 1, "a full disk is no fault of the text");
    }
    database.batch("drop trigger full_disk on communique").await;
    let (well, told) = import("ar");
    assert!(well, "{told}");
    let all = FILES as i64;
    assert_eq!((stored(db).await, in_state(db, "draft").await), (all, all));
    assert_eq!((done(db, "receive_communique").await, done(db, "read_communique").await), (all, all));
    database.remove().await;
}

fn run(settings: &Path, texts: &Path) -> (bool, String) {
    let told = Command::new(env!("CARGO_BIN_EXE_amana"))
        .args(["import", "--config"])
        .arg(settings)
        .arg(texts)
        .output()
        .unwrap();
    let words = [told.stdout.as_slice(), told.stderr.as_slice()].concat();
    (told.status.success(), String::from_utf8_lossy(&words).into_owned())
}
