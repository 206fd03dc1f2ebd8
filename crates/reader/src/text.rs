//! A communique cut for reading: tokens with their word classes, lines, sentences, and what is furniture.

mod lines;

use std::collections::HashMap;
use std::ops::Range;

use amana_arabic::{Kind, Tokens, clitics};

use crate::lexicon::{Lexicon, Phrases, tag};

/// A reading of a word: what is cut before it, its number and classes in the lexicon.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Form {
    pub cut: u8,
    pub elided: bool,
    pub conj: bool,
    pub prep: Option<char>,
    pub id: u32,
    pub tags: u64,
}

/// Characters of the text that make a value. With `elided`, the first character is the ل of `لل` and is read as
/// the article's missing alef.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    pub start: u32,
    pub end: u32,
    pub elided: bool,
}

/// A line of the text.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub tokens: Range<usize>,
    pub kind: LineKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LineKind {
    Title,
    Body,
    Dateline,
    Furniture,
}

/// A sentence of the body or a title line.
#[derive(Clone, Debug)]
pub(crate) struct Sentence {
    pub tokens: Range<usize>,
    pub title: bool,
}

pub(crate) struct Text<'a> {
    pub t: Tokens<'a>,
    pub lx: &'a Lexicon,
    forms: Vec<Form>,
    forms_at: Vec<u32>,
    best: Vec<Form>,
    elided: HashMap<u32, String>,
    pub lines: Vec<Line>,
    pub sentences: Vec<Sentence>,
}

