//! The tasks of the workshop, started with `cargo xtask TASK`:
//!
//! - `tidy`: the rules of STYLE.md that a machine can check.
//! - `requirements`: which requirement is proven by which test.
//! - `test`: everything above, the compiler's own checks and every test, on both engines and in a browser.

mod check;
mod law;
mod lex;
mod needs;
mod postgres;
mod requirements;
mod test;
mod tidy;
mod tree;

use std::{path::PathBuf, process::ExitCode};

const USAGE: &str = "\
cargo xtask tidy [--shrink]         check the rules of STYLE.md; --shrink lowers the exception lists to what is left
cargo xtask requirements [--check]  write docs/requirements.md from the tests, or check that it is true
cargo xtask test [--fast] [--only NAME]
                                    everything that must hold before a change is merged; --fast leaves the browser
                                    out, --only runs the tests whose name contains NAME and nothing else";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["tidy"] => tidy::run(false),
        ["tidy", "--shrink"] => tidy::run(true),
        ["requirements"] => requirements::run(false),
        ["requirements", "--check"] => requirements::run(true),
        ["test", rest @ ..] => test::Options::parse(rest).and_then(|options| test::run(&options)),
        _ => Err(USAGE.to_owned()),
    };
    match done {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(complaint) => {
            eprintln!("{complaint}");
            ExitCode::FAILURE
        }
    }
}

/// The folder of the repository: the parent of this package's. Cargo tells it to what it runs; what it told the
/// compiler may be the folder of another clone, when both share what they built.
fn root() -> PathBuf {
    let told = std::env::var_os("CARGO_MANIFEST_DIR");
    let here = told.map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.parent().map_or(here.clone(), PathBuf::from)
}
