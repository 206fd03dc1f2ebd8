//! Titles of courtesy, which are kept apart from the name.

use crate::fold::fold;

/// A title of courtesy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Honorific {
    /// The title as it is shown.
    pub title: &'static str,
    /// The person is a woman.
    pub feminine: bool,
    /// The title announces several persons.
    pub plural: bool,
}

/// Folded form, title as shown, feminine, plural.
const TITLES: [(&str, &str, bool, bool); 40] = [
    ("السيد", "السيد", false, false),
    ("سيد", "السيد", false, false),
    ("السيده", "السيدة", true, false),
    ("الاستاذ", "الأستاذ", false, false),
    ("الاستاذه", "الأستاذة", true, false),
    ("ذ", "الأستاذ", false, false),
    ("ذه", "الأستاذة", true, false),
    ("الدكتور", "الدكتور", false, false),
    ("الدكتوره", "الدكتورة", true, false),
    ("دكتور", "الدكتور", false, false),
    ("د", "الدكتور", false, false),
    ("الاخ", "الأخ", false, false),
    ("الاخت", "الأخت", true, false),
    ("الرفيق", "الرفيق", false, false),
    ("الرفيقه", "الرفيقة", true, false),
    ("المناضل", "المناضل", false, false),
    ("المناضله", "المناضلة", true, false),
    ("الحاج", "الحاج", false, false),
    ("الحاجه", "الحاجة", true, false),
    ("الشريف", "الشريف", false, false),
    ("الشريفه", "الشريفة", true, false),
    ("المهندس", "المهندس", false, false),
    ("المهندسه", "المهندسة", true, false),
    ("الاستاذين", "الأستاذ", false, true),
    ("الاستاذان", "الأستاذ", false, true),
    ("الاساتذه", "الأستاذ", false, true),
    ("الدكاتره", "الدكتور", false, true),
    ("الساده", "السيد", false, true),
    ("السيدات", "السيدة", true, true),
    ("السيدين", "السيد", false, true),
    ("السيدان", "السيد", false, true),
    ("السيدتين", "السيدة", true, true),
    ("الاخوين", "الأخ", false, true),
    ("الاخوان", "الأخ", false, true),
    ("الاخوه", "الأخ", false, true),
    ("الاخوات", "الأخت", true, true),
    ("الاختين", "الأخت", true, true),
    ("الرفيقين", "الرفيق", false, true),
    ("الرفاق", "الرفيق", false, true),
    ("الرفيقات", "الرفيقة", true, true),
];

/// The title that a folded word is.
pub fn honorific(folded: &str) -> Option<Honorific> {
    TITLES.iter().find(|(f, ..)| *f == folded).map(|(_, title, feminine, plural)| Honorific {
        title,
        feminine: *feminine,
        plural: *plural,
    })
}

/// The titles before a name, and the name without them (O05). `د.جمال` and `السيد الدكتور` are understood.
pub fn split_honorifics(name: &str) -> (Vec<Honorific>, &str) {
    let mut rest = name.trim();
    let mut out = Vec::new();
    loop {
        let end = rest.find(|c: char| c.is_whitespace() || c == '.').unwrap_or(rest.len());
        let Some(h) = honorific(&fold(&rest[..end])).filter(|_| end < rest.len()) else { return (out, rest) };
        out.push(h);
        rest = rest[end..].trim_start_matches(|c: char| c == '.' || c.is_whitespace());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// O05: titles are kept apart from the name.
    #[test]
    fn titles_apart() {
        let (t, n) = split_honorifics("د.جمال الودغيري");
        assert_eq!((t[0].title, n), ("الدكتور", "جمال الودغيري"));
        let (t, n) = split_honorifics("السيدة الدكتورة سلمى الكتاني");
        assert_eq!((t.len(), t[0].feminine, n), (2, true, "سلمى الكتاني"));
        assert_eq!(split_honorifics("محمد"), (vec![], "محمد"));
    }
}