impl<'a> Text<'a> {
    pub fn new(text: &'a str, lx: &'a Lexicon) -> Text<'a> {
        let t = Tokens::new(text);
        let n = t.list().len();
        let (mut forms, mut forms_at, mut best) =
            (Vec::with_capacity(n * 2), Vec::with_capacity(n + 1), Vec::with_capacity(n));
        let mut elided = HashMap::new();
        for i in 0..n {
            forms_at.push(forms.len() as u32);
            let from = forms.len();
            if t.list()[i].kind == Kind::Word {
                for c in clitics(t.word(i)) {
                    let id = lx.id(&c.stem);
                    let article = c.stem.starts_with("ال") && !c.stem.starts_with("الل") && c.stem.len() > 6;
                    let bare = c.preposition.is_none() && c.conjunction.is_none();
                    if bare || id != 0 || article {
                        if c.elided {
                            elided.insert(i as u32, c.stem.clone().into_owned());
                        }
                        forms.push(Form {
                            cut: c.cut,
                            elided: c.elided,
                            conj: c.conjunction.is_some(),
                            prep: c.preposition,
                            id,
                            tags: lx.tags(id),
                        });
                    }
                }
            } else {
                forms.push(Form::default());
            }
            best.push(choose(&forms[from..], t.word(i)));
        }
        forms_at.push(forms.len() as u32);
        let mut out = Text { t, lx, forms, forms_at, best, elided, lines: Vec::new(), sentences: Vec::new() };
        out.mend_readings();
        out.cut_lines();
        out.cut_sentences();
        out
    }

    /// Readings that need their neighbours: `وإلى` against `والي`, a place after a joined preposition, a `و` that
    /// stands alone.
    fn mend_readings(&mut self) {
        for i in 0..self.best.len() {
            if !self.is_word(i) {
                continue;
            }
            if self.w(i) == "والي" && self.raw(i).ends_with('ى') {
                let id = self.lx.id("الي");
                self.best[i] = Form { cut: 1, conj: true, id, tags: self.lx.tags(id), ..Form::default() };
                continue;
            }
            let f = self.best[i];
            if f.cut == 0 && f.tags & !tag::PLACEWORD == 0 {
                let place = self.readings(i).iter().copied().find(|f| {
                    f.prep.is_some()
                        && f.id != 0
                        && self.lx.places.starting(f.id).iter().any(|(w, _)| self.phrase_end(i, w).is_some())
                });
                if let Some(p) = place {
                    self.best[i] = p;
                }
            }
            if i > 0 && self.w(i - 1) == "و" && self.is_word(i - 1) {
                self.best[i].conj = true;
            }
            // `بـ إقليم تازة`: the particle stands alone, the word after it is whole.
            if i > 0
                && self.is_word(i - 1)
                && let "ب" | "ل" = self.w(i - 1)
                && self.best[i].cut == 0
            {
                self.best[i].prep = self.w(i - 1).chars().next();
            }
        }
    }

    /// The folded word at `i` as `form` reads it.
    pub fn lx_word(&self, form: Form, i: usize) -> &str {
        if form.elided {
            return self.elided.get(&(i as u32)).map_or("", String::as_str);
        }
        let w = self.w(i);
        w.char_indices().nth(form.cut as usize).map_or("", |(b, _)| &w[b..])
    }

    /// The end of a party's name that begins at `i`.
    pub fn party_end(&self, i: usize) -> Option<usize> {
        self.longest(i, &self.lx.parties)
    }

    /// The end of a place's name that begins at `i`.
    pub fn place_end(&self, i: usize) -> Option<usize> {
        self.longest(i, &self.lx.places)
    }

    /// The end of an organ's name of several words, as a statute has it, that begins at `i`.
    pub fn organ_end(&self, i: usize) -> Option<usize> {
        self.longest(i, &self.lx.organs).filter(|end| *end > i + 1)
    }

    /// The end of a post's name of several words, as a statute has it, that begins at `i`.
    pub fn post_end(&self, i: usize) -> Option<usize> {
        self.longest(i, &self.lx.posts).filter(|end| *end > i + 1)
    }

    fn longest<V>(&self, i: usize, phrases: &Phrases<V>) -> Option<usize> {
        let known = self.readings(i).iter().filter(|f| f.id != 0);
        known.flat_map(|f| phrases.starting(f.id)).filter_map(|(w, _)| self.phrase_end(i, w)).max()
    }

    pub fn len(&self) -> usize {
        self.best.len()
    }

    /// The folded word.
    pub fn w(&self, i: usize) -> &str {
        self.t.word(i)
    }

    /// The folded word without what the chosen reading cuts.
    pub fn stem(&self, i: usize) -> &str {
        self.lx_word(self.f(i), i)
    }

    /// The chosen reading.
    pub fn f(&self, i: usize) -> Form {
        self.best.get(i).copied().unwrap_or_default()
    }

    /// Classes of the chosen reading.
    pub fn tags(&self, i: usize) -> u64 {
        self.f(i).tags
    }

    pub fn has(&self, i: usize, tags: u64) -> bool {
        self.tags(i) & tags != 0
    }

    /// Every reading.
    pub fn readings(&self, i: usize) -> &[Form] {
        if i >= self.best.len() {
            return &[];
        }
        &self.forms[self.forms_at[i] as usize..self.forms_at[i + 1] as usize]
    }

    /// A reading with one of the classes.
    pub fn any(&self, i: usize, tags: u64) -> Option<Form> {
        self.readings(i).iter().find(|f| f.tags & tags != 0).copied()
    }

    pub fn kind(&self, i: usize) -> Option<Kind> {
        self.t.list().get(i).map(|t| t.kind)
    }

    pub fn is_word(&self, i: usize) -> bool {
        self.kind(i) == Some(Kind::Word)
    }

    pub fn is_number(&self, i: usize) -> bool {
        self.kind(i) == Some(Kind::Number)
    }

    pub fn mark(&self, i: usize) -> Option<char> {
        match self.kind(i) {
            Some(Kind::Punct(c)) => Some(c),
            _ => None,
        }
    }

    pub fn is_comma(&self, i: usize) -> bool {
        matches!(self.mark(i), Some('،' | ',' | '؛' | ';'))
    }

    pub fn is_quote(&self, i: usize) -> bool {
        matches!(self.mark(i), Some('"' | '“' | '”' | '„' | '‟' | '«' | '»' | '\'' | '‘' | '’' | '`'))
    }

    pub fn is_break(&self, i: usize) -> bool {
        matches!(self.kind(i), None | Some(Kind::Break))
    }

    /// The word as it stands, folded only for letters that nobody mixes: tells `على` from `علي`.
    pub fn raw(&self, i: usize) -> &'a str {
        self.t.raw(i)
    }

    /// The span of tokens `from..to` where the first is cut by `form`.
    pub fn span(&self, from: usize, form: Form, to: usize) -> Span {
        let start = self.t.start_after(from, form.cut as usize);
        let end = to.checked_sub(1).and_then(|i| self.t.list().get(i)).map_or(start, |t| t.end);
        self.trim(Span { start, end: end.max(start), elided: form.elided })
    }

    /// The span of whole tokens.
    pub fn whole(&self, from: usize, to: usize) -> Span {
        self.span(from, Form::default(), to)
    }

    /// Without blanks, quotes and final punctuation at the ends.
    fn trim(&self, s: Span) -> Span {
        let text = self.t.slice(s.start, s.end);
        let drop = |c: char| {
            c.is_whitespace()
                || amana_arabic::is_dropped(c)
                || matches!(
                    c,
                    '"' | '“'
                        | '”'
                        | '„'
                        | '«'
                        | '»'
                        | '‘'
                        | '’'
                        | '\''
                        | '`'
                        | '،'
                        | ','
                        | '؛'
                        | ';'
                        | '.'
                        | ':'
                        | '('
                        | '['
                        | '-'
                        | '–'
                        | '—'
                        | '…'
                        | '*'
                        | '•'
                )
        };
        let closing = text.matches(')').count() > text.matches('(').count();
        let front = text.chars().take_while(|c| drop(*c)).count();
        if front == text.chars().count() {
            return Span { start: s.start, end: s.start, elided: false };
        }
        let back =
            text.chars().rev().take_while(|c| drop(*c) || (*c == ')' && closing) || matches!(c, ']')).count();
        Span {
            start: s.start + front as u32,
            end: s.end.saturating_sub(back as u32).max(s.start + front as u32),
            elided: s.elided && front == 0,
        }
    }

    /// The span with the quotation mark beside it that its own marks ask for (`حوار: «القرب ليس شعارا»`).
    pub fn quoted_whole(&self, mut s: Span) -> Span {
        let text = self.t.slice(s.start, s.end);
        let count = |c: char| text.matches(c).count();
        let plain = count('"') % 2 == 1;
        let (open, close) = (count('«') + count('“'), count('»') + count('”'));
        let after = self.t.slice(s.end, s.end + 1);
        let before = s.start.checked_sub(1).map_or("", |b| self.t.slice(b, s.start));
        if matches!(after, "»" | "”") && open > close || after == "\"" && plain {
            s.end += 1;
        } else if matches!(before, "«" | "“") && close > open || before == "\"" && plain {
            s.start -= 1;
        }
        s
    }

    /// The words of a span.
    pub fn value(&self, s: Span) -> String {
        let text = self.t.slice(s.start, s.end);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if s.elided { format!("ا{text}") } else { text }
    }

    /// The end of the phrase of `words` whose first word is at `i`; hyphens between the words are passed over.
    pub fn phrase_end(&self, i: usize, words: &[u32]) -> Option<usize> {
        let mut at = i + 1;
        for want in words.get(1..)? {
            let mut hyphens = 0;
            while matches!(self.mark(at), Some('-' | '–' | '—' | '_' | '"' | '“' | '”' | '«' | '»'))
                && hyphens < 2
            {
                at += 1;
                hyphens += 1;
            }
            if self.w(at) == "و" && self.is_word(at + 1) {
                // `الأصالة و المعاصرة`
                let joined = ["و", self.w(at + 1)].concat();
                if self.lx.id(&joined) != *want {
                    return None;
                }
                at += 2;
                continue;
            }
            if !self.is_word(at) || self.lx.id(self.t.word(at)) != *want {
                return None;
            }
            at += 1;
        }
        Some(at)
    }

    /// True when one of the folded words stands in `range`.
    pub fn contains(&self, range: Range<usize>, words: &[&str]) -> bool {
        range.into_iter().any(|i| words.contains(&self.w(i)))
    }

    /// The two words at `i` (folded, first without clitics).
    pub fn pair(&self, i: usize, a: &str, b: &str) -> bool {
        (self.w(i) == a || self.stem(i) == a) && self.w(i + 1) == b
    }

    /// The sentence that holds token `i`.
    pub fn sentence_of(&self, i: usize) -> Option<&Sentence> {
        let at = self.sentences.partition_point(|s| s.tokens.end <= i);
        self.sentences.get(at).filter(|s| s.tokens.contains(&i))
    }
}

