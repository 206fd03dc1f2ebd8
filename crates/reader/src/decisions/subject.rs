//! Who decides, calls or asks: one speaker, or those who meet.

use super::opens;
use crate::lexicon::tag;
use crate::lists::List;
use crate::meeting::Found;
use crate::phrase::action_noun;
use crate::text::Sentence;

impl Found<'_> {
    /// The act named at `i` is one that only a meeting does: it elects, appoints, founds, approves or agrees.
    pub(super) fn act_of_a_meeting(&self, s: &Sentence, n: usize, i: usize) -> bool {
        let x = &self.x;
        x.lx.listed(List::MeetingActs, x.stem(i)) || self.at_the_end(s, n, i)
    }

    /// Who decides may be read: the verb at `i` opens its sentence and goes on from the one before, or those who meet,
    /// a body, a party or a text are named before it.
    pub(super) fn somebody_before(&self, s: &Sentence, i: usize) -> bool {
        let x = &self.x;
        let mut words = (s.tokens.start..i).filter(|k| x.is_word(*k)).peekable();
        words.peek().is_none()
            || words.any(|k| {
                x.lx.listed(List::Ordinals, x.w(k))
                    || x.has(k, tag::DVERB | tag::DCALL)
                    || x.collective(k)
                    || x.any(k, tag::ORGAN | tag::ROLES | tag::MEET | tag::PARTY | tag::OCONGRESS).is_some()
                    || x.lx.listed(List::CallingTexts, x.stem(k))
                    || x.lx.listed(List::Passive, x.stem(k))
                    || x.has(k, tag::HELD | tag::CONV)
                    || matches!(x.stem(k), "الحزب" | "حزب")
            })
    }

    /// Those who meet are the written subject of the verb at `i`.
    pub(super) fn collective_subject(&self, s: &Sentence, i: usize) -> bool {
        let x = &self.x;
        let w = x.w(i);
        let many =
            |k: usize| x.is_word(k) && (x.collective(k) || x.any(k, tag::ORGAN | tag::ROLES).is_some());
        // `داعيا الشباب`: whom, not who.
        let participle = w.ends_with('ا') && !w.ends_with("وا") && x.has(i, tag::DCALL);
        x.lx.listed(List::PassiveDecisions, x.stem(i))
            || w.ends_with("وا")
            || w.ends_with("ين")
            || !participle && many(i + 1) && !x.w(i + 1).ends_with("ين")
            || i > s.tokens.start && !x.f(i).conj && many(i - 1)
    }

    /// `واختتم اللقاء بوضع تصور`: the noun at `i` is what the meeting concluded with.
    pub(super) fn concluded_with(&self, s: &Sentence, i: usize) -> bool {
        let x = &self.x;
        !x.is_quote(i + 1)
            && (i.saturating_sub(5).max(s.tokens.start)..i)
                .any(|k| x.lx.listed(List::Concluding, x.stem(k)) && !self.single_subject(s, k))
    }

    /// `سبق لها أن أصدرت بلاغا أعلنت فيه ..`: told of another time.
    pub(super) fn told_of_before(&self, s: &Sentence, i: usize) -> bool {
        let x = &self.x;
        (i.saturating_sub(10).max(s.tokens.start)..i)
            .any(|k| x.stem(k) == "سبق" && (k + 1..i).any(|m| x.w(m) == "ان"))
    }

    /// Nothing but those who decide stands in the range.
    pub(super) fn only_subject(&self, from: usize, to: usize) -> bool {
        let x = &self.x;
        let mut k = from;
        while k < to {
            if let Some(o) = self.organs.iter().find(|o| o.tokens.start == k) {
                k = o.tokens.end;
            } else if x.has(k, tag::ROLES) || x.collective(k) || x.has(k, tag::LEVEL) {
                k += 1;
            } else {
                return false;
            }
        }
        to > from
    }

    /// `دعا المجلس في بيانه، الذي توصلنا به، إلى ..`: what is called for stands after the clause between the commas.
    pub(super) fn past_interposed(&self, s: &Sentence, i: usize, end: usize) -> Option<usize> {
        let x = &self.x;
        let content = |k: usize| {
            // The words of a party's name (`المعاصرة`) and of an organ are no acts.
            if x.any(k, tag::MEET).is_some() && x.f(k).prep.is_none()
                || self.parties.iter().any(|p| p.tokens.contains(&k))
                || self.organs.iter().any(|o| o.tokens.contains(&k))
            {
                return false;
            }
            matches!(x.w(k), "الي" | "علي" | "ان" | "عن")
                || x.f(k).prep == Some('ب') && x.f(k).cut > 0
                || x.has(k, tag::DNOUN)
                || action_noun(x, k)
        };
        if !x.is_comma(end) || !x.has(i, tag::DCALL | tag::DVERB) || (i + 1..end).any(content) {
            return None;
        }
        let mut at = end;
        for _ in 0..3 {
            let limit = s.tokens.end.min(at + 18);
            at = (at + 1..limit).find(|k| x.is_comma(*k))?;
            let next = at + 1;
            if matches!(x.w(next), "الي" | "علي") {
                return Some(next + 1);
            }
            if x.has(next, tag::DNOUN) || action_noun(x, next) {
                return Some(next);
            }
        }
        None
    }

    /// `أعلن نفس البيان، أن ..`: who says it, and not what.
    pub(super) fn only_text(&self, from: usize, to: usize) -> bool {
        let x = &self.x;
        to > from
            && to - from <= 3
            && (from..to).all(|k| {
                x.lx.listed(List::CallingTexts, x.stem(k))
                    || matches!(x.w(k), "نفس" | "ذات" | "ذاته" | "نفسه" | "ذلك")
            })
    }

    /// `خلصوا إلى ما يلي`: the list that follows holds the decisions.
    pub(super) fn announces_list(&self, i: usize, end: usize) -> bool {
        let x = &self.x;
        end - i <= 9 && x.mark(end) == Some(':') && x.lx.listed(List::FollowingLines, x.w(end - 1))
    }

    /// A text that calls (`بيان يطالب`, `نداء، الذي طالب`) stands before.
    pub(super) fn text_before(&self, s: &Sentence, i: usize) -> bool {
        let x = &self.x;
        (i.saturating_sub(8).max(s.tokens.start)..i).any(|k| x.lx.listed(List::CallingTexts, x.stem(k)))
    }

    /// One person is the subject.
    pub(super) fn single_subject(&self, s: &Sentence, i: usize) -> bool {
        let x = &self.x;
        let w = x.w(i);
        if w.ends_with("وا") || w.ends_with("ين") {
            return false;
        }
        // Verb first: what follows.
        let next = i + 1;
        if self.names.iter().any(|m| m.titles == next) || x.has(next, tag::HON) {
            return true;
        }
        if self.in_role[next.min(self.in_role.len() - 1)] && x.has(next, tag::ROLE) {
            return true;
        }
        let nf = x.f(next);
        if x.is_word(next)
            && nf.id == 0
            && nf.cut == 0
            && !x.w(next).starts_with("ال")
            && nf.tags == 0
            && x.is_comma(next + 1)
        {
            return true;
        }
        // A family name alone, known from a name above.
        if x.is_word(next) && self.family_names.contains(x.w(next)) {
            return true;
        }
        // A text or a body that speaks.
        if self.text_before(s, i) {
            return false;
        }
        // Subject first: the nearest of a name and a body before it in the clause.
        let first_word = (s.tokens.start..i).all(|k| !x.is_word(k));
        let organ_first = x.is_word(next)
            && (x.any(next, tag::ORGAN | tag::ROLES | tag::MEET).is_some()
                || x.w(next) == "الحزب"
                || x.collective(next));
        if first_word {
            return !organ_first && !self.list_start(i) && self.carries(s);
        }
        // `دعا المشاركون` against `ودعا المواطنين`: the case of the plural tells who calls.
        let oblique = x.has(next, tag::ROLES) && (x.w(next).ends_with("ين") || x.w(next).ends_with('ي'));
        // `ودعت نواب حزبها`: hers, so she calls.
        let oblique = oblique
            || x.has(next, tag::ROLES)
                && !x.w(next).starts_with("ال")
                && x.w(next + 1).ends_with("ها")
                && self.carries(s);
        let organ_next = x.is_word(next)
            && !(oblique && x.f(i).conj)
            && (x.any(next, tag::ORGAN | tag::ROLES | tag::MEET).is_some() || x.w(next) == "الحزب");
        if organ_next {
            return false;
        }
        let rel = i > 0 && matches!(x.w(i - 1), "الذي" | "التي");
        if rel {
            return (i.saturating_sub(3)..i).any(|k| self.in_name[k] || self.in_role[k]);
        }
        // No subject written: the one of the clause before (`وأكد .. ودعا إلى ..`).
        if x.f(i).conj || oblique || !x.is_word(next) || x.f(next).prep.is_some() || x.has(next, tag::PREP) {
            return self.speaker_before(s, i) || (self.carries(s) && !self.clause_subject(s, i));
        }
        false
    }

    /// Somebody or some body is named before `i` in the sentence.
    pub(super) fn clause_subject(&self, s: &Sentence, i: usize) -> bool {
        let x = &self.x;
        (s.tokens.start..i).any(|k| x.is_word(k) && (x.collective(k) || x.has(k, tag::ROLES)))
    }

    /// The last subject named before `i` in the sentence is one person.
    pub(super) fn speaker_before(&self, s: &Sentence, i: usize) -> bool {
        let x = &self.x;
        let mut k = i;
        while k > s.tokens.start {
            k -= 1;
            if !x.is_word(k) {
                continue;
            }
            if x.has(k, tag::SAY | tag::VERB | tag::CONV)
                && x.f(k).prep.is_none()
                && !x.has(k, tag::ORGAN | tag::MEET | tag::ROLE)
                && opens(x.tags(k)).is_none()
            {
                let next = k + 1;
                if self.names.iter().any(|m| m.titles == next || m.tokens.start == next)
                    || self.in_role[next.min(self.in_role.len() - 1)]
                    || x.has(next, tag::HON)
                {
                    return true;
                }
                if x.is_word(next) && self.family_names.contains(x.w(next)) {
                    return true;
                }
                let w = x.w(k);
                if w.ends_with("وا") || x.has(next, tag::ROLES | tag::ORGAN) {
                    return false;
                }
                if matches!(x.w(next), "انه" | "ان")
                    || x.f(next).prep.is_some()
                    || x.has(next, tag::PREP)
                    || x.is_comma(next)
                {
                    // Subject before the verb.
                    if (k.saturating_sub(12).max(s.tokens.start)..k)
                        .any(|m| self.in_name[m] || (self.in_role[m] && !x.has(m, tag::ROLES)))
                    {
                        return true;
                    }
                    continue;
                }
            }
        }
        false
    }

    pub(super) fn participle_of_one(&self, s: &Sentence, i: usize) -> bool {
        self.speaker_before(s, i) || (s.tokens.start..i).any(|k| self.in_name[k])
    }
}
