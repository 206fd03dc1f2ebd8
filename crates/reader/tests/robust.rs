//! The reader panics on nothing and points only inside the text.

#![expect(clippy::unwrap_used, reason = "a test stops at what it cannot read")]

use std::sync::LazyLock;

use amana_reader::{Doubt, Draft, Field, Lexicon, READ_LIMIT, Reader};
use proptest::prelude::*;

static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(Lexicon::builtin().unwrap()));
static CORPUS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let dir = concat!(env!("CARGO_MANIFEST_DIR"), "/corpus/texts");
    let mut files: Vec<_> = std::fs::read_dir(dir).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    files.iter().map(|f| std::fs::read_to_string(f).unwrap()).collect()
});

fn fields(d: &Draft) -> Vec<&Field> {
    let mut v: Vec<&Field> = Vec::new();
    v.extend([&d.title, &d.kind, &d.mode, &d.venue, &d.chair, &d.slogan].into_iter().flatten());
    v.extend(d.parties.iter().chain(&d.agenda).chain(&d.decisions));
    v.extend(d.body.iter().map(|b| &b.name));
    v.extend(d.territory.iter().map(|p| &p.name));
    v.extend(d.date.iter().map(|x| &x.written));
    for p in &d.people {
        v.push(&p.name);
        v.extend(&p.role);
    }
    for u in &d.upcoming {
        v.push(&u.what);
        v.extend(&u.date);
    }
    for f in &d.figures {
        v.push(&f.value);
        v.extend(&f.unit);
    }
    v
}

/// Every span lies inside the text, and the words of a verbatim field are there.
fn sound(text: &str) {
    let draft = READER.read(text);
    let chars: Vec<char> = text.chars().collect();
    for f in fields(&draft) {
        assert!((0.0..=1.0).contains(&f.confidence), "{f:?}");
        if let Some([a, b]) = f.span {
            assert!(a <= b && b as usize <= chars.len(), "{f:?}");
        }
    }
    let json = serde_json::to_string(&draft).unwrap();
    let back: Draft = serde_json::from_str(&json).unwrap();
    assert_eq!(back, draft);
    let _ = draft.record();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn any_text(text in "\\PC{0,300}") {
        sound(&text);
    }

    #[test]
    fn arabic_noise(words in proptest::collection::vec(prop_oneof![
        Just("عقد"), Just("المكتب"), Just("الإقليمي"), Just("لحزب"), Just("محمد"), Just("بن"), Just("عبد"), Just("،"), Just("."), Just("\n"),
        Just("18"), Just("ماي"), Just("2025"), Just("السيد"), Just("برئاسة"), Just("\""), Just("تحت شعار"), Just(":"), Just("و"), Just("لـ"), Just("*"),
        Just("بمقر"), Just("%"), Just("("), Just(")"), Just("للحزب"), Just("إقليم"), Just("-"), Just("أوصى"), Just("على"), Just("أيت"), Just("المستشارون"), Just("\u{202e}")
    ], 0..90)) {
        sound(&words.join(" "));
        sound(&words.concat());
    }

    #[test]
    fn slices_of_the_corpus(n in 0usize..20, from in 0usize..1200, len in 0usize..1200) {
        let text: String = CORPUS[n % CORPUS.len()].chars().skip(from).take(len).collect();
        sound(&text);
    }

    #[test]
    fn mutated_corpus(n in 0usize..20, edits in proptest::collection::vec((0usize..1500, any::<char>()), 0..30)) {
        let mut chars: Vec<char> = CORPUS[n % CORPUS.len()].chars().collect();
        for (at, c) in edits {
            let i = at % chars.len();
            chars[i] = c;
        }
        sound(&chars.into_iter().collect::<String>());
    }

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..400), name in "[a-z]{1,5}\\.(txt|html|docx)") {
        let _ = amana_reader::source::text_of(&name, &bytes);
        let _ = amana_reader::source::text_of(&name, &[b"PK\x03\x04", &bytes[..]].concat());
        let _ = amana_reader::source::text_of(&name, &[b"<html><p>", &bytes[..]].concat());
    }
}

