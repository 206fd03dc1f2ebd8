//! A communique cut for reading: tokens with their word classes, lines, sentences, and what is furniture.

use std::collections::HashMap;
use std::ops::Range;

use amana_arabic::{Kind, Tokens, clitics};

use crate::lexicon::{Lexicon, tag};
use crate::lists::List;

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
        self.readings(i)
            .iter()
            .filter(|f| f.id != 0)
            .flat_map(|f| self.lx.parties.starting(f.id))
            .filter_map(|(w, _)| self.phrase_end(i, w))
            .max()
    }

    /// The end of a place's name that begins at `i`.
    pub fn place_end(&self, i: usize) -> Option<usize> {
        self.readings(i)
            .iter()
            .filter(|f| f.id != 0)
            .flat_map(|f| self.lx.places.starting(f.id))
            .filter_map(|(w, _)| self.phrase_end(i, w))
            .max()
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

    fn cut_lines(&mut self) {
        let mut from = 0;
        let n = self.len();
        let mut lines: Vec<Line> = Vec::new();
        for i in 0..=n {
            if i == n || self.is_break(i) {
                if i > from {
                    lines.push(Line { tokens: from..i, kind: LineKind::Body });
                }
                from = i + 1;
            }
        }
        let words = |l: &Line| l.tokens.clone().filter(|i| self.is_word(*i)).count();
        // A line that opens with a verb of meeting and gives a day, or announces a list, tells rather than titles.
        let tells = |l: &Line| {
            let first = l.tokens.start;
            words(l) >= 9
                && self.has(first, tag::HELD)
                && !self.w(first).starts_with(['ي', 'ت'])
                && (l.tokens.clone().any(|i| self.is_number(i)) || self.mark(l.tokens.end - 1) == Some(':'))
        };
        let long = |l: &Line| {
            words(l) > 22 || (words(l) > 9 && self.mark(l.tokens.end - 1) == Some('.')) || tells(l)
        };
        let first_long = lines.iter().position(long);
        let last_long = lines.iter().rposition(long);
        let mut title: Option<Range<usize>> = None;
        let mut kinds = Vec::with_capacity(lines.len());
        for (n, l) in lines.iter().enumerate() {
            let before_body = first_long.is_none_or(|f| n < f);
            let after_body = last_long.is_some_and(|e| n > e);
            kinds.push(if self.is_furniture(l, after_body) {
                LineKind::Furniture
            } else if before_body && self.is_dateline(l) {
                LineKind::Dateline
            } else if before_body && self.is_byline(l, title.is_some(), words(l)) {
                LineKind::Furniture
            } else if after_body
                && n + 1 == lines.len()
                && words(l) <= 4
                && self.is_byline(l, false, words(l))
            {
                // The correspondent signs below.
                LineKind::Furniture
            } else if before_body && first_long.is_some() {
                let same = |t: &Range<usize>| {
                    t.len() == l.tokens.len()
                        && t.clone().zip(l.tokens.clone()).all(|(a, b)| self.w(a) == self.w(b))
                };
                if title.as_ref().is_some_and(same) {
                    LineKind::Furniture
                } else {
                    title.get_or_insert_with(|| l.tokens.clone());
                    LineKind::Title
                }
            } else {
                LineKind::Body
            });
        }
        for (l, kind) in lines.iter_mut().zip(kinds) {
            l.kind = kind;
        }
        self.lines = lines;
    }

    fn is_furniture(&self, l: &Line, after_body: bool) -> bool {
        let r = l.tokens.clone();
        // Nothing in Arabic: counters, addresses.
        if !r.clone().any(|i| self.is_word(i) && !self.w(i).is_ascii()) {
            return true;
        }
        let (Some(a), Some(b)) = (self.t.list().get(r.start), self.t.list().get(r.end - 1)) else {
            return false;
        };
        // Headlines of other news, side by side.
        let raw = self.t.slice(a.start, b.end);
        let beside = || raw.split("    ").filter(|p| !p.trim().is_empty());
        if r.len() > 20 && beside().count() >= 4 && beside().all(|p| p.split_whitespace().count() <= 25) {
            return true;
        }
        let few = r.len() <= 14;
        if !few && !after_body {
            // A long line is text, unless it speaks of cookies.
            let head = self.t.slice(a.start, b.end.min(a.start + 120));
            let f = amana_arabic::fold(head);
            return self.lx.furniture.iter().take(7).any(|p| f.contains(p.as_str()));
        }
        let f = amana_arabic::fold(self.t.slice(a.start, b.end.min(a.start + 300)));
        self.lx
            .furniture
            .iter()
            .any(|p| f.contains(p.as_str()) && (r.len() <= 8 || p.len() > 20 || after_body))
    }

    /// A line that holds a date and little else.
    fn is_dateline(&self, l: &Line) -> bool {
        let r = l.tokens.clone();
        r.len() <= 10
            && r.clone().any(|i| self.is_number(i) && self.w(i).len() == 4)
            && !r.clone().any(|i| self.has(i, tag::CONV | tag::MEET | tag::ORGAN | tag::SAY))
    }

    fn is_byline(&self, l: &Line, titled: bool, words: usize) -> bool {
        let r = l.tokens.clone();
        let (Some(a), Some(b)) = (self.t.list().get(r.start), self.t.list().get(r.end - 1)) else {
            return false;
        };
        if words <= 7 {
            let f = amana_arabic::fold(self.t.slice(a.start, b.end));
            let f = f.trim_start_matches(|c: char| !c.is_alphabetic());
            if self.lx.bylines.iter().any(|p| {
                f.strip_prefix(p.as_str())
                    .is_some_and(|r| r.is_empty() || r.starts_with([' ', ':', '/', '-', '،']))
            }) && !r.clone().any(|i| self.has(i, tag::CONV))
            {
                return true;
            }
        }
        // `فلان // مكتب المدينة`
        let slashes =
            r.clone().any(|i| self.mark(i) == Some('/') && matches!(self.mark(i + 1), Some('/' | '\\')));
        if words <= 8 && slashes {
            return true;
        }
        let plain = !r.clone().any(|i| {
            self.has(
                i,
                tag::ANYVERB
                    | tag::MEET
                    | tag::ORGAN
                    | tag::PARTY
                    | tag::ROLE
                    | tag::ROLES
                    | tag::NOUN
                    | tag::DNOUN,
            ) || self.is_quote(i)
                || self.party_end(i).is_some()
        });
        if plain && words <= 7 && self.mark(r.end - 1) != Some(':') {
            return true;
        }
        titled
            && words <= 4
            && !r.clone().any(|i| self.has(i, tag::CONV | tag::MEET | tag::ORGAN))
            && self.mark(r.end - 1) != Some(':')
    }

    /// Paragraphs: the lines, with those that the page broke joined again.
    fn paragraphs(&self) -> Vec<(Range<usize>, bool)> {
        let mut out: Vec<(Range<usize>, bool)> = Vec::new();
        let body: Vec<&Line> = self.lines.iter().filter(|l| l.kind == LineKind::Body).collect();
        let open = |l: &Line| {
            !matches!(self.mark(l.tokens.end - 1), Some('.' | ':' | '!' | '؟' | '?' | '؛' | '…' | '»' | '”'))
        };
        // Every line short and few of them ended: the page was wrapped.
        let wrapped = body.len() >= 6
            && body.iter().all(|l| l.tokens.len() <= 22)
            && body.iter().filter(|l| open(l)).count() * 4 >= body.len() * 3
            && body.iter().filter(|l| l.tokens.len() >= 9).count() * 2 >= body.len();
        let mut last: Option<&Line> = None;
        for l in &self.lines {
            let title = match l.kind {
                LineKind::Title => true,
                LineKind::Body => false,
                LineKind::Dateline | LineKind::Furniture => continue,
            };
            let torn = !title
                && last.is_some_and(|p| {
                    p.kind == LineKind::Body
                        && open(p)
                        && self.is_word(l.tokens.start)
                        && (wrapped
                            || self.lx.listed(List::LineContinues, self.w(l.tokens.start))
                            || self.is_word(p.tokens.end - 1) && self.has(p.tokens.end - 1, tag::PREP))
                });
            match out.last_mut() {
                Some((r, _)) if torn => r.end = l.tokens.end,
                _ => out.push((l.tokens.clone(), title)),
            }
            last = Some(l);
        }
        out
    }

    fn cut_sentences(&mut self) {
        let mut out = Vec::new();
        for (tokens, title) in self.paragraphs() {
            let l = Line { tokens, kind: LineKind::Body };
            let mut from = l.tokens.start;
            for i in l.tokens.clone() {
                let end = match self.mark(i) {
                    Some('.') => {
                        // `د.` and initials do not end a sentence.
                        let short = i > from
                            && self.is_word(i - 1)
                            && self.w(i - 1).chars().count() <= 2
                            && !self.is_number(i - 1);
                        let dots =
                            self.mark(i + 1) == Some('.') || (i > from && self.mark(i - 1) == Some('.'));
                        let initial = short && !self.t.list()[i].spaced && i + 1 < l.tokens.end;
                        !initial && !dots && self.inside_no_quote(from, i)
                    }
                    Some('؟' | '!' | '?') => self.inside_no_quote(from, i),
                    _ => false,
                };
                if end {
                    if i > from {
                        out.push(Sentence { tokens: from..i + 1, title });
                    }
                    from = i + 1;
                }
            }
            if from < l.tokens.end {
                out.push(Sentence { tokens: from..l.tokens.end, title });
            }
        }
        self.sentences = out;
    }

    fn inside_no_quote(&self, from: usize, i: usize) -> bool {
        // A mark that is never closed does not hold the rest of the text.
        (from.max(i.saturating_sub(30))..i).filter(|k| self.is_quote(*k)).count() % 2 == 0
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
