//! The grammar of reports in Arabic: gender, number and case that agree (C10), hours and counts in words, particles that are
//! joined. Pure; communiques and minutes are written with it.

use crate::{decisions::Taken, people::Sex};

/// Somebody as a report names them: with a title of courtesy, and the office they hold.
/// `السيدة فاطمة مزوار، الأمينة الإقليمية`.
pub fn named(honorific: &str, sex: Option<Sex>, name: &str, capacity: &str) -> String {
    let name = spaced([courtesy(honorific, sex), name]);
    if capacity.is_empty() { name } else { format!("{name}، {capacity}") }
}

/// The title of courtesy: the person's own, else `السيد` or `السيدة` by what is known.
pub fn courtesy(honorific: &str, sex: Option<Sex>) -> &str {
    match (honorific, sex) {
        ("", Some(Sex::Female)) => "السيدة",
        ("", Some(Sex::Male)) => "السيد",
        (said, _) => said,
    }
}

/// The word that agrees with somebody; the masculine when it is not known.
pub fn agree(sex: Option<Sex>, masculine: &'static str, feminine: &'static str) -> &'static str {
    if sex == Some(Sex::Female) { feminine } else { masculine }
}

/// A noun as it is counted.
#[derive(Clone, Copy, Debug)]
pub struct Noun {
    /// One: `عضو واحد`.
    one: &'static str,
    /// Two as a subject: `عضوان`.
    two: &'static str,
    /// Two in any other case: `عضوين`.
    two_oblique: &'static str,
    /// From three to ten: `أعضاء`.
    few: &'static str,
    /// From eleven to ninety-nine: `عضوا`.
    many: &'static str,
    /// Hundreds: `عضو`. With a negation before it, none at all.
    other: &'static str,
    /// The words of its small numbers, which agree by disagreeing: `ثلاثة أعضاء`, `ثلاث دقائق`.
    small: &'static [&'static str; 8],
}

/// From three to ten, of what is masculine.
const OF_MASCULINE: [&str; 8] = ["ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"];
/// From three to ten, of what is feminine.
const OF_FEMININE: [&str; 8] = ["ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"];

/// Members.
pub const MEMBERS: Noun = Noun {
    one: "عضو واحد",
    two: "عضوان",
    two_oblique: "عضوين",
    few: "أعضاء",
    many: "عضوا",
    other: "عضو",
    small: &OF_MASCULINE,
};
/// Votes.
pub const VOTES: Noun = Noun {
    one: "صوت واحد",
    two: "صوتان",
    two_oblique: "صوتين",
    few: "أصوات",
    many: "صوتا",
    other: "صوت",
    small: &OF_MASCULINE,
};
/// Days.
pub const DAYS: Noun = Noun {
    one: "يوم واحد",
    two: "يومان",
    two_oblique: "يومين",
    few: "أيام",
    many: "يوما",
    other: "يوم",
    small: &OF_MASCULINE,
};
/// Minutes of an hour.
pub const MINUTES: Noun = Noun {
    one: "دقيقة واحدة",
    two: "دقيقتان",
    two_oblique: "دقيقتين",
    few: "دقائق",
    many: "دقيقة",
    other: "دقيقة",
    small: &OF_FEMININE,
};
/// Persons.
pub const PERSONS: Noun = Noun {
    one: "شخص واحد",
    two: "شخصان",
    two_oblique: "شخصين",
    few: "أشخاص",
    many: "شخصا",
    other: "شخص",
    small: &OF_MASCULINE,
};

/// A count after a preposition or a noun that governs it: `عضو واحد`, `عضوين`, `سبعة أعضاء`, `14 عضوا`, `100 عضو`; none is
/// `أي عضو`, after a negation. Up to ten in words, as reports write it, and in figures above.
pub fn counted(n: i64, noun: Noun) -> String {
    if n == 2 { noun.two_oblique.into() } else { counted_as_subject(n, noun) }
}

