//! Names of shapes, and a sentence or two.

use super::{code, say};
use crate::{Lang, Shape};

/// "a text", "نصا": as the object of "write".
pub(super) fn shape(shape: Shape, lang: Lang) -> String {
    match shape {
        Shape::Text => say(lang, "نص بين علامتي اقتباس", "un texte entre guillemets", "a text between quotes"),
        Shape::Whole => say(lang, "عدد صحيح", "un nombre entier", "a whole number"),
        Shape::Decimal => say(lang, "عدد عشري", "un nombre décimal", "a decimal number"),
        Shape::YesNo => say(lang, "true أو false", "true ou false", "true or false"),
        Shape::Day => {
            say(lang, "تاريخ مثل 2024-02-11", "une date comme 2024-02-11", "a date such as 2024-02-11")
        }
        Shape::List => say(lang, "لائحة بين [ ]", "une liste entre [ ]", "a list between [ ]"),
        Shape::Table => {
            say(lang, "جدول مفاتيح بين { }", "un tableau de clés entre { }", "a table of keys between { }")
        }
        Shape::Share => say(
            lang,
            "حصة مثل \"1/2\" أو \">1/2\" أو \"20%\" أو عدد أو \"any\"",
            "une part comme \"1/2\", \">1/2\", \"20%\", un nombre ou \"any\"",
            "a share such as \"1/2\", \">1/2\", \"20%\", a number or \"any\"",
        ),
    }
}

/// Two rules of who votes: in a body, or in every vote when none is named.
pub(super) fn electorate_twice(body: &str, lang: Lang) -> String {
    if body.is_empty() {
        return say(
            lang,
            "توجد قاعدتان عامتان لمن يصوت: احتفظوا بواحدة، واذكروا الأجهزة في الأخرى.",
            "Deux règles générales disent qui vote : gardez-en une et nommez les organes de l'autre.",
            "Two general rules say who may vote: keep one and name the bodies of the other.",
        );
    }
    say(
        lang,
        format!("للجهاز {} قاعدتان لمن يصوت: احتفظوا بواحدة.", code(body)),
        format!("L'organe {} a deux règles disant qui vote : gardez-en une.", code(body)),
        format!("The body {} has two rules of who may vote: keep one.", code(body)),
    )
}
