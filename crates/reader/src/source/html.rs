//! Pages saved from a site: the article alone, a line for each paragraph.
//!
//! The page is cut into blocks of text, each with the element that holds it. The element whose own blocks hold the
//! most Arabic outside links is the article; menus, side columns, comments and forms are left out by their tag or by
//! the names that sites give them.

use std::cell::RefCell;

use amana_arabic::is_arabic_letter;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use super::{Source, SourceKind};

/// Deeper elements are not told apart.
const DEPTH: usize = 400;

pub(super) fn text(page: &str) -> Source {
    let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    // Small pieces: the tokenizer then never holds more than one of them.
    let mut rest = page;
    while !rest.is_empty() {
        let mut cut = rest.len().min(1 << 20);
        while !rest.is_char_boundary(cut) {
            cut -= 1;
        }
        input.push_back(StrTendril::from(&rest[..cut]));
        rest = &rest[cut..];
        let _ = tokenizer.feed(&input);
    }
    tokenizer.end();
    let page = tokenizer.sink.page.into_inner();
    page.article()
}

#[derive(Default)]
struct Sink {
    page: RefCell<Page>,
}

struct Element {
    name: String,
    /// Number of the block container it is in.
    container: usize,
    skipped: bool,
    link: bool,
}

struct Block {
    text: String,
    container: usize,
    /// Arabic letters inside links.
    linked: usize,
    skipped: bool,
    heading: bool,
}

#[derive(Default)]
struct Page {
    open: Vec<Element>,
    /// The parent of each container.
    parents: Vec<usize>,
    blocks: Vec<Block>,
    current: String,
    linked: usize,
    title: String,
    h1: String,
    og: Option<String>,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut page = self.page.borrow_mut();
        match token {
            Token::TagToken(tag) => return page.tag(&tag),
            Token::CharacterTokens(text) => page.characters(&text),
            Token::EOFToken => page.flush(),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "article"
            | "section"
            | "main"
            | "body"
            | "html"
            | "header"
            | "footer"
            | "nav"
            | "aside"
            | "ul"
            | "ol"
            | "li"
            | "table"
            | "tr"
            | "td"
            | "th"
            | "tbody"
            | "blockquote"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "figure"
            | "figcaption"
            | "form"
            | "pre"
            | "dl"
            | "dt"
            | "dd"
            | "center"
            | "address"
    )
}

fn is_paragraph(name: &str) -> bool {
    matches!(
        name,
        "p" | "li" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "blockquote" | "ul" | "ol" | "pre" | "center"
    )
}

fn is_left_out(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "nav"
            | "aside"
            | "footer"
            | "form"
            | "button"
            | "select"
            | "noscript"
            | "iframe"
            | "svg"
            | "figcaption"
            | "template"
            | "textarea"
            | "option"
            | "video"
            | "audio"
            | "head"
    )
}

fn is_void(name: &str) -> bool {
    matches!(
        name,
        "br" | "img"
            | "hr"
            | "meta"
            | "link"
            | "input"
            | "source"
            | "area"
            | "base"
            | "col"
            | "embed"
            | "wbr"
            | "track"
            | "param"
    )
}

/// Names that sites give to what surrounds an article.
fn names_furniture(names: &str) -> bool {
    names.split(|c: char| !c.is_ascii_alphanumeric()).any(|w| {
        matches!(
            w.to_ascii_lowercase().as_str(),
            "comment"
                | "comments"
                | "respond"
                | "related"
                | "share"
                | "sharing"
                | "sidebar"
                | "widget"
                | "menu"
                | "nav"
                | "navigation"
                | "breadcrumb"
                | "breadcrumbs"
                | "cookie"
                | "cookies"
                | "newsletter"
                | "social"
                | "tags"
                | "ad"
                | "ads"
                | "advert"
                | "footer"
                | "popup"
                | "modal"
                | "byline"
                | "author"
                | "caption"
                | "subscribe"
        )
    })
}

impl Page {
    fn tag(&mut self, tag: &Tag) -> TokenSinkResult<()> {
        let name: &str = &tag.name;
        match tag.kind {
            TagKind::StartTag => {
                if name == "br" {
                    self.flush();
                    return TokenSinkResult::Continue;
                }
                if name == "meta" {
                    self.meta(tag);
                }
                if is_void(name) || tag.self_closing {
                    return TokenSinkResult::Continue;
                }
                if is_block(name) {
                    self.flush();
                    // `<p>` and `<li>` are closed by the next block.
                    if matches!(self.open.last().map(|e| e.name.as_str()), Some("p" | "li"))
                        && is_paragraph(name)
                        && name != "ul"
                        && name != "ol"
                    {
                        self.open.pop();
                    }
                }
                self.push(tag, name);
                match name {
                    "script" => return TokenSinkResult::RawData(RawKind::ScriptData),
                    "style" | "noscript" | "iframe" => return TokenSinkResult::RawData(RawKind::Rawtext),
                    "title" | "textarea" => return TokenSinkResult::RawData(RawKind::Rcdata),
                    _ => {}
                }
            }
            TagKind::EndTag => {
                if is_block(name) {
                    self.flush();
                }
                // Close up to the element of that name, when one is open near.
                let depth = self.open.len();
                let near = self.open.iter().rev().take(40).position(|e| e.name == name);
                if let Some(back) = near {
                    self.open.truncate(depth - back - 1);
                }
            }
        }
        TokenSinkResult::Continue
    }

