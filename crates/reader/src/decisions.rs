//! What was decided, called for and concluded.

mod listed;
mod opening;
mod subject;

use std::ops::Range;

use crate::content::Item;
use crate::lexicon::tag;
use crate::lists::List;
use crate::meeting::{Event, Found, folded_head};
use crate::phrase::{Cut, action_noun, clause_end, split_items, without_dangling};
use crate::text::{Form, Sentence};

/// How a word opens a decision.
#[derive(Clone, Copy, PartialEq)]
enum Opens {
    /// A verb whose span begins with it.
    Verb,
    /// A noun of action, a decision only after `تم`, `عن`, `إلى`, or in a list.
    Noun,
    /// A verb of calling: one speaker's call is no decision.
    Call,
}

fn opens(tags: u64) -> Option<Opens> {
    if tags & tag::DVERB != 0 {
        Some(Opens::Verb)
    } else if tags & tag::DCALL != 0 {
        Some(Opens::Call)
    } else if tags & tag::DNOUN != 0 {
        Some(Opens::Noun)
    } else {
        None
    }
}

impl Found<'_> {
    /// The decisions, in order.
    pub fn decisions(&self, main: Option<&Event>) -> Vec<Item> {
        let x = &self.x;
        let mut out: Vec<Item> = Vec::new();
        let lists = self.lists();
        // Where one speaks to many, only what the many are said to decide is a decision.
        let visit = |m: &Event| {
            m.verb.is_some_and(|v| x.lx.listed(List::Visits, x.stem(v)) && !x.has(v, tag::HELD))
                && m.noun.is_none_or(|n| matches!(folded_head(x, n).as_str(), "جوله" | "زياره" | "حمله"))
        };
        let speech = main.is_some_and(|m| self.is_speech(m) || visit(m));
        let in_list = |i: usize| lists.iter().any(|(_, items)| items.iter().any(|r| r.contains(&i)));
        for (n, s) in x.sentences.iter().enumerate() {
            if s.title {
                continue;
            }
            let mut i = s.tokens.start;
            while i < s.tokens.end {
                let Some((from, form, spread)) = self.decision_at(s, n, i, in_list(i)) else {
                    i += 1;
                    continue;
                };
                let alone = !self.collective_subject(s, i);
                let told = speech || self.carries(s);
                let skipped = if opens(x.tags(i)) == Some(Opens::Noun) {
                    // What a speaker says was done is no decision of those who hear it.
                    told && !self.act_of_a_meeting(s, n, i)
                } else {
                    alone && (speech || !in_list(i) && !self.somebody_before(s, i))
                };
                if skipped {
                    i += 1;
                    continue;
                }
                let cut = if self.spreads(spread) { Cut::List } else { Cut::Core };
                let mut end = clause_end(x, spread.max(from + 1), s.tokens.end, cut);
                // `قرر أعضاء المكتب السياسي لحزب ..، اقتراح ..`: only the subject stood before the comma.
                let interposed = x.is_comma(end) && x.has(end + 1, tag::PREP | tag::TIME);
                if x.is_comma(end) && !interposed && self.only_subject(i + 1, end) {
                    end = clause_end(x, end + 1, s.tokens.end, cut);
                }
                // `عينت فلانة، رئيسة للجنة ..`
                let named = self.names.iter().any(|m| m.titles == end + 1 && m.role.is_some());
                if x.is_comma(end)
                    && (x.has(end + 1, tag::ROLE) || named)
                    && x.lx.listed(List::Appointing, x.stem(i))
                {
                    end = clause_end(x, end + 2, s.tokens.end, cut);
                }
                let mut spread = spread;
                let mut told_after = None;
                if let Some(k) = self.past_interposed(s, i, end) {
                    spread = k;
                    told_after = Some(k);
                    let listed = matches!(x.w(k - 1), "الي" | "علي");
                    end = clause_end(x, k, s.tokens.end, if listed { Cut::List } else { Cut::Core });
                }
                let nothing = interposed && spread != 0 && end > i && self.only_subject(i + 1, end);
                if !self.announces_list(i, end) && !self.only_text(i + 1, end) && !nothing {
                    let before = out.len();
                    self.push_decision(&mut out, from, form, spread, end);
                    // The day and the place told between are the meeting's.
                    if let (Some(k), Some(first)) = (told_after, out.get_mut(before)) {
                        first.tokens.start = k.min(first.tokens.end);
                    }
                }
                i = end.max(i + 1);
            }
        }
        for (intro, items) in &lists {
            let decided = intro.clone().rev().find(|i| x.lx.listed(List::DecisionIntro, x.stem(*i)));
            let topics = intro
                .clone()
                .rev()
                .find(|i| matches!(x.stem(*i), "الاعمال" | "المحاور" | "محاور" | "النقط" | "تدارس"));
            // The nearest to the list says what it lists.
            if decided.is_none() || topics > decided {
                continue;
            }
            for r in items {
                // What they said or went through.
                if x.has(r.start, tag::SAY | tag::TOPICVERB) && !x.has(r.start, tag::DNOUN | tag::NOUN)
                    || x.w(r.start) == "كما"
                {
                    continue;
                }
                // Lines that are members of a list, praise or condemnation are none.
                if self.names.iter().any(|m| m.titles == r.start) || self.praise(r.start) {
                    continue;
                }
                let from = r.start;
                if out.iter().any(|o| o.tokens.start < r.end && r.start < o.tokens.end) {
                    continue;
                }
                let end = clause_end(x, from + 1, r.end, Cut::Core);
                if (from..end).filter(|i| x.is_word(*i)).count() >= 2 && !self.excluded(from, end) {
                    out.push(Item { span: x.whole(from, end), tokens: from..end, sure: 0.8 });
                }
            }
        }
        self.inline_lists(&mut out);
        out.sort_by_key(|o| o.span.start);
        out
    }

    fn praise(&self, i: usize) -> bool {
        let x = &self.x;
        x.lx.listed(List::Praise, x.stem(i))
    }

    /// The complement may be a list (`على .. وعلى ..`).
    fn spreads(&self, spread: usize) -> bool {
        spread > 0
            && (matches!(self.x.w(spread - 1), "علي" | "الي" | "ب") || self.x.f(spread).prep == Some('ب'))
    }

    /// In the conclusion of the text.
    fn at_the_end(&self, s: &Sentence, _n: usize, i: usize) -> bool {
        let x = &self.x;
        let mut head = s.tokens.start.max(i.saturating_sub(12))..i;
        let cue = head.any(|k| x.lx.listed(List::Endings, x.stem(k)));
        // `واختتم اللقاء بوضع تصور ..، حيث تم التأكيد على ..`
        let cue = cue
            || s.tokens
                .clone()
                .filter(|k| x.is_word(*k))
                .take(3)
                .any(|k| x.lx.listed(List::Concluding, x.stem(k)) && k < i);
        // The sentence right after a conclusion goes on with it.
        let before = x.sentences.iter().rposition(|p| p.tokens.end <= s.tokens.start).is_some_and(|p| {
            let r = x.sentences[p].tokens.clone();
            r.clone().take(4).any(|k| matches!(x.stem(k), "ختام" | "الختام" | "نهايه"))
                && x.w(s.tokens.start) == "كما"
        });
        cue || before
    }

    /// Where the complement of the verb at `i` begins: after its subject and preposition; 0 when it is not a list.
    fn complement(&self, s: &Sentence, i: usize) -> usize {
        let x = &self.x;
        let limit = (i + 9).min(s.tokens.end);
        for k in i + 1..limit {
            if matches!(x.w(k), "علي" | "الي" | "ب") {
                return k + 1;
            }
            if x.is_comma(k) || matches!(x.mark(k), Some(':')) {
                break;
            }
            if x.f(k).prep == Some('ب') && x.f(k).cut > 0 {
                return k;
            }
        }
        // A direct object after the subject.
        let mut k = i + 1;
        while k < limit
            && (x.has(k, tag::ROLES)
                || x.any(k, tag::ORGAN).is_some()
                || matches!(x.stem(k), "الحزب" | "الجديد" | "الجميع" | "الحاضرون" | "المجتمعون" | "الطرفان")
                || x.has(k, tag::LEVEL))
        {
            k += 1;
        }
        k
    }

    fn push_decision(&self, out: &mut Vec<Item>, from: usize, form: Form, spread: usize, end: usize) {
        let x = &self.x;
        let mut end = without_dangling(x, from, end);
        while end > from
            && !x.is_word(end - 1)
            && !x.is_number(end - 1)
            && !x.is_quote(end - 1)
            && x.mark(end - 1) != Some('%')
            && x.mark(end - 1) != Some(')')
        {
            end -= 1;
        }
        if end <= from + 1 {
            return;
        }
        let mut parts: Vec<Range<usize>> = Vec::new();
        if spread >= from && spread > 0 && spread < end {
            for r in split_items(x, spread..end) {
                // A second decision begins after a comma, with the preposition again, or with a noun of action; any
                // other word joined by `و` belongs to the first.
                let f = x.f(r.start);
                let word = x.lx_word(f, r.start);
                // `في مؤسسات وتنظيمات الحزب`: two plurals of one noun phrase.
                let pair = word.ends_with("ات") && x.stem(r.start - 1).ends_with("ات");
                let acts = x.has(r.start, tag::DNOUN)
                    || action_noun(x, r.start)
                    || x.is_comma(r.start - 1) && word.starts_with("الت");
                let own = r.start > 0 && x.is_comma(r.start - 1) && acts
                    || matches!(word, "علي" | "الي" | "في")
                    || !word.starts_with("ال")
                        && !pair
                        && acts
                        && r.clone().filter(|k| x.is_word(*k)).count() >= 3;
                match parts.last_mut() {
                    Some(last) if !own => last.end = r.end,
                    _ => parts.push(r),
                }
            }
        } else {
            parts.push(from..end);
        }
        for (n, r) in parts.into_iter().enumerate() {
            if n == 0 {
                let to = without_dangling(x, from, if spread >= from { r.end } else { end });
                if (from..to).filter(|k| x.is_word(*k)).count() < 2 || self.excluded(from, to) {
                    continue;
                }
                out.push(Item { span: x.span(from, form, to), tokens: from..to, sure: 0.75 });
                continue;
            }
            let r = r.start..without_dangling(x, r.start, r.end);
            let mut a = r.start;
            let mut cut = x.f(a);
            if !(cut.conj && cut.prep.is_none()) {
                cut = Form::default();
            }
            let w = if cut.cut > 0 { x.lx_word(cut, a) } else { x.w(a) };
            if matches!(w, "علي" | "الي" | "في" | "كذا" | "كذلك" | "ايضا") && a + 1 < r.end
            {
                a += 1;
                cut = Form::default();
            }
            if (a..r.end).filter(|k| x.is_word(*k)).count() < 2 || self.excluded(a, r.end) {
                continue;
            }
            // Another name elected with the first stays in its span.
            if let Some(last) = out.last_mut() {
                let named = self.names.iter().any(|m| {
                    m.titles == a
                        || m.tokens.start == a
                        || x.has(a, tag::ROLE) && m.titles <= a + 2 && m.titles > a
                });
                if named && last.tokens.start == from {
                    last.tokens.end = r.end;
                    last.span.end = x.whole(a, r.end).end;
                    continue;
                }
            }
            out.push(Item { span: x.span(a, cut, r.end), tokens: a..r.end, sure: 0.65 });
        }
    }

    /// Praise, condemnation, telegrams of loyalty.
    fn excluded(&self, from: usize, to: usize) -> bool {
        let x = &self.x;
        // `يعلن تضامنه`, `إدانتنا لكل ..`: where those who meet stand, and no act.
        let stands = |k: usize| {
            ["تضامن", "ادانت", "استنكار", "تنديد", "اعتزاز", "شجب"].iter().any(|p| {
                x.stem(k).strip_prefix(p).is_some_and(|r| matches!(r, "ه" | "ها" | "هم" | "نا" | "هن"))
            })
        };
        if (from..to.min(from + 4)).any(stands) {
            return true;
        }
        (from..to.min(from + 7))
            .any(|k| matches!(x.stem(k), "برقيه" | "الولاء" | "الفاتحه" | "الترحم" | "التنويه" | "الاشاده"))
    }
}
