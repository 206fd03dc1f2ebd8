//! What was discussed, decided, announced and counted; where, under whom and under which theme.

use std::ops::Range;

use amana_arabic::When;

use crate::lexicon::tag;
use crate::lists::List;
use crate::meeting::{Event, Found, folded_head};
use crate::phrase::{Cut, clause_end, split_items};
use crate::text::{Form, Sentence, Span};

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

/// Nouns that stand for those who meet, or for the meeting.
pub(crate) fn collective(stem: &str) -> bool {
    let w = stem.trim_start_matches("ال");
    matches!(
        w,
        "مجتمعون"
            | "مجتمعين"
            | "حاضرون"
            | "حاضرين"
            | "حاضرات"
            | "مشاركون"
            | "مشاركين"
            | "مشاركات"
            | "متدخلون"
            | "متدخلين"
            | "موتمرون"
            | "موتمرين"
            | "اجتماع"
            | "لقاء"
            | "مجلس"
            | "مكتب"
            | "جمع"
            | "موتمر"
            | "دوره"
            | "حزب"
            | "لجنه"
            | "امانه"
            | "كتابه"
            | "بيان"
            | "بلاغ"
            | "نقاش"
            | "نقاشات"
            | "مناقشات"
            | "تدخلات"
            | "مداخلات"
            | "اعضاء"
            | "مناضلون"
            | "مناضلات"
            | "مناضلين"
            | "تنسيقيه"
            | "هييه"
            | "نقابه"
            | "جميع"
            | "فرع"
            | "شبيبه"
            | "منظمه"
            | "حضور"
            | "قياده"
            | "منتخبون"
            | "طرفان"
            | "جانبان"
            | "اشغال"
            | "ندوه"
            | "متدخلات"
            | "مناضلو"
            | "اعضاوها"
            | "شباب"
            | "نداء"
            | "منخرطون"
            | "ورشه"
            | "ورشات"
            | "مناقشه"
            | "نقط"
            | "جلسه"
            | "طرفين"
            | "امناء"
            | "كتاب"
            | "مناضلي"
            | "نقابيون"
            | "عمال"
            | "مشاركه"
            | "محطه"
            | "ملتقي"
            | "فريق"
            | "رابطه"
            | "سايقين"
            | "منسقون"
            | "كلمات"
            | "عروض"
            | "منخرطين"
            | "مستشارون"
            | "هيات"
            | "شابات"
            | "مندوبون"
    )
}

