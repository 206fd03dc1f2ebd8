//! The kind of a meeting, whether it was held at a distance, and whether several parties held it.

use std::ops::Range;

use super::{Event, Found, folded_head};
use crate::lexicon::{PartyForm, tag};
use crate::lists::List;
use crate::organs::OrganMention;

impl Found<'_> {
    /// The kind, with others that could be, best first.
    pub fn kinds(
        &self,
        event: &Event,
        body: Option<&OrganMention>,
        remote: bool,
    ) -> Vec<(&'static str, f32)> {
        let x = &self.x;
        let s = &x.sentences[event.sentence];
        let mut scores: Vec<(&'static str, f32)> = Vec::new();
        let mut add = |k: &'static str, v: f32| match scores.iter_mut().find(|(n, _)| *n == k) {
            Some((_, s)) => *s += v,
            None => scores.push((k, v)),
        };
        add("ordinary_meeting", 1.0);
        let title: Vec<usize> =
            x.sentences.iter().filter(|s| s.title).flat_map(|s| s.tokens.clone()).collect();
        let head: Vec<usize> = s.tokens.clone().collect();
        for (set, weight) in [(&head, 1.0f32), (&title, 0.7)] {
            for &i in set.iter() {
                if !x.is_word(i) || self.in_name[i] || self.in_role[i] {
                    continue;
                }
                // `اجتماعا .. وقرر تنظيم قافلة`
                let decided = set.len() == head.len()
                    && event.noun.is_some_and(|n| {
                        n < i && (n..i).any(|k| x.has(k, tag::DVERB) && !x.has(k, tag::HELD | tag::CONV))
                    });
                if decided
                    || set.len() == head.len() && (self.future_at(s, i) || self.of_plan(s, i))
                    || self.in_venue(i)
                    || self.parties.iter().any(|p| p.tokens.contains(&i))
                    // `بعين الجمعة`: the word belongs to a town.
                    || self.places.iter().any(|p| p.tokens.len() > 1 && p.tokens.contains(&i))
                    || x.w(i + 1) == "الخضراء"
                {
                    continue;
                }
                let near: f32 = if Some(i) == event.noun { 2.5 } else { 0.8 };
                let h = folded_head(x, i);
                let next = x.w(i + 1);
                match h.as_str() {
                    "دوره" | "يوم" | "يوما" | "ايام" | "ورشه" | "ورشات" | "لقاء" | "جامعه" | "برنامج"
                        if x.lx.listed(List::TrainingAdjectives, next) =>
                    {
                        add("training", 4.0 * weight);
                    }
                    "جامعه" | "جامعتها" | "جامعته"
                        if matches!(next, "صيفيه" | "الصيفيه" | "ربيعيه" | "الخريفيه" | "شتويه") =>
                    {
                        add("activity", 3.5 * weight)
                    }
                    "تكوين" | "ورش" if weight < 1.0 => add("training", 1.0),
                    "لقاء" | "لقاءا" | "لقاءين" | "لقاءان" | "لقاءات" | "اجتماع"
                        if x.lx.listed(List::OutreachAdjectives, next) =>
                    {
                        add("outreach", 3.5 * weight)
                    }
                    "لقاءات" if matches!(next, "تواصليه" | "التواصليه") => {
                        add("outreach", 2.5 * weight)
                    }
                    "مهرجان" | "تجمع" | "مهرجانا" | "تجمعا" => {
                        add("outreach", if next == "الوطني" { 0.0 } else { 2.0 * weight * near.min(1.5) })
                    }
                    "ندوه" | "مائده" | "مايده" | "محاضره" | "موتمر" | "موتمرا"
                        if x.lx.listed(List::PressAdjectives, next.trim_start_matches("ال")) =>
                    {
                        add("other", 5.0 * weight)
                    }
                    "لقاء" if x.lx.listed(List::PressAdjectives, next.trim_start_matches("ال")) => {
                        add("other", 5.0 * weight)
                    }
                    "ندوه" | "ملتقي" | "ملتقاها" | "ملتقاه" | "قافله" | "حمله" | "محاضره" | "مايده"
                    | "امسيه" | "افطار" | "حفل" | "حفلا" | "مناظره" | "منتدي" | "حملته" | "حملتها"
                    | "قافلته" | "قافلتها" | "تظاهره" | "وقفه" | "مسيره" | "خيمه" | "ندوات" =>
                    {
                        add("activity", 2.0 * weight * near.min(1.7));
                    }
                    "يوم" | "يوما" if matches!(next, "دراسي" | "دراسيا" | "الدراسي") => {
                        add("activity", 3.5 * weight)
                    }
                    "لقاء" | "اجتماع" | "اجتماعا" if x.lx.listed(List::JointAdjectives, next) => {
                        add("other", if self.joint(event).len() >= 2 { 5.0 } else { 0.5 })
                    }
                    "موتمر" | "موتمرا" | "موتمره" | "موتمرها" | "موتمرهم" => {
                        let delegates = (i.saturating_sub(8)..i).any(|k| {
                            matches!(
                                x.stem(k),
                                "مندوبي"
                                    | "المندوبين"
                                    | "موتمري"
                                    | "المشاركين"
                                    | "مندوبين"
                                    | "لايحه"
                            )
                        });
                        let outcome = (i.saturating_sub(2)..i).any(|k| {
                            matches!(
                                x.stem(k),
                                "مخرجات"
                                    | "توصيات"
                                    | "نتايج"
                                    | "قرارات"
                                    | "مقررات"
                                    | "انعقاد_"
                                    | "بعد"
                            )
                        });
                        let prepared = delegates
                            || outcome
                            || i > 0
                                && (x.lx.listed(List::CongressPrepared, x.stem(i - 1))
                                    || x.has(i - 1, tag::VENUE));
                        let adverb = x.f(i).prep == Some('ل') && Some(i) != event.noun;
                        if x.lx.listed(List::OutreachAdjectives, next) {
                            add("outreach", 3.5 * weight);
                        } else if !prepared && !adverb && !matches!(next, "الصحفي" | "الصحافي") {
                            add("congress", 2.2 * weight * near);
                        }
                    }
                    "مجلس"
                        if matches!(
                            next,
                            "الوطني"
                                | "الاقليمي"
                                | "الجهوي"
                                | "المحلي"
                                | "المركزي"
                                | "الفدرالي"
                                | "الفيدرالي"
                        ) =>
                    {
                        let org = body.is_some_and(|b| b.tokens.start == i || b.kind == "council");
                        add("council_session", if org { 3.0 * weight } else { 0.8 * weight });
                    }
                    "لجنه" if matches!(next, "المركزيه") => add("council_session", 2.5 * weight),
                    "جمع" | "جمعا" | "جمعه" | "جمعها" => add("founding", 0.8 * weight),
                    "تاسيس" | "تجديد" | "هيكله" | "تاسس" | "يجدد" | "يوسس" | "تجدد" | "جدد" | "اسس"
                    | "جددت" | "تاسست" | "يهيكل" | "تهيكل" | "توسس" | "اسست" => {
                        // What is founded stands right after.
                        let what = (i + 1..(i + 5).min(x.len())).any(|k| {
                            x.any(k, tag::ORGAN).is_some()
                                || matches!(
                                    x.stem(k),
                                    "هياكل" | "هياكله" | "هياكلها" | "الفروع" | "الفرع" | "المكتب"
                                )
                        });
                        let anniversary =
                            (i.saturating_sub(3)..i).any(|k| matches!(x.stem(k), "ذكري" | "الذكري"));
                        if what && !anniversary {
                            add("founding", 3.2 * weight);
                        }
                    }
                    // `الجمع العام التجديدي للفرع`
                    "تاسيسي" | "تاسيسيا" | "تجديدي" | "تجديديا"
                        if (i.saturating_sub(2)..i).any(|k| folded_head(x, k).starts_with("جمع")) =>
                    {
                        add("founding", 3.5 * weight)
                    }
                    "انتداب" | "اختيار" | "ترشيح" if x.lx.listed(List::Delegates, next) => {
                        add("other", 3.5 * weight)
                    }
                    "يختارون" | "يختار" | "تختار"
                        if matches!(
                            next,
                            "مرشحيهم"
                                | "مرشحيه"
                                | "مرشحيها"
                                | "مندوبيهم"
                                | "مندوبيه"
                                | "وكلاء"
                                | "وكيل"
                        ) =>
                    {
                        add("other", 4.0 * weight)
                    }
                    "رشح" | "رشحت" => add("other", 2.5 * weight),
                    _ => {}
                }
            }
        }
        // `خلال اللقاء التواصلي الذي ..`, told of a meeting that its own sentence leaves plain.
        let plain = event.noun.is_none_or(|n| !x.lx.listed(List::OutreachAdjectives, x.w(n + 1)));
        let named_after = |q: &crate::text::Sentence| {
            q.tokens.clone().any(|i| {
                x.any(i, tag::MEET).is_some()
                    && x.lx.listed(List::OutreachAdjectives, x.w(i + 1))
                    && !self.future_at(q, i)
                    && !self.of_plan(q, i)
                    && (self.within(q, i) || x.stem(i - usize::from(i > 0)).starts_with("تاطير"))
            })
        };
        let later = x.sentences.iter().skip(event.sentence + 1).take(5).filter(|q| !q.title).any(named_after);
        if plain && later {
            add("outreach", 1.6);
        }
        if self.joint(event).len() >= 2 {
            add("other", 4.0);
        }
        if let Some(b) = body.filter(|b| b.kind == "council") {
            // A council that prepares a congress is a council.
            if !head.iter().any(|i| *i < b.tokens.start && folded_head(x, *i).starts_with("موتمر")) {
                add("congress", -3.0);
            }
        }
        if let Some(b) = body {
            match b.kind {
                "congress" if folded_head(x, b.tokens.start).starts_with("موتمر") => {
                    add("congress", 1.5)
                }
                "council" => add("council_session", 2.2),
                _ => {}
            }
        }
        let general = head.iter().any(|i| {
            folded_head(x, *i).starts_with("جمع") && matches!(x.w(*i + 1), "عام" | "عاما" | "العام")
        });
        if general && self.elects_office() {
            add("founding", 3.0);
        }
        if remote {
            for (k, s) in &mut scores {
                if matches!(*k, "ordinary_meeting" | "outreach") {
                    *k = if *k == "ordinary_meeting" { "remote_meeting" } else { *k };
                    *s += 0.5;
                }
            }
        }
        scores.sort_by(|a, b| b.1.total_cmp(&a.1));
        if remote && scores.first().is_some_and(|s| s.0 == "outreach") {
            scores.retain(|s| s.0 != "remote_meeting");
            if let Some(s) = scores.first_mut() {
                s.0 = "remote_meeting";
            }
        }
        scores
    }

    /// Somewhere an office or an officer is elected.
    pub(super) fn elects_office(&self) -> bool {
        let x = &self.x;
        (0..x.len()).any(|i| {
            matches!(x.stem(i), "انتخاب" | "انتخب" | "انتخبت" | "تجديد" | "تشكيل" | "انتخاب_")
                && (i + 1..(i + 8).min(x.len())).any(|k| x.lx.listed(List::ElectedOffices, x.stem(k)))
        })
    }

    /// The parties of a meeting of two or more, by their mentions; empty when one party meets.
    pub fn joint(&self, event: &Event) -> Vec<usize> {
        let x = &self.x;
        let s = &x.sentences[event.sentence];
        let known = |p: &usize| self.parties[*p].code != "-" && !self.in_venue(self.parties[*p].tokens.start);
        let inside: Vec<usize> = (0..self.parties.len())
            .filter(|p| s.tokens.contains(&self.parties[*p].tokens.start))
            .filter(known)
            .collect();
        let title: Vec<usize> = (0..self.parties.len())
            .filter(|p| x.sentence_of(self.parties[*p].tokens.start).is_some_and(|q| q.title))
            .filter(known)
            .collect();
        let word = |i: usize| x.lx.listed(List::JointWords, x.w(i));
        let with = |i: usize| {
            x.any(i, tag::MEET).is_some()
                && (i + 1..(i + 4).min(x.len())).any(|k| x.w(k) == "مع")
                && inside
                    .iter()
                    .any(|p| self.parties[*p].tokens.start > i && self.parties[*p].tokens.start < i + 14)
        };
        let received = |i: usize| {
            matches!(x.stem(i), "استقبل" | "استقبلت")
                && s.tokens
                    .clone()
                    .any(|k| matches!(x.w(k), "وفدا" | "وفد") || matches!(x.stem(k), "وفدا" | "وفد"))
        };
        // `عقد زعماء أحزاب .. و..`: told together, before the first of them.
        let together = inside.first().is_some_and(|p| {
            let first = self.parties[*p].tokens.start;
            (first.saturating_sub(4).max(s.tokens.start)..first)
                .any(|k| x.is_word(k) && x.lx.listed(List::PartiesTogether, x.stem(k)))
                // `زعماء كل من حزب .. وحزب ..`
                || inside.get(1).is_some_and(|q| {
                    self.parties[*q].tokens.start.saturating_sub(self.parties[*p].tokens.end) <= 1
                }) && (first.saturating_sub(4).max(s.tokens.start)..first)
                    .any(|k| x.is_word(k) && x.lx.listed(List::PartyLeaders, x.stem(k)))
        });
        // `التقى الأمين العام لحزب .. بنظيره ..`, `اجتمع .. بقيادة حزب ..`
        let met = |i: usize| {
            matches!(x.stem(i), "التقي" | "التقت" | "اجتمع" | "اجتمعت" | "يلتقي" | "يجتمع")
                && inside.get(1).is_some_and(|p| {
                    let second = self.parties[*p].tokens.start;
                    (second.saturating_sub(8).max(i)..second).any(|k| {
                        matches!(x.w(k), "مع" | "بقياده" | "بوفد")
                            || x.f(k).prep == Some('ب')
                                && (x.has(k, tag::ROLE | tag::ROLES)
                                    || matches!(x.stem(k), "نظيره" | "نظيرتها" | "قياده" | "وفد"))
                    })
                })
        };
        // `اجتماع قادة أحزاب الأغلبية`: their parties are told in the first sentences.
        let coalition = |i: usize| {
            x.lx.listed(List::Coalitions, x.stem(i))
                && (i.saturating_sub(2)..i).any(|k| {
                    x.any(k, tag::MEET).is_some()
                        || x.lx.listed(List::PartiesTogether, x.stem(k))
                        || x.lx.listed(List::PartyLeaders, x.stem(k))
                        || matches!(x.stem(k), "مكونات" | "اقطاب" | "تحالف" | "رياسه")
                })
        };
        let allied = s.tokens.clone().any(coalition)
            || x.sentences.iter().filter(|q| q.title).any(|q| q.tokens.clone().any(coalition));
        if allied {
            let reach = x.sentences.iter().filter(|q| !q.title).nth(3).or(x.sentences.last());
            let reach = reach.map_or(0, |q| q.tokens.end);
            let mut out: Vec<usize> = Vec::new();
            for p in (0..self.parties.len()).filter(|p| self.parties[*p].tokens.end <= reach).filter(known) {
                let sure =
                    matches!(self.parties[p].kind, PartyForm::Name | PartyForm::Nick | PartyForm::Mark);
                if sure && !out.iter().any(|c| self.parties[*c].code == self.parties[p].code) {
                    out.push(p);
                }
            }
            if out.len() >= 2 {
                return out;
            }
        }
        let said = together
            || s.tokens.clone().any(met)
            || s.tokens.clone().any(|i| word(i) || with(i) || received(i))
            || x.sentences.iter().filter(|q| q.title).any(|q| q.tokens.clone().any(word) && title.len() >= 2);
        let mut out: Vec<usize> = Vec::new();
        if said {
            for p in inside.into_iter().chain(title) {
                if !out.iter().any(|c| self.parties[*c].code == self.parties[p].code) {
                    out.push(p);
                }
            }
        }
        if out.len() < 2 { Vec::new() } else { out }
    }

    pub(super) fn in_venue(&self, i: usize) -> bool {
        let x = &self.x;
        let mut near = (i.saturating_sub(3)..i).rev().take_while(|k| !x.is_comma(*k));
        near.any(|k| x.any(k, tag::VENUE).is_some_and(|f| f.prep == Some('ب')))
    }

    /// `حضوريا`, said of how a meeting was held.
    pub fn bodily(&self, r: Range<usize>) -> Option<usize> {
        let x = &self.x;
        let from = r.start;
        r.into_iter().find(|i| {
            matches!(x.w(*i), "حضوريا" | "حضوري" | "حضوريه")
                && !x.inside_quotes(from, *i)
                && !matches!(x.w(i.wrapping_sub(1)), "غير" | "ليس")
        })
    }

    /// `حضوريا وعن بعد`: some were there and others far away.
    pub fn both_ways(&self, r: Range<usize>) -> Option<usize> {
        let there = self.bodily(r.clone())?;
        let near = there.saturating_sub(8).max(r.start)..(there + 9).min(r.end);
        self.remote_cue(near).map(|_| there)
    }

    /// Words that say the meeting was held at a distance.
    pub fn remote_cue(&self, r: Range<usize>) -> Option<usize> {
        let x = &self.x;
        let from = r.start;
        r.into_iter().find(|&i| {
            if x.inside_quotes(from.max(i.saturating_sub(60)), i) {
                return false;
            }
            let w = x.w(i);
            let bare = if w == "بعد" { w } else { w.strip_prefix(['ب', 'ل']).unwrap_or(w) };
            let bare = bare.strip_prefix("ال").unwrap_or(bare);
            let topic = (i.saturating_sub(3)..i).any(|k| x.lx.listed(List::RemoteTopics, x.stem(k)));
            match bare {
                "بعد" => i > 0 && matches!(x.w(i - 1), "عن" | "وعن") && !topic,
                "زووم" | "zoom" | "زوم" | "تيمز" | "teams" | "ميت" | "meet" | "سكايب" | "webex" | "لايف" => {
                    true
                }
                "مرئي" | "مريي" | "مرئيه" | "مرييه" => true,
                "تناظر" | "مناظره"
                    if matches!(
                        x.w(i + 1),
                        "المرئي" | "المرءي" | "المريي" | "المرئيه" | "المرييه" | "مرئي"
                    ) =>
                {
                    true
                }
                "فيديو" => {
                    (i.saturating_sub(3)..i).any(|k| matches!(x.stem(k), "عبر" | "تقنيه" | "بواسطه"))
                }
                "افتراضي" | "افتراضيا" | "افتراضيه" => !topic,
                _ => false,
            }
        })
    }
}
