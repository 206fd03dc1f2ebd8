//! Printing, as subjects ask for it.

use super::{Block, Card, Document, Letterhead, answer, picture};
use crate::{ui::Lang, web::Error};
use amana_base::Day;

fn document(words: &str) -> Document {
    let mut d = Document::new(Lang::Ar, "وثيقة", Letterhead::default(), Day(20_778));
    d.blocks.push(Block::Paragraph(words.into()));
    d
}

/// What is printed is taken away as a file whose name no header can be broken with.
#[tokio::test(flavor = "multi_thread")]
async fn a_document_is_answered_as_a_file() {
    let response = answer("a\"\r\nx: y", vec![document("نص")]).await.expect("a file");
    assert_eq!(response.headers()["content-type"], "application/pdf");
    assert_eq!(response.headers()["content-disposition"], "attachment; filename=\"a---x--y.pdf\"");
}

/// Too much for one file is refused with advice, before any work; nothing to print is nothing there.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_too_long_is_refused_and_nothing_is_not_found() {
    let long = answer("long", vec![document(&"س".repeat(2_000_000))]).await;
    assert!(matches!(long, Err(Error::TooLong)));
    assert!(matches!(answer("none", vec![]).await, Err(Error::NotFound)));
}

/// Many at once wait for their turn and all are answered; other work goes on meanwhile.
#[tokio::test(flavor = "multi_thread")]
async fn many_prints_at_once_take_turns() {
    let all = (0..6)
        .map(|n| tokio::spawn(async move { answer("n", vec![document(&n.to_string())]).await.is_ok() }));
    for print in all.collect::<Vec<_>>() {
        assert!(print.await.expect("a print"));
    }
}

/// The picture of a link is drawn beside the threads that answer, too.
#[tokio::test(flavor = "multi_thread")]
async fn a_picture_is_drawn() {
    let card = Card {
        lang: Lang::Ar,
        organisation: "حزب المثال".into(),
        body: String::new(),
        title: "بلاغ".into(),
        date: String::new(),
        accent: None,
    };
    assert!(picture(card).await.expect("a picture").starts_with(b"\x89PNG"));
}
