//! Examines an installation: each finding is sound, to be watched or broken, and says what to do.

use super::store;
use crate::{
    app::App,
    cli,
    config::Config,
    journal::{self, verify},
    keys::{Entropy, Keys},
};
use amana_base::{Clock, Ids, Instant};
use amana_sql::Db;
use serde::Serialize;
use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

/// How a thing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// Sound.
    Ok,
    /// Works; somebody should look at it.
    Warn,
    /// Broken, or will break.
    Fail,
}

/// One thing that was looked at.
#[derive(Debug, Clone, Serialize)]
pub struct Finding {
    /// What was looked at.
    pub what: &'static str,
    /// How it is.
    pub state: State,
    /// What was seen.
    pub seen: String,
    /// What to do; empty when nothing.
    pub todo: String,
}

/// A disk with less room than this, in megabytes, is to be watched; with less than a fifth of it, broken.
const ROOM: u64 = 1024;
/// Acts that wait longer for their seal than this are late, in seconds.
const LATE: i64 = 60;
/// Of how many days the journal is verified.
const SAMPLE_DAYS: i64 = 3;

/// Looks at everything. Changes nothing.
pub async fn examine(config: &Config, clock: &Clock) -> Vec<Finding> {
    let mut out = Findings::default();
    let keys = keys(config, &mut out);
    key_places(config, &mut out);
    let db = database(config, &mut out).await;
    if let Some(db) = db {
        let current = migrations(&db, &mut out).await;
        if let (Some(keys), true) = (keys, current) {
            let seed = 0;
            let ids = Ids::new(clock.clone(), seed);
            let app = App::new(db, clock.clone(), ids, keys, config.clone());
            sealed(&app, &mut out).await;
            time(&app, &mut out).await;
            key_backup(&app, &mut out).await;
        }
    }
    disk(config, &mut out);
    backups(config, clock.now(), &mut out);
    address(config, &mut out);
    limits(config, &mut out);
    out.0
}

#[derive(Default)]
struct Findings(Vec<Finding>);

impl Findings {
    fn ok(&mut self, what: &'static str, seen: impl Into<String>) {
        self.0.push(Finding { what, state: State::Ok, seen: seen.into(), todo: String::new() });
    }
    fn warn(&mut self, what: &'static str, seen: impl Into<String>, todo: impl Into<String>) {
        self.0.push(Finding { what, state: State::Warn, seen: seen.into(), todo: todo.into() });
    }
    fn fail(&mut self, what: &'static str, seen: impl Into<String>, todo: impl Into<String>) {
        self.0.push(Finding { what, state: State::Fail, seen: seen.into(), todo: todo.into() });
    }
}

fn keys(config: &Config, out: &mut Findings) -> Option<Keys> {
    let path = config.keys_path();
    match Keys::read(&path, Entropy::system()) {
        Ok(keys) => {
            out.ok(
                "keys",
                format!("{} reads, mark {}, readable by its owner only", path.display(), keys.mark()),
            );
            Some(keys)
        }
        Err(problem) => {
            out.fail("keys", problem.to_string(), "without the right key file the program does not start");
            None
        }
    }
}

/// A thief of the backups must not find the keys beside them, nor a fire burn both.
fn key_places(config: &Config, out: &mut Findings) {
    let what = "place of the keys";
    if config.backups.as_os_str().is_empty() {
        out.warn(
            what,
            "no folder for backups is set",
            "set `backups` to a folder on another disk than the data",
        );
        return;
    }
    let whole = |path: &Path| fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let keys = whole(&config.keys_path());
    let backups = whole(&config.backups);
    if keys.starts_with(&backups) {
        out.fail(
            what,
            format!("the key file lies in the folder of the backups, {}", backups.display()),
            "who takes that folder has everything: move one of them",
        );
    } else {
        out.ok(what, "the key file and the backups lie in different folders");
    }
}

