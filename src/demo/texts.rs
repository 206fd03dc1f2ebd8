//! The texts that wait in the demonstration's archive: `data/demo`, with the story's own names and dates.

use crate::ui::{Lang, Words};
use amana_base::Day;

/// The shipped texts, in order.
const TEXTS: &[(&str, &str)] = &[
    ("01.txt", include_str!("../../data/demo/01.txt")),
    ("02.txt", include_str!("../../data/demo/02.txt")),
    ("03.txt", include_str!("../../data/demo/03.txt")),
    ("04.txt", include_str!("../../data/demo/04.txt")),
    ("05.txt", include_str!("../../data/demo/05.txt")),
    ("06.txt", include_str!("../../data/demo/06.txt")),
    ("07.txt", include_str!("../../data/demo/07.txt")),
];

/// Every text, `{secretary}` replaced by the story's secretary and `{date-9}` by the day nine days before today.
pub fn texts(names: &[(&'static str, String)], today: Day) -> Vec<(&'static str, String)> {
    TEXTS.iter().map(|(file, text)| (*file, filled(text, names, today))).collect()
}

fn filled(text: &str, names: &[(&'static str, String)], today: Day) -> String {
    let words = Words::of(Lang::Ar);
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((key, tail)) = after.split_once('}') else {
            out.push('{');
            rest = after;
            continue;
        };
        match key.strip_prefix("date").and_then(|days| days.parse::<i64>().ok()) {
            Some(days) => out.push_str(&words.date_with_weekday(today.plus(days)).replace('،', "")),
            None => {
                out.push_str(names.iter().find(|(k, _)| *k == key).map_or(key, |(_, name)| name.as_str()))
            }
        }
        rest = tail;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_dates_are_put_in() {
        let names = [("secretary", "نجاة بوسيف".to_owned())];
        let day = Day::of(2026, 11, 21).unwrap();
        assert_eq!(
            filled("عقدت {secretary} يوم {date-9} لقاء", &names, day),
            "عقدت نجاة بوسيف يوم الخميس 12 نونبر 2026 لقاء"
        );
    }

    #[test]
    fn no_text_keeps_a_mark() {
        let names: Vec<(&str, String)> = ["secretary", "deputy1", "rapporteur", "treasurer", "coordinator"]
            .map(|k| (k, "فلان الفلاني".to_owned()))
            .to_vec();
        for (file, text) in texts(&names, Day(20_000)) {
            assert!(!text.contains(['{', '}']), "{file}");
            assert!(!text.contains("secretary") && !text.contains("deputy1"), "{file}");
        }
    }
}
