//! Whose office it is: of the name before it, after it, or of several.

use super::{role_end, role_head};
use crate::lexicon::tag;
use crate::lists::List;
use crate::people::Name;
use crate::text::{Form, Text};

/// Gives each name the office beside it. `starts` marks where names begin.
pub(crate) fn attach_roles(x: &Text, names: &mut [Name], starts: &[bool]) {
    // After the name.
    for name in names.iter_mut() {
        let end = name.tokens.end;
        let mut at = end;
        let mut mark = false;
        while x.is_comma(at) || matches!(x.mark(at), Some('-' | '–' | '—' | '(' | ':')) || x.is_quote(at)
        {
            at += 1;
            mark = true;
            if at > end + 2 {
                break;
            }
        }
        if matches!(x.w(at), "بصفته" | "بصفتها" | "باعتباره" | "باعتبارها" | "بوصفه")
        {
            at += 1;
        }
        // `التي تشغل منصب رئيسة ..`, `وهو عضو ..`
        if matches!(x.w(at), "الذي" | "التي")
            && let Some(k) = (at + 1..at + 5).find(|k| matches!(x.w(*k), "منصب" | "مهمه" | "صفه"))
        {
            at = k + 1;
        } else if matches!(x.w(at), "وهو" | "وهي") && x.has(at + 1, tag::ROLE) {
            at += 1;
        }
        // `، السيد رئيس ..`
        while mark && x.has(at, tag::HON) && x.has(at + 1, tag::ROLE) && !x.has(at, tag::ROLE) {
            at += 1;
        }
        // `والسيدة أمينة الشاهدي`: somebody else, whose name is also an office.
        if starts[at.min(starts.len() - 1)] {
            continue;
        }
        let Some(f) = role_head(x, at, starts) else { continue };
        if f.conj || matches!(f.prep, Some('ب' | 'ك')) || (f.prep.is_some() && mark) {
            continue;
        }
        let mut stop = role_end(x, at, starts);
        // `عضو الديوان للحزب ووكيل لائحة الشباب فلان`: the second office is of the name it runs into.
        if starts[stop.min(starts.len() - 1)]
            && let Some(joint) = (at + 2..stop).rev().find(|k| {
                x.has(*k, tag::ROLE) && (x.f(*k).conj || x.w(*k - 1) == "و") && x.f(*k).prep.is_none()
            })
        {
            stop = if x.w(joint - 1) == "و" { joint - 1 } else { joint };
        }
        // `فلان، نائبها: فلانة`
        if x.mark(stop) == Some(':') && starts[x.skip_titles(stop + 1).min(starts.len() - 1)] {
            continue;
        }
        // `منسق الحزب بالإقليم، ورئيس الجماعة`: a second office of the same person, of nobody named after it.
        let second = stop + 1;
        if x.is_comma(stop)
            && x.has(second, tag::ROLE)
            && x.f(second).conj
            && x.f(second).prep.is_none()
            && !x.lx_word(x.f(second), second).ends_with('ه')
        {
            let after = role_end(x, second, starts);
            let named =
                |k: usize| starts[x.skip_titles(k).min(starts.len() - 1)] || starts[k.min(starts.len() - 1)];
            if !(named(after) || x.is_comma(after) && named(after + 1) && !x.f(after + 1).conj) {
                stop = after;
            }
        }
        // `حليمة نائبتها سعاد`: the deputy is who is named after it.
        let of_first = ["ها", "هم"].iter().any(|e| x.w(at).ends_with(e))
            || x.w(at).ends_with('ه') && x.w(at).starts_with("نايب");
        if of_first && starts[stop.min(starts.len() - 1)] {
            continue;
        }
        // An office that runs straight into the next name belongs to that one.
        let next = x.skip_titles(stop);
        if mark && starts[stop.min(starts.len() - 1)] && next < x.len() {
            continue;
        }
        name.role = Some((at..stop, f));
    }
    // `المستشارون: فلان، فلان`: one word for all of a line.
    for n in 0..names.len() {
        let first = names[n].titles;
        if first < 2 || names[n].role.is_some() {
            continue;
        }
        if x.mark(first - 1) == Some(':')
            && x.has(first - 2, tag::ROLES)
            && (first < 3 || x.is_break(first - 3))
        {
            let r = first - 2..first - 1;
            let line_end = (first..x.len()).find(|k| x.is_break(*k)).unwrap_or(x.len());
            for m in
                names.iter_mut().filter(|m| m.titles >= first && m.tokens.end <= line_end && m.role.is_none())
            {
                m.role = Some((r.clone(), Form::default()));
            }
        }
    }
    // Before the name.
    for n in 0..names.len() {
        if names[n].role.is_some() {
            continue;
        }
        let first = names[n].titles;
        if names[n].form.prep.is_some() && first == names[n].tokens.start {
            continue;
        }
        // A title joined to a preposition (`للأخ`) or a conjunction cuts the name from what stands before.
        let lead = if first < names[n].tokens.start { x.f(first) } else { names[n].form };
        if lead.cut > 0 {
            continue;
        }
        let from = first.saturating_sub(16);
        let mut best: Option<(usize, Form)> = None;
        for k in (from..first).rev() {
            if x.is_break(k)
                || matches!(x.mark(k), Some('.' | '؟' | '!'))
                || x.mark(k) == Some(':') && k + 1 != first
            {
                break;
            }
            if (0..n).rev().take(4).any(|m| names[m].tokens.contains(&k)) {
                break;
            }
            let Some(f) = role_head(x, k, starts) else { continue };
            let mut stop = role_end(x, k, starts);
            if stop > first {
                stop = first;
            }
            let comma = stop < first && (stop..first).all(|m| x.is_comma(m) || x.mark(m) == Some(':'));
            if stop == first || (comma && first - stop == 1) {
                best = Some((k, f));
                if f.conj && f.prep.is_none() && k > from {
                    // `النائب البرلماني والأمين الإقليمي محمد`: look further back.
                    continue;
                }
                // `نائبة رئيس جماعة`: the office before may hold this one.
                continue;
            } else {
                break;
            }
        }
        if let Some((k, f)) = best {
            // The office belongs to a name that stands before it.
            let belongs = names[..n].iter().any(|m| m.role.as_ref().is_some_and(|(r, _)| r.contains(&k)));
            if !belongs {
                let mut end = first;
                while end > k + 1 && (x.is_comma(end - 1) || x.mark(end - 1) == Some(':')) {
                    end -= 1;
                }
                names[n].role = Some((k..end, f));
            }
        }
    }
}

