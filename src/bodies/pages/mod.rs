//! Pages of bodies and mandates.

mod body;
mod list;
mod mandate;

use crate::bodies::{Basis, Body, store};
use crate::{
    access::{Can, Capability, Granted},
    journal,
    record::{body_name, title::Title, view::name_in},
    statutes::Rulebook,
    territory::Place,
    ui::{Lang, Toast, Undo, Words, title_mark::TitleMark},
    web::Result,
};
use amana_base::{Day, Id};
pub use body::{Former, On, Page, Passed, Post, Seated, export_composition, show};
pub use list::{Asked, Line, export, exported, exported_of, index, name_of};
pub use mandate::{mandate, mandate_page};

fn mark(title: Option<&Title>, w: Words, rules: &Rulebook, fact: &str) -> TitleMark {
    title.map_or(TitleMark(vec![]), |t| t.mark(w, rules, fact, false))
}

const HOLDERS: i64 = 400;

/// May this visitor write the record here?
pub fn writes<A: Capability>(by: &Granted<A>, place: Place) -> bool {
    by.visit().officer().is_some_and(|o| o.scopes(Can::WriteRecord).iter().any(|s| s.covers(place)))
}

/// What was just done, with the way back.
pub fn toast(act: &str, w: Words) -> Option<Toast> {
    let act: Id<journal::Act> = act.parse().ok()?;
    Some(Toast { text: w.bodies_done(), undo: Some(Undo { action: format!("/acts/{act}/withdrawal") }) })
}

/// A first day in words; when it is not the true one, that too.
pub fn since(w: Words, from: Day, known: bool) -> String {
    if known { w.date(from) } else { w.bodies_known_since(w.date(from)) }
}

/// How a mandate was given, in words.
pub fn basis_word(w: Words, basis: Basis) -> String {
    match basis {
        Basis::Election => w.bodies_basis_election(),
        Basis::Appointment => w.bodies_basis_appointment(),
        Basis::ByRight => w.bodies_basis_by_right(),
        Basis::Consensus => w.bodies_basis_consensus(),
        Basis::Import => w.bodies_basis_import(),
    }
}

/// How a mandate ended, in words.
pub fn end_word(w: Words, reason: &str) -> String {
    match reason {
        super::SUCCEEDED => w.bodies_end_succeeded(),
        super::DISSOLVED => w.bodies_end_dissolved(),
        "resigned" => w.bodies_end_resigned(),
        "removed" => w.bodies_end_removed(),
        "term" => w.bodies_end_term(),
        "died" => w.bodies_end_died(),
        "" => w.bodies_end_unknown(),
        other => other.to_owned(),
    }
}

/// The living bodies of a unit, for choices.
pub async fn choices(
    db: &amana_sql::Db,
    rules: &Rulebook,
    place: Place,
    lang: Lang,
) -> Result<Vec<(Id<Body>, String)>> {
    let rows = db.all(store::above(place)).await?;
    Ok(rows
        .iter()
        .map(|b| {
            (
                b.id,
                body_name(
                    rules,
                    &b.kind,
                    lang,
                    &name_in(lang, &b.name_ar, &b.name_fr),
                    if lang == Lang::Ar { &b.unit_ar } else { &b.unit_fr },
                    b.place(),
                ),
            )
        })
        .collect())
}
