//! Where topics begin: stated purposes, agendas, presentations and verbs of discussion.

use crate::lexicon::tag;
use crate::lists::List;
use crate::meeting::Found;
use crate::text::Sentence;

impl Found<'_> {
    /// When the token at `i` opens topics, the token they begin at.
    pub(super) fn topic_start(&self, s: &Sentence, i: usize) -> Option<usize> {
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
            // Somebody meets or is met in the sentence.
            if !s.tokens.clone().any(|k| {
                x.has(k, tag::HELD | tag::CONV)
                    || x.any(k, tag::MEET | tag::OCONGRESS | tag::OCOUNCIL).is_some()
                    || x.is_word(k) && x.collective(k) && x.stem(k) != "الحزب"
                    || x.lx.listed(List::DevotedTo, x.stem(k))
            }) {
                return None;
            }
            // `لجنة تتبع ..`, `اللجنة الحكومية لتتبع ..`: the committee's own name.
            let of_organ = (i.saturating_sub(3).max(s.tokens.start)..i).any(|k| {
                x.has(k, tag::OCOMMITTEE) && (k + 1..i).all(|m| x.is_word(m) && x.w(m).starts_with("ال"))
            });
            if keep && of_organ {
                return None;
            }
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
            // `وتم خلال هذا اللقاء التداول في ..`
            let apart = st.starts_with("ال")
                && (2..=6).any(|n| {
                    i >= s.tokens.start + n
                        && matches!(x.stem(i - n), "تم" | "جري" | "تمت" | "جرت")
                        && (i - n + 1..i).all(|k| {
                            x.has(k, tag::PREP | tag::STOP)
                                || x.any(k, tag::MEET).is_some()
                                || self.in_date[k]
                        })
                });
            if apart && matches!(next(i + 1), "في" | "حول" | "بشان" | "الي" | "علي") {
                return Some(self.after_preposition(s, i + 1));
            }
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
            }) || matches!(st, "المخصص" | "المخصصه")
                && !(i.saturating_sub(3).max(s.tokens.start)..i)
                    .any(|k| x.any(k, tag::MEET | tag::OCONGRESS | tag::OCOUNCIL).is_some())
                || x.stem(i + 1) == "الحكومه"
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
        // `شكل موضوع الماء محور لقاء`
        if matches!(st, "موضوع" | "مواضيع")
            && i > s.tokens.start
            && matches!(x.stem(i - 1), "شكل" | "شكلت" | "كان" | "كانت")
            && (i + 2..(i + 14).min(s.tokens.end)).any(|k| matches!(x.w(k), "محور" | "موضوع" | "صلب"))
        {
            return Some(i + 1);
        }
        // `باب النقاش الذي هم القضايا التنظيمية`
        if w == "هم"
            && i > s.tokens.start + 1
            && x.w(i - 1) == "الذي"
            && (i.saturating_sub(4).max(s.tokens.start)..i - 1)
                .any(|k| matches!(x.stem(k), "النقاش" | "نقاش" | "العرض" | "عرضا"))
        {
            return Some(self.after_preposition(s, i + 1));
        }
        // `تقديم تشخيص دقيق للرهانات`
        if matches!(st, "تشخيص" | "تشخيصا") && i > 0 && x.lx.listed(List::Giving, x.stem(i - 1)) {
            return (i + 1..(i + 4).min(s.tokens.end)).find(|k| x.f(*k).prep == Some('ل'));
        }
        // Presentations: `عرض حول`, `تقريرا عن`.
        if x.lx.listed(List::Presentations, st) {
            // Until `حول` nothing but adjectives and who gives it.
            let end = s.tokens.end.min(i + 14);
            for k in i + 1..end {
                // `بعد نقاش مستفيض، تقرر ما يلي: ..`
                if x.has(k, tag::DVERB) || x.mark(k) == Some(':') {
                    break;
                }
                if matches!(x.w(k), "حول" | "بشان" | "بخصوص" | "عن") && x.w(k + 1) != "بعد" {
                    let noisy = (i + 1..k).any(|m| {
                        x.has(m, tag::SAY | tag::TOPICVERB) && !x.lx.listed(List::PresentedBy, x.stem(m))
                    });
                    if noisy || !self.presented(s, i) {
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
        let planned =
            i > s.tokens.start && x.f(i).cut == 0 && matches!(x.stem(i - 1), "تنظيم" | "عقد" | "برمجه");
        if x.any(i, tag::MEET).is_some() && !planned && !self.is_university(i) && !self.future_at(s, i) {
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
        // `الخلاف الحقيقي يتمحور حول ..`: not what a meeting turned on.
        if x.lx.listed(List::ImpersonalTopicVerbs, st)
            && !(i.saturating_sub(16).max(s.tokens.start)..(i + 6).min(s.tokens.end)).any(|k| {
                x.is_word(k)
                    && (x.collective(k)
                        || x.any(k, tag::MEET | tag::ORGAN).is_some()
                        || x.lx.listed(List::Contributions, x.stem(k))
                        || x.lx.listed(List::Presentations, x.stem(k))
                        || x.lx.listed(List::InlineLists, x.stem(k))
                        || x.lx.listed(List::GenericTopics, x.stem(k)))
            })
        {
            return None;
        }
        if x.lx.listed(List::RaisedBy, st) {
            let many = (i + 1..(i + 3).min(s.tokens.end))
                .any(|k| x.collective(k) && !matches!(x.stem(k), "الحزب" | "حزب") || x.has(k, tag::ROLES))
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

    /// `قدم عرضا حول`, `تخللت الدورة مداخلات حول`: what is named at `i` was given at a meeting.
    fn presented(&self, s: &Sentence, i: usize) -> bool {
        let x = &self.x;
        let near = i.saturating_sub(24).max(s.tokens.start)..(i + 4).min(s.tokens.end);
        near.clone().filter(|k| *k != i).any(|k| {
            x.has(k, tag::HELD | tag::CONV | tag::TOPICVERB | tag::SAY | tag::VERB)
                || x.lx.listed(List::Presentations, x.stem(k))
                || x.is_word(k) && x.any(k, tag::MEET).is_some()
                || x.is_word(k) && x.collective(k) && x.stem(k) != "الحزب"
        }) || x.lx.listed(List::Contributions, x.stem(i))
            || (i + 1..(i + 12).min(s.tokens.end)).any(|k| x.lx.listed(List::PresentedBy, x.w(k)))
            || i > 0 && matches!(x.stem(i - 1), "بعد" | "عقب" | "خلال" | "الاستماع")
            || self.bullet_line(i)
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
        // `استعرض، خلاله، الجانبان ..`
        if x.is_comma(i) && x.lx.listed(List::SubjectAdverbs, x.w(i + 1)) && x.is_comma(i + 2) {
            i += 3;
        }
        let from = i;
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
                // `تدخلات الأعضاء`, `مداخلات الحاضرين`
                let whose = x.lx.listed(List::Contributions, x.stem(i))
                    && x.w(i + 1).starts_with("ال")
                    && (x.has(i + 1, tag::ROLES) || x.collective(i + 1));
                let members =
                    whose || matches!(x.stem(i), "اعضاء" | "مناضلو" | "مناضلات" | "الساده" | "اشغال");
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
