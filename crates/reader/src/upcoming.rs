//! What is to come.

mod announced;

use amana_arabic::When;

use crate::content::{Coming, Item};
use crate::lexicon::tag;
use crate::lists::List;
use crate::meeting::{Event, Found, folded_head};
use crate::text::{Form, Sentence};

impl Found<'_> {
    /// Coming events.
    pub fn upcoming(&self, main: Option<&Event>, year: Option<(i16, u8)>) -> Vec<Coming> {
        let x = &self.x;
        let mut out: Vec<Coming> = self.announced_dates(year);
        let announced: Vec<_> = out.iter().map(|c| c.what.tokens.clone()).collect();
        for (n, s) in x.sentences.iter().enumerate() {
            if s.title {
                continue;
            }
            for i in s.tokens.clone() {
                if !x.is_word(i) || self.in_role[i] || self.in_name[i] {
                    continue;
                }
                if announced.iter().any(|r| r.contains(&i)) {
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
            let before = (i.saturating_sub(2).max(s.tokens.start)..i).any(|k| {
                x.lx.listed(List::CouncilConvened, x.stem(k))
                    || matches!(x.stem(k), "راسها" | "ابرزها" | "مقدمتها" | "اهمها")
            });
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
        // `للمحطات المقبلة، وعلى رأسها المجلس الوطني`
        if !cue && matches!(p(1), "راسها" | "ابرزها" | "مقدمتها" | "اهمها") {
            cue = (i.saturating_sub(9).max(s.tokens.start)..i).any(|k| x.lx.listed(List::Coming, x.w(k)));
        }
        // `سينظم`, `ستحتضن`, `من المرتقب أن`
        let from = i.saturating_sub(8).max(s.tokens.start);
        if !cue {
            // What one person announces counts where a day is told with it.
            let dated = || {
                self.dates
                    .iter()
                    .any(|d| d.tokens.start > i && d.tokens.start <= i + 6 && d.when.begins().2.is_some())
            };
            let told = self.told_by_one(s, i) && !dated();
            // `على أن يلتئم المؤتمر`
            let set = (i.saturating_sub(3).max(s.tokens.start + 2)..i).any(|k| {
                x.has(k, tag::CONV)
                    && x.w(k).starts_with(['ي', 'ت'])
                    && x.w(k - 1) == "ان"
                    && x.w(k - 2) == "علي"
            });
            cue = set
                || !told
                    && (from..i).any(|k| {
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

    pub(crate) fn bullet_line(&self, k: usize) -> bool {
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
            // `في الـ9 من نونبر`
            let article = x.w(end) == "ال" && self.in_date.get(end + 1).copied().unwrap_or(false);
            if !x.is_word(end) && !x.is_number(end) || self.in_date[end] || article {
                break;
            }
            let g = x.f(end);
            let w = x.w(end);
            let ordinal = g.tags & tag::STOP != 0
                && w.starts_with("ال")
                && !matches!(w, "التي" | "الذي" | "الذين" | "الجديد" | "الجديده");
            // `الدورة المقبلة للجنة المركزية`
            let organ_after = x.f(end + 1).prep == Some('ل') && x.any(end + 1, tag::ORGAN).is_some();
            if matches!(w, "المقبل" | "المقبله" | "القادم" | "القادمه") && end <= i + 2 && organ_after
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
        let generic = x.lx.listed(List::VagueEvents, &folded_head(x, i));
        let date = self
            .dates
            .iter()
            .find(|d| {
                d.tokens.start >= end
                    && d.tokens.start <= end + 9
                    && d.tokens.start < s.tokens.end
                    && !(end..d.tokens.start).any(|k| matches!(x.mark(k), Some('؛' | '.')))
                    && !(generic && (end..d.tokens.start).any(|k| x.is_comma(k)))
            })
            .and_then(|d| {
                let when = self.resolve_coming(d.when, year);
                let iso = when.iso()?;
                let (a, b) = (d.tokens.start, d.tokens.end);
                Some((iso, x.whole(a, b)))
            });
        // `مثل هذه اللقاءات`: of none in particular.
        if date.is_none() && generic {
            return;
        }
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
}

fn adjective_pair(a: &str, b: &str) -> bool {
    a.starts_with("ال")
        && b.starts_with("ال")
        && (a.ends_with("يه") && b.ends_with("يه") || a.ends_with('ي') && b.ends_with('ي'))
}