async fn database(config: &Config, out: &mut Findings) -> Option<Db> {
    let what = "database";
    if config.database_url.is_empty() && !config.database_path().is_file() {
        let seen = format!("there is none at {}", config.database_path().display());
        out.fail(what, seen, "start `amana serve` to begin one, or `amana restore` to bring one back");
        return None;
    }
    match cli::database(config).await {
        Ok(db) => {
            out.ok(what, format!("{:?} answers; encoding and sort order are right", db.engine()));
            Some(db)
        }
        Err(e) => {
            out.fail(
                what,
                format!("{e:#}"),
                "check that it runs, and the address and rights in the settings",
            );
            None
        }
    }
}

async fn migrations(db: &Db, out: &mut Findings) -> bool {
    let what = "tables";
    match amana_sql::missing(db, crate::MIGRATIONS).await {
        Ok(missing) if missing.is_empty() => {
            out.ok(what, "they are those of this program");
            true
        }
        Ok(missing) => {
            out.fail(
                what,
                format!("not yet applied: {}", missing.join(", ")),
                "make a backup, then run `amana migrate`",
            );
            false
        }
        Err(e) => {
            out.fail(what, e.to_string(), "install the version of the program that made this database");
            false
        }
    }
}

async fn sealed(app: &Arc<App>, out: &mut Findings) {
    let what = "journal";
    let now = app.clock.now();
    match journal::written_with(app).await {
        Ok(true) => {}
        Ok(false) => {
            let seen = format!("it was not written with this key file (mark {})", app.keys.mark());
            return out.fail(what, seen, "put the right key file in its place, or name it with keys_file");
        }
        Err(e) => return out.fail(what, e.to_string(), "run `amana verify`"),
    }
    match app.db.one(journal::store::waiting()).await {
        Ok(row) => match row.since {
            Some(since) if now.0 - since.0 > LATE * 1_000_000 => out.fail(
                "sealing",
                format!("{} acts wait for their seal since {}", row.n, verify::stamp(since)),
                "is `amana serve` running? its log says why it does not seal",
            ),
            Some(_) => out.ok("sealing", format!("{} acts wait, none for long", row.n)),
            None => out.ok("sealing", "nothing waits"),
        },
        Err(e) => out.fail("sealing", e.to_string(), "run `amana verify`"),
    }
    let from = Instant(now.0 - SAMPLE_DAYS * 86_400_000_000);
    match verify::verify(app, Some(from), None, &[]).await {
        Ok(report) => match report.breaks.first() {
            None => out.ok(
                what,
                format!("the last {SAMPLE_DAYS} days verify: {} acts", report.acts + report.waiting),
            ),
            Some(first) => {
                out.fail(what, first.to_string(), "run `amana verify`, keep its report, tell the witnesses")
            }
        },
        Err(e) => out.fail(what, e.to_string(), "run `amana verify`"),
    }
}

async fn time(app: &App, out: &mut Findings) {
    let what = "clock";
    let now = app.clock.now();
    let last = app.db.first(store::last_act()).await.ok().flatten().and_then(|row| row.at);
    let advice = "set the machine's clock (timedatectl set-ntp true): mandates and sessions are judged by it";
    match last {
        Some(last) if last.0 > now.0 + 60_000_000 => {
            let seen =
                format!("it shows {}, and an act was done at {}", verify::stamp(now), verify::stamp(last));
            out.fail(what, seen, advice);
        }
        _ if now.day(0).ymd().0 < 2025 => out.fail(what, format!("it shows {}", verify::stamp(now)), advice),
        _ => out.ok(what, format!("it shows {}", verify::stamp(now))),
    }
}

async fn key_backup(app: &App, out: &mut Findings) {
    let what = "copy of the keys";
    match app.db.one(store::keys_backed_up(&app.keys.mark())).await {
        Ok(row) => match row.at {
            Some(at) => out.ok(what, format!("confirmed on {}", at.day(app.config.utc_offset_minutes))),
            None => out.warn(
                what,
                format!(
                    "nobody has confirmed that a copy of this key file (mark {}) is kept elsewhere",
                    app.keys.mark()
                ),
                "copy it to two places away from this machine, then run `amana keys confirm COPY` for one of them",
            ),
        },
        Err(e) => out.fail(what, e.to_string(), "run `amana verify`"),
    }
}

