//! The units of the body and of the meeting place.

use std::ops::Range;

use super::{Body, Place};
use crate::content::Item;
use crate::entities::PlaceMention;
use crate::lexicon::tag;
use crate::lists::List;
use crate::meeting::{Event, Found};

impl Found<'_> {
    /// Levels that a mention may have, by the gazetteer.
    pub(super) fn has_level(&self, p: &PlaceMention, level: &str) -> bool {
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
                let chained = n > 0 && p.cue.is_some() && {
                    let last = self.places[n - 1].tokens.end;
                    // `بجماعة أولاد تايمة، إقليم تارودانت`
                    last == i
                        || last + 1 == i
                            && x.is_comma(last)
                            && x.f(i).cut == 0
                            && self.places[n - 1].located
                            && matches!(p.cue, Some("provincial" | "regional"))
                };
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
                // Named again without a cue, a province is not a town besides.
                let name = key(&x.value(x.span(p.tokens.start, p.form, p.tokens.end)));
                let again = p.cue.is_none()
                    && !after_venue
                    && out.iter().any(|o| o.level == "provincial" && key(&x.value(o.span)) == name);
                if !again {
                    push(&mut out, n, lv, if p.cue.is_some() { 0.9 } else { 0.75 });
                }
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
                let office = self.in_role[p.tokens.start]
                    && p.located
                    && (p.cue == Some(home) || p.cue.is_none() && self.has_level(p, home));
                let members = p.cue == Some(home) && self.of_members(p);
                if (s.tokens.contains(&p.tokens.start) || early) && (office || members) && !excluded(p) {
                    push(&mut out, n, home, 0.6);
                    break;
                }
            }
        }
        out
    }

    /// A place that belongs to the noun of the meeting or of those who meet.
    pub(super) fn of_meeting(&self, i: usize) -> bool {
        let x = &self.x;
        i > 0 && (x.any(i - 1, tag::MEET).is_some() || x.f(i).prep == Some('ل'))
    }

    /// The place at `i` is spoken of, not met in: a decision, a plan or a quotation stands before it.
    pub(super) fn topic_place(&self, q: &crate::text::Sentence, i: usize) -> bool {
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
}

/// A place name without what its spellings mix.
pub(super) fn key(name: &str) -> String {
    amana_arabic::fold(name).chars().filter(|c| c.is_alphanumeric()).collect()
}