/// Bad input: a name of 5,000 letters.
#[test]
fn a_name_of_5000_letters() {
    let name = "ن".repeat(5_000);
    sound(&format!(
        "ترأس السيد محمد {name} اجتماعا للأمانة الإقليمية لحزب الأصالة والمعاصرة يوم الأحد 18 ماي 2025."
    ));
}

/// Bad input: right-to-left overrides change nothing in what is read.
#[test]
fn right_to_left_overrides() {
    let text = &CORPUS[0];
    let plain = READER.read(text).record();
    let twisted = format!("\u{202e}{}\u{202c}", text.replace(' ', " \u{2067}"));
    let read = READER.read(&twisted).record();
    assert_eq!(read.parties, plain.parties);
    assert_eq!(read.date.map(|d| d.iso), plain.date.map(|d| d.iso));
    assert_eq!(read.people.len(), plain.people.len());
}

/// Bad input: a communique of 10 MB. Its beginning is read, and the draft says so.
#[test]
fn a_communique_of_10_megabytes() {
    let mut text = String::new();
    while text.len() < 10 * 1024 * 1024 {
        text.push_str(&CORPUS[3]);
        text.push('\n');
    }
    let draft = READER.read(&text);
    assert!(draft.doubts.contains(&Doubt::TextCut));
    assert!(draft.meets());
    let one_line = "كلمة ".repeat(READ_LIMIT);
    assert!(READER.read(&one_line).doubts.contains(&Doubt::TextCut));
}

/// O09: the text is kept verbatim; a misspelt organ still refers to the organ of the statute, and makes no new one.
#[test]
fn values_are_verbatim_and_references_are_listed() {
    let text =
        "عقدت الأمانة الأقليمية لحزب الأصالة والمعاصرة بتاونات يوم الخميس 08 دجنبر 2022 اجتماعا بمقر الحزب.";
    let draft = READER.read(text);
    let body = draft.body.unwrap();
    assert_eq!(body.name.value, "الأمانة الأقليمية لحزب الأصالة والمعاصرة");
    let [a, b] = body.name.span.unwrap();
    let words: String = text.chars().skip(a as usize).take((b - a) as usize).collect();
    assert_eq!(words, body.name.value);
    assert_eq!(body.name.candidates[0].id, "executive.provincial");
    assert_eq!(draft.territory[0].name.candidates[0].id, "03.531");
}

/// O04: variants of an office in use map to one post.
#[test]
fn variants_of_an_office_are_one_post() {
    for office in ["الأمين الجهوي", "الأمين العام الجهوي", "الأمينة الجهوية"]
    {
        let text = format!(
            "ترأس سعيد البقالي، {office}، يوم الأحد 18 ماي 2025 اجتماعا للأمانة الجهوية لحزب الأصالة والمعاصرة."
        );
        let draft = READER.read(&text);
        let role = draft.people[0].role.as_ref().unwrap();
        assert_eq!(role.value, office);
        assert_eq!(role.candidates[0].id, "secretary.regional", "{office}");
    }
}

/// O05: titles of courtesy are kept apart from the name.
#[test]
fn titles_are_apart() {
    let draft = READER.read(
        "ترأس الدكتور سعيد البقالي يوم الأحد 18 ماي 2025 اجتماع المكتب المحلي لحزب الاتحاد الدستوري بتمارة.",
    );
    assert_eq!(draft.people[0].name.value, "سعيد البقالي");
    assert_eq!(draft.people[0].title.as_deref(), Some("الدكتور"));
}

/// O06: a region is found across hyphens, spaces and glued spelling.
#[test]
fn a_region_in_every_spelling() {
    for name in ["فاس- مكناس", "فاس مكناس", "فاس-مكناس", "فاسمكناس"] {
        let text =
            format!("عقدت الأمانة الجهوية لحزب الأصالة والمعاصرة بجهة {name} اجتماعا يوم الأحد 18 ماي 2025.");
        let draft = READER.read(&text);
        assert_eq!(draft.territory[0].name.candidates[0].id, "03", "{name}");
    }
}
