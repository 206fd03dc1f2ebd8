//! Which organ met, and of which unit.

use super::{Drafting, said, slice};
use crate::{
    communiques::{
        sheet::{BodyLine, MeetingSheet, Span, UnitLine},
        terms::says,
    },
    territory::Gazette,
};
use amana_arabic::Tokens;
use amana_reader::{Draft, Field};
use amana_statute::{LevelKey, Organ};

fn level_of(word: &str) -> Option<LevelKey> {
    Some(match word {
        "national" => LevelKey::National,
        "regional" => LevelKey::Regional,
        "provincial" => LevelKey::Provincial,
        "local" => LevelKey::Local,
        _ => return None,
    })
}

pub(super) fn body_and_unit(
    with: &Drafting<'_>,
    m: &mut MeetingSheet,
    chars: &[char],
    d: &Draft,
    shift: u32,
) -> Option<LevelKey> {
    let places: Vec<(UnitLine, Option<LevelKey>)> = d
        .territory
        .iter()
        .map(|p| {
            let level = level_of(&p.level.value);
            let known = |c: &&str| with.gazette.code(c).is_some();
            let mut codes: Vec<String> =
                p.name.candidates.iter().map(|c| c.id.as_str()).filter(known).map(str::to_string).collect();
            if codes.is_empty() {
                codes.extend(with.gazette.named(&p.name.value).map(|r| r.code.clone()));
            }
            let at = |c: &String| with.gazette.code(c).map(Gazette::level);
            if let Some(level) = level {
                codes.sort_by_key(|c| at(c) != Some(level));
            }
            (
                UnitLine {
                    said: said(&p.name, shift),
                    code: codes.first().cloned().unwrap_or_default(),
                    candidates: codes,
                },
                level,
            )
        })
        .collect();
    // Told right after the body: `لجنة الأخلاقيات بالدريوش`.
    let attached = |body: Option<Span>, u: &UnitLine| {
        body.zip(u.said.span).is_some_and(|(body, place)| {
            place[0] >= body[1] && !slice(chars, Some([body[1], place[0]])).contains('،')
        })
    };
    let mut level = None;
    if let Some(b) = &d.body {
        level = level_of(&b.level.value);
        let mut kinds: Vec<String> = vec![];
        let mut add = |kind: &str| {
            if let Some(k) = with.rules.kind(kind)
                && k.sphere != amana_statute::Sphere::Elected
                && !kinds.contains(&k.key)
            {
                kinds.push(k.key.clone());
            }
        };
        b.name.candidates.iter().for_each(|c| add(&c.id));
        let t = Tokens::new(&b.name.value);
        for found in with.terms.bodies_in(&t) {
            found.terms.iter().for_each(|term| add(&term.kind));
        }
        // The level that the text says decides among organs of one name. Where its words name none, the statute knows it:
        // an organ with a unit right after it is of a level of that unit, one without is the country's.
        let says_level = says(&b.name.value, &["وطني", "جهوي", "اقليمي", "محلي"]);
        let span = said(&b.name, shift).span;
        let here = places.iter().find(|(u, _)| attached(span, u)).map(|(u, l)| {
            let of = |c: &String| with.gazette.code(c).map(Gazette::level);
            let others = u.candidates.iter().filter_map(of).filter(|at| Some(*at) != *l);
            l.iter().copied().chain(others).collect::<Vec<LevelKey>>()
        });
        let here = here.unwrap_or_else(|| vec![LevelKey::National]);
        let of = |key: &String| with.rules.kind(key).map(|k| k.level);
        let fits = |key: &String| of(key).is_some() && (level.is_none() || of(key) == level);
        let rank = |key: &String| here.iter().position(|l| Some(*l) == of(key)).unwrap_or(here.len());
        match says_level {
            true => kinds.sort_by_key(|k| !fits(k)),
            false => kinds.sort_by_key(|k| (rank(k), !fits(k))),
        }
        let only = |k: &&String| {
            fits(k) || !says_level && (rank(k) < here.len() || kinds.iter().all(|o| of(o) == of(k)))
        };
        let chosen = kinds.first().filter(only).cloned().unwrap_or_default();
        if let Some(kind) = with.rules.kind(&chosen) {
            level = Some(kind.level);
        }
        let several = with.rules.kind(&chosen).is_some_and(|k| k.several);
        let name = if several { own_name(d, &b.name) } else { String::new() };
        let organ = with.rules.kind(&chosen).map(|k| k.organ);
        let main = d.meetings.iter().find(|m| m.main).map(|m| [m.span[0] + shift, m.span[1] + shift]);
        if let Some(kind) = organ.and_then(|organ| statutory(organ, &m.kind.value, &slice(chars, main))) {
            m.kind.value = kind.into();
        }
        m.body = BodyLine { said: said(&b.name, shift), kind: chosen, name, candidates: kinds };
    }
    let of_level = |u: &UnitLine| {
        let mut rows = u.candidates.iter().filter_map(|c| with.gazette.code(c));
        rows.find(|r| Some(Gazette::level(r)) == level).map(|r| r.code.clone())
    };
    let mut unit = places
        .iter()
        .filter(|(u, _)| level.is_some() && attached(m.body.said.span, u))
        .find_map(|(u, _)| Some(UnitLine { code: of_level(u)?, ..u.clone() }))
        .or_else(|| slot_after_body(with, chars, m.body.said.span?, level?))
        .or_else(|| places.iter().find(|(_, l)| level.is_some() && *l == level).map(|(u, _)| u.clone()));
    // `المجلس الإقليمي` with a town: the province of that town, asked of the reader's other candidates first.
    if unit.is_none()
        && let Some(level) = level
    {
        unit = places.iter().find_map(|(u, _)| {
            let row =
                u.candidates.iter().filter_map(|c| with.gazette.code(c)).find(|r| Gazette::level(r) == level);
            let row = row.or_else(|| with.gazette.at_level(with.gazette.code(&u.code)?, level))?;
            Some(UnitLine { code: row.code.clone(), ..u.clone() })
        });
    }
    if unit.is_none() && level == Some(LevelKey::National) {
        unit = with.gazette.country().map(|r| UnitLine { code: r.code.clone(), ..UnitLine::default() });
    }
    if unit.is_none() && level.is_none() {
        unit = places
            .iter()
            .max_by_key(|(u, _)| with.gazette.code(&u.code).map(Gazette::level))
            .map(|(u, _)| u.clone());
    }
    m.unit = unit.map(|unit| in_province(with, unit, &places)).unwrap_or_default();
    if let Some((host, _)) = places.iter().find(|(u, l)| {
        let apart = || {
            // `بالدريوش، بمقر الحزب بإقليم بركان`: a unit of the same level told in another clause.
            let between = m.unit.said.span.zip(u.said.span).map(|(a, b)| [a[1].min(b[0]), b[0]]);
            *l == level && slice(chars, between).contains('،')
        };
        u.code != m.unit.code
            && !u.candidates.contains(&m.unit.code)
            && (*l == Some(LevelKey::Local) || level == Some(LevelKey::National) || *l > level || apart())
    }) {
        m.host = in_province(with, host.clone(), &places);
    }
    level.or_else(|| with.gazette.code(&m.unit.code).map(Gazette::level))
}

