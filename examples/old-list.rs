//! Writes an invented list of members as offices keep them: for trying out how one is brought in.
//!
//! `cargo run --example old-list -- ROWS SEED FILE` (`.csv` for text, anything else for a workbook).

use amana::testing::OldList;

fn main() {
    let mut args = std::env::args().skip(1);
    let mut number = |otherwise: usize| args.next().and_then(|n| n.parse().ok()).unwrap_or(otherwise);
    let (rows, seed) = (number(20_000), number(1));
    let file = args.next().unwrap_or_else(|| "old-list.xlsx".to_owned());
    let list = OldList::new(rows, seed as u64);
    let bytes = if file.ends_with(".csv") { list.csv() } else { list.workbook() };
    std::fs::write(&file, bytes).unwrap_or_else(|e| panic!("{file}: {e}"));
    println!("{file}: {rows} rows, {} people, {} broken rows", list.people, list.broken);
}
