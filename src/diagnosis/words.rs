//! The words of sheets, of what Amana fills in, of constraints and of criteria.

use super::{
    facts::{BodyFact, Facts},
    model::{
        Criterion, HindranceState, Judged, Kind, Question, Score, Severity, SheetState, SheetStep, Source,
    },
    ready::Line,
};
use crate::{
    record::{body_name, view::name_in},
    statutes::Rulebook,
    structure::{
        book::Class,
        model::{Figure, Form, Key},
        words as structure,
    },
    territory::Place,
    ui::{Words, parts::State},
};
use amana_base::Day;

/// How a sheet stands, in a word.
pub fn state_name(w: Words, state: SheetState) -> String {
    match state {
        SheetState::Late => w.diagnosis_state_late(),
        SheetState::HandedBack => w.diagnosis_state_handed_back(),
        SheetState::Draft => w.diagnosis_state_draft(),
        SheetState::Blank => w.diagnosis_state_blank(),
        SheetState::HandedIn => w.diagnosis_state_handed_in(),
        SheetState::Gone => w.diagnosis_state_gone(),
    }
}

/// The same as a mark; since when where it was handed in.
pub fn state(w: Words, state: SheetState, handed: Option<Day>) -> State {
    match (state, handed) {
        (SheetState::HandedIn, Some(on)) => State::good(w.diagnosis_handed_in_on(w.date(on))),
        (SheetState::HandedIn, None) => State::good(state_name(w, state)),
        (SheetState::Late, _) => State::bad(state_name(w, state)),
        (SheetState::HandedBack | SheetState::Draft, _) => State::waiting(state_name(w, state)),
        (SheetState::Blank, _) => State::plain(state_name(w, state)),
        (SheetState::Gone, _) => State::over(state_name(w, state)),
    }
}

/// What people did to a sheet.
pub fn step(w: Words, step: SheetStep) -> String {
    match step {
        SheetStep::HandedIn => w.diagnosis_step_handed_in(),
        SheetStep::Withdrawn => w.diagnosis_step_withdrawn(),
        SheetStep::HandedBack => w.diagnosis_step_handed_back(),
    }
}

/// How grave a constraint is.
pub fn severity(w: Words, severity: Severity) -> String {
    match severity {
        Severity::Light => w.diagnosis_severity_light(),
        Severity::Medium => w.diagnosis_severity_medium(),
        Severity::Severe => w.diagnosis_severity_severe(),
    }
}

/// How a constraint stands.
pub fn hindrance(w: Words, state: HindranceState) -> State {
    match state {
        HindranceState::Open => State::bad(w.diagnosis_hindrance_open()),
        HindranceState::Answered => State::waiting(w.diagnosis_hindrance_answered()),
        HindranceState::Closed => State::over(w.diagnosis_hindrance_closed()),
    }
}

/// What was answered to a question, in words.
pub fn answer(w: Words, question: &Question, value: &str) -> String {
    match (question.kind, value.is_empty()) {
        (_, true) => String::new(),
        (Kind::Text | Kind::Choice, false) => question.told(value, w.lang()).to_owned(),
    }
}

/// A line of what Amana fills in.
#[derive(Clone, Debug)]
pub struct FactLine {
    /// What it is, the same on every sheet.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// What it says.
    pub state: State,
}

/// Whose facts they are, and what the reader may know.
pub struct Reader<'a> {
    /// The words.
    pub words: Words,
    /// The statute.
    pub rules: &'a Rulebook,
    /// The unit's name.
    pub unit: &'a str,
    /// Where it is.
    pub place: Place,
    /// May the reader know who the members are there?
    pub members: bool,
}

/// What Amana fills in, in groups with their titles.
pub fn facts(r: &Reader<'_>, facts: &Facts) -> Vec<(String, Vec<FactLine>)> {
    let w = r.words;
    let mut groups = vec![
        (w.diagnosis_facts_territory(), territory(r, facts)),
        (w.diagnosis_facts_bodies(), bodies(r, facts)),
        (w.diagnosis_facts_figures(), figures(w, facts)),
    ];
    if r.members {
        groups.push((w.diagnosis_facts_members(), members(r, facts)));
    }
    groups.retain(|(_, lines)| !lines.is_empty());
    groups
}

fn line(key: impl Into<String>, name: impl Into<String>, state: State) -> FactLine {
    FactLine { key: key.into(), name: name.into(), state }
}

fn territory(r: &Reader<'_>, f: &Facts) -> Vec<FactLine> {
    let w = r.words;
    let people = f.population.map_or_else(|| w.structure_not_known(), |n| w.number(n));
    let mut out = vec![line("population", w.diagnosis_population(), State::plain(people))];
    let class = |class: Class| f.classes.get(class.as_str()).copied().unwrap_or(0);
    if r.place.commune.raw() == 0 {
        let all = w.diagnosis_communes_split(
            f.communes,
            w.number(class(Class::Rural)),
            w.number(class(Class::Town) + class(Class::City)),
        );
        out.push(line("communes", w.diagnosis_communes(), State::plain(all)));
        let (rural, urban) = f.rural_urban;
        let split = w.diagnosis_people_split(w.number(rural), w.number(urban));
        out.push(line("people", w.diagnosis_people(), State::plain(split)));
    } else if let Some(class) = Class::ALL.iter().find(|c| class(**c) > 0) {
        out.push(line("class", w.structure_class(), State::plain(structure::class(w, *class))));
    }
    out
}

