//! What was counted: values written in digits and the noun they count.

use crate::content::Figure;
use crate::lexicon::tag;
use crate::lists::List;
use crate::meeting::Found;
use crate::phrase::action_noun;
use crate::text::{Form, Sentence, Span};

impl Found<'_> {
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
                    // `5ر5 في المائة`: a decimal, as news agencies write it.
                    "ر" if !x.t.list()[end].spaced && x.is_number(end + 1) && !x.t.list()[end + 1].spaced => {
                        end += 2;
                        if x.w(end) == "في" && matches!(x.w(end + 1), "المايه" | "الميه" | "الماءه")
                        {
                            end += 2;
                            percent = true;
                        } else if matches!(x.w(end), "%" | "٪" | "بالمايه" | "بالميه") {
                            end += 1;
                            percent = true;
                        } else if matches!(x.w(end), "مليون" | "مليار" | "الف") {
                            end += 1;
                        }
                    }
                    // `340م/درهم`
                    "م" if !x.t.list()[end].spaced => {
                        end += 1;
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
                // `114 ألف و593`, not `13 ألف و20 عضوا`: two numbers.
                // Nor `ما بين 13 ألف و20`.
                let range = (i.saturating_sub(3).max(s.tokens.start)..i).any(|k| x.w(k) == "بين");
                if end > i + 1
                    && !percent
                    && !range
                    && x.w(end) == "و"
                    && x.is_number(end + 1)
                    && (x.w(end + 1).len() >= 3
                        || x.w(end + 1).len() == 2 && matches!(x.w(end - 1), "الاف") && x.is_word(end + 2))
                {
                    end += 2;
                    // `3 ملايين و500 ألف`
                    end += usize::from(matches!(x.w(end), "الف" | "مليون"));
                }
                after = end;
                let value = x.whole(i, end);
                let key = amana_arabic::fold(&x.value(value));
                let slash = usize::from(matches!(x.mark(end), Some('/' | '.')) && x.w(end - 1) == "م");
                let unit = if percent {
                    self.rate_unit(s, i, end)
                } else {
                    self.counted_before(s, i, end).or_else(|| self.counted(s, end + slash))
                };
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
        // `الدورة 31 للمجلس`: an ordinal, unless it counts (`استفاد من الدورة 95 شابا`).
        if matches!(p(1), "الدوره" | "النسخه" | "الطبعه") && !x.w(i + 1).ends_with('ا') {
            return true;
        }
        if p(2) == "رقم"
            || (matches!(x.mark(i.wrapping_sub(1)), Some('-' | '_')) && matches!(p(2), "كوفيد" | "رقم"))
        {
            return true;
        }
        // `في 13 من الشهر الجاري`
        if x.w(i + 1) == "من" && matches!(x.w(i + 2), "الشهر" | "شهر") {
            return true;
        }
        // Durations, hours, and days of the other calendar (`11 شوال 1438 ه`).
        let next = x.stem(i + 1);
        if x.lx.listed(List::Durations, next) || x.lx.listed(List::HijriMonths, x.w(i + 1)) {
            return true;
        }
        // A day of the month left alone (`5 و6`), a postal or phone number.
        w.len() > 9 && !w.contains(['.', ',', '\u{066c}'])
            || (w.starts_with('0') && w.len() > 1 && !w.contains(['.', ',']))
    }

    /// `الجماعات الترابية 16 المكونة للإقليم`: the noun stands before its number.
    fn counted_before(&self, s: &Sentence, i: usize, end: usize) -> Option<Span> {
        let x = &self.x;
        if !x.w(end).starts_with("ال") || end != i + 1 || x.w(end) == "الف" {
            return None;
        }
        let word = |k: usize| x.lx_word(if x.f(k).conj { x.f(k) } else { Form::default() }, k);
        let noun = |k: usize| {
            let f = x.f(k);
            x.is_word(k)
                && k >= s.tokens.start
                && word(k).starts_with("ال")
                && (f.cut == 0 || f.conj && f.prep.is_none())
                && f.tags & (tag::STOP | tag::PREP | tag::TIME) == 0
        };
        let last = i.checked_sub(1).filter(|k| noun(*k) && x.f(*k).cut == 0)?;
        if !agrees(x.w(last), x.w(end)) && !agrees(x.w(end), x.w(last)) {
            return None;
        }
        let first = last.checked_sub(1).filter(|k| noun(*k) && agrees(word(*k), x.w(last))).unwrap_or(last);
        let form = if x.f(first).conj { x.f(first) } else { Form::default() };
        Some(x.span(first, form, i))
    }

    /// The noun counted, with its adjective.
    fn counted(&self, s: &Sentence, mut i: usize) -> Option<Span> {
        let x = &self.x;
        let of = x.w(i) == "من" && x.is_word(i + 1);
        // `20 من أصل 37`
        if of && x.w(i + 1) == "اصل" {
            return None;
        }
        if of {
            i += 1;
        }
        let from = i;
        if i >= s.tokens.end || !x.is_word(i) || x.w(i) == "و" {
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
            && (agrees(&w, x.w(i)) || n > 0 && third_adjective(x.w(i - 1), x.w(i)))
            && !matches!(x.w(i), "متبوعا" | "متبوعه" | "مقارنه" | "مقابل")
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
        let verb = (i.saturating_sub(8).max(s.tokens.start)..i)
            .rev()
            .find(|m| x.lx.listed(List::RateVerbs, x.stem(*m)) || x.lx.listed(List::RateVerbs, x.w(*m)));
        let Some(verb) = verb else { return self.changed_by(s, i).or_else(|| self.raised(s, i)) };
        let own = i - verb > 2 && (verb + 1..i).any(|k| x.w(k).starts_with("ال") && x.w(k) != "الي");
        let rel = verb > s.tokens.start && i - verb <= 4 && !own && matches!(x.w(verb - 1), "التي" | "الذي");
        if !rel {
            return self.rate_subject(s, verb, i);
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

impl Found<'_> {
    /// `تراجع الاستثمار بنسبة 7 في المائة`, `نسبة حضور الذكور 60 في المائة`: what changed, or whose share it is.
    fn changed_by(&self, s: &Sentence, number: usize) -> Option<Span> {
        let x = &self.x;
        let from = number.saturating_sub(7).max(s.tokens.start);
        let share = (from..number).rev().find(|k| {
            matches!(x.stem(*k), "نسبه" | "معدل" | "حصه") && x.f(*k).prep.is_none() && number - k >= 2
        });
        if let Some(k) = share {
            // `معدل نمو قدره 4,5 في المائة`
            let to = number - usize::from(matches!(x.w(number - 1), "قدره" | "قدرها" | "حوالي" | "نحو"));
            let words = k + 1..to;
            let plain = words.clone().all(|m| x.is_word(m) && x.f(m).tags & (tag::PREP | tag::STOP) == 0);
            return (plain && !words.is_empty() && words.len() <= 4).then(|| x.whole(k + 1, to));
        }
        let by = number.checked_sub(1).filter(|k| x.stem(*k) == "نسبه" || x.w(*k) == "ب")?;
        let last = by
            .checked_sub(1)
            .filter(|k| *k > s.tokens.start && x.is_word(*k) && x.w(*k).starts_with("ال"))?;
        let verb = |k: usize| x.lx.listed(List::RateVerbs, x.stem(k)) || x.has(k, tag::ANYVERB);
        let first = (from..last).rev().take(3).find(|k| verb(*k)).map(|k| k + 1)?;
        Some(x.whole(first, last + 1))
    }

    /// `رفع تمثيلية النساء إلى 40 في المائة`: what is brought to the rate.
    fn raised(&self, s: &Sentence, number: usize) -> Option<Span> {
        let x = &self.x;
        // `إلى أقل من 8 في المائة`, `إلى حوالي 10`
        let mut at = number;
        while at > s.tokens.start + 1
            && (matches!(x.w(at - 1), "حوالي" | "نحو" | "ازيد" | "اقل" | "اكثر")
                || x.w(at - 1) == "من" && matches!(x.w(at - 2), "ازيد" | "اقل" | "اكثر"))
        {
            at -= 1;
        }
        let to = at.checked_sub(1).filter(|k| matches!(x.w(*k), "الي"))?;
        let last = to.checked_sub(1).filter(|k| *k > s.tokens.start)?;
        let plain = |k: usize| {
            x.is_word(k) && x.f(k).cut == 0 && x.f(k).tags & (tag::STOP | tag::PREP | tag::DVERB) == 0
        };
        if !plain(last) || !x.w(last).starts_with("ال") {
            return None;
        }
        let head = last - 1;
        let joined = plain(head) && !x.w(head).starts_with("ال") && !x.has(head, tag::DNOUN | tag::VERB);
        let before = if joined { head } else { last };
        let lead = before.checked_sub(1)?;
        (x.has(lead, tag::DNOUN | tag::VERB | tag::CONV) || x.w(lead) == "من" || action_noun(x, lead))
            .then(|| x.whole(before, last + 1))
    }

    /// The noun whose rate the verb gives: `وصلت به الأشغال إلى 45 في المائة`, `فالبطالة وصلت 10 في المائة`.
    fn rate_subject(&self, s: &Sentence, verb: usize, number: usize) -> Option<Span> {
        let x = &self.x;
        let noun = |k: usize| {
            let f = x.f(k);
            x.is_word(k)
                && x.lx_word(f, k).starts_with("ال")
                && f.prep.is_none()
                && f.tags & (tag::STOP | tag::PREP | tag::ROLE | tag::HON) == 0
                && !self.in_name[k]
        };
        let after = (verb + 1..number.min(verb + 4)).find(|k| noun(*k));
        let before = verb.checked_sub(1).filter(|k| *k >= s.tokens.start && noun(*k));
        // `نسبة المشاركة بالإقليم بلغت 62 في المائة`
        let share = || {
            let k = (verb.saturating_sub(6).max(s.tokens.start)..verb)
                .rev()
                .find(|k| matches!(x.stem(*k), "نسبه" | "معدل" | "حصه"))?;
            let to = (k + 1..verb)
                .find(|m| !x.is_word(*m) || x.f(*m).prep.is_some() || x.has(*m, tag::PREP | tag::STOP))
                .unwrap_or(verb);
            (to > k + 1 && to - k <= 4).then(|| x.whole(k + 1, to))
        };
        let Some(at) = after.or(before) else { return share() };
        let f = x.f(at);
        // `فالبطالة`
        let f = if f.conj || f.cut > 0 && f.prep.is_none() { f } else { Form::default() };
        Some(x.span(at, f, at + 1))
    }
}

/// `مركز صحي مغلق`: another adjective after the first, both without ending.
fn third_adjective(a: &str, b: &str) -> bool {
    a.ends_with('ي') && b.starts_with('م') && b.chars().count() == 4 && !b.ends_with(['ه', 'ا', 'ي'])
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
    !da && b.starts_with('م') && !b.ends_with(['ه', 'ا']) && b.chars().count() >= 5
        || !da && b == "جديد"
        || b.ends_with("يه")
        || b.ends_with("ي")
        || b.ends_with("ين") && a.ends_with("ين")
        || b.ends_with("ات") && a.ends_with("ات")
}
