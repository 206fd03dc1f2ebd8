//! How bodies are called in each language.

use crate::{statutes::Rulebook, territory::Place, ui::Lang};

/// The name of a body: its own, or its kind with its unit: `الأمانة الإقليمية بتاونات`, `Secrétariat provincial de
/// Taounate`. National bodies go without a unit. A kind that no statute has shows its key.
pub fn body_name(rules: &Rulebook, kind: &str, lang: Lang, own: &str, unit: &str, place: Place) -> String {
    let label = rules.kind_label(kind, lang);
    if !own.is_empty() {
        return own.to_string();
    }
    if place == Place::NATION || unit.is_empty() { label } else { at_unit(&label, unit, lang) }
}

/// A label with the name of the place it is in.
pub fn at_unit(label: &str, unit: &str, lang: Lang) -> String {
    match lang {
        Lang::Ar => format!("{label} ب{unit}"),
        Lang::Fr if begins_with_vowel(unit) => format!("{label} d’{unit}"),
        Lang::Fr => format!("{label} de {unit}"),
        Lang::En => format!("{label} of {unit}"),
    }
}

/// French elides before a vowel or a mute h; Moroccan place names in `H` are aspirated (`de Had Kourt`).
fn begins_with_vowel(name: &str) -> bool {
    name.chars().next().is_some_and(|c| "AEIOUYÀÂÉÈÊÎÏÔÙÛaeiouyàâéèêîïôùû".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_follow_their_label() {
        assert_eq!(at_unit("الأمانة الإقليمية", "تاونات", Lang::Ar), "الأمانة الإقليمية بتاونات");
        assert_eq!(
            at_unit("Secrétariat provincial", "El Hajeb", Lang::Fr),
            "Secrétariat provincial d’El Hajeb"
        );
        assert_eq!(
            at_unit("Secrétariat provincial", "Taounate", Lang::Fr),
            "Secrétariat provincial de Taounate"
        );
    }
}
