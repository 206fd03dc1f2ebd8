//! What this crate promises, on both engines.
#![allow(clippy::unwrap_used, reason = "a test")]

use amana_sql::{Db, EngineKind, Error, Migration, Result, migrate, sql, text_enum};
use amana_testkit::{engines, for_each_engine};
use std::time::Duration;

const MIGRATIONS: &[Migration] = amana_sql::migrations!();

text_enum! {
    /// What a unit is.
    pub enum Level { Country = "country", Region = "region", Commune = "commune" }
}

#[derive(Debug, PartialEq)]
struct Unit {
    id: i64,
    name: String,
    kind: Level,
    parent_id: Option<i64>,
    closed_on: Option<i64>,
    active: bool,
    weight: f64,
    picture: Option<Vec<u8>>,
}

struct New<'a> {
    id: i64,
    code: &'a str,
    name: &'a str,
    kind: Level,
    parent: Option<i64>,
}

async fn add(db: &Db, unit: New<'_>) -> Result<()> {
    db.tx(async |mut tx| {
        tx.exec(sql!(
            "insert into unit (id, code, name, kind, parent_id)
             values ({unit.id}, {unit.code}, {unit.name}, {unit.kind}, {unit.parent})"
        ))
        .await?;
        Ok(())
    })
    .await
}

async fn fill(db: &Db) {
    add(db, New { id: 1, code: "00", name: "المغرب", kind: Level::Country, parent: None }).await.unwrap();
    add(db, New { id: 2, code: "03", name: "فاس - مكناس", kind: Level::Region, parent: Some(1) })
        .await
        .unwrap();
    add(db, New { id: 3, code: "03.531", name: "تاونات", kind: Level::Commune, parent: Some(2) })
        .await
        .unwrap();
}

