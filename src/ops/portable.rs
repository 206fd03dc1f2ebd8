//! The portable form of a database: a manifest and one NDJSON file per table, in a folder or in one zip file.
//!
//! Each line is a row, an array of its values in the order of the manifest's columns: numbers as they are, text as text,
//! bytes in base 64. It is the same whichever engine it came from, so a party moves from SQLite to PostgreSQL and back,
//! and two databases are equal when their portable forms are.

use crate::journal::verify::Head;
use amana_sql::{Db, Table, Tx, Val};
use anyhow::{Context, Result, bail};
use data_encoding::{BASE64, HEXLOWER};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{
    collections::HashSet,
    fs::{self, File},
    io::{BufRead, BufReader, BufWriter, Read, Write},
    path::{Path, PathBuf},
};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

/// What stands at the head of a portable form.
#[derive(Debug, Serialize, Deserialize)]
pub struct Manifest {
    /// The format: 1.
    pub amana_export: u32,
    /// The version of the program that wrote it.
    pub program: String,
    /// When, in microseconds since 1970.
    pub made_at: i64,
    /// The migrations of its database, in order.
    pub migrations: Vec<String>,
    /// The head of its journal, as witnesses keep it.
    pub head: Option<String>,
    /// Its tables, those that are referred to first.
    pub tables: Vec<TableManifest>,
}

/// A table of a portable form.
#[derive(Debug, Serialize, Deserialize)]
pub struct TableManifest {
    /// Its name; its file is `name.ndjson`.
    pub name: String,
    /// Name and class of its columns.
    pub columns: Vec<(String, String)>,
    /// How many rows.
    pub rows: u64,
    /// SHA-256 of its file, in hexadecimal.
    pub sha256: String,
}

impl Manifest {
    /// How many rows in all.
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|t| t.rows).sum()
    }
}

const MANIFEST: &str = "manifest.json";
/// Rows read at a time.
const ROWS: usize = 2000;

/// Writes the portable form of a database to a folder, which must be empty or not there, or to a zip file.
///
/// On a server it sees one moment and holds nobody up. A file is copied first, beside the target, for the same reason.
pub async fn write(db: &Db, to: &Path, head: Option<&Head>, made_at: i64) -> Result<Manifest> {
    match db.file() {
        None => write_from(db, to, head, made_at).await,
        Some(_) => {
            let copy = beside(to, "copy");
            let _ = fs::remove_file(&copy);
            if let Some(folder) = copy.parent().filter(|f| !f.as_os_str().is_empty()) {
                fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
            }
            db.copy_file(&copy).with_context(|| format!("cannot copy the database to {}", copy.display()))?;
            let written = async { write_from(&Db::sqlite(&copy)?, to, head, made_at).await }.await;
            remove_database(&copy);
            written
        }
    }
}

/// A name beside another: `party.zip` gives `party.zip.copy`.
pub fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

/// Removes a file of the embedded engine with its log.
pub fn remove_database(file: &Path) {
    for ending in ["", "-wal", "-shm"] {
        let mut name = file.as_os_str().to_owned();
        name.push(ending);
        let _ = fs::remove_file(name);
    }
}

async fn write_from(db: &Db, to: &Path, head: Option<&Head>, made_at: i64) -> Result<Manifest> {
    let mut target = Target::open(to)?;
    let mut tx = db.begin_reading().await?;
    let mut tables = vec![];
    for table in tx.tables().await? {
        tables.push(write_table(&mut tx, &table, &mut target).await?);
    }
    let manifest = Manifest {
        amana_export: 1,
        program: crate::ui::VERSION.to_owned(),
        made_at,
        migrations: migrations(),
        head: head.map(Head::to_string),
        tables,
    };
    target.file(MANIFEST)?;
    target.write_all(serde_json::to_string_pretty(&manifest)?.as_bytes())?;
    target.close()?;
    Ok(manifest)
}

async fn write_table(tx: &mut Tx, table: &Table, target: &mut Target) -> Result<TableManifest> {
    target.file(&format!("{}.ndjson", table.name))?;
    let (mut sha, mut rows, mut after) = (Sha256::new(), 0, None);
    loop {
        let page = tx.table_rows(table, after.as_deref(), ROWS).await?;
        for row in &page {
            let mut line = serde_json::to_vec(&row.iter().map(json).collect::<Vec<_>>())?;
            line.push(b'\n');
            sha.update(&line);
            target.write_all(&line)?;
        }
        rows += page.len() as u64;
        let full = page.len() == ROWS;
        after = page.into_iter().next_back();
        if !full {
            break;
        }
    }
    let sha256 = HEXLOWER.encode(&sha.finalize());
    Ok(TableManifest { name: table.name.clone(), columns: table.columns.clone(), rows, sha256 })
}

