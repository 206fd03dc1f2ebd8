//! A meeting with thousands who are connected: everybody is checked in at the doors, then everybody votes, each from their
//! own device, while each page is kept current. Over sockets, through the program as it serves.
//!
//! What is measured: how long a door and a voter wait for their answer; how long after an arrival or a vote left its device
//! each page shows it, and the own page of whoever arrived; and how long after a vote was opened or closed everybody has its
//! buttons, or none. Nobody may be lost or doubled: else there are no figures.

mod pages;
mod scene;
mod wire;

pub use scene::Scene;
pub use wire::{Caller, Connection};

use super::{Measured, Plan, machine, store};
use crate::{app::App, journal::sealer, routes};
use anyhow::{Context, Result, bail};
use pages::Pages;
use std::{
    net::SocketAddr,
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::{sync::watch, task::JoinSet};

/// Doors that check people in at once.
const DOORS: usize = 8;

/// How many there are, and in what time they arrive and vote.
#[derive(Clone, Copy, Debug)]
pub struct Crowd {
    /// Participants.
    pub people: usize,
    /// Those called by one convocation.
    pub called: usize,
    /// The time in which all arrive, and again all vote.
    pub time: Duration,
}

/// A program that answers on a port of this machine, until it is dropped.
pub struct Served {
    /// Where.
    pub address: SocketAddr,
    stop: watch::Sender<bool>,
}

impl Served {
    /// Serves as `amana serve` does.
    pub async fn start(app: &Arc<App>) -> Result<Served> {
        crate::ops::files::raise_limit();
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let service = routes::router(app.clone()).into_make_service_with_connect_info::<SocketAddr>();
        let (stop, stopped) = watch::channel(false);
        tokio::spawn(sealer::run(app.clone(), stopped.clone()));
        let mut told = stopped;
        tokio::spawn(async move {
            tokio::select! {
                ended = axum::serve(listener, service) => if let Err(e) = ended { tracing::error!("{e}") },
                _ = told.wait_for(|stop| *stop) => {}
            }
        });
        Ok(Served { address, stop })
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.stop.send(true);
    }
}

/// Holds the meeting and gives its lines of the report.
pub async fn live(app: &Arc<App>, plan: &Plan, crowd: Crowd) -> Result<Vec<Measured>> {
    let scene = Scene::set(app, plan, crowd.people).await?;
    let served = Served::start(app).await?;
    let callers: Vec<Caller> =
        scene.delegates.iter().map(|d| Caller::new(served.address, d.cookie.clone())).collect();
    let bureau = callers.first().context("a bureau")?;
    let mut bureau = bureau.connect().await?;
    let meeting = convened(&mut bureau, &scene, plan).await?;
    done(bureau.post(&format!("{meeting}/roll"), &[]).await?)?;

    let pages = Pages::open(&callers, &meeting).await?;
    let mut out = vec![];
    let (before, worked) = (pages.settled().await?, machine::worked());
    let arrivals = everybody_arrives(app, &callers, &scene, &meeting, crowd).await?;
    let worked = machine::since(worked);
    out.push(Measured::of("live-arrival", "door", took(&arrivals), 0, worked, Some(crowd.time)));
    out.push(Measured::of("live-arrived", "everybody", pages.shown(&arrivals, before).await?, 0, None, None));
    out.push(Measured::of("live-own", "who arrived", pages.known(&arrivals)?, 0, None, None));

    let chair = scene.delegates.first().context("a chair")?.person.to_string();
    done(bureau.post(&format!("{meeting}/opening"), &[("chair", &chair)]).await?)?;
    pages.settled().await?;
    let opened = Instant::now();
    let form = [
        ("question", "المصادقة على الورقة"),
        ("matter", "ordinary"),
        ("manner", "devices"),
        ("client", "v-1"),
    ];
    done(bureau.post(&format!("{meeting}/ballots"), &form).await?)?;
    let ballot = pages::ballot(&mut bureau, &meeting).await?;
    let before = pages.settled().await?;
    out.push(Measured::of("live-buttons", "everybody", pages.turned(opened)?, 0, None, None));

    let worked = machine::worked();
    let votes = everybody_votes(&callers, &scene, &meeting, &ballot, crowd).await?;
    let worked = machine::since(worked);
    out.push(Measured::of("live-vote", "voter", took(&votes), 0, worked, Some(crowd.time)));
    out.push(Measured::of("live-voted", "everybody", pages.shown(&votes, before).await?, 0, None, None));
    nobody_lost(app, &meeting, crowd.people).await?;
    let closed = Instant::now();
    done(bureau.post(&format!("{meeting}/ballots/{ballot}/closing"), &[]).await?)?;
    pages.settled().await?;
    out.push(Measured::of("live-closed", "everybody", pages.turned(closed)?, 0, None, None));
    Ok(out)
}

/// An act that a device sent: when it left, and when its answer was there.
#[derive(Clone, Copy)]
struct Sent {
    /// Whose, in the order of the roll.
    who: usize,
    left: Instant,
    answered: Instant,
}

fn took(sent: &[Sent]) -> Vec<Duration> {
    sent.iter().map(|s| s.answered - s.left).collect()
}

/// The congress is convened for today by whoever presides; gives its address.
pub async fn convened(bureau: &mut Connection, scene: &Scene, plan: &Plan) -> Result<String> {
    let on = plan.today.to_string();
    let form = [("on", on.as_str()), ("hour", "10:00"), ("mode", "in_person"), ("venue", "قاعة المؤتمرات")];
    let planned = bureau.post(&format!("/bodies/{}/meetings", scene.body), &form).await?;
    let to = planned.location.clone().filter(|_| planned.status == 303);
    let to =
        to.with_context(|| format!("the meeting was not planned: {} {}", planned.status, planned.body))?;
    Ok(to.trim_end_matches("/convocation").to_owned())
}

/// What was asked was done; else what was said instead.
pub fn done(answer: wire::Answer) -> Result<()> {
    match answer.status {
        200 | 303 => Ok(()),
        other => bail!("{other}: {}", answer.body),
    }
}

/// Everybody through the doors, evenly over the time; each door tells one arrival after the other.
async fn everybody_arrives(
    app: &App,
    callers: &[Caller],
    scene: &Scene,
    meeting: &str,
    crowd: Crowd,
) -> Result<Vec<Sent>> {
    let keeper = callers.first().context("a keeper")?;
    let (begun, clock) = (Instant::now(), app.clock.now().0 / 1000);
    let mut doors = JoinSet::new();
    for door in 0..DOORS {
        let (keeper, address) = (keeper.clone(), format!("{meeting}/door/arrivals"));
        let mine: Vec<(usize, String)> = scene
            .delegates
            .iter()
            .enumerate()
            .skip(door)
            .step_by(DOORS)
            .map(|(n, d)| (n, d.person.to_string()))
            .collect();
        doors.spawn(async move {
            let mut line = keeper.connect().await?;
            let mut sent = Vec::with_capacity(mine.len());
            for (n, person) in mine {
                let due = begun + crowd.time.mul_f64(n as f64 / crowd.people as f64);
                tokio::time::sleep_until(due.into()).await;
                let arrival = serde_json::json!({ "client": format!("a-{n}"), "person": person, "at": clock });
                let body = serde_json::json!({ "device_now": clock, "door": format!("{door}"), "arrivals": [arrival] });
                let answer = line.post_json(&address, &body).await?;
                if answer.status != 200 || !answer.body.contains("\"taken\"") {
                    bail!("an arrival was answered {}: {}", answer.status, answer.body);
                }
                // Whoever comes late because the door still waits has waited too.
                sent.push(Sent { who: n, left: due, answered: Instant::now() });
            }
            Ok(sent)
        });
    }
    joined(doors).await
}

/// Everybody votes, at moments spread over the time.
async fn everybody_votes(
    callers: &[Caller],
    scene: &Scene,
    meeting: &str,
    ballot: &str,
    crowd: Crowd,
) -> Result<Vec<Sent>> {
    let begun = Instant::now();
    let mut voters = JoinSet::new();
    for (n, (caller, delegate)) in callers.iter().zip(&scene.delegates).enumerate() {
        let (caller, person, ballot) = (caller.clone(), delegate.person.to_string(), ballot.to_owned());
        let address = format!("{meeting}/mine/votes");
        // Not in the order of the roll.
        let place = (n * 7919) % crowd.people;
        let due = begun + crowd.time.mul_f64(place as f64 / crowd.people as f64);
        voters.spawn(async move {
            tokio::time::sleep_until(due.into()).await;
            let choice = ["for", "for", "against", "abstain"][n % 4];
            let client = format!("b-{n}");
            let form =
                [("ballot", ballot.as_str()), ("person", &person), ("choice", choice), ("client", &client)];
            let mut line = caller.connect().await?;
            let answer = line.post(&address, &form).await?;
            if answer.status != 303 {
                bail!("a vote was answered {}: {}", answer.status, answer.body);
            }
            Ok(vec![Sent { who: n, left: due, answered: Instant::now() }])
        });
    }
    joined(voters).await
}

/// All of them, in the order in which they were answered.
async fn joined(mut tasks: JoinSet<Result<Vec<Sent>>>) -> Result<Vec<Sent>> {
    let mut out = vec![];
    while let Some(one) = tasks.join_next().await {
        out.extend(one.context("a device gave up")??);
    }
    out.sort_by_key(|s| s.answered);
    Ok(out)
}

/// Whoever arrived is here once, whoever voted is counted once.
async fn nobody_lost(app: &App, meeting: &str, people: usize) -> Result<()> {
    let id = meeting.trim_start_matches("/meetings/").parse().ok().context("the meeting's identifier")?;
    let (here, moved, votes) = app.db.one(store::attended(id)).await?;
    let all = i64::try_from(people)?;
    if (here, moved, votes) != (all, all, all) {
        bail!("of {people} people {here} are here, {moved} arrivals and {votes} votes are written");
    }
    Ok(())
}
