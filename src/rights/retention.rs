//! For how long each kind of record is kept, and the look, once a day, for what has been kept long enough.

use super::{Rule, propose};
use crate::{app::App, setup::store::setting, web::Result};
use std::{sync::Arc, time::Duration};
use tokio::sync::watch;

/// How often it is looked.
const LOOK: Duration = Duration::from_secs(6 * 3600);

/// For how many months a kind of record is kept: the organisation's own number, or the default.
pub async fn months(app: &App, rule: Rule) -> Result<i64> {
    let own = app.db.first(setting(&rule.setting())).await?.and_then(|text| text.parse::<i64>().ok());
    Ok(own.filter(|months| (1..=600).contains(months)).unwrap_or_else(|| rule.months()))
}

/// Proposes what is due until `stop` changes. Nothing is deleted here.
pub async fn run(app: Arc<App>, mut stop: watch::Receiver<bool>) {
    loop {
        match propose(&app).await {
            Ok(0) => {}
            Ok(n) => tracing::info!(n, "kept as long as needed: proposed to be deleted"),
            Err(e) => tracing::warn!("what is due to be deleted was not looked for: {e}"),
        }
        tokio::select! {
            _ = tokio::time::sleep(LOOK) => {}
            _ = stop.changed() => break,
        }
    }
}
