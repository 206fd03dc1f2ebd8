//! The languages of the interface and how one is chosen.

use icu::locale::{Locale, locale};

/// A language of the interface. Arabic is the source, the other two are complete.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lang {
    /// Arabic (Morocco).
    #[default]
    Ar,
    /// French (Morocco).
    Fr,
    /// English.
    En,
}

impl Lang {
    /// All languages, Arabic first.
    pub const ALL: [Lang; 3] = [Lang::Ar, Lang::Fr, Lang::En];

    /// The code stored, sent in cookies and written in `<html lang>`: `ar`, `fr`, `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::Ar => "ar",
            Lang::Fr => "fr",
            Lang::En => "en",
        }
    }

    /// The direction of its script: `rtl` or `ltr`.
    pub const fn dir(self) -> &'static str {
        match self {
            Lang::Ar => "rtl",
            Lang::Fr | Lang::En => "ltr",
        }
    }

    /// Its name in itself, for the language menu.
    pub const fn own_name(self) -> &'static str {
        match self {
            Lang::Ar => "العربية",
            Lang::Fr => "Français",
            Lang::En => "English",
        }
    }

    /// The language of a code such as `ar`, `fr-MA` or `en_GB`; `None` for any other language.
    pub fn from_code(code: &str) -> Option<Lang> {
        let primary = code.trim().split(['-', '_']).next().unwrap_or_default();
        Lang::ALL.into_iter().find(|lang| lang.code().eq_ignore_ascii_case(primary))
    }

    /// The locale whose conventions are used: Moroccan where there is one.
    pub(crate) const fn locale(self) -> Locale {
        match self {
            Lang::Ar => locale!("ar-MA"),
            Lang::Fr => locale!("fr-MA"),
            Lang::En => locale!("en-GB"),
        }
    }

    pub(crate) const fn index(self) -> usize {
        self as usize
    }
}

/// Chooses the language of an answer: the account's setting, else the cookie, else the best of the
/// `Accept-Language` header (its `q` weights are honoured), else Arabic.
pub fn negotiate(account: Option<Lang>, cookie: Option<&str>, accept_language: Option<&str>) -> Lang {
    account
        .or_else(|| cookie.and_then(Lang::from_code))
        .or_else(|| accept_language.and_then(best_accepted))
        .unwrap_or_default()
}

fn best_accepted(header: &str) -> Option<Lang> {
    let mut best: Option<(Lang, f32)> = None;
    for range in header.split(',').take(32) {
        let (code, parameters) = range.split_once(';').unwrap_or((range, ""));
        let weight = match parameters.trim().strip_prefix("q=") {
            Some(q) => q.trim().parse().unwrap_or(0.0),
            None => 1.0,
        };
        if let Some(lang) = Lang::from_code(code)
            && weight > best.map_or(0.0, |(_, w)| w)
        {
            best = Some((lang, weight));
        }
    }
    best.map(|(lang, _)| lang)
}

/// The gender a sentence agrees with, passed as `$gender`: of a person, or of an office held by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gender {
    /// هو
    Masculine,
    /// هي
    Feminine,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_account_decides_then_the_cookie_then_the_browser_then_arabic() {
        assert_eq!(negotiate(Some(Lang::En), Some("fr"), Some("ar")), Lang::En);
        assert_eq!(negotiate(None, Some("fr"), Some("ar")), Lang::Fr);
        assert_eq!(negotiate(None, Some("tlh"), Some("de, fr-FR;q=0.8, en;q=0.9")), Lang::En);
        assert_eq!(negotiate(None, None, Some("de;q=1, fr;q=0")), Lang::Ar);
        assert_eq!(negotiate(None, None, Some(";;;,,q=,\u{202e}")), Lang::Ar);
        assert_eq!(negotiate(None, None, None), Lang::Ar);
    }

    #[test]
    fn a_code_is_known_with_its_region_and_in_capitals() {
        assert_eq!(Lang::from_code("AR-ma"), Some(Lang::Ar));
        assert_eq!(Lang::from_code("fr_MA"), Some(Lang::Fr));
        assert_eq!(Lang::from_code("zgh"), None);
        assert_eq!(Lang::from_code(""), None);
    }
}
