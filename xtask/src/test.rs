//! Everything that must hold before a change is merged.

use crate::{
    check::{self, Outcome},
    needs,
    postgres::Server,
    requirements, tidy,
    tree::Tree,
};
use std::{path::Path, process::Command};

/// What was asked for.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Without the browser.
    fast: bool,
    /// Only the tests whose name contains this.
    only: Option<String>,
}

impl Options {
    /// Reads the words after `cargo xtask test`.
    pub fn parse(mut words: &[&str]) -> Result<Options, String> {
        let mut options = Options::default();
        loop {
            match words {
                [] => return Ok(options),
                ["--fast", rest @ ..] => {
                    options.fast = true;
                    words = rest;
                }
                ["--only", name, rest @ ..] => {
                    options.only = Some((*name).to_owned());
                    words = rest;
                }
                [other, ..] => {
                    return Err(format!("cargo xtask test does not know {other}\n{}", crate::USAGE));
                }
            }
        }
    }
}

/// Runs it all. The last line says how many passed and failed: tests, and each other check as one.
pub fn run(options: &Options) -> Result<String, String> {
    let root = crate::root();
    needs::provide(!options.fast)?;
    let mut outcomes = Vec::new();
    if options.only.is_none() {
        outcomes.push(check::command("formatting", cargo(&root).args(["fmt", "--all", "--check"])));
        outcomes.push(check::task("tidy", || tidy::run(false)));
        outcomes.push(check::task("requirements", || requirements::run(true)));
        outcomes.extend(deny(&root));
        outcomes.push(check::command(
            "clippy",
            cargo(&root).args(["clippy", "--quiet", "--workspace", "--all-targets", "--", "--deny=warnings"]),
        ));
    }
    let server = Server::start()?;
    outcomes.push(check::tests("tests", &root, &mut test_command(&root, options, &server)));
    drop(server);
    if options.only.is_none() {
        let passed: Vec<String> = outcomes.iter().flat_map(|outcome| outcome.names.clone()).collect();
        outcomes.push(check::task("proofs", || proofs_passed(&root, options, &passed)));
    }
    report(&outcomes)
}

fn cargo(root: &Path) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root);
    command
}

fn test_command(root: &Path, options: &Options, server: &Server) -> Command {
    let mut command = cargo(root);
    command.args(["test", "--workspace", "--no-fail-fast", "--color=never"]);
    command.env("AMANA_TEST_POSTGRES", server.url());
    command.arg("--").args(&options.only);
    if options.fast {
        command.args(["--skip", "browser"]);
    }
    command
}

/// Licences, sources and bans need the lockfile only; known vulnerabilities need a database from the network.
fn deny(root: &Path) -> Vec<Outcome> {
    if let Err(complaint) = needs::deny() {
        return vec![check::task("licences", || Err(complaint))];
    }
    let mut outcomes = vec![check::command(
        "licences, sources, bans",
        cargo(root).args(["deny", "--log-level=error", "check", "bans", "licenses", "sources"]),
    )];
    let fetched = cargo(root).args(["deny", "fetch", "db"]).output().is_ok_and(|done| done.status.success());
    if fetched {
        let mut advisories = cargo(root);
        advisories.args(["deny", "--offline", "--log-level=error", "check", "advisories"]);
        outcomes.push(check::command("known vulnerabilities", &mut advisories));
    } else {
        println!("known vulnerabilities: not checked, the advisory database cannot be fetched from here");
    }
    outcomes
}

/// Every test that names a requirement was run and passed.
fn proofs_passed(root: &Path, options: &Options, passed: &[String]) -> Result<String, String> {
    let proofs = requirements::proofs(&Tree::read(root)?);
    let ran = |name: &str| passed.iter().any(|test| test == name || test.ends_with(&format!("::{name}")));
    let skipped = |path: &str| options.fast && path.contains("browser");
    let missing: Vec<String> = proofs
        .iter()
        .filter(|proof| !proof.ignored && !ran(&proof.name) && !skipped(&proof.path))
        .map(|proof| format!("{}:{}: {} did not pass in this run", proof.path, proof.line, proof.name))
        .collect();
    if missing.is_empty() {
        Ok(format!("each of the {} tests that name a requirement passed", proofs.len()))
    } else {
        Err(missing.join("\n"))
    }
}

fn report(outcomes: &[Outcome]) -> Result<String, String> {
    println!();
    for Outcome { name, passed, failed, took, .. } in outcomes {
        println!("{name:<24} {passed:>5} passed {failed:>3} failed {:>7.1} s", took.as_secs_f64());
    }
    let passed: usize = outcomes.iter().map(|outcome| outcome.passed).sum();
    let failed: usize = outcomes.iter().map(|outcome| outcome.failed).sum();
    let line = format!("{passed} passed, {failed} failed");
    if failed == 0 {
        return Ok(line);
    }
    println!("{line}");
    Err(String::new())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_and_the_unknown_is_refused() {
        let options = Options::parse(&["--fast", "--only", "archive"]).expect("options");
        assert_eq!(options, Options { fast: true, only: Some("archive".to_owned()) });
        assert!(Options::parse(&["--slow"]).is_err_and(|said| said.contains("--slow")));
        assert!(Options::parse(&["--only"]).is_err());
    }
}
