//! What was discussed.

mod listed;
mod openers;

use crate::content::Item;
use crate::lexicon::tag;
use crate::lists::List;
use crate::meeting::Found;
use crate::phrase::{Cut, clause_end, split_items, without_dangling};
use crate::text::Form;
use std::ops::Range;

impl Found<'_> {
    /// The topics.
    pub fn agenda(&self) -> Vec<Item> {
        let x = &self.x;
        let mut out: Vec<Item> = Vec::new();
        for s in x.sentences.iter().filter(|s| !s.title) {
            let mut i = s.tokens.start;
            while i < s.tokens.end {
                let Some(start) = self.topic_start(s, i) else {
                    i += 1;
                    continue;
                };
                let end = clause_end(x, start, s.tokens.end, Cut::List);
                // `ندوة حول المدرسة العمومية يوم السبت 3 ماي`
                let end = (start + 1..end)
                    .find(|k| self.in_date[*k] && x.has(*k - 1, tag::TIME))
                    .map_or(end, |k| (k - 1).max(start));
                let axis = i + 1 == start && matches!(x.stem(i), "موضوع" | "مواضيع");
                let end = (start + 1..end)
                    .find(|k| axis && matches!(x.w(*k), "محور" | "موضوع" | "صلب"))
                    .unwrap_or(end);
                let end = self.with_relative(start, self.before_relative_tail(start, end), s.tokens.end);
                if end > start {
                    for r in split_items(x, start..end) {
                        self.push_topic(&mut out, r);
                    }
                }
                i = end.max(i + 1);
            }
        }
        self.bullet_topics(&mut out);
        out
    }

    /// A topic of one word keeps its relative clause (`المشاكل التي تعرفها الجهة`).
    fn with_relative(&self, start: usize, end: usize, limit: usize) -> usize {
        let x = &self.x;
        let words = (start..end).filter(|i| x.is_word(*i)).count();
        let generic = (start..end).any(|i| x.lx.listed(List::GenericTopics, x.stem(i)));
        if words > 2 && !(generic && words <= 4) || !matches!(x.w(end), "التي" | "الذي") {
            return end;
        }
        let Some(close) = (end..=limit.min(end + 14))
            .find(|k| *k == limit || x.is_comma(*k) || matches!(x.mark(*k), Some('.' | '؛')))
        else {
            return end;
        };
        // A list goes on after its relative clause.
        if generic && close + 2 < limit && !x.is_word(close) && crate::phrase::opens_joint(x, close + 1) {
            return clause_end(x, close, limit, Cut::List);
        }
        close
    }

    fn before_relative_tail(&self, start: usize, end: usize) -> usize {
        let x = &self.x;
        let mut e = end;
        while e > start
            && (x.is_comma(e - 1)
                || !x.is_word(e - 1)
                    && !x.is_quote(e - 1)
                    && !x.is_number(e - 1)
                    && x.mark(e - 1) != Some(')'))
        {
            e -= 1;
        }
        e
    }

    fn push_topic(&self, out: &mut Vec<Item>, r: Range<usize>) {
        let x = &self.x;
        let mut from = r.start;
        // Particles and the verb's noun before the topic.
        let mut form;
        loop {
            let f = x.f(from);
            let first = from == r.start;
            form = if f.conj && f.prep.is_none()
                || f.prep == Some('ل') && f.cut > 0 && first
                || f.prep == Some('ب') && first && x.lx_word(f, from).starts_with("ال")
            {
                f
            } else {
                Form::default()
            };
            let w = if form.cut > 0 { x.lx_word(form, from) } else { x.w(from) };
            // `تسليط الضوء على المستجدات`
            if w == "تسليط" && x.w(from + 1) == "الضوء" && from + 3 < r.end {
                from += 3;
                continue;
            }
            if x.lx.listed(List::TopicLead, w) && from + 1 < r.end {
                // `مختلف القضايا` keeps its head unless something follows it.
                if matches!(w, "مختلف" | "عدد" | "بعض" | "اهم" | "ابرز") {
                    break;
                }
                from += 1;
                continue;
            }
            break;
        }
        // `لتقييم الحضور`: the particle of purpose, where the noun is in no list.
        if form.cut == 0 && matches!(x.w(from), "لتقييم" | "لتشخيص" | "لتحليل" | "لتتبع" | "لمتابعه")
        {
            form = Form { cut: 1, prep: Some('ل'), ..Form::default() };
        }
        let tail = without_dangling(x, from, r.end);
        let end = self.before_relative_tail(from, tail);
        if end <= from {
            return;
        }
        let words = (from..end).filter(|i| x.is_word(*i)).count();
        // `ذات اللقاء على ضرورة ..`, a person or thanks, and the verb of another clause.
        let verb = x.has(from, tag::ANYVERB)
            && matches!(x.w(from + 1), "علي" | "الي" | "ان")
            && !x.has(from, tag::NOUN | tag::DNOUN)
            && !x.lx.listed(List::VerbalNouns, x.w(from));
        if x.lx.listed(List::NoTopic, x.stem(from))
            || x.w(from) == "و" && x.is_number(from + 1)
            || self.in_name[from]
            || self.in_role[from]
            || verb
        {
            return;
        }
        if words == 0 || (words == 1 && x.stem(from).chars().count() < 4) || words > 28 {
            return;
        }
        let adverb = words == 1 && x.lx.listed(List::SubjectAdverbs, x.w(from));
        let party = self.parties.iter().any(|p| p.tokens.start <= from && end <= p.tokens.end);
        if adverb || party {
            return;
        }
        let span = x.span(from, form, end);
        if span.end > span.start && !out.iter().any(|o| o.span == span) {
            out.push(Item { span, tokens: from..end, sure: 0.75 });
        }
    }
}