/// The same as the subject of a verb: `عضوان`.
pub fn counted_as_subject(n: i64, noun: Noun) -> String {
    match n {
        0 => format!("أي {}", noun.other),
        1 => noun.one.into(),
        2 => noun.two.into(),
        n if (3..=10).contains(&n) => format!("{} {}", in_words(n, noun.small), noun.few),
        n if (3..=10).contains(&(n % 100)) => format!("{n} {}", noun.few),
        n if (11..=99).contains(&(n % 100)) => format!("{n} {}", noun.many),
        n => format!("{n} {}", noun.other),
    }
}

/// How many of them all, after `من أصل`: `خمسة`, `14`. What is counted was named before, and is masculine.
pub fn out_of(all: i64) -> String {
    in_words(all, &OF_MASCULINE)
}

fn in_words(n: i64, small: &[&str; 8]) -> String {
    match usize::try_from(n - 3).ok().and_then(|at| small.get(at)) {
        Some(word) => (*word).to_owned(),
        None => n.to_string(),
    }
}

/// With the particle that is joined to words, and set apart from figures by a stroke: `بثمانية أيام`, `بـ14 صوتا`.
pub fn by(count: &str) -> String {
    if count.starts_with(|c: char| c.is_ascii_digit()) {
        format!("بـ{count}")
    } else {
        format!("ب{count}")
    }
}

/// A time of day as it is said: `الساعة العاشرة والنصف صباحا`. Hours from 0 to 23.
pub fn hour(hour: u32, minute: u32) -> String {
    const NAMES: [&str; 12] = [
        "الثانية عشرة",
        "الواحدة",
        "الثانية",
        "الثالثة",
        "الرابعة",
        "الخامسة",
        "السادسة",
        "السابعة",
        "الثامنة",
        "التاسعة",
        "العاشرة",
        "الحادية عشرة",
    ];
    let name = |hour: u32| NAMES.get((hour % 12) as usize).copied().unwrap_or_default();
    let said = match minute {
        0 => name(hour).to_owned(),
        15 => format!("{} والربع", name(hour)),
        20 => format!("{} والثلث", name(hour)),
        30 => format!("{} والنصف", name(hour)),
        45 => format!("{} إلا ربعا", name(hour + 1)),
        n => format!("{} و{}", name(hour), counted(i64::from(n), MINUTES)),
    };
    let part = match hour {
        0..=11 => "صباحا",
        12 => "زوالا",
        13..=17 => "بعد الزوال",
        18..=20 => "مساء",
        _ => "ليلا",
    };
    format!("الساعة {said} {part}")
}

/// The place of a point or a call: `الأولى`, `الثانية`, … From the eleventh on, in digits: `رقم 11`.
pub fn place_in_order(n: usize) -> String {
    const NAMES: [&str; 10] = [
        "الأولى",
        "الثانية",
        "الثالثة",
        "الرابعة",
        "الخامسة",
        "السادسة",
        "السابعة",
        "الثامنة",
        "التاسعة",
        "العاشرة",
    ];
    match n.checked_sub(1).and_then(|at| NAMES.get(at)) {
        Some(name) => (*name).to_owned(),
        None => format!("رقم {n}"),
    }
}

/// What a body did, as the object of `عقد`. A body of the feminine holds `مؤتمرها`.
pub fn the_kind(kind: &str, feminine: bool) -> &'static str {
    match (kind, feminine) {
        ("ordinary_meeting", _) => "اجتماعا عاديا",
        ("extraordinary", _) => "اجتماعا استثنائيا",
        ("council_session", true) => "دورتها",
        ("council_session", false) => "دورته",
        ("congress", true) => "مؤتمرها",
        ("congress", false) => "مؤتمره",
        ("founding", _) => "جمعا عاما تأسيسيا",
        ("outreach", _) => "لقاء تواصليا",
        ("training", _) => "دورة تكوينية",
        ("remote_meeting", _) => "اجتماعا عن بعد",
        ("activity", _) => "نشاطا",
        _ => "اجتماعا",
    }
}

