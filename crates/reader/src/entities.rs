//! The things a communique names: parties, places, dates.

use std::ops::Range;

use amana_arabic::{DateFound, dates};

use crate::lexicon::{PartyForm, tag};
use crate::lists::List;
use crate::text::{Form, Text};

/// A party, or an organisation near it, named in the text.
#[derive(Clone, Debug)]
pub(crate) struct PartyMention {
    /// From `حزب` when it stands before.
    pub tokens: Range<usize>,
    pub form: Form,
    pub code: String,
    pub kind: PartyForm,
}

/// A place named in the text.
#[derive(Clone, Debug)]
pub(crate) struct PlaceMention {
    pub tokens: Range<usize>,
    pub form: Form,
    /// Numbers of the units it may be; empty when the gazetteer does not know it.
    pub units: Vec<u32>,
    /// The level that a word before it says (`إقليم`, `مدينة`).
    pub cue: Option<&'static str>,
    /// The token of that word, or the place itself.
    pub from: usize,
    /// `ب` or `في` stands before.
    pub located: bool,
}

pub(crate) fn parties(x: &Text) -> Vec<PartyMention> {
    let mut out: Vec<PartyMention> = Vec::new();
    let mut i = 0;
    while i < x.len() {
        if !x.is_word(i) {
            i += 1;
            continue;
        }
        let mut found: Option<(usize, Form, String, PartyForm)> = None;
        for f in x.readings(i) {
            if f.id == 0 {
                continue;
            }
            for (words, hit) in x.lx.parties.starting(f.id) {
                let Some(end) = x.phrase_end(i, words) else { continue };
                if found.as_ref().is_some_and(|(e, ..)| *e >= end) {
                    continue;
                }
                let mut before = i;
                while before > 0 && x.is_quote(before - 1) {
                    before -= 1;
                }
                // `حزب الاستقلال`, `حزبا الاستقلال و..`, `أحزاب الاستقلال و..`
                let named = f.cut == 0
                    && before > 0
                    && (is_hizb(x, before - 1)
                        || x.is_word(before - 1)
                            && matches!(x.stem(before - 1), "احزاب" | "حزبي" | "حزبا" | "لحزبي" | "حزبين"));
                let named = named || f.conj && after_party(x, &out, i);
                let quoted = before < i && x.is_quote(end);
                let title = x.sentence_of(i).is_some_and(|s| s.title);
                let ok = match hit.form {
                    PartyForm::Mark => {
                        named
                            || quoted
                            || (title && words.len() == 1 && !x.is_comma(i))
                            || f.cut == 0 && i > 0 && emblem(x, i)
                    }
                    PartyForm::Name => {
                        // `الاستقلال` alone is the independence of the country.
                        words.len() > 1 || named || quoted || (title && f.prep.is_none())
                    }
                    _ => true,
                };
                if ok {
                    found = Some((end, *f, hit.code.clone(), hit.form));
                }
            }
        }
        let Some((end, form, code, kind)) = found else {
            i += 1;
            continue;
        };
        let (mut from, mut form) = (i, form);
        let mut before = i;
        while before > 0 && x.is_quote(before - 1) {
            before -= 1;
        }
        // `فرع الحزب الاشتراكي الموحد`
        if form.cut == 0 && before == i && i > 0 && code == "-" && x.w(i).starts_with("الاشتراكي") {
            let party = x.lx.id("الحزب");
            if let Some(f) = x.readings(i - 1).iter().copied().find(|f| f.id != 0 && f.id == party) {
                from = i - 1;
                form = f;
            }
        }
        if form.cut == 0 && before > 0 && is_hizb(x, before - 1) {
            from = before - 1;
            form = x.readings(from).iter().copied().find(|f| f.id == x.lx.id("حزب")).unwrap_or_default();
        }
        out.push(PartyMention { tokens: from..end, form, code, kind });
        i = end;
    }
    out
}

/// `مقر الجرار`, `منسق الأحرار`: the emblem of a party after those who are of one, unless it names other things too.
fn emblem(x: &Text, i: usize) -> bool {
    !matches!(x.w(i), "الكتاب" | "الاتحاد" | "التجمع" | "الرساله")
        && x.is_word(i - 1)
        && x.lx.listed(List::OfAParty, x.stem(i - 1))
}

/// `أحزاب الأصالة والمعاصرة والاستقلال`: another party after one, where parties are told together.
fn after_party(x: &Text, out: &[PartyMention], i: usize) -> bool {
    out.last().is_some_and(|p| {
        let comma = usize::from(i > 0 && x.is_comma(i - 1));
        p.tokens.end + comma == i
            && (i.saturating_sub(24)..i)
                .any(|k| x.is_word(k) && x.lx.listed(List::PartiesTogether, x.stem(k)))
    })
}

fn is_hizb(x: &Text, i: usize) -> bool {
    x.is_word(i) && x.readings(i).iter().any(|f| f.id != 0 && f.id == x.lx.id("حزب"))
}

pub(crate) fn places(x: &Text) -> Vec<PlaceMention> {
    let mut out: Vec<PlaceMention> = Vec::new();
    let mut i = 0;
    while i < x.len() {
        if !x.is_word(i) {
            i += 1;
            continue;
        }
        match place_at(x, i) {
            Some(mut p) => {
                i = p.tokens.end;
                p.located |= near_another(x, &out, &p);
                out.push(p);
            }
            None => i += 1,
        }
    }
    out
}

