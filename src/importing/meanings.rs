//! What the words of old lists mean: categories, levels of education, dues.

use crate::members::{Category, Education};
use amana_arabic::{digits, fold};
use amana_base::Day;
use amana_tables::{
    Cell,
    values::{DateOrder, DateRules, When, date},
};
use std::sync::LazyLock;

/// Words of each category, as lists write them; the first that fits counts.
const CATEGORIES: &[(Category, &[&str])] = &[
    (Category::Student, &["طالب", "طالبة", "تلميذ", "تلميذة", "étudiant", "étudiante", "élève", "student"]),
    (
        Category::Teacher,
        &[
            "أستاذ",
            "أستاذة",
            "معلم",
            "معلمة",
            "مدرس",
            "مدرسة",
            "enseignant",
            "enseignante",
            "professeur",
            "instituteur",
            "institutrice",
            "teacher",
        ],
    ),
    (
        Category::CivilServant,
        &[
            "موظف",
            "موظفة",
            "موظف عمومي",
            "fonctionnaire",
            "administrateur",
            "administratrice",
            "civil servant",
        ],
    ),
    (
        Category::Profession,
        &[
            "طبيب",
            "طبيبة",
            "محام",
            "محامي",
            "محامية",
            "مهندس",
            "مهندسة",
            "صيدلي",
            "صيدلانية",
            "مهنة حرة",
            "médecin",
            "avocat",
            "avocate",
            "ingénieur",
            "pharmacien",
            "pharmacienne",
            "architecte",
            "notaire",
            "profession libérale",
        ],
    ),
    (
        Category::Business,
        &[
            "مقاول",
            "مقاولة",
            "رجل أعمال",
            "سيدة أعمال",
            "مستثمر",
            "entrepreneur",
            "gérant",
            "gérante",
            "chef d'entreprise",
        ],
    ),
    (Category::Merchant, &["تاجر", "تاجرة", "بائع", "بائعة", "commerçant", "commerçante", "merchant"]),
    (
        Category::Craftsman,
        &[
            "حرفي",
            "حرفية",
            "صانع",
            "صانعة",
            "صانع تقليدي",
            "نجار",
            "خياط",
            "خياطة",
            "حداد",
            "artisan",
            "artisane",
            "craftsman",
        ],
    ),
    (
        Category::Farmer,
        &[
            "فلاح",
            "فلاحة",
            "كساب",
            "صياد",
            "بحار",
            "agriculteur",
            "agricultrice",
            "éleveur",
            "pêcheur",
            "farmer",
        ],
    ),
    (
        Category::Worker,
        &[
            "عامل",
            "عاملة",
            "مياوم",
            "مياومة",
            "سائق",
            "ouvrier",
            "ouvrière",
            "journalier",
            "chauffeur",
            "worker",
        ],
    ),
    (
        Category::Employee,
        &[
            "مستخدم",
            "مستخدمة",
            "أجير",
            "أجيرة",
            "employé",
            "employée",
            "salarié",
            "salariée",
            "cadre",
            "technicien",
            "technicienne",
            "employee",
        ],
    ),
    (Category::Homemaker, &["ربة بيت", "femme au foyer", "homemaker"]),
    (Category::Retired, &["متقاعد", "متقاعدة", "retraité", "retraitée", "retired"]),
    (
        Category::Unemployed,
        &["عاطل", "عاطلة", "بدون عمل", "بدون مهنة", "sans emploi", "chômeur", "chômeuse", "unemployed"],
    ),
];

/// Words of each level of education.
const EDUCATIONS: &[(Education, &[&str])] = &[
    (Education::None, &["أمي", "أمية", "غير متمدرس", "بدون مستوى", "analphabète", "sans niveau"]),
    (Education::Primary, &["ابتدائي", "الابتدائي", "primaire", "primary"]),
    (
        Education::Secondary,
        &["إعدادي", "الإعدادي", "ثانوي", "الثانوي", "secondaire", "collège", "lycée", "secondary"],
    ),
    (
        Education::Baccalaureate,
        &["باكالوريا", "بكالوريا", "الباكالوريا", "البكالوريا", "باك", "bac", "baccalauréat"],
    ),
    (
        Education::Vocational,
        &["تكوين مهني", "تقني", "دبلوم", "formation professionnelle", "bts", "deust", "deug", "technicien"],
    ),
    (Education::Licence, &["إجازة", "الإجازة", "مجاز", "مجازة", "licence", "bac+3", "جامعي", "universitaire"]),
    (Education::Master, &["ماستر", "الماستر", "مهندس", "master", "bac+5", "ingénieur"]),
    (Education::Doctorate, &["دكتوراه", "الدكتوراه", "doctorat", "phd"]),
];

