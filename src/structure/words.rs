//! The words of indicators, figures and facts.

use super::{
    book::{Class, Distance},
    day::{DayOf, KindRule, Standing},
    lists::Fact,
    model::{Better, Counted, Figure, Form, Indicator, Key, Source},
};
use crate::ui::{Words, parts::State};
use amana_base::Day;
use amana_statute::Group;

/// What an indicator is called.
pub fn name(w: Words, key: Key) -> String {
    match key {
        Key::Structured => w.structure_i_structured(),
        Key::Vacant => w.structure_i_vacant(),
        Key::Uncovered => w.structure_i_uncovered(),
        Key::Expired => w.structure_i_expired(),
        Key::Ending => w.structure_i_ending(),
        Key::Seats => w.structure_i_seats(),
        Key::Met => w.structure_i_met(),
        Key::Convened => w.structure_i_convened(),
        Key::Women => w.structure_i_women(),
        Key::Youth => w.structure_i_youth(),
        Key::Late => w.structure_i_late(),
        Key::Activity => w.structure_i_activity(),
        Key::Reach => w.structure_i_reach(),
        Key::Members => w.structure_i_members(),
        Key::Growth => w.structure_i_growth(),
    }
}

/// What it means, in a sentence.
pub fn definition(w: Words, key: Key) -> String {
    match key {
        Key::Structured => w.structure_i_structured_says(),
        Key::Vacant => w.structure_i_vacant_says(),
        Key::Uncovered => w.structure_i_uncovered_says(),
        Key::Expired => w.structure_i_expired_says(),
        Key::Ending => w.structure_i_ending_says(),
        Key::Seats => w.structure_i_seats_says(),
        Key::Met => w.structure_i_met_says(),
        Key::Convened => w.structure_i_convened_says(),
        Key::Women => w.structure_i_women_says(),
        Key::Youth => w.structure_i_youth_says(),
        Key::Late => w.structure_i_late_says(),
        Key::Activity => w.structure_i_activity_says(),
        Key::Reach => w.structure_i_reach_says(),
        Key::Members => w.structure_i_members_says(),
        Key::Growth => w.structure_i_growth_says(),
    }
}

/// How it is worked out.
pub fn formula(w: Words, key: Key) -> String {
    match key {
        Key::Structured => w.structure_i_structured_formula(),
        Key::Vacant => w.structure_i_vacant_formula(),
        Key::Uncovered => w.structure_i_uncovered_formula(),
        Key::Expired => w.structure_i_expired_formula(),
        Key::Ending => w.structure_i_ending_formula(),
        Key::Seats => w.structure_i_seats_formula(),
        Key::Met => w.structure_i_met_formula(),
        Key::Convened => w.structure_i_convened_formula(),
        Key::Women => w.structure_i_women_formula(),
        Key::Youth => w.structure_i_youth_formula(),
        Key::Late => w.structure_i_late_formula(),
        Key::Activity => w.structure_i_activity_formula(),
        Key::Reach => w.structure_i_reach_formula(),
        Key::Members => w.structure_i_members_formula(),
        Key::Growth => w.structure_i_growth_formula(),
    }
}

/// What is counted.
pub fn unit(w: Words, counted: Counted) -> String {
    match counted {
        Counted::Communes => w.structure_unit_communes(),
        Counted::Territories => w.structure_unit_territories(),
        Counted::Bodies => w.structure_unit_bodies(),
        Counted::Seats => w.structure_unit_seats(),
        Counted::Work => w.structure_unit_work(),
        Counted::Meetings => w.structure_unit_meetings(),
        Counted::Members => w.structure_unit_members(),
    }
}

/// In which direction it should go.
pub fn better(w: Words, better: Better) -> String {
    match better {
        Better::More => w.structure_better_more(),
        Better::Less => w.structure_better_less(),
    }
}

/// On which levels it is worked out.
pub fn levels(w: Words, indicator: &Indicator) -> String {
    if indicator.depth < 3 { w.structure_level_upper() } else { w.structure_level_all() }
}

/// The requirement, or the articles of the statute in force on the day: of the kind of body named, or of all.
pub fn source(w: Words, day: &DayOf<'_>, kind: &str, i: &Indicator) -> String {
    if let Source::Requirement(id) = i.source {
        return w.structure_source_requirement(id);
    }
    let chosen = day.rules.iter().filter(|(of, _)| kind.is_empty() || **of == kind);
    let article = |rule: &KindRule| match i.source {
        Source::Frequency => rule.frequency.clone(),
        Source::Quota(Group::Women) => rule.women.as_ref().and_then(|(_, article)| article.clone()),
        _ => rule.youth.as_ref().and_then(|(_, _, article)| article.clone()),
    };
    let mut articles: Vec<String> = chosen.filter_map(|(_, rule)| article(rule)).collect();
    articles.sort();
    articles.dedup();
    if articles.is_empty() {
        w.structure_source_none()
    } else {
        w.structure_source_article(w.list(&articles))
    }
}

