//! Persons: names, and the office said beside each.

mod parts;
mod person;
mod roster;

use parts::{action_noun, extend, familiar, is_given, possessed, royal, runs_on, unknown_given};
pub(crate) use person::{Person, persons};
use roster::{between, holder, roster};
use std::ops::Range;

use crate::lexicon::tag;
use crate::lists::List;
use crate::offices::{attach_roles, role_end, role_head, share_roles};
use crate::text::{Form, Text};

/// A name in the text.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    pub tokens: Range<usize>,
    pub form: Form,
    /// Titles stand before it, from this token on.
    pub titles: usize,
    /// How the name was recognised: a given name (2), a title (2), its place beside an office (1).
    pub strength: u8,
    /// The office beside it, with the reading of its first word.
    pub role: Option<(Range<usize>, Form)>,
}

/// The titles that end just before `i`, from the first on.
fn titles_before(x: &Text, i: usize) -> usize {
    let mut at = i;
    while at > 0 {
        let dot = x.mark(at - 1) == Some('.') && at > 1 && x.w(at - 2).chars().count() <= 2;
        let k = if dot { at - 2 } else { at - 1 };
        if x.is_word(k) && x.any(k, tag::HON).is_some() && (x.f(k).tags & tag::HON != 0) {
            at = k;
        } else {
            break;
        }
    }
    at
}

/// A venue, a street or a session named after somebody stands before `i`.
fn eponym(x: &Text, i: usize) -> bool {
    let Some(b) = i.checked_sub(1) else { return false };
    if !x.is_word(b) {
        return false;
    }
    if x.has(b, tag::VENUE | tag::STREET) && !x.has(b, tag::ROLE) {
        // `مدير المقر فلان` is a person.
        return !(b > 0 && x.has(b - 1, tag::ROLE));
    }
    if matches!(x.stem(b), "الفقيد" | "المرحوم" | "الشهيد" | "الراحل" | "المقاوم" | "الزعيم")
    {
        let from = b.saturating_sub(3);
        return (from..b).any(|k| x.lx.listed(List::NamedAfter, x.stem(k)));
    }
    // `إقامة البرلماني فلان`: an office, no adjective of the house.
    let adjective =
        x.w(b).starts_with("ال") && (x.w(b).ends_with("يه") || x.w(b).ends_with('ي')) && !x.has(b, tag::ROLE);
    let adj2 = adjective && b > 1 && x.w(b - 1).starts_with("ال") && x.w(b - 1).ends_with('ي');
    (adjective && b > 0 && x.has(b - 1, tag::VENUE | tag::STREET))
        || (adj2 && x.has(b - 2, tag::VENUE))
        || x.lx.listed(List::NamedInstitutions, x.stem(b))
}

/// Every name of the text, with offices.
pub(crate) fn names(x: &Text, taken: &[bool]) -> Vec<Name> {
    let mut out: Vec<Name> = Vec::new();
    for s in &x.sentences {
        let mut i = s.tokens.start;
        while i < s.tokens.end {
            match name_at(x, i, taken) {
                Some(n) => {
                    i = n.tokens.end;
                    out.push(n);
                }
                None => i += 1,
            }
        }
    }
    roster(x, &mut out, taken);
    between(x, &mut out, taken);
    let mut starts = vec![false; x.len() + 1];
    for n in &out {
        starts[n.titles] = true;
        starts[n.tokens.start] = true;
    }
    // Unknown words at the end of an office (`نائب الأمين الإقليمي نجيم أحيزون`) are who holds it.
    let mut more = Vec::new();
    let mut i = 0;
    while i < x.len() {
        if role_head(x, i, &starts).is_none() || out.iter().any(|n| n.tokens.contains(&i)) {
            i += 1;
            continue;
        }
        let end = role_end(x, i, &starts);
        if !starts[end]
            && let Some(n) = holder(x, i, end, taken)
        {
            more.push(n);
        }
        i = end.max(i + 1);
    }
    if !more.is_empty() {
        for n in more {
            starts[n.titles] = true;
            starts[n.tokens.start] = true;
            out.push(n);
        }
        out.sort_by_key(|n| n.tokens.start);
    }
    attach_roles(x, &mut out, &starts);
    share_roles(x, &mut out, &starts);
    out
}