fn migrations() -> Vec<String> {
    crate::MIGRATIONS.iter().map(|m| m.name.to_string()).collect()
}

fn json(value: &Val) -> serde_json::Value {
    match value {
        Val::Null => serde_json::Value::Null,
        Val::Int(n) => (*n).into(),
        Val::Real(x) => (*x).into(),
        Val::Text(text) => text.as_str().into(),
        Val::Bytes(bytes) => BASE64.encode(bytes).into(),
    }
}

/// Fills an empty, migrated database from a portable form: everything or nothing.
pub async fn read(db: &Db, from: &Path) -> Result<Manifest> {
    let mut source = Source::open(from)?;
    let manifest = source.manifest()?;
    let mut tx = db.begin_filling().await?;
    let tables = tx.tables().await?;
    for table in &tables {
        if !tx.table_rows(table, None, 1).await?.is_empty() {
            bail!("the database is not empty ({} has rows): restore into a new one", table.name);
        }
        let known = manifest.tables.iter().find(|t| t.name == table.name);
        if known.is_none_or(|t| t.columns != table.columns) {
            bail!(
                "the table {} is not in the copy as this program knows it: the copy is damaged",
                table.name
            );
        }
    }
    for described in &manifest.tables {
        let Some(table) = tables.iter().find(|t| t.name == described.name) else {
            bail!("the copy has a table that this program does not know: {}", described.name);
        };
        fill(&mut tx, table, described, &mut source).await?;
    }
    tx.commit().await?;
    Ok(manifest)
}

async fn fill(tx: &mut Tx, table: &Table, described: &TableManifest, source: &mut Source) -> Result<()> {
    let (mut sha, mut count) = (Sha256::new(), 0u64);
    let (mut page, mut orphans, mut known) = (vec![], vec![], HashSet::new());
    let mut lines = source.lines(&format!("{}.ndjson", table.name))?;
    let mut line = vec![];
    let place = |n: u64| format!("{}.ndjson line {n}", table.name);
    loop {
        line.clear();
        if lines.read_until(b'\n', &mut line).with_context(|| place(count + 1))? == 0 {
            break;
        }
        sha.update(&line);
        count += 1;
        let values: Vec<serde_json::Value> = serde_json::from_slice(&line).with_context(|| place(count))?;
        let row = row(&values, table).with_context(|| place(count))?;
        match table.parent {
            // Its parent has to be there first.
            Some(at) if row.get(at).is_some_and(|v| !matches!(v, Val::Null)) => orphans.push(row),
            Some(_) => {
                known.extend(id(&row, table));
                page.push(row);
            }
            None => page.push(row),
        }
        if page.len() == ROWS {
            tx.table_fill(table, std::mem::take(&mut page)).await?;
        }
    }
    tx.table_fill(table, page).await?;
    while !orphans.is_empty() {
        let ready = |row: &Vec<Val>| {
            table.parent.and_then(|at| row.get(at)).is_none_or(|v| int(v).is_some_and(|n| known.contains(&n)))
        };
        let (next, rest): (Vec<_>, Vec<_>) = orphans.into_iter().partition(ready);
        if next.is_empty() {
            bail!(
                "{} rows of {} name a parent that is not in the copy: it is damaged",
                rest.len(),
                table.name
            );
        }
        known.extend(next.iter().flat_map(|row| id(row, table)));
        tx.table_fill(table, next).await?;
        orphans = rest;
    }
    if count != described.rows || HEXLOWER.encode(&sha.finalize()) != described.sha256 {
        bail!("{}.ndjson is not what the manifest says: the copy is damaged or was changed", table.name);
    }
    Ok(())
}

fn id(row: &[Val], table: &Table) -> Option<i64> {
    row.get(*table.key.first()?).and_then(int)
}

fn int(value: &Val) -> Option<i64> {
    if let Val::Int(n) = value { Some(*n) } else { None }
}

