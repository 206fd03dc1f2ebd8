//! People who hold offices: made by rows, so that a test of one act does not depend on another.

use super::{Client, TestApp, store};
use crate::{
    access::{Deed, Level, Position, Scope},
    accounts,
    bodies::Body,
    journal::{Entry, Subject, Verb},
    meetings::{self, Meeting, Mode, NewMeeting, NewStep, Precision, Step},
    people::Person,
    routes,
    territory::store::UnitRow,
    web::{Officer, Visit},
};
use amana_base::{Day, Id};
use amana_statute::{BodyKind, LevelKey, Organ, Post, Sphere};
use std::sync::atomic::Ordering;

/// Given names of nobody, in turn.
const GIVEN: &[(&str, &str)] = &[
    ("زهرة", "Zahra"),
    ("يوسف", "Youssef"),
    ("نادية", "Nadia"),
    ("إدريس", "Driss"),
    ("سعاد", "Souad"),
    ("كمال", "Kamal"),
];
/// Family names of nobody.
const FAMILY: &[(&str, &str)] = &[
    ("بنصالح", "Bensaleh"),
    ("المريني", "El Marini"),
    ("الشرقي", "Cherki"),
    ("العلوي", "Alaoui"),
    ("بوعنان", "Bouanane"),
    ("الدرقاوي", "Derkaoui"),
];

/// The name of the `n`th person of a test: the first 36 are called differently.
fn name(n: usize) -> (String, String) {
    let (given, family) = (GIVEN[n % GIVEN.len()], FAMILY[(n + 1 + n / GIVEN.len()) % FAMILY.len()]);
    (format!("{} {}", given.0, family.0), format!("{} {}", given.1, family.1))
}

impl TestApp {
    /// The head of the executive of a unit: of the country (`MA`), a region, a province, a commune.
    pub async fn secretary_of(&self, code: &str) -> Client {
        self.holder(Position::Head, code).await
    }

    /// The rapporteur of the executive of a unit.
    pub async fn rapporteur_of(&self, code: &str) -> Client {
        self.holder(Position::Rapporteur, code).await
    }

    /// An administrator of the installation: a special grant over the country.
    pub async fn administrator(&self) -> Client {
        self.granted(Position::Administrator, "MA").await
    }

    /// A reader invited for a time: a special grant over a unit.
    pub async fn reader_of(&self, code: &str) -> Client {
        self.granted(Position::Reader, code).await
    }

    /// Somebody with an account, and no mandate.
    pub async fn outsider(&self) -> Client {
        let person = self.person(None).await;
        self.signed_in(Some(person)).await
    }

    /// A person who holds this position in a body of this unit, since the first day of the year.
    pub async fn holder(&self, position: Position, code: &str) -> Client {
        let held = self.held(position, code, self.new_year(), None).await;
        held.unwrap_or_else(|| panic!("the statute has no {} at the level of {code}", position.key()))
    }

    /// A person who holds this position from one day until before another; none where the statute has no such post.
    pub async fn held(
        &self,
        position: Position,
        code: &str,
        from: Day,
        until: Option<Day>,
    ) -> Option<Client> {
        let unit = self.unit(code).await;
        let (kind, post) = self.post(position, &unit)?;
        let person = self.person(Some(&unit)).await;
        self.seat(person, (&kind, &post), &unit, (from, until)).await;
        Some(self.signed_in(Some(person)).await)
    }

    /// A position without a mandate, over a unit.
    pub async fn granted(&self, position: Position, code: &str) -> Client {
        let unit = self.unit(code).await;
        let client = self.signed_in(None).await;
        let officer = client.officer(self).await.expect("a session");
        self.write(store::grant_insert(self.id(), officer.account, position.key(), unit.id, self.new_year()))
            .await;
        client
    }

    /// A person, known at a unit or nowhere.
    pub async fn person(&self, unit: Option<&UnitRow>) -> Id<Person> {
        let id = self.id::<Person>();
        let place = unit.map_or(crate::territory::Place::NATION, UnitRow::place);
        let (ar, la) = name(self.people.fetch_add(1, Ordering::Relaxed));
        self.write(store::person_insert(id, &ar, &la, place)).await;
        if unit.is_some() {
            self.write(store::person_place_insert(id, place, &ar)).await;
        }
        id
    }

    /// Gives a person a mandate since the first day of the year.
    pub async fn mandate(&self, person: Id<Person>, position: Position, unit: &UnitRow) {
        let found = self.post(position, unit);
        let (kind, post) = found
            .unwrap_or_else(|| panic!("the statute has no {} at the level of {}", position.key(), unit.code));
        self.seat(person, (&kind, &post), unit, (self.new_year(), None)).await;
    }

