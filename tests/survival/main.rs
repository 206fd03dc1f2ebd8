//! What survives: the end of the process at any moment, a full disk, a key file of somebody else's.

#![allow(clippy::unwrap_used, clippy::zombie_processes, reason = "a test fails where it stands")]

mod mail;

use amana::{
    accounts::session,
    config::Config,
    journal::verify,
    keys::{Entropy, Keys},
    testing::{Client, TestApp},
};
use amana_base::Clock;
use amana_sql::Db;
use std::{
    fs,
    io::{Read, Write},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
    time::{Duration, Instant},
};

/// A party on a file of its own, as the program would find it, with somebody signed in.
struct Prepared {
    folder: tempfile::TempDir,
    cookie: String,
}

async fn prepared() -> Prepared {
    let now = Clock::system().now();
    let database = amana_testkit::sqlite(amana::MIGRATIONS).await;
    let test = TestApp::configured(database, Config::default(), now).await;
    test.found().await;
    let secretary = test.secretary_of("03.531").await;
    Prepared::of(&test, &secretary)
}

impl Prepared {
    fn of(test: &TestApp, who: &Client) -> Prepared {
        let cookie = format!("{}={}", session::COOKIE, who.token().unwrap());
        let folder = tempfile::tempdir().unwrap();
        let keys = folder.path().join("keys");
        fs::create_dir(&keys).unwrap();
        fs::copy(test.app.config.keys_path(), keys.join("amana.keys")).unwrap();
        test.app.db.copy_file(&folder.path().join("amana.db")).unwrap();
        Prepared { folder, cookie }
    }
}

fn amana(data: &Path, command: &[&str]) -> Command {
    let mut amana = Command::new(env!("CARGO_BIN_EXE_amana"));
    amana.args(command).arg("--data").arg(data).env_remove("AMANA_CONFIG");
    amana
}

fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// Starts the program and waits until it answers.
fn serving(data: &Path) -> (Child, String) {
    serving_with(data, None)
}

/// The same, with a settings file.
fn serving_with(data: &Path, settings: Option<&Path>) -> (Child, String) {
    let address = format!("127.0.0.1:{}", free_port());
    let mut child = amana(data, &["serve", "--listen", &address])
        .envs(settings.map(|path| ("AMANA_CONFIG", path)))
        .stderr(Stdio::null())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(60) {
        if ask(&address, "GET /healthz", "", "").is_some_and(|status| status == 200) {
            return (child, address);
        }
        assert!(child.try_wait().unwrap().is_none(), "it ended at the start");
        std::thread::sleep(Duration::from_millis(50));
    }
    let _ = child.kill();
    panic!("it does not answer");
}

/// The status of an answer; none when the connection broke.
fn ask(address: &str, what: &str, cookie: &str, body: &str) -> Option<u16> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(20))).ok()?;
    let request = format!(
        "{what} HTTP/1.1\r\nhost: {address}\r\ncookie: {cookie}\r\nsec-fetch-site: same-origin\r\nconnection: close\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    answer.strip_prefix("HTTP/1.1 ")?.get(..3)?.parse().ok()
}

