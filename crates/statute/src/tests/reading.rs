//! From a file to a statute: positions, suggestions, everything at once, and no panic on anything.

use super::*;
use crate::What;
use proptest::prelude::*;

#[test]
fn every_shipped_file_is_sound() {
    for (name, text) in FILES {
        let (statute, problems) = Statute::check(text);
        assert!(statute.is_some() && errors(&problems).is_empty(), "{name}: {}", told(&problems));
    }
    assert_eq!(told(&Statute::check(PHS).1), "", "the invented statute leaves nothing out");
    assert_eq!(told(&Statute::check(PHS4).1), "");
    assert_eq!(told(&Statute::check(LAW).1), "");
}

#[test]
fn every_sample_waits_to_be_confirmed_and_says_what_is_unknown() {
    for (name, text) in &FILES[3..] {
        let (statute, problems) = Statute::check(text);
        let statute = statute.expect(name);
        assert_eq!(statute.version.status, crate::Status::ToBeConfirmed, "{name}");
        assert!(text.contains("على الحزب أن يؤكدها"), "{name}");
        assert!(problems.iter().any(|p| p.severity == Severity::Warning), "{name}: nothing unknown?");
        assert_eq!(statute.missing_in_law(&law()), Vec::<String>::new(), "{name}");
    }
    assert_eq!(phs().missing_in_law(&law()), Vec::<String>::new());
}

#[test]
fn all_problems_come_at_once_in_the_order_of_the_file() {
    let problems = broken(&[
        ("code = \"PHS\"", "code = 7"),
        ("colour = \"#0F6B5C\"", "colour = \"green\"\ncolor = \"#0F6B5C\""),
        ("adopted_on = 2024-05-19", "adopted_on = \"May 2024\""),
        ("status = \"confirmed\"", "status = \"confirmd\""),
        ("key = \"regional\"\nname", "key = \"regionall\"\nname"),
        ("[membership]", "[membershp]"),
    ]);
    let lines: Vec<usize> = problems.iter().map(|p| p.line).collect();
    assert!(lines.is_sorted(), "{lines:?}");
    let told = told(&problems);
    for expected in [
        "6:8 organisation.code: The value written here is a whole number; what is expected is a text between quotes.",
        "9:10 organisation.colour: green is not a colour: write it as #0B6E4F.",
        "10:1 organisation.color: The key color does not exist here. Did you mean colour?",
        "version.adopted_on: The value written here is a text between quotes; what is expected is a date such as 2024-02-11.",
        "version.status: The word confirmd is not allowed. Did you mean confirmed?",
        "levels.regionall.key: The word regionall is not allowed. Did you mean regional?",
        "membershp: The key membershp does not exist here. Did you mean membership?",
    ] {
        assert!(told.contains(expected), "{expected}\nin\n{told}");
    }
}

#[test]
fn a_column_counts_characters_not_bytes() {
    let problems = broken(&[(
        "name = { ar = \"المستوى الوطني\", fr = \"niveau national\"",
        "name = { ar = \"المستوى الوطني\", fr = 3",
    )]);
    assert_eq!(problems.len(), 1, "{}", told(&problems));
    let line = edited(&[]).lines().position(|l| l.contains("المستوى الوطني")).expect("there") + 1;
    assert_eq!((problems[0].line, problems[0].column), (line, 38));
}

#[test]
fn a_missing_key_points_to_its_table() {
    let problems = broken(&[("[version]\nnumber = 5\n", "[version]\n")]);
    assert_eq!(told(&problems).split(' ').nth(1), Some("version:"), "{}", told(&problems));
    assert!(problems.iter().any(|p| matches!(&p.what, What::MissingKey { key, .. } if key == "number")));
}

#[test]
fn broken_lines_are_all_told_and_the_rest_is_still_read() {
    let problems = broken(&[
        ("code = \"PHS\"", "code = \"PHS"),
        ("status = \"confirmed\"", "status = = \"confirmed\""),
        ("[endorsement]", "[endorsement"),
    ]);
    let syntax: Vec<usize> =
        problems.iter().filter(|p| matches!(p.what, What::Syntax { .. })).map(|p| p.line).collect();
    let mut lines = syntax;
    lines.dedup();
    assert!(lines.len() >= 3, "{}", told(&problems));
}

