//! What surrounds the content of a page.

use super::{Icon, Lang, Words, assets};

/// Everything the layout needs. Made once per request by the web layer; a page sets `title`, and `trail` when it
/// is not at the top.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The language of the answer.
    pub words: Words,
    /// The page's one `<h1>` and its `<title>`.
    pub title: String,
    /// Name of the organisation in this language; empty before the first-run guide has asked it.
    pub organisation: String,
    /// Path and query of the request: marks the place in the menu, and where a change of language comes back to.
    pub path: String,
    /// Light, dark, or as the device says.
    pub theme: Theme,
    /// Who is signed in.
    pub account: Option<Account>,
    /// The places this person may go to, in order: the menu.
    pub places: Vec<Place>,
    /// The pages that share this one's place in the menu, in order; none where it stands alone.
    pub beside: Vec<Place>,
    /// The way from the top to this page, without the page itself.
    pub trail: Vec<Crumb>,
    /// What just happened, told once.
    pub toast: Option<Toast>,
}

impl Frame {
    /// A frame with nobody signed in and no menu.
    pub fn new(words: Words, path: impl Into<String>, title: impl Into<String>) -> Frame {
        Frame {
            words,
            title: title.into(),
            organisation: String::new(),
            path: path.into(),
            theme: Theme::default(),
            account: None,
            places: Vec::new(),
            beside: Vec::new(),
            trail: Vec::new(),
            toast: None,
        }
    }

    /// Adds a step to the breadcrumb: `frame.step("/units/03.531", "تاونات")`.
    #[must_use]
    pub fn step(mut self, href: impl Into<String>, label: impl Into<String>) -> Frame {
        self.trail.push(Crumb { href: href.into(), label: label.into() });
        self
    }

    /// The organisation's name, or the program's when there is none yet.
    pub fn house(&self) -> String {
        if self.organisation.is_empty() { self.words.ui_amana() } else { self.organisation.clone() }
    }

    /// The themes offered, each with its name and whether it is the one in force.
    pub fn themes(&self) -> [(Theme, String, bool); 3] {
        Theme::ALL.map(|theme| (theme, theme.label(self.words), theme == self.theme))
    }

    /// The languages offered, each with whether it is the one spoken now.
    pub fn languages(&self) -> [(Lang, bool); 3] {
        Lang::ALL.map(|lang| (lang, lang == self.words.lang()))
    }
}

/// A place of the menu.
#[derive(Clone, Debug)]
pub struct Place {
    /// Its address: `/archive`.
    pub href: String,
    /// Its name in words.
    pub label: String,
    /// Its sign.
    pub icon: Icon,
    /// Addresses of the other pages that it stands for.
    pub also: Vec<String>,
}

impl Place {
    /// A place of the menu.
    pub fn new(href: impl Into<String>, label: impl Into<String>, icon: Icon) -> Place {
        Place { href: href.into(), label: label.into(), icon, also: vec![] }
    }

    /// The same, standing for these pages too.
    #[must_use]
    pub fn over(mut self, pages: &[Place]) -> Place {
        self.also = pages.iter().map(|page| page.href.clone()).filter(|href| *href != self.href).collect();
        self
    }

    /// Whether a path lies in this place: the place itself or below it.
    pub fn holds(&self, path: &str) -> bool {
        let path = path.split(['?', '#']).next().unwrap_or_default();
        let below = |href: &str| match path.strip_prefix(href) {
            Some(rest) => rest.is_empty() || (href.len() > 1 && rest.starts_with('/')),
            None => false,
        };
        below(&self.href) || self.also.iter().any(|href| below(href))
    }
}

/// A step of the breadcrumb.
#[derive(Clone, Debug)]
pub struct Crumb {
    /// Where it leads.
    pub href: String,
    /// What it is called.
    pub label: String,
}

/// The person signed in, and the menu under the name.
#[derive(Clone, Debug)]
pub struct Account {
    /// As the person is called in this language.
    pub name: String,
    /// In what capacity, when there is one to show: the seat and the unit.
    pub capacity: Option<String>,
    /// The person's own places: sessions, passkeys, settings.
    pub places: Vec<Place>,
    /// Where the form that ends the session is sent by `POST`.
    pub sign_out: String,
}

/// What just happened, told once; a reversible act can be undone from it.
#[derive(Clone, Debug)]
pub struct Toast {
    /// One sentence.
    pub text: String,
    /// How to take it back.
    pub undo: Option<Undo>,
}

/// The way back from an act.
#[derive(Clone, Debug)]
pub struct Undo {
    /// Where the form is sent by `POST`.
    pub action: String,
}

/// How light the page is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device says.
    #[default]
    Auto,
    /// Ink on paper.
    Light,
    /// Paper on ink.
    Dark,
}

impl Theme {
    /// All themes, in the order they are offered.
    pub const ALL: [Theme; 3] = [Theme::Auto, Theme::Light, Theme::Dark];

    /// The code stored in the cookie and written in `<html data-theme>`.
    pub const fn code(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme of a code; anything unknown is [`Theme::Auto`].
    pub fn from_code(code: &str) -> Theme {
        Theme::ALL.into_iter().find(|theme| theme.code() == code).unwrap_or_default()
    }

    fn label(self, words: Words) -> String {
        match self {
            Theme::Auto => words.ui_theme_auto(),
            Theme::Light => words.ui_theme_light(),
            Theme::Dark => words.ui_theme_dark(),
        }
    }
}

/// Addresses of what every page loads, for the layout.
impl Frame {
    /// The sign of the program.
    pub fn sign(&self) -> &'static str {
        assets::MARK_SVG.path
    }
    /// The font most of the page is set in, asked for before the stylesheet has been read.
    pub fn font(&self) -> &'static str {
        match self.words.lang() {
            Lang::Ar => assets::IBM_PLEX_SANS_ARABIC_ARABIC_400_NORMAL_WOFF2.path,
            Lang::Fr | Lang::En => assets::IBM_PLEX_SANS_ARABIC_LATIN_400_NORMAL_WOFF2.path,
        }
    }
    /// The stylesheet.
    pub fn style(&self) -> &'static str {
        assets::STYLE_CSS.path
    }
    /// The scripts.
    pub fn script(&self) -> &'static str {
        assets::APP_JS.path
    }
}
