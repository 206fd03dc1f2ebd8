//! The particles that Arabic joins to the next word.

use std::borrow::Cow;

/// One way to read a word: what stands before it, and the word itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clitic<'a> {
    /// `و` or `ف` stands before.
    pub conjunction: Option<char>,
    /// `ب`, `ل` or `ك` stands before.
    pub preposition: Option<char>,
    /// How many letters to cut. With `elided` one of the cut letters is the ل, and the word begins with the
    /// article whose alef was not written (`للحزب` is ل + `الحزب`).
    pub cut: u8,
    /// The alef of the article is missing from the text.
    pub elided: bool,
    /// The word.
    pub stem: Cow<'a, str>,
}

/// Every reading of a folded word, the word as it stands first. Readings are possible, not certain: a lexicon
/// decides which stem is a word.
pub fn clitics(word: &str) -> impl Iterator<Item = Clitic<'_>> {
    let conj = word.chars().next().filter(|c| matches!(c, 'و' | 'ف'));
    let bare =
        Clitic { conjunction: None, preposition: None, cut: 0, elided: false, stem: Cow::Borrowed(word) };
    let rest = conj.map(|c| &word[c.len_utf8()..]).filter(|r| r.chars().nth(1).is_some());
    let with_conj = rest.map(|r| Clitic {
        conjunction: conj,
        preposition: None,
        cut: 1,
        elided: false,
        stem: Cow::Borrowed(r),
    });
    let preps = [(None, word), (conj, rest.unwrap_or(""))].into_iter().filter_map(|(conj, w)| {
        let cut = u8::from(conj.is_some());
        let p = w.chars().next().filter(|c| matches!(c, 'ب' | 'ل' | 'ك'))?;
        let stem = &w[p.len_utf8()..];
        stem.chars().nth(1)?;
        Some(if p == 'ل' && stem.starts_with('ل') {
            Clitic {
                conjunction: conj,
                preposition: Some(p),
                cut: cut + 1,
                elided: true,
                stem: Cow::Owned(format!("ا{stem}")),
            }
        } else {
            Clitic {
                conjunction: conj,
                preposition: Some(p),
                cut: cut + 1,
                elided: false,
                stem: Cow::Borrowed(stem),
            }
        })
    });
    // `للقاء` is also ل + `اللقاء`: of the three lams two are written, and none is cut.
    let doubled = [(None, word), (conj, rest.unwrap_or(""))]
        .into_iter()
        .filter(|(_, w)| w.starts_with("لل") && w.chars().nth(3).is_some())
        .map(|(conj, w)| Clitic {
            conjunction: conj,
            preposition: Some('ل'),
            cut: u8::from(conj.is_some()),
            elided: true,
            stem: Cow::Owned(format!("ا{w}")),
        });
    std::iter::once(bare).chain(with_conj).chain(preps).chain(doubled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readings() {
        let of = |w: &str| clitics(w).map(|c| (c.cut, c.stem.into_owned())).collect::<Vec<_>>();
        assert_eq!(of("بالرباط"), [(0, "بالرباط".into()), (1, "الرباط".into())]);
        assert_eq!(of("للحزب"), [(0, "للحزب".into()), (1, "الحزب".into()), (0, "اللحزب".into())]);
        assert_eq!(
            of("وللحزب"),
            [(0, "وللحزب".into()), (1, "للحزب".into()), (2, "الحزب".into()), (1, "اللحزب".into())]
        );
        assert_eq!(of("و"), [(0, "و".into())]);
    }
}
