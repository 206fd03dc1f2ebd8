//! What a list of people must give, whoever wrote it.

use amana_linkage::generator::{Line, Lines, Preset};
use amana_linkage::{
    Agreement, Born, Field, Found, List, Nearness, Pair, Person, Search, Sex, Weights, Written,
};
use proptest::prelude::*;
use std::collections::HashSet;

fn lines(preset: Preset, rows: usize, seed: u64) -> Vec<Line> {
    Lines::new(preset.rates(), rows, seed).collect()
}

fn listed(lines: &[Line]) -> List {
    let mut list = List::new();
    for line in lines {
        list.push(&line.person());
    }
    list
}

fn f1(lines: &[Line], pairs: &[(u32, u32)]) -> f64 {
    let same = |a: u32, b: u32| lines[a as usize].entity == lines[b as usize].entity;
    let right = pairs.iter().filter(|(a, b)| same(*a, *b)).count();
    let n = lines.len() as u32;
    let mut entities: Vec<u32> = lines.iter().map(|l| l.entity).collect();
    entities.sort_unstable();
    let all: usize = entities.chunk_by(|a, b| a == b).map(|e| e.len() * (e.len() - 1) / 2).sum();
    assert!(pairs.iter().all(|(a, b)| a < b && *b < n));
    2.0 * right as f64 / (pairs.len() + all) as f64
}

fn rows(found: &Found) -> Vec<(u32, u32)> {
    found.pairs.iter().map(|p| (p.a, p.b)).collect()
}

/// Two persons in a list, and what is said of them.
fn pair(a: Person<'_>, b: Person<'_>) -> (Option<Pair>, amana_linkage::Why) {
    let mut list = List::new();
    list.push(&a);
    list.push(&b);
    let search = Search { least: 0.0, weights: Some(Weights::default()), ..Search::default() };
    (list.link(&search).pairs.first().copied(), list.why(0, 1).expect("both rows are there"))
}

/// The same person is found in lists that were not tuned on, by their own weights.
#[test]
fn the_same_person_is_found_by_both_hands() {
    for (preset, least) in [(Preset::Worn, 0.96), (Preset::Unnumbered, 0.96), (Preset::Clerk, 0.96)] {
        let lines = lines(preset, 5000, 900);
        let mut list = listed(&lines);
        let search = Search::default();
        let found = list.link(&search);
        let groups = list.groups(&found, &search);
        let grouped: Vec<(u32, u32)> = groups
            .iter()
            .flat_map(|g| (0..g.len()).flat_map(move |n| g[..n].iter().map(move |a| (*a, g[n]))))
            .collect();
        let (pairs, groups) = (f1(&lines, &rows(&found)), f1(&lines, &grouped));
        assert!(groups >= least && pairs >= least - 0.01, "{preset:?}: {pairs} {groups}");
    }
}

#[test]
fn a_person_is_found_across_scripts_and_columns() {
    let arabic = Person {
        name_ar: Written::Parts { given: "عبد القادر", family: "الغزواني" },
        born: Some(Born { year: 1971, day: Some((4, 9)) }),
        place: "تمارة",
        ..Person::default()
    };
    let latin = Person {
        name_la: Written::Parts { given: "GHAZOUANI", family: "Abdel Kader" },
        born: Some(Born { year: 1971, day: Some((9, 4)) }),
        place: "Temara",
        phone: "0612345678",
        ..Person::default()
    };
    let (found, why) = pair(arabic, latin);
    assert!(found.is_some_and(|p| p.probability > 0.9), "{found:?} {why}");
    assert_eq!(why.of(Field::Birth), Agreement::Nearly(Nearness::DayAndMonth));
    assert_eq!(why.of(Field::Phone), Agreement::Missing);
    assert_eq!(
        why.to_string(),
        "given=sound family=sound birth=day-and-month sex=missing place=agrees phone=missing email=missing \
         identity=missing exchanged"
    );
    let whole =
        Person { name_la: Written::Whole("M. Abdelkader EL GHAZOUANI"), name_ar: Written::Missing, ..arabic };
    let (found, why) = pair(arabic, whole);
    assert!(found.is_some_and(|p| p.probability > 0.9), "{found:?} {why}");
}