/// The likeliest reading of a word.
fn choose(forms: &[Form], word: &str) -> Form {
    let Some(bare) = forms.first().copied() else { return Form::default() };
    let strong = |f: &&Form| f.tags & !tag::PLACEWORD != 0;
    if bare.tags & !tag::PLACEWORD != 0 {
        return bare;
    }
    if let Some(f) = forms[1..].iter().find(|f| f.conj && f.prep.is_none() && f.tags & !tag::PLACEWORD != 0) {
        return *f;
    }
    // `لل` and `بال`: the preposition is sure.
    if let Some(f) = forms[1..].iter().filter(strong).find(|f| f.prep.is_some()) {
        return *f;
    }
    let article = |f: &&Form| {
        let cut = if f.elided { 0 } else { f.cut as usize };
        f.elided || word.chars().skip(cut).take(2).eq("ال".chars())
    };
    if let Some(f) = forms[1..].iter().filter(article).max_by_key(|f| f.cut) {
        return *f;
    }
    if bare.id != 0 {
        return bare;
    }
    if let Some(f) = forms[1..].iter().find(|f| f.conj && f.prep.is_none() && f.id != 0) {
        return *f;
    }
    // An unknown word after `و`: almost always the conjunction, since the words with their own waw are listed.
    if word.starts_with('و') && word.chars().count() >= 4 {
        return Form { cut: 1, conj: true, ..Form::default() };
    }
    bare
}
