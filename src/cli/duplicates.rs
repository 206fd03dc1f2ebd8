use super::{Tongue, plain};
use crate::{
    lists::{self, Listed, words},
    ui::{Lang, Words},
};
use amana_base::Clock;
use amana_tables::{
    Book, Limits,
    columns::{Field, Mapping, Shift},
};
use anyhow::{Context, Result, anyhow};
use clap::Args;
use std::{
    fs,
    io::{self, BufWriter, Read, Seek, Write},
    path::PathBuf,
    process::ExitCode,
};

/// `amana duplicates`: who stands more than once in a spreadsheet. Nothing is asked of a database.
///
/// PAIRS.csv has the columns row_a,row_b,probability,why. Rows are those of the file as a spreadsheet program numbers them:
/// the headings are row 1. `why` says how far each field agrees: given=sound family=agrees birth=year phone=missing.
#[derive(Args)]
pub struct Duplicates {
    /// A list of people: .xlsx, .xls, .ods, or text with any separator and in any encoding.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Write the pairs to this file instead of printing them.
    #[arg(long, value_name = "PAIRS.csv")]
    out: Option<PathBuf>,
    /// The sheet, when it is not the fullest one.
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// What a column holds, by its heading or its number from 1: phone=GSM, family_name=3; `-=3` leaves it out.
    #[arg(long = "column", value_name = "FIELD=HEADING|NUMBER")]
    columns: Vec<String>,
    /// The least probability of a pair that is told.
    #[arg(long, value_name = "0..1", default_value_t = 0.5)]
    least: f32,
    /// The language of the messages.
    #[arg(long, value_enum, default_value_t = Tongue::Ar)]
    lang: Tongue,
}

/// A column named by hand.
struct Named {
    field: Option<Field>,
    heading: String,
}

impl Duplicates {
    /// Reads the file, writes the pairs, and tells on the error stream what was read as what.
    pub fn run(self) -> Result<ExitCode> {
        let w = Words::of(Lang::from(self.lang));
        match self.find(w) {
            Ok(()) => Ok(ExitCode::SUCCESS),
            Err(Stop::Told(why)) => {
                eprintln!("{}: {}", self.file.display(), plain(&why));
                Ok(ExitCode::FAILURE)
            }
            Err(Stop::Failed(error)) => Err(error),
        }
    }

    fn find(&self, w: Words) -> Result<(), Stop> {
        let named = self.columns.iter().map(|given| named(w, given)).collect::<Result<Vec<_>, _>>()?;
        let told = |why| Stop::Told(words::unreadable(w, &why));
        let mut book = Book::open_path(&self.file, &Limits::default()).map_err(told)?;
        let sheet = match &self.sheet {
            Some(name) => book.sheet_named(name).ok_or_else(|| Stop::Told(w.lists_no_sheet()))?,
            None => book.fullest_sheet(),
        };
        let mut listed = self.listed(w, &mut book, sheet, &named)?;
        tell(w, &listed);
        let pairs = lists::repeated(&mut listed, self.least);
        eprintln!("{}", plain(&w.lists_pairs(pairs.len())));
        let out: Box<dyn Write> = match &self.out {
            Some(path) => {
                let file = fs::File::create(path);
                Box::new(file.with_context(|| format!("{}", path.display())).map_err(Stop::Failed)?)
            }
            None => Box::new(io::stdout().lock()),
        };
        match written(BufWriter::new(out), &pairs) {
            // Whoever reads what is printed has seen enough.
            Err(e) if e.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            other => other.map_err(|e| Stop::Failed(e.into())),
        }
    }

    fn listed<R: Read + Seek>(
        &self,
        w: Words,
        book: &mut Book<R>,
        sheet: usize,
        named: &[Named],
    ) -> Result<Listed, Stop> {
        let year = Clock::system().now().day(0).ymd().0;
        let year = i16::try_from(year).unwrap_or(i16::MAX);
        let mut missing = None;
        let mut nameless = false;
        let listed = lists::load(book, sheet, year, |mapping| {
            for one in named {
                match column_of(mapping, &one.heading) {
                    Some(n) => mapping.set(n, one.field),
                    None => missing = Some(one.heading.clone()),
                }
            }
            nameless = !mapping.columns.iter().any(|c| c.field.is_some_and(Field::is_name));
        });
        if let Some(heading) = missing {
            return Err(Stop::Told(w.lists_no_column(heading)));
        }
        let listed = listed.map_err(|why| Stop::Told(words::unreadable(w, &why)))?;
        if nameless {
            tell(w, &listed);
            return Err(Stop::Told(w.lists_no_names()));
        }
        Ok(listed)
    }
}

/// Why there are no pairs.
enum Stop {
    /// For whoever gave the file.
    Told(String),
    /// Something else failed.
    Failed(anyhow::Error),
}

fn named(w: Words, given: &str) -> Result<Named, Stop> {
    let (field, heading) = given
        .split_once('=')
        .ok_or_else(|| Stop::Failed(anyhow!("--column {given}: FIELD=HEADING|NUMBER")))?;
    let known = Field::from_key(field.trim());
    if known.is_none() && field.trim() != "-" {
        let all = Field::ALL.map(Field::key).join(", ");
        return Err(Stop::Told(w.lists_no_field(field.trim(), all)));
    }
    Ok(Named { field: known, heading: heading.trim().to_owned() })
}

/// The column with this heading, or of this number from 1.
fn column_of(mapping: &Mapping, heading: &str) -> Option<usize> {
    let folded = amana_arabic::fold(heading);
    let by_heading = mapping.columns.iter().find(|c| amana_arabic::fold(&c.heading) == folded);
    let by_number = || heading.parse::<usize>().ok()?.checked_sub(1).filter(|n| *n < mapping.columns.len());
    by_heading.map(|c| c.index).or_else(by_number)
}

/// What was read, on the error stream.
fn tell(w: Words, listed: &Listed) {
    for column in &listed.mapping.columns {
        let (n, heading) = (column.index + 1, column.heading.as_str());
        let line = match column.field {
            Some(field) => w.lists_column(n, heading, words::field(w, field)),
            None => w.lists_column_unknown(n, heading),
        };
        eprintln!("{}", plain(&line));
    }
    for shift in &listed.shifts {
        let line = match shift {
            Shift::Exchanged { from_row, columns: (a, b) } => w.lists_exchanged(*from_row, a + 1, b + 1),
            Shift::Moved { from_row, column, holds } => w.lists_moved(*from_row, column + 1, holds + 1),
        };
        eprintln!("{}", plain(&line));
    }
    if listed.nameless > 0 {
        eprintln!("{}", plain(&w.lists_nameless(listed.nameless)));
    }
    eprintln!("{}", plain(&w.lists_compared(listed.rows.len())));
}

fn written(mut out: impl Write, pairs: &[lists::Repeated]) -> io::Result<()> {
    writeln!(out, "row_a,row_b,probability,why")?;
    for p in pairs {
        writeln!(out, "{},{},{:.4},{}", p.row_a, p.row_b, p.probability, p.why)?;
    }
    out.flush()
}