type Folded<T> = LazyLock<Vec<(String, T)>>;

static CATEGORY_WORDS: Folded<Category> = LazyLock::new(|| folded(CATEGORIES));
static EDUCATION_WORDS: Folded<Education> = LazyLock::new(|| folded(EDUCATIONS));

fn folded<T: Copy>(table: &[(T, &[&str])]) -> Vec<(String, T)> {
    table.iter().flat_map(|(value, words)| words.iter().map(|word| (fold(word), *value))).collect()
}

/// The whole text first, then its words.
fn meant<T: Copy>(text: &str, table: &[(String, T)]) -> Option<T> {
    let text = fold(text.trim());
    let whole = table.iter().find(|(word, _)| *word == text);
    let words = || {
        text.split(|c: char| c.is_whitespace() || "،,/()-".contains(c))
            .find_map(|part| table.iter().find(|(word, _)| word == part))
    };
    whole.or_else(words).map(|(_, value)| *value)
}

/// The category that an occupation is of.
pub fn category(text: &str) -> Option<Category> {
    text.parse().ok().or_else(|| meant(text, &CATEGORY_WORDS))
}

/// The level of education that words say.
pub fn education(text: &str) -> Option<Education> {
    text.parse().ok().or_else(|| meant(text, &EDUCATION_WORDS))
}

/// Until when dues are paid: a year to its end, a day that day included. `Err`: words that do not say it; `Ok(None)`: none paid.
pub fn paid_until(text: &str, today: Day) -> Result<Option<Day>, ()> {
    let text = digits(text.trim());
    let (this_year, ..) = today.ymd();
    let years: Vec<i64> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|figures| figures.len() == 4)
        .filter_map(|figures| figures.parse().ok())
        .filter(|year| (1950..=this_year + 2).contains(year))
        .collect();
    let rules = DateRules {
        order: DateOrder::DayFirst,
        earliest: 1950,
        latest: i16::try_from(this_year + 2).unwrap_or(i16::MAX),
    };
    if let Ok(Some(dated)) = date(&Cell::text(text.as_str()), &rules) {
        return match dated.when {
            When::Day(d) => Ok(Day::of(d.year().into(), d.month().into(), d.day().into()).map(|d| d.plus(1))),
            When::Month { year, month } => {
                Ok(Day::of(year.into(), month.into(), 1).map(|d| d.plus_months(1)))
            }
            When::Year(year) => Ok(Day::of(i64::from(year) + 1, 1, 1)),
        };
    }
    if let Some(last) = years.iter().max() {
        return Ok(Day::of(last + 1, 1, 1));
    }
    let nothing = ["0", "لا", "غير مودي", "non", "no", "impayé"];
    if nothing.iter().any(|word| fold(word) == fold(&text)) { Ok(None) } else { Err(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_words_become_categories() {
        for (text, wanted) in [
            ("فلاّح", Some(Category::Farmer)),
            ("أستاذ التعليم الثانوي", Some(Category::Teacher)),
            ("Commerçante", Some(Category::Merchant)),
            ("ربة بيت", Some(Category::Homemaker)),
            ("retraité(e)", Some(Category::Retired)),
            ("رائد فضاء", None),
        ] {
            assert_eq!(category(text), wanted, "{text}");
        }
        assert_eq!(education("الإجازة في القانون"), Some(Education::Licence));
        assert_eq!(education("BAC+5"), Some(Education::Master));
    }

    #[test]
    fn dues_say_until_when() {
        let today = Day::of(2026, 5, 4).unwrap();
        assert_eq!(paid_until("2025", today), Ok(Day::of(2026, 1, 1)));
        assert_eq!(paid_until("واجب 2024 و 2025", today), Ok(Day::of(2026, 1, 1)));
        assert_eq!(paid_until("31/12/2026", today), Ok(Day::of(2027, 1, 1)));
        assert_eq!(paid_until("non", today), Ok(None));
        assert_eq!(paid_until("مؤدى", today), Err(()));
    }
}