#[test]
fn a_broken_line_is_told_in_the_readers_language() {
    for (text, why) in [
        ("a = \"x", "نص لم يغلق بعلامة اقتباس"),
        ("a = yes", "قيمة ناقصة أو نص بلا علامتي اقتباس"),
        ("a", "مفتاح بلا قيمة، تنقص علامة ="),
        ("a = 1\na = 2", "هذا المفتاح مكتوب مرتين"),
        ("[x", "قوس لم يغلق"),
        ("مفتاح = 1", "مفتاح فيه غير الحروف اللاتينية والأرقام"),
        ("a = 2024-13-40", "تاريخ لا وجود له"),
    ] {
        let (_, problems) = Statute::check(text);
        let told: Vec<String> = problems.iter().map(|p| p.sentence(Lang::Ar)).collect();
        assert!(told.iter().any(|t| t.contains(why)), "{text}: {told:?}");
    }
}

#[test]
fn every_problem_has_a_sentence_in_three_languages() {
    let problems = broken(&[
        ("code = \"PHS\"", "code = \"p h s\""),
        ("first = \">1/2\"", "first = \"half\""),
        ("months = 48", "months = 0"),
        ("ranks = [1, 2]", "ranks = [1, 3, 3]"),
        ("\"political_bureau.member\"", "\"political_burau.member\""),
        ("parent = \"political_bureau\"", "parent = \"national_pole\""),
        ("feminine = \"رئيسة المؤتمر الوطني\", ", ""),
    ]);
    assert!(problems.len() >= 7, "{}", told(&problems));
    for problem in &problems {
        let [ar, fr, en] = [Lang::Ar, Lang::Fr, Lang::En].map(|lang| problem.sentence(lang));
        assert!(ar.chars().any(|c| ('ا'..='ي').contains(&c)), "{ar}");
        assert!(
            ar.ends_with(['.', '؟']) && fr.ends_with(['.', '?']) && en.ends_with(['.', '?']),
            "{ar} {fr} {en}"
        );
        assert!(fr != en && ar != en);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    /// A file damaged anywhere is answered, in three languages, with places inside the file; never a panic.
    #[test]
    fn a_damaged_file_is_answered(
        file in 0usize..6, at in 0.0f64..1.0, length in 0usize..60, noise in "[\\x00-\\x7f\"'\\[\\]{}=.,#\\n\u{202e}ءأة]{0,24}", twice: bool,
    ) {
        let text: Vec<char> = FILES[file].1.chars().collect();
        let start = ((text.len() as f64) * at) as usize;
        let end = (start + length).min(text.len());
        let mut damaged: String = text[..start].iter().collect();
        damaged.push_str(&noise);
        damaged.extend(&text[end..]);
        if twice { damaged.push_str(&noise); }
        let (_, problems) = Statute::check(&damaged);
        let lines = damaged.lines().count() + 1;
        for problem in problems {
            prop_assert!((1..=lines).contains(&problem.line) && problem.column >= 1);
            for lang in [Lang::Ar, Lang::Fr, Lang::En] {
                prop_assert!(!problem.sentence(lang).is_empty(), "{problem:?}");
            }
        }
    }

    #[test]
    fn any_text_is_answered(text in ".{0,400}") {
        let _ = Statute::parse(&text);
    }
}

#[test]
fn hidden_and_endless_texts_are_refused() {
    let problems = broken(&[("ar = \"الساقية\"", "ar = \"السا\u{202e}قية\"")]);
    assert!(
        matches!(&problems[..], [Problem { what: What::HiddenCharacter { found }, .. }] if found == "U+202E")
    );
    let long = format!("ar = \"{}\"", "ق".repeat(5_000));
    let problems = broken(&[("ar = \"الساقية\"", &long)]);
    assert!(matches!(problems[..], [Problem { what: What::TooLong { length: 5_000, .. }, .. }]));
}

#[test]
fn files_from_other_systems_are_read() {
    let windows = format!("\u{feff}{}", PHS.replace('\n', "\r\n"));
    assert_eq!(told(&Statute::check(&windows).1), "");
    assert_eq!(Statute::parse(&windows).as_ref(), Ok(&phs()));
}

#[test]
fn hostile_files_are_answered() {
    let deep = format!("a = {}{}", "[".repeat(20_000), "]".repeat(20_000));
    let long = format!("[organisation]\ncode = \"{}\"", "ق".repeat(200_000));
    let many = "[[bodies]]\nkey = \"a\"\n".repeat(2_000);
    for text in [deep.as_str(), &long, &many, "", "\u{feff}", "\0"] {
        let (statute, problems) = Statute::check(text);
        assert!(statute.is_none() && !problems.is_empty());
        for problem in problems.iter().take(50) {
            assert!(problem.sentence(Lang::Ar).chars().count() < 900);
        }
    }
}
