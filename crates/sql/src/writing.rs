//! The one writer of a file, which commits in groups.
//!
//! A commit waits for the disk, and the disk takes as long for one transaction as for many. So a transaction that is done does not
//! commit at once when others wait for their turn: it hands the connection on, and the last one commits for all. Each after the
//! first is a savepoint inside one transaction of the engine, so that one can fail without the others; none is acknowledged before
//! that transaction is on the disk. When it cannot get there (a full disk), all of them get the error and none has happened. The
//! first needs no savepoint, since nothing but itself is rolled back with it: the engine would keep a copy of each page that it
//! writes, and walk through all of them after each statement.

use crate::{
    Error, Result,
    sqlite::{blocking, error, exec, rows},
    statement::{Bound, EachRow},
};
use rusqlite::Connection;
use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    time::Duration,
};
use tokio::{
    sync::{Mutex, OwnedMutexGuard, oneshot},
    time::Instant,
};

/// How long a writer waits for its turn.
const TURN: Duration = Duration::from_secs(10);
/// A group is committed when it has so many members,
const MOST: usize = 64;
/// or when its first member has waited so long.
const PATIENCE: Duration = Duration::from_millis(5);

pub(crate) struct Writing {
    writer: Arc<Mutex<Writer>>,
    waiting: AtomicUsize,
}

struct Writer {
    connection: Connection,
    /// Those that are done and not yet on the disk.
    group: Vec<oneshot::Sender<Result<()>>>,
    since: Instant,
}

impl Writer {
    /// Commits the group and tells its members.
    fn flush(&mut self) {
        let committed = if self.connection.is_autocommit() {
            // The engine gave the whole transaction up: one of it met a full disk. The others try again, and find out themselves.
            Err(Error::Conflict)
        } else {
            blocking(|| self.connection.execute_batch("commit")).map_err(|e| error(&self.connection, e))
        };
        if committed.is_err() && !self.connection.is_autocommit() {
            self.roll_back("rollback");
        }
        for member in self.group.drain(..) {
            // Nobody listens any more when its request was given up.
            let _ = member.send(committed.clone());
        }
    }

    fn roll_back(&self, sql: &str) {
        if let Err(e) = self.connection.execute_batch(sql) {
            tracing::error!(error = %e, "an uncommitted transaction could not be rolled back");
        }
    }

    /// Begins inside the group that is open, or opens one; what comes apart always opens one.
    fn begin(&mut self, apart: bool) -> Result<()> {
        let over = self.connection.is_autocommit() || self.since.elapsed() > PATIENCE;
        if !self.group.is_empty() && (apart || over) {
            self.flush();
        }
        let sql = if self.group.is_empty() { "begin immediate" } else { "savepoint work" };
        if self.group.is_empty() {
            if !self.connection.is_autocommit() {
                self.roll_back("rollback");
            }
            self.since = Instant::now();
        }
        blocking(|| self.connection.execute_batch(sql)).map_err(|e| error(&self.connection, e))
    }
}

/// Somebody who wants to write; counted until it has its turn or gives up.
struct Waiter(Arc<Writing>);

impl Drop for Waiter {
    fn drop(&mut self) {
        self.0.waiting.fetch_sub(1, SeqCst);
        self.0.flush_if_nobody_waits();
    }
}

impl Writing {
    pub(crate) fn new(connection: Connection) -> Arc<Writing> {
        let writer = Writer { connection, group: vec![], since: Instant::now() };
        Arc::new(Writing { writer: Arc::new(Mutex::new(writer)), waiting: AtomicUsize::new(0) })
    }

    pub(crate) async fn begin(self: &Arc<Self>, apart: bool) -> Result<SqliteTx> {
        self.waiting.fetch_add(1, SeqCst);
        let waiter = Waiter(self.clone());
        let turn = tokio::time::timeout(TURN, self.writer.clone().lock_owned()).await;
        let mut writer = turn.map_err(|_| Error::Busy)?;
        drop(waiter);
        let begun = writer.begin(apart);
        let tx = SqliteTx { writer: Some(writer), writing: self.clone() };
        begun.map(|()| tx)
    }

    #[cfg(test)]
    pub(crate) fn waiting(&self) -> usize {
        self.waiting.load(SeqCst)
    }

