//! From what was found to the fields of a draft.

use std::collections::HashSet;
use std::ops::Range;

use amana_arabic::{When, parse_number, previous_weekday};

use crate::draft::{
    BodyField, Candidate, DateField, Doubt, Draft, Field, FigureField, MeetingSpan, PersonField, PlaceField,
    UpcomingField,
};
use crate::fields::{Body, Place};
use crate::meeting::Found;
use crate::text::{LineKind, Span};

pub(super) struct Fill<'f, 'a> {
    f: &'f Found<'a>,
}

impl Fill<'_, '_> {
    pub(super) fn field(&self, s: Span, confidence: f32) -> Field {
        Field { value: self.f.x.value(s), span: Some([s.start, s.end]), confidence, candidates: Vec::new() }
    }

    pub(super) fn said(&self, value: &str, tokens: Option<Range<usize>>, confidence: f32) -> Field {
        let span = tokens.map(|r| {
            let s = self.f.x.whole(r.start, r.end);
            [s.start, s.end]
        });
        Field { value: value.to_owned(), span, confidence, candidates: Vec::new() }
    }

    pub(super) fn place(&self, p: &Place) -> PlaceField {
        let x = &self.f.x;
        let m = &self.f.places[p.mention];
        let mut units: Vec<_> =
            m.units.iter().map(|u| &x.lx.units[*u as usize]).filter(|u| !u.code.is_empty()).collect();
        units.sort_by_key(|u| (u.level != p.level, std::cmp::Reverse(u.population)));
        units.dedup_by(|a, b| a.code == b.code);
        let fit = units.iter().filter(|u| u.level == p.level).count().max(1);
        let candidates = units
            .iter()
            .take(8)
            .enumerate()
            .map(|(n, u)| {
                let score = if u.level == p.level { 0.95 / fit as f32 } else { 0.2 };
                Candidate {
                    id: u.code.clone(),
                    label: u.name.clone(),
                    score: (score - n as f32 * 0.01).max(0.05),
                }
            })
            .collect();
        let mut name = self.field(p.span, p.sure);
        name.candidates = candidates;
        PlaceField { name, level: self.said(p.level, None, p.sure) }
    }

    /// Organs of the statutes that the words may name.
    pub(super) fn organ_candidates(&self, tokens: Range<usize>, kind: &str, level: &str) -> Vec<Candidate> {
        let x = &self.f.x;
        let mut out: Vec<Candidate> = Vec::new();
        for i in tokens.clone() {
            for r in x.readings(i) {
                if r.id == 0 {
                    continue;
                }
                for (words, list) in x.lx.organs.starting(r.id) {
                    if x.phrase_end(i, words).is_none_or(|e| e > tokens.end) {
                        continue;
                    }
                    for n in list {
                        let o = &x.lx.organ_list[*n as usize];
                        let mut score = 0.4 + 0.1 * words.len().min(3) as f32;
                        if o.kind == kind {
                            score += 0.15;
                        }
                        if o.level == level {
                            score += 0.1;
                        }
                        if !out.iter().any(|c| c.id == o.key) {
                            out.push(Candidate {
                                id: o.key.clone(),
                                label: o.forms.first().cloned().unwrap_or_default(),
                                score: score.min(0.95),
                            });
                        }
                    }
                }
            }
        }
        out.sort_by(|a, b| b.score.total_cmp(&a.score));
        out.truncate(6);
        out
    }

    pub(super) fn post_candidates(&self, tokens: Range<usize>) -> Vec<Candidate> {
        let x = &self.f.x;
        let mut out: Vec<(usize, Candidate)> = Vec::new();
        for r in x.readings(tokens.start) {
            if r.id == 0 {
                continue;
            }
            for (words, list) in x.lx.posts.starting(r.id) {
                if x.phrase_end(tokens.start, words).is_none_or(|e| e > tokens.end) {
                    continue;
                }
                for n in list {
                    let p = &x.lx.post_list[*n as usize];
                    if !out.iter().any(|(_, c)| c.id == p.key) {
                        let score = (0.5 + 0.2 * words.len().min(3) as f32 - 0.2).min(0.95);
                        let label = p.forms.first().cloned().unwrap_or_default();
                        out.push((words.len(), Candidate { id: p.key.clone(), label, score }));
                    }
                }
            }
        }
        out.sort_by_key(|(words, _)| std::cmp::Reverse(*words));
        out.truncate(6);
        out.into_iter().map(|(_, c)| c).collect()
    }
}

