//! What the TOML parser says, in the three languages.

use super::{code, say};
use crate::Lang;

/// The parser's message in a reader's language; as it is when it is one we do not know.
pub(super) fn syntax(message: &str, lang: Lang) -> String {
    let known: [(&str, [&str; 3]); 9] = [
        (
            "duplicate key",
            ["هذا المفتاح مكتوب مرتين", "cette clé est écrite deux fois", "this key is written twice"],
        ),
        (
            "key with no value",
            [
                "مفتاح بلا قيمة، تنقص علامة =",
                "une clé sans valeur, il manque =",
                "a key without a value, = is missing",
            ],
        ),
        (
            "must be quoted",
            [
                "قيمة ناقصة أو نص بلا علامتي اقتباس",
                "une valeur absente ou un texte sans guillemets",
                "a missing value or a text without quotes",
            ],
        ),
        (
            "string",
            ["نص لم يغلق بعلامة اقتباس", "un texte sans guillemet final", "a text without its closing quote"],
        ),
        (
            "unclosed",
            ["قوس لم يغلق", "un crochet ou une accolade non fermés", "a bracket that is not closed"],
        ),
        (
            "unquoted key",
            [
                "مفتاح فيه غير الحروف اللاتينية والأرقام",
                "une clé avec autre chose que lettres latines et chiffres",
                "a key with other than Latin letters and digits",
            ],
        ),
        ("date", ["تاريخ لا وجود له", "une date qui n'existe pas", "a date that does not exist"]),
        (
            "leading zero",
            ["عدد يبدأ بصفر", "un nombre qui commence par zéro", "a number that starts with zero"],
        ),
        (
            "unexpected key or value",
            ["قيمتان في سطر واحد", "deux valeurs sur une même ligne", "two values on one line"],
        ),
    ];
    match known.iter().find(|(part, _)| message.contains(part)) {
        Some((_, [ar, fr, en])) => say(lang, *ar, *fr, *en),
        None => code(message),
    }
}
