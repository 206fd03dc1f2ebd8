//! Topics and lists told line by line.

use std::ops::Range;

use crate::content::Item;
use crate::lexicon::tag;
use crate::lists::List;
use crate::meeting::Found;
use crate::phrase::action_noun;

impl Found<'_> {
    /// Lines of a list after a line that announces topics.
    pub(super) fn bullet_topics(&self, out: &mut Vec<Item>) {
        for (intro, items) in self.lists() {
            let x = &self.x;
            let topics = intro.clone().any(|i| x.lx.listed(List::TopicListHeads, x.stem(i)));
            let decided = intro.clone().any(|i| x.lx.listed(List::DecisionListHeads, x.stem(i)));
            if !topics || decided {
                continue;
            }
            for r in items {
                self.push_topic(out, r);
            }
        }
    }

    /// Lists in the text: the line that announces one (ends with a colon), and its lines without their marks.
    pub fn lists(&self) -> Vec<(Range<usize>, Vec<Range<usize>>)> {
        let x = &self.x;
        let mut out: Vec<(Range<usize>, Vec<Range<usize>>)> = Vec::new();
        let mut open: Option<(Range<usize>, Vec<Range<usize>>)> = None;
        for l in &x.lines {
            if l.kind == crate::text::LineKind::Furniture {
                continue;
            }
            let r = l.tokens.clone();
            let mut marked = self.bullet(r.clone());
            // `قرروا:` in a line of the list opens another.
            let nested = marked.is_some() && x.mark(r.end - 1) == Some(':') && r.len() <= 8;
            // `تم التأكيد على ما يلي:`, then lines without marks that each name an act.
            if marked.is_none()
                && let Some((intro, _)) = &open
                && intro.clone().rev().take(4).any(|k| x.lx.listed(List::FollowingLines, x.w(k)))
                && (x.has(r.start, tag::DNOUN) || action_noun(x, r.start))
                && x.mark(r.end - 1) != Some(':')
            {
                marked = Some(r.start);
            }
            if nested {
                marked = None;
            }
            match (&mut open, marked) {
                (Some((_, items)), Some(start)) => {
                    items.push(start..r.end);
                    continue;
                }
                (Some(_), None) => {
                    if let Some(o) = open.take() {
                        out.push(o);
                    }
                }
                _ => {}
            }
            if x.mark(r.end - 1) == Some(':') {
                let from = x.sentence_of(r.end - 1).map_or(r.start, |s| s.tokens.start);
                let from = if nested { r.start } else { from };
                open = Some((from..r.end, Vec::new()));
            }
        }
        out.extend(open);
        out.retain(|(_, items)| !items.is_empty());
        out
    }

    /// The first token after the mark of a list line.
    pub fn bullet(&self, r: Range<usize>) -> Option<usize> {
        let x = &self.x;
        let i = r.start;
        if matches!(
            x.mark(i),
            Some(
                '*' | '•'
                    | '-'
                    | '–'
                    | '—'
                    | '▪'
                    | '●'
                    | '◦'
                    | '·'
                    | '✓'
                    | '➢'
                    | '←'
                    | '✔'
                    | '▫'
                    | '■'
            )
        ) {
            return (i + 1 < r.end).then_some(i + 1);
        }
        if x.is_number(i)
            && x.w(i).len() <= 2
            && matches!(x.mark(i + 1), Some('-' | '.' | ')' | '–' | '/' | '_'))
        {
            return (i + 2 < r.end).then_some(i + 2);
        }
        if x.lx.listed(List::Ordinals, x.w(i)) {
            let k = i + 1 + usize::from(matches!(x.mark(i + 1), Some(':' | '-' | '،' | '–')));
            return (k < r.end).then_some(k);
        }
        None
    }
}
