//! The reader against annotated texts: `corpus/` (tuned on) and `corpus/more` (invented apart, not tuned on).
//! The rules of matching are those of `corpus/score.py`.

#![expect(clippy::unwrap_used, reason = "a test stops at what it cannot read")]

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use amana_reader::{Lexicon, Reader, Record};

/// True positives, false positives, false negatives.
type Counts = [usize; 3];

const FIELDS: [&str; 21] = [
    "is_meeting",
    "kind",
    "parties",
    "body.name",
    "body.type",
    "body.level",
    "territory",
    "territory.level",
    "date",
    "mode",
    "venue",
    "chair",
    "people",
    "people.role",
    "slogan",
    "agenda",
    "decisions",
    "upcoming",
    "upcoming.date",
    "figures",
    "figures.unit",
];

/// Arabic normalisation of the scorer.
fn norm(s: &str) -> String {
    let mut out = String::new();
    for c in s.chars() {
        let c = match c {
            '\u{0610}'..='\u{061a}'
            | '\u{064b}'..='\u{065f}'
            | '\u{0670}'
            | '\u{06d6}'..='\u{06ed}'
            | '\u{0640}'
            | '\u{200c}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{feff}' => continue,
            'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
            'ى' | 'ی' | 'ئ' => 'ي',
            'ؤ' => 'و',
            'ة' | 'ھ' | 'ہ' => 'ه',
            'ک' => 'ك',
            '٠'..='٩' => char::from_digit(c as u32 - 0x660, 10).unwrap_or(c),
            '۰'..='۹' => char::from_digit(c as u32 - 0x6f0, 10).unwrap_or(c),
            '«' | '»' | '"' | '“' | '”' | '„' | '‟' | '\'' | '‘' | '’' | '`' => ' ',
            '–' | '—' => '-',
            c => c,
        };
        out.extend(c.to_lowercase());
    }
    let mut out = out.split_whitespace().collect::<Vec<_>>().join(" ");
    while out.contains(" -") || out.contains("- ") {
        out = out.replace(" -", "-").replace("- ", "-");
    }
    out.trim_matches(|c: char| " .,،؛;:!؟?-()[]".contains(c)).to_owned()
}

fn words(s: &str) -> Vec<String> {
    norm(s)
        .replace('-', " ")
        .split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|w| !w.is_empty())
        .map(|w| {
            let n = w.chars().count();
            if let Some(rest) = w.strip_prefix("لل").filter(|_| n > 4) {
                format!("ال{rest}")
            } else if n > 4 && ["وال", "بال", "كال", "فال"].iter().any(|p| w.starts_with(p)) {
                w.chars().skip(1).collect()
            } else {
                w.to_owned()
            }
        })
        .collect()
}

fn overlap(a: &str, b: &str) -> f64 {
    let (a, b) = (words(a), words(b));
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    let mut left: HashMap<&str, usize> = HashMap::new();
    for w in &a {
        *left.entry(w).or_default() += 1;
    }
    let mut common = 0;
    for w in &b {
        if let Some(n) = left.get_mut(w.as_str()).filter(|n| **n > 0) {
            *n -= 1;
            common += 1;
        }
    }
    2.0 * common as f64 / (a.len() + b.len()) as f64
}

/// Pairs with an overlap of at least a half, the best first, each side once.
fn pairs(gold: &[String], read: &[String]) -> Vec<(usize, usize)> {
    let mut all: Vec<(f64, usize, usize)> = Vec::new();
    for (i, g) in gold.iter().enumerate() {
        for (j, r) in read.iter().enumerate() {
            all.push((overlap(g, r), i, j));
        }
    }
    all.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (mut left, mut right, mut out) = (BTreeSet::new(), BTreeSet::new(), Vec::new());
    for (f, i, j) in all {
        if f >= 0.5 && !left.contains(&i) && !right.contains(&j) {
            left.insert(i);
            right.insert(j);
            out.push((i, j));
        }
    }
    out
}

fn rate(value: &str) -> String {
    norm(value)
        .replace("بالمايه", "في المايه")
        .replace("بالمائه", "في المائه")
        .replace("بالميه", "في المائه")
        .replace("في الميه", "في المائه")
        .replace("في المايه", "في المائه")
        .replace('%', " في المائه")
        .replace("  ", " ")
}

/// What is compared exactly.
fn items(r: &Record) -> BTreeMap<&'static str, BTreeSet<String>> {
    let mut o: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    if !r.is_meeting {
        return o;
    }
    let one = |v: Option<&String>| {
        v.filter(|v| !v.is_empty()).map(|v| norm(v)).into_iter().collect::<BTreeSet<_>>()
    };
    o.insert("kind", one(r.kind.as_ref()));
    o.insert("parties", r.parties.iter().map(|p| norm(p)).collect());
    o.insert("body.name", one(r.body.as_ref().map(|b| &b.name_as_written)));
    o.insert("body.type", one(r.body.as_ref().map(|b| &b.kind)));
    o.insert("body.level", one(r.body.as_ref().map(|b| &b.level)));
    o.insert("territory", r.territory.iter().map(|t| norm(&t.name_as_written)).collect());
    o.insert(
        "territory.level",
        r.territory.iter().map(|t| norm(&t.name_as_written) + "|" + &t.level).collect(),
    );
    o.insert("date", r.date.as_ref().and_then(|d| d.iso.clone()).into_iter().collect());
    o.insert("mode", one(r.mode.as_ref()));
    o.insert("venue", one(r.venue.as_ref()));
    o.insert("chair", one(r.chair.as_ref()));
    o.insert("slogan", one(r.slogan.as_ref()));
    o.insert("people", r.people.iter().map(|p| norm(&p.name)).collect());
    o.insert(
        "people.role",
        r.people
            .iter()
            .filter_map(|p| Some(norm(&p.name) + "|" + &norm(p.role_as_written.as_ref()?)))
            .collect(),
    );
    o.insert("figures", r.figures.iter().map(|f| rate(&f.value)).collect());
    o.insert(
        "figures.unit",
        r.figures
            .iter()
            .filter_map(|f| Some(rate(&f.value) + "|" + &norm(f.unit_or_object_as_written.as_ref()?)))
            .collect(),
    );
    o
}