/// `بكل من مدينة .. ونواحي ..`: located by what stands before, or joined to a place that is.
fn near_another(x: &Text, out: &[PlaceMention], p: &PlaceMention) -> bool {
    let Some(b) = p.from.checked_sub(1) else { return false };
    if matches!(x.stem(b), "نواحي" | "ضواحي" | "ضاحيه")
        || matches!(x.w(b), "باحياء" | "بشوارع" | "بوسط" | "باسواق" | "بدواوير")
    {
        return true;
    }
    if x.w(b) == "من" && b > 0 && matches!(x.w(b - 1), "بكل") {
        return true;
    }
    // `بالعاصمة الرباط`, `بالعاصمة العلمية فاس`
    let capital = |k: usize| x.w(k) == "بالعاصمه" || x.w(k) == "العاصمه" && k > 0 && x.w(k - 1) == "في";
    if capital(b) || b > 0 && capital(b - 1) && x.w(b).starts_with("ال") {
        return true;
    }
    let joined = x.f(p.from).conj && x.f(p.from).prep.is_none();
    p.cue.is_some()
        && joined
        && out.last().is_some_and(|q| q.located && q.cue.is_some() && p.from - q.tokens.end <= 1)
}

fn level_of_cue(tags: u64) -> Option<&'static str> {
    if tags & tag::UREG != 0 {
        Some("regional")
    } else if tags & tag::UPROV != 0 {
        Some("provincial")
    } else if tags & tag::ULOC != 0 {
        Some("local")
    } else {
        None
    }
}

fn place_at(x: &Text, i: usize) -> Option<PlaceMention> {
    let mut found: Option<(usize, Form, &Vec<u32>)> = None;
    for f in x.readings(i) {
        if f.id == 0 {
            continue;
        }
        for (words, units) in x.lx.places.starting(f.id) {
            let Some(end) = x.phrase_end(i, words) else { continue };
            if found.as_ref().is_none_or(|(e, ..)| end > *e) {
                found = Some((end, *f, units));
            }
        }
    }
    // A cue glued to the name: `إقليمتاونات`.
    if found.is_none() && x.readings(i)[0].id == 0 {
        for (glue, level) in [
            ("اقليم", "provincial"),
            ("باقليم", "provincial"),
            ("مدينه", "local"),
            ("بمدينه", "local"),
            ("جهه", "regional"),
            ("بجهه", "regional"),
        ] {
            let Some(rest) = x.w(i).strip_prefix(glue).filter(|r| r.chars().count() >= 3) else { continue };
            let id = x.lx.id(rest);
            if id == 0 {
                continue;
            }
            for (words, units) in x.lx.places.starting(id) {
                if let Some(end) = x.phrase_end(i, words) {
                    let form =
                        Form { cut: glue.chars().count() as u8, id, tags: x.lx.tags(id), ..Form::default() };
                    return Some(PlaceMention {
                        tokens: i..end,
                        form,
                        units: units.clone(),
                        cue: Some(level),
                        from: i,
                        located: glue.starts_with('ب'),
                    });
                }
            }
        }
    }
    let mut before = i.checked_sub(1);
    if let Some(b) = before
        && x.is_quote(b)
    {
        before = b.checked_sub(1);
    }
    let cue_form = before.and_then(|b| x.any(b, tag::UCUE));
    // A cue with the article (`بالإقليم تاونات`) is rare; `مدينة` and the like are followed by the name.
    let cue = cue_form.and_then(|f| level_of_cue(f.tags)).filter(|_| {
        let b = before.unwrap_or(0);
        let stem = x.stem(b);
        !stem.starts_with("ال") || found.as_ref().is_some_and(|(_, f, _)| f.cut == 0)
    });
    if let Some((end, form, units)) = found {
        if cue.is_some() && form.cut == 0 {
            let from = before.unwrap_or(i);
            return Some(PlaceMention {
                tokens: i..end,
                form,
                units: units.clone(),
                cue,
                from,
                located: located(x, from),
            });
        }
        let common = end == i + 1 && x.lx.listed(List::CommonPlaces, x.lx_word(form, i));
        let joined = form.prep == Some('ب');
        let fi = form.cut == 0
            && i > 0
            && matches!(x.w(i - 1), "في" | "ب" | "فرع" | "بفرع" | "لفرع" | "فرعه" | "داخل" | "الي");
        if !common || (joined && end > i + 1) {
            return Some(PlaceMention {
                tokens: i..end,
                form,
                units: units.clone(),
                cue: None,
                from: i,
                located: joined || fi,
            });
        }
        return None;
    }
    // A name that the gazetteer does not know, after `مدينة`, `جماعة`, `إقليم`, `دوار`.
    let cue = cue?;
    let b = before?;
    let cue_word = x.stem(b);
    if !x.lx.listed(List::UnitCues, cue_word) {
        return None;
    }
    let f = x.f(i);
    if f.cut != 0
        || f.tags & (tag::ANYVERB | tag::STOP | tag::PREP | tag::ROLE | tag::ROLES | tag::TIME | tag::ORGAN)
            != 0
    {
        return None;
    }
    let mut end = i + 1;
    let two = x.lx.listed(List::PlaceStems, x.w(i));
    if two && x.is_word(end) && x.f(end).cut == 0 {
        end += 1;
    }
    Some(PlaceMention {
        tokens: i..end,
        form: Form::default(),
        units: Vec::new(),
        cue: Some(cue),
        from: b,
        located: located(x, b),
    })
}

fn located(x: &Text, i: usize) -> bool {
    let f = x.f(i);
    f.prep == Some('ب') || (i > 0 && matches!(x.w(i - 1), "في" | "داخل" | "ب"))
}

/// Dates, by token.
pub(crate) fn all_dates(x: &Text) -> Vec<DateFound> {
    dates(&x.t)
}