/// Is the body itself a gathering? `المؤتمر الوطني` and `الجمع العام المحلي` are held, they hold nothing.
pub fn gathers(body: &str) -> bool {
    let first = body.split_whitespace().next().unwrap_or_default();
    matches!(first.strip_prefix("ال").unwrap_or(first), "مؤتمر" | "جمع")
}

/// A meeting of a body, when it is named again: a general assembly that met as such is called one.
pub fn the_session(kind: &str, body: &str) -> &'static str {
    if kind == "congress" && gathers(body) && !body.contains("مؤتمر ") && !body.starts_with("المؤتمر")
    {
        "الجمع العام"
    } else {
        the_meeting(kind)
    }
}

/// A meeting, when it is named again.
fn the_meeting(kind: &str) -> &'static str {
    match kind {
        "council_session" | "training" => "الدورة",
        "congress" => "المؤتمر",
        "founding" => "الجمع العام",
        "outreach" | "activity" => "اللقاء",
        _ => "الاجتماع",
    }
}

/// How a decision was taken (D03), after its words; nothing when it is not known.
pub fn how(taken: Taken) -> &'static str {
    match taken {
        Taken::Unanimity => "بالإجماع",
        Taken::Consensus => "بالتوافق",
        Taken::Majority => "بالأغلبية",
        Taken::SecretBallot => "بالاقتراع السري",
        Taken::Unknown => "",
    }
}

/// Lines that end in `؛`, the last in a full stop.
pub fn listed(lines: impl Iterator<Item = String>, mark: impl Fn(usize) -> String) -> Vec<String> {
    let mut out: Vec<String> = lines.enumerate().map(|(n, line)| format!("{}{line}؛", mark(n + 1))).collect();
    if let Some(last) = out.last_mut() {
        last.truncate(last.trim_end_matches('؛').len());
        last.push('.');
    }
    out
}

/// A sentence of the record without the mark it ended in.
pub fn bare(text: &str) -> &str {
    text.trim().trim_end_matches(['.', '؛', ';', '،', ':'])
}

/// `لحزب الأفق والتضامن`; bare after a noun that governs it (`بلاغ حزب …`).
pub fn of_party(name: &str, governed: bool) -> String {
    match (governed || name.is_empty(), name.strip_prefix("ال")) {
        (true, _) => name.to_owned(),
        (false, Some(rest)) => format!("لل{rest}"),
        (false, None) => format!("ل{name}"),
    }
}

/// An office after the name of who is given it: `رئيسة القطب النسائي` becomes `رئيسة للقطب النسائي`, `رئيس لجنة العضوية`
/// `رئيسا للجنة العضوية`, `عضو المكتب السياسي` `عضوا بالمكتب السياسي`; one that is an adjective's noun (`الأمين الإقليمي`)
/// loses its article: `أمينا إقليميا`.
pub fn indefinite(office: &str) -> String {
    let words: Vec<&str> = office.split_whitespace().collect();
    match words[..] {
        [first, _, ..] if !first.starts_with("ال") => {
            let rest = words[1..].join(" ");
            let owner =
                if first.starts_with("عضو") { format!("ب{rest}") } else { of_party(&rest, false) };
            format!("{} {owner}", accusative(first))
        }
        [first, ..] if first.starts_with("ال") => {
            // Adjectives follow without the article as long as they bear it.
            let mut bare = true;
            let out = words.iter().map(|word| {
                bare = bare && word.starts_with("ال");
                match word.strip_prefix("ال").filter(|_| bare) {
                    Some(word) => accusative(word),
                    None => (*word).to_owned(),
                }
            });
            out.collect::<Vec<_>>().join(" ")
        }
        _ => office.to_owned(),
    }
}

