//! A file after `kill -9`.

use amana_sql::{Db, Error, Migration, migrate, sql};
use std::{
    io::{BufRead, BufReader},
    process::{Command, Stdio},
};

const MIGRATIONS: &[Migration] = amana_sql::migrations!();
const PLACE: &str = "AMANA_SQL_CHILD";

/// The other process: eight writers, each says what was acknowledged to it.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "started by the test below"]
async fn child() {
    let Ok(place) = std::env::var(PLACE) else { return };
    let db = Db::sqlite(place).expect("opens");
    let writers = (0..8i64).map(|w| {
        let db = db.clone();
        tokio::spawn(async move {
            for n in 0..100_000i64 {
                let id = w + 8 * n;
                let code = id.to_string();
                db.tx(async |mut tx| {
                    tx.exec(sql!(
                        "insert into unit (id, code, name, kind) values ({id}, {code}, {code}, 'commune')"
                    ))
                    .await
                })
                .await
                .expect("writes");
                println!("acknowledged {id}");
            }
        })
    });
    for writer in writers.collect::<Vec<_>>() {
        writer.await.expect("goes on");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_acknowledged_survives_kill_9() -> Result<(), Error> {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("amana.db");
    migrate(&Db::sqlite(&place)?, MIGRATIONS, 0).await?;
    for round in 0..3 {
        let mut child = Command::new(std::env::current_exe().expect("this program"))
            .args(["--exact", "child", "--ignored", "--nocapture"])
            .env(PLACE, &place)
            .stdout(Stdio::piped())
            .spawn()
            .expect("starts");
        let lines = BufReader::new(child.stdout.take().expect("its output")).lines();
        let mut acknowledged = vec![];
        for line in lines.map_while(Result::ok) {
            if let Some((_, id)) = line.split_once("acknowledged ") {
                acknowledged.push(id.parse::<i64>().expect("a number"));
                if acknowledged.len() == 100 * (round + 1) {
                    // SIGKILL; what it said before that is still read.
                    child.kill().expect("killed");
                }
            }
        }
        child.wait().expect("ended");
        assert!(acknowledged.len() >= 100);
        let db = Db::sqlite(&place)?;
        let stored = db.all(sql!((i64), "select id from unit order by id")).await?;
        let lost: Vec<_> = acknowledged.iter().filter(|id| stored.binary_search(id).is_err()).collect();
        assert!(lost.is_empty(), "{lost:?}");
        db.tx(async |mut tx| tx.exec(sql!("delete from unit")).await).await?;
    }
    Ok(())
}
