//! Pages of directives: the register, one directive with its addressees, one addressee, what does not comply.

mod addressee;
mod failing;
mod issue;
mod one;
mod register;

pub use addressee::{put_on_agenda, say, show as addressee, step_word};
pub use failing::{export as failing_export, index as failing};
pub use issue::{issue, new};
pub use one::{address, address_one, end, export as addressees_export, reinstate, show};
pub use register::{export as register_export, index as register};

use super::{
    acts,
    model::{self, State},
    store::lists::{self, WaitingRow},
};
use crate::{
    access::{
        Granted,
        capability::{ReadRecord, WriteRecord},
    },
    bodies::Body,
    decisions::{Decision, Kind},
    record::{body_name, view::name_in},
    statutes::Rulebook,
    territory::Place,
    ui::{Lang, Words, parts},
    web::{Result, Visit},
};
use amana_base::{Day, Id};

/// What a body is called, from its parts.
fn named(
    rules: &Rulebook,
    lang: Lang,
    kind: &str,
    own: (&str, &str),
    unit: (&str, &str),
    place: Place,
) -> String {
    let own = name_in(lang, own.0, own.1);
    let unit = if lang == Lang::Ar { unit.0 } else { unit.1 };
    body_name(rules, kind, lang, &own, unit, place)
}

/// Where an addressee stands, in a word.
fn state_word(w: Words, state: State) -> String {
    match state {
        State::Addressed => w.directives_state_addressed(),
        State::Acknowledged => w.directives_state_acknowledged(),
        State::UnderWay => w.directives_state_under_way(),
        State::Done => w.directives_state_done(),
        State::Objected => w.directives_state_objected(),
        State::Impossible => w.directives_state_impossible(),
        State::Released => w.directives_state_released(),
    }
}

/// The same with its mark; late when its day is past.
fn state_mark(w: Words, state: State, due_on: Option<Day>, today: Day) -> parts::State {
    let word = state_word(w, state);
    match (state, due_on) {
        (State::Done, _) => parts::State::good(word),
        (State::Objected | State::Impossible, _) => parts::State::bad(word),
        (State::Released, _) => parts::State::over(word),
        (_, Some(due)) if due < today => parts::State::bad(w.directives_state_late(word, w.date(due))),
        (State::Addressed, _) => parts::State::waiting(word),
        _ => parts::State::plain(word),
    }
}

/// What waits for a body, as its page and the first page show it.
pub struct Waiting {
    /// The page on which to answer.
    pub href: String,
    /// The first words.
    pub text: String,
    /// The body that asks.
    pub by: String,
    /// By when.
    pub due_on: Option<Day>,
    /// Where it stands.
    pub state: parts::State,
    /// By when it is to be acknowledged, if that is known and not done.
    pub acknowledge_by: Option<Day>,
}

/// What is in force and waits for these bodies.
pub async fn waiting(visit: &Visit, bodies: &[Id<Body>], limit: i64) -> Result<Vec<Waiting>> {
    if bodies.is_empty() {
        return Ok(vec![]);
    }
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let rows = visit.app.db.all(lists::waiting(bodies.to_vec(), visit.today, limit)).await?;
    Ok(rows.into_iter().map(|row| waits(visit, w, lang, &rules, &row)).collect())
}

/// What waits for the bodies in which this visitor sits.
pub async fn waiting_for_me(visit: &Visit) -> Result<Vec<Waiting>> {
    waiting(visit, &acts::bodies_of(visit), 10).await
}

fn waits(visit: &Visit, w: Words, lang: Lang, rules: &Rulebook, row: &WaitingRow) -> Waiting {
    let kind = rules.kind_on(&row.body_kind, visit.today).map(|(_, kind)| kind);
    let days = model::acknowledge_days(row.acknowledge_days, kind).filter(|_| row.state == State::Addressed);
    Waiting {
        href: href(row.id, row.body_id),
        text: crate::decisions::pages::short(&row.text),
        by: named(
            rules,
            lang,
            &row.by_kind,
            (&row.by_ar, &row.by_fr),
            (&row.by_unit_ar, &row.by_unit_fr),
            row.by_place(),
        ),
        due_on: row.due_on,
        state: state_mark(w, row.state, row.due_on, visit.today),
        acknowledge_by: days.map(|n| row.addressed_on.plus(n)),
    }
}

fn href(id: Id<Decision>, body: Id<Body>) -> String {
    format!("/directives/{id}/addressees/{body}")
}

/// The page of a decision in the register, or where it is entered there, with the words of the link: for directives and binding
/// resolutions (D01, D07), as far as the visitor may.
pub async fn of_decision(
    by: &Granted<ReadRecord>,
    id: Id<Decision>,
    kind: Kind,
) -> Result<Option<(String, String)>> {
    if !matches!(kind, Kind::Directive | Kind::Resolution) {
        return Ok(None);
    }
    let visit = by.visit();
    let w = visit.words();
    let Some(found) = visit.app.db.first(super::store::candidate(id)).await? else { return Ok(None) };
    let writes = by.also::<WriteRecord>().is_some_and(|writer| writer.at(found.place()).is_ok());
    Ok(match found.number {
        Some(n) => Some((format!("/directives/{id}"), w.directives_entered(n))),
        None if writes && found.closed == 0 && found.body_id.is_some() => {
            Some((format!("/decisions/{id}/directive/new"), w.directives_issue()))
        }
        None => None,
    })
}
