//! The pages of everybody in the meeting: which version each shows since when.

use super::{
    Caller, Connection, Sent,
    wire::{Event, Listener},
};
use anyhow::{Context, Result, anyhow, bail};
use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};
use tokio::task::JoinSet;

/// What one page has seen.
#[derive(Default)]
struct Seen {
    /// Versions, each with the moment at which the page showed it.
    versions: Vec<(i64, Instant)>,
    /// When what its reader may do changed.
    turns: Vec<Instant>,
    /// When its own part was there again.
    fetched: Vec<Instant>,
    /// Why it follows no more.
    broken: Option<String>,
}

/// Everybody's pages.
pub struct Pages {
    seen: Vec<Arc<Mutex<Seen>>>,
    followers: JoinSet<()>,
}

fn locked(seen: &Mutex<Seen>) -> MutexGuard<'_, Seen> {
    seen.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Pages {
    /// Opens the page of each, and follows it.
    pub async fn open(callers: &[Caller], meeting: &str) -> Result<Pages> {
        let mut pages = Pages { seen: vec![], followers: JoinSet::new() };
        for caller in callers {
            let own = format!("{meeting}/mine");
            let page = caller.connect().await?.get(&own).await?;
            let (_, live) = page.body.split_once("data-live=\"").context("a page that follows")?;
            let live = live.split('"').next().unwrap_or_default();
            let listener = Listener::open(caller, live).await?;
            let seen = Arc::new(Mutex::new(Seen::default()));
            pages.seen.push(seen.clone());
            let caller = caller.clone();
            pages.followers.spawn(async move {
                if let Err(e) = follow(listener, caller, own, &seen).await {
                    locked(&seen).broken = Some(e.to_string());
                }
            });
        }
        Ok(pages)
    }

    /// Waits until every page shows the same, and says which version that is.
    pub async fn settled(&self) -> Result<i64> {
        let patience = Instant::now() + Duration::from_secs(30);
        loop {
            tokio::time::sleep(Duration::from_millis(1500)).await;
            let mut shown = vec![];
            for seen in &self.seen {
                let seen = locked(seen);
                if let Some(why) = &seen.broken {
                    bail!("a page is no longer followed: {why}");
                }
                shown.push(seen.versions.last().map_or(0, |(version, _)| *version));
            }
            let (least, most) = (shown.iter().min(), shown.iter().max());
            if least == most {
                return least.copied().context("nobody looks");
            }
            if Instant::now() > patience {
                bail!("some pages show version {least:?} while others show {most:?}");
            }
        }
    }

    /// For each page and each time it changed after version `since`: how long ago the oldest of the acts that it then first
    /// showed had left its device. `acts` are those after that version, in the order in which they were answered.
    pub async fn shown(&self, acts: &[Sent], since: i64) -> Result<Vec<Duration>> {
        let last = self.settled().await?;
        if last != since + i64::try_from(acts.len())? {
            bail!("{} acts, but the pages went from version {since} to {last}", acts.len());
        }
        let mut out = vec![];
        for seen in &self.seen {
            let mut known = since;
            for (version, at) in locked(seen).versions.iter().filter(|(v, _)| *v > since) {
                let oldest = usize::try_from(known - since)?;
                let left = acts.get(oldest).ok_or_else(|| anyhow!("a version that no act made"))?.left;
                out.push(at.saturating_duration_since(left));
                known = *version;
            }
        }
        Ok(out)
    }

    /// How long after a moment each page had the buttons of the vote, or none any more.
    pub fn turned(&self, since: Instant) -> Result<Vec<Duration>> {
        let first = |seen: &Arc<Mutex<Seen>>| locked(seen).turns.iter().find(|at| **at > since).copied();
        let all =
            self.seen.iter().map(|seen| Ok(first(seen).context("a page that missed the vote")? - since));
        all.collect()
    }

    /// How long after each arrival left its device the own page of whoever arrived knew it.
    pub fn known(&self, arrivals: &[Sent]) -> Result<Vec<Duration>> {
        let of = |sent: &Sent| {
            let seen = locked(self.seen.get(sent.who)?);
            seen.fetched.iter().find(|at| **at > sent.left).map(|at| *at - sent.left)
        };
        arrivals
            .iter()
            .map(|sent| of(sent).context("somebody arrived and their page does not know it"))
            .collect()
    }
}

async fn follow(mut page: Listener, caller: Caller, own: String, seen: &Arc<Mutex<Seen>>) -> Result<()> {
    let mut shown = None;
    loop {
        match page.next().await? {
            Event::Now { version, key } => {
                let now = Instant::now();
                let turned = shown.as_ref().is_some_and(|shown| *shown != key);
                shown = Some(key);
                let mut seen = locked(seen);
                seen.versions.push((version, now));
                if turned {
                    seen.turns.push(now);
                }
            }
            Event::Own => {
                let (caller, own, seen) = (caller.clone(), own.clone(), seen.clone());
                tokio::spawn(async move {
                    if let Err(e) = fetch(&caller, &own, &seen).await {
                        locked(&seen).broken = Some(e.to_string());
                    }
                });
            }
        }
    }
}

async fn fetch(caller: &Caller, own: &str, seen: &Mutex<Seen>) -> Result<()> {
    let answer = caller.connect().await?.get(own).await?;
    if answer.status != 200 {
        bail!("the own page was answered {}", answer.status);
    }
    locked(seen).fetched.push(Instant::now());
    Ok(())
}

/// The vote that is open, as the bureau's page names it.
pub async fn ballot(bureau: &mut Connection, meeting: &str) -> Result<String> {
    let page = bureau.get(&format!("{meeting}/ballots")).await?;
    let (before, _) = page.body.split_once("/closing\"").context("no vote is open")?;
    Ok(before.rsplit('/').next().unwrap_or_default().to_owned())
}
