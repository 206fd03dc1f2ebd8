//! Coming in, through the door, with a browser that keeps its cookies.

pub mod browser;
mod invitations;
mod passkeys;
mod sign_in;

use super::{Account, password, session, store};
use crate::{
    access::{Deed, Position},
    app::App,
    config::Config,
    journal::{Entry, Subject, Verb},
    keys::{Entropy, Keys},
    people::Person,
    routes,
    territory::Place,
    testing::{self, TestApp},
    web::Visit,
};
use amana_base::{Id, Ids};
use browser::Browser;
use std::{ops::Deref, sync::Arc};

/// A test's program with what the tests of accounts add to it.
pub struct World(TestApp);

impl Deref for World {
    type Target = TestApp;
    fn deref(&self) -> &TestApp {
        &self.0
    }
}

/// Runs a test in a founded world, on SQLite and on PostgreSQL.
pub async fn on_each_engine(test: impl AsyncFn(&World)) {
    on_each_empty_engine(async |world| {
        world.found().await;
        test(world).await;
    })
    .await;
}

/// Runs a test in a world where nothing is set up yet.
pub async fn on_each_empty_engine(test: impl AsyncFn(&World)) {
    for database in amana_testkit::engines(crate::MIGRATIONS).await {
        eprintln!("engine: {:?}", database.engine());
        let world = World(TestApp::on(database).await);
        test(&world).await;
        world.0.remove().await;
    }
}

impl World {
    /// An empty world on SQLite with these settings.
    pub async fn empty_with(config: Config) -> World {
        World(TestApp::configured(amana_testkit::sqlite(crate::MIGRATIONS).await, config, testing::NOW).await)
    }
    /// An empty world over a database.
    pub async fn over(database: amana_testkit::Database) -> World {
        World(TestApp::on(database).await)
    }
    /// Another copy of the program on the same database and keys.
    pub fn copy(&self) -> Arc<App> {
        let keys = Keys::from_text(&self.app.keys.to_text(), Entropy::seeded(9)).unwrap();
        let ids = Ids::new(self.clock.clone(), 99);
        App::new(self.app.db.clone(), self.clock.clone(), ids, keys, self.app.config.clone())
    }
    /// Gives the space on the server back.
    pub async fn end(self) {
        self.0.remove().await;
    }
    async fn on_sqlite() -> World {
        World(TestApp::on_sqlite().await)
    }
    async fn secure() -> World {
        let config = Config { public_url: "https://amana.example.ma".into(), ..Config::default() };
        let app =
            TestApp::configured(amana_testkit::sqlite(crate::MIGRATIONS).await, config, testing::NOW).await;
        app.found().await;
        World(app)
    }
    /// A browser that nobody is signed in at.
    pub fn browser(&self) -> Browser {
        Browser::new(routes::router(self.app.clone()))
    }
    /// Moves the clock forward.
    pub fn pass_seconds(&self, n: i64) {
        self.clock.set(self.clock.now().plus_seconds(n));
    }
    /// A person known in a territory, who holds nothing.
    pub async fn named(&self, name_ar: &str, name_la: &str, code: &str) -> Id<Person> {
        let place = self.unit(code).await.place();
        let id = self.id();
        self.write(testing::store::person_insert(id, name_ar, name_la, place)).await;
        self.write(testing::store::person_place_insert(id, place, name_ar)).await;
        id
    }
    /// Gives a mandate.
    pub async fn appoint(&self, person: Id<Person>, position: Position, code: &str) {
        let unit = self.unit(code).await;
        self.mandate(person, position, &unit).await;
    }
    /// An account with the login `NAME@example.ma`.
    pub async fn account(
        &self,
        person: Option<Id<Person>>,
        name: &str,
        sentence: Option<&str>,
    ) -> Id<Account> {
        let login = format!("{name}@example.ma");
        let keys = &self.app.keys;
        let hash = match sentence {
            Some(sentence) => Some(password::hash(sentence, keys.entropy()).await.unwrap()),
            None => None,
        };
        let (blind, cipher) = (keys.blind("login", &login), keys.lock("login", login.as_bytes()).unwrap());
        let visit = Visit::of_program(self.app.clone());
        let mut deed = Deed::begin(&visit, Verb::AcceptInvitation).await.unwrap();
        let row = store::NewAccount {
            id: deed.id(),
            person,
            login_blind: &blind,
            login_cipher: &cipher,
            password_hash: hash.as_deref(),
            language: "ar",
            now: visit.now,
        };
        let (id, act) = (row.id, deed.act);
        store::account_insert(&mut deed.tx, row, act).await.unwrap();
        deed.commit(Entry::about(Subject::new("account", id), Place::NATION)).await.unwrap();
        id
    }
    /// A browser signed in to an account, proved just now.
    pub async fn session(&self, account: Id<Account>, agent: &str) -> Browser {
        let token = self.app.keys.token().unwrap();
        let visit = Visit::of_program(self.app.clone());
        let mut deed = Deed::begin(&visit, Verb::SignIn).await.unwrap();
        let row = store::NewSession {
            id: deed.id(),
            account,
            token_hash: &self.app.keys.digest("session", token.as_bytes()),
            now: visit.now,
            expires_at: visit.now.plus_seconds(self.app.config.session_days * 86_400),
            agent,
            address: "192.0.2.1",
        };
        let act = deed.act;
        store::session_insert(&mut deed.tx, row, act).await.unwrap();
        deed.commit(Entry::about(Subject::new("account", account), Place::NATION)).await.unwrap();
        let mut browser = self.browser();
        browser.set_cookie(session::cookie_name(&self.app.config), &token);
        browser
    }
    /// Somebody who holds a position over a territory, signed in.
    pub async fn holder(&self, position: Position, code: &str) -> Browser {
        let person = self.named("زهرة بنصالح", "Zahra Bensaleh", code).await;
        self.appoint(person, position, code).await;
        let account = self.account(Some(person), &format!("{}{}", position.key(), person), None).await;
        self.session(account, "").await
    }
    /// The administrator of the installation, signed in.
    pub async fn administrator(&self) -> Browser {
        let client = self.0.administrator().await;
        let mut browser = self.browser();
        browser.set_cookie(session::COOKIE, client.token().unwrap());
        browser
    }
    /// The verbs of the journal, in order.
    pub async fn verbs(&self) -> Vec<String> {
        self.app.db.all(testing::store::verbs()).await.unwrap()
    }
}
