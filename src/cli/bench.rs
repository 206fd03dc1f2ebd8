use super::serve;
use crate::{
    app::App,
    bench::{self, Crowd, Letterbox, NAMES, Progress, Report, Size},
    config::Config,
};
use amana_base::Clock;
use anyhow::{Result, bail};
use clap::Args;
use std::{path::PathBuf, process::ExitCode, sync::Arc, time::Duration};

/// `amana bench`.
#[derive(Args)]
#[command(after_long_help = AFTER)]
pub struct Bench {
    /// Persons of the data set.
    #[arg(long, value_name = "N", default_value_t = 100_000)]
    persons: usize,
    /// Meetings of the data set.
    #[arg(long, value_name = "N", default_value_t = 10_000)]
    meetings: usize,
    /// Which of the possible nations: the same number makes the same one.
    #[arg(long, value_name = "N", default_value_t = 7)]
    seed: u64,
    /// Where the embedded database and the keys are kept; nothing is written outside.
    #[arg(long, value_name = "DIR", default_value = "amana-bench")]
    data: PathBuf,
    /// Measure on PostgreSQL instead: an empty database, or one that this command filled.
    #[arg(long, value_name = "URL", default_value = "", hide_default_value = true)]
    database_url: String,
    /// Measure only what begins so; may be given several times.
    #[arg(long, value_name = "NAME")]
    only: Vec<String>,
    /// Participants of the meeting that `--only live` holds.
    #[arg(long, value_name = "N", default_value_t = 3_600)]
    participants: usize,
    /// In how many seconds they all arrive, and again all vote.
    #[arg(long, value_name = "N", default_value_t = 60)]
    seconds: u64,
    /// How many the convocation of `--only summons` calls.
    #[arg(long, value_name = "N", default_value_t = 2_303)]
    called: usize,
    /// Fill the database and stop.
    #[arg(long)]
    build_only: bool,
    /// Print the figures as JSON.
    #[arg(long)]
    json: bool,
}

const AFTER: &str = "The data set is built once and kept: the same command measures it again, and goes on with a build that was \
interrupted. What is measured: home, unit, unit-region, unit-province, unit-commune, body, officer, person, people, \
people-later, bodies, bodies-elected, bodies-gone, bodies-kind, meetings, meetings-body, meeting, decisions, decisions-kind, \
decisions-open, decisions-late, decision, archive, journal, search-name, search-latin, search-family, search-begun, search-two \
(the first two letters of a name), search-common, search-unit, \
together (four visitors at once), import (communiques read and stored). Only when named: live (a meeting with thousands who \
are connected: arrivals at eight doors, open votes, and how soon every page shows them), \
summons (a convocation of thousands, from the act to the mail server).\n\n\
Examples:\n  amana bench --persons 1000000 --meetings 100000 --data /var/tmp/nation\n  \
amana bench --database-url postgres://amana@localhost/bench --only search";

impl Bench {
    /// Builds what is missing, measures, prints.
    pub fn run(self) -> Result<ExitCode> {
        for only in &self.only {
            if !NAMES.iter().any(|name| name.starts_with(only.as_str())) {
                bail!("nothing that is measured begins with `{only}`; there are: {}", NAMES.join(", "));
            }
        }
        tracing_subscriber::fmt().with_env_filter("warn").with_writer(std::io::stderr).init();
        tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(self.measure())?;
        Ok(ExitCode::SUCCESS)
    }

    async fn measure(self) -> Result<()> {
        let letterbox = Letterbox::open().await?;
        let app = self.open(&letterbox).await?;
        let size = Size { persons: self.persons, meetings: self.meetings, seed: self.seed };
        let begun = std::time::Instant::now();
        let mut built = false;
        let mut last = begun;
        let plan = bench::build(&app, size, &mut |p: &Progress| {
            built = true;
            if p.done == p.of || last.elapsed().as_secs() >= 5 {
                eprintln!("{:>5} s  {:?} {} of {}", begun.elapsed().as_secs(), p.stage, p.done, p.of);
                last = std::time::Instant::now();
            }
        })
        .await?;
        let built_in = built.then(|| begun.elapsed().as_secs_f64());
        let mut measured = vec![];
        if !self.build_only {
            eprintln!("{}", bench::heading());
            let crowd = Crowd {
                people: self.participants,
                called: self.called,
                time: Duration::from_secs(self.seconds),
            };
            measured =
                bench::measure(&app, &plan, &self.only, bench::LONG_ENOUGH, crowd, &letterbox, &mut |line| {
                    eprintln!("{line}")
                })
                .await?;
        }
        let report = Report::new(&app, size, built_in, measured).await?;
        if self.json {
            println!("{}", serde_json::to_string_pretty(&report)?);
        } else {
            println!("{report}");
        }
        Ok(())
    }

    /// The program on the data set's database, on the day it was built for.
    async fn open(&self, letterbox: &Letterbox) -> Result<Arc<App>> {
        let config = Config {
            data: self.data.clone(),
            database_url: self.database_url.clone(),
            public_url: "http://localhost".into(),
            smtp_url: letterbox.url(),
            smtp_from: "office@example.org".into(),
            ..Config::default()
        };
        serve::open_at(config, Clock::fixed(bench::TODAY)).await
    }
}