/// `أمين` as who is made one: `أمينا`. What ends in a feminine mark, and `أول`, stay as they are written.
fn accusative(word: &str) -> String {
    if word.ends_with(['ة', 'ى', 'ا']) || word == "أول" { word.to_owned() } else { format!("{word}ا") }
}

/// A body with its party: `المجلس الجهوي لحزب الأفق والتضامن`, also where the statute calls it `المجلس الجهوي للحزب`.
pub fn body_of(body: &str, organisation: &str) -> String {
    let plain = body.strip_suffix(" للحزب").filter(|_| !organisation.is_empty());
    spaced([plain.unwrap_or(body), &of_party(organisation, false)])
}

/// `بتاونات`.
pub fn in_unit(unit: &str) -> String {
    if unit.is_empty() { String::new() } else { format!("ب{unit}") }
}

/// `بمقر الحزب`: the particle is joined, once.
pub fn at(venue: &str) -> String {
    match venue.split_whitespace().next() {
        None => String::new(),
        Some("ب" | "في" | "داخل" | "برحاب") => venue.to_owned(),
        Some(first) if first.starts_with("بال") || first.starts_with("بم") => venue.to_owned(),
        Some(_) => format!("ب{venue}"),
    }
}

/// Is the first word feminine? What bodies are called leaves no doubt: `الأمانة`, `اللجنة` against `المجلس`, `المكتب`.
pub fn feminine(name: &str) -> bool {
    name.split_whitespace().next().is_some_and(|word| word.ends_with('ة'))
}

/// Parts that are not empty, with a space between.
pub fn spaced<const N: usize>(parts: [&str; N]) -> String {
    parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// C10: the six ways a noun is counted, in both cases.
    #[test]
    fn counts_agree() {
        let all = [0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111].map(|n| counted(n, MEMBERS));
        assert_eq!(
            all,
            [
                "أي عضو",
                "عضو واحد",
                "عضوين",
                "ثلاثة أعضاء",
                "عشرة أعضاء",
                "11 عضوا",
                "99 عضوا",
                "100 عضو",
                "102 عضو",
                "103 أعضاء",
                "111 عضوا"
            ]
        );
        assert_eq!(counted_as_subject(2, VOTES), "صوتان");
        assert_eq!(counted_as_subject(5, VOTES), "خمسة أصوات");
        assert_eq!((out_of(5), out_of(14)), ("خمسة".into(), "14".into()));
        assert_eq!([8, 12, 2].map(|n| by(&counted(n, DAYS))), ["بثمانية أيام", "بـ12 يوما", "بيومين"]);
    }

    /// C10: hours as a rapporteur says them.
    #[test]
    fn hours_are_said() {
        let said = [(10, 0), (10, 30), (11, 45), (12, 0), (0, 5), (17, 2), (18, 12), (21, 15)]
            .map(|(h, m)| hour(h, m));
        assert_eq!(
            said,
            [
                "الساعة العاشرة صباحا",
                "الساعة العاشرة والنصف صباحا",
                "الساعة الثانية عشرة إلا ربعا صباحا",
                "الساعة الثانية عشرة زوالا",
                "الساعة الثانية عشرة وخمس دقائق صباحا",
                "الساعة الخامسة ودقيقتين بعد الزوال",
                "الساعة السادسة و12 دقيقة مساء",
                "الساعة التاسعة والربع ليلا",
            ]
        );
    }

    /// C10: people are named with what agrees with them, and nothing is guessed.
    #[test]
    fn people_are_named_as_they_are() {
        assert_eq!(
            named("", Some(Sex::Female), "فاطمة مزوار", "الأمينة الإقليمية"),
            "السيدة فاطمة مزوار، الأمينة الإقليمية"
        );
        assert_eq!(named("الدكتور", Some(Sex::Male), "حميد بورقية", ""), "الدكتور حميد بورقية");
        assert_eq!(named("", None, "نور سالمي", ""), "نور سالمي");
        assert_eq!(place_in_order(3), "الثالثة");
        assert_eq!(place_in_order(12), "رقم 12");
    }
}
