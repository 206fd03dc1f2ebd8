//! The invented party's life on the real map: what `amana demo` shows.
//!
//! Everything goes through the verbs that people use, so that each fact has its title: congresses elect, meetings
//! decide, decisions found bodies and begin mandates. Dates hang on today, so that there is always something late,
//! something that ends and something that comes.

mod accounts;
mod build;
mod coming;
mod declarations;
mod diagnosis;
mod dues;
mod following;
mod groups;
mod joining;
mod members;
mod names;
mod near;
mod programmes;
mod publishing;
mod rights;
mod rolls;
mod session;
mod sessions;
pub mod store;
mod story;
#[cfg(test)]
mod tests;
mod texts;
mod written;

pub use accounts::sign_ins;
pub use build::Told;
pub use names::{Invented, Names};
pub use story::tell;
pub use texts::texts;

use crate::{
    access::Deed,
    app::App,
    communiques::{self, Arriving},
    journal::{Entry, Subject, Verb},
    statutes::{self, samples},
    territory::{self, Place},
    web::{Result, Visit},
};
use anyhow::anyhow;
use std::sync::Arc;

/// Sets the invented party up on an empty database and tells its story. Each step is an act of the program's own.
pub async fn set_up(app: &Arc<App>, seed: u64) -> Result<Told> {
    found(app).await?;
    let visit = Visit::of_program(app.clone());
    let mut deed = Deed::begin(&visit, Verb::FoundOrganisation).await?;
    let told = tell(&mut deed, seed).await?;
    deed.commit(about()).await?;
    coming::coming(app).await?;
    session::session(app).await?;
    written::written(app).await?;
    publishing::published(app).await?;
    following::following(app).await?;
    members::members(app, seed).await?;
    dues::dues(app).await?;
    joining::joining(app).await?;
    rights::rights(app).await?;
    rolls::rolls(app).await?;
    programmes::programmes(app).await?;
    declarations::declarations(app).await?;
    diagnosis::diagnosis(app).await?;
    groups::groups(app).await?;
    fill_archive(&visit, &told).await?;
    Ok(told)
}

/// Puts the waiting texts into the archive of the story's province, as a file import does; the program reads them when
/// it serves.
async fn fill_archive(visit: &Visit, told: &Told) -> Result<()> {
    let Some(near) = visit.app.db.first(territory::store::unit_by_code(story::NEAR)).await? else {
        return Ok(());
    };
    let import = communiques::start_import_as_program(visit, near.place()).await?;
    for (file, text) in texts(&told.names, visit.today) {
        let arriving =
            Arriving { file_name: file.to_owned(), bytes: text.into_bytes(), media: None, too_large: None };
        communiques::receive_as_program(visit, near.place(), import, &arriving).await?;
    }
    Ok(())
}

fn about() -> Entry {
    Entry::about(Subject { kind: "organisation", id: 0 }, Place::NATION)
}

/// The ground of the story on an empty database: the census's territory and the invented party's statute.
pub async fn found(app: &Arc<App>) -> Result<()> {
    let visit = Visit::of_program(app.clone());
    let mut deed = Deed::begin(&visit, Verb::LoadTerritory).await?;
    territory::acts::load(&mut deed).await?;
    deed.commit(about()).await?;
    for sample in [samples::INVENTED_BEFORE, samples::INVENTED] {
        let mut deed = Deed::begin(&visit, Verb::AdoptStatute).await?;
        if statutes::adopt(&mut deed, sample.text).await?.is_err() {
            return Err(anyhow!("data/statutes/{}.toml is not adopted", sample.key).into());
        }
        deed.commit(about()).await?;
    }
    statutes::load(app).await?;
    Ok(())
}
