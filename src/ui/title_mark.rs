//! The title mark (سند): the chain that stands beside every fact, back to the article that gave the power.
//!
//! Five seals joined by a line: fact, decision, meeting, quorum, article. A sound seal is whole and inked, a broken
//! one is cracked and its line is cut, an unknown one is an outline in dots. Shape and word say it; colour only
//! repeats it. In a list it is one glyph with a word, on a page it is the chain with references.

use std::fmt;

use super::Words;

/// How a link of the chain stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Standing {
    /// It is there and it holds.
    Sound,
    /// It cannot be told: the record does not say, or the statute is silent.
    Unknown,
    /// It is there and it does not hold, or it is known to be absent.
    Broken,
}

/// What a link of the chain is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LinkKind {
    /// The fact itself: a mandate, a body, a membership.
    Fact,
    /// The decision that made it.
    Decision,
    /// The meeting that took the decision.
    Meeting,
    /// The convocation and quorum that made the meeting lawful.
    Quorum,
    /// The article of the statute that gave the power.
    Article,
}

/// One link, with the words that go with it.
#[derive(Clone, Debug)]
pub struct Link {
    /// What it is.
    pub kind: LinkKind,
    /// How it stands.
    pub standing: Standing,
    /// The thing itself: `قرار 12/2026`, `المادة 41`. Empty when nothing is known of it.
    pub label: String,
    /// Its page.
    pub href: Option<String>,
    /// Why it stands so, in one sentence: `حضر 11 من 24، والنصاب 13`.
    pub note: Option<String>,
}

impl Link {
    /// A link of the chain.
    pub fn new(kind: LinkKind, standing: Standing, label: impl Into<String>) -> Link {
        Link { kind, standing, label: label.into(), href: None, note: None }
    }
    /// Its page.
    #[must_use]
    pub fn at(mut self, href: impl Into<String>) -> Link {
        self.href = Some(href.into());
        self
    }
    /// Why it stands so, in one sentence.
    #[must_use]
    pub fn because(mut self, note: impl Into<String>) -> Link {
        self.note = Some(note.into());
        self
    }
}

/// The title of a fact: its links from the fact to the article.
#[derive(Clone, Debug)]
pub struct TitleMark(pub Vec<Link>);

impl TitleMark {
    /// The whole is as weak as its weakest link; a title without links is unknown.
    pub fn standing(&self) -> Standing {
        self.0.iter().map(|link| link.standing).max().unwrap_or(Standing::Unknown)
    }

    /// The mark for lists: one glyph and one or two words. `{{ title.glyph(words) }}`
    pub fn glyph(&self, words: &Words) -> Glyph<'_> {
        Glyph { links: &self.0, standing: self.standing(), words: *words }
    }

    /// The chain for pages, each link with its reference. `{{ title.chain(words) }}`
    pub fn chain(&self, words: &Words) -> Chain<'_> {
        Chain { links: &self.0, standing: self.standing(), words: *words }
    }
}

/// The mark as one glyph.
pub struct Glyph<'a> {
    links: &'a [Link],
    standing: Standing,
    words: Words,
}

/// The mark as a chain.
pub struct Chain<'a> {
    links: &'a [Link],
    standing: Standing,
    words: Words,
}

impl askama::filters::HtmlSafe for Glyph<'_> {}
impl askama::filters::HtmlSafe for Chain<'_> {}

/// Distance between two seals of the glyph, in its own units; a seal is 48 wide there.
const STEP: usize = 64;