pub(super) fn draft(f: &Found) -> Draft {
    let x = &f.x;
    let fill = Fill { f };
    let events = f.events();
    let (meets, sure) = f.is_meeting(&events);
    let mut doubts = Vec::new();
    if sure < 0.5 {
        doubts.push(Doubt::PerhapsNoMeeting);
    }
    let title = x.lines.iter().find(|l| l.kind == LineKind::Title).map(|l| {
        let s = x.quoted_whole(x.whole(l.tokens.start, l.tokens.end));
        fill.field(s, 0.9)
    });
    let furniture = x
        .lines
        .iter()
        .filter(|l| l.kind == LineKind::Furniture)
        .map(|l| {
            let list = x.t.list();
            [list[l.tokens.start].start, list[l.tokens.end - 1].end]
        })
        .collect();
    let mut out = Draft {
        version: 1,
        is_meeting: fill.said(if meets { "true" } else { "false" }, None, sure),
        title,
        kind: None,
        parties: Vec::new(),
        body: None,
        territory: Vec::new(),
        date: None,
        mode: None,
        venue: None,
        chair: None,
        slogan: None,
        people: Vec::new(),
        agenda: Vec::new(),
        decisions: Vec::new(),
        upcoming: Vec::new(),
        figures: Vec::new(),
        meetings: Vec::new(),
        furniture,
        doubts,
    };
    fill_people(f, &fill, &mut out);
    let dateline = dateline(f);
    let agenda = f.agenda();
    let mut main = f.main_event(&events).cloned();
    if let Some(m) = main.as_mut()
        && m.date.is_none()
    {
        m.date = f.day_of_speech(m);
    }
    if let Some(m) = main.as_mut() {
        m.date = m.date.map(|d| f.same_weekday(d));
    }
    let decisions = f.decisions(main.as_ref());
    if let Some(main) = &main {
        for e in &events {
            let s = x.sentences[e.sentence].tokens.clone();
            let span = x.whole(s.start, s.end);
            let date = e.date.and_then(|d| f.dates[d].when.iso());
            out.meetings.push(MeetingSpan {
                span: [span.start, span.end],
                date,
                main: e.sentence == main.sentence,
            });
        }
        let dated = out.meetings.iter().filter_map(|m| m.date.as_ref()).collect::<HashSet<_>>().len();
        if dated > 1 {
            out.doubts.push(Doubt::SeveralMeetings);
        }
        fill_meeting(f, &fill, &mut out, &events, main, dateline, &agenda, &decisions);
    }
    let year = main
        .as_ref()
        .and_then(|m| m.date)
        .map(|d| f.dates[d].when)
        .and_then(|w| match w.begins() {
            (Some(y), Some(m), _) => Some((y, m)),
            _ => None,
        })
        .or(dateline.map(|(y, m, _)| (y, m)));
    out.agenda = agenda.iter().map(|i| fill.field(i.span, i.sure)).collect();
    out.decisions = decisions.iter().map(|i| fill.field(i.span, i.sure)).collect();
    out.upcoming = f
        .upcoming(main.as_ref(), year)
        .iter()
        .map(|u| UpcomingField {
            what: fill.field(u.what.span, u.what.sure),
            date: u.date.as_ref().map(|(iso, s)| Field {
                value: iso.clone(),
                span: Some([s.start, s.end]),
                confidence: 0.8,
                candidates: Vec::new(),
            }),
        })
        .collect();
    out.figures = f
        .figures()
        .iter()
        .map(|g| FigureField {
            value: fill.field(g.value, 0.9),
            number: parse_number(
                x.t.slice(g.value.start, g.value.end)
                    .split_whitespace()
                    .next()
                    .unwrap_or("")
                    .trim_end_matches(['%', '٪']),
            ),
            unit: g.unit.map(|u| fill.field(u, 0.75)),
        })
        .collect();
    out
}

