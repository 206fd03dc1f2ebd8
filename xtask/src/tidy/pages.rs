//! Rules about templates, stylesheets and words.

use super::Look;
use std::collections::BTreeMap;

/// The page is written from right to left and mirrored: a physical side is wrong in one of the two.
pub fn logical_css(look: &mut Look) {
    let tree = look.tree;
    for file in tree.of(".css") {
        for (line, text) in without_comments(&file.text).lines().enumerate() {
            for declaration in text.split(['{', '}', ';']) {
                let Some((property, value)) = declaration.split_once(':') else { continue };
                let property = property.trim();
                if let Some(instead) = physical(property, value.trim()) {
                    let advice = format!("`{}` has a physical side: write {instead}", declaration.trim());
                    look.say("logical-css", &file.path, line, advice);
                }
            }
        }
    }
}

fn physical(property: &str, value: &str) -> Option<&'static str> {
    let side = |word: &str| matches!(word, "left" | "right");
    let sided = property.split('-').any(side);
    match property {
        "left" | "right" => Some("`inset-inline-start` or `inset-inline-end`"),
        "text-align" | "float" | "clear" | "caption-side" if value.split_whitespace().any(side) => {
            Some("`start` or `end` (`inline-start` for floats)")
        }
        _ if property.starts_with("--") => None,
        _ if sided && property.contains("radius") => Some("`border-start-start-radius` and its like"),
        _ if sided => Some("the `-inline-start` or `-inline-end` form"),
        _ => None,
    }
}

/// The text with comments blanked; lines stay where they are.
fn without_comments(css: &str) -> String {
    let mut rest = css;
    let mut out = String::with_capacity(css.len());
    while let Some((before, after)) = rest.split_once("/*") {
        out += before;
        let (comment, after) = after.split_once("*/").unwrap_or((after, ""));
        out.extend(comment.chars().filter(|&c| c == '\n'));
        rest = after;
    }
    out + rest
}

/// The content policy forbids inline script and style, so a page that has some is broken.
pub fn nothing_inline(look: &mut Look) {
    let tree = look.tree;
    for file in tree.of(".html").filter(|file| file.path.starts_with("src/")) {
        for (line, text) in file.text.lines().enumerate() {
            let text = text.to_lowercase();
            let fault = if text.contains(" style=") || text.contains("<style") {
                Some("inline style: give it a class, the stylesheet is in crates/assets/ui/src")
            } else if text
                .split("<script")
                .skip(1)
                .any(|tag| !tag.split('>').next().is_some_and(|t| t.contains("src=")))
            {
                Some("inline script: put it in crates/assets/ui/src and reach it by a data attribute")
            } else if text.contains("javascript:") || has_handler(&text) {
                Some("inline handler: put it in crates/assets/ui/src and reach it by a data attribute")
            } else {
                None
            };
            if let Some(advice) = fault {
                look.say("nothing-inline", &file.path, line, advice);
            }
        }
    }
}

/// ` onclick=`, ` onsubmit=`..
fn has_handler(line: &str) -> bool {
    line.split(" on").skip(1).any(|rest| {
        let name: String = rest.chars().take_while(char::is_ascii_alphabetic).collect();
        name.len() > 2 && rest[name.len()..].starts_with('=')
    })
}

/// A template stands in the layout or says that it is a part.
pub fn whole_pages(look: &mut Look) {
    let tree = look.tree;
    for file in tree.of(".html").filter(|file| file.path.starts_with("src/")) {
        let part = ["{% extends", "{%- extends", "{# fragment", "{#- fragment", "{% macro", "{%- macro"];
        let known = file.path == "src/ui/layout.html" || file.path.starts_with("src/ui/parts/");
        if !known && !part.iter().any(|mark| file.text.contains(mark)) {
            let advice =
                "begin with {% extends \"ui/layout.html\" %}, or mark a part with {# fragment: what it is #}";
            look.say("whole-pages", &file.path, 0, advice);
        }
    }
}

/// Nobody is given half a language.
pub fn three_languages(look: &mut Look) {
    let mut folders: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for file in look.tree.of(".ftl") {
        folders.entry(file.folder().to_owned()).or_default().push(file.name().to_owned());
    }
    for (folder, names) in folders {
        for wanted in ["ar.ftl", "fr.ftl", "en.ftl"] {
            if !names.iter().any(|name| name == wanted) {
                let advice =
                    format!("{folder}/{wanted} is missing: every word in Arabic, French and English");
                look.say("three-languages", &format!("{folder}/{}", names[0]), 0, advice);
            }
        }
    }
}
