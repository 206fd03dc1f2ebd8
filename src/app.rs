//! What the whole program shares: one value, made in `serve` or in a test, handed to everything.

use crate::{
    communiques::DeskCell,
    config::Config,
    importing::RegisterCell,
    keys::Keys,
    members::RosterCell,
    ops::metrics::Metrics,
    settings::Settings,
    sitting::live::Hub,
    statutes::Rulebook,
    structure::{BookCell, CountedCell, DaysCell},
    territory::GazetteCell,
};
use amana_base::{Clock, Ids};
use amana_sql::Db;
use std::sync::{Arc, RwLock};
use tokio::sync::watch;

/// The program at work on one database.
pub struct App {
    /// The database.
    pub db: Db,
    /// Where the time comes from.
    pub clock: Clock,
    /// Makes identifiers.
    pub ids: Ids,
    /// Keys kept outside the database.
    pub keys: Keys,
    /// Settings of the installation.
    pub config: Config,
    /// Told after each commit: the sealer and live pages listen.
    pub pulse: Pulse,
    /// The meetings that somebody looks at.
    pub live: Hub,
    /// The reader of communiques, made when it is first needed.
    pub desk: DeskCell,
    /// The territory by name, made when it is first needed.
    pub gazette: GazetteCell,
    /// The membership register in memory, read when it is first asked.
    pub roster: RosterCell,
    /// The structure in memory: bodies, who sat in them, when they met; read when it is first asked.
    pub book: BookCell,
    /// How the structure stood on the days that were asked for lately.
    pub days: DaysCell,
    /// Members by place, as they were last counted.
    pub counted: CountedCell,
    /// Everybody of the record as they are compared, read when somebody is first looked for.
    pub register: RegisterCell,
    /// What was answered since the start, for `/metrics`.
    pub metrics: Metrics,
    rules: RwLock<Arc<Rulebook>>,
    settings: RwLock<Settings>,
    emblem: RwLock<Option<Arc<str>>>,
}

impl App {
    /// Puts the parts together. The rulebook is read from the database by [`crate::statutes::load`].
    pub fn new(db: Db, clock: Clock, ids: Ids, keys: Keys, config: Config) -> Arc<App> {
        let settings = RwLock::new(Settings::of(&config));
        let live = Hub::new(db.engine());
        Arc::new(App {
            db,
            clock,
            ids,
            keys,
            config,
            pulse: Pulse::new(),
            live,
            desk: DeskCell::default(),
            gazette: GazetteCell::default(),
            roster: RosterCell::default(),
            book: BookCell::default(),
            days: DaysCell::default(),
            counted: CountedCell::default(),
            register: RegisterCell::default(),
            metrics: Metrics::default(),
            rules: RwLock::default(),
            settings,
            emblem: RwLock::default(),
        })
    }
    /// The organisation's settings, as [`crate::settings::load`] last read them.
    pub fn settings(&self) -> Settings {
        self.settings.read().unwrap_or_else(|e| e.into_inner()).clone()
    }
    /// Replaces them after a change.
    pub fn set_settings(&self, settings: Settings) {
        *self.settings.write().unwrap_or_else(|e| e.into_inner()) = settings;
    }
    /// The organisation's emblem as a drawing, as [`crate::settings::load`] last read it.
    pub fn emblem(&self) -> Option<Arc<str>> {
        self.emblem.read().unwrap_or_else(|e| e.into_inner()).clone()
    }
    /// Replaces it after a change.
    pub fn set_emblem(&self, emblem: Option<String>) {
        *self.emblem.write().unwrap_or_else(|e| e.into_inner()) = emblem.map(Arc::from);
    }
    /// The statutes in force, all versions.
    pub fn rules(&self) -> Arc<Rulebook> {
        self.rules.read().unwrap_or_else(|e| e.into_inner()).clone()
    }
    /// Replaces them after an adoption.
    pub fn set_rules(&self, rules: Rulebook) {
        *self.rules.write().unwrap_or_else(|e| e.into_inner()) = Arc::new(rules);
    }
}

/// A beat after each commit of this process.
pub struct Pulse(watch::Sender<u64>);

impl Pulse {
    fn new() -> Pulse {
        Pulse(watch::Sender::new(0))
    }
    /// Something was committed.
    pub fn stir(&self) {
        self.0.send_modify(|n| *n = n.wrapping_add(1));
    }
    /// Listens from now on.
    pub fn listen(&self) -> watch::Receiver<u64> {
        self.0.subscribe()
    }
}