async fn list(db: &Db, kind: Option<Level>, below: Option<i64>, open_only: bool) -> Result<Vec<Unit>> {
    db.all(sql!(
        Unit,
        "select id, name, kind, parent_id, closed_on, active, weight, picture from unit
         where 1 = 1 {?kind: and kind = {kind}} {?below: and parent_id = {below}} {?open_only: and closed_on is null}
         order by id"
    ))
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_come_back_as_they_were_given() {
    for_each_engine(MIGRATIONS, async |db| {
        fill(&db).await;
        let picture = [0u8, 255];
        db.tx(async |mut tx| {
            let touched = tx
                .exec(sql!(
                    "update unit set picture = {picture}, weight = {0.5}, closed_on = {3} where id = {2}"
                ))
                .await?;
            assert_eq!(touched, 1);
            Ok::<_, Error>(())
        })
        .await
        .unwrap();
        let units = list(&db, Some(Level::Region), Some(1), false).await.unwrap();
        assert_eq!(
            units,
            [Unit {
                id: 2,
                name: "فاس - مكناس".into(),
                kind: Level::Region,
                parent_id: Some(1),
                closed_on: Some(3),
                active: true,
                weight: 0.5,
                picture: Some(vec![0, 255]),
            }]
        );
        assert_eq!(list(&db, None, None, true).await.unwrap().len(), 2);
        assert_eq!(list(&db, None, None, false).await.unwrap().len(), 3);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_value_tuples_and_lists() {
    for_each_engine(MIGRATIONS, async |db| {
        fill(&db).await;
        let n: i64 = db.one(sql!((i64), "select count(*) as n from unit")).await.unwrap();
        assert_eq!(n, 3);
        let n: i64 = db.one(sql!((i64), "select cast(sum(seats) as bigint) as n from unit")).await.unwrap();
        assert_eq!(n, 0);
        let ids = [3i64, 1, 99];
        let names: Vec<(i64, String)> = db
            .all(sql!((i64, String), "select id, name from unit where id in ({ids..}) order by id"))
            .await
            .unwrap();
        assert_eq!(names.iter().map(|n| n.0).collect::<Vec<_>>(), [1, 3]);
        let none: Vec<i64> = vec![];
        assert!(db.all(sql!((i64), "select id from unit where id in ({none..})")).await.unwrap().is_empty());
        let many: Vec<i64> = (0..513).collect();
        assert!(matches!(
            db.all(sql!((i64), "select id from unit where id in ({many..})")).await,
            Err(Error::LongList)
        ));
        let parent: Option<String> = db
            .one(sql!(
                (Option<String>),
                "select p.name from unit u left join unit p on p.id = u.parent_id where u.id = 1"
            ))
            .await
            .unwrap();
        assert_eq!(parent, None);
        assert!(matches!(db.one(sql!((i64), "select id from unit where id = 99")).await, Err(Error::NoRow)));
        assert!(matches!(db.one(sql!((i64), "select id from unit")).await, Err(Error::ManyRows)));
        assert_eq!(
            db.first(sql!((i64), "select id from unit order by id desc limit {1}")).await.unwrap(),
            Some(3)
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_text_names_table_column_and_value() {
    for_each_engine(MIGRATIONS, async |db| {
        db.tx(async |mut tx| {
            tx.exec(sql!("insert into unit (id, code, name, kind) values (1, 'x', 'x', 'planet')")).await
        })
        .await
        .unwrap();
        let refusal = list(&db, None, None, false).await.unwrap_err();
        assert_eq!(
            refusal.to_string(),
            "unit.kind: \"planet\", which is not one of: country, region, commune"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn both_engines_refuse_in_the_same_words() {
    let mut said = vec![];
    for database in engines(MIGRATIONS).await {
        let db = &database.db;
        fill(db).await;
        let mut words = vec![];
        let again = |id, code, name| New { id, code, name, kind: Level::Commune, parent: Some(2) };
        words.push(add(db, again(3, "n", "n")).await.unwrap_err().to_string());
        words.push(add(db, again(4, "03.531", "n")).await.unwrap_err().to_string());
        words.push(add(db, again(4, "n", "تاونات")).await.unwrap_err().to_string());
        words.push(
            db.tx(async |mut tx| tx.exec(sql!("update unit set seats = -1 where id = 1")).await)
                .await
                .unwrap_err()
                .to_string(),
        );
        let none: Option<&str> = None;
        words.push(
            db.tx(async |mut tx| tx.exec(sql!("update unit set name = {none} where id = 1")).await)
                .await
                .unwrap_err()
                .to_string(),
        );
        let orphan = New { id: 5, code: "5", name: "5", kind: Level::Commune, parent: Some(77) };
        assert!(matches!(add(db, orphan).await, Err(Error::ForeignKey { .. })));
        words.push(
            db.tx(async |mut tx| {
                tx.exec(sql!(
                    "insert into mandate (id, unit_id, holder, from_on, until_on) values (1, 3, 'a', 0, 10)"
                ))
                .await?;
                tx.exec(sql!("insert into mandate (id, unit_id, holder, from_on) values (2, 3, 'b', 9)"))
                    .await
            })
            .await
            .unwrap_err()
            .to_string(),
        );
        assert_eq!(
            words,
            [
                "a row with the same key exists (unit_pkey)",
                "a row with the same key exists (unit_code_key)",
                "a row with the same key exists (unit_name_in_parent)",
                "a value is not allowed (unit_seats_positive)",
                "unit.name must be given",
                "a rule of the database refused (mandate_overlap)",
            ],
            "{:?}",
            database.engine()
        );
        said.push(words);
        database.remove().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dropped_transaction_leaves_nothing() {
    for_each_engine(MIGRATIONS, async |db| {
        fill(&db).await;
        for _ in 0..20 {
            let mut tx = db.begin().await.unwrap();
            tx.exec(sql!("update unit set name = 'lost' where id = 1")).await.unwrap();
            drop(tx);
            // Forgotten in the middle of a statement.
            let mut tx = db.begin().await.unwrap();
            let _ = tokio::time::timeout(
                Duration::from_micros(50),
                tx.exec(sql!("update unit set name = 'lost' where id = 1")),
            )
            .await;
            drop(tx);
        }
        // Every connection of the pool is usable, and none is still inside a transaction.
        let names =
            futures_util::future::join_all((0..20).map(|_| async {
                db.one(sql!((String), "select name from unit where id = 1")).await.unwrap()
            }))
            .await;
        assert!(names.iter().all(|n| n == "المغرب"), "{names:?}");
        let mut tx = db.begin().await.unwrap();
        tx.exec(sql!("update unit set name = 'kept' where id = 1")).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(db.one(sql!((String), "select name from unit where id = 1")).await.unwrap(), "kept");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_failure_a_transaction_cannot_commit() {
    for_each_engine(MIGRATIONS, async |db| {
        fill(&db).await;
        let mut tx = db.begin().await.unwrap();
        tx.exec(sql!("update unit set name = 'half' where id = 1")).await.unwrap();
        assert!(
            tx.exec(sql!("insert into unit (id, code, name, kind) values (1, 'x', 'x', 'x')")).await.is_err()
        );
        assert!(matches!(
            tx.exec(sql!("update unit set name = 'more' where id = 1")).await,
            Err(Error::Aborted)
        ));
        assert!(matches!(tx.commit().await, Err(Error::Aborted)));
        assert_eq!(db.one(sql!((String), "select name from unit where id = 1")).await.unwrap(), "المغرب");
    })
    .await;
}

/// The future of `Db::tx` can be spawned, as a handler is: it is `Send` when what it captures is.
#[tokio::test(flavor = "multi_thread")]
async fn writers_that_meet_lose_nothing() {
    for_each_engine(MIGRATIONS, async |db| {
        fill(&db).await;
        let writers: Vec<_> = (0..5)
            .map(|_| {
                let db = db.clone();
                tokio::spawn(async move {
                    for _ in 0..5 {
                        let name = String::from("captured");
                        db.tx(async |mut tx| {
                            let seats = tx.one(sql!((i64), "select seats from unit where id = 1")).await?;
                            tokio::time::sleep(Duration::from_millis(1)).await;
                            tx.exec(sql!("update unit set seats = {seats + 1}, name = {name} where id = 1"))
                                .await?;
                            Ok::<_, Error>(())
                        })
                        .await?;
                    }
                    Ok::<_, Error>(())
                })
            })
            .collect();
        let mut refused = 0;
        for writer in writers {
            // Five that want the same row all the time may give up, but say so.
            refused += usize::from(writer.await.unwrap().is_err());
        }
        let seats = db.one(sql!((i64), "select seats from unit where id = 1")).await.unwrap();
        assert!(refused == 0, "{refused} of 5 gave up after {seats} steps");
        assert_eq!(seats, 25);
    })
    .await;
}

#[tokio::test]
async fn a_runtime_with_one_thread_works_too() {
    for_each_engine(MIGRATIONS, async |db| {
        fill(&db).await;
        assert_eq!(list(&db, None, None, false).await.unwrap().len(), 3);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bulk_of_rows() {
    for_each_engine(MIGRATIONS, async |db| {
        let n = 3000i64;
        let touched = db
            .tx(async |mut tx| {
                tx.bulk((0..n).map(|id| {
                    let code = id.to_string();
                    sql!("insert into unit (id, code, name, kind) values ({id}, {code}, {code}, 'commune')")
                }))
                .await
            })
            .await
            .unwrap();
        assert_eq!(touched, 3000);
        assert_eq!(db.one(sql!((i64), "select count(*) as n from unit")).await.unwrap(), n);
        let refusal = db
            .tx(async |mut tx| {
                tx.bulk((2999..3001).map(|id| {
                    sql!("insert into unit (id, code, name, kind) values ({id}, 'z', 'z', 'commune')")
                }))
                .await
            })
            .await
            .unwrap_err();
        assert_eq!(refusal.constraint(), Some("unit_pkey"));
    })
    .await;
}

/// A row may refer to one that the same bulk made before it.
#[tokio::test(flavor = "multi_thread")]
async fn a_bulk_keeps_its_order() {
    for_each_engine(MIGRATIONS, async |db| {
        db.tx(async |mut tx| {
            tx.bulk((0..1000i64).flat_map(|id| {
                let (code, parent) = (id.to_string(), (id > 0).then(|| id - 1));
                let unit = sql!(
                    "insert into unit (id, code, name, kind, parent_id) values ({id}, {code}, {code}, 'commune', {parent})"
                );
                let mandate = sql!("insert into mandate (id, unit_id, holder, from_on) values ({id}, {id}, 'x', 0)");
                [unit, mandate]
            }))
            .await
        })
        .await
        .unwrap();
        db.tx(async |mut tx| {
            tx.bulk((1000..1200i64).map(|id| {
                let (code, parent) = (id.to_string(), id - 1);
                sql!("insert into unit (id, code, name, kind, parent_id) values ({id}, {code}, {code}, 'commune', {parent})")
            }))
            .await
        })
        .await
        .unwrap();
        assert_eq!(db.one(sql!((i64), "select count(*) as n from unit where parent_id = id - 1")).await.unwrap(), 1199);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn returning_gives_rows() {
    for_each_engine(MIGRATIONS, async |db| {
        fill(&db).await;
        let ids = db
            .tx(async |mut tx| {
                tx.all(sql!((i64), "update unit set seats = seats + 1 where id > {1} returning id")).await
            })
            .await
            .unwrap();
        assert_eq!(ids.len(), 2);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_statement_is_prepared_on_both() {
    for_each_engine(MIGRATIONS, async |db| {
        let n = db.prepare_all().await.unwrap_or_else(|refusals| panic!("{}", refusals.join("\n")));
        assert!(n > 20, "{n} texts");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn migrations_refuse_what_they_must() {
    for_each_engine(&[], async |db| {
        assert_eq!(migrate(&db, &MIGRATIONS[..1], 5).await.unwrap(), ["0001_units"]);
        assert_eq!(amana_sql::missing(&db, MIGRATIONS).await.unwrap(), ["0002_overlap"]);
        assert_eq!(migrate(&db, MIGRATIONS, 6).await.unwrap(), ["0002_overlap"]);
        assert!(migrate(&db, MIGRATIONS, 7).await.unwrap().is_empty());
        assert!(matches!(migrate(&db, &MIGRATIONS[..1], 8).await, Err(Error::DatabaseNewer { name }) if name == "0002_overlap"));
        assert!(matches!(migrate(&db, &MIGRATIONS[1..], 8).await, Err(Error::DatabaseNewer { name }) if name == "0001_units"));
        let mut changed = MIGRATIONS.to_vec();
        changed[0].text = amana_sql::Script::Shared("create table other (id bigint primary key);".into());
        assert!(matches!(migrate(&db, &changed, 8).await, Err(Error::MigrationChanged { name }) if name == "0001_units"));
        let mut broken = MIGRATIONS.to_vec();
        broken.push(Migration {
            name: "0003_broken".into(),
            text: amana_sql::Script::Shared("create table half (id bigint primary key); create table unit (id bigint);".into()),
        });
        assert!(matches!(migrate(&db, &broken, 8).await, Err(Error::Migration { name, .. }) if name == "0003_broken"));
        // Nothing of the broken one stays.
        broken[2].text = amana_sql::Script::Shared("create table half (id bigint primary key);".into());
        assert_eq!(migrate(&db, &broken, 9).await.unwrap(), ["0003_broken"]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn copies_that_start_at_once_migrate_once() {
    for_each_engine(&[], async |db| {
        let done = futures_util::future::join_all((0..4).map(|_| migrate(&db, MIGRATIONS, 1))).await;
        let ran: usize = done.into_iter().map(|d| d.unwrap().len()).sum();
        assert_eq!(ran, MIGRATIONS.len());
        assert!(matches!(db.engine(), EngineKind::Sqlite | EngineKind::Postgres));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_cannot_hold_arabic_is_refused_with_the_command() {
    let server = amana_testkit::server();
    let (admin, connection) =
        tokio_postgres::connect(&server.url("postgres"), tokio_postgres::NoTls).await.unwrap();
    tokio::spawn(connection);
    let name = format!("ascii_{}", std::process::id());
    admin
        .batch_execute(&format!("create database {name} template template0 encoding 'SQL_ASCII' locale 'C'"))
        .await
        .unwrap();
    let Err(refusal) = Db::postgres(&server.url(&name), 1).await else { panic!("accepted") };
    assert!(matches!(refusal, Error::Locale { .. }), "{refusal}");
    let said = refusal.to_string();
    assert!(
        said.contains(&format!("createdb --template=template0 --encoding=UTF8 --locale=C.UTF-8 {name}")),
        "{said}"
    );
    admin.batch_execute(&format!("drop database {name} with (force)")).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_without_a_database_is_unavailable() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(Db::sqlite(folder.path()), Err(Error::Unavailable(_))));
    let text = folder.path().join("text");
    std::fs::write(
        &text,
        "not a database, but a text that is long enough to be looked at as one by the engine",
    )
    .unwrap();
    assert!(matches!(Db::sqlite(&text), Err(Error::Unavailable(_))));
    assert!(matches!(Db::postgres("postgres://amana@127.0.0.1:1/none", 1).await, Err(Error::Unavailable(_))));
}

/// A second program that holds the file makes writers wait, then say so; it does not make them fail otherwise.
#[tokio::test(flavor = "multi_thread")]
async fn another_program_that_writes_makes_it_busy() {
    let database = amana_testkit::sqlite(MIGRATIONS).await;
    let other = Db::sqlite(database.url()).unwrap();
    let mut held = other.begin().await.unwrap();
    held.exec(sql!("insert into unit (id, code, name, kind) values (1, 'a', 'a', 'commune')")).await.unwrap();
    let db = database.db.clone();
    let waiting = tokio::spawn(async move {
        db.tx(async |mut tx| {
            tx.exec(sql!("insert into unit (id, code, name, kind) values (2, 'b', 'b', 'commune')")).await
        })
        .await
    });
    tokio::time::sleep(Duration::from_millis(200)).await;
    held.commit().await.unwrap();
    waiting.await.unwrap().unwrap();
    assert_eq!(database.db.one(sql!((i64), "select count(*) as n from unit")).await.unwrap(), 2);
}
