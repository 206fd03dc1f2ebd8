//! Tries at a secret, counted before they are answered, so that many at once are not more than many in a row.

use super::{
    model::{Limit, address_key},
    store,
};
use crate::{app::App, web::Result};
use amana_base::Instant;

/// Counts a try under each of these, unless one has had too many: then gives the seconds to wait, and counts nothing.
pub async fn take(app: &App, now: Instant, keys: &[(Limit, Vec<u8>)]) -> Result<Option<i64>> {
    Ok(app
        .db
        .tx(async |mut tx| {
            let mut wait = 0;
            for (limit, key) in keys {
                let since = now.plus_seconds(-limit.seconds);
                let made: Vec<Instant> = tx.all(store::attempts(limit.what, key, since)).await?;
                wait = wait.max(limit.wait(&made, now));
            }
            if wait > 0 {
                return Ok::<_, amana_sql::Error>(Some(wait));
            }
            for (limit, key) in keys {
                store::attempt_insert::<()>(&mut tx, app.ids.fresh(), limit.what, key, now).await?;
            }
            Ok(None)
        })
        .await?)
}

/// The key of an address.
pub fn of_address(app: &App, address: &str) -> Vec<u8> {
    app.keys.blind("address", &address_key(address))
}
