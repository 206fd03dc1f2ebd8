//! The verbs of the archive.

mod aside;
mod confirm;
mod correct;
mod read;
mod receive;
pub mod wrong;

pub use aside::{hand_on, set_aside, take_up};
pub use confirm::{confirm, reads, take_back, takes};
pub use correct::{Correction, correct};
pub use read::{read_queued, understand};
pub use receive::{Arriving, Received, cancel_import, receive, receive_as_program, start_import_as_program};

use crate::{
    access::{Granted, Scope, capability::ExportList},
    journal::{Entry, Subject, Verb},
    territory::Place,
    web::Result,
};

/// Writes down that the list of texts was taken away, and how many there were.
pub async fn export(by: &Granted<ExportList>, rows: usize) -> Result<()> {
    let place = match by.scope() {
        Scope::Nation => Place::NATION,
        Scope::Region(id) => Place { region: id, ..Place::NATION },
        Scope::Province(id) => Place { province: id, ..Place::NATION },
        Scope::Commune(id) => Place { commune: id, ..Place::NATION },
    };
    let deed = by.begin(Verb::ExportList).await?;
    let entry = Entry::about(Subject { kind: "archive", id: 0 }, place);
    deed.commit(entry.with(serde_json::json!({ "list": "communiques", "rows": rows }))).await?;
    Ok(())
}
