//! The program as a test meets it: on a fresh database of either engine, with the census's territory and the invented
//! party's statute, at a standing clock; and people who hold offices and come in through the HTTP door.
//!
//! ```ignore
//! /// B06: the rapporteur of a province writes its record, the neighbour's does not see it.
//! #[tokio::test(flavor = "multi_thread")]
//! async fn rapporteurs_write_their_own_province() {
//!     TestApp::each(async |app| {
//!         let rapporteur = app.rapporteur_of("03.531").await;
//!         let page = rapporteur.get("/units/03.531").await;
//!         assert_eq!(page.status, 200, "{page}");
//!         assert!(page.text().contains("تاونات"), "{page}");
//!         assert_eq!(rapporteur.get("/units/03.561").await.status, 404);
//!     })
//!     .await
//! }
//! ```
//! Integration tests reach it as `amana::testing` (feature `testing`, on in tests only).

mod actor;
mod client;
mod old_list;
mod plain_list;
pub mod store;

pub use client::{Answer, Client};
pub use old_list::OldList;
pub use plain_list::plain_list;

use crate::{
    access::Deed,
    app::App,
    config::Config,
    demo, jobs,
    journal::{Entry, Subject, Verb},
    keys::{Entropy, Keys},
    routes, settings, statutes, territory,
    web::Visit,
};
use amana_base::{Clock, Id, Ids, Instant};
use amana_testkit::Database;
use std::{
    net::SocketAddr,
    sync::{Arc, atomic::AtomicUsize},
};
use tempfile::TempDir;
use tokio::sync::OnceCell;

/// Monday 4 May 2026, ten o'clock in Rabat: the moment at which every test begins.
pub const NOW: Instant = Instant(1_777_885_200_000_000);

/// The program on a database of its own.
pub struct TestApp {
    /// The program.
    pub app: Arc<App>,
    /// Its clock: `app.clock.set(NOW.plus_seconds(3600))`.
    pub clock: Clock,
    database: Database,
    _folder: TempDir,
    /// How many people were made.
    people: AtomicUsize,
}

impl TestApp {
    /// Runs a test on SQLite, then on PostgreSQL, with territory and statute.
    pub async fn each(test: impl AsyncFn(&TestApp)) {
        for database in amana_testkit::engines(crate::MIGRATIONS).await {
            eprintln!("engine: {:?}", database.engine());
            let app = TestApp::on(database).await;
            app.found().await;
            test(&app).await;
            app.remove().await;
        }
    }

    /// The program on SQLite, with territory and statute: for tests of what no engine changes.
    pub async fn on_sqlite() -> TestApp {
        let app = TestApp::on(amana_testkit::sqlite(crate::MIGRATIONS).await).await;
        app.found().await;
        app
    }

    /// The program on an empty migrated database, as `amana serve` finds it on the first day.
    pub async fn on(database: Database) -> TestApp {
        TestApp::with(database, "http://localhost", NOW).await
    }

    async fn with(database: Database, public_url: &str, now: Instant) -> TestApp {
        let config = Config { public_url: public_url.to_owned(), dev: true, ..Config::default() };
        TestApp::configured(database, config, now).await
    }

    /// The program with other settings; its folders are its own.
    pub async fn configured(database: Database, mut config: Config, now: Instant) -> TestApp {
        let folder = tempfile::tempdir().expect("a temporary folder");
        config.data = folder.path().to_owned();
        config.backups = folder.path().join("backups");
        let clock = Clock::fixed(now);
        let keys = Keys::generate(Entropy::seeded(7)).expect("keys");
        keys.write(&config.keys_path()).expect("the key file is written");
        let app = App::new(database.db.clone(), clock.clone(), Ids::new(clock.clone(), 7), keys, config);
        TestApp { app, clock, database, _folder: folder, people: AtomicUsize::new(0) }
    }

    /// Loads the territory and adopts the invented party's statute, as the first-run guide does.
    pub async fn found(&self) {
        let visit = Visit::of_program(self.app.clone());
        let entry = || Entry::about(Subject { kind: "organisation", id: 0 }, territory::Place::NATION);
        let mut deed = Deed::begin(&visit, Verb::LoadTerritory).await.expect("a transaction");
        territory::acts::load(&mut deed).await.expect("the territory");
        deed.commit(entry()).await.expect("the territory is kept");
        let mut deed = Deed::begin(&visit, Verb::AdoptStatute).await.expect("a transaction");
        let adopted =
            statutes::adopt(&mut deed, statutes::samples::INVENTED.text).await.expect("the statute");
        assert!(adopted.is_ok(), "the invented party's statute has no errors");
        deed.commit(entry()).await.expect("the statute is kept");
        statutes::load(&self.app).await.expect("the rulebook");
        settings::load(&self.app).await.expect("the settings");
    }

