//! Who took part, in which role, and the offices their capacities name.

use super::{Drafting, before, said, slice, some};
use crate::communiques::{
    lexicon::split_post_key,
    sheet::{MeetingSheet, OfficeLine, PersonLine, Sheet},
    terms::{Found, PostTerm, says},
};
use crate::{meetings::Role, people::clean_name, territory::store::GazetteRow};
use amana_arabic::{Tokens, fold, honorific};
use amana_reader::Draft;
use amana_statute::LevelKey;

pub(super) fn people(
    with: &Drafting<'_>,
    sheet: &mut Sheet,
    m: &mut MeetingSheet,
    chars: &[char],
    d: &Draft,
    shift: u32,
) {
    let chair = d.chair.as_ref().map(|c| fold(&c.value));
    for p in &d.people {
        let mut line = PersonLine {
            id: sheet.fresh(),
            take: true,
            name: said(&p.name, shift),
            title: clean_name(p.title.as_deref().unwrap_or_default()),
            capacity: some(&p.role, shift),
            mentions: p.mentions.iter().map(|[a, b]| [a + shift, b + shift]).collect(),
            ..PersonLine::default()
        };
        line.role = if chair.as_deref() == Some(fold(&line.name.value).as_str()) {
            Role::Chair
        } else {
            role_of(&before(chars, line.name.span, 70))
        }
        .as_str()
        .to_string();
        let candidates = p.role.iter().flat_map(|r| &r.candidates).map(|c| c.id.as_str());
        let unit = with.gazette.code(&m.unit.code);
        for mut office in offices(with, &line.capacity.value, candidates, unit) {
            office.id = sheet.fresh();
            line.offices.push(office);
        }
        m.people.push(line);
    }
    enumerated(chars, &mut m.people);
    if let Some(c) = &d.chair
        && !m.people.iter().any(|p| p.role == Role::Chair.as_str())
    {
        let name = said(c, shift);
        m.people.insert(
            0,
            PersonLine {
                id: sheet.fresh(),
                take: true,
                name,
                role: Role::Chair.as_str().into(),
                ..PersonLine::default()
            },
        );
    }
}

/// Who is told after another, with nothing but marks, a conjunction and titles between, did what that one did: `وبحضور فلانة،
/// الأمينة الإقليمية، والسيد فلان، وفلانة`; or stands in the lines of the same list.
fn enumerated(chars: &[char], people: &mut [PersonLine]) {
    let mut order: Vec<usize> = (0..people.len()).filter(|n| people[*n].name.span.is_some()).collect();
    order.sort_by_key(|n| people[*n].name.span);
    let mut last: Option<(u32, Role)> = None;
    for n in order {
        let line = &people[n];
        let Some([start, end]) = line.name.span else { continue };
        let own = line.role.parse().unwrap_or(Role::Named);
        let role = match last {
            _ if own == Role::Chair => own,
            None => by_cue(chars, 0, start).unwrap_or(own),
            Some((from, before)) => match by_cue(chars, from, start) {
                Some(role) => role,
                None if joins(chars, from, start) && before != Role::Chair => before,
                None => own,
            },
        };
        let until = line.capacity.span.map_or(end, |s| s[1].max(end));
        last = Some((until, role));
        people[n].role = role.as_str().to_string();
    }
}

/// Only marks, list marks, conjunctions and titles of courtesy stand between.
fn joins(chars: &[char], from: u32, to: u32) -> bool {
    let between = slice(chars, Some([from.min(to), to]));
    if between.contains('.') || between.contains(':') {
        return false;
    }
    between.split_whitespace().all(|word| {
        let word = fold(word.trim_matches(|c: char| !c.is_alphabetic()));
        word.is_empty()
            || word == "و"
            || honorific(&word).or_else(|| honorific(word.strip_prefix('و')?)).is_some()
    })
}

/// What the last word that says so, between one name and the next, says that those named after it did.
fn by_cue(chars: &[char], from: u32, to: u32) -> Option<Role> {
    let between = slice(chars, Some([from.min(to), to]));
    // A cue governs names in its own sentence, or in the list that its line announces.
    let own = between.rsplit(['.', '؛', '\n']).next().unwrap_or_default();
    let announces = announcing(chars, to).unwrap_or_default();
    [own, announces.as_str()].into_iter().find_map(|part| {
        let folded = fold(part);
        let words: Vec<&str> = folded.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).collect();
        words.iter().rev().take(12).find_map(|word| {
            let word = word.strip_prefix('و').unwrap_or(word);
            let word = word.strip_prefix('ب').unwrap_or(word);
            let says = |cues: &[&str]| cues.contains(&word);
            if says(ATTENDED) {
                Some(Role::Attendee)
            } else if says(FRAMED) {
                Some(Role::Framer)
            } else if says(MODERATED) {
                Some(Role::Moderator)
            } else {
                None
            }
        })
    })
}