impl Found<'_> {
    /// The person whose name begins at `i`, titles included.
    fn name_from(&self, i: usize) -> Option<usize> {
        self.names.iter().position(|n| n.titles <= i && i < n.tokens.end)
    }

    /// The subject beside the verb at `v`: true for one person.
    fn one_speaker(&self, s: &Sentence, v: usize) -> bool {
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
            if x.is_word(i) && collective(x.stem(i)) || x.has(i, tag::ROLES) {
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
            // An unknown subject: a family name alone (`أكد النجاري`).
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
            if x.is_word(back) && (collective(x.stem(back)) || x.has(back, tag::ROLES)) {
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

    /// One person goes on speaking in the sentence.
    pub fn carries(&self, s: &Sentence) -> bool {
        let at = self.x.sentences.partition_point(|q| q.tokens.end <= s.tokens.start);
        self.carried.get(at).copied().unwrap_or(false)
    }

    // ---- where and under whom ----

    /// The place where the event was held.
    pub fn venue(&self, event: &Event) -> Option<Item> {
        let x = &self.x;
        let mut order: Vec<usize> = vec![event.sentence];
        let n = x.sentences.len();
        order.extend((event.sentence + 1..n.min(event.sentence + 3)).filter(|k| !x.sentences[*k].title));
        if event.sentence > 0 && !x.sentences[event.sentence - 1].title {
            order.push(event.sentence - 1);
        }
        for (rank, k) in order.into_iter().enumerate() {
            let s = &x.sentences[k];
            for i in s.tokens.clone() {
                if !x.is_word(i) || self.in_role[i] || self.in_name[i] {
                    continue;
                }
                let Some(f) = x.any(i, tag::VENUE) else { continue };
                let joined = f.prep == Some('ب');
                let p = i.checked_sub(1).map_or("", |p| x.w(p));
                let within = f.cut == 0
                    && (matches!(p, "في" | "داخل" | "ب" | "وسط") || x.stem(i.wrapping_sub(1)) == "رحاب");
                let hosted = f.cut == 0
                    && i > 0
                    && (i.saturating_sub(3)..i).any(|v| x.lx.listed(List::VenueHosts, x.stem(v)))
                    && !matches!(x.lx_word(f, i), "جامعه");
                if !(joined || within || hosted) {
                    continue;
                }
                if self.future_at(s, i) && rank > 0 {
                    continue;
                }
                // A venue in a plan (`تقرر تنظيم مهرجان بقاعة`) is not this one's.
                if rank > 0 && (s.tokens.start..i).any(|v| x.has(v, tag::SAY) && !x.has(v, tag::HELD)) {
                    continue;
                }
                if let Some(end) = self.venue_end(i, f) {
                    return Some(Item {
                        span: x.span(i, f, end),
                        tokens: i..end,
                        sure: if rank == 0 { 0.9 } else { 0.7 },
                    });
                }
            }
        }
        None
    }

    fn venue_end(&self, i: usize, f: Form) -> Option<usize> {
        let x = &self.x;
        let head = x.lx_word(f, i).to_owned();
        let mut end = i + 1;
        let mut located = false;
        while end < x.len() && end < i + 10 {
            if x.is_quote(end) {
                let close = (end + 1..(end + 6).min(x.len())).find(|k| x.is_quote(*k));
                match close {
                    Some(c) => {
                        end = c + 1;
                        continue;
                    }
                    None => break,
                }
            }
            if !x.is_word(end) && !x.is_number(end) {
                break;
            }
            if self.in_date[end] {
                break;
            }
            let g = x.f(end);
            let w = x.w(end);
            if matches!(w, "الكاين" | "الكاينه" | "الواقع" | "الواقعه" | "المتواجد")
            {
                located = true;
                end += 1;
                continue;
            }
            if located && g.prep == Some('ب') {
                located = false;
                end += 1;
                continue;
            }
            if self.in_name[end] {
                end += 1;
                continue;
            }
            if let Some(e) =
                x.party_end(end).filter(|e| *e > end + 1 && !g.conj && g.prep.is_none_or(|p| p == 'ل'))
            {
                end = e;
                continue;
            }
            if matches!(w, "الجديد" | "الجديده") {
                end += 1;
                continue;
            }
            if w == "التابع" || w == "التابعه" {
                end += 1;
                continue;
            }
            if x.party_joint(end) {
                end += 1;
                continue;
            }
            // An unknown word after a joined `ب`.
            if g.cut == 0
                && g.id == 0
                && w.starts_with('ب')
                && w.chars().count() >= 5
                && end > i + 1
                && !w.starts_with("بو")
                && !w.starts_with("بن")
            {
                break;
            }
            if g.conj || matches!(g.prep, Some('ب' | 'ك')) {
                // `الثقافة والفنون`
                let pair = g.conj
                    && x.lx_word(g, end).starts_with("ال")
                    && (x.w(end - 1).starts_with("ال") || x.f(end - 1).elided || x.f(end - 1).conj)
                    && g.tags & (tag::ROLES | tag::ROLE | tag::GIVEN | tag::ANYVERB) == 0
                    && end > i + 1
                    && (!x.is_word(end + 1) || x.f(end + 1).prep == Some('ب'));
                if pair {
                    end += 1;
                    continue;
                }
                break;
            }
            let ordinal = matches!(w, "الخامس" | "السادس" | "الثاني" | "الاول" | "الرابع" | "الثالث");
            if !ordinal && g.tags & (tag::PREP | tag::TIME | tag::HON) != 0 {
                break;
            }
            if !ordinal
                && g.tags & (tag::STOP | tag::ANYVERB) != 0
                && g.tags & (tag::PARTY | tag::GIVEN | tag::PLACE | tag::VENUE) == 0
            {
                break;
            }
            if g.tags & tag::MEET != 0
                && g.tags & tag::VENUE == 0
                && !matches!(head.as_str(), "قصر" | "قاعه" | "مركز" | "القصر" | "فضاء" | "مركب")
            {
                break;
            }
            if g.tags & tag::UPROV != 0
                && g.cut == 0
                && !matches!(head.as_str(), "مقر" | "قاعه" | "مركب" | "غرفه")
            {
                break;
            }
            if end > i + 1
                && (g.tags & (tag::OCOUNCIL | tag::OCONGRESS) != 0 || g.tags & tag::OEXEC != 0 && end > i + 2)
                && g.cut == 0
                && g.prep.is_none()
                && x.lx_word(g, end).starts_with("ال")
            {
                break;
            }
            end += 1;
        }
        if end == i + 1 && !matches!(head.as_str(), "المقر" | "مقرها" | "مقره") && head.starts_with("ال")
        {
            return None;
        }
        (end > i + 1 || matches!(head.as_str(), "مقرها" | "مقره")).then_some(end)
    }

    /// Who presided: the number of the name.
    pub fn chair(&self, events: &[Event], main: &Event) -> Option<usize> {
        let x = &self.x;
        let mut order: Vec<usize> = vec![main.sentence];
        order.extend((0..x.sentences.len()).filter(|k| {
            *k != main.sentence
                && (events.len() < 2
                    || !events
                        .iter()
                        .any(|e| e.sentence == *k && e.sentence > main.sentence && e.date.is_some()))
        }));
        for k in order {
            let s = &x.sentences[k];
            for i in s.tokens.clone() {
                if !x.is_word(i) || self.in_name[i] {
                    continue;
                }
                let st = x.stem(i);
                let preside = x.lx.listed(List::Presides, st);
                let under = x.lx.listed(List::UnderPresidency, x.w(i))
                    && (x.w(i) != "رياسه" || i > 0 && matches!(x.w(i - 1), "تحت"));
                if !preside && !under {
                    continue;
                }
                if st == "اداره"
                    && !x.w(i).starts_with('و')
                    && (x.w(i).starts_with('ب') || x.is_noun_idara(i))
                {
                    continue;
                }
                // A delegation, a list or a committee presided is not the meeting.
                let object = (i + 1..(i + 4).min(s.tokens.end))
                    .take_while(|k| self.name_from(*k).is_none())
                    .any(|k| {
                        matches!(x.stem(k), "وفد" | "الوفد" | "لايحه" | "لجنه" | "جماعه" | "فريق" | "مجلس_")
                    });
                let suffixed = st.ends_with("ها") || st.ends_with('ه') && st != "اداره";
                let committee = suffixed
                    && (i.saturating_sub(4)..i)
                        .any(|k| matches!(x.stem(k), "لجنه" | "اللجنه" | "لايحه" | "خليه" | "وفد"));
                if object || committee {
                    continue;
                }
                // The nearest name after it in the sentence.
                let after =
                    self.names.iter().position(|n| n.tokens.start > i && n.tokens.start < s.tokens.end);
                let reach = |n: usize| {
                    // Only an office, titles and a meeting may stand between.
                    (i + 1..self.names[n].titles).all(|k| {
                        self.in_role[k]
                            || (x.is_word(k)
                                && !x.has(k, tag::PREP | tag::STOP)
                                && !(x.f(k).conj)
                                && !(x.f(k).prep == Some('ب')
                                    && !self.in_role[k]
                                    && !self.places.iter().any(|p| p.tokens.contains(&k) || p.from == k)))
                            || matches!(x.mark(k), Some('.'))
                            || (x.is_comma(k) && k + 1 == self.names[n].titles && self.in_role[k - 1])
                    })
                };
                if let Some(n) = after.filter(|n| reach(*n)) {
                    return Some(n);
                }
                // `X، عضو المكتب، الذي ترأس اللقاء`; `الأمين الإقليمي .. يترأس`
                if preside {
                    let before = self
                        .names
                        .iter()
                        .rposition(|n| n.tokens.end <= i && n.tokens.start >= s.tokens.start);
                    let rel = i > 0 && matches!(x.w(i - 1), "الذي" | "التي");
                    if let Some(n) = before.filter(|n| {
                        rel && i - self.names[*n].tokens.end < 16 || self.names[*n].tokens.end == i
                    }) {
                        return Some(n);
                    }
                }
                if under {
                    // Somebody unnamed presides: what follows is an office without a name.
                    return None;
                }
            }
        }
        None
    }

    /// The theme.
    pub fn slogan(&self, main: &Event) -> Option<Item> {
        let x = &self.x;
        let mut order: Vec<usize> = vec![main.sentence];
        // A theme told far from the meeting is another's.
        order.extend((0..x.sentences.len()).filter(|k| {
            *k != main.sentence && (x.sentences[*k].title || *k < main.sentence || *k <= main.sentence + 2)
        }));
        for pass in 0..2 {
            for &k in &order {
                let s = &x.sentences[k];
                for i in s.tokens.clone() {
                    if !x.is_word(i) {
                        continue;
                    }
                    let w = x.w(i);
                    let theme = pass == 0 && matches!(w, "شعار" | "شعارها" | "شعاره" | "بشعار" | "الشعار");
                    let topic = pass == 1
                        && (k == main.sentence || s.title)
                        && matches!(w, "موضوع" | "حول" | "عنوان" | "بعنوان" | "في");
                    if !theme && !topic {
                        continue;
                    }
                    let mut q = i + 1;
                    while q < s.tokens.end
                        && (x.mark(q) == Some(':')
                            || matches!(x.w(q), "موضوع" | "مركزي" | "لها" | "له" | "التالي"))
                    {
                        q += 1;
                    }
                    if x.is_quote(q) {
                        if let Some(c) = (q + 1..s.tokens.end.min(q + 40)).find(|c| x.is_quote(*c)) {
                            let words = (q + 1..c).filter(|m| x.is_word(*m)).count();
                            if words >= 2 && !(topic && w == "في" && words < 3) {
                                return Some(Item { span: x.whole(q + 1, c), tokens: q + 1..c, sure: 0.95 });
                            }
                        }
                    } else if theme && x.is_word(q) && (i > 0 && matches!(x.w(i - 1), "تحت")) {
                        let end = (q..s.tokens.end)
                            .find(|c| {
                                x.is_comma(*c)
                                    || matches!(x.mark(*c), Some('.' | '؛'))
                                    || self.in_date[*c]
                                    || x.w(*c) == "يوم"
                            })
                            .unwrap_or(s.tokens.end);
                        if end > q + 1 && end < q + 16 {
                            return Some(Item { span: x.whole(q, end), tokens: q..end, sure: 0.6 });
                        }
                    }
                }
            }
        }
        None
    }

    // ---- what was discussed ----

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
        if words > 2 || !matches!(x.w(end), "التي" | "الذي") {
            return end;
        }
        (end..limit.min(end + 14))
            .find(|k| x.is_comma(*k) || matches!(x.mark(*k), Some('.' | '؛')))
            .unwrap_or(limit.min(end + 14))
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
            form = if x.f(from).conj && x.f(from).prep.is_none()
                || x.f(from).prep == Some('ل') && x.f(from).cut > 0 && from == r.start
            {
                x.f(from)
            } else if x.f(from).prep == Some('ب')
                && from == r.start
                && x.lx_word(x.f(from), from).starts_with("ال")
            {
                x.f(from)
            } else {
                Form::default()
            };
            let w = if form.cut > 0 { x.lx_word(form, from) } else { x.w(from) };
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
        let mut tail = r.end;
        while tail > from && x.w(tail - 1) == "و" {
            tail -= 1;
        }
        let end = self.before_relative_tail(from, tail);
        if end <= from {
            return;
        }
        let words = (from..end).filter(|i| x.is_word(*i)).count();
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
            return led.then(|| self.after_preposition(s, i + 2));
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
            let many = (i + 1..(i + 3).min(s.tokens.end))
                .any(|k| collective(x.stem(k)) || x.has(k, tag::ROLES))
                || st.ends_with("وا");
            return many
                .then(|| self.over_subject(s, i + 1, if st.starts_with("رك") { "تركزت" } else { st }));
        }
        if !verbal {
            return None;
        }
        if x.lx.listed(List::NotTopicVerbs, st) {
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
        Some(self.over_subject(s, i + 1, st))
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
                if x.lx.listed(List::GenericLinks, x.w(k)) || x.mark(k) == Some(':') {
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
                    && !collective(x.stem(k))
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
            if i == from
                && (collective(x.stem(i))
                    || x.has(i, tag::ROLES | tag::ROLE | tag::ORGAN)
                    || self.in_role[i]
                    || self.in_name[i])
            {
                if let Some(o) = self.organs.iter().find(|o| o.tokens.start == i) {
                    i = o.tokens.end;
                    continue;
                }
                if let Some(n) = self.name_from(i) {
                    i = self.names[n].tokens.end;
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

    /// Lines of a list after a line that announces topics.
    fn bullet_topics(&self, out: &mut Vec<Item>) {
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
            let marked = self.bullet(r.clone());
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

    // ---- what is to come ----

    /// Coming events.
    pub fn upcoming(&self, main: Option<&Event>, year: Option<(i16, u8)>) -> Vec<Coming> {
        let x = &self.x;
        let mut out: Vec<Coming> = Vec::new();
        for (n, s) in x.sentences.iter().enumerate() {
            if s.title {
                continue;
            }
            for i in s.tokens.clone() {
                if !x.is_word(i) || self.in_role[i] || self.in_name[i] {
                    continue;
                }
                if main.is_some_and(|m| m.sentence == n && m.noun == Some(i)) {
                    continue;
                }
                let Some(f) = x.any(i, tag::MEET | tag::OCONGRESS | tag::OCOUNCIL) else {
                    if let Some(f) = self.other_event(i) {
                        self.push_coming(&mut out, s, i, f, year);
                    }
                    continue;
                };
                if self.coming_cue(s, i, f) {
                    self.push_coming(&mut out, s, i, f, year);
                }
            }
        }
        out
    }

    /// Events that are not meetings: a tournament, a march, provincial councils.
    fn other_event(&self, i: usize) -> Option<Form> {
        let x = &self.x;
        let f = x.f(i);
        let w = x.lx_word(f, i);
        let w = w.trim_start_matches("ال");
        if matches!(w, "اضراب" | "اضرابا" | "وقفه" | "اعتصام" | "اعتصاما" | "مسيره")
        {
            let s = x.sentence_of(i)?;
            let called = (i.saturating_sub(6).max(s.tokens.start)..i).any(|k| {
                matches!(x.stem(k), "خوض" | "بخوض" | "تنفيذ" | "تنظيم" | "سيخوض" | "ستخوض" | "يخوض")
            });
            let past = (s.tokens.start..i)
                .any(|k| matches!(x.stem(k), "بعد" | "عقب" | "اثر" | "خاض" | "خاضت" | "خاضوا"));
            if called && !past {
                return Some(f);
            }
        }
        if !x.lx.listed(List::OtherEvents, w) {
            return None;
        }
        let s = x.sentence_of(i)?;
        self.coming_cue(s, i, f).then_some(f)
    }

    fn coming_cue(&self, s: &Sentence, i: usize, f: Form) -> bool {
        let x = &self.x;
        let head = folded_head(x, i);
        let yearly = head == "جامعه"
            && matches!(x.w(i + 1), "السنويه" | "الصيفيه" | "الشعبيه" | "الربيعيه" | "الخريفيه");
        if !yearly
            && matches!(head.as_str(), "جامعه" | "مجلس")
            && f.tags & (tag::OCONGRESS | tag::OCOUNCIL) == 0
        {
            return false;
        }
        if f.tags & tag::OCOUNCIL != 0 {
            // A council is an event only where it is convened.
            let before = (i.saturating_sub(2).max(s.tokens.start)..i)
                .any(|k| x.lx.listed(List::CouncilConvened, x.stem(k)));
            if !before || !x.has(i + 1, tag::LEVEL) {
                return false;
            }
        }
        // Past ones: `اللقاء الذي`, `خلال الاجتماع`.
        let p = |n: usize| i.checked_sub(n).filter(|k| *k >= s.tokens.start).map_or("", |k| x.stem(k));
        let noun_of_plan = |w: &str| x.lx.listed(List::PlanNouns, w);
        let plan_context = |k: usize| {
            // `تنظيم` and `عقد` count only as something decided, prepared or announced.
            let from = k.saturating_sub(9).max(s.tokens.start);
            (from..k).any(|m| x.any(m, tag::DECIDE).is_some() || x.lx.listed(List::PlanContext, x.stem(m)))
                || self.bullet_line(k)
        };
        let mut cue = false;
        for n in 1..=3 {
            let w = p(n);
            if w.is_empty() || i < n {
                break;
            }
            if x.is_comma(i - n) {
                break;
            }
            if noun_of_plan(w) {
                let soft = matches!(w, "تنظيم" | "عقد" | "انعقاد" | "اعداد" | "لعقد" | "لتنظيم");
                let k = i - n;
                if !soft || plan_context(k) {
                    cue = true;
                }
                break;
            }
        }
        // `سينظم`, `ستحتضن`, `من المرتقب أن`
        let from = i.saturating_sub(8).max(s.tokens.start);
        if !cue {
            cue = (from..i).any(|k| {
                (x.w(k).starts_with('س') && x.has(k, tag::FUTURE))
                    || x.lx.listed(List::FutureCues, x.stem(k)) && !(k + 1..i).any(|m| x.is_comma(m))
                    || (x.w(k).starts_with("سي") || x.w(k).starts_with("ست"))
                        && x.w(k).chars().count() >= 5
                        && x.f(k).id == 0
                        && !(k + 1..i).any(|m| x.is_comma(m))
                        && i - k <= 5
            });
        }
        // `المؤتمر المقبل`, `لقاء سيعقد`
        if !cue {
            cue = (i + 1..(i + 8).min(s.tokens.end))
                .take_while(|k| !x.is_comma(*k) && !x.is_break(*k))
                .any(|k| x.lx.listed(List::Coming, x.w(k)) && !self.other_noun_between(i, k));
        }
        if !cue {
            // `المشاركة في المسيرة`, `لتمثيل الفرع في المؤتمر`
            let part = (i.saturating_sub(7).max(s.tokens.start)..i)
                .any(|k| x.lx.listed(List::Participation, x.stem(k)));
            let into = i > 0
                && (x.w(i - 1) == "في"
                    || x.f(i).prep == Some('ب')
                    || x.w(i - 1) == "انعقاد"
                    || matches!(x.stem(i - 1), "انعقاد"));
            let held = (s.tokens.start..i).any(|k| self.is_past_participation(k));
            cue = part && into && !held;
        }
        cue
    }

    fn is_past_participation(&self, k: usize) -> bool {
        let x = &self.x;
        matches!(x.stem(k), "عقب" | "بعد" | "هامش") && x.is_word(k)
    }

    /// Another noun that the adjective at `k` may belong to stands between.
    fn other_noun_between(&self, i: usize, k: usize) -> bool {
        let x = &self.x;
        (i + 1..k).any(|m| {
            // `الندوة التي ستنظم`
            if m + 1 == k && matches!(x.w(m), "التي" | "الذي") {
                return false;
            }
            self.in_date[m] || x.lx.listed(List::OtherFutures, x.stem(m)) || matches!(x.w(m), "التي" | "الذي")
        })
    }

    fn bullet_line(&self, k: usize) -> bool {
        let x = &self.x;
        x.lines
            .iter()
            .find(|l| l.tokens.contains(&k))
            .is_some_and(|l| self.bullet(l.tokens.clone()).is_some())
    }

    fn push_coming(&self, out: &mut Vec<Coming>, s: &Sentence, i: usize, f: Form, year: Option<(i16, u8)>) {
        let x = &self.x;
        if out.iter().any(|c| c.what.tokens.contains(&i)) {
            return;
        }
        let mut end = i + 1;
        while end < s.tokens.end && end < i + 14 {
            if x.is_quote(end) {
                end += 1;
                continue;
            }
            if !x.is_word(end) && !x.is_number(end) || self.in_date[end] {
                break;
            }
            let g = x.f(end);
            let w = x.w(end);
            let ordinal = g.tags & tag::STOP != 0
                && w.starts_with("ال")
                && !matches!(w, "التي" | "الذي" | "الذين" | "الجديد" | "الجديده");
            // `الدورة المقبلة للجنة المركزية`
            let organ_after = x.f(end + 1).prep == Some('ل') && x.any(end + 1, tag::ORGAN).is_some();
            if matches!(w, "المقبل" | "المقبله" | "القادم" | "القادمه") && end == i + 1 && organ_after
            {
                end += 1;
                continue;
            }
            if x.lx.listed(List::EventEnds, w) {
                break;
            }
            if g.tags & (tag::STOP | tag::TIME) != 0 && !ordinal {
                break;
            }
            if g.tags & tag::ANYVERB != 0
                && g.tags & (tag::ORGAN | tag::MEET | tag::NOUN | tag::ROLE | tag::GIVEN | tag::VENUE) == 0
                && w != "يوطره"
                && w != "يوطرها"
                && !w.starts_with("ال")
            {
                break;
            }
            if g.tags & tag::FUTURE != 0
                || (w.starts_with("ست") || w.starts_with("سي")) && g.id == 0 && w.chars().count() >= 5
            {
                break;
            }
            if g.conj && !x.party_joint(end) {
                let adj = adjective_pair(x.lx_word(g, end), x.w(end - 1));
                if !adj {
                    break;
                }
            }
            if g.tags & tag::PREP != 0 && !matches!(w, "من" | "في" | "عن") {
                break;
            }
            if matches!(w, "في" | "من")
                && (self.in_date.get(end + 1).copied().unwrap_or(false)
                    || x.lx.listed(List::VagueTimes, x.w(end + 1)))
            {
                break;
            }
            if g.prep == Some('ب')
                && !(g.tags & (tag::UCUE | tag::PLACE) != 0
                    || x.place_starts(end)
                    || g.tags & tag::VENUE != 0)
            {
                break;
            }
            end += 1;
        }
        while end > i + 1
            && (x.has(end - 1, tag::PREP) || x.is_quote(end - 1) && !x.inside_quotes(i, end - 1))
        {
            end -= 1;
        }
        let mut words = (i..end).filter(|k| x.is_word(*k)).count();
        if words < 2
            && matches!(x.w(end), "المقبل" | "المقبله" | "القادم" | "القادمه" | "المرتقب" | "المرتقبه")
        {
            end += 1;
            words += 1;
        }
        if words < 2 && !matches!(folded_head(x, i).as_str(), "مسيره") {
            return;
        }
        let head = x.lx_word(f, i);
        if words < 3 && matches!(head, "هذا" | "اللقاء" | "الاجتماع" | "الدوره" | "اجتماع") && end == i + 1
        {
            return;
        }
        let span = x.span(i, f, end);
        let date = self
            .dates
            .iter()
            .find(|d| {
                d.tokens.start >= end
                    && d.tokens.start <= end + 9
                    && d.tokens.start < s.tokens.end
                    && !(end..d.tokens.start).any(|k| matches!(x.mark(k), Some('؛' | '.')))
            })
            .and_then(|d| {
                let when = self.resolve_coming(d.when, year);
                let iso = when.iso()?;
                let (a, b) = (d.tokens.start, d.tokens.end);
                Some((iso, x.whole(a, b)))
            });
        let folded = amana_arabic::fold(&x.value(span));
        if let Some(c) = out.iter_mut().find(|c| amana_arabic::fold(&x.value(c.what.span)) == folded) {
            // Told again with its date.
            if c.date.is_none() {
                c.date = date;
            }
            return;
        }
        out.push(Coming { what: Item { span, tokens: i..end, sure: 0.7 }, date });
    }

    fn resolve_coming(&self, when: When, meeting: Option<(i16, u8)>) -> When {
        let (y, m, _) = when.begins();
        let Some((year, month)) = meeting.filter(|_| y.is_none()) else { return when };
        match m {
            Some(m) if m >= month => when.in_year(year),
            Some(_) => when.in_year(year + 1),
            None => when,
        }
    }

    // ---- what was counted ----

    /// Values written in digits.
    pub fn figures(&self) -> Vec<Figure> {
        let x = &self.x;
        let mut out: Vec<Figure> = Vec::new();
        let mut seen: Vec<String> = Vec::new();
        let mut after = 0;
        for s in &x.sentences {
            for i in s.tokens.clone() {
                // `الشمال24`: part of a name.
                let glued = i > 0
                    && !x.t.list()[i].spaced
                    && x.is_word(i - 1)
                    && (x.w(i - 1).starts_with("ال") || x.w(i - 1).is_ascii());
                if glued || !x.is_number(i) || self.in_date[i] || self.listed_number(i) || i < after {
                    continue;
                }
                // Inside a theme (`55 كفى`), or before Latin words.
                let themed = (i.saturating_sub(8).max(s.tokens.start)..i)
                    .any(|k| matches!(x.w(k), "شعار") && x.inside_quotes(k, i));
                if themed || x.is_word(i + 1) && x.w(i + 1).is_ascii() {
                    continue;
                }
                if self.excluded_number(s, i) {
                    continue;
                }
                let mut end = i + 1;
                let mut percent = false;
                match x.w(end) {
                    "%" | "٪" => {
                        end += 1;
                        percent = true;
                    }
                    "في" if matches!(x.w(end + 1), "المايه" | "الميه" | "الماءه") => {
                        end += 2;
                        percent = true;
                    }
                    "بالمايه" | "بالميه" => {
                        end += 1;
                        percent = true;
                    }
                    "مليون" | "الف" | "مليار" | "ملايين" | "الاف" | "مليارات" | "مليونا" | "الفا" =>
                    {
                        end += 1;
                        if matches!(x.w(end), "مليون" | "مليار") {
                            end += 1;
                        }
                    }
                    _ => {}
                }
                // `114 ألف و593`
                if end > i + 1
                    && !percent
                    && x.w(end) == "و"
                    && x.is_number(end + 1)
                    && !x.t.list()[end + 1].spaced
                {
                    end += 2;
                }
                after = end;
                let value = x.whole(i, end);
                let key = amana_arabic::fold(&x.value(value));
                let unit = if percent { self.rate_unit(s, i, end) } else { self.counted(s, end) };
                if seen.contains(&key) {
                    continue;
                }
                seen.push(key);
                out.push(Figure { value, unit });
            }
        }
        out
    }

    fn listed_number(&self, i: usize) -> bool {
        let x = &self.x;
        let opens = i == 0 || x.is_break(i - 1);
        opens && matches!(x.mark(i + 1), Some('-' | '.' | ')' | '/' | '–')) && x.w(i).len() <= 2
    }

    fn excluded_number(&self, s: &Sentence, i: usize) -> bool {
        let x = &self.x;
        let w = x.w(i);
        // The number of a law (`113.14`).
        if w.contains('.')
            && w.split('.').all(|g| matches!(g.len(), 1..=3))
            && w.split('.').next_back().is_some_and(|g| g.len() == 2)
        {
            let law = (i.saturating_sub(6).max(s.tokens.start)..i).any(|k| {
                matches!(
                    x.stem(k),
                    "القانون" | "قانون" | "المرسوم" | "مرسوم" | "الظهير" | "القوانين" | "قرار"
                )
            });
            if law {
                return true;
            }
        }
        let p = |n: usize| i.checked_sub(n).filter(|k| *k >= s.tokens.start).map_or("", |k| x.stem(k));
        if w.len() == 4 && !w.contains('.') {
            let y: i32 = w.parse().unwrap_or(0);
            let counted = self.counted(s, i + 1).is_some() && !x.lx.listed(List::YearBefore, p(1));
            let odd = x.w(i + 1).starts_with(['ب', 'ل', 'ك', 'و'])
                && x.readings(i + 1).first().is_some_and(|f| f.id == 0);
            if (1900..=2100).contains(&y) && (!counted || odd || matches!(x.mark(i + 1), Some('-' | '/'))) {
                return true;
            }
            if (1900..=2100).contains(&y)
                && x.is_number(i.wrapping_sub(2))
                && matches!(x.mark(i.wrapping_sub(1)), Some('-' | '/'))
            {
                return true;
            }
        }
        if matches!(x.mark(i.wrapping_sub(1)), Some('-' | '/' | '.')) && i > 1 && x.is_number(i - 2)
            || matches!(x.mark(i + 1), Some('/')) && x.is_number(i + 2)
        {
            // `14-113`, `2021/2022`, `24/24`
            return true;
        }
        if matches!(x.mark(i + 1), Some('-' | '.' | '–')) && x.is_number(i + 2) && !x.t.list()[i + 1].spaced
        {
            return true;
        }
        if matches!(x.mark(i + 1), Some(':')) && x.is_number(i + 2) {
            return true;
        }
        if p(1).ends_with("كوفيد") {
            return true;
        }
        if x.lx.listed(List::NumberedBefore, p(1)) && !(p(1) == "كان" || p(1) == "العدد") {
            return true;
        }
        if p(2) == "رقم"
            || (matches!(x.mark(i.wrapping_sub(1)), Some('-' | '_')) && matches!(p(2), "كوفيد" | "رقم"))
        {
            return true;
        }
        // Durations, and hours.
        let next = x.stem(i + 1);
        if x.lx.listed(List::Durations, next) {
            return true;
        }
        // A day of the month left alone (`5 و6`), a postal or phone number.
        w.len() > 9 && !w.contains(['.', ',', '\u{066c}'])
            || (w.starts_with('0') && w.len() > 1 && !w.contains(['.', ',']))
    }

    /// The noun counted, with its adjective.
    fn counted(&self, s: &Sentence, mut i: usize) -> Option<Span> {
        let x = &self.x;
        let of = x.w(i) == "من" && x.is_word(i + 1);
        if of {
            i += 1;
        }
        let from = i;
        if i >= s.tokens.end || !x.is_word(i) {
            return None;
        }
        let f = x.f(i);
        if f.cut > 0
            || f.tags & (tag::STOP | tag::PREP | tag::HON) != 0
            || (f.tags & tag::ANYVERB != 0
                && f.tags & (tag::ROLE | tag::MEET | tag::ORGAN) == 0
                && !x.w(i).ends_with('ا'))
        {
            return None;
        }
        i += 1;
        // `من أطر الحزب`
        if of
            && !x.w(from).starts_with("ال")
            && x.w(i).starts_with("ال")
            && x.f(i).cut == 0
            && i < s.tokens.end
        {
            return Some(x.whole(from, i + 1));
        }
        if x.w(i) == "و" && x.is_word(i) && x.w(i + 1).chars().take(3).eq(x.w(from).chars().take(3)) {
            return Some(x.whole(from, i + 2));
        }
        // Another unit joined by و: `شابا وشابة`.
        let w = x.w(from).to_owned();
        let g = x.f(i);
        if i < s.tokens.end && g.conj && g.prep.is_none() {
            let other = x.lx_word(g, i);
            let common = w.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
            let indefinite = !other.starts_with("ال") && !other.ends_with("ها");
            let verbal =
                g.tags & (tag::ANYVERB | tag::STOP | tag::PREP) != 0 && g.tags & (tag::MEET | tag::ROLE) == 0;
            let short = !x.is_word(i + 1)
                || x.has(i + 1, tag::ANYVERB | tag::PREP | tag::STOP)
                || x.f(i + 1).prep.is_some();
            if indefinite
                && !verbal
                && !x.is_number(i + 1)
                && (common >= 3
                    || short
                    || x.f(i + 1).tags == 0 && matches!(x.w(i + 1).chars().next(), Some('ي')))
            {
                i += 1;
                return Some(x.whole(from, i));
            }
        }
        // Its adjectives: same gender and definiteness.
        let mut n = 0;
        while i < s.tokens.end
            && n < 2
            && agrees(&w, x.w(i))
            && x.is_word(i)
            && x.f(i).cut == 0
            && (x.f(i).tags & (tag::ANYVERB | tag::STOP | tag::PREP | tag::TIME) == 0
                || w.ends_with('ا') && x.f(i).tags & (tag::PREP | tag::TIME) == 0)
            && (x.f(i).tags & tag::STOP == 0 || x.w(i + 1) == "عنها")
        {
            i += 1;
            n += 1;
            if x.w(i) == "عنها" {
                i += 1;
            }
        }
        if n == 0 {
            // Genitive: `طلب ترشيح`, `ألف درهم`.
            let g = x.f(i);
            let idafa = i < s.tokens.end
                && x.is_word(i)
                && g.cut == 0
                && g.tags
                    & !(tag::NOUN
                        | tag::COMMON
                        | tag::MEET
                        | tag::ORGAN
                        | tag::NAMEPART
                        | tag::PLACE
                        | tag::ROLE
                        | tag::ROLES)
                    == 0;
            let single = x.lx.listed(List::GenitiveUnits, w.as_str());
            if idafa
                && single
                && !matches!(w.as_str(), "درهم" | "هكتار" | "طن" | "اسره")
                && !x.w(i).starts_with("ال")
            {
                i += 1;
            }
        }
        Some(x.whole(from, i))
    }

    /// What a rate measures.
    fn rate_unit(&self, s: &Sentence, i: usize, end: usize) -> Option<Span> {
        let x = &self.x;
        let mut k = end;
        if x.w(k) == "فقط" {
            k += 1;
        }
        if x.w(k) == "من" && x.is_word(k + 1) && k + 1 < s.tokens.end {
            let from = k + 1;
            let mut to = from + 1;
            let first = x.w(from);
            let idafa = !first.starts_with("ال");
            if idafa && x.is_word(to) && x.f(to).cut == 0 && x.f(to).tags & (tag::ANYVERB | tag::PREP) == 0 {
                to += 1;
            }
            while to < s.tokens.end
                && x.is_word(to)
                && x.f(to).cut == 0
                && x.w(to).starts_with("ال")
                && agrees(x.w(to - 1), x.w(to))
                && x.f(to).tags & (tag::STOP | tag::ANYVERB) == 0
            {
                to += 1;
            }
            return Some(x.whole(from, to));
        }
        // `بطالة الشباب التي بلغت 31%`, `نسبة المشاركة 60%`
        let verb = (i.saturating_sub(4).max(s.tokens.start)..i)
            .rev()
            .find(|m| x.lx.listed(List::RateVerbs, x.stem(*m)))?;
        let rel = verb > s.tokens.start && matches!(x.w(verb - 1), "التي" | "الذي");
        if !rel || matches!(x.stem(verb), "فاقت") {
            return None;
        }
        let to = verb - 1;
        let mut from = to;
        while from > s.tokens.start && to - from < 4 {
            let m = from - 1;
            if !x.is_word(m) {
                break;
            }
            from = m;
            if x.f(m).cut > 0 || !x.w(m).starts_with("ال") {
                break;
            }
        }
        (from < to).then(|| x.span(from, if x.f(from).cut > 0 { x.f(from) } else { Form::default() }, to))
    }
}

fn adjective_pair(a: &str, b: &str) -> bool {
    a.starts_with("ال")
        && b.starts_with("ال")
        && (a.ends_with("يه") && b.ends_with("يه") || a.ends_with('ي') && b.ends_with('ي'))
}

/// Could `b` be an adjective of `a`: both definite or both not, and endings that go together?
fn agrees(a: &str, b: &str) -> bool {
    let (da, db) = (a.starts_with("ال"), b.starts_with("ال"));
    if da != db || b.chars().count() < 3 {
        return false;
    }
    if a.ends_with('ه') {
        return b.ends_with('ه');
    }
    if a.ends_with('ا') {
        return b.ends_with('ا');
    }
    if da && (a.ends_with("ين") || a.ends_with("ون")) {
        return b.ends_with("ين") || b.ends_with("ون");
    }
    // Broken plurals take a feminine adjective; masculine singulars one without ending.
    b.ends_with("يه")
        || b.ends_with("ي")
        || b.ends_with("ين") && a.ends_with("ين")
        || b.ends_with("ات") && a.ends_with("ات")
}
