//! Every way in which words can be wrong, and what the builder of the program is told.

use super::*;

/// Writes the three files of a subject and returns the complaints, with the folder's own path cut out.
fn complaints(ar: &str, fr: &str, en: &str) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let subject = folder.path().join("meetings");
    fs::create_dir(&subject).unwrap();
    for (language, text) in LANGUAGES.iter().zip([ar, fr, en]) {
        fs::write(subject.join(format!("{language}.ftl")), text).unwrap();
    }
    let out = tempfile::tempdir().unwrap();
    let result = generate(folder.path(), out.path()).unwrap();
    assert_eq!(result.is_ok(), out.path().join("words.rs").exists());
    let root = format!("{}/", folder.path().display());
    result.err().unwrap_or_default().iter().map(|line| line.replace(&root, "")).collect()
}

const SIX: &str =
    "m-n = { PLURAL($n) ->\n [zero] أ\n [one] ب\n [two] ت\n [few] ث\n [many] ج\n *[other] ح\n }\n";
const TWO: &str = "m-n = { PLURAL($n) ->\n [one] a\n *[other] b\n }\n";

#[test]
fn complete_words_become_methods_with_the_variables_in_reading_order() {
    let folder = tempfile::tempdir().unwrap();
    for language in LANGUAGES {
        let text = "m-title = أ\n\n# تعليق\nm-sent = { $who } إلى { $to-whom } ثم { $who }\n";
        fs::write(folder.path().join(format!("{language}.ftl")), text).unwrap();
    }
    let out = tempfile::tempdir().unwrap();
    assert_eq!(generate(folder.path(), out.path()).unwrap(), Ok(()));
    let code = fs::read_to_string(out.path().join("words.rs")).unwrap();
    assert!(code.contains("pub fn m_title(self) -> String"), "{code}");
    assert!(code.contains("pub fn m_sent(self, who: impl amana_i18n::Said, to_whom: impl"));
    assert!(code.contains("/// `m-title = أ`"));
}

#[test]
fn a_missing_translation_names_the_file_it_belongs_in() {
    let found = complaints("m-a = أ\nm-b = ب\n", "m-a = a\n", "m-a = a\nm-b = b\n");
    assert_eq!(found, ["meetings/ar.ftl:2: message m-b is missing in meetings/fr.ftl"]);
}

#[test]
fn a_message_that_arabic_lacks_is_refused() {
    let found = complaints("m-a = أ\n", "m-a = a\n", "m-a = a\nm-b = b\n");
    assert_eq!(found, ["meetings/en.ftl:2: message m-b is not in Arabic, which is the source"]);
}

#[test]
fn a_variable_nobody_passes_is_refused() {
    let found = complaints("m-a = أ { $n }\n", "m-a = a { $name }\n", "m-a = a\n");
    assert_eq!(found, ["meetings/fr.ftl:1: message m-a uses $name, which the Arabic message lacks"]);
}

#[test]
fn a_message_written_twice_names_both_places() {
    let found = complaints("m-a = أ\nm-a = ب\n", "m-a = a\n", "m-a = a\n");
    let expected = "meetings/ar.ftl:2: message m-a is written twice; the first is in ";
    assert_eq!(found.len(), 1);
    assert!(found[0].starts_with(expected), "{found:?}");
}

#[test]
fn arabic_must_say_all_six_plural_forms_unless_nought_is_said_apart() {
    let without_few = SIX.replace(" [few] ث\n", "");
    let found = complaints(&without_few, TWO, TWO);
    assert_eq!(found, ["meetings/ar.ftl:1: message m-n lacks the plural form [few] of $n"]);
    assert_eq!(complaints(SIX, TWO, TWO), [""; 0]);
    let nested = "m-n = { $n ->\n [0] لا شيء\n *[other] { PLURAL($n) ->\n [one] ب\n [two] ت\n [few] ث\n [many] ج\n *[other] ح\n }\n }\n";
    assert_eq!(complaints(nested, TWO, TWO), [""; 0]);
}

#[test]
fn a_plural_form_that_a_language_does_not_have_is_refused() {
    let dual = "m-n = { PLURAL($n) ->\n [one] a\n [two] b\n *[other] c\n }\n";
    let found = complaints(SIX, TWO, dual);
    assert_eq!(
        found,
        ["meetings/en.ftl:1: message m-n has the plural form [two], which does not exist here"]
    );
}

#[test]
fn the_plural_rules_of_fluent_are_refused() {
    let own = "m-n = { $n ->\n [one] a\n *[other] b\n }\n";
    let found = complaints(SIX, own, TWO);
    assert_eq!(found, ["meetings/fr.ftl:1: message m-n selects a plural on $n: write PLURAL($n)"]);
    let number = "m-n = { NUMBER($n) ->\n [one] a\n *[other] b\n }\n";
    let found = complaints(SIX, TWO, number);
    assert_eq!(
        found,
        ["meetings/en.ftl:1: message m-n selects on NUMBER; select on a variable or on PLURAL($n)"]
    );
}

#[test]
fn a_gender_is_said_both_ways() {
    let both = "m-g = { $gender ->\n [feminine] a\n *[masculine] b\n }\n";
    let one = "m-g = { $gender ->\n *[masculine] b\n }\n";
    assert_eq!(complaints(both, both, "m-g = neutral\n"), [""; 0]);
    let found = complaints(one, both, both);
    assert_eq!(
        found,
        ["meetings/ar.ftl:1: message m-g must say $gender as [feminine] and [masculine], no other"]
    );
}

#[test]
fn a_broken_line_a_bare_id_and_a_lost_reference_are_refused() {
    let found = complaints("m-a = { $n\nm-b = ب\n", "m-b = b\n", "m-b = b\n");
    assert!(found.iter().any(|line| line.starts_with("meetings/ar.ftl:")), "{found:?}");
    let found = complaints("title = أ\n", "title = a\n", "title = a\n");
    assert!(found[0].contains("needs a lower-case id that begins with its subject"), "{found:?}");
    let found = complaints("m-a = { m-b }\n", "m-a = a\n", "m-a = a\n");
    assert_eq!(found, ["meetings/ar.ftl:1: message m-a refers to m-b, which is not there"]);
}
