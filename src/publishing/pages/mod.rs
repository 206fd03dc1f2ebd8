//! Pages of publishing: the registers, one publication, its words, the door from a meeting.

mod checked;
mod door;
mod edit;
mod list;
mod one;
mod received;
mod steps;

pub use door::{begin_of_meeting, of_meeting};
pub use edit::{begin_statement, new_statement, take_wording, words, write};
pub use list::{export, index, of_body};
pub use one::{plain, printed, show};
pub use steps::{
    approve, correct, drop_draft, publish, put_on_agenda, send_back, submit, take_number,
    take_submission_back, take_up, withdraw,
};

use super::{Kind, Publication, State, Step, competence, store};
use crate::{
    access::Can,
    record::{
        body_name,
        view::{me, name_in},
    },
    statutes::Rulebook,
    territory::Place,
    ui::{Lang, Words, parts},
    web::{Error, Result, Visit},
};
use amana_base::Id;

/// Where a publication stands, in a word.
pub fn state_word(w: Words, state: State) -> parts::State {
    match state {
        State::Draft => parts::State::plain(w.publishing_state_draft()),
        State::Submitted => parts::State::waiting(w.publishing_state_submitted()),
        State::Approved => parts::State::waiting(w.publishing_state_approved()),
        State::Published => parts::State::good(w.publishing_state_published()),
        State::Withdrawn => parts::State::bad(w.publishing_state_withdrawn()),
        State::Dropped => parts::State::over(w.publishing_state_dropped()),
    }
}

fn kind_word(w: Words, kind: Kind) -> String {
    match kind {
        Kind::Communique => w.publishing_kind_communique(),
        Kind::Statement => w.publishing_kind_statement(),
    }
}

fn step_word(w: Words, step: Step) -> String {
    match step {
        Step::Drafted => w.publishing_step_drafted(),
        Step::Submitted => w.publishing_step_submitted(),
        Step::Returned => w.publishing_step_returned(),
        Step::Approved => w.publishing_step_approved(),
        Step::Published => w.publishing_step_published(),
        Step::Withdrawn => w.publishing_step_withdrawn(),
        Step::Dropped => w.publishing_step_dropped(),
        Step::TakenUp => w.publishing_step_taken_up(),
    }
}

/// The name of a body that issues: its own, or its kind with its unit.
#[derive(Clone, Copy)]
struct Names<'a> {
    kind: &'a str,
    ar: &'a str,
    fr: &'a str,
    unit_ar: &'a str,
    unit_fr: &'a str,
    place: Place,
}

impl Names<'_> {
    fn in_words(&self, rules: &Rulebook, lang: Lang) -> String {
        let unit = name_in(lang, self.unit_ar, self.unit_fr);
        body_name(rules, self.kind, lang, &name_in(lang, self.ar, self.fr), &unit, self.place)
    }
}

/// The name of the body that issues a publication.
pub fn issuer_of(rules: &Rulebook, row: &store::PublicationRow, lang: Lang) -> String {
    let (kind, ar, fr) = (row.body_kind.as_str(), row.body_ar.as_str(), row.body_fr.as_str());
    Names { kind, ar, fr, unit_ar: &row.unit_ar, unit_fr: &row.unit_fr, place: row.place() }
        .in_words(rules, lang)
}

/// The name of the body of a line.
pub fn issuer_of_line(rules: &Rulebook, row: &store::lists::Line, lang: Lang) -> String {
    let (kind, ar, fr) = (row.body_kind.as_str(), row.body_ar.as_str(), row.body_fr.as_str());
    Names { kind, ar, fr, unit_ar: &row.unit_ar, unit_fr: &row.unit_fr, place: row.place() }
        .in_words(rules, lang)
}

/// What waits for this visitor's approval: identifier, title, body.
pub async fn awaiting(visit: &Visit) -> Result<Vec<(Id<Publication>, String, String)>> {
    let Some(officer) = visit.officer() else { return Ok(vec![]) };
    let rules = visit.app.rules();
    let mut out: Vec<(Id<Publication>, String, String)> = vec![];
    for scope in officer.scopes(Can::Publish) {
        for line in visit.app.db.all(store::lists::submitted(scope, me(visit), visit.today)).await? {
            let competent = competence::of_visit(visit, line.body_id, &line.body_kind, line.place()).await?;
            if competent.is_some() && out.iter().all(|(id, ..)| *id != line.id) {
                let body = issuer_of_line(&rules, &line, visit.lang);
                out.push((line.id, line.title, body));
            }
        }
    }
    Ok(out)
}

/// The version a form was made from.
fn version(text: &str) -> Result<i64> {
    text.parse().map_err(|_| Error::Malformed("a form without its version".into()))
}
