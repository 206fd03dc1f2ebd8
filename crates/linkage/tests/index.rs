//! One person against a register.

use amana_linkage::generator::{Line, Lines, Preset};
use amana_linkage::{Ask, Index, List, Match, Person, Search, Weights, Written};
use proptest::prelude::*;
use std::collections::HashSet;

fn lines(rows: usize, seed: u64) -> Vec<Line> {
    Lines::new(Preset::Tuned.rates(), rows, seed).collect()
}

fn index(lines: &[Line]) -> Index {
    let mut list = List::new();
    for line in lines {
        list.push(&line.person());
    }
    let ids: Vec<u64> = (0..lines.len() as u64).map(|n| n + 1000).collect();
    Index::from_list(list, &ids, Weights::default())
}

#[test]
fn whoever_is_in_it_is_found() {
    let lines = lines(3000, 21);
    let index = index(&lines);
    assert_eq!(index.len(), 3000);
    let (mut wanted, mut found) = (0, 0);
    for (n, line) in lines.iter().enumerate() {
        let copies = lines.iter().filter(|l| l.entity == line.entity).count() - 1;
        let ask = Ask { least: 0.5, never: HashSet::from([n as u64 + 1000]), ..Ask::default() };
        let told = index.candidates(&line.person(), &ask);
        assert!(told.iter().all(|m| m.id != n as u64 + 1000 && m.probability >= 0.5));
        assert!(told.is_sorted_by(|a, b| a.probability >= b.probability));
        wanted += usize::from(copies > 0);
        found += usize::from(told.iter().any(|m| lines[m.id as usize - 1000].entity == line.entity));
    }
    assert!(found as f64 > 0.96 * wanted as f64, "{found} of {wanted}");
}

#[test]
fn what_the_list_finds_the_index_finds() {
    let lines = lines(2000, 22);
    let mut list = List::new();
    for line in &lines {
        list.push(&line.person());
    }
    let search = Search { weights: Some(Weights::default()), least: 0.6, ..Search::default() };
    let pairs = list.link(&search).pairs;
    let index = index(&lines);
    let mut missed = 0;
    for pair in &pairs {
        let told = index.candidates(&lines[pair.a as usize].person(), &Ask { least: 0.3, ..Ask::default() });
        missed += usize::from(!told.iter().any(|m| m.id == u64::from(pair.b) + 1000));
    }
    assert!(missed * 200 <= pairs.len(), "{missed} of {}", pairs.len());
}

#[test]
fn people_come_change_and_go() {
    let lines = lines(200, 23);
    let mut index = Index::new(Weights::default());
    assert!(index.is_empty());
    let told = |index: &Index, line: &Line| index.candidates(&line.person(), &Ask::default());
    index.insert(7, &lines[0].person());
    let other = lines
        .iter()
        .find(|l| l.entity != lines[0].entity && !l.identity.is_empty() && !l.phone.is_empty())
        .cloned();
    let other = other.unwrap_or_default();
    index.insert(7, &other.person());
    assert_eq!(index.len(), 1);
    assert_eq!(told(&index, &other).first().map(|m| m.id), Some(7));
    assert!(told(&index, &lines[0]).is_empty());
    assert!(index.remove(7) && !index.remove(7));
    assert!(told(&index, &other).is_empty());
}

#[test]
fn a_number_that_comes_twice_is_taken_once() {
    let lines = lines(3, 24);
    let mut list = List::new();
    for line in &lines {
        list.push(&line.person());
    }
    let index = Index::from_list(list, &[5, 5], Weights::default());
    assert_eq!(index.len(), 1);
}

#[test]
fn the_commonest_name_does_not_stop_it() {
    let mut list = List::new();
    let person =
        Person {
            name_ar: Written::Whole("محمد العلوي"), place: "الدار البيضاء", ..Person::default()
        };
    for _ in 0..20_000 {
        list.push(&person);
    }
    let found = list.link(&Search::default());
    assert!(found.compared < 1_000_000 && found.crowded > 0);
    let ids: Vec<u64> = (0..20_000).collect();
    let index = Index::from_list(list, &ids, Weights::default());
    let told = index.candidates(&person, &Ask::default());
    assert!(told.iter().all(|m| m.probability < 0.5), "{told:?}");
    // A telephone number still leads through the crowd.
    let mut index = index;
    let known = Person { phone: "0661123456", ..person };
    index.insert(30_000, &known);
    assert_eq!(index.candidates(&known, &Ask::default()).first().map(|m| m.id), Some(30_000));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20, failure_persistence: None, ..ProptestConfig::default() })]

    /// An index that grew, shrank and changed answers as one that was built at once.
    #[test]
    fn growing_is_the_same_as_building(seed in 0u64..1000, gone in prop::collection::vec(0usize..150, 1..60)) {
        let lines = lines(150, seed);
        let gone: HashSet<usize> = gone.into_iter().collect();
        let mut grown = Index::new(Weights::default());
        for (n, line) in lines.iter().enumerate() {
            grown.insert(n as u64, &line.person());
        }
        gone.iter().for_each(|n| assert!(grown.remove(*n as u64)));
        let mut again = Index::new(Weights::default());
        for (n, line) in lines.iter().enumerate().filter(|(n, _)| !gone.contains(n)) {
            again.insert(n as u64, &line.person());
        }
        prop_assert_eq!(grown.len(), again.len());
        let told = |index: &Index, line: &Line| -> Vec<(u64, i32)> {
            let round = |m: &Match| (m.id, (m.probability * 20.0).round() as i32);
            index.candidates(&line.person(), &Ask { least: 0.2, ..Ask::default() }).iter().map(round).collect()
        };
        let differ = lines.iter().filter(|l| told(&grown, l) != told(&again, l)).count();
        // Names that only those who are gone had taught which column is which may stand otherwise.
        prop_assert!(differ <= 3, "{}", differ);
    }
}
