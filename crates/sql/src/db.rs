use crate::{
    Error, Result,
    postgres::{Postgres, PostgresTx},
    sqlite::Sqlite,
    statement::{Bound, Call, Change, EachRow, Query, Row, STATEMENTS},
    writing::SqliteTx,
};
use futures_util::future::BoxFuture;
use std::{
    path::Path,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::Duration,
};
use tokio::time::Instant;

// What waits for an engine is boxed: a handler's future would otherwise hold, and its compilation look through, the states of
// both engines at each of its statements.

/// The database of a program: a file or a server. Cheap to clone.
#[derive(Clone)]
pub struct Db(Arc<Engine>, Arc<Spent>);

/// What the statements of a program cost since it opened its database.
#[derive(Debug, Default)]
pub struct Spent {
    statements: AtomicU64,
    micros: AtomicU64,
}

impl Spent {
    /// How many statements and commits ran.
    pub fn statements(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }
    /// How long was waited for them, in microseconds.
    pub fn micros(&self) -> u64 {
        self.micros.load(Ordering::Relaxed)
    }
    fn note(&self, since: Instant) {
        self.statements.fetch_add(1, Ordering::Relaxed);
        self.micros.fetch_add(since.elapsed().as_micros() as u64, Ordering::Relaxed);
    }
}

enum Engine {
    Sqlite(Sqlite),
    Postgres(Postgres),
}

impl Db {
    /// Opens or makes a file. Every commit is on the disk before it is acknowledged.
    pub fn sqlite(path: impl AsRef<Path>) -> Result<Db> {
        Ok(Db(Arc::new(Engine::Sqlite(Sqlite::open(path.as_ref())?)), Arc::default()))
    }

    /// Connects to a server with at most `pool_size` connections. Refuses a database that is not UTF8 and `C.UTF-8`.
    pub async fn postgres(url: &str, pool_size: usize) -> Result<Db> {
        Ok(Db(Arc::new(Engine::Postgres(Postgres::connect(url, pool_size).await?)), Arc::default()))
    }

    /// Which engine it is, for a page about the installation and the one branch of a backup.
    pub fn engine(&self) -> crate::EngineKind {
        match *self.0 {
            Engine::Sqlite(_) => crate::EngineKind::Sqlite,
            Engine::Postgres(_) => crate::EngineKind::Postgres,
        }
    }

    /// The file, when it is one.
    pub fn file(&self) -> Option<&Path> {
        match &*self.0 {
            Engine::Sqlite(sqlite) => Some(sqlite.path()),
            Engine::Postgres(_) => None,
        }
    }

    /// What its statements cost so far.
    pub fn spent(&self) -> &Spent {
        &self.1
    }

    /// Every row.
    pub async fn all<T: Send>(&self, query: Query<T>) -> Result<Vec<T>> {
        self.read(query, usize::MAX).await
    }

    /// The first row, when there is one. The statement says which with `order by` and `limit 1`.
    pub async fn first<T: Send>(&self, query: Query<T>) -> Result<Option<T>> {
        Ok(self.read(query, 1).await?.into_iter().next())
    }

    /// The only row: [`Error::NoRow`] when there is none, [`Error::ManyRows`] when there are more.
    pub async fn one<T: Send>(&self, query: Query<T>) -> Result<T> {
        only(self.read(query, 2).await?)
    }

    async fn read<T: Send>(&self, query: Query<T>, most: usize) -> Result<Vec<T>> {
        let (bound, decode) = ready(query)?;
        let mut found = vec![];
        self.read_rows(&bound, most, &mut |row| keep(&mut found, decode(row))).await?;
        Ok(found)
    }

