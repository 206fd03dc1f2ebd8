//! Makes one typed method out of every message in `src/**/{ar,fr,en}.ftl` (see `crates/i18n`).

use std::{env, path::Path, process::exit};

fn main() {
    println!("cargo::rerun-if-changed=src");
    println!("cargo::rerun-if-changed=build.rs");
    // A new file must reach `migrations!` and the check of every statement.
    println!("cargo::rerun-if-changed=migrations");
    let complaints = match env::var_os("OUT_DIR") {
        Some(out) => amana_i18n::generate(Path::new("src"), Path::new(&out)),
        None => return println!("cargo::error=OUT_DIR is not set"),
    };
    match complaints {
        Ok(Ok(())) => return,
        Ok(Err(complaints)) => complaints.iter().for_each(|complaint| println!("cargo::error={complaint}")),
        Err(e) => println!("cargo::error=the words could not be read: {e}"),
    }
    exit(1);
}