    async fn seat(
        &self,
        person: Id<Person>,
        (kind, post): (&BodyKind, &Post),
        unit: &UnitRow,
        period: (Day, Option<Day>),
    ) {
        let place = unit.place();
        let known = self.app.db.first(store::body_of(unit.id, &kind.key)).await.expect("a query");
        let body = match known {
            Some(row) => row.id,
            None => {
                let id = self.id();
                let name = &kind.name;
                self.write(store::body_insert(
                    id,
                    &kind.key,
                    unit.id,
                    place,
                    &name.ar.singular,
                    &name.fr.singular,
                ))
                .await;
                id
            }
        };
        let holding = if post.ranks.is_empty() && post.seats.is_none() { "single" } else { "collective" };
        let staff = i64::from(post.staff);
        let seat = self.id();
        let rank = seat.raw();
        self.write(store::seat_insert(seat, body, &post.key, rank, holding, staff)).await;
        let held_at = store::Held { seat, body, holding, place };
        self.write(store::mandate_insert(self.id(), person, held_at, period)).await;
    }

    /// The statute's post that gives a position at the level of a unit; in the executive if it has one there.
    fn post(&self, position: Position, unit: &UnitRow) -> Option<(BodyKind, Post)> {
        let level = match Level::of(Scope::of(unit.place())) {
            Level::National => LevelKey::National,
            Level::Regional => LevelKey::Regional,
            Level::Provincial => LevelKey::Provincial,
            Level::Local => LevelKey::Local,
        };
        let rules = self.app.rules();
        let mut kinds: Vec<&BodyKind> =
            rules.kinds().filter(|kind| kind.sphere == Sphere::Party && kind.level == level).collect();
        // Who decides on applications may more than the post gives.
        let admits = |kind: &BodyKind| {
            let rule = rules.on(self.new_year()).and_then(|s| s.membership.as_ref()?.decision.as_ref());
            let moves = rules.on(self.new_year()).and_then(|s| s.membership.as_ref()?.transfer.as_ref());
            rule.is_some_and(|rule| rule.by == kind.key || rule.appeal_to.as_deref() == Some(&kind.key))
                || moves.is_some_and(|rule| {
                    let named = [&rule.leaving, &rule.arriving, &rule.appeal_to];
                    named.iter().any(|by| by.as_deref() == Some(&kind.key))
                })
        };
        kinds.retain(|kind| !admits(kind));
        kinds.sort_by_key(|kind| kind.organ != Organ::Executive);
        kinds.into_iter().find_map(|kind| {
            let post = kind.posts.iter().find(|post| rules.access(&kind.key, &post.key) == Some(position))?;
            Some((kind.clone(), post.clone()))
        })
    }

    /// A meeting that was held on a day, of a body or of nobody known.
    pub async fn meeting_held(&self, body: Option<Id<Body>>, code: &str, on: Day) -> Id<Meeting> {
        let visit = Visit::of_program(self.app.clone());
        let unit = self.unit(code).await;
        let mut deed = Deed::begin(&visit, Verb::PlanMeeting).await.expect("a transaction");
        let new = NewMeeting {
            body,
            title: "اجتماع عادي".into(),
            held_on: Some(on),
            date_precision: Precision::Day,
            mode: Mode::InPerson,
            steps: vec![NewStep { step: Step::Closed, on: Some(on) }],
            ..NewMeeting::of(unit.id)
        };
        let meeting = meetings::record(&mut deed, new).await.expect("a meeting");
        deed.commit(Entry::about(Subject::new("meeting", meeting), unit.place())).await.expect("it is kept");
        meeting
    }

    /// The body of a kind in a unit, if there is one.
    pub async fn body(&self, kind: &str, code: &str) -> Option<Id<Body>> {
        let unit = self.unit(code).await;
        self.app.db.first(store::body_of(unit.id, kind)).await.expect("a query").map(|row| row.id)
    }

    /// A browser in which an account is signed in.
    pub async fn signed_in(&self, person: Option<Id<Person>>) -> Client {
        let account = self.id::<accounts::Account>();
        let login = format!("{account}@example.org");
        let cipher = self.app.keys.lock("login", login.as_bytes()).expect("a cipher");
        let blind = self.app.keys.blind("login", &login);
        let now = self.app.clock.now();
        self.write(store::account_insert(account, person, &blind, &cipher, now)).await;
        let token = format!("token-of-{account}");
        let hash = self.app.keys.digest("session", token.as_bytes());
        self.write(store::session_insert(self.id(), account, &hash, now, now.plus_seconds(86_400))).await;
        Client::new(routes::router(self.app.clone()), Some(token))
    }

    /// Writes a row behind the program's back: for what a test presupposes, never for what it tests.
    pub async fn write(&self, change: amana_sql::Change) {
        let mut tx = self.app.db.begin().await.expect("a transaction");
        tx.exec(change).await.expect("a row is written");
        tx.commit().await.expect("and kept");
    }

    fn new_year(&self) -> Day {
        let (year, ..) = self.app.clock.now().day(60).ymd();
        Day::of(year, 1, 1).expect("a day")
    }
}

impl Client {
    /// Who the program takes this visitor for.
    pub async fn officer(&self, app: &TestApp) -> Option<Officer> {
        let now = app.app.clock.now();
        let found = accounts::session::officer_of(&app.app, self.token()?, now, now.day(60)).await;
        found.expect("a query").map(|(officer, _)| officer)
    }
}
