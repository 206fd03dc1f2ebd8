//! How many acknowledged writes a second: `cargo run --release -p amana-sql --example durable_writes -- FILE|postgres://..`.
//!
//! Each write is a transaction of its own, on the disk when it is counted; 1 writer, then 16 at once. Then 100,000 rows in bulk.

use amana_sql::{Db, Error, Result, migrate, sql};
use std::{
    process::ExitCode,
    time::{Duration, Instant},
};

const ROWS: i64 = 100_000;
const TIME: Duration = Duration::from_secs(4);

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<()> {
    let place = std::env::args().nth(1).unwrap_or("durable_writes.db".into());
    let db =
        if place.starts_with("postgres") { Db::postgres(&place, 16).await? } else { Db::sqlite(&place)? };
    migrate(&db, amana_sql::migrations!(), 0).await?;
    for writers in [1, 16] {
        let before = db.one(sql!((i64), "select coalesce(max(id), 0) as n from unit")).await?;
        let start = Instant::now();
        let tasks: Vec<_> =
            (0..writers).map(|w| tokio::spawn(write(db.clone(), before + 1 + w, writers, start))).collect();
        let mut done = 0;
        for task in tasks {
            done += task.await.unwrap_or(Ok(0))?;
        }
        println!("{writers} writers: {:.0} writes/s", done as f64 / start.elapsed().as_secs_f64());
    }
    let before = db.one(sql!((i64), "select coalesce(max(id), 0) as n from unit")).await?;
    let start = Instant::now();
    let rows = db
        .tx(async |mut tx| {
            tx.bulk((before + 1..=before + ROWS).map(|id| {
                let code = id.to_string();
                sql!("insert into unit (id, code, name, kind) values ({id}, {code}, {code}, 'commune')")
            }))
            .await
        })
        .await?;
    println!("bulk: {:.0} rows/s", rows as f64 / start.elapsed().as_secs_f64());
    Ok(())
}

async fn write(db: Db, first: i64, step: i64, start: Instant) -> Result<i64> {
    let mut id = first;
    while start.elapsed() < TIME {
        let code = id.to_string();
        db.tx(async |mut tx| {
            tx.exec(sql!("insert into unit (id, code, name, kind) values ({id}, {code}, {code}, 'commune')"))
                .await?;
            tx.exec(sql!("update unit set seats = {id} where id = {id}")).await?;
            Ok::<_, Error>(())
        })
        .await?;
        id += step;
    }
    Ok((id - first) / step)
}