#[test]
fn relatives_twins_and_namesakes_stay_apart() {
    let father = Person {
        name_ar: Written::Parts { given: "إدريس", family: "بن جلون" },
        born: Some(Born { year: 1950, day: Some((3, 7)) }),
        phone: "0661000001",
        place: "فاس",
        sex: Some(Sex::Man),
        ..Person::default()
    };
    let junior = Person { born: Some(Born { year: 1979, day: Some((11, 20)) }), ..father };
    let twin = Person { name_ar: Written::Parts { given: "كريم", family: "بن جلون" }, ..father };
    let common = |year, day| Person {
        name_ar: Written::Parts { given: "محمد", family: "العلوي" },
        born: Some(Born { year, day: Some(day) }),
        ..Person::default()
    };
    for (a, b) in [(father, junior), (father, twin), (common(1960, (2, 3)), common(1981, (5, 6)))] {
        let (found, why) = pair(a, b);
        assert!(found.is_none_or(|p| p.probability < 0.5), "{found:?} {why}");
    }
    let (found, _) = pair(father, Person { place: "Fès", ..father });
    assert!(found.is_some_and(|p| p.probability > 0.99), "{found:?}");
}

#[test]
fn a_rare_name_says_more_than_a_common_one() {
    let named = |given, family| Person {
        name_ar: Written::Parts { given, family },
        place: "أزيلال",
        ..Person::default()
    };
    let rare = pair(named("لقمان", "أزواغ"), named("لقمان", "أزواغ")).0.map_or(0.0, |p| p.probability);
    let common = pair(named("محمد", "العلوي"), named("محمد", "العلوي")).0.map_or(0.0, |p| p.probability);
    assert!(rare > common, "{rare} {common}");
}

#[test]
fn what_somebody_denied_is_never_told_again() {
    let lines = lines(Preset::Tuned, 2000, 5);
    let mut list = listed(&lines);
    let first = list.link(&Search::default());
    assert!(first.pairs.len() > 100);
    let never: HashSet<(u32, u32)> = first.pairs.iter().step_by(2).map(|p| (p.b, p.a)).collect();
    let search = Search { never, ..Search::default() };
    let again = list.link(&search);
    let denied = |a: u32, b: u32| search.never.contains(&(b, a));
    assert!(again.pairs.iter().all(|p| !denied(p.a, p.b)));
    assert_eq!(again.pairs.len(), first.pairs.len() - search.never.len());
    for group in list.groups(&again, &search) {
        for (n, b) in group.iter().enumerate() {
            assert!(group[..n].iter().all(|a| !denied(*a, *b)), "{group:?}");
        }
    }
}

#[test]
fn groups_have_the_rows_of_one_person() {
    let person = |phone, year| Person {
        name_ar: Written::Parts { given: "زبيدة", family: "الورياغلي" },
        born: Some(Born { year, day: Some((5, 17)) }),
        phone,
        ..Person::default()
    };
    let mut list = List::new();
    for (phone, year) in
        [("0661000001", 1980), ("0662000002", 1951), ("0661000001", 1980), ("0661000001", 1980)]
    {
        list.push(&person(phone, year));
    }
    let search = Search { weights: Some(Weights::default()), ..Search::default() };
    let found = list.link(&search);
    assert_eq!(list.groups(&found, &search), [vec![0, 2, 3]]);
    let never = Search { never: HashSet::from([(2, 0), (3, 2), (0, 3)]), ..search };
    let found = list.link(&never);
    assert_eq!(list.groups(&found, &never), Vec::<Vec<u32>>::new());
}

/// The same file a hundred times over: every key is crowded.
#[test]
fn a_list_that_was_pasted_often_is_still_understood() {
    let once = lines(Preset::Unnumbered, 60, 8);
    let often: Vec<Line> = (0..100).flat_map(|_| once.clone()).collect();
    let mut list = listed(&often);
    let search = Search { weights: Some(Weights::default()), ..Search::default() };
    let found = list.link(&search);
    assert!(found.crowded > 0 && found.compared < 1_000_000, "{}", found.compared);
    let groups = list.groups(&found, &search);
    let whole = groups.iter().filter(|g| g.len() >= 100).count();
    assert!(whole > 35, "{whole} of {}", groups.len());
}

