//! Pages of diagnosis: the diagnoses of a territory, one with its sheets, a sheet, its questions, what changed since the last one; the
//! register of constraints; readiness.

mod answers;
mod comparison;
mod hindrance;
mod hindrances;
mod list;
mod new;
mod one;
mod readiness;
mod sheet;

pub use answers::{edit, save};
pub use comparison::show as comparison;
pub use hindrance::{
    answer as answer_hindrance, close as close_hindrance, create as create_hindrance, new as new_hindrance,
    reopen as reopen_hindrance, show as show_hindrance,
};
pub use hindrances::{csv as hindrances_csv, index as hindrances, xlsx as hindrances_xlsx};
pub use list::{csv as list_csv, index, xlsx as list_xlsx};
pub use new::{create, new};
pub use one::{complete, csv, end, resume, show, take_back, xlsx};
pub use readiness::{
    csv as readiness_csv, index as readiness, show as show_readiness, xlsx as readiness_xlsx,
};
pub use sheet::{hand_back, show as show_sheet, withdraw};

use crate::{
    access::{Can, Capability, Granted},
    diagnosis::store::DiagnosisRow,
    record::{body_name, view::name_in},
    statutes::Rulebook,
    territory::Place,
    ui::Lang,
    web::{Error, Result},
};

/// May this visitor launch and write here?
fn leads<A: Capability>(by: &Granted<A>, place: Place) -> bool {
    by.visit().officer().is_some_and(|o| o.scopes(Can::LeadProgrammes).iter().any(|s| s.covers(place)))
}

/// Who launched it: a body, or an officer.
fn launcher(rules: &Rulebook, row: &DiagnosisRow, lang: Lang) -> String {
    let of = |text: &Option<String>| text.clone().unwrap_or_default();
    match (&row.body_kind, row.body_region) {
        (Some(kind), Some(region)) => {
            let unit = if lang == Lang::Ar { of(&row.seat_ar) } else { of(&row.seat_fr) };
            let own = name_in(lang, &of(&row.body_ar), &of(&row.body_fr));
            body_name(rules, kind, lang, &own, &unit, Place { region, ..Place::NATION })
        }
        _ => name_in(lang, &of(&row.who_ar), &of(&row.who_la)),
    }
}

/// The number of a version that a form sends.
fn version_of(text: &str) -> Result<i64> {
    text.parse().map_err(|_| Error::Malformed("no version".into()))
}

/// A text on one line, short enough for a table.
fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(160) {
        Some((at, _)) => format!("{}…", &line[..at]),
        None => line,
    }
}
