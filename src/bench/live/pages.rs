//! The pages of everybody in the meeting: which version each shows since when.

use super::{Caller, Connection, Sent, wire::Listener};
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
    /// How long the own part of the page took to be fetched after that.
    fetched: Vec<Duration>,
    /// Why it follows no more.
    broken: Option<String>,
}

/// Everybody's pages.
pub struct Pages {
    seen: Vec<Arc<Mutex<Seen>>>,
    followers: JoinSet<()>,
}

/// Within what time pages ask again for their own part: two milliseconds for each of them, as the fragment tells `live.js`.
pub fn spread(people: usize) -> Duration {
    Duration::from_millis(2 * people as u64)
}

fn locked(seen: &Mutex<Seen>) -> MutexGuard<'_, Seen> {
    seen.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Pages {
    /// Opens the page of each, and follows it.
    pub async fn open(callers: &[Caller], meeting: &str) -> Result<Pages> {
        let mut pages = Pages { seen: vec![], followers: JoinSet::new() };
        for (n, caller) in callers.iter().enumerate() {
            let listener = Listener::open(caller, &format!("{meeting}/live")).await?;
            let seen = Arc::new(Mutex::new(Seen::default()));
            pages.seen.push(seen.clone());
            let (caller, own) = (caller.clone(), format!("{meeting}/mine"));
            // Not in the order of the roll.
            let wait = spread((n * 7919) % callers.len());
            pages.followers.spawn(async move {
                if let Err(e) = follow(listener, caller, own, wait, &seen).await {
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

    /// How long after a moment each page had what its reader may do now, and how long their own parts took to be fetched.
    pub fn turned(&self, since: Instant) -> Result<(Vec<Duration>, Vec<Duration>)> {
        let (mut turned, mut fetched) = (vec![], vec![]);
        for seen in &self.seen {
            let seen = locked(seen);
            let first = seen.turns.iter().find(|at| **at > since).context("a page that missed the vote")?;
            turned.push(*first - since);
            fetched.extend(seen.fetched.last());
        }
        Ok((turned, fetched))
    }
}

async fn follow(
    mut page: Listener,
    caller: Caller,
    own: String,
    wait: Duration,
    seen: &Arc<Mutex<Seen>>,
) -> Result<()> {
    let mut key = None;
    loop {
        let event = page.next().await?;
        let now = Instant::now();
        let turned = key.as_ref().is_some_and(|k| *k != event.key);
        key = Some(event.key);
        {
            let mut seen = locked(seen);
            seen.versions.push((event.version, now));
            if turned {
                seen.turns.push(now);
            }
        }
        if turned {
            let (caller, own, seen) = (caller.clone(), own.clone(), seen.clone());
            tokio::spawn(async move {
                tokio::time::sleep(wait).await;
                if let Err(e) = fetch(&caller, &own, &seen).await {
                    locked(&seen).broken = Some(e.to_string());
                }
            });
        }
    }
}

async fn fetch(caller: &Caller, own: &str, seen: &Mutex<Seen>) -> Result<()> {
    let start = Instant::now();
    let answer = caller.connect().await?.get(own).await?;
    if answer.status != 200 {
        bail!("the own page was answered {}", answer.status);
    }
    locked(seen).fetched.push(start.elapsed());
    Ok(())
}

/// The vote that is open, as the bureau's page names it.
pub async fn ballot(bureau: &mut Connection, meeting: &str) -> Result<String> {
    let page = bureau.get(&format!("{meeting}/ballots")).await?;
    let (before, _) = page.body.split_once("/closing\"").context("no vote is open")?;
    Ok(before.rsplit('/').next().unwrap_or_default().to_owned())
}