/// A value as a map and a table write it: `42%`, `1.503`.
pub fn value(w: Words, form: Form, value: Option<i64>) -> String {
    match (form, value) {
        (_, None) => w.structure_not_known(),
        (Form::Count, Some(n)) => w.number(n),
        (_, Some(n)) if n >= 0 => w.percent(n.unsigned_abs(), 100),
        (_, Some(n)) => format!("−{}", w.percent(n.unsigned_abs(), 100)),
    }
}

/// The same, short enough for a map.
pub fn short(w: Words, form: Form, found: Option<i64>) -> String {
    if found.is_none() { "–".to_owned() } else { value(w, form, found) }
}

/// Of how many it is.
pub fn detail(w: Words, form: Form, figure: Figure) -> String {
    match form {
        Form::Count => String::new(),
        _ if figure.whole == 0 => String::new(),
        Form::Share => w.structure_of(w.number(figure.part), w.number(figure.whole)),
        Form::Growth => w.structure_growth_of(w.number(figure.part), w.number(figure.whole)),
    }
}

/// A class of communes (A07).
pub fn class(w: Words, class: Class) -> String {
    match class {
        Class::Rural => w.structure_class_rural(),
        Class::Town => w.structure_class_town(),
        Class::City => w.structure_class_city(),
    }
}

/// A class of distance (A08).
pub fn distance(w: Words, distance: Distance) -> String {
    match distance {
        Distance::Capital => w.structure_distance_capital(),
        Distance::BigCity => w.structure_distance_big_city(),
        Distance::Other => w.structure_distance_other(),
        Distance::Unknown => w.structure_distance_unknown(),
    }
}

/// A class of a map in words: the values it holds.
pub fn range(w: Words, form: Form, from: Option<i64>, until: Option<i64>) -> String {
    let of = |n| value(w, form, Some(n));
    match (from, until) {
        (None, Some(until)) if form != Form::Growth && until == 1 => of(0),
        (None, Some(until)) => w.structure_class_under(of(until)),
        (Some(from), Some(until)) if until == from + 1 => of(from),
        (Some(from), Some(until)) => w.structure_class_range(of(from), of(until - 1)),
        (Some(from), None) => w.structure_class_over(of(from)),
        (None, None) => String::new(),
    }
}

/// What makes a line count, as a state; and the day that belongs to it.
pub fn fact(w: Words, fact: Fact, on: Day) -> (State, Option<Day>) {
    match fact {
        Fact::Standing(Some(Standing::Valid(day))) => {
            (State::good(w.structure_fact_valid(w.date(day))), Some(day))
        }
        Fact::Standing(Some(Standing::Ended(day))) => {
            (State::bad(w.structure_fact_ended(w.date(day))), Some(day))
        }
        Fact::Standing(None) => (State::over(w.structure_fact_never()), None),
        Fact::Term(day) if day <= on => (State::bad(w.structure_fact_term_over(w.date(day))), Some(day)),
        Fact::Term(day) => (State::plain(w.structure_fact_term_ends(w.date(day))), Some(day)),
        Fact::Seats(0, of) => (State::good(w.structure_fact_seats(w.number(0), w.number(of))), None),
        Fact::Seats(n, of) => (State::waiting(w.structure_fact_seats(w.number(n), w.number(of))), None),
        Fact::Met(met, due) => {
            let state = match met {
                Some(met) if due >= on => State::good(w.structure_fact_met(w.date(met))),
                Some(met) => State::bad(w.structure_fact_not_met(w.date(met), w.date(due))),
                None if due >= on => State::plain(w.structure_fact_fresh(w.date(due))),
                None => State::bad(w.structure_fact_never_met(w.date(due))),
            };
            (state, met)
        }
        Fact::Last(Some(met)) => (State::plain(w.structure_fact_met(w.date(met))), Some(met)),
        Fact::Last(None) => (State::over(w.structure_fact_no_meeting()), None),
        Fact::Quota(q) => {
            let number = |n: i64| w.number(n);
            let told = match q.unknown {
                0 => w.structure_fact_quota(number(q.found), number(q.members), number(q.needed)),
                unknown => w.structure_fact_quota_unknown(
                    number(q.found),
                    number(q.members),
                    number(unknown),
                    number(q.needed),
                ),
            };
            let state = if q.met() {
                State::good(told)
            } else if q.missed() {
                State::bad(told)
            } else {
                State::plain(told)
            };
            (state, None)
        }
        Fact::Due(day) => (State::bad(w.structure_fact_due(w.date(day))), Some(day)),
        Fact::Held(day, far) => {
            let held = format!("{} · {}", w.structure_fact_held(w.date(day)), distance(w, far));
            (State::plain(held), Some(day))
        }
        Fact::Members(now, before) => {
            (State::plain(w.structure_fact_members(w.number(now), w.number(before))), None)
        }
    }
}
