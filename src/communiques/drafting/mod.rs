//! From what the reader understood to a sheet that people correct: the organs, units and posts it names become keys of the
//! statute and codes of the territory, decisions become what they do. Pure.

mod decided;
mod organ;
mod people;
mod when;

use crate::communiques::{
    sheet::{ComingLine, DecisionLine, EffectLine, FigureLine, MeetingSheet, Said, Sheet, Span, TextLine},
    terms::Terms,
};
use crate::{decisions, statutes::Rulebook, territory::Gazette, ui::turns};
use amana_reader::{Doubt, Draft, Field, Reader};
pub use decided::classify;
use decided::effects;
use organ::body_and_unit;
pub use people::offices;
use people::people;
pub use when::days_of;
use when::{date, set_iso};

/// What a draft is made with.
pub struct Drafting<'a> {
    /// Reads the other meetings of a text.
    pub reader: &'a Reader,
    /// The statute.
    pub rules: &'a Rulebook,
    /// Its names.
    pub terms: &'a Terms,
    /// The territory.
    pub gazette: &'a Gazette,
}

/// The sheet of a text.
pub fn sheet(with: &Drafting<'_>, text: &str, draft: &Draft) -> Sheet {
    let mut sheet =
        Sheet { perhaps_none: !draft.meets(), furniture: draft.furniture.clone(), ..Sheet::default() };
    sheet.cut = draft.doubts.contains(&Doubt::TextCut);
    let chars: Vec<char> = text.chars().collect();
    if draft.parties.iter().all(|p| p.value != with.rules.code()) {
        sheet.other_party = draft.parties.iter().map(|p| slice(&chars, p.span)).collect();
    }
    let main = meeting(with, &mut sheet, &chars, draft, 0);
    sheet.meetings.push(main);
    let main_day = sheet.meetings.first().and_then(|m| m.date.from);
    for other in draft.meetings.iter().filter(|m| !m.main) {
        // Without a day of its own it is the same meeting, spoken of again.
        let day = other.date.as_deref().and_then(|iso| days_of(iso).0);
        if day.is_none() || day == main_day {
            continue;
        }
        // Its own sentences, read for themselves; what is said of people and decisions stays with the main one.
        let [from, until] = other.span;
        let part: String =
            chars.iter().skip(from as usize).take(until.saturating_sub(from) as usize).collect();
        let alone = with.reader.read(&part);
        let mut second = meeting(with, &mut sheet, &chars, &alone, from);
        second.people.clear();
        second.agenda.clear();
        second.decisions.clear();
        second.coming.clear();
        second.figures.clear();
        // A second meeting is taken when a person says so: more often it is a reference to one recorded elsewhere.
        second.take = false;
        if second.date.from.is_none()
            && let Some(iso) = &other.date
        {
            set_iso(&mut second.date, iso);
        }
        sheet.meetings.push(second);
    }
    // Another organisation's offices are not ours to record, unless a person says so line by line.
    if !sheet.other_party.is_empty() {
        for m in &mut sheet.meetings {
            m.take = false;
            m.people.iter_mut().flat_map(|p| &mut p.offices).for_each(|o| o.take = Some(false));
            m.decisions.iter_mut().flat_map(|d| &mut d.effects).for_each(|e| e.take = false);
        }
    }
    sheet.meetings.sort_by_key(|m| !m.take);
    sheet
}

fn said(f: &Field, shift: u32) -> Said {
    Said {
        // The words, without what would show them in another order than they are read.
        value: f.value.chars().filter(|c| !turns(*c)).collect::<String>().trim().to_string(),
        span: f.span.map(|[a, b]| [a + shift, b + shift]),
        sure: (f.confidence.clamp(0.0, 1.0) * 100.0) as u8,
        by_hand: false,
    }
}

fn some(f: &Option<Field>, shift: u32) -> Said {
    f.as_ref().map(|f| said(f, shift)).unwrap_or_default()
}

