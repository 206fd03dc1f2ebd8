//! The figures as people and machines read them.

use super::{Measured, Size, machine, store};
use crate::app::App;
use serde::Serialize;
use std::{collections::BTreeMap, fmt};

/// Everything that was found out.
#[derive(Debug, Serialize)]
pub struct Report {
    /// `SQLite` or `PostgreSQL`.
    pub engine: String,
    /// What was built.
    pub size: Size,
    /// How long the build took, when it was built now.
    pub built_in_seconds: Option<f64>,
    /// Rows by table.
    pub rows: BTreeMap<String, i64>,
    /// Bytes of the database.
    pub database_bytes: i64,
    /// Bytes of memory of the process at the end, mapped files apart.
    pub memory_bytes: Option<u64>,
    /// The lines.
    pub measured: Vec<Measured>,
}

impl Report {
    /// Counts what there is.
    pub async fn new(
        app: &App,
        size: Size,
        built_in_seconds: Option<f64>,
        measured: Vec<Measured>,
    ) -> amana_sql::Result<Report> {
        let rows = app.db.all(store::rows()).await?;
        Ok(Report {
            engine: format!("{:?}", app.db.engine()),
            size,
            built_in_seconds,
            rows: rows.into_iter().map(|r| (r.name, r.n)).collect(),
            database_bytes: app.db.one(store::bytes()).await?,
            memory_bytes: machine::memory(),
            measured,
        })
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let s = self.size;
        writeln!(f, "{}: {} persons, {} meetings, seed {}", self.engine, s.persons, s.meetings, s.seed)?;
        if let Some(seconds) = self.built_in_seconds {
            writeln!(f, "built in {seconds:.0} s")?;
        }
        let rows: Vec<String> = self.rows.iter().map(|(name, n)| format!("{name} {n}")).collect();
        writeln!(f, "rows: {}", rows.join(", "))?;
        write!(f, "database: {} MiB", self.database_bytes >> 20)?;
        if let Some(memory) = self.memory_bytes {
            write!(f, "; memory of the program: {} MiB", memory >> 20)?;
        }
        writeln!(f, "\n\n{}", heading())?;
        for line in &self.measured {
            writeln!(f, "{line}")?;
        }
        Ok(())
    }
}

/// The names of the columns.
pub fn heading() -> String {
    format!(
        "{:<16}{:<12}{:>7}{:>10}{:>10}{:>10}{:>10}{:>10}",
        "what", "by", "times", "p50 ms", "p99 ms", "cpu ms", "KiB", "per s"
    )
}

impl fmt::Display for Measured {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:<16}{:<12}", self.name, self.level)?;
        if let Some(problem) = &self.problem {
            return write!(f, "{:>7} {problem}", "");
        }
        let maybe = |n: Option<f64>| n.map(|n| format!("{n:.2}")).unwrap_or_default();
        write!(
            f,
            "{:>7}{:>10.2}{:>10.2}{:>10}{:>10.1}{:>10}",
            self.times,
            self.p50_ms,
            self.p99_ms,
            maybe(self.cpu_ms),
            self.bytes as f64 / 1024.0,
            maybe(self.per_second)
        )
    }
}
