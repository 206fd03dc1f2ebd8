use super::{Error, Result};
use crate::{
    access::{Can, Holding, Scope, grants},
    accounts::{Account, Session},
    app::App,
    journal::Author,
    people::Person,
    ui::{Frame, Lang, Theme, Words},
};
use amana_base::{Day, Id, Instant};
use axum::{extract::FromRequestParts, http::request::Parts};
use std::sync::Arc;

/// One request: who asks, when it is (the same for the whole request), in which language, of which program.
#[derive(Clone)]
pub struct Visit {
    /// The program.
    pub app: Arc<App>,
    /// The moment of the request.
    pub now: Instant,
    /// The civil day of the request.
    pub today: Day,
    /// The language to answer in.
    pub lang: Lang,
    /// Light, dark, or as the device says.
    pub theme: Theme,
    /// The path asked for, with its query.
    pub path: String,
    /// Does htmx ask, so that a part of the page is enough?
    pub fragment: bool,
    /// The address the request came from, as far as it can be believed.
    pub address: String,
    pub(super) officer: Option<Arc<Officer>>,
}

/// Who is signed in, and what today's mandates give.
#[derive(Debug)]
pub struct Officer {
    /// The account.
    pub account: Id<Account>,
    /// The session.
    pub session: Id<Session>,
    /// The person, unless the account is the installation's own.
    pub person: Option<Id<Person>>,
    /// The person's name in the script of the language they chose, or the login's first part.
    pub name: String,
    /// When the person last proved who they are (password or passkey), for acts that ask it again.
    pub strong_at: Option<Instant>,
    /// The positions held today.
    pub holdings: Vec<Holding>,
    grants: Vec<(Can, Scope)>,
}

impl Officer {
    /// Works out the grants of these holdings.
    pub fn new(
        account: Id<Account>,
        session: Id<Session>,
        person: Option<Id<Person>>,
        name: String,
        strong_at: Option<Instant>,
        holdings: Vec<Holding>,
    ) -> Officer {
        let grants = grants(&holdings);
        Officer { account, session, person, name, strong_at, holdings, grants }
    }
    /// The territories over which this is granted, the widest first.
    pub fn scopes(&self, can: Can) -> Vec<Scope> {
        self.grants.iter().filter(|(c, _)| *c == can).map(|(_, s)| *s).collect()
    }
    /// Is it granted anywhere?
    pub fn can(&self, can: Can) -> bool {
        self.grants.iter().any(|(c, _)| *c == can)
    }
}

impl Visit {
    /// A visit of nobody, for what the program does by itself.
    pub fn of_program(app: Arc<App>) -> Visit {
        let now = app.clock.now();
        let today = now.day(app.config.utc_offset_minutes);
        let lang = Lang::from_code(&app.config.language).unwrap_or(Lang::Ar);
        Visit {
            app,
            now,
            today,
            lang,
            theme: Theme::default(),
            path: String::new(),
            fragment: false,
            address: String::new(),
            officer: None,
        }
    }
    /// The words of the language to answer in.
    pub fn words(&self) -> Words {
        Words::of(self.lang)
    }
    /// The frame of a page with this title: who is signed in, the menu they may use, language and theme.
    pub fn frame(&self, title: impl Into<String>) -> Frame {
        let words = self.words();
        let mut frame = Frame::new(words, self.path.clone(), title);
        frame.theme = self.theme;
        frame.organisation = self.app.rules().organisation(self.lang);
        if let Some(officer) = self.officer() {
            frame.places = super::menu::places(officer, words);
            frame.beside = super::menu::beside(officer, words, &self.path);
            frame.account = Some(super::menu::account(officer, words));
        }
        frame
    }
    /// The same visit, now of this officer: somebody has just signed in.
    pub(crate) fn of_officer(&self, officer: Officer) -> Visit {
        Visit { officer: Some(Arc::new(officer)), ..self.clone() }
    }
    /// Who is signed in.
    pub fn officer(&self) -> Option<&Officer> {
        self.officer.as_deref()
    }
    /// Is this granted anywhere to whoever asks?
    pub fn can(&self, can: Can) -> bool {
        self.officer().is_some_and(|o| o.can(can))
    }
    /// The author of acts done in this visit.
    pub fn author(&self) -> Author {
        match self.officer() {
            None => Author::default(),
            Some(o) => Author {
                account: Some(o.account.raw()),
                person: o.person,
                capacity: o
                    .holdings
                    .iter()
                    .map(|h| format!("{}/{}", h.position.key(), h.scope.depth()))
                    .collect::<Vec<_>>()
                    .join(" "),
            },
        }
    }
}

impl FromRequestParts<Arc<App>> for Visit {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, _: &Arc<App>) -> Result<Self> {
        // The guard lays it there for every request; without it the router was put together wrongly.
        parts
            .extensions
            .get::<Visit>()
            .cloned()
            .ok_or_else(|| anyhow::anyhow!("no visit: the guard is missing").into())
    }
}
