//! Decisions listed in one sentence.

use crate::content::Item;
use crate::lexicon::tag;
use crate::lists::List;
use crate::meeting::Found;
use crate::phrase::{Cut, action_noun, clause_end, split_items};
use crate::text::Form;

impl Found<'_> {
    /// `خرج بتوصيات أهمها إحداث ناد، وتنظيم ..`: the recommendations that follow in the sentence.
    pub(super) fn inline_lists(&self, out: &mut Vec<Item>) {
        let x = &self.x;
        for s in x.sentences.iter().filter(|s| !s.title) {
            for i in s.tokens.clone() {
                // `تقرر ما يلي: تنظيم ..، وتشكيل ..`
                let following = x.lx.listed(List::FollowingLines, x.w(i))
                    && x.mark(i + 1) == Some(':')
                    && (i.saturating_sub(7).max(s.tokens.start)..i)
                        .any(|k| x.has(k, tag::DVERB) || x.lx.listed(List::Concluding, x.stem(k)))
                    && (x.has(i + 2, tag::DNOUN) || action_noun(x, i + 2));
                if !following && !x.lx.listed(List::InlineLists, x.stem(i)) {
                    continue;
                }
                let Some(k) = (i + 1..(i + 5).min(s.tokens.end)).find(|k| {
                    matches!(x.stem(*k), "اهمها" | "ابرزها" | "منها" | "بينها" | "همت")
                        || x.mark(*k) == Some(':')
                }) else {
                    continue;
                };
                let from = k
                    + 1
                    + usize::from(
                        x.mark(k + 1) == Some(':') || x.lx.listed(List::SubjectAdverbs, x.w(k + 1)),
                    );
                if from + 1 >= s.tokens.end || x.has(from, tag::ANYVERB) && !x.has(from, tag::DNOUN) {
                    continue;
                }
                let end = clause_end(x, from, s.tokens.end, Cut::List);
                for r in split_items(x, from..end) {
                    let taken = out.iter().any(|o| o.tokens.start < r.end && r.start < o.tokens.end);
                    let cut = x.f(r.start);
                    let cut = if cut.conj && cut.prep.is_none() { cut } else { Form::default() };
                    if !taken && r.clone().filter(|k| x.is_word(*k)).count() >= 2 {
                        out.push(Item { span: x.span(r.start, cut, r.end), tokens: r, sure: 0.6 });
                    }
                }
            }
        }
    }
}
