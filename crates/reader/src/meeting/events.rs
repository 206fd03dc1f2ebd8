//! The events that a text tells, held, to come and past.

use amana_arabic::{DateFound, When};

use super::{Event, Found, folded_head};
use crate::lexicon::tag;
use crate::lists::List;
use crate::text::Sentence;

impl Found<'_> {
    /// A word that says the event beside `i` is yet to come.
    pub fn future_at(&self, s: &Sentence, i: usize) -> bool {
        let x = &self.x;
        let from = i.saturating_sub(4).max(s.tokens.start);
        let before = (from..i).any(|k| {
            x.lx.listed(List::Preparation, x.stem(k)) || (x.has(k, tag::FUTURE) && x.stem(k).starts_with('س'))
        });
        // `أعلنت عن انعقاد المؤتمر`, and delegates chosen for a congress.
        let announced = i > 1
            && matches!(x.w(i - 1), "انعقاد" | "عقد" | "تنظيم" | "احتضان")
            && matches!(x.w(i - 2), "عن" | "موعد" | "تاريخ" | "قبل")
            || (i.saturating_sub(8).max(s.tokens.start)..i).any(|k| matches!(x.stem(k), "مندوبي" | "موتمري"));
        if announced {
            return true;
        }
        // `تدعو إلى المشاركة في الوقفة`, `تأجيل المؤتمر`: called for, or put off.
        let asked = (i.saturating_sub(5).max(s.tokens.start)..i).any(|k| {
            matches!(x.stem(k), "المشاركه" | "للمشاركه" | "الحضور" | "لحضور" | "للحضور" | "حضور" | "التعبيه")
                && (s.tokens.start..k).any(|m| x.lx.listed(List::CallVerbs, x.stem(m)))
        });
        let put_off = i > 0 && matches!(x.stem(i - 1), "تاجيل" | "الغاء" | "ارجاء");
        if asked || put_off {
            return true;
        }
        let after = (i + 1..(i + 7).min(s.tokens.end)).take_while(|k| !x.is_comma(*k)).any(|k| {
            x.lx.listed(List::ComingAdjectives, x.w(k))
                || (x.has(k, tag::FUTURE) && x.stem(k).starts_with('س'))
        });
        before || after
    }

    /// Nouns that look like these verbs: `إدارة المجلس`, `صمت تام`, `سير الهياكل`, `عقد الاجتماعات`.
    fn noun_alike(&self, i: usize) -> bool {
        let x = &self.x;
        let next = |t: u64| x.any(i + 1, t).is_some();
        match x.stem(i) {
            "اداره" => x.is_noun_idara(i),
            "التام" => !x.raw(i).contains('أ'),
            "سير" => !next(tag::MEET) && x.w(i + 1) != "اشغال",
            "عقد" => {
                next(tag::MEET) && x.w(i + 1).starts_with("ال")
                    || i > 0 && x.lx.listed(List::NounBefore, x.w(i - 1))
            }
            _ => false,
        }
    }

    pub(super) fn is_held_verb(&self, i: usize) -> bool {
        let x = &self.x;
        if self.in_name[i] || self.in_role[i] {
            return false;
        }
        if i > 0 && matches!(x.stem(i - 1), "لم" | "لن" | "لا" | "دون") {
            return false;
        }
        // `الاحتجاجات التي انطلقت يوم السبت`: not what people met in.
        if x.stem(i).starts_with("انطلق")
            && i > 1
            && matches!(x.w(i - 1), "التي" | "الذي")
            && !(i.saturating_sub(4)..i - 1)
                .any(|k| x.any(k, tag::MEET | tag::ORGAN).is_some() && x.w(k + 1) != "الانتخابيه")
        {
            return false;
        }
        // `التي تقرر عقدها يوم السبت`: planned.
        if i > 0 && matches!(x.w(i), "عقدها" | "عقده") && x.lx.listed(List::PlannedNouns, x.stem(i - 1))
        {
            return false;
        }
        // `تم يوم السبت .. تأسيس الفرع`
        if matches!(x.stem(i), "تم" | "تمت" | "جري" | "جرت") {
            let end = x.sentence_of(i).map_or(i, |s| s.tokens.end).min(i + 16);
            return (i + 1..end).any(|k| {
                x.lx.listed(List::HeldNouns, x.w(k))
                    && (k == i + 1
                        || self.in_date[k - 1]
                        || self.dates.iter().any(|d| d.tokens.start > i && d.tokens.end <= k))
                    && (self.dates.iter().any(|d| d.tokens.start > i && d.tokens.end <= end))
            });
        }
        let f = x.f(i);
        if f.tags & tag::HELD == 0 || f.prep.is_some() || self.noun_alike(i) {
            return false;
        }
        // `عقد` after a preposition or `تم` is a noun (`على عقد لقاء`): a plan.
        if x.lx_word(f, i) == "عقد" && i > 0 {
            let p = x.w(i - 1);
            if x.lx.listed(List::NounBefore, p) {
                return false;
            }
        }
        true
    }

    /// `جامعة` as a university or a federation of unions, not a season's school.
    pub fn is_university(&self, i: usize) -> bool {
        let x = &self.x;
        x.stem(i).trim_start_matches("ال") == "جامعه"
            && !x.lx.listed(List::SeasonSchools, x.w(i + 1).trim_start_matches("ال"))
    }

    /// `خلال لقاء`, `في افتتاح أشغال المؤتمر`, `خلال ترؤسه لاجتماع`: what is told happened in the meeting at `i`.
    pub(super) fn within(&self, s: &Sentence, i: usize) -> bool {
        let x = &self.x;
        for k in (i.saturating_sub(5).max(s.tokens.start)..i).rev() {
            if x.lx.listed(List::During, x.stem(k)) || x.lx.listed(List::During, x.w(k)) {
                return true;
            }
            if !x.is_word(k) || x.has(k, tag::ANYVERB) {
                return false;
            }
            if !x.lx.listed(List::MeetingLeads, x.stem(k)) {
                return false;
            }
        }
        false
    }

    /// The meeting named at `i` is another: a past one, or a public council.
    pub(super) fn another(&self, i: usize) -> bool {
        let x = &self.x;
        let next = x.w(i + 1);
        x.lx.listed(List::PastAdjectives, next)
            || next == "الخضراء"
            // `الحملة الانتخابية`, `في معرض رده`
            || folded_head(x, i).starts_with("حمل") && (matches!(next, "الانتخابيه" | "انتخابيه") || self.in_campaign(i))
            || x.w(i) == "معرض" && matches!(next, "رده" | "ردها" | "حديثه" | "حديثها" | "جوابه" | "كلامه")
            || x.lx.listed(List::PastAdjectives, x.w(i + 2)) && x.has(i + 1, tag::LEVEL)
            || folded_head(x, i) == "مجلس" && x.lx.listed(List::PublicCouncils, next)
    }

    /// An election campaign is told of near token `i`.
    fn in_campaign(&self, i: usize) -> bool {
        let x = &self.x;
        (i.saturating_sub(150)..(i + 60).min(x.len()))
            .any(|k| x.w(k) == "الانتخابيه" && x.stem(k.wrapping_sub(1)).ends_with("حمله"))
    }

    /// The events of the text, in order.
    pub fn events(&self) -> Vec<Event> {
        let x = &self.x;
        let mut out = Vec::new();
        for (n, s) in x.sentences.iter().enumerate() {
            if s.title {
                continue;
            }
            let quoted = |i: usize| x.inside_quotes(x.quotable_from(s).max(i.saturating_sub(60)), i);
            let verb = s.tokens.clone().find(|i| self.is_held_verb(*i) && !quoted(*i));
            let conv = || {
                s.tokens.clone().find(|i| {
                    x.f(*i).tags & tag::CONV != 0
                        && !self.in_role[*i]
                        && !self.in_name[*i]
                        && x.f(*i).prep.is_none()
                        && !self.noun_alike(*i)
                        && !quoted(*i)
                })
            };
            // `عاشت المدينة على إيقاع تأسيس فرع`
            let rhythm =
                || s.tokens.clone().take(24).find(|i| x.w(*i) == "ايقاع" && *i > 0 && x.w(*i - 1) == "علي");
            let near = verb.or_else(conv).or_else(rhythm);
            // `المجلس` alone is any council: it meets where its level, its party or its session is said.
            let organ_noun = |i: usize| {
                x.any(i, tag::OCONGRESS).is_some()
                    || x.any(i, tag::OCOUNCIL).is_some()
                        && (x.has(i + 1, tag::LEVEL)
                            || self.organs.iter().any(|o| o.tokens.start == i)
                            || x.stem(i).ends_with(['ه', 'ا']))
            };
            let noun_ok = |i: &usize| {
                !self.is_university(*i)
                    && (x.any(*i, tag::MEET).is_some() || organ_noun(*i))
                    && !self.in_role[*i]
                    && !self.in_name[*i]
                    && !self.in_date[*i]
                    && !self.future_at(s, *i)
                    && !self.another(*i)
                    // `حزب التجمع الوطني للأحرار`, `المؤتمر الوطني الاتحادي`: a name, not a gathering.
                    && !self.parties.iter().any(|p| p.tokens.contains(i))
                    // `بقاعة الاجتماعات`
                    && !(*i > 0 && x.any(*i - 1, tag::VENUE).is_some())
                    && (self.within(s, *i) || !self.told_by_one(s, *i))
                    && !quoted(*i)
            };
            let noun = match near {
                Some(v) => {
                    // The nearest noun after the verb, else the last before it.
                    s.tokens
                        .clone()
                        .filter(|i| *i > v)
                        .find(noun_ok)
                        .or_else(|| (s.tokens.start..v).rev().find(noun_ok))
                }
                // `صوت المجلس الوطني .. خلال دورته`: rather the meeting in which it happened.
                None => s
                    .tokens
                    .clone()
                    .find(|i| noun_ok(i) && self.within(s, *i))
                    .or_else(|| s.tokens.clone().find(noun_ok)),
            };
            let mine = |d: &DateFound| s.tokens.contains(&d.tokens.start) && self.meeting_date(s, d);
            // A full date rather than a weekday alone.
            let date = self
                .dates
                .iter()
                .position(|d| mine(d) && d.when.begins().2.is_some())
                .or_else(|| self.dates.iter().position(mine));
            let organ = self
                .organs
                .iter()
                .any(|o| s.tokens.contains(&o.tokens.start) && !self.in_role[o.tokens.start]);
            let founded = s.tokens.clone().any(|i| matches!(x.stem(i), "تاسيس" | "تجديد" | "هيكله" | "تاسس"));
            let ok = match (verb, noun) {
                (Some(_), Some(_)) => true,
                (Some(_), None) => organ || founded || date.is_some(),
                (None, Some(i)) => {
                    let within = self.within(s, i) || x.f(i).prep == Some('ب');
                    // `مر المؤتمر الإقليمي للحزب بتازة يوم الأحد`: the organ itself, and a day.
                    let itself = date.is_some()
                        && n < 4
                        && x.any(i, tag::OCONGRESS).is_some()
                        && self.organs.iter().any(|o| o.tokens.contains(&i) && o.attributed);
                    (within || near.is_some() || itself)
                        && (date.is_some() || organ || within && n < 9 && !self.parties.is_empty())
                }
                // `أشرف المنسق على تأسيس فرع للحزب يوم السبت`
                (None, None) if founded && organ && date.is_some() && n < 3 && near.is_some() => true,
                // `زار رئيس الحزب أمس مقر ..`: a visit is an activity without a noun.
                (None, None) => {
                    n < 6
                        && date.is_some()
                        && near.is_some_and(|v| x.lx.listed(List::Visits, x.stem(v)))
                        && s.tokens.clone().any(|i| self.in_role[i] || x.has(i, tag::PARTY))
                }
            };
            if ok {
                out.push(Event { sentence: n, noun, verb: near, date });
            }
        }
        out
    }

    /// A date that can be the day of a meeting: not of an election, an anniversary, a deadline or a coming event.
    pub fn meeting_date(&self, s: &Sentence, d: &DateFound) -> bool {
        let x = &self.x;
        let i = d.tokens.start;
        let from = i.saturating_sub(4).max(s.tokens.start);
        let planned = (i.saturating_sub(9).max(s.tokens.start)..i).any(|k| {
            let w = x.w(k);
            x.is_word(k)
                && (w.starts_with("سي") || w.starts_with("ست"))
                && (x.has(k, tag::FUTURE) || x.f(k).id == 0 && w.chars().count() >= 6)
        });
        if planned || matches!(x.w(i.wrapping_sub(1)), "غدا" | "غد") {
            return false;
        }
        if (from..i).any(|k| {
            x.lx.listed(List::NotMeetingDates, x.stem(k))
                && !(x.stem(k) == "الموتمر" && k + 1 < i && x.is_comma(i - 1))
                && !(x.stem(k) == "بتاريخ"
                    && k > 0
                    && !matches!(x.stem(k - 1), "الصادر" | "المورخ" | "الصادره"))
                && !(matches!(x.stem(k), "الموتمر" | "قبل")
                    && (x.w(i - 1).starts_with("يوم") || x.w(i - 1) == "مساء"))
        }) {
            return false;
        }
        // `تحديد يوم 21 أبريل موعدا لانعقاد المجلس`
        if matches!(x.w(d.tokens.end), "موعدا" | "تاريخا" | "كموعد" | "كتاريخ")
            || (i.saturating_sub(2).max(s.tokens.start)..i)
                .any(|k| matches!(x.stem(k), "تحديد" | "حدد" | "حددت" | "حددوا"))
        {
            return false;
        }
        if (from..i).any(|k| x.lx.listed(List::PlannedDates, x.stem(k)))
            || (i.saturating_sub(6).max(s.tokens.start)..i).any(|k| matches!(x.w(k), "لتنظيم" | "لعقد"))
        {
            return false;
        }
        if matches!(x.w(d.tokens.end), "المقبل" | "المقبله" | "القادم" | "القادمه")
            || (d.tokens.end + 1 < x.len() && matches!(x.w(d.tokens.end + 1), "المقبل" | "القادم"))
        {
            return false;
        }
        !matches!(d.when, When::Month { .. }) || (from..i).any(|k| matches!(x.w(k), "خلال" | "شهر"))
    }

    /// `معلنا أنه سيوجه الدعوة لانعقاد دورة`: what stands at `i` is only planned.
    pub fn of_plan(&self, s: &Sentence, i: usize) -> bool {
        let x = &self.x;
        (i.saturating_sub(14).max(s.tokens.start)..i).any(|k| {
            let w = x.w(k);
            (w.starts_with("سي") || w.starts_with("ست"))
                && (x.f(k).id == 0 || x.has(k, tag::ANYVERB))
                && w.chars().count() >= 5
                && !(k + 1..i).any(|m| x.has(m, tag::HELD))
        })
    }

    /// `المقرر التئامها يوم السبت بمركز ..`: what stands at `i` belongs to a coming event told in the sentence.
    pub fn of_coming(&self, s: &Sentence, i: usize) -> bool {
        let x = &self.x;
        let Some(k) = (i.saturating_sub(14).max(s.tokens.start)..i).rev().find(|k| {
            x.lx.listed(List::ComingAdjectives, x.w(*k))
                || x.has(*k, tag::FUTURE) && x.stem(*k).starts_with('س')
        }) else {
            return false;
        };
        !(k + 1..i).any(|m| x.has(m, tag::HELD) || x.any(m, tag::MEET).is_some())
    }
}
