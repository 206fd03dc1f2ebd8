//! What lists say of people is not kept longer than it is of use.

use super::about;
use crate::{
    access::{Deed, Scope},
    app::App,
    importing::{model::KEPT_DAYS, store},
    journal::Verb,
    web::{Error, Result, Visit},
};
use std::{sync::Arc, time::Duration};
use tokio::sync::watch;

/// How often it is looked whether something is to be forgotten.
const LOOK: Duration = Duration::from_secs(3_600);

/// Forgets until `stop` changes.
pub async fn run(app: Arc<App>, mut stop: watch::Receiver<bool>) {
    loop {
        if let Err(e) = turn(&app).await {
            tracing::warn!("old lists are not destroyed yet: {e}");
        }
        tokio::select! {
            _ = tokio::time::sleep(LOOK) => {}
            _ = stop.changed() => break,
        }
    }
}

/// Destroys the contents of lists whose last step is old; gives how many there were.
pub async fn turn(app: &Arc<App>) -> Result<usize> {
    let visit = Visit::of_program(app.clone());
    let before = visit.now.plus_seconds(-KEPT_DAYS * 86_400);
    let mut forgotten = 0;
    for id in app.db.all(store::stale(before)).await? {
        let mut deed = Deed::begin(&visit, Verb::ForgetMemberList).await?;
        let list = deed.tx.first(store::list(id, Scope::Nation)).await?.ok_or(Error::NotFound)?;
        // Another copy of the program was faster, or somebody took it up.
        if list.wrapped.is_none() || list.at >= before || list.stage.works() {
            continue;
        }
        for change in store::contents_gone(id) {
            deed.tx.exec(change).await?;
        }
        deed.commit(about(&list)).await?;
        forgotten += 1;
    }
    Ok(forgotten)
}
