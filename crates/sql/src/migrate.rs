use crate::{Call, Db, EngineKind, Error, Migration, Result, Row, Tx, Variant, statement::Bound};
use amana_sql_text::{Int, NotNull, Text, ToVal, Val};

/// The name of the table that remembers what ran.
const TABLE: &str = "create table if not exists migration (name text primary key, sha256 text not null, applied_at bigint not null)";

/// Brings a database to the tables of this program: runs the migrations that are missing, each in its own transaction, and gives
/// their names. `now` is in microseconds since 1970.
///
/// Refuses a database that a newer program made, one where a migration that ran was changed afterwards, and one where an earlier
/// migration is missing. Several copies of the program may start at once: one migrates, the others wait and find it done.
pub async fn migrate(db: &Db, migrations: &[Migration], now: i64) -> Result<Vec<String>> {
    let engine = db.engine();
    let mut done = vec![];
    loop {
        let mut tx = begin(db).await?;
        let Some(next) = next(&applied(&mut tx).await?, migrations, engine)? else {
            tx.commit().await?;
            return Ok(done);
        };
        let fault = |reason: String| Error::Migration { name: next.name.to_string(), reason };
        let (sqlite, postgres) =
            (next.sql(EngineKind::Sqlite).map_err(fault)?, next.sql(EngineKind::Postgres).map_err(fault)?);
        tx.batch(&sqlite, &postgres).await.map_err(|e| match e {
            Error::Full | Error::ReadOnly | Error::Unavailable(_) => e,
            e => fault(e.to_string()),
        })?;
        tx.all(remember(next, engine, now)).await?;
        tx.commit().await?;
        done.push(next.name.to_string());
    }
}

/// The migrations that are missing, by name; refuses as [`migrate`] does, and changes nothing but the table of migrations.
pub async fn missing(db: &Db, migrations: &[Migration]) -> Result<Vec<String>> {
    let mut tx = begin(db).await?;
    let applied = applied(&mut tx).await?;
    tx.commit().await?;
    next(&applied, migrations, db.engine())?;
    Ok(migrations.iter().map(|m| m.name.to_string()).skip(applied.len()).collect())
}

async fn begin(db: &Db) -> Result<Tx> {
    let mut tx = db.begin().await?;
    // One at a time on a server that several copies share, each seeing what the one before committed; a migration may take
    // longer than a page.
    let server = "set transaction isolation level read committed; set local statement_timeout = 0; set local lock_timeout = 0;
        select pg_advisory_xact_lock(4702111)";
    tx.batch("", server).await?;
    tx.batch(TABLE, TABLE).await?;
    Ok(tx)
}

struct Applied {
    name: String,
    sha256: String,
}

async fn applied(tx: &mut Tx) -> Result<Vec<Applied>> {
    static LIST: Variant = same("select name, sha256 from migration order by name");
    struct Column;
    let decode = |row: &Row<'_>| {
        Ok(Applied {
            name: row.get::<_, Text, NotNull, Column>(0, "migration.name")?,
            sha256: row.get::<_, Text, NotNull, Column>(1, "migration.sha256")?,
        })
    };
    tx.all(Call { bound: Bound { text: &LIST, params: vec![] }, decode, overflow: false }).await
}

fn remember(migration: &Migration, engine: EngineKind, now: i64) -> Call<i64> {
    static INSERT: Variant = Variant {
        sqlite: "insert into migration (name, sha256, applied_at) values (?1, ?2, ?3) returning applied_at",
        postgres: "insert into migration (name, sha256, applied_at) values ($1, $2, $3) returning applied_at",
    };
    struct Column;
    let params =
        vec![Val::Text(migration.name.to_string()), Val::Text(sha256(migration, engine)), now.to_val()];
    let decode = |row: &Row<'_>| row.get::<i64, Int, NotNull, Column>(0, "migration.applied_at");
    Call { bound: Bound { text: &INSERT, params }, decode, overflow: false }
}

/// These two statements are not collected: their table belongs to no migration.
const fn same(text: &'static str) -> Variant {
    Variant { sqlite: text, postgres: text }
}

fn sha256(migration: &Migration, engine: EngineKind) -> String {
    migration.sha256(engine).iter().map(|b| format!("{b:02x}")).collect()
}

fn next<'a>(
    applied: &[Applied],
    migrations: &'a [Migration],
    engine: EngineKind,
) -> Result<Option<&'a Migration>> {
    for row in applied {
        match migrations.iter().find(|m| m.name == row.name) {
            None => return Err(Error::DatabaseNewer { name: row.name.clone() }),
            Some(known) if sha256(known, engine) != row.sha256 => {
                return Err(Error::MigrationChanged { name: row.name.clone() });
            }
            Some(_) => {}
        }
    }
    match migrations
        .get(..applied.len())
        .and_then(|done| done.iter().zip(applied).find(|(m, a)| m.name != a.name))
    {
        Some((missed, _)) => Err(Error::MigrationMissed { name: missed.name.to_string() }),
        None => Ok(migrations.get(applied.len())),
    }
}