    fn read_rows<'a>(
        &'a self,
        bound: &'a Bound,
        most: usize,
        take: EachRow<'a>,
    ) -> BoxFuture<'a, Result<()>> {
        Box::pin(async move {
            let since = Instant::now();
            let read = match &*self.0 {
                Engine::Sqlite(sqlite) => sqlite.read(bound, most, take).await,
                Engine::Postgres(postgres) => postgres.read(bound, most, take).await,
            };
            self.1.note(since);
            read
        })
    }

    /// Counts a sample of what there is, by which the engine plans its queries. A server does so by itself now and then; a file
    /// has nobody else who would: call it when the program opens.
    pub async fn analyze(&self) -> Result<()> {
        let mut tx = self.begin().await?;
        tx.batch("analyze", "analyze").await?;
        tx.commit().await
    }

    /// Has a server count a sample of these tables now, as it does by itself within a minute: while many rows are loaded it would
    /// go on reading all of a table that was empty when it planned. A file plans well enough without.
    pub async fn count_sample(&self, tables: &[&'static str]) -> Result<()> {
        let mut tx = self.begin().await?;
        tx.batch("", &format!("analyze {}", tables.join(", "))).await?;
        tx.commit().await
    }

    /// Begins a transaction: serializable on both engines, so that what a rule has read is still true when it commits. One that
    /// is dropped without [`Tx::commit`] leaves nothing. Not tried again on [`Error::Conflict`]: see [`Db::tx`].
    pub fn begin(&self) -> BoxFuture<'_, Result<Tx>> {
        self.begun(false)
    }

    /// The same for a transaction that writes much. A file commits several small ones together, each after the first as a part that
    /// can fail alone, which costs every statement of a large one dearly: this one shares with nobody who came before.
    pub fn begin_apart(&self) -> BoxFuture<'_, Result<Tx>> {
        self.begun(true)
    }

    fn begun(&self, apart: bool) -> BoxFuture<'_, Result<Tx>> {
        Box::pin(async move {
            let engine = match &*self.0 {
                Engine::Sqlite(sqlite) => EngineTx::Sqlite(sqlite.begin(apart).await?),
                Engine::Postgres(postgres) => EngineTx::Postgres(Box::new(postgres.begin().await?)),
            };
            Ok(Tx { engine: Some(engine), failed: false, home: None, spent: self.1.clone() })
        })
    }

    /// Runs `work` in a transaction and commits it when it succeeds; on a conflict the work runs again, at most 8 times. Whatever it
    /// does outside the database it does again too. An error of the work rolls back.
    ///
    /// The work owns its `Tx`: a future that borrowed it could not be sent to another thread by today's compiler, and a handler
    /// must be. Functions take `&mut Tx`.
    ///
    /// ```ignore
    /// let id = db.tx(async |mut tx| {
    ///     unit_add(&mut tx, &unit).await?;
    ///     Ok::<_, Error>(unit.id)
    /// }).await?;
    /// ```
    pub async fn tx<T, E, F, W>(&self, mut work: F) -> Result<T, E>
    where
        E: From<Error>,
        F: FnMut(Tx) -> W,
        W: Future<Output = Result<T, E>>,
    {
        let mut attempt = 0;
        let start = Instant::now();
        loop {
            attempt += 1;
            let home = Arc::new(Home::default());
            let done = match self.begin().await {
                Err(error) => Err(E::from(home.note(error))),
                Ok(mut tx) => {
                    tx.home = Some(home.clone());
                    match work(tx).await {
                        // When it is not there, the work has committed.
                        Ok(value) => match home.take() {
                            Some(engine) => finish(engine, &home).await.map(|()| value).map_err(E::from),
                            None => Ok(value),
                        },
                        Err(error) => Err(error),
                    }
                }
            };
            drop(home.take());
            let again =
                attempt < ATTEMPTS && start.elapsed() < PATIENCE && home.transient.load(Ordering::Relaxed);
            if done.is_ok() || !again {
                return done;
            }
            tokio::time::sleep(pause(attempt)).await;
        }
    }

    /// Prepares every text of every statement that is linked into the program; gives how many there are, or what each engine
    /// says of those it refuses. A test of the program runs it on both.
    pub async fn prepare_all(&self) -> Result<usize, Vec<String>> {
        let mut refusals = vec![];
        let mut count = 0;
        for statement in STATEMENTS {
            for text in statement.variants {
                count += 1;
                let prepared = match self.begin().await {
                    Ok(mut tx) => tx.prepare(text.sqlite, text.postgres).await,
                    Err(error) => Err(error),
                };
                if let Err(error) = prepared {
                    refusals.push(format!(
                        "{}:{}: {error}\n  in: {}",
                        statement.file, statement.line, text.postgres
                    ));
                    break;
                }
            }
        }
        if refusals.is_empty() { Ok(count) } else { Err(refusals) }
    }
}

