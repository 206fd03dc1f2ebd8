//! Writes the record of each text: `read [--full] --out DIR FILE|DIR...`.

use std::path::{Path, PathBuf};

use amana_reader::{Lexicon, Reader};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut out: Option<PathBuf> = None;
    let mut full = false;
    let mut files: Vec<PathBuf> = Vec::new();
    let mut args = std::env::args().skip(1);
    while let Some(a) = args.next() {
        match a.as_str() {
            "--out" => out = args.next().map(PathBuf::from),
            "--full" => full = true,
            _ if Path::new(&a).is_dir() => {
                for entry in std::fs::read_dir(&a)? {
                    files.push(entry?.path());
                }
            }
            _ => files.push(PathBuf::from(a)),
        }
    }
    files.sort();
    let reader = Reader::new(Lexicon::builtin()?);
    for file in files {
        let text = std::fs::read_to_string(&file)?;
        let draft = reader.read(&text);
        let json = if full {
            serde_json::to_string_pretty(&draft)?
        } else {
            serde_json::to_string_pretty(&draft.record())?
        };
        match &out {
            Some(dir) => {
                std::fs::create_dir_all(dir)?;
                let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
                std::fs::write(dir.join(format!("{stem}.json")), json)?;
            }
            None => println!("{json}"),
        }
    }
    Ok(())
}