fn compare(gold: &Record, read: &Record, counts: &mut BTreeMap<&'static str, Counts>) {
    let mut add = |k: &'static str, c: Counts| {
        let t = counts.entry(k).or_default();
        for (a, b) in t.iter_mut().zip(c) {
            *a += b;
        }
    };
    add("is_meeting", if gold.is_meeting == read.is_meeting { [1, 0, 0] } else { [0, 1, 1] });
    let (g, r) = (items(gold), items(read));
    let none = BTreeSet::new();
    for k in FIELDS {
        let (a, b) = (g.get(k).unwrap_or(&none), r.get(k).unwrap_or(&none));
        let n = a.intersection(b).count();
        add(k, [n, b.len() - n, a.len() - n]);
    }
    let listed =
        |rec: &Record, f: fn(&Record) -> Vec<String>| if rec.is_meeting { f(rec) } else { Vec::new() };
    for (k, f) in [
        ("agenda", (|r: &Record| r.agenda.clone()) as fn(&Record) -> Vec<String>),
        ("decisions", |r| r.decisions.clone()),
    ] {
        let (a, b) = (listed(gold, f), listed(read, f));
        let n = pairs(&a, &b).len();
        add(k, [n, b.len() - n, a.len() - n]);
    }
    let coming = |r: &Record| r.upcoming.iter().map(|u| u.what.clone()).collect::<Vec<_>>();
    let (a, b) = (listed(gold, coming), listed(read, coming));
    let found = pairs(&a, &b);
    add("upcoming", [found.len(), b.len() - found.len(), a.len() - found.len()]);
    let dated =
        |r: &Record| if r.is_meeting { r.upcoming.iter().filter(|u| u.date.is_some()).count() } else { 0 };
    let same = found
        .iter()
        .filter(|(i, j)| gold.upcoming[*i].date.is_some() && gold.upcoming[*i].date == read.upcoming[*j].date)
        .count();
    add("upcoming.date", [same, dated(read) - same, dated(gold) - same]);
}

fn f1([tp, fp, fneg]: Counts) -> f64 {
    if tp + fp + fneg == 0 { 1.0 } else { 2.0 * tp as f64 / (2 * tp + fp + fneg) as f64 }
}

/// Scores every text of a folder that has `texts` and `gold`.
fn score(folder: &str) -> (f64, BTreeMap<&'static str, Counts>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let reader = Reader::new(Lexicon::builtin().expect("the shipped lexicon loads"));
    let mut counts: BTreeMap<&'static str, Counts> = BTreeMap::new();
    let mut files: Vec<_> =
        std::fs::read_dir(root.join("gold")).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    assert!(!files.is_empty());
    for file in files {
        let mut gold: serde_json::Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
        gold.as_object_mut().unwrap().remove("id");
        let gold: Record = serde_json::from_value(gold).unwrap();
        let text = root.join("texts").join(file.file_stem().unwrap()).with_extension("txt");
        let read = reader.read(&std::fs::read_to_string(text).unwrap()).record();
        compare(&gold, &read, &mut counts);
    }
    let mut all: Counts = [0; 3];
    for c in counts.values() {
        for (a, b) in all.iter_mut().zip(c) {
            *a += b;
        }
    }
    for (k, c) in &counts {
        println!("{k:16} {:.3} {c:?}", f1(*c));
    }
    println!("MICRO {:.3}", f1(all));
    (f1(all), counts)
}

#[test]
fn the_corpus_is_read() {
    let (micro, counts) = score("corpus");
    assert!(micro >= 0.95, "micro-F1 {micro:.3}");
    for k in ["parties", "date", "people", "is_meeting"] {
        assert!(f1(counts[k]) >= 0.95, "{k} {:.3}", f1(counts[k]));
    }
}

/// Texts in other styles, on which nothing was tuned.
#[test]
fn texts_apart_are_read() {
    let (micro, counts) = score("corpus/more");
    assert!(micro >= 0.86, "micro-F1 {micro:.3}");
    for k in ["parties", "date", "people"] {
        assert!(f1(counts[k]) >= 0.9, "{k} {:.3}", f1(counts[k]));
    }
}

#[test]
fn the_scorer_scores() {
    assert_eq!(norm("«الأمانة - الإقليمية»،"), "الامانه-الاقليميه");
    assert!(overlap("تنظيم دوري كروي", "تنظيم دوري") > 0.7);
    assert_eq!(pairs(&["a b".into(), "c".into()], &["c".into(), "a b x".into()]), [(1, 0), (0, 1)]);
    assert_eq!(f1([1, 1, 1]), 0.5);
}
