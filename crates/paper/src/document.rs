//! What a printed document is made of: plain values, in the order they are read.

use crate::chart::{Bars, Map};
use amana_base::Day;
use amana_i18n::Lang;
use std::sync::Arc;

/// A document, ready to be printed. Every text in it is data: no sign in it means anything to the typesetter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its language, and with it its direction and the words of its page numbers.
    pub lang: Lang,
    /// Its title: printed above the first block, and told by every reader of PDF in its window.
    pub title: String,
    /// What stands at the head of its first page.
    pub letterhead: Letterhead,
    /// What it says.
    pub blocks: Vec<Block>,
    /// A short text at the foot of every page, beside the number of the page. Often the reference and the title.
    pub footer: String,
    /// What proves later that nothing of it was changed. Printed after the last block.
    pub seal: Option<Seal>,
    /// The day it was made, written into its metadata.
    pub created: Day,
}

impl Document {
    /// A document without blocks, footer and seal.
    pub fn new(lang: Lang, title: impl Into<String>, letterhead: Letterhead, created: Day) -> Document {
        Document {
            lang,
            title: title.into(),
            letterhead,
            blocks: vec![],
            footer: String::new(),
            seal: None,
            created,
        }
    }
}

/// The head of the first page. An empty field takes no place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letterhead {
    /// The organisation; also the author in the metadata.
    pub organisation: String,
    /// Who speaks: the lines below the organisation, such as a body and its territory.
    pub from: Vec<String>,
    /// `المرجع` and `12/2026`: the name of the reference and the reference itself, which runs from left to right.
    pub reference: Option<(String, String)>,
    /// `فاس، في 21 نونبر 2026`.
    pub place_and_date: String,
    /// The colour of the organisation as red, green, blue; black when there is none. It is darkened where white paper
    /// would make it hard to read.
    pub accent: Option<[u8; 3]>,
    /// The emblem as a drawing (SVG), printed before the organisation; none takes no place.
    pub emblem: Option<Arc<str>>,
}

/// A part of a document, below the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading of the levels 1 to 3 within the document; deeper ones count as 3.
    Heading(u8, Text),
    /// A paragraph. Line breaks within it are kept.
    Paragraph(Text),
    /// A paragraph in the middle of the line: a verse, a salutation, "between the undersigned".
    Centred(Text),
    /// An ordered list, counted from the number given.
    Numbered(u32, Vec<Text>),
    /// A list without order.
    Bulleted(Vec<Text>),
    /// A list whose items are ticked by hand: an empty box before each.
    Ticked(Vec<Text>),
    /// Labels with their values, one a line.
    Facts(Vec<(Text, Text)>),
    /// A table; its head is repeated on every page.
    Table(Table),
    /// Places to sign, two or three in a row.
    Signatures(Vec<Signature>),
    /// What follows begins a page.
    PageBreak,
    /// A remark, smaller, beside a rule.
    Note(Text),
    /// A code for a camera, with the words beside it.
    Qr(Qr),
    /// The title of a fact: links from the fact to the article that gave the power.
    Chain(Vec<Link>),
    /// The headings that follow, with their pages, under this name.
    Contents(Text),
    /// A map, its areas shaded by their figures.
    Map(Map),
    /// Numbers beside each other.
    Bars(Bars),
}

/// Text of one or more runs. `Text::from("plain")`, or `Text::new().strong("قرر").plain(" المكتب ").ltr("12/2026")`.
///
/// Phones, references, addresses and Latin names in Arabic text find their direction by themselves; [`Text::ltr`]
/// says it where the text cannot show it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(pub Vec<Run>);

/// A piece of text that looks the same from end to end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// What it says.
    pub text: String,
    /// In bold.
    pub strong: bool,
    /// Runs from left to right whatever stands around it.
    pub ltr: bool,
}

impl Text {
    /// An empty text.
    pub fn new() -> Text {
        Text::default()
    }
    /// With more text.
    #[must_use]
    pub fn plain(mut self, text: impl Into<String>) -> Text {
        self.0.push(Run { text: text.into(), ..Run::default() });
        self
    }
    /// With more text, in bold.
    #[must_use]
    pub fn strong(mut self, text: impl Into<String>) -> Text {
        self.0.push(Run { text: text.into(), strong: true, ltr: false });
        self
    }
    /// With more text that runs from left to right: a reference, a phone.
    #[must_use]
    pub fn ltr(mut self, text: impl Into<String>) -> Text {
        self.0.push(Run { text: text.into(), strong: false, ltr: true });
        self
    }
    /// It says nothing.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|run| run.text.trim().is_empty())
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Text {
        Text::new().plain(text)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Text {
        Text::new().plain(text)
    }
}

/// Rows under a head. A row with fewer cells than there are columns is filled with empty ones; what is too many is
/// left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The columns, in the order of reading.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Vec<Text>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its head.
    pub head: Text,
    /// What its cells hold.
    pub kind: Kind,
    /// How wide it is.
    pub width: Width,
}

