//! The archive from end to end: texts received, each with its bytes, its job and its journal line, and read by workers into
//! drafts that are stored.

use super::{Measured, Plan, machine, store, texts::Texts};
use crate::{
    app::App,
    communiques::{self, Arriving},
    jobs::{self, Workers},
    territory::Place,
    web::{self, Visit},
};
use anyhow::{Result, anyhow};
use std::{
    sync::Arc,
    time::{Duration, Instant},
};

/// Sends so many texts and waits until the last one is read.
pub async fn import(app: &Arc<App>, plan: &Plan, texts: usize) -> Result<Measured> {
    let failed = |e: web::Error| anyhow!("{e}");
    let visit = Visit::of_program(app.clone());
    let made = Texts::of(plan);
    let first = usize::try_from(app.db.one(store::communiques()).await?)?;
    let import = communiques::start_import_as_program(&visit, Place::NATION).await.map_err(failed)?;
    let arriving: Vec<Arriving> = (first..first + texts)
        .map(|n| Arriving {
            file_name: format!("{n}.txt"),
            bytes: made.text(n).into_bytes(),
            media: None,
            too_large: None,
        })
        .collect();
    let letters: usize = arriving.iter().map(|a| a.bytes.len()).sum();
    let (begun, worked) = (Instant::now(), machine::worked());
    let workers = Workers::start(app, app.config.workers);
    let mut received = vec![];
    for text in &arriving {
        let start = Instant::now();
        communiques::receive_as_program(&visit, Place::NATION, import, text).await.map_err(failed)?;
        received.push(start.elapsed());
    }
    while app.db.one(jobs::store::jobs_open()).await? > 0 {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let lasted = begun.elapsed();
    workers.stop().await;
    let worked = machine::since(worked);
    Ok(Measured::of("import", "program", received, letters / texts.max(1), worked, Some(lasted)))
}
