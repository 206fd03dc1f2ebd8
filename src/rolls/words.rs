//! Rolls in words.

use super::model::{Asks, Electors, Reason, Rule, Stand, StepOf, Verdict};
use crate::ui::{Lang, Words, parts::State};
use amana_base::Day;
use amana_statute::DuesPaid;

/// A sentence with the article it rests on, when there is one.
pub fn by_article(w: Words, sentence: String, article: &str) -> String {
    if article.is_empty() { sentence } else { w.rolls_by_article(sentence, article) }
}

/// Where a roll stands.
pub fn stand(w: Words, stand: Stand) -> State {
    match stand {
        Stand::Draft => State::plain(w.rolls_stand_draft()),
        Stand::Shown(None) => State::waiting(w.rolls_stand_shown()),
        Stand::Shown(Some(until)) => State::waiting(w.rolls_stand_shown_until(w.date(until))),
        Stand::Frozen => State::good(w.rolls_stand_frozen()),
        Stand::Published => State::good(w.rolls_stand_published()),
        Stand::Withdrawn => State::over(w.rolls_stand_withdrawn()),
    }
}

/// What happened.
pub fn step(w: Words, step: StepOf) -> String {
    match step {
        StepOf::DrawnUp => w.rolls_step_drawn_up(),
        StepOf::Redrawn => w.rolls_step_redrawn(),
        StepOf::Shown => w.rolls_step_shown(),
        StepOf::Frozen => w.rolls_step_frozen(),
        StepOf::Published => w.rolls_step_published(),
        StepOf::Withdrawn => w.rolls_step_withdrawn(),
    }
}

/// Of whom a roll is drawn up.
pub fn electors(w: Words, electors: Electors) -> String {
    match electors {
        Electors::Members => w.rolls_electors_members(),
        Electors::Holders => w.rolls_electors_holders(),
    }
}

/// A part of a roll.
pub fn verdict(w: Words, verdict: Verdict) -> String {
    match verdict {
        Verdict::Listed => w.rolls_verdict_listed(),
        Verdict::Excluded => w.rolls_verdict_excluded(),
        Verdict::Unknown => w.rolls_verdict_unknown(),
    }
}

/// Why somebody may vote, or not, or cannot be told; with the article and the day from which it would be otherwise.
pub fn because(w: Words, verdict: Verdict, reason: Reason, article: &str, met_on: Option<Day>) -> String {
    let said = match (verdict, reason) {
        (Verdict::Unknown, Reason::Age) => w.rolls_unknown_age(),
        (Verdict::Unknown, Reason::Dues) => w.rolls_unknown_dues(),
        (_, Reason::Met) => w.rolls_reason_met(),
        (_, Reason::Suspended) => w.rolls_reason_suspended(),
        (_, Reason::Lapsed) => w.rolls_reason_lapsed(),
        (_, Reason::Age) => w.rolls_reason_age(),
        (_, Reason::Seniority) => w.rolls_reason_seniority(),
        (_, Reason::Dues) => w.rolls_reason_dues(),
        (_, Reason::Sanction) => w.rolls_reason_sanction(),
        (_, Reason::Register) => w.rolls_reason_register(),
        (_, Reason::Remark) => w.rolls_reason_remark(),
        (_, Reason::Choice) => w.rolls_reason_choice(),
    };
    let said = by_article(w, said, article);
    match met_on {
        Some(day) => format!("{said} · {}", w.rolls_met_on(w.date(day))),
        None => said,
    }
}

/// What a remark asks for.
pub fn asks(w: Words, asks: Asks) -> String {
    match asks {
        Asks::Listed => w.rolls_asks_listed(),
        Asks::Excluded => w.rolls_asks_excluded(),
        Asks::Corrected => w.rolls_asks_corrected(),
    }
}

/// The conditions of a vote, each with its article.
pub fn conditions(w: Words, rule: &Rule) -> Vec<String> {
    let lawful = rule.age.article.is_empty();
    let age = if lawful { w.rolls_law_age() } else { rule.age.article.clone() };
    let mut out = vec![
        by_article(w, w.rolls_condition_rights(), &rule.discipline_article),
        by_article(w, w.rolls_condition_age(i64::from(rule.age.value)), &age),
    ];
    let seniority = rule.seniority.as_ref();
    out.extend(seniority.map(|r| by_article(w, w.rolls_condition_seniority(i64::from(r.value)), &r.article)));
    out.extend(rule.dues.as_ref().map(|r| {
        let said = match r.value {
            DuesPaid::Covered => w.rolls_condition_covered(),
            DuesPaid::NotLapsed => w.rolls_condition_lapsed(),
        };
        by_article(w, said, &r.article)
    }));
    let clear = rule.clear.as_ref();
    out.extend(clear.map(|r| by_article(w, w.rolls_condition_clear(i64::from(r.value)), &r.article)));
    out.extend(
        rule.objections
            .as_ref()
            .map(|(r, _)| by_article(w, w.rolls_condition_objections(i64::from(r.value)), &r.article)),
    );
    out
}

/// Of what the statute says nothing; none when it says everything.
pub fn silence(w: Words, lang: Lang, rule: &Rule) -> Option<String> {
    if !rule.said {
        return Some(w.rolls_silent_all());
    }
    let what = [
        (rule.seniority.is_none(), w.rolls_silent_seniority()),
        (rule.dues.is_none(), w.rolls_silent_dues()),
        (rule.clear.is_none(), w.rolls_silent_clear()),
        (rule.objections.is_none(), w.rolls_silent_objections()),
    ];
    let what: Vec<String> = what.into_iter().filter(|(silent, _)| *silent).map(|(_, word)| word).collect();
    let comma = if lang == Lang::Ar { "، " } else { ", " };
    (!what.is_empty()).then(|| w.rolls_silent(what.join(comma)))
}
