//! Pages of rolls. A roll is reached within what the visitor may read of members; the page of a voter shows that voter's own line and
//! nobody else's; the public page shows no name.

mod entry;
mod export;
mod list;
mod mine;
mod one;
mod public;
mod remarks;
mod steps;

pub use entry::{RollForm, create, new};
pub use export::{Taken, export, slip};
pub use list::{AskedFor, index};
pub use mine::{MyRemark, mine, my_remark, my_slip, send_remark};
pub use one::{Shown, show};
pub use public::{SlipForm, check, public_list, public_one};
pub use remarks::{AnswerForm, RemarkForm, answer, ask_answer, new_remark, remark};
pub use steps::{StepForm, freeze, publish, redraw, show_it, withdraw};

use crate::{
    access::{Can, Capability, Granted, Scope},
    record::view::name_in,
    rolls::{
        Refusal, Roll, Stand,
        model::{Rule, stand},
        store::{self, RollRow, StepRow},
    },
    territory::Place,
    ui::Lang,
    web::{Error, Result, Visit},
};
use amana_base::Id;

/// A roll within what this visitor may read; anything else does not exist.
async fn reach<A: Capability>(by: &Granted<A>, id: Id<Roll>) -> Result<RollRow> {
    for scope in by.scopes() {
        if let Some(row) = by.visit().app.db.first(store::roll(id, *scope)).await? {
            return Ok(row);
        }
    }
    Err(Error::NotFound)
}

/// The steps of a roll, and where it stands after them.
async fn standing(visit: &Visit, id: Id<Roll>) -> Result<(Vec<StepRow>, Stand)> {
    let steps = visit.app.db.all(store::steps(id)).await?;
    let stands = stand(steps.iter().map(|s| (s.step, s.until_on)));
    Ok((steps, stands))
}

/// May this visitor do it there?
fn may(visit: &Visit, can: Can, place: Place) -> bool {
    visit.officer().is_some_and(|o| o.scopes(can).iter().any(|scope| scope.covers(place)))
}

/// The rule under which a roll is drawn up.
fn rule_of(visit: &Visit, row: &RollRow) -> Rule {
    let rules = visit.app.rules();
    Rule::of(rules.on(row.on_day), row.body_kind.as_deref())
}

/// What a roll is of: its body, or its unit.
fn whose(visit: &Visit, row: &RollRow, lang: Lang) -> String {
    let unit = name_in(lang, &row.unit_ar, &row.unit_fr);
    match &row.body_kind {
        Some(kind) => {
            let own = name_in(
                lang,
                row.body_ar.as_deref().unwrap_or_default(),
                row.body_fr.as_deref().unwrap_or_default(),
            );
            let label = if own.is_empty() { visit.app.rules().kind_label(kind, lang) } else { own };
            format!("{label} · {unit}")
        }
        None => unit,
    }
}

/// The hash of a roll as it is compared: hexadecimal digits in groups of four.
fn digits(hash: &[u8]) -> String {
    let digits = data_encoding::HEXLOWER.encode(hash);
    let groups: Vec<&str> =
        (0..digits.len()).step_by(4).filter_map(|at| digits.get(at..(at + 4).min(digits.len()))).collect();
    groups.join(" ")
}

/// Any roll, for the pages that ask for no capability: what they show of it is not personal, or the visitor's own.
async fn any(visit: &Visit, id: Id<Roll>) -> Result<RollRow> {
    visit.app.db.first(store::roll(id, Scope::Nation)).await?.ok_or(Error::NotFound)
}

/// A refusal that no form of a page asked about: shown at its head.
fn sentence(visit: &Visit, refusal: &Refusal) -> String {
    refusal.sentence(visit.words())
}
