//! The frame in every language.

use super::*;
use askama::Template;

#[derive(Template)]
#[template(
    source = r#"{% extends "ui/layout.html" %}{% block main %}<p>{{ frame.words.number(36828330) }}</p>{% endblock %}"#,
    ext = "html"
)]
struct Page {
    frame: Frame,
}

fn frame(lang: Lang) -> Frame {
    let mut frame = Frame::new(Words::of(lang), "/archive/12?at=2", "مسودة & <b>").step("/archive", "الأرشيف");
    frame.organisation = "حزب التجربة".to_owned();
    frame.places = vec![
        Place::new("/", "اليوم", icons::HOME),
        Place::new("/archive", "الأرشيف", icons::ARCHIVE),
        Place::new("/arch", "غيره", icons::FILES),
    ];
    frame.account = Some(Account {
        name: "زهرة".to_owned(),
        capacity: None,
        places: vec![Place::new("/sessions", "الجلسات", icons::MONITOR)],
        sign_out: "/session/end".to_owned(),
    });
    frame.toast = Some(Toast {
        text: "تم التأكيد".to_owned(),
        undo: Some(Undo { action: "/archive/12/undo".to_owned() }),
    });
    frame
}

#[test]
fn every_language_has_its_direction_and_one_heading() {
    for lang in Lang::ALL {
        let page = Page { frame: frame(lang) }.render().unwrap();
        assert!(page.contains(&format!(r#"<html lang="{}" dir="{}""#, lang.code(), lang.dir())), "{page}");
        assert_eq!(page.matches("<h1>").count(), 1);
        assert!(page.contains("<h1>مسودة &#38; &#60;b&#62;</h1>"), "{page}");
        assert!(!page.contains("style="), "the content policy forbids inline style");
        assert!(!page.contains("<script>"), "and inline script");
    }
}

#[test]
fn the_menu_marks_the_place_the_page_lies_in() {
    let page = Page { frame: frame(Lang::Ar) }.render().unwrap();
    assert!(page.contains(r#"<a href="/archive" aria-current="true">"#), "{page}");
    assert_eq!(page.matches("aria-current").count(), 1);
}

#[test]
fn nobody_signed_in_sees_no_menu_and_no_search() {
    let page = Page { frame: Frame::new(Words::of(Lang::Ar), "/", "مرحبا") }.render().unwrap();
    assert!(!page.contains("/search") && !page.contains("class=\"places\""));
    assert!(page.contains("أمانة"));
}

#[test]
fn what_just_happened_can_be_taken_back() {
    let page = Page { frame: frame(Lang::Fr) }.render().unwrap();
    assert!(page.contains(r#"<form method="post" action="/archive/12/undo">"#), "{page}");
    assert!(page.contains("Annuler"));
}

/// WCAG 2.2 AA, 1.4.3 and 1.4.11: every pair of colours the stylesheet puts together, in both themes, computed from the
/// stylesheet itself.
#[test]
fn every_pair_of_colours_can_be_read_in_both_themes() {
    use accent::{Colour, TEXT};
    let css = include_str!("../../crates/assets/ui/src/style/base.css");
    let colour = |name: &str, theme: usize| -> Colour {
        let line = css
            .lines()
            .find(|line| line.trim_start().starts_with(&format!("--{name}: light-dark(")))
            .unwrap();
        let found: Vec<Colour> =
            line.split(|c: char| !c.is_ascii_hexdigit() && c != '#').filter_map(Colour::read).collect();
        assert_eq!(found.len(), 2, "{line}");
        found[theme]
    };
    for theme in [0, 1] {
        for ground in ["paper", "sheet", "tint"] {
            for text in ["ink", "soft", "good", "wait", "bad", "accent"] {
                let contrast = colour(text, theme).contrast(colour(ground, theme));
                assert!(contrast >= TEXT, "{text} on {ground} in theme {theme}: {contrast:.2}");
            }
            // Borders of controls and other signs that are no text.
            let contrast = colour("line", theme).contrast(colour(ground, theme));
            assert!(contrast >= 3.0, "line on {ground} in theme {theme}: {contrast:.2}");
        }
        for (text, ground) in
            [("on-accent", "accent"), ("bad", "bad-tint"), ("ink", "marked"), ("ink", "touched")]
        {
            let contrast = colour(text, theme).contrast(colour(ground, theme));
            assert!(contrast >= TEXT, "{text} on {ground} in theme {theme}: {contrast:.2}");
        }
        // The grounds that accent.rs makes an organisation's colour readable on are the hardest of the three.
        let hardest = colour("tint", theme);
        assert_eq!(hardest, [accent::LIGHT_GROUND, accent::DARK_GROUND][theme]);
    }
}

/// UI.md: the interface mirrors, so the stylesheet knows start and end, never left and right.
#[test]
fn the_stylesheet_knows_no_left_and_right() {
    let css = std::str::from_utf8(assets::STYLE_CSS.raw).unwrap();
    for physical in
        ["margin-left", "margin-right", "padding-left", "padding-right", "border-left", "border-right"]
    {
        assert!(!css.contains(physical), "{physical}");
    }
    for physical in ["{left:", ";left:", "{right:", ";right:", "text-align:left", "text-align:right"] {
        assert!(!css.contains(physical), "{physical}");
    }
}

#[test]
fn every_part_renders_in_every_language() {
    for lang in Lang::ALL {
        let page = gallery::Gallery::new(frame(lang)).render().unwrap();
        assert_eq!(page.matches("<h1>").count(), 1);
        assert!(!page.contains("style=") && !page.contains("onclick"));
        let ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let unique: std::collections::BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "an id stands twice");
    }
}
