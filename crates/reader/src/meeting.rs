//! Is it a meeting, which one, of what kind, when and how.

use std::collections::HashSet;
use std::ops::Range;

use amana_arabic::{DateFound, When};

use crate::entities::{PartyMention, PlaceMention};
use crate::lexicon::tag;
use crate::lists::List;
use crate::organs::OrganMention;
use crate::people::{Name, Person};
use crate::text::{Sentence, Text};

/// Everything found in a text before the fields are filled.
pub(crate) struct Found<'a> {
    pub x: Text<'a>,
    pub parties: Vec<PartyMention>,
    pub places: Vec<PlaceMention>,
    pub dates: Vec<DateFound>,
    pub names: Vec<Name>,
    pub people: Vec<Person>,
    pub organs: Vec<OrganMention>,
    /// Token is inside an office.
    pub in_role: Vec<bool>,
    /// Token is inside a name.
    pub in_name: Vec<bool>,
    /// Token is inside a date.
    pub in_date: Vec<bool>,
    /// Words that are the family name of somebody named in full.
    pub family_names: HashSet<String>,
    /// For each sentence, whether one person goes on speaking in it.
    pub carried: Vec<bool>,
}

/// A meeting that the text reports.
#[derive(Clone, Debug)]
pub(crate) struct Event {
    /// Its sentence.
    pub sentence: usize,
    /// The noun that names it.
    pub noun: Option<usize>,
    /// The verb.
    pub verb: Option<usize>,
    /// Number of its date in `dates`.
    pub date: Option<usize>,
}

pub(crate) fn folded_head(x: &Text, i: usize) -> String {
    let f = x.any(i, tag::MEET | tag::ORGAN).unwrap_or_else(|| x.f(i));
    let w = x.lx_word(f, i);
    let w = if f.elided { w.trim_start_matches("لل") } else { w };
    w.trim_start_matches("ال").to_owned()
}

