//! How well and how fast the same person is found: precision, recall, F1, CPU-seconds, memory, and what the check of one
//! new person costs. The list is invented, so that the truth is known.
//!
//! ```text
//! cargo run -p amana-linkage --release --example linkage-rate -- --rows 1000000 --seed 7 --preset worn [--write LIST.csv]
//! cargo run -p amana-linkage --release --example linkage-rate -- --read LIST.csv
//! ```
//! `--pairs PAIRS.csv` writes what was found and why, `--least 0.01` also what is less probable than one in two;
//! `--default-weights` learns nothing from the list; `--bare` stops after the linkage, for a measurement from outside.

mod check;
mod cost;
mod files;
mod truth;

use amana_linkage::generator::{Line, Lines, Preset};
use amana_linkage::{List, Search, Weights};
use cost::Cost;
use std::collections::HashMap;
use truth::Truth;

/// Of so many rows one is asked for again.
const SAMPLE: usize = 200;

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
    let (mut list, mut entities, mut sample) = (List::new(), vec![], vec![]);
    let begun = Cost::now();
    let mut take = |line: Line| {
        entities.push(line.entity);
        let row = list.push(&line.person());
        if (row as usize).is_multiple_of(SAMPLE) {
            sample.push((row, line));
        }
    };
    match option("read") {
        Some(path) => files::read(path, &mut take)?,
        None => Lines::new(preset.rates(), rows, seed).for_each(&mut take),
    }
    let read = Cost::now();
    let least = option("least").map_or(Ok(0.5), str::parse)?;
    let weights = option("default-weights").map(|_| Weights::default());
    let search = Search { least, weights, ..Search::default() };
    let found = list.link(&search);
    let linked = Cost::now();
    let groups = list.groups(&found, &search);
    let grouped = Cost::now();
    println!("{} rows, {} pairs compared, {} crowded keys", list.len(), found.compared, found.crowded);
    println!(
        "making or reading {}, linking {}, grouping {}",
        read.since(&begun),
        linked.since(&read),
        grouped.since(&linked)
    );
    let truth = Truth::new(entities);
    println!("pairs:  {}", truth.score(found.pairs.iter().map(|p| (p.a, p.b))));
    let within =
        groups.iter().flat_map(|g| (1..g.len()).flat_map(move |n| g[..n].iter().map(move |a| (*a, g[n]))));
    println!("groups: {}", truth.score(within));
    if let Some(path) = option("pairs") {
        files::write_pairs(path, &list, &found)?;
    }
    if option("bare").is_none() {
        check::check(list, found.weights, &sample, &truth);
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
