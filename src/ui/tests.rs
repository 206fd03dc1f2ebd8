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