fn bodies(r: &Reader<'_>, f: &Facts) -> Vec<FactLine> {
    let w = r.words;
    let standing = match f.standing {
        Some((true, on)) => State::good(w.structure_fact_valid(w.date(Day(on)))),
        Some((false, on)) => State::bad(w.structure_fact_ended(w.date(Day(on)))),
        None => State::over(w.structure_fact_never()),
    };
    let mut out = vec![line("standing", w.diagnosis_standing(), standing)];
    for body in &f.bodies {
        let own = name_in(w.lang(), &body.name_ar, &body.name_fr);
        let name = body_name(r.rules, &body.kind, w.lang(), &own, r.unit, r.place);
        out.push(line(format!("body-{}", body.id), name, told(w, body)));
    }
    for (kind, since) in &f.missing {
        let state = match since {
            Some(on) => State::bad(w.diagnosis_missing_since(w.date(Day(*on)))),
            None => State::over(w.diagnosis_missing()),
        };
        out.push(line(format!("missing-{kind}"), r.rules.kind_label(kind, w.lang()), state));
    }
    out
}

fn told(w: Words, b: &BodyFact) -> State {
    let mut parts = vec![w.diagnosis_sitting(b.sitting)];
    if b.seats.1 > 0 {
        parts.push(w.structure_fact_seats(w.number(b.seats.0), w.number(b.seats.1)));
    }
    if let Some(met) = b.met {
        parts.push(w.structure_fact_met(w.date(Day(met))));
    } else {
        parts.push(w.structure_fact_no_meeting());
    }
    let text = parts.join(" · ");
    match b.term {
        _ if b.sitting == 0 => State::bad(text),
        Some(term) => {
            let term = Day(term);
            // Whether it was over on that day is told by the figures; here it is told when it ends.
            State::plain(format!("{text} · {}", w.diagnosis_term(w.date(term))))
        }
        None => State::plain(text),
    }
}

fn figures(w: Words, f: &Facts) -> Vec<FactLine> {
    let known = f.figures.iter().filter_map(|(key, part, whole)| {
        let key: Key = key.parse().ok()?;
        let (form, figure) = (key.indicator().form, Figure { part: *part, whole: *whole });
        let value = structure::value(w, form, figure.value(form));
        let detail = structure::detail(w, form, figure);
        let text = if detail.is_empty() { value } else { format!("{value} ({detail})") };
        Some(line(key.as_str(), structure::name(w, key), State::plain(text)))
    });
    known.collect()
}

fn members(r: &Reader<'_>, f: &Facts) -> Vec<FactLine> {
    let w = r.words;
    let mut out = vec![];
    match f.members {
        Some(m) => {
            let all = w.diagnosis_members_split(w.number(m.all), w.number(m.women), w.number(m.unknown));
            out.push(line("members", w.structure_i_members(), State::plain(all)));
        }
        None => {
            out.push(line(
                "members",
                w.structure_i_members(),
                State::over(w.diagnosis_members_not_counted()),
            ));
        }
    }
    for b in &f.bodies {
        let own = name_in(w.lang(), &b.name_ar, &b.name_fr);
        let name = body_name(r.rules, &b.kind, w.lang(), &own, r.unit, r.place);
        for (key, what, quota) in [("women", Key::Women, b.women), ("youth", Key::Youth, b.youth)] {
            let Some((found, of, unknown, needed)) = quota else { continue };
            let n = |n: i64| w.number(n);
            let text = match unknown {
                0 => w.structure_fact_quota(n(found), n(of), n(needed)),
                _ => w.structure_fact_quota_unknown(n(found), n(of), n(unknown), n(needed)),
            };
            let state = match (found >= needed, found + unknown < needed) {
                (true, _) => State::good(text),
                (false, true) => State::bad(text),
                (false, false) => State::plain(text),
            };
            out.push(line(format!("{key}-{}", b.id), format!("{name}: {}", structure::name(w, what)), state));
        }
    }
    out
}

/// A score in words: `72%`.
pub fn score(w: Words, score: Score) -> String {
    match score.percent() {
        Some(n) => w.percent(n.unsigned_abs(), 100),
        None => w.structure_not_known(),
    }
}

/// The value of a criterion.
pub fn value(w: Words, line: &Line) -> String {
    let form = line.form();
    let value = structure::value(w, form, line.value);
    let detail = structure::detail(w, form, line.figure);
    if detail.is_empty() { value } else { format!("{value} ({detail})") }
}

/// What meets a criterion.
pub fn wanted(w: Words, criterion: &Criterion, form: Form) -> String {
    let n = |n: i64| structure::value(w, form, Some(n));
    match (criterion.at_least, criterion.at_most) {
        (Some(least), Some(most)) => w.diagnosis_wanted_between(n(least), n(most)),
        (Some(least), None) => w.diagnosis_wanted_least(n(least)),
        (None, Some(0)) => w.diagnosis_wanted_none(),
        (None, Some(most)) => w.diagnosis_wanted_most(n(most)),
        (None, None) => String::new(),
    }
}

/// Where a criterion is read.
pub fn source(w: Words, criterion: &Criterion) -> String {
    match (criterion.source, criterion.indicator()) {
        (Source::Indicator, Some(key)) => w.diagnosis_source_indicator(structure::name(w, key)),
        (Source::Sheets, _) => w.diagnosis_source_sheets(),
        _ => w.diagnosis_source_constraints(),
    }
}

/// Whether a criterion is met.
pub fn judged(w: Words, judged: Judged) -> State {
    match judged {
        Judged::Met => State::good(w.diagnosis_met()),
        Judged::Missed => State::bad(w.diagnosis_missed()),
        Judged::Unknown => State::over(w.diagnosis_unknown()),
    }
}
