//! What was discussed, decided, announced and counted; where, under whom and under which theme.

use std::ops::Range;

use crate::lexicon::tag;
use crate::lists::List;
use crate::meeting::Found;
use crate::text::{Sentence, Span, Text};

/// A value found, and how sure.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    pub span: Span,
    pub tokens: Range<usize>,
    pub sure: f32,
}

/// A coming event.
#[derive(Clone, Debug)]
pub(crate) struct Coming {
    pub what: Item,
    pub date: Option<(String, Span)>,
}

/// A figure.
#[derive(Clone, Debug)]
pub(crate) struct Figure {
    pub value: Span,
    pub unit: Option<Span>,
}

impl Text<'_> {
    /// A noun that stands for those who meet, or for the meeting.
    pub fn collective(&self, i: usize) -> bool {
        self.lx.listed(List::Collective, self.stem(i).trim_start_matches("ال"))
    }
}

impl Found<'_> {
    /// The person whose name begins at `i`, titles included.
    pub fn name_from(&self, i: usize) -> Option<usize> {
        self.names.iter().position(|n| n.titles <= i && i < n.tokens.end)
    }

    /// The subject beside the verb at `v`: true for one person.
    pub fn one_speaker(&self, s: &Sentence, v: usize) -> bool {
        let x = &self.x;
        // A verb with the plural ending speaks of many.
        let w = x.w(v);
        if w.ends_with("وا") || w.ends_with("ون") || w.ends_with("ين") {
            return false;
        }
        let mut i = v + 1;
        // Verb first.
        let mut steps = 0;
        while i < s.tokens.end && steps < 6 {
            let title = x.has(i, tag::HON) && (i == v + 1 || self.name_from(i).is_some());
            if self.name_from(i).is_some() || self.in_role[i] || title {
                return true;
            }
            if x.is_word(i) && x.collective(i) || x.has(i, tag::ROLES) {
                return false;
            }
            if x.has(i, tag::ROLE) {
                return true;
            }
            if x.is_comma(i)
                || !x.is_word(i)
                || x.f(i).prep.is_some()
                || x.has(i, tag::PREP | tag::STOP | tag::TIME)
                || x.has(i, tag::ANYVERB)
            {
                break;
            }
            if x.is_word(i) && self.family_names.contains(x.w(i)) {
                return true;
            }
            if x.has(i, tag::NOUN | tag::DNOUN) {
                break;
            }
            // An unknown subject: a family name alone (`أكد البقالي`).
            i += 1;
            steps += 1;
        }
        // Subject first: `..، الكاتب الإقليمي، الذي تطرق`
        let mut back = v;
        let from = v.saturating_sub(14).max(s.tokens.start);
        while back > from {
            back -= 1;
            if matches!(x.mark(back), Some('.' | '؛' | ':')) {
                break;
            }
            if x.is_word(back)
                && (matches!(x.stem(back), "عرضا" | "تقرير" | "تقريرا" | "عرض" | "العرض" | "التقرير"))
            {
                return false;
            }
            if x.is_word(back)
                && matches!(
                    x.stem(back),
                    "مداخله" | "كلمه" | "كلمته" | "كلمتها" | "مداخلته" | "مداخلتها" | "الكلمه"
                )
            {
                return true;
            }
            if self.in_name[back] || self.in_role[back] {
                return true;
            }
            if x.is_word(back) && (x.collective(back) || x.has(back, tag::ROLES)) {
                return false;
            }
        }
        // A verb with the plural ending speaks of many.
        let w = x.w(v);
        if w.ends_with("وا") || w.ends_with("ون") || w.ends_with("ين") {
            return false;
        }
        // An unknown word right after a verb of saying, then a comma: somebody.
        let f = x.f(v + 1);
        if x.has(v, tag::SAY) && f.id == 0 && f.cut == 0 && x.is_word(v + 1) && x.w(v + 1).starts_with("ال")
        {
            return true;
        }
        // No subject at all: whoever spoke before goes on.
        let bare = !x.is_word(v + 1) || x.f(v + 1).prep.is_some() || x.has(v + 1, tag::PREP);
        if bare {
            return self.carries(s);
        }
        false
    }

    /// What stands at `i` is in the words of one speaker: after `قال .. إن`, or quoted from them. Only the words near
    /// the beginning of the sentence and near `i` are asked, so that a sentence of any length costs the same.
    pub fn told_by_one(&self, s: &Sentence, i: usize) -> bool {
        let x = &self.x;
        let quoted = x.inside_quotes(x.quotable_from(s).max(i.saturating_sub(120)), i);
        let speaks = |k: &usize| {
            x.has(*k, tag::SAY) && x.f(*k).prep.is_none() && !self.in_name[*k] && !self.in_role[*k]
        };
        if self.in_participle(s, i) {
            return true;
        }
        let Some(v) = (s.tokens.start..i.min(s.tokens.start + 40)).find(speaks) else {
            return quoted && self.carries(s);
        };
        let that = || {
            (v + 1..i.min(v + 40)).any(|k| matches!(x.w(k), "ان" | "انه" | "انها" | "بان" | "بانه" | "بانها"))
        };
        (quoted || that()) && self.one_speaker(s, v)
    }

    /// `وتابع قائلا إن الحزب قرر ..`, `، مؤكدا أن ..`: in the words of one person who is named, or goes on speaking.
    fn in_participle(&self, s: &Sentence, i: usize) -> bool {
        let x = &self.x;
        let from = i.saturating_sub(24).max(s.tokens.start);
        let Some(v) = (from..i).rev().find(|k| x.lx.listed(List::SpeakingParticiples, x.w(*k))) else {
            return false;
        };
        let that = (v + 1..(v + 4).min(i)).any(|k| matches!(x.w(k), "ان" | "انه" | "انها"));
        let one = (s.tokens.start..v).any(|k| self.in_name[k] || self.in_role[k] && !x.has(k, tag::ROLES))
            || self.carries(s);
        let many = (s.tokens.start..v)
            .any(|k| x.is_word(k) && x.collective(k) && !matches!(x.stem(k), "الحزب" | "حزب"));
        that && one && !many
    }

    /// One person goes on speaking in the sentence.
    pub fn carries(&self, s: &Sentence) -> bool {
        let at = self.x.sentences.partition_point(|q| q.tokens.end <= s.tokens.start);
        self.carried.get(at).copied().unwrap_or(false)
    }
}