/// The day the text was published, from the lines before its body: a dateline, or what the site wrote there.
pub(super) fn dateline(f: &Found) -> Option<(i16, u8, u8)> {
    let x = &f.x;
    let body = x.lines.iter().position(|l| l.kind == LineKind::Body).unwrap_or(0);
    x.lines
        .iter()
        .take(body)
        .filter(|l| l.kind != LineKind::Title)
        .flat_map(|l| f.dates.iter().filter(move |d| l.tokens.contains(&d.tokens.start)))
        .find_map(|d| match d.when {
            When::Day { year: Some(y), month, day } => Some((y, month, day)),
            _ => None,
        })
}

pub(super) fn fill_people(f: &Found, fill: &Fill, out: &mut Draft) {
    let x = &f.x;
    for p in &f.people {
        let n = &f.names[p.name];
        let mut name =
            fill.field(x.span(n.tokens.start, n.form, n.tokens.end), if n.strength > 1 { 0.9 } else { 0.6 });
        name.candidates = Vec::new();
        let role = p.role.and_then(|r| f.names[r].role.clone()).map(|(r, form)| {
            let mut field = fill.field(x.span(r.start, form, r.end), 0.85);
            field.candidates = fill.post_candidates(r);
            field
        });
        let title = p.mentions.iter().find_map(|m| {
            let n = &f.names[*m];
            (n.titles..n.tokens.start)
                .find_map(|k| amana_arabic::honorific(x.stem(k)))
                .map(|h| h.title.to_owned())
        });
        let mentions = p
            .mentions
            .iter()
            .filter(|m| **m != p.name)
            .take(50)
            .map(|m| {
                let n = &f.names[*m];
                let s = x.span(n.tokens.start, n.form, n.tokens.end);
                [s.start, s.end]
            })
            .collect();
        out.people.push(PersonField { name, title, role, mentions });
    }
}

