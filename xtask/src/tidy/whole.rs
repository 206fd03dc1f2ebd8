//! Rules about the repository as a whole.

use super::Look;

/// A file longer than this is several files.
const LONG: usize = 500;

/// Small files: one can be read whole.
pub fn long_files(look: &mut Look) {
    let tree = look.tree;
    let code = [".rs", ".js", ".mjs", ".css", ".html"];
    for file in tree.files.iter().filter(|file| code.iter().any(|ending| file.path.ends_with(ending))) {
        let lines = file.text.lines().count();
        if lines > LONG {
            let advice = format!("{lines} lines, more than {LONG}: split it where its subject splits");
            look.say("long-files", &file.path, lines - 1, advice);
        }
    }
}

/// A build today and a build in a year are the same build: versions are exact and stand in one place.
pub fn exact_versions(look: &mut Look) {
    let tree = look.tree;
    for file in tree.of("Cargo.toml") {
        let mut section = "";
        for (line, text) in file.text.lines().enumerate() {
            let text = text.trim();
            if text.starts_with('[') {
                section = text;
                continue;
            }
            if !section.contains("dependencies") || text.is_empty() || text.starts_with('#') {
                continue;
            }
            let fault = if section == "[workspace.dependencies]" {
                let from_here = text.contains("path =");
                (!from_here && text.contains('=') && !text.contains("\"=")).then_some("pin it: `\"=1.2.3\"`")
            } else {
                // The fuzz targets are a workspace of their own.
                let pinned = file.path.starts_with("fuzz/") && text.contains("\"=");
                let inherits = text.contains("workspace = true") || text.contains("path = ") || pinned;
                (!inherits && section.ends_with("dependencies]"))
                    .then_some("name the version in the root Cargo.toml and write `.workspace = true` here")
            };
            if let Some(advice) = fault {
                look.say("exact-versions", &file.path, line, advice);
            }
        }
    }
}

/// The program is AGPL-3.0-or-later; the leaf crates are for everybody.
pub fn licences(look: &mut Look) {
    let tree = look.tree;
    for file in tree.of("Cargo.toml") {
        let wanted = match file.path.as_str() {
            "Cargo.toml" => "license = \"AGPL-3.0-or-later\"",
            path if path.starts_with("crates/") || path.starts_with("xtask/") => "license.workspace = true",
            _ => continue,
        };
        if !file.text.lines().any(|line| line.trim() == wanted) {
            look.say("licences", &file.path, 0, format!("[package] says `{wanted}`"));
        }
    }
    for (name, begins) in [
        ("LICENSE", "GNU AFFERO GENERAL PUBLIC LICENSE"),
        ("LICENSE-MIT", "Permission is hereby granted"),
        ("LICENSE-APACHE", "Apache License"),
    ] {
        if !tree.text(name).is_some_and(|text| text.contains(begins)) {
            look.say("licences", name, 0, format!("the licence text is missing (\"{begins}\")"));
        }
    }
}

/// What others made comes from a registry, at a pinned version, and is not copied in.
pub fn nothing_vendored(look: &mut Look) {
    let tree = look.tree;
    for file in &tree.files {
        let copied = file.path.split('/').any(|part| part == "node_modules" || part == "vendor")
            || [".min.js", ".min.css", ".woff2", ".woff", ".ttf", ".otf", ".wasm"]
                .iter()
                .any(|ending| file.path.ends_with(ending));
        if copied {
            look.say(
                "nothing-vendored",
                &file.path,
                0,
                "third-party file: name it in package.json or Cargo.toml",
            );
        }
    }
    if let Some(lock) = tree.text("crates/assets/ui/package-lock.json") {
        for (line, _) in lock.lines().enumerate().filter(|(_, text)| text.contains("\"resolved\":")) {
            let advice = "a download address ties the build to one registry: `npm install --omit-lockfile-registry-resolved`";
            look.say("nothing-vendored", "crates/assets/ui/package-lock.json", line, advice);
        }
    }
}

/// Nothing that is true on one machine only.
pub fn no_machine_paths(look: &mut Look) {
    let tree = look.tree;
    for file in tree.files.iter().filter(|file| !file.path.starts_with("xtask/src/tidy")) {
        for (line, text) in file.text.lines().enumerate() {
            for path in ["/work/", "/tmp/", "/home/", "/root/", "/Users/"] {
                let named = text.match_indices(path).any(|(at, _)| {
                    !text[..at]
                        .ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '}' | '*'))
                });
                if named {
                    let advice = format!(
                        "`{path}` exists on one machine: take a folder from the caller or a temporary one"
                    );
                    look.say("no-machine-paths", &file.path, line, advice);
                }
            }
        }
    }
}

/// What is not finished is not merged; a plan belongs in an issue.
pub fn nothing_unfinished(look: &mut Look) {
    let tree = look.tree;
    let marks = ["TODO", "FIXME", "XXX", "HACK", "TBD"];
    for file in tree.files.iter().filter(|file| !file.path.starts_with("xtask/src/tidy")) {
        for (line, text) in file.text.lines().enumerate() {
            let mut words = text.split(|c: char| !c.is_alphanumeric());
            let folded = text.to_lowercase();
            if words.any(|word| marks.contains(&word))
                || folded.contains("lorem ipsum")
                || folded.contains("coming soon")
            {
                look.say(
                    "nothing-unfinished",
                    &file.path,
                    line,
                    "finish it, or write an issue and take the mark out",
                );
            }
        }
    }
}

/// A document that points nowhere is no longer read.
pub fn links_lead_somewhere(look: &mut Look) {
    let tree = look.tree;
    for file in tree.of(".md") {
        for (line, text) in file.text.lines().enumerate() {
            for target in text.split("](").skip(1).filter_map(|rest| rest.split([')', ' ']).next()) {
                let path = target.split('#').next().unwrap_or_default();
                if path.is_empty() || path.contains(':') {
                    continue;
                }
                if !tree.holds(&resolve(file.folder(), path)) {
                    look.say("links-lead-somewhere", &file.path, line, format!("{target} does not exist"));
                }
            }
        }
    }
}

/// `resolve("docs/decisions", "../install.md")` is `docs/install.md`.
fn resolve(folder: &str, path: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}
