//! A small organisation to test on: the invented party's two statutes, one region, two provinces, two communes, and people
//! who do not exist.

use crate::{
    access::Deed,
    app::App,
    bodies::{self, Body, NewBody, SeatRef},
    config::Config,
    journal::{Entry, Subject, Verb},
    keys::{Entropy, Keys},
    people::{self, NewPerson, Person, Sex},
    statutes::{Rulebook, samples},
    territory::{
        Place, Unit, UnitKind,
        store::{NewUnit, unit_insert},
    },
    web::Visit,
};
use amana_base::{Clock, Day, Id, Ids, Instant};
use amana_sql::Db;
use amana_statute::Statute;
use std::sync::Arc;

/// The units.
pub struct Units {
    pub country: Id<Unit>,
    pub region: Id<Unit>,
    pub province: Id<Unit>,
    pub other_province: Id<Unit>,
    pub commune: Id<Unit>,
}

/// The program on a database, on 21 November 2026.
pub fn app(db: Db) -> Arc<App> {
    let clock = Clock::fixed(Instant(1_795_262_400_000_000));
    let keys = Keys::generate(Entropy::seeded(7)).unwrap();
    let app = App::new(db, clock.clone(), Ids::new(clock, 0), keys, Config::default());
    let parse = |text: &str| Statute::parse(text).unwrap();
    let own = vec![parse(samples::INVENTED_BEFORE.text), parse(samples::INVENTED.text)];
    app.set_rules(Rulebook::new(own, Some(parse(samples::LAW))));
    app
}

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// Loads the units.
pub async fn units(visit: &Visit) -> Units {
    let mut deed = Deed::begin(visit, Verb::LoadTerritory).await.unwrap();
    let (country, region, province, other_province, commune) =
        (deed.id(), deed.id(), deed.id(), deed.id(), deed.id());
    let rows = [
        ("MA", UnitKind::Country, country, None, Place::NATION, "المغرب", "Maroc"),
        (
            "03",
            UnitKind::Region,
            region,
            Some(country),
            Place { region, ..Place::NATION },
            "فاس - مكناس",
            "Fès-Meknès",
        ),
        (
            "03.531",
            UnitKind::Province,
            province,
            Some(region),
            Place { region, province, ..Place::NATION },
            "تاونات",
            "Taounate",
        ),
        (
            "03.451",
            UnitKind::Province,
            other_province,
            Some(region),
            Place { region, province: other_province, ..Place::NATION },
            "صفرو",
            "Sefrou",
        ),
        (
            "03.531.01",
            UnitKind::Commune,
            commune,
            Some(province),
            Place { region, province, commune },
            "تيسة",
            "Tissa",
        ),
    ];
    for (code, kind, id, parent, place, name_ar, name_fr) in rows {
        let unit = NewUnit {
            id,
            code,
            kind,
            official: true,
            parent,
            place,
            name_ar,
            name_fr,
            population: Some(1000),
            population_before: None,
            households: None,
            milieu: None,
        };
        let act = deed.act;
        deed.tx.exec(unit_insert(&unit, act)).await.unwrap();
    }
    done(deed).await;
    Units { country, region, province, other_province, commune }
}

/// Commits whatever it was.
pub async fn done(deed: Deed<'_>) -> Id<crate::journal::Act> {
    deed.commit(Entry::about(Subject { kind: "record", id: 0 }, Place::NATION)).await.unwrap()
}

/// Opens an act.
pub async fn act(visit: &Visit) -> Deed<'_> {
    Deed::begin(visit, Verb::FoundBody).await.unwrap()
}

pub async fn person(deed: &mut Deed<'_>, name: &str, sex: Sex, place: Place) -> Id<Person> {
    let new = NewPerson {
        name_ar: name.into(),
        name_la: String::new(),
        honorific: String::new(),
        sex: Some(sex),
        place,
    };
    people::enter(deed, new).await.unwrap()
}

pub fn body_of(kind: &str, unit: Id<Unit>, name: &str) -> NewBody {
    NewBody {
        kind: kind.into(),
        unit,
        name_ar: name.into(),
        name_fr: String::new(),
        parent: None,
        competence: String::new(),
        founded_on: Some(day("2024-06-10")),
        founded_by: None,
    }
}

pub async fn found(deed: &mut Deed<'_>, kind: &str, unit: Id<Unit>, name: &str) -> Id<Body> {
    bodies::found(deed, body_of(kind, unit, name)).await.unwrap()
}

pub fn post(body: Id<Body>, post: &str) -> SeatRef {
    SeatRef::Post { body, post: post.into(), rank: None }
}

pub fn ranked(body: Id<Body>, post: &str, rank: u32) -> SeatRef {
    SeatRef::Post { body, post: post.into(), rank: Some(rank) }
}