fn meeting(with: &Drafting<'_>, sheet: &mut Sheet, chars: &[char], d: &Draft, shift: u32) -> MeetingSheet {
    let mut m = MeetingSheet {
        id: sheet.fresh(),
        take: d.meets(),
        kind: some(&d.kind, shift),
        mode: some(&d.mode, shift),
        venue: some(&d.venue, shift),
        slogan: some(&d.slogan, shift),
        date: date(d, shift),
        ..MeetingSheet::default()
    };
    if m.kind.is_empty() {
        m.kind.value = "ordinary_meeting".into();
    }
    let level = body_and_unit(with, &mut m, chars, d, shift);
    people(with, sheet, &mut m, chars, d, shift);
    for f in &d.agenda {
        m.agenda.push(TextLine { id: sheet.fresh(), said: said(f, shift) });
    }
    let mut decided: Vec<DecisionLine> = vec![];
    for (n, f) in d.decisions.iter().enumerate() {
        let mut line = DecisionLine { id: sheet.fresh(), said: said(f, shift), ..DecisionLine::default() };
        let before = decided.last().and_then(|d| d.said.span).map_or(0, |s| s[1]);
        let after = d.decisions.get(n + 1).and_then(|f| said(f, shift).span).map_or(u32::MAX, |s| s[0]);
        let reach = wider(chars, line.said.span, before, after);
        (line.kind, line.taken) = classify(&line.said.value, slice(chars, reach));
        // `وكذا لجنة الأخلاقيات`: without a verb of its own it goes on with the decision before it.
        if let Some(last) = decided.last().filter(|_| line.kind == decisions::Kind::Resolution.as_str())
            && let (Some([_, end]), Some([start, _])) = (last.said.span, line.said.span)
            && slice(chars, Some([end, start])).trim().chars().count() <= 6
            && !slice(chars, Some([end, start])).contains('\n')
        {
            (line.kind, line.taken) = (last.kind.clone(), last.taken.clone());
        }
        // Who is chosen for what may stand in the words before: `الحسم في رئاسة قطب النساء، حيث توافق الجميع على اختيار ..`.
        let designates = matches!(line.kind.as_str(), "designation" | "appointment");
        let reach = if designates { wider(chars, line.said.span, 0, after) } else { reach };
        effects(with, sheet, &m, &mut line, level, (chars, reach));
        // `إحداث التغيير` creates no body.
        if line.kind == decisions::Kind::Creation.as_str() && line.effects.is_empty() {
            line.kind = decisions::Kind::Resolution.as_str().into();
        }
        // What an earlier decision of the text founded is there.
        let there = |e: &EffectLine| {
            e.holder.is_none()
                && decided.iter().flat_map(|d| &d.effects).any(|o| (&o.kind, &o.name) == (&e.kind, &e.name))
        };
        line.effects.retain(|e| !there(e));
        decided.push(line);
    }
    m.decisions = decided;
    for u in &d.upcoming {
        let (on, precision, _) =
            u.date.as_ref().map(|f| days_of(&f.value)).unwrap_or((None, "unknown", None));
        m.coming.push(ComingLine {
            id: sheet.fresh(),
            said: said(&u.what, shift),
            on,
            precision: precision.into(),
            on_span: u.date.as_ref().and_then(|f| said(f, shift).span),
        });
    }
    for f in &d.figures {
        m.figures.push(FigureLine {
            id: sheet.fresh(),
            value: said(&f.value, shift),
            unit: some(&f.unit, shift),
        });
    }
    m
}

fn before(chars: &[char], span: Option<Span>, n: usize) -> String {
    let Some([start, _]) = span else { return String::new() };
    let start = (start as usize).min(chars.len());
    let from = chars[..start].iter().rposition(|c| matches!(c, '.' | '\n' | '؛')).map_or(0, |at| at + 1);
    chars[from.max(start.saturating_sub(n))..start].iter().collect()
}

/// The sentence around a decision, as far as the decisions beside it leave it: `تم الحسم في رئاسة قطب النساء، حيث توافق
/// الجميع على اختيار فلانة رئيسة له` is one decision with the words before it, `تم تشكيل لجنة وكذا لجنة` with those after.
fn wider(chars: &[char], span: Option<Span>, after: u32, before: u32) -> Option<Span> {
    let [start, end] = span?;
    let (start, end) = ((start as usize).min(chars.len()), (end as usize).min(chars.len()));
    let stop = |c: &char| matches!(c, '.' | '\n' | '؟' | '!');
    let from = chars[..start].iter().rposition(stop).map_or(0, |at| at + 1);
    let until = chars[end..].iter().position(stop).map_or(chars.len(), |at| end + at);
    let from = (from as u32).max(after.min(start as u32));
    Some([from, (until as u32).min(before.max(end as u32)).max(from)])
}

fn slice(chars: &[char], span: Option<Span>) -> String {
    let Some([from, until]) = span else { return String::new() };
    chars.get(from as usize..until as usize).map(|c| c.iter().collect()).unwrap_or_default()
}
