//! The command line: one file per command.

mod bench;
mod demo;
mod import;
mod read;
mod serve;
mod statute;
mod user;
mod verify;

use clap::{Parser, Subcommand};
use std::{path::PathBuf, process::ExitCode};

/// أمانة: the secretariat of an organisation that lives across a territory.
#[derive(Parser)]
#[command(name = "amana", version, about, max_term_width = 100)]
struct Cli {
    /// The settings file.
    #[arg(long, global = true, env = "AMANA_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build a nation of invented people of any size and measure the program on it.
    Bench(bench::Bench),
    /// Show the program with an invented party on the real map.
    Demo(demo::Demo),
    /// Read communiques: what was understood of each, printed or written as JSON.
    Read(read::Read),
    /// Serve the program to browsers.
    Serve(serve::Serve),
    /// Put texts into the archive and read them into drafts.
    Import(import::Import),
    /// Work with statute files.
    Statute(statute::StatuteCommand),
    /// Recover and list accounts.
    User(user::UserCommand),
    /// Recompute the journal and name the first line that does not agree.
    Verify(verify::Verify),
}

/// Runs the command named on the command line.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let outcome = match cli.command {
        Command::Bench(command) => command.run(),
        Command::Demo(command) => command.run(),
        Command::Read(command) => command.run(),
        Command::Serve(command) => command.run(cli.config.as_deref()),
        Command::Import(command) => command.run(cli.config.as_deref()),
        Command::Statute(command) => command.run(),
        Command::User(command) => command.run(cli.config.as_deref()),
        Command::Verify(command) => command.run(cli.config.as_deref()),
    };
    match outcome {
        Ok(code) => code,
        Err(e) => {
            eprintln!("amana: {e:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs the work of a command that needs the database.
fn block_on<T>(work: impl Future<Output = anyhow::Result<T>>) -> anyhow::Result<T> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(work)
}
