//! Seals what was done: at a beat of the pulse, at most every 200 ms, the acts that wait become a signed, chained seal.
//!
//! Several copies of the program may share a database: whoever holds the lease seals. The chain does not depend on the
//! lease being kept, because a seal's number is unique and its transaction serializable; the lease only keeps copies
//! from working against each other. A program at rest writes nothing.

use super::{seal::Seal, store};
use crate::{app::App, web::Result};
use std::{sync::Arc, time::Duration};
use tokio::sync::watch;

/// The name of the lease.
pub const LEASE: &str = "sealer";
/// How long a copy that died keeps the others waiting, in seconds.
const LEASE_SECONDS: i64 = 5;
/// At most one seal in this time: acts that come together share it.
const BEAT: Duration = Duration::from_millis(200);
/// How often acts are looked for that another copy of the program wrote.
const LOOK: Duration = Duration::from_secs(1);
/// Acts in one seal.
const MOST: i64 = 4096;

/// What one turn of the sealer did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// Nothing waited.
    Nothing,
    /// Another copy of the program is sealing.
    Elsewhere,
    /// So many acts were sealed, under this seal.
    Sealed {
        /// How many.
        acts: usize,
        /// The seal's number.
        seal: i64,
    },
    /// What waits was not written by this program: nothing was sealed. See [`super::verify`].
    Foreign(usize),
}

/// Seals until `stop` changes or its sender is gone; then seals what waits and gives the lease back.
pub async fn run(app: Arc<App>, mut stop: watch::Receiver<bool>) {
    let holder = app.ids.fresh::<()>().raw();
    let mut pulse = app.pulse.listen();
    let mut told_foreign = 0;
    loop {
        match turn(&app, holder).await {
            Ok(Turn::Sealed { acts, .. }) if acts as i64 == MOST => continue,
            Ok(Turn::Foreign(n)) => {
                if n != told_foreign {
                    tracing::error!(
                        acts = n,
                        "the journal holds lines that this program did not write; they are not sealed: run amana verify"
                    );
                }
                told_foreign = n;
            }
            Ok(_) => told_foreign = 0,
            Err(e) => tracing::warn!("the journal was not sealed, trying again: {e}"),
        }
        tokio::select! {
            _ = tokio::time::sleep(LOOK) => {}
            beat = pulse.changed() => {
                if beat.is_err() { break; }
                tokio::time::sleep(BEAT).await;
                pulse.mark_unchanged();
            }
            _ = stop.changed() => break,
        }
    }
    while let Ok(Turn::Sealed { .. }) = turn(&app, holder).await {}
    if let Err(e) = release(&app, holder).await {
        tracing::warn!("the sealer's lease was not given back, it ends by itself: {e}");
    }
}

/// Seals what waits, once; `holder` tells copies of the program apart.
pub async fn turn(app: &App, holder: i64) -> Result<Turn> {
    if app.db.first(store::first_waiting()).await?.is_none() {
        return Ok(Turn::Nothing);
    }
    app.db
        .tx(async |mut tx| {
            let now = app.clock.now();
            let lease = store::lease_take(LEASE, holder, now, now.plus_seconds(LEASE_SECONDS));
            if tx.first(lease).await?.is_none() {
                return Ok(Turn::Elsewhere);
            }
            let waiting = tx.all(store::unsealed_leaves(MOST)).await?;
            let all = waiting.len();
            let leaves: Vec<(i64, Vec<u8>)> = waiting
                .into_iter()
                .filter(|row| super::mark(app, &row.leaf) == row.mac)
                .map(|row| (row.id, row.leaf))
                .collect();
            let before = tx.first(store::last_seal()).await?.map(store::SealRow::seal);
            let Some(seal) = Seal::over(&leaves, before.as_ref(), now, app.keys.signing()) else {
                return Ok(if all == 0 { Turn::Nothing } else { Turn::Foreign(all) });
            };
            tx.exec(store::seal_insert(&seal)).await?;
            let ids: Vec<i64> = leaves.iter().map(|(id, _)| *id).collect();
            for some in ids.chunks(512).map(<[i64]>::to_vec) {
                tx.exec(store::acts_seal(some, seal.id)).await?;
            }
            Ok(Turn::Sealed { acts: ids.len(), seal: seal.id })
        })
        .await
}

async fn release(app: &App, holder: i64) -> Result<()> {
    app.db.tx(async |mut tx| tx.exec(store::lease_release(LEASE, holder)).await).await?;
    Ok(())
}
