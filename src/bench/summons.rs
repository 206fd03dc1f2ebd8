//! A convocation of thousands: queued in one act, handed to a mail server by a job, while pages go on being opened.

use super::{
    Measured, Plan,
    live::{Caller, Scene, Served, convened, done},
    machine,
    mail::Letterbox,
};
use crate::{app::App, jobs::Workers};
use anyhow::{Context, Result, bail};
use std::{
    sync::Arc,
    time::{Duration, Instant},
};

/// How long the mail server is waited for.
const PATIENCE: Duration = Duration::from_secs(300);

/// Convenes so many, and gives the lines of the report: the act that queues, each message handed over, and the pages that were
/// opened meanwhile.
pub async fn summons(
    app: &Arc<App>,
    plan: &Plan,
    people: usize,
    letterbox: &Letterbox,
) -> Result<Vec<Measured>> {
    let scene = Scene::set(app, plan, people).await?;
    let served = Served::start(app).await?;
    let secretary = scene.delegates.first().context("a secretary")?;
    let caller = Caller::new(served.address, secretary.cookie.clone());
    let mut bureau = caller.connect().await?;
    let meeting = convened(&mut bureau, &scene, plan).await?;
    done(bureau.post(&format!("{meeting}/agenda"), &[("text", "عرض سياسي")]).await?)?;
    let before = letterbox.taken();

    let page = bureau.get(&format!("{meeting}/convocation")).await?;
    let version = page.body.split("name=\"version\" value=\"").nth(1).and_then(|s| s.split('"').next());
    let version = version.context("a convocation without its version")?.to_owned();
    let (start, worked) = (Instant::now(), machine::worked());
    let form = [("version", version.as_str()), ("confirmed", "on")];
    let sent = bureau.post(&format!("{meeting}/sending"), &form).await?;
    let queued =
        Measured::of("summons-queue", "secretary", vec![start.elapsed()], 0, machine::since(worked), None);
    done(sent)?;

    let (start, worked) = (Instant::now(), machine::worked());
    let workers = Workers::start(app, app.config.workers);
    let (mut opened, mut bytes) = (vec![], 0);
    while letterbox.taken().0 < before.0 + people {
        if start.elapsed() > PATIENCE {
            bail!("after {PATIENCE:?} the mail server has {:?} of {people} messages", letterbox.taken());
        }
        for path in [format!("{meeting}/convocation"), "/meetings".to_owned(), "/".to_owned()] {
            let begun = Instant::now();
            let answer = bureau.get(&path).await?;
            opened.push(begun.elapsed());
            bytes = answer.body.len();
            done(answer)?;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let lasted = start.elapsed();
    let handed = Measured {
        times: people,
        per_second: Some(people as f64 / lasted.as_secs_f64()),
        ..Measured::of("summons-mail", "program", vec![], 0, None, None)
    };
    let pages = Measured::of("summons-pages", "secretary", opened, bytes, machine::since(worked), None);
    workers.stop().await;
    let after = letterbox.taken();
    if (after.0 - before.0, after.1 - before.1) != (people, people) {
        bail!("of {people} people {} got {} messages", after.0 - before.0, after.1 - before.1);
    }
    Ok(vec![queued, handed, pages])
}
