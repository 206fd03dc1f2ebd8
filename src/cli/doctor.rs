use crate::ops::doctor::{self, Finding, State};
use amana_base::Clock;
use anyhow::Result;
use clap::Args;
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

/// `amana doctor`.
#[derive(Args)]
pub struct Doctor {
    /// The folder of the embedded database and the keys.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// For machines.
    #[arg(long)]
    json: bool,
}

impl Doctor {
    /// Examines the installation; the exit code is 1 when something is broken.
    pub fn run(self, config: Option<&Path>) -> Result<ExitCode> {
        let config = super::config(config, self.data)?;
        let findings = super::block_on(async { Ok(doctor::examine(&config, &Clock::system()).await) })?;
        if self.json {
            println!("{}", serde_json::to_string_pretty(&findings)?);
        } else {
            for finding in &findings {
                println!("{}", line(finding));
            }
        }
        let worst = findings.iter().map(|f| f.state).max();
        Ok(if worst == Some(State::Fail) { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }
}

fn line(f: &Finding) -> String {
    let state = match f.state {
        State::Ok => "ok  ",
        State::Warn => "warn",
        State::Fail => "FAIL",
    };
    let todo = if f.todo.is_empty() { String::new() } else { format!("\n       -> {}", f.todo) };
    format!("{state} {}: {}{todo}", f.what, f.seen)
}
