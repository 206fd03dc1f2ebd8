//! Bundles `ui/` with npm and esbuild when it changed, and writes one Rust constant per asset.
//!
//! A packager without network sets `AMANA_UI_DIST` to a folder made elsewhere by `node build.mjs FOLDER`.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, exit},
};

const NODE_IS_MISSING: &str = "Amana needs Node.js 20 or newer with npm to bundle what the browser receives \
    (Debian: apt install nodejs npm), or a ready folder named in AMANA_UI_DIST.";

fn main() {
    for watched in ["ui/package.json", "ui/package-lock.json", "ui/build.mjs", "ui/src"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    println!("cargo::rerun-if-env-changed=AMANA_UI_DIST");
    if let Err(complaint) = build() {
        for line in complaint.lines().filter(|line| !line.trim().is_empty()) {
            println!("cargo::error={line}");
        }
        exit(1);
    }
}

fn build() -> Result<(), String> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?);
    let dist = match env::var_os("AMANA_UI_DIST") {
        Some(ready) => PathBuf::from(ready),
        None => bundle(&out)?,
    };
    write(&out.join("assets.rs"), constants(&dist)?)
}

fn bundle(out: &Path) -> Result<PathBuf, String> {
    let ui =
        PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").ok_or("CARGO_MANIFEST_DIR is not set")?).join("ui");
    // One npm at a time, also when an editor and a terminal build at once. The lock goes with the process.
    let lock = fs::File::create(ui.join(".build-lock")).map_err(|e| format!("ui/.build-lock: {e}"))?;
    lock.lock().map_err(|e| format!("ui/.build-lock: {e}"))?;
    // npm runs again only when the lockfile is not the one node_modules was made from.
    let wanted = read(&ui.join("package-lock.json"))?;
    let stamp = ui.join("node_modules/.made-from-lockfile");
    if fs::read_to_string(&stamp).ok().as_deref() != Some(wanted.as_str()) {
        run(Command::new("npm").current_dir(&ui).args([
            "ci",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--prefer-offline",
            "--loglevel=error",
        ]))?;
        write(&stamp, wanted)?;
    }
    let dist = out.join("ui");
    run(Command::new("node").current_dir(&ui).arg("build.mjs").arg(&dist))?;
    Ok(dist)
}

fn run(command: &mut Command) -> Result<(), String> {
    let name = command.get_program().to_string_lossy().into_owned();
    match command.output() {
        Ok(done) if done.status.success() => Ok(()),
        Ok(done) => Err(format!(
            "{name} failed ({})\n{}\n{}",
            done.status,
            String::from_utf8_lossy(&done.stdout),
            String::from_utf8_lossy(&done.stderr)
        )),
        Err(e) => Err(format!("{name}: {e}. {NODE_IS_MISSING}")),
    }
}

/// Reads `index.txt` (one `logical name <tab> file name` a line) and writes the constants.
fn constants(dist: &Path) -> Result<String, String> {
    let mut code = String::new();
    let mut names = Vec::new();
    for line in read(&dist.join("index.txt"))?.lines() {
        let (logical, file) = line.split_once('\t').ok_or(format!("index.txt: {line}"))?;
        let constant = logical.to_uppercase().replace(['.', '-'], "_");
        let path = dist.join(file);
        let packed = |suffix: &str| {
            let packed = dist.join(format!("{file}{suffix}"));
            if packed.exists() { format!("Some(include_bytes!({packed:?}))") } else { "None".to_owned() }
        };
        code += &format!(
            "/// `{logical}`\npub static {constant}: Asset = Asset {{ path: {:?}, mime: {:?}, raw: include_bytes!({path:?}), br: {}, gz: {} }};\n",
            format!("/assets/{file}"),
            mime(logical),
            packed(".br"),
            packed(".gz"),
        );
        names.push(constant);
    }
    code += &format!("/// Every asset.\npub static ALL: &[&Asset] = &[{}];\n", {
        let all: Vec<String> = names.iter().map(|name| format!("&{name}")).collect();
        all.join(", ")
    });
    code += "/// Every icon of the sprite.\npub mod icons {\n    use super::Icon;\n";
    for icon in read(&dist.join("icons.txt"))?.lines() {
        let (name, mirrored) = match icon.strip_suffix(" mirrored") {
            Some(name) => (name, true),
            None => (icon, false),
        };
        let constant = name.to_uppercase().replace('-', "_");
        code += &format!(
            "    /// `{name}`\n    pub const {constant}: Icon = Icon {{ name: {name:?}, mirrored: {mirrored} }};\n"
        );
    }
    code += "}\n/// The fonts of paper: whole files of one family, for the press and not for the browser.\npub mod paper {\n";
    let mut names = Vec::new();
    for file in read(&dist.join("paper.txt"))?.lines() {
        let constant = file.to_uppercase().replace(['.', '-'], "_");
        let path = dist.join(file);
        code += &format!("    /// `{file}`\n    pub static {constant}: &[u8] = include_bytes!({path:?});\n");
        names.push(constant);
    }
    code += &format!("    /// All of them.\n    pub static FONTS: &[&[u8]] = &[{}];\n", names.join(", "));
    Ok(code + "}\n")
}

fn mime(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))
}

fn write(path: &Path, text: String) -> Result<(), String> {
    if fs::read_to_string(path).ok().as_deref() == Some(text.as_str()) {
        return Ok(());
    }
    fs::write(path, text).map_err(|e| format!("{}: {e}", path.display()))
}
