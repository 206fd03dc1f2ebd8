//! The command line: one file per command.

mod backup;
mod bench;
mod demo;
mod doctor;
mod duplicates;
mod export;
mod import;
mod keys;
mod migrate;
mod read;
mod restore;
mod serve;
mod statute;
mod user;
mod verify;

pub use serve::database;
pub use verify::tell as tell_report;

use crate::{config::Config, ui::Lang};
use clap::{Parser, Subcommand, ValueEnum};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

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
    /// Write an encrypted copy of everything to one file.
    Backup(backup::Backup),
    /// Show the program with an invented party on the real map.
    Demo(demo::Demo),
    /// Find who stands more than once in a spreadsheet, without a database.
    Duplicates(duplicates::Duplicates),
    /// Examine the installation: keys, database, journal, disk, clock, address.
    Doctor(doctor::Doctor),
    /// Write everything in a form that either engine can be filled from.
    Export(export::Export),
    /// Work with the key file.
    Keys(keys::KeysCommand),
    /// Bring the database to the tables of this program.
    Migrate(migrate::Migrate),
    /// Read communiques: what was understood of each, printed or written as JSON.
    Read(read::Read),
    /// Fill an empty database from a backup or an export.
    Restore(restore::Restore),
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

/// A language named on the command line.
#[derive(Clone, Copy, ValueEnum)]
enum Tongue {
    Ar,
    Fr,
    En,
}

impl From<Tongue> for Lang {
    fn from(tongue: Tongue) -> Lang {
        match tongue {
            Tongue::Ar => Lang::Ar,
            Tongue::Fr => Lang::Fr,
            Tongue::En => Lang::En,
        }
    }
}

/// Words for a terminal: without the marks that isolate directions, which would be in the way of whoever copies a line.
pub fn plain(words: &str) -> String {
    words.chars().filter(|c| !('\u{2066}'..='\u{2069}').contains(c)).collect()
}

/// Runs the command named on the command line.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let outcome = match cli.command {
        Command::Bench(command) => command.run(),
        Command::Backup(command) => command.run(cli.config.as_deref()),
        Command::Demo(command) => command.run(),
        Command::Doctor(command) => command.run(cli.config.as_deref()),
        Command::Duplicates(command) => command.run(),
        Command::Export(command) => command.run(cli.config.as_deref()),
        Command::Keys(command) => command.run(cli.config.as_deref()),
        Command::Migrate(command) => command.run(cli.config.as_deref()),
        Command::Read(command) => command.run(),
        Command::Restore(command) => command.run(cli.config.as_deref()),
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

/// The settings, with the folder that the command line names.
fn config(file: Option<&Path>, data: Option<PathBuf>) -> anyhow::Result<Config> {
    let mut config = Config::read(file)?;
    if let Some(data) = data {
        config.data = data;
    }
    Ok(config)
}