fn name_at(x: &Text, i: usize, taken: &[bool]) -> Option<Name> {
    if !x.is_word(i) || taken.get(i).copied().unwrap_or(false) {
        return None;
    }
    let titles = titles_before(x, i);
    let titled = titles < i;
    if x.f(i).tags & tag::HON != 0 && x.readings(i)[0].tags & tag::GIVEN == 0 {
        return None;
    }
    if matches!(x.stem(i), "امين" | "امينه" | "الامين" | "الامينه")
        && matches!(x.w(i + 1), "المال" | "العام" | "العامه")
    {
        return None;
    }
    let given = is_given(x, i);
    let bare = x.readings(i)[0];
    if titled && given.is_none() && job_adjective(x, titles, i) {
        return None;
    }
    let (form, strength) = if let Some(f) = given {
        // A post (`أمين المال`) is not a given name, unless a title or another name says so.
        let next = x.readings(i + 1).first().copied().unwrap_or_default();
        let named = next.tags & tag::GIVEN != 0
            || next.id == 0 && familiar(x, i + 1) && !x.w(i + 1).starts_with("ال");
        if bare.tags & tag::ROLE != 0 && !titled && !(named && matches!(x.w(i), "امين" | "امينه" | "خليفه"))
        {
            return None;
        }
        (f, 2)
    } else if titled
        && bare.tags & !(tag::PLACE | tag::PLACEWORD | tag::COMMON | tag::PARTICLE | tag::NAMEPART) == 0
        && x.f(i).cut == 0
        || bare.tags & tag::PARTICLE != 0
            && x.lx.listed(List::NameParticles, x.w(i))
            && is_given(x, i + 1).is_some()
    {
        (Form::default(), 2)
    } else if let Some(f) = unknown_given(x, i) {
        // A first name that no list holds: its place in the sentence tells.
        let (end, parts) = extend(x, i, f, false);
        let told = x.has(i.wrapping_sub(1), tag::SAY | tag::HELD) && i > 0
            || f.conj
            || i > 0 && (x.is_comma(i - 1) || x.mark(i - 1) == Some(':'));
        let after = if x.is_comma(end) { end + 1 } else { end };
        let office = x.has(after, tag::ROLE) && x.f(after).cut == 0;
        let last = end - 1;
        if !(told && office && (2..=4).contains(&parts) && familiar(x, last) && !x.w(last).ends_with("يه"))
        {
            return None;
        }
        (f, 1)
    } else {
        return None;
    };
    if form.cut > 0 && form.prep == Some('ك') {
        return None;
    }
    let (mut end, mut parts) = extend(x, i, form, false);
    if parts >= 3
        && let Some(next) = runs_on(x, i, end)
    {
        parts -= end - next;
        end = next;
    }
    // `لحسن التدبير`: a particle before two nouns.
    if form.cut == 0
        && !titled
        && x.w(i) == "لحسن"
        && (action_noun(x.w(i + 1)) || x.has(i + 1, tag::DNOUN | tag::NOUN))
    {
        return None;
    }
    // `لولا توفيق الله`
    let divine = x.w(end - 1) == "الله"
        && !x
            .lx
            .compounds
            .get(&x.lx.id(x.lx_word(form, end - 2)))
            .is_some_and(|l| l.contains(&x.lx.id("الله")));
    if divine && end == i + 2 {
        return None;
    }
    if parts < 2 || royal(x, i, end) || eponym(x, titles) || possessed(x, end - 1) {
        return None;
    }
    if given.is_some() && !titled && x.lx.listed(List::WordlikeNames, x.lx_word(form, i)) {
        let next = x.readings(i + 1).first().copied().unwrap_or_default();
        let weekday = x.has(i + 1, tag::TIME)
            || matches!(
                x.w(i + 1),
                "الخميس" | "السبت" | "الاحد" | "الجمعه" | "الاثنين" | "الثلاثاء" | "الاربعاء"
            );
        if weekday {
            return None;
        }
        let alone = next.id == 0 && x.f(i + 1).cut == 0 && parts == 2;
        let company = next.tags & (tag::GIVEN | tag::PARTICLE) != 0
            || alone
                && (!x.is_word(end) || x.has(end, tag::ROLE) && x.f(end).prep.is_none())
                && office_before(x, i)
            || alone && x.w(i.wrapping_sub(1)) == "من" && x.stem(i.wrapping_sub(2)) == "كل"
            || familiar(x, i + 1) && next.id == 0
            || familiar(x, i + 1)
                && (i == 0
                    || !x.is_word(i - 1)
                    || form.conj
                    || x.has(i - 1, tag::ROLE | tag::SAY | tag::CONV | tag::HON | tag::VERB))
            || x.has(i.wrapping_sub(1), tag::ROLE | tag::SAY | tag::CONV);
        let spoken = form.cut == 0 || form.conj && form.prep.is_none();
        if !company || !spoken {
            return None;
        }
    }
    Some(Name { tokens: i..end, form, titles, strength, role: None })
}

/// An office stands before `i`, with nothing but its own words between.
fn office_before(x: &Text, i: usize) -> bool {
    (i.saturating_sub(7)..i)
        .rev()
        .take_while(|k| x.is_word(*k) && !x.has(*k, tag::ANYVERB))
        .any(|k| x.has(k, tag::ROLE) || x.has(k, tag::HON))
}

/// `الأستاذ الجامعي محمد`: the title is an office, and this is its adjective.
fn job_adjective(x: &Text, titles: usize, i: usize) -> bool {
    let w = x.w(i);
    x.has(titles, tag::ROLE)
        && w.starts_with("ال")
        && (w.ends_with('ي') || w.ends_with("يه"))
        && x.any(i + 1, tag::GIVEN).is_some()
}
