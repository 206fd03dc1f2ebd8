//! A step of `cargo xtask test`: a command, what came of it, how long it took.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

/// What came of a step.
#[derive(Debug, Default)]
pub struct Outcome {
    /// What was checked.
    pub name: String,
    /// How many tests passed; a step that is no test run counts as one.
    pub passed: usize,
    /// How many failed.
    pub failed: usize,
    /// How long it took.
    pub took: Duration,
    /// Names of the tests that passed.
    pub names: Vec<String>,
}

impl Outcome {
    /// A step that passes or fails as a whole.
    pub fn of(name: &str, took: Duration, done: &Result<String, String>) -> Outcome {
        let (passed, failed) = if done.is_ok() { (1, 0) } else { (0, 1) };
        Outcome { name: name.to_owned(), passed, failed, took, ..Outcome::default() }
    }
}

/// Runs a command that passes when it ends with zero; it speaks for itself.
pub fn command(name: &str, command: &mut Command) -> Outcome {
    heading(name);
    let begun = Instant::now();
    let done = match command.stdin(Stdio::null()).status() {
        Ok(status) if status.success() => Ok(String::new()),
        Ok(status) => Err(status.to_string()),
        Err(e) => Err(format!("{:?}: {e}", command.get_program())),
    };
    if let Err(complaint) = &done {
        eprintln!("{name}: {complaint}");
    }
    Outcome::of(name, begun.elapsed(), &done)
}

/// Runs a task of this program.
pub fn task(name: &str, task: impl FnOnce() -> Result<String, String>) -> Outcome {
    heading(name);
    let begun = Instant::now();
    let done = task();
    match &done {
        Ok(said) => println!("{said}"),
        Err(complaint) => eprintln!("{complaint}"),
    }
    Outcome::of(name, begun.elapsed(), &done)
}

/// Runs `cargo test` and counts what it says.
pub fn tests(name: &str, root: &Path, command: &mut Command) -> Outcome {
    heading(name);
    let begun = Instant::now();
    let mut outcome = Outcome { name: name.to_owned(), ..Outcome::default() };
    let child = command.current_dir(root).stdin(Stdio::null()).stdout(Stdio::piped()).spawn();
    let mut child = match child {
        Ok(child) => child,
        Err(e) => {
            eprintln!("{name}: {e}");
            return Outcome::of(name, begun.elapsed(), &Err(e.to_string()));
        }
    };
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).lines().map_while(Result::ok) {
            println!("{line}");
            count(&line, &mut outcome);
        }
    }
    let ended_well = child.wait().is_ok_and(|status| status.success());
    // What does not compile, or dies in the middle, says no number.
    if !ended_well && outcome.failed == 0 {
        outcome.failed = 1;
    }
    outcome.took = begun.elapsed();
    outcome
}

fn count(line: &str, outcome: &mut Outcome) {
    if let Some(rest) = line.strip_prefix("test result: ") {
        let number = |word: &str| {
            let (before, _) = rest.split_once(word)?;
            before.trim_end().rsplit([' ', '.', ';']).next()?.parse::<usize>().ok()
        };
        outcome.passed += number(" passed").unwrap_or_default();
        outcome.failed += number(" failed").unwrap_or_default();
    } else if let Some(name) = line.strip_prefix("test ").and_then(|rest| rest.strip_suffix(" ... ok")) {
        outcome.names.push(name.trim_end_matches(" - should panic").to_owned());
    }
}

fn heading(name: &str) {
    println!("\n== {name}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_cargo_are_counted() {
        let mut outcome = Outcome::default();
        for line in [
            "test store::tests::adds ... ok",
            "test store::tests::refuses - should panic ... ok",
            "test result: FAILED. 41 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.10s",
            "test result: ok. 7 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.10s",
        ] {
            count(line, &mut outcome);
        }
        assert_eq!((outcome.passed, outcome.failed), (48, 2));
        assert_eq!(outcome.names, ["store::tests::adds", "store::tests::refuses"]);
    }

    #[test]
    fn a_run_that_says_no_number_has_failed() {
        let outcome = super::tests("nothing", Path::new("."), &mut Command::new("false"));
        assert_eq!((outcome.passed, outcome.failed), (0, 1));
    }
}