    /// Gives the space on the server back.
    pub async fn remove(self) {
        drop(self.app);
        self.database.remove().await;
    }

    /// A visitor who is not signed in.
    pub fn nobody(&self) -> Client {
        Client::new(routes::router(self.app.clone()), None)
    }

    /// A unit by its code.
    pub async fn unit(&self, code: &str) -> territory::store::UnitRow {
        let found = self.app.db.first(territory::store::unit_by_code(code)).await.expect("a query");
        found.unwrap_or_else(|| panic!("no unit {code}"))
    }

    /// A fresh identifier.
    pub fn id<T>(&self) -> Id<T> {
        self.app.ids.fresh()
    }
}

/// How somebody signs in.
#[derive(Clone, Debug)]
pub struct SignIn {
    /// The login.
    pub login: String,
    /// The password.
    pub password: String,
}

/// The program listening, for a browser.
pub struct Listening {
    /// The program.
    pub test: TestApp,
    /// Where it answers: `http://localhost:40123`.
    pub address: String,
    server: tokio::task::JoinHandle<()>,
    _workers: jobs::Workers,
}

impl Listening {
    /// Starts it on SQLite at the machine's own time, founded, on a free port.
    pub async fn start() -> Listening {
        let listening = Listening::start_empty().await;
        listening.test.found().await;
        listening
    }

    /// Starts it as `amana demo` does, with the invented party's life in it; gives the three who sign in there.
    pub async fn start_demo() -> (Listening, Vec<SignIn>) {
        // Told once a process: it takes a while.
        static TOLD: OnceCell<(Vec<u8>, Vec<SignIn>)> = OnceCell::const_new();
        let (bytes, sign_ins) = TOLD.get_or_init(Listening::tell).await;
        let listening = Listening::start_on(amana_testkit::sqlite_copy(bytes)).await;
        statutes::load(&listening.test.app).await.expect("the rulebook");
        settings::load(&listening.test.app).await.expect("the settings");
        (listening, sign_ins.clone())
    }

    async fn tell() -> (Vec<u8>, Vec<SignIn>) {
        let database = amana_testkit::sqlite(crate::MIGRATIONS).await;
        let test = TestApp::with(database, "http://localhost", Clock::system().now()).await;
        let visit = Visit::of_program(test.app.clone());
        let told = demo::set_up(&test.app, 7).await.expect("the story is told");
        let text = demo::sign_ins(&visit, &told).await.expect("accounts");
        let sign_ins = text.lines().filter_map(|line| {
            let (login, password) = line.trim().split_once("  ")?;
            login.contains('@').then(|| SignIn { login: login.to_owned(), password: password.to_owned() })
        });
        let sign_ins = sign_ins.collect();
        drop((visit, test.app));
        (test.database.into_bytes(), sign_ins)
    }

    /// Starts it as it is on the first day.
    pub async fn start_empty() -> Listening {
        Listening::start_on(amana_testkit::sqlite(crate::MIGRATIONS).await).await
    }

    async fn start_on(database: Database) -> Listening {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let address = format!("http://localhost:{port}");
        // A browser has the machine's clock: cookies and passkeys are judged by it.
        let now = Clock::system().now();
        let test = TestApp::with(database, &address, now).await;
        let service = routes::router(test.app.clone()).into_make_service_with_connect_info::<SocketAddr>();
        let server = tokio::spawn(async move {
            axum::serve(listener, service).await.expect("the server answers");
        });
        let workers = jobs::Workers::start(&test.app, 1);
        Listening { test, address, server, _workers: workers }
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.server.abort();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_begin_on_a_monday_morning() {
        assert_eq!(NOW.day(60).ymd(), (2026, 5, 4));
        assert_eq!(NOW.hour_minute(60), (10, 0));
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn officers_come_in_and_strangers_do_not() {
        TestApp::each(async |app| {
            assert_eq!(app.nobody().get("/healthz").await.status, 200);
            let secretary = app.secretary_of("03.531").await;
            let answer = secretary.get("/nowhere").await;
            assert_eq!(answer.status, 404, "{answer}");
            let officer = secretary.officer(app).await.expect("a session");
            assert!(officer.can(crate::access::Can::WriteRecord));
            assert!(!officer.can(crate::access::Can::Administer));
        })
        .await;
    }
}