fn disk(config: &Config, out: &mut Findings) {
    let mut places: Vec<PathBuf> = vec![config.data.clone()];
    if config.backups.is_dir() {
        places.push(config.backups.clone());
    }
    for place in places {
        let what = "room on disk";
        let shown = place.display();
        match free_megabytes(&place) {
            Some(n) if n < ROOM / 5 => {
                out.fail(what, format!("{n} MB at {shown}"), "make room now: nothing more can be saved soon");
            }
            Some(n) if n < ROOM => out.warn(what, format!("{n} MB at {shown}"), "make room"),
            Some(n) => out.ok(what, format!("{n} MB at {shown}")),
            None => out.warn(what, format!("not known for {shown}"), "look with df"),
        }
    }
}

/// As `df` tells it: the standard library does not know.
fn free_megabytes(place: &Path) -> Option<u64> {
    let told = std::process::Command::new("df").arg("-Pk").arg(place).output().ok()?;
    let text = String::from_utf8(told.stdout).ok()?;
    let kilobytes: u64 = text.lines().nth(1)?.split_whitespace().nth(3)?.parse().ok()?;
    Some(kilobytes / 1024)
}

fn backups(config: &Config, now: Instant, out: &mut Findings) {
    let what = "backups";
    let Ok(files) = fs::read_dir(&config.backups) else {
        return out.warn(
            what,
            "there is none",
            "run `amana backup` each night (cron, systemd timer) to another disk",
        );
    };
    let newest = files
        .flatten()
        .filter(|f| f.path().extension().is_some_and(|e| e == "backup"))
        .filter_map(|f| f.metadata().ok()?.modified().ok()?.duration_since(std::time::UNIX_EPOCH).ok())
        .max();
    let days = newest.map(|at| (now.0 / 1_000_000 - at.as_secs() as i64) / 86_400);
    match days {
        None => out.warn(
            what,
            "there is none",
            "run `amana backup` each night (cron, systemd timer) to another disk",
        ),
        Some(days) if days > 2 => {
            out.warn(what, format!("the newest is {days} days old"), "run `amana backup` each night")
        }
        Some(days) => out.ok(what, format!("the newest is {days} days old")),
    }
}

fn address(config: &Config, out: &mut Findings) {
    let what = "address";
    let url = config.public_url.as_str();
    let here = ["127.", "[::1]", "localhost"].iter().any(|own| config.listen.starts_with(own));
    let local = ["http://localhost", "http://127."].iter().any(|own| url.starts_with(own));
    if config.dev && !(here && (url.is_empty() || local)) {
        out.fail("dev", "`dev` is on where others can come in", "take `dev` out of the settings");
    }
    match url {
        "" if here => out.ok(what, format!("{}, for this machine only", config.listen)),
        "" => out.warn(
            what,
            format!("{} answers others, and `public_url` is not set", config.listen),
            "set `public_url` to the https:// address people type: invitations and passkeys need it",
        ),
        url if url.starts_with("https://") => out.ok(what, url),
        url if local => out.ok(what, format!("{url}, for this machine only")),
        url => out.fail(
            what,
            format!("{url} is not encrypted"),
            "put a proxy with HTTPS before it and write https://",
        ),
    }
}

fn limits(config: &Config, out: &mut Findings) {
    match config.upload_megabytes {
        0 => out.fail("upload limit", "0 MB: no file can come in", "set `upload_megabytes` to 10"),
        n if n > 100 => {
            out.warn(
                "upload limit",
                format!("{n} MB"),
                "a few such files at once fill the memory: 10 is plenty",
            );
        }
        n => out.ok("upload limit", format!("{n} MB")),
    }
}
