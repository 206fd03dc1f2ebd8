//! Documents that people follow to the letter are true.

use amana::config::Config;
use std::fs;

fn read(path: &str) -> String {
    fs::read_to_string(path).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// What stands between the fences of one language.
fn blocks(text: &str, language: &str) -> Vec<String> {
    let mut blocks: Vec<String> = Vec::new();
    let mut open: Option<&str> = None;
    for line in text.lines() {
        match (line.strip_prefix("```"), open) {
            (Some(_), Some(_)) => open = None,
            (Some(named), None) => {
                open = Some(named);
                if named == language {
                    blocks.push(String::new());
                }
            }
            (None, Some(named)) if named == language => {
                if let Some(block) = blocks.last_mut() {
                    *block += &format!("{line}\n");
                }
            }
            (None, _) => {}
        }
    }
    blocks
}

#[test]
fn the_install_guide_names_every_setting_and_no_other() {
    let sample = blocks(&read("docs/install.md"), "toml").remove(0);
    let config: Config = toml::from_str(&sample).expect("the sample is accepted");
    assert!(config.secure(), "the sample is for a server behind HTTPS");
    // An unknown key is refused with the list of the known ones.
    let refusal = toml::from_str::<Config>("nonsense = 1").expect_err("refused").to_string();
    let known: Vec<&str> = refusal.split('`').skip(3).step_by(2).collect();
    assert!(known.len() > 15, "{refusal}");
    let missing: Vec<&&str> = known
        .iter()
        .filter(|key| {
            !sample.lines().any(|line| line.strip_prefix(**key).is_some_and(|rest| rest.starts_with(" =")))
        })
        .collect();
    assert!(missing.is_empty(), "docs/install.md does not explain {missing:?}");
}

#[test]
fn the_commands_of_the_readme_come_first() {
    let readme = read("README.md");
    let commands = blocks(&readme, "").remove(0);
    let commands: Vec<&str> =
        commands.lines().filter_map(|line| line.split('#').next()).map(str::trim).collect();
    assert_eq!(commands, ["cargo run --release -- demo", "cargo xtask test"]);
    assert!(read(".ci/run").contains(commands[1]), "continuous integration runs the README's command");
}