impl Found<'_> {
    /// For each sentence, whether one person speaks when it begins without a subject: the speaker of the sentence
    /// before goes on.
    pub fn speakers(&self) -> Vec<bool> {
        let x = &self.x;
        let mut out = Vec::with_capacity(x.sentences.len());
        let mut one = false;
        for s in &x.sentences {
            out.push(one);
            if s.title {
                continue;
            }
            let mut verb = None;
            for i in s.tokens.clone().take(14) {
                if x.is_word(i) && x.has(i, tag::SAY) && x.f(i).prep.is_none() && !self.in_name[i] {
                    verb = Some(i);
                    break;
                }
            }
            if let Some(v) = verb {
                let range = s.tokens.start..(v + 6).min(s.tokens.end);
                let person = range.clone().any(|k| {
                    self.in_name[k]
                        || x.has(k, tag::ROLE) && !x.has(k, tag::ROLES)
                        || x.lx.listed(List::OneSpeaker, x.stem(k))
                        || x.is_word(k) && self.family_names.contains(x.w(k))
                });
                // Of whom the words speak is no speaker: `وسجل أن الحزب ..`.
                let told = range
                    .clone()
                    .find(|k| *k > v && (x.lx.listed(List::Telling, x.w(*k)) || x.f(*k).prep.is_some()));
                let many = x.w(v).ends_with("وا")
                    || (range.start..told.unwrap_or(range.end)).any(|k| {
                        x.has(k, tag::ROLES) || x.is_word(k) && crate::content::collective(x.stem(k))
                    });
                if person {
                    one = true;
                } else if many {
                    one = false;
                }
            } else if self.opens_with_many(s) {
                one = false;
            }
        }
        out
    }

    /// A sentence without a verb of saying that turns from the speaker to all: `كما تم ..`, `المشاركون ..`, `اللقاء ..`.
    fn opens_with_many(&self, s: &Sentence) -> bool {
        let x = &self.x;
        let words: Vec<usize> = s.tokens.clone().filter(|k| x.is_word(*k)).take(5).collect();
        words.iter().enumerate().any(|(n, &k)| {
            x.lx.listed(List::Passive, x.stem(k))
                || x.has(k, tag::HELD | tag::CONV | tag::DVERB) && !x.inside_quotes(s.tokens.start, k)
                || crate::content::collective(x.stem(k))
                    && (x.stem(k).ends_with("ون")
                        || x.stem(k).ends_with("ات")
                        || x.has(k, tag::ROLES)
                        || n < 3)
                    && !matches!(x.stem(k), "الحزب" | "حزب")
        })
    }

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

    fn is_held_verb(&self, i: usize) -> bool {
        let x = &self.x;
        if self.in_name[i] || self.in_role[i] {
            return false;
        }
        if i > 0 && matches!(x.stem(i - 1), "لم" | "لن" | "لا" | "دون") {
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
        if f.tags & tag::HELD == 0 || f.prep.is_some() {
            return false;
        }
        // Nouns that look like these verbs: `إدارة المجلس`, `صمت تام`, `سير الهياكل`, `عقد الاجتماعات`.
        let next = |t: u64| x.any(i + 1, t).is_some();
        let noun = match x.lx_word(f, i) {
            "اداره" => x.is_noun_idara(i),
            "التام" => !x.raw(i).contains('أ'),
            "سير" => !next(tag::MEET) && x.w(i + 1) != "اشغال",
            "عقد" => next(tag::MEET) && x.w(i + 1).starts_with("ال"),
            _ => false,
        };
        if noun {
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
    fn within(&self, s: &Sentence, i: usize) -> bool {
        let x = &self.x;
        for k in (i.saturating_sub(5).max(s.tokens.start)..i).rev() {
            if !x.is_word(k) || x.has(k, tag::ANYVERB) {
                return false;
            }
            if x.lx.listed(List::During, x.stem(k)) || x.lx.listed(List::During, x.w(k)) {
                return true;
            }
            if !x.lx.listed(List::MeetingLeads, x.stem(k)) {
                return false;
            }
        }
        false
    }

    /// The meeting named at `i` is another: a past one, or a public council.
    fn another(&self, i: usize) -> bool {
        let x = &self.x;
        let next = x.w(i + 1);
        x.lx.listed(List::PastAdjectives, next)
            || next == "الخضراء"
            || x.lx.listed(List::PastAdjectives, x.w(i + 2)) && x.has(i + 1, tag::LEVEL)
            || folded_head(x, i) == "مجلس" && x.lx.listed(List::PublicCouncils, next)
    }

    /// The events of the text, in order.
    pub fn events(&self) -> Vec<Event> {
        let x = &self.x;
        let mut out = Vec::new();
        for (n, s) in x.sentences.iter().enumerate() {
            if s.title {
                continue;
            }
            let verb = s.tokens.clone().find(|i| self.is_held_verb(*i));
            let conv = || {
                s.tokens.clone().find(|i| {
                    x.f(*i).tags & tag::CONV != 0
                        && !self.in_role[*i]
                        && !self.in_name[*i]
                        && x.f(*i).prep.is_none()
                })
            };
            let near = verb.or_else(conv);
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
                None => s.tokens.clone().find(noun_ok),
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
                    (within || near.is_some())
                        && (date.is_some() || organ || within && n < 9 && !self.parties.is_empty())
                }
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
        if (from..i).any(|k| x.lx.listed(List::PlannedDates, x.stem(k))) {
            return false;
        }
        if matches!(x.w(d.tokens.end), "المقبل" | "المقبله" | "القادم" | "القادمه")
            || (d.tokens.end + 1 < x.len() && matches!(x.w(d.tokens.end + 1), "المقبل" | "القادم"))
        {
            return false;
        }
        !matches!(d.when, When::Month { .. }) || (from..i).any(|k| matches!(x.w(k), "خلال" | "شهر"))
    }

    /// The text tells what was said in the meeting rather than that it was held.
    pub fn is_speech(&self, e: &Event) -> bool {
        let x = &self.x;
        let held = e.verb.is_some_and(|v| x.has(v, tag::HELD));
        let s = &x.sentences[e.sentence];
        let rally = e
            .noun
            .is_some_and(|n| matches!(folded_head(x, n).as_str(), "مهرجان" | "مهرجانا" | "تجمع" | "تجمعا"));
        rally || !held && e.noun.is_some_and(|n| self.within(s, n))
    }

    /// The main event: the first that has a date, else the first.
    pub fn main_event<'e>(&self, events: &'e [Event]) -> Option<&'e Event> {
        let dated = |e: &&Event| e.date.is_some_and(|d| !matches!(self.dates[d].when, When::Month { .. }));
        events
            .iter()
            .find(dated)
            .or_else(|| events.iter().find(|e| e.date.is_some()))
            .or_else(|| events.first())
    }

    /// True when the text reports a meeting; the number is how sure.
    pub fn is_meeting(&self, events: &[Event]) -> (bool, f32) {
        let Some(main) = self.main_event(events) else { return (false, 0.8) };
        // What the main event leaves in doubt, another may settle.
        let score = std::iter::once(main)
            .chain(events.iter().filter(|e| e.sentence != main.sentence).take(8))
            .map(|e| self.meets_in(e))
            .max()
            .unwrap_or(-9);
        (score >= 3, (score as f32 / 8.0).abs().clamp(0.3, 0.98))
    }

    /// How strongly an event says that the text reports a meeting.
    fn meets_in(&self, main: &Event) -> i32 {
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
            score -= 4;
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
        if says(&["بيان", "بلاغ", "نداء"]) && main.verb.is_none_or(|v| v >= head.end) {
            score -= 2;
        }
        score
    }

    /// Whether the subject is a public institution (an elected council, a ministry, a governor), and whether the text
    /// names an organisation of citizens: a party, a union, an association.
    fn who_meets(&self, event: &Event) -> (bool, bool) {
        let x = &self.x;
        let s = &x.sentences[event.sentence];
        let near = event.verb.map_or(0..0, |v| v + 1..(v + 5).min(s.tokens.end));
        let public = near.into_iter().take_while(|k| !x.is_comma(*k)).any(|k| {
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
                if set.len() == head.len() && (self.future_at(s, i) || self.of_plan(s, i))
                    || self.in_venue(i)
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
                    "جامعه" if matches!(next, "صيفيه" | "الصيفيه" | "ربيعيه" | "الخريفيه" | "شتويه") => {
                        add("activity", 3.5 * weight)
                    }
                    "تكوين" | "ورش" if weight < 1.0 => add("training", 1.0),
                    "لقاء" | "اجتماع" if x.lx.listed(List::OutreachAdjectives, next) => {
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
    fn elects_office(&self) -> bool {
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
                && s.tokens.clone().any(|k| matches!(x.stem(k), "وفدا" | "وفد"))
        };
        let said = s.tokens.clone().any(|i| word(i) || with(i) || received(i))
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

    fn in_venue(&self, i: usize) -> bool {
        let x = &self.x;
        (i.saturating_sub(3)..i).any(|k| x.any(k, tag::VENUE).is_some_and(|f| f.prep == Some('ب')))
    }

    /// `معلنا أنه سيوجه الدعوة لانعقاد دورة`: the meeting at `i` is only planned.
    fn of_plan(&self, s: &Sentence, i: usize) -> bool {
        let x = &self.x;
        (i.saturating_sub(6).max(s.tokens.start)..i).any(|k| {
            let w = x.w(k);
            (w.starts_with("سي") || w.starts_with("ست")) && x.f(k).id == 0 && w.chars().count() >= 5
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

    /// Words that say the meeting was held at a distance.
    pub fn remote_cue(&self, r: Range<usize>) -> Option<usize> {
        let x = &self.x;
        r.into_iter().find(|&i| {
            let w = x.w(i);
            let bare = if w == "بعد" { w } else { w.strip_prefix(['ب', 'ل']).unwrap_or(w) };
            let bare = bare.strip_prefix("ال").unwrap_or(bare);
            let topic = (i.saturating_sub(3)..i).any(|k| x.lx.listed(List::RemoteTopics, x.stem(k)));
            match bare {
                "بعد" => i > 0 && x.w(i - 1) == "عن" && !topic,
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