impl fmt::Display for Glyph<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Glyph { links, standing, words } = self;
        let told: Vec<String> = links.iter().map(|link| link_in_words(link, words)).collect();
        let told = askama::filters::escape(words.ui_title_in_words(words.list(&told)), askama::filters::Html)
            .map_err(|_| fmt::Error)?;
        let width = STEP * links.len().max(1) - STEP + 48;
        let class = standing.class();
        write!(
            f,
            r#"<span class="title-glyph {class}" title="{told}"><svg class="mirrored" viewBox="0 0 {width} 48" aria-hidden="true">"#
        )?;
        for (at, link) in links.iter().enumerate() {
            if at > 0 {
                write!(f, r#"<g transform="translate({} 0)">{}</g>"#, at * STEP - 19, join(link.standing))?;
            }
            let class = link.standing.class();
            let shape = shape(link.standing);
            write!(f, r#"<g class="seal {class}" transform="translate({} 0)">{shape}</g>"#, at * STEP)?;
        }
        let word = verdict_of_title(*standing, words);
        write!(f, r#"</svg><span class="word">{word}</span></span>"#)
    }
}

impl fmt::Display for Chain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Chain { links, standing, words } = self;
        let escape = |text: &str| {
            askama::filters::escape(text.to_owned(), askama::filters::Html)
                .map(|safe| safe.to_string())
                .map_err(|_| fmt::Error)
        };
        let label = escape(&verdict_of_title(*standing, words))?;
        write!(f, r#"<ol class="chain {}" role="list" aria-label="{label}">"#, standing.class())?;
        for link in *links {
            let (class, kind) = (link.standing.class(), link.kind.in_words(words));
            let mirrored = if link.kind == LinkKind::Article { " mirrored" } else { "" };
            write!(
                f,
                r#"<li class="{class}"><svg class="seal {class}{mirrored}" viewBox="0 0 48 48" aria-hidden="true">{}{}</svg>"#,
                shape(link.standing),
                sign(link)
            )?;
            write!(f, r#"<div><span class="kind">{kind}</span> "#)?;
            let name = escape(&link.label)?;
            match &link.href {
                Some(href) if !name.is_empty() => {
                    write!(f, r#"<a class="thing" href="{}"><bdi>{name}</bdi></a> "#, escape(href)?)?;
                }
                _ if !name.is_empty() => write!(f, r#"<span class="thing"><bdi>{name}</bdi></span> "#)?,
                _ => {}
            }
            write!(f, r#"<span class="verdict">{}</span>"#, link.verdict(words))?;
            if let Some(note) = &link.note {
                write!(f, r#" <span class="note">{}</span>"#, escape(note)?)?;
            }
            f.write_str("</div></li>")?;
        }
        f.write_str("</ol>")
    }
}

impl Standing {
    /// The class the stylesheet and the tests know it by.
    pub const fn class(self) -> &'static str {
        match self {
            Standing::Sound => "sound",
            Standing::Unknown => "unknown",
            Standing::Broken => "broken",
        }
    }
}

fn link_in_words(link: &Link, words: &Words) -> String {
    format!("{} {}", link.kind.in_words(words), link.verdict(words))
}

impl LinkKind {
    /// What it is, in words: `القرار`.
    pub fn in_words(self, words: &Words) -> String {
        match self {
            LinkKind::Fact => words.ui_title_fact(),
            LinkKind::Decision => words.ui_title_decision(),
            LinkKind::Meeting => words.ui_title_meeting(),
            LinkKind::Quorum => words.ui_title_quorum(),
            LinkKind::Article => words.ui_title_article(),
        }
    }
}

impl Link {
    /// How it stands, in words: `ثابت`.
    pub fn verdict(&self, words: &Words) -> String {
        // In Arabic the fact and the article are feminine; the other languages ignore it.
        let gender = match self.kind {
            LinkKind::Fact | LinkKind::Article => super::Gender::Feminine,
            LinkKind::Decision | LinkKind::Meeting | LinkKind::Quorum => super::Gender::Masculine,
        };
        match self.standing {
            Standing::Sound => words.ui_title_link_sound(gender),
            Standing::Unknown => words.ui_title_link_unknown(gender),
            Standing::Broken => words.ui_title_link_broken(gender),
        }
    }
}

fn verdict_of_title(standing: Standing, words: &Words) -> String {
    match standing {
        Standing::Sound => words.ui_title_sound(),
        Standing::Unknown => words.ui_title_unknown(),
        Standing::Broken => words.ui_title_broken(),
    }
}

/// The eight-pointed star of two squares, whole; in dots; or cracked from point to point, its halves apart.
const fn shape(standing: Standing) -> &'static str {
    match standing {
        Standing::Sound => {
            r#"<path class="face" d="M24 3L30.2 9.2L38.8 9.2L38.8 17.8L45 24L38.8 30.2L38.8 38.8L30.2 38.8L24 45L17.8 38.8L9.2 38.8L9.2 30.2L3 24L9.2 17.8L9.2 9.2L17.8 9.2z"/>"#
        }
        Standing::Unknown => {
            r#"<path class="face" d="M24 5L29.6 10.6L37.4 10.6L37.4 18.4L43 24L37.4 29.6L37.4 37.4L29.6 37.4L24 43L18.4 37.4L10.6 37.4L10.6 29.6L5 24L10.6 18.4L10.6 10.6L18.4 10.6z"/>"#
        }
        Standing::Broken => {
            r#"<path class="face" transform="translate(3.4 0.6) rotate(5 24 24)" d="M24 3L30.2 9.2L38.8 9.2L38.8 17.8L45 24L38.8 30.2L38.8 38.8L30.2 38.8L24 45L26.5 36.5L20.5 28.5L27.5 20L20.5 12z"/><path class="face" transform="translate(-3.4 0.6) rotate(-5 24 24)" d="M24 45L17.8 38.8L9.2 38.8L9.2 30.2L3 24L9.2 17.8L9.2 9.2L17.8 9.2L24 3L20.5 12L27.5 20L20.5 28.5L26.5 36.5z"/>"#
        }
    }
}

/// The line before a seal, in the glyph: drawn through, in dots, or cut.
const fn join(standing: Standing) -> &'static str {
    match standing {
        Standing::Sound => r#"<path class="join sound" d="M1 24H21"/>"#,
        Standing::Unknown => r#"<path class="join unknown" d="M3 24H21"/>"#,
        Standing::Broken => r#"<path class="join broken" d="M1 24H6M16 17L10 31"/>"#,
    }
}

/// What a link is, drawn on its seal; a cracked seal carries none.
const fn sign(link: &Link) -> &'static str {
    if matches!(link.standing, Standing::Broken) {
        return "";
    }
    match link.kind {
        LinkKind::Fact => r#"<path class="sign" d="M24 17.5v13M17.5 24h13"/>"#,
        LinkKind::Decision => r#"<path class="sign" d="M17.5 24.5l4.6 4.6L31 19.6"/>"#,
        LinkKind::Meeting => {
            r#"<g class="sign dots"><circle cx="24" cy="18.2" r="3"/><circle cx="18" cy="28" r="3"/><circle cx="30" cy="28" r="3"/></g>"#
        }
        LinkKind::Quorum => {
            r#"<circle class="sign" cx="24" cy="24" r="7.5"/><path class="sign dots" d="M24 24V16.5A7.5 7.5 0 1 1 17.5 27.7z"/>"#
        }
        LinkKind::Article => r#"<path class="sign" d="M17 18.5h14M17 24h14M17 29.5h8"/>"#,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::Lang;

    fn title() -> TitleMark {
        TitleMark(vec![
            Link::new(LinkKind::Fact, Standing::Sound, "رئاسة <القطب>"),
            Link::new(LinkKind::Decision, Standing::Sound, "قرار 12/2026").at("/decisions/12"),
            Link::new(LinkKind::Meeting, Standing::Sound, "اجتماع 3 ماي"),
            Link::new(LinkKind::Quorum, Standing::Broken, "11 من 24").because("النصاب 13"),
            Link::new(LinkKind::Article, Standing::Unknown, ""),
        ])
    }

    #[test]
    fn a_title_is_as_weak_as_its_weakest_link() {
        assert_eq!(title().standing(), Standing::Broken);
        assert_eq!(TitleMark(title().0.split_off(4)).standing(), Standing::Unknown);
        assert_eq!(TitleMark(title().0.drain(..3).collect()).standing(), Standing::Sound);
        assert_eq!(TitleMark(vec![]).standing(), Standing::Unknown);
    }

    #[test]
    fn the_glyph_says_every_link_in_words_and_shows_one() {
        let glyph = title().glyph(&Words::of(Lang::Ar)).to_string();
        for said in ["الواقعة ثابتة", "القرار ثابت", "النصاب مختل", "المادة غير معلومة", "سند مختل"]
        {
            assert!(glyph.contains(said), "{said} is not in {glyph}");
        }
        assert_eq!(glyph.matches("class=\"seal").count(), 5);
        assert_eq!(glyph.matches("class=\"join").count(), 4);
    }

    #[test]
    fn the_chain_escapes_what_people_wrote_and_links_what_has_a_page() {
        let chain = title().chain(&Words::of(Lang::Ar)).to_string();
        assert!(chain.contains("رئاسة &#60;القطب&#62;"), "{chain}");
        assert!(chain.contains(r#"<a class="thing" href="/decisions/12"><bdi>قرار 12/2026</bdi></a>"#));
        assert!(chain.contains("النصاب 13"));
        assert!(!chain.contains("style="));
    }

    #[test]
    fn the_three_standings_differ_in_shape() {
        let shapes = [Standing::Sound, Standing::Unknown, Standing::Broken].map(shape);
        assert!(shapes[0] != shapes[1] && shapes[1] != shapes[2] && shapes[0] != shapes[2]);
        assert_eq!(shape(Standing::Broken).matches("<path").count(), 2);
    }
}
