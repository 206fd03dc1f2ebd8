//! What a heading means, by the words of `data/headings.tsv`.

use std::collections::HashMap;
use std::sync::LazyLock;

use amana_arabic::fold;

use super::field::Field;
use crate::values::{Script, script_of};

/// What a heading means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    Field(Field),
    /// `الاسم`: a full name, or the given one beside a family name.
    Name,
    /// `Nom`: a full name, or the family's beside a given one.
    Nom,
    /// Nothing to import.
    Nothing,
}

/// What was found in a heading.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Found {
    pub(crate) meaning: Meaning,
    /// 1 when the heading is one that is known, less when it holds one.
    pub(crate) score: f32,
    /// The script that it says the names are in (`بالفرنسية`), or is itself in.
    pub(crate) script: Option<Script>,
}

struct Table {
    exact: HashMap<String, Meaning>,
    /// The most words of one.
    words: usize,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table { exact: HashMap::new(), words: 1 };
    for line in include_str!("../../data/headings.tsv").lines().filter(|l| !l.starts_with('#')) {
        let Some((key, headings)) = line.split_once('\t') else { continue };
        let meaning = match key {
            "name" => Meaning::Name,
            "nom" => Meaning::Nom,
            "nothing" => Meaning::Nothing,
            key => match Field::from_key(key) {
                Some(field) => Meaning::Field(field),
                None => continue,
            },
        };
        for heading in headings.split('|') {
            let words = words(heading);
            table.words = table.words.max(words.len());
            // The first line that has it.
            table.exact.entry(words.join(" ")).or_insert(meaning);
        }
    }
    table
});

/// The field that a heading names by itself, as far as a heading alone can; and how sure that is, from 0 to 1.
pub fn heading(text: &str) -> Option<(Field, f32)> {
    let found = find(text)?;
    let field = match found.meaning {
        Meaning::Field(field) => field,
        Meaning::Name | Meaning::Nom => Field::FullName,
        Meaning::Nothing => return None,
    };
    Some((if found.script == Some(Script::Latin) { field.in_latin() } else { field }, found.score))
}

/// The form of a heading by which it is learned: two spellings of one heading have the same.
pub fn heading_key(text: &str) -> String {
    words(text).join(" ")
}

pub(crate) fn find(text: &str) -> Option<Found> {
    if text.len() > 400 {
        return None;
    }
    let mut words = words(text);
    let script = told_script(&mut words);
    let said = script.or_else(|| script_of(text));
    if words.is_empty() || words.len() > 16 {
        return None;
    }
    let found = |meaning, score| Some(Found { meaning, score, script: said });
    if let Some(meaning) = TABLE.exact.get(&words.join(" ")) {
        return found(*meaning, 1.0);
    }
    // The longest known heading within it; of equals, the first.
    for length in (1..=TABLE.words.min(words.len())).rev() {
        for from in 0..=words.len() - length {
            let part = words[from..from + length].join(" ");
            // Short words such as `no` and `ع` say nothing inside a sentence.
            if part.chars().count() < 3 {
                continue;
            }
            if let Some(meaning) = TABLE.exact.get(&part) {
                let share = length as f32 / words.len() as f32;
                return found(*meaning, 0.5 + 0.4 * share);
            }
        }
    }
    None
}

/// The words of a heading: folded, without the article, `و` apart.
fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let mut out = Vec::new();
    for word in folded.split(|c: char| !c.is_alphanumeric() && c != '#').filter(|w| !w.is_empty()) {
        let (and, rest) = match word.strip_prefix("وال") {
            Some(rest) if rest.chars().count() > 2 => (true, rest),
            _ => (false, word),
        };
        if and {
            out.push("و".to_owned());
        }
        let bare = match rest.strip_prefix("ال").or_else(|| rest.strip_prefix("لل")) {
            Some(bare) if bare.chars().count() > 2 => bare,
            _ => rest,
        };
        out.push(bare.to_owned());
    }
    out
}

/// Takes out the words that say in which script names are.
fn told_script(words: &mut Vec<String>) -> Option<Script> {
    let mut told = None;
    words.retain(|w| {
        let script = match w.as_str() {
            "بالفرنسيه"
            | "فرنسيه"
            | "باللاتينيه"
            | "لاتينيه"
            | "بالاتينيه"
            | "latin"
            | "francais"
            | "french"
            | "latines"
            | "fr" => Script::Latin,
            "بالعربيه" | "عربيه" | "arabe" | "arabic" | "ar" => Script::Arabic,
            _ => return true,
        };
        told = Some(script);
        false
    });
    if told.is_some() {
        words.retain(|w| !matches!(w.as_str(), "en" | "in" | "حروف" | "بالحروف" | "caracteres"));
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_three_languages() {
        for (text, want) in [
            ("الاسم العائلي", Field::FamilyName),
            ("الإسم الشخصي ", Field::GivenName),
            ("الاسم و النسب", Field::FullName),
            ("الإسم الكامل:", Field::FullName),
            ("ر.ب.و", Field::Identity),
            ("رقم البطاقة الوطنية للتعريف", Field::Identity),
            ("N° CIN", Field::Identity),
            ("C.N.I.E", Field::Identity),
            ("تاريخ الإزدياد", Field::BirthDate),
            ("Né(e) le", Field::BirthDate),
            ("DATE DE NAISSANCE", Field::BirthDate),
            ("الجنس (ذكر/أنثى)", Field::Sex),
            ("النوع", Field::Sex),
            ("رقم الهاتف", Field::Phone),
            ("GSM", Field::Phone),
            ("Tél.", Field::Phone),
            ("الجماعة الترابية", Field::Commune),
            ("العمالة أو الاقليم", Field::Province),
            ("Préfecture / Province", Field::Province),
            ("المستوى الدراسي", Field::Education),
            ("رقم بطاقة العضوية", Field::MemberNumber),
            ("N° d'adhésion", Field::MemberNumber),
            ("تاريخ الانخراط في الحزب", Field::JoinedOn),
            ("Prénom", Field::GivenNameLatin),
            ("Prénom en arabe", Field::GivenName),
            ("الاسم الشخصي بالفرنسية", Field::GivenNameLatin),
            ("E-mail", Field::Email),
            ("ر.ت", Field::Counter),
            ("N°", Field::Counter),
            ("اسم الأب", Field::Parent),
            ("مكان الازدياد", Field::BirthPlace),
            ("المهنة الحالية", Field::Occupation),
        ] {
            assert_eq!(heading(text).map(|(f, _)| f), Some(want), "{text}");
        }
        for text in ["", "يوسف", "0600000001", "التوقيع", "2024"] {
            assert_eq!(heading(text), None, "{text}");
        }
    }

    #[test]
    fn spellings_of_one_heading_are_one() {
        assert_eq!(heading_key("الاسم  و النسب :"), heading_key("الإسم والنسب"));
        assert_ne!(heading_key("الاسم"), heading_key("النسب"));
    }
}
