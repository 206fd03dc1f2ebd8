//! Is it a meeting, which one, of what kind, when and how.

mod events;
mod kind;
mod report;

use std::collections::HashSet;

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
                    || (range.start..told.unwrap_or(range.end))
                        .any(|k| x.has(k, tag::ROLES) || x.is_word(k) && x.collective(k));
                if person {
                    one = true;
                } else if many {
                    one = false;
                }
            } else if self.opens_with_visitor(s) {
                one = true;
            } else if self.opens_with_many(s) {
                one = false;
            }
        }
        out
    }

    /// `قاد الوزير فلان جولة ..`: who visits goes on in the sentences after.
    fn opens_with_visitor(&self, s: &Sentence) -> bool {
        let x = &self.x;
        let Some(v) = s.tokens.clone().find(|k| x.is_word(*k)) else { return false };
        let range = v + 1..(v + 4).min(s.tokens.end);
        x.lx.listed(List::Visits, x.stem(v))
            && range.clone().any(|k| self.in_name[k] || x.has(k, tag::ROLE))
            && !range.clone().any(|k| x.has(k, tag::ROLES) || x.collective(k))
    }

    /// A sentence without a verb of saying that turns from the speaker to all: `كما تم ..`, `المشاركون ..`, `اللقاء ..`.
    fn opens_with_many(&self, s: &Sentence) -> bool {
        let x = &self.x;
        let words: Vec<usize> = s.tokens.clone().filter(|k| x.is_word(*k)).take(5).collect();
        words.iter().enumerate().any(|(n, &k)| {
            x.lx.listed(List::Passive, x.stem(k))
                || x.has(k, tag::HELD | tag::CONV | tag::DVERB) && !x.inside_quotes(s.tokens.start, k)
                || x.collective(k)
                    && (x.stem(k).ends_with("ون")
                        || x.stem(k).ends_with("ات")
                        || x.has(k, tag::ROLES)
                        || n < 3)
                    && !matches!(x.stem(k), "الحزب" | "حزب")
        })
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

    /// `قال فلان، مساء الأربعاء بكلميم، إن ..` before `وأضاف، في مهرجان خطابي ..`: the day the meeting's speech was made.
    pub fn day_of_speech(&self, e: &Event) -> Option<usize> {
        let x = &self.x;
        let first = x.sentences.iter().position(|q| !q.title)?;
        let s = x.sentences.get(first).filter(|_| e.sentence > first && e.sentence <= first + 2)?;
        let says = s.tokens.clone().take(4).any(|k| x.has(k, tag::SAY));
        let that = s.tokens.clone().find(|k| matches!(x.w(*k), "ان" | "انه" | "انها"))?;
        self.dates.iter().position(|d| {
            says && s.tokens.contains(&d.tokens.start) && d.tokens.start < that && self.meeting_date(s, d)
        })
    }

    /// The date itself, or the full date of the same weekday that the first sentences tell (`اليوم الأحد 18 يونيو`, then
    /// `في الكلمة التي ألقاها اليوم الأحد`).
    pub fn same_weekday(&self, d: usize) -> usize {
        let x = &self.x;
        let When::Weekday(w) = self.dates[d].when else { return d };
        let early: Vec<&Sentence> = x.sentences.iter().filter(|q| !q.title).take(2).collect();
        let full = |o: &DateFound| {
            o.weekday == Some(w)
                && matches!(o.when, When::Day { .. })
                && early.iter().any(|q| q.tokens.contains(&o.tokens.start) && self.meeting_date(q, o))
        };
        self.dates.iter().position(full).unwrap_or(d)
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
}