fn row(values: &[serde_json::Value], table: &Table) -> Result<Vec<Val>> {
    if values.len() != table.columns.len() {
        bail!("{} values for {} columns", values.len(), table.columns.len());
    }
    let one = |(value, (name, class)): (&serde_json::Value, &(String, String))| {
        Ok(match (value, class.as_str()) {
            (serde_json::Value::Null, _) => Val::Null,
            (serde_json::Value::Number(n), "bigint") => Val::Int(n.as_i64().context("a number too large")?),
            (serde_json::Value::Number(n), "double precision") => Val::Real(n.as_f64().context("no number")?),
            (serde_json::Value::String(text), "text") => Val::Text(text.clone()),
            (serde_json::Value::String(text), "bytea") => {
                Val::Bytes(BASE64.decode(text.as_bytes()).context("no base 64")?)
            }
            _ => bail!("{name} is no {class}"),
        })
    };
    values.iter().zip(&table.columns).map(one).collect()
}

/// Where a portable form is written.
enum Target {
    Folder(PathBuf, Option<BufWriter<File>>),
    Zip(Box<ZipWriter<BufWriter<File>>>),
}

impl Target {
    fn open(to: &Path) -> Result<Target> {
        if to.extension().is_some_and(|e| e == "zip") {
            let file = File::create_new(to).with_context(|| format!("cannot make {}", to.display()))?;
            return Ok(Target::Zip(Box::new(ZipWriter::new(BufWriter::new(file)))));
        }
        fs::create_dir_all(to).with_context(|| format!("cannot make the folder {}", to.display()))?;
        if fs::read_dir(to)?.next().is_some() {
            bail!("the folder {} is not empty: name another", to.display());
        }
        Ok(Target::Folder(to.to_owned(), None))
    }
    fn file(&mut self, name: &str) -> Result<()> {
        match self {
            Target::Folder(folder, file) => {
                if let Some(mut done) = file.take() {
                    done.flush()?;
                }
                let path = folder.join(name);
                let made =
                    File::create_new(&path).with_context(|| format!("cannot make {}", path.display()))?;
                *file = Some(BufWriter::new(made));
            }
            Target::Zip(zip) => zip.start_file(name, SimpleFileOptions::default().large_file(true))?,
        }
        Ok(())
    }
    fn write_all(&mut self, bytes: &[u8]) -> Result<()> {
        match self {
            Target::Folder(_, Some(file)) => file.write_all(bytes)?,
            Target::Folder(_, None) => {}
            Target::Zip(zip) => zip.write_all(bytes)?,
        }
        Ok(())
    }
    fn close(self) -> Result<()> {
        match self {
            Target::Folder(_, file) => {
                if let Some(mut file) = file {
                    file.flush()?;
                }
            }
            Target::Zip(zip) => zip.finish()?.into_inner().map_err(|e| e.into_error())?.sync_all()?,
        }
        Ok(())
    }
}

/// Where a portable form is read.
enum Source {
    Folder(PathBuf),
    Zip(Box<ZipArchive<BufReader<File>>>),
}

impl Source {
    fn open(from: &Path) -> Result<Source> {
        if from.is_dir() {
            return Ok(Source::Folder(from.to_owned()));
        }
        let file = File::open(from).with_context(|| format!("cannot read {}", from.display()))?;
        let zip = ZipArchive::new(BufReader::new(file))
            .with_context(|| format!("{} is neither a folder nor a zip file of an export", from.display()))?;
        Ok(Source::Zip(Box::new(zip)))
    }
    fn lines(&mut self, name: &str) -> Result<Box<dyn BufRead + Send + '_>> {
        Ok(match self {
            Source::Folder(folder) => {
                let path = folder.join(name);
                let file = File::open(&path).with_context(|| format!("cannot read {}", path.display()))?;
                Box::new(BufReader::new(file))
            }
            Source::Zip(zip) => {
                let file = zip.by_name(name).with_context(|| format!("{name} is not in the file"))?;
                Box::new(BufReader::new(file))
            }
        })
    }
    fn manifest(&mut self) -> Result<Manifest> {
        let mut text = String::new();
        self.lines(MANIFEST)?.take(1 << 20).read_to_string(&mut text).context("its manifest")?;
        let manifest: Manifest = serde_json::from_str(&text).context("its manifest")?;
        if manifest.amana_export != 1 {
            bail!("the export has format {}; this program reads format 1", manifest.amana_export);
        }
        if manifest.migrations != migrations() {
            bail!(
                "the export was made by version {} of the program, whose tables differ from those of {}: restore it with \
                 that version, then update",
                manifest.program,
                crate::ui::VERSION
            );
        }
        Ok(manifest)
    }
}
