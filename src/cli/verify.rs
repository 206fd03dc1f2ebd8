use super::plain;
use crate::{
    journal::verify::{self, Head, Report},
    ui::Words,
};
use amana_base::Day;
use anyhow::{Context, Result, bail};
use clap::Args;
use std::{io::Write, path::Path, process::ExitCode};

/// `amana verify`.
#[derive(Args)]
pub struct Verify {
    /// The folder of the embedded database and the keys.
    #[arg(long, value_name = "DIR")]
    data: Option<std::path::PathBuf>,
    /// Only what was done from this day on (2026-05-04).
    #[arg(long, value_name = "DATE")]
    from: Option<Day>,
    /// Only what was done until this day, itself included.
    #[arg(long, value_name = "DATE")]
    to: Option<Day>,
    /// Print the head of the chain, one line to hand to witnesses outside.
    #[arg(long)]
    head: bool,
    /// A head that a witness kept, or a file of them, one a line: the chain must hold it.
    #[arg(long, value_name = "HEAD|FILE")]
    witness: Vec<String>,
    /// The language of the report.
    #[arg(long, value_enum, default_value_t = super::Tongue::En)]
    lang: super::Tongue,
}

impl Verify {
    /// Recomputes the journal; the exit code is 1 when something does not agree.
    pub fn run(self, config: Option<&Path>) -> Result<ExitCode> {
        let config = super::config(config, self.data)?;
        let offset = config.utc_offset_minutes;
        if self.from.zip(self.to).is_some_and(|(from, to)| from > to) {
            bail!("--from is after --to");
        }
        let from = self.from.map(|day| verify::midnight(day, offset));
        let until = self.to.map(|day| verify::midnight(day.plus(1), offset));
        let witnesses = witnesses(&self.witness)?;
        super::block_on(async {
            let app = super::serve::open_existing(config).await?;
            if self.head && witnesses.is_empty() && from.is_none() && until.is_none() {
                match verify::head(&app).await? {
                    Some(head) => writeln!(std::io::stdout(), "{head}")?,
                    None => {
                        bail!("nothing is sealed yet: start `amana serve` once, or wait for the first act")
                    }
                }
                return Ok(ExitCode::SUCCESS);
            }
            let report = verify::verify(&app, from, until, &witnesses).await?;
            tell(&report, witnesses.len(), Words::of(self.lang.into()), &mut std::io::stdout().lock())?;
            Ok(if report.sound() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
        })
    }
}

/// Says what was found; the first broken line first.
pub fn tell(report: &Report, witnesses: usize, w: Words, out: &mut impl Write) -> std::io::Result<()> {
    let Report { seals, acts, waiting, minutes, breaks, head } = report;
    let head = head.as_ref().map_or_else(|| w.journal_verify_no_seal(), Head::to_string);
    if let Some(first) = breaks.first() {
        writeln!(out, "{} {}", w.journal_verify_broken(), first.sentence(w))?;
        for other in &breaks[1..] {
            writeln!(out, "  {} {}", w.journal_verify_then(), other.sentence(w))?;
        }
        if breaks.len() == verify::MOST_BREAKS {
            writeln!(out, "  {}", plain(&w.journal_verify_perhaps_more(breaks.len() as i64)))?;
        }
        writeln!(out, "{}; {head}", plain(&w.journal_verify_looked(*acts, *seals, *waiting)))?;
        writeln!(out, "{}", w.journal_verify_advice())
    } else {
        writeln!(out, "{}", plain(&w.journal_verify_sound(*acts, *seals, *waiting)))?;
        if *minutes > 0 {
            writeln!(out, "{}", plain(&w.journal_verify_minutes(*minutes)))?;
        }
        if witnesses > 0 {
            writeln!(out, "{}", plain(&w.journal_verify_witnesses(witnesses as i64)))?;
        }
        writeln!(out, "{head}")
    }
}

fn witnesses(given: &[String]) -> Result<Vec<Head>> {
    let mut out = vec![];
    for one in given {
        let text = if Path::new(one).is_file() {
            std::fs::read_to_string(one).with_context(|| format!("cannot read {one}"))?
        } else {
            one.clone()
        };
        for line in text.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')) {
            out.push(line.parse().map_err(|e: String| anyhow::anyhow!(e))?);
        }
    }
    Ok(out)
}