    fn push(&mut self, tag: &Tag, name: &str) {
        if self.open.len() >= DEPTH {
            return;
        }
        let parent = self.open.last();
        let outer = parent.map_or(0, |e| e.container);
        let mut skipped = parent.is_some_and(|e| e.skipped) || is_left_out(name);
        if name == "head" {
            skipped = true;
        }
        if !skipped && !matches!(name, "html" | "body" | "article" | "main" | "p") {
            skipped = tag
                .attrs
                .iter()
                .filter(|a| matches!(&*a.name.local, "class" | "id" | "role"))
                .any(|a| names_furniture(&a.value));
        }
        let container = if is_block(name) && !is_paragraph(name) {
            self.parents.push(outer);
            self.parents.len()
        } else {
            outer
        };
        let link = name == "a" || parent.is_some_and(|e| e.link);
        self.open.push(Element { name: name.to_owned(), container, skipped, link });
    }

    fn meta(&mut self, tag: &Tag) {
        let get = |n: &str| tag.attrs.iter().find(|a| &*a.name.local == n).map(|a| a.value.to_string());
        if get("property").as_deref() == Some("og:title") && self.og.is_none() {
            self.og = get("content");
        }
    }

    fn characters(&mut self, text: &str) {
        match self.open.last() {
            Some(e) if e.name == "title" => self.title.push_str(text),
            Some(e) => {
                if e.link {
                    self.linked += text.chars().filter(|c| is_arabic_letter(*c)).count();
                }
                self.current.push_str(text);
            }
            None => self.current.push_str(text),
        }
    }

    fn flush(&mut self) {
        let text = self.current.split_whitespace().collect::<Vec<_>>().join(" ");
        self.current.clear();
        let linked = std::mem::take(&mut self.linked);
        if text.is_empty() {
            return;
        }
        let e = self.open.last();
        let heading = self.open.iter().rev().take(3).any(|e| e.name == "h1");
        if heading && self.h1.is_empty() {
            self.h1 = text.clone();
        }
        self.blocks.push(Block {
            text,
            container: e.map_or(0, |e| e.container),
            linked,
            skipped: e.is_some_and(|e| e.skipped),
            heading,
        });
    }

    fn article(self) -> Source {
        let mut weight = vec![0usize; self.parents.len() + 1];
        for b in self.blocks.iter().filter(|b| !b.skipped) {
            let arabic = b.text.chars().filter(|c| is_arabic_letter(*c)).count();
            weight[b.container] += arabic.saturating_sub(b.linked * 2);
        }
        let best = (0..weight.len()).max_by_key(|n| weight[*n]).unwrap_or(0);
        let within = |mut c: usize| {
            for _ in 0..DEPTH {
                if c == best {
                    return true;
                }
                if c == 0 {
                    return false;
                }
                c = self.parents[c - 1];
            }
            false
        };
        let mut text = String::new();
        for b in self.blocks.iter().filter(|b| !b.skipped && !b.heading && within(b.container)) {
            // A block that is all links is a menu.
            let arabic = b.text.chars().filter(|c| is_arabic_letter(*c)).count();
            if arabic > 0 && b.linked * 10 > arabic * 9 && arabic < 200 {
                continue;
            }
            text.push_str(&b.text);
            text.push('\n');
        }
        let title = [Some(self.h1), self.og, Some(self.title)]
            .into_iter()
            .flatten()
            .map(|t| t.split_whitespace().collect::<Vec<_>>().join(" "))
            .find(|t| !t.is_empty());
        if let Some(t) = &title
            && !text.starts_with(t.as_str())
        {
            text = format!("{t}\n\n{text}");
        }
        Source { title, text, kind: SourceKind::Html }
    }
}

#[cfg(test)]
mod tests {
    use super::super::text_of;
    use super::*;

    const PAGE: &str = r#"<!doctype html><html><head><title>موقع - فرع الحزب يجدد مكتبه</title><script>var a = "<p>كلام</p>";</script></head>
<body><header><nav><ul><li><a href="/">الرئيسية</a></li><li><a>سياسة</a></li></ul></nav></header>
<div class="wrap"><h1>فرع الحزب يجدد مكتبه</h1><div class="entry-content">
<p>عقد فرع الحزب جمعا عاما بدار الثقافة يوم الأحد 18 فبراير 2024 &amp; انتخب مكتبا.</p>
<p>وقد عبر الحاضرون عن استيائهم من تردي الخدمات<br>وطالبوا بتعيين طبيب قار</p>
<div class="sharedaddy share">شارك هذا المقال مع أصدقائك على الشبكات الاجتماعية كلها اليوم</div>
</div><div id="comments"><p>تعليق طويل جدا من قارئ لا علاقة له بالبلاغ ولا بالحزب ولا بالفرع ولا بمكتبه الجديد، تعليق طويل جدا من قارئ</p></div>
<aside class="sidebar"><ul><li><a>خبر آخر</a></li></ul></aside></div><footer>جميع الحقوق محفوظة</footer></body></html>"#;

    #[test]
    fn the_article_alone() {
        let s = text_of("page.html", PAGE.as_bytes()).unwrap();
        assert_eq!(s.title.as_deref(), Some("فرع الحزب يجدد مكتبه"));
        assert_eq!(
            s.text,
            "فرع الحزب يجدد مكتبه\n\nعقد فرع الحزب جمعا عاما بدار الثقافة يوم الأحد 18 فبراير 2024 & انتخب مكتبا.\nوقد عبر الحاضرون عن استيائهم من تردي الخدمات\nوطالبوا بتعيين طبيب قار\n"
        );
    }

    #[test]
    fn torn_pages_give_what_they_have() {
        for cut in (0..PAGE.len()).step_by(37) {
            let mut at = cut;
            while !PAGE.is_char_boundary(at) {
                at -= 1;
            }
            let _ = text(&PAGE[..at]);
        }
        let deep = "<div>".repeat(100_000) + "عقد المكتب المحلي اجتماعا يوم الأحد";
        assert!(text(&deep).text.contains("المكتب"));
    }
}
