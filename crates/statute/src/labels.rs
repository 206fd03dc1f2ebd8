//! Titles that agree with their holder, and names of bodies.

use crate::{BodyKind, Forms, Noun, NounGender, Post, RankedForms, Text};

/// A language of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Arabic, the first.
    Ar,
    /// French.
    Fr,
    /// English.
    En,
}

/// The gender with which a title agrees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Gender {
    /// A man; also when the person's sex is not known.
    Masculine,
    /// A woman.
    Feminine,
}

/// How many persons a title names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Number {
    /// One.
    One,
    /// Several.
    Many,
}

impl Text {
    /// The text in a language.
    pub fn in_lang(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ar => &self.ar,
            Lang::Fr => &self.fr,
            Lang::En => &self.en,
        }
    }
}

impl Noun {
    /// Its gender: as written, or for Arabic guessed from the end of its first word.
    fn gender_or_guess(&self) -> NounGender {
        let first = self.singular.split_whitespace().next().unwrap_or_default();
        self.gender.unwrap_or(if first.ends_with(['ة', 'ى']) {
            NounGender::Feminine
        } else {
            NounGender::Masculine
        })
    }
}

impl BodyKind {
    /// What the body is called.
    pub fn label(&self, lang: Lang, number: Number) -> &str {
        let noun = self.noun(lang);
        match number {
            Number::One => &noun.singular,
            Number::Many => &noun.plural,
        }
    }
    /// The gender with which verbs agree: `انعقدت الأمانة`, `انعقد المكتب`.
    pub fn gender(&self, lang: Lang) -> NounGender {
        self.noun(lang).gender_or_guess()
    }
    fn noun(&self, lang: Lang) -> &Noun {
        match lang {
            Lang::Ar => &self.name.ar,
            Lang::Fr => &self.name.fr,
            Lang::En => &self.name.en,
        }
    }
}

impl Post {
    /// What the holder is called (O10).
    pub fn label(&self, lang: Lang, gender: Gender, number: Number) -> &str {
        let forms = self.forms(lang);
        let feminine = match number {
            Number::One => &forms.feminine,
            Number::Many => &forms.feminine_plural,
        };
        match (gender, feminine, number) {
            (Gender::Feminine, Some(form), _) => form,
            (_, _, Number::One) => &forms.masculine,
            (_, _, Number::Many) => &forms.plural,
        }
    }
    /// What the holder of a rank is called: `النائب الثالث للأمين الإقليمي` (B05). The plain title when the post has none.
    pub fn ranked_label(&self, lang: Lang, gender: Gender, rank: u32) -> String {
        let Some(name) = &self.ranked_name else {
            return self.label(lang, gender, Number::One).to_owned();
        };
        let forms: &RankedForms = match lang {
            Lang::Ar => &name.ar,
            Lang::Fr => &name.fr,
            Lang::En => &name.en,
        };
        let form = match (gender, &forms.feminine) {
            (Gender::Feminine, Some(form)) => form,
            _ => &forms.masculine,
        };
        form.replace("{rank}", &ordinal(lang, gender, rank))
    }
    /// Its titles in a language, as the statute writes them.
    pub fn forms(&self, lang: Lang) -> &Forms {
        match lang {
            Lang::Ar => &self.name.ar,
            Lang::Fr => &self.name.fr,
            Lang::En => &self.name.en,
        }
    }
}

const AR: [(&str, &str); 12] = [
    ("الأول", "الأولى"),
    ("الثاني", "الثانية"),
    ("الثالث", "الثالثة"),
    ("الرابع", "الرابعة"),
    ("الخامس", "الخامسة"),
    ("السادس", "السادسة"),
    ("السابع", "السابعة"),
    ("الثامن", "الثامنة"),
    ("التاسع", "التاسعة"),
    ("العاشر", "العاشرة"),
    ("الحادي عشر", "الحادية عشرة"),
    ("الثاني عشر", "الثانية عشرة"),
];
const FR: [&str; 12] = [
    "premier",
    "deuxième",
    "troisième",
    "quatrième",
    "cinquième",
    "sixième",
    "septième",
    "huitième",
    "neuvième",
    "dixième",
    "onzième",
    "douzième",
];
const EN: [&str; 12] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
];

/// The ordinal in words up to twelve, then in digits: `الثالث`, `troisième`, `third`.
pub(crate) fn ordinal(lang: Lang, gender: Gender, rank: u32) -> String {
    let place = usize::try_from(rank).ok().and_then(|n| n.checked_sub(1));
    let word = place.and_then(|n| match lang {
        Lang::Ar => AR.get(n).map(|(m, f)| if gender == Gender::Feminine { *f } else { *m }),
        Lang::Fr if n == 0 && gender == Gender::Feminine => Some("première"),
        Lang::Fr => FR.get(n).copied(),
        Lang::En => EN.get(n).copied(),
    });
    match (word, lang) {
        (Some(word), _) => word.to_owned(),
        (None, Lang::Ar) => format!("رقم {rank}"),
        (None, Lang::Fr) => format!("{rank}e"),
        (None, Lang::En) => format!("{rank}th"),
    }
}