/// The own name of a body, without the party it is of: `قطب النساء` of `قطب النساء لحزب ..`.
fn own_name(d: &Draft, name: &Field) -> String {
    let whole = said(name, 0).value;
    // From the party to the end, where one stands in the same words after the first of them.
    let tail = d.parties.iter().filter_map(|p| p.span.zip(name.span)).find_map(|(party, body)| {
        (party[0] > body[0] && party[0] < body[1]).then(|| (body[1] - party[0]) as usize)
    });
    let kept = whole.chars().count().saturating_sub(tail.unwrap_or(0));
    let own: String = whole.chars().take(kept).collect();
    let own = own.trim().strip_suffix(" ل").unwrap_or(own.trim());
    own.strip_suffix(" للحزب").unwrap_or(own).trim().to_owned()
}

/// `بني وليد بإقليم تاونات`: of several communes of one name, that of the province told right after it.
fn in_province(with: &Drafting<'_>, mut unit: UnitLine, places: &[(UnitLine, Option<LevelKey>)]) -> UnitLine {
    let at = places.iter().position(|(u, _)| u.said.span.is_some() && u.said.span == unit.said.span);
    let after = at.and_then(|at| places.get(at + 1)).filter(|(_, l)| *l == Some(LevelKey::Provincial));
    let Some((province, _)) = after else { return unit };
    let within = |code: &&String| {
        let row = with.gazette.code(code).filter(|r| Gazette::level(r) == LevelKey::Local);
        row.and_then(|r| with.gazette.at_level(r, LevelKey::Provincial))
            .is_some_and(|p| province.candidates.contains(&p.code))
    };
    if let Some(code) = unit.candidates.iter().find(within) {
        unit.code = code.clone();
    }
    unit
}

/// `الأمانة المحلية للحزب بالواد`: what stands between the body and the next mark, joined by its particle, is where the body
/// is, though the word be a common one.
fn slot_after_body(with: &Drafting<'_>, chars: &[char], body: Span, level: LevelKey) -> Option<UnitLine> {
    let rest = chars.get(body[1] as usize..)?;
    let end = rest.iter().position(|c| matches!(c, '،' | '.' | '؛' | '\n')).filter(|end| *end < 60)?;
    let slot: String = rest[..end].iter().collect();
    let joined = slot.strip_prefix(' ')?.starts_with('ب');
    let row = with.gazette.in_phrase(&slot, level).filter(|_| joined)?;
    Some(UnitLine { code: row.code.clone(), candidates: vec![row.code.clone()], ..UnitLine::default() })
}

/// What sort of meeting the statute makes of one that the words leave open: an assembly that the statute knows meets as a
/// congress, founding nothing unless the sentence of the meeting says so, and a council holds its session.
fn statutory(organ: Organ, kind: &str, sentence: &str) -> Option<&'static str> {
    let founds = || says(sentence, &["تاسيس", "تجديد", "هيكله"]);
    match (organ, kind) {
        (Organ::Congress, "ordinary_meeting" | "remote_meeting" | "other") => Some("congress"),
        (Organ::Congress, "founding") if !founds() => Some("congress"),
        (Organ::Council, "ordinary_meeting" | "remote_meeting") => Some("council_session"),
        _ => None,
    }
}
