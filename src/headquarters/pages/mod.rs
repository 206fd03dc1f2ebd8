//! Pages of headquarters: the register of a territory, one, and what is done to it.

mod form;
mod list;
mod one;
mod opening;

pub use form::{correct, create, edit, new};
pub use list::{index, list_csv};
pub use one::{change, place, show, take_back, unplace};
pub use opening::{opening, want};

use super::{Headquarters, acts, store, words};
use crate::{
    access::{Granted, capability::ReadRecord},
    decisions::Decision,
    meetings::Meeting,
    ui::Words,
    web::Result,
};
use amana_base::Id;

/// The headquarters in which a meeting was held, as a link, where this visitor may see it.
pub async fn of_meeting(by: &Granted<ReadRecord>, meeting: Id<Meeting>) -> Result<Option<(String, String)>> {
    let found = by.visit().app.db.first(store::of_meeting(meeting)).await?;
    let Some((id, name)) = found else { return Ok(None) };
    Ok(seen(by, id).await.then(|| (format!("/headquarters/{id}"), name)))
}

/// What a decision made of headquarters: the state with its day, the name, its page.
pub async fn of_decision(
    by: &Granted<ReadRecord>,
    decision: Id<Decision>,
    w: Words,
) -> Result<Vec<(String, String, Option<String>)>> {
    let mut out = vec![];
    for (id, name, state, on) in by.visit().app.db.all(store::of_decision(decision)).await? {
        if seen(by, id).await {
            let said = words::state(w, Some(state), Some(on)).word().to_owned();
            out.push((said, name, Some(format!("/headquarters/{id}"))));
        }
    }
    Ok(out)
}

async fn seen(by: &Granted<ReadRecord>, id: Id<Headquarters>) -> bool {
    acts::reach(by, id).await.is_ok()
}
