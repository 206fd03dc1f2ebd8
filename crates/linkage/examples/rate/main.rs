//! How well and how fast the same person is found: precision, recall, F1, CPU-seconds, memory, and what the check of one
//! new person costs. The list is invented, so that the truth is known.
//!
//! ```text
//! cargo run -p amana-linkage --release --example rate -- --rows 1000000 --seed 7 --preset worn [--write LIST.csv]
//! cargo run -p amana-linkage --release --example rate -- --read LIST.csv [--pairs PAIRS.csv] [--default-weights]
//! ```

mod cost;
mod files;
mod truth;

use amana_linkage::generator::{Lines, Preset};
use amana_linkage::{List, Search, Weights};
use cost::Cost;
use std::collections::HashMap;
use truth::Truth;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let options = options()?;
    let option = |name: &str| options.get(name).map(String::as_str);
    let number = |name: &str, other: u64| option(name).map_or(Ok(other), str::parse);
    let (rows, seed) = (number("rows", 100_000)? as usize, number("seed", 1)?);
    let preset = option("preset").unwrap_or("tuned");
    let (_, preset) = Preset::ALL.into_iter().find(|(name, _)| *name == preset).ok_or("no such preset")?;

    if let Some(path) = option("write") {
        return files::write(path, Lines::new(preset.rates(), rows, seed));
    }
    let mut list = List::new();
    let mut entities = vec![];
    let begun = Cost::now();
    if let Some(path) = option("read") {
        files::read(path, |entity, person| {
            entities.push(entity);
            list.push(&person);
        })?;
    } else {
        for line in Lines::new(preset.rates(), rows, seed) {
            entities.push(line.entity);
            list.push(&line.person());
        }
    }
    let read = Cost::now();
    let truth = Truth::new(entities);
    let told = Cost::now();
    let weights = option("default-weights").map(|_| Weights::default());
    let found = list.link(&Search { weights, ..Search::default() });
    let linked = Cost::now();
    println!("{} rows, {} pairs compared, {} crowded keys", list.len(), found.compared, found.crowded);
    println!("making or reading {}, linking {}", read.since(&begun), linked.since(&told));
    println!("pairs: {}", truth.score(found.pairs.iter().map(|p| (p.a, p.b))));
    println!("found by comparing at all: {:.4} of the true pairs", {
        let all = list.link(&Search { weights: Some(found.weights.clone()), least: 0.0, ..Search::default() });
        truth.score(all.pairs.iter().map(|p| (p.a, p.b))).recall()
    });
    if option("weights").is_some() {
        println!("{:#?}", found.weights);
    }
    Ok(())
}

fn options() -> Result<HashMap<String, String>, String> {
    let mut out = HashMap::new();
    let mut words = std::env::args().skip(1).peekable();
    while let Some(word) = words.next() {
        let name = word.strip_prefix("--").ok_or_else(|| format!("{word}?"))?;
        let value = words.next_if(|w| !w.starts_with("--")).unwrap_or_default();
        out.insert(name.to_owned(), value);
    }
    Ok(out)
}