/// The line that announces the list in which a name stands.
fn announcing(chars: &[char], at: u32) -> Option<String> {
    let before: String = chars.get(..at as usize)?.iter().collect();
    let marked = |line: &str| {
        let line = line.trim_start();
        line.starts_with(['-', '–', '•', '*', '●', '▪'])
            || line.starts_with(|c: char| c.is_numeric()) && line.contains(['.', '-', ')'])
    };
    let mut lines = before.lines().rev().filter(|l| !l.trim().is_empty());
    lines.next().filter(|l| marked(l))?;
    lines.find(|l| !marked(l)).filter(|l| l.trim_end().ends_with(':')).map(str::to_owned)
}

/// `وبحضور`, `حضره`, `شارك فيه`, …
const ATTENDED: &[&str] = &[
    "حضور",
    "حضر",
    "حضرت",
    "حضره",
    "حضرها",
    "الحاضرون",
    "الحاضرين",
    "الحاضرات",
    "مشاركه",
    "شارك",
    "شاركت",
    "معيه",
];
/// `بتأطير من`, `أطره`, …
const FRAMED: &[&str] =
    &["تاطير", "اطر", "اطرت", "اطره", "اطرها", "اطرته", "اطرتها", "يوطر", "يوطره", "يوطرها"];
/// `بتسيير من`, `أدار`, …
const MODERATED: &[&str] = &["تسيير", "سير", "سيرت", "سيره", "سيرها", "ادار", "ادارت", "اداره", "ادارها"];

/// What somebody did there, by the words before the name.
fn role_of(before: &str) -> Role {
    let folded = fold(before);
    let near: Vec<&str> = folded.split_whitespace().rev().take(9).collect();
    let any = |starts: &[&str]| {
        near.iter()
            .any(|w| starts.iter().any(|s| w.trim_start_matches('و').trim_start_matches('ب').starts_with(s)))
    };
    if any(&["ادار", "تسيير", "سير", "يسير"]) {
        Role::Moderator
    } else if any(&["تاطير", "اطر", "يوطر", "اطره"]) {
        Role::Framer
    } else if any(&["حضور", "حضر", "مشاركه", "شارك", "جانب", "معيه"]) {
        Role::Attendee
    } else if any(&[
        "اكد",
        "اوضح",
        "اشار",
        "تناول",
        "شدد",
        "ابرز",
        "نوه",
        "صرح",
        "قال",
        "كلمه",
        "مداخله",
        "اعتبر",
        "قدم",
        "ذكر",
        "اضاف",
        "تدخل",
    ]) {
        Role::Speaker
    } else {
        Role::Named
    }
}

/// The offices that a capacity states: keys the reader found, or names of the statute in the phrase, each at the unit it
/// names or that the meeting's unit gives.
pub fn offices<'c>(
    with: &Drafting<'_>,
    capacity: &str,
    candidates: impl Iterator<Item = &'c str>,
    unit: Option<&GazetteRow>,
) -> Vec<OfficeLine> {
    let t = Tokens::new(capacity);
    let mut found: Vec<Found<PostTerm>> = with.terms.posts_in(&t);
    if found.is_empty() {
        let terms: Vec<PostTerm> = candidates
            .filter_map(split_post_key)
            .filter_map(|(kind, post, rank)| {
                let k = with.rules.kind(kind)?;
                let elected = k.sphere == amana_statute::Sphere::Elected;
                Some(PostTerm { kind: kind.into(), post: post.into(), rank, level: k.level, elected })
            })
            .collect();
        if !terms.is_empty() {
            found.push(Found { tokens: 0..t.list().len(), terms });
        }
    }
    let mut out: Vec<OfficeLine> = vec![];
    for (n, f) in found.iter().enumerate() {
        // The words up to the next office tell its place.
        let start = t.list().get(f.tokens.start).map_or(0, |t| t.start);
        let end =
            found.get(n + 1).and_then(|next| t.list().get(next.tokens.start)).map_or(t.chars(), |t| t.start);
        let phrase = t.slice(start, end);
        let of_the_party = says(phrase, &["حزب", "للحزب"]);
        let placed = |term: &PostTerm| -> Option<String> {
            let row = match with.gazette.in_phrase(phrase, term.level) {
                Some(row) => Some(row),
                None if term.level == LevelKey::National => with.gazette.country(),
                None => unit.and_then(|u| with.gazette.at_level(u, term.level)),
            };
            Some(row?.code.clone())
        };
        // A name that several posts bear: of the party if it says so, at a place that can be told.
        let mut terms: Vec<&PostTerm> = f.terms.iter().filter(|t| !(t.elected && of_the_party)).collect();
        terms.sort_by_key(|term| (placed(term).is_none(), term.elected));
        if let Some(term) = terms.first()
            && let Some(unit) = placed(term)
        {
            let office = OfficeLine {
                kind: term.kind.clone(),
                post: term.post.clone(),
                rank: term.rank,
                unit,
                ..OfficeLine::default()
            };
            let same = |o: &OfficeLine| {
                (&o.kind, &o.post, o.rank, &o.unit) == (&office.kind, &office.post, office.rank, &office.unit)
            };
            // A kind of which there may be several needs its own name, which a capacity seldom gives.
            if !out.iter().any(same) && !with.rules.kind(&term.kind).is_some_and(|k| k.several) {
                out.push(office);
            }
        }
    }
    out
}
