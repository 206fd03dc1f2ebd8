//! Lines and sentences: the title, the body, the dateline, and the furniture of the site.

use std::ops::Range;

use super::{Line, LineKind, Sentence, Text};
use crate::lexicon::tag;
use crate::lists::List;

impl<'a> Text<'a> {
    pub(super) fn cut_lines(&mut self) {
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
            let ended = self.mark(l.tokens.end - 1) == Some('.');
            words(l) >= if ended { 7 } else { 9 }
                && self.has(first, tag::HELD)
                && !self.w(first).starts_with(['ي', 'ت'])
                && (ended
                    || l.tokens.clone().any(|i| self.is_number(i))
                    || self.mark(l.tokens.end - 1) == Some(':'))
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
                && self.is_word(l.tokens.start)
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

    pub(super) fn is_furniture(&self, l: &Line, after_body: bool) -> bool {
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
            return self.lx.furniture.iter().take(9).any(|p| f.contains(p.as_str()));
        }
        let f = amana_arabic::fold(self.t.slice(a.start, b.end.min(a.start + 300)));
        self.lx
            .furniture
            .iter()
            .any(|p| f.contains(p.as_str()) && (r.len() <= 8 || p.len() > 20 || after_body))
    }

    /// A line that holds a date and little else.
    pub(super) fn is_dateline(&self, l: &Line) -> bool {
        let r = l.tokens.clone();
        r.len() <= 10
            && r.clone().any(|i| self.is_number(i) && self.w(i).len() == 4)
            && !r.clone().any(|i| self.has(i, tag::CONV | tag::MEET | tag::ORGAN | tag::SAY))
    }

    pub(super) fn is_byline(&self, l: &Line, titled: bool, words: usize) -> bool {
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
        // `فلانة الفلانية:`
        let signed = words <= 3
            && self.mark(r.end - 1) == Some(':')
            && self.any(r.start, tag::GIVEN).is_some()
            && !r.clone().any(|i| self.has(i, tag::ANYVERB | tag::ROLE | tag::PARTY));
        if signed {
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
    pub(super) fn paragraphs(&self) -> Vec<(Range<usize>, bool)> {
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

    pub(super) fn cut_sentences(&mut self) {
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

    pub(super) fn inside_no_quote(&self, from: usize, i: usize) -> bool {
        // A mark that is never closed does not hold the rest of the text.
        (from.max(i.saturating_sub(30))..i).filter(|k| self.is_quote(*k)).count() % 2 == 0
    }
}