/// `النائبين البرلمانيين فلان وفلان`, `فلان وفلان، عضوي المكتب`: an office said once of several.
pub(crate) fn share_roles(x: &Text, names: &mut [Name], starts: &[bool]) {
    for n in 1..names.len() {
        let end = names[n].tokens.end;
        let at = end + usize::from(x.is_comma(end));
        if names[n].role.is_some()
            || !x.has(at, tag::ROLES)
            || !(x.lx.listed(List::SharedOffices, x.w(at)) || matches!(x.w(at), "اعضاء" | "عضوات"))
        {
            continue;
        }
        // Back over those told with the last.
        let mut from = n;
        while from > 0 && names[from - 1].role.is_none() {
            let (before, this) = (names[from - 1].tokens.end, names[from].titles);
            let joined = this <= before + 1 && (x.f(this).conj || x.w(before) == "و" || x.is_comma(before));
            if !joined {
                break;
            }
            from -= 1;
        }
        if from < n {
            let role = (at..role_end(x, at, starts), x.f(at));
            for name in &mut names[from..=n] {
                name.role = Some(role.clone());
            }
        }
    }
    for n in 0..names.len() {
        let first = names[n].titles;
        if names[n].role.is_some() || names[n].form.cut > 0 && first == names[n].tokens.start {
            continue;
        }
        let head = (first.saturating_sub(7)..first)
            .rev()
            .take_while(|k| x.is_word(*k))
            .filter(|k| x.has(*k, tag::ROLES) && x.lx.listed(List::SharedOffices, x.stem(*k)))
            .last();
        let Some(k) = head.filter(|k| {
            *k + 1 == first
                || x.has(*k + 1, tag::ROLES) && *k + 2 == first
                || role_end(x, *k, starts) >= first
        }) else {
            continue;
        };
        if (0..n).any(|m| names[m].tokens.contains(&k)) {
            continue;
        }
        let role = (k..first, x.f(k));
        let mut m = n;
        loop {
            names[m].role = Some(role.clone());
            let end = names[m].tokens.end;
            m += 1;
            let next = m < names.len()
                && names[m].role.is_none()
                && (names[m].titles == end && x.f(end).conj
                    || names[m].titles == end + 1 && (x.is_comma(end) || x.w(end) == "و"));
            if !next {
                break;
            }
        }
    }
}