#[expect(clippy::too_many_arguments, reason = "one call, everything found so far")]
pub(super) fn fill_meeting(
    f: &Found,
    fill: &Fill,
    out: &mut Draft,
    events: &[crate::meeting::Event],
    main: &crate::meeting::Event,
    dateline: Option<(i16, u8, u8)>,
    agenda: &[crate::content::Item],
    decisions: &[crate::content::Item],
) {
    let x = &f.x;
    let venue = f.venue(main);
    let s = &x.sentences[main.sentence];
    let remote = venue.is_none() && f.both_ways(s.tokens.clone()).is_none() && {
        let mut r = vec![s.tokens.clone()];
        r.extend(x.sentences.iter().filter(|q| q.title).map(|q| q.tokens.clone()));
        if let Some(q) = x.sentences.get(main.sentence + 1) {
            r.push(q.tokens.clone());
        }
        r.into_iter().any(|r| f.remote_cue(r).is_some())
    };
    // The kind and the body help each other: a first guess of the kind finds the body, the body settles the kind.
    let first = f.body(main, false);
    let guess = f.kinds(main, f.organ(first.as_ref()), remote);
    let founding = guess.first().is_some_and(|k| k.0 == "founding");
    let body = f.body(main, founding);
    let body = f.body_told_before(events, main, body);
    let kinds = if founding { guess } else { f.kinds(main, f.organ(body.as_ref()), remote) };
    if let Some((kind, score)) = kinds.first() {
        let total: f32 = kinds.iter().map(|k| k.1).sum::<f32>().max(0.1);
        let mut field = fill.said(kind, main.noun.map(|n| n..n + 1), (score / total).clamp(0.1, 0.98));
        field.candidates = kinds
            .iter()
            .filter(|k| k.1 > 0.0)
            .map(|(k, s)| Candidate {
                id: (*k).to_owned(),
                label: (*k).to_owned(),
                score: (s / total).clamp(0.0, 1.0),
            })
            .collect();
        out.kind = Some(field);
    }
    for (p, sure) in f.organisers(main, body.as_ref()) {
        let m = &f.parties[p];
        let mut field = fill.said(&m.code, None, sure);
        let s = x.span(m.tokens.start, m.form, m.tokens.end);
        field.span = Some([s.start, s.end]);
        out.parties.push(field);
    }
    let organ = f.organ(body.as_ref());
    if out.parties.is_empty() && organ.is_none_or(|o| !matches!(o.kind, "union" | "association")) {
        out.doubts.push(Doubt::PartyUnknown);
    }
    let level = body.as_ref().map_or("national", |b| f.level(main, b));
    if let Some(b) = &body {
        let (span, kind, tokens) = match b {
            Body::Organ(n) => {
                let o = &f.organs[*n];
                (x.span(o.tokens.start, o.form, o.tokens.end), f.organ_kind(main, *n), o.tokens.clone())
            }
            Body::Party(p) => {
                let m = &f.parties[*p];
                (x.span(m.tokens.start, m.form, m.tokens.end), "party", m.tokens.clone())
            }
        };
        let mut name = fill.field(span, 0.85);
        name.candidates = fill.organ_candidates(tokens, kind, level);
        out.body =
            Some(BodyField { name, kind: fill.said(kind, None, 0.85), level: fill.said(level, None, 0.8) });
    }
    let topics: Vec<Range<usize>> = agenda.iter().chain(decisions).map(|i| i.tokens.clone()).collect();
    let mut territory = f.territory(main, body.as_ref(), level, venue.as_ref(), &topics, false);
    for e in events.iter().filter(|e| e.sentence != main.sentence && e.date.is_some()) {
        let other = f.venue(e);
        for p in f.territory(e, body.as_ref(), level, other.as_ref(), &topics, true) {
            let same = |q: &Place| q.level == p.level && x.value(q.span) == x.value(p.span);
            if !territory.iter().any(same) {
                territory.push(p);
            }
        }
    }
    let (mode, at) = f.mode(main, venue.as_ref(), &territory);
    out.mode = Some(fill.said(mode, at, 0.85));
    out.territory = territory.iter().map(|p| fill.place(p)).collect();
    out.venue = venue.map(|v| fill.field(v.span, v.sure));
    out.chair = f.chair(events, main).map(|n| {
        // The fullest form of the name of whoever presided.
        let full = f.people.iter().find(|p| p.mentions.contains(&n)).map_or(n, |p| p.name);
        let m = &f.names[full];
        fill.field(x.span(m.tokens.start, m.form, m.tokens.end), 0.85)
    });
    out.slogan = f.slogan(main).map(|s| fill.field(s.span, s.sure));
    if let Some(d) = main.date.map(|d| &f.dates[d]) {
        let s = x.whole(d.tokens.start, d.tokens.end);
        let when = match (d.when, dateline) {
            (w @ (When::Weekday(_) | When::Ago(_)), Some(day)) => previous_weekday(day, w),
            // `22 شتنبر الجاري`, when another line gives the year of that day.
            (w @ When::Day { year: None, month, day }, _) => f
                .dates
                .iter()
                .find_map(|o| match o.when {
                    When::Day { year: Some(y), month: m, day: d } if (m, d) == (month, day) => {
                        Some(w.in_year(y))
                    }
                    _ => None,
                })
                .unwrap_or(w),
            (w, _) => w,
        };
        let iso = when.iso();
        if iso.is_none() {
            out.doubts.push(Doubt::DateRelative);
        } else if when.begins().0.is_none() {
            out.doubts.push(Doubt::YearMissing);
        }
        if d.contradicts {
            out.doubts.push(Doubt::WeekdayContradicts);
        }
        let sure = if d.contradicts { 0.5 } else { 0.95 };
        out.date = Some(DateField { written: fill.field(s, sure), iso, weekday_contradicts: d.contradicts });
    }
}