#[test]
fn weights_are_kept_and_read_again() {
    let weights = listed(&lines(Preset::Tuned, 500, 9)).link(&Search::default()).weights;
    let kept = serde_json::to_string(&weights).expect("weights are numbers");
    let again: Weights = serde_json::from_str(&kept).expect("what was written is read");
    assert!((again.same.per_row - weights.same.per_row).abs() < 1e-9);
    assert!(weights.same.per_row > 0.3 && weights != Weights::default());
}

#[test]
fn empty_and_odd_lists_are_quiet() {
    let mut list = List::new();
    assert!(list.link(&Search::default()).pairs.is_empty());
    let odd = ["", " ", "-", "ال", "el", "123", "\u{202e}", "😀 😀", "م", "ء", "'", "a'b’c"];
    for text in odd {
        for name in [Written::Whole(text), Written::Parts { given: text, family: text }, Written::Missing] {
            let born = Some(Born { year: 0, day: Some((0, 0)) });
            let p = Person {
                name_ar: name,
                name_la: name,
                born,
                phone: text,
                email: text,
                place: text,
                identity: text,
                sex: None,
            };
            list.push(&p);
        }
    }
    let search = Search { least: 0.0, ..Search::default() };
    let found = list.link(&search);
    assert!(found.pairs.iter().all(|p| (0.0..=1.0).contains(&p.probability)));
    list.groups(&found, &search);
}

fn any_line() -> impl Strategy<Value = Line> {
    let presets = prop::sample::select(Preset::ALL.to_vec());
    (presets, 0u64..1000, 0usize..8).prop_map(|((_, p), seed, n)| lines(p, 8, seed).swap_remove(n))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whichever row comes first, a pair is as probable and for the same reasons.
    #[test]
    fn comparing_is_symmetric(a in any_line(), b in any_line()) {
        let (ab, why) = pair(a.person(), b.person());
        let (ba, other) = pair(b.person(), a.person());
        prop_assert_eq!(ab.map(|p| p.probability), ba.map(|p| p.probability));
        prop_assert_eq!(why, other);
    }

    /// Any row resembles itself, and the numbers are probabilities.
    #[test]
    fn a_row_is_like_itself(a in any_line()) {
        let (found, why) = pair(a.person(), a.person());
        let like = [Agreement::Agrees, Agreement::Missing, Agreement::Nearly(Nearness::Year)];
        prop_assert!(why.each().all(|(_, agrees)| like.contains(&agrees)), "{}", why);
        prop_assert!(found.is_none_or(|p| (0.0..=1.0).contains(&p.probability)));
    }

    /// The order of a list does not change what is found, nor does asking twice.
    #[test]
    fn the_order_of_a_list_does_not_matter(seed in 0u64..50, turn in 1usize..300) {
        let lines = lines(Preset::Worn, 300, seed);
        let mut turned = lines.clone();
        turned.rotate_left(turn);
        let n = lines.len() as u32;
        let back = |row: u32| (row + turn as u32) % n;
        let pairs = |lines: &[Line], back: &dyn Fn(u32) -> u32| {
            let mut all: Vec<(u32, u32, u32)> = listed(lines).link(&Search::default()).pairs.iter()
                .map(|p| (back(p.a).min(back(p.b)), back(p.a).max(back(p.b)), (p.probability * 1e4).round() as u32))
                .collect();
            all.sort_unstable();
            all
        };
        let first = pairs(&lines, &|row| row);
        prop_assert_eq!(&first, &pairs(&lines, &|row| row));
        prop_assert_eq!(&first, &pairs(&turned, &back));
    }

    /// Whatever a list holds, nothing breaks.
    #[test]
    fn any_text_may_come(texts in prop::collection::vec("\\PC{0,20}", 6), year in 0u16..3000, month in 0u8..40, day in 0u8..40) {
        let p = Person {
            name_ar: Written::Parts { given: &texts[0], family: &texts[1] },
            name_la: Written::Whole(&texts[2]),
            phone: &texts[3],
            identity: &texts[4],
            place: &texts[5],
            email: &texts[3],
            born: Some(Born { year, day: Some((month, day)) }),
            sex: Some(Sex::Woman),
        };
        pair(p, p);
    }
}