const ATTEMPTS: u32 = 8;
/// Work that waited so long is not begun again: whoever asked has gone.
const PATIENCE: Duration = Duration::from_secs(8);

/// Longer after each attempt, and not the same for two that met.
fn pause(attempt: u32) -> Duration {
    static TURN: AtomicU64 = AtomicU64::new(0);
    let spread = TURN.fetch_add(1, Ordering::Relaxed).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 54;
    let base = 2u64 << attempt;
    Duration::from_micros(base * 1000 / 2 + base * spread)
}

type Decode<T> = fn(&Row<'_>) -> Result<T>;

fn ready<T>(call: impl Into<Call<T>>) -> Result<(Bound, Decode<T>)> {
    let call = call.into();
    if call.overflow { Err(Error::LongList) } else { Ok((call.bound, call.decode)) }
}

fn keep<T>(rows: &mut Vec<T>, row: Result<T>) -> Result<()> {
    rows.push(row?);
    Ok(())
}

fn only<T>(rows: Vec<T>) -> Result<T> {
    let mut rows = rows.into_iter();
    match (rows.next(), rows.next()) {
        (Some(row), None) => Ok(row),
        (None, _) => Err(Error::NoRow),
        (Some(_), Some(_)) => Err(Error::ManyRows),
    }
}

/// A transaction. After a statement has failed nothing more runs in it, on either engine: catch the error outside, or ask first.
pub struct Tx {
    /// There until it is dropped or committed.
    engine: Option<EngineTx>,
    failed: bool,
    /// Where it goes when the work of [`Db::tx`] ends.
    home: Option<Arc<Home>>,
    spent: Arc<Spent>,
}

enum EngineTx {
    Sqlite(SqliteTx),
    Postgres(Box<PostgresTx>),
}

/// What [`Db::tx`] keeps while its work has the transaction.
#[derive(Default)]
struct Home {
    engine: Mutex<Option<EngineTx>>,
    failed: AtomicBool,
    transient: AtomicBool,
}

impl Home {
    fn take(&self) -> Option<EngineTx> {
        self.engine.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn note(&self, error: Error) -> Error {
        self.failed.store(true, Ordering::Relaxed);
        if error.is_transient() {
            self.transient.store(true, Ordering::Relaxed);
        }
        error
    }
}

impl Drop for Tx {
    fn drop(&mut self) {
        if let (Some(engine), Some(home)) = (self.engine.take(), &self.home) {
            *home.engine.lock().unwrap_or_else(PoisonError::into_inner) = Some(engine);
        }
    }
}

fn finish(engine: EngineTx, home: &Home) -> BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        if home.failed.load(Ordering::Relaxed) {
            return Err(Error::Aborted);
        }
        engine.commit().await.map_err(|e| home.note(e))
    })
}

impl EngineTx {
    async fn commit(self) -> Result<()> {
        match self {
            EngineTx::Sqlite(tx) => tx.commit().await,
            EngineTx::Postgres(tx) => tx.commit().await,
        }
    }
}

impl Tx {
    /// Every row of a query, or of the `returning` of a change.
    pub async fn all<T: Send>(&mut self, call: impl Into<Call<T>>) -> Result<Vec<T>> {
        self.rows(call, usize::MAX).await
    }

    /// The first row, when there is one.
    pub async fn first<T: Send>(&mut self, call: impl Into<Call<T>>) -> Result<Option<T>> {
        Ok(self.rows(call, 1).await?.into_iter().next())
    }

    /// The only row: [`Error::NoRow`] or [`Error::ManyRows`] otherwise, which do not end the transaction.
    pub async fn one<T: Send>(&mut self, call: impl Into<Call<T>>) -> Result<T> {
        only(self.rows(call, 2).await?)
    }