    /// The members of a group count on the next in line to commit for them. Whoever leaves the line, or the writer, looks behind:
    /// one of the two that leave at the same moment sees the other gone.
    fn flush_if_nobody_waits(&self) {
        if self.waiting.load(SeqCst) == 0
            && let Ok(mut writer) = self.writer.try_lock()
            && !writer.group.is_empty()
        {
            writer.flush();
        }
    }
}

/// A transaction: the turn to write.
pub(crate) struct SqliteTx {
    writer: Option<OwnedMutexGuard<Writer>>,
    writing: Arc<Writing>,
}

impl SqliteTx {
    fn connection(&self) -> Result<&Connection> {
        self.writer.as_ref().map(|w| &w.connection).ok_or(Error::Aborted)
    }

    pub(crate) fn rows(&mut self, bound: &Bound, most: usize, take: EachRow<'_>) -> Result<()> {
        let connection = self.connection()?;
        blocking(|| rows(connection, bound, most, take))
    }

    pub(crate) fn exec(&mut self, bound: &Bound) -> Result<u64> {
        let connection = self.connection()?;
        blocking(|| exec(connection, bound))
    }

    pub(crate) fn bulk(&mut self, many: &[Bound]) -> Result<u64> {
        let connection = self.connection()?;
        blocking(|| many.iter().map(|bound| exec(connection, bound)).sum())
    }

    pub(crate) fn batch(&mut self, sql: &str) -> Result<()> {
        let connection = self.connection()?;
        blocking(|| connection.execute_batch(sql)).map_err(|e| error(connection, e))
    }

    pub(crate) fn prepare(&mut self, sql: &str) -> Result<()> {
        self.connection()?.prepare(sql).map(drop).map_err(Error::other)
    }

    /// Gives the turn on, and returns when the change is on the disk.
    pub(crate) async fn commit(mut self) -> Result<()> {
        let mut writer = self.writer.take().ok_or(Error::Aborted)?;
        if writer.connection.is_autocommit() {
            self.writer = Some(writer);
            return Err(Error::Aborted);
        }
        if !writer.group.is_empty()
            && let Err(e) = writer.connection.execute_batch("release work")
        {
            let refused = error(&writer.connection, e);
            self.writer = Some(writer);
            return Err(refused);
        }
        let (member, done) = oneshot::channel();
        writer.group.push(member);
        self.give_back(writer);
        done.await.unwrap_or(Err(Error::Aborted))
    }

    fn give_back(&self, mut writer: OwnedMutexGuard<Writer>) {
        let hand_on = self.writing.waiting.load(SeqCst) > 0
            && writer.group.len() < MOST
            && writer.since.elapsed() < PATIENCE
            && !writer.connection.is_autocommit();
        if !hand_on && !writer.group.is_empty() {
            writer.flush();
        }
        drop(writer);
        if hand_on {
            self.writing.flush_if_nobody_waits();
        }
    }
}