/// `kill -9` while people write: what was acknowledged is there, nothing is there by half, the journal verifies; the
/// next start seals what waits, and an orderly stop leaves nothing waiting.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_acknowledged_survives_kill_9() {
    let Prepared { folder, cookie } = prepared().await;
    let data = folder.path();
    let (mut child, address) = serving(data);
    let (done, stop) = (AtomicUsize::new(0), AtomicBool::new(false));
    std::thread::scope(|scope| {
        for writer in 0..4 {
            let (address, cookie, done, stop) = (&address, &cookie, &done, &stop);
            scope.spawn(move || {
                for n in 0.. {
                    if stop.load(Ordering::SeqCst) {
                        break;
                    }
                    let body = format!("tag=w{writer}n{n}");
                    if ask(address, "POST /units/03.531/tags", cookie, &body) == Some(303) {
                        done.fetch_add(1, Ordering::SeqCst);
                    }
                }
            });
        }
        let begun = Instant::now();
        while done.load(Ordering::SeqCst) < 40 && begun.elapsed() < Duration::from_secs(60) {
            std::thread::sleep(Duration::from_millis(10));
        }
        child.kill().unwrap();
        stop.store(true, Ordering::SeqCst);
    });
    child.wait().unwrap();
    let acknowledged = done.load(Ordering::SeqCst);
    assert!(acknowledged >= 40, "only {acknowledged} were written");
    let (tags, acts) = counted(data).await;
    assert!(tags >= acknowledged && tags <= acknowledged + 4, "{tags} tags, {acknowledged} acknowledged");
    assert_eq!(tags, acts, "each change has its line, each line its change");
    let told = amana(data, &["verify"]).output().unwrap();
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stdout));

    let (mut child, _) = serving(data);
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(30) {
        let told = amana(data, &["verify"]).output().unwrap();
        if String::from_utf8_lossy(&told.stdout).contains(" 0 waiting") {
            break;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    let ended = Command::new("kill").args(["-TERM", &child.id().to_string()]).status().unwrap();
    assert!(ended.success());
    assert!(child.wait().unwrap().success(), "an orderly stop");
    let told = amana(data, &["verify"]).output().unwrap();
    let text = String::from_utf8_lossy(&told.stdout).into_owned();
    assert!(told.status.success() && text.contains(" 0 waiting"), "{text}");
    let head = amana(data, &["verify", "--head"]).output().unwrap();
    let head = String::from_utf8_lossy(&head.stdout).trim().to_owned();
    assert!(head.starts_with("amana-head "), "{head}");
    assert!(amana(data, &["verify", "--witness", &head]).output().unwrap().status.success());
}

async fn counted(data: &Path) -> (usize, usize) {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::sqlite(data.join("amana.db")).unwrap();
    let form = folder.path().join("form");
    let manifest = amana::ops::portable::write(&db, &form, None, 0).await.unwrap();
    let rows = |name: &str| manifest.tables.iter().find(|t| t.name == name).map_or(0, |t| t.rows as usize);
    let acts = fs::read_to_string(form.join("act.ndjson")).unwrap();
    (rows("unit_tag"), acts.lines().filter(|line| line.contains("\"tag_unit\"")).count())
}

/// Bad input: a wrong key file: the program does not start, and says in three languages which file it wants.
#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_key_file_stops_the_program_at_the_door() {
    let Prepared { folder, .. } = prepared().await;
    let data = folder.path();
    let keys = data.join("keys/amana.keys");
    let own = fs::read(&keys).unwrap();
    let refused = |command: &str| {
        let told = amana(data, &[command]).output().unwrap();
        assert!(!told.status.success(), "{command}");
        String::from_utf8_lossy(&told.stderr).into_owned()
    };
    fs::remove_file(&keys).unwrap();
    let told = refused("serve");
    for words in ["لا ملف مفاتيح في", "aucun fichier de clés à", "no key file at"] {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert!(told.contains("put its backup there"), "{told}");
    assert!(!keys.exists(), "no new keys over a database that has its own");
    let other = Keys::generate(Entropy::seeded(99)).unwrap();
    other.write(&keys).unwrap();
    for command in ["serve", "verify"] {
        let told = refused(command);
        for words in [
            "ليس الذي كتبت به قاعدة البيانات هذه",
            "n’est pas celui de cette base",
            "is not the one this database was written with",
        ] {
            assert!(told.contains(words), "{words}: {told}");
        }
        assert!(told.contains(&other.mark()), "{told}");
    }
    let told = amana(data, &["doctor", "--json"]).output().unwrap();
    assert!(!told.status.success());
    assert!(String::from_utf8_lossy(&told.stdout).contains("put the right key file in its place"));
    fs::remove_file(&keys).unwrap();
    fs::write(&keys, own).unwrap();
    let told = refused("verify");
    assert!(told.contains("chmod 600"), "{told}");
}

/// A full disk: the last change is refused in words, nothing is there by half, and it goes on when there is room again.
#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_is_said_and_loses_nothing() {
    let test = TestApp::on_sqlite().await;
    let app = &test.app;
    let secretary = test.secretary_of("03.531").await;
    app.db.limit_pages(1).await.unwrap();
    let mut kept = 0;
    let mut full = None;
    for n in 0..4000 {
        let answer = secretary.post("/units/03.531/tags", &[("tag", &format!("وسم للتجربة رقم {n}"))]).await;
        match answer.status {
            303 => kept += 1,
            _ => {
                full = Some(answer);
                break;
            }
        }
    }
    let full = full.expect("the disk fills up");
    assert_eq!(full.status, 507, "{full}");
    assert!(full.text().contains("امتلأ القرص") || full.text().contains("القرص"), "{full}");
    for (lang, words) in [("fr", "Disque plein"), ("en", "The disk is full")] {
        let answer = secretary.speaking(lang).post("/units/03.531/tags", &[("tag", "une autre")]).await;
        assert!(answer.status == 507 && answer.text().contains(words), "{answer}");
    }
    let report = verify::verify(app, None, None, &[]).await.unwrap();
    assert_eq!((report.breaks, report.waiting), (vec![], kept + 2));
    // Reading goes on.
    assert_eq!(secretary.get("/units/03.531").await.status, 200);
    app.db.limit_pages(1_000_000).await.unwrap();
    assert_eq!(secretary.post("/units/03.531/tags", &[("tag", "من جديد")]).await.status, 303);
}

/// `amana keys rotate` changes the key file, everything works with it, the copy made before is no copy any more, and
/// `doctor` asks for a new one until `amana keys confirm` has read it.
#[tokio::test(flavor = "multi_thread")]
async fn keys_are_rotated_on_the_command_line() {
    let Prepared { folder, .. } = prepared().await;
    let data = folder.path();
    let (keys, copy) = (data.join("keys/amana.keys"), data.join("copy.keys"));
    fs::copy(&keys, &copy).unwrap();
    let run = |command: &[&str]| {
        let told = amana(data, command).output().unwrap();
        let text = [told.stdout.as_slice(), told.stderr.as_slice()].concat();
        (told.status.success(), String::from_utf8_lossy(&text).into_owned())
    };
    let copied = copy.display().to_string();
    let (well, told) = run(&["keys", "confirm", &copied]);
    assert!(well, "{told}");
    let doctor = || run(&["doctor"]).1;
    assert!(doctor().contains("ok   copy of the keys"), "{}", doctor());
    let (well, told) = run(&["keys", "rotate"]);
    let fresh = Keys::read(&keys, Entropy::system()).unwrap();
    assert!(well && told.contains(&fresh.mark()), "{told}");
    assert!(doctor().contains("warn copy of the keys"), "{}", doctor());
    let (well, told) = run(&["keys", "confirm", &copied]);
    assert!(!well && told.contains(&fresh.mark()), "{told}");
    fs::copy(&keys, &copy).unwrap();
    let (well, told) = run(&["keys", "confirm", &copied]);
    assert!(well, "{told}");
    assert!(doctor().contains("ok   copy of the keys"), "{}", doctor());
    assert!(run(&["verify"]).0);
}
