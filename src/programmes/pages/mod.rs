//! Pages of programmes: those of a territory, one, what Amana proposes, one target.

mod assembly;
mod list;
mod new;
mod one;
mod progress;
mod proposal;
mod steps;
mod target;

pub use assembly::{assembly, convene};
pub use list::{export as list_export, index, standing};
pub use new::{create, new};
pub use one::{export, show};
pub use proposal::{propose, take};
pub use steps::{end, prolong, resume, take_back};
pub use target::{hand_on, move_day, release, reopen, report, show as show_target, take_up};

use crate::programmes::store::lists::{OwnerRow, ProgrammeRow};
use crate::{
    access::{Can, Capability, Granted},
    record::{body_name, view::name_in},
    statutes::Rulebook,
    territory::Place,
    ui::{Choice, Lang, Words},
};
use std::collections::HashSet;

/// May this visitor lead programmes here?
fn leads<A: Capability>(by: &Granted<A>, place: Place) -> bool {
    by.visit().officer().is_some_and(|o| o.scopes(Can::LeadProgrammes).iter().any(|s| s.covers(place)))
}

/// Whose programme it is.
pub fn owning(rules: &Rulebook, row: &ProgrammeRow, lang: Lang) -> String {
    let unit = if lang == Lang::Ar { &row.seat_ar } else { &row.seat_fr };
    let place = Place { region: row.body_region, ..Place::NATION };
    body_name(rules, &row.body_kind, lang, &name_in(lang, &row.body_ar, &row.body_fr), unit, place)
}

/// The choices of who answers for a target, each once, with the office.
pub(crate) fn owner_choices(w: Words, rules: &Rulebook, rows: Vec<OwnerRow>) -> Vec<Choice> {
    let lang = w.lang();
    let mut seen = HashSet::new();
    rows.into_iter()
        .filter(|o| seen.insert(o.person_id))
        .map(|o| {
            let title = rules.title_of(&o.kind, &o.post, o.rank, o.sex, lang);
            Choice::new(
                o.person_id.to_string(),
                format!("{} · {title}", name_in(lang, &o.name_ar, &o.name_la)),
            )
        })
        .collect()
}

/// The kinds of body that a target can be about, in the reader's order.
fn kind_choices(w: Words, rules: &Rulebook) -> Vec<Choice> {
    let mut kinds: Vec<(String, String)> = rules
        .kinds()
        .filter(|k| k.sphere != amana_statute::Sphere::Elected && !k.confidential)
        .map(|k| (k.key.clone(), rules.kind_label(&k.key, w.lang())))
        .collect();
    w.sort_by_text(&mut kinds, |(_, label)| label);
    std::iter::once(Choice::new("", w.bodies_choose()))
        .chain(kinds.into_iter().map(|(key, label)| Choice::new(key, label)))
        .collect()
}
