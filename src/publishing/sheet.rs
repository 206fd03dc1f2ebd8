//! A communique on paper: the letterhead of its body, its number and day, its words, and the way to its public page.

use super::{Block as Words, blocks};
use crate::{
    app::App,
    paper::{self, Block, Document, Text},
    ui::Lang,
};
use amana_base::Day;

/// What stands on it.
pub struct Sheet<'a> {
    /// The body that speaks.
    pub issuer: String,
    /// `بلاغ رقم 3/2026`; a draft has none.
    pub number: Option<String>,
    /// Its title.
    pub title: &'a str,
    /// Its words, paragraph by paragraph.
    pub text: &'a str,
    /// The day it was published, or of today.
    pub on: Day,
    /// Its public address without the host, where it has one.
    pub address: Option<String>,
}

impl Sheet<'_> {
    /// The document, in Arabic.
    pub fn document(self, app: &App) -> Document {
        let w = crate::ui::Words::of(Lang::Ar);
        let mut head = paper::letterhead(app, Lang::Ar, [self.issuer]);
        head.place_and_date = w.date(self.on);
        let mut document = Document::new(Lang::Ar, self.title, head, self.on);
        self.title.clone_into(&mut document.footer);
        document.blocks.extend(self.number.map(|number| Block::Note(number.as_str().into())));
        let points = |points: Vec<String>| points.iter().map(|p| Text::from(p.as_str())).collect();
        document.blocks.extend(blocks(self.text).into_iter().map(|block| match block {
            Words::Paragraph(line) => Block::Paragraph(line.as_str().into()),
            Words::Points(all) => Block::Bulleted(points(all)),
            Words::Numbers(all) => Block::Numbered(1, points(all)),
        }));
        if let Some(path) = self.address {
            document.blocks.push(paper::code(app, &path, w.publishing_paper_at()));
        }
        document
    }
}
