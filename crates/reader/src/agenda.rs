//! What was discussed.

mod listed;

use crate::content::Item;
use crate::lexicon::tag;
use crate::lists::List;
use crate::meeting::Found;
use crate::phrase::{Cut, clause_end, split_items, without_dangling};
use crate::text::{Form, Sentence};
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
        let span = x.span(from, form, end);
        if span.end > span.start && !out.iter().any(|o| o.span == span) {
            out.push(Item { span, tokens: from..end, sure: 0.75 });
        }
    }

    /// When the token at `i` opens topics, the token they begin at.
    fn topic_start(&self, s: &Sentence, i: usize) -> Option<usize> {
        let x = &self.x;
        if !x.is_word(i) || self.in_name[i] || self.in_role[i] {
            return None;
        }
        let w = x.w(i);
        let st = x.stem(i);
        let f = x.f(i);
        let next = |k: usize| x.w(k);
        if self.told_by_one(s, i) || self.of_plan(s, i) {
            return None;
        }
        // Stated purpose: `لتدارس`, `لمناقشة`, `للتداول في`, `من أجل تدارس`.
        let bare = w.strip_prefix('و').unwrap_or(w);
        if x.lx.listed(List::PurposeOpeners, bare) && (f.prep == Some('ل') || bare.starts_with('ل')) {
            let keep =
                matches!(bare, "لتقييم" | "لتشخيص" | "لتحليل" | "لتتبع" | "لمتابعه" | "للتحضير" | "للاعداد");
            // A purpose of the meeting, not of what somebody says.
            if matches!(bare, "لتتبع" | "لمتابعه" | "للتحضير" | "للاعداد")
                && !(s.tokens.start..i)
                    .any(|k| x.has(k, tag::HELD) || x.any(k, tag::MEET).is_some() && !self.in_role[k])
            {
                return None;
            }
            if keep {
                return Some(i);
            }
            return Some(self.after_preposition(s, i + 1));
        }
        if x.lx.listed(List::DiscussionNouns, st) && i > s.tokens.start {
            let p = x.stem(i - 1);
            let lead = x.lx.listed(List::DiscussionCues, p) || x.f(i).prep == Some('ب') || f.conj;
            if lead
                && (matches!(p, "تم" | "تمت" | "جري" | "جرت")
                    || matches!(p, "اجل" | "قصد" | "بهدف" | "بغيه")
                    || (f.conj && matches!(st, "مناقشه" | "تدارس") && self.in_purpose(s, i)))
            {
                // A single speaker does not discuss.
                if matches!(st, "الوقوف") && matches!(next(i + 1), "دقيقه") {
                    return None;
                }
                return Some(self.after_preposition(s, i + 1));
            }
        }
        // `خصص الاجتماع ل..`
        if x.lx.listed(List::DevotedTo, st) {
            // `خصصت الحكومة ..`, `خصصت 5 مليارات`: not the meeting.
            let near = i.saturating_sub(8).max(s.tokens.start)..(i + 7).min(s.tokens.end);
            if !near.into_iter().any(|k| {
                x.is_word(k)
                    && (x.collective(k)
                        || x.any(k, tag::MEET | tag::ORGAN | tag::OCONGRESS | tag::OCOUNCIL).is_some()
                        || x.lx.listed(List::DevotedSubjects, x.stem(k)))
            }) || x.stem(i + 1) == "الحكومه"
                || x.is_number(i + 1)
                || i > s.tokens.start && x.stem(i - 1) == "الحكومه"
            {
                return None;
            }
            let end = s.tokens.end.min(i + 14);
            let purpose = (i + 1..end).find(|k| {
                matches!(x.w(*k), "لتدارس" | "لمناقشه" | "لدراسه" | "للتداول" | "لمدارسه" | "لبحث")
            });
            if let Some(k) = purpose {
                return Some(self.after_preposition(s, k + 1));
            }
            let k = (i + 1..end).find(|k| {
                if x.stem(*k) == "الحزب" {
                    return false;
                }
                x.is_word(*k)
                    && (x.f(*k).prep == Some('ل')
                        || x.w(*k).starts_with('ل') && x.readings(*k).len() > 1
                        || x.w(*k) == "ل")
            })?;
            if (i..k).any(|m| x.is_comma(m) && m + 1 != k) && x.is_comma(k - 1) {
                return None;
            }
            let kw = x.w(k);
            if matches!(kw, "ل") {
                return Some(k + 1);
            }
            if matches!(kw, "لتقديم" | "لعرض" | "لتسليط" | "لبسط" | "لشرح" | "للاستماع")
            {
                let about = (k + 1..s.tokens.end.min(k + 9))
                    .find(|m| matches!(x.w(*m), "حول" | "بشان" | "بخصوص" | "علي"));
                if let Some(m) = about {
                    return Some(m + 1);
                }
            }
            if x.lx.listed(List::PurposeVerbs, kw) {
                return Some(self.after_preposition(s, k + 1));
            }
            return Some(k);
        }
        // `جدول الأعمال`
        if matches!(st, "جدول") && matches!(next(i + 1), "الاعمال" | "اعمال" | "اعماله" | "اعمالها")
        {
            let mut k = i + 2;
            let end = s.tokens.end.min(i + 10);
            if x.mark(k) == Some(':') {
                return Some(k + 1);
            }
            // `تضمن جدول الأعمال ..`; `على رأس جدول الأعمال ..`
            let led = i > 0
                && (x.has(i - 1, tag::VERB | tag::TOPICVERB)
                    || matches!(x.stem(i - 1), "شمل" | "تضمن" | "ضم" | "راس" | "في"));
            while k < end {
                if x.mark(k) == Some(':')
                    || matches!(x.stem(k), "التاليه" | "الاتيه") && x.mark(k + 1) == Some(':')
                {
                    return Some(k + 1 + usize::from(x.mark(k) != Some(':')));
                }
                if matches!(x.stem(k), "تضمن" | "شمل" | "ضم" | "يتضمن" | "هم" | "التالي")
                {
                    return Some(self.after_preposition(s, k + 1));
                }
                k += 1;
            }
            // `تضمن جدول أعمال الاجتماع عددا من ..`: of what it is the agenda.
            let of = usize::from(x.is_word(i + 2) && x.collective(i + 2) && x.f(i + 2).prep.is_none());
            return led.then(|| self.after_preposition(s, i + 2 + of));
        }
        // Presentations: `عرض حول`, `تقريرا عن`.
        if x.lx.listed(List::Presentations, st) {
            // Until `حول` nothing but adjectives and who gives it.
            let end = s.tokens.end.min(i + 14);
            for k in i + 1..end {
                if matches!(x.w(k), "حول" | "بشان" | "بخصوص" | "عن") && x.w(k + 1) != "بعد" {
                    let noisy = (i + 1..k).any(|m| {
                        x.has(m, tag::SAY | tag::TOPICVERB) && !x.lx.listed(List::PresentedBy, x.stem(m))
                    });
                    if noisy {
                        break;
                    }
                    return Some(self.skip_generic(s, k + 1));
                }
                if matches!(x.mark(k), Some('.' | '؛')) {
                    break;
                }
            }
            return None;
        }
        // `ندوة حول الماء`, `دورة تكوينية في تقنيات التواصل`: the subject of the meeting itself, when it is not quoted.
        if x.any(i, tag::MEET).is_some() && !self.is_university(i) && !self.future_at(s, i) {
            for k in i + 1..(i + 4).min(s.tokens.end) {
                let about = x.w(k) == "حول" || x.w(k) == "موضوع" && matches!(x.w(k - 1), "في" | "حول");
                if about && x.is_word(k + 1) && x.w(k + 1) != "موضوع" {
                    return Some(k + 1);
                }
                if !x.is_word(k) || x.f(k).prep.is_some() || x.has(k, tag::ANYVERB) {
                    break;
                }
            }
            return None;
        }
        // `تحت موضوع`, verbs of topic.
        let verbal = f.prep.is_none() && x.lx.listed(List::TopicVerbs, st);
        if x.lx.listed(List::RaisedBy, st) {
            let many = (i + 1..(i + 3).min(s.tokens.end)).any(|k| x.collective(k) || x.has(k, tag::ROLES))
                || st.ends_with("وا")
                || st.ends_with('ت')
                    && (i.saturating_sub(12).max(s.tokens.start)..i)
                        .any(|k| x.lx.listed(List::Contributions, x.stem(k)));
            return many
                .then(|| self.over_subject(s, i + 1, if st.starts_with("رك") { "تركزت" } else { st }));
        }
        if !verbal {
            return None;
        }
        // `اتخذت القرارات المناسبة، وهمت ..`: what was decided.
        let decided =
            (i.saturating_sub(5).max(s.tokens.start)..i).any(|k| x.lx.listed(List::InlineLists, x.stem(k)));
        if x.lx.listed(List::NotTopicVerbs, st) || decided {
            return None;
        }
        if matches!(st, "تلقوا" | "تلقي" | "تلقت" | "تلقين" | "استمع" | "استمعت" | "استمعوا")
        {
            return None;
        }
        let present = matches!(st, "استعرض" | "استعرضت" | "بسط" | "بسطت");
        let inside = matches!(x.w(i + 1), "فيه" | "فيها" | "خلاله" | "خلالها");
        if !present {
            if inside {
                // `عرضا تطرق فيه إلى` against `مداخلة تطرقت فيها إلى`.
                let speech = (i.saturating_sub(16).max(s.tokens.start)..i)
                    .rev()
                    .find(|k| x.lx.listed(List::SpeechNouns, x.stem(*k)));
                if speech.is_some_and(|k| x.stem(k).starts_with("مداخل") || x.stem(k).contains("كلم"))
                {
                    return None;
                }
            } else if !x.lx.listed(List::ImpersonalTopicVerbs, st) && self.one_speaker(s, i) {
                return None;
            }
        }
        if matches!(st, "وقف" | "وقفت" | "وقفوا" | "توقف" | "توقفت" | "توقفوا")
            && !(i + 1..(i + 7).min(s.tokens.end)).any(|k| matches!(x.w(k), "علي" | "عند" | "حول"))
        {
            return None;
        }
        // Over the subject to the topics.
        if x.w(i + 1) == "الكلمه" {
            return None;
        }
        let at = self.over_subject(s, i + 1, st);
        (!matches!(x.w(at), "خلال" | "اثناء" | "ضمن")).then_some(at)
    }

    /// A purpose (`لتدارس .. ومناقشة ..`) stands before in the sentence.
    fn in_purpose(&self, s: &Sentence, i: usize) -> bool {
        let x = &self.x;
        (s.tokens.start..i).any(|k| x.lx.listed(List::PurposeContext, x.w(k)))
    }

    fn after_preposition(&self, s: &Sentence, mut i: usize) -> usize {
        let x = &self.x;
        while i < s.tokens.end && x.lx.listed(List::TopicPrepositions, x.w(i)) {
            i += 1;
        }
        self.skip_generic(s, i)
    }

    /// Past `مواضيع همت بالأساس`, `عدد من القضايا، منها`.
    fn skip_generic(&self, s: &Sentence, i: usize) -> usize {
        let x = &self.x;
        let end = s.tokens.end.min(i + 14);
        let generic = (i..end.min(i + 5)).any(|k| x.lx.listed(List::GenericTopics, x.stem(k)));
        if generic {
            for k in i..end {
                // `القضايا التي تهم العمل الحكومي` is one topic; `قضايا همت ..` announces topics.
                let relative = k > i && matches!(x.w(k - 1), "التي" | "الذي");
                if x.lx.listed(List::GenericLinks, x.w(k)) && !relative
                    || x.mark(k) == Some(':') && !(i..k).any(|m| x.is_comma(m))
                {
                    let mut m = k + 1;
                    while m < end && (x.lx.listed(List::AdverbsOfTopic, x.w(m)) || x.mark(m) == Some(':')) {
                        m += 1;
                    }
                    return m;
                }
            }
        }
        i
    }

    /// Past the subject of a verb of topic.
    fn over_subject(&self, s: &Sentence, from: usize, verb: &str) -> usize {
        let x = &self.x;
        let limit = s.tokens.end.min(from + 12);
        // These take a preposition: the topic begins after it.
        let prepositional = x.lx.listed(List::PrepositionalVerbs, verb);
        if prepositional {
            for k in from..limit {
                if matches!(x.w(k), "الي" | "حول" | "علي" | "عند" | "في" | "بشان" | "بخصوص")
                {
                    return self.skip_generic(s, k + 1);
                }
                if x.f(k).prep == Some('ل')
                    && x.f(k).cut > 0
                    && k > from.saturating_sub(1)
                    && !x.collective(k)
                {
                    return k;
                }
                if matches!(x.mark(k), Some('.' | '؛' | ':')) {
                    return k + 1;
                }
            }
            // `تداولوا مستجدات`
        }
        let mut i = from;
        while i < limit {
            if x.lx.listed(List::SubjectAdverbs, x.w(i)) {
                i += 1;
                continue;
            }
            if x.w(i) == "في" && x.lx.listed(List::SubjectAdverbs, x.w(i + 1)) {
                i += 2;
                continue;
            }
            if i == from
                && (x.collective(i)
                    || x.has(i, tag::ROLES | tag::ROLE | tag::ORGAN)
                    || self.in_role[i]
                    || self.in_name[i]
                    || x.is_word(i) && self.family_names.contains(x.w(i)))
            {
                if let Some(o) = self.organs.iter().find(|o| o.tokens.start == i) {
                    i = o.tokens.end;
                    continue;
                }
                if let Some(n) = self.name_from(i) {
                    i = self.names[n].tokens.end;
                    continue;
                }
                if self.family_names.contains(x.w(i)) {
                    i += 1;
                    continue;
                }
                let members = matches!(x.stem(i), "اعضاء" | "مناضلو" | "مناضلات" | "الساده" | "اشغال");
                i += 1;
                if self.in_role[i - 1] {
                    while i < limit && self.in_role[i] {
                        i += 1;
                    }
                } else if members {
                    if let Some(o) = self.organs.iter().find(|o| o.tokens.start == i) {
                        i = o.tokens.end;
                    } else {
                        i += 1;
                    }
                }
                // A relative clause about them.
                if x.is_comma(i) && matches!(x.w(i + 1), "الذين" | "الذي" | "التي") {
                    let close = (i + 1..s.tokens.end.min(i + 16)).find(|k| x.is_comma(*k));
                    if let Some(c) = close {
                        i = c + 1;
                    }
                }
                while i < limit && x.lx.listed(List::SubjectTail, x.w(i)) {
                    i += 1;
                }
                continue;
            }
            break;
        }
        self.skip_generic(s, i)
    }
}
