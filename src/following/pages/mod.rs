//! Pages of open work, of where meetings were held, and of the daily message.

mod files;
mod item;
mod reminders;
mod rotation;
mod work;

pub use files::{attach, open as file, remove as destroy_file};
pub use item::{hand_on, show as item};
pub use reminders::{choose, refuse, show as reminders, unsubscribe};
pub use rotation::{export as rotation_export, levels_of, show as rotation};
pub use work::{Line as WorkLine, export as work_export, index as work, risen_lines};

use super::store::WorkRow;
use crate::{
    record::{body_name, view::name_in},
    statutes::Rulebook,
    ui::{Lang, Words, parts::State},
};
use amana_base::Day;

fn body_of(rules: &Rulebook, lang: Lang, row: &WorkRow) -> String {
    let own = name_in(lang, &row.body_ar, &row.body_fr);
    let unit = if lang == Lang::Ar { &row.unit_ar } else { &row.unit_fr };
    body_name(rules, &row.body_kind, lang, &own, unit, row.place())
}

fn state_of(w: Words, done_on: Option<Day>, due_on: Option<Day>, today: Day) -> State {
    match (done_on, due_on) {
        (Some(on), _) => State::good(w.decisions_done_on(w.date(on))),
        (None, Some(due)) if due < today => State::bad(w.decisions_late_since(w.date(due))),
        (None, Some(due)) => State::waiting(w.decisions_due_on(w.date(due))),
        (None, None) => State::plain(w.decisions_without_day()),
    }
}
