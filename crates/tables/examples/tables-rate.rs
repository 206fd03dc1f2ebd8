//! How many rows a second, and how much memory: `tables-rate KIND ROWS [FILE]`, KIND one of `csv`, `xlsx`, and `shared`
//! for an xlsx as Excel writes it, its words apart from its sheet (which is made in memory: then measure `read`).
//! Writes an invented list of 15 columns to FILE (else to a temporary place), reads it, recognises its columns, reads
//! every value, and watches for columns that change. `tables-rate read FILE` does the second half with any list.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::Instant;

use amana_tables::columns::{Known, Watch, recognise};
use amana_tables::write::{CsvForm, CsvWriter, SheetColumn, SheetForm, XlsxWriter};
use amana_tables::{Book, Cell, Limits, Row};

type Failed = Box<dyn std::error::Error>;

const HEADINGS: [&str; 15] = [
    "ر.ت",
    "الاسم الشخصي",
    "الاسم العائلي",
    "Prénom",
    "Nom",
    "النوع",
    "تاريخ الازدياد",
    "ر.ب.و",
    "الهاتف",
    "البريد الإلكتروني",
    "العنوان",
    "الجماعة",
    "الإقليم",
    "المهنة",
    "المستوى الدراسي",
];

fn main() -> Result<(), Failed> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let kind = args.first().map_or("csv", String::as_str);
    if kind == "read" {
        return read(Path::new(args.get(1).ok_or("which file?")?));
    }
    let rows: u64 = args.get(1).map_or(Ok(100_000), |n| n.parse())?;
    let path =
        args.get(2).map_or_else(|| std::env::temp_dir().join(format!("tables-rate.{kind}")), PathBuf::from);
    let at = Instant::now();
    match kind {
        "csv" => {
            let mut w = CsvWriter::new(BufWriter::new(File::create(&path)?), CsvForm::semicolons())?;
            w.texts(HEADINGS)?;
            for n in 0..rows {
                w.row(&person(n))?;
            }
            w.finish()?.flush()?;
        }
        "xlsx" => {
            let columns = HEADINGS.map(SheetColumn::new).to_vec();
            let mut w =
                XlsxWriter::new(SheetForm { name: "اللائحة".into(), right_to_left: true, columns }, None)?;
            for n in 0..rows {
                w.row(&person(n))?;
            }
            w.finish(BufWriter::new(File::create(&path)?))?;
        }
        "shared" => {
            let mut book = rust_xlsxwriter::Workbook::new();
            let sheet = book.add_worksheet();
            for (column, heading) in (0..).zip(HEADINGS) {
                sheet.write_string(0, column, heading)?;
            }
            for n in 0..rows {
                for (column, cell) in (0..).zip(person(n)) {
                    sheet.write_string(u32::try_from(n + 1)?, column, cell.written())?;
                }
            }
            book.save(&path)?;
        }
        other => return Err(format!("{other}: csv, xlsx or shared").into()),
    }
    report("written", rows, at);
    read(&path)
}

fn read(path: &Path) -> Result<(), Failed> {
    println!("{:.1} MB", std::fs::metadata(path)?.len() as f64 / 1e6);
    let at = Instant::now();
    let mut book = Book::open_path(path, &Limits::default())?;
    let sheet = book.fullest_sheet();
    println!("opened in {:.2} s, {:.0} MB at most so far", at.elapsed().as_secs_f64(), peak());
    let at = Instant::now();
    let (mut rows, mut row, mut n) = (book.rows(sheet)?, Row::default(), 0);
    while rows.read(&mut row)? {
        std::hint::black_box(&row);
        n += 1;
    }
    drop(rows);
    report("rows only", n, at);
    let at = Instant::now();
    let mapping = recognise(&book.first_rows(sheet, 500)?, &Known::default());
    let used = mapping.columns.iter().filter(|c| c.field.is_some()).count();
    println!("{used} columns recognised in {:.1} ms", at.elapsed().as_secs_f64() * 1000.0);
    let at = Instant::now();
    let mut watch = Watch::new(&mapping);
    let (mut rows, mut n, mut good, mut bad, mut shifts) = (book.rows(sheet)?, 0, 0u64, 0u64, 0);
    while rows.read(&mut row)? {
        n += 1;
        if mapping.is_entry(&row) {
            if let Some(shift) = watch.observe(&row) {
                shifts += 1;
                println!("{shift:?}");
            }
            for reading in mapping.read(&row, 2024) {
                if reading.value.is_ok() { good += 1 } else { bad += 1 }
            }
        }
    }
    report("rows, values and watch", n, at);
    println!("{good} values, {bad} faults, {shifts} shifts");
    Ok(())
}

fn report(what: &str, rows: u64, at: Instant) {
    let s = at.elapsed().as_secs_f64();
    println!("{what}: {rows} in {s:.2} s, {:.0} rows/s, {:.0} MB at most so far", rows as f64 / s, peak());
}

/// The most memory that was used, in MB; 0 where the system does not tell.
fn peak() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"));
    line.and_then(|l| l.trim().trim_end_matches("kB").trim().parse::<f64>().ok()).unwrap_or(0.0) / 1024.0
}

/// Somebody who does not exist.
fn person(n: u64) -> Vec<Cell> {
    let of = |list: &[&'static str], step: u64| list[(n / step) as usize % list.len()];
    let (given, latin) = (
        [("يوسف", "Youssef"), ("خديجة", "Khadija"), ("عمر", "Omar"), ("زينب", "Zineb")][n as usize % 4],
        n / 4,
    );
    let family = of(&["الدكالي", "بنعمر", "السلاوي", "التازي", "الودغيري"], 4);
    let family_latin = of(&["Doukali", "Benamar", "Slaoui", "Tazi", "Ouadghiri"], 4);
    vec![
        Cell::Number(n as f64 + 1.0),
        Cell::from(given.0),
        Cell::text(format!("{family} {latin}").trim_end_matches(char::is_numeric).trim()),
        Cell::from(given.1),
        Cell::from(family_latin),
        Cell::from(if n.is_multiple_of(2) { "ذكر" } else { "أنثى" }),
        Cell::text(format!("{:02}/{:02}/{}", n % 28 + 1, n % 12 + 1, 1950 + n % 50)),
        Cell::text(format!("ZZ{:06}", n % 1_000_000)),
        if n.is_multiple_of(3) {
            Cell::Number(600_000_000.0 + (n % 100_000_000) as f64)
        } else {
            Cell::text(format!("06{:08}", n % 100_000_000))
        },
        Cell::text(format!("p{n}@example.org")),
        Cell::text(format!("حي السلام، زنقة {}، رقم {}", n % 90, n % 400)),
        Cell::from(of(&["فاس", "القنيطرة", "سلا", "تمارة"], 7)),
        Cell::from(of(&["فاس", "القنيطرة", "سلا", "الصخيرات تمارة"], 7)),
        Cell::from(of(&["أستاذ", "تاجر", "فلاح", "طالب"], 3)),
        Cell::from(of(&["إجازة", "باكالوريا", "ماستر", "ابتدائي"], 5)),
    ]
}