    /// Makes a change; gives how many rows it touched.
    pub fn exec(&mut self, change: Change) -> BoxFuture<'_, Result<u64>> {
        Box::pin(async move {
            let (bound, _) = ready(change)?;
            let since = Instant::now();
            let done = match self.usable()? {
                EngineTx::Sqlite(tx) => tx.exec(&bound),
                EngineTx::Postgres(tx) => tx.exec(&bound).await,
            };
            self.spent.note(since);
            self.watch(done)
        })
    }

    /// Makes many changes, fast: one after the other on SQLite, without waiting for each answer on PostgreSQL. Gives how many rows
    /// they touched.
    ///
    /// ```ignore
    /// tx.bulk(units.iter().map(|u| sql!("insert into unit (id, name) values ({u.id}, {u.name})"))).await?;
    /// ```
    pub async fn bulk(&mut self, changes: impl IntoIterator<Item = Change>) -> Result<u64> {
        self.bulk_calls(changes.into_iter().map(Call::from)).await
    }

    pub(crate) async fn bulk_calls(&mut self, calls: impl IntoIterator<Item = Call<()>>) -> Result<u64> {
        const CHUNK: usize = 512;
        let mut changes = calls.into_iter();
        let mut touched = 0;
        loop {
            let next = changes.by_ref().take(CHUNK).map(|call| Ok(ready(call)?.0));
            let many = next.collect::<Result<Vec<_>>>()?;
            if many.is_empty() {
                return Ok(touched);
            }
            touched += self.bulk_bound(&many).await?;
        }
    }

    fn bulk_bound<'a>(&'a mut self, many: &'a [Bound]) -> BoxFuture<'a, Result<u64>> {
        Box::pin(async move {
            let since = Instant::now();
            let done = match self.usable()? {
                EngineTx::Sqlite(tx) => tx.bulk(many),
                EngineTx::Postgres(tx) => tx.bulk(many).await,
            };
            self.spent.note(since);
            self.watch(done)
        })
    }

    /// Commits. When this returns, the change survives the end of the process and of the machine's power.
    pub fn commit(mut self) -> BoxFuture<'static, Result<()>> {
        Box::pin(async move {
            self.usable()?;
            let engine = self.engine.take().ok_or(Error::Aborted)?;
            let since = Instant::now();
            let done = engine.commit().await;
            self.spent.note(since);
            done.map_err(|e| match &self.home {
                Some(home) => home.note(e),
                None => e,
            })
        })
    }

    async fn rows<T: Send>(&mut self, call: impl Into<Call<T>>, most: usize) -> Result<Vec<T>> {
        let (bound, decode) = ready(call)?;
        let mut found = vec![];
        self.take_rows(&bound, most, &mut |row| keep(&mut found, decode(row))).await?;
        Ok(found)
    }

    fn take_rows<'a>(
        &'a mut self,
        bound: &'a Bound,
        most: usize,
        take: EachRow<'a>,
    ) -> BoxFuture<'a, Result<()>> {
        Box::pin(async move {
            let since = Instant::now();
            let done = match self.usable()? {
                EngineTx::Sqlite(tx) => tx.rows(bound, most, take),
                EngineTx::Postgres(tx) => tx.rows(bound, most, take).await,
            };
            self.spent.note(since);
            self.watch(done)
        })
    }

    /// Runs statements that are not known beforehand: migrations, and counting.
    pub(crate) async fn batch(&mut self, sqlite: &str, postgres: &str) -> Result<()> {
        let done = match self.usable()? {
            EngineTx::Sqlite(tx) => tx.batch(sqlite),
            EngineTx::Postgres(tx) => tx.batch(postgres).await,
        };
        self.watch(done)
    }

    async fn prepare(&mut self, sqlite: &str, postgres: &str) -> Result<()> {
        match self.usable()? {
            EngineTx::Sqlite(tx) => tx.prepare(sqlite),
            EngineTx::Postgres(tx) => tx.prepare(postgres).await,
        }
    }

    fn usable(&mut self) -> Result<&mut EngineTx> {
        if self.failed {
            return Err(Error::Aborted);
        }
        self.engine.as_mut().ok_or(Error::Aborted)
    }

    fn watch<T>(&mut self, done: Result<T>) -> Result<T> {
        done.map_err(|error| {
            self.failed = true;
            match &self.home {
                Some(home) => home.note(error),
                None => error,
            }
        })
    }
}
