//! The smaller parts of pages. Each shows itself in a template: `{{ state }}`, `{{ paging }}`.

use askama::Template;

use super::{Icon, Words, icons};

/// A state in words, with a shape that repeats it.
#[derive(Clone, Debug, Template)]
#[template(source = r#"<span class="state {{ class }}">{{ icon }} {{ text }}</span>"#, ext = "html")]
pub struct State {
    class: &'static str,
    icon: Icon,
    text: String,
}

impl State {
    fn of(class: &'static str, icon: Icon, text: impl Into<String>) -> State {
        State { class, icon, text: text.into() }
    }
    /// What it says.
    pub fn word(&self) -> &str {
        &self.text
    }
    /// Done, valid, present.
    pub fn good(text: impl Into<String>) -> State {
        State::of("good", icons::CHECK, text)
    }
    /// Waits for somebody.
    pub fn waiting(text: impl Into<String>) -> State {
        State::of("waiting", icons::CLOCK, text)
    }
    /// Late, broken, refused.
    pub fn bad(text: impl Into<String>) -> State {
        State::of("bad", icons::TRIANGLE_ALERT, text)
    }
    /// Ended, set aside, absent.
    pub fn over(text: impl Into<String>) -> State {
        State::of("over", icons::MINUS, text)
    }
    /// Nothing to worry about: new, planned.
    pub fn plain(text: impl Into<String>) -> State {
        State::of("calm", icons::CIRCLE, text)
    }
}

/// The head of a column that sorts: `<th>{{ by_name }}</th>` with `aria-sort` from [`SortLink::sort`].
#[derive(Clone, Debug, Template)]
#[template(
    source = r#"<a class="sort" href="{{ href }}">{{ label }}{% match ascending %}{% when Some(true) %} {{ icons::CHEVRON_UP }}{% when Some(false) %} {{ icons::CHEVRON_DOWN }}{% when None %}{% endmatch %}</a>"#,
    ext = "html"
)]
pub struct SortLink {
    /// The name of the column.
    pub label: String,
    /// The same list sorted by it (or the other way round).
    pub href: String,
    /// How the list is sorted by it now, if it is.
    pub ascending: Option<bool>,
}

impl SortLink {
    /// The value of `aria-sort` on the `<th>`.
    pub fn sort(&self) -> &'static str {
        match self.ascending {
            Some(true) => "ascending",
            Some(false) => "descending",
            None => "none",
        }
    }
}

/// The way through a long list. Pages are reached by key, so there is an earlier and a later one, not a number.
#[derive(Clone, Debug, Template)]
#[template(path = "ui/parts/paging.html")]
pub struct Paging {
    /// The words of the page.
    pub words: Words,
    /// The page before this one.
    pub earlier: Option<String>,
    /// The page after it.
    pub later: Option<String>,
    /// What is shown, in a sentence: `1 إلى 50 من 1.503`.
    pub shown: String,
    /// The list as a spreadsheet.
    pub export: Option<String>,
}

/// Views of the same thing, as links: `(address, name)`, and which one this is.
#[derive(Clone, Debug, Template)]
#[template(
    source = r#"<nav class="tabs" aria-label="{{ label }}"><ul role="list">{% for (href, name) in tabs %}<li><a href="{{ href }}"{% if *href == *current %} aria-current="page"{% endif %}>{{ name }}</a></li>{% endfor %}</ul></nav>"#,
    ext = "html"
)]
pub struct Tabs {
    /// What the views are of.
    pub label: String,
    /// Address and name of each.
    pub tabs: Vec<(String, String)>,
    /// The address of this one.
    pub current: String,
}

/// What stands where a list would be when there is nothing in it: why, and the one next step.
#[derive(Clone, Debug, Template)]
#[template(
    source = r#"<div class="empty">{{ icon }}<p>{{ text }}</p>{% if let Some((href, name)) = next %}<p><a class="button" href="{{ href }}">{{ name }}</a></p>{% endif %}</div>"#,
    ext = "html"
)]
pub struct Empty {
    /// The sign of what is missing.
    pub icon: Icon,
    /// Why there is nothing, in a sentence.
    pub text: String,
    /// Address and words of the next step, when the reader may take it.
    pub next: Option<(String, String)>,
}

/// A tree: units, bodies. Branches open without scripts.
#[derive(Clone, Debug, Template)]
#[template(
    source = r#"<ul class="tree" role="list">{% for node in nodes %}{{ node }}{% endfor %}</ul>"#,
    ext = "html"
)]
pub struct Tree {
    /// The roots.
    pub nodes: Vec<Node>,
}

/// A node of a [`Tree`].
#[derive(Clone, Debug, Template)]
#[template(path = "ui/parts/node.html")]
pub struct Node {
    /// Its page.
    pub href: String,
    /// Its name.
    pub label: String,
    /// A word or a figure beside it.
    pub note: String,
    /// It is the page being read.
    pub current: bool,
    /// Its branches are shown from the start.
    pub open: bool,
    /// What hangs on it.
    pub children: Vec<Node>,
}

impl askama::filters::HtmlSafe for State {}
impl askama::filters::HtmlSafe for SortLink {}
impl askama::filters::HtmlSafe for Paging {}
impl askama::filters::HtmlSafe for Tabs {}
impl askama::filters::HtmlSafe for Empty {}
impl askama::filters::HtmlSafe for Tree {}
impl askama::filters::HtmlSafe for Node {}

/// A place to drop files or a folder on; without scripts, a file field and a button. Files are sent one by one as
/// `multipart/form-data`, so that one bad file stops none of the others; each answer is shown beside its name.
#[derive(Clone, Debug, Template)]
#[template(path = "ui/parts/drop.html")]
pub struct Drop {
    words: Words,
    action: String,
    name: &'static str,
    accept: &'static str,
}

impl Drop {
    /// Sends to `action` the field `name`; `accept` as in HTML (`".txt,.docx"`).
    pub fn new(words: &Words, action: impl Into<String>, name: &'static str, accept: &'static str) -> Drop {
        Drop { words: *words, action: action.into(), name, accept }
    }
}

impl askama::filters::HtmlSafe for Drop {}