impl Drop for SqliteTx {
    fn drop(&mut self) {
        let Some(writer) = self.writer.take() else { return };
        // A full disk may already have ended everything.
        if !writer.connection.is_autocommit() {
            let alone = writer.group.is_empty();
            writer.roll_back(if alone { "rollback" } else { "rollback to work; release work" });
        }
        self.give_back(writer);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sqlite::Sqlite;
    use tempfile::TempDir;

    fn fresh() -> (TempDir, Sqlite) {
        let folder = tempfile::tempdir().unwrap();
        let sqlite = Sqlite::open(&folder.path().join("t.db")).unwrap();
        (folder, sqlite)
    }

    async fn write(sqlite: &Sqlite, sql: &str) -> Result<()> {
        let mut tx = sqlite.begin(false).await?;
        tx.batch(sql)?;
        // Let the others come into the line.
        tokio::task::yield_now().await;
        tx.commit().await
    }

    fn count(folder: &TempDir) -> i64 {
        let other = Connection::open(folder.path().join("t.db")).unwrap();
        other.query_row("select count(*) from t", [], |r| r.get(0)).unwrap()
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn one_that_fails_takes_nobody_with_it() {
        let (folder, sqlite) = fresh();
        write(&sqlite, "create table t (id integer primary key) strict").await.unwrap();
        let sqlite = Arc::new(sqlite);
        let tasks: Vec<_> = (0..200)
            .map(|n| {
                let sqlite = sqlite.clone();
                // Every third wants a row that is there, every third gives up its work.
                tokio::spawn(async move {
                    match n % 3 {
                        0 => write(&sqlite, &format!("insert into t values ({n})")).await,
                        1 => {
                            write(
                                &sqlite,
                                &format!("insert into t values ({}); insert into t values (1000)", 1000 + n),
                            )
                            .await
                        }
                        _ => {
                            let mut tx = sqlite.begin(false).await?;
                            tx.batch(&format!("insert into t values ({})", 5000 + n))?;
                            Err(Error::Aborted)
                        }
                    }
                })
            })
            .collect();
        let mut done = 0;
        for (n, task) in tasks.into_iter().enumerate() {
            match (n % 3, task.await.unwrap()) {
                (0, result) => {
                    result.unwrap();
                    done += 1;
                }
                (1, Ok(())) => done += 2,
                (1, Err(e)) => assert!(matches!(e, Error::Unique { .. }), "{e}"),
                (_, result) => assert!(matches!(result, Err(Error::Aborted))),
            }
        }
        assert_eq!(count(&folder), done);
        assert_eq!(done, 67 + 2);
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn what_comes_apart_shares_with_nobody_before_it() {
        let (folder, sqlite) = fresh();
        write(&sqlite, "create table t (id integer primary key) strict").await.unwrap();
        let sqlite = Arc::new(sqlite);
        let mut first = sqlite.begin(false).await.unwrap();
        first.batch("insert into t values (1)").unwrap();
        let large = tokio::spawn({
            let sqlite = sqlite.clone();
            async move {
                let mut tx = sqlite.begin(true).await.unwrap();
                // The one before it is on the disk, and may be given up no more; this one alone may.
                tx.batch("insert into t values (2)").unwrap();
                drop(tx);
            }
        });
        while sqlite.waiting() == 0 {
            tokio::task::yield_now().await;
        }
        first.commit().await.unwrap();
        large.await.unwrap();
        assert_eq!(count(&folder), 1);
        write(&sqlite, "insert into t values (3)").await.unwrap();
        assert_eq!(count(&folder), 2);
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_full_disk_is_said_and_what_was_acknowledged_stays() {
        let (folder, sqlite) = fresh();
        write(&sqlite, "create table t (id integer primary key, x blob) strict").await.unwrap();
        // A limit of pages is what the engine knows of a disk.
        let mut tx = sqlite.begin(false).await.unwrap();
        tx.batch("pragma max_page_count = 60").unwrap();
        drop(tx);
        let sqlite = Arc::new(sqlite);
        let tasks: Vec<_> = (0..100)
            .map(|n| {
                let sqlite = sqlite.clone();
                tokio::spawn(async move {
                    write(&sqlite, &format!("insert into t values ({n}, zeroblob(5000))")).await
                })
            })
            .collect();
        let (mut done, mut full) = (0, 0);
        for task in tasks {
            match task.await.unwrap() {
                Ok(()) => done += 1,
                Err(Error::Full) => full += 1,
                Err(e) => assert!(matches!(e, Error::Conflict), "{e}"),
            }
        }
        assert!(done > 0 && full > 0, "{done} done, {full} full");
        assert_eq!(count(&folder), done);
        // There is room again: writing goes on.
        let mut tx = sqlite.begin(false).await.unwrap();
        tx.batch("pragma max_page_count = 1000").unwrap();
        drop(tx);
        write(&sqlite, "insert into t values (1000, zeroblob(5000))").await.unwrap();
        assert_eq!(count(&folder), done + 1);
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_writer_that_gives_up_in_the_line_holds_nobody_up() {
        let (folder, sqlite) = fresh();
        write(&sqlite, "create table t (id integer primary key) strict").await.unwrap();
        let sqlite = Arc::new(sqlite);
        let tasks: Vec<_> = (0..400)
            .map(|n| {
                let sqlite = sqlite.clone();
                tokio::spawn(async move {
                    let sql = format!("insert into t values ({n})");
                    let work = write(&sqlite, &sql);
                    let patience = Duration::from_micros(if n % 2 == 0 { 10_000_000 } else { 50 * n });
                    tokio::time::timeout(patience, work).await.is_ok_and(|r| r.is_ok())
                })
            })
            .collect();
        let mut done = 0;
        for (n, task) in tasks.into_iter().enumerate() {
            let acknowledged = task.await.unwrap();
            assert!(acknowledged || n % 2 == 1, "{n} waited for ever");
            done += i64::from(acknowledged);
        }
        // One that gave up while the disk was at work may have happened.
        assert!(count(&folder) >= done);
    }
}
