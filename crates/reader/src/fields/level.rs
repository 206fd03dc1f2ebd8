//! The level of the body and the mode of the meeting.

use std::ops::Range;

use super::{Body, Place};
use crate::content::Item;
use crate::lexicon::{PartyForm, tag};
use crate::lists::List;
use crate::meeting::{Event, Found, folded_head};

impl Found<'_> {
    /// `remote`, `in_person`, `hybrid` or `unknown`.
    pub fn mode(
        &self,
        event: &Event,
        venue: Option<&Item>,
        territory: &[Place],
    ) -> (&'static str, Option<Range<usize>>) {
        let x = &self.x;
        let s = &x.sentences[event.sentence];
        if let Some(i) = self.both_ways(s.tokens.clone()) {
            return ("hybrid", Some(i..i + 1));
        }
        if let Some(v) = venue {
            return ("in_person", Some(v.tokens.clone()));
        }
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
        if let Some(i) = self.bodily(s.tokens.clone()) {
            return ("in_person", Some(i..i + 1));
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
                // `اجتماعا بالمقر الإقليمي`: the level of the house.
                if k > n && x.any(k, tag::VENUE).is_some() {
                    break;
                }
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
        // `ترأس الأمين الجهوي للحزب بجهة الشرق اجتماعا`: of the officer's unit.
        if matches!(body, Body::Party(_))
            && let Some(l) = self.level_of_officer(event)
        {
            return l;
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
        // Those of a region or a province who meet with the party's leaders.
        if matches!(body, Body::Party(_))
            && let Some(l) = self.level_of_members()
        {
            return l;
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

    /// The level of the officer who is the subject of the verb of the meeting, when the office names its unit.
    fn level_of_officer(&self, event: &Event) -> Option<&'static str> {
        let x = &self.x;
        let verb = event.verb?;
        let s = &x.sentences[event.sentence];
        let subject = (verb + 1..(verb + 5).min(s.tokens.end)).find(|k| self.in_role[*k])?;
        let office: Vec<usize> = (subject..s.tokens.end).take_while(|k| self.in_role[*k]).collect();
        let tags = |t: u64| office.iter().any(|k| x.readings(*k).first().is_some_and(|f| f.tags & t != 0));
        let unit = |c: &str| {
            self.places.iter().any(|p| office.contains(&p.tokens.start) && p.cue.is_none_or(|q| q == c))
        };
        if tags(tag::REG) && unit("regional") {
            Some("regional")
        } else if tags(tag::PROV) && unit("provincial") {
            Some("provincial")
        } else {
            None
        }
    }

    /// `مع منسقي وبرلمانيي الحزب بأقاليم جهة ..`: the place says of whom the meeting is.
    pub(super) fn of_members(&self, p: &crate::entities::PlaceMention) -> bool {
        let x = &self.x;
        let Some(s) = x.sentence_of(p.tokens.start) else { return false };
        let from = p.from.saturating_sub(7).max(s.tokens.start);
        let who = (from..p.from).rev().find(|k| x.has(*k, tag::ROLES | tag::ROLE));
        who.is_some_and(|k| {
            x.has(k, tag::ROLES)
                && !(k..p.from).any(|m| x.is_comma(m) || x.has(m, tag::ANYVERB))
                && (k..p.from).any(|m| matches!(x.stem(m), "الحزب" | "حزب") || x.has(m, tag::PARTY))
        })
    }

    fn level_of_members(&self) -> Option<&'static str> {
        let x = &self.x;
        let within = x.sentences.iter().filter(|q| !q.title).nth(2).or(x.sentences.last())?.tokens.end;
        self.places
            .iter()
            .take_while(|p| p.from < within)
            .filter(|p| matches!(p.cue, Some("regional" | "provincial")) && self.of_members(p))
            .find_map(|p| p.cue)
    }

    /// The place of the local officer or candidate of a party that meets, when no place is said of the meeting itself.
    pub(super) fn candidate_place(&self, event: &Event, body: &Body) -> Option<(usize, &'static str)> {
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
    pub(super) fn provincial_event(&self, s: &crate::text::Sentence) -> bool {
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
}
