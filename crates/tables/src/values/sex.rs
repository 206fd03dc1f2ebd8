//! Man or woman.

use amana_arabic::fold;
use serde::{Deserialize, Serialize};

use super::{Fault, is_letter, text};
use crate::Cell;

/// Man or woman, as the civil status has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// A man.
    Male,
    /// A woman.
    Female,
}

const MALE: [&str; 20] = [
    "ذكر",
    "مذكر",
    "ذ",
    "رجل",
    "رجال",
    "السيد",
    "سيد",
    "الاخ",
    "h",
    "homme",
    "hommes",
    "m",
    "masculin",
    "masc",
    "mr",
    "monsieur",
    "male",
    "man",
    "garcon",
    "ذكور",
];
const FEMALE: [&str; 24] = [
    "انثي",
    "انثا",
    "مونث",
    "ا",
    "امراه",
    "مراه",
    "نساء",
    "اناث",
    "السيده",
    "سيده",
    "الانسه",
    "الاخت",
    "f",
    "femme",
    "femmes",
    "feminin",
    "fem",
    "mme",
    "mlle",
    "madame",
    "female",
    "woman",
    "fille",
    "اءنثي",
];

/// What the words above begin with, before folding.
const BEGINNINGS: &str = "ذمرسااأإآٱنhmfwgHMFWG";

/// The sex that a cell says, in words or letters of three languages. `1` and `2` are not believed: lists disagree.
///
/// # Errors
/// It says neither.
pub fn sex(cell: &Cell) -> Result<Option<Sex>, Fault> {
    let Some(text) = text(cell)? else { return Ok(None) };
    word(&text).map(Some).ok_or(Fault::NotASex)
}

/// The sex that a word says.
pub(crate) fn word(text: &str) -> Option<Sex> {
    // Every cell of a list comes by here: most are told by their first letter.
    if text.len() > 24
        || text.chars().find(|c| is_letter(*c) || c.is_ascii_digit()).is_none_or(|c| !BEGINNINGS.contains(c))
    {
        return None;
    }
    let folded = fold(text);
    let word = folded.trim_matches(|c: char| !c.is_alphanumeric());
    if MALE.contains(&word) {
        Some(Sex::Male)
    } else if FEMALE.contains(&word) {
        Some(Sex::Female)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_begins_as_it_should() {
        assert!(MALE.iter().chain(&FEMALE).all(|w| BEGINNINGS.contains(w.chars().next().unwrap())));
    }

    #[test]
    fn words() {
        for t in ["ذكر", "H", "Homme", "masculin", "M.", "ذَكَر", " رجل "] {
            assert_eq!(sex(&Cell::from(t)), Ok(Some(Sex::Male)), "{t}");
        }
        for t in ["أنثى", "انثى", "F", "Femme", "FÉMININ", "Mme", "امرأة", "أ", "مؤنث"] {
            assert_eq!(sex(&Cell::from(t)), Ok(Some(Sex::Female)), "{t}");
        }
        assert_eq!(sex(&Cell::Number(1.0)), Err(Fault::NotASex));
        assert_eq!(sex(&Cell::Empty), Ok(None));
    }
}
