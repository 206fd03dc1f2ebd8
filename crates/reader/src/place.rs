//! Where the meeting was held, who presided and under which theme.

use crate::content::Item;
use crate::lexicon::tag;
use crate::lists::List;
use crate::meeting::{Event, Found};
use crate::text::Form;

impl Found<'_> {
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
                // `بدار ولد زيدوح`: a town that bears the word in its name.
                if x.place_end(i).is_some_and(|end| end > i + 1) {
                    continue;
                }
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
                if self.future_at(s, i) && rank > 0 || self.of_coming(s, i) {
                    continue;
                }
                // A venue in a plan (`تقرر تنظيم مهرجان بقاعة`) is not this one's.
                if rank > 0 && (s.tokens.start..i).any(|v| x.has(v, tag::SAY) && !x.has(v, tag::HELD)) {
                    continue;
                }
                // `شهدت الساحة السياسية`
                if x.lx.listed(List::AbstractPlaces, x.w(i + 1)) {
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
                    // A second name in quotes is not part of the first (`ساحة العلويين "أسراك"`).
                    Some(_) if end > i + 1 && x.w(end - 1).starts_with("ال") && x.has(i, tag::STREET) => {
                        break;
                    }
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
            if self.in_date[end] || x.w(end) == "ب" {
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
            // `قاعة الاجتماعات بفندق الأطلس`: the house of the hall.
            if g.prep == Some('ب')
                && matches!(head.as_str(), "قاعه" | "القاعه")
                && matches!(
                    x.lx_word(g, end),
                    "فندق" | "مركب" | "المركب" | "مركز" | "قصر" | "نادي" | "النادي" | "دار"
                )
            {
                end += 1;
                continue;
            }
            if g.conj || matches!(g.prep, Some('ب' | 'ك')) {
                // `الثقافة والفنون`
                let pair = g.conj
                    && x.lx_word(g, end).starts_with("ال")
                    && (x.w(end - 1).starts_with("ال") || x.f(end - 1).elided || x.f(end - 1).conj)
                    && g.tags & (tag::ROLES | tag::ROLE | tag::GIVEN | tag::ANYVERB) == 0
                    && end > i + 1
                    && (!x.is_word(end + 1)
                        || x.f(end + 1).prep == Some('ب')
                        || x.w(end + 1).starts_with("ال") && x.w(end + 1).ends_with("يه"));
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
                                && (!x.has(k, tag::PREP | tag::STOP) || matches!(x.w(k), "هذا" | "هذه"))
                                && !x.f(k).conj
                                && (x.f(k).prep != Some('ب')
                                    || self.places.iter().any(|p| p.tokens.contains(&k) || p.from == k)))
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
                    // The theme of a meeting to come.
                    let of_coming = k != main.sentence
                        && (s.tokens.start..i)
                            .rev()
                            .find(|m| x.any(*m, tag::MEET | tag::OCONGRESS | tag::OCOUNCIL).is_some())
                            .is_some_and(|m| self.future_at(s, m) || self.of_plan(s, m));
                    if of_coming {
                        continue;
                    }
                    // `شعار «..» لم يكن مجرد حملة`: spoken of, not met under.
                    let under = |k: usize| {
                        matches!(
                            x.stem(k),
                            "تحت"
                                | "وتحت"
                                | "اختارت"
                                | "اختار"
                                | "حمل"
                                | "حملت"
                                | "يحمل"
                                | "تحمل"
                                | "رفع"
                                | "رفعت"
                        ) || x.any(k, tag::MEET).is_some()
                    };
                    if theme
                        && matches!(w, "شعار" | "الشعار")
                        && !(i.saturating_sub(6).max(s.tokens.start)..i).any(under)
                    {
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
}
