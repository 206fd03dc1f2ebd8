//! Names in lists, and names at the end of an office.

use super::parts::{familiar, royal, unknown_given};
use super::{Name, eponym};
use crate::lexicon::tag;
use crate::lists::List;
use crate::text::{Form, Text};

/// Lines that are names alone, after a line that announces them (`إلى جانب كل من:`), family name first as often
/// as not.
pub(super) fn roster(x: &Text, out: &mut Vec<Name>, taken: &[bool]) {
    let mut open = false;
    let mut more: Vec<Name> = Vec::new();
    for l in &x.lines {
        let r = l.tokens.clone();
        if x.mark(r.end - 1) == Some(':') && r.len() > 6 {
            // `النقط التالية:` announces no names.
            let things = r.clone().rev().take(6).any(|i| x.lx.listed(List::TopicListHeads, x.stem(i)));
            open = !things && r.clone().rev().take(14).any(|i| x.lx.listed(List::RosterHeads, x.stem(i)));
            continue;
        }
        if !open {
            continue;
        }
        let from = r.clone().find(|i| x.is_word(*i)).unwrap_or(r.start);
        // `الكاتب العام: العثماني فؤاد`
        let colon = r.clone().take(8).find(|i| x.mark(*i) == Some(':'));
        let office = colon.filter(|_| x.has(from, tag::ROLE | tag::ROLES));
        let from = office.map_or(from, |c| c + 1);
        let to = (from..r.end).find(|i| !x.is_word(*i)).unwrap_or(r.end);
        let from = x.skip_titles(from);
        let n = to.saturating_sub(from);
        let tail = x.is_break(to)
            || to == r.end
            || matches!(x.mark(to), Some('(' | ':' | '،' | '-' | '–' | '.' | '؛'));
        let plain = (from..to).all(|i| {
            let b = x.readings(i)[0].tags;
            b & (tag::ANYVERB
                | tag::PREP
                | tag::STOP
                | tag::ROLE
                | tag::ORGAN
                | tag::MEET
                | tag::NOUN
                | tag::DNOUN)
                == 0
                || b & (tag::GIVEN | tag::NAMEPART) != 0
        });
        if !(2..=5).contains(&n) || !tail || !plain || r.len() > 16 {
            open = r.len() <= 16;
            continue;
        }
        let known = out.iter().any(|m| m.tokens.start < to && from < m.tokens.end);
        if !known && !taken[from] {
            more.push(Name {
                tokens: from..to,
                form: Form::default(),
                titles: from,
                strength: 1,
                role: None,
            });
        } else if let Some(m) = out.iter_mut().find(|m| m.tokens.start < to && from < m.tokens.end) {
            // `الدرعاوي محمد أمين`: the whole line is the name.
            if m.tokens.start > from && m.titles == m.tokens.start {
                m.tokens = from..to;
                m.titles = from;
                m.form = Form::default();
            }
        }
    }
    out.extend(more);
    out.sort_by_key(|n| n.tokens.start);
}

/// The name at the end of the office `i..end`, when its last words are unknown.
pub(super) fn holder(x: &Text, i: usize, end: usize, taken: &[bool]) -> Option<Name> {
    let unknown = |k: usize| {
        let f = x.f(k);
        x.is_word(k)
            && f.cut == 0
            && f.tags & !(tag::PLACEWORD | tag::PARTICLE | tag::PLACE) == 0
            && !taken[k]
    };
    let mut from = end;
    while from > i + 1 && unknown(from - 1) {
        from -= 1;
    }
    // The name begins with a word without article; what stands before belongs to the office.
    while from < end && x.w(from).starts_with("ال") {
        from += 1;
    }
    let first = x.w(from);
    let last = x.w(end - 1);
    let n = end - from;
    if !(2..=4).contains(&n) || from < i + 1 || x.has(from - 1, tag::UCUE | tag::ORGAN) {
        return None;
    }
    // The office is complete before it: it ends with a definite word, or is one word.
    let complete = x.w(from - 1).starts_with("ال")
        || from == i + 1 && x.w(i).starts_with("ال")
        || x.f(from - 1).prep.is_some();
    if !complete
        || matches!(first.chars().next(), Some('ل' | 'ب' | 'ك')) && !familiar(x, from)
        || !familiar(x, end - 1)
        || unknown_given(x, from).is_none()
        || last.ends_with("يه")
        || first.ends_with('ه') && last.ends_with('ه')
    {
        return None;
    }
    let form = Form::default();
    if royal(x, from, end) || eponym(x, from) {
        return None;
    }
    Some(Name { tokens: from..end, form, titles: from, strength: 1, role: None })
}

/// Two or three unknown words between two names of an enumeration (`ياسين العلوي، وحمي إسماعيل وعبد السلام الكتاني`) are
/// a name too.
pub(super) fn between(x: &Text, out: &mut Vec<Name>, taken: &[bool]) {
    let mut more: Vec<Name> = Vec::new();
    for pair in out.windows(2) {
        let [a, b] = pair else { continue };
        let mut from = a.tokens.end;
        if x.is_comma(from) {
            from += 1;
        }
        let comma = b.titles > from && x.is_comma(b.titles - 1);
        let to = b.titles - usize::from(comma);
        let joined = |i: usize| x.f(i).conj && x.f(i).prep.is_none();
        if !(2..=3).contains(&to.saturating_sub(from)) || !(comma || joined(b.titles)) {
            continue;
        }
        if !(from > a.tokens.end || joined(from)) || x.has(from, tag::HON | tag::ROLE) {
            continue;
        }
        let form = if joined(from) { x.f(from) } else { Form::default() };
        let plain = |k: usize| {
            let tags =
                if k == from { x.lx.tags(form.id) } else { x.readings(k).first().map_or(0, |f| f.tags) };
            let known =
                tag::PLACE | tag::PLACEWORD | tag::GIVEN | tag::NAMEPART | tag::PARTICLE | tag::COMMON;
            x.is_word(k) && tags & !known == 0 && !taken[k] && (k == from || x.f(k).cut == 0)
        };
        let first = x.lx_word(form, from);
        if (from..to).all(plain)
            && familiar(x, to - 1)
            && !first.starts_with("ال")
            && first.chars().count() >= 3
            && !royal(x, from, to)
        {
            more.push(Name { tokens: from..to, form, titles: from, strength: 1, role: None });
        }
    }
    if !more.is_empty() {
        out.extend(more);
        out.sort_by_key(|n| n.tokens.start);
    }
}
