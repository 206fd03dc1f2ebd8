//! The forms of a declaration, and its past.

use super::one::Press;
use crate::declarations::{
    acts,
    gather::{self, Line},
    model::Step,
    words,
};
use crate::{
    access::{Granted, capability::ReadRecord},
    record::view::{me, name_in},
    ui::{Choice, Field, Words},
    web::{FormErrors, Result},
};
use amana_base::Day;

/// Something that was done.
pub(super) struct Past {
    /// On which day.
    pub on: Day,
    /// What.
    pub said: String,
    /// Where, who, with which receipt, why.
    pub more: Vec<String>,
    /// Who wrote it, and when.
    pub wrote: String,
    /// It is what stands.
    pub stands: bool,
}

/// The form of a filing, as it was sent, or as it is written down.
pub(super) async fn filing(
    by: &Granted<ReadRecord>,
    line: &Line,
    form: &Press,
    errors: &FormErrors,
) -> Result<Vec<Field>> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let filed = line.filed();
    if filed.is_none() && !line.state.is_open() {
        return Ok(vec![]);
    }
    let mut choices = vec![Choice::new("", w.bodies_choose())];
    let offered = acts::bringers(by, line).await?;
    let own = me(visit);
    if own.raw() != 0 && offered.iter().all(|b| b.person_id != own) {
        let name = visit.officer().map(|o| o.name.clone()).unwrap_or_default();
        choices.push(Choice::new(own.to_string(), name));
    }
    choices.extend(offered.into_iter().map(|b| {
        let title = rules.title_of(&b.body_kind, &b.post, b.rank, b.sex, lang);
        Choice::new(b.person_id.to_string(), format!("{} · {title}", name_in(lang, &b.name_ar, &b.name_la)))
    }));
    // What was sent stands in the form; else what was written down, to be set right.
    let sent = !form.seen.is_empty();
    let of = |sent_as: &str, known: Option<String>| {
        if sent { sent_as.to_owned() } else { known.unwrap_or_default() }
    };
    let authority = gather::authority(w, &rules, line.fact.to, &line.fact.at);
    Ok(vec![
        Field::day("on", w.declarations_filed_on())
            .value(of(&form.on, filed.map(|f| f.on_day.to_string())))
            .error(errors.of("on")),
        Field::text("place", w.declarations_place())
            .hint(w.declarations_place_hint(authority))
            .limit(500)
            .value(of(&form.place, filed.map(|f| f.place.clone())))
            .error(errors.of("place")),
        Field::select("person", w.declarations_bringer(), choices)
            .value(of(&form.person, filed.and_then(|f| f.person_id).map(|p| p.to_string())))
            .error(errors.of("person")),
        Field::text("receipt", w.declarations_receipt())
            .hint(w.declarations_receipt_hint())
            .optional(&w)
            .limit(100)
            .value(of(&form.receipt, filed.map(|f| f.receipt.clone())))
            .error(errors.of("receipt")),
        Field::day("receipt_on", w.declarations_receipt_on())
            .optional(&w)
            .value(of(&form.receipt_on, filed.and_then(|f| f.receipt_on).map(|on| on.to_string())))
            .error(errors.of("receipt_on")),
    ])
}

/// The form of a refusal.
pub(super) fn refusing(w: Words, form: &Press, errors: &FormErrors) -> Vec<Field> {
    vec![
        Field::day("refused_on", w.declarations_refused_on())
            .value(&form.refused_on)
            .error(errors.of("refused_on")),
        Field::text("why_refused", w.declarations_refused_why())
            .limit(500)
            .value(&form.why_refused)
            .error(errors.of("why_refused")),
    ]
}

/// The form of an earlier declaration.
pub(super) fn earlier(w: Words, form: &Press, errors: &FormErrors) -> Vec<Field> {
    vec![
        Field::text("reference", w.declarations_reference())
            .hint(w.declarations_reference_hint())
            .limit(500)
            .value(&form.reference)
            .error(errors.of("reference")),
        Field::day("before_on", w.declarations_before_on())
            .optional(&w)
            .value(&form.before_on)
            .error(errors.of("before_on")),
    ]
}

/// What stands, in words.
pub(super) fn filed(by: &Granted<ReadRecord>, line: &Line) -> Vec<(String, String)> {
    let (w, lang) = (by.visit().words(), by.visit().lang);
    let mut out = vec![];
    match line.top() {
        Some(f) if matches!(f.step, Step::Filed | Step::Corrected) => {
            out.push((w.declarations_filed_on(), w.date(f.on_day)));
            out.push((w.declarations_place(), f.place.clone()));
            out.push((w.declarations_bringer(), name_in(lang, &f.name_ar, &f.name_la)));
            out.push((w.declarations_receipt(), f.receipt.clone()));
            out.push((w.declarations_receipt_on(), f.receipt_on.map(|on| w.date(on)).unwrap_or_default()));
        }
        Some(b) if b.step == Step::Before => {
            out.push((w.declarations_reference(), b.place.clone()));
        }
        Some(s) if s.step == Step::SetAside => out.push((w.declarations_reason(), s.reason.clone())),
        _ => {}
    }
    out.retain(|(_, value)| !value.is_empty());
    out
}

/// What was done, the last first.
pub(super) fn past(by: &Granted<ReadRecord>, line: &Line) -> Vec<Past> {
    let visit = by.visit();
    let (w, lang) = (visit.words(), visit.lang);
    let steps = line.steps.iter().enumerate().rev();
    steps
        .map(|(n, s)| {
            let receipt = match s.receipt_on {
                Some(on) => w.declarations_receipt_of(s.receipt.as_str(), w.date(on)),
                None => String::new(),
            };
            let mut more =
                vec![s.place.clone(), name_in(lang, &s.name_ar, &s.name_la), receipt, s.reason.clone()];
            more.retain(|text| !text.is_empty());
            let author = match name_in(lang, &s.author_ar, &s.author_la) {
                name if name.is_empty() => w.journal_program(),
                name => name,
            };
            Past {
                on: s.on_day,
                said: words::step(w, s.step),
                more,
                wrote: w.members_wrote(author, w.moment(s.at, visit.app.config.utc_offset_minutes)),
                stands: line.sum.top == Some(n),
            }
        })
        .collect()
}
