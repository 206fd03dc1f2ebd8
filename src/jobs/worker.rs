use super::{
    Kind, Lease,
    model::{ATTEMPTS, LEASE_SECONDS, pause_seconds},
    store,
};
use crate::{
    app::App,
    communiques, convening, importing,
    web::{Error, Result},
};
use amana_sql::Tx;
use std::{sync::Arc, time::Duration};
use tokio::{sync::watch, task::JoinSet};

/// The workers of this process. Dropping them stops them where they stand; [`Workers::stop`] lets them finish.
pub struct Workers {
    tasks: JoinSet<()>,
    stop: watch::Sender<bool>,
}

impl Workers {
    /// Starts `n` workers.
    pub fn start(app: &Arc<App>, n: usize) -> Workers {
        let stop = watch::Sender::new(false);
        let mut tasks = JoinSet::new();
        for _ in 0..n.max(1) {
            tasks.spawn(work_on(app.clone(), stop.subscribe()));
        }
        Workers { tasks, stop }
    }
    /// Lets every worker finish the job in hand.
    pub async fn stop(mut self) {
        self.stop.send_replace(true);
        while self.tasks.join_next().await.is_some() {}
    }
}

async fn work_on(app: Arc<App>, mut stop: watch::Receiver<bool>) {
    let mut pulse = app.pulse.listen();
    while !*stop.borrow() {
        pulse.mark_unchanged();
        match work_one(&app).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(Error::Busy) => {}
            Err(Error::Full) => {
                tracing::error!("the disk is full: jobs wait until there is room");
                tokio::time::sleep(Duration::from_secs(30)).await;
            }
            Err(e) => {
                tracing::error!("a worker could not take up a job: {e}");
                tokio::time::sleep(Duration::from_secs(5)).await;
            }
        }
        // A commit of this process wakes it; a job of another process, or one that became due, within two seconds.
        tokio::select! {
            _ = stop.changed() => {}
            _ = pulse.changed() => {}
            _ = tokio::time::sleep(Duration::from_secs(2)) => {}
        }
    }
}

/// Works until no job is left open, also those whose lease must first run out. For the command line.
pub async fn drain(app: &Arc<App>, mut told: impl FnMut(i64)) -> Result<()> {
    loop {
        if work_one(app).await? {
            continue;
        }
        let left = app.db.one(store::jobs_open()).await?;
        told(left);
        if left == 0 {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
}

/// Takes up one job and does it. `false` when none is due.
pub async fn work_one(app: &Arc<App>) -> Result<bool> {
    let now = app.clock.now();
    if app.db.one(store::job_due(now)).await? == 0 {
        return Ok(false);
    }
    let until = now.plus_seconds(LEASE_SECONDS);
    let claim = async |mut tx: Tx| {
        tx.exec(store::claim_loosely()).await?;
        tx.first(store::job_claim(now, until)).await
    };
    let lease = app.db.tx(claim).await?;
    let Some(lease) = lease else { return Ok(false) };
    let done = keep(app, &lease, run(app, &lease)).await;
    match done {
        // Lost, cancelled, or ended by another: theirs is the result.
        Ok(()) | Err(Error::Changed) => {}
        // The work is sound, the disk is not: it waits, uncounted, until there is room.
        Err(Error::Full) => {
            app.db.tx(async |mut tx| tx.exec(store::job_return(&lease, now)).await).await?;
            return Err(Error::Full);
        }
        // So is it when another transaction was faster: due again at once.
        Err(Error::Busy) => {
            app.db.tx(async |mut tx| tx.exec(store::job_return(&lease, now)).await).await?;
        }
        Err(e) => fail(app, &lease, e).await?,
    }
    Ok(true)
}

/// Renews the lease while the work goes on.
async fn keep(app: &App, lease: &Lease, work: impl Future<Output = Result<()>>) -> Result<()> {
    let mut work = std::pin::pin!(work);
    let renewed = async || {
        tokio::time::sleep(Duration::from_secs(LEASE_SECONDS as u64 / 3)).await;
        let until = app.clock.now().plus_seconds(LEASE_SECONDS);
        app.db.tx(async |mut tx| tx.exec(store::job_renew(lease, until)).await).await
    };
    loop {
        // The work goes on while this waits for its turn to write: it may be the work that has it.
        tokio::select! {
            done = &mut work => return done,
            renewed = renewed() => match renewed.map_err(Error::from) {
                Ok(0) => return Err(Error::Changed),
                // The work has renewed it itself in the same moment.
                Ok(_) | Err(Error::Busy) => {}
                Err(e) => return Err(e),
            },
        }
    }
}

async fn run(app: &Arc<App>, lease: &Lease) -> Result<()> {
    match lease.kind {
        Kind::ReadCommunique => communiques::read_queued(app, lease).await,
        Kind::HandOverMail => convening::mail::hand_over(app, lease).await,
        Kind::WorkOnList => importing::work(app, lease).await,
    }
}

async fn fail(app: &App, lease: &Lease, error: Error) -> Result<()> {
    let now = app.clock.now();
    let error = error.to_string();
    let last = lease.attempts >= ATTEMPTS;
    tracing::warn!(job = %lease.id, kind = %lease.kind, attempt = lease.attempts, last, "a job broke: {error}");
    let later = now.plus_seconds(pause_seconds(lease.attempts));
    app.db
        .tx(async |mut tx| {
            let change = if last {
                store::job_give_up(lease, now, &error)
            } else {
                store::job_postpone(lease, later, &error)
            };
            tx.exec(change).await
        })
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{jobs::Job, testing::TestApp};
    use amana_base::Id;

    /// Work whose turn it is to write when its lease is renewed goes on: the renewal waits for it, it does not wait for the renewal.
    #[tokio::test(flavor = "multi_thread")]
    async fn work_that_writes_while_its_lease_is_renewed_goes_on() {
        TestApp::each(async |app| {
            let (db, now) = (&app.app.db, app.app.clock.now());
            let (job, subject): (Id<Job>, Id<()>) = (app.id(), app.id());
            app.write(store::job_insert(job, Kind::WorkOnList, subject, None, now)).await;
            let until = now.plus_seconds(LEASE_SECONDS);
            let claim = async |mut tx: Tx| tx.first(store::job_claim(now, until)).await;
            let lease = db.tx(claim).await.unwrap().expect("a job");
            let work = async {
                let written = async |mut tx: Tx| {
                    let renewed = tx.exec(store::job_renew(&lease, until)).await;
                    tokio::time::sleep(Duration::from_secs(LEASE_SECONDS as u64 / 3 + 1)).await;
                    renewed
                };
                db.tx(written).await?;
                Ok(())
            };
            assert!(keep(&app.app, &lease, work).await.is_ok());
        })
        .await;
    }
}
