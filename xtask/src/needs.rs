//! What the tests need on the machine: installed where we may, named where we may not.

use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// The version of cargo-deny whose settings deny.toml is written for.
const DENY: &str = "0.20.2";

/// A program and the Debian package that brings it.
struct Need {
    package: &'static str,
    there: fn() -> bool,
}

const SERVER: Need = Need { package: "postgresql", there: || postgres_bin().is_some() };
const BROWSER: Need = Need { package: "chromium", there: || on_path("chromium").is_some() };
const DRIVER: Need = Need { package: "chromium-driver", there: || on_path("chromedriver").is_some() };
const READER: Need = Need { package: "poppler-utils", there: || on_path("pdftotext").is_some() };
const CHECKSUM: Need = Need { package: "ca-certificates", there: || Path::new("/etc/ssl/certs").exists() };

/// Makes sure that everything is there, or says in one line what to install.
pub fn provide(browser: bool) -> Result<(), String> {
    node()?;
    let needs: &[&Need] = if browser {
        &[&CHECKSUM, &SERVER, &READER, &BROWSER, &DRIVER]
    } else {
        &[&CHECKSUM, &SERVER, &READER]
    };
    let missing: Vec<&str> = needs.iter().filter(|need| !(need.there)()).map(|need| need.package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let line = format!("apt-get install --no-install-recommends {}", missing.join(" "));
    if !(is_root() && Path::new("/etc/debian_version").exists()) {
        return Err(format!("The tests need {}. On Debian, as root: {line}", missing.join(", ")));
    }
    println!("installing {}", missing.join(", "));
    apt(&["update", "--quiet"])?;
    let mut words = vec!["install", "--yes", "--quiet", "--no-install-recommends"];
    words.extend(&missing);
    apt(&words)?;
    match needs.iter().find(|need| !(need.there)()) {
        Some(need) => Err(format!("{} was installed and is still not found", need.package)),
        None => Ok(()),
    }
}

fn apt(words: &[&str]) -> Result<(), String> {
    let done = Command::new("apt-get")
        .args(words)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .status()
        .map_err(|e| format!("apt-get: {e}"))?;
    if done.success() { Ok(()) } else { Err(format!("apt-get {}: {done}", words.join(" "))) }
}

/// Node bundles what the browser receives, and carries the accessibility checker.
fn node() -> Result<(), String> {
    let said = Command::new("node")
        .arg("--version")
        .output()
        .map(|done| String::from_utf8_lossy(&done.stdout).into_owned());
    let major =
        said.ok().and_then(|version| version.trim().trim_start_matches('v').split('.').next()?.parse().ok());
    match major {
        Some(20..) => Ok(()),
        Some(old) => Err(format!("Node.js 20 or newer is needed with npm; this is {old}")),
        None => Err("Node.js 20 or newer is needed with npm (Debian: apt-get install nodejs npm)".to_owned()),
    }
}

/// cargo-deny, installed when it is missing. Says why not where it cannot be.
pub fn deny() -> Result<(), String> {
    if Command::new("cargo").args(["deny", "--version"]).output().is_ok_and(|done| done.status.success()) {
        return Ok(());
    }
    println!("installing cargo-deny {DENY} (a few minutes, once)");
    let done = Command::new("cargo")
        .args(["install", "--quiet", "--locked", "cargo-deny", "--version", DENY])
        // It is run for seconds: time spent optimising it would be lost.
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .stdin(Stdio::null())
        .status();
    match done {
        Ok(status) if status.success() => Ok(()),
        _ => Err(format!("cargo install --locked cargo-deny --version {DENY} failed")),
    }
}

/// The folder with `initdb` and `postgres`: the newest that Debian installed, or the one on the path.
pub fn postgres_bin() -> Option<PathBuf> {
    let mut versions: Vec<(u32, PathBuf)> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .filter(|(_, bin)| bin.join("postgres").exists())
        .collect();
    versions.sort();
    versions.pop().map(|(_, bin)| bin).or_else(|| on_path("postgres")?.parent().map(Path::to_owned))
}

/// Where a program lies.
pub fn on_path(program: &str) -> Option<PathBuf> {
    std::env::split_paths(&std::env::var_os("PATH")?)
        .map(|folder| folder.join(program))
        .find(|path| path.is_file())
}

/// Whether we are root: PostgreSQL refuses to be.
pub fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|done| done.stdout.trim_ascii() == b"0")
}
