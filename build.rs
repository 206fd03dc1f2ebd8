//! Makes one typed method out of every message in `src/**/{ar,fr,en}.ftl` (see `crates/i18n`), and embeds every statute
//! file of `data/statutes`: no code knows a party.

use std::{env, fs, io, path::Path, process::exit};

fn main() {
    println!("cargo::rerun-if-changed=src");
    println!("cargo::rerun-if-changed=build.rs");
    // A new file must reach `migrations!` and the check of every statement.
    println!("cargo::rerun-if-changed=migrations");
    println!("cargo::rerun-if-changed=data/statutes");
    let Some(out) = env::var_os("OUT_DIR") else { return println!("cargo::error=OUT_DIR is not set") };
    if let Err(e) = embed_statutes(Path::new(&out)) {
        return println!("cargo::error=data/statutes could not be read: {e}");
    }
    let complaints = amana_i18n::generate(Path::new("src"), Path::new(&out));
    match complaints {
        Ok(Ok(())) => return,
        Ok(Err(complaints)) => complaints.iter().for_each(|complaint| println!("cargo::error={complaint}")),
        Err(e) => println!("cargo::error=the words could not be read: {e}"),
    }
    exit(1);
}

/// Writes the list of `src/statutes/samples.rs`: the file's name is its key; `x-4.toml` is a former version of `x.toml`,
/// `law.toml` is no organisation's.
fn embed_statutes(out: &Path) -> io::Result<()> {
    let folder = env::current_dir()?.join("data/statutes");
    let mut files: Vec<_> = fs::read_dir(&folder)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|path| path.extension().is_some_and(|e| e == "toml"));
    files.sort();
    let mut list = String::from("&[\n");
    for path in files {
        let key = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if key != "law" {
            list.push_str(&format!("    Sample {{ key: {key:?}, text: include_str!({path:?}) }},\n"));
        }
    }
    list.push_str("]\n");
    fs::write(out.join("samples.rs"), list)
}
