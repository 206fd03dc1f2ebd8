//! What a reader of each language would notice at once if it were wrong.

use super::*;
use crate::{Gender, Said};

fn date(year: i64, month: i64, day: i64) -> Day {
    Day::of(year, month, day).expect("a day of the calendar")
}

const ARABIC: &str = "\
members-present = { PLURAL($n) ->
    [zero] لا حاضر
    [one] حاضر واحد
    [two] حاضران
    [few] { $n } حاضرين
    [many] { $n } حاضرا
   *[other] { $n } حاضر
}
member-joined = { $gender ->
    [feminine] التحقت { $name } بالحزب
   *[masculine] التحق { $name } بالحزب
}
as-said = { $day } («{ $words }»)
";

fn arabic() -> Speech {
    Speech::new(Lang::Ar, ARABIC)
}

fn present(n: i64) -> String {
    let mut arguments = FluentArgs::new();
    arguments.set("n", n);
    // The isolation marks are asserted once below; here they only blur the reading.
    arabic().message("members-present", Some(&arguments)).replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn arabic_has_six_plural_forms_and_they_come_back_after_a_hundred() {
    assert_eq!(present(0), "لا حاضر");
    assert_eq!(present(1), "حاضر واحد");
    assert_eq!(present(2), "حاضران");
    assert_eq!(present(3), "3 حاضرين");
    assert_eq!(present(10), "10 حاضرين");
    assert_eq!(present(11), "11 حاضرا");
    assert_eq!(present(99), "99 حاضرا");
    assert_eq!(present(100), "100 حاضر");
    assert_eq!(present(102), "102 حاضر");
    assert_eq!(present(103), "103 حاضرين");
    assert_eq!(present(111), "111 حاضرا");
    assert_eq!(present(1_000), "1.000 حاضر");
}

/// A browser takes the direction of a text from its first letter outside isolated parts: without one, an Arabic sentence
/// says its own.
#[test]
fn a_sentence_without_letters_of_its_own_says_its_direction() {
    let mut arguments = FluentArgs::new();
    arguments.set("day", "31 أكتوبر 2026");
    arguments.set("words", "الشهر المقبل");
    assert!(arabic().message("as-said", Some(&arguments)).starts_with('\u{200F}'));
    let english = Speech::new(Lang::En, ARABIC);
    assert!(english.message("as-said", Some(&arguments)).starts_with('\u{2068}'));
    arguments.set("name", "Driss");
    assert!(arabic().message("member-joined", Some(&arguments)).starts_with("التحق"));
}

#[test]
fn a_sentence_agrees_with_the_person() {
    let joined = |gender: Gender, name: &'static str| {
        let mut arguments = FluentArgs::new();
        arguments.set("gender", gender.said());
        arguments.set("name", name);
        arabic().message("member-joined", Some(&arguments))
    };
    assert_eq!(joined(Gender::Feminine, "زهرة"), "التحقت \u{2068}زهرة\u{2069} بالحزب");
    assert_eq!(joined(Gender::Masculine, "Driss"), "التحق \u{2068}Driss\u{2069} بالحزب");
}

#[test]
fn months_are_the_moroccan_ones() {
    let speech = arabic();
    let months: Vec<String> = (1..=12).map(|month| speech.month(date(2026, month, 1))).collect();
    let expected = [
        "يناير",
        "فبراير",
        "مارس",
        "أبريل",
        "ماي",
        "يونيو",
        "يوليوز",
        "غشت",
        "شتنبر",
        "أكتوبر",
        "نونبر",
        "دجنبر",
    ];
    for (month, expected) in months.iter().zip(expected) {
        assert_eq!(month, &format!("{expected} 2026"));
    }
}

#[test]
fn dates_read_as_a_rapporteur_writes_them() {
    let on = date(2026, 11, 21);
    assert_eq!(arabic().date(on), "21 نونبر 2026");
    assert_eq!(arabic().date_with_weekday(on), "السبت، 21 نونبر 2026");
    assert_eq!(Speech::new(Lang::Fr, "").date(on), "21 novembre 2026");
    assert_eq!(Speech::new(Lang::En, "").date_with_weekday(on), "Saturday, 21 November 2026");
    assert_eq!(arabic().date_in_digits(on), "21/11/2026");
    assert_eq!(arabic().time(Instant(0).plus_seconds(8 * 3600 + 300), 60), "09:05");
}

#[test]
fn the_hijri_date_follows_umm_al_qura_and_the_setting_of_one_day() {
    let on = date(2026, 11, 21);
    assert_eq!(arabic().hijri(on, 0), "11 جمادى الآخرة 1448 هـ");
    assert_eq!(arabic().hijri(on, 1), "12 جمادى الآخرة 1448 هـ");
    assert_eq!(arabic().hijri(on, -1), "10 جمادى الآخرة 1448 هـ");
    assert_eq!(arabic().hijri(on, 100), arabic().hijri(on, 1));
}

#[test]
fn digits_are_the_ones_used_in_morocco() {
    for lang in Lang::ALL {
        let speech = Speech::new(lang, "");
        let written = format!("{}{}", speech.number(1_234_567), speech.date(date(2026, 8, 9)));
        assert!(written.chars().filter(|c| c.is_numeric()).all(|c| c.is_ascii_digit()), "{written}");
    }
    assert_eq!(arabic().number(36_828_330), "36.828.330");
    assert_eq!(arabic().fraction(12.345, 1), "12,3");
    assert_eq!(arabic().percent(9, 10), "90%");
    assert_eq!(Speech::new(Lang::Fr, "").percent(9, 10), "90\u{202f}%");
    assert_eq!(arabic().percent(1, 0), "");
    assert_eq!(arabic().fraction(f64::NAN, 2), "");
}

#[test]
fn a_list_is_joined_by_waw() {
    assert_eq!(arabic().list(&["فاس", "صفرو", "تاونات"]), "فاس وصفرو وتاونات");
    assert_eq!(Speech::new(Lang::Fr, "").list(&["Fès", "Sefrou", "Taounate"]), "Fès, Sefrou et Taounate");
    assert_eq!(arabic().list::<&str>(&[]), "");
}

#[test]
fn order_is_alphabetical_for_an_arabic_reader() {
    let mut names = vec!["ياسين", "هشام", "إبراهيم", "بدر", "أحمد", "ثريا", "Jean", "مُحَمَّد", "محمد"];
    arabic().sort_by_text(&mut names, |name| name);
    assert_eq!(names, ["إبراهيم", "أحمد", "بدر", "ثريا", "محمد", "مُحَمَّد", "هشام", "ياسين", "Jean"]);
}

#[test]
fn a_date_at_the_edge_of_the_calendar_is_still_written() {
    assert!(!arabic().date(Day(i64::MIN)).is_empty());
    assert!(!arabic().date(Day(i64::MAX)).is_empty());
    let _ = arabic().hijri(Day(i64::MAX), 1);
}

#[test]
fn french_says_the_first_of_a_month() {
    let fr = Speech::new(Lang::Fr, "");
    assert_eq!(fr.date(date(2026, 6, 1)), "1er juin 2026");
    assert_eq!(fr.date_with_weekday(date(2026, 6, 1)), "lundi 1er juin 2026");
    assert_eq!(fr.date(date(2026, 6, 11)), "11 juin 2026");
    assert_eq!(Speech::new(Lang::Ar, "").date(date(2026, 6, 1)), "1 يونيو 2026");
}
