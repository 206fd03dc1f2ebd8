//! The organ that met, its parties, its territory and the mode.

mod level;
mod territory;

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
            // `عقب انتخابه في المؤتمر الوطني الأخير`
            if x.lx.listed(List::PastAdjectives, x.w(o.tokens.end)) {
                v -= 8;
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
            } else if o.kind == "council" && event.noun == Some(i) && head_is_own(x, i) && i > verb {
                // `عقدت الكتابة الإقليمية مجلسها الإقليمي`
                v += 9;
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
            return Some(Body::Organ(self.named_in_full(n)));
        }
        // `استقبل رئيس حزب .. وفدا عن حزب ..`, `التقى الأمين العام لحزب ..`: who receives comes first.
        let receives =
            event.verb.is_some_and(|v| matches!(x.stem(v), "استقبل" | "استقبلت" | "التقي" | "التقت"));
        if receives && let Some(host) = self.joint(event).first() {
            return Some(Body::Party(*host));
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

    /// `عقد المكتب السياسي اجتماعا .. وعلمنا أن اللقاء الذي انعقد الثلاثاء ..`: the day is told of the meeting that the
    /// sentence before convened, and with it its organ.
    pub fn body_told_before(&self, events: &[Event], main: &Event, body: Option<Body>) -> Option<Body> {
        let x = &self.x;
        let same = main.noun.is_some_and(|n| matches!(x.stem(n), "اللقاء" | "الاجتماع" | "الدوره"));
        let first = events.first().filter(|e| {
            same && matches!(body, Some(Body::Party(_)))
                && e.sentence < main.sentence
                && e.date.is_none()
                && e.verb.is_some_and(|v| x.has(v, tag::HELD))
        });
        match first.and_then(|e| self.body(e, false)) {
            Some(Body::Organ(n)) => Some(Body::Organ(n)),
            _ => body,
        }
    }

    /// Another mention of the same organ, when only that one names the party (`المجلس الإقليمي لحزب ..` in the title,
    /// `المجلس الإقليمي للحزب` below).
    fn named_in_full(&self, n: usize) -> usize {
        let x = &self.x;
        let o = &self.organs[n];
        let party_inside = |m: &OrganMention| {
            self.parties.iter().any(|p| {
                p.kind == PartyForm::Name
                    && m.tokens.contains(&p.tokens.start)
                    && p.tokens.end <= m.tokens.end
            })
        };
        let head = folded_head(x, o.tokens.start);
        if !o.attributed || party_inside(o) {
            return n;
        }
        (0..self.organs.len())
            .find(|k| {
                let m = &self.organs[*k];
                m.kind == o.kind
                    && m.level == o.level
                    && party_inside(m)
                    && folded_head(x, m.tokens.start) == head
                    && self.organ_free(*k)
            })
            .unwrap_or(n)
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
