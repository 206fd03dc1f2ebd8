//! The organ that met, its parties, its territory and the mode.

use std::ops::Range;

use crate::content::Item;
use crate::entities::PlaceMention;
use crate::lexicon::{PartyForm, tag};
use crate::lists::List;
use crate::meeting::{Event, Found, folded_head};
use crate::organs::OrganMention;
use crate::text::Span;

/// The body of the meeting.
#[derive(Clone, Debug)]
pub(crate) enum Body {
    Organ(usize),
    Party(usize),
}

/// A place of the record.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub mention: usize,
    pub span: Span,
    pub level: &'static str,
    pub sure: f32,
}

impl Found<'_> {
    fn organ_free(&self, n: usize) -> bool {
        let o = &self.organs[n];
        !self.in_role[o.tokens.start] && !self.in_name[o.tokens.start]
    }

    /// What is founded or renewed, when the text says that a body is.
    pub fn founded(&self, event: &Event) -> Option<usize> {
        let x = &self.x;
        let mut order: Vec<usize> = vec![event.sentence];
        order.extend(
            (0..x.sentences.len()).filter(|k| *k != event.sentence && !x.sentences[*k].title).take(2),
        );
        for k in order {
            let s = &x.sentences[k];
            for i in s.tokens.clone() {
                // `إعادة انتخاب فلان على رأس الفدرالية`
                let head = x.w(i) == "راس"
                    && x.w(i.wrapping_sub(1)) == "علي"
                    && (i.saturating_sub(14).max(s.tokens.start)..i).any(|m| x.stem(m).starts_with("انتخا"));
                if !head && !x.lx.listed(List::Founding, x.stem(i)) {
                    continue;
                }
                if x.stem(i) == "تشكيل" && k != event.sentence {
                    continue;
                }
                if (i.saturating_sub(2)..i)
                    .any(|m| matches!(x.stem(m), "ذكري" | "الذكري" | "الي" | "ضروره" | "اهميه" | "افق"))
                {
                    continue;
                }
                let found = self.organs.iter().position(|o| {
                    o.tokens.start > i
                        && o.tokens.start <= i + 18
                        && o.tokens.start < s.tokens.end
                        && !x.in_venue_before(o.tokens.start)
                        && !self.in_role[o.tokens.start]
                        && self.between_is_date(i + 1, o.tokens.start)
                });
                if let Some(n) = found.filter(|n| self.organs[*n].kind != "congress") {
                    return Some(n);
                }
            }
        }
        None
    }

    /// Between a verb and its subject only a date, a place or a venue may stand.
    fn between_is_date(&self, from: usize, to: usize) -> bool {
        let x = &self.x;
        to - from <= 2
            || (from..to).any(|k| self.in_date[k])
            || (from..to).all(|k| {
                x.f(k).prep.is_some() || x.has(k, tag::TIME | tag::VENUE | tag::PLACE | tag::NOUN | tag::MEET)
            })
    }

    /// The body, given the kinds first guessed.
    pub fn body(&self, event: &Event, founding: bool) -> Option<Body> {
        let x = &self.x;
        if founding && let Some(n) = self.founded(event) {
            return Some(Body::Organ(n));
        }
        let s = &x.sentences[event.sentence];
        let inside: Vec<usize> = (0..self.organs.len())
            .filter(|n| s.tokens.contains(&self.organs[*n].tokens.start) && self.organ_free(*n))
            .collect();
        let verb = event.verb.unwrap_or(s.tokens.start);
        let future = |n: &usize| {
            // A council or branch that meets is not a plan because the text also prepares something.
            let o = &self.organs[*n];
            self.future_at(s, o.tokens.start) && (o.kind == "congress" || o.kind == "council")
        };
        let in_venue = |n: &usize| {
            let o = self.organs[*n].tokens.start;
            (o.saturating_sub(3)..o).any(|k| x.any(k, tag::VENUE).is_some() && !self.in_date[k])
        };
        // Not those present, thanked or spoken of.
        let attending = |n: &usize| {
            let o = self.organs[*n].tokens.start;
            let lead = o > 0 && matches!(x.stem(o - 1), "اعضاء") && x.f(o - 1).prep == Some('ل');
            !lead
                && (o.saturating_sub(2)..o)
                    .any(|k| x.has(k, tag::ROLES) || x.lx.listed(List::Attending, x.w(k)))
        };
        let score = |n: &usize| -> i32 {
            let o = &self.organs[*n];
            let i = o.tokens.start;
            let mut v = 0;
            if future(n) || attending(n) {
                v -= 6;
            }
            if in_venue(n) {
                v -= 5;
            }
            if o.kind == "association"
                && self.parties.iter().any(|p| s.tokens.contains(&p.tokens.start) && p.code != "-")
            {
                v -= 8;
            }
            // `منتخبي الحزب بالمجلس الإقليمي`, and organs far from the verb.
            if o.form.prep == Some('ب') {
                v -= 6;
            }
            if i > verb + 16 && o.kind != "congress" && event.noun.is_none_or(|e| i.abs_diff(e) > 6) {
                v -= 4;
            }
            // A congress of the meeting itself.
            let general = folded_head(x, i).starts_with("جمع");
            let hosted = inside.iter().any(|m| {
                let h = &self.organs[*m];
                *m != *n
                    && h.tokens.end <= i
                    && (matches!(h.kind, "association" | "union") || h.attributed)
                    && h.kind != "congress"
            });
            if general && (founding || hosted && head_is_own(x, i)) {
                v -= 1;
            } else if o.kind == "congress" && event.noun == Some(i) {
                v += 9;
            } else if o.kind == "congress" && i > verb && i - verb < 12 && !future(n) {
                v += 4;
            }
            // `اجتماعا للأمانة`, `دورة المجلس`
            if event.noun.is_some_and(|e| e < i && i - e <= 4 && !(e + 1..i).any(|k| x.is_comma(k))) {
                v += 4;
            }
            // Subject right after the verb, or right before it.
            if i > verb && i - verb <= 2 {
                v += 4;
            }
            if o.kind == "council" && i > verb {
                v += 2;
            }
            if o.tokens.end <= verb && verb - o.tokens.end <= 2 {
                v += 3;
            }
            if o.attributed {
                v += 2;
            }
            if o.level.is_some() {
                v += 1;
            }
            v
        };
        let best = inside
            .iter()
            .copied()
            .max_by_key(|n| (score(n), std::cmp::Reverse(self.organs[*n].tokens.start)))
            .filter(|n| score(n) > -2);
        if let Some(n) = best {
            return Some(Body::Organ(n));
        }
        // The party itself, when it is the subject.
        let party = self.parties.iter().position(|p| {
            s.tokens.contains(&p.tokens.start)
                && !self.in_role[p.tokens.start]
                && matches!(p.kind, PartyForm::Name | PartyForm::Nick | PartyForm::Mark)
                && !self.x.in_venue_before(p.tokens.start)
        });
        let held_by =
            self.parties.iter().position(|p| s.tokens.contains(&p.tokens.start) && p.kind == PartyForm::Name);
        let elsewhere = |title: bool| {
            (0..self.organs.len()).find(|n| {
                let o = &self.organs[*n];
                self.organ_free(*n)
                    && x.sentence_of(o.tokens.start).is_some_and(|q| q.title == title)
                    && !attending(n)
                    && !in_venue(n)
                    && x.sentence_of(o.tokens.start).is_some_and(|q| !self.future_at(q, o.tokens.start))
            })
        };
        // `انعقاد دورة المجلس الوطني`, said before or after the sentence of the meeting.
        let in_session = (0..self.organs.len()).find(|n| {
            let o = &self.organs[*n];
            let i = o.tokens.start;
            self.organ_free(*n)
                && matches!(o.kind, "council" | "executive" | "committee")
                && o.level.is_some()
                && x.sentences.iter().filter(|q| !q.title).take(2).any(|q| {
                    q.tokens.contains(&i)
                        && (i.saturating_sub(3).max(q.tokens.start)..i)
                            .any(|k| x.any(k, tag::MEET).is_some() && !self.future_at(q, k))
                })
        });
        if let Some(n) = in_session.filter(|_| party.is_none_or(|p| self.parties[p].kind != PartyForm::Name))
        {
            return Some(Body::Organ(n));
        }
        if let Some(p) = party {
            let official = self.parties.iter().position(|q| {
                q.code == self.parties[p].code
                    && q.kind == PartyForm::Name
                    && q.tokens.start < self.parties[p].tokens.start
                    && x.sentence_of(q.tokens.start).is_some_and(|z| !z.title)
            });
            return Some(Body::Party(
                official.filter(|_| self.parties[p].kind != PartyForm::Name).unwrap_or(p),
            ));
        }
        let early = x.sentences.iter().position(|s| !s.title).unwrap_or(0);
        elsewhere(true)
            .map(Body::Organ)
            .or_else(|| held_by.map(Body::Party))
            .or_else(|| {
                // Whoever the text speaks of first.
                let first = x.sentences.iter().find(|q| !q.title)?;
                self.parties
                    .iter()
                    .position(|p| {
                        p.kind == PartyForm::Name && p.code != "-" && first.tokens.contains(&p.tokens.start)
                    })
                    .map(Body::Party)
            })
            .or_else(|| {
                elsewhere(false)
                    .filter(|n| {
                        x.sentences
                            .iter()
                            .take(early + 3)
                            .any(|s| s.tokens.contains(&self.organs[*n].tokens.start))
                    })
                    .map(Body::Organ)
            })
            .or_else(|| {
                self.parties
                    .iter()
                    .position(|p| {
                        matches!(p.kind, PartyForm::Name | PartyForm::Nick) && !self.in_role[p.tokens.start]
                    })
                    .map(Body::Party)
            })
            .or_else(|| {
                self.parties
                    .iter()
                    .position(|p| matches!(p.kind, PartyForm::Name | PartyForm::Nick | PartyForm::Mark))
                    .map(Body::Party)
            })
    }

    /// The parties that organised, surest first.
    pub fn organisers(&self, event: &Event, body: Option<&Body>) -> Vec<(usize, f32)> {
        let x = &self.x;
        let organ = body.and_then(|b| match b {
            Body::Organ(n) => Some(&self.organs[*n]),
            Body::Party(_) => None,
        });
        if organ.is_some_and(|o| matches!(o.kind, "union" | "association") && o.party.is_none()) {
            return Vec::new();
        }
        let joint = self.joint(event);
        if !joint.is_empty() {
            return joint.into_iter().map(|p| (p, 0.8)).collect();
        }
        let s = &x.sentences[event.sentence];
        let known = |p: usize| self.parties[p].code != "-";
        let inside: Vec<usize> = (0..self.parties.len())
            .filter(|p| s.tokens.contains(&self.parties[*p].tokens.start) && known(*p))
            .collect();
        if let Some(code) = organ.and_then(|o| o.party.clone()) {
            let start = organ.map_or(0, |o| o.tokens.start);
            if let Some(p) = (0..self.parties.len())
                .find(|p| self.parties[*p].code == code && self.parties[*p].tokens.end > start)
            {
                return vec![(p, 0.97)];
            }
        }
        if let Some(Body::Party(p)) = body
            && known(*p)
        {
            return vec![(*p, 0.9)];
        }
        let sure = |p: &usize| {
            matches!(
                self.parties[*p].kind,
                PartyForm::Name
                    | PartyForm::Nick
                    | PartyForm::Youth
                    | PartyForm::Women
                    | PartyForm::Professional
                    | PartyForm::Elected
            )
        };
        if let Some(p) = inside.iter().copied().find(sure).or_else(|| inside.first().copied()) {
            return vec![(p, 0.85)];
        }
        let title = (0..self.parties.len())
            .find(|p| known(*p) && x.sentence_of(self.parties[*p].tokens.start).is_some_and(|q| q.title));
        if let Some(p) = title {
            return vec![(p, 0.8)];
        }
        // The party most named in the text.
        let mut counts: Vec<(usize, usize)> = Vec::new();
        for p in (0..self.parties.len()).filter(|p| known(*p)) {
            let weight = if sure(&p) { 3 } else { 1 };
            match counts.iter_mut().find(|(q, _)| self.parties[*q].code == self.parties[p].code) {
                Some((_, n)) => *n += weight,
                None => counts.push((p, weight)),
            }
        }
        counts.sort_by_key(|(p, n)| (std::cmp::Reverse(*n), *p));
        counts.first().map(|(p, _)| vec![(*p, 0.6)]).unwrap_or_default()
    }

    /// Levels that a mention may have, by the gazetteer.
    fn has_level(&self, p: &PlaceMention, level: &str) -> bool {
        p.units.iter().any(|u| self.x.lx.units[*u as usize].level == level)
    }

    /// The units of the body and of the place.
    pub fn territory(
        &self,
        event: &Event,
        body: Option<&Body>,
        level: &str,
        venue: Option<&Item>,
        topics: &[Range<usize>],
        other: bool,
    ) -> Vec<Place> {
        let x = &self.x;
        let s = &x.sentences[event.sentence];
        let organ = body.and_then(|b| match b {
            Body::Organ(n) => Some(&self.organs[*n]),
            Body::Party(_) => None,
        });
        let body_end = organ.map(|o| o.tokens.end).or_else(|| {
            body.and_then(|b| match b {
                Body::Party(p) => Some(self.parties[*p].tokens.end),
                Body::Organ(_) => None,
            })
        });
        let mut out: Vec<Place> = Vec::new();
        let excluded = |p: &PlaceMention| {
            let i = p.tokens.start;
            self.in_name[i]
                || venue.is_some_and(|v| v.tokens.contains(&i))
                || topics.iter().any(|r| r.contains(&i))
        };
        let push = |out: &mut Vec<Place>, n: usize, level: &'static str, sure: f32| {
            let p = &self.places[n];
            let span = x.span(p.tokens.start, p.form, p.tokens.end);
            let name = key(&x.value(span));
            if !out.iter().any(|o| o.level == level && key(&x.value(o.span)) == name) {
                out.push(Place { mention: n, span, level, sure });
            }
        };
        let home = match level {
            "regional" => "regional",
            "provincial" => "provincial",
            _ => "local",
        };
        let level_of = |p: &PlaceMention, attached_to_body: bool, after_venue: bool| -> &'static str {
            // `مدينة مولهايم الألمانية`
            if x.lx.listed(List::ForeignAdjectives, x.w(p.tokens.end))
                || x.lx.listed(List::ForeignAdjectives, x.w(p.tokens.end + 1))
                    && x.has(p.tokens.end, tag::LEVEL)
            {
                return "foreign";
            }
            if self.has_level(p, "foreign") && p.units.len() == 1 {
                return "foreign";
            }
            if let Some(c) = p.cue {
                // `مدينة` naming a province's organ is still the town.
                return c;
            }
            if after_venue {
                // `بمقر الأمانة الإقليمية بتاونات` names the province.
                let of_province = venue.is_some_and(|v| {
                    v.tokens.clone().any(|k| x.readings(k).first().is_some_and(|f| f.tags & tag::PROV != 0))
                });
                if of_province && self.has_level(p, "provincial") && home == "provincial" {
                    return "provincial";
                }
                return "local";
            }
            if attached_to_body && home != "local" {
                if home == "regional" && !self.has_level(p, "regional") {
                    return "local";
                }
                if home == "provincial" && self.has_level(p, "regional") && !self.has_level(p, "provincial") {
                    return "regional";
                }
                return home;
            }
            if self.has_level(p, "regional")
                && !self.has_level(p, "local")
                && !self.has_level(p, "provincial")
            {
                return "regional";
            }
            if attached_to_body {
                return "local";
            }
            // The text says elsewhere which unit of that name it means.
            let name = key(&x.value(x.span(p.tokens.start, p.form, p.tokens.end)));
            let mut told = self.places.iter().filter(|q| {
                q.cue.is_some() && key(&x.value(x.span(q.tokens.start, q.form, q.tokens.end))) == name
            });
            if let Some(cue) = told.next().and_then(|q| q.cue)
                && self.has_level(p, cue)
                && told.all(|q| q.cue == Some(cue))
            {
                return cue;
            }
            if home == "provincial" && !self.has_level(p, "local") && self.has_level(p, "provincial") {
                return "provincial";
            }
            "local"
        };
        // The sentence of the meeting, its body's sentence, and the venue's.
        let mut sentences = vec![event.sentence];
        if let Some(v) = venue
            && let Some(k) = x.sentences.iter().position(|q| q.tokens.contains(&v.tokens.start))
            && !sentences.contains(&k)
        {
            sentences.push(k);
        }
        for k in sentences {
            let q = &x.sentences[k];
            let only_venue = k != event.sentence;
            for n in 0..self.places.len() {
                let p = &self.places[n];
                if !q.tokens.contains(&p.tokens.start) || excluded(p) {
                    continue;
                }
                let i = p.from;
                if self.in_role[p.tokens.start] || self.of_coming(q, p.tokens.start) {
                    continue;
                }
                let after_venue = venue.is_some_and(|v| i >= v.tokens.end && i - v.tokens.end <= 1);
                let guest = self.organs.iter().any(|o| {
                    o.tokens.end == i
                        && (o.tokens.start.saturating_sub(2)..o.tokens.start).any(|k| {
                            matches!(
                                x.stem(k),
                                "اشراف" | "باشراف" | "بحضور" | "بمشاركه" | "بتنسيق" | "بتاطير"
                            )
                        })
                });
                if guest {
                    continue;
                }
                if only_venue && !after_venue && !(p.located && p.cue.is_some()) {
                    continue;
                }
                let attached = body_end.is_some_and(|e| i >= e && i - e <= 1)
                    || self
                        .parties
                        .iter()
                        .any(|m| m.tokens.end == i && !self.x.in_venue_before(m.tokens.start))
                    || self.organs.iter().any(|o| o.tokens.end == i);
                // A region or province right after another place (`بأزرو إقليم إفران`).
                let chained = n > 0 && self.places[n - 1].tokens.end == i && p.cue.is_some();
                let branch = i > 0 && matches!(x.stem(i - 1), "فرع" | "بفرع" | "الفرع");
                let host = p.cue.is_some()
                    && (p.tokens.end..(p.tokens.end + 5).min(x.len()))
                        .chain(i.saturating_sub(2)..i)
                        .any(|k| x.lx.listed(List::Hosting, x.stem(k)));
                if !(p.located
                    || host
                    || chained
                    || branch
                    || (p.cue.is_some() && attached)
                    || (p.cue.is_some() && self.of_meeting(i)))
                {
                    continue;
                }
                // Past the first clauses a place is a topic.
                if self.topic_place(q, i) && !chained && !attached {
                    continue;
                }
                let lv = if branch && p.cue.is_none() {
                    if level == "provincial" { "provincial" } else { "local" }
                } else {
                    level_of(p, attached, after_venue)
                };
                push(&mut out, n, lv, if p.cue.is_some() { 0.9 } else { 0.75 });
            }
        }
        if other {
            return out;
        }
        // A town that ends the name of the venue (`القاعة الكبرى لبلدية أزرو`), when nothing else names it.
        if let Some(v) = venue {
            for n in 0..self.places.len() {
                let p = &self.places[n];
                let inside = v.tokens.contains(&p.tokens.start)
                    && p.cue == Some("local")
                    && p.tokens.end == v.tokens.end;
                let name = key(&x.value(x.span(p.tokens.start, p.form, p.tokens.end)));
                if inside && !out.iter().any(|o| key(&x.value(o.span)) == name) {
                    push(&mut out, n, "local", 0.6);
                }
            }
        }
        // The title: only what the text has not said.
        for n in 0..self.places.len() {
            let p = &self.places[n];
            let Some(q) = x.sentence_of(p.tokens.start).filter(|q| q.title) else { continue };
            let leads = p.from == q.tokens.start;
            if excluded(p) || !(p.located || p.cue.is_some() || leads) || self.in_name[p.tokens.start] {
                continue;
            }
            let name = key(&x.value(x.span(p.tokens.start, p.form, p.tokens.end)));
            if out.iter().any(|o| key(&x.value(o.span)) == name) {
                continue;
            }
            let lv = level_of(p, p.cue.is_none(), false);
            if out.iter().any(|o| o.level == lv) {
                continue;
            }
            push(&mut out, n, lv, 0.65);
        }
        // A name that only the title holds is taken as the text writes it, when an office does.
        for o in &mut out {
            let p = &self.places[o.mention];
            if x.sentence_of(p.tokens.start).is_none_or(|q| !q.title) {
                continue;
            }
            let name = key(&x.value(o.span));
            let other = self.places.iter().enumerate().find(|(_, q)| {
                x.sentence_of(q.tokens.start).is_some_and(|z| !z.title)
                    && key(&x.value(x.span(q.tokens.start, q.form, q.tokens.end))) == name
            });
            if let Some((n, q)) = other {
                o.span = x.span(q.tokens.start, q.form, q.tokens.end);
                o.mention = n;
            }
        }
        if out.is_empty()
            && let Some(b) = body
            && let Some((n, lv)) = self.candidate_place(event, b)
        {
            push(&mut out, n, lv, 0.5);
        }
        // The unit of the officer who presides, when nothing else names the body's.
        if matches!(home, "regional" | "provincial") && !out.iter().any(|o| o.level == home) {
            for n in 0..self.places.len() {
                let p = &self.places[n];
                let early = x
                    .sentences
                    .iter()
                    .filter(|q| !q.title)
                    .take(3)
                    .any(|q| q.tokens.contains(&p.tokens.start));
                if (s.tokens.contains(&p.tokens.start) || early)
                    && self.in_role[p.tokens.start]
                    && p.located
                    && !excluded(p)
                    && (p.cue == Some(home) || p.cue.is_none() && self.has_level(p, home))
                {
                    push(&mut out, n, home, 0.6);
                    break;
                }
            }
        }
        out
    }

    /// A place that belongs to the noun of the meeting or of those who meet.
    fn of_meeting(&self, i: usize) -> bool {
        let x = &self.x;
        i > 0 && (x.any(i - 1, tag::MEET).is_some() || x.f(i).prep == Some('ل'))
    }

    /// The place at `i` is spoken of, not met in: a decision, a plan or a quotation stands before it.
    fn topic_place(&self, q: &crate::text::Sentence, i: usize) -> bool {
        let x = &self.x;
        // From the verb or the noun of the meeting on.
        let from = (q.tokens.start..i)
            .rev()
            .find(|k| x.has(*k, tag::HELD) || x.any(*k, tag::MEET).is_some() && !self.in_role[*k])
            .unwrap_or(q.tokens.start);
        (from..i).any(|k| {
            (x.has(k, tag::SAY)
                && !x.has(k, tag::CONV)
                && !self.in_name[k]
                && !self.in_role[k]
                && x.f(k).prep.is_none())
                || (x.w(k).starts_with('س') && x.has(k, tag::FUTURE))
                || ((x.w(k).starts_with("سي") || x.w(k).starts_with("ست"))
                    && x.f(k).id == 0
                    && x.w(k).chars().count() >= 6)
                || x.lx.listed(List::TopicPlaces, x.stem(k))
        })
    }

    /// `remote`, `in_person` or `unknown`.
    pub fn mode(
        &self,
        event: &Event,
        venue: Option<&Item>,
        territory: &[Place],
    ) -> (&'static str, Option<Range<usize>>) {
        let x = &self.x;
        if let Some(v) = venue {
            return ("in_person", Some(v.tokens.clone()));
        }
        let s = &x.sentences[event.sentence];
        let mut ranges = vec![s.tokens.clone()];
        ranges.extend(x.sentences.iter().filter(|q| q.title).map(|q| q.tokens.clone()));
        if let Some(next) = x.sentences.get(event.sentence + 1) {
            ranges.push(next.tokens.clone());
        }
        for r in ranges {
            if let Some(i) = self.remote_cue(r) {
                return ("remote", Some(i..i + 1));
            }
        }
        let place = territory.iter().find(|p| {
            let m = &self.places[p.mention];
            matches!(p.level, "local" | "foreign") && s.tokens.contains(&m.tokens.start)
        });
        match place {
            Some(p) => ("in_person", Some(self.places[p.mention].tokens.clone())),
            None => ("unknown", None),
        }
    }

    /// The level of the body.
    pub fn level(&self, event: &Event, body: &Body) -> &'static str {
        let x = &self.x;
        let s = &x.sentences[event.sentence];
        if let Body::Organ(n) = body
            && let Some(l) = self.organs[*n].level
        {
            return l;
        }
        // What the noun of the meeting says.
        if let Some(n) = event.noun {
            for k in n..(n + 3).min(x.len()) {
                let t = x.readings(k).first().map_or(0, |f| f.tags);
                if t & tag::REG != 0 {
                    return "regional";
                }
                if t & tag::PROV != 0 {
                    return "provincial";
                }
                if t & tag::LOC != 0 {
                    return "local";
                }
                if k > n
                    && matches!(x.w(k), "وطني" | "وطنيا" | "الوطني" | "وطنيه" | "الوطنيه" | "العام")
                    && folded_head(x, n) != "جمع"
                {
                    return "national";
                }
            }
        }
        let after = match body {
            Body::Organ(n) => self.organs[*n].tokens.end,
            Body::Party(p) => self.parties[*p].tokens.end,
        };
        let mut near: Option<&'static str> = None;
        for p in &self.places {
            if !(s.tokens.contains(&p.tokens.start) && (p.located || p.cue.is_some()))
                || self.in_role[p.tokens.start]
            {
                continue;
            }
            if p.from >= after && p.from - after <= 1 || near.is_none() {
                let l = p.cue.unwrap_or(
                    if self.has_level(p, "regional")
                        && !self.has_level(p, "local")
                        && !self.has_level(p, "provincial")
                    {
                        "regional"
                    } else {
                        "local"
                    },
                );
                near = Some(if l == "foreign" { "local" } else { l });
                if p.from >= after && p.from - after <= 1 {
                    break;
                }
            }
        }
        let provincial = near == Some("local") && matches!(body, Body::Party(_)) && self.provincial_event(s);
        if provincial {
            return "provincial";
        }
        // An organisation of a town that only the title names.
        if near.is_none()
            && matches!(body, Body::Organ(n) if matches!(self.organs[*n].kind, "union" | "association"))
        {
            near = self
                .places
                .iter()
                .find(|p| {
                    x.sentence_of(p.tokens.start).is_some_and(|q| q.title) && (p.located || p.cue.is_some())
                })
                .map(|p| p.cue.unwrap_or("local"));
        }
        near.or_else(|| self.candidate_place(event, body).map(|(_, l)| l)).unwrap_or("national")
    }

    /// The place of the local officer or candidate of a party that meets, when no place is said of the meeting itself.
    fn candidate_place(&self, event: &Event, body: &Body) -> Option<(usize, &'static str)> {
        let x = &self.x;
        if !matches!(body, Body::Party(_)) {
            return None;
        }
        let first = x.sentences.iter().position(|q| !q.title)?;
        let reach = |i: usize| {
            x.sentences[event.sentence].tokens.contains(&i) || x.sentences[first].tokens.contains(&i)
        };
        self.places.iter().enumerate().find_map(|(n, p)| {
            let i = p.from;
            if !reach(i) || !self.in_role[p.tokens.start] {
                return None;
            }
            let office: Vec<usize> = (i.saturating_sub(9)..i).filter(|k| self.in_role[*k]).collect();
            let provincial =
                office.iter().any(|k| x.readings(*k).first().is_some_and(|f| f.tags & tag::PROV != 0));
            let list = office.iter().any(|k| x.lx.listed(List::Candidacy, x.stem(*k)));
            let level = match p.cue {
                Some(c) => c,
                None if provincial && self.has_level(p, "provincial") => "provincial",
                None if list && self.has_level(p, "local") => "local",
                None => return None,
            };
            (level != "regional" || p.located).then_some((n, level))
        })
    }

    /// A party's event in a town that names a province, told in the words of the province.
    fn provincial_event(&self, s: &crate::text::Sentence) -> bool {
        let x = &self.x;
        let named = self.places.iter().any(|p| {
            s.tokens.contains(&p.tokens.start)
                && p.cue.is_none()
                && p.located
                && self.has_level(p, "provincial")
        });
        let words = x.sentences.iter().flat_map(|q| q.tokens.clone()).take(600).any(|i| {
            let bare = x.readings(i).first().map_or(0, |f| f.tags);
            bare & tag::PROV != 0 || matches!(x.stem(i), "الاقليم" | "اقليم")
        });
        named && words
    }

    /// The kind of the organ of a body: an executive of a union is a union, when the text names a union and no party.
    pub fn organ_kind(&self, event: &Event, n: usize) -> &'static str {
        let o = &self.organs[n];
        let s = &self.x.sentences[event.sentence];
        if !matches!(o.kind, "executive" | "council" | "professional" | "association") || o.party.is_some() {
            return o.kind;
        }
        let named = |p: &&crate::entities::PartyMention| {
            s.tokens.contains(&p.tokens.start) || self.x.sentence_of(p.tokens.start).is_some_and(|q| q.title)
        };
        let mut parties = self.parties.iter().filter(named).peekable();
        if parties.peek().is_some() && parties.all(|p| p.kind == PartyForm::Union) { "union" } else { o.kind }
    }

    /// The organ of a body.
    pub fn organ(&self, body: Option<&Body>) -> Option<&OrganMention> {
        match body? {
            Body::Organ(n) => self.organs.get(*n),
            Body::Party(_) => None,
        }
    }
}

impl crate::text::Text<'_> {
    /// A venue stands just before `i` (`بمقر حزب ..`).
    pub fn in_venue_before(&self, i: usize) -> bool {
        (i.saturating_sub(3)..i).any(|k| {
            self.any(k, tag::VENUE)
                .is_some_and(|f| f.prep == Some('ب') || k > 0 && matches!(self.w(k - 1), "في" | "ب"))
        })
    }

    /// `إدارة` the noun, not `أداره`.
    pub fn is_noun_idara(&self, i: usize) -> bool {
        self.raw(i).ends_with('ة') || self.raw(i).contains('إ')
    }
}

/// `جمعه العام`: the assembly of whoever is named before.
fn head_is_own(x: &crate::text::Text, i: usize) -> bool {
    let w = x.stem(i);
    w.ends_with("ها") || (w.ends_with('ه') && !w.ends_with("يه"))
}

/// A place name without what its spellings mix.
fn key(name: &str) -> String {
    amana_arabic::fold(name).chars().filter(|c| c.is_alphanumeric()).collect()
}
