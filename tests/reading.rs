//! `amana read`, run as people run it: a text in, what was understood out, on paper or as JSON.

use serde_json::Value;
use std::{
    fs,
    path::Path,
    process::{Command, Output},
};
use tempfile::TempDir;

const COMMUNIQUE: &str = "عقد المكتب الإقليمي لحزب الاستقلال بصفرو، يوم الأحد 4 ماي 2025 بقاعة الأفراح، اجتماعا عاديا \
    برئاسة السيدة سعاد البقالي، الكاتبة الإقليمية، وبحضور السيد يونس العلوي، وخصص الاجتماع لتدارس الدخول السياسي \
    المقبل. وقرر المكتب تنظيم لقاء تواصلي بالبهاليل يوم 18 ماي 2025.\n";

fn amana_read(arguments: &[&str], files: &[&Path]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_amana"))
        .arg("read")
        .args(arguments)
        .args(files)
        .output()
        .expect("amana runs")
}

fn said(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).expect("written");
    }
    folder
}

/// C01: what was understood is printed for people, in the language asked for.
#[test]
fn a_communique_is_printed_for_people() {
    let texts = folder(&[("a.txt", COMMUNIQUE.as_bytes())]);
    let file = texts.path().join("a.txt");
    for (language, words) in [
        ("ar", ["الهيئة: المكتب الإقليمي لحزب الاستقلال", "الرئاسة: سعاد البقالي"]),
        ("fr", ["organe: المكتب الإقليمي لحزب الاستقلال", "présidence: سعاد البقالي"]),
        ("en", ["body: المكتب الإقليمي لحزب الاستقلال", "chair: سعاد البقالي"]),
    ] {
        let read = amana_read(&["--lang", language], &[&file]);
        let page = said(&read.stdout);
        assert!(read.status.success(), "{}", said(&read.stderr));
        assert!(words.iter().all(|line| page.contains(line)), "{page}");
        assert!(page.contains("[2025-05-04]") && page.contains("يونس العلوي"), "{page}");
    }
}

/// C01: `--out` writes one record a file, in the schema of the annotation guide, and prints nothing.
#[test]
fn out_writes_the_schema_of_the_guide() {
    let texts =
        folder(&[("a.txt", COMMUNIQUE.as_bytes()), ("b.txt", "ندين ما وقع ونعبر عن تضامننا.".as_bytes())]);
    let out = tempfile::tempdir().expect("a folder");
    let to = out.path().join("records");
    let read = amana_read(&["--out", to.to_str().expect("a path")], &[texts.path()]);
    assert!(read.status.success() && read.stdout.is_empty(), "{}", said(&read.stderr));
    let record = |name: &str| -> Value {
        serde_json::from_slice(&fs::read(to.join(name)).expect("written")).expect("JSON")
    };
    let (a, b) = (record("a.json"), record("b.json"));
    let fields = [
        "is_meeting",
        "kind",
        "parties",
        "body",
        "territory",
        "date",
        "mode",
        "venue",
        "chair",
        "people",
        "slogan",
        "agenda",
        "decisions",
        "upcoming",
        "figures",
    ];
    for record in [&a, &b] {
        let mut named: Vec<&str> =
            record.as_object().expect("an object").keys().map(String::as_str).collect();
        let mut wanted = fields.to_vec();
        named.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(named, wanted);
    }
    assert_eq!(a["parties"], serde_json::json!(["PI"]));
    assert_eq!(a["date"], serde_json::json!({"iso": "2025-05-04", "as_written": "الأحد 4 ماي 2025"}));
    assert_eq!(a["people"][0]["role_as_written"], "الكاتبة الإقليمية");
    assert_eq!(a["venue"], "قاعة الأفراح");
    assert_eq!(b["is_meeting"], false);
    assert!(b["people"].as_array().is_some_and(Vec::is_empty) && b["body"].is_null(), "{b}");
}

/// O09: `--full` gives each value its place in the text: the characters between its ends are the value.
#[test]
fn full_says_where_each_value_stands() {
    let texts = folder(&[("a.txt", COMMUNIQUE.as_bytes())]);
    let read = amana_read(&["--full"], &[&texts.path().join("a.txt")]);
    assert!(read.status.success(), "{}", said(&read.stderr));
    let draft: Value = serde_json::from_slice(&read.stdout).expect("JSON");
    let characters: Vec<char> = COMMUNIQUE.chars().collect();
    for field in [&draft["chair"], &draft["venue"], &draft["body"]["name"], &draft["people"][1]["name"]] {
        let end = |n: usize| usize::try_from(field["span"][n].as_u64().expect("a place")).expect("an index");
        let words: String = characters[end(0)..end(1)].iter().collect();
        assert_eq!(field["value"], words.as_str());
        assert!(field["confidence"].as_f64().is_some_and(|sure| sure > 0.0 && sure <= 1.0), "{field}");
    }
}

/// O09: a file that cannot be read is named in one line with what to do; the others are still read, and the exit code
/// tells that something was refused.
#[test]
fn what_cannot_be_read_is_refused_in_a_line_and_the_rest_is_read() {
    let big = vec![b'a'; 10 * 1024 * 1024 + 1];
    let texts = folder(&[
        ("1-empty.txt", b""),
        ("2-binary.txt", &[0x7f, b'E', b'L', b'F', 0, 1, 2, 0, 0, 0xff, 0xfe, 0, 3]),
        ("3-latin.txt", "Le bureau provincial a tenu sa réunion ordinaire dimanche à Sefrou.".as_bytes()),
        ("4-big.txt", &big),
        ("5-good.txt", COMMUNIQUE.as_bytes()),
    ]);
    let read = amana_read(&["--lang", "en"], &[texts.path()]);
    assert_eq!(read.status.code(), Some(1));
    let refusals = said(&read.stderr);
    let lines: Vec<&str> = refusals.lines().collect();
    assert_eq!(lines.len(), 4, "{refusals}");
    for (line, (name, why)) in lines.iter().zip([
        ("1-empty.txt", "the file is empty; save the communique's text in it"),
        ("2-binary.txt", "this is not a text; give a text, a saved page or a .docx"),
        ("3-latin.txt", "the text is not in Arabic; give the Arabic text"),
        ("4-big.txt", "the file is over 10 MB; keep the communique alone"),
    ]) {
        assert!(line.contains(name) && line.ends_with(why), "{line}");
    }
    assert!(said(&read.stdout).contains("سعاد البقالي"), "the good one is read");

    let absent = amana_read(&[], &[&texts.path().join("absent.txt")]);
    assert_eq!(absent.status.code(), Some(1));
    assert!(said(&absent.stderr).contains("absent.txt"));
    assert_eq!(amana_read(&[], &[]).status.code(), Some(2), "no file named is a wrong command");
}
