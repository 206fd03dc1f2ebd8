//! Does the text report a meeting?

use super::{Event, Found};
use crate::lexicon::tag;
use crate::lists::List;

impl Found<'_> {
    /// True when the text reports a meeting; the number is how sure.
    pub fn is_meeting(&self, events: &[Event]) -> (bool, f32) {
        let Some(main) = self.main_event(events) else { return (false, 0.8) };
        // Announced, not held.
        if self.announced(main) {
            return (false, 0.8);
        }
        // Nobody whose meeting it could be.
        if self.body(main, false).is_none() {
            return (false, 0.6);
        }
        // What the main event leaves in doubt, another may settle.
        let score = std::iter::once(main)
            .chain(events.iter().filter(|e| e.sentence != main.sentence).take(8))
            .map(|e| self.meets_in(e) - i32::from(e.sentence != main.sentence))
            .max()
            .unwrap_or(-9);
        (score >= 3, (score as f32 / 8.0).abs().clamp(0.3, 0.98))
    }

    /// `يعقد الحزب مجلسه السبت المقبل`
    fn announced(&self, e: &Event) -> bool {
        let x = &self.x;
        let s = &x.sentences[e.sentence];
        e.date.is_none()
            && e.verb.is_some_and(|v| !x.has(v, tag::HELD) && x.stem(v).starts_with(['ي', 'ت', 'ن']))
            && s.tokens.clone().any(|i| {
                self.in_date[i]
                    && (i..i + 3).any(|k| matches!(x.w(k), "المقبل" | "المقبله" | "القادم" | "القادمه"))
            })
    }

    /// How strongly an event says that the text reports a meeting.
    pub(super) fn meets_in(&self, main: &Event) -> i32 {
        let x = &self.x;
        let body: Vec<usize> = (0..x.sentences.len()).filter(|n| !x.sentences[*n].title).collect();
        let Some(first) = body.first() else { return -9 };
        let rank = body.iter().position(|n| *n == main.sentence).unwrap_or(0);
        let mut score: i32 = 0;
        let s = &x.sentences[main.sentence];
        if main.verb.is_some_and(|v| x.has(v, tag::HELD)) {
            score += 3;
        }
        if let Some(n) = main.noun {
            score += 1;
            let during = self.within(s, n);
            if during && main.verb.is_none_or(|v| !x.has(v, tag::HELD)) && rank < 5 {
                score += 2;
            }
        }
        if main.date.is_some() {
            score += 2;
        }
        if rank == 0 {
            score += 1;
        }
        let held = main.verb.is_some_and(|v| x.has(v, tag::HELD));
        let during = main.noun.is_some_and(|n| self.within(s, n));
        if !held && !during {
            score -= 2 * i32::from(rank > 0) + i32::from(main.date.is_none());
        }
        // Told in somebody's words.
        if main.verb.or(main.noun).is_some_and(|i| x.inside_quotes(s.tokens.start, i)) {
            score -= 3;
        }
        // A title that says so: `.. يترأس لقاء تواصليا`.
        let titled = x.sentences.iter().filter(|q| q.title).any(|q| {
            q.tokens.clone().any(|i| x.has(i, tag::CONV) && !x.has(i, tag::FUTURE))
                && q.tokens.clone().any(|i| x.any(i, tag::MEET | tag::OCONGRESS | tag::OCOUNCIL).is_some())
        });
        score += 2 * i32::from(titled && !held);
        let (public, citizens) = self.who_meets(main);
        if public {
            score -= 6;
        }
        if !citizens {
            score -= if during { 2 } else { 5 };
        }
        if rank > 3 {
            score -= 1 + i32::from(rank > 6) + i32::from(main.date.is_none());
        }
        // `قادت المنسقة الوطنية اجتماعا`: what was led was held.
        let led = main.verb.zip(main.noun).is_some_and(|(v, n)| {
            !x.has(v, tag::HELD)
                && n > v
                && n - v < 16
                && x.f(n).cut == 0
                && x.lx.listed(List::LedMeetings, x.w(n))
        });
        score += 2 * i32::from(led);
        if self.organs.iter().any(|o| s.tokens.contains(&o.tokens.start)) {
            score += 1;
        }
        // Announced in the present: `تنظم الشبيبة يوم السبت المقبل ندوة`.
        let present =
            main.verb.is_some_and(|v| !x.has(v, tag::HELD) && x.stem(v).starts_with(['ي', 'ت', 'ن']));
        let ahead = s.tokens.clone().any(|i| matches!(x.w(i), "المقبل" | "المقبله" | "القادم" | "القادمه"))
            || x.contains(s.tokens.clone(), &["ابتداء"]) && x.contains(s.tokens.clone(), &["الساعه"]);
        let hour = x.contains(s.tokens.clone(), &["الساعه"]);
        if present && (ahead && main.date.is_none() || hour) {
            score -= 4;
        }
        // `يوم غد`
        if s.tokens.clone().any(|i| {
            x.w(i) == "غد" || x.w(i) == "غدا" && main.verb.is_some_and(|v| x.w(v).starts_with(['ي', 'ت']))
        }) {
            score -= 5;
        }
        // What is not a report of a meeting.
        let head = x.sentences.get(*first).map_or(0..0, |s| s.tokens.clone());
        let says =
            |words: &[&str]| head.clone().any(|i| words.contains(&x.w(i)) || words.contains(&x.stem(i)));
        // Questions and answers, denials, words that speak for themselves.
        let questions =
            x.lines.iter().filter(|l| x.mark(l.tokens.end - 1) == Some('؟') && l.tokens.len() > 3).count();
        if questions >= 2 && questions * 4 >= x.lines.len() {
            score -= 5;
        }
        let title_or_head =
            (0..x.sentences.iter().take(first + 1).next_back().map_or(0, |s| s.tokens.end)).take(400);
        if title_or_head.clone().any(|i| {
            x.lx.listed(List::NotReports, x.w(i))
                || matches!(x.w(i), "الحوار") && matches!(x.w(i.wrapping_sub(1)), "هذا")
                || x.w(i) == "حوار"
                    && (matches!(x.w(i.wrapping_sub(1)), "في" | "اجري" | "اجرت")
                        || matches!(x.w(i + 1), "مع" | "خص" | ":" | "خاص"))
        }) {
            score -= if during && main.date.is_some() { 1 } else { 4 };
        }
        if says(&["تدوينه", "تغريده", "مقابله", "صفحته", "حسابه"]) {
            score -= 5;
        }
        if says(&[
            "سينعقد",
            "ستنعقد",
            "سيعقد",
            "ستعقد",
            "ستنظم",
            "سينظم",
            "يعتزم",
            "تعتزم",
            "سيحتضن",
            "ستحتضن",
            "سيلتئم",
            "يرتقب",
        ]) && main.verb.is_none_or(|v| v >= head.end || x.has(v, tag::FUTURE))
        {
            score -= 5;
        }
        // `تستعد الكتابة الإقليمية لعقد مؤتمرها`, `حددت موعد انعقاد الدورة`, without a day on which anything was held.
        let set = |i: usize| {
            x.stem(i) == "موعد"
                && (i + 1..(i + 3).min(head.end))
                    .any(|k| matches!(x.w(k), "انعقاد" | "عقد" | "تنظيم" | "انعقادها" | "انعقاده"))
        };
        let announces = head.clone().any(|i| x.lx.listed(List::Announcing, x.w(i)) || set(i));
        if announces && main.date.is_none() {
            score -= 5;
        }
        if says(&["بيان", "بلاغ", "نداء"]) && main.verb.is_none_or(|v| v >= head.end) {
            score -= 2;
        }
        score
    }

    /// Whether the subject is a public institution (an elected council, a ministry, a governor), and whether the text
    /// names an organisation of citizens: a party, a union, an association.
    pub(super) fn who_meets(&self, event: &Event) -> (bool, bool) {
        let x = &self.x;
        let s = &x.sentences[event.sentence];
        let near = event.verb.map_or(0..0, |v| v + 1..(v + 5).min(s.tokens.end));
        // `فريق الحزب بمجلس النواب`
        let group = near.clone().any(|k| x.has(k, tag::OGROUP))
            && self.parties.iter().any(|p| near.contains(&p.tokens.start));
        let public = !group
            && near.into_iter().take_while(|k| !x.is_comma(*k) && !x.has(*k, tag::PREP)).any(|k| {
                let next = x.w(k + 1);
                match x.stem(k) {
                    "المجلس" => {
                        matches!(next, "الجماعي" | "البلدي" | "الحكومي" | "الاداري" | "الحضري" | "القروي")
                    }
                    "مجلس" => x.lx.listed(List::PublicCouncils, next),
                    "العامل" | "الوالي" | "عامل" | "والي" | "وزاره" | "الوزاره" | "المديريه" | "مديريه"
                    | "الباشا" | "العماله" => true,
                    _ => false,
                }
            });
        // `ندوة صحفية بمقر وزارة الداخلية`
        let public = public
            || s.tokens.clone().any(|k| {
                x.lx.listed(List::StateHouses, x.stem(k)) && k > s.tokens.start && x.has(k - 1, tag::VENUE)
            });
        let citizens = !self.parties.is_empty()
            || self
                .organs
                .iter()
                .any(|o| matches!(o.kind, "union" | "association" | "youth" | "women" | "professional"))
            || (0..x.len()).any(|i| x.lx.listed(List::Citizens, x.stem(i)));
        (public, citizens)
    }
}