impl Column {
    /// A column of words that takes its share of the width: 1 is as much as another of 1.
    pub fn words(head: impl Into<Text>, share: u8) -> Column {
        Column { head: head.into(), kind: Kind::Words, width: Width::Share(share) }
    }
    /// A column of numbers, as wide as its widest.
    pub fn numbers(head: impl Into<Text>) -> Column {
        Column { head: head.into(), kind: Kind::Number, width: Width::Fitting }
    }
    /// A column of short words in the middle: present, excused.
    pub fn short(head: impl Into<Text>) -> Column {
        Column { head: head.into(), kind: Kind::Short, width: Width::Fitting }
    }
    /// A column of references, phones, codes: from left to right.
    pub fn codes(head: impl Into<Text>) -> Column {
        Column { head: head.into(), kind: Kind::Code, width: Width::Fitting }
    }
    /// An empty column to sign in; its rows are tall enough for a hand.
    pub fn to_sign(head: impl Into<Text>, share: u8) -> Column {
        Column { head: head.into(), kind: Kind::Sign, width: Width::Share(share) }
    }
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words, from the edge where reading begins.
    Words,
    /// A number, in the middle, with figures of one width.
    Number,
    /// A word or two, in the middle.
    Short,
    /// A reference, a phone, a code: in the middle, from left to right.
    Code,
    /// Nothing yet: somebody signs here.
    Sign,
}

/// How wide a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// As wide as its widest cell, up to what is left by the others.
    Fitting,
    /// A share of what is left; 0 counts as 1.
    Share(u8),
}

/// A place to sign.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signature {
    /// The office: `الرئيسة`.
    pub office: String,
    /// Who holds it.
    pub name: String,
    /// How it was signed already, in words (`وقعت في 3 دجنبر 2026`); none leaves room for a hand and a stamp.
    pub signed: Option<String>,
}

/// A code for a camera.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Qr {
    /// What the camera reads: an address, at most some 2,000 letters. A longer one prints as words only.
    pub address: String,
    /// What it is for, in words.
    pub words: Text,
}

/// A link of the title of a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Which part of the title it is: its sign on the seal.
    pub part: Part,
    /// What it is, in words: `القرار`, `النصاب`.
    pub kind: String,
    /// How it stands.
    pub standing: Standing,
    /// How it stands, in words: `ثابت`, `مختل`.
    pub verdict: String,
    /// The thing itself: `قرار 12/2026`.
    pub label: String,
    /// Why it stands so, in one sentence; may be empty.
    pub note: String,
}

/// A part of the title of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The fact itself.
    Fact,
    /// The decision that made it.
    Decision,
    /// The meeting that took the decision.
    Meeting,
    /// The convocation and quorum that made the meeting lawful.
    Quorum,
    /// The article that gave the power.
    Article,
}

/// How a link stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is there and it holds.
    Sound,
    /// It cannot be told.
    Unknown,
    /// It does not hold.
    Broken,
}

/// What proves that a document is the one that was sealed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seal {
    /// Where it can be compared, as a code for a camera and in letters; none prints no code.
    pub address: Option<String>,
    /// What it is, in words.
    pub words: String,
    /// The hash, in hexadecimal digits; printed in groups of four.
    pub hash: String,
}

/// The picture a link carries where it is shared: nothing of a person is on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its language.
    pub lang: Lang,
    /// The organisation.
    pub organisation: String,
    /// The body that speaks; may be empty.
    pub body: String,
    /// What it is about. Cut when it takes more than four lines.
    pub title: String,
    /// The day in words; may be empty.
    pub date: String,
    /// The colour of the organisation as red, green, blue.
    pub accent: Option<[u8; 3]>,
}

/// A card that somebody carries, of the size of a bank's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Badge {
    /// Its language.
    pub lang: Lang,
    /// The organisation.
    pub organisation: String,
    /// What it is: `بطاقة العضوية`.
    pub title: String,
    /// Who carries it.
    pub name: String,
    /// The name in the other script; may be empty.
    pub other: String,
    /// Label and value, at most four.
    pub facts: Vec<(String, Text)>,
    /// What a camera reads.
    pub address: String,
    /// What the code is for, in words.
    pub foot: String,
    /// The colour of the organisation as red, green, blue.
    pub accent: Option<[u8; 3]>,
    /// The emblem as a drawing (SVG); none takes no place.
    pub emblem: Option<Arc<str>>,
}
