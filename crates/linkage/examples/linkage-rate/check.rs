//! What it costs to look for one person in the register.

use crate::cost::Cost;
use crate::truth::Truth;
use amana_linkage::generator::Line;
use amana_linkage::{Ask, Index, List, Weights};
use std::collections::HashSet;
use std::time::Instant;

/// Asks for persons who are in the register, and does not want to hear of their own row.
pub fn check(list: List, weights: Weights, sample: &[(u32, Line)], truth: &Truth) {
    let begun = Cost::now();
    let ids: Vec<u64> = (0..list.len() as u64).collect();
    let mut index = Index::from_list(list, &ids, weights);
    let built = Cost::now();
    println!("index of {}: built in {}, {} MB", index.len(), built.since(&begun), index.bytes() >> 20);
    let (mut took, mut told, mut right, mut wanted, mut had) = (vec![], 0, 0, 0, 0);
    for (row, line) in sample {
        let ask = Ask { least: 0.5, never: HashSet::from([u64::from(*row)]), ..Ask::default() };
        let asked = Instant::now();
        let found = index.candidates(&line.person(), &ask);
        took.push(asked.elapsed());
        let same = found.iter().filter(|m| truth.same(*row, m.id as u32)).count();
        told += found.len();
        right += same;
        let copies = truth.copies(*row);
        wanted += usize::from(copies > 0);
        had += usize::from(copies > 0 && same > 0);
    }
    took.sort_unstable();
    let at = |share: f64| {
        took.get((took.len() as f64 * share) as usize).or(took.last()).copied().unwrap_or_default()
    };
    println!(
        "check of one person: p50 {:?} p99 {:?} worst {:?}, {} asked",
        at(0.5),
        at(0.99),
        at(1.0),
        took.len()
    );
    println!("  of {wanted} who are in it once more {had} were found; {right} of {told} told are right");
    let begun = Instant::now();
    for (row, line) in sample {
        index.insert(u64::from(*row), &line.person());
    }
    println!("  update of one person: {:?} on average", begun.elapsed() / sample.len().max(1) as u32);
}
